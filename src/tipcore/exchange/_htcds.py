"""Reading HTCDS 2.0 in its flat layout: one row, one person, one case."""

__all__ = ["read_htcds"]

from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import IO, Literal

from attrs import evolve

from tipcore.errors import InvalidRecord
from tipcore.exchange._assembly import assembled
from tipcore.exchange._batch import Batch, CaseRow, Rejected
from tipcore.exchange._cells import Problem
from tipcore.exchange._columns import key, layout
from tipcore.exchange._delimited import read_delimited
from tipcore.exchange._fault import CellFault, Unmapped, UnusableFile
from tipcore.exchange._grid import Grid, GridRow, shown
from tipcore.exchange._header import find_header
from tipcore.exchange._rows import ReadRow, Rows
from tipcore.exchange._shift import judged
from tipcore.exchange._workbook import read_workbook
from tipcore.models import Case

_ARCHIVE = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def read_htcds(
    source: str | PathLike[str] | IO[bytes],
    *,
    profile: str = "international",
    keeper: str | None = None,
    day_first: bool | None = None,
    addresses: Literal["names", "labels"] | None = None,
) -> Batch:
    """Return the cases of an HTCDS 2.0 workbook (.xlsx) or CSV file, and all that is wrong with it.

    A good row becomes a case with one person; a faulty one is kept whole among the
    rejects. A blank cell is not on record, never *no*. Without a column of case numbers
    the running number of the template names the case, else its row.

    Args:
        source: A path, or an open binary stream.
        profile: Id of the jurisdiction profile of the cases.
        keeper: Id of the organisation that keeps them.
        day_first: How to read a date such as 03/04/2021; None: it is a fault.
        addresses: In the official template the names and labels of the five address columns
            disagree. What to believe; None: neither, and their cells are listed as unmapped.

    Raises:
        MissingExtra: The reader for workbooks is not installed.
        UnusableFile: It is no workbook or text, or has no headers of the standard.
        OSError: The path cannot be read.

    Examples:
        >>> from io import BytesIO
        >>> batch = read_htcds(BytesIO(b"prs_FirstName,cas_Status\\nLimpho,Active\\n"))
        >>> batch.summary
        '1 case was read; 0 rows were rejected; 0 rows are blank.'
        >>> batch.cases[0].case.status
        <CaseStatus.ACTIVE: 'active'>
    """
    content = Path(source).read_bytes() if isinstance(source, str | PathLike) else source.read()
    grids = _grids(content)
    found = [(grid, find_header(grid, layout(), addresses)) for grid in grids]
    sheets = [(grid, header) for grid, header in found if header is not None]
    if not sheets:
        why = "has no row with headers of HTCDS 2.0"
        raise UnusableFile(why, "give its first row the names of the standard, such as prs_FirstName")
    notes = [
        f"The sheet {grid.name} has no headers of HTCDS 2.0 and was not read."
        for grid, head in found
        if not head
    ]
    taken = dict[str, tuple[str, int]]()
    readings = [
        _Sheet(place, Rows(grid, header, day_first), profile, keeper, taken).batch()
        for place, (grid, header) in enumerate(sheets, 1)
    ]
    return _joined(readings, notes)


def _grids(content: bytes) -> tuple[Grid, ...]:
    if content.startswith(_OLD_EXCEL):
        why = "is an old Excel workbook (.xls), or one with a password"
        raise UnusableFile(why, "save it as .xlsx without password")
    if content.startswith(_ARCHIVE):
        return read_workbook(content)
    return (read_delimited(content, _is_header),)


def _is_header(text: str) -> bool:
    """Return whether a text is a name or label of the standard."""
    name = key(text.rsplit("/", 1)[-1])
    return name in layout().by_name or key(text) in layout().by_label


def _joined(readings: list[Batch], notes: list[str]) -> Batch:
    return Batch(
        cases=tuple(row for each in readings for row in each.cases),
        rejects=tuple(row for each in readings for row in each.rejects),
        blank=sum(each.blank for each in readings),
        faults=tuple(fault for each in readings for fault in each.faults),
        warnings=tuple(fault for each in readings for fault in each.warnings),
        unmapped=tuple(item for each in readings for item in each.unmapped),
        notes=(*notes, *(note for each in readings for note in each.notes)),
    )


