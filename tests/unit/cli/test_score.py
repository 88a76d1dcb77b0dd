"""`tipcore score`: rows in, the same rows out, and the signs counted."""

import re

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
