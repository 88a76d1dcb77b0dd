"""Signs from columns: CTDC's layout, plain layouts, codes that mean nothing, counts."""

import csv
import gzip
import json
import time
from collections import Counter

import pyarrow as pa
import pytest
from attrs import evolve

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


@pytest.mark.parametrize("name", ["layout-a", "layout-c", "layout-d", "htcds-control"])
def test_each_other_layout_is_known_by_its_columns_and_read_as_its_case_file_says(root, name):
    case = json.loads((root / f"tests/cases/ctdc/{name}.json").read_text("utf-8"))
    found = exchange.read_signs(root / "tests/cases/ctdc" / case["file"], case["set"])
    assert found.mapping == case["mapping"]
    assert found.used is exchange.get_mapping(case["mapping"])
    ids = list(indicators.get(case["set"]).bits)
    assert found.table.num_rows == len(case["rows"])
    for row, expected in zip(found.table.to_pylist(), case["rows"], strict=True):
        assert {sign for sign in ids if row[sign] is True} == set(expected["yes"]), expected["is"]
        assert {sign for sign in ids if row[sign] is False} == set(expected["no"]), expected["is"]
        assert [row[group] for group in found.groups] == [expected[group] for group in found.groups]
    assert found.faults == ()
    if name != "htcds-control":
        frame = exchange.read_ctdc(root / "tests/cases/ctdc" / case["file"])
        scored = frames.score(frame, ILO, columns=case["mapping"])
        assert scored["signs_lowest"].to_pylist() == [len(expected["yes"]) for expected in case["rows"]]
        assert scored["signs_highest"].to_pylist() == [11 - len(expected["no"]) for expected in case["rows"]]


def test_a_tick_that_is_not_in_the_list_is_a_fault_and_the_others_count(ilo):
    table = pa.table({" Vic_MethodsOfControl": ["", "DebtBondage;Zqxjv", None], "deception2": ["1", "0", ""]})
    found = exchange.signs(table, ilo)
    assert found.table["debt-bondage"].to_pylist() == [None, True, None]
    (fault,) = found.faults
    assert (fault.row, fault.column, fault.code) == (3, "A", "bad-code")
    assert "Zqxjv" not in str(fault)
    assert set(found.answers(0).values()) == {UnknownReason.NOT_RECORDED}


def test_a_list_of_ticks_of_ones_own_needs_no_standard(ilo):
    own = exchange.SignMapping.read("""
        set = "ilo-2012-forced-labour-11"
        list = "means"
        columns = { debt-bondage = "debt", deception = ["lies", "false job"] }
    """)
    found = exchange.signs(pa.table({"means": ["debt; False Job", "lies", "x"]}), ilo, mapping=own)
    assert found.table["debt-bondage"].to_pylist() == [True, None, None]
    assert found.table["deception"].to_pylist() == [True, True, None]
    assert len(found.faults) == 1
    anywhere = evolve(own, layout=())
    missing = exchange.signs(pa.table({"x": ["debt"]}), ilo, mapping=anywhere)
    assert missing.table["debt-bondage"].to_pylist() == [None]


def test_a_column_of_a_group_that_is_not_there_is_not_known(ilo):
    table = pa.table({"vic_MethodsOfControl": ["DebtBondage"]})
    assert exchange.signs(table, ilo).table["exploitation"].to_pylist() == [None]


def test_answers_in_a_language_keep_the_first_reason_that_says_something(ilo):
    own = exchange.SignMapping.read("""
        set = "ilo-2012-forced-labour-11"
        columns = { debt-bondage = ["q1", "q2"], deception = "q1" }
    """)
    table = pa.table(
        {"q1": ["inconnu", "non", "oui", ""], "q2": ["refus", "ne sait pas", "non", "NON DEMANDÉ"]}
    )
    found = exchange.signs(table, ilo, mapping=own, replies=indicators.Replies.of("fr"))
    assert [found.answers(row)["debt-bondage"] for row in range(4)] == [
        UnknownReason.DECLINED,
        UnknownReason.DOES_NOT_KNOW,
        True,
        UnknownReason.NOT_ASKED,
    ]
    assert [found.answers(row)["deception"] for row in range(4)] == [
        UnknownReason.NOT_RECORDED,
        False,
        True,
        UnknownReason.NOT_RECORDED,
    ]
    english = exchange.signs(table, ilo, mapping=own)
    assert [fault.code for fault in english.faults] == ["bad-code", "bad-code"]
    assert "an answer in fr" in english.faults[0].hint


