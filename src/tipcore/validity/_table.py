"""What all results of this room can do: become a tidy frame, text and HTML."""

__all__ = ["Cell", "Row", "Tabled", "figure_row"]

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from html import escape
from importlib import import_module
from typing import TypeAlias

from tipcore.errors import MissingExtra
from tipcore.validity._figure import Figure, shown
from tipcore.validity._libraries import Foreign, frames

Cell: TypeAlias = str | int | float | None
Row: TypeAlias = Mapping[str, Cell]

TEXTS = {"study", "figure", "method", "undetermined", "curve", "first", "second"}
COUNTS = {"n", "tp", "fn", "tn", "fp"}
"""Columns of texts and of whole numbers; all others hold ratios or points."""


def figure_row(figure: Figure) -> dict[str, Cell]:
    """Return a statistic as a row of a tidy table."""
    return {
        "figure": figure.name,
        "estimate": figure.estimate,
        "low": figure.low,
        "high": figure.high,
        "method": figure.method or None,
        "n": figure.n,
        "level": figure.level,
    }


class Tabled(ABC):
    """A result that is a table with a caption."""

    __slots__ = ()

    backend: str
    """The library in which `to_frame` makes a frame, if none is asked for."""

    @property
    @abstractmethod
    def rows(self) -> Sequence[Row]:
        """The tidy table, a mapping a row; all rows have the same columns."""

    @property
    @abstractmethod
    def caption(self) -> str:
        """What the table is of, on how many, in one sentence or two."""

    def to_frame(self, *, backend: str | None = None) -> Foreign:
        """Return the table as a data frame.

        Shape: the rows and columns of `rows`. Null: not defined, or no interval.

        Args:
            backend: Any eager library that narwhals knows: `pandas`, `polars`, `pyarrow`.
                Without it: the library of the frame that was given, else pandas.

        Raises:
            MissingExtra: The library that was asked for is not installed.

        Examples:
            >>> from tipcore.validity import accuracy
            >>> accuracy(23, 2, 61, 22).to_frame(backend="polars").shape
            (8, 7)
        """
        nw, chosen = frames().nw, backend or self.backend
        missing = False
        try:
            import_module(chosen)
        except ImportError:
            missing = True
        if missing:
            extra, feature = "stats", f"a frame of {chosen}"
            raise MissingExtra(extra, feature)
        rows = self.rows
        columns = {name: [row[name] for row in rows] for name in rows[0]}
        kinds = {
            name: nw.String() if name in TEXTS else nw.Int64() if name in COUNTS else nw.Float64()
            for name in columns
        }
        return nw.from_dict(columns, kinds, backend=chosen).to_native()

    def __str__(self) -> str:
        """Return caption and table as text."""
        return f"{self.caption}\n{_aligned(self.rows)}"

    def _repr_html_(self) -> str:
        """Return caption and table as HTML, for a notebook."""
        head, *body = _cells(self.rows)
        lines = ["<table>", f"<caption>{escape(self.caption)}</caption>"]
        lines += [
            f"<thead><tr>{''.join(f'<th>{escape(cell)}</th>' for cell in head)}</tr></thead>",
            "<tbody>",
        ]
        lines += [f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in body]
        return "\n".join([*lines, "</tbody>", "</table>"])


def _cells(rows: Sequence[Row]) -> list[list[str]]:
    """Return head and rows as texts."""
    return [list(rows[0]), *([_written(value) for value in row.values()] for row in rows)]


def _written(value: Cell) -> str:
    return shown(value) if isinstance(value, float | None) else str(value)


def _aligned(rows: Sequence[Row]) -> str:
    cells = _cells(rows)
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in cells
    )
