"""How often each combination of values stands in some columns, computed where the data are."""

__all__ = ["Combination", "Given", "Reader", "counted", "decode", "meaning", "plain", "reader"]

from collections.abc import Callable, Iterable, Sequence
from os import PathLike
from typing import Any, TypeAlias, TypeVar

from attrs import frozen

from tipcore.errors import Fault, InvalidRecord
from tipcore.indicators import Replies
from tipcore.logic import Truth, UnknownReason
from tipcore.validity._libraries import Foreign, frames

Given: TypeAlias = Replies | str | PathLike[str] | Iterable[str] | None
"""What words mean, as a caller may say it: English if left out; languages; a file; `Replies`."""
Reader: TypeAlias = Callable[[Any], Truth | None]
CodeT = TypeVar("CodeT")

ROWS, FIRST = "rows of the combination", "first row of the combination"


@frozen(repr=False)
class Combination:
    """Values that stand together in a row.

    Attributes:
        cells: The values, in the order of the columns asked for.
        rows: In how many rows they stand.
        first: The first of these rows, from 0; None where the rows have no order (plans).
    """

    cells: tuple[Any, ...]
    rows: int
    first: int | None = None


def counted(frame: Foreign, columns: Sequence[str]) -> tuple[list[Combination], str]:
    """Return each combination of values in some columns with its number of rows, and the frame's library.

    The counting is done by the frame's own library, so that plans (Polars, DuckDB) need
    not come into memory. Null and NaN become None.

    Raises:
        InvalidRecord: A column is missing, or its cells are lists or the like.
        MissingExtra: The extra `stats` is not installed.
    """
    nw = frames().nw
    known: Foreign = nw.from_native(frame)
    present = known.collect_schema().names()
    names = list(dict.fromkeys(columns))
    faults = [
        Fault(f"column {name!r}", "is missing", "name the column that holds it", "missing")
        for name in names
        if name not in present
    ]
    table: Foreign = None if faults else _grouped(known.select(names), names)
    if table is None:
        faults = faults or [
            Fault(
                "frame",
                "has cells that cannot be counted",
                "give texts, numbers, True or False",
                "wrong-type",
            )
        ]
        what = "data frame"
        raise InvalidRecord(what, faults)
    places = [names.index(name) for name in columns]
    found = [
        Combination(tuple(plain(row[place]) for place in places), *map(int, row[len(names) :]))
        for row in table.iter_rows(named=False)
    ]
    return found, str(table.implementation)


def _grouped(known: Foreign, names: Sequence[str]) -> Foreign:
    """Return the combinations as a frame in memory; None where some cell cannot be compared."""
    nw = frames().nw
    kept = None
    try:
        if isinstance(known, nw.LazyFrame):
            kept = known.group_by(names).agg(nw.len().alias(ROWS)).collect()
        else:
            numbered = known.with_row_index(FIRST)
            kept = numbered.group_by(names).agg(nw.len().alias(ROWS), nw.col(FIRST).min())
    except TypeError:
        kept = None
    return kept


def plain(value: Foreign) -> Any:  # noqa: ANN401 - a cell may hold anything
    """Return a cell as a plain value: null, NaN and NA as None, a number of numpy as that of Python."""
    value = value.item() if getattr(value, "shape", None) == () else value
    empty = value is None or type(value).__name__ in {"NAType", "NaTType"} or value != value  # noqa: PLR0124
    return None if empty else value


def meaning(replies: Replies, value: object) -> Truth | UnknownReason | None:
    """Return what a cell says; None if it is no answer."""
    if isinstance(value, Truth):
        return value
    said: bool | UnknownReason | None
    if value is None:
        said = UnknownReason.NOT_RECORDED
    elif isinstance(value, str):
        said = replies.read(value)
    else:
        said = next((known for number, known in replies.numbers.items() if value == number), None)
    return Truth.of(said) if isinstance(said, bool) else said


def reader(replies: Replies) -> Reader:
    """Return what reads a cell as yes, no or unknown, and gives None for one that is no answer."""

    def read(value: object) -> Truth | None:
        said = meaning(replies, value)
        return Truth.UNKNOWN if isinstance(said, UnknownReason) else said

    return read


def decode(
    found: Sequence[Combination],
    readers: Sequence[Callable[[Any], CodeT | None]],
    columns: Sequence[str],
    hints: Sequence[str],
) -> list[tuple[tuple[CodeT, ...], int]]:
    """Return each combination with every cell read, and its number of rows.

    Raises:
        InvalidRecord: Cells cannot be read; their number and the first row are told by column, no
            value is quoted.
    """
    read = list[tuple[tuple[CodeT, ...], int]]()
    bad = [list[Combination]() for _ in columns]
    for one in found:
        codes = [reader(cell) for reader, cell in zip(readers, one.cells, strict=True)]
        for place, code in enumerate(codes):
            bad[place] += [one] if code is None else []
        read.append((tuple(code for code in codes if code is not None), one.rows))
    faults = [
        _fault(name, unread, hint) for name, unread, hint in zip(columns, bad, hints, strict=True) if unread
    ]
    if faults:
        what = "data frame"
        raise InvalidRecord(what, faults)
    return read


def _fault(column: str, unread: Sequence[Combination], hint: str) -> Fault:
    rows = sum(one.rows for one in unread)
    firsts = [one.first for one in unread if one.first is not None]
    message = f"has {rows} cell{'' if rows == 1 else 's'} of no known kind"
    first = f", the first in row {min(firsts)} (from 0)" if firsts else ""
    return Fault(path=f"column {column!r}", message=message + first, hint=hint, code="bad-cell")
