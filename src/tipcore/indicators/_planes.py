"""Rows as the bits of one large integer, the first row in the lowest bit: spread, picked, added up."""

__all__ = ["each_row", "octets", "summed"]

from collections.abc import Iterable, Iterator, Sequence

BLOCK = 4096
"""Rows turned from columns to records at a time."""


def octets(bits: int, rows: int) -> bytes:
    """Return a byte of 0 or 1 for each row.

    Examples:
        >>> list(octets(0b0110, 5))
        [0, 1, 1, 0, 0]
    """
    return _digits(bits, rows).encode().translate(_VALUE)


_VALUE = bytes.maketrans(b"01", b"\0\1")


def _digits(bits: int, rows: int) -> str:
    return f"{bits:0{rows}b}"[::-1] if rows else ""


def summed(weighted: Iterable[tuple[int, int]], rows: int) -> list[int]:
    """Return for each row the sum of the weights of the integers that have its bit.

    Args:
        weighted: Pairs of an integer and its weight, at least 1.
        rows: The number of rows.

    Examples:
        >>> summed([(0b011, 1), (0b110, 2)], 3)
        [1, 3, 2]
    """
    planes = list[int]()
    for bits, weight in weighted:
        for place in range(weight.bit_length()):
            if weight >> place & 1:
                _add(planes, bits, place)
    total = [0] * rows
    for start in range(0, len(planes), 8):
        added = sum(
            int.from_bytes(octets(plane, rows)) << place
            for place, plane in enumerate(planes[start : start + 8])
        )
        total = [old + (new << start) for old, new in zip(total, added.to_bytes(rows), strict=True)]
    return total


def _add(planes: list[int], carry: int, place: int) -> None:
    """Add the rows of `carry`, each counting 2 ** place, to sums that are kept a plane a binary digit."""
    while carry:
        planes += [0] * (place + 1 - len(planes))
        planes[place], carry = planes[place] ^ carry, planes[place] & carry
        place += 1


def each_row(columns: Sequence[int], rows: int) -> Iterator[int]:
    """Iterate over the rows, each as an integer with a bit for each column.

    Examples:
        >>> list(each_row([0b011, 0b110], 3))
        [1, 3, 2]
    """
    packed = [bits.to_bytes((rows + 7) // 8, "little") for bits in reversed(columns)]
    for start in range(0, rows, BLOCK):
        size = min(BLOCK, rows - start)
        first, last = start // 8, (start + size + 7) // 8
        parts = [_digits(int.from_bytes(part[first:last], "little"), size) for part in packed]
        for digits in zip(*parts, strict=True):
            yield int("".join(digits), 2)
