"""Data: collection, disclosure, referral, transfer abroad, access, requests, breaches, contacts."""

__all__ = [
    "AccessEvent",
    "Collection",
    "ConsularContact",
    "DataBreach",
    "DataRequest",
    "Disclosure",
    "ListedContact",
    "Referral",
    "SharingSections",
    "TransferAbroad",
]

from typing import Annotated

from attrs import frozen

from tipcore.dates import PartialDate
from tipcore.logic import YesNo
from tipcore.models._declare import declared, event, operational, personal, protected, sensitive
from tipcore.models._model import Model
from tipcore.models._record import PersonId, Record, RecordId
from tipcore.models._section import EMPTY, Section
from tipcore.terms import (
    BreachDelayAuthority,
    ConsentPurpose,
    ConsularContactBy,
    ContactRole,
    CountryCode,
    DataCategory,
    DataRequestKind,
    DisclosureBasis,
    LawfulBasis,
    ReferralKind,
    ReferralReason,
    RequestRestriction,
    Role,
    TransferBasis,
)


@frozen(kw_only=True, field_transformer=declared)
class Collection(Record):
    """A collection of data on the person."""

    purposes: Annotated[frozenset[ConsentPurpose], operational("Purposes")] = frozenset()
    notice: Annotated[RecordId | None, operational("Notice")] = None
    lawful_basis: Annotated[LawfulBasis | None, operational("Lawful basis")] = None
    categories: Annotated[frozenset[DataCategory], operational("Categories")] = frozenset()


@frozen(kw_only=True, field_transformer=declared)
class Disclosure(Record):
    """Data on the person given to another body; `at` is when.

    Attributes:
        recipient: Role of the recipient.
        recipient_state: Its State, where it is abroad (ISO 3166-1 alpha-2).
        purpose: What for.
        consent: The consent that it rests on.
        basis: The basis where it rests on none.
        statute: The provision of that basis.
        safeguard: The agreement on safeguards, by its id.
        redaction_profile: Id of the profile of what was left out.
        uses_case_code: Whether a case code stood for the name.
    """

    recipient: Annotated[Role | None, operational("Recipient")] = None
    recipient_state: Annotated[CountryCode | None, personal("State of the recipient")] = None
    purpose: Annotated[ConsentPurpose | None, operational("Purpose")] = None
    consent: Annotated[RecordId | None, operational("Consent")] = None
    basis: Annotated[DisclosureBasis | None, operational("Basis")] = None
    statute: Annotated[str | None, operational("Provision")] = None
    safeguard: Annotated[str | None, operational("Safeguards")] = None
    categories: Annotated[frozenset[DataCategory], operational("Categories")] = frozenset()
    redaction_profile: Annotated[str | None, operational("Redaction profile")] = None
    uses_case_code: Annotated[YesNo, operational("Case code used")] = None


@frozen(kw_only=True, field_transformer=declared)
class Referral(Disclosure):
    """A referral of the person to another body, which discloses data too.

    Attributes:
        type: To what kind of service or body.
        organisation: The body, where it is an organisation of the case.
        incoming: Whether the case came in by it.
        accepted: When the receiver took the case over.
    """

    type: Annotated[ReferralKind | None, operational("Kind")] = None
    organisation: Annotated[RecordId | None, protected("Organisation", htcds="cas_ReferredOrganisation")] = (
        None
    )
    acknowledged: Annotated[PartialDate | None, event("Acknowledged")] = None
    incoming: Annotated[YesNo, operational("Incoming")] = None
    accepted: Annotated[PartialDate | None, event("Accepted", htcds="cas_IncomingReferralDate")] = None
    reason: Annotated[ReferralReason | None, operational("Reason", htcds="cas_ReasonForOutgoingReferral")] = (
        None
    )
    details: Annotated[str | None, sensitive("Details", htcds="cas_OutgoingReferralDetails")] = None
    worker: Annotated[str | None, personal("Case worker there", htcds="cas_ReferredPrimaryCaseWorker")] = None


