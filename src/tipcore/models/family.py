"""The family of a child, and growing up: tracing, assessment, parental rights, education, transition."""

__all__ = [
    "AccompanyingChild",
    "Education",
    "FamilyAssessment",
    "FamilySections",
    "IdentitySteps",
    "ParentalRightsReview",
    "Tracing",
    "TransitionPlan",
]

from typing import Annotated

from attrs import frozen

from tipcore.dates import PartialDate
from tipcore.logic import YesNo
from tipcore.models._declare import declared, event, operational, personal, sensitive
from tipcore.models._model import Model
from tipcore.models._record import PersonId, Record, RecordId
from tipcore.models._section import EMPTY, Section
from tipcore.terms import CountryCode, ParentalRightsOutcome, TracingChannel, TracingResult


@frozen(kw_only=True, field_transformer=declared)
class Tracing(Record):
    """The search for a child's family; never before the risk is checked.

    Attributes:
        via_state: The State through which it goes (ISO 3166-1 alpha-2).
    """

    risk_checked: Annotated[PartialDate | None, event("Risk checked")] = None
    started: Annotated[PartialDate | None, event("Started")] = None
    result: Annotated[TracingResult | None, personal("Result")] = None
    channel: Annotated[TracingChannel | None, personal("Channel")] = None
    via_state: Annotated[CountryCode | None, sensitive("Through the State")] = None


@frozen(kw_only=True, field_transformer=declared)
class IdentitySteps(Tracing):
    """Steps to establish the identity and nationality of an unaccompanied child."""


@frozen(kw_only=True, field_transformer=declared)
class FamilyAssessment(Record):
    """An assessment of the family before a child goes back to it."""

    complicity: Annotated[YesNo, sensitive("Complicity")] = None
    capacity: Annotated[YesNo, sensitive("Capacity to care")] = None
    willingness: Annotated[YesNo, sensitive("Willing")] = None
    home_study: Annotated[PartialDate | None, event("Home study")] = None


@frozen(kw_only=True, field_transformer=declared)
class ParentalRightsReview(Record):
    """The review by a court of the rights of a suspected parent or guardian."""

    parent: Annotated[PersonId | None, personal("Parent")] = None
    decided: Annotated[PartialDate | None, event("Decided")] = None
    outcome: Annotated[ParentalRightsOutcome | None, sensitive("Outcome")] = None
    contact: Annotated[tuple[PartialDate, ...], sensitive("Contacts with the child")] = ()


@frozen(kw_only=True, field_transformer=declared)
class Education(Record):
    """An offer of school or training."""

    offered: Annotated[PartialDate | None, event("Offered")] = None
    declined: Annotated[PartialDate | None, event("Declined")] = None
    not_applicable_reason: Annotated[str | None, sensitive("Why not applicable")] = None


@frozen(kw_only=True, field_transformer=declared)
class TransitionPlan(Record):
    """The plan for the time after the 18th birthday."""

    plan: Annotated[PartialDate | None, event("Made")] = None
    agreed_by_person: Annotated[PartialDate | None, event("Agreed by the person")] = None


@frozen(kw_only=True, field_transformer=declared)
class AccompanyingChild(Record):
    """A child of the person who came with her.

    Attributes:
        child: The child.
        separate_care: When it was cared for elsewhere.
        mother_consent: Her explicit consent to that.
        court_order: The order, where danger from the parent makes a court decide.
        referred: When it was referred to a social worker.
        return_decision: For a return: the child's own best interests determination.
        care_recorded: When the care of a child who stays behind was recorded.
    """

    child: Annotated[PersonId | None, personal("Child")] = None
    separate_care: Annotated[PartialDate | None, event("Separate care")] = None
    mother_consent: Annotated[RecordId | None, operational("Consent of the parent")] = None
    court_order: Annotated[RecordId | None, operational("Care order")] = None
    referred: Annotated[PartialDate | None, event("Referred")] = None
    return_decision: Annotated[RecordId | None, operational("Decision on its return")] = None
    care_recorded: Annotated[PartialDate | None, event("Care recorded")] = None


@frozen(kw_only=True, slots=False, field_transformer=declared)
class FamilySections(Model):
    """The sections of family and growing up."""

    tracings: Annotated[Section[Tracing], operational("Family tracing")] = EMPTY
    identity_steps: Annotated[Section[IdentitySteps], operational("Identity steps")] = EMPTY
    family_assessments: Annotated[Section[FamilyAssessment], operational("Family assessments")] = EMPTY
    parental_rights_reviews: Annotated[
        Section[ParentalRightsReview], operational("Reviews of parental rights")
    ] = EMPTY
    education: Annotated[Section[Education], operational("Education")] = EMPTY
    transition_plans: Annotated[Section[TransitionPlan], operational("Transition plans")] = EMPTY
    accompanying_children: Annotated[Section[AccompanyingChild], operational("Accompanying children")] = EMPTY
