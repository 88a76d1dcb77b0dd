"""Each form of norm equals a referee that tries every completion of a vague record.

The referee knows nothing of the engine. Time is counted in half days, so that a day without
hours is two instants. A completion picks an instant for each vague date, and adds what an
incomplete section may hide. A decided verdict must be the verdict of every completion; and
where all completions agree, the verdict must be decided.
"""

from datetime import date, timedelta
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from tipcore import profiles
from tipcore.conditions import Scene, own_event, recorded_events
from tipcore.dates import Moment, PartialDate, TimeLimit, instant_of
from tipcore.logic import AssumptionKind
from tipcore.models import (
    Case,
    CaseId,
    Closure,
    DataRequest,
    Guardian,
    Person,
    PersonId,
    PoliceAssessment,
    Record,
    RecordId,
    Report,
    Section,
)
from tipcore.principles import Before, CountsFrom, Never, VerdictKind, Within

PROFILE = profiles.get("international")
DAY = date(2022, 1, 1)
LAST = 12
"""The days of the small world are 0 to LAST."""

MET, BREACHED, DUE, LAPSED = VerdictKind.MET, VerdictKind.BREACHED, VerdictKind.DUE, VerdictKind.LAPSED
DECIDED = {MET, BREACHED, LAPSED}

spans = st.tuples(st.integers(0, LAST - 1), st.integers(0, 1)).map(lambda pair: (pair[0], sum(pair)))
"""A date: from a first day to a last one."""
closures = st.one_of(st.none(), st.integers(0, LAST))
days = st.integers(0, LAST)


def in_order(life):
    """Return whether a state may end after it began."""
    start, end = life
    return end is None or end[1] >= start[0]


def written(span):
    """Return a span of days as it is written down."""
    first, last = (DAY + timedelta(days=day) for day in span)
    return PartialDate(f"{first}" if first == last else f"{first}/{last}")


def halves(span):
    """Return the instants that a span may mean."""
    first, last = span
    return range(2 * first, 2 * last + 2)


def end_of(day):
    return 2 * day + 1


def section(items, closed):
    until = None if closed is None else PartialDate(f"{DAY + timedelta(days=closed)}")
    return Section(items=tuple(items), complete_until=until)


def scene_of(case, item, path, span, now):
    as_of = Moment.at(instant_of(DAY + timedelta(days=now), PROFILE.zone))
    at = written(span).moment(PROFILE.zone)
    return Scene(case=case, person=case.persons[0], item=item, path=path, at=at, as_of=as_of, profile=PROFILE)


def world(**sections):
    return Case(id=CaseId("c"), persons=(Person(id=PersonId("p")),), **sections)


def hidden(closed, now):
    """Return the instants at which one event may be missing from a list (None: nothing is missing)."""
    first = 0 if closed is None else end_of(closed) + 1
    return [None, *range(first, end_of(now) + 1)]


# --- Within ---------------------------------------------------------------------------------


