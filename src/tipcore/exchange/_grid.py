"""Rows of cells, whatever file they come from."""

__all__ = ["Broken", "Cell", "Grid", "GridRow", "is_blank", "shown"]

from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import TypeAlias

from attrs import field, frozen


class Broken(Enum):
    """A cell whose value cannot be read, and why."""

    FORMULA = "formula"
    """A formula that holds no computed value."""
    ERROR = "error"
    """An error of the spreadsheet, such as a broken reference."""
    MERGED = "merged"
    """Part of a merged range whose value stands in another row."""


Cell: TypeAlias = str | int | float | bool | date | datetime | time | timedelta | Broken | None


@frozen(kw_only=True, repr=False)
class GridRow:
    """One row: its number, counted from 1 as a spreadsheet does, and its cells."""

    number: int
    cells: tuple[Cell, ...]

    @property
    def blank(self) -> bool:
        """Whether no cell holds anything."""
        return all(is_blank(cell) for cell in self.cells)

    def at(self, column: int) -> Cell:
        """Return the cell of a column; None beyond the end of the row."""
        return self.cells[column] if column < len(self.cells) else None

    def __repr__(self) -> str:
        """Return the number, never a cell."""
        return f"GridRow(number={self.number})"


@frozen(kw_only=True, repr=False)
class Grid:
    """A sheet, or a whole text file.

    Attributes:
        name: The sheet; `csv` for a text file.
        rows: All rows, blank ones too.
        serial_start: The day of which a bare number of days counts (the epoch of the
            workbook); None where numbers of days have no known start.
        separated: Whether the cells were cut by a separator, so that a stray one moves the rest.
    """

    name: str
    rows: tuple[GridRow, ...] = field(repr=False)
    serial_start: date | None = None
    separated: bool = False

    def __repr__(self) -> str:
        """Return the name and the number of rows, never a cell."""
        return f"Grid({self.name!r}, <{len(self.rows)} rows>)"


def is_blank(cell: Cell) -> bool:
    """Return whether a cell holds nothing but white space."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def shown(cell: Cell) -> str:
    """Return a cell as text, for the file of rejected rows.

    Examples:
        >>> shown(datetime(2001, 2, 3)), shown(26622000000.0), shown(True), shown(None)
        ('2001-02-03', '26622000000', 'TRUE', '')
    """
    match cell:
        case None:
            return ""
        case Broken():
            return f"#{cell.name}"
        case bool():
            return "TRUE" if cell else "FALSE"
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case float() if cell.is_integer():
            return str(int(cell))
        case _:
            return str(cell)
