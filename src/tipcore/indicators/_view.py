"""A set or a result at a glance: one small table, as text or as HTML. It shows no answer."""

__all__ = ["View", "view_of_result", "view_of_set"]

from collections import Counter
from typing import TYPE_CHECKING

from attrs import frozen

from tipcore.indicators._declaration import Outcome, Strength
from tipcore.indicators._explanation import NOTICE, WORDS
from tipcore.indicators._release import Release

if TYPE_CHECKING:
    from tipcore.indicators._result import Result
    from tipcore.indicators._set import IndicatorSet


@frozen(kw_only=True)
class View:
    """A caption of some lines above a table, and a note below it."""

    caption: tuple[str, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""

    def text(self) -> str:
        """Return it in columns that are as wide as they must be."""
        table = [self.head, *self.rows]
        widths = [max(map(len, column)) for column in zip(*table, strict=True)]
        lines = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in table]
        return "\n".join([*self.caption, *lines, *filter(None, [self.note])])

    def html(self) -> str:
        """Return it as an HTML table; everything in it is escaped."""
        from xml.etree.ElementTree import Element, SubElement, tostring

        table = Element("table")
        caption = SubElement(table, "caption")
        for line in self.caption:
            SubElement(caption, "div").text = line
        for cells, kind in [(self.head, "th"), *((row, "td") for row in self.rows)]:
            row = SubElement(table, "tr")
            for cell in cells:
                SubElement(row, kind).text = cell
        whole = Element("div")
        whole.append(table)
        if self.note:
            SubElement(whole, "p").text = self.note
        return tostring(whole, encoding="unicode", method="html")


def view_of_set(one: "IndicatorSet") -> View:
    """Return what a set consists of: indicators by dimension, with their strengths and marks."""
    kind = "compiled list, no published instrument" if one.compiled else f"{one.release.value}"
    caption = [f"{one.title} ({one.id}, version {one.version}): {kind}"]
    if one.release is not Release.READY:
        caption.append(one.release_note)
    rows = list[tuple[str, ...]]()
    for dimension in one.dimensions:
        members = [item for item in one.indicators if item.dimension == dimension.id]
        strengths = Counter(item.strength for item in members)
        marks = Counter(item.evidence.value for item in members)
        told = [f"{strengths[kind]} {kind.value}" for kind in Strength if strengths[kind]]
        marked = [f"{count} {mark}" for mark, count in sorted(marks.items())]
        rows.append((dimension.label, str(len(members)), ", ".join(told), ", ".join(marked)))
    head = ("dimension", "indicators", "strength", "evidence")
    return View(caption=tuple(caption), head=head, rows=tuple(rows), note=str(one.reference))


def view_of_result(result: "Result") -> View:
    """Return what a result says of the whole and of each dimension, in numbers only."""
    one = result.set
    caption = [f"{one.title} ({one.id}, version {one.version})", f"Outcome: {WORDS[result.outcome]}"]
    if result.provisional:
        caption.insert(1, f"PROVISIONAL: {one.release_note}")
    if result.possible:
        label = "Class" if result.classification else "Still possible"
        caption.append(f"{label}: {'; '.join(kind.label for kind in result.possible)}")
    rows = tuple(
        (
            part.label,
            "" if part.outcome is Outcome.NO_RULE else WORDS[part.outcome].partition(":")[0],
            str(len(part.present)),
            str(len(part.unanswered)),
        )
        for part in result.dimensions.values()
    )
    return View(
        caption=tuple(caption), head=("dimension", "outcome", "present", "unanswered"), rows=rows, note=NOTICE
    )
