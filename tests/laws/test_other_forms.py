"""The forms without a clock of their own equal naive referees: all answers, all dates, all parts.

The referees know nothing of the engine: they fill in every blank answer, pick an instant for
every vague date (time is counted in half days) and read norms.md section 3.
"""

from datetime import date, timedelta
from itertools import product

import pytest
from attrs import frozen
from hypothesis import example, given
from hypothesis import strategies as st

from tipcore import profiles
from tipcore.conditions import Scene, is_yes, recorded_events
from tipcore.dates import Moment, PartialDate, instant_of
from tipcore.models import Case, CaseId, Closure, Interview, Person, PersonId, RecordId, Section
from tipcore.principles import AllOf, Checklist, Must, Right, Verdict, VerdictKind
from tipcore.principles._depending import Depending
from tipcore.principles._from import From
from tipcore.terms import RecordState

PROFILE = profiles.get("international")
DAY = date(2022, 1, 1)
LAST = 8
ANSWERS = (True, False, None)
MET, BREACHED, DUE, UNKNOWN = VerdictKind.MET, VerdictKind.BREACHED, VerdictKind.DUE, VerdictKind.UNKNOWN
NOT_APPLICABLE = VerdictKind.NOT_APPLICABLE

days = st.integers(0, LAST)
spans = st.tuples(st.integers(0, LAST - 1), st.integers(0, 1)).map(lambda pair: (pair[0], sum(pair)))
CLOSED = recorded_events("closures", "the case is closed")
PLANNED = recorded_events("closures", "a closure is planned", states=frozenset({RecordState.PLANNED}))
PRIVATE, RECORDED = is_yes("private", "it is held in private"), is_yes("video", "it is filmed")


def written(span):
    first, last = (DAY + timedelta(days=day) for day in span)
    return PartialDate(f"{first}" if first == last else f"{first}/{last}")


def halves(span):
    return range(2 * span[0], 2 * span[1] + 2)


def end_of(day):
    return 2 * day + 1


def instant(day):
    return instant_of(DAY + timedelta(days=day), PROFILE.zone)


def scene_of(*, act=(0, 0), now=LAST, closures=(), planned=(), closed=None, **answers):
    """Return the scene of one interview, beside closures that happened and closures that are planned."""
    item = Interview(id=RecordId("i"), at=written(act), **answers)
    made = [Closure(id=RecordId(f"c{n}"), at=written(one)) for n, one in enumerate(closures)]
    plans = [
        Closure(id=RecordId(f"p{n}"), at=written(one), state=RecordState.PLANNED)
        for n, one in enumerate(planned)
    ]
    until = None if closed is None else written((closed, closed))
    case = Case(
        id=CaseId("c"),
        persons=(Person(id=PersonId("p")),),
        interviews=Section(items=(item,)),
        closures=Section(items=(*made, *plans), complete_until=until),
    )
    return Scene(
        case=case,
        person=case.persons[0],
        item=item,
        path="interviews[0]",
        at=item.at.moment(PROFILE.zone),
        as_of=Moment.at(instant(now)),
        profile=PROFILE,
    )


def filled(*answers):
    """Iterate over all ways to answer what is blank."""
    return product(*((True, False) if one is None else (one,) for one in answers))


# --- Must -----------------------------------------------------------------------------------

FORMULAS = {
    "it": (PRIVATE, lambda one, _: one),
    "not": (~PRIVATE, lambda one, _: not one),
    "and": (PRIVATE & RECORDED, lambda one, two: one and two),
    "or": (PRIVATE | RECORDED, lambda one, two: one or two),
    "but not": (PRIVATE & ~RECORDED, lambda one, two: one and not two),
}


