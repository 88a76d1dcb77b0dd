"""Public holidays as a dated table: read at first use, honest about the years that it covers."""

__all__ = ["calendar_of"]

import csv
from datetime import date
from functools import cache
from importlib.resources import files

from tipcore.dates import WorkingCalendar

_SATURDAY, _SUNDAY = 5, 6


@cache
def calendar_of(country: str) -> WorkingCalendar:
    """Return the working days of a country from its table of holidays.

    Saturday and Sunday are days of rest [default]. Whether a deadline that ends on a day of
    rest moves to the next working day is not known from a source, so both ends are kept.

    Args:
        country: Alpha-2 code in lower case; the table is `data/holidays_<country>.csv`.

    Examples:
        >>> calendar_of("ls").is_working(date(2022, 3, 11)).value
        'no'
    """
    table = files("tipcore.profiles") / "data" / f"holidays_{country}.csv"
    rows = csv.DictReader(table.read_text(encoding="utf-8").splitlines())
    days = frozenset(date.fromisoformat(row["date"]) for row in rows)
    return WorkingCalendar(
        rest_weekdays=frozenset({_SATURDAY, _SUNDAY}),
        holidays=days,
        years=frozenset(day.year for day in days),
    )
