"""Reading an Excel workbook into grids, with the computed values of formulas."""

__all__ = ["read_workbook"]

import warnings
from collections.abc import Iterator
from datetime import date
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from tipcore.errors import MissingExtra
from tipcore.exchange._fault import UnusableFile
from tipcore.exchange._grid import Broken, Cell, Grid, GridRow

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet


def read_workbook(content: bytes) -> tuple[Grid, ...]:
    """Return the sheets of a workbook, hidden ones and hidden rows too.

    Raises:
        MissingExtra: The reader for workbooks is not installed.
        UnusableFile: It is no workbook, is damaged, or has a password.
    """
    values = _load(content, data_only=True)
    formulas = _formulas(content) if _has_formulas(content) else frozenset[tuple[str, int, int]]()
    start = values.epoch.date()
    return tuple(_grid(sheet, formulas, start) for sheet in values.worksheets)


def _load(content: bytes, **how: bool) -> "Workbook":
    if find_spec("openpyxl") is None:
        extra = "tables"
        raise MissingExtra(extra, "reading a workbook")
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # features of Excel that are not read (styles, validation)
        try:
            return load_workbook(BytesIO(content), **how)
        except Exception:  # noqa: BLE001, S110 - a damaged archive raises almost anything
            pass
    why = "is no Excel workbook (.xlsx), is damaged, or has a password"
    raise UnusableFile(why, "open it in a spreadsheet program and save it again as .xlsx without password")


def _has_formulas(content: bytes) -> bool:
    """Return whether any sheet holds a formula; most hold none, and need not be read twice."""
    with ZipFile(BytesIO(content)) as archive:
        sheets = (name for name in archive.namelist() if name.startswith("xl/worksheets/"))
        return any(b"<f" in archive.read(name) for name in sheets)


def _formulas(content: bytes) -> frozenset[tuple[str, int, int]]:
    """Return sheet, row and column (both from 1) of each formula."""
    book = _load(content, data_only=False)
    return frozenset(
        (sheet.title, number, column)
        for sheet in book.worksheets
        for number, row in enumerate(sheet.iter_rows(), 1)
        for column, cell in enumerate(row, 1)
        if cell.data_type == "f"
    )


def _grid(sheet: "Worksheet", formulas: frozenset[tuple[str, int, int]], start: date) -> Grid:
    merged = {place for area in sheet.merged_cells.ranges for place in _covered(area)}
    rows = (
        GridRow(
            number=number,
            cells=tuple(
                _cell(cell, (sheet.title, number, column) in formulas, (number, column) in merged)
                for column, cell in enumerate(row, 1)
            ),
        )
        for number, row in enumerate(sheet.iter_rows(), 1)
    )
    return Grid(name=sheet.title, rows=tuple(rows), serial_start=start)


def _covered(area: Any) -> Iterator[tuple[int, int]]:  # noqa: ANN401 - openpyxl's type is not exported
    """Return the cells of a merged range that lie in other rows than its value."""
    for row in range(area.min_row + 1, area.max_row + 1):
        for column in range(area.min_col, area.max_col + 1):
            yield row, column


def _cell(cell: Any, is_formula: bool, is_merged: bool) -> Cell:  # noqa: ANN401, FBT001 - see above
    if is_merged:
        return Broken.MERGED
    if cell.data_type == "e":
        return Broken.ERROR
    if is_formula and cell.value is None:
        return Broken.FORMULA
    value: Cell = cell.value
    return value
