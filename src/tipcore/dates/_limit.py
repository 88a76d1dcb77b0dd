"""Time limits: a number of hours, days, working days or months, and the moment at which it is due."""

__all__ = ["TimeLimit", "TimeUnit"]

from collections.abc import Callable
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Self

from attrs import frozen

from tipcore.dates._calendar import WorkingCalendar
from tipcore.dates._instant import last_instant, local_day
from tipcore.dates._moment import Moment
from tipcore.errors import DefinitionError
from tipcore.logic import Truth

_HOLIDAY_SLACK = 10
"""Days added for holidays that are not known [default, norms.md section 3]."""


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

    Example:
        >>> from datetime import UTC
        >>> limit = TimeLimit.days(30)
        >>> str(limit), limit.due(Moment.day(date(2022, 3, 1), UTC), calendar=None, zone=UTC).latest.day
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

        Example:
            >>> print(TimeLimit.hours(24))
            24 hours
        """
        return cls(amount, TimeUnit.HOURS)

    @classmethod
    def days(cls, amount: int) -> Self:
        """Return a limit in calendar days.

        Example:
            >>> print(TimeLimit.days(1))
            1 day
        """
        return cls(amount, TimeUnit.CALENDAR_DAYS)

    @classmethod
    def working_days(cls, amount: int) -> Self:
        """Return a limit in working days.

        Example:
            >>> print(TimeLimit.working_days(5))
            5 working days
        """
        return cls(amount, TimeUnit.WORKING_DAYS)

    @classmethod
    def months(cls, amount: int) -> Self:
        """Return a limit in months.

        Example:
            >>> print(TimeLimit.months(6))
            6 months
        """
        return cls(amount, TimeUnit.MONTHS)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the limit that `str` wrote.

        Raises:
            DefinitionError: The text is not a number and one of the four units.

        Example:
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

        Example:
            >>> from datetime import UTC
            >>> week = WorkingCalendar(rest_weekdays={5, 6}, holidays=(), years={2022})
            >>> friday = Moment.day(date(2022, 3, 4), UTC)
            >>> TimeLimit.working_days(2).due(friday, calendar=week, zone=UTC).latest.date()
            datetime.date(2022, 3, 8)
        """
        if self.unit is TimeUnit.HOURS:
            return start.shifted(timedelta(hours=self.amount))
        return _ends(start, zone, lambda day: self._last_days(day, calendar))

    def before(self, target: Moment, *, calendar: WorkingCalendar | None, zone: tzinfo) -> Moment:
        """Return the deadline [D-, D+] that lies this long before `target` (six months before a birthday).

        The same count backwards: the day of the target is not counted, and any time on the
        last day is in time. A day of rest moves nothing [default].

        Example:
            >>> from datetime import UTC
            >>> birthday = Moment.day(date(2022, 8, 31), UTC)
            >>> TimeLimit.months(6).before(birthday, calendar=None, zone=UTC).latest.date()
            datetime.date(2022, 2, 28)
        """
        if self.unit is TimeUnit.HOURS:
            return target.shifted(timedelta(hours=-self.amount))
        return _ends(target, zone, lambda day: self._count(day, calendar, -1))

    def __str__(self) -> str:
        """Return the amount and the unit in words."""
        return f"{self.amount} {_WORDS[self.unit]}{'' if self.amount == 1 else 's'}"

    def _last_days(self, day: date, calendar: WorkingCalendar | None) -> tuple[date | None, date | None]:
        """Return the earliest and the latest possible last day, moved off days of rest."""
        low, high = self._count(day, calendar, 1)
        if self.unit is TimeUnit.WORKING_DAYS or calendar is None or calendar.rest_day_moves is False:
            return low, high
        earliest, latest = (None, None) if low is None else _next_working(low, calendar)
        return (earliest if calendar.rest_day_moves else low), latest

    def _count(
        self, day: date, calendar: WorkingCalendar | None, step: int
    ) -> tuple[date | None, date | None]:
        """Return the earliest and the latest day that lies the amount before (-1) or after (1) a day."""
        if self.unit is TimeUnit.MONTHS:
            same = _months_on(day, step * self.amount)
            return same, same
        near = _days_on(day, step * self.amount)
        if self.unit is TimeUnit.CALENDAR_DAYS:
            return near, near
        if calendar is not None:
            decided, last = _working_day(day, self.amount, step, calendar)
            if decided:
                return last, last
        far = _days_on(day, step * (-(-7 * self.amount // 5) + _HOLIDAY_SLACK))
        return (near, far) if step > 0 else (far, near)


def _ends(moment: Moment, zone: tzinfo, count: Callable[[date], tuple[date | None, date | None]]) -> Moment:
    """Return the end of the earliest last day from the first start to the latest from the last."""
    low, high = _end(moment.earliest, zone, count, 0), _end(moment.latest, zone, count, 1)
    # A holiday table that ends between the two starts can put the bounds the wrong way round.
    return Moment(low, high if low is None or high is None else max(low, high))


def _end(
    instant: datetime | None,
    zone: tzinfo,
    count: Callable[[date], tuple[date | None, date | None]],
    side: int,
) -> datetime | None:
    """Return the last instant of the earliest (0) or latest (1) last day; None if unbounded."""
    day = None if instant is None else count(local_day(instant, zone))[side]
    return None if day is None else last_instant(day, zone)


def _working_day(day: date, amount: int, step: int, calendar: WorkingCalendar) -> tuple[bool, date | None]:
    """Return whether the calendar decides the last of so many working days, and that day."""
    while amount > 0:
        following = _days_on(day, step)
        if following is None:
            return False, None
        day = following
        working = calendar.is_working(day)
        if working is Truth.UNKNOWN:
            return False, None
        amount -= working is Truth.YES
    return True, day


def _next_working(day: date, calendar: WorkingCalendar) -> tuple[date | None, date | None]:
    """Return the earliest and the latest day that may be the first working one, `day` included."""
    earliest: date | None = None
    at: date | None = day
    while at is not None:
        working = calendar.is_working(at)
        if working is not Truth.NO:
            earliest = earliest or at
            if working is Truth.YES or (at - day).days >= _HOLIDAY_SLACK:
                break
        at = _days_on(at, 1)
    return earliest, at


def _days_on(day: date, days: int) -> date | None:
    """Return a day so many days on; None out of the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _months_on(day: date, months: int) -> date | None:
    """Return the day of the same number so many months on, else the last of that month."""
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - keeps the import light

    try:
        return day + relativedelta(months=months)
    except (OverflowError, ValueError):
        return None
