"""A scored frame equals the scalar engine and a naive referee, row by row, whatever holds the cells."""

import math
from collections import Counter
from itertools import pairwise

import dask.dataframe as dd
import duckdb
import narwhals.stable.v2 as nw
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.csv as pacsv
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tipcore import frames, indicators

SETS = ("ilo-2009-adult-labour", "ilo-2009-child-labour", "ilo-2012-forced-labour-11", "lesotho-2011-s22")
TABLE = {
    (0, 0, 0, 0): "successful-migrant",
    (0, 0, 1, 0): "exploited-not-trafficked",
    (1, 0, 1, 0): "victim-of-deception-and-exploitation",
    (1, 0, 1, 1): "victim-of-trafficking-for-forced-labour",
    (0, 1, 1, 1): "victim-of-trafficking-for-forced-labour",
    (1, 1, 1, 1): "victim-of-trafficking-for-forced-labour",
}
KIND = {
    "successful-migrant": "not_indicated",
    "exploited-not-trafficked": "not_indicated",
    "victim-of-deception-and-exploitation": "indicated",
    "victim-of-trafficking-for-forced-labour": "indicated",
    "not-stated-by-the-source": "not_stated",
    "victim-of-trafficking": "indicated",
    "not-indicated-by-this-rule": "not_indicated",
}


def dimension(one, key, row):
    """True, False or None (undetermined): count present ones, with unknown as no and as yes."""

    def positive(counts):
        strong, medium, weak = counts["strong"], counts["medium"], counts["weak"]
        return (
            strong >= 2 or (strong >= 1 and medium + weak >= 1) or medium >= 3 or (medium >= 2 and weak >= 1)
        )

    items = [item for item in one.indicators if item.dimension == key]
    low = Counter(item.strength.value for item in items if row[item.id] is True)
    high = Counter(item.strength.value for item in items if row[item.id] is not False)
    return positive(low) if positive(low) == positive(high) else None


def either(value):
    """Return what an undetermined dimension may be."""
    return (0, 1) if value is None else (int(value),)


def referee(one, row):
    """Score one row by the text of the paper; missing ids are unknown."""
    row = dict.fromkeys(one.bits) | row
    if one.id in SETS[2:]:
        signs = [row[item.id] for item in one.indicators]
        high = len(signs) - signs.count(False)
        return {"outcome": "no_rule", "signs_lowest": signs.count(True), "signs_highest": high}
    found = {part.id: dimension(one, part.id, row) for part in one.dimensions}
    if one.id == SETS[0]:
        keys = ("deceptive-recruitment", "coercive-recruitment", "exploitation", "coercion-destination")
        a, b, c, d = (either(found[key]) for key in keys)
        classes = {
            TABLE.get((w, x, y, z), "not-stated-by-the-source") for w in a for x in b for y in c for z in d
        }
    else:
        classes = {
            "victim-of-trafficking" if act and used else "not-indicated-by-this-rule"
            for act in either(row["act"])
            for used in either(found["exploitation"])
        }
    outcomes = {KIND[one] for one in classes}
    return {
        "outcome": outcomes.pop() if len(outcomes) == 1 else "undetermined",
        "classification": classes.pop() if len(classes) == 1 else None,
        **found,
    }


def scalar(one, row):
    """Score one row with the scalar engine, in the shape of a frame."""
    result = one.score(row)
    if one.id in SETS[2:]:
        low, high = result.lowest, result.highest
        return {"outcome": result.outcome.value, "signs_lowest": low, "signs_highest": high}
    truth = {"indicated": True, "not_indicated": False, "undetermined": None}
    return {
        "outcome": result.outcome.value,
        "classification": result.classification and result.classification.id,
        **{key: truth[part.outcome.value] for key, part in result.dimensions.items()},
    }


TEXT = {True: "yes", False: "no", None: "unknown"}


