"""New columns in the frame's own library; index and row order stay."""

__all__ = ["Arrow", "Choice", "Columns", "columns_for"]

from collections.abc import Mapping, Sequence
from typing import Protocol

from attrs import define, field, frozen

from tipcore.frames._cells import WORD
from tipcore.frames._libraries import Foreign, libraries
from tipcore.frames._words import Words, either, numbered, unpack


@frozen(eq=False)
class Choice:
    """A column of a closed list of labels.

    Attributes:
        marks: For each label that a row can have, the words of the rows that have it alone.
        otherwise: The label of a row without a mark; None: it has none.
        labels: The closed list, in its order.
    """

    marks: Mapping[str, Words]
    otherwise: str | None
    labels: Sequence[str]


class Columns(Protocol):
    """Makes columns and puts them beside those of a frame."""

    def integers(self, numbers: Foreign) -> Foreign:
        """Return a column of whole numbers."""

    def booleans(self, truth: Words, known: Words, rows: int) -> Foreign:
        """Return a nullable Boolean column."""

    def choices(self, wanted: Mapping[str, Choice], rows: int) -> dict[str, Foreign]:
        """Return columns of closed lists of labels, by name."""
        ...

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


def _codes(choice: Choice, rows: int) -> tuple[Foreign, Words | None]:
    """Return the number of every row's label, and the rows that have one (None: all have one)."""
    np, marks, otherwise, labels = libraries().np, choice.marks, choice.otherwise, choice.labels
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

    def choices(self, wanted: Mapping[str, Choice], rows: int) -> dict[str, Foreign]:
        """Return dictionary arrays; a null has the number 0."""
        return {name: self._choice(one, rows) for name, one in wanted.items()}

    @staticmethod
    def _choice(one: Choice, rows: int) -> Foreign:
        pa = libraries().pa
        codes, valid = _codes(one, rows)
        kind = pa.dictionary(pa.int8(), pa.string())
        buffers = [None if valid is None else pa.py_buffer(valid), pa.py_buffer(codes)]
        return pa.DictionaryArray.from_buffers(kind, rows, buffers, pa.array(one.labels))

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

    def choices(self, wanted: Mapping[str, Choice], rows: int) -> dict[str, Foreign]:
        """Choose with Polars' own `when`, which is faster than to import numbers of labels; all at once."""
        columns = dict[str, Foreign]()
        chosen = [self._choice(name, one, rows, columns).alias(name) for name, one in wanted.items()]
        found = self.pl.DataFrame(columns).select(chosen)
        return {name: found[name] for name in wanted}

    def _choice(self, name: str, one: Choice, rows: int, columns: dict[str, Foreign]) -> Foreign:
        """Return the expression of one column, and put the columns that it reads beside those of others."""
        pl, pa, kind = self.pl, libraries().pa, self.pl.Enum(one.labels)
        first = next(iter(one.marks)) if one.otherwise is None else one.otherwise
        blank, chain = f"{name} of all", pl
        columns[blank] = pl.Series([first], dtype=kind).new_from_index(0, rows)
        read = {label: f"{name} is {label}" for label in one.marks}
        for label, words in one.marks.items():
            truths = pa.BooleanArray.from_buffers(pa.bool_(), rows, [None, pa.py_buffer(words)])
            columns[read[label]] = pl.from_arrow(truths)
            if label != first:
                chain = chain.when(pl.col(read[label])).then(pl.lit(label, dtype=kind))
        chosen = pl.col(blank) if chain is pl else chain.otherwise(pl.lit(first, dtype=kind))
        return (
            chosen if one.otherwise is not None else pl.when(pl.any_horizontal([*read.values()])).then(chosen)
        )

    def beside(self, frame: Foreign, new: dict[str, Foreign]) -> Foreign:
        return frame.hstack([column.alias(name) for name, column in new.items()])


@define
class _Pandas:
    """Columns of pandas frames; the index is kept."""

    pd: Foreign

    def integers(self, numbers: Foreign) -> Foreign:
        return numbers

    def booleans(self, truth: Words, known: Words, rows: int) -> Foreign:
        values, unsure = (unpack(words, rows).view(bool) for words in (truth, ~known))
        return self.pd.arrays.BooleanArray(values, unsure)

    def choices(self, wanted: Mapping[str, Choice], rows: int) -> dict[str, Foreign]:
        return {name: self._choice(one, rows) for name, one in wanted.items()}

    def _choice(self, one: Choice, rows: int) -> Foreign:
        codes, valid = _codes(one, rows)
        if valid is not None:
            missing = unpack(~valid, rows).view("int8")
            codes |= -missing  # -1 has every bit
        return self.pd.Categorical.from_codes(codes, categories=list(one.labels))

    def beside(self, frame: Foreign, new: dict[str, Foreign]) -> Foreign:
        beside = self.pd.DataFrame(new, index=frame.index, copy=False)
        found = self.pd.concat([frame, beside], axis=1)
        found.attrs = frame.attrs
        return found
