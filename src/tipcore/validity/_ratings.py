"""Ratings as tidy rows (unit, rater, rating), and what is done with unknown ones."""

__all__ = ["Ratings", "UnknownPolicy", "ordered", "ratings"]

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from typing import Literal, TypeAlias

from attrs import frozen

from tipcore.errors import Fault, InvalidRecord
from tipcore.indicators import Replies
from tipcore.logic import UnknownReason
from tipcore.validity._crosstable import Given, counted, meaning
from tipcore.validity._libraries import Foreign

UnknownPolicy: TypeAlias = Literal["category", "drop"]
"""What is done with unknown ratings: a category of their own, or their units are left out."""
UNKNOWN = "unknown"


@frozen(repr=False)
class Ratings:
    """Who rated what how.

    Attributes:
        cells: Unit to rater to rating; None is an unknown one.
        raters: All raters, sorted as texts.
        backend: The library of the frame.
    """

    cells: Mapping[Hashable, Mapping[Hashable, Hashable | None]]
    raters: tuple[Hashable, ...]
    backend: str

    @property
    def categories(self) -> tuple[Hashable, ...]:
        """The ratings that occur, numbers by size, else sorted as texts."""
        found = {one for row in self.cells.values() for one in row.values() if one is not None}
        return tuple(sorted(found, key=_size if all(map(_is_number, found)) else str))

    @property
    def unknown(self) -> int:
        """The number of ratings that are unknown, or were not given."""
        given = sum(one is not None for row in self.cells.values() for one in row.values())
        return len(self.cells) * len(self.raters) - given

    def with_policy(self, policy: UnknownPolicy | None) -> tuple["Ratings", int]:
        """Return the ratings without unknown ones, by a stated policy, and the number of units left out.

        Raises:
            InvalidRecord: There are unknown ratings and no policy.
        """
        if not self.unknown:
            return self, 0
        if policy not in {"category", "drop"}:
            message = f"holds {self.unknown} unknown ratings"
            hint = (
                'say what they are: unknown="category" (one of their own) or unknown="drop" (leave units out)'
            )
            what = "ratings"
            raise InvalidRecord(what, [Fault(path="rating", message=message, hint=hint, code="no-policy")])
        if policy == "drop":
            kept = {
                unit: row
                for unit, row in self.cells.items()
                if all(row.get(rater) is not None for rater in self.raters)
            }
            return Ratings(kept, self.raters, self.backend), len(self.cells) - len(kept)
        filled = {
            unit: {rater: UNKNOWN if row.get(rater) is None else row[rater] for rater in self.raters}
            for unit, row in self.cells.items()
        }
        return Ratings(filled, self.raters, self.backend), 0

    def table(self, categories: Sequence[Hashable]) -> list[list[int]]:
        """Return how many raters gave each category, a row a unit."""
        counts = [Counter(row.values()) for row in self.cells.values()]
        return [[each[one] for one in categories] for each in counts]


def ratings(frame: Foreign, unit: str, rater: str, rating: str, replies: Given) -> Ratings:
    """Return the ratings of a tidy frame; its order is of no matter.

    Raises:
        InvalidRecord: A column is missing, a unit or rater is empty, a rater rated a unit twice,
            or nothing is rated. No value is quoted.
        MissingExtra: The extra `stats` is not installed.
    """
    found, backend = counted(frame, (unit, rater, rating))
    if not all(isinstance(cell, Hashable) for one in found for cell in one.cells):
        what, message = "ratings", "has cells that cannot be counted"
        raise InvalidRecord(what, [Fault(path="frame", message=message, code="wrong-type")])
    words = Replies.given(replies)
    cells = dict[Hashable, dict[Hashable, Hashable | None]]()
    empty = {unit: 0, rater: 0}
    twice = 0
    for which, who, given, rows in sorted(((*one.cells, one.rows) for one in found), key=str):
        empty[unit] += rows if which is None else 0
        empty[rater] += rows if who is None else 0
        of_unit = cells.setdefault(which, {})
        twice += rows - (who not in of_unit)
        of_unit[who] = None if isinstance(meaning(words, given), UnknownReason) else given
    faults = [
        Fault(path=f"column {name!r}", message=f"is empty in {number} rows", code="empty")
        for name, number in empty.items()
        if number
    ]
    if twice:
        message = f"holds {twice} ratings more than one of a unit by a rater"
        faults.append(Fault(path=f"column {rating!r}", message=message, hint="keep one", code="twice"))
    if not found:
        faults.append(Fault(path="frame", message="has no rows", code="empty"))
    if faults:
        what = "ratings"
        raise InvalidRecord(what, faults)
    return Ratings(cells, tuple(sorted({who for row in cells.values() for who in row}, key=str)), backend)


def ordered(found: Ratings, order: Sequence[Hashable] | None, *, needed: bool) -> tuple[Hashable, ...]:
    """Return the categories in their order.

    Args:
        found: The ratings.
        order: The order that the caller gives, lowest first; it may name ratings that do not occur.
        needed: Whether the statistic needs an order; numbers have one of their own.

    Raises:
        InvalidRecord: An order is needed and none is given, or it leaves out a rating.
    """
    present = found.categories
    faults = list[Fault]()
    if order is None:
        if needed and not all(map(_is_number, present)):
            message, hint = "is not given", "name the ratings, lowest first"
            faults.append(Fault(path="order", message=message, hint=hint, code="missing"))
    else:
        number = sum(one not in order for one in present)
        if number:
            message = f"leaves out {number} of the ratings that occur"
            faults.append(Fault(path="order", message=message, code="incomplete"))
    if faults:
        what = "ratings"
        raise InvalidRecord(what, faults)
    return present if order is None else tuple(order)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _size(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
