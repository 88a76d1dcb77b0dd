"""Working days counted over a calendar, as a range where the calendar does not decide."""

__all__ = ["Days", "next_working_days", "working_days_on"]

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from tipcore.dates._calendar import WorkingCalendar
from tipcore.dates._day import days_on
from tipcore.logic import Truth

Days: TypeAlias = tuple[date | None, date | None]
"""The earliest and the latest day that are possible; None is unbounded."""

_SLACK = 10
"""Days added for holidays that are not known [default, norms.md section 3]."""


def working_days_on(start: Days, amount: int, step: int, calendar: WorkingCalendar | None) -> Days:
    """Return the days that lie so many working days after (step 1) or before (step -1) a range of days.

    Where the calendar does not cover every year from start to end, the end nearer to the start is
    that many calendar days away, the other 7/5 of them plus 10 days [default]. One rule for the
    whole range: so a start that becomes better known never widens the result.

    Examples:
        >>> friday = date(2022, 3, 4)
        >>> working_days_on((friday, friday), 5, 1, None)
        (datetime.date(2022, 3, 9), datetime.date(2022, 3, 21))
    """
    if amount == 0:
        return start
    low, high = (_working_day(day, amount, step, calendar) for day in start)
    edges = [day for day in (*start, low, high) if day is not None]
    if calendar is not None and len(edges) == len((*start, low, high)):
        years = set(range(min(edges).year, max(edges).year + 1))
        if years <= calendar.years:
            return low, high
    near, far = amount * step, (-(-7 * amount // 5) + _SLACK) * step
    if step > 0:
        return days_on(start[0], near), _outer(max, days_on(start[1], far), high)
    return _outer(min, days_on(start[0], far), low), days_on(start[1], near)


def next_working_days(day: date | None, calendar: WorkingCalendar) -> Days:
    """Return the earliest and the latest day that may be the first working one from `day` on.

    In a year that is not covered a rest is taken to last 10 days at most [default].

    Examples:
        >>> week = WorkingCalendar(rest_weekdays={5, 6}, holidays=(), years={2022})
        >>> next_working_days(date(2022, 3, 5), week)
        (datetime.date(2022, 3, 7), datetime.date(2022, 3, 7))
    """
    earliest: date | None = None
    gone = 0
    at = day
    while at is not None:
        working = calendar.is_working(at)
        if working is not Truth.NO:
            earliest = earliest or at
            if working is Truth.YES or gone >= _SLACK:
                break
        at = days_on(at, 1)
        gone += 1
    return earliest, at


def _working_day(day: date | None, amount: int, step: int, calendar: WorkingCalendar | None) -> date | None:
    """Return the last of so many working days; None where the calendar does not decide it."""
    at, left = day, amount
    while left and calendar is not None:
        at = days_on(at, step)
        working = Truth.UNKNOWN if at is None else calendar.is_working(at)
        if working is Truth.UNKNOWN:
            return None
        left -= working is Truth.YES
    return None if left else at


def _outer(pick: Callable[[date, date], date], bound: date | None, known: date | None) -> date | None:
    """Return the outer of a default bound and of a day that is known; unbounded stays so."""
    return bound if bound is None or known is None else pick(bound, known)
