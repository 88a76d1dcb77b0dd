"""Before with `fresh` and `renewed_after` equals a referee that tries every completion.

The referee knows nothing of the engine. Time is counted in half days, so that a day without
hours is two instants. A completion picks an instant for each vague date, and adds what an
incomplete section may hide. The small world lies about the end of a month, so that a month
is a vague date of many days.
"""

from datetime import date, timedelta
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from tipcore import profiles
from tipcore.conditions import Scene, recorded_events
from tipcore.dates import Moment, PartialDate, TimeLimit, instant_of
from tipcore.logic import AssumptionKind
from tipcore.models import (
    Case,
    CaseId,
    Closure,
    Guardian,
    Person,
    PersonId,
    RecordId,
    Report,
    RiskEvent,
    Section,
)
from tipcore.principles import Before, VerdictKind
from tipcore.terms import RecordState

PROFILE = profiles.get("international")
DAY = date(2022, 1, 29)
LAST = 6
"""The days of the small world are 0 to LAST; day 3 is the first of February."""
LONGEST = 3
"""The longest validity, in days."""
FIRST = -LONGEST - 2
"""This day and the next stand for all before the world: what is so old is fresh on no day of it."""
MONTHS = {"2022-01": (FIRST, 2), "2022-02": (3, LAST + 1)}

DUE, MET, BREACHED = VerdictKind.DUE, VerdictKind.MET, VerdictKind.BREACHED
TO_STATE, TO_EVENT = "the act relied on the state", "the act relied on the event"
OF_STATE = "the state names the act as its own"
BY_STATE, BY_EVENT = "the state relied on the act", "the event relied on the act"
EARLIER, LATER = {TO_STATE, TO_EVENT, OF_STATE}, {BY_STATE, BY_EVENT}
"""The first state, and the first event, came no later or no earlier than the act by a link."""

days = st.integers(0, LAST)
short = st.tuples(days, st.integers(0, 2)).map(lambda pair: (pair[0], sum(pair)))
dates = st.one_of(
    short,
    short,
    days.map(lambda day: (None, day)),
    st.sampled_from([(None, None), *MONTHS]),
)
"""A date as it is drawn: a first and a last day (None: unbounded), or a month."""
closures = st.one_of(st.none(), days)


def instants(drawn):
    """Return the instants that a date may mean; far ones are put just outside the world."""
    first, last = MONTHS.get(drawn, drawn)
    return range(2 * (FIRST if first is None else first), end_of(LAST + 1 if last is None else last) + 1)


def end_of(day):
    return 2 * day + 1


def written(drawn):
    """Return a date as it is written down."""
    if drawn in MONTHS:
        return PartialDate(drawn)
    first, last = (".." if day is None else f"{DAY + timedelta(days=day)}" for day in drawn)
    return PartialDate(first if first == last != ".." else f"{first}/{last}")


def in_order(life):
    """Return whether a state may end after it began."""
    start, end = life
    return end is None or instants(end)[-1] >= instants(start)[0]


lives = st.lists(st.tuples(dates, st.one_of(st.none(), st.none(), dates)).filter(in_order), max_size=2)


@st.composite
def worlds(draw, *, limits, most_events, planned=False):
    """Draw one record, one norm and one day of the check; a done act has certainly happened by then."""
    act = draw(dates if planned else dates.filter(lambda drawn: instants(drawn)[-1] <= end_of(LAST)))
    return {
        "act": act,
        "now": draw(days.filter(lambda now: planned or instants(act)[-1] <= end_of(now))),
        "states": draw(lives),
        "events": draw(st.lists(st.tuples(dates, st.booleans()), max_size=most_events)),
        "links": {
            draw(st.sampled_from([None, TO_STATE, OF_STATE, BY_STATE])),
            draw(st.sampled_from([None, TO_EVENT, BY_EVENT])),
        },
        "loose": False,
        "closed": draw(closures),
        "events_closed": draw(closures),
        "limit": draw(limits),
    }


def section(items, closed):
    until = None if closed is None else PartialDate(f"{DAY + timedelta(days=closed)}")
    return Section(items=tuple(items), complete_until=until)


def verdict_of(world, *, planned=False):
    """Return the verdict of the engine, and whether it takes for granted that nothing else renews."""
    links, states, events = world["links"], world["states"], world["events"]

    def naming(number, link):
        return frozenset({RecordId("a")} if number == 0 and link in links else ())

    named = {"g0"} if TO_STATE in links and states else set()
    named |= {"e0"} if TO_EVENT in links and events else set()
    act = Report(
        id=RecordId("a"),
        at=written(world["act"]),
        relies_on=frozenset(map(RecordId, named)),
        state=RecordState.PLANNED if planned else RecordState.HAPPENED,
    )
    guardians = [
        Guardian(
            id=RecordId(f"g{n}"),
            appointed=written(start),
            ended=None if end is None else written(end),
            relies_on=naming(n, BY_STATE),
            present_at=naming(n, OF_STATE),
        )
        for n, (start, end) in enumerate(states)
    ]
    kinds = {True: RiskEvent, False: Closure}
    renewing = [
        kinds[is_risk](id=RecordId(f"e{n}"), at=written(drawn), relies_on=naming(n, BY_EVENT))
        for n, (drawn, is_risk) in enumerate(events)
    ]
    case = Case(
        id=CaseId("c"),
        persons=(Person(id=PersonId("p")),),
        reports=section([act], None),
        guardians=section(guardians, world["closed"]),
        risk_events=section([one for one in renewing if isinstance(one, RiskEvent)], world["events_closed"]),
        closures=section([one for one in renewing if isinstance(one, Closure)], world["events_closed"]),
    )
    norm = Before(
        act="the act",
        holds=recorded_events("guardians", "there is a guardian", when="appointed", until=("ended",)),
        fresh=None if world["limit"] is None else TimeLimit.days(world["limit"]),
        renewed_after=tuple(recorded_events(name, "it changed") for name in ("risk_events", "closures")),
    )
    verdict = norm.judge(
        Scene(
            case=case,
            person=case.persons[0],
            item=act,
            path="reports[0]",
            at=written(world["act"]).moment(PROFILE.zone),
            as_of=Moment.at(instant_of(DAY + timedelta(days=world["now"]), PROFILE.zone)),
            profile=PROFILE,
            state=act.state,
        )
    )
    persists = {one.what for one in verdict.assumes if one.kind is AssumptionKind.PERSISTENCE}
    return verdict, {"risk_events.complete_until", "closures.complete_until"} <= persists


