"""Reading a mapping of columns from TOML: known keys, texts where texts belong, each indicator once."""

__all__ = ["read_mapping"]

import tomllib
from collections.abc import Mapping
from typing import Any, TypeGuard

from tipcore.errors import DefinitionError
from tipcore.indicators._mapping import Grouping, Sign, SignMapping
from tipcore.logic import UnknownReason

_TEXTS = frozenset(
    {"id", "title", "set", "source", "evidence", "evidence_note", "columns_evidence", "columns_note", "list"}
)
_LISTS = frozenset({"doubts", "layout"})
_TABLES = frozenset({"codes", "aliases", "columns"})
_ARRAYS: Mapping[str, frozenset[str]] = {
    "signs": frozenset({"indicator", "any_of", "doubtful", "doubts"}),
    "groups": frozenset({"id", "column", "flags", "doubts"}),
    "unanswered": frozenset({"indicator", "why"}),
    "unused": frozenset({"column", "why"}),
}
_MOST_FLAGS = 10
_MEANINGS: Mapping[str, bool | UnknownReason] = {
    "yes": True,
    "no": False,
    "unknown": UnknownReason.NOT_RECORDED,
    **{one.value: one for one in UnknownReason},
}


def read_mapping(text: str) -> SignMapping:
    """Return the mapping that a TOML text declares.

    Raises:
        DefinitionError: It is no TOML, has an unknown key, lacks a part, or answers an indicator twice.
    """
    try:
        data = tomllib.loads(text)
        problem = ""
    except (ValueError, RecursionError) as error:  # also numbers and nestings that Python refuses
        data, problem = {}, f"is no TOML ({error})"
    problem = problem or _problem(data)
    found = None if problem else _mapping(data)
    if found is not None:
        problem = _contradiction(found)
    if problem or found is None:
        msg = f"the mapping {problem}"
        raise DefinitionError(msg)
    return found


def _problem(data: Mapping[str, Any]) -> str:
    """Return what is wrong with the form; empty where nothing is."""
    known = _TEXTS | _LISTS | _TABLES | set(_ARRAYS) | {"schema"}
    checks = [
        *((f"has an unknown key {key!r}", key in known) for key in data),
        ("has another schema than 1", data.get("schema", 1) == 1),
        ('names no set: set = "..."', bool(data.get("set"))),
        *((f"needs a text at {key}", isinstance(data[key], str)) for key in _TEXTS & set(data)),
        *((f"needs a list of texts at {key}", _texts(data[key])) for key in _LISTS & set(data)),
        *((f"needs a table at {key}", isinstance(data[key], dict)) for key in _TABLES & set(data)),
        *(
            (f"needs tables at {key}", _tables(data[key], keys))
            for key, keys in _ARRAYS.items()
            if key in data
        ),
    ]
    found = [said for said, good in checks if not good]
    return found[0] if found else _inner_problem(data)


def _inner_problem(data: Mapping[str, Any]) -> str:
    """Return what is wrong inside the tables, whose own form is right."""
    codes, aliases = data.get("codes", {}), data.get("aliases", {})
    signs = [*data.get("signs", ()), *_short(data.get("columns", {}))]
    reasons = [item for key in ("unanswered", "unused") for item in data.get(key, ())]
    checks = [
        (f"needs lists of texts below codes, under {', '.join(_MEANINGS)}", set(codes) <= set(_MEANINGS)),
        (
            "needs a list of texts for each code and alias",
            all(map(_texts, [*codes.values(), *aliases.values()])),
        ),
        ("needs an indicator and columns for each sign", all(map(_is_sign, signs))),
        ("needs an id, and a column or flags, for each group", all(map(_is_group, data.get("groups", ())))),
        ("needs what and a why, as texts, for each thing left out", all(map(_is_reason, reasons))),
    ]
    return next((said for said, good in checks if not good), "")


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _is_table(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def _texts(value: object) -> bool:
    return _is_list(value) and all(isinstance(one, str) for one in value)


def _tables(value: object, keys: frozenset[str]) -> bool:
    return _is_list(value) and all(_is_table(one) and set(one) <= keys for one in value)


def _short(columns: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the signs of the short form as those of the long one."""
    found = list[dict[str, Any]]()
    for indicator, said in columns.items():
        whole = said if _is_table(said) else {"any_of": [said] if isinstance(said, str) else said}
        found.append({"indicator": indicator, **whole})
    return found


def _is_sign(sign: Mapping[str, Any]) -> bool:
    lists = [sign.get(key, []) for key in ("any_of", "doubtful", "doubts")]
    known = set(sign) <= _ARRAYS["signs"] and isinstance(sign.get("indicator"), str)
    return known and all(map(_texts, lists)) and bool(lists[0] or lists[1])


def _is_reason(item: Mapping[str, Any]) -> bool:
    return "why" in item and len(item) > 1 and all(isinstance(value, str) for value in item.values())


def _is_group(group: Mapping[str, Any]) -> bool:
    flags, column = group.get("flags", {}), group.get("column", "")
    if not _is_table(flags):
        return False
    texts = [group.get("id"), column, *flags.values()]
    said = all(isinstance(one, str) for one in texts) and _texts(group.get("doubts", []))
    return said and bool(column) != bool(flags) and len(flags) <= _MOST_FLAGS


def _mapping(data: Mapping[str, Any]) -> SignMapping:
    signs = tuple(
        Sign(
            indicator=sign["indicator"],
            any_of=tuple(sign.get("any_of", ())),
            doubtful=tuple(sign.get("doubtful", ())),
            doubts=tuple(sign.get("doubts", ())),
        )
        for sign in (*data.get("signs", ()), *_short(data.get("columns", {})))
    )
    needed = dict.fromkeys(column for sign in signs for column in sign.columns)
    listed, evidence = data.get("list", ""), data.get("evidence", "default")
    return SignMapping(
        id=data.get("id", "own"),
        title=data.get("title", "A mapping of one's own"),
        set_id=data["set"],
        source=data.get("source", ""),
        evidence=evidence,
        columns_evidence=data.get("columns_evidence", evidence),
        doubts=tuple(data.get("doubts", ())),
        layout=tuple(data.get("layout", [listed] if listed else needed)),
        listed=listed,
        codes={code: _MEANINGS[name] for name, codes in data.get("codes", {}).items() for code in codes},
        aliases={name: tuple(others) for name, others in data.get("aliases", {}).items()},
        signs=signs,
        groups=tuple(
            Grouping(
                id=group["id"],
                column=group.get("column", ""),
                flags=group.get("flags", {}),
                doubts=tuple(group.get("doubts", ())),
            )
            for group in data.get("groups", ())
        ),
        unanswered={item["indicator"]: item["why"] for item in data.get("unanswered", ())},
        unused={item["column"]: item["why"] for item in data.get("unused", ())},
    )


def _contradiction(found: SignMapping) -> str:
    """Return where a mapping contradicts itself; empty where it does not."""
    named = [sign.indicator for sign in found.signs] + list(found.unanswered)
    groups = [group.id for group in found.groups]
    if len(named) != len(set(named)) or len(groups) != len(set(groups)):
        return f"{found.id} names an indicator or a group twice"
    return "" if named else f"{found.id} answers no indicator"
