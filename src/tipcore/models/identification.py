"""Age, identification and scored indicator sets."""

__all__ = [
    "AgeAssessment",
    "AgeDecision",
    "Assessment",
    "IdentificationDecision",
    "IdentificationSections",
    "ScreeningBatch",
]

from collections.abc import Mapping
from typing import Annotated

from attrs import field, frozen

from tipcore.dates import PartialDate
from tipcore.logic import YesNo
from tipcore.models._declare import declared, event, operational, personal, sensitive
from tipcore.models._mapping import frozen_map
from tipcore.models._model import Model
from tipcore.models._record import Actor, Record, RecordId
from tipcore.models._section import EMPTY, Section
from tipcore.terms import (
    AgeAssessmentMethod,
    AgeEvidence,
    AgeOutcome,
    DecisionKind,
    DecisionOutcome,
    DecisionReason,
    ScreeningSelection,
    Training,
)


@frozen(kw_only=True, field_transformer=declared)
class AgeDecision(Record):
    """A decision on whether the person is an adult or a child; `final` when no appeal is open."""

    outcome: Annotated[AgeOutcome | None, personal("Outcome")] = None
    evidence: Annotated[frozenset[AgeEvidence], personal("Evidence")] = frozenset()
    final: Annotated[YesNo, operational("Final")] = None


@frozen(kw_only=True, field_transformer=declared)
class AgeAssessment(Record):
    """An assessment of age, a last resort.

    Attributes:
        consent: The consent to it.
        margin: Margin of error in years, in the child's favour.
        benefit_of_doubt: Whether doubt counted for the child.
    """

    methods: Annotated[frozenset[AgeAssessmentMethod], sensitive("Methods")] = frozenset()
    consent: Annotated[RecordId | None, operational("Consent")] = None
    guardian_present: Annotated[YesNo, personal("Guardian present")] = None
    margin: Annotated[int | float | None, personal("Margin in years")] = None
    benefit_of_doubt: Annotated[YesNo, personal("Benefit of the doubt")] = None
    reasons: Annotated[str | None, sensitive("Reasons")] = None
    appeal_told: Annotated[PartialDate | None, event("Appeal told")] = None
    sexual_maturity_exam: Annotated[YesNo, sensitive("Examination of sexual maturity")] = None


@frozen(kw_only=True, field_transformer=declared)
class IdentificationDecision(Record):
    """A decision on reasonable or conclusive grounds, a review or a revocation.

    Attributes:
        outcome: Positive, or `not_established`; none says that a person is not a victim.
        reasons: Coded reasons; the text beside them decides no rule.
        written: When it was put in writing.
        notified: When the person was told of it.
        review_told: When she was told how to have it reviewed.
        answer_due: For a proposed revocation: until when she may answer.
        decided_by: Everyone who decided.
        solely_automated: Whether no human being decided.
        indicator_set: The scored set that it used.
    """

    kind: Annotated[DecisionKind | None, operational("Kind")] = None
    outcome: Annotated[DecisionOutcome | None, operational("Outcome")] = None
    reasons: Annotated[frozenset[DecisionReason], sensitive("Reasons")] = frozenset()
    reasons_text: Annotated[str | None, sensitive("Reasons in words")] = None
    written: Annotated[PartialDate | None, event("Written")] = None
    notified: Annotated[PartialDate | None, event("Notified")] = None
    review_told: Annotated[PartialDate | None, event("Review told")] = None
    answer_due: Annotated[PartialDate | None, operational("Answer due")] = None
    decided_by: Annotated[frozenset[Actor], operational("Decided by")] = frozenset()
    solely_automated: Annotated[YesNo, operational("Solely automated")] = None
    indicator_set: Annotated[RecordId | None, operational("Scored set")] = None


@frozen(kw_only=True, field_transformer=declared)
class Assessment(Record):
    """A scored indicator set: the answers as they were given, so that it can be scored again.

    Attributes:
        set_id: Id of the indicator set.
        version: Version of the set.
        answers: Answer to each indicator, by its id; a missing one was not asked.
        inputs: Answer to each input that is no indicator.
        trained: What the screener was trained in.
        batch: The screening of a population that it was part of.
    """

    set_id: Annotated[str, operational("Indicator set")]
    version: Annotated[str, operational("Version")] = "1"
    answers: Annotated[Mapping[str, YesNo], sensitive("Answers")] = field(
        default=frozen_map({}), converter=frozen_map
    )
    inputs: Annotated[Mapping[str, YesNo], sensitive("Inputs")] = field(
        default=frozen_map({}), converter=frozen_map
    )
    trained: Annotated[frozenset[Training], operational("Screener trained in")] = frozenset()
    batch: Annotated[RecordId | None, operational("Batch")] = None


@frozen(kw_only=True, field_transformer=declared)
class ScreeningBatch(Record):
    """The screening of a group: of whom, and how they were chosen.

    Attributes:
        set_id: Id of the indicator set.
        inputs: Names of what the score reads.
        population: Who was screened, in words, without persons.
        selection: All, by indicators, or by a profile (nationality, ethnicity).
    """

    set_id: Annotated[str | None, operational("Indicator set")] = None
    inputs: Annotated[frozenset[str], operational("Inputs of the score")] = frozenset()
    trained: Annotated[frozenset[Training], operational("Screeners trained in")] = frozenset()
    population: Annotated[str | None, operational("Population")] = None
    selection: Annotated[ScreeningSelection | None, operational("Selection")] = None


@frozen(kw_only=True, slots=False, field_transformer=declared)
class IdentificationSections(Model):
    """The sections of age and identification."""

    age_decisions: Annotated[Section[AgeDecision], operational("Age decisions")] = EMPTY
    age_assessments: Annotated[Section[AgeAssessment], operational("Age assessments")] = EMPTY
    identification_decisions: Annotated[
        Section[IdentificationDecision], operational("Identification decisions")
    ] = EMPTY
    assessments: Annotated[Section[Assessment], operational("Assessments")] = EMPTY
    screening_batches: Annotated[Section[ScreeningBatch], operational("Screening batches")] = EMPTY
