"""Every field of every model is declared, and nothing personal is ever shown."""

import itertools
import pickle
import sys
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from types import NoneType
from typing import Annotated, TypeVar, get_args, get_origin, get_type_hints

import pytest
from attrs import evolve, fields, frozen

import tipcore.models
from tipcore.dates import PartialDate
from tipcore.errors import DefinitionError, InvalidRecord
from tipcore.models import (
    SECTION_NAMES,
    Case,
    Declaration,
    Model,
    PersonId,
    Record,
    RecordId,
    Section,
    Sensitivity,
    declaration,
    declared,
    event,
    open_to_all,
    operational,
    personal,
    protected,
    sensitive,
)
from tipcore.terms import CountryCode

MODELS = sorted(
    (
        kind
        for kind in (getattr(tipcore.models, name) for name in tipcore.models.__all__)
        if isinstance(kind, type) and issubclass(kind, Model) and kind not in {Model, Section}
    ),
    key=lambda kind: kind.__name__,
)


LETTERS = str.maketrans("0123456789", "qwertzuiop")
"""So that a year in a text can only come from a date."""


class Planter:
    """Fills every field of a model; hidden texts and dates are unique and remembered."""

    def __init__(self):
        self.numbers = itertools.count(1000)
        self.records = itertools.count(1)
        self.hidden = set()

    def text(self, *, hide):
        text = f"planted{next(self.numbers)}".translate(LETTERS)
        if hide:
            self.hidden.add(text)
        return text

    def value(self, kind, *, hide):  # noqa: C901, PLR0911 - one branch for each form of annotation
        """Return a value of a type; a text in it is remembered if it is to be hidden."""
        if kind is CountryCode:
            return "LS"
        if kind in {PersonId, RecordId}:  # a reference; in a case it has to lead somewhere
            return "p1" if kind is PersonId else "r1"
        kind = getattr(kind, "__supertype__", kind)
        if isinstance(kind, TypeVar):
            kind = kind.__bound__
        origin, parts = get_origin(kind), [part for part in get_args(kind) if part is not NoneType]
        if origin in {tuple, frozenset}:
            return origin([self.value(parts[0], hide=hide)])
        if origin is Mapping:
            return {self.value(parts[0], hide=hide): self.value(parts[1], hide=hide)}
        if origin is Section:
            return Section(items=(self.value(parts[0], hide=False),))
        if parts:
            return self.value(parts[-1] if str in parts else parts[0], hide=hide)
        if kind is str:
            return self.text(hide=hide)
        if kind is PartialDate:
            return PartialDate(f"{next(self.numbers)}-01-01")
        if isinstance(kind, type) and issubclass(kind, Enum):
            return next(iter(kind))
        return self.model(kind) if issubclass(kind, Model) else kind(1)

    def model(self, kind):
        """Return a model with every field filled."""
        hints = get_type_hints(kind)
        given = {}
        for field in fields(kind):
            sensitivity = field.metadata["declaration"].sensitivity
            if issubclass(kind, Record) and field.name == "id":
                given["id"] = f"r{next(self.records)}"
                continue
            given[field.name] = self.value(hints[field.name], hide=sensitivity > Sensitivity.OPERATIONAL)
        return kind(**given)


def leaked(planter, text):
    """Return which planted texts and dates (their years) stand in a text."""
    return {secret for secret in planter.hidden if secret in text}


def all_models():
    """Return every model that a theme defines, holders of sections too."""
    folder = Path(tipcore.models.__file__).parent
    names = {file.stem for file in folder.glob("*.py") if file.stem != "__init__"}
    for name in names:
        __import__(f"tipcore.models.{name}")
    waiting, found = [Model], set()
    while waiting:
        kind = waiting.pop()
        waiting += [sub for sub in kind.__subclasses__() if sub.__module__.startswith("tipcore.models")]
        found.add(kind)
    # (attrs leaves the class without slots behind until it is collected)
    return {kind for kind in found - {Model} if getattr(sys.modules[kind.__module__], kind.__name__) is kind}


