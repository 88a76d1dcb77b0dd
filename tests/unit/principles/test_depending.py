"""Two norms of which a statement chooses one, and norms that begin with a later event."""

import pytest

from tipcore import profiles
from tipcore.codec import from_data
from tipcore.conditions import Condition, Scene, recorded_events
from tipcore.dates import UNKNOWN_MOMENT, Moment, PartialDate
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import Case
from tipcore.principles import Must, VerdictKind
from tipcore.principles._depending import Depending
from tipcore.principles._from import From
from tipcore.terms import RecordState

PROFILE = profiles.get("international")
YES, NO = Reading(Truth.YES), Reading(Truth.NO)
DARK = Reading.unknown("the answer")


def said(reading, name="it is so"):
    return Condition(name=name, says=name, test=lambda _scene: reading)


def scene(at="2022-03-01", state=RecordState.HAPPENED, **sections):
    case = from_data(Case, {"id": "c-1", "persons": [{"id": "p-1"}], **sections})
    now = PartialDate("2022-12-31").moment(PROFILE.zone)
    return Scene(
        case=case,
        person=case.persons[0],
        item=None,
        path="charges[0]",
        at=PartialDate(at).moment(PROFILE.zone) if at else UNKNOWN_MOMENT,
        as_of=Moment(now.latest, now.latest),
        profile=PROFILE,
        state=state,
    )


def depending(on, yes, no):
    return Depending(on=said(on, "it rains"), yes=Must(said(yes, "wet")), no=Must(said(no, "dry")))


@pytest.mark.parametrize(
    ("on", "yes", "no", "kind"),
    [
        (YES, YES, NO, VerdictKind.MET),
        (YES, NO, YES, VerdictKind.BREACHED),
        (NO, YES, NO, VerdictKind.BREACHED),
        (NO, NO, YES, VerdictKind.MET),
        (DARK, YES, YES, VerdictKind.MET),
        (DARK, NO, NO, VerdictKind.BREACHED),
        (DARK, YES, NO, VerdictKind.UNKNOWN),
    ],
)
def test_the_statement_chooses_and_agreement_decides(on, yes, no, kind):
    verdict = depending(on, yes, no).judge(scene())
    assert verdict.kind is kind
    assert verdict.missing == ({"the answer"} if kind is VerdictKind.UNKNOWN else set())


def test_what_the_choice_rests_on_is_kept():
    presumed = YES.assuming(AssumptionKind.PRESUMPTION, "rain")
    assert depending(presumed, NO, YES).judge(scene()).presumed
    agreed = depending(DARK, presumed, YES).judge(scene())
    assert [str(one) for one in agreed.assumes] == ["presumption(rain)"]


def test_it_says_both():
    assert depending(YES, YES, YES).says() == "wet (where it rains), or else dry"


REPORTED = recorded_events("reports", "somebody reported")
AT = Condition(
    name="late",
    says="it is June or later",
    test=lambda scene: Reading(Truth.of(scene.at.first.month >= 6)),
)


@pytest.mark.parametrize(
    ("reports", "kind"),
    [
        ([{"id": "r-1", "at": "2022-06-10"}], VerdictKind.MET),
        ([{"id": "r-1", "at": "2022-06-10"}, {"id": "r-2", "at": "2022-05-10"}], VerdictKind.BREACHED),
        ([{"id": "r-1", "at": "2022-01-10"}], VerdictKind.BREACHED),
        ([{"id": "r-1"}], VerdictKind.UNKNOWN),
        ([], VerdictKind.UNKNOWN),
    ],
)
def test_the_first_event_starts_it_if_it_is_later_than_the_thing(reports, kind):
    norm = From(start=REPORTED, norm=Must(AT))
    verdict = norm.judge(scene(reports={"items": reports}))
    assert verdict.kind is kind
    blank = {"reports[0].at"} if reports else {"reports.complete_until"}
    assert verdict.missing == (blank if kind is VerdictKind.UNKNOWN else set())


def test_a_vague_event_may_be_the_first():
    asked = []
    norm = From(
        start=REPORTED,
        norm=Must(
            Condition(
                name="at", says="at", test=lambda one: asked.append(one.at) or Reading.unknown(one.date_path)
            )
        ),
    )
    both = [{"id": "r-1", "at": "2022-06-10"}, {"id": "r-2", "at": "2022-06"}]
    norm.judge(scene(reports={"items": both}))
    assert (asked[0].earliest.day, asked[0].latest.day) == (1, 10)


def test_without_such_an_event_nothing_is_owed():
    norm = From(start=REPORTED, norm=Must(AT))
    assert norm.judge(scene(reports={"complete_until": "2022-12-31"})).kind is VerdictKind.NOT_APPLICABLE


def test_what_is_planned_is_not_judged_from_an_event():
    norm = From(start=REPORTED, norm=Must(AT))
    assert norm.judge(scene(state=RecordState.PLANNED)).kind is VerdictKind.NOT_APPLICABLE


def test_the_date_that_governs_is_named():
    named = Condition(name="named", says="named", test=lambda scene: Reading.unknown(scene.date_path))
    norm = From(start=REPORTED, norm=Must(named))
    assert norm.says() == "once somebody reported, named"
    later = norm.judge(scene(reports={"items": [{"id": "r-1", "at": "2022-06-10"}]}))
    earlier = norm.judge(scene(reports={"items": [{"id": "r-1", "at": "2022-01-10"}]}))
    assert (later.missing, earlier.missing) == ({"reports[0].at"}, {"charges[0].at"})
