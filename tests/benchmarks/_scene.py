"""What the benchmarks score: a set of 67 indicators and made-up answers, a tenth of them unknown."""

__all__ = ["ADULT", "ROWS", "answers", "frame"]

import random

from tipcore import indicators

ADULT = indicators.get("ilo-2009-adult-labour")
ROWS = [{"id": i.id, "dimension": i.dimension, "strength": i.strength.value} for i in ADULT.indicators]
"""The set as the frozen plain ways read it."""
CELLS, WEIGHTS = [True, False, None], [16, 74, 10]


def answers(rows, seed=1):
    """Return a list of answers for each indicator."""
    rng = random.Random(seed)  # noqa: S311 - test data
    return {key: rng.choices(CELLS, WEIGHTS, k=rows) for key in ADULT.bits}


def frame(rows, seed=1):
    """Return a Polars frame with a Boolean column for each indicator."""
    import polars as pl

    rng = random.Random(seed)  # noqa: S311 - test data
    one = pl.Series(rng.choices(CELLS, WEIGHTS, k=rows), dtype=pl.Boolean)
    return pl.DataFrame({key: one.sample(rows, shuffle=True, seed=at) for at, key in enumerate(ADULT.bits)})
