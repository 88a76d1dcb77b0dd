"""The journey and after: escort, reception, arrival, handover, carer, contacts, monitoring."""

__all__ = [
    "Arrival",
    "ContactsGiven",
    "Escort",
    "Handover",
    "JourneySections",
    "MonitoringVisit",
    "ReceivingCarer",
    "Reception",
]

from typing import Annotated

from attrs import frozen

from tipcore.dates import PartialDate
from tipcore.logic import YesNo
from tipcore.models._declare import declared, event, operational, personal, protected, sensitive
from tipcore.models._model import Model
from tipcore.models._record import Actor, PersonId, Record
from tipcore.models._section import EMPTY, Section
from tipcore.terms import CostBearer, ReceptionReferral, Role, Sex


@frozen(kw_only=True, field_transformer=declared)
class Reception(Record):
    """The reception that was arranged at the destination, and that she was told of it."""

    arranged: Annotated[PartialDate | None, event("Arranged")] = None
    told: Annotated[PartialDate | None, event("Person told")] = None
    place: Annotated[str | None, protected("Place")] = None
    actor: Annotated[Actor | None, operational("Received by")] = None
    withdrawn: Annotated[PartialDate | None, event("Receiver withdrew")] = None


@frozen(kw_only=True, field_transformer=declared)
class Arrival(Record):
    """The arrival of the person."""

    place: Annotated[str | None, protected("Place")] = None
    actor: Annotated[Actor | None, operational("Met by")] = None
    referral: Annotated[ReceptionReferral | None, operational("Referred to")] = None
    referral_declined: Annotated[PartialDate | None, event("Referral declined")] = None
    press_present: Annotated[YesNo, operational("Press present")] = None


@frozen(kw_only=True, field_transformer=declared)
class Handover(Record):
    """The handover of a child, or the reception of an adult who agrees to it."""

    place: Annotated[str | None, protected("Place")] = None
    actor: Annotated[Actor | None, operational("Received by")] = None
    receipt: Annotated[PartialDate | None, event("Receipt signed")] = None
    referral: Annotated[ReceptionReferral | None, operational("Referred to")] = None
    press_present: Annotated[YesNo, operational("Press present")] = None


@frozen(kw_only=True, field_transformer=declared)
class ReceivingCarer(Record):
    """The carer who receives a child."""

    carer: Annotated[PersonId | None, personal("Carer")] = None
    agreed: Annotated[PartialDate | None, event("Agreed")] = None
    written: Annotated[YesNo, operational("In writing")] = None
    withdrawn: Annotated[PartialDate | None, event("Withdrawn")] = None


@frozen(kw_only=True, field_transformer=declared)
class Escort(Record):
    """Who travels with the person.

    Attributes:
        vetted: When the escort was vetted.
        preference_met: Whether the sex that she prefers was met.
        parent_fetch: Whether a parent fetches the child.
        means_test: When the means of that parent were tested.
        paid_by: Who pays.
    """

    authorised_by: Annotated[Role | None, operational("Authorised by")] = None
    vetted: Annotated[PartialDate | None, event("Vetted")] = None
    sex: Annotated[Sex | None, operational("Sex")] = None
    preference_met: Annotated[YesNo, operational("Preference met")] = None
    parent_fetch: Annotated[YesNo, personal("Fetched by a parent")] = None
    means_test: Annotated[PartialDate | None, event("Means tested")] = None
    paid_by: Annotated[CostBearer | None, operational("Paid by")] = None


@frozen(kw_only=True, field_transformer=declared)
class ContactsGiven(Record):
    """A list of contacts for help at the destination, given to the person; see `safe_channel`."""

    language: Annotated[str | None, operational("Language")] = None


@frozen(kw_only=True, field_transformer=declared)
class MonitoringVisit(Record):
    """A visit after the return.

    Attributes:
        offset: The month after the return that it belongs to (0, 1, 3, 6, 12).
        safe: Whether the person said that she is safe.
    """

    offset: Annotated[int | None, operational("Month")] = None
    safe: Annotated[YesNo, sensitive("Safe")] = None
    declined: Annotated[PartialDate | None, event("Declined")] = None


@frozen(kw_only=True, slots=False, field_transformer=declared)
class JourneySections(Model):
    """The sections of the journey and the time after it."""

    receptions: Annotated[Section[Reception], operational("Receptions")] = EMPTY
    arrivals: Annotated[Section[Arrival], operational("Arrivals")] = EMPTY
    handovers: Annotated[Section[Handover], operational("Handovers")] = EMPTY
    receiving_carers: Annotated[Section[ReceivingCarer], operational("Receiving carers")] = EMPTY
    escorts: Annotated[Section[Escort], operational("Escorts")] = EMPTY
    contacts_given: Annotated[Section[ContactsGiven], operational("Contacts given")] = EMPTY
    monitoring_visits: Annotated[Section[MonitoringVisit], operational("Monitoring visits")] = EMPTY