@frozen(kw_only=True, field_transformer=declared)
class TransferAbroad(Record):
    """The transfer of data across the border, and its basis."""

    disclosure: Annotated[RecordId | None, operational("Disclosure")] = None
    country: Annotated[CountryCode | None, personal("To the State")] = None
    basis: Annotated[TransferBasis | None, operational("Basis")] = None


@frozen(kw_only=True, field_transformer=declared)
class AccessEvent(Record):
    """Somebody read data on the person, or tried to."""

    who: Annotated[str | None, personal("Who")] = None
    role: Annotated[Role | None, operational("Role")] = None
    category: Annotated[DataCategory | None, operational("Category")] = None
    allowed: Annotated[YesNo, operational("Allowed")] = None
    break_glass: Annotated[YesNo, operational("Emergency access")] = None
    reviewed: Annotated[PartialDate | None, event("Reviewed")] = None


@frozen(kw_only=True, field_transformer=declared)
class DataRequest(Record):
    """A request to see, correct or delete data."""

    kind: Annotated[DataRequestKind | None, operational("Kind")] = None
    received: Annotated[PartialDate | None, event("Received")] = None
    answered: Annotated[PartialDate | None, event("Answered")] = None
    correction: Annotated[PartialDate | None, event("Corrected")] = None
    recipients_told: Annotated[PartialDate | None, event("Recipients told")] = None
    restricted_reason: Annotated[RequestRestriction | None, operational("Why restricted")] = None


@frozen(kw_only=True, field_transformer=declared)
class DataBreach(Record):
    """A breach of the security of data.

    Attributes:
        commission_told: When the Data Protection Commission was told.
        person_told: When the person was told.
        delay_ordered_by: Who ordered that she be told later.
        risk_reassessed: When her risk was assessed anew.
    """

    found: Annotated[PartialDate | None, event("Found")] = None
    commission_told: Annotated[PartialDate | None, event("Commission told")] = None
    person_told: Annotated[PartialDate | None, event("Person told")] = None
    delay_ordered_by: Annotated[BreachDelayAuthority | None, operational("Delay ordered by")] = None
    risk_reassessed: Annotated[PartialDate | None, event("Risk assessed anew")] = None


@frozen(kw_only=True, field_transformer=declared)
class ConsularContact(Record):
    """A contact with a consulate, by the person herself or by an authority."""

    country: Annotated[CountryCode | None, sensitive("State")] = None
    made_by: Annotated[ConsularContactBy | None, personal("Made by")] = None
    consent: Annotated[RecordId | None, operational("Consent")] = None


@frozen(kw_only=True, field_transformer=declared)
class ListedContact(Record):
    """Somebody on the person's list of contacts: told, interpreting, or to be contacted."""

    other: Annotated[PersonId | None, protected("Person")] = None
    name: Annotated[str | None, protected("Name")] = None
    role: Annotated[ContactRole | None, protected("Role")] = None


@frozen(kw_only=True, slots=False, field_transformer=declared)
class SharingSections(Model):
    """The sections of data and sharing."""

    collections: Annotated[Section[Collection], operational("Collections")] = EMPTY
    disclosures: Annotated[Section[Disclosure], operational("Disclosures")] = EMPTY
    referrals: Annotated[Section[Referral], operational("Referrals")] = EMPTY
    transfers_abroad: Annotated[Section[TransferAbroad], operational("Transfers abroad")] = EMPTY
    access_events: Annotated[Section[AccessEvent], operational("Access events")] = EMPTY
    data_requests: Annotated[Section[DataRequest], operational("Data requests")] = EMPTY
    data_breaches: Annotated[Section[DataBreach], operational("Data breaches")] = EMPTY
    consular_contacts: Annotated[Section[ConsularContact], operational("Consular contacts")] = EMPTY
    contact_list: Annotated[Section[ListedContact], operational("Contact list")] = EMPTY
