"""Proceedings: hearings, notices, special measures, publication, compensation, legal aid, testimony."""

__all__ = [
    "CompensationOrder",
    "CourtEvent",
    "LegalAid",
    "Notification",
    "Proceeding",
    "ProceedingSections",
    "Publication",
    "PublicationBan",
    "SpecialMeasures",
    "Testimony",
]

from typing import Annotated

from attrs import frozen

from tipcore.dates import PartialDate
from tipcore.logic import YesNo
from tipcore.models._declare import declared, event, operational, personal
from tipcore.models._model import Model
from tipcore.models._record import Record, RecordId
from tipcore.models._section import EMPTY, Section
from tipcore.terms import (
    CompensationMethod,
    CourtEventKind,
    LegalMatter,
    ProceedingRole,
    PublicationKind,
    SpecialMeasure,
    TestimonyKind,
)


@frozen(kw_only=True, field_transformer=declared)
class Proceeding(Record):
    """Proceedings of a court that concern the person.

    Attributes:
        code: A link only: the code under which the court's file is known elsewhere.
        person_is_party: As what she takes part; empty: not on record.
        link_reviewed: For proceedings against her: when the link to the trafficking was reviewed.
        order_to_remain: Whether a court ordered her to stay in the country.
    """

    code: Annotated[str | None, operational("Code")] = None
    open: Annotated[YesNo, operational("Open")] = None
    person_is_party: Annotated[frozenset[ProceedingRole], personal("Takes part as")] = frozenset()
    conviction: Annotated[PartialDate | None, event("Conviction")] = None
    ended: Annotated[PartialDate | None, event("Ended")] = None
    link_reviewed: Annotated[PartialDate | None, event("Link reviewed")] = None
    order_to_remain: Annotated[YesNo, personal("Ordered to remain")] = None


@frozen(kw_only=True, field_transformer=declared)
class CourtEvent(Record):
    """A stage, hearing or outcome of proceedings, and whether she was told and heard."""

    proceeding: Annotated[RecordId | None, operational("Proceeding")] = None
    kind: Annotated[CourtEventKind | None, operational("Kind")] = None
    notified: Annotated[PartialDate | None, event("Person told")] = None
    views_presented: Annotated[PartialDate | None, event("Views presented")] = None


@frozen(kw_only=True, field_transformer=declared)
class Notification(Record):
    """A notice to the person of an event of the court; `at` is when she was told."""

    court_event: Annotated[RecordId | None, operational("Court event")] = None
    notified: Annotated[PartialDate | None, event("Person told")] = None


@frozen(kw_only=True, field_transformer=declared)
class SpecialMeasures(Record):
    """Measures of a court that protect the person."""

    proceeding: Annotated[RecordId | None, operational("Proceeding")] = None
    kinds: Annotated[frozenset[SpecialMeasure], operational("Kinds")] = frozenset()
    closed_hearing: Annotated[YesNo, operational("Closed hearing")] = None


@frozen(kw_only=True, field_transformer=declared)
class PublicationBan(Record):
    """An order that the person's identity be not published."""

    proceeding: Annotated[RecordId | None, operational("Proceeding")] = None
    closed_hearing: Annotated[YesNo, operational("Closed hearing")] = None
    end: Annotated[PartialDate | None, event("Lifted")] = None


@frozen(kw_only=True, field_transformer=declared)
class Publication(Record):
    """A publication on the case."""

    kind: Annotated[PublicationKind | None, operational("Kind")] = None
    identifies: Annotated[YesNo, personal("Identifies the person")] = None
    leave_of_court: Annotated[YesNo, operational("Leave of the court")] = None
    closed_hearing: Annotated[YesNo, operational("Of a closed hearing")] = None


@frozen(kw_only=True, field_transformer=declared)
class CompensationOrder(Record):
    """An order that compensation be paid."""

    proceeding: Annotated[RecordId | None, operational("Proceeding")] = None
    pay_by: Annotated[PartialDate | None, personal("To be paid by")] = None
    method: Annotated[CompensationMethod | None, personal("Method")] = None


@frozen(kw_only=True, field_transformer=declared)
class LegalAid(Record):
    """Legal information and help that was offered."""

    matters: Annotated[frozenset[LegalMatter], personal("Matters")] = frozenset()
    offered: Annotated[PartialDate | None, event("Offered")] = None
    declined: Annotated[PartialDate | None, event("Declined")] = None
    interpreter: Annotated[RecordId | None, operational("Interpreter")] = None


@frozen(kw_only=True, field_transformer=declared)
class Testimony(Record):
    """Testimony that was offered, secured or declined; never a condition of help or return."""

    proceeding: Annotated[RecordId | None, operational("Proceeding")] = None
    kind: Annotated[TestimonyKind | None, personal("Kind")] = None
    offered: Annotated[PartialDate | None, event("Offered")] = None
    secured: Annotated[PartialDate | None, event("Secured")] = None
    declined: Annotated[PartialDate | None, event("Declined")] = None


@frozen(kw_only=True, slots=False, field_transformer=declared)
class ProceedingSections(Model):
    """The sections of proceedings."""

    proceedings: Annotated[Section[Proceeding], operational("Proceedings")] = EMPTY
    court_events: Annotated[Section[CourtEvent], operational("Court events")] = EMPTY
    notifications: Annotated[Section[Notification], operational("Notifications")] = EMPTY
    special_measures: Annotated[Section[SpecialMeasures], operational("Special measures")] = EMPTY
    publication_bans: Annotated[Section[PublicationBan], operational("Publication bans")] = EMPTY
    publications: Annotated[Section[Publication], operational("Publications")] = EMPTY
    compensation_orders: Annotated[Section[CompensationOrder], operational("Compensation orders")] = EMPTY
    legal_aid: Annotated[Section[LegalAid], operational("Legal aid")] = EMPTY
    testimonies: Annotated[Section[Testimony], operational("Testimonies")] = EMPTY
