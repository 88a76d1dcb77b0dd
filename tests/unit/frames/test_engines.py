"""Engines that score part by part: streams, Dask, DuckDB, and what is handed to Spark."""

import dask.dataframe as dd
import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from tipcore import frames, indicators
from tipcore.errors import InvalidRecord
from tipcore.frames import _columns, _stream
from tipcore.indicators import Replies

SIGNS = "ilo-2012-forced-labour-11"
CHILD = "ilo-2009-child-labour"
NAME = "Nthabiseng"
PATTERN = [True, False, None, False]
ROWS = 200


@pytest.fixture
def table():
    """Return a table of answers in two kinds of column, and one that is no answer."""
    return pa.table(
        {
            "case": pa.array(range(ROWS)),
            "act": pa.array([PATTERN[at % 4] for at in range(ROWS)]),
            "ex-low-salary": pa.array([("yes", "no", None)[at % 3] for at in range(ROWS)]),
            "ex-bad-living": pa.array([PATTERN[at % 3] for at in range(ROWS)]),
        }
    )


def reader(table, rows=30):
    return pa.RecordBatchReader.from_batches(table.schema, table.to_batches(rows))


def test_a_reader_gives_a_reader_and_reads_no_further_than_it_is_read(table):
    taken = []

    def batches():
        for batch in table.to_batches(50):
            taken.append(batch.num_rows)
            yield batch

    scored = frames.score(pa.RecordBatchReader.from_batches(table.schema, batches()), CHILD, prefix="x_")
    assert isinstance(scored, pa.RecordBatchReader)
    assert taken == []
    first = scored.read_next_batch()
    assert (first.num_rows, taken) == (50, [50])
    rest = pa.Table.from_batches([first, *scored])
    assert rest.to_pylist() == frames.score(table, CHILD, prefix="x_").to_pylist()
    assert rest.schema == scored.schema


def test_a_bad_cell_of_a_stream_is_named_by_its_row_in_the_stream():
    table = pa.table({"act": ["yes"] * 70 + [NAME] + ["no"] * 70})
    scored = frames.score(reader(table), CHILD)
    assert scored.read_next_batch().num_rows == 30
    with pytest.raises(InvalidRecord) as caught:
        scored.read_all()
    assert str(caught.value.faults[0]).startswith("column 'act', row 70 (from 0): is no answer")
    assert caught.value.__context__ is None
    assert NAME not in str(caught.value)
    with pytest.raises(InvalidRecord):
        frames.counts(reader(table), CHILD)


def test_the_names_of_a_stream_are_checked_before_it_is_read(table):
    with pytest.raises(InvalidRecord, match="would be replaced"):
        frames.score(reader(table.rename_columns(["outcome", "act", "b", "c"])), CHILD)


def test_streams_are_counted(table):
    assert frames.counts(reader(table), CHILD).equals(frames.counts(table, CHILD))
    empty = table.schema.empty_table()
    assert frames.counts(reader(empty), CHILD)["yes"].to_pylist() == [0] * len(indicators.get(CHILD).bits)
    assert frames.score(reader(empty), CHILD).read_all().num_rows == 0


def test_the_metadata_of_a_stream_goes_on(table):
    noted = table.replace_schema_metadata({"source": "made up"})
    assert frames.score(reader(noted), CHILD).schema.metadata == {b"source": b"made up"}


def test_duckdb_relations_stay_relations_and_keep_their_order(table):
    connection = duckdb.connect()
    held = connection.from_arrow(table)
    scored = frames.score(held, CHILD)
    assert isinstance(scored, duckdb.DuckDBPyRelation)
    assert scored.to_arrow_table().to_pylist() == frames.score(table, CHILD).to_pylist()
    counted = frames.counts(held, CHILD)
    assert counted.equals(frames.counts(table, CHILD))
    signs = connection.from_arrow(table.rename_columns(["case", "deception", "isolation", "debt-bondage"]))
    found = frames.score(signs, SIGNS).to_arrow_table()
    assert found["signs_lowest"].to_pylist()[:3] == [3, 0, 0]
    assert frames.counts(held.filter(duckdb.ColumnExpression("case") < 0), CHILD)["yes"].to_pylist() == [
        0
    ] * len(indicators.get(CHILD).bits)


