"""Time limits: a number of hours, days, working days or months, and the moment at which it is due."""

__all__ = ["TimeLimit", "TimeUnit"]

from datetime import timedelta, tzinfo
from enum import StrEnum
from typing import Self

from attrs import frozen

from tipcore.dates._calendar import WorkingCalendar
from tipcore.dates._day import days_on, months_on
from tipcore.dates._instant import last_instant, local_day
from tipcore.dates._moment import Moment
from tipcore.dates._working import Days, next_working_days, working_days_on
from tipcore.errors import DefinitionError


class TimeUnit(StrEnum):
    """What a time limit counts."""

    HOURS = "hours"
    CALENDAR_DAYS = "calendar_days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"


_WORDS = {
    TimeUnit.HOURS: "hour",
    TimeUnit.CALENDAR_DAYS: "day",
    TimeUnit.WORKING_DAYS: "working day",
    TimeUnit.MONTHS: "month",
}


@frozen
class TimeLimit:
    """How long something may take; `due` gives the moment at which it has run out.

    Attributes:
        amount: How many units, 0 or more (0 days: by the end of the same day).
        unit: What is counted.

    Raises:
        DefinitionError: The amount is negative.

    Source:
        norms.md section 3, *Within*, Units.

    Examples:
        >>> from datetime import UTC, datetime
        >>> start, limit = Moment.at(datetime(2022, 3, 1, 9, tzinfo=UTC)), TimeLimit.days(30)
        >>> str(limit), limit.due(start, calendar=None, zone=UTC).latest.day
        ('30 days', 31)
    """

    amount: int
    unit: TimeUnit

    def __attrs_post_init__(self) -> None:
        """Check the amount."""
        if self.amount < 0:
            msg = "amount: a time limit is 0 or more"
            raise DefinitionError(msg)

    @classmethod
    def hours(cls, amount: int) -> Self:
        """Return a limit in hours of real time.

        Examples:
            >>> print(TimeLimit.hours(24))
            24 hours
        """
        return cls(amount, TimeUnit.HOURS)

    @classmethod
    def days(cls, amount: int) -> Self:
        """Return a limit in calendar days.

        Examples:
            >>> print(TimeLimit.days(1))
            1 day
        """
        return cls(amount, TimeUnit.CALENDAR_DAYS)

    @classmethod
    def working_days(cls, amount: int) -> Self:
        """Return a limit in working days.

        Examples:
            >>> print(TimeLimit.working_days(5))
            5 working days
        """
        return cls(amount, TimeUnit.WORKING_DAYS)

    @classmethod
    def months(cls, amount: int) -> Self:
        """Return a limit in months.

        Examples:
            >>> print(TimeLimit.months(6))
            6 months
        """
        return cls(amount, TimeUnit.MONTHS)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the limit that `str` wrote.

        Raises:
            DefinitionError: The text is not a number and one of the four units.

        Examples:
            >>> TimeLimit.parse("5 working days") == TimeLimit.working_days(5)
            True
        """
        amount, _, word = text.partition(" ")
        units = {name: unit for unit, one in _WORDS.items() for name in (one, f"{one}s")}
        if not (amount.isascii() and amount.isdigit()) or word not in units:
            msg = "a time limit reads, for example, 24 hours, 30 days, 5 working days, 6 months"
            raise DefinitionError(msg)
        return cls(int(amount), units[word])

    def due(self, start: Moment, *, calendar: WorkingCalendar | None, zone: tzinfo) -> Moment:
        """Return the deadline [D-, D+] of a limit that runs from `start`.

        Hours run in real time from the instant. For the other units the day of the start is not
        counted, and the limit ends with the last instant of its last day in `zone`. Working days
        with no calendar, or in a year that it does not cover, end between that many calendar days
        and 7/5 of them plus 10 days [default]. A limit in days or months that ends on a day of
        rest moves if `calendar.rest_day_moves`; if that is None, D- stays and D+ moves; with
        no calendar nothing moves [default].

        Examples:
            >>> from datetime import UTC, date
            >>> week = WorkingCalendar(rest_weekdays={5, 6}, holidays=(), years={2022})
            >>> friday = Moment.day(date(2022, 3, 4), UTC)
            >>> TimeLimit.working_days(2).due(friday, calendar=week, zone=UTC).latest.date()
            datetime.date(2022, 3, 8)
        """
        if self.unit is TimeUnit.HOURS:
            return start.shifted(timedelta(hours=self.amount))
        low, high = self._count(_days(start, zone), calendar, 1)
        if self.unit is TimeUnit.WORKING_DAYS or calendar is None or calendar.rest_day_moves is False:
            return _ends((low, high), zone)
        moved = next_working_days(low, calendar)[0] if calendar.rest_day_moves else low
        return _ends((moved, next_working_days(high, calendar)[1]), zone)

    def before(self, target: Moment, *, calendar: WorkingCalendar | None, zone: tzinfo) -> Moment:
        """Return the deadline [D-, D+] that lies this long before `target` (six months before a birthday).

        The same count backwards: the day of the target is not counted, and any time on the
        last day is in time. A day of rest moves nothing [default].

        Examples:
            >>> from datetime import UTC, date
            >>> birthday = Moment.day(date(2022, 8, 31), UTC)
            >>> TimeLimit.months(6).before(birthday, calendar=None, zone=UTC).latest.date()
            datetime.date(2022, 2, 28)
        """
        if self.unit is TimeUnit.HOURS:
            return target.shifted(timedelta(hours=-self.amount))
        return _ends(self._count(_days(target, zone), calendar, -1), zone)

    def __str__(self) -> str:
        """Return the amount and the unit in words."""
        return f"{self.amount} {_WORDS[self.unit]}{'' if self.amount == 1 else 's'}"

    def _count(self, start: Days, calendar: WorkingCalendar | None, step: int) -> Days:
        """Return the days that lie the amount after (step 1) or before (step -1) a range of days."""
        if self.unit is TimeUnit.WORKING_DAYS:
            return working_days_on(start, self.amount, step, calendar)
        on = months_on if self.unit is TimeUnit.MONTHS else days_on
        return on(start[0], step * self.amount), on(start[1], step * self.amount)


def _days(moment: Moment, zone: tzinfo) -> Days:
    """Return the first and the last day of a moment in a zone."""
    earliest, latest = moment.earliest, moment.latest
    return (
        None if earliest is None else local_day(earliest, zone),
        None if latest is None else local_day(latest, zone),
    )


def _ends(days: Days, zone: tzinfo) -> Moment:
    """Return the moment from the last instant of the first day to the last instant of the last."""
    first, last = days
    return Moment(
        None if first is None else last_instant(first, zone),
        None if last is None else last_instant(last, zone),
    )
