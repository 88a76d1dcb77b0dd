"""The checks of a workflow when it is declared: all faults at once, before anything can run."""

__all__ = ["definition_faults", "refuse"]

from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

from tipcore.conditions import Condition, Fact
from tipcore.errors import DefinitionError
from tipcore.terms import Role

if TYPE_CHECKING:
    from tipcore.workflows._definition import Workflow


def refuse(name: str, faults: Iterable[str]) -> None:
    """Raise one error with all faults of a declaration, if there are any."""
    found = tuple(faults)
    if found:
        msg = f"workflow {name}: " + "; ".join(found)
        raise DefinitionError(msg)


def definition_faults(workflow: "Workflow") -> Iterator[str]:
    """Return every fault of a declaration, as clauses that name the place."""
    yield from _names(workflow)
    yield from _targets(workflow)
    yield from _paths(workflow)
    yield from _guards(workflow)
    yield from _facts(workflow)
    yield from _timers(workflow)
    yield from _clocks(workflow)


def _stray(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, list(known), n=1)
    return f"{name!r}" + (f" (did you mean {near[0]!r}?)" if near else "")


def _names(workflow: "Workflow") -> Iterator[str]:
    states = [state.value for state in workflow.states]
    named = [
        ("initial", [workflow.initial]),
        ("final", sorted(workflow.final)),
        ("stable", sorted(workflow.stable)),
        *((f"sources of {row.event}", sorted(row.sources)) for row in workflow.transitions),
        *((f"target of {row.event}", [row.target]) for row in workflow.transitions),
        *((f"clock {clock.id}", sorted(clock.states)) for clock in workflow.clocks),
    ]
    for where, found in named:
        yield from (f"{where}: no state {_stray(state, states)}" for state in found if state not in states)
    events = [event.id for event in workflow.events]
    yield from (f"event {name!r} is declared twice" for name, n in Counter(events).items() if n > 1)
    used = {row.event for row in workflow.transitions}
    yield from (f"no event {_stray(name, events)} is declared" for name in sorted(used - set(events)))
    yield from (f"event {name!r} is in no transition" for name in events if name not in used)
    for overlay in workflow.overlays:
        stray = sorted(set(overlay.guards) - set(events))
        yield from (f"overlay {overlay.id}: no event {_stray(name, events)}" for name in stray)


def _targets(workflow: "Workflow") -> Iterator[str]:
    pairs = Counter((source, row.event) for row in workflow.transitions for source in row.sources)
    for (source, event), count in pairs.items():
        if count > 1:
            yield f"{event} has {count} targets in {source}: make one event of each"
        if source in workflow.final:
            yield f"{event} leaves {source}, which is final"
    yield from (f"{row.event} leaves no state" for row in workflow.transitions if not row.sources)
    yield from (
        f"nobody may ask {row.event}" for row in workflow.transitions if not row.by and not row.actors
    )
    yield from (f"{row.event} cites nothing" for row in workflow.transitions if not row.cites)


def _paths(workflow: "Workflow") -> Iterator[str]:
    edges = {(source, row.target) for row in workflow.transitions for source in row.sources}
    seen = reach({workflow.initial.value}, edges)
    back = reach({state.value for state in workflow.final}, {(there, here) for here, there in edges})
    for state in workflow.states:
        if state not in seen:
            yield f"{state} cannot be reached"
        if state not in back:
            yield f"{state} has no way to a final state"


def reach(start: set[str], edges: Iterable[tuple[str, str]]) -> set[str]:
    """Return every state that can be reached from some states along edges."""
    pairs = [(str(here), str(there)) for here, there in edges]
    seen, grown = set(start), True
    while grown:
        more = {there for here, there in pairs if here in seen} - seen
        seen |= more
        grown = bool(more)
    return seen


def _all_guards(workflow: "Workflow") -> Iterator[tuple[str, Condition[object]]]:
    for row in workflow.transitions:
        yield from ((row.event, guard) for guard in row.guards)
    for overlay in workflow.overlays:
        yield f"overlay {overlay.id}", overlay.applies
        yield from ((f"overlay {overlay.id}", guard) for each in overlay.guards.values() for guard in each)


def _guards(workflow: "Workflow") -> Iterator[str]:
    about = {event.id for event in workflow.events if event.takes_state}
    for where, guard in _all_guards(workflow):
        if not guard.facts:
            yield f"{where}: {guard.name} reads no fact: make it of recorded(...)"
    reads: dict[str, set[Fact]] = {}
    for row in workflow.transitions:
        reads.setdefault(row.event, set()).update(fact for guard in row.guards for fact in guard.facts)
    for overlay in workflow.overlays:
        for event, guards in overlay.guards.items():
            reads.setdefault(event, set()).update(fact for guard in guards for fact in guard.facts)
    for event, facts in reads.items():
        stray = sorted(fact.name for fact in facts if fact.about_state)
        if stray and event not in about:
            yield f"{event} reads {stray[0]}, a fact about a State, but is about none"


def _facts(workflow: "Workflow") -> Iterator[str]:
    facts = {fact for _, guard in _all_guards(workflow) for fact in guard.facts} | set(workflow.news)
    facts |= {event.state_from for event in workflow.events if event.state_from is not None}
    names = Counter(fact.name for fact in facts)
    yield from (f"two facts are called {name}" for name, count in names.items() if count > 1)
    stale = {name for fact in facts for name in fact.stale_after}
    yield from (f"stale_after: no fact {_stray(name, names)}" for name in sorted(stale - set(names)))
    yield from (f"news {fact.name} makes no fact stale" for fact in workflow.news if fact.name not in stale)
    for row in workflow.transitions:
        for fact in row.ends:
            if fact.name not in names:
                yield f"{row.event} ends {fact.name}, which nothing reads"
    stray = sorted(fact.name for fact in workflow.every_state if not fact.about_state or fact not in facts)
    yield from (f"every_state: {name} is no fact about a State" for name in stray)


def _timers(workflow: "Workflow") -> Iterator[str]:
    timers = {event.id for event in workflow.events if event.timer}
    for row in workflow.transitions:
        if row.event in timers and row.by != frozenset({Role.SYSTEM}):
            yield f"{row.event} is a timer: only the system asks it"


def _clocks(workflow: "Workflow") -> Iterator[str]:
    clocks = Counter(clock.id for clock in workflow.clocks)
    yield from (f"clock {name!r} is declared twice" for name, count in clocks.items() if count > 1)
    events = {event.id for event in workflow.events}
    for clock in workflow.clocks:
        stray = sorted((clock.since | clock.until) - events)
        yield from (f"clock {clock.id}: no event {_stray(name, events)}" for name in stray)
    for row in workflow.transitions:
        if row.after and row.after not in clocks:
            yield f"{row.event} waits for no clock {_stray(row.after, clocks)}"
