"""The receiver operating characteristic of a point score, honest about unknown answers."""

__all__ = ["Area", "Curve", "Roc", "curves_of", "roc", "roc_of"]

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import TypeAlias

from attrs import frozen

from tipcore.errors import Fault, InvalidRecord, UnknownTerm
from tipcore.indicators import Replies
from tipcore.logic import Truth
from tipcore.validity._area import Area, area_under
from tipcore.validity._crosstable import Combination, Given, counted, decode, plain, reader
from tipcore.validity._intervals import checked_level
from tipcore.validity._libraries import Foreign
from tipcore.validity._table import Cell, Tabled

Points: TypeAlias = float
POINTS_HINT = "give numbers; null where there is no score"


@frozen(kw_only=True)
class Curve:
    """One curve: the counts at each cut-off.

    Attributes:
        name: How unknown answers are counted: `points` (there are none), `lowest` (as no),
            `highest` (as yes), `against` and `for` the score.
        points: Every cut-off, from the lowest: a score of so many points or more is positive.
        positive: How many with so many points or more are positive in the reference.
        negative: How many with so many points or more are negative in the reference.
        positives: All that are positive in the reference.
        negatives: All that are negative in the reference.
        area: The area under the curve.
    """

    name: str
    points: tuple[Points, ...]
    positive: tuple[int, ...]
    negative: tuple[int, ...]
    positives: int
    negatives: int
    area: Area

    @property
    def sensitivity(self) -> tuple[float, ...]:
        """The sensitivity at each cut-off."""
        return tuple(one / self.positives for one in self.positive)

    @property
    def specificity(self) -> tuple[float, ...]:
        """The specificity at each cut-off."""
        return tuple(1 - one / self.negatives for one in self.negative)

    @property
    def youden_j(self) -> tuple[float, ...]:
        """Sensitivity + specificity - 1 at each cut-off."""
        return tuple(
            one / self.positives - other / self.negatives
            for one, other in zip(self.positive, self.negative, strict=True)
        )

    @property
    def best(self) -> Points:
        """The cut-off with the greatest Youden's J; of equal ones the lowest, which misses fewest."""
        return max(zip(self.youden_j, (-one for one in self.points), strict=True))[1] * -1

    def counts(self, cutoff: Points) -> tuple[int, int, int, int]:
        """Return tp, fn, tn, fp at a cut-off, for `accuracy`."""
        place = next((place for place, one in enumerate(self.points) if one >= cutoff), None)
        tp, fp = (0, 0) if place is None else (self.positive[place], self.negative[place])
        return tp, self.positives - tp, self.negatives - fp, fp


@frozen(kw_only=True, repr=False)
class Roc(Tabled):
    """The curves of a score, the area under each. Made by `roc` and `roc_of`.

    Where unknown answers leave a span of points, there are four curves: `lowest` and `highest`
    count every unknown as no and as yes; `against` and `for` give each row the end of its span
    that is worst and best for the score. Whatever the unknown answers are, the curve lies
    between the last two; it need not lie between the first two.

    Attributes:
        curves: One curve, or those four.
        left_out: How many rows have no score or no reference.
        backend: The library in which `to_frame` makes a frame.
    """

    curves: tuple[Curve, ...]
    left_out: int
    backend: str = "pandas"

    def __getitem__(self, name: str) -> Curve:
        """Return a curve by its name.

        Raises:
            UnknownTerm: There is none of this name.
        """
        found = {one.name: one for one in self.curves}
        if name not in found:
            kind = "curve"
            raise UnknownTerm(kind, name, found)
        return found[name]

    @property
    def rows(self) -> tuple[dict[str, Cell], ...]:
        """The cut-offs of every curve as a tidy table."""
        return tuple(
            {
                "curve": curve.name,
                "cutoff": float(cutoff),
                **dict(zip(("tp", "fn", "tn", "fp"), curve.counts(cutoff), strict=True)),
                "sensitivity": sensitivity,
                "specificity": specificity,
                "youden_j": youden_j,
                "auc": curve.area.estimate,
                "auc_low": curve.area.low,
                "auc_high": curve.area.high,
            }
            for curve in self.curves
            for cutoff, sensitivity, specificity, youden_j in zip(
                curve.points, curve.sensitivity, curve.specificity, curve.youden_j, strict=True
            )
        )

    @property
    def caption(self) -> str:
        """How many rows, and the area under each curve."""
        first = self.curves[0]
        areas = "; ".join(f"{one.name}: {one.area}" for one in self.curves)
        return (
            f"ROC of {first.positives} positive and {first.negatives} negative in the reference, "
            f"left out {self.left_out}. {areas}"
        )

    def __repr__(self) -> str:
        """Return the names of the curves and the areas."""
        return f"Roc({', '.join(f'{one.name}={one.area.estimate:.3f}' for one in self.curves)})"

    def plot(self, ax: Foreign = None) -> Foreign:
        """Draw the curves, with the cut-offs beside the first; return the axes of matplotlib.

        Raises:
            MissingExtra: The extra `plots` is not installed.
        """
        from tipcore.validity._curves import draw

        return draw(self, ax)


