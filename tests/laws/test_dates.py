"""Laws of dates: order against all completions, texts there and back, deadlines and ages against referees.

The referees are naive on purpose: they count instants, days and years one by one.
"""

import calendar as months_of_the_calendar
import itertools
import pickle
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve
from edtf import parse_edtf
from hypothesis import assume, given
from hypothesis import strategies as st

from tipcore.dates import (
    AgeRange,
    Moment,
    PartialDate,
    Precision,
    TimeLimit,
    TimeUnit,
    WorkingCalendar,
    birthday,
)
from tipcore.logic import Truth

ZONES = st.sampled_from(
    [UTC, ZoneInfo("Africa/Maseru"), ZoneInfo("Europe/London"), ZoneInfo("America/Sao_Paulo")]
)
ZERO = datetime(2022, 1, 1, tzinfo=UTC)
LAST_HOUR = 6
SLACK = 2  # completions of an unbounded side reach this far beyond the hours that are drawn


def _moment(ends: tuple[int | None, int | None]) -> Moment:
    """Return the moment between two hours after the start of 2022."""
    return Moment(*(None if end is None else ZERO + timedelta(hours=end) for end in ends))


def _completions(ends: tuple[int | None, int | None]) -> range:
    """Return every hour that the moment may be."""
    first, last = ends
    return range(-SLACK if first is None else first, (LAST_HOUR + SLACK if last is None else last) + 1)


HOURS = st.none() | st.integers(0, LAST_HOUR)
ENDS = st.tuples(HOURS, HOURS).filter(lambda ends: None in ends or ends[0] <= ends[1])


@given(one=ENDS, other=ENDS)
def test_order_is_decided_only_as_every_completion_has_it(one, other):
    pairs = list(itertools.product(_completions(one), _completions(other)))
    said = _moment(one).before(_moment(other))
    if said is not Truth.UNKNOWN:
        assert {a <= b for a, b in pairs} == {said is Truth.YES}
    if all(a < b for a, b in pairs):
        assert said is Truth.YES
    if all(a > b for a, b in pairs):
        assert said is Truth.NO


@given(one=ENDS, other=ENDS)
def test_order_turned_round_is_its_opposite_but_for_equal_instants(one, other):
    here, there = _moment(one), _moment(other)
    if here.exact and here == there:
        assert here.before(there) is there.before(here) is Truth.YES
    else:
        assert there.before(here) is ~here.before(there)


@given(one=ENDS, other=ENDS, third=ENDS)
def test_certain_order_is_transitive(one, other, third):
    a, b, c = map(_moment, (one, other, third))
    if a.before(b) is Truth.YES and b.before(c) is Truth.YES:
        assert a.before(c) is Truth.YES


@given(ends=ENDS, window=ENDS)
def test_inside_and_overlap_agree_with_every_completion(ends, window):
    inside = [hour in _completions(window) for hour in _completions(ends)]
    expected = Truth.YES if all(inside) else Truth.UNKNOWN if any(inside) else Truth.NO
    assert _moment(ends).inside(_moment(window)) is expected
    assert _moment(ends).overlaps(_moment(window)) is any(inside)


@given(one=ENDS, other=ENDS)
def test_the_later_and_the_earlier_of_two_hold_what_every_completion_gives(one, other):
    pairs = list(itertools.product(_completions(one), _completions(other)))
    for pick, moment in (
        (max, Moment.later_of(_moment(one), _moment(other))),
        (min, Moment.earlier_of(_moment(one), _moment(other))),
    ):
        hours = {pick(pair) for pair in pairs}
        found = {h for h in range(-SLACK, LAST_HOUR + SLACK + 1) if moment.overlaps(_moment((h, h)))}
        assert found == hours


@given(ends=ENDS, now=st.integers(-1, LAST_HOUR + 1))
def test_what_has_happened_agrees_with_every_completion(ends, now):
    past = {hour <= now for hour in _completions(ends)}
    expected = Truth.UNKNOWN if len(past) > 1 else Truth.of(past.pop())
    assert _moment(ends).happened(ZERO + timedelta(hours=now)) is expected


