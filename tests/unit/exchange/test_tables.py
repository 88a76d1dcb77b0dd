"""Tables in and out: suffixes, separators, damage, formulas."""

import gzip

import pyarrow as pa
import pytest

from tipcore import exchange
from tipcore.errors import MissingExtra
from tipcore.exchange import _arrow

TABLE = pa.table(
    {
        "=name": ["=1+1", "@x", "-99", "-1.5", "-b", "plain", None],
        "yes": [True, False, None, True, True, True, True],
    }
)


@pytest.mark.parametrize("name", ["t.parquet", "t.feather", "t.arrow"])
def test_arrow_formats_come_back_equal(tmp_path, name):
    exchange.write_table(TABLE, tmp_path / name)
    assert exchange.read_table(tmp_path / name).equals(TABLE)


@pytest.mark.parametrize("name", ["t.csv", "t.csv.gz"])
def test_csv_is_safe_to_open_in_a_spreadsheet(tmp_path, name):
    exchange.write_table(TABLE, tmp_path / name)
    back = exchange.read_table(tmp_path / name)
    assert back.column_names == ["'=name", "yes"]
    assert back["'=name"].to_pylist() == ["'=1+1", "'@x", "-99", "-1.5", "'-b", "plain", ""]
    assert back["yes"].to_pylist() == ["true", "false", "", "true", "true", "true", "true"]


def test_every_cell_of_a_csv_stays_as_it_is_written(tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes('\ufeffa;b\r\n 01 ;NA\r\n;"x\ny"\r\n'.encode())
    table = exchange.read_table(path)
    assert table.to_pylist() == [{"a": " 01 ", "b": "NA"}, {"a": "", "b": "x\ny"}]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("t.xyz", b"", "cannot be told from its name"),
        ("t.parquet.gz", b"", "cannot be told from its name"),
        ("t.parquet", b"no parquet", "is no readable parquet table"),
        ("t.feather", b"no feather", "is no readable feather table"),
        ("t.csv", b"a,b\n1\n", "is no readable csv table"),
        ("t.csv", b"", "is no readable csv table"),
        ("t.csv", b"a,b\n\xff,1\n", "is no readable csv table"),
        ("t.csv", b"a,a\n1,2\n", "two columns of one name"),
    ],
)
def test_what_cannot_be_read_is_refused_in_plain_words(tmp_path, name, content, why):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(exchange.UnusableFile, match=why) as caught:
        exchange.read_table(path)
    assert caught.value.__context__ is None


def test_a_damaged_archive_is_refused(tmp_path):
    path = tmp_path / "t.csv.gz"
    path.write_bytes(gzip.compress(b"a,b\n1,2\n")[:-9])
    with pytest.raises(exchange.UnusableFile):
        exchange.read_table(path)


@pytest.mark.parametrize("name", ["t.csv", "t.parquet", "t.feather"])
def test_a_path_that_does_not_exist_is_an_error_of_the_system(tmp_path, name):
    with pytest.raises(FileNotFoundError):
        exchange.read_table(tmp_path / name)


def test_a_missing_library_is_named_with_the_command_that_installs_it(monkeypatch):
    def absent(name):
        raise ImportError(name)

    _arrow.arrow.cache_clear()
    monkeypatch.setattr(_arrow, "import_module", absent)
    with pytest.raises(MissingExtra) as caught:
        _arrow.arrow()
    assert "tipcore[frames]" in str(caught.value)
    assert caught.value.__context__ is None
