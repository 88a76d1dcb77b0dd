"""Working calendars: rest days, holidays, and years that are not covered."""

from datetime import date

import pytest

from tipcore.dates import WorkingCalendar
from tipcore.errors import DefinitionError
from tipcore.logic import Truth

LESOTHO = WorkingCalendar(rest_weekdays=[5, 6], holidays=[date(2022, 3, 11), date(2023, 1, 2)], years=[2022])


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2022, 3, 10), Truth.YES),
        (date(2022, 3, 11), Truth.NO),  # a holiday
        (date(2022, 3, 12), Truth.NO),  # a Saturday
        (date(2022, 12, 30), Truth.YES),
        (date(2023, 1, 1), Truth.NO),  # a Sunday in a year that is not covered
        (date(2023, 1, 2), Truth.NO),  # a holiday that is known all the same
        (date(2023, 1, 3), Truth.UNKNOWN),
    ],
)
def test_a_day_is_working_resting_or_unknown(day, expected):
    assert LESOTHO.is_working(day) is expected


def test_any_iterable_is_frozen():
    assert LESOTHO.rest_weekdays == frozenset({5, 6})
    assert LESOTHO.rest_day_moves is None
    assert hash(LESOTHO) == hash(LESOTHO)


@pytest.mark.parametrize("weekdays", [range(7), [7], [-1]])
def test_weekdays_that_cannot_be_are_refused(weekdays):
    with pytest.raises(DefinitionError, match="rest_weekdays"):
        WorkingCalendar(rest_weekdays=weekdays, holidays=(), years=())