DATES = st.dates(date(1900, 1, 1), date(2100, 12, 31))
BARE = st.one_of(
    DATES.map(lambda day: f"{day:%Y}"),
    DATES.map(lambda day: f"{day:%Y-%m}"),
    DATES.map(lambda day: f"{day:%Y-%m-%d}"),
    DATES.map(lambda day: f"{day:%Y-%m}-XX"),
    DATES.map(lambda day: f"{day:%Y}-XX"),
    DATES.map(lambda day: f"{day:%Y}"[:3] + "X"),
    DATES.map(lambda day: f"{day:%Y}"[:2] + "XX"),
)
MARKED = st.builds("{}{}".format, BARE, st.sampled_from(["", "", "~", "?", "%"]))
SIDES = DATES.map(lambda day: f"{day:%Y-%m-%d}") | MARKED | st.just("..")
INTERVALS = st.builds("{}/{}".format, SIDES, SIDES)
INSTANTS = st.builds(
    "{:%Y-%m-%dT%H:%M:%S}{}".format,
    st.datetimes(datetime(1900, 1, 1), datetime(2100, 12, 31)),  # noqa: DTZ001 - the zone is written beside it
    st.sampled_from(["Z", "+02:00", "-03:30"]),
)
TEXTS = MARKED | INTERVALS | INSTANTS


def _read(text: str) -> PartialDate:
    """Return the partial date of a text; drop texts of intervals that end before they start."""
    start, _, end = text.partition("/")
    if end and ".." not in (start, end):
        first, last = (PartialDate(side.rstrip("~?%")) for side in (start, end))
        assume(first.first_day <= last.last_day)
    return PartialDate(text)


@given(text=TEXTS)
def test_a_text_comes_back_as_it_went_in(text):
    partial = _read(text)
    assert str(partial) == text
    assert PartialDate(str(partial)) == partial
    assert pickle.loads(pickle.dumps(partial)) == partial  # noqa: S301 - our own bytes
    assert text not in repr(partial)


@given(text=BARE | INTERVALS.filter(lambda text: not set("X~?%") & set(text)))
def test_the_edtf_package_reads_the_same_bounds(text):
    """Of dates without marks, which widen here; it reads no unspecified digits in intervals."""
    partial = _read(text)
    theirs = parse_edtf(text)
    for ours, bound in (
        (partial.first_day, theirs.lower_strict()),
        (partial.last_day, theirs.upper_strict()),
    ):
        assert (ours is None) is isinstance(bound, float)
        assert ours is None or ours.timetuple()[:3] == bound[:3]


@given(text=MARKED)
def test_a_mark_only_widens(text):
    bare = PartialDate(text.rstrip("~?%")).moment(UTC)
    marked = PartialDate(text).moment(UTC)
    assert bare.inside(marked) is Truth.YES


@given(text=INTERVALS | INSTANTS | MARKED, zone=ZONES)
def test_a_partial_date_holds_the_days_that_it_names(text, zone):
    partial = _read(text)
    moment = partial.moment(zone)
    assert moment.exact is (partial.precision is Precision.INSTANT)
    if not moment.exact:
        for day in (partial.first_day, partial.last_day):
            if day is not None:
                noon = Moment.at(datetime.combine(day, time(12), zone))
                assert noon.inside(moment) is Truth.YES


# Deadlines: a true calendar, of which the library is told some years or nothing.

