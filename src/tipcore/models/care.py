"""Needs and services: assessments of needs, care plans, offers, denials, complaints, closure."""

__all__ = [
    "AdmissionAssessment",
    "CarePlan",
    "CareSections",
    "Closure",
    "ComplaintChannel",
    "Denial",
    "InternalComplaint",
    "NeedsAssessment",
    "ServiceOffer",
]

from typing import Annotated

from attrs import frozen

from tipcore.dates import PartialDate
from tipcore.logic import YesNo
from tipcore.models._declare import declared, event, operational, personal, sensitive
from tipcore.models._model import Model
from tipcore.models._record import Record, RecordId
from tipcore.models._section import EMPTY, Section
from tipcore.terms import (
    ClosureReason,
    CompensationOutcome,
    DenialReason,
    NotInformedReason,
    ServiceKind,
    SupportPlanKind,
)


@frozen(kw_only=True, field_transformer=declared)
class NeedsAssessment(Record):
    """An assessment of the person's needs; each part says whether it was assessed."""

    risk_to_safety_and_life: Annotated[YesNo, sensitive("Risk to safety and life assessed")] = None
    immediate_needs: Annotated[YesNo, sensitive("Immediate needs assessed")] = None
    long_term_needs: Annotated[YesNo, sensitive("Long-term needs assessed")] = None
    religion_asked: Annotated[YesNo, sensitive("Religion asked")] = None
    culture_asked: Annotated[YesNo, sensitive("Culture asked")] = None
    diet_asked: Annotated[YesNo, sensitive("Diet asked")] = None


@frozen(kw_only=True, field_transformer=declared)
class AdmissionAssessment(NeedsAssessment):
    """An assessment of needs on admission to a centre (LS-ATIP s.39)."""


@frozen(kw_only=True, field_transformer=declared)
class CarePlan(Record):
    """A plan of care, made with the person.

    Attributes:
        agreed_by_person: When she agreed to it.
        items: The services that it holds.
        next_review: When it is looked at again.
    """

    kinds: Annotated[frozenset[SupportPlanKind], operational("Kinds", htcds="spl_Type")] = frozenset()
    agreed_by_person: Annotated[PartialDate | None, event("Agreed by the person")] = None
    items: Annotated[frozenset[ServiceKind], operational("Services")] = frozenset()
    objectives: Annotated[str | None, sensitive("Objectives", htcds="spl_Objectives")] = None
    action_plan: Annotated[str | None, sensitive("Actions", htcds="spl_ActionPlan")] = None
    next_review: Annotated[PartialDate | None, operational("Next review")] = None
    planned_end: Annotated[PartialDate | None, operational("Planned end", htcds="spl_PlannedEndDate")] = None
    ended: Annotated[PartialDate | None, event("Ended", htcds="spl_ActualEndDate")] = None


@frozen(kw_only=True, field_transformer=declared)
class ServiceOffer(Record):
    """A service that was offered, and what came of it."""

    kind: Annotated[ServiceKind | None, operational("Service")] = None
    plan: Annotated[RecordId | None, operational("Care plan")] = None
    offered: Annotated[PartialDate | None, event("Offered")] = None
    accepted: Annotated[PartialDate | None, event("Accepted")] = None
    declined: Annotated[PartialDate | None, event("Declined")] = None
    started: Annotated[PartialDate | None, event("Started")] = None
    ended: Annotated[PartialDate | None, event("Ended")] = None
    not_applicable_reason: Annotated[str | None, sensitive("Why not applicable")] = None


@frozen(kw_only=True, field_transformer=declared)
class Denial(Record):
    """A service or a right that was denied or limited, with coded reasons.

    Attributes:
        of: The service; None where something else was denied (`what`).
        what: What was denied, in words, where it is no service.
        limited: Whether it was limited and not wholly denied.
        escalated: When the denial was taken to a higher place.
    """

    of: Annotated[ServiceKind | None, operational("Service")] = None
    what: Annotated[str | None, personal("What else")] = None
    limited: Annotated[YesNo, operational("Limited only")] = None
    reasons: Annotated[frozenset[DenialReason], sensitive("Reasons")] = frozenset()
    escalated: Annotated[PartialDate | None, event("Escalated")] = None


@frozen(kw_only=True, field_transformer=declared)
class ComplaintChannel(Record):
    """The channel for complaints against a service, and when it was explained."""

    explained: Annotated[PartialDate | None, event("Explained")] = None


@frozen(kw_only=True, field_transformer=declared)
class InternalComplaint(Record):
    """A complaint of the person against a service."""

    received: Annotated[PartialDate | None, event("Received")] = None
    answered: Annotated[PartialDate | None, event("Answered")] = None
    about: Annotated[str | None, sensitive("About")] = None


@frozen(kw_only=True, field_transformer=declared)
class Closure(Record):
    """The closing of the case for a person.

    Attributes:
        reason: Coded reason.
        reason_text: More, in words.
        person_informed: When she was told.
        not_informed_reason: Why she was not (deceased, no safe way).
        contact_given: When she got a contact for later.
        compensation_informed: When the possibility of compensation was explained.
        open_review: Whether a review of a decision is still open.
    """

    reason: Annotated[ClosureReason | None, operational("Reason")] = None
    reason_text: Annotated[str | None, sensitive("In words", htcds="cas_ReasonForCaseClosure")] = None
    person_informed: Annotated[PartialDate | None, event("Person informed")] = None
    not_informed_reason: Annotated[NotInformedReason | None, sensitive("Why not informed")] = None
    contact_given: Annotated[PartialDate | None, event("Contact given")] = None
    compensation_informed: Annotated[PartialDate | None, event("Compensation explained")] = None
    compensation_outcome: Annotated[CompensationOutcome | None, personal("Compensation")] = None
    open_review: Annotated[YesNo, operational("Review open")] = None


@frozen(kw_only=True, slots=False, field_transformer=declared)
class CareSections(Model):
    """The sections of needs and services."""

    needs_assessments: Annotated[Section[NeedsAssessment], operational("Needs assessments")] = EMPTY
    admission_assessments: Annotated[Section[AdmissionAssessment], operational("Admission assessments")] = (
        EMPTY
    )
    care_plans: Annotated[Section[CarePlan], operational("Care plans")] = EMPTY
    service_offers: Annotated[Section[ServiceOffer], operational("Service offers")] = EMPTY
    denials: Annotated[Section[Denial], operational("Denials")] = EMPTY
    complaint_channels: Annotated[Section[ComplaintChannel], operational("Complaint channels")] = EMPTY
    internal_complaints: Annotated[Section[InternalComplaint], operational("Internal complaints")] = EMPTY
    closures: Annotated[Section[Closure], operational("Closures")] = EMPTY
