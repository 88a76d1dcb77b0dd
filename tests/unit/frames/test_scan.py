"""Scoring files in batches: what comes out, what is refused, and that nothing is lost."""

import gzip

import polars as pl
import pyarrow as pa
import pyarrow.csv as pacsv
import pyarrow.parquet as pq
import pytest
from pyarrow import feather

from tipcore import frames, indicators
from tipcore.errors import InvalidRecord
from tipcore.indicators import Outcome, SetWithheld

SIGNS = "ilo-2012-forced-labour-11"
CHILD = "ilo-2009-child-labour"
NAME = "Nthabiseng"
ROWS = 1000
PATTERN = [True, False, None, False]


@pytest.fixture
def table():
    """Return a table with a column that is no answer, and answers of two kinds."""
    return pa.table(
        {
            "case": pa.array([f"c{at}" for at in range(ROWS)]),
            "act": pa.array([PATTERN[at % 4] for at in range(ROWS)]),
            "ex-low-salary": pa.array([("yes", "no", None)[at % 3] for at in range(ROWS)]),
            "ex-bad-living": pa.array([PATTERN[at % 3] for at in range(ROWS)]),
        }
    )


@pytest.fixture
def parquet(table, tmp_path):
    """Return the table as a Parquet file of several row groups."""
    path = tmp_path / "in.parquet"
    pq.write_table(table, path, row_group_size=300, compression="gzip")
    return path


def plain(table):
    """Return the rows of a table, labels as text."""
    return table.to_pylist()


def refused(scan, action=lambda scan: scan.summary()):
    with pytest.raises(InvalidRecord) as caught:
        action(scan)
    assert NAME not in str(caught.value)
    assert caught.value.__context__ is None
    return [str(fault) for fault in caught.value.faults]


@pytest.mark.parametrize("name", ["out.parquet", "out.arrow", "out.feather"])
def test_a_file_becomes_the_scored_file(table, parquet, tmp_path, name):
    summary = frames.scan(parquet, CHILD, batch_rows=128).sink(tmp_path / name)
    read = pq.read_table if name.endswith("parquet") else feather.read_table
    found = read(tmp_path / name)
    whole = frames.score(table, CHILD)
    assert plain(found) == plain(whole)
    assert summary.rows == ROWS
    assert summary.outcomes == {
        one: whole["outcome"].to_pylist().count(one.value)
        for one in Outcome
        if one.value in whole["outcome"].to_pylist()
    }
    classes = [one for one in whole["classification"].to_pylist() if one]
    assert summary.classes == {one: classes.count(one) for one in set(classes)}
    assert summary.faults == ()
    counted = frames.counts(table, CHILD).to_pylist()
    assert summary.answers == {row["id"]: (row["yes"], row["no"], row["unknown"]) for row in counted}


def test_a_csv_becomes_a_csv_whose_other_cells_stay_text(tmp_path):
    path = tmp_path / "in.csv"
    path.write_bytes(b'\xef\xbb\xbfcase;act;note\r\n007;YES;=1+1\r\n008;;-5\r\n009;no;"a\nb"\r\n')
    summary = frames.scan(path, CHILD).sink(tmp_path / "out.csv")
    rows = pacsv.read_csv(
        tmp_path / "out.csv",
        parse_options=pacsv.ParseOptions(newlines_in_values=True),
        convert_options=pacsv.ConvertOptions(column_types={"case": pa.string(), "note": pa.string()}),
    ).to_pylist()
    assert [row["case"] for row in rows] == ["007", "008", "009"]
    assert [row["note"] for row in rows] == ["'=1+1", "-5", "a\nb"]
    assert [row["outcome"] for row in rows] == ["undetermined", "undetermined", "not_indicated"]
    assert summary.answers["act"] == (1, 1, 1)


