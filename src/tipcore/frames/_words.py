"""Rows as bits of 64-bit words: packing, unpacking, adding."""

__all__ = ["Words", "either", "exclusive", "numbered", "pack", "summed", "unpack"]

from collections.abc import Sequence
from typing import TypeAlias

from tipcore.frames._libraries import Foreign, libraries

Words: TypeAlias = Foreign
"""A numpy array of uint64, a bit a row, the first row in the lowest bit; tail bits mean nothing."""
_OCTET = 8


def pack(truths: Foreign) -> Words:
    """Return the words of a numpy array of booleans."""
    np = libraries().np
    return _padded(np.packbits(truths, bitorder="little"), len(truths))


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


def summed(weighted: Sequence[tuple[Words, int]]) -> list[Words]:
    """Return the sum of the weights that each row has, as binary digits, the lowest first."""
    digits, most = list[Words](), 0
    for words, weight in weighted:
        most += weight
        digits += [words ^ words] * (most.bit_length() - len(digits))
        for place in range(weight.bit_length()):
            carry = words
            for at in range(place, len(digits)) if weight >> place & 1 else ():
                digits[at], carry = digits[at] ^ carry, digits[at] & carry
    return digits


def numbered(digits: Sequence[Words], rows: int) -> Foreign:
    """Return an array of whole numbers, one a row, from their binary digits: int8, or int32 if need be."""
    np = libraries().np
    found = np.zeros(rows, np.int8 if len(digits) < _OCTET else np.int32)
    for words in reversed(digits):
        np.add(found, found, found)
        np.bitwise_or(found, unpack(words, rows).view(np.int8), found)
    return found