def text(values):
    """The values as texts, in the spellings that are read."""
    spelled = {
        True: ("yes", "YES", " true", "1"),
        False: ("no", "No ", "false", "0"),
        None: ("unknown", "", "-99", None),
    }
    return [spelled[value][at % 4] for at, value in enumerate(values)]


def number(values):
    """The values as 1, 0 and -99."""
    return [-99 if value is None else int(value) for value in values]


ENUM = ["no", "unknown", "yes"]
POLARS = {
    "boolean": lambda v: pl.Series(v, dtype=pl.Boolean),
    "sliced": lambda v: pl.Series([True, None, False, *v, True], dtype=pl.Boolean).slice(3, len(v)),
    "integer": lambda v: pl.Series(number(v), dtype=pl.Int8),
    "integer-null": lambda v: pl.Series([None if x is None else int(x) for x in v], dtype=pl.UInt8),
    "float": lambda v: pl.Series([math.nan if x is None else float(x) for x in v], dtype=pl.Float64),
    "string": lambda v: pl.Series(text(v), dtype=pl.String),
    "categorical": lambda v: pl.Series(text(v), dtype=pl.Categorical),
    "enum": lambda v: pl.Series([TEXT[x] for x in v], dtype=pl.Enum(ENUM)),
}
PANDAS = {
    "object": lambda v: pd.Series(v, dtype=object),
    "object-mixed": lambda v: pd.Series(
        [
            (x, text([x])[0], None if x is None else np.bool_(x), math.nan if x is None else int(x))[i % 4]
            for i, x in enumerate(v)
        ],
        dtype=object,
    ),
    "string": lambda v: pd.Series(text(v), dtype="str"),
    "python-string": lambda v: pd.Series(text(v), dtype=object),
    "category": lambda v: pd.Series(pd.Categorical([TEXT[x] for x in v])),
    "category-null": lambda v: pd.Series(
        pd.Categorical([None if x is None else TEXT[x] for x in v], categories=ENUM)
    ),
    "nullable-boolean": lambda v: pd.Series(v, dtype="boolean"),
    "arrow-boolean": lambda v: pd.Series(v, dtype="bool[pyarrow]"),
    "integer": lambda v: pd.Series(number(v), dtype="int64"),
    "nullable-integer": lambda v: pd.Series([None if x is None else int(x) for x in v], dtype="Int64"),
    "float": lambda v: pd.Series([math.nan if x is None else float(x) for x in v], dtype="float64"),
}


@st.composite
def tables(draw):
    """A set and up to 140 rows for some of its columns, near the thresholds."""
    one = indicators.get(draw(st.sampled_from(SETS)))
    keys = draw(st.sets(st.sampled_from(list(one.bits)), min_size=1))
    if draw(st.booleans()):
        keys = set(one.bits)
    rows = draw(st.sampled_from([0, 1, 7, 63, 64, 65, 140]))
    seed, yes, unknown = (
        draw(st.integers(0, 2**32)),
        draw(st.sampled_from([0.05, 0.2, 0.6])),
        draw(st.sampled_from([0, 0.05, 0.3])),
    )
    random = np.random.default_rng(seed)
    pick = [True, None, False]
    cells = random.choice(3, size=(len(keys), rows), p=[yes, unknown, 1 - yes - unknown])
    columns = {key: [pick[at] for at in line] for key, line in zip(sorted(keys), cells, strict=True)}
    return one, columns, rows


def rows_of(columns, count):
    """The rows of a table of columns."""
    return [{key: values[at] for key, values in columns.items()} for at in range(count)]


def plain(frame, names):
    """The new columns of a scored frame as rows of plain values."""
    table = nw.from_native(frame).select(names).to_arrow()
    return table.to_pylist()


def expected(one, columns, count):
    """The rows that must come out; the scalar engine and the referee agree on them."""
    rows = rows_of(columns, count)
    scored = [scalar(one, row) for row in rows]
    assert scored == [referee(one, row) for row in rows]
    return scored


def names_of(one):
    """The new columns of a set."""
    return list(scalar(one, {}))