@pytest.mark.parametrize("kind", sorted(all_models(), key=lambda kind: kind.__name__))
def test_every_field_has_a_label_and_a_sensitivity(kind):
    for field in fields(kind):
        found = declaration(kind, field.name)
        assert found.label
        assert found.label[0].isupper()
        assert isinstance(found.sensitivity, Sensitivity)


@pytest.mark.parametrize("kind", sorted(all_models(), key=lambda kind: kind.__name__))
def test_every_model_has_a_docstring_of_its_own(kind):
    assert kind.__doc__
    assert kind.__doc__ != kind.__mro__[1].__doc__


@pytest.mark.parametrize("kind", MODELS)
def test_no_hidden_value_stands_in_repr_or_str(kind):
    planter = Planter()
    value = planter.model(kind)
    shown = f"{value!r} {value}"
    assert not leaked(planter, shown)
    assert not any(str(year) in shown for year in range(1000, next(planter.numbers)))


@pytest.mark.parametrize("kind", MODELS)
def test_a_filled_model_survives_a_pickle(kind):
    value = Planter().model(kind)
    copy = pickle.loads(pickle.dumps(value))  # noqa: S301 - our own bytes
    assert copy == value
    assert hash(copy) == hash(value)


@pytest.mark.parametrize("kind", MODELS)
def test_a_wrong_value_in_any_field_is_found_and_never_quoted(kind):
    planter = Planter()
    value = planter.model(kind)
    for field in fields(kind):
        with pytest.raises(InvalidRecord) as caught:
            evolve(value, **{field.name: ["planted-wrong"]})
        error = caught.value
        assert field.name in {fault.path for fault in error.faults}
        text = f"{error} {error!r} {error.args} {pickle.dumps(error)!r}"
        assert "planted-wrong" not in text
        assert not leaked(planter, text)
        assert error.__cause__ is None
        assert error.__context__ is None


def test_every_record_type_has_one_section_of_its_own():
    """The items of each section are of one type, and no record type is left without a section."""
    kinds = [get_args(get_type_hints(Case)[name])[0] for name in SECTION_NAMES]
    records = {kind for kind in all_models() if issubclass(kind, Record)} - {Record}
    assert len(kinds) == len(set(kinds))
    assert set(kinds) == records


def test_every_public_record_type_is_exported():
    named = {getattr(tipcore.models, name) for name in tipcore.models.__all__ if name != "SECTION_NAMES"}
    assert {kind for kind in all_models() if not kind.__name__.endswith("Sections")} <= named


def test_the_exported_names_are_sorted_and_exist():
    names = tipcore.models.__all__
    assert names == sorted(names, key=lambda name: (not name.isupper(), name))
    assert set(dir(tipcore.models)) == set(names)


def test_a_misspelt_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'Cace'"):
        _ = tipcore.models.Cace


def test_an_undeclared_field_is_refused():
    with pytest.raises(DefinitionError, match=r"Guest\.room has no declaration"):

        @frozen(kw_only=True, field_transformer=declared)
        class Guest(Model):
            room: int


@pytest.mark.parametrize(
    ("make", "sensitivity", "shown"),
    [
        (open_to_all, Sensitivity.OPEN, True),
        (operational, Sensitivity.OPERATIONAL, True),
        (event, Sensitivity.OPERATIONAL, True),
        (personal, Sensitivity.PERSONAL, False),
        (sensitive, Sensitivity.SENSITIVE, False),
        (protected, Sensitivity.PROTECTED, False),
    ],
)
def test_what_is_above_operational_is_hidden(make, sensitivity, shown):
    declared_as = make("Name", htcds="x_Name")
    assert declared_as == Declaration(
        label="Name", sensitivity=sensitivity, event=make is event, htcds="x_Name"
    )

    @frozen(kw_only=True, field_transformer=declared)
    class Guest(Model):
        name: Annotated[str, declared_as]

    assert declaration(Guest, "name") is declared_as
    assert ("Lindiwe" in repr(Guest(name="Lindiwe"))) is shown


def test_a_field_that_does_not_exist_has_no_declaration():
    with pytest.raises(KeyError):
        declaration(Record, "colour")
