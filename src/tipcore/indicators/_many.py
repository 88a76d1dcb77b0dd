"""Scores many records at once with the standard library: a large integer holds an answer of all of them."""

__all__ = ["score_many"]

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from tipcore.errors import Fault, InvalidRecord
from tipcore.indicators._answers import Answerable
from tipcore.indicators._column import Column, column_of
from tipcore.indicators._scores import Scores

if TYPE_CHECKING:
    from tipcore.indicators._set import IndicatorSet


def score_many(indicator_set: "IndicatorSet", columns: Mapping[str, Column | Iterable[Answerable]]) -> Scores:
    """Return what a set says of every record; see `IndicatorSet.score_many`."""
    packed = _packed(indicator_set, columns)
    rows = next((column.rows for column in packed.values()), 0)
    full, circuit = (1 << rows) - 1, indicator_set.circuit
    blank = Column(0, 0, rows)
    asked = [packed.get(key, blank) for key in circuit.bits]
    pairs = [
        (one.no, one.yes) if circuit.negative >> bit & 1 else (one.yes, one.no)
        for bit, one in enumerate(asked)
    ]
    surely = circuit.program.run([sign for sign, _ in pairs])
    perhaps = circuit.program.run([full ^ none for _, none in pairs])
    dimensions = dict(zip(circuit.dimensions, zip(surely, perhaps, strict=False), strict=False))
    possible = list[int]()
    if circuit.conclusion is not None:
        units = len(circuit.dimensions)
        fails = [full ^ bits for bits in surely[units:]]
        possible = circuit.conclusion.program.run([*perhaps[units:], *fails])
    return Scores(
        set=indicator_set, rows=rows, columns=packed, dimensions=dimensions, possible=tuple(possible)
    )


def _packed(
    indicator_set: "IndicatorSet", columns: Mapping[str, Column | Iterable[Answerable]]
) -> dict[str, Column]:
    """Return the columns in the order of the set, or all faults of all of them at once."""
    faults, found = list[Fault](), dict[str, Column]()
    rows: int | None = None
    for key, values in columns.items():
        place = f"column {key!r}"
        if key not in indicator_set.bits:
            message, hint = "is none of the set", str(indicator_set.unknown(key))
            faults.append(Fault(path=place, message=message, hint=hint, code="unknown-column"))
            continue
        if isinstance(values, Column):
            read = values
        else:
            read, wrong = column_of(values, f"{place}, ")
            faults += wrong
        rows = read.rows if rows is None else rows
        if read.rows != rows:
            message, hint = (
                f"has {read.rows} rows, the first column {rows}",
                "give all of them the same records",
            )
            faults.append(Fault(path=place, message=message, hint=hint, code="length"))
        found[key] = read
    if faults:
        what = f"columns for {indicator_set.id}"
        raise InvalidRecord(what, faults)
    return {key: found[key] for key in indicator_set.bits if key in found}
