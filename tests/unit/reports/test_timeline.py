"""A process as people follow it, without a value of any fact."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tipcore import reports, workflows
from tipcore.logic import Truth
from tipcore.terms import AgeStatus, Direction, Role

START = datetime(2025, 6, 2, 9, tzinfo=UTC)
OFFICER = Role.CONSULAR_OFFICER


@pytest.fixture
def process():
    """Return a return home whose options were explained, with one more fact on record."""
    begun = workflows.start(
        "repatriation",
        id="r1",
        subject="p1",
        profile="lesotho",
        direction=Direction.HOME,
        at=START,
        by=OFFICER,
        salt=bytes(16),
    )
    begun = begun.record("age-status", AgeStatus.ADULT, at=START, by=OFFICER, salt=bytes(16))
    for fact in ("options-language", "options-explained"):
        begun = begun.record(fact, value=True, at=START, by=OFFICER, salt=bytes(16))
    begun = begun.fire("explain_options", at=START + timedelta(hours=1), by=OFFICER, salt=bytes(16))
    return begun.record(
        "wish-to-return", value=True, at=START + timedelta(hours=2), by=Role.PERSON, salt=bytes(16)
    )


def test_events_are_told_with_the_number_of_facts_before_them(process):
    seen = reports.timeline(process, as_of=date(2025, 6, 30))
    assert [(one.when, one.event, one.state, one.by, one.facts) for one in seen.passed] == [
        ("2025-06-02 11:00", "start", "not considered", "consular officer", 0),
        ("2025-06-02 12:00", "explain options", "options explained", "consular officer", 3),
    ]
    assert (seen.facts, seen.state, seen.id, seen.faults) == (1, "options explained", "r1", ())


def test_what_may_be_asked_next_comes_before_what_is_refused(process):
    steps = reports.timeline(process, as_of=date(2025, 6, 30)).next
    assert [bool(one.reasons) for one in steps] == sorted(bool(one.reasons) for one in steps)
    assert {one.event: one.reasons == () for one in steps} == {
        name: refusal is None for name, refusal in process.available(as_of=date(2025, 6, 30)).items()
    }


def test_limits_say_until_when_and_whether_they_have_passed(process):
    held = process.record(
        "reason-to-suspend", value=True, at=START + timedelta(hours=3), by=Role.PERSON, salt=bytes(16)
    )
    held = held.fire("suspend", at=START + timedelta(hours=3), by=Role.CASE_MANAGER, salt=bytes(16))
    near, late = (reports.timeline(held, as_of=day).limits for day in (date(2025, 6, 30), date(2025, 7, 30)))
    assert [(one.until, one.passed) for one in near] == [("2025-07-02", Truth.NO)]
    assert [one.passed for one in late] == [Truth.YES]


def test_an_erased_entry_tells_no_role(process):
    assert [
        (one.by, one.erased) for one in reports.timeline(process.erase(), as_of=date(2025, 6, 30)).passed
    ] == [
        ("", True),
        ("", True),
    ]


def test_no_name_or_value_of_a_fact_is_told(process):
    seen = reports.timeline(process, as_of=date(2025, 6, 30))
    assert "age" not in str(seen.passed)
    assert "adult" not in str(seen.passed)
