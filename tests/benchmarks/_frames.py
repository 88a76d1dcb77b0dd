"""Frames in memory and plans."""

__all__ = ["lines"]

from functools import reduce
from operator import or_

import numpy as np
import polars as pl
from _lines import Line, best
from _scene import ADULT, ROWS, frame
from baselines import pandas_rows, polars_counting, polars_kleene, polars_same, polars_staged

from tipcore import frames
from tipcore.frames._cells import cells_of_arrow, whole
from tipcore.frames._kernel import Kernel

MANY, MOST, APPLIED = 1_000_000, 10_000_000, 10_000
SHAPE = list(ADULT.bits), list(ADULT.circuit.dimensions)


def same(found, wanted):
    """Check that a plain way gives the columns and the rows of ours."""
    new = wanted.columns[len(ADULT.bits) :]
    assert reduce(or_, ((found[name].ne_missing(wanted[name])).any() for name in new)) is False
    assert found.columns == wanted.columns


def warm_in_turn(actions, times):
    """Return the shortest of some runs of each: in turn, thrice running, so that none pays for the caches."""
    rounds = [[best(one, 3) for one in actions] for _ in range(-(-times // 3))]
    return [min(found) for found in zip(*rounds, strict=True)]


def kernel_line():
    """Measure the kernel alone at ten million rows, against the bandwidth of a copy."""
    table = pl.concat([frame(MANY)] * (MOST // MANY), rechunk=True).to_arrow()
    cells = [cells_of_arrow(whole(table[key])) for key in ADULT.bits]
    kernel = Kernel(ADULT)
    outputs = len(ADULT.circuit.dimensions) * 2 + len(ADULT.circuit.conclusion.possible_classes)
    octets = MOST * (2 * len(ADULT.bits) + outputs) // 8
    source = np.ones(octets // 16, np.uint64)  # read once and written once: as many octets in all
    target = np.empty_like(source)
    copied, ours = warm_in_turn([lambda: np.copyto(target, source), lambda: kernel.run(cells, MOST)], 12)
    return Line(
        what="10M rows, kernel alone, bits in and out",
        against="copying so many octets with numpy on one core (at least 15 % of the bandwidth)",
        plain=copied,
        ours=ours,
        at_most=round(1 / 0.15, 2),
    )


def lines():
    """Measure a million rows of 67 indicators; the plain ways give the same columns, unless they say less."""
    data = frame(MANY)
    wanted = frames.score(data, ADULT)
    plain = {
        ("`polars_kleene`: Kleene expressions, eager", 5): lambda: polars_kleene(ROWS, data),
        ("`polars_staged`: the same network, lazy and staged", 3): lambda: polars_staged(
            ADULT.circuit.program, SHAPE, data
        ),
        ("`polars_counting`: `sum_horizontal`, dimensions only", 20): lambda: polars_counting(ROWS, data),
    }
    for (against, target), way in plain.items():
        if target < 20:
            same(way(), wanted)
        taken, ours = warm_in_turn([way, lambda: frames.score(data, ADULT)], 7)
        yield Line(what="1M rows, Polars frame", against=against, plain=taken, ours=ours, at_least=target)
    few = data.head(APPLIED).to_pandas()
    pandas = data.to_pandas(use_pyarrow_extension_array=True)
    taken, ours = warm_in_turn([lambda: pandas_rows(ROWS, few), lambda: frames.score(pandas, ADULT)], 4)
    yield Line(
        what="1M rows, pandas frame (Arrow types)",
        against=f"`pandas_rows`: `apply`, dimensions only; {APPLIED:,} rows measured and scaled",
        plain=taken * MANY / APPLIED,
        ours=ours,
        at_least=10_000,
    )
    same(polars_same(ADULT.circuit, data).collect(), wanted)
    taken, ours = warm_in_turn(
        [
            lambda: polars_same(ADULT.circuit, data).collect(),
            lambda: frames.score(data.lazy(), ADULT).collect(),
        ],
        9,
    )
    against = "`polars_same`: the same expressions and stages in Polars"
    yield Line(what="1M rows, Polars plan", against=against, plain=taken, ours=ours, at_most=1.25)
    yield kernel_line()
