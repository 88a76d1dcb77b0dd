"""What a set says of many rows, as numbers: no row, and no answer of any person."""

__all__ = ["ScoreSummary", "assessment_summary", "score_summary"]

from collections import Counter
from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any

from attrs import frozen

from tipcore import frames, indicators
from tipcore.errors import MissingExtra
from tipcore.indicators import IndicatorSet, Outcome
from tipcore.logic import Truth
from tipcore.models import Case


@frozen(kw_only=True)
class ScoreSummary:
    """How many rows got each outcome, and how many show each sign.

    Attributes:
        set: The indicator set.
        rows: How many rows were scored.
        outcomes: Rows by outcome; only outcomes that occur.
        signs: For each indicator and input, by its id: rows that answer yes, no, and neither.
    """

    set: IndicatorSet
    rows: int
    outcomes: Mapping[Outcome, int]
    signs: Mapping[str, tuple[int, int, int]]

    @property
    def answered(self) -> Mapping[str, tuple[int, int, int]]:
        """The signs that at least one row answers with yes or no."""
        return {name: numbers for name, numbers in self.signs.items() if any(numbers[:2])}

    @property
    def silent(self) -> int:
        """How many signs are unknown in every row."""
        return len(self.signs) - len(self.answered)


def score_summary(
    scored: Any,  # noqa: ANN401 - any eager frame
    indicator_set: IndicatorSet | str,
    *,
    prefix: str = "",
) -> ScoreSummary:
    """Return the numbers of a frame that `frames.score` has scored.

    Args:
        scored: An eager frame with the columns of the set and its outcome.
        indicator_set: The set, or its id.
        prefix: The prefix that `frames.score` was given.

    Raises:
        MissingExtra: The extra `frames` is not installed.
        UnknownTerm: There is no such set.

    Examples:
        >>> import pyarrow as pa
        >>> from tipcore import frames
        >>> scored = frames.score(pa.table({"deception": [True, None]}), "ilo-2012-forced-labour-11")
        >>> score_summary(scored, "ilo-2012-forced-labour-11").signs["deception"]
        (1, 0, 1)
    """
    try:
        nw = import_module("narwhals")
    except ImportError:
        nw = None
    if nw is None:
        extra = "frames"
        raise MissingExtra(extra, "counting scores")
    chosen = indicators.get(indicator_set) if isinstance(indicator_set, str) else indicator_set
    outcome = nw.from_native(scored, eager_only=True)[f"{prefix}outcome"]
    numbers = dict(outcome.value_counts(name="rows").iter_rows())
    counted = nw.from_native(frames.counts(scored, chosen), eager_only=True)
    return ScoreSummary(
        set=chosen,
        rows=len(outcome),
        outcomes={one: numbers[one.value] for one in Outcome if one.value in numbers},
        signs={name: (yes, no, unknown) for name, yes, no, unknown in counted.iter_rows()},
    )


def assessment_summary(cases: Iterable[Case], indicator_set: IndicatorSet | str) -> ScoreSummary:
    """Return the numbers of all assessments in some cases that answer one set; a row is an assessment.

    Raises:
        UnknownTerm: There is no such set, or an assessment answers an indicator that it does not have.
        SetWithheld: The set is withheld.

    Examples:
        >>> assessment_summary((), "ilo-2012-forced-labour-11").rows
        0
    """
    chosen = indicators.get(indicator_set) if isinstance(indicator_set, str) else indicator_set
    found = [
        chosen.score({**one.answers, **one.inputs})
        for case in cases
        for one in case.assessments
        if one.set_id == chosen.id
    ]
    numbers = Counter(result.outcome for result in found)
    truths = {name: Counter(result.answers[name].truth for result in found) for name in chosen.bits}
    return ScoreSummary(
        set=chosen,
        rows=len(found),
        outcomes={one: numbers[one] for one in Outcome if numbers[one]},
        signs={name: (one[Truth.YES], one[Truth.NO], one[Truth.UNKNOWN]) for name, one in truths.items()},
    )
