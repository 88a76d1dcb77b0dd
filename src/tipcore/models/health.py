"""Health: an own class of access; every field is sensitive."""

__all__ = [
    "CareOffer",
    "Examination",
    "Exposure",
    "FitnessToTravel",
    "ForensicSample",
    "HealthSections",
    "ResultDisclosure",
    "Test",
    "Treatment",
]

from typing import Annotated

from attrs import frozen

from tipcore.dates import PartialDate
from tipcore.logic import YesNo
from tipcore.models._declare import Sensitivity, declared, event, operational, sensitive
from tipcore.models._model import Model
from tipcore.models._record import Actor, Record, RecordId
from tipcore.models._section import EMPTY, Section
from tipcore.terms import (
    CareNotGivenReason,
    CareOfferKind,
    ExaminationKind,
    SampleSite,
    Sex,
    TreatmentKind,
    UnmetPreferenceReason,
)


@frozen(kw_only=True, field_transformer=declared)
class Exposure(Record):
    """An exposure to sexual violence.

    Attributes:
        last_at: When it last happened; an interval where only that is known.
        last_unknown: Whether the time was asked for and is not known.
        continuing: Whether it goes on.
        first_told_at: When it first became known to us.
    """

    last_at: Annotated[PartialDate | None, event("Last", Sensitivity.SENSITIVE)] = None
    last_unknown: Annotated[YesNo, sensitive("Time not known")] = None
    continuing: Annotated[YesNo, sensitive("Goes on")] = None
    first_told_at: Annotated[PartialDate | None, event("First told", Sensitivity.SENSITIVE)] = None


@frozen(kw_only=True, field_transformer=declared)
class CareOffer(Record):
    """An offer of care after an exposure, or its absence with a reason."""

    kind: Annotated[CareOfferKind | None, sensitive("Kind")] = None
    exposure: Annotated[RecordId | None, sensitive("Exposure")] = None
    offered: Annotated[PartialDate | None, event("Offered", Sensitivity.SENSITIVE)] = None
    given: Annotated[PartialDate | None, event("Given", Sensitivity.SENSITIVE)] = None
    declined: Annotated[PartialDate | None, event("Declined", Sensitivity.SENSITIVE)] = None
    reason_not: Annotated[CareNotGivenReason | None, sensitive("Why not")] = None
    depends_on_police_report: Annotated[YesNo, sensitive("Made dependent on a police report")] = None


@frozen(kw_only=True, field_transformer=declared)
class Examination(Record):
    """A medical or forensic examination.

    Attributes:
        emergency: Whether her life was in danger and she could not be asked.
    """

    kind: Annotated[ExaminationKind | None, sensitive("Kind")] = None
    consent: Annotated[RecordId | None, sensitive("Consent")] = None
    emergency: Annotated[YesNo, sensitive("Emergency")] = None
    best_interests: Annotated[YesNo, sensitive("In the child's best interests")] = None
    examiner_sex: Annotated[Sex | None, sensitive("Sex of the examiner")] = None
    chaperone: Annotated[YesNo, sensitive("Chaperone")] = None
    preference_met: Annotated[YesNo, sensitive("Preference met")] = None
    unmet_reason: Annotated[UnmetPreferenceReason | None, sensitive("Why not met")] = None


@frozen(kw_only=True, field_transformer=declared)
class Test(Record):
    """A medical test; none is ever compulsory."""

    __test__ = False  # pytest takes a class of this name for its own

    kind: Annotated[ExaminationKind | None, sensitive("Kind")] = None
    consent: Annotated[RecordId | None, sensitive("Consent")] = None
    best_interests: Annotated[YesNo, sensitive("In the child's best interests")] = None
    counselling: Annotated[PartialDate | None, event("Counselling", Sensitivity.SENSITIVE)] = None


@frozen(kw_only=True, field_transformer=declared)
class ForensicSample(Record):
    """A forensic sample that was collected, or offered and declined (`state`)."""

    examination: Annotated[RecordId | None, sensitive("Examination")] = None
    exposure: Annotated[RecordId | None, sensitive("Exposure")] = None
    offered: Annotated[PartialDate | None, event("Offered", Sensitivity.SENSITIVE)] = None
    collected: Annotated[PartialDate | None, event("Collected", Sensitivity.SENSITIVE)] = None
    site: Annotated[SampleSite | None, sensitive("Site")] = None


@frozen(kw_only=True, field_transformer=declared)
class Treatment(Record):
    """A treatment or a surgery."""

    kind: Annotated[TreatmentKind | None, sensitive("Kind")] = None
    consent: Annotated[RecordId | None, sensitive("Consent")] = None
    maturity_judged: Annotated[YesNo, sensitive("Mature enough to consent")] = None
    maturity_judged_by: Annotated[Actor | None, sensitive("Judged by")] = None
    emergency: Annotated[YesNo, sensitive("Emergency")] = None


@frozen(kw_only=True, field_transformer=declared)
class ResultDisclosure(Record):
    """The disclosure of a result to another one than the person."""

    to: Annotated[str | None, sensitive("To")] = None
    test: Annotated[RecordId | None, sensitive("Test")] = None
    consent: Annotated[RecordId | None, sensitive("Consent")] = None


@frozen(kw_only=True, field_transformer=declared)
class FitnessToTravel(Record):
    """A medical opinion on a journey; `week` is the week of pregnancy on the day of travel."""

    outcome: Annotated[YesNo, sensitive("Fit to travel")] = None
    issued: Annotated[PartialDate | None, event("Issued", Sensitivity.SENSITIVE)] = None
    valid_until: Annotated[PartialDate | None, sensitive("Valid until")] = None
    week: Annotated[int | None, sensitive("Week of pregnancy")] = None
    medical_flag: Annotated[YesNo, sensitive("Medical flag")] = None
    escort_needed: Annotated[YesNo, sensitive("Escort needed")] = None


@frozen(kw_only=True, slots=False, field_transformer=declared)
class HealthSections(Model):
    """The sections of health."""

    exposures: Annotated[Section[Exposure], operational("Exposures")] = EMPTY
    care_offers: Annotated[Section[CareOffer], operational("Offers of health care")] = EMPTY
    examinations: Annotated[Section[Examination], operational("Examinations")] = EMPTY
    tests: Annotated[Section[Test], operational("Tests")] = EMPTY
    forensic_samples: Annotated[Section[ForensicSample], operational("Forensic samples")] = EMPTY
    treatments: Annotated[Section[Treatment], operational("Treatments")] = EMPTY
    result_disclosures: Annotated[Section[ResultDisclosure], operational("Disclosures of results")] = EMPTY
    fitness_to_travel: Annotated[Section[FitnessToTravel], operational("Fitness to travel")] = EMPTY
