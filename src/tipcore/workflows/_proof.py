"""Exhaustive search over a workflow: its states, its transitions, and every value of the facts.

The product of all facts is too large, and not needed: the guards of a transition are joined
by *and*, so that it is closed as soon as one of them is not *yes*. A pattern of a few facts
is proved to close it if some guard that reads only those facts is not *yes*; whatever the
other facts are, it stays closed.
"""

__all__ = ["Pattern", "closed", "opening", "patterns", "read_at"]

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import product
from typing import TypeAlias

from tipcore.conditions import Fact, Scene
from tipcore.dates import Moment
from tipcore.logic import Truth
from tipcore.models import Case, CaseId
from tipcore.profiles import Profile
from tipcore.terms import Term
from tipcore.workflows._definition import Guards, Workflow

Pattern: TypeAlias = Mapping[Fact, Truth | Term]
"""A value for each of some facts; one that is left out is unknown."""

_MOMENT = Moment.at(datetime(2022, 3, 1, tzinfo=UTC))
_STATE = "ZZ"
_PROFILE = Profile(id="none", title="No jurisdiction", time_zone="UTC", calendar=None, values=())
_CASE = Case(id=CaseId("-"))


def read_at(pattern: Pattern) -> Scene[object]:
    """Return what guards read where only the facts of a pattern are known, all of one State."""
    return Scene(
        case=_CASE,
        person=None,
        item=None,
        path="",
        at=_MOMENT,
        as_of=_MOMENT,
        profile=_PROFILE,
        about=_STATE,
        facts={(fact.name, _STATE if fact.about_state else None): value for fact, value in pattern.items()},
    )


def patterns(workflow: Workflow, facts: Iterable[Fact]) -> Iterator[Pattern]:
    """Return every pattern of some facts, unknown included."""
    order = sorted(set(facts), key=lambda fact: fact.name)
    for values in product(*(workflow.possible(fact) for fact in order)):
        yield dict(zip(order, values, strict=True))


def closed(guards: Guards, pattern: Pattern) -> bool:
    """Return whether a pattern closes a transition, whatever the facts outside it are."""
    known = frozenset(pattern)
    scene = read_at(pattern)
    return any(guard.facts <= known and guard.test(scene).truth is not Truth.YES for guard in guards)


def opening(workflow: Workflow, guards: Guards, fixed: Pattern | None = None) -> Pattern | None:
    """Return some pattern that opens a transition, with some facts fixed; None where there is none.

    Every value of the facts that several guards share is tried; for each, the guards are
    searched apart, over the facts that they alone read.
    """
    given: Pattern = fixed or {}
    readers = Counter(fact for guard in guards for fact in guard.facts)
    shared = [fact for fact, count in readers.items() if count > 1]
    for joint in _choices(workflow, shared, given):
        found: dict[Fact, Truth | Term] = dict(joint)
        for guard in guards:
            own = [fact for fact in guard.facts if fact not in joint]
            wholes = ({**joint, **rest} for rest in _choices(workflow, own, given))
            whole = next((each for each in wholes if guard.test(read_at(each)).truth is Truth.YES), None)
            if whole is None:
                break
            found.update({fact: whole[fact] for fact in guard.facts})
        else:
            return found
    return None


def _choices(workflow: Workflow, facts: Iterable[Fact], fixed: Pattern) -> Iterator[Pattern]:
    """Return every pattern of some facts, but for those that are fixed; known values come first."""
    order = sorted(set(facts), key=lambda fact: fact.name)
    values = ((fixed[fact],) if fact in fixed else workflow.possible(fact)[::-1] for fact in order)
    for chosen in product(*values):
        yield dict(zip(order, chosen, strict=True))
