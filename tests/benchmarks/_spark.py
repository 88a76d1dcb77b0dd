"""PySpark on two threads of one machine: five million rows of 67 indicators from Parquet."""

__all__ = ["lines"]

import os
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
from _lines import Line, best
from _scan import write_source
from _scene import ADULT, ROWS
from baselines import spark_sql

from tipcore import frames

MILLIONS = 5
BOUNDS = {f"{key} {bound}": (key, bound) for key in ADULT.circuit.dimensions for bound in ("false", "true")}


def session():
    """Return a session on two threads, with this Python in its workers, and large Arrow batches."""
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    builder = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "131072")
    found = builder.config("spark.driver.memory", "4g").getOrCreate()
    found.sparkContext.setLogLevel("ERROR")
    return found


def counted(scored):
    """Return how many rows of a scored Spark frame are surely and possibly indicated, by dimension."""
    from pyspark.sql import functions as f

    sums = [
        f.count_if(f.coalesce(f.col(f"`{key}`"), f.lit(bound == "true"))).alias(name)
        for name, (key, bound) in BOUNDS.items()
    ]
    return scored.select(*sums).first().asDict()


def lines():
    """Count the rows that are indicated, by dimension and bound, in one session; both ways warm."""
    if find_spec("pyspark") is None or shutil.which("java") is None:
        return
    with TemporaryDirectory() as name:
        source = Path(name) / "in.parquet"
        write_source(source, MILLIONS)
        whole = frames.score(pl.read_parquet(source), ADULT)
        wanted = {name: whole[key].fill_null(bound == "true").sum() for name, (key, bound) in BOUNDS.items()}
        spark = session()
        held = spark.read.parquet(str(source))
        held.createOrReplaceTempView("cases")
        sql = spark_sql(ROWS, "cases")

        def by_hand():
            return spark.sql(sql).first().asDict()

        def ours():
            return counted(frames.score(held, ADULT))

        assert by_hand() == wanted
        assert ours() == wanted
        yield Line(
            what=f"{MILLIONS}M rows, PySpark local[2], from Parquet",
            against="`spark_sql`: dimensions only, by hand, in the same session",
            plain=best(by_hand, 2),
            ours=best(ours, 2),
            at_least=1,
            unit="s",
        )
        spark.stop()