def test_gzipped_csv_is_read_and_written(table, tmp_path):
    csv = tmp_path / "in.csv"
    pacsv.write_csv(table, csv)
    packed = tmp_path / "in.csv.gz"
    packed.write_bytes(gzip.compress(csv.read_bytes()))
    done = []
    scan = frames.scan(packed, CHILD, progress=lambda *at: done.append(at), batch_rows=300)
    scan.sink(tmp_path / "out.csv.gz")
    plainly = frames.scan(csv, CHILD)
    plainly.sink(tmp_path / "out.csv")
    assert gzip.decompress((tmp_path / "out.csv.gz").read_bytes()) == (tmp_path / "out.csv").read_bytes()
    assert len(done) == 4
    assert done[-1] == (packed.stat().st_size,) * 2


def test_progress_counts_the_rows_of_parquet(parquet):
    done = []
    frames.scan(parquet, CHILD, batch_rows=250, progress=lambda *at: done.append(at)).summary()
    assert done[-1] == (ROWS, ROWS)
    assert done == sorted(done)


def test_a_scan_is_an_iterable_of_batches_and_can_be_read_again(table, parquet):
    scan = frames.scan(parquet, CHILD, keep=["case"], prefix="x_", batch_rows=100)
    batches = list(scan)
    assert len(batches) == ROWS // 100
    assert batches[0].schema.names[:4] == ["case", "x_outcome", "x_classification", "x_deceptive-recruitment"]
    whole = pa.Table.from_batches(batches)
    assert whole["case"].to_pylist() == table["case"].to_pylist()
    assert whole.equals(pa.Table.from_batches(scan))
    assert repr(scan) == "<scan of in.parquet by ilo-2009-child-labour>"
    first = next(iter(scan))
    assert first.num_rows == 100


def test_only_what_is_kept_goes_on(parquet, tmp_path):
    frames.scan(parquet, CHILD, keep=[]).sink(tmp_path / "out.parquet", compression="zstd")
    assert pq.read_schema(tmp_path / "out.parquet").names[:2] == ["outcome", "classification"]
    with pq.ParquetFile(tmp_path / "out.parquet") as file:
        assert file.metadata.row_group(0).column(0).compression == "ZSTD"
    found = refused(frames.scan(parquet, CHILD, keep=["case", "cases"]))
    assert found == ["column 'cases': is missing (mend the name in `keep`)"]


def test_the_codec_of_the_source_is_kept(parquet, tmp_path):
    frames.scan(parquet, CHILD).sink(tmp_path / "out.parquet")
    with pq.ParquetFile(tmp_path / "out.parquet") as file:
        assert file.metadata.row_group(0).column(0).compression == "GZIP"
    pq.write_table(pq.read_table(parquet), tmp_path / "bare.parquet", compression="none")
    frames.scan(tmp_path / "bare.parquet", CHILD).sink(tmp_path / "out.parquet")
    with pq.ParquetFile(tmp_path / "out.parquet") as file:
        assert file.metadata.row_group(0).column(0).compression == "UNCOMPRESSED"


def test_bad_cells_are_named_by_their_row_in_the_file_and_nothing_is_written(tmp_path):
    path, out = tmp_path / "in.csv", tmp_path / "out.csv"
    path.write_text("act\n" + "yes\n" * 70 + f"{NAME}\n" + "no\n" * 70 + "maybe\n")
    out.write_text("as before")
    scan = frames.scan(path, CHILD, batch_rows=64)
    for action in (lambda scan: scan.sink(out), lambda scan: scan.summary()):
        found = refused(scan, action)
        assert [fault.partition(":")[0] for fault in found] == [
            "column 'act', row 70 (from 0)",
            "column 'act', row 141 (from 0)",
        ]
    assert out.read_text() == "as before"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["in.csv", "out.csv"]
    batches = iter(scan)
    assert next(batches).num_rows == 64
    assert refused(batches, next)[0].startswith("column 'act', row 70 (from 0)")


def test_a_lenient_scan_keeps_the_rows_and_lists_the_faults(tmp_path):
    path = tmp_path / "in.csv"
    path.write_text("act\nyes\n" + f"{NAME}\n" * 2 + "no\n")
    scan = frames.scan(path, CHILD, lenient=True)
    summary = scan.sink(tmp_path / "out.parquet")
    assert summary.answers["act"] == (1, 1, 2)
    assert pq.read_table(tmp_path / "out.parquet").num_rows == 4
    assert [fault.code for fault in summary.faults] == ["bad-answer"] * 2
    assert NAME not in str(summary)
    assert sum(batch.num_rows for batch in scan) == 4


