"""A running process: a stored record, its workflow, and what may be asked of it."""

__all__ = ["Process"]

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime

from attrs import evolve, field, frozen

from tipcore.conditions import Fact
from tipcore.dates import Moment, PartialDate, instant_of
from tipcore.errors import TransitionRefused
from tipcore.models import Actor, Case, EntryBody, HistoryEntry, ProcessRecord, RecordedFact
from tipcore.profiles import Profile
from tipcore.terms import CountryCode, Role
from tipcore.workflows._definition import Workflow
from tipcore.workflows._entry import actor_of, appended, check_entry, state_faults
from tipcore.workflows._facts import FactValue, Given, Log, given_facts, plain, term_of
from tipcore.workflows._history import RECORD, Verification, erased, seals, verified
from tipcore.workflows._judgement import Question, judge, recorders
from tipcore.workflows._overdue import Due, due_items
from tipcore.workflows._profile_values import profile_words
from tipcore.workflows._refusal import Refusal


@frozen(kw_only=True)
class Process:
    """A workflow of one person, now. It is frozen: each act returns the process that follows.

    Attributes:
        stored: The record that `tipcore.dump` writes and `workflows.resume` reads.
        workflow: Its definition.
        profile: The jurisdiction, for actors, documents, limits and its clock.
    """

    stored: ProcessRecord
    workflow: Workflow = field(repr=False)
    profile: Profile = field(repr=False)

    @property
    def state(self) -> str:
        """The state in which it is."""
        return self.stored.history[-1].target

    @property
    def history(self) -> tuple[HistoryEntry, ...]:
        """All entries, oldest first."""
        return self.stored.history

    @property
    def head(self) -> str:
        """The seal of the last entry; keep it elsewhere, so that truncation can be found."""
        return seals(self.stored)[-1]

    @property
    def ended(self) -> bool:
        """Whether it is in a final state."""
        return self.state in self.workflow.final

    def record(
        self,
        fact: Fact | str,
        value: FactValue,
        *,
        at: datetime,
        by: Role | Actor,
        salt: bytes,
        about: str | None = None,
        valid_until: "date | PartialDate | None" = None,
    ) -> "Process":
        """Return the process with one more fact on record; the state stays.

        Args:
            fact: The fact, or its name.
            value: A truth, True or False, None for *unknown*, or a term of the fact's list.
            at: When it was found or said; an aware date-time, not before the last entry.
            by: Who records it.
            salt: Random bytes from the caller (`secrets.token_bytes(16)`).
            about: The State that it speaks of, for a fact about a State.
            valid_until: The last moment at which it may be relied on.

        Raises:
            UnknownTerm: The workflow reads no such fact.
            InvalidRecord: A value, State, moment or salt is of the wrong kind.
            TransitionRefused: The process has ended, or the role may not record this fact.
        """
        known = self.workflow.fact(fact)
        value_read = term_of(self.workflow, known, value)
        faults = state_faults(self.workflow, known, about)
        instant = check_entry(self.stored, self.profile, at=at, salt=salt, about=about, found=faults)
        actor = actor_of(by)
        roles = recorders(self.stored, self.profile, known, instant)
        reasons = [f"the process has ended in {self.state}"] if self.ended else []
        if actor.role not in roles:
            reasons.append(
                f"{known.name} is recorded by {' or '.join(sorted(roles)) or 'nobody in this profile'}"
            )
        if reasons:
            raise TransitionRefused(self.workflow.id, self.state, f"{RECORD} {known.name}", reasons)
        until = None if valid_until is None else PartialDate.of(valid_until)
        kept = RecordedFact(name=known.name, value=plain(value_read), about=_code(about), valid_until=until)
        body = EntryBody(by=actor, facts=(kept,))
        return evolve(
            self, stored=appended(self.stored, RECORD, self.state, at=instant, body=body, salt=salt)
        )

    def fire(
        self,
        event: str,
        *,
        at: datetime,
        by: Role | Actor,
        salt: bytes,
        about: str | None = None,
        facts: Given | None = None,
        documents: Iterable[str] = (),
        case: Case | None = None,
    ) -> "Process":
        """Return the process after an event.

        Args:
            event: Id of the event.
            at: When it happened; an aware date-time, not before the last entry.
            by: Who asks it.
            salt: Random bytes from the caller.
            about: The State that the event names, where it names one.
            facts: Values that the host keeps itself; they count for this firing only.
            documents: Names or references of the papers that were made or used.
            case: A case with our models, from which facts that are not recorded are derived.

        Raises:
            UnknownTerm: There is no such event or fact.
            InvalidRecord: A value, State, moment or salt is of the wrong kind.
            TransitionRefused: It may not happen now; all reasons are in `reasons`.
        """
        self.workflow.event(event)
        instant = check_entry(self.stored, self.profile, at=at, salt=salt, about=about)
        actor = actor_of(by)
        question = self._question(instant, actor.role, about, facts, case)
        refusal = judge(question, event)
        if refusal is not None:
            raise TransitionRefused(self.workflow.id, self.state, event, refusal.reasons)
        step = self.workflow.steps[self.state][event]
        where = question.where(step)
        given = given_facts(self.workflow, facts, where)
        read = tuple(
            RecordedFact(name=name, value=plain(value), about=_code(state))
            for (name, state), value in sorted(given.items(), key=lambda item: (item[0][0], item[0][1] or ""))
        )
        body = EntryBody(by=actor, facts=read, documents=tuple(documents), argument=where)
        target = step.transition.target.value
        return evolve(self, stored=appended(self.stored, event, target, at=instant, body=body, salt=salt))

    def available(
        self,
        *,
        as_of: date,
        by: Role | None = None,
        about: str | None = None,
        facts: Given | None = None,
        case: Case | None = None,
    ) -> Mapping[str, Refusal | None]:
        """Return each event of the present state: None where it may happen, else why not.

        Args:
            as_of: The moment for which it is asked; a bare date means its last instant.
            by: The role that would ask; None for any.
            about: The State that an event would name; read by the events that name one.
            facts: Values that the host keeps itself.
            case: A case with our models, from which facts that are not recorded are derived.
        """
        at, steps = instant_of(as_of, self.profile.zone), self.workflow.steps[self.state]
        named = self._question(at, by, about, facts, case)
        plainly = self._question(at, by, None, facts, case)
        return {
            name: judge(named if step.event.takes_state else plainly, name) for name, step in steps.items()
        }

    def overdue(self, *, as_of: date) -> tuple[Due, ...]:
        """Return the limits that run, passed or near, from the history and the profile, earliest first."""
        at = instant_of(as_of, self.profile.zone)
        log = Log(self.workflow, self.stored, self.profile)
        return due_items(self.workflow, self.stored, log, self.profile, at)

    def documents(self, event: str, *, as_of: date) -> frozenset[str]:
        """Return the papers that belong to an event of the present state, in this profile and direction.

        Raises:
            UnknownTerm: There is no such event.
        """
        self.workflow.event(event)
        step = self.workflow.steps[self.state].get(event)
        at = Moment.at(instant_of(as_of, self.profile.zone))
        name = "" if step is None else step.transition.documents
        return profile_words(self.profile, name, self.stored.direction, at)

    def erase(self, which: Callable[[HistoryEntry], bool] = lambda _: True) -> "Process":
        """Return the process without the bodies and salts of the entries that `which` chooses.

        Headers and seals stay, so that the chain still verifies. What an erased entry
        recorded is no longer known, and opens nothing; facts recorded before it count no more,
        since it may have contradicted them.
        """
        return evolve(self, stored=erased(self.stored, which))

    def verify(self, head: str | None = None) -> Verification:
        """Return what is wrong with the history; give the head kept elsewhere, to find truncation too."""
        return verified(self.stored, self.workflow, head)

    def _question(
        self, at: datetime, by: Role | None, about: str | None, facts: Given | None, case: Case | None
    ) -> Question:
        return Question(
            workflow=self.workflow,
            record=self.stored,
            profile=self.profile,
            log=Log(self.workflow, self.stored, self.profile),
            at=at,
            by=by,
            about=about,
            facts=facts,
            case=case,
        )


def _code(about: str | None) -> CountryCode | None:
    """Return a State that was checked on entry, as the records type it."""
    return None if about is None else CountryCode(about)
