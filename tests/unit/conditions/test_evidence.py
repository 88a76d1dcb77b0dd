"""Which records count as evidence, and how far their section is complete."""

import pytest

from tipcore.conditions import is_yes, own_event, recorded_events
from tipcore.errors import DefinitionError
from tipcore.logic import Reading, Truth
from tipcore.terms import RecordState

GUARDIAN = recorded_events("guardians", "a guardian is appointed", when="appointed", until=("ended",))
REPORT = {"reports": {"items": [{"id": "r-1", "at": "2022-03-01"}]}}


def guardians(*items, **section):
    named = [{"id": f"g-{number}", **item} for number, item in enumerate(items)]
    return {**REPORT, "guardians": {"items": named, **section}}


def test_a_section_or_field_that_does_not_exist_is_refused():
    with pytest.raises(DefinitionError, match="no such section"):
        recorded_events("guardian", "x")
    with pytest.raises(DefinitionError, match="no field apointed"):
        recorded_events("guardians", "x", when="apointed")


def test_what_begins_after_the_day_of_the_check_is_not_seen(scene_of):
    data = guardians({"appointed": "2022-05-01"})
    assert GUARDIAN.list_for(scene_of(data, as_of="2022-04-30")).occurrences == ()
    assert len(GUARDIAN.list_for(scene_of(data, as_of="2022-05-01")).occurrences) == 1


def test_a_blank_event_is_not_done_where_the_section_is_complete(scene_of):
    open_section = guardians({"at": "2022-01-01"})
    complete = guardians({"at": "2022-01-01"}, complete_until="2022-02-01")
    undated = guardians({}, complete_until="2022-02-01")
    assert GUARDIAN.list_for(scene_of(open_section)).occurrences[0].when.earliest is None
    assert GUARDIAN.list_for(scene_of(complete)).occurrences == ()
    assert len(GUARDIAN.list_for(scene_of(undated)).occurrences) == 1


def test_completeness_never_reaches_beyond_the_day_of_the_check(scene_of):
    data = guardians(complete_until="2022-12-01")
    scene = scene_of(data, as_of="2022-06-01")
    assert GUARDIAN.list_for(scene).complete == scene.as_of.last


@pytest.mark.parametrize(
    ("until", "whole"),
    [("2022-03-15", "2022-03-15"), ("2022-03", "2022-03-01T00:00:00Z"), ("2022-03-15?", None)],
)
def test_a_vague_closing_date_closes_as_little_as_it_may(scene_of, day, until, whole):
    found = GUARDIAN.list_for(scene_of(guardians(complete_until=until))).complete
    assert found == (None if whole is None else day(whole).last)


def test_a_negative_statement_closes_its_kind_only(scene_of):
    data = guardians(none_until={"guardian": "2022-03-31"})
    of_kind = recorded_events("guardians", "a guardian is appointed", when="appointed", kind="guardian")
    assert of_kind.list_for(scene_of(data)).closed_by == "guardians.none_until.guardian"
    assert GUARDIAN.list_for(scene_of(data)).complete is None
    shorter = guardians(none_until={"guardian": "2022-03-31"}, complete_until="2022-04-30")
    assert of_kind.list_for(scene_of(shorter)).closed_by == "guardians.complete_until"


def test_not_done_says_that_there_was_none_up_to_its_date(scene_of, day):
    data = guardians({"state": "not_done", "at": "2022-03-15"})
    listing = GUARDIAN.list_for(scene_of(data))
    assert (listing.complete, listing.closed_by) == (day("2022-03-15").last, "guardians[0]")
    assert GUARDIAN.standing().test(scene_of(data)).truth is Truth.NO


def test_a_negative_fact_that_may_be_of_another_kind_closes_nothing(scene_of):
    suitable = recorded_events(
        "guardians", "x", when="appointed", which=is_yes("no_conflict", "the guardian has no conflict")
    )
    data = guardians({"state": "not_done", "at": "2022-03-15"})
    assert suitable.list_for(scene_of(data)).complete is None


def test_a_refusal_speaks_of_the_act_that_names_it(scene_of):
    declined = {"consents": {"items": [{"id": "k-1", "at": "2022-02-01", "state": "declined"}]}}
    consent = recorded_events("consents", "a consent was given")
    named = {**declined, "interviews": {"items": [{"id": "i-1", "at": "2022-03-01", "consent": "k-1"}]}}
    apart = {**declined, "interviews": {"items": [{"id": "i-1", "at": "2022-03-01"}]}}
    assert consent.standing().test(scene_of(named, "interviews[0]")).truth is Truth.NO
    assert consent.standing().test(scene_of(apart, "interviews[0]")).truth is Truth.UNKNOWN
    later = {
        "consents": {"items": [{"id": "k-1", "at": "2022-04-01", "state": "declined"}]},
        "interviews": {"items": [{"id": "i-1", "at": "2022-03-01", "consent": "k-1"}]},
    }
    assert consent.standing().test(scene_of(later, "interviews[0]")).truth is Truth.UNKNOWN