@given(table=tables(), data=st.data())
def test_polars_frames_equal_the_scalar_engine_and_the_referee(table, data):
    one, columns, count = table
    kinds = {key: data.draw(st.sampled_from(sorted(POLARS))) for key in columns}
    frame = pl.DataFrame({key: POLARS[kinds[key]](values) for key, values in columns.items()})
    scored = frames.score(frame, one)
    assert scored.columns == [*frame.columns, *names_of(one)]
    assert scored.select(frame.columns).equals(frame)
    assert plain(scored, names_of(one)) == expected(one, columns, count)
    planned = frames.score(frame.lazy(), one)
    assert isinstance(planned, pl.LazyFrame)
    assert planned.collect().select(names_of(one)).equals(scored.select(names_of(one)))


@pytest.mark.filterwarnings("ignore::tipcore.frames.ObjectColumns")
@given(table=tables(), data=st.data())
def test_pandas_frames_equal_the_scalar_engine_and_the_referee(table, data):
    one, columns, count = table
    kinds = {key: data.draw(st.sampled_from(sorted(PANDAS))) for key in columns}
    frame = pd.DataFrame({key: PANDAS[kinds[key]](values) for key, values in columns.items()})
    frame.index = pd.Index(range(count, 0, -1), name="case")
    before = frame.copy()
    scored = frames.score(frame, one)
    pd.testing.assert_frame_equal(frame, before)
    pd.testing.assert_frame_equal(scored[list(frame.columns)], before)
    assert scored.index.equals(before.index)
    assert plain(scored, names_of(one)) == expected(one, columns, count)


def bare(values):
    """A Boolean array without a validity bitmap where that is possible; else with rubbish under its nulls."""
    truth = pa.array([True if value is None else value for value in values], pa.bool_())
    if None in values:
        known = pa.array([value is not None for value in values], pa.bool_())
        return pa.BooleanArray.from_buffers(pa.bool_(), len(values), [known.buffers()[1], truth.buffers()[1]])
    return truth


