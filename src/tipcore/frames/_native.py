"""New columns in the frame's own library; index and row order stay."""

__all__ = ["Arrow", "Columns", "columns_for"]

from collections.abc import Mapping, Sequence
from typing import Protocol

from attrs import define, field

from tipcore.frames._cells import WORD
from tipcore.frames._libraries import Foreign, libraries
from tipcore.frames._words import Words, either, numbered, unpack


class Columns(Protocol):
    """Makes columns and puts them beside those of a frame."""

    def integers(self, numbers: Foreign) -> Foreign:
        """Return a column of whole numbers."""

    def booleans(self, truth: Words, known: Words, rows: int) -> Foreign:
        """Return a nullable Boolean column."""

    def choices(
        self, marks: Mapping[str, Words], otherwise: str | None, labels: Sequence[str], rows: int
    ) -> Foreign:
        """Return a column of a closed list of labels: of the only mark that a row has, else `otherwise`."""

    def beside(self, frame: Foreign, new: dict[str, Foreign]) -> Foreign:
        """Return the frame with these columns after its own."""


def columns_for(frame: Foreign) -> Columns | None:
    """Return what makes columns for this narwhals frame; None where only expressions can."""
    kind = frame.implementation
    if kind.is_polars():
        return _Polars(frame.implementation.to_native_namespace())
    if kind.is_pandas():
        return _Pandas(frame.implementation.to_native_namespace())
    return Arrow() if kind.is_pyarrow() else None


def _codes(
    marks: Mapping[str, Words], otherwise: str | None, labels: Sequence[str], rows: int
) -> tuple[Foreign, Words | None]:
    """Return the number of every row's label, and the rows that have one (None: all have one)."""
    np = libraries().np
    held = dict(marks)
    marked = either([*marks.values()]) if marks else np.zeros((rows + WORD - 1) // WORD, np.uint64)
    if otherwise is not None:
        held[otherwise] = held[otherwise] | ~marked if otherwise in held else ~marked
    numbers = {label: number for number, label in enumerate(labels)}
    digits = [
        either([marked ^ marked, *(words for label, words in held.items() if numbers[label] >> at & 1)])
        for at in range((len(labels) - 1).bit_length())
    ]
    return numbered(digits, rows), marked if otherwise is None else None


@define
class Arrow:
    """Columns of Arrow tables."""

    def integers(self, numbers: Foreign) -> Foreign:
        """Return an array of whole numbers."""
        return libraries().pa.array(numbers)

    def booleans(self, truth: Words, known: Words, rows: int) -> Foreign:
        """Return a Boolean array on these words, which are not copied."""
        pa = libraries().pa
        buffers = [pa.py_buffer(known), pa.py_buffer(truth)]
        return pa.BooleanArray.from_buffers(pa.bool_(), rows, buffers)

    def choices(
        self, marks: Mapping[str, Words], otherwise: str | None, labels: Sequence[str], rows: int
    ) -> Foreign:
        """Return a dictionary array; a null has the number 0."""
        pa = libraries().pa
        codes, valid = _codes(marks, otherwise, labels, rows)
        kind = pa.dictionary(pa.int8(), pa.string())
        buffers = [None if valid is None else pa.py_buffer(valid), pa.py_buffer(codes)]
        return pa.DictionaryArray.from_buffers(kind, rows, buffers, pa.array(labels))

    def beside(self, frame: Foreign, new: dict[str, Foreign]) -> Foreign:
        """Return the table with these columns after its own."""
        for name, column in new.items():
            frame = frame.append_column(name, column)
        return frame


@define
class _Polars:
    """Columns of Polars frames."""

    pl: Foreign
    _arrow: Arrow = field(factory=Arrow, init=False)

    def integers(self, numbers: Foreign) -> Foreign:
        return self.pl.Series(numbers)

    def booleans(self, truth: Words, known: Words, rows: int) -> Foreign:
        return self.pl.from_arrow(self._arrow.booleans(truth, known, rows))

    def choices(
        self, marks: Mapping[str, Words], otherwise: str | None, labels: Sequence[str], rows: int
    ) -> Foreign:
        """Choose with Polars' own `when`, which is faster than to import numbers of labels."""
        pl, pa = self.pl, libraries().pa
        kind = pl.Enum(labels)
        first = next(iter(marks)) if otherwise is None else otherwise
        chain, columns = pl, {"": pl.Series([first], dtype=kind).new_from_index(0, rows)}
        for label, words in marks.items():
            truths = pa.BooleanArray.from_buffers(pa.bool_(), rows, [None, pa.py_buffer(words)])
            columns[label] = pl.from_arrow(truths)
            if label != first:
                chain = chain.when(pl.col(label)).then(pl.lit(label, dtype=kind))
        chosen = pl.col("") if chain is pl else chain.otherwise(pl.lit(first, dtype=kind))
        if otherwise is None:
            chosen = pl.when(pl.any_horizontal(list(marks))).then(chosen)
        return pl.DataFrame(columns).select(chosen.alias("")).to_series()

    def beside(self, frame: Foreign, new: dict[str, Foreign]) -> Foreign:
        return frame.with_columns([column.alias(name) for name, column in new.items()])


@define
class _Pandas:
    """Columns of pandas frames; the index is kept."""

    pd: Foreign

    def integers(self, numbers: Foreign) -> Foreign:
        return numbers

    def booleans(self, truth: Words, known: Words, rows: int) -> Foreign:
        values, unsure = (unpack(words, rows).view(bool) for words in (truth, ~known))
        return self.pd.arrays.BooleanArray(values, unsure)

    def choices(
        self, marks: Mapping[str, Words], otherwise: str | None, labels: Sequence[str], rows: int
    ) -> Foreign:
        codes, valid = _codes(marks, otherwise, labels, rows)
        if valid is not None:
            missing = unpack(~valid, rows).view("int8")
            codes |= -missing  # -1 has every bit
        return self.pd.Categorical.from_codes(codes, categories=list(labels))

    def beside(self, frame: Foreign, new: dict[str, Foreign]) -> Foreign:
        beside = self.pd.DataFrame(new, index=frame.index, copy=False)
        found = self.pd.concat([frame, beside], axis=1)
        found.attrs = frame.attrs
        return found