# --- the referee ----------------------------------------------------------------------------


def holds_at(at, lived, events, limit):
    """Return whether one state began, stands, is fresh and is not overtaken, in a world without doubt."""
    past = [event for event in events if event is not None and event <= at]
    return any(
        start <= at
        and (end is None or end >= at)
        and (limit is None or end_of(start // 2 + limit) >= at)
        and all(event <= start for event in past)
        for start, end in (life for life in lived if life is not None)
    )


def unlisted(closed, until):
    """Return the instants at which one event may be missing from a list (None: nothing is missing)."""
    return [None, *range(2 * FIRST if closed is None else end_of(closed) + 1, until + 1)]


def possible(world, *, all_events_listed, planned=False):
    """Return for which truths there is a completion."""
    found = set()
    for done in instants(world["act"]):
        at = end_of(world["now"]) if planned else done
        links = set() if planned else world["links"]  # what is planned for a day may be done on another
        lived = [_lives(world, links, number, done, at) for number in range(len(world["states"]))]
        lived.append([None if one is None else (one, None) for one in unlisted(world["closed"], at)])
        events = [_events(world, links, number, done, at) for number in range(len(world["events"]))]
        events.append([None] if all_events_listed else unlisted(world["events_closed"], at))
        # only the last renewing event matters
        lasts = {max((one for one in pick if one is not None), default=None) for pick in product(*events)}
        for *pick, last in product(*lived, lasts):
            found.add(holds_at(at, pick, [last], world["limit"]))
            if len(found) == 2:
                return found
    return found


def _lives(world, links, number, done, at):
    """Return the lives of one state, as its links allow; one after `at` is as good as none."""
    start, end = world["states"][number]
    begins = instants(start)
    if number == 0:
        begins = linked(begins, world, links & {TO_STATE, OF_STATE, BY_STATE}, done)
    ends = [None] if end is None else instants(end)
    return {(one, two) if one <= at else None for one in begins for two in ends}


def _events(world, links, number, done, at):
    """Return the instants of one renewing event, as its links allow."""
    picks = instants(world["events"][number][0])
    if number == 0:
        picks = linked(picks, world, links & {TO_EVENT, BY_EVENT}, done)
    return {one if one <= at else None for one in picks}


def linked(picks, world, links, done):
    """Return the instants that a link with the act allows; dates that are certain overrule it."""
    act = instants(world["act"])
    kept = picks
    if links & EARLIER and picks[0] <= act[-1]:
        kept = [one for one in picks if one <= done]
    elif links & LATER and picks[-1] >= act[0]:
        kept = [one for one in picks if one >= done]
    return picks if world["loose"] and not kept else kept


# --- the laws -------------------------------------------------------------------------------


def agrees(world):
    """Assert that a decided verdict is that of every completion, and that none is left undecided."""
    verdict, persists = verdict_of(world)
    match verdict.kind:
        case VerdictKind.MET:
            assert possible(world, all_events_listed=persists) <= {True}  # none where links contradict
        case VerdictKind.BREACHED:
            assert possible(world, all_events_listed=False) <= {False}
        case _:
            # that a record relied on the act is not read, nor what any link says of when the act was
            loose = {**world, "links": world["links"] & EARLIER, "loose": True}
            truths = possible(loose, all_events_listed=True)
            assert truths != {False}
            # of two pieces of evidence, it may be unknown which of them holds, though one does
            assert truths != {True} or len(world["states"]) == 2


no_limit, limits = st.none(), st.integers(0, LONGEST)


@given(worlds(limits=limits, most_events=0))
def test_freshness_equals_every_completion(world):
    """Evidence that may have run out by the act."""
    agrees(world)


@given(worlds(limits=no_limit, most_events=2))
def test_renewal_equals_every_completion(world):
    """Evidence that may have been overtaken before the act, by events of two kinds."""
    agrees(world)


@given(worlds(limits=limits, most_events=2))
def test_freshness_and_renewal_equal_every_completion(world):
    """Evidence that may have run out or been overtaken: both count for the same piece of evidence."""
    agrees(world)


@given(worlds(limits=st.one_of(no_limit, limits), most_events=2, planned=True))
def test_a_planned_act_is_judged_as_if_it_were_done_now(world):
    """Ready in every completion; never breached; with nothing missing, in no completion."""
    verdict, persists = verdict_of(world, planned=True)
    assert verdict.kind is DUE
    if verdict.ready:
        assert possible(world, all_events_listed=persists, planned=True) == {True}
    else:
        truths = possible(world, all_events_listed=bool(verdict.missing), planned=True)
        assert (truths == {False}) is not bool(verdict.missing)
