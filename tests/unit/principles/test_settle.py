"""Declarations are checked, and each verdict follows the order of evaluation."""

import pytest
from attrs import evolve

from tipcore.conditions import Condition, is_yes, own_event, recorded_events
from tipcore.dates import TimeLimit
from tipcore.errors import DefinitionError
from tipcore.logic import Reading, Truth
from tipcore.principles import (
    AllOf,
    Bearer,
    CountsFrom,
    Must,
    Obligation,
    Principle,
    Remedy,
    RemedyKind,
    Severity,
    VerdictKind,
    WaivedBy,
    Within,
    each_record,
)
from tipcore.principles._settle import judge
from tipcore.sources import PP, EvidenceMark

MET, BREACHED, DUE, UNKNOWN = VerdictKind.MET, VerdictKind.BREACHED, VerdictKind.DUE, VerdictKind.UNKNOWN
NOT_APPLICABLE = VerdictKind.NOT_APPLICABLE
PRIVATE = is_yes("private", "it is held in private")
VIDEO = is_yes("video", "it is filmed")
ADULT = {"persons": [{"id": "p-1", "birth": "1990-01-01"}]}


def always(truth, name):
    reading = Reading.unknown(name) if truth is Truth.UNKNOWN else Reading(truth)
    return Condition(name=name, says=f"{name} holds", test=lambda _: reading)


YES, NO, OPEN = always(Truth.YES, "a"), always(Truth.NO, "b"), always(Truth.UNKNOWN, "open")

RULE = Obligation(
    code="GEN999",
    name="interview-not-held-in-private",
    asks="interviews are held in private",
    principle=Principle.GENDER_SENSITIVE,
    bearer=Bearer.INTERVIEWER,
    each=each_record("interviews"),
    norm=Must(PRIVATE),
    severity=Severity.BLOCK,
    cites=(PP.at("art. 6", EvidenceMark.RECALLED), PP.at("art. 7", EvidenceMark.PRIMARY)),
    remedy=Remedy(RemedyKind.STOP_ACT, "Ask the others to leave."),
    why="People do not talk before strangers.",
    counts_as_evidence="The interview says so.",
)


def interviews(*items, **more):
    named = [{"id": f"i-{n}", "at": "2022-03-01", **one} for n, one in enumerate(items)]
    return {**ADULT, "interviews": {"items": named, **more}}


# --- Declarations ---------------------------------------------------------------------------


def test_a_declaration_that_contradicts_itself_is_refused():
    with pytest.raises(DefinitionError, match="family"):
        evolve(RULE, code="CHI044")
    with pytest.raises(DefinitionError, match="source"):
        evolve(RULE, cites=())
    with pytest.raises(DefinitionError, match="together"):
        evolve(RULE, waivable_by=frozenset({WaivedBy.ADULT_INFORMED}))


def test_a_place_is_of_a_section_that_exists():
    with pytest.raises(DefinitionError, match="no such section"):
        each_record("interview")


# --- The order of evaluation ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("when", "unless", "private", "kind", "would_be"),
    [
        (NO, (), False, NOT_APPLICABLE, None),
        (YES, (), False, BREACHED, None),
        (YES, (NO,), False, BREACHED, None),
        (YES, (NO, YES), False, NOT_APPLICABLE, None),
        (OPEN, (), False, UNKNOWN, BREACHED),
        (YES, (OPEN,), False, UNKNOWN, BREACHED),
        (OPEN, (), True, MET, None),
        (OPEN, (), None, UNKNOWN, None),
    ],
)
def test_when_and_unless(  # noqa: PLR0917 - one row of the table
    scene_of, when, unless, private, kind, would_be
):
    item = {} if private is None else {"private": private}
    verdict = judge(evolve(RULE, when=when, unless=unless), scene_of(interviews(item), "interviews[0]"))
    assert (verdict.kind, verdict.would_be) == (kind, would_be)


def test_why_it_does_not_apply_is_said(scene_of):
    scene = scene_of(interviews({}), "interviews[0]")
    assert judge(evolve(RULE, when=NO), scene).because == "it is not so that b holds"
    cited = Condition(
        name="e", says="it is an emergency", test=YES.test, cites=(PP.at("art. 6", EvidenceMark.PRIMARY),)
    )
    assert (
        judge(evolve(RULE, unless=(cited,)), scene).because
        == "excepted: it is an emergency (PP art. 6 [primary])"
    )
    assert judge(evolve(RULE, unless=(YES,)), scene).because == "excepted: a holds"


