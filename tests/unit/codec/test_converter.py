"""The hooks on types that no model of the library has yet, and errors that are not of the data."""

import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from enum import Enum, StrEnum
from typing import Annotated, NewType

import pytest
from attrs import field, frozen

from tipcore.codec import from_data, to_data
from tipcore.codec._converter import converter
from tipcore.dates import PartialDate
from tipcore.errors import Fault, InvalidRecord
from tipcore.logic import Truth
from tipcore.models import Model as Root
from tipcore.models import declared, open_to_all
from tipcore.terms import Role

Id = NewType("Id", str)


class Tint(StrEnum):
    RED = "red"


class Shade(Enum):
    DARK = "dark"


@frozen
class Pair:
    """A value class that is no model, with a validator that quotes."""

    left: int = field()

    @left.validator
    def _small(self, _attribute, value):
        if value > 9:
            msg = f"{value} is too large"
            raise ValueError(msg)


@frozen(kw_only=True, field_transformer=declared)
class Box(Root):
    """A model with a rule on the whole of it."""

    size: Annotated[int, open_to_all("Size")] = 0

    def rules(self):
        return [Fault(path="", message="is too large")] if self.size > 100 else []


@frozen(kw_only=True, field_transformer=declared)
class Odd(Root):
    """Every form of field that a model may have."""

    truth: Annotated[Truth | None, open_to_all("Truth")] = None
    tint: Annotated[Tint | Shade | PartialDate | None, open_to_all("Tint")] = None
    many: Annotated[tuple[int, ...] | Tint, open_to_all("Many")] = ()
    part: Annotated[Pair | Id | None, open_to_all("Part")] = None
    size: Annotated[float, open_to_all("Size")] = 0.0
    whole: Annotated[int | Mapping[str, int], open_to_all("Whole")] = 0
    amount: Annotated[float | bool | None, open_to_all("Amount")] = None
    inner: Annotated[Box | None, open_to_all("Inner")] = None
    flag: Annotated[bool, open_to_all("Flag")] = False

    def rules(self):
        if self.flag:
            msg = "a bug of the model"
            raise TypeError(msg)
        return []


def words(kind, data):
    with pytest.raises(InvalidRecord) as caught:
        from_data(kind, data)
    return [str(fault) for fault in caught.value.faults]


@pytest.mark.parametrize(
    "value",
    [
        Odd(),
        Odd(truth=Truth.YES, tint=Tint.RED, many=(1, 2), part=Pair(3), size=2.5, whole=4),
        Odd(tint=Shade.DARK, many=Tint.RED, part=Id("x"), inner=Box(size=1)),
        Odd(tint=PartialDate("2022"), whole=7, amount=True),
        Odd(amount=2.0),
    ],
)
def test_every_form_of_field_survives(value):
    assert from_data(Odd, to_data(value)) == value


def test_a_union_says_in_words_what_it_takes():
    assert words(Odd, {"tint": 1}) == [
        "tint: is not one of the terms of Tint, or one of the terms of Shade, or a date (write one of these)"
    ]
    assert words(Odd, {"many": True}) == [
        "many: is not a list, or one of the terms of Tint (write one of these)"
    ]
    assert words(Odd, {"part": []}) == ["part: is not an object, or text (write one of these)"]
    assert words(Odd, {"whole": "x"}) == ["whole: is not a whole number, or an object (write one of these)"]
    assert words(Odd, {"many": [1, "x"]}) == ["many[1]: is not a whole number (write digits without quotes)"]
    assert words(Odd, {"size": "x"}) == ["size: is not a number (write digits without quotes)"]
    assert words(Odd, {"flag": "x"}) == ["flag: is not true or false (write true or false without quotes)"]


def test_the_words_of_a_foreign_validator_are_not_repeated():
    assert words(Odd, {"part": {"left": 12}}) == ["part: is not a possible value"]


def test_a_rule_on_the_whole_is_shown_at_its_place():
    assert words(Box, {"size": 200}) == ["document: is too large"]
    assert words(Odd, {"inner": {"size": 200}}) == ["inner: is too large"]


def test_a_whole_number_is_taken_for_a_broken_one():
    assert from_data(Odd, {"size": 2, "amount": 3}) == Odd(size=2.0, amount=3.0)


def test_an_error_of_a_model_is_no_fault_of_the_data():
    with pytest.raises(TypeError, match="a bug of the model"):
        from_data(Odd, {"flag": True})


def test_nothing_heavy_is_loaded_before_the_first_document():
    code = (
        "import sys, tipcore.codec, tipcore.testing\n"
        "print([name for name in ('cattrs', 'hypothesis', 'numpy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"


def test_there_is_one_converter_for_all_threads():
    with ThreadPoolExecutor(8) as pool:
        assert len({id(made) for made in pool.map(lambda _: converter(), range(32))}) == 1


def test_a_mapping_may_have_terms_for_keys():
    assert from_data(Mapping[Role, int], {"police": 1}) == {Role.POLICE: 1}
    assert (
        words(Mapping[Role, int], {"polise": "x"})[1]
        == "values[0]: is not a whole number (write digits without quotes)"
    )
    assert words(Mapping[Role, int], []) == ["document: is not an object (write {...})"]
