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


def copying():
    """Return the bytes a second that one core reads and writes when numpy copies a large array."""
    source = np.ones(50_000_000, np.uint64)
    target = np.empty_like(source)
    return 2 * source.nbytes / best(lambda: np.copyto(target, source), 5)


def kernel_line():
    """Measure the kernel alone at ten million rows, against the bandwidth of a copy."""
    table = pl.concat([frame(MANY)] * (MOST // MANY), rechunk=True).to_arrow()
    cells = [cells_of_arrow(whole(table[key])) for key in ADULT.bits]
    kernel = Kernel(ADULT)
    outputs = len(ADULT.circuit.dimensions) * 2 + len(ADULT.circuit.conclusion.possible_classes)
    octets = MOST * (2 * len(ADULT.bits) + outputs) / 8
    return Line(
        what="10M rows, kernel alone: bits in, bits out",
        against="copying as many bytes with numpy, one core; 1 / ratio is the share of the bandwidth",
        plain=octets / copying(),
        ours=best(lambda: kernel.run(cells, MOST), 5),
        at_most=1 / 0.15,
    )


def lines():
    """Measure a million rows of 67 indicators; each plain way gives the same columns."""
    data = frame(MANY)
    wanted = frames.score(data, ADULT)
    ways = (
        (polars_kleene(ROWS, data), lambda: polars_kleene(ROWS, data), "`polars_kleene`: Kleene, eager", 5),
        (
            polars_staged(ADULT.circuit.program, SHAPE, data),
            lambda: polars_staged(ADULT.circuit.program, SHAPE, data),
            "`polars_staged`: the same network, lazy and staged",
            3,
        ),
        (None, lambda: polars_counting(ROWS, data), "`polars_counting`: `sum_horizontal`, dimensions only", 20),
    )
    for found, plain, against, target in ways:
        if found is not None:
            same(found, wanted)
        taken = best(plain, 3)
        ours = best(lambda: frames.score(data, ADULT), 9)
        yield Line(what="1M rows, Polars frame", against=against, plain=taken, ours=ours, at_least=target)
    few = data.head(APPLIED).to_pandas()
    pandas = data.to_pandas(use_pyarrow_extension_array=True)
    yield Line(
        what="1M rows, pandas frame (Arrow types)",
        against="`pandas_rows`: `apply`, dimensions only; measured on 10,000 rows and scaled",
        plain=best(lambda: pandas_rows(ROWS, few), 1) * MANY / APPLIED,
        ours=best(lambda: frames.score(pandas, ADULT), 5),
        at_least=10_000,
        unit="s",
    )
    by_hand = polars_same(ADULT.circuit, data)
    same(by_hand.collect(), wanted)
    yield Line(
        what="1M rows, Polars plan through narwhals",
        against="`polars_same`: the same expressions and stages in Polars",
        plain=best(lambda: polars_same(ADULT.circuit, data).collect(), 7),
        ours=best(lambda: frames.score(data.lazy(), ADULT).collect(), 7),
        at_most=1.25,
    )
    yield kernel_line()
