"""The findings of a report as tidy rows: one row a finding, for a spreadsheet or a data frame."""

__all__ = ["COLUMNS", "csv", "frame", "rows"]

import csv as writers
from collections.abc import Mapping
from importlib import import_module
from io import StringIO
from typing import Any, TypeAlias

from tipcore.errors import MissingExtra
from tipcore.principles import Report

Cell: TypeAlias = str | bool | None

COLUMNS: Mapping[str, type[str] | type[bool]] = {
    "case": str,
    "person": str,
    "record": str,
    "path": str,
    "code": str,
    "also": str,
    "verdict": str,
    "would_be": str,
    "severity": str,
    "bearer": str,
    "since": str,
    "mended": str,
    "until": str,
    "late": bool,
    "presumed": bool,
    "waived": bool,
    "missing": str,
    "assumes": str,
    "message": str,
    "remedy": str,
    "mark": str,
    "cites": str,
}
"""The columns of a row and what they hold; moments are ISO 8601 text in UTC."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def rows(report: Report) -> tuple[Mapping[str, Cell], ...]:
    """Return one row for each finding, in the order of the check, with the keys of `COLUMNS`.

    Examples:
        >>> from datetime import date
        >>> from tipcore import check
        >>> from tipcore.models import Case, CaseId
        >>> rows(check(Case(id=CaseId("c-1")), date(2022, 3, 1), select="CHI044"))
        ()
    """
    return report.to_rows()


def csv(report: Report) -> str:
    r"""Return the findings as CSV text with a header; a cell that a spreadsheet would run is made harmless.

    Examples:
        >>> from datetime import date
        >>> from tipcore import check
        >>> from tipcore.models import Case, CaseId
        >>> csv(check(Case(id=CaseId("c-1")), date(2022, 3, 1), select="CHI044")).split(",")[:2]
        ['case', 'person']
    """
    made = StringIO()
    writer = writers.writer(made, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_plain(row[name]) for name in COLUMNS] for row in rows(report))
    return made.getvalue()


def frame(report: Report, backend: str = "pyarrow") -> Any:  # noqa: ANN401 - the caller chooses the library
    """Return the findings as a data frame.

    Shape: one row a finding, in the order of the check; the columns of `COLUMNS`, text or
    Boolean. Null: not on record, or not said.

    Args:
        report: What `check` found.
        backend: Any eager library that narwhals knows: `pyarrow`, `polars`, `pandas`.

    Raises:
        MissingExtra: The extra `frames`, or the library that was asked for, is not installed.

    Examples:
        >>> from datetime import date
        >>> from tipcore import check
        >>> from tipcore.models import Case, CaseId
        >>> frame(check(Case(id=CaseId("c-1")), date(2022, 3, 1))).column_names[:2]
        ['case', 'person']
    """
    try:
        nw = import_module("narwhals")
        import_module(backend)
    except ImportError:
        nw = None
    if nw is None:
        extra = "frames"
        raise MissingExtra(extra, f"a frame of findings in {backend}")
    found = rows(report)
    types = {str: nw.String(), bool: nw.Boolean()}
    columns = {name: [row[name] for row in found] for name in COLUMNS}
    schema = {name: types[kind] for name, kind in COLUMNS.items()}
    return nw.from_dict(columns, schema, backend=backend).to_native()


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    said = str(cell).lower() if isinstance(cell, bool) else cell
    return f"'{said}" if said.startswith(_FORMULA) else said
