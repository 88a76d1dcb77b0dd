"""`tipcore check`: what it reads, what it writes, how it ends."""

import json
from datetime import date

import pytest

from tipcore import principles
from tipcore._cli import _check

DAY = ("--as-of", "2025-06-30")


def test_a_breach_ends_with_one_and_leads_the_text(run, data):
    done = run("check", data / "cases.jsonl", *DAY)
    assert done.exit_code == 1
    assert done.stdout.startswith(
        "Check against the guiding principles\n12 cases; as of 2025-06-30; profile Kingdom"
    )
    assert done.stderr == ""


def test_no_breach_ends_with_nought_and_unknown_alone_too(run, good):
    done = run("check", good, *DAY)
    assert done.exit_code == 0
    assert "No breach was found." in done.stdout


def test_what_is_due_alone_ends_with_nought(run, tmp_path):
    target = tmp_path / "due.json"
    target.write_text(
        '{"schema": 2, "id": "c", "profile": "lesotho", "persons": [{"id": "p"}], '
        '"data_requests": [{"id": "w", "kind": "access", "received": "2025-06-28"}]}',
        "utf-8",
    )
    done = run("check", target, *DAY, "--select", "DAT083")
    assert (done.exit_code, "What falls due (1)" in done.stdout) == (0, True)


def test_today_is_read_when_no_day_is_given_and_is_printed(run, good):
    before = date.today()  # noqa: DTZ011 - as the command does
    done = run("check", good)
    assert any(f"as of {day}" in done.stdout for day in (before, date.today()))  # noqa: DTZ011


@pytest.mark.parametrize("form", ["json", "html", "csv", "text"])
def test_a_form_goes_to_a_file_or_to_stdout_with_the_same_bytes(run, data, tmp_path, form):
    target = tmp_path / "out"
    words = ("check", data / "cases.jsonl", *DAY, "--format", form)
    piped, filed = run(*words), run(*words, "-o", target)
    assert piped.stdout_bytes == target.read_bytes()
    assert (piped.exit_code, filed.exit_code, filed.stdout) == (1, 1, "")


def test_json_can_be_read_and_holds_the_day_and_the_profile(run, data):
    read = json.loads(run("check", data / "cases.jsonl", *DAY, "--format", "json").stdout)
    assert (read["as_of"], read["profile"], read["counts"]["cases"]) == ("2025-06-30", "lesotho", 12)


def test_select_and_ignore_take_beginnings_of_codes(run, data):
    words = ("check", data / "cases.jsonl", *DAY, "--format", "json")
    only = json.loads(run(*words, "--select", "chi044,DAT083").stdout)
    assert {one["code"] for one in only["breaches"]} == {"CHI044", "DAT083"}
    rest = json.loads(run(*words, "--ignore", "CHI", "--ignore", "DAT083").stdout)
    assert {one["code"] for one in rest["breaches"]}.isdisjoint({"CHI044", "DAT083"})


def test_a_workbook_is_checked_and_its_faulty_rows_are_kept(run, data, tmp_path):
    target = tmp_path / "rejects.csv"
    done = run("check", data / "htcds-workbook.xlsx", *DAY, "--profile", "lesotho", "--rejects", target)
    assert done.exit_code == 1
    assert "Faults of the file" in done.stdout
    assert "Sheet1!" in done.stdout
    assert "rejected" in done.stderr
    assert len(target.read_text("utf-8-sig").splitlines()) > 1


def test_an_empty_workbook_says_plainly_that_there_are_no_records(run, shared):
    empty = shared / "data" / "htcds" / "HTCDS Excel Spreadsheet v2.0.xlsx"
    done = run("check", empty)
    assert (done.exit_code, done.stdout) == (0, "There are no records: 1000 rows are blank.\n")
    page = run("check", empty, "--format", "html")
    assert (page.exit_code, "There are no records" in page.stdout) == (0, True)
    assert "There are no records" in page.stderr


def test_an_empty_file_of_lines_says_so_too(run, tmp_path):
    target = tmp_path / "none.jsonl"
    target.write_text("\n", "utf-8")
    done = run("check", target)
    assert (done.exit_code, done.stdout) == (0, "There are no records.\n")


def test_a_faulty_line_is_told_and_kept_and_the_others_go_on(run, good, tmp_path):
    faulty = '{"schema": 2, "id": "c-2", "Secret": "Nobody"}'
    good.write_text(good.read_text("utf-8") + faulty + "\n", "utf-8")
    target = tmp_path / "rejects.jsonl"
    done = run("check", good, *DAY, "--rejects", target)
    assert done.exit_code == 1
    assert "1 cases" not in done.stdout
    assert "line 2" in done.stdout
    assert "Nobody" not in done.output
    assert target.read_text("utf-8") == faulty + "\n"


def test_several_files_are_checked_as_one_and_faults_name_their_file(run, good, data):
    done = run("check", good, data / "htcds-workbook.xlsx", *DAY)
    assert done.exit_code == 1
    assert "htcds-workbook.xlsx: Sheet1!" in done.stdout
    assert "htcds-workbook.xlsx: 8 cases were read" in done.stderr


def test_rejects_of_several_workbooks_are_not_mixed(run, data, tmp_path):
    book = data / "htcds-workbook.xlsx"
    done = run("check", book, book, *DAY, "--rejects", tmp_path / "r.csv")
    assert done.exit_code == 2
    assert "one file at a time" in done.stderr


def test_cases_of_several_profiles_have_none_in_common(run, good):
    good.write_text(good.read_text("utf-8") + '{"schema": 2, "id": "c-2"}\n', "utf-8")
    assert "each case by its own profile" in run("check", good, *DAY).stdout
    assert "profile Kingdom of Lesotho" in run("check", good, *DAY, "--profile", "lesotho").stdout


def test_details_list_what_is_not_known(run, data):
    words = ("check", data / "cases.jsonl", *DAY, "--select", "CHI044")
    assert "What is not known, by obligation" in run(*words, "--details").stdout
    assert "What is not known, by obligation" not in run(*words).stdout


def test_a_rule_that_fails_is_told_and_ends_with_one(run, good, monkeypatch):
    fault = principles.RuleFault(code="CHI044", case="c-1", path="interviews[0]", error="KeyError")
    failed = principles.Report(checked=(), findings=(), rule_errors=(fault,), cases=1)
    monkeypatch.setattr(_check.principles, "check", lambda *_, **__: failed)
    done = run("check", good, *DAY)
    assert done.exit_code == 1
    assert "the rule CHI044 failed in case c-1 interviews[0] (KeyError)" in done.stderr


def test_what_looks_odd_and_what_has_no_place_is_noted_without_its_value(run, tmp_path):
    target = tmp_path / "rows.csv"
    target.write_text("prs_FirstName,prs_Email,Shoe size\nLimpho,nonsense,39\nThato,,41\n", "utf-8")
    done = run("check", target, *DAY)
    assert done.exit_code == 0
    assert "note: csv!B2 prs_Email: does not look like an e-mail address" in done.stderr
    assert "note: csv!C Shoe size has no place in a case" in done.stderr
    assert "nonsense" not in done.output
