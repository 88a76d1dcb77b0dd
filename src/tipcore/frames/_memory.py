"""Frames and plans of every library, brought into memory with the columns that are needed."""

__all__ = ["Held", "hold"]

from collections.abc import Sequence

from attrs import frozen

from tipcore.errors import InvalidRecord
from tipcore.frames._cells import Cells
from tipcore.frames._columns import Asked, Layout, layout
from tipcore.frames._eager import read
from tipcore.frames._gate import Gate
from tipcore.frames._libraries import Foreign, libraries
from tipcore.indicators import IndicatorSet


@frozen(eq=False)
class Held:
    """A frame in memory, and where the answers of a set stand in it.

    Attributes:
        frame: A narwhals frame.
        place: Where the answers stand.
    """

    frame: Foreign
    place: Layout

    def cells(self, indicator_set: IndicatorSet) -> Sequence[Cells | None]:
        """Return the cells of every answer in the order of the set's bits; None where there is no column.

        Raises:
            InvalidRecord: Some cell is no answer.
        """
        gate = Gate(replies=self.place.replies)
        found = read(indicator_set, self.frame, self.place, gate)
        if gate.faults:
            what = f"data frame for {indicator_set.id}"
            raise InvalidRecord(what, gate.faults)
        return found

    def native(self, table: Foreign) -> Foreign:
        """Return an Arrow table as a frame of the library that the frame came from."""
        kind, held = self.frame.implementation, libraries().nw.from_native(table, eager_only=True)
        if kind.is_polars():
            return held.to_polars()
        return held.to_pandas() if kind.is_pandas() else table


def hold(frame: Foreign, indicator_set: IndicatorSet, asked: Asked, by: Sequence[str] = ()) -> Held:
    """Return a frame in memory; a plan is computed, and gives only the columns that are needed.

    Raises:
        DefinitionError: As `layout`.
        InvalidRecord: As `layout`.
        UnknownTerm: As `layout`.
    """
    lib = libraries()
    reads = isinstance(frame, lib.pa.RecordBatchReader)
    held = lib.nw.from_native(frame.read_all() if reads else frame)
    names = held.collect_schema().names()
    place = layout(indicator_set, names, asked)
    if isinstance(held, lib.nw.LazyFrame):
        needed = dict.fromkeys([*place.columns, *(name for name in by if name in names)])
        held = held.select(list(needed) or names[:1]).collect()
    return Held(held, place)
