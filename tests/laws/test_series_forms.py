"""*Promptly* and *Every* equal a referee that tries every completion of a vague record.

Time is counted in half days, so that a day without hours is two instants. The referee fills in
dates and what an incomplete section may hide, and reads norms.md section 3 on each result.
"""

from datetime import date, timedelta
from itertools import accumulate, product

from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from tipcore import profiles
from tipcore.conditions import Scene, recorded_events
from tipcore.dates import Moment, PartialDate, TimeLimit, instant_of
from tipcore.logic import AssumptionKind
from tipcore.models import (
    Case,
    CaseId,
    MonitoringVisit,
    Person,
    PersonId,
    Placement,
    RecordId,
    Report,
    Section,
)
from tipcore.principles import CountsFrom, Every, Promptly, VerdictKind
from tipcore.profiles import ProfileValue
from tipcore.sources import TIPCORE_DEFAULT, Citation, EvidenceMark

PROFILE = profiles.get("international")
DAY = date(2022, 1, 1)
LAST = 8
MET, BREACHED, DUE = VerdictKind.MET, VerdictKind.BREACHED, VerdictKind.DUE
UNKNOWN, LAPSED = VerdictKind.UNKNOWN, VerdictKind.LAPSED

days = st.integers(0, LAST)
spans = st.tuples(st.integers(0, LAST - 1), st.integers(0, 1)).map(lambda pair: (pair[0], sum(pair)))
closures = st.one_of(st.none(), days)
VISIT = recorded_events("monitoring_visits", "a visit is made")
STAY = recorded_events("placements", "there is a stay", when="start", until=("end",))


def written(span):
    first, last = (DAY + timedelta(days=day) for day in span)
    return PartialDate(f"{first}" if first == last else f"{first}/{last}")


def halves(span):
    return range(2 * span[0], 2 * span[1] + 2)


def end_of(day):
    return 2 * day + 1


def instant(day):
    return instant_of(DAY + timedelta(days=day), PROFILE.zone)


def hidden(closed, now):
    """Return the instants at which one event may be missing from a list (None: nothing is missing)."""
    return [None, *range(0 if closed is None else end_of(closed) + 1, end_of(now) + 1)]


def section(items, closed):
    return Section(items=tuple(items), complete_until=None if closed is None else written((closed, closed)))


def scene_of(start, visits, closed, now, *, profile=PROFILE, stays=(), told=None):
    """Return the scene of one report, beside visits and a stay."""
    case = Case(
        id=CaseId("c"),
        persons=(Person(id=PersonId("p")),),
        reports=section([Report(id=RecordId("r"), at=written(start))], None),
        monitoring_visits=section(
            [MonitoringVisit(id=RecordId(f"v{n}"), at=written(one)) for n, one in enumerate(visits)], closed
        ),
        placements=section(
            [
                Placement(
                    id=RecordId(f"s{n}"),
                    start=written(start),
                    end=None if end is None else written((end, end)),
                )
                for n, end in enumerate(stays)
            ],
            told,
        ),
    )
    item = case.reports.items[0]
    at, as_of = item.at.moment(profile.zone), Moment.at(instant(now))
    return Scene(
        case=case,
        person=case.persons[0],
        item=item,
        path="reports[0]",
        at=at,
        as_of=as_of,
        profile=profile,
    )


# --- Promptly -------------------------------------------------------------------------------


