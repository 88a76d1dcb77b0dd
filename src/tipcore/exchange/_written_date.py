"""Dates as people write them: read where they have one meaning, refused where they have two."""

__all__ = ["NotADate", "read_date"]

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from enum import Enum

from tipcore.dates import InvalidDate, PartialDate
from tipcore.exchange._grid import Cell

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_MONTHS_A_YEAR = 12
_SERIAL_END = 100_000
"""Later than any serial number of a day up to 2100."""
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_SHORTEST = 3
_ISO_CLOCK = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 0{1,2}:00(?::00)?)?")
_DAY_NAME = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]+)\.?,?[ -](\d{4})")
_NAME_DAY = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_NAME_YEAR = re.compile(r"([a-z]+)\.?,?[ -](\d{4})")


class NotADate(Enum):
    """Why a cell is no date that can be read."""

    FORM = "form"
    """It has no form of a date, or no such day exists."""
    AMBIGUOUS = "ambiguous"
    """Day and month can be exchanged."""
    RANGE = "range"
    """It lies before 1900 or after 2100."""


def read_date(
    cell: Cell, serial_start: date | None, *, day_first: bool | None = None
) -> PartialDate | NotADate:
    """Return the date that a cell holds, without its time of day.

    A number between 1900 and 2100 is a year; any other number counts days from
    `serial_start`, as spreadsheets do.

    Args:
        cell: The cell.
        serial_start: The epoch of the workbook; None where a bare number has no meaning.
        day_first: How to read 03/04/2021; None: refuse it.

    Examples:
        >>> str(read_date("3 March 2021", None)), str(read_date("2021-03", None))
        ('2021-03-03', '2021-03')
        >>> read_date("03/04/2021", None)
        <NotADate.AMBIGUOUS: 'ambiguous'>
        >>> str(read_date(44258, date(1899, 12, 30)))
        '2021-03-03'
    """
    match cell:
        case bool():
            return NotADate.FORM
        case datetime():
            return _plausible(PartialDate.of(cell.date()))
        case date():
            return _plausible(PartialDate.of(cell))
        case int() | float():
            return _number(float(cell), serial_start)
        case str():
            return _text(" ".join(cell.split()), day_first)
        case _:
            return NotADate.FORM


def _plausible(found: PartialDate) -> PartialDate | NotADate:
    first, last = found.first_day, found.last_day
    if first is None or last is None or first.year < _FIRST_YEAR or last.year > _LAST_YEAR:
        return NotADate.RANGE
    return found


def _number(value: float, serial_start: date | None) -> PartialDate | NotADate:
    if not _FIRST_YEAR <= value < _SERIAL_END:
        return NotADate.RANGE
    if value <= _LAST_YEAR and value.is_integer():
        return PartialDate(f"{int(value)}")
    if serial_start is None:
        return NotADate.FORM
    return _plausible(PartialDate.of(serial_start + timedelta(days=int(value))))


def _text(text: str, day_first: bool | None) -> PartialDate | NotADate:  # noqa: FBT001 - passed on
    clock = _ISO_CLOCK.fullmatch(text)
    found = _partial(clock[1] if clock else text)
    if found is not None:
        return _plausible(found)
    folded = text.casefold()
    for form, read in _FORMS:
        if parts := form.fullmatch(folded):
            return read(parts, day_first)
    return NotADate.FORM


def _partial(text: str) -> PartialDate | None:
    """Return the date of an EDTF text; None if it is none."""
    try:
        return PartialDate(text)
    except InvalidDate:
        return None


def _day(year: str, month: str, day: str) -> PartialDate | NotADate:
    found = _partial(f"{year}-{int(month):02}-{int(day):02}")
    return NotADate.FORM if found is None else _plausible(found)


def _exchangeable(first: str, second: str, year: str, day_first: bool | None) -> PartialDate | NotADate:  # noqa: FBT001
    """Read two numbers of which either may be the month."""
    if int(first) > _MONTHS_A_YEAR or first == second:
        return _day(year, second, first)
    if int(second) > _MONTHS_A_YEAR:
        return _day(year, first, second)
    if day_first is None:
        return NotADate.AMBIGUOUS
    return _day(year, second, first) if day_first else _day(year, first, second)


def _named(year: str, name: str, day: str | None) -> PartialDate | NotADate:
    """Read a date whose month is a name, or the first three letters or more of one."""
    wanted = "sep" if name == "sept" else name
    months = [number for number, month in enumerate(_MONTHS, 1) if month.startswith(wanted)]
    if len(wanted) < _SHORTEST or not months:
        return NotADate.FORM
    return (
        _plausible(PartialDate(f"{year}-{months[0]:02}")) if day is None else _day(year, str(months[0]), day)
    )


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], bool | None], PartialDate | NotADate]], ...] = (
    (_YEAR_FIRST, lambda parts, _: _day(parts[1], parts[2], parts[3])),
    (_YEAR_LAST, lambda parts, day_first: _exchangeable(parts[1], parts[2], parts[3], day_first)),
    (_DAY_NAME, lambda parts, _: _named(parts[3], parts[2], parts[1])),
    (_NAME_DAY, lambda parts, _: _named(parts[3], parts[1], parts[2])),
    (_NAME_YEAR, lambda parts, _: _named(parts[2], parts[1], None)),
)
"""The written forms, and how each is read."""
