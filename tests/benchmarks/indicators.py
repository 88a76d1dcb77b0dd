"""How many times faster scoring is than a frozen plain way, measured in one process; run as a script."""

import random
import sys
from pathlib import Path
from time import perf_counter

import polars as pl

from tipcore import frames, indicators

sys.path.insert(0, str(Path(__file__).parent))

from baselines import naive_dimensions, polars_counting

ROWS = 1_000_000


def best(action, times):
    """Return the shortest of some runs, in seconds."""
    found = []
    for _ in range(times):
        start = perf_counter()
        action()
        found.append(perf_counter() - start)
    return min(found)


def report(what, plain, ours, unit, factor):
    """Print one line: the plain way, ours, the ratio."""
    line = f"{what:<34} {plain * factor:10.2f} {unit}  {ours * factor:10.2f} {unit}  {plain / ours:8.1f} x"
    sys.stdout.write(line + "\n")


def main():
    """Run the benchmarks."""
    one = indicators.get("ilo-2009-adult-labour")
    rows = [{"id": i.id, "dimension": i.dimension, "strength": i.strength.value} for i in one.indicators]
    rng = random.Random(1)  # noqa: S311 - test data
    answers = {key: rng.choices([True, False, None], [16, 74, 10])[0] for key in one.bits}
    compact = one.answers(answers)
    one.score(compact)
    loops = range(200)
    plain = best(lambda: [naive_dimensions(rows, answers) for _ in loops], 5) / len(loops)
    report(
        "one record, from a dict",
        plain,
        best(lambda: [one.score(answers) for _ in loops], 20) / 200,
        "us",
        1e6,
    )
    report(
        "one record, from Answers",
        plain,
        best(lambda: [one.score(compact) for _ in loops], 20) / 200,
        "us",
        1e6,
    )
    cells = [True, False, None]
    seed = pl.Series(rng.choices(cells, [16, 74, 10], k=ROWS), dtype=pl.Boolean)
    frame = pl.DataFrame({key: seed.sample(ROWS, shuffle=True, seed=at) for at, key in enumerate(one.bits)})
    plain = best(lambda: polars_counting(rows, frame), 2)
    report("1M rows x 67, Polars in memory", plain, best(lambda: frames.score(frame, one), 5), "ms", 1e3)
    plan = frames.score(frame.lazy(), one)
    report("1M rows x 67, Polars plan", plain, best(plan.collect, 3), "ms", 1e3)


if __name__ == "__main__":
    main()
