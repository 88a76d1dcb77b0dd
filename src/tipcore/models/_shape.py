"""Does a value have its declared type? Compiled once for each model; answers in words, without values.

The types that fields may have: plain classes, `X | None`, `frozenset[X]`, `tuple[X, ...]`,
`Mapping[K, V]`, `NewType` ids and `YesNo`.
"""

__all__ = ["shape_faults"]

from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin, get_type_hints

from attrs import AttrsInstance
from attrs import fields as attrs_fields

from tipcore.errors import Fault

Check: TypeAlias = Callable[[Any, str], Iterator[Fault]]

_WORDS: dict[type, str] = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    NoneType: "nothing",
}


def shape_faults(model: AttrsInstance) -> list[Fault]:
    """Return a fault for each field whose value does not have its declared type."""
    return [fault for name, check in _checks(type(model)) for fault in check(getattr(model, name), name)]


@cache
def _checks(model: type[AttrsInstance]) -> tuple[tuple[str, Check], ...]:
    hints = get_type_hints(model)
    return tuple((field.name, _check(hints[field.name])) for field in attrs_fields(model))


def _check(kind: Any) -> Check:  # noqa: ANN401 - an annotation can be any form
    """Return the check for one annotation."""
    while hasattr(kind, "__supertype__"):  # a NewType
        kind = kind.__supertype__
    origin = get_origin(kind)
    if origin in {Union, UnionType}:
        return _one_of(tuple(get_args(kind)))
    if origin in {tuple, frozenset}:
        return _many(origin, _check(get_args(kind)[0]))
    if origin is Mapping:
        return _mapping(*(_check(part) for part in get_args(kind)))
    return _instance(origin or kind)


def _name(kind: type) -> str:
    if issubclass(kind, Enum):
        return f"one of the terms of {kind.__name__}"
    return _WORDS.get(kind, f"a {kind.__name__}")


def _fits(value: object, kind: type) -> bool:
    if isinstance(value, bool) and kind is int:
        return False
    return isinstance(value, kind)


def _wrong(path: str, wanted: str) -> Iterator[Fault]:
    yield Fault(path=path, message=f"is not {wanted}", code="wrong-type", hint=f"give {wanted}")


def _instance(kind: type) -> Check:
    def check(value: object, path: str) -> Iterator[Fault]:
        if not _fits(value, kind):
            yield from _wrong(path, _name(kind))

    return check


def _one_of(kinds: tuple[Any, ...]) -> Check:
    checks = [_check(kind) for kind in kinds if kind is not NoneType]
    optional = NoneType in kinds

    def check(value: object, path: str) -> Iterator[Fault]:
        if value is None and optional:
            return
        found = [list(each(value, path)) for each in checks]
        if all(found):
            yield from min(found, key=lambda faults: faults[0].path == path)

    return check


def _many(container: type, each: Check) -> Check:
    def check(value: object, path: str) -> Iterator[Fault]:
        if not isinstance(value, container):
            yield from _wrong(path, f"a {container.__name__}")
            return
        assert isinstance(value, tuple | frozenset)  # noqa: S101 - what `container` can be
        for number, item in enumerate(value):
            yield from each(item, f"{path}[{number}]")

    return check


def _mapping(key: Check, item: Check) -> Check:
    def check(value: object, path: str) -> Iterator[Fault]:
        if not isinstance(value, Mapping):
            yield from _wrong(path, "a mapping")
            return
        for number, (name, content) in enumerate(value.items()):
            yield from key(name, f"{path}.keys[{number}]")
            yield from item(content, f"{path}.values[{number}]")

    return check
