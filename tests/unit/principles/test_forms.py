"""Each form of norm gives the verdicts that norms.md section 3 lists, and says itself in words."""

import pytest

from tipcore.conditions import is_given, is_yes, own_event, recorded_events
from tipcore.dates import TimeLimit
from tipcore.errors import DefinitionError
from tipcore.principles import (
    Before,
    Checklist,
    CountsFrom,
    Must,
    Never,
    Pause,
    Promptly,
    Right,
    VerdictKind,
    Within,
)
from tipcore.terms import RecordState

MET, BREACHED, DUE = VerdictKind.MET, VerdictKind.BREACHED, VerdictKind.DUE
UNKNOWN, LAPSED = VerdictKind.UNKNOWN, VerdictKind.LAPSED

PRIVATE = is_yes("private", "it is held in private")
ASSESSED = recorded_events("police_assessments", "it is assessed")
CLOSED = recorded_events("closures", "the case is closed")
RISK = recorded_events("risk_assessments", "the risk is assessed")
REPORT = {"reports": {"items": [{"id": "r-1", "at": "2022-03-01"}]}}


def interview(**more):
    return {"interviews": {"items": [{"id": "i-1", "at": "2022-03-01", **more}]}}


def report(*, start="2022-03-01", **sections):
    held = {
        name: {
            "items": [{"id": f"{name}-{n}", **one} for n, one in enumerate(items)],
            "complete_until": "2022-12-31",
        }
        for name, items in sections.items()
    }
    return {"reports": {"items": [{"id": "r-1", **({"at": start} if start else {})}]}, **held}


# --- Must, Before ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("more", "kind"),
    [({"private": True}, MET), ({"private": False}, BREACHED), ({}, UNKNOWN)],
)
def test_must(scene_of, more, kind):
    assert Must(PRIVATE).judge(scene_of(interview(**more), "interviews[0]")).kind is kind
    assert Must(PRIVATE).says() == "it is held in private"


def test_must_can_be_mended_only_where_it_is_declared(scene_of, day):
    data = {
        **interview(private=False),
        "closures": {"items": [{"id": "x", "at": "2022-02-01"}, {"id": "y", "at": "2022-03-05"}]},
    }
    scene = scene_of(data, "interviews[0]")
    assert Must(PRIVATE).judge(scene).mended is None
    assert Must(PRIVATE, mended_by=CLOSED).judge(scene).mended == day("2022-03-05")
    open_still = scene_of(interview(private=False), "interviews[0]")
    assert Must(PRIVATE, mended_by=CLOSED).judge(open_still).mended is None


def test_before_reads_a_planned_act_as_of_today(scene_of):
    norm = Before(act="the interview", holds=RISK, fresh=TimeLimit.days(10))
    planned = {
        "interviews": {"items": [{"id": "i-1", "at": "2022-03-01", "state": "planned"}]},
        "risk_assessments": {"items": [{"id": "a-1", "at": "2022-02-20"}]},
    }
    ready = norm.judge(scene_of(planned, "interviews[0]", as_of="2022-02-25"))
    assert (ready.kind, ready.ready) == (DUE, True)
    late = norm.judge(scene_of(planned, "interviews[0]", as_of="2022-03-05"))
    assert (late.kind, late.ready, late.late) == (DUE, False, True)
    assert norm.says() == "before the interview, the risk is assessed"


def test_before_asks_for_freshness_and_renewal(scene_of):
    norm = Before(
        act="the act",
        holds=RISK,
        fresh=TimeLimit.days(30),
        renewed_after=(recorded_events("risk_events", "a risk event"),),
    )
    fresh = report(risk_assessments=[{"at": "2022-02-20"}], risk_events=[{"at": "2022-02-10"}])
    stale = report(risk_assessments=[{"at": "2022-01-20"}], risk_events=[])
    overtaken = report(risk_assessments=[{"at": "2022-02-20"}], risk_events=[{"at": "2022-02-25"}])
    assert [norm.judge(scene_of(one)).kind for one in (fresh, stale, overtaken)] == [MET, BREACHED, BREACHED]


def test_freshness_is_asked_of_evidence_only():
    with pytest.raises(DefinitionError, match="fresh"):
        Before(act="the act", holds=PRIVATE, fresh=TimeLimit.days(1))


# --- Within, Promptly -----------------------------------------------------------------------


def within(**more):
    parts = {"deadline": TimeLimit.days(3), "done": ASSESSED, "counts_from": CountsFrom.TRIGGER, **more}
    return Within(**parts)


def test_a_parameter_that_nobody_knows_is_named(scene_of):
    verdict = within(deadline="no-such-limit").judge(scene_of(REPORT))
    assert (verdict.kind, verdict.missing) == (UNKNOWN, {"profile:no-such-limit"})
    assert (
        within(deadline="some-limit").says()
        == "it is assessed within the time that the profile gives (some-limit)"
    )
    assert within().says() == "it is assessed within 3 days"


def test_nothing_is_within_a_limit_of_what_is_only_planned(scene_of):
    assert within().judge(scene_of(REPORT, state=RecordState.PLANNED)).kind is VerdictKind.NOT_APPLICABLE


