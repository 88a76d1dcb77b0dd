"""How JSON becomes a value of a declared type: strictly; a refusal never holds the value."""
# ruff: noqa: ANN401 - an annotation can be any form, and JSON any data

__all__ = ["SCALARS", "choice", "country_of", "date_of", "many", "mapping", "model", "section", "term_of"]

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from enum import Enum, StrEnum
from math import isfinite
from types import MappingProxyType, NoneType
from typing import TYPE_CHECKING, Any, TypeAlias, cast, get_args, get_origin

from attrs import has

from tipcore.codec._parsing import is_list, is_object
from tipcore.codec._refusal import Refusal, Step, Wanted
from tipcore.dates import InvalidDate, PartialDate
from tipcore.models import Section
from tipcore.terms import is_country_code

if TYPE_CHECKING:
    from cattrs import Converter

Hook: TypeAlias = Callable[[Any, Any], Any]

_SURROGATE = re.compile("[\ud800-\udfff]")
_TEXT = Wanted("text", 'put it in quotes: "..."')
_FLAG = Wanted("true or false", "write true or false without quotes")
_WHOLE = Wanted("a whole number", "write digits without quotes")
_NUMBER = Wanted("a number", "write digits without quotes")
_COUNTRY = Wanted("the code of a country", 'write ISO 3166-1 alpha-2 in capitals: "LS"')
_DATE = Wanted("a date", 'put it in quotes: "2022-03-01"')
_OBJECT = Wanted("an object", "write {...}")
_SECTION = Wanted("a list of records", "write [...], or an object with `items`")
_LIST = Wanted("a list", "write [...]")
_PARTS = "parts that do not fit"
_FEW = 8
"""So many terms are listed in full in a hint."""


def _text(value: Any, _kind: Any) -> str:
    if type(value) is not str:
        raise _TEXT.refused()
    if _SURROGATE.search(value):
        message = "has half a character (a lone surrogate escape)"
        raise Refusal(message, "write the character itself", "bad-text")
    return value


def _flag(value: Any, _kind: Any) -> bool:
    if type(value) is not bool:
        raise _FLAG.refused()
    return value


def _whole(value: Any, _kind: Any) -> int:
    if type(value) is not int:
        raise _WHOLE.refused()
    return value


def _number(value: Any, _kind: Any) -> float:
    if type(value) not in {int, float} or not isfinite(value):
        raise _NUMBER.refused()
    return float(value)


def _term(value: Any, kind: type[Enum]) -> Enum:
    if type(value) is not str:
        raise Wanted(f"one of the terms of {kind.__name__}", 'put the term in quotes: "..."').refused()
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
        raise _DATE.refused()
    try:
        return PartialDate(value)
    except InvalidDate as error:
        refusal = Refusal(error.message, error.hint, error.code)
    raise refusal


def _country(value: Any, _kind: Any) -> str:
    code = _text(value, str)
    if not is_country_code(code):
        raise _COUNTRY.refused()
    return code


SCALARS: Mapping[type, Hook] = MappingProxyType(
    {str: _text, bool: _flag, int: _whole, float: _number, StrEnum: _term}
)
"""The hooks for plain types and the types below them."""


def date_of(_converter: "Converter", _kind: Any) -> Hook:
    """Return the hook for partial dates."""
    return _date


def country_of(_converter: "Converter", _kind: Any) -> Hook:
    """Return the hook for country codes."""
    return _country


def term_of(_converter: "Converter", _kind: Any) -> Hook:
    """Return the hook for enums that are not texts themselves."""
    return _term


def model(converter: "Converter", kind: Any) -> Hook:
    """Return the hook for a model: an object with its fields and no others."""
    build = converter.gen_structure_attrs_fromdict(kind)

    def read(value: Any, _kind: Any) -> Any:
        if not is_object(value):
            raise _OBJECT.refused()
        return build(value, kind)

    return read


def section(converter: "Converter", kind: Any) -> Hook:
    """Return the hook for a section: a bare list of records, or an object with a statement beside them."""
    from cattrs.gen import make_dict_structure_fn, override

    record: Any = get_args(kind)[0]
    items = converter.get_structure_hook(tuple[record, ...])
    given = override(struct_hook=items)
    build = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True, items=given)

    def read(value: Any, _kind: Any) -> Any:
        if is_list(value):
            return Section(items=items(value, None))
        if is_object(value):
            return build(value, kind)
        raise _SECTION.refused()

    return read


def many(container: type) -> Callable[["Converter", Any], Hook]:
    """Return how to make the hook for a tuple or a frozenset: a list."""

    def make(converter: "Converter", kind: Any) -> Hook:
        inner = get_args(kind)[0]
        each = converter.get_structure_hook(inner)

        def read(value: Any, _kind: Any) -> Any:
            if not is_list(value):
                raise _LIST.refused()
            return container(_all(((f"[{number}]", item, each, inner) for number, item in enumerate(value))))

        return read

    return make


def mapping(converter: "Converter", kind: Any) -> Hook:
    """Return the hook for a mapping: an object; a fault names the position of a key, not the key."""
    key_kind, item_kind = get_args(kind)
    key_hook, item_hook = converter.get_structure_hook(key_kind), converter.get_structure_hook(item_kind)

    def read(value: Any, _kind: Any) -> Any:
        if not is_object(value):
            raise _OBJECT.refused()
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
        raise ExceptionGroup(_PARTS, errors)
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
    wanted = Wanted(", or ".join(dict.fromkeys(map(_words, members))), "write one of these")

    def read(value: Any, _kind: Any) -> Any:
        if value is None and optional:
            return None
        refused = wanted.refused()
        for hook, member in hooks.get(cast("type", type(value)), ()):
            try:
                return hook(value, member)
            except Refusal as error:
                refused = error.about(wanted.words)
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
