"""Ages: boundary pairs at the 18th birthday, births on 29 February, inexact births and moments."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from tipcore.dates import UNKNOWN_MOMENT, AgeRange, Moment, PartialDate, birthday
from tipcore.logic import Truth

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
MASERU = timezone(timedelta(hours=2))


def ages(birth: str, first: date, last: date | None = None, zone=UTC) -> tuple[int | None, int | None]:
    age = AgeRange.at(PartialDate(birth), Moment.days(first, last or first, zone), zone)
    return age.lowest, age.highest


@pytest.mark.parametrize(
    ("birth", "day", "expected"),
    [
        ("2004-05-09", date(2022, 5, 8), (17, 17)),  # last day as 17
        ("2004-05-09", date(2022, 5, 9), (18, 18)),  # first day as 18
        ("2004-01-01", date(2021, 12, 31), (17, 17)),
        ("2004-01-01", date(2022, 1, 1), (18, 18)),
        ("2004-02-29", date(2022, 2, 27), (17, 17)),
        ("2004-02-29", date(2022, 2, 28), (17, 18)),  # 28 February or 1 March: both are kept
        ("2004-02-29", date(2022, 3, 1), (18, 18)),
        ("2004-02-29", date(2024, 2, 28), (19, 19)),  # a leap year has the day itself
        ("2004-02-29", date(2024, 2, 29), (20, 20)),
        ("2004-02-28", date(2022, 2, 28), (18, 18)),
        ("2004-05", date(2022, 4, 30), (17, 17)),
        ("2004-05", date(2022, 5, 1), (17, 18)),
        ("2004-05", date(2022, 5, 30), (17, 18)),
        ("2004-05", date(2022, 5, 31), (18, 18)),
        ("2004", date(2022, 6, 1), (17, 18)),
        ("2004~", date(2022, 6, 1), (16, 19)),
        ("2004?", date(2022, 6, 1), (None, None)),
        ("../2004", date(2022, 12, 31), (18, None)),
        ("2004-05-09/..", date(2022, 5, 9), (None, 18)),
        ("2022-05", date(2022, 5, 9), (0, 0)),
        ("2022-05-10", date(2022, 5, 9), (None, None)),  # a birth after the moment: a fault of the record
    ],
)
def test_completed_years_on_a_day(birth, day, expected):
    assert ages(birth, day) == expected


def test_a_moment_over_the_birthday_keeps_both_ages():
    assert ages("2004-05-09", date(2022, 5, 8), date(2022, 5, 9)) == (17, 18)


def test_the_birthday_begins_at_midnight_of_the_zone():
    born = PartialDate("2004-05-09")
    for zone, expected in ((UTC, 17), (MASERU, 18)):
        age = AgeRange.at(born, Moment.at(datetime(2022, 5, 8, 22, tzinfo=UTC)), zone)
        assert (age.lowest, age.highest) == (expected, expected)


def test_an_unknown_birth_or_moment_leaves_the_age_open():
    assert AgeRange.at(None, Moment.day(date(2022, 5, 9), UTC), UTC) == AgeRange(None, None)
    assert AgeRange.at(PartialDate("2004"), UNKNOWN_MOMENT, UTC) == AgeRange(None, None)


def test_under_and_at_least_are_opposites_in_three_values():
    for age, under in (
        (AgeRange(17, 17), YES),
        (AgeRange(18, 18), NO),
        (AgeRange(17, 18), UNKNOWN),
        (AgeRange(None, 17), YES),
        (AgeRange(None, 18), UNKNOWN),
        (AgeRange(18, None), NO),
        (AgeRange(17, None), UNKNOWN),
        (AgeRange(None, None), UNKNOWN),
    ):
        assert age.under(18) is under
        assert age.at_least(18) is ~under


def test_an_impossible_range_is_refused():
    for lowest, highest in ((18, 17), (-1, 5), (None, -1)):
        with pytest.raises(ValueError, match="not below 0"):
            AgeRange(lowest, highest)


def test_repr_shows_no_age():
    assert [repr(AgeRange(17, n)) for n in (17, 18, None)] == [
        "AgeRange(<exact>)",
        "AgeRange(<range>)",
        "AgeRange(<range>)",
    ]


def test_the_moment_of_the_birthday_is_its_midnight_in_the_zone():
    assert birthday(PartialDate("2004-05-09"), 18, MASERU) == Moment.at(datetime(2022, 5, 9, tzinfo=MASERU))
    assert birthday(PartialDate("2004-05"), 18, UTC) == Moment(
        datetime(2022, 5, 1, tzinfo=UTC), datetime(2022, 5, 31, tzinfo=UTC)
    )
    assert birthday(PartialDate("2004-02-29"), 18, UTC) == Moment(
        datetime(2022, 2, 28, tzinfo=UTC), datetime(2022, 3, 1, tzinfo=UTC)
    )
    assert birthday(PartialDate("2004-02-29"), 20, UTC).exact


def test_a_birthday_out_of_reach_is_unbounded():
    assert birthday(PartialDate("2004?"), 18, UTC) == UNKNOWN_MOMENT
    assert birthday(PartialDate("2004"), 9000, UTC) == UNKNOWN_MOMENT


def test_the_age_turns_exactly_at_the_birthday():
    born = PartialDate("2004-05-09")
    turn = birthday(born, 18, MASERU).earliest
    before, at = (AgeRange.at(born, Moment.at(t), MASERU) for t in (turn - timedelta.resolution, turn))
    assert (before.under(18), at.under(18)) == (YES, NO)
