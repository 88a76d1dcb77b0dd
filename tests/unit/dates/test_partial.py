"""Partial dates: the EDTF forms that are read, what they mean, and that nothing leaks."""

import copy
import pickle
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from edtf import EDTFParseException, parse_edtf

from tipcore.dates import UNKNOWN_MOMENT, InvalidDate, Moment, PartialDate, Precision
from tipcore.logic import Truth

MASERU = timezone(timedelta(hours=2))
DAYS = {
    "2022": ("year", date(2022, 1, 1), date(2022, 12, 31)),
    "2022-03": ("month", date(2022, 3, 1), date(2022, 3, 31)),
    "2022-12": ("month", date(2022, 12, 1), date(2022, 12, 31)),
    "2024-02": ("month", date(2024, 2, 1), date(2024, 2, 29)),
    "2022-03-01": ("day", date(2022, 3, 1), date(2022, 3, 1)),
    "2024-02-29": ("day", date(2024, 2, 29), date(2024, 2, 29)),
    "201X": ("decade", date(2010, 1, 1), date(2019, 12, 31)),
    "19XX": ("century", date(1900, 1, 1), date(1999, 12, 31)),
    "2022-XX": ("year", date(2022, 1, 1), date(2022, 12, 31)),
    "2022-XX-XX": ("year", date(2022, 1, 1), date(2022, 12, 31)),
    "2022-03-XX": ("month", date(2022, 3, 1), date(2022, 3, 31)),
    "2022-03-01/2022-03-05": ("interval", date(2022, 3, 1), date(2022, 3, 5)),
    "2022-03/2023": ("interval", date(2022, 3, 1), date(2023, 12, 31)),
    "2022-03-01/..": ("interval", date(2022, 3, 1), None),
    "../2022": ("interval", None, date(2022, 12, 31)),
    "../..": ("interval", None, None),
}


@pytest.mark.parametrize("text", DAYS)
def test_a_text_keeps_its_form_its_precision_and_its_days(text):
    partial = PartialDate(text)
    assert (str(partial), (partial.precision, partial.first_day, partial.last_day)) == (text, DAYS[text])


@pytest.mark.parametrize("text", DAYS)
def test_the_edtf_package_reads_the_same_days(text):
    theirs = parse_edtf(text)
    for ours, bound in (
        (PartialDate(text).first_day, theirs.lower_strict()),
        (PartialDate(text).last_day, theirs.upper_strict()),
    ):
        assert (ours is None and isinstance(bound, float)) or bound[:3] == ours.timetuple()[:3]


@pytest.mark.parametrize("text", ["/2022", "2022/"])
def test_an_unknown_end_is_as_unbounded_as_an_open_one(text):
    open_side = PartialDate(text.replace("/2022", "../2022").replace("2022/", "2022/.."))
    assert PartialDate(text).moment(UTC) == open_side.moment(UTC)
    assert str(PartialDate(text)) == text == str(parse_edtf(text))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-03-01~", date(2022, 2, 28), date(2022, 3, 2)),
        ("2022-03~", date(2022, 2, 1), date(2022, 4, 30)),
        ("2022-03-XX~", date(2022, 2, 1), date(2022, 4, 30)),
        ("2023-12~", date(2023, 11, 1), date(2024, 1, 31)),
        ("2024-01~", date(2023, 12, 1), date(2024, 2, 29)),
        ("2022~", date(2021, 1, 1), date(2023, 12, 31)),
        ("201X~", date(2000, 1, 1), date(2029, 12, 31)),
        ("19XX~", date(1800, 1, 1), date(2099, 12, 31)),
        ("0001~", None, date(2, 12, 31)),
        ("9999~", date(9998, 1, 1), None),
        ("0001-01-01~", None, date(1, 1, 2)),
        ("9999-12-31~", date(9999, 12, 30), None),
        ("2022-03-01~/2022-04", date(2022, 2, 28), date(2022, 4, 30)),
        ("2022-03-01/2022-04~", date(2022, 3, 1), date(2022, 5, 31)),
        ("../2022~", None, date(2023, 12, 31)),
    ],
)
def test_approximate_widens_by_one_unit_of_its_precision_on_each_side(text, first, last):
    partial = PartialDate(text)
    assert (partial.first_day, partial.last_day) == (first, last)
    assert (partial.approximate, partial.uncertain) == (True, False)


