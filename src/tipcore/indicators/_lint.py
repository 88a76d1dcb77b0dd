"""Checks a set file: every fault at its line, and warnings about what is allowed but odd."""

__all__ = ["lint"]

from os import PathLike
from typing import IO

from attrs import evolve

from tipcore.errors import DefinitionError
from tipcore.indicators._catalogue import text_of
from tipcore.indicators._oddities import oddities
from tipcore.indicators._places import Keys
from tipcore.indicators._reader import opened, read_top
from tipcore.indicators._set import IndicatorSet
from tipcore.indicators._toml import Document, Remark


def lint(source: str | PathLike[str] | IO[str] | IO[bytes]) -> tuple[Remark, ...]:
    """Return all that is wrong or odd with a set file, in the order of its lines.

    With a fault `load` refuses the file; with warnings alone it loads. Warnings are looked for
    only where there is no fault. What each code of a warning means is in the how-to page
    *Score your own questionnaire*.

    Args:
        source: A path, or an open text or binary (UTF-8) stream.

    Raises:
        OSError: The path cannot be read.

    Examples:
        >>> from io import StringIO
        >>> for remark in lint(StringIO('id = "mine"\\ntitle = 5\\n'))[-2:]:
        ...     print(remark)
        line 1, release: is missing (write one of ready, provisional, withheld)
        line 2, title: has the wrong type (write a text)
    """
    text, fault = text_of(source)
    if fault is not None:
        return (Remark(1, fault.path, fault.message, fault.hint, fault.code),)
    top = opened(text)
    document = top.document
    if not document.remarks:
        found = read_top(top)
        if not document.remarks:
            _judge(document, found)
    return tuple(sorted(document.remarks, key=lambda remark: remark.line))


def _judge(document: Document, found: IndicatorSet) -> None:
    """Note where a set that is well formed contradicts itself; else what is odd about it."""
    why = _contradiction(found)
    if why:
        place = next(keys for keys, part in _grown(found) if _contradiction(part) == why)
        document.add(place, why, "see the grammar of the files", "contradiction")
        return
    differing = found.differing()
    for number, one in enumerate(found.published):
        if one in differing:
            document.add(("published", number), "does not come out", "mend it, or the rule", "not-reproduced")
    if not document.remarks:
        for oddity in oddities(found):
            document.add(oddity.keys, oddity.message, oddity.hint, oddity.code, level="warning")


def _contradiction(found: IndicatorSet) -> str:
    """Return why a set cannot be compiled; empty where it can."""
    why = ""
    try:
        found.circuit  # noqa: B018 - compiles
    except DefinitionError as error:
        why = str(error).removeprefix(f"indicator set {found.id!r}: ")
    return why


def _grown(found: IndicatorSet) -> list[tuple[Keys, IndicatorSet]]:
    """Return the set with one part more each time, and where that part stands; dimensions come first."""
    bare = evolve(found, rules=(), combinations=(), bands=())
    rules, rows, bands = found.rules, found.combinations, found.bands
    order = sorted(range(len(rules)), key=lambda number: rules[number].when is not None)
    grown = list[tuple[Keys, IndicatorSet]]()
    for count, number in enumerate(order, start=1):
        part = tuple(rules[other] for other in order[:count])
        grown.append((("rules", number), evolve(bare, rules=part)))
    for number in range(len(rows)):
        grown.append((("combinations", number), evolve(found, combinations=rows[: number + 1], bands=())))
    for number in range(len(bands)):
        grown.append((("bands", number), evolve(found, bands=bands[: number + 1])))
    return grown
