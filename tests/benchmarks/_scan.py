"""Files bigger than memory: time and memory beside reading the file with the same reader.

Each task runs in its own process, so that its peak memory is its own. `ROWS` of the environment
gives the numbers of rows, in millions: 1 and 10 if it is not set, 50 needs 2 GB of disk.
"""

__all__ = ["lines"]

import os
import resource
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from _lines import Line

BATCH = 1 << 17
CODEC = "zstd"
SET = "ilo-2009-adult-labour"
READ = f"`pyarrow` reading all columns, {BATCH:,} rows at a time, not buffered before, {CODEC}"
REWRITE = "reading and writing them so"


def write_source(path, millions):
    """Write a file of so many million rows, with the number of the case before the answers."""
    import polars as pl
    import pyarrow.parquet as pq
    from _scene import frame

    data = frame(1_000_000)

    def part(number):
        first = number * len(data)
        return data.select(pl.int_range(first, first + len(data)).alias("case"), pl.all()).to_arrow()

    with pq.ParquetWriter(path, part(0).schema, compression=CODEC) as writer:
        for number in range(millions):
            writer.write_table(part(number), row_group_size=BATCH)


def run(task, source, folder):
    """Do one task, and return its seconds and the peak bytes of this process."""
    import pyarrow.parquet as pq

    from tipcore import frames

    out = folder / "out.parquet"
    scan = frames.scan(source, SET, keep=["case"], batch_rows=BATCH)

    def read():
        with pq.ParquetFile(source, pre_buffer=False) as file:
            assert sum(batch.num_rows for batch in file.iter_batches(BATCH)) == file.metadata.num_rows

    def rewrite():
        schema = pq.read_schema(source)
        with (
            pq.ParquetFile(source, pre_buffer=False) as file,
            pq.ParquetWriter(out, schema, compression=CODEC) as writer,
        ):
            for batch in file.iter_batches(BATCH):
                writer.write_batch(batch)

    actions = {
        "read": read,
        "rewrite": rewrite,
        "summary": scan.summary,
        "arrow": lambda: scan.sink(folder / "out.arrow", compression="lz4"),
        "results": lambda: scan.sink(out, compression=CODEC),
        "all": lambda: frames.scan(source, SET, batch_rows=BATCH).sink(out, compression=CODEC),
    }
    next(iter(frames.scan(source, SET, keep=[], batch_rows=1 << 10)))  # imports, before the clock
    start = perf_counter()
    actions[task]()
    return perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def measured(tasks, source, folder, times):
    """Return the shortest time and the highest peak of each task, in processes of their own, in turn."""
    found = {}
    for _ in range(times):
        for task in tasks:
            command = [sys.executable, __file__, task, str(source), str(folder)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
            seconds, peak = map(float, done.stdout.split())
            before = found.get(task, (seconds, peak))
            found[task] = min(before[0], seconds), max(before[1], peak)
    return found


def lines():
    """Measure."""
    for millions in map(int, os.environ.get("ROWS", "1 10").split()):
        with TemporaryDirectory() as name:
            source, folder = Path(name) / "in.parquet", Path(name)
            write_source(source, millions)
            tasks = ("read", "summary", "arrow", "results") + (("rewrite", "all") if millions == 1 else ())
            found = measured(tasks, source, folder, {1: 5, 10: 2}.get(millions, 1))
        read = found["read"]
        for task, what, target in (
            ("summary", "scanned and counted", None),
            ("arrow", "scanned, results to Arrow (lz4)", 1.15),
            ("results", f"scanned, results to Parquet ({CODEC})", 1.15),
        ):
            ours = found[task]
            yield Line(
                what=f"{millions}M rows {what}", against=READ, plain=read[0], ours=ours[0], at_most=target
            )
            yield Line(
                what=f"{millions}M rows {what}: memory", against=READ, plain=read[1], ours=ours[1], unit="MB"
            )
        if "all" in found:
            plain, ours = found["rewrite"][0], found["all"][0]
            yield Line(
                what=f"{millions}M rows scanned, whole rows to Parquet ({CODEC})",
                against=REWRITE,
                plain=plain,
                ours=ours,
                at_most=1.15,
            )


if __name__ == "__main__":
    print(*run(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))
