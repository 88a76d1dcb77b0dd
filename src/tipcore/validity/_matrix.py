"""The table of two raters, drawn in grey with its counts."""

__all__ = ["matrix"]

from typing import TYPE_CHECKING

from tipcore.validity._dots import axes
from tipcore.validity._figure import shown
from tipcore.validity._libraries import Foreign

if TYPE_CHECKING:
    from tipcore.validity._agreement import Agreement

DARK = 0.5
"""Above this share of the greatest count a number is written in white."""


def matrix(agreement: "Agreement", ax: Foreign = None) -> Foreign:
    """Draw how often the first rater said one thing and the second another; return the axes."""
    size = 1.6 + 0.7 * len(agreement.categories)
    ax = axes(ax, size + 0.6, size)
    most = max(1, *(max(row) for row in agreement.table))
    ax.imshow(agreement.table, cmap="Greys", vmin=0, vmax=most)
    places = range(len(agreement.categories))
    names = [str(one) for one in agreement.categories]
    for row, counts in enumerate(agreement.table):
        for column, count in enumerate(counts):
            ink = "white" if count > DARK * most else "black"
            ax.text(column, row, str(count), ha="center", va="center", color=ink)
    ax.set_xticks(places, labels=names)
    ax.set_yticks(places, labels=names)
    ax.set_ylabel("First rater")
    kappa = agreement["kappa"]
    ends = "" if kappa.low is None else f" ({shown(kappa.low)} to {shown(kappa.high)})"
    ax.set_xlabel(f"Second rater\nkappa {shown(kappa.estimate)}{ends}, n {kappa.n}")
    ax.tick_params(length=0)
    return ax
