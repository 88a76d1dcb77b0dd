"""The pages of the indicator sets, derived from their declarations; see `_generate.py`."""

import warnings
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tipcore.indicators import Combination, Indicator, IndicatorSet, Printed, Study

MARKS = ("primary", "secondary", "recalled", "default")
COMPILED = "**Compiled: a list put together by this project, not a published instrument.**"
FOLDER = Path("reference/indicators")


def pages() -> Iterator[tuple[Path, str]]:
    """Yield the index, the page of what is primary, secondary and recalled, and a page for each set."""
    from tipcore import indicators

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", indicators.ProvisionalSetWarning)
        every = [indicators.get(name) for name in indicators.ids()]
    yield FOLDER / "index.md", text(index(every))
    yield FOLDER / "evidence.md", text(evidence(every, indicators.surveys()))
    for each in every:
        yield FOLDER / f"{each.id}.md", text(set_page(each))


def text(lines: Iterable[str]) -> str:
    """Return lines as the text of a page."""
    return "\n".join(lines) + "\n"


def words(name: str) -> str:
    """Return the name of a term as words."""
    return name.lower().replace("_", " ")


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table."""
    yield f"| {' | '.join(heads)} |"
    yield f"| {' | '.join('---' for _ in heads)} |"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"


def section(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield a heading and the lines under it."""
    yield from ("", f"## {title}", "")
    yield from lines


def index(every: Sequence["IndicatorSet"]) -> Iterator[str]:
    """Yield the index of all sets."""
    yield from ("# Indicator sets", "")
    yield "[What is primary, secondary, recalled](evidence.md), with the published results of every set."
    yield from (
        "",
        "A ready set scores. A provisional one warns when loaded and marks its results. A withheld one",
    )
    yield from ("can be looked at and refuses to score. A compiled list is no published instrument.", "")
    heads = ("id", "title", "indicators", "release", "compiled")
    yield from table(
        heads,
        (
            (
                f"[{one.id}]({one.id}.md)",
                one.title,
                str(len(one.indicators)),
                one.release.value,
                "yes" if one.compiled else "",
            )
            for one in every
        ),
    )


def marks_of(parts: Iterable[str]) -> str:
    """Return the marks that occur, the surest first."""
    found = set(parts)
    return ", ".join(mark for mark in MARKS if mark in found)


def rule_marks(each: "IndicatorSet") -> str:
    """Return the marks of the rule: of its statement, or of its parts."""
    if each.statement:
        return (each.statement_reference or each.reference).evidence.value
    return marks_of(
        [rule.reference.evidence.value for rule in each.rules]
        + ([each.reference.evidence.value] if each.bands else [])
    )


def evidence(every: Sequence["IndicatorSet"], surveys: Sequence["Study"]) -> Iterator[str]:
    """Yield what is primary, secondary and recalled in every set, and what was published about it."""
    yield from ("# What is primary, secondary, recalled", "")
    yield from (
        "Primary: the source itself says so. Secondary: another text quotes or transcribes it. Recalled: no",
        "text confirms it. Default: a choice of this project. The numbers count indicators.",
        "",
    )
    heads = ("set", "release", "compiled", *MARKS[:3], "all", "rule", "classes", "studies")
    rows = list[tuple[str, ...]]()
    total = Counter[str]()
    for one in every:
        count = Counter(item.evidence.value for item in one.indicators)
        total += count
        rows.append(
            (
                f"[{one.id}]({one.id}.md)",
                one.release.value,
                "yes" if one.compiled else "",
                *(str(count[mark]) for mark in MARKS[:3]),
                str(len(one.indicators)),
                rule_marks(one),
                marks_of(kind.evidence.value for kind in one.classes),
                str(len(one.studies) or ""),
            )
        )
    rows.append(("all", "", "", *(str(total[mark]) for mark in MARKS[:3]), str(total.total()), "", "", ""))
    yield from table(heads, rows)
    unready = [one for one in every if one.release_note]
    yield from section("Why a set is as it is", (f"- `{one.id}`: {one.release_note}." for one in unready))
    yield from ("", "## Published results", "", *STUDIES)
    yield from ("The figures as printed are on the page of each set.", "")
    yield from study_table((one.id, study) for one in every for study in one.studies)
    yield from ("", "## Surveys and reviews that belong to no set", "")
    yield from study_table(("", study) for study in surveys)
    yield ""
    yield from figure_table(surveys)


