"""May an event happen now? Every reason against it, from the guards, the roles, the clocks, the State."""

__all__ = ["Question", "askers", "judge", "recorders"]

from collections.abc import Iterator
from datetime import datetime

from attrs import field, frozen

from tipcore.conditions import Condition, Fact, Scene
from tipcore.dates import Moment
from tipcore.logic import Truth
from tipcore.models import Case, CaseId, Person, ProcessRecord
from tipcore.profiles import Profile
from tipcore.terms import Role, Term
from tipcore.workflows._definition import Step, Workflow
from tipcore.workflows._facts import FactKey, Given, Log, given_facts
from tipcore.workflows._overdue import clock_runs_out
from tipcore.workflows._profile_values import profile_roles
from tipcore.workflows._refusal import Refusal, Unmet

_NOTHING = Case(id=CaseId("-"))
"""The case of a host that keeps its own records: nothing is known of it."""


@frozen(kw_only=True)
class Question:
    """A process at a moment, and what the caller adds to it.

    Attributes:
        workflow: The definition.
        record: The stored process.
        profile: The jurisdiction.
        log: The facts of the history.
        at: The moment, in UTC.
        by: The role that asks; None for any.
        about: The State that the caller names.
        facts: Values of the host.
        case: A case with our models.
    """

    workflow: Workflow
    record: ProcessRecord
    profile: Profile
    log: Log
    at: datetime
    by: Role | None
    about: str | None
    facts: Given | None = field(repr=False)
    case: Case | None = field(repr=False)

    @property
    def state(self) -> str:
        """The state of the process."""
        return self.record.history[-1].target

    def where(self, step: Step) -> str | None:
        """Return the State for which the guards of a step are read."""
        if self.about is not None or step.event.state_from is None:
            return self.about
        return self.log.state_of(step.event.state_from, self.at)

    def scene(self, about: str | None) -> Scene[object]:
        """Return what the guards read."""
        known: dict[FactKey, Truth | Term] = self.log.view(about, self.at)
        known.update(given_facts(self.workflow, self.facts, about))
        moment = Moment.at(self.at)
        person = self._person()
        return Scene(
            case=_NOTHING if person is None or self.case is None else self.case,
            person=person,
            item=None,
            path="",
            at=moment,
            as_of=moment,
            profile=self.profile,
            about=about,
            facts=known,
        )

    def _person(self) -> Person | None:
        persons = () if self.case is None else self.case.persons
        return next((each for each in persons if each.id == self.record.subject), None)


def askers(question: Question, step: Step) -> frozenset[Role]:
    """Return the roles that may ask a step: those of the workflow, and those of the profile."""
    row, at = step.transition, Moment.at(question.at)
    return row.by | profile_roles(question.profile, row.actors, question.record.direction, at)


def recorders(record: ProcessRecord, profile: Profile, fact: Fact, at: datetime) -> frozenset[Role]:
    """Return the roles that may record a fact: its own, and those of the profile."""
    return fact.by | profile_roles(profile, f"{fact.name}-recorded-by", record.direction, Moment.at(at))


def judge(question: Question, event: str) -> Refusal | None:
    """Return why an event may not happen; None where it may."""
    state, steps = question.state, question.workflow.steps[question.state]
    step = steps.get(event)
    if step is None:
        question.workflow.event(event)
        here = (
            f"from {state} one may ask {', '.join(steps)}" if steps else f"the process has ended in {state}"
        )
        return Refusal(event=event, state=state, others=(here,))
    where = question.where(step)
    others = tuple(_others(question, step, where))
    scene = question.scene(where)
    tests = [(guard, guard.test(scene).truth) for guard in step.guards]
    unmet = tuple(_unmet(question, *each, scene) for each in tests if each[1] is not Truth.YES)
    if not others and not unmet:
        return None
    return Refusal(
        event=event, state=state, unmet=unmet, roles=tuple(sorted(askers(question, step))), others=others
    )


def _others(question: Question, step: Step, where: str | None) -> Iterator[str]:
    event = step.event
    if question.at < question.record.history[-1].at.moment(question.profile.zone).first:
        yield "the moment lies before the last entry: time does not run backwards"
    takes = event.takes_state
    if takes and where is None:
        hint = f" or record {event.state_from.name}" if event.state_from is not None else ""
        yield f"{event.id} is about one State: name it{hint}"
    if not takes and where is not None:
        yield f"{event.id} is about no State: leave it out"
    roles = askers(question, step)
    if question.by is not None and question.by not in roles:
        yield f"{event.id} is asked by {' or '.join(sorted(roles)) or 'nobody in this profile'}"
    for clock in question.workflow.clocks:
        if clock.id == step.transition.after:
            gone = clock_runs_out(
                clock, question.record, question.log, question.profile, as_of=question.at, about=where
            )
            if gone is not Truth.YES:
                yield f"the limit has not surely run out: {clock.says}"


def _unmet(question: Question, guard: Condition[object], truth: Truth, scene: Scene[object]) -> Unmet:
    facts = sorted(guard.facts, key=lambda fact: fact.name)
    may = {fact.name: recorders(question.record, question.profile, fact, question.at) for fact in facts}
    return Unmet(
        guard=guard.name,
        says=guard.says,
        truth=truth,
        open_facts=tuple(fact.name for fact in facts if fact.value(scene) is Truth.UNKNOWN),
        facts=tuple(may),
        recorders=tuple((name, tuple(sorted(roles))) for name, roles in may.items()),
        cites=guard.cites,
    )
