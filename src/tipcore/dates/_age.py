"""Ages: completed years, as a range where the birth or the moment is not exact."""

__all__ = ["AgeRange", "birthday"]

from datetime import date, tzinfo
from typing import Self

from attrs import frozen

from tipcore.dates._instant import first_instant, local_day
from tipcore.dates._moment import Moment
from tipcore.dates._partial import PartialDate
from tipcore.logic import Truth


@frozen(repr=False)
class AgeRange:
    """The completed years that a person may have: from `lowest` to `highest`, both included.

    A year is completed at 00:00 of the birthday. A person born on 29 February has the birthday
    on 28 February or on 1 March of a common year, as the law of the place says: on that
    28 February the range holds both ages [default]. `repr` shows no age.

    Attributes:
        lowest: The least age that is possible; None if not known.
        highest: The greatest age that is possible; None if not known.

    Raises:
        ValueError: An age is negative, or the lowest is above the highest.

    Examples:
        >>> from datetime import UTC
        >>> age = AgeRange.at(PartialDate("2004-05"), Moment.day(date(2022, 5, 9), UTC), UTC)
        >>> age.lowest, age.highest, age.under(18)
        (17, 18, <Truth.UNKNOWN: 'unknown'>)
    """

    lowest: int | None
    highest: int | None

    def __attrs_post_init__(self) -> None:
        """Check that the range is not empty and not negative."""
        ends = [end for end in (self.lowest, self.highest) if end is not None]
        if any(end < 0 for end in ends) or ends != sorted(ends):
            msg = "an age range runs from a lowest to a highest number of completed years, not below 0"
            raise ValueError(msg)

    @classmethod
    def at(cls, birth: PartialDate | None, moment: Moment, zone: tzinfo) -> Self:
        """Return the age that a person may have at a moment, by the calendar of a zone.

        Both ends are None where nothing can be said: no birth on record, or one after the moment.

        Examples:
            >>> from datetime import UTC
            >>> AgeRange.at(PartialDate("1990~"), Moment.day(date(2022, 5, 9), UTC), UTC).lowest
            30
        """
        if birth is None:
            return cls(None, None)
        lowest = highest = None
        if birth.last_day is not None and moment.earliest is not None:
            lowest = max(0, _completed(birth.last_day, local_day(moment.earliest, zone), early=False))
        if birth.first_day is not None and moment.latest is not None:
            highest = _completed(birth.first_day, local_day(moment.latest, zone), early=True)
            if highest < 0:
                return cls(None, None)
        return cls(lowest, highest)

    def under(self, years: int) -> Truth:
        """Return whether fewer than so many years are completed.

        Examples:
            >>> AgeRange(17, 17).under(18), AgeRange(18, 18).under(18), AgeRange(None, 18).under(18)
            (<Truth.YES: 'yes'>, <Truth.NO: 'no'>, <Truth.UNKNOWN: 'unknown'>)
        """
        if self.highest is not None and self.highest < years:
            return Truth.YES
        return Truth.NO if self.lowest is not None and self.lowest >= years else Truth.UNKNOWN

    def at_least(self, years: int) -> Truth:
        """Return whether so many years are completed.

        Examples:
            >>> AgeRange(18, None).at_least(18)
            <Truth.YES: 'yes'>
        """
        return ~self.under(years)

    def __repr__(self) -> str:
        """Return whether the age is exact, never the age."""
        exact = self.lowest is not None and self.lowest == self.highest
        return f"AgeRange(<{'exact' if exact else 'range'}>)"


def birthday(birth: PartialDate, years: int, zone: tzinfo) -> Moment:
    """Return the moment at which so many years are completed: 00:00 of the birthday in a zone.

    An exact day of birth gives an exact instant, but for births on 29 February (see `AgeRange`).

    Examples:
        >>> from datetime import UTC
        >>> birthday(PartialDate("2004-05-09"), 18, UTC).earliest.isoformat()
        '2022-05-09T00:00:00+00:00'
    """
    first, last = (
        None if born is None else _birthday(born, years, early=early)
        for born, early in ((birth.first_day, True), (birth.last_day, False))
    )
    return Moment(
        None if first is None else first_instant(first, zone),
        None if last is None else first_instant(last, zone),
    )


def _birthday(born: date, years: int, *, early: bool) -> date | None:
    """Return the birthday, on 28 February (early) or 1 March if there is no 29 February."""
    year = born.year + years
    if not date.min.year <= year <= date.max.year:
        return None
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 2, 28) if early else date(year, 3, 1)


def _completed(born: date, day: date, *, early: bool) -> int:
    """Return the years completed on a day; negative before the birth."""
    years = day.year - born.year
    reached = _birthday(born, years, early=early)
    return years if reached is None or reached <= day else years - 1
