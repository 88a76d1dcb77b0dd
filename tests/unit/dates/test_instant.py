"""Instants and the days that hold them, across zones, clock changes and the ends of the calendar."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from tipcore.dates import instant_of
from tipcore.dates._instant import first_instant, last_instant, local_day, to_utc

MASERU = timezone(timedelta(hours=2))
WEST = timezone(timedelta(hours=-12))


def test_an_instant_keeps_its_place_in_utc():
    assert to_utc(datetime(2022, 3, 1, 1, tzinfo=MASERU)) == datetime(2022, 2, 28, 23, tzinfo=UTC)
    assert to_utc(datetime(2022, 3, 1, 1, tzinfo=MASERU)).tzinfo is UTC


def test_a_naive_instant_is_refused():
    with pytest.raises(ValueError, match="needs a time zone"):
        to_utc(datetime(2022, 3, 1))  # noqa: DTZ001 - the point of the test


def test_an_instant_out_of_the_calendar_is_refused_and_hangs_on_nothing():
    with pytest.raises(ValueError, match="years 1 and 9999") as caught:
        to_utc(datetime(9999, 12, 31, 23, tzinfo=WEST))
    assert caught.value.__context__ is None


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        ("Africa/Maseru", date(2022, 3, 1), 24),
        ("Europe/London", date(2022, 3, 27), 23),
        ("Europe/London", date(2022, 10, 30), 25),
        ("America/Sao_Paulo", date(2018, 11, 4), 23),  # midnight itself is skipped
        ("America/Sao_Paulo", date(2018, 2, 17), 25),  # 23:00 to 24:00 comes twice
    ],
)
def test_a_day_has_as_many_hours_as_its_clocks_give_it(zone, day, hours):
    first, last = first_instant(day, ZoneInfo(zone)), last_instant(day, ZoneInfo(zone))
    assert last - first + timedelta.resolution == timedelta(hours=hours)


def test_days_follow_one_another_without_gap_or_overlap():
    zone = ZoneInfo("America/Sao_Paulo")
    for n in range(366):
        day = date(2018, 1, 1) + timedelta(days=n)
        assert last_instant(day, zone) + timedelta.resolution == first_instant(day + timedelta(days=1), zone)


def test_a_day_that_ends_twice_ends_the_last_time():
    zone = ZoneInfo("America/St_Johns")  # clocks went back at 00:01 until 2011
    day = date(2010, 11, 6)
    assert last_instant(day, zone) == datetime(2010, 11, 7, 3, 29, 59, 999999, tzinfo=UTC)


def test_days_at_the_ends_of_the_calendar_are_unbounded():
    assert first_instant(date.min, MASERU) is None
    assert last_instant(date.max, MASERU) is None
    assert first_instant(date.min, WEST) is not None


def test_the_local_day_depends_on_the_zone():
    instant = datetime(2022, 3, 1, 23, tzinfo=UTC)
    assert local_day(instant, MASERU) == date(2022, 3, 2)
    assert local_day(instant, WEST) == date(2022, 3, 1)
    assert local_day(datetime.max.replace(tzinfo=UTC), MASERU) == date.max


def test_a_bare_date_means_its_last_instant_and_a_date_time_itself():
    assert instant_of(date(2022, 3, 1), MASERU) == datetime(2022, 3, 1, 21, 59, 59, 999999, tzinfo=UTC)
    assert instant_of(datetime(2022, 3, 1, 2, tzinfo=MASERU), UTC) == datetime(2022, 3, 1, tzinfo=UTC)
    assert instant_of(date.max, UTC) == datetime.max.replace(tzinfo=UTC)


@pytest.mark.parametrize("value", ["2024-01-01", None, 2024])
def test_what_is_no_date_is_refused_unquoted(value):
    with pytest.raises(TypeError, match="give a date or an aware date-time") as caught:
        instant_of(value, UTC)
    assert str(value) not in str(caught.value)
