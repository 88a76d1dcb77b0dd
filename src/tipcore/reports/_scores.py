"""What a set says of many rows, as numbers: no row, and no answer of any person."""

__all__ = ["ScoreSummary", "score_summary"]

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from attrs import frozen

from tipcore import frames, indicators
from tipcore.errors import MissingExtra
from tipcore.indicators import IndicatorSet, Outcome


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

    Example:
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
