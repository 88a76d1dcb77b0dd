"""A running or ended workflow as it is stored: its history is a sealed chain that can still be erased."""

__all__ = ["EntryBody", "HistoryEntry", "ProcessId", "ProcessRecord", "RecordedFact"]

from typing import Annotated, NewType

from attrs import frozen

from tipcore.dates import PartialDate
from tipcore.errors import Fault
from tipcore.logic import UnknownReason
from tipcore.models._declare import declared, operational, personal, sensitive
from tipcore.models._model import Model
from tipcore.models._record import Actor, CaseId, PersonId
from tipcore.terms import CountryCode, Direction, Region

ProcessId = NewType("ProcessId", str)


@frozen(kw_only=True, field_transformer=declared)
class RecordedFact(Model):
    """A fact that an entry of a history records, and how long it may be relied on.

    Attributes:
        name: The fact, as the workflow names it (`risk`).
        value: A truth, the reason of an unknown, or the value of a term.
        about: The State that it speaks of, where the fact is one of each State.
        valid_until: The last moment at which it may be relied on.
    """

    name: Annotated[str, operational("Fact")]
    value: Annotated[bool | UnknownReason | str | None, sensitive("Value")] = None
    about: Annotated[CountryCode | None, personal("About")] = None
    valid_until: Annotated[PartialDate | None, personal("Valid until")] = None


@frozen(kw_only=True, field_transformer=declared)
class EntryBody(Model):
    """The part of an entry that can be erased: who, which facts and documents, about which State."""

    by: Annotated[Actor | None, operational("By")] = None
    facts: Annotated[tuple[RecordedFact, ...], sensitive("Facts")] = ()
    documents: Annotated[tuple[str, ...], personal("Documents")] = ()
    argument: Annotated[str | None, personal("Argument")] = None


@frozen(kw_only=True, field_transformer=declared)
class HistoryEntry(Model):
    """One entry of a history: a header that stays, and a body that can be erased with its salt.

    Attributes:
        sequence: Its number, from 0.
        event: What happened; the entry that records a fact keeps the state.
        target: The state after it.
        at: When it happened.
        commitment: SHA-256 (hex) over the salt and the body, which binds the body.
        previous: The seal (hex) of the entry before; empty at the first.
        body: What can be erased; None once it is.
        salt: Random bytes (hex) from the caller; None once erased.
    """

    sequence: Annotated[int, operational("Number")]
    event: Annotated[str, operational("Event")]
    target: Annotated[str, operational("State after it")]
    at: Annotated[PartialDate, operational("When")]
    commitment: Annotated[str, operational("Commitment")]
    previous: Annotated[str, operational("Seal of the entry before")] = ""
    body: Annotated[EntryBody | None, sensitive("Body")] = None
    salt: Annotated[str | None, sensitive("Salt")] = None

    def rules(self) -> list[Fault]:
        """Return a fault where only one of body and salt is erased: neither is of use alone."""
        if (self.body is None) == (self.salt is None):
            return []
        hint = "erase body and salt together"
        return [Fault(path="salt", message="stands without its body, or the body without it", hint=hint)]


@frozen(kw_only=True, field_transformer=declared)
class ProcessRecord(Model):
    """A workflow of one person, with its whole history; `workflows.resume` brings it back to life.

    Attributes:
        id: From the caller.
        workflow: Id of the workflow (`repatriation`).
        version: Version of its definition.
        subject: The person.
        region: The region of her record that it holds; None for one that holds none.
        profile: Id of the jurisdiction profile.
        direction: For a return: home, abroad or to a third State.
        linked: Processes that it follows, or that run with it.
        case: Id of the case, where it is kept apart from one.
    """

    id: Annotated[ProcessId, operational("Id")]
    workflow: Annotated[str, operational("Workflow")]
    version: Annotated[int, operational("Version")] = 1
    subject: Annotated[PersonId, operational("Person")]
    region: Annotated[Region | None, operational("Region")] = None
    profile: Annotated[str, operational("Profile")] = "international"
    direction: Annotated[Direction | None, operational("Direction")] = None
    history: Annotated[tuple[HistoryEntry, ...], operational("History")] = ()
    linked: Annotated[frozenset[ProcessId], operational("Linked processes")] = frozenset()
    case: Annotated[CaseId | None, operational("Case")] = None

    @property
    def state(self) -> str | None:
        """The state after the last entry; None before the first."""
        return self.history[-1].target if self.history else None
