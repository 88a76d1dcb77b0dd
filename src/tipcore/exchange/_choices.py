"""Several values in one cell: cut where the values of a closed list allow it, never inside one."""

__all__ = ["UNREAD", "choices"]

import re
from collections.abc import Callable
from enum import Enum
from typing import Final, TypeVar

from tipcore.exchange._columns import key

T = TypeVar("T")

_MARKS = re.compile(r"[;,|\n\r]+")


class _Unread(Enum):
    """The one value that stands for a part that cannot be read."""

    UNREAD = "unread"


UNREAD: Final = _Unread.UNREAD
"""What stands for a part of a cell that is no value of the list."""


def choices(text: str, find: Callable[[str], T | None]) -> list[T | _Unread]:
    """Return the values of a cell, in their order; `UNREAD` for each part that is none.

    Values are cut at semicolons, commas, bars and line ends; a value that holds such a
    mark itself is put together again. A part that is no value is cut at spaces, as
    exports of survey forms are.

    Args:
        text: The cell.
        find: Returns the value of a key; None if there is none.

    Examples:
        >>> find = {"debtbondage": 1, "wholesaletraderepairofcars": 2}.get
        >>> choices("Wholesale trade; repair of cars, Debt Bondage", find)
        [2, 1]
        >>> choices("DebtBondage nonsense", find)
        [<_Unread.UNREAD: 'unread'>]
    """
    parts = [part for part in _MARKS.split(text) if key(part)]
    found = list[T | _Unread]()
    while parts:
        for length in range(len(parts), 0, -1):
            whole = find(key(" ".join(parts[:length])))
            if whole is not None:
                found.append(whole)
                del parts[:length]
                break
        else:
            found.extend(_words(parts.pop(0), find))
    return found


def _words(part: str, find: Callable[[str], T | None]) -> list[T | _Unread]:
    words = [find(key(word)) for word in part.split()]
    values = [word for word in words if word is not None]
    return list(values) if len(values) == len(words) else [UNREAD]