def roc(
    scores: Iterable[float | None],
    reference: Iterable[object],
    *,
    highest: Iterable[float | None] | None = None,
    replies: Given = None,
    level: float = 0.95,
) -> Roc:
    """Return the receiver operating characteristic of a point score.

    Args:
        scores: The points of each row; the lowest possible where `highest` is given
            (`Result.lowest`). None: no score.
        reference: The reference of each row: yes, no, unknown; True, False, None; 1, 0, -99.
        highest: The highest possible points of each row (`Result.highest`).
        replies: What the words of the reference mean; English if left out.
        level: Confidence level of the area.

    Raises:
        InvalidRecord: The lengths differ, a value is no number or no answer, no row is positive
            or none negative in the reference, or `level` is not between 0 and 1.
        MissingExtra: The extra `stats` is not installed.

    Examples:
        >>> found = roc([0, 1, 1, 2, 4], [False, False, True, True, True])
        >>> found["points"].best, round(found["points"].area.estimate, 3)
        (2.0, 0.917)
        >>> found = roc([0, 1, 2], [False, True, True], highest=[3, 1, 2])
        >>> found["against"].area.estimate, found["for"].area.estimate
        (0.0, 1.0)

    Source:
        Area: the Mann-Whitney statistic (scipy); interval: the variance of DeLong, which is that of
        Brunner and Munzel (statsmodels `rank_compare_2indep`).
    """
    low, truths = list(scores), list(reference)
    high = low if highest is None else list(highest)
    if len({len(low), len(high), len(truths)}) > 1:
        faults = [Fault(path="reference", message="has another length than the scores", code="length")]
        what = "roc"
        raise InvalidRecord(what, faults)
    rows = zip(map(plain, low), map(plain, high), map(plain, truths), strict=True)
    found = [Combination(cells, 1, place) for place, cells in enumerate(rows)]
    names = ("scores", "highest", "reference")
    return curves_of(found, names, Replies.given(replies), level, spans=highest is not None)


def roc_of(
    frame: Foreign,
    *,
    reference: str,
    points: str | tuple[str, str] = ("signs_lowest", "signs_highest"),
    replies: Given = None,
    level: float = 0.95,
) -> Roc:
    """Like `roc`, from the columns of a frame.

    Shape: n rows in, a table out; the frame is counted by its own library. Null: no score, or no
    reference; such rows are left out and their number is told.

    Args:
        frame: A frame scored by `frames.score`, with a reference column; any frame that narwhals reads.
        reference: The column of the reference standard, as in `accuracy_of`.
        points: The column of the score, or the two of its lowest and highest value.
        replies: As in `roc`.
        level: Confidence level of the area.

    Raises:
        InvalidRecord: As in `roc`, or a column is missing.
        MissingExtra: The extra `stats` is not installed.

    Examples:
        >>> import polars as pl
        >>> frame = pl.DataFrame({"points": [0, 3, 1, 2], "interviewed": ["no", "yes", "no", "yes"]})
        >>> roc_of(frame, reference="interviewed", points="points")
        Roc(points=1.000)
    """
    low, high = (points, points) if isinstance(points, str) else points
    found, backend = counted(frame, (low, high, reference))
    names = (low, high, reference)
    return curves_of(found, names, Replies.given(replies), level, spans=low != high, backend=backend)


def curves_of(
    found: Sequence[Combination],
    names: tuple[str, str, str],
    replies: Replies,
    level: float,
    *,
    spans: bool,
    backend: str = "pandas",
) -> Roc:
    """Return the curves of rows of lowest points, highest points and reference.

    Raises:
        InvalidRecord: As in `roc`.
    """
    checked_level(level)
    hints = (POINTS_HINT, POINTS_HINT, replies.hint())
    cells = decode(found, (_number, _number, reader(replies)), names, hints)
    rows = [
        (low, high, ref is Truth.YES, n)
        for (low, high, ref), n in cells
        if isinstance(low, float) and isinstance(high, float) and ref in {Truth.YES, Truth.NO}
    ]
    total = sum(n for _, n in cells)
    faults = _faults(rows, names)
    if faults:
        what = "roc"
        raise InvalidRecord(what, faults)
    ways = {"points": (0, 0)}
    if spans:
        ways = {"lowest": (0, 0), "highest": (1, 1), "against": (0, 1), "for": (1, 0)}
    curves = tuple(
        _curve(name, [(row[mine] if row[2] else row[theirs], row[2], row[3]) for row in rows], level)
        for name, (mine, theirs) in ways.items()
    )
    left_out = total - sum(row[3] for row in rows)
    return Roc(curves=curves, left_out=left_out, backend=backend)


def _number(value: object) -> float | Truth | None:
    """Return the points of a cell; unknown for an empty one, None for one that holds no number."""
    if value is None:
        return Truth.UNKNOWN
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value)


def _faults(rows: Sequence[tuple[float, float, bool, int]], names: tuple[str, str, str]) -> list[Fault]:
    faults = [
        Fault(path=names[2], message=f"has no row that is {word} and has a score", code="one-sided")
        for word, kind in (("positive", True), ("negative", False))
        if not any(row[2] is kind for row in rows)
    ]
    wrong = sum(row[3] for row in rows if row[0] > row[1])
    if wrong:
        message = f"is less than {names[0]} in {wrong} row{'' if wrong == 1 else 's'}"
        faults.append(Fault(path=names[1], message=message, code="order"))
    return faults


def _curve(name: str, rows: Sequence[tuple[float, bool, int]], level: float) -> Curve:
    n = {True: Counter[float](), False: Counter[float]()}
    for points, positive, number in rows:
        n[positive][points] += number
    cutoffs = sorted({*n[True], *n[False]})

    reached = [
        tuple(accumulate(n[kind][cutoff] for cutoff in reversed(cutoffs)))[::-1] for kind in (True, False)
    ]
    return Curve(
        name=name,
        points=tuple(cutoffs),
        positive=reached[0],
        negative=reached[1],
        positives=n[True].total(),
        negatives=n[False].total(),
        area=area_under(n[True], n[False], level),
    )
