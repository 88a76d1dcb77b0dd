"""New columns in the frame's own library; index and row order stay."""

__all__ = ["Columns", "columns_for"]

from collections.abc import Sequence
from typing import Protocol

from attrs import define, field

from tipcore.frames._libraries import Foreign, libraries
from tipcore.frames._words import Words, unpack


class Columns(Protocol):
    """Makes columns and puts them beside those of a frame."""

    def integers(self, numbers: Foreign) -> Foreign:
        """Return a column of whole numbers."""

    def booleans(self, low: Words, high: Words, rows: int) -> Foreign:
        """Return a nullable Boolean column: null where the bounds differ."""

    def categories(self, codes: Foreign, labels: Sequence[str]) -> Foreign:
        """Return a column of the labels with these numbers; null for -1."""

    def beside(self, frame: Foreign, new: dict[str, Foreign]) -> Foreign:
        """Return the frame with these columns after its own."""


def columns_for(frame: Foreign) -> Columns | None:
    """Return what makes columns for this narwhals frame; None where only expressions can."""
    kind = frame.implementation
    if kind.is_polars():
        return _Polars(frame.implementation.to_native_namespace())
    if kind.is_pandas():
        return _Pandas(frame.implementation.to_native_namespace())
    return _Arrow() if kind.is_pyarrow() else None


@define
class _Arrow:
    """Columns of Arrow tables."""

    def integers(self, numbers: Foreign) -> Foreign:
        return libraries().pa.array(numbers)

    def booleans(self, low: Words, high: Words, rows: int) -> Foreign:
        pa = libraries().pa
        buffers = [pa.py_buffer(low | ~high), pa.py_buffer(low)]
        return pa.BooleanArray.from_buffers(pa.bool_(), rows, buffers)

    def categories(self, codes: Foreign, labels: Sequence[str]) -> Foreign:
        pa = libraries().pa
        return pa.DictionaryArray.from_arrays(pa.array(codes, mask=codes < 0), pa.array(labels))

    def beside(self, frame: Foreign, new: dict[str, Foreign]) -> Foreign:
        for name, column in new.items():
            frame = frame.append_column(name, column)
        return frame


@define
class _Polars:
    """Columns of Polars frames."""

    pl: Foreign
    _arrow: _Arrow = field(factory=_Arrow, init=False)

    def integers(self, numbers: Foreign) -> Foreign:
        return self.pl.Series(numbers)

    def booleans(self, low: Words, high: Words, rows: int) -> Foreign:
        return self.pl.from_arrow(self._arrow.booleans(low, high, rows))

    def categories(self, codes: Foreign, labels: Sequence[str]) -> Foreign:
        pa = libraries().pa
        table = self.pl.Series(labels, dtype=self.pl.Enum(labels))
        return table.gather(self.pl.from_arrow(pa.array(codes, pa.int32(), mask=codes < 0)))

    def beside(self, frame: Foreign, new: dict[str, Foreign]) -> Foreign:
        return frame.with_columns([column.alias(name) for name, column in new.items()])


@define
class _Pandas:
    """Columns of pandas frames; the index is kept."""

    pd: Foreign

    def integers(self, numbers: Foreign) -> Foreign:
        return numbers

    def booleans(self, low: Words, high: Words, rows: int) -> Foreign:
        values, unsure = (unpack(words, rows).astype(bool) for words in (low, low ^ high))
        return self.pd.arrays.BooleanArray(values, unsure)

    def categories(self, codes: Foreign, labels: Sequence[str]) -> Foreign:
        return self.pd.Categorical.from_codes(codes, categories=list(labels))

    def beside(self, frame: Foreign, new: dict[str, Foreign]) -> Foreign:
        return frame.assign(**new)
