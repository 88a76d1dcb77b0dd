"""The accuracy of a screen against a reference standard, from the four counts."""

__all__ = ["Accuracy", "accuracy"]

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType

from attrs import frozen

from tipcore.errors import Fault, InvalidRecord, UnknownTerm
from tipcore.validity._figure import Figure
from tipcore.validity._intervals import Intervals, checked_level, difference, is_count, ratio, share
from tipcore.validity._libraries import Foreign
from tipcore.validity._predictive import checked_prevalence, values_at
from tipcore.validity._table import Cell, Tabled, figure_row


@frozen(kw_only=True, repr=False)
class Accuracy(Tabled):
    """How a screen agrees with a reference standard. Made by `accuracy` and `accuracy_of`.

    Attributes:
        tp: Positive in the reference, positive in the screen.
        fn: Positive in the reference, negative in the screen.
        tn: Negative in both.
        fp: Negative in the reference, positive in the screen.
        prevalence: The prevalence at which predictive values were asked for; None without.
        intervals: How intervals of shares are computed.
        level: Confidence level.
        backend: The library in which `to_frame` makes a frame.
    """

    tp: int
    fn: int
    tn: int
    fp: int
    prevalence: float | None = None
    intervals: Intervals = "wilson"
    level: float = 0.95
    backend: str = "pandas"

    @property
    def n(self) -> int:
        """All persons that were counted."""
        return self.tp + self.fn + self.tn + self.fp

    @cached_property
    def figures(self) -> Mapping[str, Figure]:
        """The statistics by name, in the order of the table."""
        positive, negative = self.tp + self.fn, self.tn + self.fp
        shares = {
            "sensitivity": (self.tp, positive),
            "specificity": (self.tn, negative),
            "prevalence": (positive, self.n),
            "ppv": (self.tp, self.tp + self.fp),
            "npv": (self.tn, self.tn + self.fn),
        }
        found = [share(name, *pair, self.intervals, self.level) for name, pair in shares.items()]
        marked, passed = (
            ((self.tp, positive), (self.fp, negative)),
            ((self.fn, positive), (self.tn, negative)),
        )
        ratios = ratio("lr_positive", *marked, self.level), ratio("lr_negative", *passed, self.level)
        if self.prevalence is not None:
            found += values_at(self.prevalence, *ratios)
        found += [*ratios, difference("youden_j", *marked, self.intervals, self.level)]
        return MappingProxyType({one.name: one for one in found})

    def __getitem__(self, name: str) -> Figure:
        """Return one statistic.

        Raises:
            UnknownTerm: There is none of this name.
        """
        if name not in self.figures:
            kind = "figure"
            raise UnknownTerm(kind, name, self.figures)
        return self.figures[name]

    @property
    def rows(self) -> tuple[dict[str, Cell], ...]:
        """The statistics as a tidy table."""
        return tuple(figure_row(one) for one in self.figures.values())

    @property
    def caption(self) -> str:
        """How many were counted, and at which level and prevalence."""
        at = "" if self.prevalence is None else f"; predictive values also at prevalence {self.prevalence:g}"
        return (
            f"Screen against reference, n {self.n} (tp {self.tp}, fn {self.fn}, tn {self.tn}, fp {self.fp}), "
            f"level {self.level:g}{at}"
        )

    def __repr__(self) -> str:
        """Return the four counts."""
        return f"Accuracy(tp={self.tp}, fn={self.fn}, tn={self.tn}, fp={self.fp})"

    def plot(self, ax: Foreign = None) -> Foreign:
        """Draw the shares with their intervals; return the axes of matplotlib.

        Likelihood ratios have another scale: they are in the table alone.

        Args:
            ax: Axes to draw in; new ones without.

        Raises:
            MissingExtra: The extra `plots` is not installed.
        """
        from tipcore.validity._dots import dots

        drawn = [one for one in self.figures.values() if not one.name.startswith("lr_")]
        return dots(drawn, ax)

    def plot_predictive_values(self, ax: Foreign = None) -> Foreign:
        """Draw PPV and NPV over every prevalence from 1 in 1,000 up, with their intervals; return the axes.

        The same screen is another one where the prevalence is another: this is the drawing that shows it.

        Args:
            ax: Axes to draw in; new ones without.

        Raises:
            MissingExtra: The extra `plots` is not installed.
        """
        from tipcore.validity._prevalence import draw

        return draw(self, ax)


def accuracy(
    tp: int,
    fn: int,
    tn: int,
    fp: int,
    *,
    prevalence: float | None = None,
    intervals: Intervals = "wilson",
    level: float = 0.95,
) -> Accuracy:
    """Return the accuracy of a screen from its four counts.

    Sensitivity, specificity, prevalence, PPV, NPV, both likelihood ratios and Youden's J, each
    with its interval and the method of that. PPV and NPV are those of the sample; with
    `prevalence` also those at that prevalence.

    Args:
        tp: True positives: positive in reference and screen.
        fn: False negatives.
        tn: True negatives.
        fp: False positives.
        prevalence: A ratio; where the screen is to be used, not where it was tried.
        intervals: For shares: `wilson`, `clopper-pearson`, `wald`, `one-sided` (exact lower
            bound). Likelihood ratios have the log interval (Katz), Youden's J that of Wald
            (with `wald`) or of Newcombe, values at a prevalence the logit interval.
        level: Confidence level.

    Returns:
        A table; what nothing defines (specificity without negatives) is None.

    Raises:
        InvalidRecord: A count is no whole number from 0 on; level or prevalence is not between
            0 and 1.
        UnknownTerm: There is no such interval method.

    Examples:
        >>> found = accuracy(76, 14, 414, 306, intervals="clopper-pearson", prevalence=0.01)
        >>> print(found["sensitivity"])
        sensitivity 0.844 (0.753 to 0.912, clopper-pearson, n 90)
        >>> print(found["lr_positive"])
        lr_positive 1.987 (1.757 to 2.247, log, n 810)
        >>> print(found["ppv_at_prevalence"])
        ppv_at_prevalence 0.020 (0.017 to 0.022, logit, n 810)

    Source:
        The counts of the example: Greenbaum 2018 (J Adolesc Health), derived from the printed figures.
        Statistics: scipy.stats (`binomtest`, `relative_risk`), statsmodels (`proportion_confint`,
        `confint_proportions_2indep`).
    """
    counts = {"tp": tp, "fn": fn, "tn": tn, "fp": fp}
    faults = [
        Fault(path=path, message="is no count", hint="write a whole number from 0 on", code="bad-count")
        for path, value in counts.items()
        if not is_count(value)
    ]
    faults += [] if prevalence is None else checked_prevalence(prevalence)
    if faults:
        what = "accuracy"
        raise InvalidRecord(what, faults)
    checked_level(level, intervals)
    return Accuracy(tp=tp, fn=fn, tn=tn, fp=fp, prevalence=prevalence, intervals=intervals, level=level)
