"""The optional libraries of this room, imported when a statistic, a frame or a plot is first asked for."""

__all__ = ["Foreign", "Frames", "Statistics", "frames", "plotting", "statistics"]

from functools import cache
from importlib import import_module
from typing import Any, TypeAlias

from attrs import frozen

from tipcore.errors import MissingExtra

Foreign: TypeAlias = Any
"""An object of an optional library; too little typed to be checked here."""


@frozen
class Statistics:
    """The modules in which the statistics stand: scipy, statsmodels, krippendorff; and numpy."""

    np: Any
    scipy: Any
    contingency: Any
    proportion: Any
    ranks: Any
    raters: Any
    krippendorff: Any


@frozen
class Frames:
    """Narwhals, in its stable API."""

    nw: Any


def _modules(names: tuple[str, ...], extra: str, feature: str) -> list[Any]:
    found = list[Any]()
    missing = False
    try:
        found = [import_module(name) for name in names]
    except ImportError:
        missing = True
    if missing:
        raise MissingExtra(extra, feature)
    return found


@cache
def statistics() -> Statistics:
    """Return the statistics libraries.

    Raises:
        MissingExtra: The extra `stats` is not installed.
    """
    names = (
        "numpy",
        "scipy.stats",
        "scipy.stats.contingency",
        "statsmodels.stats.proportion",
        "statsmodels.stats.nonparametric",
        "statsmodels.stats.inter_rater",
        "krippendorff",
    )
    return Statistics(*_modules(names, "stats", "validity and agreement"))


@cache
def frames() -> Frames:
    """Return the library that reads and makes data frames.

    Raises:
        MissingExtra: The extra `stats`, which brings it, is not installed.
    """
    return Frames(*_modules(("narwhals.stable.v2",), "stats", "validity and agreement of data frames"))


@cache
def plotting() -> Foreign:
    """Return pyplot of matplotlib.

    Raises:
        MissingExtra: The extra `plots` is not installed.
    """
    return _modules(("matplotlib.pyplot",), "plots", "a plot")[0]
