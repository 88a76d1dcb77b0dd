"""Does a header stand beside its values? Judged by the rows: they are readable only when it is moved."""

__all__ = ["judged"]

from collections.abc import Iterable

from attrs import evolve

from tipcore.exchange._columns import OPEN_KINDS
from tipcore.exchange._grid import GridRow
from tipcore.exchange._header import Header
from tipcore.exchange._rows import ReadRow, Rows

_SAMPLE = 20


def judged(rows: Rows, read: list[ReadRow]) -> Header:
    """Return the header of some rows; with a fault if it must be moved by one place to fit them.

    That is said only if more than half of the rows have several faults, and if moving the
    header, or the part of it behind a gap, mends all of them and lets more dates and codes
    be read.
    """
    header = rows.header
    faulty = [each for each in read if len(each.faults) > 1]
    if len(faulty) * 2 <= len(read):
        return header
    sample = [each.row for each in faulty[:_SAMPLE]]
    now = _proofs(faulty[:_SAMPLE])
    for start in _starts(header):
        for by in (-1, 1):
            moved = header.moved(by, start)
            if moved is not None and _fits(evolve(rows, header=moved), sample, now):
                return header.displaced(by, start)
    return header


def _starts(header: Header) -> list[int]:
    """Return the places from which the header may be displaced, the likeliest first."""
    first = min(header.fields)
    gaps = [place + 1 for place, text in header.others.items() if not text and place > first]
    return list(
        dict.fromkeys([*(place for place in gaps if place in header.fields), first, *sorted(header.fields)])
    )


def _fits(rows: Rows, sample: list[GridRow], now: int) -> bool:
    read = [rows.read(row) for row in sample]
    return not any(each.faults for each in read) and _proofs(read) > now


def _proofs(read: Iterable[ReadRow]) -> int:
    """Return how many dates, codes, countries and flags were read."""
    return sum(
        value is not None and value != ()
        for each in read
        for column, value in each.values.items()
        if column.kind not in OPEN_KINDS
    )