def test_an_earlier_performance_that_still_stands_counts_where_it_is_said(scene_of):
    guardian = recorded_events("guardians", "a guardian is appointed", when="appointed", until=("ended",))
    before = report(guardians=[{"appointed": "2022-01-01"}])
    ended = report(guardians=[{"appointed": "2022-01-01", "ended": "2022-02-01"}])
    anytime = within(done=guardian, counts_from=CountsFrom.ANY)
    assert anytime.judge(scene_of(before)).kind is MET
    assert anytime.judge(scene_of(ended)).kind is BREACHED
    assert within(done=guardian).judge(scene_of(before)).kind is BREACHED


def test_an_older_act_on_record_leaves_a_new_duty_due(scene_of):
    data = report(police_assessments=[{"at": "2022-01-01"}])
    assert within().judge(scene_of(data, as_of="2022-03-02")).kind is DUE


def test_a_trigger_of_unknown_time_is_due_at_once_for_medical_clocks(scene_of):
    data = report(start=None)
    assert within().judge(scene_of(data)).kind is UNKNOWN
    clock = within(open_when_unknown=True).judge(scene_of(data))
    assert (clock.kind, clock.late, clock.missing) == (DUE, True, {"reports[0].at"})
    offered = report(start=None, police_assessments=[{"at": "2022-03-01"}])
    seen = within(open_when_unknown=True).judge(scene_of(offered))
    assert (seen.kind, seen.done) == (UNKNOWN, True)


def test_the_trigger_may_stand_in_another_field(scene_of):
    answered = own_event("answered", "it is answered")
    norm = within(of="received", done=answered)
    path = "data_requests[0]"
    item = {"id": "d-1", "at": "2022-01-01", "received": "2022-03-01"}
    late = {"data_requests": {"items": [{**item, "answered": "2022-03-05"}]}}
    in_time = {"data_requests": {"items": [{**item, "answered": "2022-03-04"}]}}
    blank = {"data_requests": {"items": [{"id": "d-1", "at": "2022-01-01"}]}}
    assert norm.judge(scene_of(late, path)).kind is BREACHED
    assert norm.judge(scene_of(in_time, path)).kind is MET
    assert norm.judge(scene_of(blank, path)).missing >= {"data_requests[0].received"}


def test_a_pause_moves_the_deadline_and_an_unknown_one_opens_it(scene_of):
    court = own_event("court", "the child is brought to court")
    norm = Within(
        deadline=TimeLimit.hours(48),
        done=court,
        counts_from=CountsFrom.TRIGGER,
        of="removed",
        suspends=(Pause(field="travel", says="the time of travel"),),
    )
    capped = Within(
        deadline=TimeLimit.hours(48),
        done=court,
        counts_from=CountsFrom.TRIGGER,
        of="removed",
        suspends=(Pause(field="travel", says="the time of travel", cap_hours=24),),
    )
    item = {"id": "s-1", "removed": "2022-03-01T10:00:00Z", "court": "2022-03-04T12:00:00Z"}
    path = "safety_removals[0]"

    def kind(one, **more):
        return one.judge(scene_of({"safety_removals": {"items": [{**item, **more}]}}, path)).kind

    assert kind(norm, travel=26) is MET
    assert kind(norm, travel=25) is BREACHED
    assert kind(norm) is UNKNOWN
    assert kind(capped) is BREACHED


@pytest.mark.parametrize(
    ("left", "done", "kind"),
    [
        ("2022-03-02", None, LAPSED),
        ("2022-03-02", "2022-03-03", LAPSED),
        ("2022-03-03", "2022-03-02", MET),
        ("2022-03-05", None, BREACHED),
        ("2022-03", None, UNKNOWN),
        (None, None, BREACHED),
    ],
)
def test_a_lapse_ends_the_duty_only_in_time(scene_of, left, done, kind):
    data = report(
        closures=[] if left is None else [{"at": left}],
        police_assessments=[] if done is None else [{"at": done}],
    )
    verdict = within(lapses=CLOSED).judge(scene_of(data))
    assert verdict.kind is kind
    if kind is BREACHED:
        assert {str(one) for one in verdict.assumes} == {
            "completeness(police_assessments.complete_until)",
            "completeness(closures.complete_until)",
        }


def test_what_may_not_have_happened_yet_is_not_done_yet(scene_of):
    data = report(police_assessments=[{"at": "2022-03-02/2022-03-03"}])
    verdict = within().judge(scene_of(data, as_of="2022-03-02"))
    assert (verdict.kind, verdict.missing) == (DUE, {"police_assessments[0].at"})


def test_a_lapse_that_may_be_of_another_kind_is_named(scene_of):
    kind = recorded_events("closures", "x", which=is_given("reason", "a reason is given"))
    data = report(closures=[{"at": "2022-03-02"}], police_assessments=[])
    assert within(lapses=kind).judge(scene_of(data)).missing == {"closures[0].reason"}


def test_where_the_lapse_is_not_complete_the_duty_is_presumed_to_last(scene_of):
    data = report(police_assessments=[])
    verdict = within(lapses=CLOSED).judge(scene_of(data))
    assert (verdict.kind, verdict.presumed) == (BREACHED, True)


