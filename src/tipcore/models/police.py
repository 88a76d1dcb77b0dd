"""Reports and complaints to the police, charges, penalties, detention, examination at a border."""

__all__ = [
    "BorderExamination",
    "Charge",
    "Complaint",
    "Detention",
    "Penalty",
    "PoliceAssessment",
    "PoliceSections",
    "Report",
]

from typing import Annotated

from attrs import frozen

from tipcore.dates import PartialDate
from tipcore.logic import YesNo
from tipcore.models._declare import Sensitivity, declared, event, operational, personal, protected, sensitive
from tipcore.models._model import Model
from tipcore.models._record import Record, RecordId
from tipcore.models._section import EMPTY, Section
from tipcore.terms import (
    ChargeKind,
    ChargeOutcome,
    ComplaintPost,
    DenialReason,
    MedicalHelp,
    OffenceKind,
    PlaceKind,
    ReportBasis,
    ReportRecipient,
    Role,
)


@frozen(kw_only=True, field_transformer=declared)
class Report(Record):
    """A report of suspected trafficking to an authority.

    Attributes:
        to: The authority.
        reporter: Who reported; kept from everybody (DAT108).
        basis: Consent, or a duty to report.
        statute: The provision, where the basis is a duty.
        grounds_known_at: When the reporter first had reasonable grounds.
        content_profile: Id of the profile of what the report holds (minimum content).
    """

    to: Annotated[ReportRecipient | None, operational("To")] = None
    reporter: Annotated[str | None, protected("Reporter")] = None
    reporter_role: Annotated[Role | None, protected("Role of the reporter")] = None
    basis: Annotated[ReportBasis | None, operational("Basis")] = None
    statute: Annotated[str | None, operational("Provision")] = None
    grounds_known_at: Annotated[PartialDate | None, event("Grounds known")] = None
    content_profile: Annotated[str | None, operational("Content profile")] = None


@frozen(kw_only=True, field_transformer=declared)
class PoliceAssessment(Record):
    """What the police made of a report (LS-ATIP s.23(2)); `relies_on` names the report."""

    report: Annotated[RecordId | None, operational("Report")] = None
    assessed: Annotated[PartialDate | None, event("Assessed")] = None
    investigation_opened: Annotated[PartialDate | None, event("Investigation opened")] = None
    frivolous_reason: Annotated[str | None, sensitive("Why frivolous or unfounded")] = None
    substantiated: Annotated[PartialDate | None, event("Substantiated")] = None
    risk: Annotated[YesNo, sensitive("Risk to the person")] = None
    safety_measure: Annotated[PartialDate | None, event("Safety measure", Sensitivity.PROTECTED)] = None


@frozen(kw_only=True, field_transformer=declared)
class Complaint(Record):
    """A complaint of the person to the police; `state` *refused* when it was not taken.

    Attributes:
        post: Which police post took or refused it.
        refusal_reasons: Coded reasons of a refusal.
        helper: Whether somebody helped her to complain.
        copy: When she got a copy.
        medical: What was done for medical treatment.
        concern_voiced: Whether she voiced concern for her safety.
        place_of_safety: The placement that followed.
        rights_told: The information that she was given.
    """

    post: Annotated[ComplaintPost | None, operational("Post")] = None
    refusal_reasons: Annotated[frozenset[DenialReason], operational("Reasons of refusal")] = frozenset()
    helper: Annotated[YesNo, personal("Helped by somebody")] = None
    copy: Annotated[PartialDate | None, event("Copy given")] = None
    medical: Annotated[MedicalHelp | None, sensitive("Medical help")] = None
    concern_voiced: Annotated[YesNo, sensitive("Concern voiced")] = None
    place_of_safety: Annotated[RecordId | None, operational("Place of safety")] = None
    rights_told: Annotated[RecordId | None, operational("Rights told")] = None


@frozen(kw_only=True, field_transformer=declared)
class Charge(Record):
    """A charge against the person, and whether its link to the trafficking was assessed.

    Attributes:
        link_assessed: When the link was assessed.
        linked: Whether the act was a direct consequence of the trafficking.
        outcome: What became of the charge.
        authority: The written authority under which it was continued.
    """

    offence: Annotated[OffenceKind | None, sensitive("Offence")] = None
    link_assessed: Annotated[PartialDate | None, event("Link assessed")] = None
    linked: Annotated[YesNo, sensitive("Linked to the trafficking")] = None
    outcome: Annotated[ChargeOutcome | None, operational("Outcome")] = None
    authority: Annotated[str | None, operational("Authority to continue")] = None


@frozen(kw_only=True, field_transformer=declared)
class Penalty(Record):
    """A fine or other penalty laid on the person."""

    kind: Annotated[ChargeKind | None, sensitive("Kind")] = None
    offence: Annotated[OffenceKind | None, sensitive("Offence")] = None
    link_assessed: Annotated[PartialDate | None, event("Link assessed")] = None
    linked: Annotated[YesNo, sensitive("Linked to the trafficking")] = None
    outcome: Annotated[ChargeOutcome | None, operational("Outcome")] = None
    authority: Annotated[str | None, operational("Authority to continue")] = None


@frozen(kw_only=True, field_transformer=declared)
class Detention(Record):
    """A loss of liberty of the person; a fact of its own beside all regions."""

    place_kind: Annotated[PlaceKind | None, sensitive("Kind of place")] = None
    offence: Annotated[OffenceKind | None, sensitive("Offence")] = None
    start: Annotated[PartialDate | None, event("Start", Sensitivity.SENSITIVE)] = None
    end: Annotated[PartialDate | None, event("End", Sensitivity.SENSITIVE)] = None
    link_assessed: Annotated[PartialDate | None, event("Link assessed")] = None
    linked: Annotated[YesNo, sensitive("Linked to the trafficking")] = None


@frozen(kw_only=True, field_transformer=declared)
class BorderExamination(Record):
    """An examination of the person at a border (LS-ATIP)."""

    start: Annotated[PartialDate | None, event("Start")] = None
    end: Annotated[PartialDate | None, event("End")] = None
    officer_role: Annotated[Role | None, operational("Role of the officer")] = None


@frozen(kw_only=True, slots=False, field_transformer=declared)
class PoliceSections(Model):
    """The sections of police and liability."""

    reports: Annotated[Section[Report], operational("Reports")] = EMPTY
    police_assessments: Annotated[Section[PoliceAssessment], operational("Police assessments")] = EMPTY
    complaints: Annotated[Section[Complaint], operational("Complaints")] = EMPTY
    charges: Annotated[Section[Charge], operational("Charges")] = EMPTY
    penalties: Annotated[Section[Penalty], operational("Penalties")] = EMPTY
    detentions: Annotated[Section[Detention], operational("Detentions")] = EMPTY
    border_examinations: Annotated[Section[BorderExamination], operational("Border examinations")] = EMPTY