@pytest.mark.parametrize("text", ["2022?", "2022-03%", "2022-03-01?", "2022?/2023", "2022/2023%", "2022?/.."])
def test_uncertain_is_unbounded_for_ordering_and_kept_for_display(text):
    partial = PartialDate(text)
    assert partial.moment(UTC) == UNKNOWN_MOMENT
    assert partial.before(PartialDate("3000"), UTC) is Truth.UNKNOWN
    assert partial.uncertain
    assert partial.approximate is ("%" in text)
    assert str(partial) == text == str(parse_edtf(text))


@pytest.mark.parametrize(
    ("text", "canonical", "instant"),
    [
        ("2022-03-01T10:00:00+02:00", "2022-03-01T10:00:00+02:00", datetime(2022, 3, 1, 8, tzinfo=UTC)),
        ("2022-03-01T10:00:00-09:30", "2022-03-01T10:00:00-09:30", datetime(2022, 3, 1, 19, 30, tzinfo=UTC)),
        ("2022-03-01T10:00:00Z", "2022-03-01T10:00:00Z", datetime(2022, 3, 1, 10, tzinfo=UTC)),
        ("2022-03-01T10:00:00+00:00", "2022-03-01T10:00:00Z", datetime(2022, 3, 1, 10, tzinfo=UTC)),
        ("2022-03-01T10:00:00+02", "2022-03-01T10:00:00+02:00", datetime(2022, 3, 1, 8, tzinfo=UTC)),
        ("2022-03-01T10:00+0200", "2022-03-01T10:00:00+02:00", datetime(2022, 3, 1, 8, tzinfo=UTC)),
        (
            "2022-03-01T10:00:00.5Z",
            "2022-03-01T10:00:00.500000Z",
            datetime(2022, 3, 1, 10, 0, 0, 500000, UTC),
        ),
    ],
)
def test_a_date_time_is_an_exact_instant(text, canonical, instant):
    partial = PartialDate(text)
    assert (str(partial), partial.precision) == (canonical, Precision.INSTANT)
    assert partial.moment(MASERU) == Moment.at(instant)
    assert partial.first_day == partial.last_day == date(2022, 3, 1)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "bad-date"),
        (" 2022", "bad-date"),
        ("22", "bad-date"),
        ("01/03/2022", "bad-date"),
        ("2022/03", "bad-date"),
        ("2022-3-1", "bad-date"),
        ("2022-03-01?~", "bad-date"),
        ("2022-21", "no-such-date"),  # a season in EDTF: not needed here
        ("-2022", "bad-date"),
        ("٢٠٢٢", "bad-date"),
        ("2022-XX-01", "bad-date"),
        ("201X-03", "bad-date"),
        ("/", "bad-date"),
        ("/..", "bad-date"),
        ("../", "bad-date"),
        ("2022/2023/2024", "bad-date"),
        ("today", "bad-date"),
        ("Tuesday", "bad-date"),
        ("2022-03-01T10:00:00Z~", "bad-date"),
        ("2022-03-01T10:00:00Z/2022-03-02", "bad-date"),
        ("2022-03-01T10:00:00+02:60", "bad-date"),
        ("2022-03-01T10:00:00", "no-zone"),
        ("2022-13", "no-such-date"),
        ("2022-00", "no-such-date"),
        ("2022-02-29", "no-such-date"),
        ("2022-02-30?", "no-such-date"),
        ("0000", "no-such-date"),
        ("2022-03-01T24:00:00Z", "no-such-date"),
        ("2022-03-01T10:60:00Z", "no-such-date"),
        ("2022-02-29T10:00:00Z", "no-such-date"),
        ("2022-03-01T10:00:00+24:00", "no-such-date"),
        ("0001-01-01T00:00:00+02:00", "no-such-date"),
        ("2022/2021", "reversed-interval"),
        ("2022-03-05/2022-03-01", "reversed-interval"),
    ],
)
def test_a_text_that_is_no_date_is_refused_with_a_code_and_never_quoted(text, code):
    with pytest.raises(InvalidDate) as caught:
        PartialDate(text)
    error = caught.value
    assert error.code == code
    assert error.hint
    assert error.__context__ is None
    assert error.__cause__ is None
    if len(text) > 4 and text not in error.hint:
        assert text not in str(error)
        assert text not in repr(error)


