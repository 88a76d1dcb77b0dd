"""Reading the rows below a header: values, faults, and what has no place."""

__all__ = ["ReadRow", "Rows"]

import re
from collections.abc import Mapping
from typing import cast

from attrs import define, evolve, field, frozen

from tipcore.dates import PartialDate
from tipcore.exchange._cells import Problem, Value, read_cell
from tipcore.exchange._columns import Code, Column, Kind
from tipcore.exchange._fault import CellFault, Unmapped, letter
from tipcore.exchange._grid import Grid, GridRow, is_blank, shown
from tipcore.exchange._header import Header

_NUMBER = re.compile(r"(?=.*\d)[A-Za-z0-9][A-Za-z0-9._/-]{0,63}")
_AMBIGUOUS = "the name and the label of its column belong to different fields, so that it cannot be placed"
_NO_HEADER = "its column has no header"


@frozen(kw_only=True, repr=False)
class ReadRow:
    """What one row says.

    Attributes:
        row: The row.
        case_number: The case number; None where the row has none.
        values: The value of each column that holds one.
        faults: Why the row cannot be read.
        warnings: What looks odd.
        unmapped: What has no place.
    """

    row: GridRow = field(repr=False)
    case_number: str | None
    values: Mapping[Column, Value] = field(repr=False)
    faults: tuple[CellFault, ...]
    warnings: tuple[CellFault, ...]
    unmapped: tuple[Unmapped, ...]