@pytest.mark.parametrize("formula", FORMULAS)
@pytest.mark.parametrize(("one", "two"), list(product(ANSWERS, repeat=2)))
def test_must_equals_every_way_to_answer_what_is_blank(formula, one, two):
    """Yes in all is met; no in all is breached since the end of the day; else unknown."""
    statement, plain = FORMULAS[formula]
    verdict = Must(statement).judge(scene_of(act=(2, 4), private=one, video=two))
    possible = {plain(*answers) for answers in filled(one, two)}
    expected = UNKNOWN if len(possible) > 1 else MET if possible == {True} else BREACHED
    blank = {path for path, value in (("private", one), ("video", two)) if value is None}
    assert verdict.kind is expected
    assert (verdict.since is not None) == (expected is BREACHED)
    assert verdict.since is None or verdict.since.latest == instant(4)
    assert bool(verdict.missing) == (expected is UNKNOWN)
    assert verdict.missing <= {f"interviews[0].{path}" for path in blank}


@given(act=spans, mends=st.lists(spans, max_size=2), now=days)
def test_what_mends_a_breach_equals_every_completion(act, mends, now):
    """A breach is mended at the latest possible first mend; not if some completion has none."""
    verdict = Must(PRIVATE, mended_by=CLOSED).judge(scene_of(act=act, now=now, closures=mends, private=False))
    firsts = [
        min((one for one in picks if at <= one <= end_of(now)), default=None)
        for at in halves(act)
        for picks in product(*map(halves, mends))
    ]
    assert verdict.kind is BREACHED
    if None in firsts:
        assert verdict.mended is None
    else:
        assert verdict.mended.latest == instant(max(firsts) // 2)


# --- AllOf, Depending -----------------------------------------------------------------------


@frozen
class Fixed:
    """A norm whose verdict is given."""

    verdict: Verdict

    def judge(self, scene):  # noqa: ARG002 - every norm is asked of a scene
        return self.verdict

    def says(self):
        return f"part {self.verdict.kind}"


def moment(day):
    return Moment.at(instant(day))


PARTS = (
    Verdict(kind=BREACHED, since=moment(1)),
    Verdict(kind=BREACHED, since=moment(3), mended=moment(5)),
    Verdict(kind=BREACHED, since=moment(2), mended=moment(6)),
    Verdict(kind=UNKNOWN, missing=frozenset({"a"})),
    Verdict(kind=UNKNOWN, missing=frozenset({"b"}), late=True),
    Verdict(kind=DUE, until=moment(4)),
    Verdict(kind=DUE, until=moment(2), ready=True),
    Verdict(kind=MET),
    Verdict(kind=NOT_APPLICABLE),
)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_all_of_follows_the_order_of_the_rule_for_all_parts(size):
    """Breached since the earliest, else unknown, else due to the earliest, else met, else not applicable."""
    for parts in product(PARTS, repeat=size):
        verdict = AllOf(*map(Fixed, parts)).judge(scene_of())
        breaches = [part for part in parts if part.kind is BREACHED]
        unknown = [part for part in parts if part.kind is UNKNOWN]
        owed = [part for part in parts if part.kind is DUE]
        since = until = mended = None
        missing = set()
        if breaches:
            kind = BREACHED
            since = min(part.since.latest for part in breaches)
            if not any(part.mended is None for part in breaches):
                mended = max(part.mended.latest for part in breaches)
        elif unknown:
            kind = UNKNOWN
            missing = {path for part in unknown for path in part.missing}
        elif owed:
            kind = DUE
            until = min(part.until.latest for part in owed)
        elif any(part.kind is MET for part in parts):
            kind = MET
        else:
            kind = NOT_APPLICABLE
        assert verdict.kind is kind
        assert (verdict.since and verdict.since.latest) == since
        assert (verdict.until and verdict.until.latest) == until
        assert (verdict.mended and verdict.mended.latest) == mended
        assert verdict.missing == missing
        assert [part.kind for part in verdict.parts] == [part.kind for part in parts]
        assert verdict.ready == (kind is DUE and all(part.ready for part in owed))


@pytest.mark.parametrize("answer", ANSWERS)
def test_depending_equals_both_ways_to_answer(answer):
    """The verdict of the chosen norm; where the choice is open, what both say, else unknown."""
    for yes, no in product(PARTS, repeat=2):
        norm = Depending(on=PRIVATE, yes=Fixed(yes), no=Fixed(no))
        verdict = norm.judge(scene_of(private=answer))
        possible = {(yes if one else no).kind for (one,) in filled(answer)}
        assert verdict.kind is (possible.pop() if len(possible) == 1 else UNKNOWN)
        if answer is None and yes.kind is not no.kind:
            assert "interviews[0].private" in verdict.missing


# --- From -----------------------------------------------------------------------------------


@frozen
class Seen:
    """A norm that keeps the moments at which it is asked."""

    moments: list

    def judge(self, scene):
        self.moments.append(scene.at)
        return Verdict(kind=MET)

    def says(self):
        return "it is asked"


@example(act=(0, 0), events=[(2, 2), (1, 2)], closed=None, now=4)
@example(act=(0, 0), events=[(2, 2), (2, 3)], closed=None, now=2)
@given(act=spans, events=st.lists(spans, max_size=2), closed=st.one_of(st.none(), days), now=days)
def test_what_begins_with_an_event_is_judged_at_the_first_of_every_completion(act, events, closed, now):
    """The norm is asked at no narrower a moment than the later of the thing and the first event."""
    moments = []
    norm = From(start=CLOSED, norm=Seen(moments))
    verdict = norm.judge(scene_of(act=act, now=now, closures=events, closed=closed))
    firsts = [
        min((one for one in picks if one <= end_of(now)), default=None)
        for picks in product(*map(halves, events))
    ]
    if None not in firsts:
        starts = {max(at, first) // 2 for at in halves(act) for first in firsts}
        assert verdict.kind is MET
        assert [one.latest for one in moments] == [instant(max(starts))]
        assert instant(min(starts) - 1) < moments[0].earliest <= instant(min(starts))
    else:
        none_listed = set(firsts) == {None}
        complete = closed is not None and closed >= now
        assert verdict.kind is (NOT_APPLICABLE if none_listed and complete else UNKNOWN)
        # where it is unknown, it is asked what it would be if the event came only now
        assert [one.latest for one in moments] == ([] if verdict.kind is NOT_APPLICABLE else [instant(now)])


# --- Right, Checklist -----------------------------------------------------------------------


@given(
    refusals=st.lists(spans, max_size=2),
    plans=st.lists(spans, max_size=1),
    closed=st.one_of(st.none(), days),
    now=days,
)
def test_a_right_equals_every_completion(refusals, plans, closed, now):
    """Refused for certain, perhaps, to be refused, never as far as is recorded, or nothing on record."""
    norm = Right(
        workflow="repatriation", event="withdraw", states=frozenset(), refused=CLOSED, planned=PLANNED
    )
    verdict = norm.judge(scene_of(now=now, closures=refusals, planned=plans, closed=closed))
    listed = {
        any(one <= end_of(now) for one in picks) for picks in product(*(halves(one) for one in refusals))
    }
    complete = closed is not None and closed >= now
    if listed == {True}:
        expected = BREACHED
        assert verdict.since.latest == instant(min(last for _, last in refusals if last <= now))
    elif listed == {True, False}:
        expected = UNKNOWN
    elif plans:
        expected = DUE
    else:
        expected = MET if complete else VerdictKind.NOTHING_ON_RECORD
    assert verdict.kind is expected


@example(confirmed=[(2, 3)], closed=None, now=2, named=True)
@given(
    confirmed=st.lists(spans, max_size=2), closed=st.one_of(st.none(), days), now=days, named=st.booleans()
)
def test_a_checklist_shows_what_is_confirmed_and_stays_with_people(confirmed, closed, now, named):
    """It is always to be confirmed by hand; what certainly happened is shown beside it."""
    norm = Checklist("Is she safe?", CLOSED if named else None)
    verdict = norm.judge(scene_of(now=now, closures=confirmed, closed=closed))
    happened = [
        f"closures[{number}]"
        for number, span in enumerate(confirmed)
        if all(one <= end_of(now) for one in halves(span))
    ]
    assert verdict.kind is VerdictKind.CONFIRM_BY_HAND
    assert verdict.because == "Is she safe?"
    assert list(verdict.events) == (happened if named else [])
    assert not verdict.missing