STUDIES = (
    "Sensitivity and specificity do not compare across rows: reference standards differ.",
    "Counts are derived: integers that give the printed figures.",
)


def study_table(studies: Iterable[tuple[str, "Study"]]) -> Iterator[str]:
    """Yield one row for each study: who was examined, and the counts."""
    heads = ("set", "study", "place", "n", "reference +", "cut-off", "tp/fn/tn/fp", "evidence")
    given = list(studies)
    named = any(name for name, _ in given)
    rows = [
        (
            f"[{name}]({name}.md)",
            one.title + (f" ({one.instrument})" if one.instrument not in one.title else ""),
            one.place,
            number(one.n) + ("" if one.unit == "persons" or one.n is None else f" {one.unit}"),
            number(one.reference_positive),
            number(one.cutoff),
            counts(one),
            one.reference.evidence.value,
        )
        for name, one in given
    ]
    start = 0 if named else 1
    yield from table(heads[start:], (row[start:] for row in rows))


def number(value: int | None) -> str:
    """Return a number, or nothing."""
    return "" if value is None else f"{value:,}"


def counts(study: "Study") -> str:
    """Return the four counts, a dash for what is not known."""
    given = study.counts
    if given is None:
        return ""
    cells = (given.tp, given.fn, given.tn, given.fp)
    return "/".join("-" if cell is None else str(cell) for cell in cells)


def figure_table(studies: Iterable["Study"]) -> Iterator[str]:
    """Yield one row for each printed figure."""
    heads = ("study", "figure", "printed", "95 % interval", "method", "from", "evidence", "note")
    yield from table(
        heads,
        (
            (
                study.title,
                one.says or words(one.measure.name),
                printed(one),
                "" if one.low is None else f"{one.low}-{one.high}",
                method(one),
                ratio(study, one),
                one.evidence.value,
                one.note,
            )
            for study in studies
            for one in study.figures
        ),
    )


def printed(figure: "Printed") -> str:
    """Return a figure as printed."""
    if figure.value is None:
        return ""
    return f"{figure.value} %" if figure.measure.percent else str(figure.value)


def method(figure: "Printed") -> str:
    """Return the methods of the two ends."""
    found = dict.fromkeys(by.value for by in (figure.low_by, figure.high_by) if by is not None)
    return "; upper end ".join(found) + (" (rounded twice)" if figure.twice_rounded else "")


def ratio(study: "Study", figure: "Printed") -> str:
    """Return the two counts behind a figure."""
    pair = study.ratio(figure)
    return "" if pair is None else f"{pair[0]:,} of {pair[1]:,}"


def set_page(each: "IndicatorSet") -> Iterator[str]:
    """Yield the page of one set."""
    yield from head(each)
    yield from rule(each)
    if each.classes:
        rows = ((c.label, words(c.outcome.name), c.evidence.value, c.note) for c in each.classes)
        yield from section("Classes of the source", table(("class", "outcome", "evidence", "note"), rows))
    if each.inputs:
        lines = (
            f"- `{one.id}`: {one.label} [{one.evidence.value}]" + (f". {one.note}" if one.note else "")
            for one in each.inputs
        )
        yield from section("Inputs", lines)
    for dimension in each.dimensions:
        members = [one for one in each.indicators if one.dimension == dimension.id]
        yield from section(dimension.label, sign_table(members))
    if each.studies:
        yield from section("Published results", ())
        yield from (*STUDIES, "")
        yield from study_table(("", study) for study in each.studies)
        yield ""
        yield from figure_table(each.studies)
        notes = (f"- {one.title}: {each_note}." for one in each.studies for each_note in study_notes(one))
        yield from ("", *notes)
    for label, given in (
        ("Corroboration", each.corroboration),
        ("Doubts", each.doubts),
        ("Notes", each.notes),
    ):
        if given:
            yield from section(label, (f"- {one}" for one in given))


