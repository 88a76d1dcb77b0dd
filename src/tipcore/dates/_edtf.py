"""The reader of EDTF texts: level 0 and the needed part of level 1."""

__all__ = ["InvalidDate", "Precision", "Written", "read", "write_instant"]

import re
from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum

from attrs import evolve, frozen

from tipcore.dates._day import days_on, months_on
from tipcore.dates._instant import to_utc
from tipcore.errors import TipcoreError

_FORMS = "write 2022, 2022-03, 2022-03-01, 2022-03-01T10:00:00+02:00 or 2022-03-01/2022-03-05"
_DATE = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?(?P<mark>[~?%]?)"
)
_INSTANT = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})"
    r"(?::(?P<second>[0-9]{2})(?:\.(?P<fraction>[0-9]{1,6}))?)?"
    r"(?P<zone>Z|(?P<sign>[+-])(?P<hours>[0-9]{2})(?::?(?P<minutes>[0-5][0-9]))?)?"
)
_MONTHS_A_YEAR = 12


class InvalidDate(TipcoreError, ValueError):
    """A text is not a date that tipcore reads; the text is never quoted.

    Attributes:
        code: A permanent kebab-case id: `bad-date`, `no-such-date`, `no-zone`, `reversed-interval`.
        message: What is wrong.
        hint: How to mend it.

    Examples:
        >>> print(InvalidDate("no-such-date", "is not in the calendar", "check month and day"))
        is not in the calendar (check month and day)
    """

    def __init__(self, code: str, message: str, hint: str) -> None:
        self.code = code
        self.message = message
        self.hint = hint
        super().__init__(code, message, hint)

    def __str__(self) -> str:
        """Return what is wrong and how to mend it."""
        return f"{self.message} ({self.hint})"