class _Sheet:
    """One sheet, from its rows to cases and rejects."""

    def __init__(
        self, place: int, rows: Rows, profile: str, keeper: str | None, taken: dict[str, tuple[str, int]]
    ) -> None:
        self.prefix = "" if place == 1 else f"{place}:"
        self.rows, self.profile, self.keeper = rows, profile, keeper
        self.taken = taken

    def batch(self) -> Batch:
        """Return what the sheet holds."""
        filled, blank = self.rows.filled()
        header = self.rows.header
        read = [] if header.shifted else [self.rows.read(row) for row in filled]
        header = header if header.shifted else judged(self.rows, read)
        if header.shifted is not None:
            return self._unreadable(header.shifted, filled, blank)
        cases, rejects = list[CaseRow](), list[Rejected]()
        for each in read:
            found = self._case(each)
            if isinstance(found, Case):
                cases.append(CaseRow(case=found, sheet=header.sheet, row=each.row.number))
            else:
                rejects.append(self._rejected(each.row, found))
        unmapped = [item for each in read for item in each.unmapped]
        return Batch(
            cases=tuple(cases),
            rejects=tuple(rejects),
            blank=blank,
            faults=(
                *header.faults,
                *self._addresses(unmapped),
                *(fault for row in rejects for fault in row.reasons),
            ),
            warnings=tuple(fault for each in read for fault in each.warnings),
            unmapped=(*header.unmapped, *unmapped),
            notes=tuple(self._notes()),
        )

    def _unreadable(self, fault: CellFault, filled: list[GridRow], blank: int) -> Batch:
        """Return the sheet with every row kept among the rejects, for a fault that is the header's."""
        header = self.rows.header
        rejects = tuple(self._rejected(row, (fault,)) for row in filled)
        return Batch(rejects=rejects, blank=blank, faults=(*header.faults, fault), unmapped=header.unmapped)

    def _case(self, read: ReadRow) -> Case | tuple[CellFault, ...]:
        """Return the case of a row, or all the faults that keep it from being one."""
        faults = [*read.faults, *self.rows.surplus(read.row)]
        number, here = self._number(read), (self.rows.grid.name, read.row.number)
        sheet, row = self.taken.setdefault(number, here)
        if (sheet, row) != here:
            other = f"row {row}" if sheet == here[0] else f"row {row} of the sheet {sheet}"
            message, hint = f"is the case number of {other} too", "give each case a number of its own"
            problem = Problem(code="duplicate-id", message=message, hint=hint)
            faults.append(self.rows.fault(read.row, self.rows.header.number or 0, problem))
        if faults:
            return tuple(faults)
        try:
            return assembled(read.values, number, profile=self.profile, keeper=self.keeper)
        except InvalidRecord as error:
            return tuple(self._refused(read.row, error))

    def _number(self, read: ReadRow) -> str:
        """Return the case number of a row; one that has no column of its own counts within its sheet."""
        if read.case_number is None:
            return f"{self.prefix}row:{read.row.number}"
        return read.case_number if self.rows.header.numbers_named else f"{self.prefix}{read.case_number}"

    def _refused(self, row: GridRow, error: InvalidRecord) -> Iterator[CellFault]:
        """Return the faults that the models find beyond those of single cells, at the first column."""
        for fault in error.faults:
            problem = Problem(
                code=fault.code, message=f"makes no case: {fault.path} {fault.message}", hint=fault.hint
            )
            yield evolve(self.rows.fault(row, min(self.rows.header.fields), problem), header="")

    def _rejected(self, row: GridRow, reasons: tuple[CellFault, ...]) -> Rejected:
        grid, head = self.rows.grid, self.rows.header
        names = next(each for each in grid.rows if each.number == head.row)
        labels = next(each for each in grid.rows if each.number == head.last_row)
        headers = (shown(names.at(at)) or shown(labels.at(at)) for at in range(len(row.cells)))
        return Rejected(
            sheet=grid.name, row=row.number, headers=tuple(headers), cells=row.cells, reasons=reasons
        )

    def _addresses(self, unmapped: list[Unmapped]) -> Iterator[CellFault]:
        """Return one fault for the address columns of the official template, if any row uses them."""
        header = self.rows.header
        used = {item.header for item in unmapped} & set(header.ambiguous.values()) & layout().addresses
        if used:
            place = next(at for at, name in sorted(header.ambiguous.items()) if name in used)
            message = (
                "and the other address columns have names and labels that disagree; their cells are not read"
            )
            hint = "say whether the names or the labels are right (addresses), or correct the header"
            problem = Problem(code="name-and-label-disagree", message=message, hint=hint)
            names = GridRow(number=header.row, cells=())
            yield evolve(self.rows.fault(names, place, problem), header=header.ambiguous[place])

    def _notes(self) -> Iterator[str]:
        header = self.rows.header
        if header.row > 1:
            yield f"The headers of {header.sheet} stand in row {header.row}."
