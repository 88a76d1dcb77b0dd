"""Receiver operating characteristics, drawn."""

__all__ = ["draw"]

from typing import TYPE_CHECKING

from tipcore.validity._dots import INK, SPAN, axes
from tipcore.validity._libraries import Foreign

if TYPE_CHECKING:
    from tipcore.validity._roc import Curve, Roc

STYLES = {"points": "-", "lowest": "-", "highest": "--", "against": ":", "for": "-."}
SAYS = {
    "points": "points",
    "lowest": "unknown as no",
    "highest": "unknown as yes",
    "against": "unknown against the score",
    "for": "unknown for the score",
}
MOST_CUTOFFS = 12
"""So many cut-offs are written beside the curve; more would not be legible."""


def draw(roc: "Roc", ax: Foreign = None) -> Foreign:
    """Draw the curves; return the axes."""
    ax = axes(ax, 4.6, 4.6 + 0.2 * len(roc.curves))
    ax.plot([0, 1], [0, 1], color="0.6", linewidth=0.8)
    for curve in roc.curves:
        across, up = _line(curve)
        said = f"{SAYS[curve.name]}, AUC {curve.area.estimate:.2f}"
        if curve.area.low is not None and curve.area.high is not None:
            said += f" ({curve.area.low:.2f} to {curve.area.high:.2f})"
        ax.plot(across, up, color=INK, linestyle=STYLES[curve.name], linewidth=1.2, label=said)
    first = roc.curves[0]
    across, up = _line(first)
    ax.plot(across[1:-1], up[1:-1], color=INK, marker="o", markersize=3, linestyle="none")
    if len(first.points) <= MOST_CUTOFFS:
        for cutoff, right, high in list(zip(reversed(first.points), across[1:], up[1:], strict=False))[:-1]:
            ax.annotate(f"{cutoff:g}", (right, high), xytext=(4, -9), textcoords="offset points", fontsize=8)
    ax.set(xlim=(-0.02, 1.02), ylim=(-0.02, 1.02), aspect="equal")
    ax.set_xlabel("1 \N{MINUS SIGN} specificity")
    ax.set_ylabel("Sensitivity")
    ax.legend(loc="upper left", bbox_to_anchor=(0, -0.13), frameon=False, fontsize=8)
    ax.spines[["top", "right"]].set_visible(False)
    ax.grid(color=SPAN, linewidth=0.4)
    ax.set_axisbelow(True)
    return ax


def _line(curve: "Curve") -> tuple[list[float], list[float]]:
    """Return the curve from the corner where nothing is positive to that where everything is."""
    across = [0.0, *(1 - one for one in reversed(curve.specificity))]
    return across, [0.0, *reversed(curve.sensitivity)]
