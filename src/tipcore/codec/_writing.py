"""How a value becomes JSON: nothing that is blank, sets in order, so that equal values give equal bytes."""
# ruff: noqa: ANN401 - an annotation can be any form, and JSON any data

__all__ = ["choice", "date_of", "many", "mapping", "section", "term"]

from collections.abc import Callable, Mapping
from enum import Enum
from json import dumps
from typing import TYPE_CHECKING, Any, TypeAlias, get_args

from attrs import fields

from tipcore.dates import PartialDate
from tipcore.models import Section

if TYPE_CHECKING:
    from cattrs import Converter

Hook: TypeAlias = Callable[[Any], Any]


def term(value: Enum) -> Any:
    """Return what is written for a term."""
    return value.value


def date_of(_converter: "Converter", _kind: Any) -> Hook:
    """Return the hook for partial dates."""

    def write(value: PartialDate) -> str:
        return value.text

    return write


def many(converter: "Converter", kind: Any) -> Hook:
    """Return the hook for a set: a list in the order of what is written."""
    each = converter.get_unstructure_hook(get_args(kind)[0])

    def write(value: frozenset[Any]) -> list[Any]:
        return sorted(map(each, value), key=_order)

    return write


def _order(written: Any) -> str:
    return written if isinstance(written, str) else dumps(written, sort_keys=True)


def mapping(converter: "Converter", kind: Any) -> Hook:
    """Return the hook for a mapping: an object with its keys in order."""
    key_hook, item_hook = map(converter.get_unstructure_hook, get_args(kind))

    def write(value: Mapping[Any, Any]) -> dict[str, Any]:
        return dict(sorted((key_hook(key), item_hook(item)) for key, item in value.items()))

    return write


def section(converter: "Converter", kind: Any) -> Hook:
    """Return the hook for a section: a bare list where nothing else is stated."""
    record: Any = get_args(kind)[0]
    items = converter.get_unstructure_hook(tuple[record, ...])
    blank = Section[Any]()
    stated = [
        (field.name, converter.get_unstructure_hook(field.type))
        for field in fields(Section)
        if field.name != "items"
    ]

    def write(value: Section[Any]) -> Any:
        written = {
            name: hook(getattr(value, name))
            for name, hook in stated
            if getattr(value, name) != getattr(blank, name)
        }
        if not written:
            return items(value.items)
        return written | ({"items": items(value.items)} if value.items else {})

    return write


def choice(converter: "Converter", _kind: Any) -> Hook:
    """Return the hook for a union: each value is written by its own class."""
    return converter.unstructure
