"""The findings as tidy rows, CSV and frames."""

import csv
import sys
from io import StringIO

import pytest
from attrs import evolve

from tipcore import reports
from tipcore.errors import MissingExtra
from tipcore.reports._rows import COLUMNS


def test_each_finding_is_one_row_with_all_columns(full):
    rows = reports.rows(full)
    assert len(rows) == len(full.findings)
    assert all(list(row) == list(COLUMNS) for row in rows)


def test_csv_has_a_header_and_one_line_for_each_finding(full):
    read = list(csv.DictReader(StringIO(reports.csv(full))))
    assert [row["code"] for row in read] == [one.code for one in full.findings]
    assert read[0]["late"] == "false"
    assert read[0]["until"] == ""


def test_csv_without_findings_has_its_header(empty):
    assert reports.csv(empty).strip().split(",") == list(COLUMNS)


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_runs_as_a_formula(full, begin):
    risky = evolve(full.findings[0], message=f"{begin}cmd|'/c calc'!A1")
    read = list(csv.DictReader(StringIO(reports.csv(evolve(full, findings=(risky,))), newline="")))
    assert read[0]["message"] == f"'{risky.message}"


@pytest.mark.parametrize("backend", ["pyarrow", "polars", "pandas"])
def test_a_frame_has_one_row_a_finding_and_typed_columns(full, empty, backend):
    import narwhals as nw

    for report in (full, empty):
        found = nw.from_native(reports.frame(report, backend), eager_only=True)
        assert found.columns == list(COLUMNS)
        assert len(found) == len(report.findings)
        assert found.schema["late"] == nw.Boolean()
        assert found["code"].to_list() == [one.code for one in report.findings]


@pytest.mark.parametrize("missing", ["narwhals", "polars"])
def test_a_missing_library_is_one_error_with_its_command(full, monkeypatch, missing):
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(
        MissingExtra, match=r"a frame of findings in polars needs .* 'tipcore\[frames\]'"
    ) as caught:
        reports.frame(full, "polars")
    assert caught.value.__context__ is None
