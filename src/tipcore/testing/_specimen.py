"""Specimens without chance: a model with every field filled, and one with planted texts for leak tests."""
# ruff: noqa: ANN401 - an annotation can be any form

__all__ = ["planted", "specimen"]

from collections.abc import Mapping
from enum import Enum
from itertools import count
from json import dumps
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

from attrs import has

from tipcore.codec import to_data
from tipcore.dates import PartialDate
from tipcore.models import Model, RecordId, Section, Sensitivity
from tipcore.terms import CountryCode
from tipcore.testing._fields import FieldType, built, field_types, plain

T = TypeVar("T")

_PLAIN: Mapping[Any, Any] = {
    CountryCode: "LS",
    bool: True,
    int: 1,
    float: 1.5,
    NoneType: None,
    PartialDate: PartialDate("2022-03-01"),
}


def specimen(kind: type[T]) -> T:
    """Return a valid value of a model with every field filled: always the same.

    Each section has one record that counts and one that is voided. Texts are the names
    of their fields; nobody is meant.

    Raises:
        ValueError: The rules of the model allow no such value.

    Examples:
        >>> from tipcore.models import Case
        >>> len(specimen(Case).interviews)
        1
    """
    found: T = _Filler().model(kind)
    return found


def planted(value: T, prefix: str = "planted") -> tuple[T, frozenset[str]]:
    """Return a value with a unique text in every text field that is personal or more, and those texts.

    Blank texts and blank models are filled; sections get no new records (plant in
    `specimen(Case)` to have one of each). None of the texts may ever appear in a message,
    a log, a finding or a report.

    Examples:
        >>> from tipcore.models import Person
        >>> person, texts = planted(Person(id="p1"))
        >>> person.identity_number in texts, "planted" in repr(person)
        (True, False)
    """
    planter = _Planter(prefix)
    made: T = planter.replanted(value, type(value))
    written = dumps(to_data(made), ensure_ascii=False)
    return made, frozenset(text for text in planter.given if dumps(text, ensure_ascii=False) in written)


class _Filler:
    """Fills fields one after the other; every record gets an id of its own, every reference the first one."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def model(self, kind: Any, *, without: str = "") -> Any:
        """Return a model with every field filled but one."""
        values = {
            field.name: self.field(field)
            for field in field_types(kind)
            if not field.filled and field.name != without
        }
        found = built(plain(kind), values)
        if found is None:
            msg = f"the rules of {plain(kind).__name__} allow no specimen"
            raise ValueError(msg)
        return found

    def field(self, field: FieldType) -> Any:
        """Return a value for a field."""
        if field.kind is RecordId and field.name == "id":
            return f"record-{next(self._numbers)}"
        if plain(field.kind) is Section:
            return Section(items=self._items(field.kind))
        return self.value(field.kind, field)

    def _items(self, kind: Any) -> tuple[Any, ...]:
        """Return the records of a section: one that counts, one that does not."""
        record = get_args(kind)[0]
        return (self.model(record, without="voided"), self.model(record))

    def value(self, kind: Any, field: FieldType) -> Any:  # noqa: PLR0911 - one a form
        """Return a value of a type."""
        origin, inner = get_origin(kind), get_args(kind)
        if kind in _PLAIN:
            return _PLAIN[kind]
        if hasattr(kind, "__supertype__"):
            return f"{kind.__name__.removesuffix('Id').lower()}-1"
        if origin in {Union, UnionType}:
            return self.value(inner[0], field)
        if origin in {tuple, frozenset}:
            container: Any = origin
            return container([self.value(inner[0], field)])
        if origin is Mapping:
            return {self.value(inner[0], field): self.value(inner[1], field)}
        if kind is str:
            return self.text(field)
        if issubclass(plain(kind), Enum):
            return next(iter(kind))
        return self.model(kind)

    def text(self, field: FieldType) -> str:
        """Return a text for a field."""
        return field.name


class _Planter(_Filler):
    """Fills what is personal with texts that stand nowhere else."""

    def __init__(self, prefix: str) -> None:
        super().__init__()
        self._prefix = prefix
        self.given: list[str] = []

    def text(self, field: FieldType) -> str:
        """Return a unique text for a personal field."""
        if field.declaration.sensitivity <= Sensitivity.OPERATIONAL:
            return super().text(field)
        text = f"{self._prefix}-{len(self.given) + 1}-{field.name}"
        self.given.append(text)
        return text

    def replanted(self, value: Any, kind: Any) -> Any:
        """Return a model with its personal texts replaced and its blank personal parts filled."""
        values = {field.name: self._part(getattr(value, field.name), field) for field in field_types(kind)}
        made = built(plain(kind), values)
        return value if made is None else made

    def _part(self, value: Any, field: FieldType) -> Any:
        """Return the new value of a field."""
        if isinstance(value, Model):
            return self.replanted(value, type(value))
        if type(value) in {tuple, frozenset} and any(isinstance(part, Model) for part in value):
            return type(value)(self.replanted(part, type(part)) for part in value)
        private = field.declaration.sensitivity > Sensitivity.OPERATIONAL
        return self.value(field.kind, field) if private and _holds_text(field.kind) else value


def _holds_text(kind: Any) -> bool:
    """Return whether a type is text, may be text, or is a model; a reference is none."""
    parts = get_args(kind)
    if parts:
        return get_origin(kind) is not Mapping and any(map(_holds_text, parts))
    if kind is str:
        return True
    return has(kind) and kind is not PartialDate and kind is not Section
