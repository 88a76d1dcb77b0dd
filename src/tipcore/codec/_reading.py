"""How JSON becomes a value of a declared type: strictly, with a refusal in words that never holds the value."""

__all__ = ["SCALARS", "choice", "date_of", "many", "mapping", "model", "section", "term_of"]

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from enum import Enum, StrEnum
from math import isfinite
from types import MappingProxyType, NoneType
from typing import TYPE_CHECKING, Any, TypeAlias, get_args, get_origin

from attrs import has

from tipcore.codec._refusal import Refusal, Step, wrong_type
from tipcore.dates import InvalidDate, PartialDate
from tipcore.models import Section

if TYPE_CHECKING:
    from cattrs import Converter

Hook: TypeAlias = Callable[[Any, Any], Any]

_SURROGATE = re.compile("[\ud800-\udfff]")
_FEW = 8
"""So many terms are listed in full in a hint."""


def _text(value: Any, _kind: Any) -> str:
    if type(value) is not str:
        raise wrong_type("text", 'put it in quotes: "..."')
    if _SURROGATE.search(value):
        message = "has half a character (a lone surrogate escape)"
        raise Refusal(message, "write the character itself", "bad-text")
    return value


def _flag(value: Any, _kind: Any) -> bool:
    if type(value) is not bool:
        raise wrong_type("true or false", "write true or false without quotes")
    return value


def _whole(value: Any, _kind: Any) -> int:
    if type(value) is not int:
        raise wrong_type("a whole number", "write digits without quotes")
    return value


def _number(value: Any, _kind: Any) -> float:
    if type(value) not in {int, float} or not isfinite(value):
        raise wrong_type("a number", "write digits without quotes")
    return float(value)


def _term(value: Any, kind: type[Enum]) -> Enum:
    if type(value) is not str:
        raise wrong_type(f"one of the terms of {kind.__name__}", 'put the term in quotes: "..."')
    found = kind._value2member_map_.get(value)
    if found is None:
        raise _unknown_term(value, kind)
    return found


def _unknown_term(value: str, kind: type[Enum]) -> Refusal:
    """Return the refusal of a term; only the hint for fields that are not personal names the nearest."""
    terms = [str(member.value) for member in kind]
    listed = f"one of: {', '.join(terms)}" if len(terms) <= _FEW else f"see the terms of {kind.__name__}"
    near = get_close_matches(value, terms, n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else listed
    message = f"is not one of the terms of {kind.__name__}"
    return Refusal(message, hint, "unknown-term", private_hint=listed)


def _date(value: Any, _kind: Any) -> PartialDate:
    if type(value) is not str:
        raise wrong_type("a date", 'put it in quotes: "2022-03-01"')
    try:
        return PartialDate(value)
    except InvalidDate as error:
        refusal = Refusal(error.message, error.hint, error.code)
    raise refusal


SCALARS: Mapping[type, Hook] = MappingProxyType(
    {str: _text, bool: _flag, int: _whole, float: _number, StrEnum: _term}
)
"""The hooks for plain types and the types below them."""


def date_of(_converter: "Converter", _kind: Any) -> Hook:
    """Return the hook for partial dates."""
    return _date


def term_of(_converter: "Converter", _kind: Any) -> Hook:
    """Return the hook for enums that are not texts themselves."""
    return _term


def model(converter: "Converter", kind: Any) -> Hook:
    """Return the hook for a model: an object with its fields and no others."""
    build = converter.gen_structure_attrs_fromdict(kind)

    def read(value: Any, _kind: Any) -> Any:
        if type(value) is not dict:
            raise wrong_type("an object", "write {...}")
        return build(value, kind)

    return read


def section(converter: "Converter", kind: Any) -> Hook:
    """Return the hook for a section: a bare list of records, or an object with a statement beside them."""
    from cattrs.gen import make_dict_structure_fn, override  # noqa: PLC0415 - with cattrs, at first use

    items = converter.get_structure_hook(tuple[get_args(kind)[0], ...])
    given = override(struct_hook=items)
    build = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True, items=given)

    def read(value: Any, _kind: Any) -> Any:
        if type(value) is list:
            return Section(items=items(value, None))
        if type(value) is dict:
            return build(value, kind)
        raise wrong_type("a list of records", "write [...], or an object with `items`")

    return read


