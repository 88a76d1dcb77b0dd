"""Shares, differences and ratios of shares, each with a named interval; the libraries compute them."""

__all__ = ["INTERVALS", "Intervals", "checked_level", "difference", "proportion", "ratio", "share"]

from typing import Literal, TypeAlias, get_args

from tipcore.errors import Fault, InvalidRecord, UnknownTerm
from tipcore.validity._figure import Figure, defined
from tipcore.validity._libraries import statistics

Intervals: TypeAlias = Literal["wilson", "clopper-pearson", "wald", "one-sided"]
"""How the interval of a share is computed: Wilson's score, two-sided exact (Clopper-Pearson), the normal
approximation (Wald), or the exact one-sided lower bound."""
INTERVALS: tuple[str, ...] = get_args(Intervals)
ONE_SIDED = "exact-one-sided-lower"


def proportion(
    count: int, of: int, *, intervals: Intervals = "wilson", level: float = 0.95, name: str = "proportion"
) -> Figure:
    """Return a share with its interval.

    Args:
        count: How many.
        of: Of how many; with 0 the share is not defined.
        intervals: `wilson`, `clopper-pearson`, `wald` (cut off at 0 and 1) or `one-sided`
            (exact lower bound; the upper end is 1).
        level: Confidence level, for `one-sided` of the one bound.
        name: What the share is.

    Raises:
        InvalidRecord: The counts are no whole numbers with 0 <= count <= of, or `level` is not
            between 0 and 1.
        MissingExtra: The extra `stats` is not installed.
        UnknownTerm: There is no such method.

    Examples:
        >>> found = proportion(10, 10, intervals="one-sided")
        >>> found.method, round(found.low, 3), found.high
        ('exact-one-sided-lower', 0.741, 1.0)

    Source:
        scipy.stats.binomtest (`proportion_ci`); Wald: statsmodels `proportion_confint`.
    """
    faults = [
        Fault(path=path, message="is no count", hint="write a whole number from 0 on", code="bad-count")
        for path, value in (("count", count), ("of", of))
        if not is_count(value)
    ]
    if not faults and count > of:
        faults.append(Fault(path="count", message="is more than `of`", code="bad-count"))
    if faults:
        what = "proportion"
        raise InvalidRecord(what, faults)
    checked_level(level, intervals)
    return share(name, count, of, intervals, level)


def is_count(value: object) -> bool:
    """Return whether a value is a whole number from 0 on; True and False are none."""
    whole = getattr(value, "__index__", None)
    return whole is not None and not isinstance(value, bool) and whole() >= 0


def checked_level(level: float, intervals: str = "wilson") -> None:
    """Check the options that say which interval is asked for.

    Raises:
        InvalidRecord: `level` is not between 0 and 1.
        UnknownTerm: There is no such method.
    """
    if intervals not in INTERVALS:
        kind = "interval method"
        raise UnknownTerm(kind, intervals, INTERVALS)
    if not 0 < level < 1:
        what, message = "options", "is not between 0 and 1"
        raise InvalidRecord(what, [Fault(path="level", message=message, hint="write 0.95", code="bad-level")])


def share(name: str, count: int, of: int, intervals: str, level: float) -> Figure:
    """Return a share with its interval; the counts and options were checked."""
    method = ONE_SIDED if intervals == "one-sided" else intervals
    if of == 0:
        return Figure(name=name, estimate=None, method=method, level=level, n=0)
    libs = statistics()
    if intervals == "wald":
        low, high = libs.proportion.proportion_confint(count, of, alpha=1 - level, method="normal")
    else:
        side = "greater" if intervals == "one-sided" else "two-sided"
        way = "wilson" if intervals == "wilson" else "exact"
        tested = libs.scipy.binomtest(count, of, alternative=side)
        low, high = tested.proportion_ci(confidence_level=level, method=way)
    ends = float(low), float(high)
    return Figure(name=name, estimate=count / of, low=ends[0], high=ends[1], method=method, level=level, n=of)


def ratio(name: str, one: tuple[int, int], other: tuple[int, int], level: float) -> Figure:
    """Return the ratio of two independent shares with its interval by the log method (Katz)."""
    n = one[1] + other[1]
    if 0 in {one[1], other[1]}:
        return Figure(name=name, estimate=None, method="log", level=level, n=n)
    found = statistics().contingency.relative_risk(*one, *other)
    low, high = map(defined, found.confidence_interval(level))
    estimate = defined(found.relative_risk)
    return Figure(name=name, estimate=estimate, low=low, high=high, method="log", level=level, n=n)


def difference(
    name: str, one: tuple[int, int], other: tuple[int, int], intervals: str, level: float
) -> Figure:
    """Return the difference of two independent shares, by Wald if so asked, else by Newcombe."""
    n, method = one[1] + other[1], "wald" if intervals == "wald" else "newcombe"
    if 0 in {one[1], other[1]}:
        return Figure(name=name, estimate=None, method=method, level=level, n=n)
    way = "wald" if method == "wald" else "newcomb"
    ends = statistics().proportion.confint_proportions_2indep(
        *one, *other, method=way, compare="diff", alpha=1 - level
    )
    low, high = max(-1.0, float(ends[0])), min(1.0, float(ends[1]))
    estimate = one[0] / one[1] - other[0] / other[1]
    return Figure(name=name, estimate=estimate, low=low, high=high, method=method, level=level, n=n)