def chunked(values):
    """The values in chunks of odd lengths, some without rows, some that start inside a byte."""
    whole = pa.array([None, True, *values], pa.bool_())
    cuts = sorted({2, 2 + len(values) // 5, 2 + len(values) // 2, len(whole)})
    parts = [whole.slice(start, end - start) for start, end in pairwise(cuts)]
    return pa.chunked_array([pa.array([], pa.bool_()), *parts], pa.bool_())


ARROW = {
    "boolean": lambda v: pa.array(v, pa.bool_()),
    "bare": bare,
    "offset": lambda v: pa.array([None, True, False, *v, True], pa.bool_()).slice(3, len(v)),
    "far-offset": lambda v: pa.array([None] * 72 + [*v, True], pa.bool_()).slice(72, len(v)),
    "chunked": chunked,
    "integer": lambda v: pa.array(number(v), pa.int16()),
    "float": lambda v: pa.array([math.nan if x is None else float(x) for x in v], pa.float32()),
    "text": lambda v: pa.array(text(v), pa.large_string()),
    "text-view": lambda v: pa.array(text(v), pa.string_view()),
    "dictionary": lambda v: pa.array(text(v), pa.string()).dictionary_encode(),
}
FEW = settings(max_examples=max(settings.default.max_examples // 6, 10))


def arrow_table(columns, data):
    """The columns, each in a drawn form, behind the number of the row."""
    kinds = {key: data.draw(st.sampled_from(sorted(ARROW))) for key in columns}
    made = {key: ARROW[kinds[key]](values) for key, values in columns.items()}
    rows = len(next(iter(columns.values())))
    return pa.table({"row": pa.array(range(rows), pa.int64())} | made)


@given(table=tables(), data=st.data())
def test_arrow_tables_and_streams_equal_the_referee_whatever_their_buffers(table, data):
    one, columns, count = table
    held = arrow_table(columns, data)
    if data.draw(st.booleans()):
        held = pa.concat_tables([held.slice(0, count // 3), held.slice(count // 3)])
    wanted = expected(one, columns, count)
    scored = frames.score(held, one)
    assert plain(scored, names_of(one)) == wanted
    assert scored["row"].to_pylist() == list(range(count))
    reader = pa.RecordBatchReader.from_batches(held.schema, held.to_batches(data.draw(st.integers(1, 80))))
    assert frames.score(reader, one).read_all().select(names_of(one)).to_pylist() == wanted


@FEW
@given(table=tables(), data=st.data())
def test_files_that_are_scanned_equal_the_referee(tmp_path_factory, table, data):
    one, columns, count = table
    held, folder = arrow_table(columns, data), tmp_path_factory.mktemp("scan")
    group, batch = data.draw(st.integers(1, 150)), data.draw(st.integers(1, 150))
    wanted = expected(one, columns, count)
    pq.write_table(held, folder / "in.parquet", row_group_size=group)
    found = frames.scan(folder / "in.parquet", one, batch_rows=batch)
    assert found.sink(folder / "out.parquet").rows == count
    out = pq.read_table(folder / "out.parquet")
    assert out.select(names_of(one)).to_pylist() == wanted
    assert out["row"].to_pylist() == list(range(count))
    plainly = pa.table({"row": range(count)} | {key: text(values) for key, values in columns.items()})
    pacsv.write_csv(plainly, folder / "in.csv")
    scanned = frames.scan(folder / "in.csv", one, batch_rows=batch)
    rows = [row for part in scanned for row in part.select(names_of(one)).to_pylist()]
    assert rows == wanted
    assert scanned.summary().answers == {
        key: (values.count(True), values.count(False), values.count(None))
        for key in one.bits
        for values in [columns.get(key, [None] * count)]
    }


@FEW
@given(table=tables(), data=st.data())
def test_duckdb_relations_equal_the_referee(table, data):
    one, columns, count = table
    held = arrow_table(columns, data)
    scored = frames.score(CONNECTION.from_arrow(held), one).to_arrow_table()
    assert scored["row"].to_pylist() == list(range(count))
    assert scored.select(names_of(one)).to_pylist() == expected(one, columns, count)


CONNECTION = duckdb.connect()


@FEW
@pytest.mark.filterwarnings("ignore::tipcore.frames.ObjectColumns")
@given(table=tables(), data=st.data())
def test_dask_frames_equal_the_referee(table, data):
    one, columns, count = table
    kinds = {key: data.draw(st.sampled_from(sorted(PANDAS))) for key in columns}
    frame = pd.DataFrame({key: PANDAS[kinds[key]](values) for key, values in columns.items()})
    frame.index = pd.Index(range(7, count + 7), name="case")
    held = dd.from_pandas(frame, npartitions=data.draw(st.integers(1, 4)))
    scored = frames.score(held, one).compute(scheduler="sync")
    assert scored.index.tolist() == frame.index.tolist()
    assert plain(scored, names_of(one)) == expected(one, columns, count)


@pytest.mark.filterwarnings("ignore::tipcore.frames.ObjectColumns")
@pytest.mark.parametrize("make", [POLARS, PANDAS], ids=["polars", "pandas"])
@given(table=tables(), data=st.data())
def test_counts_are_those_of_the_answers(make, table, data):
    one, columns, count = table
    kinds = {key: data.draw(st.sampled_from(sorted(make))) for key in columns}
    library = pl if make is POLARS else pd
    frame = library.DataFrame({key: make[kinds[key]](values) for key, values in columns.items()})
    found = nw.from_native(frames.counts(frame, one)).rows()
    wanted = [
        (key, values.count(True), values.count(False), values.count(None))
        for key in one.bits
        for values in [columns.get(key, [None] * count)]
    ]
    assert found == wanted
    if make is POLARS:
        assert frames.counts(frame.lazy(), one).rows() == wanted
