"""The working calendar of a jurisdiction: rest days, holidays and the years that it covers."""

__all__ = ["WorkingCalendar"]

from collections.abc import Iterable
from datetime import date

from attrs import field, frozen

from tipcore.errors import DefinitionError
from tipcore.logic import Truth

_WEEK = frozenset(range(7))


def _ints(values: Iterable[int]) -> frozenset[int]:
    """Return a frozen set of whole numbers."""
    return frozenset(values)


def _dates(values: Iterable[date]) -> frozenset[date]:
    """Return a frozen set of dates."""
    return frozenset(values)


@frozen(kw_only=True)
class WorkingCalendar:
    """Which days are working days.

    Attributes:
        rest_weekdays: Weekdays of rest, Monday 0 to Sunday 6; at least one weekday is left for work.
        holidays: Public holidays, of the covered years at least.
        years: The years for which all holidays are known.
        rest_day_moves: Whether a deadline that ends on a day of rest moves to the next
            working day; None if the law on it is not known.

    Raises:
        DefinitionError: The weekdays are not 0 to 6, or none is left for work.

    Examples:
        >>> lesotho = WorkingCalendar(rest_weekdays={5, 6}, holidays={date(2022, 3, 11)}, years={2022})
        >>> lesotho.is_working(date(2022, 3, 10)), lesotho.is_working(date(2022, 3, 11))
        (<Truth.YES: 'yes'>, <Truth.NO: 'no'>)
    """

    rest_weekdays: frozenset[int] = field(converter=_ints)
    holidays: frozenset[date] = field(converter=_dates)
    years: frozenset[int] = field(converter=_ints)
    rest_day_moves: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Check that a working day comes each week."""
        if not self.rest_weekdays < _WEEK:
            msg = "rest_weekdays: weekdays are 0 (Monday) to 6 (Sunday), and one at least is for work"
            raise DefinitionError(msg)

    def is_working(self, day: date) -> Truth:
        """Return whether a day is a working day; unknown where the year is not covered.

        Examples:
            >>> weekend = WorkingCalendar(rest_weekdays={5, 6}, holidays=(), years=())
            >>> weekend.is_working(date(2022, 3, 5)), weekend.is_working(date(2022, 3, 7))
            (<Truth.NO: 'no'>, <Truth.UNKNOWN: 'unknown'>)
        """
        if day.weekday() in self.rest_weekdays or day in self.holidays:
            return Truth.NO
        return Truth.YES if day.year in self.years else Truth.UNKNOWN
