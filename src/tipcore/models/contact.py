"""First contact, information, interviews, interpreters, immediate needs."""

__all__ = [
    "Comment",
    "ContactSections",
    "FirstContact",
    "ImmediateNeeds",
    "InformationGiven",
    "InterpreterUse",
    "Interview",
    "Present",
    "ReasonableAccommodation",
]

from typing import Annotated

from attrs import frozen

from tipcore.dates import PartialDate
from tipcore.logic import YesNo
from tipcore.models._declare import Sensitivity, declared, event, operational, personal, sensitive
from tipcore.models._model import Model
from tipcore.models._record import PersonId, Record, RecordId
from tipcore.models._section import EMPTY, Section
from tipcore.models.consent import Consent
from tipcore.terms import (
    Accommodation,
    CountryCode,
    InformationForm,
    InformationTopic,
    InterpreterRelation,
    InterviewInitiator,
    InterviewReason,
    InterviewScope,
    PlaceKind,
    RelationKind,
    Role,
    Sex,
    UnmetPreferenceReason,
)


@frozen(kw_only=True, field_transformer=declared)
class FirstContact(Record):
    """The first contact of the person with the system."""

    place_kind: Annotated[PlaceKind | None, operational("Kind of place")] = None
    basic_safety_asked: Annotated[PartialDate | None, event("Basic safety asked")] = None


@frozen(kw_only=True, field_transformer=declared)
class InformationGiven(Record):
    """What was explained to the person, in which language and form.

    Attributes:
        language: Code of the language.
        interpreter: The use of an interpreter for it.
    """

    topics: Annotated[frozenset[InformationTopic], operational("Topics")] = frozenset()
    language: Annotated[str | None, operational("Language")] = None
    interpreter: Annotated[RecordId | None, operational("Interpreter")] = None
    form: Annotated[InformationForm | None, operational("Form")] = None


@frozen(kw_only=True, field_transformer=declared)
class Present(Model):
    """Somebody who was present: which person of the case, or in which role or relation to her."""

    person: Annotated[PersonId | None, personal("Person")] = None
    relation: Annotated[RelationKind | None, personal("Relation")] = None
    role: Annotated[Role | None, personal("Role")] = None
    suspected_trafficker: Annotated[YesNo, sensitive("Suspected trafficker")] = None


@frozen(kw_only=True, field_transformer=declared)
class Interview(Record):
    """A conversation in which questions were asked of the person.

    Attributes:
        scope: Basic safety, exploitation, or a statement.
        consent: The consent to it.
        reason: Why it was held, above all after an earlier one.
        present: Everybody present beside the person and the interviewer.
        nobody_else: Whether `present` names everybody.
        guardian_present: Whether a guardian of the child was there.
        interviewer_sex: Sex of the interviewer.
        child_trained: Whether the interviewer is trained to interview children.
        same_interviewer: Whether the same person asked as the time before.
        preference_met: Whether the sex that she prefers was met.
        unmet_reason: Why it was not, known before or at the interview.
        sexual_history_asked: Whether her sexual history was asked about.
        earlier_shared: Whether the record of an earlier interview was shared with this interviewer.
    """

    scope: Annotated[InterviewScope | None, operational("Scope")] = None
    initiated_by: Annotated[InterviewInitiator | None, operational("Initiated by")] = None
    consent: Annotated[RecordId | None, operational("Consent")] = None
    reason: Annotated[InterviewReason | None, operational("Reason")] = None
    language: Annotated[str | None, operational("Language")] = None
    interpreter: Annotated[RecordId | None, operational("Interpreter")] = None
    present: Annotated[frozenset[Present], personal("Present")] = frozenset()
    nobody_else: Annotated[YesNo, operational("Nobody else present")] = None
    guardian_present: Annotated[YesNo, personal("Guardian present")] = None
    private: Annotated[YesNo, operational("Private")] = None
    interviewer_sex: Annotated[Sex | None, operational("Sex of the interviewer")] = None
    child_trained: Annotated[YesNo, operational("Trained to interview children")] = None
    same_interviewer: Annotated[YesNo, operational("Same interviewer as before")] = None
    premises_adapted: Annotated[YesNo, operational("Premises adapted")] = None
    accompanied: Annotated[YesNo, operational("Accompanied")] = None
    video: Annotated[YesNo, operational("Recorded on video")] = None
    preference_met: Annotated[YesNo, operational("Preference met")] = None
    unmet_reason: Annotated[UnmetPreferenceReason | None, operational("Why not met")] = None
    sexual_history_asked: Annotated[YesNo, sensitive("Sexual history asked")] = None
    sexual_history_reason: Annotated[str | None, sensitive("Why asked")] = None
    promises_made: Annotated[str | None, sensitive("Promises made")] = None
    earlier_shared: Annotated[YesNo, operational("Earlier record shared")] = None


@frozen(kw_only=True, field_transformer=declared)
class InterpreterUse(Record):
    """The use of an interpreter, or its offer and refusal."""

    language: Annotated[str | None, operational("Language")] = None
    relation: Annotated[InterpreterRelation | None, personal("Relation to the person")] = None
    country: Annotated[CountryCode | None, personal("State of a consular agent")] = None
    sex: Annotated[Sex | None, operational("Sex")] = None
    offered: Annotated[PartialDate | None, event("Offered")] = None
    confidentiality_signed: Annotated[PartialDate | None, event("Confidentiality signed")] = None
    remote: Annotated[YesNo, operational("Remote")] = None
    refused_by_person: Annotated[YesNo, personal("Refused by the person")] = None
    preference_met: Annotated[YesNo, operational("Preference met")] = None
    unmet_reason: Annotated[UnmetPreferenceReason | None, operational("Why not met")] = None


@frozen(kw_only=True, field_transformer=declared)
class ReasonableAccommodation(Record):
    """What was done so that a person with a disability can take part."""

    kinds: Annotated[frozenset[Accommodation], sensitive("Kinds")] = frozenset()
    declined: Annotated[PartialDate | None, event("Declined", Sensitivity.SENSITIVE)] = None


@frozen(kw_only=True, field_transformer=declared)
class ImmediateNeeds(Record):
    """The assessment of immediate needs and safety."""

    medical: Annotated[YesNo, sensitive("Medical")] = None
    hunger: Annotated[YesNo, sensitive("Hunger")] = None
    clothing: Annotated[YesNo, sensitive("Clothing")] = None
    safe_place: Annotated[YesNo, sensitive("Needs a safe place")] = None
    threat: Annotated[YesNo, sensitive("Under threat")] = None


@frozen(kw_only=True, field_transformer=declared)
class Comment(Record):
    """A note of a case worker."""

    text: Annotated[str | None, sensitive("Comment", htcds="cco_CaseComment")] = None


@frozen(kw_only=True, slots=False, field_transformer=declared)
class ContactSections(Model):
    """The sections of contact, consent and interview."""

    first_contacts: Annotated[Section[FirstContact], operational("First contacts")] = EMPTY
    information_given: Annotated[Section[InformationGiven], operational("Information given")] = EMPTY
    consents: Annotated[Section[Consent], operational("Consents")] = EMPTY
    interviews: Annotated[Section[Interview], operational("Interviews")] = EMPTY
    interpreter_uses: Annotated[Section[InterpreterUse], operational("Interpreters")] = EMPTY
    reasonable_accommodations: Annotated[
        Section[ReasonableAccommodation], operational("Reasonable accommodation")
    ] = EMPTY
    immediate_needs: Annotated[Section[ImmediateNeeds], operational("Immediate needs")] = EMPTY
    comments: Annotated[Section[Comment], operational("Comments")] = EMPTY
