"""Signs from columns: CTDC's layout, plain layouts, codes that mean nothing, counts."""

import csv
import gzip
import json
import time

import pyarrow as pa
import pytest

from tipcore import exchange, frames, indicators
from tipcore.errors import UnknownTerm
from tipcore.logic import UnknownReason

ILO = "ilo-2012-forced-labour-11"
CTDC = "ctdc/ctdc_global_synthetic_2022.csv.gz"
# standards.md 2.3: how many rows have a 1 in the one column that answers the sign.
COUNTED = {
    "debt-bondage": 10_200,
    "withholding-wages": 20_810,
    "deception": 18_660,
    "restriction-movement": 24_500,
    "excessive-overtime": 16_410,
    "retention-documents": 13_880,
    "abusive-conditions": 11_580,
}


@pytest.fixture
def ilo():
    return indicators.get(ILO)


def test_the_home_made_twin_reads_as_its_case_file_says(root):
    case = json.loads((root / "tests/cases/ctdc/twin.json").read_text("utf-8"))
    path = root / "tests/cases/ctdc" / case["file"]
    found = exchange.read_signs(path, case["set"])
    ids = [indicator.id for indicator in indicators.get(case["set"]).indicators]
    for row, expected in zip(found.table.to_pylist(), case["rows"], strict=True):
        assert {sign for sign in ids if row[sign] is True} == set(expected["yes"]), expected["is"]
        assert {sign for sign in ids if row[sign] is False} == set(expected["no"]), expected["is"]
    with path.open(encoding="utf-8", newline="") as stream:
        header, *rows = csv.reader(stream)
    assert [list(row.values()) for row in found.table.select(header).to_pylist()] == rows
    assert repr(found) == f"SignTable('{ILO}', 'ctdc-global-synthetic', <8 rows>)"


def test_blank_and_minus_99_are_not_recorded_and_score_as_unknown(root, ilo):
    found = exchange.read_signs(root / "tests/cases/ctdc/twin.csv", ILO)
    assert [set(found.answers(row).values()) for row in range(4)] == [
        {UnknownReason.NOT_RECORDED},
        {UnknownReason.NOT_RECORDED},
        {False, UnknownReason.NOT_RECORDED},
        {True, UnknownReason.NOT_RECORDED},
    ]
    scored = frames.score(found.table, ilo).to_pylist()
    for number, row in enumerate(scored):
        result = ilo.score(found.answers(number))
        assert (row["signs_lowest"], row["signs_highest"]) == (result.lowest, result.highest)
        assert row["outcome"] == result.outcome


