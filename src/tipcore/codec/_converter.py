"""The library's own cattrs converter, made from the strict hooks of `_reading` and `_writing`."""
# ruff: noqa: ANN401 - an annotation can be any form, and JSON any data

__all__ = ["converter"]

from collections.abc import Callable, Mapping
from enum import Enum, StrEnum
from functools import partial
from threading import Lock
from types import UnionType
from typing import TYPE_CHECKING, Any, TypeAlias, Union, get_args, get_origin

from attrs import has

from tipcore.codec import _reading, _writing
from tipcore.dates import PartialDate
from tipcore.models import Section
from tipcore.terms import CountryCode

if TYPE_CHECKING:
    from cattrs import Converter

Predicate: TypeAlias = Callable[[Any], bool]

_lock = Lock()
_made: "list[Converter]" = []


def converter() -> "Converter":
    """Return the one converter of the library; it is made, and cattrs imported, at first use."""
    with _lock:
        if not _made:
            _made.append(_new())
        return _made[0]


def _new() -> "Converter":
    from cattrs import Converter

    made = Converter(detailed_validation=True, forbid_extra_keys=True, omit_if_default=True)
    for kind, read in _reading.SCALARS.items():
        made.register_structure_hook(kind, read)
    made.register_unstructure_hook(StrEnum, _writing.term)
    # What is registered later is asked first.
    for matches, read_as, write_as in (
        (_is_model, _reading.model, None),
        (_is_enum, _reading.term_of, None),
        (_is(PartialDate), _reading.date_of, _writing.date_of),
        (_is(CountryCode), _reading.country_of, None),
        (_made_of(Section), _reading.section, _writing.section),
        (_made_of(tuple), _reading.many(tuple), None),
        (_made_of(frozenset), _reading.many(frozenset), _writing.many),
        (_made_of(Mapping), _reading.mapping, _writing.mapping),
        (_is_choice, _reading.choice, _writing.choice),
    ):
        made.register_structure_hook_factory(matches, partial(read_as, made))
        if write_as is not None:
            made.register_unstructure_hook_factory(matches, partial(write_as, made))
    return made


def _is(wanted: Any) -> Predicate:
    return lambda kind: kind is wanted


def _made_of(wanted: Any) -> Predicate:
    return lambda kind: get_origin(kind) is wanted


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and has(kind)


def _is_choice(kind: Any) -> bool:
    """Return whether a type is a union of more than one type and None."""
    return get_origin(kind) in {Union, UnionType} and len(set(get_args(kind)) - {type(None)}) > 1