def test_inputs_are_answers_too_and_a_set_need_not_be_in_the_catalogue():
    one = evolve(indicators.get("ilo-2009-child-labour"), id="my-own")
    found = exchange.signs(pa.table({"act": ["yes", "declined"], "ex-low-salary": ["1", ""]}), one)
    assert found.answers(0)["act"] is True
    assert found.answers(1)["act"] is UnknownReason.DECLINED
    assert one.score(found.answers(0)).answers["ex-low-salary"].truth.value == "yes"


def test_the_real_file_by_year_and_form_of_exploitation_loses_no_row(shared, ilo):
    found = exchange.read_signs(shared / "data" / CTDC, ILO)
    table = frames.bounds(found.table, ilo, by=found.groups)
    rows, yes, highest = Counter(), Counter(), Counter()
    for line in table.to_pylist():
        assert line["lowest"] == line["yes"] <= line["highest"] == line["rows"]
        rows[line["id"]] += line["rows"]
        yes[line["id"]] += line["lowest"]
        highest[line["id"]] += line["highest"]
    assert set(rows.values()) == set(highest.values()) == {193_025}
    whole = COUNTED | {"physical-sexual-violence": 23_721, "intimidation-threats": 28_795}
    assert {sign: yes[sign] for sign in whole} == whole
    assert yes["isolation"] == yes["abuse-vulnerability"] == 0
    one = [line for line in table.to_pylist() if line["id"] == "deception"]
    by_year, by_form = Counter(), Counter()
    for line in one:
        by_year[line["year"]] += line["rows"]
        by_form[line["exploitation"]] += line["rows"]
    # standards.md 2.3
    assert (by_year["2019"], by_year["2003"], by_year[None]) == (27_840, 960, 39_285)
    assert by_form == {
        None: 81_060,
        "sexual": 59_593,
        "labour": 38_682,
        "other": 9_895,
        "labour + sexual": 3_540,
        "sexual + other": 137,
        "labour + other": 108,
        "labour + sexual + other": 10,
    }


def test_the_twin_by_year_and_form_gives_what_counting_its_rows_gives(root, ilo):
    case = json.loads((root / "tests/cases/ctdc/twin.json").read_text("utf-8"))
    path = root / "tests/cases/ctdc" / case["file"]
    found = exchange.read_signs(path, ILO)
    with path.open(encoding="utf-8", newline="") as stream:
        written = list(csv.DictReader(stream))
    expected = Counter()
    for row, answers in zip(written, case["rows"], strict=True):
        flags = [row[name] for name in ("isForcedLabour", "isSexualExploit", "isOtherExploit")]
        named = [form for form, flag in zip(("labour", "sexual", "other"), flags, strict=True) if flag == "1"]
        form = " + ".join(named) or ("none of these" if flags == ["0"] * 3 else None)
        for sign in ilo.bits:
            expected[row["yearOfRegistration"] or None, form, sign, "rows"] += 1
            expected[row["yearOfRegistration"] or None, form, sign, "lowest"] += sign in answers["yes"]
            expected[row["yearOfRegistration"] or None, form, sign, "highest"] += sign not in answers["no"]
    table = frames.bounds(found.table, ilo, by=found.groups).to_pylist()
    got = {
        (line["year"], line["exploitation"], line["id"], name): line[name]
        for line in table
        for name in ("rows", "lowest", "highest")
    }
    assert got == dict(expected)


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
