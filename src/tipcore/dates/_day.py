"""Days of the calendar, counted on in days and months."""

__all__ = ["days_on", "months_on"]

from datetime import date, timedelta


def days_on(day: date | None, days: int) -> date | None:
    """Return the day so many days on; None where there is none, or out of the calendar.

    Examples:
        >>> days_on(date(2022, 2, 28), 1)
        datetime.date(2022, 3, 1)
    """
    try:
        return None if day is None else day + timedelta(days=days)
    except OverflowError:
        return None


def months_on(day: date | None, months: int) -> date | None:
    """Return the day of the same number so many months on, else the last of that month; None as above.

    Examples:
        >>> months_on(date(2022, 8, 31), 6)
        datetime.date(2023, 2, 28)
    """
    from dateutil.relativedelta import relativedelta

    try:
        return None if day is None else day + relativedelta(months=months)
    except (OverflowError, ValueError):
        return None
