"""`tipcore score`: rows in, the same rows out, and the signs counted."""

import csv
import re
from collections import Counter

import pyarrow.parquet as pq

from tipcore.indicators import NOTICE

SET = ("--set", "ilo-2012-forced-labour-11")
ADULT = ("--set", "ilo-2009-adult-labour")


def counts(stdout: str) -> dict[str, list[int]]:
    """Return the numbers of the printed tables by their first cell."""
    rows = re.findall(r"^\| (\S.*?) +((?:\| +[\d,]+ )+)\|$", stdout, re.MULTILINE)
    return {
        name: [int(cell.replace(",", "")) for cell in re.findall(r"[\d,]+", cells)] for name, cells in rows
    }


def test_a_plain_table_is_scored_and_counted(run, tmp_path):
    table, target = tmp_path / "t.csv", tmp_path / "out.parquet"
    table.write_text("id,deception,isolation\n7,1,0\n5,0,\n6,-99,1\n", "utf-8")
    done = run("score", table, *SET, "-o", target)
    assert done.exit_code == 0
    assert counts(done.stdout)["Deception"] == [1, 1, 1]
    assert counts(done.stdout)["Isolation"] == [1, 1, 1]
    assert counts(done.stdout)["no rule"] == [3]
    assert done.stdout.endswith(NOTICE + "\n")
    assert pq.read_table(target)["id"].to_pylist() == ["7", "5", "6"]


def test_a_code_that_is_no_answer_is_told_and_ends_with_one(run, tmp_path):
    table = tmp_path / "t.csv"
    table.write_text("deception\n1\nperhaps\n", "utf-8")
    done = run("score", table, *SET)
    assert done.exit_code == 1
    assert "fault: table!A3" in done.stderr
    assert "perhaps" not in done.output


def test_the_given_layout_keeps_all_rows(run, shared, tmp_path):
    source = shared / "data" / "ctdc" / "ctdc_global_synthetic_2022_sample2000.csv"
    target = tmp_path / "out.csv"
    done = run("score", source, *SET, "-o", target)
    assert done.exit_code == 0
    assert len(target.read_text("utf-8").splitlines()) == len(source.read_text("utf-8").splitlines())


def test_a_mapping_of_ones_own_reads_several_columns_in_a_language(run, tmp_path):
    table, mapping = tmp_path / "t.csv", tmp_path / "my.toml"
    table.write_text("q1,q2,q3\noui,non,refus\nnon,non,oui\n", "utf-8")
    mapping.write_text(
        'set = "ilo-2012-forced-labour-11"\n[columns]\ndeception = ["q1", "q2"]\nisolation = "q3"\n', "utf-8"
    )
    done = run("score", table, *SET, "--columns", mapping, "--replies", "en,fr")
    assert done.exit_code == 0
    assert counts(done.stdout)["Deception"] == [1, 1, 0]
    assert counts(done.stdout)["Isolation"] == [1, 0, 1]
    assert "the mapping own: A mapping of one's own (mapping default, names of columns default" in done.stderr
    refused = run("score", table, *SET, "--columns", mapping)
    assert refused.exit_code == 1
    assert "is it an answer in fr?" in refused.stderr
    words = tmp_path / "words.toml"
    words.write_text('yes = ["oui"]\nno = ["non"]\ndeclined = ["refus"]\n', "utf-8")
    again = run("score", table, *SET, "--columns", mapping, "--replies", words)
    assert counts(again.stdout) == counts(done.stdout)


def test_a_mapping_by_id_and_one_of_ones_own_exclude_each_other(run, tmp_path):
    table = tmp_path / "t.csv"
    table.write_text("a\n1\n", "utf-8")
    done = run("score", table, *SET, "--columns", table, "--mapping", "htcds-control")
    assert done.exit_code == 2
    assert "not both" in done.stderr


def test_a_file_of_cases_takes_no_mapping(run, data):
    done = run("score", data / "cases.jsonl", *ADULT, "--mapping", "htcds-control")
    assert done.exit_code == 2
    assert "are for tables" in done.stderr


