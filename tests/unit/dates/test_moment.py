"""Moments: the order of norms.md section 2, and what the norm forms ask of an interval."""

import pickle
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from tipcore.dates import UNKNOWN_MOMENT, Moment
from tipcore.logic import Truth

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


def hour(n: int) -> datetime:
    return datetime(2022, 3, 1, tzinfo=UTC) + timedelta(hours=n)


def span(first: int | None, last: int | None) -> Moment:
    return Moment(None if first is None else hour(first), None if last is None else hour(last))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (span(0, 1), span(2, 3), YES),
        (span(2, 3), span(0, 1), NO),
        (span(0, 2), span(2, 3), UNKNOWN),  # they may be the same instant
        (span(0, 3), span(1, 2), UNKNOWN),
        (span(1, 1), span(1, 1), YES),  # exact and equal
        (span(1, 1), span(2, 2), YES),
        (span(2, 2), span(1, 1), NO),
        (span(1, 1), span(1, 2), UNKNOWN),
        (span(None, 1), span(2, None), YES),
        (span(2, None), span(None, 1), NO),
        (span(None, 2), span(None, 3), UNKNOWN),
        (span(0, None), span(5, 5), UNKNOWN),
        (UNKNOWN_MOMENT, span(1, 1), UNKNOWN),
        (UNKNOWN_MOMENT, UNKNOWN_MOMENT, UNKNOWN),
    ],
)
def test_order_is_that_of_the_norms(one, other, expected):
    assert one.before(other) is expected
    assert other.after(one) is expected


def test_two_events_of_one_day_without_hours_have_no_order():
    day = Moment.day(date(2022, 3, 1), UTC)
    assert day.before(day) is UNKNOWN
    assert day.after(day) is UNKNOWN


def test_a_later_day_is_certainly_later_by_one_microsecond():
    today, tomorrow = (Moment.day(date(2022, 3, n), UTC) for n in (1, 2))
    assert today.before(tomorrow) is YES
    assert tomorrow.earliest - today.latest == timedelta.resolution


def test_clocks_that_go_back_do_not_turn_the_order_round():
    zone = ZoneInfo("Europe/London")
    first = Moment.at(datetime(2022, 10, 30, 1, 50, tzinfo=zone))
    second = Moment.at(datetime(2022, 10, 30, 1, 10, fold=1, tzinfo=zone))
    assert first.before(second) is YES
    assert second.before(first) is NO


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (span(0, 5), YES),
        (span(0, 6), UNKNOWN),
        (span(5, 6), UNKNOWN),
        (span(6, 6), NO),
        (span(None, 5), YES),
        (span(6, None), NO),
        (UNKNOWN_MOMENT, UNKNOWN),
    ],
)
def test_what_has_happened_is_cut_at_as_of_with_that_instant_included(moment, expected):
    assert moment.happened(hour(5)) is expected


def test_as_of_needs_a_zone():
    with pytest.raises(ValueError, match="needs a time zone"):
        UNKNOWN_MOMENT.happened(datetime(2022, 3, 1))  # noqa: DTZ001 - the point of the test


def test_a_performance_is_in_time_or_late_only_if_certain():
    deadline = span(5, 7)
    assert [span(0, n).certainly_by(deadline) for n in (5, 6)] == [True, False]
    assert [span(n, 9).certainly_after(deadline) for n in (7, 8)] == [False, True]
    assert not UNKNOWN_MOMENT.certainly_by(deadline)
    assert not UNKNOWN_MOMENT.certainly_after(deadline)
    assert not span(0, 0).certainly_by(UNKNOWN_MOMENT)
    assert not span(9, 9).certainly_after(UNKNOWN_MOMENT)


def test_moments_overlap_if_they_share_an_instant():
    assert span(0, 2).overlaps(span(2, 3))
    assert not span(0, 1).overlaps(span(2, 3))
    assert not span(2, 3).overlaps(span(0, 1))
    assert span(0, 1).overlaps(UNKNOWN_MOMENT)


@pytest.mark.parametrize(
    ("moment", "window", "expected"),
    [
        (span(1, 2), span(1, 2), YES),
        (span(0, 2), span(1, 2), UNKNOWN),
        (span(1, 3), span(1, 2), UNKNOWN),
        (span(3, 4), span(1, 2), NO),
        (span(1, 2), span(None, 2), YES),
        (span(1, 2), span(1, None), YES),
        (UNKNOWN_MOMENT, span(1, 2), UNKNOWN),
        (UNKNOWN_MOMENT, UNKNOWN_MOMENT, YES),
    ],
)
def test_a_moment_lies_inside_a_window_only_if_all_of_it_does(moment, window, expected):
    assert moment.inside(window) is expected


def test_the_later_and_the_earlier_of_two_and_their_span():
    one, other = span(0, 5), span(2, None)
    assert Moment.later_of(one, other) == span(2, None)
    assert Moment.earlier_of(one, other) == span(0, 5)
    assert Moment.spanning(one, other) == span(0, None)
    assert Moment.later_of(span(None, 1), span(0, 3)) == span(0, 3)
    assert Moment.earlier_of(span(None, 1), span(0, 3)) == span(None, 1)


def test_a_shift_is_real_time_and_stops_at_the_end_of_the_calendar():
    assert span(0, None).shifted(timedelta(hours=6)) == span(6, None)
    assert span(0, 1).shifted(timedelta(days=3_000_000)) == UNKNOWN_MOMENT


def test_a_moment_is_kept_in_utc_whatever_zone_it_came_in():
    maseru = timezone(timedelta(hours=2))
    assert Moment.at(datetime(2022, 3, 1, 2, tzinfo=maseru)) == span(0, 0)
    assert Moment.at(datetime(2022, 3, 1, 2, tzinfo=maseru)).earliest.tzinfo is UTC
    assert Moment.day(date(2022, 3, 1), maseru).earliest == hour(-2)


def test_open_days_are_unbounded():
    assert Moment.days(None, None, UTC) == UNKNOWN_MOMENT
    assert Moment.days(date(2022, 3, 1), None, UTC) == span(0, None)


def test_an_empty_or_naive_moment_is_refused():
    with pytest.raises(ValueError, match="after its latest"):
        span(1, 0)
    with pytest.raises(ValueError, match="needs a time zone"):
        Moment.at(datetime(2022, 3, 1))  # noqa: DTZ001 - the point of the test


def test_repr_shows_the_kind_and_no_date():
    moments = (span(0, 0), span(0, 1), span(0, None), UNKNOWN_MOMENT)
    kinds = ["Moment(<exact>)", "Moment(<interval>)", "Moment(<half open>)", "Moment(<unknown>)"]
    assert [repr(moment) for moment in moments] == kinds
    assert [str(moment) for moment in moments] == kinds
    assert [moment.exact for moment in moments] == [True, False, False, False]


def test_moments_have_no_less_than_and_no_bool_surprise():
    with pytest.raises(TypeError):
        _ = span(0, 1) < span(2, 3)


def test_a_moment_hashes_and_pickles():
    assert pickle.loads(pickle.dumps(span(0, 1))) == span(0, 1)  # noqa: S301 - our own bytes
    assert len({span(0, 1), span(0, 1)}) == 1