def within_verdict(start, dones, lapses, limit, now, *, from_trigger):
    """Return the verdict of a world without doubt, by norms.md section 3."""
    deadline = end_of(start // 2 + limit)
    seen = [one for one in dones if one <= now]
    ended = [one for one in lapses if one <= min(deadline, now)]
    met = [one for one in seen if one <= deadline and (not from_trigger or one >= start)]
    if any(all(end >= one for end in ended) for one in met):
        return MET
    if ended:
        return LAPSED
    return DUE if now <= deadline else BREACHED


def within_completions(  # noqa: PLR0917 - one world
    start, dones, lapses, closed, lapse_closed, limit, now, *, from_trigger
):
    """Iterate over the verdicts of all completions."""
    picks = [halves(start), *map(halves, dones), *map(halves, lapses)]
    more = [hidden(closed, now), hidden(lapse_closed, now)]
    for trigger, *rest in product(*picks):
        if trigger > end_of(now):
            continue
        for extra, gone in product(*more):
            done = [*rest[: len(dones)], *([] if extra is None else [extra])]
            left = [*rest[len(dones) :], *([] if gone is None else [gone])]
            yield within_verdict(trigger, done, left, limit, end_of(now), from_trigger=from_trigger)


@given(
    start=spans,
    dones=st.lists(spans, max_size=2),
    lapses=st.lists(spans, max_size=1),
    closed=closures,
    lapse_closed=closures,
    limit=st.integers(0, 4),
    now=days,
    counts_from=st.sampled_from(CountsFrom),
)
def test_within_equals_every_completion(  # noqa: PLR0917 - the parts of one drawn world
    start, dones, lapses, closed, lapse_closed, limit, now, counts_from
):
    """A repeatable performance, a lapse, and two sections each with its own completeness."""
    case = world(
        reports=section([Report(id=RecordId("r"), at=written(start))], None),
        police_assessments=section(
            [PoliceAssessment(id=RecordId(f"d{n}"), at=written(span)) for n, span in enumerate(dones)], closed
        ),
        closures=section(
            [Closure(id=RecordId(f"l{n}"), at=written(s)) for n, s in enumerate(lapses)], lapse_closed
        ),
    )
    norm = Within(
        deadline=TimeLimit.days(limit),
        done=recorded_events("police_assessments", "it is assessed"),
        counts_from=counts_from,
        lapses=recorded_events("closures", "the case is closed"),
    )
    verdict = norm.judge(scene_of(case, case.reports.items[0], "reports[0]", start, now))
    persists = any(one.kind is AssumptionKind.PERSISTENCE for one in verdict.assumes)
    possible = set(
        within_completions(
            start,
            dones,
            lapses,
            closed,
            LAST if persists else lapse_closed,
            limit,
            now,
            from_trigger=counts_from is CountsFrom.TRIGGER,
        )
    )
    if not possible:  # the trigger lies after the day of the check: the engine does not ask
        return
    match verdict.kind:
        case VerdictKind.MET | VerdictKind.LAPSED:  # in doubt between the two, neither accuses
            assert possible <= {MET, LAPSED}
            assert verdict.kind in possible
        case VerdictKind.DUE:
            assert possible <= {DUE, MET, LAPSED}
        case VerdictKind.UNKNOWN:
            assert possible not in ({BREACHED}, {DUE})
            assert dones or possible != {LAPSED}
        case kind:
            assert possible == {kind}


@given(start=spans, answer=st.one_of(st.none(), spans), closed=closures, limit=st.integers(0, 4), now=days)
def test_within_of_one_field_equals_every_completion(start, answer, closed, limit, now):
    """One answer to one request: it follows the request, and a late one proves that none came before."""
    request = DataRequest(
        id=RecordId("r"), received=written(start), answered=None if answer is None else written(answer)
    )
    case = world(data_requests=section([request], closed))
    norm = Within(
        deadline=TimeLimit.days(limit),
        done=own_event("answered", "it is answered"),
        counts_from=CountsFrom.TRIGGER,
    )
    verdict = norm.judge(scene_of(case, request, "data_requests[0]", start, now))
    if answer is not None and answer[0] > now:
        answer = None  # what begins after the day of the check is not seen
    possible = set()
    covered = closed if closed is not None and end_of(start[1]) <= end_of(closed) else None
    for trigger in halves(start):
        unlisted = [later for later in hidden(covered, LAST) if later is None or later >= trigger]
        for done in unlisted if answer is None else halves(answer):
            if trigger <= end_of(now) and (done is None or done >= trigger):
                dones = [] if done is None else [done]
                possible.add(within_verdict(trigger, dones, [], limit, end_of(now), from_trigger=True))
    if not possible:
        return
    if verdict.kind in DECIDED:
        assert possible == {verdict.kind}
    elif verdict.kind is DUE:
        assert possible <= {DUE, MET}
    else:
        assert possible not in ({BREACHED}, {DUE})


# --- Before ---------------------------------------------------------------------------------


@given(
    act=spans,
    states=st.lists(st.tuples(spans, st.one_of(st.none(), spans)).filter(in_order), max_size=2),
    closed=closures,
    linked=st.booleans(),
    now=days,
)
def test_before_equals_every_completion(act, states, closed, linked, now):
    """A state with a start and perhaps an end has to hold at the act; a link states the order."""
    guardians = [
        Guardian(
            id=RecordId(f"g{n}"),
            appointed=written(start),
            ended=None if end is None else written(end),
        )
        for n, (start, end) in enumerate(states)
    ]
    named = frozenset({RecordId("g0")}) if linked and guardians else frozenset()
    case = world(
        reports=section([Report(id=RecordId("a"), at=written(act), relies_on=named)], None),
        guardians=section(guardians, closed),
    )
    holds = recorded_events("guardians", "there is a guardian", when="appointed", until=("ended",))
    norm = Before(act="the act", holds=holds)
    verdict = norm.judge(scene_of(case, case.reports.items[0], "reports[0]", act, now))
    if act[1] > now:  # the engine asks only for what certainly happened
        return
    possible = set(_held(act, states, closed, linked=bool(named), now=now))
    match verdict.kind:
        case VerdictKind.MET:
            assert possible == {True}
        case VerdictKind.BREACHED:
            assert possible == {False}
        case _:
            assert possible != {False}


def _held(act, states, closed, *, linked, now):
    """Iterate over whether the state holds at the act, for all completions of the record."""
    lives = [
        [(one, two) for one in halves(start) for two in ([None] if end is None else halves(end))]
        for start, end in states
    ]
    picks = [(at, lived) for at in halves(act) for lived in product(*lives)]
    in_order = [(at, lived) for at, lived in picks if not linked or lived[0][0] <= at]
    for at, lived in in_order or picks:  # dates that contradict a link overrule it
        for extra in hidden(closed, now):
            held = [*lived, *([] if extra is None else [(extra, None)])]
            yield any(one <= at and (end is None or end >= at) for one, end in held if one <= end_of(now))


# --- Never ----------------------------------------------------------------------------------


@given(events=st.lists(spans, max_size=2), closed=closures, now=days)
def test_never_equals_every_completion(events, closed, now):
    """A forbidden event in a section: breached, possible, none, or nothing on record."""
    case = world(
        reports=section([Report(id=RecordId("a"), at=written((0, 0)))], None),
        closures=section(
            [Closure(id=RecordId(f"e{n}"), at=written(s)) for n, s in enumerate(events)], closed
        ),
    )
    norm = Never(recorded_events("closures", "the case is closed"))
    verdict = norm.judge(scene_of(case, case.reports.items[0], "reports[0]", (0, 0), now))
    possible = set()
    for pick in product(*map(halves, events)):
        for extra in hidden(closed, now):
            seen = [*pick, *([] if extra is None else [extra])]
            possible.add(any(one <= end_of(now) for one in seen))
    match verdict.kind:
        case VerdictKind.BREACHED:
            assert possible == {True}
            first = min(last for _, last in events)
            assert verdict.since.latest == written((first, first)).moment(PROFILE.zone).latest
        case VerdictKind.MET:
            assert possible == {False}
        case _:
            assert possible == {True, False}
    if verdict.kind is VerdictKind.NOTHING_ON_RECORD:
        assert all(first > now for first, _ in events)


def test_a_record_is_what_the_small_world_is_made_of():
    """The referee's sections hold records, so that the engine sees them as it does in a case."""
    assert issubclass(PoliceAssessment, Record)
    assert issubclass(Closure, Record)