YEARS = frozenset({2021, 2022, 2023, 2024})
HOLIDAYS = st.frozensets(st.dates(date(2021, 12, 20), date(2023, 1, 10)), max_size=6)
RESTS = st.sampled_from([frozenset({5, 6}), frozenset({4, 5}), frozenset({6}), frozenset[int]()])
TRUE_CALENDARS = st.builds(
    WorkingCalendar,
    rest_weekdays=RESTS,
    holidays=HOLIDAYS,
    years=st.just(YEARS),
    rest_day_moves=st.booleans(),
)
LIMITS = st.builds(TimeLimit, st.integers(0, 12), st.sampled_from(TimeUnit))
STARTS = st.datetimes(datetime(2021, 12, 15), datetime(2022, 12, 31), timezones=ZONES)  # noqa: DTZ001 - zone drawn
STARTS_IN_TURN = st.builds(
    lambda start, hours: sorted(start.astimezone(UTC) + timedelta(hours=n) for n in hours),
    STARTS,
    st.lists(st.integers(0, 24 * 20), min_size=4, max_size=4),
)
"""Four possible starts within 20 days, the earliest first."""


def _told(
    true: WorkingCalendar, years: frozenset[int] | None, *, law: bool
) -> tuple[WorkingCalendar, WorkingCalendar | None]:
    """Return a true calendar, and what the library is told: these years of it, the law on moves or not."""
    if years is None:
        return true, None
    holidays = frozenset(day for day in true.holidays if day.year in years)
    moves = true.rest_day_moves if law else None
    return true, evolve(true, years=years, holidays=holidays, rest_day_moves=moves)


CALENDARS = st.builds(
    _told,
    TRUE_CALENDARS,
    st.sampled_from([None, frozenset[int](), frozenset({2022}), frozenset({2021, 2022}), YEARS]),
    law=st.booleans(),
)


def _step(day: date, limit: TimeLimit, true: WorkingCalendar, way: int) -> date:
    """Return the last day of a limit, counted day by day (referee)."""

    def resting(some: date) -> bool:
        return some.weekday() in true.rest_weekdays or some in true.holidays

    left, at = limit.amount, day
    if limit.unit is TimeUnit.MONTHS:
        year, month = day.year, day.month
        for _ in range(left):
            month += way
            if month in {0, 13}:
                year, month = year + way, 12 if month == 0 else 1
        at = date(year, month, min(day.day, months_of_the_calendar.monthrange(year, month)[1]))
    else:
        while left:
            at += timedelta(days=way)
            if limit.unit is TimeUnit.CALENDAR_DAYS or not resting(at):
                left -= 1
    moves = true.rest_day_moves and way > 0 and limit.unit is not TimeUnit.WORKING_DAYS
    while moves and resting(at):
        at += timedelta(days=1)
    return at


def _referee(start: datetime, limit: TimeLimit, true: WorkingCalendar, zone: ZoneInfo, way: int) -> datetime:
    """Return the true deadline of an exact start (referee)."""
    if limit.unit is TimeUnit.HOURS:
        return start.astimezone(UTC) + way * timedelta(hours=limit.amount)
    end = _step(start.astimezone(zone).date(), limit, true, way) + timedelta(days=1)
    return datetime.combine(end, time(), zone).astimezone(UTC) - timedelta(microseconds=1)


@given(start=STARTS, limit=LIMITS, true=TRUE_CALENDARS, zone=ZONES)
def test_with_a_calendar_that_covers_all_a_deadline_is_that_of_the_referee(start, limit, true, zone):
    moment = Moment.at(start)
    for way, found in (
        (1, limit.due(moment, calendar=true, zone=zone)),
        (-1, limit.before(moment, calendar=true, zone=zone)),
    ):
        assert found == Moment.at(_referee(start, limit, true, zone, way))


@given(starts=STARTS_IN_TURN, limit=LIMITS, calendars=CALENDARS, zone=ZONES)
def test_a_deadline_holds_the_true_deadline_of_every_start(starts, limit, calendars, zone):
    true, calendar = calendars
    if calendar is None and limit.unit is not TimeUnit.WORKING_DAYS:
        true = evolve(true, rest_day_moves=False)  # without a calendar nothing moves [default]
    moment = Moment(starts[0], starts[-1])
    due = limit.due(moment, calendar=calendar, zone=zone)
    before = limit.before(moment, calendar=calendar, zone=zone)
    for exact in starts:
        assert Moment.at(_referee(exact, limit, true, zone, 1)).inside(due) is Truth.YES
        assert Moment.at(_referee(exact, limit, true, zone, -1)).inside(before) is Truth.YES