class Precision(StrEnum):
    """How exactly a date is known; unspecified digits count for nothing (`2022-XX` is a year)."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    INSTANT = "instant"
    INTERVAL = "interval"


@frozen(repr=False)
class Written:
    """What an EDTF text says: its canonical form, marks and bounds.

    `first` and `last` are the days that it names, before `~` widens them.
    """

    text: str
    precision: Precision
    first: date | None
    last: date | None
    approximate: bool = False
    uncertain: bool = False
    instant: datetime | None = None

    def __repr__(self) -> str:
        """Return the precision alone."""
        return f"Written(<{self.precision}>)"

    def widened(self) -> "Written":
        """Return the same with bounds that allow for its marks.

        `~` adds one unit of precision on each side [default]; `?` and `%` unbound both.
        """
        if self.uncertain:
            return evolve(self, first=None, last=None)
        if not self.approximate or self.first is None or self.last is None:
            return self
        if self.precision is Precision.DAY:
            return evolve(self, first=days_on(self.first, -1), last=days_on(self.last, 1))
        months = {Precision.MONTH: 1, Precision.YEAR: 12, Precision.DECADE: 120}.get(self.precision, 1200)
        # All but a day begin on the first of a month and end on the last of one.
        last = days_on(months_on(days_on(self.last, 1), months), -1)
        return evolve(self, first=months_on(self.first, -months), last=last)


def read(text: str) -> Written:
    """Return what an EDTF text says, its bounds widened by its marks.

    Raises:
        InvalidDate: The text is not one of the supported forms; it is not quoted.

    Examples:
        >>> read("2022-03~").last
        datetime.date(2022, 4, 30)
    """
    if "T" in text:
        return _read_instant(text)
    if "/" in text:
        return _read_interval(text)
    return _read_date(text).widened()


def _read_date(text: str) -> Written:
    """Return what a year, month or day says, not yet widened."""
    found = _DATE.fullmatch(text)
    if found is None:
        raise _bad_date()
    year, month, day, mark = found.group("year", "month", "day", "mark")
    if ("X" in year and month) or (month == "XX" and day not in {None, "XX"}):
        hint = "only digits at the end may be X: 201X, 2022-XX, 2022-03-XX"
        raise InvalidDate(code="bad-date", message="has unspecified digits before specified ones", hint=hint)
    precision = _precision(year, month, day)
    first = _calendar_day(f"{year.replace('X', '0')}-{_or_first(month)}-{_or_first(day)}")
    if first is None:
        raise _no_such_date()
    last = first.replace(year=int(year.replace("X", "9"))) if "X" in year else first
    if precision is not Precision.DAY:
        last = _last_of_month(last.replace(month=first.month if precision is Precision.MONTH else 12))
    return Written(text, precision, first, last, mark in {"~", "%"}, mark in {"?", "%"})


def _read_interval(text: str) -> Written:
    """Return what `from/to` says; `..` or nothing is an unbounded side."""
    start, _, end = text.partition("/")
    sides = [None if side in {"", ".."} else _read_date(side) for side in (start, end)]
    if sides == [None, None] and text != "../..":
        hint = "write ../.. if only the time is unknown"
        raise InvalidDate(code="bad-date", message="is an interval without start and end", hint=hint)
    low, high = sides
    if low and high and low.first and high.last and low.first > high.last:
        hint = "write the earlier date first"
        raise InvalidDate(
            code="reversed-interval", message="is an interval that ends before it starts", hint=hint
        )
    named = [side for side in sides if side is not None]
    uncertain = any(side.uncertain for side in named)
    return Written(
        text=text,
        precision=Precision.INTERVAL,
        first=None if low is None or uncertain else low.widened().first,
        last=None if high is None or uncertain else high.widened().last,
        approximate=any(side.approximate for side in named),
        uncertain=uncertain,
    )


def _read_instant(text: str) -> Written:
    """Return what a date-time with its zone says (fractions of a second are an addition to EDTF)."""
    found = _INSTANT.fullmatch(text)
    if found is None:
        raise _bad_date()
    if found["zone"] is None:
        hint = "add the zone: 2022-03-01T10:00:00+02:00 or Z"
        raise InvalidDate(code="no-zone", message="is a date-time without time zone", hint=hint)
    instant = _instant(found)
    if instant is None:
        raise _no_such_date()
    day = instant.date()
    return Written(write_instant(instant), Precision.INSTANT, day, day, instant=to_utc(instant))


def _instant(found: re.Match[str]) -> datetime | None:
    """Return the date-time of a match; None if there is no such one."""
    day = _calendar_day(found["day"])
    if day is None:
        return None
    offset = timedelta(hours=int(found["hours"] or 0), minutes=int(found["minutes"] or 0))
    try:
        clock = time(
            int(found["hour"]),
            int(found["minute"]),
            int(found["second"] or 0),
            int((found["fraction"] or "").ljust(6, "0")),
            timezone(-offset if found["sign"] == "-" else offset),
        )
        instant = datetime.combine(day, clock)
        to_utc(instant)
    except ValueError:
        return None
    return instant


def _calendar_day(text: str) -> date | None:
    """Return the day of `2022-03-01`; None if there is no such one."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def write_instant(instant: datetime) -> str:
    """Return an aware date-time as EDTF; UTC, and a zone with odd seconds, as Z.

    Examples:
        >>> write_instant(datetime(2022, 3, 1, 10, tzinfo=timezone.utc))
        '2022-03-01T10:00:00Z'
    """
    offset = instant.utcoffset()
    if not offset or offset % timedelta(minutes=1):
        instant = to_utc(instant)
    return instant.isoformat().replace("+00:00", "Z")


def _precision(year: str, month: str | None, day: str | None) -> Precision:
    """Return how far the digits of a date are specified."""
    if year.endswith("X"):
        return Precision.CENTURY if year.endswith("XX") else Precision.DECADE
    if month in {None, "XX"}:
        return Precision.YEAR
    return Precision.MONTH if day in {None, "XX"} else Precision.DAY


def _or_first(digits: str | None) -> str:
    """Return the digits of a month or day, `01` where they are not specified."""
    return "01" if digits in {None, "XX"} else str(digits)


def _last_of_month(day: date) -> date:
    """Return the last day of the month of `day`."""
    if day.month == _MONTHS_A_YEAR:
        return day.replace(day=31)
    return day.replace(day=1, month=day.month + 1) - timedelta(days=1)


def _bad_date() -> InvalidDate:
    """Return the error for a text of no supported form."""
    return InvalidDate("bad-date", "is not a date of a supported form", _FORMS)


def _no_such_date() -> InvalidDate:
    """Return the error for a date or time that is not in the calendar."""
    return InvalidDate(
        "no-such-date", "names a date or time that does not exist", "check month, day and time"
    )
