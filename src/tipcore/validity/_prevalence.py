"""Predictive values over the prevalence, drawn."""

__all__ = ["draw"]

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tipcore.validity._dots import INK, SPAN, axes
from tipcore.validity._figure import Figure
from tipcore.validity._libraries import Foreign
from tipcore.validity._predictive import values_at

if TYPE_CHECKING:
    from tipcore.validity._accuracy import Accuracy

STEPS = 10
PREVALENCES = tuple(0.001 * 10 ** (step / STEPS) for step in range(3 * STEPS))
"""From 1 in 1,000 to about 8 in 10, evenly on a logarithmic axis."""

TICKS = (0.001, 0.01, 0.1, 1.0)


def draw(accuracy: "Accuracy", ax: Foreign = None) -> Foreign:
    """Draw PPV and NPV; return the axes."""
    ax = axes(ax, 4.8, 3.6)
    ratios = accuracy["lr_positive"], accuracy["lr_negative"]
    pairs = [values_at(prevalence, *ratios) for prevalence in PREVALENCES]
    _line(ax, [ppv for ppv, _ in pairs], "PPV", "-")
    _line(ax, [npv for _, npv in pairs], "NPV", "--")
    here = accuracy["prevalence"].estimate
    if here:
        ax.axvline(here, color="0.5", linewidth=0.8, linestyle=":", label="prevalence in the sample")
    ax.set_xscale("log")
    ax.set_xticks(TICKS, labels=[f"{tick:.1%}".replace(".0", "") for tick in TICKS])
    ax.set(xlim=(PREVALENCES[0], 1), ylim=(0, 1.02))
    ax.set_xlabel(f"Prevalence\nGrey: {accuracy.level:.0%} interval (logit)")
    ax.set_ylabel("Predictive value")
    if ax.get_legend_handles_labels()[0]:
        ax.legend(frameon=False, fontsize=8)
    ax.spines[["top", "right"]].set_visible(False)
    return ax


def _line(ax: Foreign, figures: Sequence[Figure], label: str, style: str) -> None:
    drawn = [
        (at, one.estimate, one.estimate if one.low is None else one.low, one.high)
        for at, one in zip(PREVALENCES, figures, strict=True)
        if one.estimate is not None
    ]
    if not drawn:
        return
    at, estimates, lows, highs = zip(*drawn, strict=True)
    if None not in highs:
        ax.fill_between(at, lows, highs, color=SPAN, linewidth=0)
    ax.plot(at, estimates, color=INK, linewidth=1.2, linestyle=style, label=label)
