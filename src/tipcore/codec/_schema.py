"""The JSON Schema of a case document, derived from the declarations of the models."""
# ruff: noqa: ANN401 - an annotation can be any form, and JSON any data

__all__ = ["json_schema"]

import re
from collections.abc import Mapping
from enum import Enum
from inspect import cleandoc
from types import NoneType, UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, Attribute, fields

from tipcore.codec._migrations import SCHEMA_VERSION
from tipcore.dates import PartialDate
from tipcore.models import Case, Declaration, Section
from tipcore.terms import CountryCode

Schema: TypeAlias = dict[str, Any]

_SCALARS: dict[type, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    NoneType: {"type": "null"},
}
_COUNTRY: Schema = {
    "type": "string",
    "pattern": "^[A-Z]{2}$",
    "description": "A country, ISO 3166-1 alpha-2.",
}
_DAY = r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(-([0-9]{2}|XX)(-([0-9]{2}|XX))?)?[~?%]?"
_INSTANT = (
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}(:?[0-5][0-9])?)"
)
_DATE: Schema = {
    "title": "Partial date",
    "description": (
        "A date as exact as it is known, in EDTF (level 0 and part of level 1): 2022, 2022-03, 2022-03-01, "
        "2022-03-01T10:00:00+02:00, 2022-03-01/2022-03-05, 2022-03/.., 2022~, 2022?, 201X, 2022-XX. "
        "The pattern is wider than the reader, which also asks the calendar."
    ),
    "type": "string",
    "pattern": rf"^({_INSTANT}|{_DAY}|({_DAY}|\.\.)?/({_DAY}|\.\.)?)$",
}
_ENTRY = re.compile(r"^    (\w+): (.*(?:\n     +.*)*)", re.MULTILINE)


def json_schema() -> Schema:
    """Return the JSON Schema (2020-12) of a case document of the current version.

    Each field has its label as `title`, its sensitivity as `x-sensitivity` and, if it says that
    something happened, `x-event`; each term has its label. What spans fields (references
    between records, one date against another) is checked by the library alone.

    Source:
        JSON Schema, draft 2020-12.

    Examples:
        >>> json_schema()["properties"]["schema"]
        {'const': 2, 'title': 'Schema version'}
    """
    parts: dict[str, Schema] = {}
    document = _model(Case, {}, parts)
    marks = {
        "$schema": {"type": "string", "title": "Where this JSON Schema is published"},
        "schema": {"const": SCHEMA_VERSION, "title": "Schema version"},
    }
    document["properties"] = marks | document["properties"]
    document["required"] = ["schema", *document["required"]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:tipcore:case:{SCHEMA_VERSION}",
        **document,
        "$defs": {name: parts[name] for name in sorted(parts)},
    }


def _type(kind: Any, parts: dict[str, Schema]) -> Schema:
    """Return the schema of a type; what has a name goes into `parts` once."""
    if kind is CountryCode:
        return dict(_COUNTRY)
    while hasattr(kind, "__supertype__"):  # a NewType
        kind = kind.__supertype__
    origin, inner = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        return {"anyOf": [_type(member, parts) for member in inner]}
    if origin in {tuple, frozenset}:
        return {"type": "array", "items": _type(inner[0], parts)}
    if origin is Mapping:
        keys, items = (_type(part, parts) for part in inner)
        names = {} if keys == _SCALARS[str] else {"propertyNames": keys}
        return {"type": "object", **names, "additionalProperties": items}
    if kind in _SCALARS:
        return dict(_SCALARS[kind])
    return _named(kind, parts)


def _named(kind: Any, parts: dict[str, Schema]) -> Schema:
    """Return a reference to the schema of a vocabulary, a date, a model or a section."""
    inner = get_args(kind)
    name = f"{inner[0].__name__}Section" if inner else kind.__name__
    if name not in parts:
        parts[name] = {}  # a model may hold itself
        if inner:
            parts[name] = _section(inner[0], parts)
        elif kind is PartialDate:
            parts[name] = _DATE
        elif issubclass(kind, Enum):
            parts[name] = _vocabulary(kind)
        else:
            parts[name] = _model(kind, {}, parts)
    return {"$ref": f"#/$defs/{name}"}


def _vocabulary(kind: type[Enum]) -> Schema:
    terms = [{"const": term.value, "title": getattr(term, "label", term.value)} for term in kind]
    sources = [str(citation) for citation in getattr(kind, "cites", ())]
    return {
        "title": kind.__name__,
        "description": _summary(kind),
        **({"x-cites": sources} if sources else {}),
        "type": "string",
        "oneOf": terms,
    }


def _section(record: type, parts: dict[str, Schema]) -> Schema:
    """Return the schema of a section: a bare list, or an object that states more."""
    items = {"type": "array", "items": _type(record, parts)}
    stated = _model(Section, {"items": items}, parts)
    return {"title": f"Section of {record.__name__}", "anyOf": [items, stated]}


def _model(kind: type, given: dict[str, Schema], parts: dict[str, Schema]) -> Schema:
    """Return the schema of a model; `given` has the types of some fields."""
    hints = get_type_hints(kind)
    words = dict(_ENTRY.findall(cleandoc(kind.__doc__ or "")))
    properties = {
        field.name: {
            **(given.get(field.name) or _type(hints[field.name], parts)),
            **_declared(field),
            **({"description": " ".join(words[field.name].split())} if field.name in words else {}),
        }
        for field in fields(kind)
    }
    return {
        "title": kind.__name__,
        "description": _summary(kind),
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
        "required": [field.name for field in fields(kind) if field.default is NOTHING],
    }


def _declared(field: "Attribute[Any]") -> Schema:
    """Return what is declared of a field."""
    found: Declaration = field.metadata["declaration"]
    return {
        "title": found.label,
        "x-sensitivity": found.sensitivity.name.lower(),
        **({"x-event": True} if found.event else {}),
        **({"x-htcds": found.htcds} if found.htcds else {}),
    }


def _summary(kind: type) -> str:
    """Return the first paragraph of a docstring."""
    return " ".join(cleandoc(kind.__doc__ or "").split("\n\n")[0].split())
