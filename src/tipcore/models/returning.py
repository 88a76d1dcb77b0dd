"""Return: the wish, what was considered, verification, acceptance, documents, options, costs."""

__all__ = [
    "Acceptance",
    "ReceivingOrganisationSearch",
    "Return",
    "ReturnAlternative",
    "ReturnConsiderations",
    "ReturnCosts",
    "ReturnSections",
    "TravelDocument",
    "Verification",
]

from typing import Annotated

from attrs import frozen

from tipcore.dates import PartialDate
from tipcore.logic import YesNo
from tipcore.models._declare import declared, event, operational, personal, protected, sensitive
from tipcore.models._model import Model
from tipcore.models._record import Record, RecordId
from tipcore.models._section import EMPTY, Section
from tipcore.terms import (
    Alternative,
    CostBearer,
    CountryCode,
    DataCategory,
    Direction,
    NationalityBasis,
    TravelDocumentKind,
    VerificationOutcome,
)


@frozen(kw_only=True, field_transformer=declared)
class Return(Record):
    """A return of the person, from the first thought to the journey.

    Attributes:
        destination: The State (ISO 3166-1 alpha-2), chosen by her.
        considered: When return was first considered with her.
        consent: Her consent to it; for a child see the best interests determination.
        free_election: Whether an adult freely chose to return (LS-ATIP s.32(3)).
        travel_planned: When the journey is to begin.
        reconfirmed: When she last said, in private, that she wants to go.
        withdrawn: When she took her wish back.
    """

    direction: Annotated[Direction | None, operational("Direction")] = None
    destination: Annotated[CountryCode | None, personal("Destination")] = None
    considered: Annotated[PartialDate | None, event("Considered")] = None
    voluntary: Annotated[YesNo, personal("Voluntary")] = None
    consent: Annotated[RecordId | None, operational("Consent")] = None
    risk_assessment: Annotated[RecordId | None, operational("Risk assessment")] = None
    free_election: Annotated[YesNo, personal("Freely elected")] = None
    recommended: Annotated[PartialDate | None, event("Recommended")] = None
    decided: Annotated[PartialDate | None, event("Decided")] = None
    reconfirmed: Annotated[PartialDate | None, event("Confirmed again")] = None
    travel_planned: Annotated[PartialDate | None, operational("Travel planned")] = None
    departed: Annotated[PartialDate | None, event("Departed")] = None
    withdrawn: Annotated[PartialDate | None, event("Withdrawn")] = None


@frozen(kw_only=True, field_transformer=declared)
class ReturnConsiderations(Record):
    """What was considered before a return (LS-ATIP ss.32-33): each with its moment and words."""

    for_return: Annotated[RecordId | None, operational("Return")] = None
    safety_in_process: Annotated[PartialDate | None, event("Safety in the process")] = None
    safety_in_process_text: Annotated[str | None, sensitive("Safety in the process, in words")] = None
    care: Annotated[PartialDate | None, event("Care arrangements")] = None
    care_text: Annotated[str | None, sensitive("Care arrangements, in words")] = None
    safety_in_country: Annotated[PartialDate | None, event("Safety in the country")] = None
    safety_in_country_text: Annotated[str | None, sensitive("Safety in the country, in words")] = None
    harm_or_retrafficking: Annotated[PartialDate | None, event("Harm or re-trafficking")] = None
    harm_or_retrafficking_text: Annotated[str | None, sensitive("Harm or re-trafficking, in words")] = None
    request_to_social_welfare: Annotated[PartialDate | None, event("Request to Social Welfare")] = None
    reception_notice: Annotated[PartialDate | None, event("Notice of reception")] = None


@frozen(kw_only=True, field_transformer=declared)
class ReceivingOrganisationSearch(Record):
    """The search for an organisation that receives the person."""

    started: Annotated[PartialDate | None, event("Started")] = None
    information_given: Annotated[PartialDate | None, event("Information given")] = None
    found: Annotated[RecordId | None, protected("Found")] = None


@frozen(kw_only=True, field_transformer=declared)
class Verification(Record):
    """A request to a State to verify nationality or residence; it holds no word on exploitation.

    Attributes:
        country: The State that is asked (records.md: *State*).
        categories_sent: Which categories of data the request holds.
    """

    country: Annotated[CountryCode | None, personal("State")] = None
    basis: Annotated[NationalityBasis | None, personal("Basis")] = None
    requested: Annotated[PartialDate | None, event("Requested")] = None
    answered: Annotated[PartialDate | None, event("Answered")] = None
    outcome: Annotated[VerificationOutcome | None, personal("Outcome")] = None
    categories_sent: Annotated[frozenset[DataCategory], operational("Categories sent")] = frozenset()


@frozen(kw_only=True, field_transformer=declared)
class Acceptance(Record):
    """The acceptance of the person by her State, or her admission by a third one."""

    country: Annotated[CountryCode | None, personal("State")] = None
    requested: Annotated[PartialDate | None, event("Requested")] = None
    accepted: Annotated[PartialDate | None, event("Accepted")] = None


@frozen(kw_only=True, field_transformer=declared)
class TravelDocument(Record):
    """A passport, emergency travel document or other paper to travel on."""

    kind: Annotated[TravelDocumentKind | None, personal("Kind")] = None
    number: Annotated[str | None, personal("Number")] = None
    country: Annotated[CountryCode | None, personal("Issued by the State")] = None
    issued: Annotated[PartialDate | None, event("Issued")] = None
    valid_to: Annotated[PartialDate | None, personal("Valid to")] = None
    uses: Annotated[int | None, operational("Journeys made")] = None
    surrendered: Annotated[PartialDate | None, event("Surrendered")] = None
    held: Annotated[YesNo, personal("Held by the person")] = None


@frozen(kw_only=True, field_transformer=declared)
class ReturnAlternative(Record):
    """The alternatives to return that were shown, and the one that she chose."""

    shown: Annotated[frozenset[Alternative], personal("Shown")] = frozenset()
    chosen: Annotated[Alternative | None, personal("Chosen")] = None
    language: Annotated[str | None, operational("Language")] = None


@frozen(kw_only=True, field_transformer=declared)
class ReturnCosts(Record):
    """Who bears the costs of the return, and what became of her belongings and wages."""

    cost_bearer: Annotated[CostBearer | None, operational("Bearer of the costs")] = None
    belongings: Annotated[YesNo, personal("Belongings recovered")] = None
    wages: Annotated[YesNo, personal("Wages recovered")] = None
    exit_without_fine: Annotated[YesNo, operational("Exit without fine")] = None


@frozen(kw_only=True, slots=False, field_transformer=declared)
class ReturnSections(Model):
    """The sections of return before the journey."""

    returns: Annotated[Section[Return], operational("Returns")] = EMPTY
    return_considerations: Annotated[
        Section[ReturnConsiderations], operational("Considerations on return")
    ] = EMPTY
    receiving_organisation_searches: Annotated[
        Section[ReceivingOrganisationSearch], operational("Searches for a receiving organisation")
    ] = EMPTY
    verifications: Annotated[Section[Verification], operational("Verifications of nationality")] = EMPTY
    acceptances: Annotated[Section[Acceptance], operational("Acceptances")] = EMPTY
    travel_documents: Annotated[Section[TravelDocument], operational("Travel documents")] = EMPTY
    return_alternatives: Annotated[Section[ReturnAlternative], operational("Alternatives")] = EMPTY
    return_costs: Annotated[Section[ReturnCosts], operational("Costs of return")] = EMPTY
