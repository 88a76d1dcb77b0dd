"""Instants: aware date-times in UTC, and the first and last one of a day in a zone."""

__all__ = ["first_instant", "instant_of", "last_instant", "local_day", "to_utc"]

from datetime import UTC, date, datetime, time, timedelta, tzinfo


def to_utc(value: datetime) -> datetime:
    """Return the same instant in UTC, where order and differences are real time.

    (Python compares two date-times of one zone by their wall clocks, which is wrong
    across a change of the clocks.)

    Raises:
        ValueError: The value has no time zone, or lies outside the years 1 to 9999 in UTC.

    Examples:
        >>> to_utc(datetime.fromisoformat("2022-03-01T10:00:00+02:00"))
        datetime.datetime(2022, 3, 1, 8, 0, tzinfo=datetime.timezone.utc)
    """
    if value.utcoffset() is None:
        msg = "an instant needs a time zone: write, for example, +02:00 or Z"
        raise ValueError(msg)
    try:
        return value.astimezone(UTC)
    except OverflowError:
        pass
    msg = "an instant lies between the years 1 and 9999 in UTC"
    raise ValueError(msg)


def first_instant(day: date, zone: tzinfo) -> datetime | None:
    """Return the first instant of a day in a zone; None before the calendar begins.

    Examples:
        >>> first_instant(date(2022, 3, 1), UTC).isoformat()
        '2022-03-01T00:00:00+00:00'
    """
    try:
        return datetime.combine(day, time.min, zone).astimezone(UTC)
    except OverflowError:
        return None


def last_instant(day: date, zone: tzinfo) -> datetime | None:
    """Return the last microsecond of a day in a zone; None after the calendar ends.

    Where clocks go back over midnight, the day ends when it ends for the last time.

    Examples:
        >>> last_instant(date(2022, 3, 1), UTC).isoformat()
        '2022-03-01T23:59:59.999999+00:00'
    """
    try:
        midnight = datetime.combine(day + timedelta(days=1), time.min, zone)
        next_day = max(midnight.astimezone(UTC), midnight.replace(fold=1).astimezone(UTC))
    except OverflowError:
        return None
    return next_day - timedelta.resolution


def local_day(instant: datetime, zone: tzinfo) -> date:
    """Return the calendar day of an instant in a zone (at the ends of the calendar, its own day).

    Examples:
        >>> local_day(datetime(2022, 3, 1, 23, tzinfo=UTC), UTC)
        datetime.date(2022, 3, 1)
    """
    try:
        return instant.astimezone(zone).date()
    except OverflowError:
        return instant.date()


def instant_of(value: date, zone: tzinfo) -> datetime:
    """Return the instant that an `as_of` means: itself, or the last instant of a bare date.

    Raises:
        ValueError: A date-time without time zone, or outside the years 1 to 9999.
        TypeError: The value is no date.

    Source:
        norms.md section 2 (a bare date means its last instant in the profile's zone).

    Examples:
        >>> instant_of(date(2022, 3, 1), UTC).isoformat()
        '2022-03-01T23:59:59.999999+00:00'
    """
    _require_date(value)
    if isinstance(value, datetime):
        return to_utc(value)
    return last_instant(value, zone) or datetime.max.replace(tzinfo=UTC)


def _require_date(value: object) -> None:
    """Refuse what is no date, without quoting it."""
    if not isinstance(value, date):
        msg = "give a date or an aware date-time; a text becomes one by date.fromisoformat"
        raise TypeError(msg)
