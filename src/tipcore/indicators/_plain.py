"""Plain answers to bits at the speed of C: lists of nothing but True, False and None."""

__all__ = ["plain_bits"]

import marshal
from typing import Any

_TRUE, _FALSE, _NONE = (marshal.dumps(value)[-1] for value in (True, False, None))
_HEAD = len(marshal.dumps([]))
_YES, _MAYBE = bytearray(b"?" * 256), bytearray(b"?" * 256)
_YES[_TRUE], _YES[_FALSE], _YES[_NONE] = b"100"
_MAYBE[_TRUE], _MAYBE[_FALSE], _MAYBE[_NONE] = b"101"


def plain_bits(values: list[Any]) -> tuple[int, int] | None:
    """Return a bit for each True, and one for each True or None; None where there is any other value.

    The *last* value is in the lowest bit.

    A list is written by `marshal`, which takes one byte for each of the three and at least one
    for everything else: so the length tells that every value was written as one byte, and the
    byte which it was. What the bytes are is asked of `marshal` itself, never assumed; should
    it write in another way, every list is *any other value*, which costs speed alone.

    Examples:
        >>> plain_bits([True, None, False]) == (0b100, 0b110)
        True
        >>> plain_bits([True, 1]) is plain_bits(["yes"]) is None
        True
    """
    if not values:
        return 0, 0
    try:
        written = marshal.dumps(values)
        if len(written) != _HEAD + len(values):
            return None
        body = written[_HEAD:]
        return int(body.translate(_YES), 2), int(body.translate(_MAYBE), 2)
    except ValueError:
        return None
