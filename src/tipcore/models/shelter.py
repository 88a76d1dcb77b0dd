"""Risk and shelter: assessments and events of risk, safety measures, placements, organisations."""

__all__ = [
    "Accreditation",
    "Organisation",
    "Placement",
    "Restriction",
    "RiskAssessment",
    "RiskEvent",
    "SafetyMeasure",
    "ShelterSections",
]

from typing import Annotated

from attrs import frozen

from tipcore.dates import PartialDate
from tipcore.logic import YesNo
from tipcore.models._declare import Sensitivity, declared, event, operational, personal, protected, sensitive
from tipcore.models._model import Model
from tipcore.models._record import Actor, Record, RecordId
from tipcore.models._section import EMPTY, Section
from tipcore.terms import (
    CountryCode,
    NoPlacementReason,
    OrganisationKind,
    PlacementKind,
    RestrictionReason,
    RiskContext,
    RiskEventKind,
    RiskOutcome,
    RiskPart,
    SafetyMeasureKind,
    ServiceKind,
)


@frozen(kw_only=True, field_transformer=declared)
class RiskAssessment(Record):
    """An assessment of the risk to the person before a step.

    Attributes:
        context: The step that it was made for.
        parts: What it looked at.
        valid_until: Until when it may be relied on, where it says so.
        signed_by: Who signed it.
        own_view: How the person herself sees the risk.
        accepted_by_person: For a high risk: when an adult accepted it in knowledge, with a safety plan.
    """

    context: Annotated[RiskContext | None, operational("For")] = None
    parts: Annotated[frozenset[RiskPart], operational("Parts")] = frozenset()
    outcome: Annotated[RiskOutcome | None, sensitive("Outcome")] = None
    valid_until: Annotated[PartialDate | None, operational("Valid until")] = None
    signed_by: Annotated[frozenset[Actor], operational("Signed by")] = frozenset()
    own_view: Annotated[str | None, sensitive("The person's own view")] = None
    accepted_by_person: Annotated[
        PartialDate | None, event("Accepted by the person", Sensitivity.SENSITIVE)
    ] = None


@frozen(kw_only=True, field_transformer=declared)
class RiskEvent(Record):
    """Something that changes the risk, so that an older assessment no longer holds."""

    kind: Annotated[RiskEventKind | None, sensitive("Kind")] = None
    description: Annotated[str | None, sensitive("Description")] = None


@frozen(kw_only=True, field_transformer=declared)
class SafetyMeasure(Record):
    """What was done for the safety of the person."""

    kind: Annotated[SafetyMeasureKind | None, protected("Kind")] = None
    start: Annotated[PartialDate | None, event("Start", Sensitivity.PROTECTED)] = None
    end: Annotated[PartialDate | None, event("End", Sensitivity.PROTECTED)] = None


@frozen(kw_only=True, field_transformer=declared)
class Placement(Record):
    """Where the person lives in care; kind *none* when no place was found.

    Attributes:
        organisation: The organisation; kept from everybody who need not know.
        consent: The consent to it.
        assessment: For a child: the best interests assessment.
        unrelated_adults: Whether unrelated adults live in the same unit.
        siblings_apart_reason: Why siblings are not together.
        linked_stay: The decision on stay that it belongs to (records.md: *link_to_stay*).
        emergency: Whether it was made in an emergency.
        none_reason: Why there was no place.
        escalated: When the want of a place was taken to a higher place.
    """

    kind: Annotated[PlacementKind | None, protected("Kind")] = None
    organisation: Annotated[RecordId | None, protected("Organisation")] = None
    consent: Annotated[RecordId | None, operational("Consent")] = None
    assessment: Annotated[RecordId | None, operational("Best interests assessment")] = None
    start: Annotated[PartialDate | None, event("Start")] = None
    end: Annotated[PartialDate | None, event("End")] = None
    locked: Annotated[YesNo, operational("Locked")] = None
    sex_segregated: Annotated[YesNo, operational("Separate by sex")] = None
    gender_respected: Annotated[YesNo, sensitive("Gender identity respected")] = None
    unrelated_adults: Annotated[YesNo, personal("Unrelated adults")] = None
    own_room: Annotated[YesNo, personal("Own room")] = None
    siblings_together: Annotated[YesNo, personal("Siblings together")] = None
    siblings_apart_reason: Annotated[str | None, personal("Why siblings apart")] = None
    children_with_parent: Annotated[YesNo, personal("Children with the parent")] = None
    linked_stay: Annotated[RecordId | None, operational("Stay")] = None
    emergency: Annotated[YesNo, operational("Emergency")] = None
    none_reason: Annotated[NoPlacementReason | None, sensitive("Why no place")] = None
    escalated: Annotated[PartialDate | None, event("Escalated")] = None


