"""Reads the studies of a file: who was examined, the counts, the figures as printed."""

__all__ = ["read_studies"]

from tipcore.indicators._citing import read_reference
from tipcore.indicators._study import Counts, IntervalMethod, Measure, Printed, Study
from tipcore.indicators._toml import Table
from tipcore.sources import EvidenceMark

PARTS = ("value", "low", "high")
SUMS = ("n", "reference-positive")


def read_studies(top: Table) -> tuple[Study, ...]:
    """Return the studies of a file; they are whole only where the document has no faults."""
    found = list[Study]()
    for table in top.tables("studies"):
        one = _study(table)
        names = [other.id for other in found]
        if one.id and one.id in names:
            table.fault("id", "is used twice", "ids are unique", "duplicate-id")
        if one.part_of and one.part_of not in names and "" not in names:
            table.fault("part-of", "names no study before this one", "write the whole first", "unknown-name")
        found.append(one)
    return tuple(found)


def _study(table: Table) -> Study:
    reference = read_reference(table)
    one = Study(
        id=table.id(),
        title=table.text("title"),
        reference=reference,
        year=_number(table, "year"),
        place=table.text("place", ""),
        instrument=table.text("instrument", ""),
        reference_standard=table.text("reference-standard", ""),
        cutoff=_number(table, "cutoff"),
        n=_number(table, "n"),
        unit=table.text("unit", "persons"),
        reference_positive=_number(table, "reference-positive"),
        part_of=table.text("part-of", ""),
        counts=_counts(table.table("counts", required=False)),
        figures=tuple(_figure(each, reference.evidence) for each in table.tables("figures")),
        note=table.text("note", ""),
    )
    spoilt = table.document.spoilt
    if one.counts is not None and not any(spoilt(*table.keys, key) for key in ("counts", *SUMS)):
        _check_sums(table, one, one.counts)
    table.finish()
    return one


def _number(table: Table, key: str) -> int | None:
    return table.count(key) if table.has(key) else None


def _counts(table: Table | None) -> Counts | None:
    if table is None:
        return None
    fits = table.numbers("tn-fits")
    one = Counts(
        tp=table.count("tp"),
        fn=table.count("fn"),
        tn=_number(table, "tn"),
        fp=_number(table, "fp"),
        derived=table.flag("derived"),
        tn_fits=(fits[0], fits[1]) if len(fits) == len(("low", "high")) else None,
        note=table.text("note", ""),
    )
    sure = not table.document.spoilt(*table.keys, "tn")
    if (
        table.has("tn-fits")
        and sure
        and not (one.tn_fits and one.tn_fits[0] <= (one.tn or 0) <= one.tn_fits[1])
    ):
        table.fault("tn-fits", "is no span around tn", "write the lowest and the highest number", "invalid")
    table.finish()
    return one


def _check_sums(table: Table, one: Study, counts: Counts) -> None:
    positive, negative = counts.tp + counts.fn, (counts.tn, counts.fp)
    if one.reference_positive not in {None, positive}:
        table.fault("reference-positive", "is not tp + fn", code="total")
    if None in negative and negative != (None, None):
        table.fault("counts", "have one of tn and fp", "write both or none", "incomplete")
    if None not in negative and one.n not in {None, positive + sum(number or 0 for number in negative)}:
        table.fault("n", "is not the sum of the counts", code="total")


def _figure(table: Table, evidence: EvidenceMark) -> Printed:
    mark = table.choice("evidence", EvidenceMark, evidence)
    by = table.choice("by", IntervalMethod, IntervalMethod.WALD) if table.has("by") else None
    one = Printed(
        measure=table.choice("measure", Measure),
        value=table.decimal("value"),
        evidence=mark,
        high_evidence=table.choice("high-evidence", EvidenceMark, mark),
        low=table.decimal("low"),
        high=table.decimal("high"),
        low_by=by,
        high_by=table.choice("high-by", IntervalMethod, by or IntervalMethod.WALD)
        if by or table.has("high-by")
        else None,
        twice_rounded=table.flag("twice-rounded"),
        differs=table.texts("differs", PARTS),
        says=table.text("says", ""),
        count=_number(table, "count"),
        of=_number(table, "of"),
        note=table.text("note", ""),
    )
    if one.value is None and one.count is None:
        table.fault("value", "is missing", "write the figure as a text, or a count", "incomplete")
    if one.measure is Measure.SHARE and not one.says:
        table.fault("says", "is missing", "say what it is the share of", "incomplete")
    table.finish()
    return one
