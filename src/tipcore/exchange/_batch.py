"""What came of reading a file: cases, faults, and the rows that could not be read, kept whole."""

__all__ = ["Batch", "CaseRow", "Rejected", "write_rejects"]

import csv
from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import IO

from attrs import field, frozen

from tipcore.exchange._fault import CellFault, Unmapped
from tipcore.exchange._grid import Cell, shown
from tipcore.models import Case

_RUNS = tuple("=+-@\t\r")


@frozen(kw_only=True, repr=False)
class CaseRow:
    """A case, and the row that it was read from."""

    case: Case
    sheet: str
    row: int

    def __repr__(self) -> str:
        """Return the place, never the case."""
        return f"CaseRow({self.sheet}!{self.row})"


@frozen(kw_only=True, repr=False)
class Rejected:
    """A row that could not be read, as it was written, with every reason.

    Attributes:
        headers: The header above each cell, as it is written.
        cells: The cells.
        reasons: Why; none quotes a value.
    """

    sheet: str
    row: int
    headers: tuple[str, ...]
    cells: tuple[Cell, ...] = field(repr=False)
    reasons: tuple[CellFault, ...]

    def __repr__(self) -> str:
        """Return the place and the number of reasons, never a cell."""
        count = len(self.reasons)
        return f"Rejected({self.sheet}!{self.row}, {count} reason{'' if count == 1 else 's'})"


@frozen(kw_only=True, repr=False)
class Batch:
    """All that one file held; each of its data rows is a case, a rejected row, or blank.

    Attributes:
        cases: The cases of the good rows, in the order of the file.
        rejects: The rows that could not be read, in the order of the file.
        blank: How many rows below the headers hold nothing but a running number.
        faults: Everything that is wrong: with headers first, then row by row.
        warnings: What looks odd, but was read as it stands.
        unmapped: Columns and cells that the models have no place for.
        notes: What was found out about the file itself.
    """

    cases: tuple[CaseRow, ...] = ()
    rejects: tuple[Rejected, ...] = ()
    blank: int = 0
    faults: tuple[CellFault, ...] = ()
    warnings: tuple[CellFault, ...] = ()
    unmapped: tuple[Unmapped, ...] = ()
    notes: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Case]:
        """Iterate over the cases."""
        return (row.case for row in self.cases)

    def __len__(self) -> int:
        """Return the number of cases."""
        return len(self.cases)

    @property
    def summary(self) -> str:
        """What was read, in one sentence.

        Examples:
            >>> Batch(blank=1000).summary
            'There are no records: 1000 rows are blank.'
        """
        if not self.cases and not self.rejects:
            return f"There are no records: {_counted(self.blank, 'row is', 'rows are')} blank."
        read = _counted(len(self.cases), "case was", "cases were")
        kept = _counted(len(self.rejects), "row was", "rows were")
        return f"{read} read; {kept} rejected; {_counted(self.blank, 'row is', 'rows are')} blank."

    def __repr__(self) -> str:
        """Return how much of what there is, never a value."""
        found = f"{len(self.cases)} cases, {len(self.rejects)} rejects, {self.blank} blank"
        return f"Batch(<{found}, {len(self.faults)} faults>)"


def write_rejects(batch: Batch, target: str | PathLike[str] | IO[str]) -> None:
    """Write the rejected rows as CSV: sheet, row, reasons, then the cells under their own headers.

    The file holds personal data, as the rows do. Cells that a spreadsheet would run as a
    formula get an apostrophe before them. Rows of several sheets share the columns of the
    first one as far as the headers are the same.

    Args:
        batch: What was read.
        target: A path (written as UTF-8 with a byte-order mark, which spreadsheets need), or
            an open text stream.

    Raises:
        OSError: The path cannot be written.
    """
    if isinstance(target, str | PathLike):
        with Path(target).open("w", encoding="utf-8-sig", newline="") as stream:
            _write(batch, stream)
    else:
        _write(batch, target)


def _write(batch: Batch, stream: IO[str]) -> None:
    columns = list[tuple[str, int]]()
    for row in batch.rejects:
        columns += [each for each in _numbered(row) if each not in columns]
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(["sheet", "row", "reasons", *(_harmless(name) for name, _ in columns)])
    for row in batch.rejects:
        reasons = "; ".join(f"{each.column}{each.row} {each.header}: {each.message}" for each in row.reasons)
        held = dict(zip(_numbered(row), row.cells, strict=True))
        cells = [_harmless(shown(held.get(column))) for column in columns]
        writer.writerow([_harmless(row.sheet), row.row, _harmless(reasons), *cells])


def _numbered(row: Rejected) -> list[tuple[str, int]]:
    """Return each header of a row with how often it stood before, so that equal ones stay apart."""
    seen = dict[str, int]()
    found = list[tuple[str, int]]()
    for header in row.headers:
        seen[header] = seen.get(header, -1) + 1
        found.append((header, seen[header]))
    return found


def _harmless(text: str) -> str:
    """Return a text that no spreadsheet runs as a formula; numbers stay as they are."""
    number = text.removeprefix("-").replace(".", "", 1).isdecimal()
    return f"'{text}" if text.startswith(_RUNS) and not (number and text.startswith("-")) else text


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
