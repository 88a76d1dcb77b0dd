"""One statistic with its interval, the method of the interval, and the number that it rests on."""

__all__ = ["Figure", "defined"]

from math import isnan

from attrs import frozen


def defined(value: float) -> float | None:
    """Return a number of a library as a float; None for what is not defined (nan)."""
    return None if isnan(value) else float(value)


@frozen(kw_only=True)
class Figure:
    """A statistic with its interval.

    Attributes:
        name: What it is: `sensitivity`, `lr_positive`, `kappa`.
        estimate: The statistic, a ratio and not a percentage; None where nothing defines it.
        low: Lower end of the interval; None where there is none.
        high: Upper end.
        method: How the interval was computed; empty where there is none.
        level: Confidence level of the interval (0.95).
        n: The number of persons, units or ratings that it rests on.

    Examples:
        >>> from tipcore.validity import proportion
        >>> print(proportion(76, 90, intervals="clopper-pearson"))
        proportion 0.844 (0.753 to 0.912, clopper-pearson, n 90)
    """

    name: str
    estimate: float | None
    low: float | None = None
    high: float | None = None
    method: str = ""
    level: float = 0.95
    n: int

    def __str__(self) -> str:
        """Return the statistic on one line."""
        span = f"{shown(self.low)} to {shown(self.high)}, {self.method}, " if self.method else ""
        return f"{self.name} {shown(self.estimate)} ({span}n {self.n})"


def shown(value: float | None) -> str:
    """Return a number with three decimals; a dash where there is none."""
    return "-" if value is None else f"{value:.3f}"
