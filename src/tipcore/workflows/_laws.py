"""Laws of a workflow as data, proved by exhaustive search; each names what it found against it."""

__all__ = [
    "Deterministic",
    "Exits",
    "FinalIsFinal",
    "Law",
    "NewsCloses",
    "OneStep",
    "OverlayAdds",
    "Reaches",
    "Recordable",
    "Requires",
    "TimersFallBack",
    "proved",
]

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime

from attrs import field, frozen

from tipcore.conditions import Fact
from tipcore.dates import Moment
from tipcore.logic import Truth
from tipcore.profiles import Profile
from tipcore.terms import Direction, Role, Term
from tipcore.workflows._definition import Step, Workflow
from tipcore.workflows._effect import Effect
from tipcore.workflows._profile_values import profile_roles
from tipcore.workflows._proof import Pattern, closed, opening, patterns, read_at
from tipcore.workflows._static import reach


@frozen(kw_only=True, eq=False)
class Law:
    """A statement on every history of a workflow.

    Attributes:
        id: As the paper numbers it (`S1.4`, `L2`).
        says: What holds, as a sentence.
    """

    id: str
    says: str

    def against(self, workflow: Workflow) -> Iterator[str]:
        """Return every finding against the law, as a clause; none proves it."""
        raise NotImplementedError


def proved(laws: Iterable[Law], workflow: Workflow) -> Mapping[str, tuple[str, ...]]:
    """Return, for each law that does not hold, what was found against it."""
    found = {law.id: tuple(dict.fromkeys(law.against(workflow))) for law in laws}
    return {name: findings for name, findings in found.items() if findings}


def _steps(workflow: Workflow) -> Iterator[tuple[str, str, Step]]:
    for state, row in workflow.steps.items():
        for event, step in row.items():
            yield state, event, step


def _values(pattern: Pattern) -> Mapping[str, Truth | Term]:
    return {fact.name: value for fact, value in pattern.items()}


def _known(workflow: Workflow, names: Iterable[str]) -> tuple[Fact, ...]:
    return tuple(workflow.facts[name] for name in sorted(names) if name in workflow.facts)


@frozen(kw_only=True, eq=False)
class Requires(Law):
    """Whatever else is on record, some transitions open only where a statement on a few facts holds.

    Attributes:
        facts: Names of the facts that the statement reads.
        allowed: The statement, over the values of those facts; unknown is a value.
        entering: The law speaks of every transition into this state from another; or
        effect: of every transition with this effect.
    """

    facts: frozenset[str]
    allowed: Callable[[Mapping[str, Truth | Term]], bool]
    entering: Term | None = None
    effect: Effect | None = None

    def against(self, workflow: Workflow) -> Iterator[str]:
        """Return the transitions that open although the statement does not hold."""
        facts = _known(workflow, self.facts)
        for state, event, step in _steps(workflow):
            if step.transition.target is self.entering or self.effect in step.transition.effects:
                for pattern in patterns(workflow, facts):
                    values = {**dict.fromkeys(self.facts, Truth.UNKNOWN), **_values(pattern)}
                    if not self.allowed(values) and not closed(step.guards, pattern):
                        yield f"{event} opens in {state}"


@frozen(kw_only=True, eq=False)
class Exits(Law):
    """Some events read no facts, or only a few named ones, in any state; no overlay adds a guard to them.

    Attributes:
        events: Each event, and the names of the facts that it may read.
        roles: For each event, a role that may ask it in every profile.
    """

    events: Mapping[str, frozenset[str]]
    roles: Mapping[str, Role]

    def against(self, workflow: Workflow) -> Iterator[str]:
        """Return the events that are guarded by more, or that the person may not ask."""
        for state, event, step in _steps(workflow):
            if event in self.events:
                read = {fact.name for guard in step.guards for fact in guard.facts} - self.events[event]
                yield from (f"{event} in {state} reads {name}" for name in sorted(read))
                if step.transition.after:
                    yield f"{event} in {state} waits for a clock"
                if self.roles[event] not in step.transition.by:
                    yield f"{event} in {state} is not asked by {self.roles[event]}"
        asked = {event for _, event, _ in _steps(workflow)}
        yield from (f"there is no {event}" for event in sorted(set(self.events) - asked))


@frozen(kw_only=True, eq=False)
class OverlayAdds(Law):
    """A guard that stops an adult stops a child too, but for those on the adult's own consent.

    Attributes:
        age: Name of the fact on age.
        adult: Its value for an adult.
        child: Its value for a child.
        own: Names of the facts in which an adult consents for herself.
    """

    age: str
    adult: Term
    child: Term
    own: frozenset[str]

    def against(self, workflow: Workflow) -> Iterator[str]:
        """Return the guards that a child passes and an adult does not."""
        age = workflow.facts[self.age]
        for state, event, step in _steps(workflow):
            for guard in step.guards:
                rest = guard.facts - {age}
                if rest and {fact.name for fact in rest} <= self.own:
                    continue
                for pattern in patterns(workflow, rest):
                    adult = guard.test(read_at({**pattern, age: self.adult})).truth
                    child = guard.test(read_at({**pattern, age: self.child})).truth
                    if child is Truth.YES and adult is not Truth.YES:
                        yield f"{event} in {state}: {guard.name}"


@frozen(kw_only=True, eq=False)
class Deterministic(Law):
    """A state and an event have one target."""

    def against(self, workflow: Workflow) -> Iterator[str]:
        """Return the pairs with several targets."""
        pairs = Counter((source, row.event) for row in workflow.transitions for source in row.sources)
        yield from (
            f"{event} in {state} has {count} targets" for (state, event), count in pairs.items() if count > 1
        )


