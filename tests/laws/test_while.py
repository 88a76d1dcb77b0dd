"""*While* equals a referee that tries every completion of vague starts and ends.

Time is counted in days; a day without hours is its first or its last instant. Written apart
from the engine: the referee paints whole days and looks for a bare one.
"""

from datetime import date, timedelta
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from tipcore import profiles
from tipcore.conditions import Scene, recorded_events
from tipcore.dates import Moment, PartialDate, instant_of
from tipcore.models import Case, CaseId, Guardian, Person, PersonId, Placement, RecordId, Section
from tipcore.principles import VerdictKind, While

PROFILE = profiles.get("international")
DAY = date(2022, 1, 1)
LAST = 10

days = st.integers(0, LAST)
lives = st.tuples(days, st.one_of(st.none(), days)).filter(lambda life: life[1] is None or life[0] <= life[1])
NORM = While(
    during=recorded_events("placements", "the child is in care", when="start", until=("end",)),
    holds=recorded_events("guardians", "there is a guardian", when="appointed", until=("ended",)),
    tolerance=timedelta(hours=1),
)


def written(day):
    return None if day is None else PartialDate(f"{DAY + timedelta(days=day)}")


def bounds(day):
    """Return the instants of a day, as numbers of whole days since the start."""
    return (day, day + 1)


def spans(life, now):
    """Iterate over the spans [from, to) that a state may have had until now."""
    start, end = life
    for first in bounds(start):
        for last in (now,) if end is None else bounds(end):
            yield first, max(first, min(last, now))


def bare(during, holds):
    """Return whether some whole day of the one is not covered by the other."""
    asked = {day for first, last in during for day in range(first, last)}
    covered = {day for first, last in holds for day in range(first, last)}
    return not asked <= covered


@given(
    during=st.lists(lives, min_size=1, max_size=2),
    holds=st.lists(lives, max_size=2),
    closed=st.one_of(st.none(), days),
    now=days,
)
def test_while_equals_every_completion(during, holds, closed, now):
    """A certain bare day in a complete section is a breach; full cover is met."""
    case = Case(
        id=CaseId("c"),
        persons=(Person(id=PersonId("p")),),
        placements=Section(
            items=tuple(
                Placement(id=RecordId(f"p{n}"), start=written(start), end=written(end))
                for n, (start, end) in enumerate(during)
            )
        ),
        guardians=Section(
            items=tuple(
                Guardian(id=RecordId(f"g{n}"), appointed=written(start), ended=written(end))
                for n, (start, end) in enumerate(holds)
            ),
            complete_until=written(closed),
        ),
    )
    as_of = Moment.at(instant_of(DAY + timedelta(days=now), PROFILE.zone))
    person = case.persons[0]
    scene = Scene(
        case=case, person=person, item=person, path="persons[0]", at=as_of, as_of=as_of, profile=PROFILE
    )
    verdict = NORM.judge(scene)
    seen = [life for life in during if life[0] <= now]
    if not seen:
        assert verdict.kind is VerdictKind.NOT_APPLICABLE
        return
    until = now + 1
    shown = [life for life in holds if life[0] <= now]
    first = 0 if closed is None else closed + 1
    hidden = [()] if first > now else [(), ((first, until),)]
    possible = {
        bare(asked, [*held, *extra])
        for asked in product(*(spans(life, until) for life in seen))
        for held in product(*(spans(life, until) for life in shown))
        for extra in hidden
    }
    match verdict.kind:
        case VerdictKind.BREACHED:
            assert possible == {True}
        case VerdictKind.MET:
            assert possible == {False}
        case kind:
            assert kind is VerdictKind.UNKNOWN
