"""What is due, by whom, until when."""

from datetime import UTC, date, datetime, timedelta

import pytest
from attrs import evolve

import tipcore
from tipcore import codec, profiles, reports, workflows
from tipcore.dates import Moment
from tipcore.models import Case, CaseId, Person, PersonId
from tipcore.reports._agenda import _order
from tipcore.terms import Direction, Role

CASE = """{"schema": 2, "id": "c-1", "profile": "lesotho", "persons": [{"id": "p1"}],
 "data_requests": {"complete_until": "2025-06-30", "items": [
   {"id": "w1", "kind": "access", "received": "2025-06-25"},
   {"id": "w2", "kind": "access", "received": "2025-06-20"}]}}"""
DAY = date(2025, 6, 28)


@pytest.fixture
def case():
    """Return a case with two requests that are not answered yet."""
    return codec.loads(CASE)


@pytest.fixture
def running():
    """Return a case with a return in which a limit runs."""
    at = datetime(2025, 6, 2, 9, tzinfo=UTC)
    process = workflows.start(
        "repatriation",
        id="r1",
        subject="p1",
        profile="lesotho",
        direction=Direction.HOME,
        at=at,
        by=Role.CONSULAR_OFFICER,
        salt=bytes(16),
    )
    process = process.record("reason-to-suspend", True, at=at, by=Role.PERSON, salt=bytes(16))  # noqa: FBT003
    for fact in ("options-language", "options-explained"):
        process = process.record(fact, True, at=at, by=Role.CONSULAR_OFFICER, salt=bytes(16))  # noqa: FBT003
    process = process.fire("explain_options", at=at, by=Role.CONSULAR_OFFICER, salt=bytes(16))
    process = process.fire("suspend", at=at, by=Role.CASE_MANAGER, salt=bytes(16))
    return Case(id=CaseId("c-2"), persons=(Person(id=PersonId("p1"), processes=(process.stored,)),))


def duties(cases, *args, **kwargs):
    """Return the items that come from the data obligations."""
    return [one for one in tipcore.agenda(cases, *args, **kwargs) if one.code == "DAT083"]


def test_what_is_due_is_listed_by_its_day(case):
    found = duties(case, DAY)
    assert [one.path for one in found] == ["data_requests[1]", "data_requests[0]"]
    assert {one.bearer for one in found} == {"data_controller"}
    assert not any(one.late for one in found)


@pytest.mark.parametrize(("days", "expected"), [(5, 0), (6, 1), (10, 1), (11, 2), (timedelta(days=11), 2)])
def test_the_horizon_takes_what_is_due_on_its_last_day(case, days, expected):
    assert len(duties(case, DAY, days)) == expected


def test_a_negative_horizon_is_refused(case):
    with pytest.raises(ValueError, match="days to look ahead"):
        tipcore.agenda(case, DAY, -1)


def test_what_is_late_for_all_that_the_record_shows_comes_first_and_whatever_the_horizon():
    open_record = codec.loads(
        CASE.replace('"complete_until": "2025-06-30", ', "").replace("2025-06-20", "2025-05-01")
    )
    found = duties(open_record, DAY, 0)
    assert [(one.path, one.late) for one in found] == [("data_requests[1]", True)]


@pytest.mark.parametrize(("present", "expected"), [("true", []), ("false", ["interviews[0]"])])
def test_a_planned_act_that_is_ready_is_no_agenda(present, expected):
    planned = codec.loads(
        """{"schema": 2, "id": "c-1", "persons": [{"id": "p1", "birth": "2012-01-01"}],
        "interviews": [{"id": "i1", "state": "planned", "at": "2025-07-02", "scope": "exploitation",
                        "guardian_present": PRESENT}]}""".replace("PRESENT", present)
    )
    assert [one.path for one in tipcore.agenda(planned, DAY) if one.code == "CHI044"] == expected


def test_what_was_done_is_no_agenda():
    answered = CASE.replace('"received": "2025-06-20"', '"received": "2025-06-20", "answered": "2025-06-26"')
    assert [one.path for one in duties(codec.loads(answered), DAY)] == ["data_requests[0]"]


def test_limits_of_processes_are_listed_until_they_end(running):
    found = [one for one in tipcore.agenda([running], date(2025, 6, 5)) if "/" in one.code]
    assert [(one.code, one.path, one.late) for one in found] == [
        ("repatriation/suspension-review", "persons[0].processes[0]", False)
    ]
    later = [one for one in tipcore.agenda(running, date(2025, 9, 1)) if "/" in one.code]
    assert later[0].late


def test_the_profile_may_be_given_for_all(case):
    by_id = tipcore.agenda(case, DAY, 90, profile="international")
    assert by_id == tipcore.agenda(case, DAY, 90, profile=profiles.get("international"))


def test_rows_hold_plain_values(case):
    rows = reports.agenda_rows(duties(case, DAY), "lesotho")
    assert rows[0]["until"] == "2025-07-04"
    assert set(rows[0]) == {"case", "path", "code", "bearer", "until", "late", "message"}


def test_an_item_without_a_day_comes_last_and_its_row_has_none():
    item = reports.AgendaItem(
        case=CaseId("c"), path="x", code="CHI042", bearer="police", until=None, late=False, message="m"
    )
    assert reports.agenda_rows([item])[0]["until"] is None
    dated = reports.AgendaItem(
        case=CaseId("c"),
        path="x",
        code="CHI042",
        bearer="police",
        until=Moment.at(datetime(2030, 1, 1, tzinfo=UTC)),
        late=False,
        message="m",
    )
    assert sorted([item, dated], key=_order) == [dated, item]


def test_a_process_whose_workflow_is_not_known_is_told_and_never_passed_over(running):
    person = running.persons[0]
    strange = evolve(person.processes[0], workflow="house-of-another")
    case = evolve(running, persons=(evolve(person, processes=(strange,)),))
    found = [one for one in tipcore.agenda(case, DAY) if one.path.endswith("processes[0]")]
    assert [(one.code, one.until) for one in found] == [("house-of-another", None)]
    assert "could not be read" in found[0].message


def test_the_text_names_day_code_bearer_and_place(case):
    said = reports.agenda_text(duties(case, DAY), as_of=DAY, profile="lesotho")
    assert said.startswith("What is due as of 2025-06-28, and in the 30 days after it: 2.\n\n")
    assert "2025-07-04  DAT083  data controller\n  Case c-1: data_requests[1]\n" in said


def test_the_text_says_what_is_late_and_what_has_no_day():
    item = reports.AgendaItem(
        case=CaseId("c"), path="x", code="CHI042", bearer="police", until=None, late=True, message="m"
    )
    said = reports.agenda_text([item], as_of=DAY, horizon=7)
    assert "in the 7 days after it: 1." in said
    assert "not known, late  CHI042  police" in said