@given(starts=STARTS_IN_TURN, limit=LIMITS, calendars=CALENDARS, zone=ZONES)
def test_a_start_that_becomes_better_known_never_widens_the_deadline(starts, limit, calendars, zone):
    _, calendar = calendars
    for count in (limit.due, limit.before):
        whole = count(Moment(starts[0], starts[3]), calendar=calendar, zone=zone)
        part = count(Moment(starts[1], starts[2]), calendar=calendar, zone=zone)
        assert part.inside(whole) is Truth.YES


@given(limit=LIMITS)
def test_a_limit_comes_back_from_its_words(limit):
    assert TimeLimit.parse(str(limit)) == limit


# Ages.


def _ages(born: date, day: date) -> set[int]:
    """Return the completed years on a day, both for 29 February in a common year (referee)."""
    leap_birth = (born.month, born.day) == (2, 29)
    found = set()
    for stand_in in ((2, 28), (3, 1)):
        age = -1
        for year in range(born.year, day.year + 1):
            usual = leap_birth and not months_of_the_calendar.isleap(year)
            age += date(year, *(stand_in if usual else (born.month, born.day))) <= day
        found.add(age)
    return found


BIRTHS = st.sampled_from([date(2004, 2, 29), date(2004, 2, 28), date(2004, 3, 1)]) | st.dates(
    date(2003, 1, 1), date(2005, 12, 31)
)


@given(
    born=BIRTHS,
    days=st.integers(0, 3),
    years=st.integers(0, 20),
    off=st.integers(-2, 2),
    width=st.integers(0, 2),
)
def test_an_age_range_runs_from_the_least_to_the_greatest_age_of_all_completions(
    born, days, years, off, width
):
    births = [born + timedelta(days=n) for n in range(days + 1)]
    turn = birthday(PartialDate.of(born), years, UTC).earliest.date() + timedelta(days=off)
    moments = [turn + timedelta(days=n) for n in range(width + 1)]
    ages = set().union(*(_ages(birth, day) for birth in births for day in moments))
    found = AgeRange.at(
        PartialDate(f"{births[0]}/{births[-1]}"), Moment.days(moments[0], moments[-1], UTC), UTC
    )
    if max(ages) < 0:
        assert found == AgeRange(None, None)
    else:
        assert found == AgeRange(max(0, min(ages)), max(ages))


@given(born=BIRTHS, years=st.integers(0, 30), zone=ZONES)
def test_the_age_turns_at_the_moment_of_the_birthday(born, years, zone):
    birth = PartialDate.of(born)
    turn = birthday(birth, years, zone)
    just_before = AgeRange.at(birth, Moment.at(turn.earliest - timedelta.resolution), zone)
    assert AgeRange.at(birth, Moment.at(turn.latest), zone).at_least(years) is Truth.YES
    assert years == 0 or just_before.under(years) is Truth.YES


@pytest.mark.parametrize("zone", [UTC, ZoneInfo("Africa/Maseru")])
def test_no_day_between_17_and_18_is_lost(zone):
    """Every birth of a leap year and the year after: 17 to the eve of the birthday, 18 from it."""
    for n in range(731):
        born = date(2004, 1, 1) + timedelta(days=n)
        birth = PartialDate.of(born)
        turn = birthday(birth, 18, zone)
        eve = AgeRange.at(birth, Moment.at(turn.earliest - timedelta.resolution), zone)
        day = AgeRange.at(birth, Moment.at(turn.latest), zone)
        assert (eve.highest, day.lowest) == (17, 18)