def test_groups_of_a_plain_table_are_its_columns(run, tmp_path):
    table = tmp_path / "t.csv"
    table.write_text("place,deception\n" + "Maseru,1\n" * 5 + ",0\n" * 4, "utf-8")
    done = run("score", table, *SET, "--by", "place")
    found = [row for row in csv.DictReader(done.stdout.splitlines()) if row["id"] == "deception"]
    assert [(row["place"], row["rows"], row["lowest"], row["highest"]) for row in found] == [
        ("Maseru", "5", "5", "5"),
        ("", "4", "0", "0"),
    ]
    assert "note: 1 group holds fewer than 5 rows" in done.stderr
    table.write_text("place,deception\n" + "Maseru,1\n" * 5, "utf-8")
    assert "fewer" not in run("score", table, *SET, "--by", "place").stderr


def test_bounds_by_year_and_form_go_to_stdout_as_clean_data(run, root, tmp_path):
    source, target = root / "tests/cases/ctdc/twin.csv", tmp_path / "bounds.parquet"
    done = run("score", source, *SET, "--by", "year, exploitation")
    assert done.exit_code == 0
    rows = list(csv.DictReader(done.stdout.splitlines()))
    assert list(rows[0]) == [
        *("year", "exploitation", "kind", "id", "rows", "yes", "no", "unknown", "lowest", "highest")
    ]
    assert {
        sum(int(row["rows"]) for row in rows if row["id"] == sign) for sign in ("deception", "isolation")
    } == {8}
    found = {(row["year"], row["exploitation"]): row for row in rows if row["id"] == "deception"}
    assert list(found) == [
        ("2031", ""),
        ("2032", "labour + sexual + other"),
        ("2032", "none of these"),
        ("2033", "none of these"),
        ("2034", ""),
    ]
    assert [(row["lowest"], row["highest"]) for row in found.values()][:3] == [
        ("0", "2"),
        ("1", "1"),
        ("0", "0"),
    ]
    assert "ctdc-global-synthetic" in done.stderr
    assert "note: 5 groups hold fewer than 5 rows; suppress" in done.stderr
    saved = run("score", source, *SET, "--by", "year,exploitation", "-o", target)
    assert (saved.exit_code, saved.stdout) == (0, "")
    assert pq.read_table(target).num_rows == len(rows)
    missing = run("score", source, *SET, "--by", "years")
    assert missing.exit_code == 2
    assert "column 'years': is missing" in missing.stderr


def test_the_given_file_by_year_and_form_loses_no_row(run, shared):
    done = run(
        "score", shared / "data/ctdc/ctdc_global_synthetic_2022.csv.gz", *SET, "--by", "year,exploitation"
    )
    rows = list(csv.DictReader(done.stdout.splitlines()))
    lowest, total = Counter(), Counter()
    for row in rows:
        lowest[row["id"]] += int(row["lowest"])
        total[row["id"]] += int(row["highest"])
    assert (lowest["deception"], lowest["physical-sexual-violence"]) == (18_660, 23_721)
    assert set(total.values()) == {193_025}


def test_assessments_of_cases_are_scored(run, data, tmp_path):
    target = tmp_path / "out.parquet"
    done = run("score", data / "cases.jsonl", *ADULT, "-o", target)
    assert done.exit_code == 0
    assert counts(done.stdout)["Low or no salary"] == [2, 0, 0]
    assert pq.read_table(target)["case"].to_pylist() == ["EX-01", "EX-12"]


def test_a_set_that_is_not_ready_says_so(run, tmp_path, monkeypatch):
    from attrs import evolve

    from tipcore import indicators
    from tipcore._cli import _score

    chosen = indicators.get("lesotho-2011-s22")
    provisional = evolve(chosen, release=indicators.Release.PROVISIONAL, release_note="labels not confirmed")
    monkeypatch.setattr(_score.indicators, "get", lambda _: provisional)
    table = tmp_path / "t.csv"
    table.write_text("debt-bondage\n1\n", "utf-8")
    assert "PROVISIONAL: labels not confirmed" in run("score", table, "--set", "lesotho-2011-s22").stdout