def test_a_cancelled_record_closes_nothing(scene_of):
    data = guardians({"state": "cancelled", "at": "2022-03-15"})
    listing = GUARDIAN.list_for(scene_of(data))
    assert (listing.occurrences, listing.complete) == ((), None)


def test_a_plan_is_seen_before_its_day(scene_of):
    planned = recorded_events("reports", "a report is planned", states=frozenset({RecordState.PLANNED}))
    data = {
        "reports": {
            "items": [
                {"id": "r-1", "at": "2022-03-01"},
                {"id": "r-2", "at": "2023-03-01", "state": "planned"},
            ]
        }
    }
    assert [one.path for one in planned.list_for(scene_of(data)).occurrences] == ["reports[1]"]


def test_records_of_another_person_do_not_count(scene_of):
    two = {"persons": [{"id": "p-1"}, {"id": "p-2"}]}
    report = {"reports": {"items": [{"id": "r-1", "at": "2022-03-01", "person": "p-1"}]}}
    other = {"guardians": {"items": [{"id": "g-1", "appointed": "2022-01-01", "person": "p-2"}]}}
    nobody = {"guardians": {"items": [{"id": "g-1", "appointed": "2022-01-01"}]}}
    assert GUARDIAN.list_for(scene_of({**two, **report, **other})).occurrences == ()
    doubtful = GUARDIAN.list_for(scene_of({**two, **report, **nobody})).occurrences[0]
    assert doubtful.fits.missing == {"guardians[0].person"}
    unnamed = {"reports": {"items": [{"id": "r-1", "at": "2022-03-01"}]}}
    vague = GUARDIAN.list_for(scene_of({**two, **unnamed, **other})).occurrences[0]
    assert vague.fits.missing == {"reports[0].person"}
    anybody = recorded_events("guardians", "x", when="appointed", of_anybody=True)
    assert len(anybody.list_for(scene_of({**two, **report, **other})).occurrences) == 1


def test_the_earliest_of_several_ends_counts(scene_of, day):
    consent = recorded_events("consents", "x", until=("withdrawn", "expires"))
    data = {
        **REPORT,
        "consents": {
            "items": [{"id": "k-1", "at": "2022-01-01", "withdrawn": "2022-02-01", "expires": "2022-05-01"}]
        },
    }
    found = consent.list_for(scene_of(data)).occurrences[0]
    assert found.ended == day("2022-02-01")


def test_a_record_can_be_asked_whether_it_belongs_to_the_thing(scene_of):
    mine = recorded_events(
        "police_assessments",
        "it is assessed",
        related=lambda scene, other: Reading(Truth.of(other.item.report == scene.item.id)),
    )
    data = {
        "reports": {"items": [{"id": "r-1", "at": "2022-03-01"}, {"id": "r-2", "at": "2022-03-01"}]},
        "police_assessments": {"items": [{"id": "a-1", "at": "2022-03-02", "report": "r-2"}]},
    }
    assert mine.list_for(scene_of(data, "reports[0]")).occurrences == ()
    assert mine.list_for(scene_of(data, "reports[1]")).occurrences[0].linked


def test_evidence_of_either_kind(scene_of):
    either = recorded_events("guardians", "a guardian", when="appointed") | recorded_events(
        "closures", "a closure"
    )
    data = {
        **guardians({"appointed": "2022-01-01"}),
        "closures": {"items": [{"id": "c-9", "at": "2022-02-01"}]},
    }
    assert either.says == "a guardian or a closure"
    assert [one.path for one in either.list_for(scene_of(data)).occurrences] == [
        "guardians[0]",
        "closures[0]",
    ]


def test_freshness_by_the_profile(scene_of):
    risk = recorded_events("risk_assessments", "the risk was assessed")
    data = {
        **REPORT,
        "risk_assessments": {"items": [{"id": "ra-1", "at": "2022-01-15"}], "complete_until": "2022-06-01"},
    }
    assert risk.standing(fresh="risk-assessment-valid").test(scene_of(data)).truth is Truth.NO
    unknown = risk.standing(fresh="no-such-parameter").test(scene_of(data))
    assert unknown.missing == {"profile:no-such-parameter"}
    assert risk.standing().test(scene_of(data)).truth is Truth.YES


