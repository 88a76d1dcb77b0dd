"""Children: guardian, best interests, views, family, removal to safety, care orders, growing up."""

__all__ = [
    "BestInterestsAssessment",
    "BestInterestsDetermination",
    "CareOrder",
    "ChildReferral",
    "ChildSections",
    "ChildViews",
    "Guardian",
    "SafetyRemoval",
]

from typing import Annotated

from attrs import frozen

from tipcore.dates import PartialDate
from tipcore.logic import YesNo
from tipcore.models._declare import declared, event, operational, personal, sensitive
from tipcore.models._model import Model
from tipcore.models._record import PersonId, Record, RecordId
from tipcore.models._section import EMPTY, Section
from tipcore.terms import (
    BestInterestsConclusion,
    BestInterestsSubject,
    CareOrderBasis,
    GuardianRole,
    PanelDiscipline,
    ReferralKind,
    RelationKind,
    Role,
    ViewsNotGivenReason,
)


@frozen(kw_only=True, field_transformer=declared)
class Guardian(Record):
    """A guardian or legal representative of a child.

    Attributes:
        guardian: The guardian, where she is a person of the case.
        occupation: The office of the guardian: police and immigration officers are unfit.
        relation: How the guardian stands to the child.
        vetted: When the guardian was vetted.
        no_conflict: Whether there is no conflict of interest, no link to the trafficking.
        present_at: The records of acts at which the guardian was present.
    """

    guardian: Annotated[PersonId | None, personal("Guardian")] = None
    appointed: Annotated[PartialDate | None, event("Appointed")] = None
    ended: Annotated[PartialDate | None, event("Ended")] = None
    role: Annotated[GuardianRole | None, personal("Role")] = None
    occupation: Annotated[Role | None, personal("Occupation")] = None
    relation: Annotated[RelationKind | None, personal("Relation")] = None
    vetted: Annotated[PartialDate | None, event("Vetted")] = None
    no_conflict: Annotated[YesNo, personal("No conflict of interest")] = None
    present_at: Annotated[frozenset[RecordId], operational("Present at")] = frozenset()


@frozen(kw_only=True, field_transformer=declared)
class BestInterestsAssessment(Record):
    """A best interests assessment (BIA) for one act of protection.

    Attributes:
        subject: What it was made for.
        options: The options that were weighed.
        conclusion: The option that was found best.
    """

    subject: Annotated[BestInterestsSubject | None, operational("For")] = None
    panel: Annotated[frozenset[PanelDiscipline], operational("Panel")] = frozenset()
    options: Annotated[frozenset[BestInterestsConclusion], personal("Options")] = frozenset()
    conclusion: Annotated[BestInterestsConclusion | None, personal("Conclusion")] = None
    reasons: Annotated[str | None, sensitive("Reasons")] = None
    decided: Annotated[PartialDate | None, event("Decided")] = None
    valid_until: Annotated[PartialDate | None, operational("Valid until")] = None
    child_views: Annotated[RecordId | None, operational("Views of the child")] = None


@frozen(kw_only=True, field_transformer=declared)
class BestInterestsDetermination(BestInterestsAssessment):
    """A best interests determination (BID): formal, by a panel, before a durable solution."""


@frozen(kw_only=True, field_transformer=declared)
class ChildViews(Record):
    """The views of a child on a decision, or why there are none."""

    decision: Annotated[RecordId | None, operational("Decision")] = None
    views: Annotated[str | None, sensitive("Views")] = None
    weight_reason: Annotated[str | None, personal("Reason of the weight")] = None
    not_given_reason: Annotated[ViewsNotGivenReason | None, personal("Why none")] = None
    language: Annotated[str | None, operational("Language")] = None


@frozen(kw_only=True, field_transformer=declared)
class ChildReferral(Record):
    """The referral of a child to a social worker, and the assessment that follows."""

    to: Annotated[ReferralKind | None, operational("To")] = None
    assessment: Annotated[PartialDate | None, event("Assessed")] = None
    acknowledged: Annotated[PartialDate | None, event("Acknowledged")] = None


@frozen(kw_only=True, field_transformer=declared)
class SafetyRemoval(Record):
    """A child taken to a place of safety, and what is owed to it then.

    Attributes:
        travel: Hours of travel, which do not count for the time to the court.
        court: When the child came before the court.
        court_informed: When the court was told.
    """

    removed: Annotated[PartialDate | None, event("Removed")] = None
    travel: Annotated[int | float | None, operational("Hours of travel")] = None
    court: Annotated[PartialDate | None, event("Before the court")] = None
    inquiry_report: Annotated[PartialDate | None, event("Inquiry report filed")] = None
    admitted: Annotated[PartialDate | None, event("Admitted")] = None
    attended: Annotated[PartialDate | None, event("Attended")] = None
    assessed: Annotated[PartialDate | None, event("Assessed")] = None
    report: Annotated[PartialDate | None, event("Reported")] = None
    court_informed: Annotated[PartialDate | None, event("Court informed")] = None


@frozen(kw_only=True, field_transformer=declared)
class CareOrder(Record):
    """An order of a court that a child be in care."""

    start: Annotated[PartialDate | None, event("Start")] = None
    end: Annotated[PartialDate | None, operational("End by the order")] = None
    basis: Annotated[CareOrderBasis | None, personal("Basis")] = None
    extended_to: Annotated[PartialDate | None, operational("Extended to")] = None


@frozen(kw_only=True, slots=False, field_transformer=declared)
class ChildSections(Model):
    """The sections of children's protection."""

    guardians: Annotated[Section[Guardian], operational("Guardians")] = EMPTY
    best_interests_assessments: Annotated[
        Section[BestInterestsAssessment], operational("Best interests assessments")
    ] = EMPTY
    best_interests_determinations: Annotated[
        Section[BestInterestsDetermination], operational("Best interests determinations")
    ] = EMPTY
    child_views: Annotated[Section[ChildViews], operational("Views of the child")] = EMPTY
    child_referrals: Annotated[Section[ChildReferral], operational("Referrals of children")] = EMPTY
    safety_removals: Annotated[Section[SafetyRemoval], operational("Removals to safety")] = EMPTY
    care_orders: Annotated[Section[CareOrder], operational("Care orders")] = EMPTY
