"""Rows as bits of 64-bit words: packing, unpacking, and running a set's network over them."""

__all__ = ["Scored", "Words", "either", "exclusive", "pack", "pack_arrow", "run", "unpack"]

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from attrs import frozen

from tipcore.frames._libraries import Foreign, libraries
from tipcore.indicators import IndicatorSet

Words: TypeAlias = Foreign
"""A numpy array of uint64, a bit a row, the first row in the lowest bit; tail bits mean nothing."""

BLOCK = 1 << 12
"""Words scored at a time (32 KiB an operand), so that a block of all values stays in the cache."""


@frozen
class Scored:
    """What a set says about every row.

    Attributes:
        dimensions: Dimension id to words of *surely indicated* and *may be indicated*.
        possible: For each class that can follow, words of *is possible*.
    """

    dimensions: Mapping[str, tuple[Words, Words]]
    possible: Sequence[Words]


def pack(truths: Foreign) -> Words:
    """Return the words of a numpy array of booleans."""
    np = libraries().np
    return _padded(np.packbits(truths, bitorder="little"), len(truths))


def pack_arrow(array: Foreign) -> tuple[Words, Words]:
    """Return the words *yes* and *no* of an Arrow Boolean array; a null is neither."""
    lib = libraries()
    if array.offset % 8:
        array = lib.pa.concat_arrays([array, lib.pa.array([], lib.pa.bool_())])
    validity, data = array.buffers()
    yes = _bits(data, array.offset, len(array))
    if not array.null_count:
        return yes, ~yes
    known = _bits(validity, array.offset, len(array))
    return yes & known, ~yes & known


def _bits(buffer: Foreign, offset: int, rows: int) -> Words:
    np = libraries().np
    start = offset // 8
    return _padded(np.frombuffer(buffer, np.uint8)[start : start + (rows + 7) // 8], rows)


def _padded(octets: Foreign, rows: int) -> Words:
    np = libraries().np
    words = np.zeros((rows + 63) // 64, np.uint64)
    words.view(np.uint8)[: len(octets)] = octets
    return words


def unpack(words: Words, rows: int) -> Foreign:
    """Return a numpy array of 0 and 1, one a row."""
    np = libraries().np
    return np.unpackbits(words.view(np.uint8), count=rows, bitorder="little")


def either(many: Sequence[Words]) -> Words:
    """Return the words of *at least one of these*."""
    found = many[0]
    for words in many[1:]:
        found = found | words
    return found


def exclusive(many: Sequence[Words]) -> list[Words]:
    """Return for each of these the words of *this one and no other*."""
    once = twice = many[0] & ~many[0]
    for words in many:
        twice = twice | (once & words)
        once = once | words
    return [words & ~twice for words in many]


def run(indicator_set: IndicatorSet, yes: Sequence[Words], no: Sequence[Words]) -> Scored:
    """Return what the set says, from the words of each answer in the order of its bits."""
    np = libraries().np
    circuit = indicator_set.circuit
    length = len(yes[0])
    names = list(circuit.dimensions)
    classes = circuit.conclusion.possible_classes if circuit.conclusion else ()
    lows, highs = ([np.empty(length, np.uint64) for _ in names] for _ in range(2))
    possible = [np.empty(length, np.uint64) for _ in classes]
    for span in _spans(length):
        bounds = [(y[span], ~n[span]) for y, n in zip(yes, no, strict=True)]
        for bit, (low, high) in enumerate(bounds):
            if circuit.negative >> bit & 1:
                bounds[bit] = (~high, ~low)
        lower = circuit.program.run([low for low, _ in bounds])
        upper = circuit.program.run([high for _, high in bounds])
        for place in range(len(names)):
            lows[place][span], highs[place][span] = lower[place], upper[place]
        if circuit.conclusion:
            fails = [~low for low in lower[len(names) :]]
            marks = circuit.conclusion.program.run([*upper[len(names) :], *fails])
            for place, mark in enumerate(marks):
                possible[place][span] = mark
    return Scored(dict(zip(names, zip(lows, highs, strict=True), strict=True)), possible)


def _spans(length: int) -> Iterator[slice]:
    for start in range(0, length, BLOCK):
        yield slice(start, start + BLOCK)
