"""Frames in memory and plans."""

__all__ = ["lines"]

from _lines import Line, best
from _scene import ADULT, ROWS, frame
from baselines import polars_counting

from tipcore import frames

MANY = 1_000_000


def lines():
    """Measure a million rows of 67 indicators."""
    data = frame(MANY)
    plain = best(lambda: polars_counting(ROWS, data), 2)
    against = "`polars_counting`: `sum_horizontal`"
    ours = best(lambda: frames.score(data, ADULT), 5)
    yield Line(what="1M rows, Polars in memory", against=against, plain=plain, ours=ours, at_least=20)
    plan = frames.score(data.lazy(), ADULT)
    yield Line(what="1M rows, Polars plan", against=against, plain=plain, ours=best(plan.collect, 3))
