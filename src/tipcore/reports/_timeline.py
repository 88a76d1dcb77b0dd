"""A process as people follow it: what happened, what may be asked next, which limits run."""

__all__ = ["NextStep", "Passed", "RunningLimit", "Timeline", "timeline"]

from datetime import date

from attrs import frozen

from tipcore.logic import Truth
from tipcore.models import HistoryEntry
from tipcore.reports._occasion import Occasion, occasion
from tipcore.workflows import Process

_RECORD = "record"


@frozen(kw_only=True)
class Passed:
    """One event of the history, by its header and the role that asked it.

    Attributes:
        when: When it happened, in the zone of the profile.
        event: The event in words.
        state: The state after it.
        by: The role; empty where the body is erased.
        facts: How many facts were put on record between the event before and this one. Which they
            are is not told: that alone may say much of the person.
        erased: Whether its body is erased.
    """

    when: str
    event: str
    state: str
    by: str
    facts: int
    erased: bool


@frozen(kw_only=True)
class NextStep:
    """An event of the present state: what it is, and every reason against it."""

    event: str
    says: str
    reasons: tuple[str, ...]


@frozen(kw_only=True)
class RunningLimit:
    """A limit that runs, until when, and whether it has passed."""

    says: str
    until: str
    passed: Truth
    parameter: str


@frozen(kw_only=True)
class Timeline:
    """A process at a moment. It holds no value of any fact, for facts speak of the person.

    Attributes:
        title: Name of the workflow.
        id: Id of the process.
        state: The state in which it stands.
        passed: Its events, oldest first.
        facts: How many facts were put on record since the last event.
        next: The events of the present state: first those that may happen.
        limits: The limits that run, earliest first.
        faults: What is wrong with its history.
    """

    title: str
    id: str
    state: str
    passed: tuple[Passed, ...]
    facts: int
    next: tuple[NextStep, ...]
    limits: tuple[RunningLimit, ...]
    faults: tuple[str, ...]


def timeline(process: Process, *, as_of: date) -> Timeline:
    """Return the timeline of a process as it stands at a moment."""
    where = occasion(as_of, process.profile)
    available = process.available(as_of=as_of)
    says = {event.id: event.says for event in process.workflow.events}
    steps = [
        NextStep(event=event, says=says[event], reasons=() if refusal is None else refusal.reasons)
        for event, refusal in available.items()
    ]
    passed: list[Passed] = []
    waiting = 0
    for entry in process.history:
        if entry.event == _RECORD:
            waiting += 1
        else:
            passed.append(_passed(where, entry, waiting))
            waiting = 0
    return Timeline(
        title=process.workflow.title,
        id=process.stored.id,
        state=_words(process.state),
        passed=tuple(passed),
        facts=waiting,
        next=tuple(sorted(steps, key=lambda step: bool(step.reasons))),
        limits=tuple(
            RunningLimit(
                says=one.says,
                until=where.day(one.due),
                passed=one.passed,
                parameter=one.parameter,
            )
            for one in process.overdue(as_of=as_of)
        ),
        faults=process.verify().faults,
    )


def _passed(where: Occasion, entry: HistoryEntry, facts: int) -> Passed:
    body = entry.body
    return Passed(
        when=where.day(entry.at.moment(where.zone)),
        event=_words(entry.event),
        state=_words(entry.target),
        by="" if body is None or body.by is None else _words(body.by.role.value),
        facts=facts,
        erased=body is None,
    )


def _words(name: str) -> str:
    return name.replace("_", " ")
