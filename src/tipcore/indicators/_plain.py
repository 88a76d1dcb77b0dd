"""Plain answers to bits at the speed of C: lists and tuples of nothing but True, False and None."""

__all__ = ["plain_bits"]

import marshal
from typing import Any

_PLAIN = bytes(marshal.dumps(value)[-1] for value in (True, False, None))
_OTHERS = bytes(set(range(256)) - set(_PLAIN))
_YES = bytes.maketrans(_PLAIN + _OTHERS, b"100" + b"?" * len(_OTHERS))
_MAYBE = bytes.maketrans(_PLAIN + _OTHERS, b"101" + b"?" * len(_OTHERS))
_HEAD = {list: len(marshal.dumps([])), tuple: len(marshal.dumps(()))}


def plain_bits(values: list[Any] | tuple[Any, ...]) -> tuple[int, int] | None:
    """Return a bit for each True, and one for each True or None; None where there is any other value.

    The *last* value is in the lowest bit.

    A list or tuple is written by `marshal`, which takes one byte for each of the three and at least one
    for everything else: so the length tells that every value was written as one byte, and the
    byte which it was. What the bytes are is asked of `marshal` itself, never assumed; should
    it write in another way, as it does for tuples of more than 255, they count as *any other value*,
    which costs speed alone.

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
        head = _HEAD[type(values)]
        if len(written) != head + len(values):
            return None
        body = written[head:]
        return int(body.translate(_YES), 2), int(body.translate(_MAYBE), 2)
    except ValueError:
        return None
