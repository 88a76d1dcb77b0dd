"""Does a value have its declared type? Compiled once for each model; answers in words, without values.

The types that fields may have: plain classes, `X | None`, `frozenset[X]`, `tuple[X, ...]`,
`Mapping[K, V]`, `NewType` ids, `CountryCode`, `YesNo`, a `TypeVar` (checked by its bound) and a generic
model with its parameter (`Section[Interview]`). A nested model has checked itself.
"""

__all__ = ["shape_faults"]

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, TypeAlias, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from attrs import AttrsInstance
from attrs import fields as attrs_fields

from tipcore.errors import Fault
from tipcore.terms import CountryCode, is_country_code

Check: TypeAlias = Callable[[Any, str], Iterator[Fault]]

_WORDS: dict[type, str] = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    tuple: "a tuple",
    frozenset: "a frozenset",
}


def shape_faults(model: AttrsInstance) -> list[Fault]:
    """Return a fault for each field whose value does not have its declared type.

    A field that still holds its default is not looked at again: that is what makes a
    record with many blank fields cheap.
    """
    values, checks = _checks(type(model))
    return [
        fault
        for value, (name, default, check) in zip(values(model), checks, strict=True)
        if value is not default
        for fault in check(value, name)
    ]


@cache
def _checks(
    model: type[AttrsInstance],
) -> tuple[Callable[[AttrsInstance], tuple[Any, ...]], tuple[tuple[str, object, Check], ...]]:
    """Return how to read all fields of a model at once, and the default and the check of each."""
    hints = get_type_hints(model)
    fields = attrs_fields(model)
    checks = tuple((field.name, field.default, _check(hints[field.name])) for field in fields)
    names = [field.name for field in fields]
    read = attrgetter(*names)
    return (read if len(names) > 1 else lambda instance: (read(instance),)), checks


def _check(kind: Any) -> Check:  # noqa: ANN401 - an annotation can be any form
    """Return the check for one annotation."""
    kind = _plain(kind)
    origin = get_origin(kind)
    if origin in {Union, UnionType}:
        return _one_of(tuple(get_args(kind)))
    if origin in {tuple, frozenset}:
        return _many(origin, _check(get_args(kind)[0]))
    if origin is Mapping:
        return _mapping(*(_check(part) for part in get_args(kind)))
    if origin is not None:
        return _generic(origin, get_args(kind))
    return _country if kind is CountryCode else _instance(kind)


def _plain(kind: Any) -> Any:  # noqa: ANN401 - an annotation can be any form
    """Return the type behind a `TypeVar` or a `NewType`; country codes have a check of their own."""
    while kind is not CountryCode and hasattr(kind, "__supertype__"):
        kind = kind.__supertype__
    return kind.__bound__ if isinstance(kind, TypeVar) else kind


def _name(kind: type[object]) -> str:
    if issubclass(kind, Enum):
        return f"one of the terms of {kind.__name__}"
    article = "an" if kind.__name__[0] in "AEIOU" else "a"
    return _WORDS.get(kind, f"{article} {kind.__name__}")


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


def _country(value: object, path: str) -> Iterator[Fault]:
    if not (isinstance(value, str) and is_country_code(value)):
        yield from _wrong(path, "an ISO 3166-1 alpha-2 code in capitals, such as LS")


def _generic(model: type[AttrsInstance], arguments: tuple[Any, ...]) -> Check:
    """Return the check of a generic model: itself, and the fields whose type is its parameter."""
    plain = _instance(model)
    hints = get_type_hints(model)
    bound = [(name, _check(hint[arguments])) for name, hint in hints.items() if _parameters(hint)]

    def check(value: object, path: str) -> Iterator[Fault]:
        found = list(plain(value, path))
        yield from found
        if not found:
            for name, each in bound:
                yield from each(getattr(value, name), f"{path}.{name}")

    return check


def _parameters(hint: object) -> tuple[object, ...]:
    return getattr(hint, "__parameters__", ())


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
            yield from _wrong(path, _name(container))
            return
        for number, item in enumerate(cast("Iterable[object]", value)):
            yield from each(item, f"{path}[{number}]")

    return check


def _mapping(key: Check, item: Check) -> Check:
    def check(value: object, path: str) -> Iterator[Fault]:
        if not isinstance(value, Mapping):
            yield from _wrong(path, "a mapping")
            return
        for number, (name, content) in enumerate(cast("Mapping[object, object]", value).items()):
            yield from key(name, f"{path}.keys[{number}]")
            yield from item(content, f"{path}.values[{number}]")

    return check
