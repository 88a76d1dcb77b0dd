"""Statistics as dots with whiskers, a row each: sober, legible in grey."""

__all__ = ["axes", "dots"]

from collections.abc import Sequence

from tipcore.validity._figure import Figure
from tipcore.validity._libraries import Foreign, plotting

INK, SPAN = "black", "0.82"
ROW = 0.42
"""Height of a row in inches."""
LABELS = {
    "sensitivity": "Sensitivity",
    "specificity": "Specificity",
    "prevalence": "Prevalence in the sample",
    "ppv": "PPV in the sample",
    "npv": "NPV in the sample",
    "ppv_at_prevalence": "PPV at the prevalence given",
    "npv_at_prevalence": "NPV at the prevalence given",
    "lr_positive": "Positive likelihood ratio",
    "lr_negative": "Negative likelihood ratio",
    "youden_j": "Youden's J",
    "observed": "Observed agreement",
    "expected": "Agreement expected by chance",
    "kappa": "Cohen's kappa",
    "fleiss_kappa": "Fleiss' kappa",
    "alpha": "Krippendorff's alpha",
    "auc": "Area under the curve",
}
METHODS = {
    "wilson": "Wilson",
    "clopper-pearson": "Clopper-Pearson",
    "wald": "Wald",
    "exact-one-sided-lower": "exact, one-sided",
    "newcombe": "Newcombe",
    "log": "log",
    "logit": "logit",
    "normal": "normal",
    "delong": "DeLong",
    "bootstrap-percentile": "bootstrap",
}


def axes(ax: Foreign, width: float, height: float) -> Foreign:
    """Return the axes that were given, or new ones of this size in inches."""
    if ax is not None:
        return ax
    _, made = plotting().subplots(figsize=(width, height), layout="constrained")
    return made


def dots(
    figures: Sequence[Figure],
    ax: Foreign = None,
    *,
    names: Sequence[str] = (),
    spans: Sequence[tuple[float | None, float | None]] = (),
    label: str = "",
) -> Foreign:
    """Draw statistics as dots with whiskers and their numbers at the right; return the axes.

    Args:
        figures: What to draw, from the top down; those that nothing defines have a row without a dot.
        ax: Axes to draw in; new ones without.
        names: What stands at the left; without it what each statistic is.
        spans: Lowest and highest estimate of each, drawn as a grey bar behind.
        label: Of the horizontal axis; without it the methods of the intervals.
    """
    ax = axes(ax, 6.4, 1.0 + ROW * len(figures))
    for row, one in enumerate(figures):
        _whisker(ax, row, one)
    for row, (low, high) in enumerate(spans):
        if low is not None and high is not None:
            ax.barh(row, high - low, left=low, height=0.5, color=SPAN, zorder=1)
    rows = range(len(figures))
    shown = list(names) or [LABELS.get(one.name, one.name) for one in figures]
    ax.set_yticks(rows, labels=shown)
    ax.set_ylim(len(figures) - 0.5, -0.5)
    if all(0 <= end <= 1 for one in figures for end in (one.estimate, one.low, one.high) if end is not None):
        ax.set_xlim(0, 1)
    right = ax.secondary_yaxis("right")
    right.set_yticks(rows, labels=[_numbers(one) for one in figures])
    for side in (ax, right):
        side.tick_params(axis="y", length=0)
        side.spines[:].set_visible(False)
    ax.spines["bottom"].set_visible(True)
    ax.grid(axis="x", color="0.9", linewidth=0.6)
    ax.set_axisbelow(True)
    ax.set_xlabel(label or _says(figures, bounded=bool(spans)))
    return ax


def _whisker(ax: Foreign, row: int, one: Figure) -> None:
    if one.estimate is None:
        return
    if one.low is not None and one.high is not None:
        ax.plot([one.low, one.high], [row, row], color=INK, linewidth=1.2, solid_capstyle="butt", zorder=2)
    ax.plot([one.estimate], [row], marker="s", color=INK, markersize=4.5, linestyle="none", zorder=3)


def _numbers(one: Figure) -> str:
    if one.estimate is None:
        return "not defined"
    ends = "" if one.low is None or one.high is None else f" ({one.low:.3f} to {one.high:.3f})"
    return f"{one.estimate:.3f}{ends}".replace("-", "\N{MINUS SIGN}")


def _says(figures: Sequence[Figure], *, bounded: bool) -> str:
    """Return what the axis shows: the level and the methods of the intervals."""
    methods = [METHODS[name] for name in dict.fromkeys(one.method for one in figures) if name]
    said = f"Estimate and {figures[0].level:.0%} interval ({', '.join(methods)})" if methods else "Estimate"
    return said + ("\nGrey: every outcome of the undetermined rows" if bounded else "")