def test_a_hundred_faults_are_listed_and_that_there_are_more(tmp_path):
    path = tmp_path / "in.csv"
    path.write_text("act\n" + f"{NAME}\n" * 200)
    found = refused(frames.scan(path, CHILD, batch_rows=8))
    assert len(found) == 101
    assert found[-1] == "file: has more cells that are no answer than the 100 that are listed"


def test_a_file_without_rows_stays_one(tmp_path):
    pq.write_table(pa.table({"act": pa.array([], pa.bool_())}), tmp_path / "in.parquet")
    summary = frames.scan(tmp_path / "in.parquet", CHILD).sink(tmp_path / "out.parquet")
    assert (summary.rows, summary.outcomes, summary.classes) == (0, {}, {})
    assert pq.read_table(tmp_path / "out.parquet").column_names[1:3] == ["outcome", "classification"]
    (tmp_path / "in.csv").write_text("act\n")
    assert frames.scan(tmp_path / "in.csv", CHILD).summary().rows == 0
    with pq.ParquetWriter(tmp_path / "none.parquet", pa.schema([("act", pa.bool_())])):
        pass
    assert frames.scan(tmp_path / "none.parquet", CHILD).summary().rows == 0


def test_sets_without_a_rule_give_signs(table, tmp_path):
    pq.write_table(table.rename_columns(["case", "deception", "isolation", "debt"]), tmp_path / "in.parquet")
    scan = frames.scan(tmp_path / "in.parquet", SIGNS, columns={"debt-bondage": "debt"})
    summary = scan.sink(tmp_path / "out.parquet")
    assert summary.outcomes == {Outcome.NO_RULE: ROWS}
    assert summary.classes == {}
    assert pl.read_parquet(tmp_path / "out.parquet")["signs_lowest"].sum() == sum(
        summary.answers[key][0] for key in ("deception", "isolation", "debt-bondage")
    )


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("t.xyz", b"", "cannot be told from its name"),
        ("t.parquet", b"no parquet", "is no readable parquet"),
        ("t.csv", b"", "is no readable csv"),
        ("t.csv", f"act,b\n{NAME}\n".encode(), "is no readable csv"),
        ("t.csv", b"act,b\n\xff,1\n", "is no readable csv"),
        ("t.csv", b"act,act\n1,2\n", "two columns of one name"),
        ("t.csv.gz", gzip.compress(b"act,b\n1,2\n" * 10)[:-9], "is no readable csv.gz"),
    ],
)
def test_what_cannot_be_read_is_refused_in_plain_words(tmp_path, name, content, why):
    path = tmp_path / name
    path.write_bytes(content)
    assert why in refused(frames.scan(path, CHILD), lambda scan: scan.sink(tmp_path / "out.csv"))[0]
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_damage_far_into_a_file_is_refused_and_leaves_nothing(tmp_path):
    path = tmp_path / "t.parquet"
    pq.write_table(pa.table({"act": [True, False] * 50_000}), path, row_group_size=1000, compression="zstd")
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 400] = bytes(400)
    path.write_bytes(content)
    found = refused(frames.scan(path, CHILD, batch_rows=500), lambda scan: scan.sink(tmp_path / "o.parquet"))
    assert "is no readable parquet" in found[0]
    assert [one.name for one in tmp_path.iterdir()] == ["t.parquet"]


def test_a_file_that_is_not_there_and_a_kind_that_cannot_be_written(parquet, tmp_path):
    with pytest.raises(FileNotFoundError):
        frames.scan(tmp_path / "none.parquet", CHILD).summary()
    found = refused(frames.scan(parquet, CHILD), lambda scan: scan.sink(tmp_path / "out.xlsx"))
    assert "cannot be told from its name" in found[0]


def test_a_withheld_set_does_not_scan():
    withheld = next(one for one in map(indicators.get, indicators.ids()) if one.release.value == "withheld")
    with pytest.raises(SetWithheld):
        frames.scan("x.parquet", withheld.id)
