"""What every record has in common: who, when, planned or done, by whom, resting on what."""

__all__ = ["Actor", "CaseId", "PersonId", "Record", "RecordId", "Voiding"]

from typing import Annotated, NewType

from attrs import frozen

from tipcore.dates import PartialDate
from tipcore.logic import YesNo
from tipcore.models._declare import declared, event, operational, personal, protected
from tipcore.models._model import Model
from tipcore.terms import RecordState, Role, SafeChannel, StateReason, Training

CaseId = NewType("CaseId", str)
PersonId = NewType("PersonId", str)
RecordId = NewType("RecordId", str)


@frozen(kw_only=True, field_transformer=declared)
class Actor(Model):
    """Who did something: a role, never a name.

    Attributes:
        role: The role in which the actor acted.
        organisation: Id of the organisation.
        human: Whether a human being acted, and no program alone.
        trained: What the actor has been trained in.
    """

    role: Annotated[Role, operational("Role")]
    organisation: Annotated[str | None, operational("Organisation")] = None
    human: Annotated[YesNo, operational("A human being")] = None
    trained: Annotated[frozenset[Training], operational("Training")] = frozenset()


@frozen(kw_only=True, field_transformer=declared)
class Voiding(Model):
    """The correction of a record that leaves its trail: it no longer counts, and says why."""

    at: Annotated[PartialDate, event("Voided")]
    by: Annotated[Actor | None, operational("By")] = None
    why: Annotated[str | None, personal("Why")] = None
    replaced_by: Annotated[RecordId | None, operational("Replaced by")] = None


@frozen(kw_only=True, field_transformer=declared)
class Record(Model):
    """One thing that happened, was planned, or was declined, refused, not needed or not done.

    Attributes:
        id: From the caller; unique in the case; says nothing of the person.
        person: Whom it concerns; may be left out where the case holds one person.
        at: When it happened or is planned.
        state: Whether it happened, is planned, or is a negative fact.
        state_reason: Why it has that state; `state_reason_text` says more.
        by: Who did it.
        recorded_at: When it was written down; used only for *what was known on that day*.
        relies_on: The records that it relied on: a link says that they came no later.
        voided: Set when the record no longer counts.
        safe_channel: How a notice or paper reached the person.
    """

    id: Annotated[RecordId, operational("Id")]
    person: Annotated[PersonId | None, operational("Person")] = None
    at: Annotated[PartialDate | None, event("When")] = None
    state: Annotated[RecordState, operational("State")] = RecordState.HAPPENED
    state_reason: Annotated[StateReason | None, personal("Reason for the state")] = None
    state_reason_text: Annotated[str | None, personal("Reason in words")] = None
    by: Annotated[Actor | None, operational("By")] = None
    recorded_at: Annotated[PartialDate | None, operational("Recorded")] = None
    relies_on: Annotated[frozenset[RecordId], operational("Relies on")] = frozenset()
    voided: Annotated[Voiding | None, operational("Voided")] = None
    safe_channel: Annotated[SafeChannel | None, protected("Safe channel")] = None