@frozen(kw_only=True, eq=False)
class TimersFallBack(Law):
    """What a clock asks leads only to some states, or nowhere; a clock asks nothing else.

    Attributes:
        targets: The states that it may fall back to.
    """

    targets: frozenset[Term]

    def against(self, workflow: Workflow) -> Iterator[str]:
        """Return the timers that advance, and the other events that the system asks."""
        for state, event, step in _steps(workflow):
            if step.event.timer and step.transition.target not in {*self.targets, state}:
                yield f"{event} leads from {state} to {step.transition.target}"
            if Role.SYSTEM in step.transition.by and not step.event.timer:
                yield f"the system asks {event} in {state}"


@frozen(kw_only=True, eq=False)
class FinalIsFinal(Law):
    """After some states nothing is legal.

    Attributes:
        states: Those states.
    """

    states: frozenset[Term]

    def against(self, workflow: Workflow) -> Iterator[str]:
        """Return the events that are legal there."""
        yield from (
            f"{event} leaves {state}" for state in sorted(self.states) for event in workflow.steps[state]
        )
        yield from (f"{state} is not final" for state in sorted(self.states - workflow.final))


@frozen(kw_only=True, eq=False)
class NewsCloses(Law):
    """News makes the facts that it touches stale, and a transition stays closed until they are read anew.

    Attributes:
        event: The transition.
        excused: For each piece of news, in which patterns it changes nothing; over all facts
            of the guards that it touches, the stale ones unknown.
    """

    event: str
    excused: Mapping[str, Callable[[Mapping[str, Truth | Term]], bool]]

    def against(self, workflow: Workflow) -> Iterator[str]:
        """Return the news after which the transition may stay open."""
        steps = [step for _, event, step in _steps(workflow) if event == self.event]
        for news, excused in self.excused.items():
            stale = {
                fact for fact in workflow.facts.values() if news in fact.stale_after or fact.name == news
            }
            for step in steps:
                touched = tuple(guard for guard in step.guards if guard.facts & stale)
                facts = frozenset[Fact]().union(*(guard.facts for guard in touched))
                for pattern in patterns(workflow, facts - stale):
                    whole: Pattern = {**pattern, **dict.fromkeys(facts & stale, Truth.UNKNOWN)}
                    if not excused(_values(whole)) and not closed(touched, whole):
                        yield f"{self.event} stays open after {news}"


@frozen(kw_only=True, eq=False)
class OneStep(Law):
    """From each of some states one event leads to a state, and a role may ask it with little on record.

    Attributes:
        sources: The states.
        target: Where it leads.
        by: Who asks it.
        known: Names and values of the facts that are on record; all others are unknown.
    """

    sources: frozenset[Term]
    target: Term
    by: Role
    known: Mapping[str, Term] = field(factory=dict[str, Term])

    def against(self, workflow: Workflow) -> Iterator[str]:
        """Return the states from which no such event is open."""
        scene = read_at({workflow.facts[name]: value for name, value in self.known.items()})
        for state in sorted(self.sources):
            opens = [
                event
                for event, step in workflow.steps[state].items()
                if step.transition.target is self.target
                and self.by in step.transition.by
                and not step.transition.after
                and all(guard.test(scene).truth is Truth.YES for guard in step.guards)
            ]
            if not opens:
                yield f"{self.target} is not one step from {state}"


@frozen(kw_only=True, eq=False)
class Reaches(Law):
    """From each of some states one of some targets can be reached through transitions that can open.

    Attributes:
        sources: The states; None for every one that is not final.
        targets: Any of these is enough; with `every`, all are asked for.
        every: Whether each target must be reached.
        fixed: Names and values of facts that never change.
    """

    sources: frozenset[Term] | None = None
    targets: frozenset[Term]
    every: bool = False
    fixed: Mapping[str, Truth | Term] = field(factory=dict[str, Truth | Term])

    def against(self, workflow: Workflow) -> Iterator[str]:
        """Return the states from which the targets cannot be reached."""
        fixed = {workflow.facts[name]: value for name, value in self.fixed.items()}
        edges = {
            (state, step.transition.target)
            for state, _, step in _steps(workflow)
            if opening(workflow, step.guards, fixed) is not None
        }
        everywhere = frozenset(workflow.states) - workflow.final
        for state in sorted(everywhere if self.sources is None else self.sources):
            lost = self.targets - reach({state.value}, edges)
            if lost and (self.every or lost == self.targets):
                yield f"{', '.join(sorted(lost))} cannot be reached from {state}"


@frozen(kw_only=True, eq=False)
class Recordable(Law):
    """Every fact that some events read can be recorded by somebody, in each jurisdiction and direction.

    Attributes:
        profiles: The jurisdictions.
    """

    profiles: tuple[Profile, ...]

    def against(self, workflow: Workflow) -> Iterator[str]:
        """Return the facts that nobody may record, and the events that nobody may ask."""
        at = Moment.at(datetime(2026, 1, 1, tzinfo=UTC))
        for profile in self.profiles:
            for direction in Direction:
                where = f"in {profile.id}, {direction}"
                for fact in workflow.facts.values():
                    if not fact.by | profile_roles(profile, f"{fact.name}-recorded-by", direction, at):
                        yield f"nobody records {fact.name} {where}"
                for row in workflow.transitions:
                    if not row.by | profile_roles(profile, row.actors, direction, at):
                        yield f"nobody asks {row.event} {where}"
