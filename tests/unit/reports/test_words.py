"""The words, the labels of facts, and how moments are written."""

import tomllib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import tipcore.reports
from tipcore.dates import UNKNOWN_MOMENT, Moment
from tipcore.indicators import Outcome
from tipcore.principles import Severity, VerdictKind
from tipcore.reports._facts import fact_label
from tipcore.reports._lines import fault_name
from tipcore.reports._occasion import occasion
from tipcore.reports._words import count, say, term
from tipcore.sources import EvidenceMark

FOLDER = Path(tipcore.reports.__file__).parent
WORDS = tomllib.loads((FOLDER / "words" / "en.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("verdicts", VerdictKind),
        ("meanings", VerdictKind),
        ("severities", Severity),
        ("outcomes", Outcome),
        ("marks", EvidenceMark),
    ],
)
def test_every_value_of_a_closed_list_has_a_word(table, values):
    assert set(WORDS[table]) == {one.value for one in values}
    assert all(term(table, one.value) for one in values)


def test_every_word_is_used():
    sources = "".join(
        path.read_text("utf-8") for path in [*FOLDER.glob("*.py"), *FOLDER.glob("page/*.jinja")]
    )
    made = {"breaches_none", "due_none"}  # asked for as f"{key}_none"
    unused = [
        key for key in WORDS if f'"{key}"' not in sources and f"'{key}'" not in sources and key not in made
    ]
    assert unused == []


def test_one_and_many_have_their_own_forms():
    assert [count("cases", n) for n in (0, 1, 2)] == ["0 cases", "1 case", "2 cases"]


def test_a_word_that_is_not_there_is_an_error():
    with pytest.raises(KeyError):
        say("no_such_word")


@pytest.mark.parametrize(
    ("fact", "label"),
    [
        ("guardians.complete_until", "Guardians: Complete until"),
        ("guardians.appointed", "Guardians: Appointed"),
        ("persons.preferred_sex.interviewer", "Persons: Preferred sex of others: Interviewer"),
        ("interviews", "Interviews"),
        ("interviews.nobody", "interviews.nobody"),
        ("persons.birth.year", "persons.birth.year"),
    ],
)
def test_a_fact_is_called_by_the_labels_of_its_fields(fact, label):
    assert fact_label(fact) == label


def test_an_obligation_outside_the_catalogue_has_no_name():
    assert fault_name("XYZ999") == ""


def test_a_day_is_written_as_a_day_and_an_instant_with_its_time():
    where = occasion(date(2025, 6, 30), "lesotho")
    assert where.day(Moment.day(date(2025, 6, 1), where.zone)) == "2025-06-01"
    assert where.day(Moment.at(datetime(2025, 6, 1, 12, 30, tzinfo=UTC))) == "2025-06-01 14:30"
    assert where.day(UNKNOWN_MOMENT) == where.day(None) == ""