def test_promptly_is_late_but_not_breached_at_a_number_of_our_own(scene_of):
    norm = Promptly(done=ASSESSED, review_after="guardian-appointment-review", counts_from=CountsFrom.TRIGGER)
    early = norm.judge(scene_of(report(police_assessments=[]), as_of="2022-03-02"))
    late = norm.judge(scene_of(report(police_assessments=[])))
    done = norm.judge(scene_of(report(police_assessments=[{"at": "2022-06-01"}])))
    assert [(one.kind, one.late) for one in (early, late, done)] == [(DUE, False), (DUE, True), (MET, False)]
    assert norm.says() == "it is assessed without delay"
    assert done.because == "done within 93 days"


def test_promptly_without_any_number_is_due(scene_of):
    norm = Promptly(done=ASSESSED, review_after="no-such-limit", counts_from=CountsFrom.TRIGGER)
    assert norm.judge(scene_of(report(police_assessments=[]))).kind is DUE
    literal = Promptly(done=ASSESSED, review_after=TimeLimit.hours(1), counts_from=CountsFrom.TRIGGER)
    assert literal.judge(scene_of(report(police_assessments=[]))).late


def test_promptly_says_how_long_it_took_where_that_is_known(scene_of):
    norm = Promptly(done=ASSESSED, review_after="no-such-limit", counts_from=CountsFrom.ANY)
    same_hour = report(
        start="2022-03-01T10:00:00Z",
        police_assessments=[{"at": "2022-03-01T11:00:00Z"}, {"at": "2022-02-01"}],
    )
    earlier = report(police_assessments=[{"at": "2022-02-01"}])
    assert norm.judge(scene_of(same_hour)).because == "done within 1 day"
    assert norm.judge(scene_of(earlier)).because == ""


def test_what_is_owed_promptly_can_lapse(scene_of):
    norm = Promptly(done=ASSESSED, review_after="x", counts_from=CountsFrom.TRIGGER, lapses=CLOSED)
    assert norm.judge(scene_of(report(closures=[{"at": "2022-03-02"}]))).kind is LAPSED


def test_nothing_is_owed_promptly_after_what_is_only_planned(scene_of):
    norm = Promptly(done=ASSESSED, review_after="no-such-limit", counts_from=CountsFrom.ANY)
    assert norm.judge(scene_of(REPORT, state=RecordState.PLANNED)).kind is VerdictKind.NOT_APPLICABLE


def test_promptly_is_breached_at_a_number_with_a_source(scene_of):
    norm = Promptly(done=ASSESSED, review_after="data-request-answer", counts_from=CountsFrom.TRIGGER)
    data = report(police_assessments=[])
    assert norm.judge(scene_of(data, profile="lesotho")).kind is BREACHED
    assert norm.judge(scene_of(data, profile="international")).kind is DUE


# --- Never, Right, Checklist ----------------------------------------------------------------


def test_never_after_the_anchor_only(scene_of, day):
    norm = Never(CLOSED, from_anchor=True)
    before, after = report(closures=[{"at": "2022-02-01"}]), report(closures=[{"at": "2022-04-01"}])
    assert norm.judge(scene_of(before)).kind is MET
    breach = norm.judge(scene_of(after))
    assert (breach.kind, breach.events) == (BREACHED, ("closures[0]",))
    assert breach.since.latest == day("2022-04-01").latest
    assert norm.says() == "it must never be that the case is closed"


def test_never_keeps_doubt_and_plans_apart(scene_of):
    planned = recorded_events("closures", "a closure is planned", states=frozenset({RecordState.PLANNED}))
    norm = Never(CLOSED, planned=planned)
    assert norm.judge(scene_of(report(closures=[{"at": "2022-12"}]), as_of="2022-12-15")).kind is UNKNOWN
    plan = norm.judge(scene_of(report(closures=[{"at": "2023-01-15", "state": "planned"}])))
    assert (plan.kind, plan.events) == (DUE, ("closures[0]",))
    assert norm.judge(scene_of(report(closures=[]))).kind is MET
    assert norm.judge(scene_of(REPORT)).kind is VerdictKind.NOTHING_ON_RECORD


def test_a_right_is_never_refused(scene_of):
    right = Right(workflow="repatriation", event="withdraw", states=frozenset({"ready"}), refused=CLOSED)
    assert right.judge(scene_of(report(closures=[{"at": "2022-04-01"}]))).kind is BREACHED
    assert right.says() == "a right (repatriation: withdraw); it must never be that the case is closed"


def test_a_checklist_is_always_for_a_person(scene_of):
    asked = Checklist("Was the child asked?", confirmed=CLOSED)
    seen = asked.judge(scene_of(report(closures=[{"at": "2022-04-01"}])))
    assert (seen.kind, seen.events) == (VerdictKind.CONFIRM_BY_HAND, ("closures[0]",))
    assert Checklist("Was the child asked?").judge(scene_of(REPORT)).events == ()
    assert asked.says() == "Was the child asked?"