@frozen(kw_only=True, field_transformer=declared)
class Restriction(Record):
    """A restriction of movement in a placement, with its reason and reviews."""

    placement: Annotated[RecordId | None, operational("Placement")] = None
    reason: Annotated[RestrictionReason | None, sensitive("Reason")] = None
    reason_text: Annotated[str | None, sensitive("Reason in words")] = None
    risk: Annotated[RecordId | None, operational("Risk assessment")] = None
    review_at: Annotated[PartialDate | None, operational("Next review")] = None
    reviews: Annotated[tuple[PartialDate, ...], operational("Reviews")] = ()
    start: Annotated[PartialDate | None, event("Start")] = None
    end: Annotated[PartialDate | None, event("End")] = None


@frozen(kw_only=True, field_transformer=declared)
class Accreditation(Model):
    """Whether an organisation is accredited, and while what."""

    accredited: Annotated[YesNo, operational("Accredited")] = None
    since: Annotated[PartialDate | None, operational("From")] = None
    until: Annotated[PartialDate | None, operational("Until")] = None


@frozen(kw_only=True, field_transformer=declared)
class Organisation(Record):
    """An organisation that the case speaks of; its place is protected, for it may be a shelter."""

    kind: Annotated[OrganisationKind | None, operational("Kind", htcds="org_Type")] = None
    name: Annotated[str | None, protected("Name", htcds="org_Name")] = None
    services: Annotated[frozenset[ServiceKind], operational("Services")] = frozenset()
    designated: Annotated[YesNo, operational("Designated as a protection centre")] = None
    accreditation: Annotated[Accreditation | None, operational("Accreditation")] = None
    separate_sex_facilities: Annotated[YesNo, operational("Separate facilities by sex")] = None
    phone: Annotated[str | None, protected("Phone", htcds="org_Phone")] = None
    street: Annotated[str | None, protected("Street", htcds="org_ShippingStreet")] = None
    postal_code: Annotated[str | None, protected("Postal code", htcds="org_ShippingPostalCode")] = None
    city: Annotated[str | None, protected("City", htcds="org_ShippingCity")] = None
    province: Annotated[str | None, protected("Province", htcds="org_ShippingState")] = None
    country: Annotated[CountryCode | None, protected("Country", htcds="org_ShippingCountry")] = None
    longitude: Annotated[float | None, protected("Longitude", htcds="org_ShippingLongitude")] = None
    latitude: Annotated[float | None, protected("Latitude", htcds="org_ShippingLatitude")] = None


@frozen(kw_only=True, slots=False, field_transformer=declared)
class ShelterSections(Model):
    """The sections of risk and shelter."""

    risk_assessments: Annotated[Section[RiskAssessment], operational("Risk assessments")] = EMPTY
    risk_events: Annotated[Section[RiskEvent], operational("Risk events")] = EMPTY
    safety_measures: Annotated[Section[SafetyMeasure], operational("Safety measures")] = EMPTY
    placements: Annotated[Section[Placement], operational("Placements")] = EMPTY
    restrictions: Annotated[Section[Restriction], operational("Restrictions")] = EMPTY
    organisations: Annotated[Section[Organisation], operational("Organisations")] = EMPTY