@given(
    start=spans,
    dones=st.lists(spans, max_size=2),
    closed=closures,
    review=st.integers(0, 4),
    now=days,
    counts_from=st.sampled_from(CountsFrom),
    mark=st.sampled_from(EvidenceMark),
)
def test_promptly_equals_every_completion(  # noqa: PLR0917 - the parts of one drawn world
    start, dones, closed, review, now, counts_from, mark
):
    """Not done is due, and late after the review; breached only where a text gives the number."""
    if start[1] > now:  # the engine asks only for what certainly happened
        return
    value = ProfileValue(
        name="review",
        value=TimeLimit.days(review),
        cites=(Citation(source=TIPCORE_DEFAULT, pinpoint="", mark=mark),),
    )
    scene = scene_of(start, dones, closed, now, profile=evolve(PROFILE, values=(value,)))
    verdict = Promptly(done=VISIT, review_after="review", counts_from=counts_from).judge(scene)
    sourced = mark in {EvidenceMark.PRIMARY, EvidenceMark.SECONDARY}
    possible = set()
    for trigger, *picks in product(halves(start), *map(halves, dones)):
        limit = end_of(trigger // 2 + review)
        for extra in hidden(closed if sourced else LAST, now):
            seen = [one for one in (*picks, extra) if one is not None and one <= end_of(now)]
            counting = [one for one in seen if counts_from is CountsFrom.ANY or one >= trigger]
            if any(not sourced or one <= limit for one in counting):
                possible.add(MET)
            else:
                possible.add(BREACHED if sourced and end_of(now) > limit else DUE)
    match verdict.kind:
        case VerdictKind.MET | VerdictKind.BREACHED:
            assert possible == {verdict.kind}
        case VerdictKind.DUE:
            assert possible <= {DUE, MET}
            assert possible != {MET}
        case kind:
            assert kind is UNKNOWN
            assert len(possible) > 1
    if verdict.kind is DUE and not sourced:
        assert verdict.until.latest == instant(start[1] + review)
        assert verdict.late == (now > start[1] + review)


# --- Every ----------------------------------------------------------------------------------


def point_verdict(opening, deadline, dones, ends, now):
    """Return the verdict on one point of a world without doubt."""
    over = [one for one in ends if one <= min(deadline, now)]
    in_time = [one for one in dones if opening <= one <= min(deadline, now)]
    if any(all(end >= one for end in over) for one in in_time):
        return MET
    if over:
        return LAPSED
    return DUE if now <= deadline else BREACHED


@example(start=(0, 0), steps=[1], recurring=True, margin=0, dones=[1], end=None, closed=2, told=2, now=2)
@example(start=(0, 0), steps=[2], recurring=True, margin=0, dones=[], end=1, closed=8, told=8, now=5)
@example(start=(0, 0), steps=[2], recurring=False, margin=1, dones=[3], end=None, closed=8, told=8, now=6)
@given(
    start=spans,
    steps=st.lists(st.integers(1, 3), min_size=1, max_size=3),
    recurring=st.booleans(),
    margin=st.integers(0, 1),
    dones=st.lists(days, max_size=2),
    end=st.one_of(st.none(), days),
    closed=closures,
    told=closures,
    now=days,
)
def test_every_point_equals_every_completion(  # noqa: PLR0917 - the parts of one drawn world
    start, steps, recurring, margin, dones, end, closed, told, now
):
    """Each point in its own window: after that of the one before, to its own end; or the stay is over.

    Three-valued logic may say *unknown* where each completion has another reason to be met.
    """
    if start[1] > now or (end is not None and end < start[1]):
        return
    norm = Every(
        done=VISIT,
        during=STAY,
        margin=TimeLimit.days(margin),
        **(
            {"period": TimeLimit.days(steps[0])}
            if recurring
            else {"offsets": tuple(TimeLimit.days(one) for one in accumulate(steps))}
        ),
    )
    visits = [(one, one) for one in dones]
    parts = norm.judge(scene_of(start, visits, closed, now, stays=(end,), told=told)).parts
    points = list(accumulate(steps)) if not recurring else [steps[0] * n for n in range(1, LAST + 3)]
    past = [one for one in points if start[1] + one + margin < now]
    assert [part.part for part in parts] == [
        f"no. {number}: a visit is made" for number in range(1, min(len(past) + 1, len(points)) + 1)
    ]
    ends = [] if end is None else [end]
    for number, part in enumerate(parts):
        rests_on_no_end = any(one.kind is AssumptionKind.PERSISTENCE for one in part.assumes)
        possible = set()
        for at, *rest in product(halves(start), *(halves((one, one)) for one in (*dones, *ends))):
            opening = end_of(at // 2 + points[number - 1] + margin) + 1 if number else at
            deadline = end_of(at // 2 + points[number] + margin)
            for extra, gone in product(hidden(closed, now), hidden(LAST if rests_on_no_end else told, now)):
                made = [*rest[: len(dones)], *([] if extra is None else [extra])]
                over = [*rest[len(dones) :], *([] if gone is None else [gone])]
                possible.add(point_verdict(opening, deadline, made, over, end_of(now)))
        match part.kind:
            case VerdictKind.MET | VerdictKind.LAPSED:  # in doubt between the two, neither accuses
                assert possible <= {MET, LAPSED}
                assert part.kind in possible
            case VerdictKind.DUE:
                assert possible <= {DUE, MET, LAPSED}
            case VerdictKind.UNKNOWN:
                assert possible not in ({BREACHED}, {DUE})
            case kind:
                assert possible == {kind}
