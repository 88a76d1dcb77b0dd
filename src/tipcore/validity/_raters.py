"""Many raters: Fleiss' kappa and Krippendorff's alpha."""

__all__ = ["fleiss_kappa_of", "krippendorff_alpha_of"]

from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress
from math import isnan
from typing import get_args

from tipcore.errors import Fault, InvalidRecord, UnknownTerm
from tipcore.validity._agreement import Agreement, Scale
from tipcore.validity._crosstable import Given
from tipcore.validity._figure import Figure, defined
from tipcore.validity._intervals import checked_level
from tipcore.validity._libraries import Foreign, statistics
from tipcore.validity._ratings import UnknownPolicy, ordered, ratings

TWO = 2


def fleiss_kappa_of(
    frame: Foreign,
    *,
    unit: str = "unit",
    rater: str = "rater",
    rating: str = "rating",
    replies: Given = None,
    unknown: UnknownPolicy | None = None,
    rng: Foreign = None,
    level: float = 0.95,
) -> Agreement:
    """Return Fleiss' kappa of a tidy frame: a row for each rating; every unit has equally many.

    Null: as in `cohen_kappa_of`.

    Args:
        frame: Any frame that narwhals reads.
        unit: The column of what was rated.
        rater: The column of who rated it.
        rating: The column of the ratings.
        replies: Which words mean that a rating is unknown; English if left out.
        unknown: `category`: a rating of its own; `drop`: units without a rating by every rater are
            left out, the number told.
        rng: A seed, or a generator of numpy: then there is an interval, from 999 samples of the
            units with replacement. Without it there is none, since no library gives one.
        level: Confidence level.

    Raises:
        InvalidRecord: A column is missing; there are fewer than two raters, or no units are left;
            a rater rated a unit twice; unknown ratings without a policy.
        MissingExtra: The extra `stats` is not installed.

    Examples:
        >>> import polars as pl
        >>> frame = pl.DataFrame({
        ...     "unit": [1, 1, 1, 2, 2, 2],
        ...     "rater": ["A", "B", "C"] * 2,
        ...     "rating": ["yes", "yes", "yes", "no", "no", "yes"],
        ... })
        >>> print(fleiss_kappa_of(frame)["fleiss_kappa"])
        fleiss_kappa 0.250 (n 2)

    Source:
        statsmodels `fleiss_kappa`; interval: scipy `bootstrap` (percentile).
    """
    checked_level(level)
    found = ratings(frame, unit, rater, rating, replies)
    had_unknown = found.unknown > 0
    kept, left_out = found.with_policy(unknown)
    if len(kept.raters) < TWO or not kept.cells:
        what, message = "ratings", f"{len(kept.raters)} raters on {len(kept.cells)} units: nothing to compare"
        raise InvalidRecord(what, [Fault(path="frame", message=message, code="too-few")])
    libs = statistics()
    names = kept.categories
    table = libs.np.array(kept.table(names))

    def kappa(some: Foreign) -> float:
        with libs.np.errstate(all="ignore"):
            return float(libs.raters.fleiss_kappa(some))

    figure = _figure("fleiss_kappa", kappa, table, rng, level)
    about = f"Fleiss' kappa of {len(kept.raters)} raters on {len(table)} units"
    return Agreement(
        figures={figure.name: figure},
        about=about,
        categories=names,
        left_out=left_out,
        policy=str(unknown) if had_unknown else "",
        backend=kept.backend,
    )


def krippendorff_alpha_of(
    frame: Foreign,
    *,
    unit: str = "unit",
    rater: str = "rater",
    rating: str = "rating",
    replies: Given = None,
    scale: Scale = "nominal",
    order: Sequence[Hashable] | None = None,
    rng: Foreign = None,
    level: float = 0.95,
) -> Agreement:
    """Return Krippendorff's alpha of a tidy frame: any number of raters, ratings may be missing.

    Null: as in `cohen_kappa_of`; every unit with two known ratings or more counts, others are left
    out and their number told.

    Args:
        frame: Any frame that narwhals reads.
        unit: The column of what was rated.
        rater: The column of who rated it.
        rating: The column of the ratings.
        replies: Which words mean that a rating is unknown; English if left out.
        scale: `nominal`, `ordinal`, `interval` or `ratio`; the last two need numbers.
        order: For `ordinal`: the ratings, lowest first; numbers have their own.
        rng: As in `fleiss_kappa_of`.
        level: Confidence level.

    Raises:
        InvalidRecord: A column is missing; a rater rated a unit twice; no unit has two ratings; an
            order or numbers are needed and not given.
        MissingExtra: The extra `stats` is not installed.
        UnknownTerm: There is no such scale.

    Examples:
        >>> import polars as pl
        >>> frame = pl.DataFrame({
        ...     "unit": [1, 1, 2, 2, 3, 3, 4],
        ...     "rater": ["A", "B", "A", "B", "A", "B", "A"],
        ...     "rating": [1, 1, 2, 3, 3, 3, 1],
        ... })
        >>> found = krippendorff_alpha_of(frame, scale="ordinal")
        >>> print(found["alpha"], found.left_out)
        alpha 0.778 (n 3) 1

    Source:
        The package krippendorff; interval: scipy `bootstrap` (percentile).
    """
    checked_level(level)
    if scale not in get_args(Scale):
        kind = "scale"
        raise UnknownTerm(kind, scale, get_args(Scale))
    found = ratings(frame, unit, rater, rating, replies)
    metric = scale in {"interval", "ratio"}
    names = ordered(found, None if metric else order, needed=scale != "nominal")
    rows = [row for row in found.table(names) if sum(row) >= TWO]
    if not rows:
        what, message = "ratings", "has no unit with two known ratings"
        raise InvalidRecord(what, [Fault(path="frame", message=message, code="too-few")])
    libs = statistics()
    values = list(names) if metric else list(range(len(names)))

    def alpha(some: Foreign) -> float:
        if (some.sum(axis=0) > 0).sum() < TWO:
            return float("nan")  # one rating alone: nothing to tell apart
        found = libs.krippendorff.alpha(value_counts=some, value_domain=values, level_of_measurement=scale)
        return float(found)

    figure = _figure("alpha", alpha, libs.np.array(rows), rng, level)
    about = f"Krippendorff's alpha ({scale}) of {len(found.raters)} raters on {len(rows)} units"
    return Agreement(
        figures={figure.name: figure},
        about=about,
        categories=names,
        left_out=len(found.cells) - len(rows),
        backend=found.backend,
    )


def _figure(
    name: str, statistic: Callable[[Foreign], float], table: Foreign, rng: Foreign, level: float
) -> Figure:
    """Return a statistic of the rows of a table, with the interval of resampled rows where asked for.

    There is no interval where some sample leaves the statistic without a value.
    """
    libs, units = statistics(), len(table)
    estimate = defined(statistic(table))
    low: float | None = None
    high: float | None = None
    if rng is not None and estimate is not None and units >= TWO:

        def of_sample(places: Foreign) -> float:
            found = statistic(table[places])
            if isnan(found):
                raise ZeroDivisionError
            return found

        with suppress(ZeroDivisionError):
            found = libs.scipy.bootstrap(
                (libs.np.arange(units),),
                of_sample,
                vectorized=False,
                n_resamples=999,
                confidence_level=level,
                method="percentile",
                rng=rng,
            )
            low, high = map(float, found.confidence_interval)
    method = "" if low is None else "bootstrap-percentile"
    return Figure(name=name, estimate=estimate, low=low, high=high, method=method, level=level, n=units)
