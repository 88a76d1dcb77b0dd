"""Cohen's kappa: two raters, plain or weighted."""

__all__ = ["cohen_kappa", "cohen_kappa_of"]

from collections.abc import Hashable, Sequence

from tipcore.errors import Fault, InvalidRecord, UnknownTerm
from tipcore.validity._agreement import Agreement, Weights
from tipcore.validity._crosstable import Given
from tipcore.validity._figure import Figure, defined
from tipcore.validity._intervals import checked_level, is_count, share
from tipcore.validity._libraries import Foreign, statistics
from tipcore.validity._ratings import UnknownPolicy, ordered, ratings

TWO = 2
WEIGHTS = ("linear", "quadratic")


def cohen_kappa(
    table: Sequence[Sequence[int]],
    *,
    categories: Sequence[Hashable] | None = None,
    weights: Weights | None = None,
    level: float = 0.95,
) -> Agreement:
    """Return Cohen's kappa of the table of two raters.

    With it, the share of units on which they agree (`observed`) and the share on which two raters
    with these habits would agree by chance (`expected`): where one rating prevails, agreement may be
    high and kappa low.

    Args:
        table: Counts; row i, column j: the first rater gave rating i, the second rating j.
        categories: Names of the ratings in the order of the table.
        weights: For ratings in an order: `linear` or `quadratic`; None for plain kappa.
        level: Confidence level.

    Raises:
        InvalidRecord: The table is not square, has fewer than two ratings, no units, or cells that are
            no counts.
        MissingExtra: The extra `stats` is not installed.
        UnknownTerm: There are no such weights.

    Examples:
        >>> found = cohen_kappa([[45, 15], [25, 15]], categories=["yes", "no"])
        >>> for name in ("observed", "expected", "kappa"):
        ...     print(name, round(found[name].estimate, 4))
        observed 0.6
        expected 0.54
        kappa 0.1304

    Source:
        statsmodels `cohens_kappa` (normal interval); expected agreement: scipy `expected_freq`. The table is
        a textbook one (recalled).
    """
    checked_level(level)
    if weights is not None and weights not in WEIGHTS:
        kind = "weighting"
        raise UnknownTerm(kind, weights, WEIGHTS)
    rows = tuple(tuple(row) for row in table)
    names = tuple(range(len(rows)) if categories is None else categories)
    faults = _faults(rows, names)
    if faults:
        what = "table of two raters"
        raise InvalidRecord(what, faults)
    plain = tuple(tuple(int(count) for count in row) for row in rows)
    figures = {one.name: one for one in _figures(plain, weights, level)}
    about = (
        f"Cohen's kappa{f', {weights} weights,' if weights else ''} of 2 raters on {figures['kappa'].n} units"
    )
    return Agreement(figures=figures, about=about, categories=names, table=plain)


def cohen_kappa_of(
    frame: Foreign,
    *,
    unit: str = "unit",
    rater: str = "rater",
    rating: str = "rating",
    replies: Given = None,
    unknown: UnknownPolicy | None = None,
    weights: Weights | None = None,
    order: Sequence[Hashable] | None = None,
    level: float = 0.95,
) -> Agreement:
    """Like `cohen_kappa`, from a tidy frame: a row for each rating that one of two raters gave to a unit.

    Null: an unknown rating, as are `unknown`, -99, `declined` and the like, and a rating that has no
    row. Where there are some, `unknown` must say what they are. Other texts are compared as they are.

    Args:
        frame: Any frame that narwhals reads.
        unit: The column of what was rated (a record, an item of a record).
        rater: The column of who rated it; the first in the table is the first as a text.
        rating: The column of the ratings.
        replies: Which words mean that a rating is unknown; English if left out.
        unknown: `category`: a rating of its own; `drop`: the unit is left out, the number told.
        weights: As in `cohen_kappa`; needs an order, and cannot stand with `category`.
        order: The ratings, lowest first; numbers have their own.
        level: Confidence level.

    Raises:
        InvalidRecord: A column is missing; there are not two raters; a rater rated a unit twice;
            unknown ratings without a policy; weights without an order.
        MissingExtra: The extra `stats` is not installed.
        UnknownTerm: There are no such weights.

    Examples:
        >>> import polars as pl
        >>> frame = pl.DataFrame({
        ...     "unit": [1, 1, 2, 2, 3, 3, 4, 4],
        ...     "rater": ["A", "B"] * 4,
        ...     "rating": ["yes", "yes", "no", "no", "yes", "no", "yes", None],
        ... })
        >>> found = cohen_kappa_of(frame, unknown="drop")
        >>> round(found["kappa"].estimate, 2), found.left_out
        (0.4, 1)
    """
    from attrs import evolve

    found = ratings(frame, unit, rater, rating, replies)
    if len(found.raters) != TWO:
        message, hint = f"names {len(found.raters)} raters", "take two, or use fleiss_kappa_of"
        what = "ratings"
        raise InvalidRecord(what, [Fault(f"column {rater!r}", message, hint, "raters")])
    had_unknown = found.unknown > 0
    kept, left_out = found.with_policy(unknown)
    names = ordered(kept, order, needed=weights is not None)
    first, second = kept.raters
    places = {name: place for place, name in enumerate(names)}
    table = [[0] * len(names) for _ in names]
    for row in kept.cells.values():
        table[places[row[first]]][places[row[second]]] += 1
    made = cohen_kappa(table, categories=names, weights=weights, level=level)
    policy = str(unknown) if had_unknown else ""
    return evolve(made, left_out=left_out, policy=policy, backend=kept.backend)


def _faults(rows: Sequence[Sequence[object]], names: Sequence[Hashable]) -> list[Fault]:
    if len(rows) < TWO or any(len(row) != len(rows) for row in rows) or len(names) != len(rows):
        message, hint = "is not square", "a row and a column for each of two or more ratings, named alike"
        return [Fault(path="table", message=message, hint=hint, code="shape")]
    faults = [
        Fault(path=f"table[{i}][{j}]", message="is no count", hint="write a whole number from 0 on")
        for i, row in enumerate(rows)
        for j, count in enumerate(row)
        if not is_count(count)
    ]
    if not faults and not any(count for row in rows for count in row):
        faults.append(Fault(path="table", message="has no units", code="empty"))
    return faults


def _figures(rows: Sequence[Sequence[int]], weights: Weights | None, level: float) -> tuple[Figure, ...]:
    libs = statistics()
    table = libs.np.array(rows)
    n = int(table.sum())
    with libs.np.errstate(all="ignore"):
        found = libs.raters.cohens_kappa(table, wt=weights)
        estimate, spread = defined(found.kappa), defined(found.std_kappa)
        ends = found.distribution_kappa.interval(level) if estimate is not None and spread else ()
    low, high = (max(-1.0, float(ends[0])), min(1.0, float(ends[1]))) if ends else (None, None)
    expected = float(libs.contingency.expected_freq(table).trace()) / n
    method = "normal" if ends else ""
    return (
        share("observed", int(table.trace()), n, "wilson", level),
        Figure(name="expected", estimate=expected, level=level, n=n),
        Figure(name="kappa", estimate=estimate, low=low, high=high, method=method, level=level, n=n),
    )
