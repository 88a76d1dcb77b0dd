"""Exhaustive search over a workflow: its states, its transitions, and every value of the facts.

The product of all facts is too large, and not needed: the guards of a transition are joined
by *and*, so that it is closed as soon as one of them is not *yes*. A pattern of a few facts
is proved to close it if some guard that reads only those facts is not *yes*; whatever the
other facts are, it stays closed.
"""

__all__ = ["Pattern", "closed", "opening", "patterns", "read_at"]

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import product
from typing import TypeAlias

from tipcore.conditions import Condition, Fact, Scene
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

    Guards that share facts are searched together, the others apart.
    """
    found: dict[Fact, Truth | Term] = {}
    given = {} if fixed is None else fixed
    for group in _groups(guards):
        facts = frozenset[Fact]().union(*(guard.facts for guard in group))
        scenes = ((pattern, read_at(pattern)) for pattern in _likely_first(workflow, facts, given))
        opens = (p for p, scene in scenes if all(guard.test(scene).truth is Truth.YES for guard in group))
        pattern = next(opens, None)
        if pattern is None:
            return None
        found.update(pattern)
    return found


def _likely_first(workflow: Workflow, facts: Iterable[Fact], fixed: Pattern) -> Iterator[Pattern]:
    """Return every pattern, those with known values first."""
    order = sorted(set(facts), key=lambda fact: fact.name)
    choices = ((fixed[fact],) if fact in fixed else workflow.possible(fact)[::-1] for fact in order)
    for values in product(*choices):
        yield dict(zip(order, values, strict=True))


def _groups(guards: Guards) -> list[list[Condition[object]]]:
    """Return the guards in groups that share no fact with one another."""
    groups: list[list[Condition[object]]] = []
    for guard in guards:
        touching = [group for group in groups if any(guard.facts & other.facts for other in group)]
        groups = [group for group in groups if group not in touching]
        groups.append([guard, *(other for group in touching for other in group)])
    return groups
