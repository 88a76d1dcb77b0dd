"""`tipcore agenda`."""

import json

import pytest

DAY = ("--as-of", "2025-06-30")


def test_what_is_due_is_listed(run, data):
    done = run("agenda", data / "cases.jsonl", *DAY, "--days", "30")
    assert done.exit_code == 0
    assert "What is due as of 2025-06-30, and in the 30 days after it" in done.stdout
    assert "2025-07-09" in done.stdout
    assert "data controller" in done.stdout


def test_json_holds_plain_rows(run, data):
    read = json.loads(run("agenda", data / "cases.jsonl", *DAY, "--format", "json").stdout)
    assert (read["as_of"], read["days"]) == ("2025-06-30", 30)
    assert any(row["code"] == "DAT083" and row["until"] == "2025-07-09" for row in read["items"])


def test_late_things_are_marked_with_the_word(run, tmp_path):
    target = tmp_path / "late.json"
    target.write_text(
        '{"schema": 2, "id": "c", "profile": "lesotho", "persons": [{"id": "p"}], '
        '"data_requests": [{"id": "w", "kind": "access", "received": "2025-01-02"}]}',
        "utf-8",
    )
    done = run("agenda", target, *DAY)
    assert "2025-01-16, late  DAT083  data controller" in done.stdout


def test_nothing_due_is_said(run, good, tmp_path):
    said = "What is due as of 2025-06-30, and in the 7 days after it: nothing.\n"
    assert run("agenda", good, *DAY, "--days", "7").stdout == said
    target = tmp_path / "agenda.txt"
    assert run("agenda", good, *DAY, "--days", "7", "-o", target).stdout == ""
    assert target.read_text("utf-8") == said


@pytest.mark.parametrize("name", ["htcds-workbook.xlsx"])
def test_faulty_rows_are_told_and_end_with_one(run, data, name):
    done = run("agenda", data / name, *DAY, "--profile", "lesotho")
    assert done.exit_code == 1
    assert "fault: Sheet1!" in done.stderr
