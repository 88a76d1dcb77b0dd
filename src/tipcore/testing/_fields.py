"""What the strategies and specimens need to know of a model: its fields, their types, which may be blank."""
# ruff: noqa: ANN401 - an annotation can be any form

__all__ = ["FieldType", "built", "field_types", "plain"]

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields, frozen

from tipcore.errors import InvalidRecord
from tipcore.models import Declaration

T = TypeVar("T")


@frozen(kw_only=True)
class FieldType:
    """A field: its name, type and declaration; whether it may be left out, and says something even then."""

    name: str
    kind: Any
    optional: bool
    filled: bool
    declaration: Declaration


def plain(kind: Any) -> Any:
    """Return the class behind an annotation."""
    while hasattr(kind, "__supertype__"):  # a NewType
        kind = kind.__supertype__
    return get_origin(kind) or kind


@cache
def field_types(kind: Any) -> tuple[FieldType, ...]:
    """Return the fields of a model."""
    model, arguments = plain(kind), get_args(kind)
    hints = get_type_hints(model)
    return tuple(
        FieldType(
            name=field.name,
            kind=_bound(hints[field.name], arguments),
            optional=field.default is not NOTHING,
            filled=isinstance(field.default, str | int),
            declaration=field.metadata["declaration"],
        )
        for field in fields(model)
    )


def _bound(hint: Any, arguments: tuple[Any, ...]) -> Any:
    """Return a type with the parameter of its model filled in."""
    return hint[arguments] if arguments and getattr(hint, "__parameters__", ()) else hint


def built(model: type[T], values: Mapping[str, object]) -> T | None:
    """Return a model with as many of the values as its own rules allow; None if no choice is valid.

    What a rule complains of is left out first, then all that may be left out.
    """
    form: Any = model  # Hashable, as all classes are
    required = {field.name for field in field_types(form) if not field.optional}
    kept = dict(values)
    for _ in range(3):
        try:
            return model(**kept)
        except InvalidRecord as error:
            named = {fault.path.partition(".")[0].partition("[")[0] for fault in error.faults} - required
        left = {name: value for name, value in kept.items() if name not in named}
        kept = left if len(left) < len(kept) else {name: kept[name] for name in required if name in kept}
    return None
