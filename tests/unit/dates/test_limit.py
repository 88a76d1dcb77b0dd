"""Time limits: the units of norms.md section 3 at their boundaries."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve

from tipcore.dates import UNKNOWN_MOMENT, Moment, TimeLimit, TimeUnit, WorkingCalendar
from tipcore.errors import DefinitionError

MASERU = timezone(timedelta(hours=2))
WEEK = WorkingCalendar(rest_weekdays={5, 6}, holidays={date(2022, 3, 11)}, years={2022}, rest_day_moves=False)
OPEN = WorkingCalendar(rest_weekdays={5, 6}, holidays=(), years=())


def day(year: int, month: int, number: int, zone=MASERU) -> Moment:
    return Moment.day(date(year, month, number), zone)


def due_days(limit, start, calendar=None, zone=MASERU) -> tuple[date, date]:
    due = limit.due(start, calendar=calendar, zone=zone)
    return due.earliest.astimezone(zone).date(), due.latest.astimezone(zone).date()


def days_before(limit, target, calendar=None, zone=MASERU) -> tuple[date, date]:
    due = limit.before(target, calendar=calendar, zone=zone)
    return due.earliest.astimezone(zone).date(), due.latest.astimezone(zone).date()


def test_hours_run_in_real_time_from_the_instant():
    start = datetime(2022, 3, 1, 10, tzinfo=MASERU)
    due = TimeLimit.hours(24).due(Moment.at(start), calendar=None, zone=MASERU)
    assert due == Moment.at(datetime(2022, 3, 2, 10, tzinfo=MASERU))


@pytest.mark.parametrize(("month", "number", "wall"), [(3, 26, 11), (10, 29, 9)])
def test_hours_over_a_change_of_the_clocks_are_real_time(month, number, wall):
    zone = ZoneInfo("Europe/London")
    start = datetime(2022, month, number, 10, tzinfo=zone)
    due = TimeLimit.hours(24).due(Moment.at(start), calendar=None, zone=zone)
    assert due.latest.astimezone(zone).hour == wall
    assert due.exact


def test_hours_from_a_day_keep_the_whole_day_open():
    due = TimeLimit.hours(24).due(day(2022, 3, 1), calendar=None, zone=MASERU)
    assert due == day(2022, 3, 2)


def test_calendar_days_leave_out_the_day_of_the_trigger_and_end_with_their_last_instant():
    for hour in (0, 23):
        start = Moment.at(datetime(2022, 3, 1, hour, 59, tzinfo=MASERU))
        due = TimeLimit.days(30).due(start, calendar=None, zone=MASERU)
        assert due == Moment.at(day(2022, 3, 31).latest)


def test_no_days_end_with_the_day_of_the_trigger():
    for limit in (TimeLimit.days(0), TimeLimit.working_days(0), TimeLimit.months(0)):
        assert due_days(limit, day(2022, 3, 1)) == (date(2022, 3, 1), date(2022, 3, 1))


def test_the_zone_decides_which_day_the_trigger_was():
    start = Moment.at(datetime(2022, 3, 1, 23, tzinfo=UTC))
    assert due_days(TimeLimit.days(1), start, zone=UTC)[1] == date(2022, 3, 2)
    assert due_days(TimeLimit.days(1), start)[1] == date(2022, 3, 3)


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        (date(2022, 1, 30), 1, date(2022, 2, 28)),
        (date(2022, 1, 31), 1, date(2022, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2022, 2, 28), 1, date(2022, 3, 28)),
        (date(2022, 8, 31), 6, date(2023, 2, 28)),
        (date(2022, 12, 15), 1, date(2023, 1, 15)),
        (date(2022, 3, 15), 120, date(2032, 3, 15)),
    ],
)
def test_months_end_on_the_same_day_number_or_on_the_last_of_the_month(start, months, expected):
    assert due_days(TimeLimit.months(months), Moment.day(start, MASERU)) == (expected, expected)


@pytest.mark.parametrize(
    ("start", "amount", "expected"),
    [
        (date(2022, 3, 7), 1, date(2022, 3, 8)),
        (date(2022, 3, 4), 1, date(2022, 3, 7)),  # Friday to Monday
        (date(2022, 3, 5), 1, date(2022, 3, 7)),  # from a Saturday
        (date(2022, 3, 10), 1, date(2022, 3, 14)),  # over Moshoeshoe's Day and the weekend
        (date(2022, 3, 7), 5, date(2022, 3, 15)),
    ],
)
def test_working_days_skip_rest_days_and_holidays(start, amount, expected):
    limit = TimeLimit.working_days(amount)
    assert due_days(limit, Moment.day(start, MASERU), WEEK) == (expected, expected)


def test_working_days_without_calendar_are_a_range_and_never_a_guess_between():
    expected = (date(2022, 3, 12), date(2022, 3, 24))  # 5 days; 7 days and 10 more
    assert due_days(TimeLimit.working_days(5), day(2022, 3, 7)) == expected
    assert due_days(TimeLimit.working_days(5), day(2022, 3, 7), OPEN) == expected
    assert due_days(TimeLimit.working_days(1), day(2022, 3, 7)) == (date(2022, 3, 8), date(2022, 3, 19))


def test_a_year_that_is_not_covered_makes_a_range_from_the_day_that_reaches_it():
    assert due_days(TimeLimit.working_days(1), day(2022, 12, 29), WEEK) == (date(2022, 12, 30),) * 2
    assert due_days(TimeLimit.working_days(1), day(2022, 12, 30), WEEK) == (
        date(2022, 12, 31),
        date(2023, 1, 11),
    )


def test_one_uncovered_end_of_the_start_makes_the_whole_deadline_a_range():
    start = Moment.days(date(2022, 12, 28), date(2022, 12, 30), MASERU)
    assert due_days(TimeLimit.working_days(1), start, WEEK) == (date(2022, 12, 29), date(2023, 1, 11))


def test_a_long_closure_that_is_known_is_not_cut_off_by_the_default():
    closed = {date(2022, 1, n) for n in range(1, 31)}
    calendar = WorkingCalendar(rest_weekdays=(), holidays=closed, years={2022})
    start = Moment.days(date(2021, 12, 31), date(2022, 1, 1), MASERU)
    assert due_days(TimeLimit.working_days(1), start, calendar) == (date(2022, 1, 1), date(2022, 1, 31))


def test_a_long_closure_before_a_target_is_not_cut_off_either():
    closed = {date(2022, 12, n) for n in range(2, 32)}
    calendar = WorkingCalendar(rest_weekdays=(), holidays=closed, years={2022})
    target = Moment.days(date(2022, 12, 31), date(2023, 1, 1), MASERU)
    assert days_before(TimeLimit.working_days(1), target, calendar) == (date(2022, 12, 1), date(2022, 12, 31))


@pytest.mark.parametrize(
    ("moves", "expected"),
    [
        (False, (date(2022, 3, 12), date(2022, 3, 12))),
        (True, (date(2022, 3, 14), date(2022, 3, 14))),
        (None, (date(2022, 3, 12), date(2022, 3, 14))),
    ],
)
def test_a_deadline_on_a_day_of_rest_moves_as_the_profile_says(moves, expected):
    calendar = evolve(WEEK, rest_day_moves=moves)
    assert due_days(TimeLimit.days(5), day(2022, 3, 7), calendar) == expected
    assert due_days(TimeLimit.months(1), day(2022, 2, 12), calendar) == expected


@pytest.mark.parametrize("moves", [True, False, None])
def test_a_deadline_on_a_working_day_stays(moves):
    calendar = evolve(WEEK, rest_day_moves=moves)
    assert due_days(TimeLimit.days(3), day(2022, 3, 7), calendar) == (date(2022, 3, 10),) * 2


def test_hours_and_working_days_never_move():
    calendar = evolve(WEEK, rest_day_moves=True)
    assert due_days(TimeLimit.hours(24), day(2022, 3, 11), calendar) == (date(2022, 3, 12),) * 2
    assert due_days(TimeLimit.working_days(0), day(2022, 3, 12), calendar) == (date(2022, 3, 12),) * 2


def test_a_move_in_a_year_that_is_not_covered_is_a_range():
    calendar = evolve(OPEN, rest_day_moves=True)
    assert due_days(TimeLimit.days(5), day(2022, 3, 7), calendar) == (date(2022, 3, 14), date(2022, 3, 22))
    assert due_days(TimeLimit.days(5), day(2022, 3, 7), OPEN) == (date(2022, 3, 12), date(2022, 3, 22))
    covered_from_monday = evolve(calendar, holidays={date(2021, 12, 31)}, years={2022})
    assert due_days(TimeLimit.days(1), day(2021, 12, 30), covered_from_monday) == (date(2022, 1, 3),) * 2


@pytest.mark.parametrize(
    ("limit", "target", "expected"),
    [
        (TimeLimit.months(6), date(2022, 8, 31), date(2022, 2, 28)),
        (TimeLimit.months(6), date(2022, 5, 9), date(2021, 11, 9)),
        (TimeLimit.days(30), date(2022, 3, 31), date(2022, 3, 1)),
        (TimeLimit.working_days(1), date(2022, 3, 14), date(2022, 3, 10)),
        (TimeLimit.working_days(5), date(2022, 3, 15), date(2022, 3, 7)),
    ],
)
def test_a_limit_before_a_target_counts_backwards(limit, target, expected):
    assert days_before(limit, Moment.day(target, MASERU), WEEK) == (expected, expected)


def test_hours_before_an_instant_are_real_time():
    due = TimeLimit.hours(24).before(
        Moment.at(datetime(2022, 3, 2, 10, tzinfo=MASERU)), calendar=None, zone=UTC
    )
    assert due == Moment.at(datetime(2022, 3, 1, 10, tzinfo=MASERU))


def test_working_days_before_a_target_without_calendar_are_a_range():
    expected = (date(2022, 3, 7), date(2022, 3, 19))
    assert days_before(TimeLimit.working_days(5), day(2022, 3, 24)) == expected
    assert days_before(TimeLimit.working_days(5), day(2022, 3, 24), OPEN) == expected
    reaching_back = Moment.days(date(2022, 1, 3), date(2022, 1, 5), MASERU)
    assert days_before(TimeLimit.working_days(1), reaching_back, WEEK) == (
        date(2021, 12, 22),
        date(2022, 1, 4),
    )


@pytest.mark.parametrize("unit", TimeUnit)
def test_an_unknown_start_has_an_unknown_deadline(unit):
    for calendar in (None, WEEK, evolve(WEEK, rest_day_moves=True), evolve(WEEK, rest_day_moves=None)):
        limit = TimeLimit(3, unit)
        assert limit.due(UNKNOWN_MOMENT, calendar=calendar, zone=UTC) == UNKNOWN_MOMENT
        assert limit.before(UNKNOWN_MOMENT, calendar=calendar, zone=UTC) == UNKNOWN_MOMENT


@pytest.mark.parametrize("unit", TimeUnit)
def test_a_half_open_start_has_a_half_open_deadline(unit):
    due = TimeLimit(3, unit).due(Moment(day(2022, 3, 1).earliest, None), calendar=WEEK, zone=UTC)
    assert due.earliest is not None
    assert due.latest is None


@pytest.mark.parametrize("unit", TimeUnit)
def test_a_deadline_out_of_the_calendar_is_unbounded(unit):
    for calendar in (None, OPEN, WorkingCalendar(rest_weekdays=(), holidays=(), years={9999})):
        due = TimeLimit(20, unit).due(day(9999, 12, 31, UTC), calendar=calendar, zone=UTC)
        assert due.latest is None


def test_named_constructors_and_their_words():
    limits = (TimeLimit.hours(24), TimeLimit.days(1), TimeLimit.working_days(5), TimeLimit.months(6))
    words = ["24 hours", "1 day", "5 working days", "6 months"]
    assert [str(limit) for limit in limits] == words
    assert [TimeLimit.parse(text) for text in words] == list(limits)
    assert [limit.unit for limit in limits] == list(TimeUnit)


@pytest.mark.parametrize(
    "text", ["", "24", "hours", "24 weeks", "-1 days", "² days", "1.5 hours", "24  hours"]
)
def test_words_that_are_no_limit_are_refused(text):
    with pytest.raises(DefinitionError, match="a time limit reads"):
        TimeLimit.parse(text)


def test_a_negative_limit_is_refused():
    with pytest.raises(DefinitionError, match="0 or more"):
        TimeLimit.days(-1)
