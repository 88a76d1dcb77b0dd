"""The dated facts of a process: read from its history, each with the moment at which it goes stale."""

__all__ = ["FactKey", "FactValue", "Given", "Known", "Log", "given_facts", "plain", "term_of"]

from collections.abc import Mapping
from datetime import datetime
from functools import reduce
from typing import TypeAlias

from attrs import field, frozen

from tipcore.conditions import Fact
from tipcore.dates import Moment, PartialDate, TimeLimit
from tipcore.errors import Fault, InvalidRecord
from tipcore.logic import Truth, UnknownReason
from tipcore.models import HistoryEntry, ProcessRecord, RecordedFact
from tipcore.profiles import Profile
from tipcore.terms import Term
from tipcore.workflows._definition import Workflow
from tipcore.workflows._history import MIGRATE, RECORD, START
from tipcore.workflows._migration import Migration

FactKey: TypeAlias = tuple[str, str | None]
"""The name of a fact and, for one about a State, the State."""
FactValue: TypeAlias = Truth | Term | bool | None
"""What a caller may give for a fact: a truth, True or False, None for unknown, or a term of its list."""
Given: TypeAlias = Mapping["Fact | str | tuple[Fact | str, str | None]", FactValue]
"""Facts that a host gives for one reading."""


@frozen(kw_only=True)
class Known:
    """The last recording of a fact that still counts for what it says.

    Attributes:
        value: What was recorded.
        sequence: The entry that recorded it.
        at: When.
        until: The last moment at which it may be relied on; None: no such limit.
    """

    value: Truth | Term = field(repr=False)
    sequence: int
    at: datetime
    until: datetime | None


def term_of(workflow: Workflow, name: Fact | str, value: FactValue) -> Truth | Term:
    """Return the value of a fact as the guards read it.

    Raises:
        UnknownTerm: The workflow reads no such fact.
        InvalidRecord: The value is of another kind than the fact's.
    """
    fact = workflow.fact(name)
    if value is None or value is Truth.UNKNOWN:
        return Truth.UNKNOWN
    if fact.terms is None:
        if isinstance(value, bool | Truth):
            return value if isinstance(value, Truth) else Truth.of(value)
        wanted = "yes, no or unknown"
    else:
        if isinstance(value, fact.terms):
            return value
        wanted = f"one of the terms of {fact.terms.__name__}"
    fault = Fault(path=fact.name, message=f"is not {wanted}", hint=f"give {wanted}", code="wrong-type")
    what = f"fact of {workflow.id}"
    raise InvalidRecord(what, [fault])


def plain(value: Truth | Term) -> bool | str | UnknownReason:
    """Return a value as a history stores it."""
    if isinstance(value, Term):
        return value.value
    return UnknownReason.NOT_RECORDED if value is Truth.UNKNOWN else value is Truth.YES


def _stored(fact: Fact, value: bool | UnknownReason | str | None) -> Truth | Term:  # noqa: FBT001 - a stored value
    if isinstance(value, bool):
        return Truth.of(value)
    if fact.terms is None or value is None or isinstance(value, UnknownReason):
        return Truth.UNKNOWN
    return next((term for term in fact.terms if term.value == value), Truth.UNKNOWN)


def given_facts(workflow: Workflow, given: Given | None, about: str | None) -> dict[FactKey, Truth | Term]:
    """Return the facts that a host gives, keyed by name and State.

    A fact about a State that is given without one speaks of the State of the event.

    Raises:
        UnknownTerm: The workflow reads no such fact.
        InvalidRecord: A value is of another kind than its fact's.
    """
    found: dict[FactKey, Truth | Term] = {}
    for key, value in (given or {}).items():
        name, state = key if isinstance(key, tuple) else (key, None)
        fact = workflow.fact(name)
        where = (state or about) if fact.about_state else None
        found[fact.name, where] = term_of(workflow, fact, value)
    return found


