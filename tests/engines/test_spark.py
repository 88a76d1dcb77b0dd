"""PySpark, where Java is: the rows, counts and refusals of the other engines."""

import os
import random
import shutil
import sys
from importlib.util import find_spec
from io import StringIO

import polars as pl
import pytest

from tipcore import frames, indicators
from tipcore.errors import InvalidRecord

pytestmark = [
    pytest.mark.skipif(find_spec("pyspark") is None, reason="PySpark is not installed: --group spark"),
    pytest.mark.skipif(shutil.which("java") is None, reason="PySpark needs Java"),
    pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::ResourceWarning"),  # of PySpark, on pandas 3
]

SETS = ("ilo-2009-adult-labour", "ilo-2009-child-labour", "ilo-2012-forced-labour-11")
OWN = """
id = "home-made"
title = "A home-made set"
version = "1"
release = "ready"
citation = { source = "home-made", evidence = "default" }
indicators = [
  { id = "a", label = "A", dimension = "d", evidence = "default", points = 2 },
  { id = "b", label = "B", dimension = "d", evidence = "default", counts = "no" },
]
[[dimensions]]
id = "d"
label = "D"
[[rules]]
id = "each"
each = "dimension"
says = "both signs"
when = { at-least = 2 }
citation = { source = "home-made", evidence = "default" }
"""
ROWS = 300


@pytest.fixture(scope="module")
def spark():
    """Return a session on two threads, with this Python in its workers."""
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    builder = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "70")
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


@pytest.fixture(scope="module")
def table():
    """Return one frame with the columns of all sets, with nulls, and one set's columns as text."""
    rng = random.Random(5)  # noqa: S311 - test data
    keys = dict.fromkeys(key for one in SETS for key in indicators.get(one).bits)
    cells = {key: rng.choices([True, False, None], [2, 6, 2], k=ROWS) for key in (*keys, "a", "b")}
    texts = {
        key: [{True: "yes", False: "No", None: None}[one] for one in cells[key]]
        for key in indicators.get(SETS[2]).bits
    }
    return pl.DataFrame({"case": range(ROWS)} | cells | texts)


def labelled(frame):
    """Return the rows with labels as text."""
    text = [name for name, kind in frame.schema.items() if isinstance(kind, pl.Enum)]
    return frame.with_columns(pl.col(text).cast(pl.String)).to_dicts()


def test_rows_and_counts_are_those_of_polars(spark, table):
    held = spark.createDataFrame(table.to_arrow()).repartition(3).sortWithinPartitions("case")
    scored, wanted = held, table
    for number, one in enumerate((*SETS, indicators.load(StringIO(OWN)))):
        scored = frames.score(scored, one, prefix=f"{number}_")
        wanted = frames.score(wanted, one, prefix=f"{number}_")
    assert type(scored) is type(held)
    found = pl.from_arrow(scored.toArrow())
    assert found.columns == wanted.columns
    assert labelled(found.sort("case")) == labelled(wanted)
    assert frames.counts(held, SETS[2]).to_pylist() == frames.counts(table, SETS[2]).to_dicts()


def test_a_bad_cell_is_refused_and_not_quoted(spark):
    held = spark.createDataFrame([("Nthabiseng",)], ["act"])
    scored = frames.score(held, SETS[1])
    with pytest.raises(Exception, match="is no answer") as caught:
        scored.collect()
    assert "Nthabiseng" not in str(caught.value)


def test_names_are_checked_before_anything_runs(spark):
    with pytest.raises(InvalidRecord, match="has no column of the set"):
        frames.score(spark.createDataFrame([(1,)], ["case"]), SETS[1])
