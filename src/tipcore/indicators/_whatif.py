"""The same set under other assumptions: another strength, another number, fewer indicators."""

__all__ = ["Change", "changed"]

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from attrs import frozen

from tipcore.errors import DefinitionError, UnknownTerm
from tipcore.indicators._declaration import Strength
from tipcore.indicators._reader import read_tables
from tipcore.indicators._release import Release

if TYPE_CHECKING:
    from tipcore.indicators._set import IndicatorSet

MARK = "+whatif"
NUMBERS = ("at-least", "points-at-least")
STATED = ("stated-total", "stated-total-evidence", "published")


@frozen(kw_only=True)
class Change:
    """What is assumed otherwise; see `IndicatorSet.whatif`."""

    strength: Mapping[str, Strength | str]
    points: Mapping[str, int]
    threshold: Mapping[str, int]
    without: tuple[str, ...]


def changed(one: "IndicatorSet", change: Change) -> "IndicatorSet":
    """Return the set with these changes, read anew with all checks; see `IndicatorSet.whatif`."""
    known = {item.id for item in one.indicators}
    for key in (*change.strength, *change.points, *change.without):
        if key not in known:
            raise one.unknown(key)
    tables: dict[str, Any] = deepcopy(dict(one.declaration))
    for item in tables["indicators"]:
        if item["id"] in change.strength:
            item["strength"] = str(change.strength[item["id"]])
        if item["id"] in change.points:
            item["points"] = change.points[item["id"]]
    for rule, number in change.threshold.items():
        _put(one, tables, rule, number)
    tables["indicators"] = [item for item in tables["indicators"] if item["id"] not in change.without]
    for table in (tables, *tables.get("dimensions", ())):
        for key in STATED:
            table.pop(key, None)
    note = f"changed, not as published: {', '.join(_told(change)) or 'nothing'}"
    tables["version"] = f"{one.version.removesuffix(MARK)}{MARK}"
    tables["release-note"] = "; ".join(filter(None, (note, one.release_note)))
    if one.release is not Release.WITHHELD:
        tables["release"] = Release.PROVISIONAL.value
    return read_tables(tables, f"indicator set {one.id}, changed")


def _put(one: "IndicatorSet", tables: dict[str, Any], rule: str, number: int) -> None:
    """Put another number into the one node of a rule that has a number."""
    declared = {table["id"]: table for table in tables.get("rules", ())}
    if rule not in declared:
        what = f"rule of {one.id}"
        raise UnknownTerm(what, rule, declared)
    found = list(_counting(declared[rule]["when"]))
    if len(found) != 1:
        msg = f"indicator set {one.id!r}: rule {rule!r} has {len(found)} numbers, so which one is not said"
        raise DefinitionError(msg)
    node, key = found[0]
    node[key] = number


def _counting(node: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Iterate over the nodes of a rule that hold a number, with its key."""
    yield from ((node, key) for key in NUMBERS if key in node)
    for part in (*node.get("all-of", ()), *node.get("any-of", ())):
        yield from _counting(part)


def _told(change: Change) -> Iterator[str]:
    yield from (f"strength of {key} is {value}" for key, value in change.strength.items())
    yield from (f"points of {key} are {value}" for key, value in change.points.items())
    yield from (f"rule {key} asks for {value}" for key, value in change.threshold.items())
    yield from (f"without {key}" for key in change.without)