@pytest.mark.parametrize(
    "text", ["22", "2022-3-1", "-2022x", "2022-13", "2022-02-30", "today", "2022-XX-01x"]
)
def test_the_edtf_package_refuses_these_too(text):
    with pytest.raises(EDTFParseException):
        parse_edtf(text)
    with pytest.raises(InvalidDate):
        PartialDate(text)


def test_a_refusal_is_a_value_error_and_pickles():
    error = InvalidDate("no-zone", "is a date-time without time zone", "add it")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert isinstance(error, ValueError)
    assert (again.code, again.message, again.hint, str(again)) == (
        error.code,
        error.message,
        error.hint,
        "is a date-time without time zone (add it)",
    )


@pytest.mark.parametrize("value", [20220301, None, b"2022", 2022.0, date(2022, 3, 1)])
def test_only_a_text_makes_a_partial_date(value):
    with pytest.raises(TypeError) as caught:
        PartialDate(value)
    assert "2022" not in str(caught.value)


def test_of_takes_dates_date_times_texts_and_itself():
    born = PartialDate("2004-05-09")
    assert PartialDate.of(born) is born
    assert PartialDate.of("2004-05-09") == born
    assert PartialDate.of(date(2004, 5, 9)) == born
    assert str(PartialDate.of(datetime(2004, 5, 9, 1, tzinfo=MASERU))) == "2004-05-09T01:00:00+02:00"
    assert str(PartialDate.of(datetime(2004, 5, 9, 1, tzinfo=UTC))) == "2004-05-09T01:00:00Z"


def test_a_zone_of_odd_seconds_is_written_in_utc():
    old = datetime(1880, 1, 1, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))
    partial = PartialDate.of(old)
    assert str(partial).endswith("Z")
    assert partial.moment(UTC) == Moment.at(old)


def test_of_refuses_naive_date_times_and_other_values():
    with pytest.raises(InvalidDate) as caught:
        PartialDate.of(datetime(2022, 3, 1))  # noqa: DTZ001 - the point of the test
    assert caught.value.code == "no-zone"
    with pytest.raises(TypeError, match="is made from a date") as wrong:
        PartialDate.of(20220301)
    assert "20220301" not in str(wrong.value)


def test_a_day_lasts_from_midnight_to_its_last_microsecond_in_the_zone():
    moment = PartialDate("2022-03-01").moment(MASERU)
    assert moment.earliest == datetime(2022, 3, 1, tzinfo=MASERU)
    assert moment.latest == datetime(2022, 3, 1, 23, 59, 59, 999999, tzinfo=MASERU)


def test_before_and_after_answer_in_three_values():
    march, april, year = PartialDate("2022-03"), PartialDate("2022-04-01"), PartialDate("2022")
    assert march.before(april, UTC) is Truth.YES
    assert april.before(march, UTC) is Truth.NO
    assert april.after(march, UTC) is Truth.YES
    assert march.before(year, UTC) is Truth.UNKNOWN
    assert march.after(march, UTC) is Truth.UNKNOWN


def test_a_zone_can_decide_the_order_of_a_day_and_an_instant():
    day, instant = PartialDate("2022-03-01"), PartialDate("2022-03-01T22:30:00Z")
    assert day.before(instant, MASERU) is Truth.YES
    assert day.before(instant, UTC) is Truth.UNKNOWN


def test_there_is_no_less_than():
    with pytest.raises(TypeError):
        _ = PartialDate("2022") < PartialDate("2023")


def test_repr_never_shows_the_date():
    for text in (*DAYS, "2004-05-09?", "2004-05-09T10:00:00Z"):
        partial = PartialDate(text)
        assert repr(partial) == f"PartialDate(<{partial.precision}>)"
    assert repr([PartialDate("2004-05-09")]) == "[PartialDate(<day>)]"


def test_equal_means_written_the_same():
    assert PartialDate("2022-03-01T10:00:00+00:00") == PartialDate("2022-03-01T10:00:00Z")
    assert PartialDate("2022") != PartialDate("2022-XX")
    assert len({PartialDate("2022"), PartialDate("2022"), PartialDate("2022~")}) == 2


def test_a_partial_date_is_frozen_and_can_be_copied_and_pickled():
    born = PartialDate("2004-05-09T10:00:00+02:00")
    with pytest.raises(AttributeError):
        born.text = "2005"
    for again in (pickle.loads(pickle.dumps(born)), copy.deepcopy(born)):  # noqa: S301 - our own bytes
        assert again == born
        assert again.moment(UTC) == born.moment(UTC)
