"""A workflow as frozen data: states, events, transitions, overlays, clocks."""

__all__ = ["Clock", "Event", "Guards", "Overlay", "Step", "Transition", "Workflow"]

from collections.abc import Mapping
from typing import TypeAlias

from attrs import evolve, field, frozen

from tipcore.conditions import Condition, Fact
from tipcore.errors import UnknownTerm
from tipcore.logic import Truth
from tipcore.sources import Citation
from tipcore.terms import Region, Role, Term
from tipcore.workflows._effect import Effect
from tipcore.workflows._migration import Migration
from tipcore.workflows._static import definition_faults, refuse

Guards: TypeAlias = tuple[Condition[object], ...]


@frozen(kw_only=True)
class Event:
    """Something that may be asked of a process.

    Attributes:
        id: Snake case, permanent (`inform_state`).
        says: What it is, as a clause: *the person takes back her wish*.
        about_state: Whether it is about one State, which its guards are read for.
        state_from: The fact that names the State where the caller does not.
        timer: Whether a clock asks it; it may only fall back or escalate.
    """

    id: str
    says: str
    about_state: bool = False
    state_from: Fact | None = None
    timer: bool = False

    @property
    def takes_state(self) -> bool:
        """Whether its guards are read for one State."""
        return self.about_state or self.state_from is not None


@frozen(kw_only=True, eq=False)
class Transition:
    """One row of the table: from some states, by one event, to one state.

    Attributes:
        sources: The states that it leaves.
        event: Id of its event.
        target: The state that it leads to.
        by: Roles that may ask it in every profile.
        actors: Parameter of the profile that names further roles; empty: there is none.
        guards: Conditions on facts; all must be *yes*, and *unknown* opens nothing.
        effects: What the host does when it has fired.
        ends: Facts that no longer count after it, until they are recorded anew.
        documents: Parameter of the profile that names the papers; empty: there is none.
        after: Id of the clock that must have run out; empty: there is none.
        cites: Where the row comes from.
    """

    sources: frozenset[Term]
    event: str
    target: Term
    by: frozenset[Role] = frozenset()
    actors: str = ""
    guards: Guards = ()
    effects: tuple[Effect, ...] = ()
    ends: tuple[Fact, ...] = ()
    documents: str = ""
    after: str = ""
    cites: tuple[Citation, ...]


@frozen(kw_only=True, eq=False)
class Overlay:
    """Guards that hold unless its condition is known not to hold: it adds guards, and removes none.

    Attributes:
        id: Kebab-case (`child`).
        says: For whom it is, as a clause.
        applies: The condition; *unknown* demands the guards.
        guards: For each event, the guards that it adds.
        cites: Where it comes from.
    """

    id: str
    says: str
    applies: Condition[object]
    guards: Mapping[str, Guards]
    cites: tuple[Citation, ...]

    def covering(self, guard: Condition[object]) -> Condition[object]:
        """Return the guard as it is read: it holds, or the overlay is known not to apply."""
        joined = ~self.applies | guard
        return evolve(joined, name=f"{guard.name} ({self.id})", says=f"{guard.says} ({self.says})")


@frozen(kw_only=True)
class Clock:
    """A limit that runs in a process, and what may be done when it has run out.

    Attributes:
        id: Kebab-case (`nationality-answer`).
        says: What must have happened by its end.
        limit: Parameter of the profile that holds the limit.
        since: Events from which it runs; for an event about a State, one clock for each State.
        until: Events that stop it.
        until_facts: Facts whose recording stops it.
        count: How many of `until` are needed (the third visit).
        states: It runs only while the process is in one of them.
        cites: Where the limit comes from, beside the profile's own citation.
    """

    id: str
    says: str
    limit: str
    since: frozenset[str]
    until: frozenset[str] = frozenset()
    until_facts: frozenset[str] = frozenset()
    count: int = 1
    states: frozenset[Term]
    cites: tuple[Citation, ...] = ()