@define
class Rows:
    """The rows of one sheet, read by one header.

    Attributes:
        grid: The sheet.
        header: Its header.
        day_first: How to read 03/04/2021; None: refuse it.
    """

    grid: Grid
    header: Header
    day_first: bool | None

    def filled(self) -> tuple[list[GridRow], int]:
        """Return the rows below the header that hold more than a running number, and how many do not."""
        below = [row for row in self.grid.rows if row.number > self.header.last_row]
        rows = [row for row in below if any(self._says(row, at) for at in range(len(row.cells)))]
        rows = [row for row in rows if not _only_numbered(row)]
        return rows, len(below) - len(rows)

    def _says(self, row: GridRow, place: int) -> bool:
        return not is_blank(row.at(place)) and not self._running(place)

    def _running(self, place: int) -> bool:
        """Return whether a place holds the running numbers of the template."""
        if place == self.header.number:
            return not self.header.numbers_named
        return self.header.others.get(place) == "" and place < min(self.header.fields)

    def read(self, row: GridRow) -> ReadRow:
        """Return what a row says."""
        values, aside = dict[Column, Value](), dict[Column, Value]()
        faults, warnings = list[CellFault](), list[CellFault]()
        for place, column in self.header.fields.items():
            value, problem = read_cell(
                row.at(place), column, self.grid.serial_start, day_first=self.day_first
            )
            beside = self._beside(row, column) if problem is not None and problem.code == "bad-code" else None
            if beside is not None:
                problem, aside[beside] = None, shown(row.at(place)).strip()
            if problem is not None:
                (warnings if problem.mild else faults).append(self.fault(row, place, problem))
            values[column] = value
        values |= aside
        number, problem = self._number(row)
        if problem is not None:
            faults.append(self.fault(row, cast("int", self.header.number), problem))
        faults += [*self._contradicted(row), *self._order(row, values)]
        return ReadRow(
            row=row,
            case_number=number,
            values=values,
            faults=tuple(sorted(faults, key=lambda fault: (len(fault.column), fault.column))),
            warnings=tuple(warnings),
            unmapped=tuple(self._unmapped(row, values)),
        )

    def fault(self, row: GridRow, place: int, problem: Problem) -> CellFault:
        """Return a problem as a fault of a cell."""
        column = self.header.fields.get(place)
        return CellFault(
            sheet=self.grid.name,
            row=row.number,
            column=letter(place),
            header=column.field if column is not None else self.header.others.get(place, ""),
            message=problem.message,
            hint=problem.hint,
            code=problem.code,
        )

    def _beside(self, row: GridRow, column: Column) -> Column | None:
        """Return the blank column that can keep a text which the survey form allows in place of a code."""
        if not self.header.survey or not column.or_else:
            return None
        beside = ((at, other) for at, other in self.header.fields.items() if other.target == column.or_else)
        return next((other for at, other in beside if is_blank(row.at(at))), None)

    def _number(self, row: GridRow) -> tuple[str | None, Problem | None]:
        place = self.header.number
        text = "" if place is None else shown(row.at(place)).strip()
        if not text:
            return None, None
        if _NUMBER.fullmatch(text):
            return text, None
        message = "is no case number: digits, letters, dot, dash and stroke, with at least one digit"
        return None, Problem(
            code="bad-case-number", message=message, hint="write a number or code that names nobody"
        )

    def _contradicted(self, row: GridRow) -> list[CellFault]:
        """Return a fault for each repeated column that says something else than the first one."""
        problem = Problem(
            code="contradiction",
            message="says something else than the first column of this name",
            hint="leave one of the two values",
        )
        return [
            evolve(self.fault(row, place, problem), header=self.header.fields[first].field)
            for place, first in self.header.doubles.items()
            if not is_blank(row.at(place)) and shown(row.at(place)).strip() != shown(row.at(first)).strip()
        ]

    def _order(self, row: GridRow, values: Mapping[Column, Value]) -> list[CellFault]:
        """Return a fault if the birth lies after a referral for certain."""
        dates = {column.target: value for column, value in values.items() if column.kind is Kind.DATE}
        born = dates.get("person.birth")
        later = [value for target, value in dates.items() if target != "person.birth"]
        if not isinstance(born, PartialDate) or born.first_day is None:
            return []
        ends = [value.last_day for value in later if isinstance(value, PartialDate) and value.last_day]
        if not any(born.first_day > end for end in ends):
            return []
        place = next(at for at, column in self.header.fields.items() if column.target == "person.birth")
        message = "lies after a date of referral in the same row"
        return [self.fault(row, place, Problem(code="bad-order", message=message, hint="check both dates"))]

    def _unmapped(self, row: GridRow, values: Mapping[Column, Value]) -> list[Unmapped]:
        """Return the cells of a row that the models have no place for."""
        found = [
            self._without_place(row, place, header, why)
            for places, why in ((self.header.ambiguous, _AMBIGUOUS), (self.header.others, _NO_HEADER))
            for place, header in places.items()
            if self._says(row, place) and (why == _AMBIGUOUS or not header)
        ]
        by_target = {column.target: value for column, value in values.items()}
        status, body = by_target.get("decision.status"), by_target.get("decision.body")
        decided = isinstance(status, Code) and status.code != "PossibleVictimOfTrafficking"
        if body is not None and not decided:
            place = next(at for at, column in self.header.fields.items() if column.target == "decision.body")
            why = "there is no decision that this body could have made"
            found.append(self._without_place(row, place, self.header.fields[place].field, why))
        beyond = range(len(self.header.fields) and self._width(), len(row.cells))
        found += [
            self._without_place(row, place, "", _NO_HEADER) for place in beyond if self._says(row, place)
        ]
        return found

    def _width(self) -> int:
        """Return the place after the last header."""
        places = [*self.header.fields, *self.header.others, *self.header.ambiguous, *self.header.doubles]
        return max(places) + 1

    def surplus(self, row: GridRow) -> list[CellFault]:
        """Return a fault if a row of a text file is longer than its header: its cells may have moved."""
        beyond = [place for place in range(self._width(), len(row.cells)) if not is_blank(row.at(place))]
        if not self.grid.separated or not beyond:
            return []
        message = (
            "stands beyond the last header: a separator inside a text may have moved the cells of this row"
        )
        problem = Problem(
            code="too-many-cells", message=message, hint="put texts that hold a separator in quotation marks"
        )
        return [self.fault(row, beyond[0], problem)]

    def _without_place(self, row: GridRow, place: int, header: str, why: str) -> Unmapped:
        return Unmapped(sheet=self.grid.name, row=row.number, column=letter(place), header=header, why=why)


def _only_numbered(row: GridRow) -> bool:
    """Return whether a row holds nothing but a running number in its first cell, whatever stands above it."""
    others = any(not is_blank(cell) for cell in row.cells[1:])
    return not others and shown(row.at(0)).strip().isdecimal()