def test_dask_frames_stay_plans_and_keep_index_and_divisions(table):
    frame = table.to_pandas().set_index("case")
    held = dd.from_pandas(frame, npartitions=3)
    scored = frames.score(held, CHILD)
    assert isinstance(scored, dd.DataFrame)
    assert scored.divisions == held.divisions
    found = scored.compute()
    assert found.dtypes.equals(scored.dtypes)
    wanted = frames.score(held.compute(), CHILD)
    pd.testing.assert_frame_equal(found, wanted)
    assert list(frames.counts(held, CHILD).columns) == ["id", "yes", "no", "unknown"]
    pd.testing.assert_frame_equal(frames.counts(held, CHILD), frames.counts(held.compute(), CHILD))


def test_a_bad_cell_of_a_dask_partition_is_refused_when_it_is_computed():
    held = dd.from_pandas(pd.DataFrame({"act": ["yes", NAME]}), npartitions=1)
    scored = frames.score(held, CHILD)
    with pytest.raises(InvalidRecord, match=r"column 'act', row 1 \(from 0\)"):
        scored.compute(scheduler="sync")


def test_what_spark_is_given_are_batches_with_labels_as_text(table):
    child = indicators.get(CHILD)
    asked = _columns.Asked({}, Replies.of("en"))
    names = table.column_names
    found = pa.Table.from_batches(_stream.scored_as_text(child, names, asked, table.to_batches(70)))
    assert found.to_pylist() == frames.score(table, CHILD).to_pylist()
    kinds = {"string": pa.string(), "boolean": pa.bool_(), "integer": pa.int32()}
    new = _columns.new_types(child)
    assert [(one.name, one.type) for one in found.schema][4:] == [(key, kinds[new[key]]) for key in new]
    signs = indicators.get(SIGNS)
    renamed = table.rename_columns(["case", "deception", "isolation", "debt-bondage"])
    parts = _stream.scored_as_text(signs, renamed.column_names, asked, renamed.to_batches())
    types = [(one.name, one.type) for one in next(parts).schema][4:]
    assert types == [(key, kinds[kind]) for key, kind in _columns.new_types(signs).items()]


def test_the_counts_of_the_workers_of_spark_are_added_up(table):
    child = indicators.get(CHILD)
    asked = _columns.Asked({}, Replies.of("en"))
    halves = [table.slice(0, 90).to_batches(), table.slice(90).to_batches(), []]
    parts = [one for half in halves for one in _stream.counted_rows(child, table.column_names, asked, half)]
    found = _stream.added_up(child, pa.Table.from_batches(parts))
    wanted = frames.counts(table, CHILD).to_pylist()
    assert found == {row["id"]: (row["yes"], row["no"], row["unknown"]) for row in wanted}


def test_frames_of_polars_and_arrow_without_rows_stay_so():
    assert frames.score(pl.DataFrame({"act": []}, schema={"act": pl.Boolean}), CHILD).height == 0
    chunkless = pa.table({"act": pa.chunked_array([], pa.bool_())})
    assert frames.score(chunkless, CHILD).num_rows == 0


def test_a_spark_frame_is_handed_over_once_its_names_are_checked(monkeypatch, table):
    class Frame:
        columns = table.column_names

    given = {}

    def scored(one, frame, asked):
        given["score"] = (one.id, frame, asked.prefix)
        return "a plan"

    def counted(one, frame, asked):
        return pa.Table.from_batches(_stream.counted_rows(one, frame.columns, asked, table.to_batches()))

    monkeypatch.setattr("narwhals.stable.v2.dependencies.is_pyspark_dataframe", lambda it: type(it) is Frame)
    monkeypatch.setattr("tipcore.frames._score.score_spark", scored)
    monkeypatch.setattr("tipcore.frames._score.counts_of_spark", counted)
    frame = Frame()
    assert frames.score(frame, CHILD, prefix="x_") == "a plan"
    assert given["score"] == (CHILD, frame, "x_")
    assert frames.counts(frame, CHILD).equals(frames.counts(table, CHILD))
    with pytest.raises(InvalidRecord, match="is missing"):
        frames.score(frame, CHILD, strict=True)