@frozen(kw_only=True, eq=False)
class Step:
    """A transition as it is fired: with the guards of every overlay.

    Attributes:
        transition: The row.
        event: Its event.
        guards: Its own guards and those of the overlays.
    """

    transition: Transition
    event: Event
    guards: Guards


@frozen(kw_only=True, eq=False)
class Workflow:
    """A state machine with dated facts; checked when it is made, compiled once.

    Attributes:
        id: Kebab-case id (`repatriation`).
        version: Raised when states or facts change their names or meaning.
        title: Its name for people.
        why: What it is for, and what it protects.
        states: The vocabulary of its states.
        region: The region of a person's record that it holds.
        initial: Where it begins.
        final: Where nothing more may happen.
        stable: Where a record may rest for ever, though there is a way out.
        events: All events.
        transitions: All rows.
        overlays: Guards added for some persons.
        clocks: Limits that run.
        news: Facts that no guard reads, but whose recording makes others stale.
        every_state: Facts about a State that may be recorded of all States at once.
        migrations: How records of older versions are read.
        cites: Where the workflow comes from.
        facts: Every fact that it reads, by name; derived from its guards.
        steps: The compiled table: state, event, step; derived.

    Raises:
        DefinitionError: The declaration has faults; all of them are named.
    """

    id: str
    version: int
    title: str
    why: str
    states: type[Term]
    region: Region | None = None
    initial: Term
    final: frozenset[Term]
    stable: frozenset[Term] = frozenset()
    events: tuple[Event, ...]
    transitions: tuple[Transition, ...]
    overlays: tuple[Overlay, ...] = ()
    clocks: tuple[Clock, ...] = ()
    news: tuple[Fact, ...] = ()
    every_state: frozenset[Fact] = frozenset()
    migrations: tuple[Migration, ...] = ()
    cites: tuple[Citation, ...]
    facts: Mapping[str, Fact] = field(init=False, repr=False)
    steps: Mapping[str, Mapping[str, Step]] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Check the declaration, then compile it."""
        refuse(self.id, definition_faults(self))
        events = {event.id: event for event in self.events}
        table: dict[str, dict[str, Step]] = {}
        for row in self.transitions:
            added = (
                each.covering(guard) for each in self.overlays for guard in each.guards.get(row.event, ())
            )
            step = Step(transition=row, event=events[row.event], guards=(*row.guards, *added))
            for source in row.sources:
                table.setdefault(source, {})[row.event] = step
        order = [state.value for state in self.states]
        object.__setattr__(self, "steps", {state: table.get(state, {}) for state in order})
        read = [
            fact for row in table.values() for step in row.values() for g in step.guards for fact in g.facts
        ]
        named = [event.state_from for event in self.events if event.state_from is not None]
        every = sorted({*read, *named, *self.news}, key=lambda fact: fact.name)
        object.__setattr__(self, "facts", {fact.name: fact for fact in every})

    def fact(self, name: Fact | str) -> Fact:
        """Return a fact of the workflow by its name.

        Raises:
            UnknownTerm: The workflow reads no such fact; the nearest names are given.
        """
        key = name if isinstance(name, str) else name.name
        if key not in self.facts:
            kind = f"fact of {self.id}"
            raise UnknownTerm(kind, key, self.facts)
        return self.facts[key]

    def event(self, name: str) -> Event:
        """Return an event by its id.

        Raises:
            UnknownTerm: The workflow has no such event; the nearest ids are given.
        """
        for event in self.events:
            if event.id == name:
                return event
        kind = f"event of {self.id}"
        raise UnknownTerm(kind, name, [event.id for event in self.events])

    def possible(self, fact: Fact) -> tuple[Truth | Term, ...]:
        """Return every value that a fact may have, *unknown* first."""
        return (Truth.UNKNOWN, *(fact.terms if fact.terms is not None else (Truth.NO, Truth.YES)))

    def mermaid(self) -> str:
        """Return the state diagram as Mermaid text."""
        from tipcore.workflows._diagram import mermaid

        return mermaid(self)

    def table(self) -> str:
        """Return every row as a Markdown table."""
        from tipcore.workflows._diagram import markdown

        return markdown(self)
