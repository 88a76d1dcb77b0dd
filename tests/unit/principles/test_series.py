"""While, Every and AllOf: norms over time, and norms of several parts."""

from datetime import timedelta

import pytest

from tipcore.conditions import is_yes, recorded_events
from tipcore.dates import TimeLimit
from tipcore.errors import DefinitionError
from tipcore.principles import (
    AllOf,
    Every,
    Must,
    Verdict,
    VerdictKind,
    While,
)
from tipcore.principles._allof import merge
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


# --- While, Every, AllOf --------------------------------------------------------------------


def test_while_needs_cover_without_a_gap(scene_of):
    norm = While(
        during=recorded_events("placements", "the child is in care", when="start", until=("end",)),
        holds=recorded_events("guardians", "there is a guardian", when="appointed", until=("ended",)),
        tolerance=timedelta(hours=1),
    )
    care = [{"start": "2022-03-01", "end": "2022-05-01"}]
    whole = report(placements=care, guardians=[{"appointed": "2022-02-01"}])
    gap = report(placements=care, guardians=[{"appointed": "2022-04-01"}])
    until_now = report(
        placements=[{"start": "2022-03-01"}], guardians=[{"appointed": "2022-02-01", "ended": "2022-04-01"}]
    )
    running = report(placements=[{"start": "2022-03-01"}], guardians=[{"appointed": "2022-02-01"}])
    doubtful = report(placements=care, guardians=[{"appointed": "2022-01/2022-04"}])
    kinds = [norm.judge(scene_of(one)).kind for one in (whole, gap, until_now, running, doubtful)]
    assert kinds == [MET, BREACHED, BREACHED, MET, UNKNOWN]
    assert norm.judge(scene_of(gap)).mended is not None
    assert norm.judge(scene_of(until_now)).mended is None
    assert norm.judge(scene_of(running)).until is not None
    assert norm.judge(scene_of(report(placements=[]))).kind is VerdictKind.NOT_APPLICABLE
    assert norm.says() == "as long as the child is in care, there is a guardian"


def test_while_joins_states_that_follow_one_another(scene_of):
    norm = While(
        during=recorded_events("placements", "x", when="start", until=("end",)),
        holds=recorded_events("guardians", "y", when="appointed", until=("ended",)),
        tolerance=timedelta(days=3),
    )
    data = report(
        placements=[{"start": "2022-03-01", "end": "2022-05-01"}],
        guardians=[
            {"appointed": "2022-02-01", "ended": "2022-04-01"},
            {"appointed": "2022-04-02", "ended": "2022-08-01"},
        ],
    )
    assert norm.judge(scene_of(data)).kind is MET


def test_while_sees_only_what_began_and_certainly_lasted(scene_of):
    norm = While(
        during=recorded_events("placements", "x", when="start", until=("end",)),
        holds=recorded_events("guardians", "y", when="appointed", until=("ended",)),
    )
    vague = report(placements=[{"start": "2022-03", "end": "2022-03"}], guardians=[])
    assert norm.judge(scene_of(vague)).kind is UNKNOWN
    later = report(
        placements=[{"start": "2022-03-01", "end": "2022-03-05"}], guardians=[{"appointed": "2022-04-01"}]
    )
    assert norm.judge(scene_of(later)).kind is BREACHED


def every(**more):
    stay = recorded_events("placements", "the person is followed up", when="start", until=("end",))
    visits = recorded_events("monitoring_visits", "a visit is made")
    return Every(**{"done": visits, "during": stay, **more})


def test_every_point_has_its_own_verdict(scene_of):
    norm = every(offsets=(TimeLimit.months(1), TimeLimit.months(3)), margin=TimeLimit.days(5))
    data = report(placements=[{"start": "2022-03-01"}], monitoring_visits=[{"at": "2022-03-20"}])
    verdict = norm.judge(scene_of(data))
    assert [part.kind for part in verdict.parts] == [MET, BREACHED]
    assert [part.part for part in verdict.parts] == ["no. 1: a visit is made", "no. 2: a visit is made"]
    early = norm.judge(scene_of(data, as_of="2022-03-25"))
    assert [part.kind for part in early.parts] == [MET]
    assert norm.says() == "a visit is made after 1 month, 3 months, as long as the person is followed up"


def test_points_after_the_end_of_the_state_lapse(scene_of):
    norm = every(period=TimeLimit.days(7))
    data = report(
        placements=[{"start": "2022-03-01", "end": "2022-03-10"}], monitoring_visits=[{"at": "2022-03-05"}]
    )
    verdict = norm.judge(scene_of(data, as_of="2022-03-20"))
    assert [part.kind for part in verdict.parts] == [MET, LAPSED, LAPSED]
    assert norm.says() == "a visit is made every 7 days, as long as the person is followed up"


def test_what_is_done_on_the_last_day_of_one_point_is_not_of_the_next(scene_of):
    norm = every(period=TimeLimit.days(7))
    data = report(placements=[{"start": "2022-03-01"}], monitoring_visits=[{"at": "2022-03-08"}])
    early, late = (norm.judge(scene_of(data, as_of=day)) for day in ("2022-03-10", "2022-03-16"))
    assert [part.kind for part in early.parts] == [MET, DUE]
    assert [part.kind for part in late.parts] == [MET, BREACHED, DUE]


def test_a_series_starts_when_its_anchor_has_happened(scene_of):
    data = report(placements=[{"start": "2022-03-01"}])
    verdict = every(period=TimeLimit.days(7)).judge(scene_of(data, state=RecordState.PLANNED))
    assert verdict.kind is VerdictKind.NOT_APPLICABLE


def test_a_series_has_an_end(scene_of):
    norm = every(period=TimeLimit.hours(1))
    data = report(placements=[{"start": "2022-03-01"}], monitoring_visits=[])
    assert len(norm.judge(scene_of(data)).parts) == 200


def test_every_says_its_points_once():
    with pytest.raises(DefinitionError, match="either"):
        every()
    with pytest.raises(DefinitionError, match="either"):
        every(period=TimeLimit.days(1), offsets=(TimeLimit.days(1),))


def test_all_of_keeps_its_parts(scene_of):
    norm = AllOf(Must(PRIVATE), Must(is_yes("video", "it is filmed")))
    verdict = norm.judge(scene_of(interview(private=False), "interviews[0]"))
    assert (verdict.kind, [part.kind for part in verdict.parts]) == (BREACHED, [BREACHED, UNKNOWN])
    assert norm.says() == "it is held in private; it is filmed"


def test_a_breach_of_several_is_mended_when_the_last_is(scene_of):
    data = {**interview(private=False, video=False), "closures": {"items": [{"id": "x", "at": "2022-03-05"}]}}
    scene = scene_of(data, "interviews[0]")
    mendable = Must(PRIVATE, mended_by=CLOSED)
    whole = Must(is_yes("video", "it is filmed"))
    assert AllOf(mendable, whole).judge(scene).mended is None
    assert AllOf(mendable, mendable).judge(scene).mended is not None


def test_several_unknown_parts_keep_the_alarm_of_one():
    quiet = Verdict(kind=UNKNOWN)
    alarm = Verdict(kind=UNKNOWN, would_be=BREACHED)
    milder = Verdict(kind=UNKNOWN, would_be=VerdictKind.DUE)
    assert merge([quiet, milder, alarm]).would_be is BREACHED
    assert merge([quiet]).would_be is None


def test_the_gravest_verdict_speaks_for_several(scene_of):
    scene = scene_of(interview(private=True), "interviews[0]")
    met = Must(PRIVATE).judge(scene)
    assert merge([met, met]).kind is MET
