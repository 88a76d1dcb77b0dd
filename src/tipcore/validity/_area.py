"""The area under a curve: how often a positive has more points than a negative."""

__all__ = ["Area", "area_under"]

from collections import Counter
from typing import TypeAlias

from tipcore.validity._figure import Figure, defined
from tipcore.validity._libraries import statistics

Area: TypeAlias = Figure
FEWEST = 2
"""The variance needs so many rows on each side."""


def area_under(positives: Counter[float], negatives: Counter[float], level: float) -> Area:
    """Return the area under the curve of two distributions of points, with the interval of DeLong.

    There is no interval for fewer than two rows on a side, nor where no points overlap, since the
    variance is then 0 and would say that chance has no part.
    """
    libs = statistics()
    np = libs.np
    one, other = (np.repeat(list(side), list(side.values())) for side in (positives, negatives))
    estimate = float(libs.scipy.mannwhitneyu(one, other).statistic) / (len(one) * len(other))
    low: float | None = None
    high: float | None = None
    if min(len(one), len(other)) >= FEWEST:
        with np.errstate(all="ignore"):
            compared = libs.ranks.rank_compare_2indep(one, other, use_t=False)
            ends = compared.conf_int(alpha=1 - level)
        if compared.var > 0:
            low, high = (defined(min(1.0, max(0.0, end))) for end in ends)
    method = "" if low is None else "delong"
    n = len(one) + len(other)
    return Figure(name="auc", estimate=estimate, low=low, high=high, method=method, level=level, n=n)
