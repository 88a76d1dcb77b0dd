"""What a study printed about a set or an instrument, and the counts behind it."""

__all__ = ["Counts", "IntervalMethod", "Measure", "Printed", "Study"]

from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from tipcore.indicators._reference import Reference
from tipcore.sources import EvidenceMark


class Measure(StrEnum):
    """What a printed figure measures."""

    SENSITIVITY = "sensitivity"
    SPECIFICITY = "specificity"
    PPV = "ppv"
    """Positive predictive value."""
    NPV = "npv"
    """Negative predictive value."""
    PREVALENCE = "prevalence"
    """Share of those examined whom the reference standard finds positive."""
    SHARE = "share"
    """Any other share; the figure says of what."""
    LR_POSITIVE = "lr_positive"
    """Positive likelihood ratio."""
    YOUDEN_J = "youden_j"
    """Sensitivity + specificity - 1."""

    @property
    def percent(self) -> bool:
        """Whether its figures are percentages; else they are plain ratios."""
        return self not in {Measure.LR_POSITIVE, Measure.YOUDEN_J}


class IntervalMethod(StrEnum):
    """How the ends of a printed 95 percent interval were computed."""

    CLOPPER_PEARSON = "clopper-pearson"
    """Two-sided exact."""
    WALD = "wald"
    """Normal approximation."""
    EXACT_ONE_SIDED_LOWER = "exact-one-sided-lower"
    """One-sided 95 percent exact lower bound."""
    LOG = "log"
    """Log method of a likelihood ratio."""


@frozen(kw_only=True)
class Counts:
    """True and false positives and negatives against the reference standard.

    Attributes:
        tp: True positives.
        fn: False negatives.
        tn: True negatives; None where the study does not let them be known.
        fp: False positives; None likewise.
        derived: Whether they follow from the printed figures and are not printed themselves.
        tn_fits: Lowest and highest number of true negatives that give the same printed
            figures; None where `tn` is the only one, or is not known.
        note: How they were derived.
    """

    tp: int
    fn: int
    tn: int | None = None
    fp: int | None = None
    derived: bool = True
    tn_fits: tuple[int, int] | None = None
    note: str = ""


@frozen(kw_only=True)
class Printed:
    """One figure as its study prints it, with trailing zeros, so that its decimals are known.

    Attributes:
        measure: What it measures.
        value: The figure, in percent where `measure.percent`; None where only a count is printed.
        low: Lower end of its 95 percent interval, if there is one.
        high: Upper end.
        low_by: The method that gives the lower end.
        high_by: The method that gives the upper end.
        twice_rounded: Whether the ends are as printed only when rounded first to one decimal more.
        differs: Which of `value`, `low`, `high` the counts do not give; `note` says how.
        says: What the figure is, where the measure does not say it.
        count: The number behind a share, if it is not among the counts of the study.
        of: The number that it is a share of.
        evidence: How sure the figure is.
        high_evidence: How sure the upper end is.
        note: What must be known before quoting it.
    """

    measure: Measure
    value: Decimal | None
    evidence: EvidenceMark
    high_evidence: EvidenceMark
    low: Decimal | None = None
    high: Decimal | None = None
    low_by: IntervalMethod | None = None
    high_by: IntervalMethod | None = None
    twice_rounded: bool = False
    differs: tuple[str, ...] = ()
    says: str = ""
    count: int | None = None
    of: int | None = None
    note: str = ""

    @property
    def decimals(self) -> int:
        """The number of decimals printed; 0 where no figure is printed."""
        exponent = 0 if self.value is None else self.value.as_tuple().exponent
        return -exponent if isinstance(exponent, int) else 0


@frozen(kw_only=True)
class Study:
    """A published study: who was examined, against what, and what came out.

    Sensitivity and specificity do not compare across studies: reference standards differ.

    Attributes:
        id: Kebab-case, unique in its set.
        title: Author and year.
        reference: Where it is published, and how sure the record of it is.
        year: Year of publication; None where it is not known.
        place: Where people were examined.
        instrument: What was tried, if it is not the set itself.
        reference_standard: What it was tried against, if known.
        cutoff: The points or signs from which a screen counted as positive.
        n: Number examined; None where it is not known.
        unit: What `n` counts.
        reference_positive: How many of them the reference standard finds positive.
        part_of: Id of the study that this is a stratum of; else empty.
        counts: The table behind the figures, if it is known.
        figures: The figures as printed.
        note: What else must be known.

    Examples:
        >>> from tipcore import indicators
        >>> study = indicators.get("heidelberg-2024-ahtst").studies[0]
        >>> [(one.measure.value, str(one.value), study.ratio(one)) for one in study.figures[1:3]]
        [('sensitivity', '76.9', (10, 13)), ('specificity', '84.0', (137, 163))]
    """

    id: str
    title: str
    reference: Reference
    year: int | None = None
    place: str = ""
    instrument: str = ""
    reference_standard: str = ""
    cutoff: int | None = None
    n: int | None = None
    unit: str = "persons"
    reference_positive: int | None = None
    part_of: str = ""
    counts: Counts | None = None
    figures: tuple[Printed, ...] = ()
    note: str = ""

    def ratio(self, figure: Printed) -> tuple[int, int] | None:
        """Return the two numbers whose ratio a figure is; None where they are not known.

        A likelihood ratio and Youden's J are no ratio of two counts; see `counts`.
        """
        if figure.of is not None or figure.count is not None:
            return _pair(figure.count, figure.of)
        if figure.measure is Measure.PREVALENCE:
            return _pair(self.reference_positive, self.n)
        table = self.counts
        if table is None:
            return None
        parts = {
            Measure.SENSITIVITY: (table.tp, table.fn),
            Measure.SPECIFICITY: (table.tn, table.fp),
            Measure.PPV: (table.tp, table.fp),
            Measure.NPV: (table.tn, table.fn),
        }
        part, rest = parts.get(figure.measure, (None, None))
        return None if part is None or rest is None else (part, part + rest)


def _pair(part: int | None, whole: int | None) -> tuple[int, int] | None:
    return None if part is None or whole is None else (part, whole)
