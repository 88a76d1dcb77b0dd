"""Profiles: dated values, falling back on a parent, unknown where two values may be in force."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfoNotFoundError

import pytest
from attrs import evolve

from tipcore import profiles
from tipcore.dates import Moment, TimeLimit
from tipcore.errors import DefinitionError, UnknownTerm
from tipcore.logic import Truth
from tipcore.profiles import Profile, ProfileValue, _profile
from tipcore.sources import EvidenceMark, Force, Source

LAW = Source(id="law", short="LAW", title="A law", publisher="A State", force=Force.BINDING)
CITES = (LAW.at("s.1", EvidenceMark.PRIMARY),)


def value(name, amount, since=None, until=None):
    return ProfileValue(name=name, value=TimeLimit.days(amount), cites=CITES, since=since, until=until)


PARENT = Profile(
    id="parent",
    title="Parent",
    time_zone="UTC",
    calendar=None,
    values=(value("stay", 30), value("answer", 9)),
)
CHILD = Profile(
    id="child",
    title="Child",
    time_zone="Africa/Maseru",
    calendar=None,
    parent=PARENT,
    values=(
        value("stay", 45, until=date(2022, 12, 31)),
        value("stay", 60, since=date(2023, 1, 1)),
    ),
)


def day(year, month, number):
    return Moment.day(date(year, month, number), CHILD.zone)


@pytest.mark.parametrize(
    ("at", "days"), [(day(2022, 12, 31), 45), (day(2023, 1, 1), 60)], ids=["last-old", "first-new"]
)
def test_the_value_in_force_on_the_day_decides(at, days):
    found = CHILD.value("stay", at)
    assert found is not None
    assert found.value == TimeLimit.days(days)


def test_a_moment_that_may_lie_in_two_spans_gives_no_value():
    vague = Moment(datetime(2022, 1, 1, tzinfo=UTC), datetime(2024, 1, 1, tzinfo=UTC))
    assert CHILD.value("stay", vague) is None
    assert CHILD.value("stay", Moment(None, None)) is None


@pytest.mark.parametrize("end", [datetime.min, datetime.max])  # noqa: DTZ901 - a zone follows
def test_at_the_ends_of_the_calendar_a_value_is_still_found(end):
    lesotho = profiles.get("lesotho")
    assert lesotho.value("data-request-answer", Moment.at(end.replace(tzinfo=UTC))) is not None


def test_a_profile_that_is_silent_asks_its_parent():
    found = CHILD.value("answer", day(2022, 1, 1))
    assert found is not None
    assert found.value == TimeLimit.days(9)
    assert CHILD.value("nobody-knows", day(2022, 1, 1)) is None
    assert CHILD.names() == {"stay", "answer"}
    assert CHILD.lineage == ("child", "parent")


def test_an_unknown_profile_names_the_nearest():
    with pytest.raises(UnknownTerm, match="lesotho"):
        profiles.get("lesoto")


@pytest.mark.parametrize("name", profiles.ids())
def test_every_value_of_a_profile_has_a_source_and_its_spans_do_not_overlap(name):
    profile = profiles.get(name)
    assert profile.id == name
    for each in profile.values:
        assert each.cites, each.name
        later = [v for v in profile.values if v.name == each.name and v is not each]
        for other in later:
            ends = each.until or date.max
            begins = other.since or date.min
            assert ends < begins or (other.until or date.max) < (each.since or date.min), each.name


def test_lesotho_knows_its_working_days():
    calendar = profiles.get("lesotho").calendar
    assert calendar is not None
    assert calendar.is_working(date(2022, 3, 11)) is Truth.NO
    assert calendar.is_working(date(2022, 3, 12)) is Truth.NO
    assert calendar.is_working(date(2022, 3, 14)) is Truth.YES
    assert calendar.is_working(date(2050, 3, 14)) is Truth.UNKNOWN


class TestWithoutTheMachinesTable:
    """A bare container has no table of time zones."""

    @pytest.fixture(autouse=True)
    def bare(self, monkeypatch):
        def missing(name):
            raise ZoneInfoNotFoundError(name)

        monkeypatch.setattr(_profile, "ZoneInfo", missing)
        _profile._zone.cache_clear()
        yield
        _profile._zone.cache_clear()

    def test_the_table_of_dateutil_serves(self):
        noon = datetime(2022, 3, 1, 12, tzinfo=CHILD.zone)
        assert noon.utcoffset() == timedelta(hours=2)

    def test_a_zone_that_nobody_knows_is_refused(self):
        lost = evolve(CHILD, time_zone="Nowhere/Land")
        with pytest.raises(DefinitionError, match="install tzdata"):
            _ = lost.zone
