"""Stay: decisions on stay, reflection, permits, removals, claims of asylum."""

__all__ = [
    "Application",
    "AsylumClaim",
    "Permit",
    "Reflection",
    "Removal",
    "StayDecision",
    "StaySections",
]

from typing import Annotated

from attrs import frozen

from tipcore.dates import PartialDate
from tipcore.logic import YesNo
from tipcore.models._declare import Sensitivity, declared, event, operational, personal, sensitive
from tipcore.models._model import Model
from tipcore.models._record import Record, RecordId
from tipcore.models._section import EMPTY, Section
from tipcore.terms import AsylumOutcome, CountryCode, DenialReason, EarlyEndReason, PermitGround


@frozen(kw_only=True, field_transformer=declared)
class StayDecision(Record):
    """A decision on a stay: granted (`start`, `end`) or refused (`state` *refused*, with reasons).

    Attributes:
        start: When the stay began.
        end: When it ended, or ends by the decision.
        length: Its length in days, where that alone is on record.
        refusal_reasons: Coded reasons of a refusal.
        informed: When the person was told of it.
        waived: When she waived it.
        early_end_reason: Why it was ended early.
        early_end_decision: The reasoned decision on that.
        placement: The placement that it is linked to.
        status_used: Whether her immigration status was a ground.
    """

    start: Annotated[PartialDate | None, event("Start")] = None
    end: Annotated[PartialDate | None, event("End")] = None
    length: Annotated[int | None, operational("Length in days")] = None
    refusal_reasons: Annotated[frozenset[DenialReason], sensitive("Reasons of refusal")] = frozenset()
    informed: Annotated[PartialDate | None, event("Person informed")] = None
    waived: Annotated[PartialDate | None, event("Waived")] = None
    early_end_reason: Annotated[EarlyEndReason | None, sensitive("Why ended early")] = None
    early_end_decision: Annotated[RecordId | None, operational("Decision to end early")] = None
    placement: Annotated[RecordId | None, operational("Placement")] = None
    status_used: Annotated[YesNo, operational("Immigration status was a ground")] = None


@frozen(kw_only=True, field_transformer=declared)
class Reflection(StayDecision):
    """A recovery and reflection period, granted or refused (in Lesotho the stay of LS-ATIP s.29)."""


@frozen(kw_only=True, field_transformer=declared)
class Application(Record):
    """An application for a permit; `state` *refused* when it was refused."""

    ground: Annotated[PermitGround | None, sensitive("Ground")] = None
    decided: Annotated[PartialDate | None, event("Decided")] = None
    refusal_reasons: Annotated[frozenset[DenialReason], sensitive("Reasons of refusal")] = frozenset()
    status_used: Annotated[YesNo, operational("Immigration status was a ground")] = None
    placement: Annotated[RecordId | None, operational("Placement")] = None


@frozen(kw_only=True, field_transformer=declared)
class Permit(Record):
    """A permit to stay that was granted; `relies_on` names the application."""

    ground: Annotated[PermitGround | None, sensitive("Ground")] = None
    valid_from: Annotated[PartialDate | None, personal("Valid from")] = None
    valid_to: Annotated[PartialDate | None, personal("Valid to")] = None
    permanent: Annotated[YesNo, personal("Permanent")] = None


@frozen(kw_only=True, field_transformer=declared)
class Removal(Record):
    """A removal from the country that was ordered, done or refused.

    Attributes:
        refused: When an authority refused to carry it out.
        consent: The consent, where it is said to be voluntary.
    """

    ordered: Annotated[PartialDate | None, event("Ordered")] = None
    enforced: Annotated[PartialDate | None, event("Enforced")] = None
    refused: Annotated[PartialDate | None, event("Refused")] = None
    voluntary: Annotated[YesNo, personal("Voluntary")] = None
    consent: Annotated[RecordId | None, operational("Consent")] = None
    country: Annotated[CountryCode | None, sensitive("To the State")] = None


@frozen(kw_only=True, field_transformer=declared)
class AsylumClaim(Record):
    """A claim of asylum, or a word of fear said as one (`formal` no).

    Attributes:
        against: The State that she fears; None where she did not name one.
        help_to_report: When she was helped to report.
        final: When the last decision became final.
    """

    claimed: Annotated[PartialDate | None, event("Claimed", Sensitivity.SENSITIVE)] = None
    formal: Annotated[YesNo, sensitive("Formal")] = None
    against: Annotated[CountryCode | None, sensitive("Against the State")] = None
    entered: Annotated[PartialDate | None, event("Entered", Sensitivity.SENSITIVE)] = None
    reported: Annotated[PartialDate | None, event("Reported", Sensitivity.SENSITIVE)] = None
    help_to_report: Annotated[PartialDate | None, event("Helped to report", Sensitivity.SENSITIVE)] = None
    final: Annotated[PartialDate | None, event("Finally decided", Sensitivity.SENSITIVE)] = None
    withdrawn: Annotated[PartialDate | None, event("Withdrawn", Sensitivity.SENSITIVE)] = None
    outcome: Annotated[AsylumOutcome | None, sensitive("Outcome")] = None
    penalty: Annotated[YesNo, sensitive("Penalty for entry")] = None
    detention: Annotated[YesNo, sensitive("Detention for entry")] = None


@frozen(kw_only=True, slots=False, field_transformer=declared)
class StaySections(Model):
    """The sections of stay."""

    stay_decisions: Annotated[Section[StayDecision], operational("Decisions on stay")] = EMPTY
    reflections: Annotated[Section[Reflection], operational("Reflection periods")] = EMPTY
    applications: Annotated[Section[Application], operational("Applications")] = EMPTY
    permits: Annotated[Section[Permit], operational("Permits")] = EMPTY
    removals: Annotated[Section[Removal], operational("Removals")] = EMPTY
    asylum_claims: Annotated[Section[AsylumClaim], operational("Claims of asylum")] = EMPTY
