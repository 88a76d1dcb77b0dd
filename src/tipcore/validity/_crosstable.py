"""How often each pair of values stands in two columns, computed where the data are."""

__all__ = ["Coded", "counted", "decode", "faulty", "plain", "truth"]

from collections.abc import Callable, Hashable, Sequence
from typing import Any, TypeAlias, TypeVar

from tipcore.errors import Fault, InvalidRecord
from tipcore.logic import Truth, UnknownReason
from tipcore.validity._libraries import Foreign, frames

Coded: TypeAlias = tuple[tuple[Hashable, ...], int]
CodeT = TypeVar("CodeT")

NUMBERS = {1: Truth.YES, 0: Truth.NO, -99: Truth.UNKNOWN}
WORDS = {
    **dict.fromkeys(("yes", "true", "1"), Truth.YES),
    **dict.fromkeys(("no", "false", "0"), Truth.NO),
    **dict.fromkeys(("", "unknown", "-99", *(one.value for one in UnknownReason)), Truth.UNKNOWN),
}
"""Texts that are read, without regard to case and blanks around them."""
HINT = "write yes, no or unknown; True or False; 1, 0 or -99; or leave it empty"


def counted(frame: Foreign, columns: Sequence[str]) -> tuple[list[Coded], str]:
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
    absent = [name for name in dict.fromkeys(columns) if name not in present]
    what = "data frame"
    if absent:
        raise InvalidRecord(what, [Fault(f"column {name!r}", "is missing", "name it") for name in absent])
    names = list(dict.fromkeys(columns))
    table = None
    try:
        table = known.select(names).group_by(names).agg(nw.len().alias("rows of the group"))
        if isinstance(table, nw.LazyFrame):
            table = table.collect()
    except TypeError:
        table = None
    if table is None:
        faults = [Fault(path="frame", message="has cells that cannot be counted", hint=HINT)]
        raise InvalidRecord(what, faults)
    places = [names.index(name) for name in columns]
    found = [
        (tuple(plain(row[place]) for place in places), int(row[-1])) for row in table.iter_rows(named=False)
    ]
    return found, str(table.implementation)


def plain(value: Foreign) -> Any:  # noqa: ANN401 - a cell may hold anything
    """Return a cell as a plain value: null, NaN and NA as None, a number of numpy as that of Python."""
    value = value.item() if getattr(value, "shape", None) == () else value
    empty = value is None or type(value).__name__ in {"NAType", "NaTType"} or value != value  # noqa: PLR0124
    return None if empty else value


def truth(value: object) -> Truth | None:
    """Return the answer that a cell stands for; None if it is none."""
    if isinstance(value, Truth):
        return value
    if isinstance(value, str):
        return WORDS.get(value.strip().lower())
    if value is None:
        return Truth.UNKNOWN
    return next((known for number, known in NUMBERS.items() if value == number), None)


def decode(
    found: Sequence[Coded],
    readers: Sequence[Callable[[Hashable], CodeT | None]],
    columns: Sequence[str],
    hints: Sequence[str],
) -> list[tuple[tuple[CodeT, ...], int]]:
    """Return counted rows with every cell read.

    Raises:
        InvalidRecord: Cells cannot be read; their number is told by column, no value is quoted.
    """
    read = list[tuple[tuple[CodeT, ...], int]]()
    bad = dict.fromkeys(range(len(columns)), 0)
    for cells, rows in found:
        codes = [reader(cell) for reader, cell in zip(readers, cells, strict=True)]
        for place, code in enumerate(codes):
            bad[place] += rows if code is None else 0
        read.append((tuple(code for code in codes if code is not None), rows))
    faulty({columns[place]: (rows, hints[place]) for place, rows in bad.items() if rows})
    return read


def faulty(bad: dict[str, tuple[int, str]]) -> None:
    """Refuse columns with cells that cannot be read.

    Raises:
        InvalidRecord: There are some.
    """
    if bad:
        what = "data frame"
        raise InvalidRecord(
            what,
            [
                Fault(f"column {name!r}", f"has {rows} cell{'' if rows == 1 else 's'} of no known kind", hint)
                for name, (rows, hint) in bad.items()
            ],
        )