class Log:
    """Every fact of a process, as its history tells them.

    Args:
        workflow: The definition.
        record: The stored process.
        profile: For the validity of facts.
    """

    def __init__(self, workflow: Workflow, record: ProcessRecord, profile: Profile) -> None:
        self._workflow = workflow
        self._profile = profile
        self._known: dict[FactKey, Known] = {}
        self._ended: dict[str, int] = {}
        self._recorded: dict[str, int] = {}
        self._erased = -1
        self._read_history(record)

    def _read_history(self, record: ProcessRecord) -> None:
        """Read every entry in its order, each by the names of its own version."""
        migrations = {step.version: step for step in self._workflow.migrations}
        version = record.version - sum(entry.event == MIGRATE for entry in record.history)
        state = ""
        for entry in record.history:
            later = [migrations[number] for number in range(version, self._workflow.version)]
            if entry.event == MIGRATE:
                version += 1
            elif entry.event == RECORD:
                self._read_record(entry, later)
            elif entry.event != START:
                event = reduce(lambda name, step: step.event(name), later, entry.event)
                source = reduce(lambda name, step: step.state(name), later, state)
                self._read_event(entry, source, event)
            state = entry.target

    def _read_record(self, entry: HistoryEntry, later: list[Migration]) -> None:
        if entry.body is None:
            self._erased = entry.sequence  # it may have contradicted any fact before it
            return
        for recorded in entry.body.facts:
            name = recorded.name
            for step in later:
                name = step.fact(name) or ""
            fact = self._workflow.facts.get(name)
            if fact is not None:
                self._learn(entry, fact, recorded)

    def _read_event(self, entry: HistoryEntry, state: str, event: str) -> None:
        step = self._workflow.steps.get(state, {}).get(event)
        if step is None:
            self._erased = entry.sequence  # what it ended is not known any more
            return
        for ended in step.transition.ends:
            self._ended[ended.name] = entry.sequence

    def _learn(self, entry: HistoryEntry, fact: Fact, recorded: RecordedFact) -> None:
        at = entry.at.moment(self._profile.zone).first
        ends = [self._expiry(fact, at), _last(recorded.valid_until, self._profile)]
        self._recorded[fact.name] = entry.sequence
        if fact.about_state and recorded.about is None:
            for key in [key for key in self._known if key[0] == fact.name]:
                del self._known[key]
        self._known[fact.name, recorded.about] = Known(
            value=_stored(fact, recorded.value),
            sequence=entry.sequence,
            at=at,
            until=min((end for end in ends if end is not None), default=None),
        )

    def _expiry(self, fact: Fact, at: datetime) -> datetime | None:
        """Return the last instant at which a fact recorded at `at` surely counts."""
        moment = Moment.at(at)
        found = self._profile.value(f"valid-{fact.name}", moment)
        limit = found.value if found is not None else fact.valid_for
        if not isinstance(limit, TimeLimit):
            return None
        return limit.due(moment, calendar=self._profile.calendar, zone=self._profile.zone).first

    def read(self, fact: Fact, about: str | None, at: datetime) -> Truth | Term | None:
        """Return what the log says of a fact at a moment.

        Returns:
            None where nothing was ever recorded, so that another source may speak;
            *unknown* where it was recorded and no longer counts.
        """
        last = self.last(fact, about)
        stale = (self._recorded.get(name, -1) for name in fact.stale_after)
        ended = max(self._erased, self._ended.get(fact.name, -1), *stale)
        if last is None:
            return None if ended < 0 else Truth.UNKNOWN
        if last.sequence < ended or (last.until is not None and last.until < at):
            return Truth.UNKNOWN
        return last.value

    def last(self, fact: Fact, about: str | None) -> Known | None:
        """Return the last recording of a fact about a State, or of every State; None if there is none."""
        found = [self._known.get((fact.name, where)) for where in {about if fact.about_state else None, None}]
        return max((each for each in found if each is not None), key=lambda each: each.sequence, default=None)

    def view(self, about: str | None, at: datetime) -> dict[FactKey, Truth | Term]:
        """Return all that the log says at a moment, for a reading about one State."""
        found: dict[FactKey, Truth | Term] = {}
        for fact in self._workflow.facts.values():
            value = self.read(fact, about, at)
            if value is not None:
                found[fact.name, about if fact.about_state else None] = value
        return found

    def state_of(self, fact: Fact, at: datetime) -> str | None:
        """Return the State for which a fact was last recorded; None unless it is *yes* now."""
        known = [(each.sequence, about) for (name, about), each in self._known.items() if name == fact.name]
        about = max(known, default=(-1, None))[1]
        return about if self.read(fact, about, at) is Truth.YES else None

    def expiries(self, at: datetime) -> list[tuple[Fact, str | None, datetime, datetime]]:
        """Return the facts that count now and have an end: fact, State, recorded, until."""
        return [
            (self._workflow.facts[name], about, each.at, each.until)
            for (name, about), each in self._known.items()
            if each.until is not None and self.read(self._workflow.facts[name], about, at) == each.value
        ]

    def recorded_after(self, name: str, about: str | None, sequence: int) -> bool:
        """Return whether a fact was recorded after an entry, about a State or about every one."""
        found = (
            each for (fact, where), each in self._known.items() if fact == name and where in {about, None}
        )
        return any(each.sequence > sequence for each in found)


def _last(until: PartialDate | None, profile: Profile) -> datetime | None:
    """Return the last instant of a bare day or an instant; the first of a vaguer date."""
    if until is None:
        return None
    moment = until.moment(profile.zone)
    return moment.last if until.first_day == until.last_day else moment.first