def many(container: type) -> Callable[["Converter", Any], Hook]:
    """Return how to make the hook for a tuple or a frozenset: a list."""

    def make(converter: "Converter", kind: Any) -> Hook:
        inner = get_args(kind)[0]
        each = converter.get_structure_hook(inner)

        def read(value: Any, _kind: Any) -> Any:
            if type(value) is not list:
                raise wrong_type("a list", "write [...]")
            return container(_all(((f"[{number}]", item, each, inner) for number, item in enumerate(value))))

        return read

    return make


def mapping(converter: "Converter", kind: Any) -> Hook:
    """Return the hook for a mapping: an object; a fault names the position of a key, not the key."""
    key_kind, item_kind = get_args(kind)
    key_hook, item_hook = converter.get_structure_hook(key_kind), converter.get_structure_hook(item_kind)

    def read(value: Any, _kind: Any) -> Any:
        if type(value) is not dict:
            raise wrong_type("an object", "write {...}")
        keys = ((f"keys[{number}]", key, key_hook, key_kind) for number, key in enumerate(value))
        items = (
            (f"values[{number}]", item, item_hook, item_kind) for number, item in enumerate(value.values())
        )
        found = _all((*keys, *items))
        return dict(zip(found[: len(value)], found[len(value) :], strict=True))

    return read


def _all(parts: Iterable[tuple[str, Any, Hook, Any]]) -> list[Any]:
    """Return all parts read.

    Raises:
        ExceptionGroup: One or more do not fit; each has a `Step` as note.
    """
    found: list[Any] = []
    errors: list[Exception] = []
    for path, value, hook, kind in parts:
        try:
            found.append(hook(value, kind))
        except Exception as error:  # noqa: BLE001 - all faults are collected
            error.__notes__ = [Step.to(path, value)]
            errors.append(error)
    if errors:
        raise ExceptionGroup("parts", errors)
    return found


def choice(converter: "Converter", kind: Any) -> Hook:
    """Return the hook for a union: the member is known by what JSON writes for it.

    Of members that JSON writes alike (two vocabularies), the first that takes the value gets it.
    """
    members = [member for member in get_args(kind) if member is not NoneType]
    optional = NoneType in get_args(kind)
    hooks: dict[type, list[tuple[Hook, Any]]] = {}
    for member in members:
        hooks.setdefault(_written(member), []).append((converter.get_structure_hook(member), member))
    if float in hooks:
        hooks.setdefault(int, hooks[float])
    wanted = ", or ".join(dict.fromkeys(map(_words, members)))

    def read(value: Any, _kind: Any) -> Any:
        if value is None and optional:
            return None
        refused = wrong_type(wanted, "write one of these")
        for hook, member in hooks.get(type(value), ()):
            try:
                return hook(value, member)
            except Refusal as error:
                refused = error.about(wanted)
        raise refused

    return read


def _plain(kind: Any) -> Any:
    """Return the class behind a NewType or a parametrised type."""
    while hasattr(kind, "__supertype__"):
        kind = kind.__supertype__
    return get_origin(kind) or kind


def _written(kind: Any) -> type:
    """Return the Python type of what JSON writes for a type."""
    plain = _plain(kind)
    if plain in {bool, int, float}:
        found: type = plain
        return found
    if plain in {tuple, frozenset}:
        return list
    return dict if plain is Mapping or (has(plain) and plain is not PartialDate) else str


def _words(kind: Any) -> str:
    """Return what people call a type."""
    plain = _plain(kind)
    if plain is PartialDate:
        return "a date"
    if isinstance(plain, type) and issubclass(plain, Enum):
        return f"one of the terms of {plain.__name__}"
    names = {bool: "true or false", int: "a whole number", float: "a number", list: "a list", str: "text"}
    return names.get(_written(kind), "an object")