def test_the_real_file_gives_the_counts_of_the_paper_and_of_a_small_script(shared, tmp_path, ilo):
    path = shared / "data" / CTDC
    start = time.perf_counter()
    found = exchange.read_signs(path, ILO)
    scored = frames.score(found.table, ilo)
    exchange.write_table(scored, tmp_path / "scored.parquet")
    assert time.perf_counter() - start < 5
    counts = exchange.sign_counts(found.table, ilo)
    assert {sign: counts[sign].yes for sign in COUNTED} == COUNTED
    threats = ("meansOfControlThreats", "meansOfControlThreatOfLawEnforce")
    violence = ("meansOfControlPhysicalAbuse", "meansOfControlSexualAbuse")
    with gzip.open(path, "rt", encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert counts["intimidation-threats"].yes == sum(
        "1" in (row[threats[0]], row[threats[1]]) for row in rows
    )
    assert counts["physical-sexual-violence"].yes == sum(
        "1" in [row[name] for name in violence] for row in rows
    )
    assert {count.no for count in counts.values()} == {0}
    assert {count.yes + count.unknown for count in counts.values()} == {193_025}
    kept = exchange.read_table(tmp_path / "scored.parquet")
    assert kept.select(list(rows[0])).to_pylist() == rows


def test_read_ctdc_keeps_every_cell_and_refuses_another_layout(root, tmp_path):
    table = exchange.read_ctdc(root / "tests/cases/ctdc/twin.csv")
    assert table["citizenship"].to_pylist()[1] == "NA"
    assert table["isForcedLabour"].to_pylist()[:4] == ["", "-99", "0", "1"]
    other = tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n")
    with pytest.raises(exchange.UnusableFile, match="none of the four layouts"):
        exchange.read_ctdc(other)


def test_columns_named_by_indicators_need_no_mapping(ilo):
    table = pa.table(
        {
            "row": ["a", "b", "c", "d"],
            "deception": ["yes", " NO ", "-99", "declined"],
            "isolation": pa.array([True, False, None, None]),
            "debt-bondage": pa.array([1.0, 0.0, None, -99.0]),
            "excessive-overtime": pa.array(["1", "0", None, ""]).dictionary_encode(),
        }
    )
    found = exchange.signs(table, ilo)
    assert found.mapping == "plain"
    assert found.faults == ()
    for sign in ("deception", "isolation", "debt-bondage", "excessive-overtime"):
        assert found.table[sign].to_pylist() == [True, False, None, None]
    assert found.table["retention-documents"].null_count == 4
    assert found.table["deception (as written)"].to_pylist() == ["yes", " NO ", "-99", "declined"]
    assert [found.answers(row)["deception"] for row in range(4)] == [
        True,
        False,
        UnknownReason.NOT_RECORDED,
        UnknownReason.DECLINED,
    ]
    counts = exchange.sign_counts(found.table, ilo)
    assert counts["deception"] == exchange.SignCount(yes=1, no=1, unknown=2)
    assert counts["retention-documents"] == exchange.SignCount(yes=0, no=0, unknown=4)


def test_a_code_that_means_nothing_is_unknown_and_reported_once_for_its_column(ilo):
    table = pa.table({"x": ["", "", ""], "deception": ["1", "Zqxjv", "7"]})
    found = exchange.signs(table, ilo)
    assert found.table["deception"].to_pylist() == [True, None, None]
    (fault,) = found.faults
    assert (fault.row, fault.column, fault.header, fault.code) == (3, "B", "deception", "bad-code")
    assert "2 in this column" in fault.message
    assert "Zqxjv" not in str(fault)


def test_a_mapping_can_be_given_and_must_fit_the_set(ilo):
    whole = {name: ["", ""] for name in exchange.get_mapping("ctdc-global-synthetic").layout}
    table = pa.table(whole | {"meansOfControlThreatOfLawEnforcement": ["1", "0"]})
    found = exchange.signs(table, ilo, mapping="ctdc-global-synthetic")
    assert found.table["intimidation-threats"].to_pylist() == [True, None]
    same = exchange.signs(table, ilo, mapping=exchange.get_mapping("ctdc-global-synthetic"))
    assert same.table.equals(found.table)
    with pytest.raises(exchange.UnusableFile, match="answers another set"):
        exchange.signs(table, indicators.get("lesotho-2011-s22"), mapping="ctdc-global-synthetic")
    with pytest.raises(UnknownTerm, match="did you mean"):
        exchange.signs(table, ilo, mapping="ctdc-global")
    with pytest.raises(exchange.UnusableFile, match="there is no isForcedLabour:"):
        exchange.signs(table.drop_columns(["isForcedLabour"]), ilo, mapping="ctdc-global-synthetic")


def test_a_column_that_answers_two_indicators_is_read_once(ilo):
    own = exchange.SignMapping.read("""
        id = "own"
        title = "Own"
        set = "ilo-2012-forced-labour-11"
        source = "nobody"
        evidence = "default"
        layout = ["held"]
        codes = { yes = ["J"], no = ["N"], unknown = [] }
        signs = [
            { indicator = "isolation", any_of = ["held"] },
            { indicator = "deception", any_of = ["held"] },
        ]
    """)
    found = exchange.signs(pa.table({"held": ["J", "N", "?"]}), ilo, mapping=own)
    assert found.table["isolation"].to_pylist() == [True, False, None]
    assert found.table["deception"].to_pylist() == [True, False, None]
    assert [(fault.row, fault.code) for fault in found.faults] == [(4, "bad-code")]


def test_a_layout_that_is_not_known_is_refused_with_a_way_to_mend_it(ilo):
    with pytest.raises(exchange.UnusableFile, match="or give a mapping"):
        exchange.signs(pa.table({"ControlCategory": ["x"]}), ilo)


def test_an_empty_table_has_no_rows_and_no_faults(root, ilo):
    empty = exchange.read_ctdc(root / "tests/cases/ctdc/twin.csv").slice(0, 0)
    found = exchange.signs(empty, ilo)
    assert found.table.num_rows == 0
    assert exchange.sign_counts(found.table, ilo)["deception"] == exchange.SignCount(0, 0, 0)