def test_an_act_that_was_not_done_asks_nothing(scene_of):
    verdict = judge(RULE, scene_of(interviews({"state": "declined"}), "interviews[0]"))
    assert (verdict.kind, verdict.because) == (NOT_APPLICABLE, "it is declined by the person")


def test_an_act_to_come_is_not_seen_and_one_of_unknown_day_keeps_the_alarm(scene_of):
    assert judge(RULE, scene_of(interviews({}), "interviews[0]", as_of="2022-02-28")) is None
    undated = scene_of({**ADULT, "interviews": {"items": [{"id": "i", "private": False}]}}, "interviews[0]")
    verdict = judge(RULE, undated)
    assert (verdict.kind, verdict.would_be, verdict.missing) == (UNKNOWN, BREACHED, {"interviews[0].at"})


@pytest.mark.parametrize(
    ("excuse", "private", "kind", "excused"),
    [
        (YES, False, MET, True),
        (NO, False, BREACHED, False),
        (OPEN, False, UNKNOWN, False),
        (OPEN, True, MET, False),
        (YES, True, MET, False),
    ],
)
def test_an_excuse(scene_of, excuse, private, kind, excused):
    scene = scene_of(interviews({"private": private}), "interviews[0]")
    verdict = judge(evolve(RULE, excuse=excuse), scene)
    assert (verdict.kind, verdict.excused) == (kind, excused)


def test_an_excuse_makes_a_planned_act_ready(scene_of):
    scene = scene_of(interviews({"private": False, "state": "planned"}), "interviews[0]", as_of="2022-02-01")
    assert judge(evolve(RULE, excuse=YES), scene).ready
    assert not judge(evolve(RULE, excuse=NO), scene).ready


@pytest.mark.parametrize(
    ("birth", "waiver", "kind"),
    [
        ("1990-01-01", YES, MET),
        ("2010-01-01", YES, BREACHED),
        (None, YES, UNKNOWN),
        ("1990-01-01", NO, BREACHED),
    ],
)
def test_only_an_adult_can_waive(scene_of, birth, waiver, kind):
    rule = evolve(RULE, waivable_by=frozenset({WaivedBy.ADULT_INFORMED}), waiver=waiver)
    person = {"id": "p-1"} if birth is None else {"id": "p-1", "birth": birth}
    scene = scene_of({**interviews({"private": False}), "persons": [person]}, "interviews[0]")
    verdict = judge(rule, scene)
    assert (verdict.kind, verdict.waived) == (kind, kind is MET)


def within(**more):
    parts = {"deadline": TimeLimit.days(10), "done": own_event("answered", "it is answered")}
    norm = Within(**parts, counts_from=CountsFrom.TRIGGER)
    waived = recorded_events("closures", "she waived it").standing()
    return evolve(
        RULE,
        each=each_record("data_requests"),
        norm=norm,
        waivable_by=frozenset({WaivedBy.ADULT_INFORMED}),
        waiver=waived,
        **more,
    )


@pytest.mark.parametrize(
    ("waived", "as_of", "complete", "kind"),
    [
        ("2022-03-05", "2022-03-06", None, MET),
        ("2022-03-05", "2022-03-04", None, DUE),
        ("2022-03-05", "2022-06-01", None, MET),
        ("2022-03-05", "2022-06-01", "2022-06-01", MET),
        ("2022-03-20", "2022-06-01", "2022-06-01", BREACHED),
    ],
)
def test_a_waiver_before_the_deadline_counts(scene_of, waived, as_of, complete, kind):
    closed = {} if complete is None else {"complete_until": complete}
    data = {
        **ADULT,
        "data_requests": {"items": [{"id": "d-1", "at": "2022-03-01"}], **closed},
        "closures": {"items": [{"id": "w-1", "at": waived}], **closed},
    }
    assert judge(within(), scene_of(data, "data_requests[0]", as_of=as_of)).kind is kind


def test_all_parts_are_seen_with_what_applies(scene_of):
    rule = evolve(RULE, when=OPEN, norm=AllOf(Must(PRIVATE), Must(VIDEO)))
    verdict = judge(rule, scene_of(interviews({"private": True, "video": False}), "interviews[0]"))
    assert [(part.kind, part.part) for part in verdict.parts] == [
        (MET, "it is held in private"),
        (UNKNOWN, "it is filmed"),
    ]
