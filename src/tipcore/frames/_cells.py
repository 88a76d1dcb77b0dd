"""The answers of a column as bits: views of Arrow buffers where that is possible."""

__all__ = ["Bits", "Cells", "cells_of_arrow", "cells_of_pandas", "cells_of_words", "whole"]

from collections.abc import Iterator
from typing import TypeAlias

from attrs import frozen

from tipcore.frames._libraries import Foreign, libraries
from tipcore.frames._words import Words, pack

WORD = 64
"""Rows of a word."""
Bits: TypeAlias = tuple[Words, Words]
"""The whole words, and the word that the last rows only begin (none where the rows fill their words)."""


@frozen(eq=False)
class Cells:
    """The answers of one column.

    Attributes:
        truth: Yes where known; what it says elsewhere means nothing.
        known: Which rows answer yes or no; None where all do.
    """

    truth: Bits
    known: Bits | None

    def words(self) -> tuple[Words, Words]:
        """Return the words *yes* and *no*."""
        np = libraries().np
        truth = np.concatenate(self.truth)
        known = ~np.zeros_like(truth) if self.known is None else np.concatenate(self.known)
        return truth & known, ~truth & known

    def counts(self, rows: int) -> tuple[int, int]:
        """Return how many of the rows answer yes, and how many no."""
        np = libraries().np
        yes, known = 0, rows if self.known is None else 0
        for truth, mask in self._parts(rows):
            yes += int(np.bitwise_count(truth & mask).sum(dtype=np.int64))
            if self.known is not None:
                known += int(np.bitwise_count(mask).sum(dtype=np.int64))
        return yes, known - yes

    def _parts(self, rows: int) -> Iterator[tuple[Words, Words]]:
        """Yield the truth, and which bits of it are rows with an answer."""
        np = libraries().np
        every = ~np.uint64(0), np.uint64((1 << rows % WORD) - 1)
        for place, (truth, row) in enumerate(zip(self.truth, every, strict=True)):
            yield truth, row if self.known is None else self.known[place] & row


def cells_of_words(yes: Words, no: Words, rows: int) -> Cells:
    """Return the cells of a column that the gate has read."""
    return Cells(_split(yes, rows), _split(yes | no, rows))


def cells_of_pandas(column: Foreign) -> Cells:
    """Return the cells of a pandas column of booleans, an octet each; quicker than by way of Arrow."""
    truth = getattr(column.array, "_data", None)  # of a nullable column, without the cost of filling it
    if truth is None:
        truth = column.to_numpy(dtype=bool, na_value=False)
    words, rows = pack(truth), len(truth)
    none = column.isna().to_numpy()
    known = ~pack(none)
    return Cells(_split(words, rows), _split(known, rows) if none.any() else None)


def _split(words: Words, rows: int) -> Bits:
    return words[: rows // WORD], words[rows // WORD :]


def whole(column: Foreign) -> Foreign:
    """Return a chunked Arrow array as one; a single chunk is not copied."""
    return column.chunk(0) if column.num_chunks == 1 else column.combine_chunks()


def cells_of_arrow(array: Foreign) -> Cells:
    """Return the cells of an Arrow Boolean array; nothing is copied that lies on a word's border."""
    lib = libraries()
    if array.offset % 8:
        array = lib.pa.concat_arrays([array, lib.pa.array([], lib.pa.bool_())])
    validity, data = array.buffers()
    known = _bits(validity, array.offset // 8, len(array)) if array.null_count else None
    return Cells(_bits(data, array.offset // 8, len(array)), known)


def _bits(buffer: Foreign, start: int, rows: int) -> Bits:
    np = libraries().np
    whole, octets = rows // WORD, (rows % WORD + 7) // 8
    tail = np.zeros(int(octets > 0), np.uint64)
    if not rows:
        return tail, tail
    tail.view(np.uint8)[:octets] = np.frombuffer(buffer, np.uint8, octets, start + whole * 8)
    words = np.frombuffer(buffer, np.uint64, whole, start)
    return words if words.flags.aligned else words.copy(), tail