@pytest.mark.parametrize(
    ("day", "renewed", "fits"),
    [
        ("2022-01-15", None, []),
        ("2022-02-10", None, [Truth.YES]),
        ("2022-02-10", "2022-02-20", []),
        ("2022-02-10", "2022-02-10", [Truth.UNKNOWN]),
        ("2022-02-10", "2022-03-05", [Truth.YES]),
        ("2022-03-20", "2022-03-10", [Truth.YES]),
        ("2022-01", None, [Truth.UNKNOWN]),
    ],
)
def test_what_was_old_or_stale_at_the_moment_counts_no_more_and_what_came_later_does(
    scene_of, day, renewed, fits
):
    risk = recorded_events("risk_assessments", "the risk was assessed")
    changed = recorded_events("risk_events", "the risk changed")
    data = {
        **REPORT,
        "risk_assessments": {"items": [{"id": "ra-1", "at": day}]},
        "risk_events": {"items": [{"id": "e-1", "at": renewed}] if renewed else []},
    }
    current = risk.current(fresh="risk-assessment-valid", renewed_after=(changed,))
    seen = current.list_for(scene_of(data, as_of="2022-06-01")).occurrences
    assert [one.fits.truth for one in seen] == fits


def test_without_the_limit_it_is_not_known_what_is_still_fresh(scene_of):
    data = {**REPORT, "risk_assessments": {"items": [{"id": "ra-1", "at": "2022-02-20"}]}}
    current = recorded_events("risk_assessments", "the risk was assessed").current(fresh="no-such-parameter")
    seen = current.list_for(scene_of(data)).occurrences
    assert [one.fits.missing for one in seen] == [{"profile:no-such-parameter"}]


def test_a_field_of_the_thing_itself(scene_of):
    answer = own_event("answered", "it is answered")
    path = "data_requests[0]"

    def look(more, **section):
        item = {"id": "d-1", "at": "2022-03-01", **more}
        return answer.list_for(
            scene_of({"data_requests": {"items": [item], **section}}, path, as_of="2022-06-01")
        )

    assert look({"answered": "2022-03-05"}).occurrences[0].linked
    assert look({"answered": "2022-07-05"}).occurrences == ()
    assert look({}).complete is None
    assert look({}, complete_until="2022-05-01").closed_by == "data_requests.complete_until"
    assert look({}, complete_until="2022-02-01").complete is None
    assert answer.unique


def test_a_field_of_a_person_is_in_no_section(scene_of):
    died = own_event("died", "the person died")
    listing = died.list_for(scene_of({"persons": [{"id": "p-1"}]}, "persons[0]"))
    assert (listing.complete, listing.gaps) == (None, {"persons[0].died"})


@pytest.mark.parametrize(
    ("link", "truth"),
    [({"present_at": ["i-1"]}, Truth.YES), ({"relies_on": ["i-1"]}, Truth.UNKNOWN)],
    ids=["names the act as its own", "relied on the act, hence came no earlier"],
)
def test_evidence_of_the_same_day_that_names_the_act(scene_of, link, truth):
    data = {
        "interviews": [{"id": "i-1", "at": "2022-03-01"}],
        "guardians": [{"id": "g-1", "appointed": "2022-03-01", **link}],
    }
    scene = scene_of(data, "interviews[0]")
    appointed = recorded_events("guardians", "a guardian is appointed", when="appointed")
    assert appointed.standing().test(scene).truth is truth


@pytest.mark.parametrize(
    ("of_plan", "of_evidence"),
    [({"relies_on": ["g-1"]}, {}), ({}, {"present_at": ["i-1"]})],
    ids=["the plan names what it relies on", "the evidence names the plan as its own"],
)
def test_a_link_with_a_plan_does_not_say_that_it_came_by_now(scene_of, of_plan, of_evidence):
    data = {
        "interviews": [{"id": "i-1", "at": "2022-03-25", **of_plan}],
        "guardians": [{"id": "g-1", "appointed": "2022-03", **of_evidence}],
    }
    held = scene_of(data, "interviews[0]", as_of="2022-03-31")
    planned = scene_of(data, "interviews[0]", as_of="2022-03-15", at="2022-03-15", state=RecordState.PLANNED)
    appointed = recorded_events("guardians", "a guardian is appointed", when="appointed")
    assert appointed.standing().test(held).truth is Truth.YES
    assert appointed.standing().test(planned).truth is Truth.UNKNOWN
