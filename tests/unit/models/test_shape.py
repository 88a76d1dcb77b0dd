"""Values are checked against their declared types, in words, at their place."""

from collections.abc import Mapping
from typing import Annotated

import pytest
from attrs import frozen

from tipcore.dates import PartialDate
from tipcore.errors import InvalidRecord
from tipcore.models import (
    Case,
    CaseId,
    Consent,
    Interview,
    Model,
    Person,
    PersonId,
    RecordId,
    Section,
    declared,
    operational,
)
from tipcore.models._mapping import FrozenMap, frozen_map
from tipcore.models._section import EMPTY
from tipcore.terms import CountryCode, Sex


@frozen(kw_only=True, field_transformer=declared)
class Everything(Model):
    """One field of each form of annotation."""

    text: Annotated[str, operational("Text")] = ""
    number: Annotated[int, operational("Number")] = 0
    yes: Annotated[bool, operational("Yes")] = True
    either: Annotated[int | str, operational("Either")] = 0
    maybe: Annotated[Sex | None, operational("Maybe")] = None
    many: Annotated[tuple[int, ...], operational("Many")] = ()
    some: Annotated[frozenset[str], operational("Some")] = frozenset()
    named: Annotated[Mapping[str, int], operational("Named")] = frozen_map({})
    whole: Annotated[tuple[int, ...] | None, operational("Whole")] = None
    gaps: Annotated[tuple[int | None, ...], operational("Gaps")] = ()
    home: Annotated[CountryCode | None, operational("Home")] = None


@frozen(kw_only=True, field_transformer=declared)
class Single(Model):
    """A model with one field."""

    number: Annotated[int, operational("Number")]


@pytest.mark.parametrize(
    ("given", "path", "message"),
    [
        ({"text": 3}, "text", "is not text"),
        ({"number": "3"}, "number", "is not a whole number"),
        ({"number": True}, "number", "is not a whole number"),
        ({"yes": 1}, "yes", "is not true or false"),
        ({"either": 1.5}, "either", "is not a whole number"),
        ({"maybe": "female?"}, "maybe", "is not one of the terms of Sex"),
        ({"many": [1]}, "many", "is not a tuple"),
        ({"many": (1, "2")}, "many[1]", "is not a whole number"),
        ({"some": {"a"}}, "some", "is not a frozenset"),
        ({"some": frozenset({1})}, "some[0]", "is not text"),
        ({"named": ()}, "named", "is not a mapping"),
        ({"named": {1: 1}}, "named.keys[0]", "is not text"),
        ({"named": {"a": "b"}}, "named.values[0]", "is not a whole number"),
        ({"whole": (1, "2")}, "whole[1]", "is not a whole number"),
        ({"gaps": (None, "2")}, "gaps[1]", "is not a whole number"),
        ({"home": 3}, "home", "is not an ISO 3166-1 alpha-2 code in capitals, such as LS"),
        ({"home": "ls"}, "home", "is not an ISO 3166-1 alpha-2 code in capitals, such as LS"),
    ],
)
def test_a_wrong_type_is_named_at_its_place(given, path, message):
    with pytest.raises(InvalidRecord) as caught:
        Everything(**given)
    (fault,) = caught.value.faults
    assert (fault.path, fault.message, fault.code) == (path, message, "wrong-type")
    assert fault.hint == message.replace("is not", "give")


@pytest.mark.parametrize(
    "given",
    [
        {"text": "a", "number": 3, "yes": False},
        {"either": 3},
        {"either": "three"},
        {"maybe": Sex.FEMALE},
        {"many": (1, 2), "some": frozenset({"a"}), "named": {"a": 1}},
        {"whole": (1,)},
        {"gaps": (1, None)},
        {"home": "LS"},
    ],
)
def test_right_types_pass(given):
    value = Everything(**given)
    assert all(getattr(value, name) == right for name, right in given.items())


def test_all_faults_come_at_once():
    with pytest.raises(InvalidRecord) as caught:
        Everything(text=1, number="1", many=("a", "b"))
    assert [fault.path for fault in caught.value.faults] == ["text", "number", "many[0]", "many[1]"]


def test_a_model_with_one_field_is_checked_too():
    assert Single(number=1).number == 1
    with pytest.raises(InvalidRecord, match="number: is not a whole number"):
        Single(number="1")


def test_a_section_holds_records_only():
    with pytest.raises(InvalidRecord, match=r"items\[0\]: is not a Record"):
        Section(items=(Person(id=PersonId("p")),))


def test_a_section_of_a_case_holds_its_own_kind_of_record():
    consents = Section(items=(Consent(id=RecordId("k")),))
    with pytest.raises(InvalidRecord, match=r"interviews\.items\[0\]: is not an Interview"):
        Case(id=CaseId("c"), interviews=consents)
    with pytest.raises(InvalidRecord, match="interviews: is not a Section"):
        Case(id=CaseId("c"), interviews=())


def test_a_mapping_in_a_model_cannot_change_and_shows_nothing():
    given = {"exposed": PartialDate("2022-03-01")}
    section = Section[Interview](none_until=given)
    given.clear()
    kept = section.none_until
    assert isinstance(kept, FrozenMap)
    assert dict(kept) == {"exposed": PartialDate("2022-03-01")}
    assert len(kept) == 1
    assert repr(kept) == "FrozenMap(<1 entry>)"
    assert repr(FrozenMap({})) == "FrozenMap(<0 entries>)"
    assert frozen_map(kept) is kept
    assert hash(FrozenMap({"a": 1, "b": 2})) == hash(FrozenMap({"b": 2, "a": 1}))
    assert not hasattr(kept, "__setitem__")


def test_blank_sections_are_one_and_the_same_value():
    case = Case(id=CaseId("c"))
    assert case.interviews is case.consents is EMPTY
    assert Section() == EMPTY
