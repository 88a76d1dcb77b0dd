"""Predictive values at a prevalence that the reader gives."""

__all__ = ["checked_prevalence", "predictive_values", "values_at"]

from tipcore.errors import Fault, InvalidRecord
from tipcore.validity._figure import Figure


def predictive_values(*, sensitivity: float, specificity: float, prevalence: float) -> tuple[float, float]:
    """Return PPV and NPV that a published sensitivity and specificity give at a prevalence.

    For studies that print no counts; `accuracy(..., prevalence=...)` gives intervals too.
    All numbers are ratios, not percentages; a value that nothing defines is nan.

    Raises:
        InvalidRecord: A number is not between 0 and 1.

    Examples:
        The same screen finds one true case among four that it marks, or one among twenty-three:

        >>> ppv, _ = predictive_values(sensitivity=0.867, specificity=0.765, prevalence=0.088)
        >>> round(ppv, 2)
        0.26
        >>> ppv, _ = predictive_values(sensitivity=0.867, specificity=0.765, prevalence=0.012)
        >>> round(ppv, 3)
        0.043

    Source:
        Bayes' theorem in odds: odds after the screen = odds before it x likelihood ratio.
    """
    faults = [
        Fault(path=path, message="is not between 0 and 1", hint="write a ratio", code="bad-ratio")
        for path, value in (("sensitivity", sensitivity), ("specificity", specificity))
        if not 0 <= value <= 1
    ]
    faults += checked_prevalence(prevalence)
    if faults:
        what = "predictive values"
        raise InvalidRecord(what, faults)
    positive = prevalence * sensitivity + (1 - prevalence) * (1 - specificity)
    ppv = prevalence * sensitivity / positive if positive else float("nan")
    npv = (1 - prevalence) * specificity / (1 - positive) if positive < 1 else float("nan")
    return ppv, npv


def checked_prevalence(prevalence: float) -> list[Fault]:
    """Return the fault of a prevalence that is not between 0 and 1."""
    if 0 < prevalence < 1:
        return []
    message, hint = "is not between 0 and 1", "write a ratio: 0.011 for 1.1 percent"
    return [Fault(path="prevalence", message=message, hint=hint, code="bad-ratio")]


def values_at(prevalence: float, positive: Figure, negative: Figure) -> tuple[Figure, Figure]:
    """Return PPV and NPV at a prevalence, with intervals, from the two likelihood ratios.

    Odds are monotone in the likelihood ratio, so its log interval gives that of the predictive
    value: the logit interval of Mercaldo and others (2007; recalled).
    """
    odds = prevalence / (1 - prevalence)

    def after(ratio: float | None) -> float | None:
        """Return the probability of a case after the screen."""
        if ratio is None:
            return None
        return 1.0 if ratio == float("inf") else odds * ratio / (1 + odds * ratio)

    def rest(ratio: float | None) -> float | None:
        found = after(ratio)
        return None if found is None else 1 - found

    level, n = positive.level, positive.n
    return (
        Figure(
            name="ppv_at_prevalence",
            estimate=after(positive.estimate),
            low=after(positive.low),
            high=after(positive.high),
            method="logit",
            level=level,
            n=n,
        ),
        Figure(
            name="npv_at_prevalence",
            estimate=rest(negative.estimate),
            low=rest(negative.high),
            high=rest(negative.low),
            method="logit",
            level=level,
            n=n,
        ),
    )
