"""Pseudonyms: the same person, the same code, and no way back without the key."""

__all__ = ["pseudonym"]

import hashlib
import hmac
from base64 import b32encode

_LEAST_KEY = 16


def pseudonym(identifier: str, *, key: bytes, purpose: str, length: int = 16) -> str:
    """Return a code that stands for an identifier in one purpose.

    The code is the keyed hash (HMAC-SHA256) of purpose and identifier. The same key and
    purpose give the same code; another purpose gives another, so that two data sets cannot
    be joined on it. Whoever has the key can test a guess: keep it apart from the data.

    Args:
        identifier: What is to be replaced.
        key: Secret bytes of the caller, at least 16, from `secrets.token_bytes`.
        purpose: What the code is for (`referral`, `statistics-2022`).
        length: Characters of the code, 8 to 52.

    Raises:
        ValueError: The key is too short, or the length is out of range.

    Examples:
        >>> one, two = (pseudonym("v-7", key=bytes(16), purpose="referral") for _ in range(2))
        >>> one == two
        True
    """
    if len(key) < _LEAST_KEY:
        msg = f"the key has fewer than {_LEAST_KEY} bytes: take it from secrets.token_bytes(32)"
        raise ValueError(msg)
    if not 8 <= length <= 52:  # noqa: PLR2004 - the bounds that the docstring names
        msg = "the length of a pseudonym is 8 to 52"
        raise ValueError(msg)
    content = f"{len(purpose)}:{purpose}{identifier}".encode()
    digest = hmac.new(key, content, hashlib.sha256).digest()
    return b32encode(digest).decode("ascii").rstrip("=")[:length].lower()
