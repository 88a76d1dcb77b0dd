"""Dates as people write them: one meaning, two meanings, none."""

from datetime import UTC, date, datetime, time

import pytest

from tipcore.exchange._grid import Broken
from tipcore.exchange._written_date import NotADate, read_date

EPOCH = date(1899, 12, 30)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (date(2001, 2, 3), "2001-02-03"),
        (datetime(2001, 2, 3, 14, 30, tzinfo=UTC), "2001-02-03"),
        ("2001-02-03", "2001-02-03"),
        (" 2001-02 ", "2001-02"),
        ("2001", "2001"),
        ("2001~", "2001~"),
        ("2001-02-03 00:00:00", "2001-02-03"),
        ("2001-02-03T14:30:00.000+02:00", "2001-02-03"),
        ("2001/2/3", "2001-02-03"),
        ("2001.02.03", "2001-02-03"),
        ("31/01/2001", "2001-01-31"),
        ("01/31/2001", "2001-01-31"),
        ("31.1.2001", "2001-01-31"),
        ("31-01-2001 00:00", "2001-01-31"),
        ("05/05/2005", "2005-05-05"),
        ("3 Feb 2001", "2001-02-03"),
        ("3rd  february 2001", "2001-02-03"),
        ("3-Feb-2001", "2001-02-03"),
        ("Feb. 3, 2001", "2001-02-03"),
        ("Sept 3 2001", "2001-09-03"),
        ("May 2001", "2001-05"),
        ("May-2001", "2001-05"),
        (1990, "1990"),
        (2001.0, "2001"),
        (36925, "2001-02-03"),
        (36925.75, "2001-02-03"),
    ],
)
def test_a_date_with_one_meaning_is_read(cell, text):
    assert str(read_date(cell, EPOCH)) == text


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("03/04/2001", NotADate.AMBIGUOUS),
        ("3.4.2001", NotADate.AMBIGUOUS),
        ("31/02/2001", NotADate.FORM),
        ("13/13/2001", NotADate.FORM),
        ("2001-02-30", NotADate.FORM),
        ("03/04/01", NotADate.FORM),
        ("soon", NotADate.FORM),
        ("3 Fe 2001", NotADate.FORM),
        ("3 Febtober 2001", NotADate.FORM),
        ("Smarch 2001", NotADate.FORM),
        ("33123", NotADate.FORM),
        ("", NotADate.FORM),
        (True, NotADate.FORM),
        (time(3, 4), NotADate.FORM),
        (None, NotADate.FORM),
        (Broken.ERROR, NotADate.FORM),
        ("1899-12-31", NotADate.RANGE),
        ("0021-01-01", NotADate.RANGE),
        ("2101", NotADate.RANGE),
        ("2001/..", NotADate.RANGE),
        (date(1850, 1, 1), NotADate.RANGE),
        (17, NotADate.RANGE),
        (-99, NotADate.RANGE),
        (100_000, NotADate.RANGE),
        (99_999, NotADate.RANGE),
    ],
)
def test_what_has_no_or_two_meanings_is_refused(cell, why):
    assert read_date(cell, EPOCH) is why


def test_a_number_of_days_needs_a_start():
    assert read_date(36925, None) is NotADate.FORM
    assert str(read_date(36925, date(1904, 1, 1))) == "2005-02-04"


@pytest.mark.parametrize(("day_first", "text"), [(True, "2001-04-03"), (False, "2001-03-04")])
def test_the_caller_says_which_comes_first(day_first, text):
    assert str(read_date("03/04/2001", None, day_first=day_first)) == text