def study_notes(study: "Study") -> Iterator[str]:
    """Yield what must be known about a study."""
    if study.reference_standard:
        yield f"tried against {study.reference_standard}"
    if study.counts is not None and study.counts.note:
        yield f"counts: {study.counts.note}"
    if study.counts is not None and study.counts.tn_fits:
        yield "true negatives from {} to {} give the same figures".format(*study.counts.tn_fits)
    if study.note:
        yield study.note


def head(each: "IndicatorSet") -> Iterator[str]:
    """Yield title, state, source and numbers."""
    yield from (f"# {each.title}", "")
    note = f": {each.release_note}" if each.release_note else ""
    yield f"`{each.id}`, version {each.version}, **{each.release.value}**{note}"
    if each.compiled:
        yield from ("", COMPILED)
    yield from ("", f"Source: {each.reference}", "")
    if each.licence:
        yield from (f"Licence: {each.licence}.", "")
    if each.applies_to:
        yield from ("For: " + ", ".join(f"{name} {value}" for name, value in each.applies_to) + ".", "")
    yield "A score supports a human decision; it decides no status."
    yield "No outcome says that a person is not a victim."
    count = Counter(one.evidence.value for one in each.indicators)
    marks = ", ".join(f"{count[mark]} {mark}" for mark in MARKS if count[mark])
    stated = ""
    if each.stated_total and each.stated_total_evidence:
        stated = f"; the source states {each.stated_total} [{each.stated_total_evidence.value}]"
    items = f"{len(each.indicators)} indicators: {marks}{stated}."
    yield from ("", items if marks else "No indicators are available.")


def rule(each: "IndicatorSet") -> Iterator[str]:
    """Yield the rule in words, the bands and the table of combinations."""
    lines = list[str]()
    if each.statement:
        cited = f" ({each.statement_reference})" if each.statement_reference else ""
        lines.append(f"{each.statement}{cited}")
    for one in each.rules:
        lines += ["", f"{one.says} ({one.reference})"]
    labels = {kind.id: kind.label for kind in each.classes}
    if each.bands:
        lines += ["", "Bands of the sum of points:", ""]
        lines += [f"- {one.lowest} to {one.highest}: {labels[one.classification]}" for one in each.bands]
    if each.combinations:
        lines += ["", *table(("yes", "no", "class"), (combination(row, labels) for row in each.combinations))]
        lines += ["", "Every other combination is not stated by the source."]
    yield from section("Rule", lines[1:] if lines[:1] == [""] else lines)


def combination(row: "Combination", labels: dict[str, str]) -> tuple[str, str, str]:
    """Return a row of a table of combinations."""
    held = [*row.yes, *([" or ".join(row.any_yes)] if row.any_yes else [])]
    return ", ".join(held), ", ".join(row.no), labels[row.classification]


def sign_table(members: Sequence["Indicator"]) -> Iterator[str]:
    """Yield one row for each indicator; a column that says nothing is left out."""
    columns = {
        "id": [f"`{one.id}`" for one in members],
        "sign": [one.label for one in members],
        "strength": ["" if one.strength.value == "unweighted" else one.strength.value for one in members],
        "points": ["" if one.points == 1 else str(one.points) for one in members],
        "element": [one.element for one in members],
        "age": ["" if one.age == "any" else one.age for one in members],
        "about": ["" if one.describes == "person" else one.describes for one in members],
        "counts": ["" if one.counts else "no" for one in members],
        "place in the source": [one.pinpoint for one in members],
        "evidence": [one.evidence.value for one in members],
    }
    shown = {name: cells for name, cells in columns.items() if any(cells)}
    yield from table(tuple(shown), zip(*shown.values(), strict=True))
