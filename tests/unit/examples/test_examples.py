"""The examples run as their first lines say, and the example data is what it claims to be."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import tipcore
from tipcore import codec
from tipcore.models import Case

ROOT = Path(__file__).parents[3]
EXAMPLES = ROOT / "examples"


def run(*words: object, path: str = "") -> subprocess.CompletedProcess[str]:
    """Return what a script printed."""
    bin_folder = Path(sys.executable).parent
    environment = os.environ | {"PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "100"}
    return subprocess.run(  # noqa: S603 - our own scripts
        [str(word) for word in words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env=environment,
        cwd=path or ROOT,
    )


def test_the_main_job_writes_its_page_and_says_what_it_did(tmp_path):
    done = run(sys.executable, EXAMPLES / "main_job.py", "--out", tmp_path / "a")
    assert (done.returncode, done.stderr) == (0, "")
    for word in (
        "breaches",
        "faults in the workbook",
        "Scored 2 assessments",
        "now received",
        "Due in the next",
    ):
        assert word in done.stdout
    page = (tmp_path / "a" / "report.html").read_bytes()
    run(sys.executable, EXAMPLES / "main_job.py", "--out", tmp_path / "b")
    assert page == (tmp_path / "b" / "report.html").read_bytes()


def test_a_developer_loads_checks_fires_and_stores():
    done = run(sys.executable, EXAMPLES / "developer.py")
    assert (done.returncode, done.stderr) == (0, "")
    assert "stored and resumed: options_explained; the chain is whole" in done.stdout


@pytest.mark.parametrize("given", [False, True])
def test_a_researcher_reads_scores_and_counts(tmp_path, given):
    table = tmp_path / "t.csv"
    table.write_text("deception\n1\n0\n\n5\n", "utf-8")
    done = run(sys.executable, EXAMPLES / "researcher.py", *([table] if given else []))
    assert (done.returncode, done.stderr) == (0, "")
    assert "{'no_rule': " in done.stdout
    assert ("fault: " in done.stdout) == given


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script")
def test_an_ngo_checks_its_workbook_and_reads_the_report(tmp_path):
    done = run("sh", EXAMPLES / "ngo.sh", tmp_path)
    assert done.returncode == 0
    assert (tmp_path / "report.html").read_text("utf-8").startswith("<!doctype html>")
    assert (tmp_path / "rejects.csv").stat().st_size > 0
    assert "What is due as of 2025-06-30" in done.stdout
    assert "Traceback" not in done.stderr


def test_the_cases_are_those_that_their_script_writes():
    sys.path.insert(0, str(EXAMPLES / "data"))
    try:
        from make_cases import cases
    finally:
        sys.path.remove(str(EXAMPLES / "data"))
    made = "".join(codec.dumps(codec.loads(json.dumps(data)), indent=None) + "\n" for data in cases())
    assert made == (EXAMPLES / "data" / "cases.jsonl").read_text("utf-8")


@pytest.fixture(scope="module")
def examples() -> list[Case]:
    """Return the example cases."""
    return [case for _, case in codec.read_lines(EXAMPLES / "data" / "cases.jsonl") if isinstance(case, Case)]


def test_twelve_cases_span_what_the_principles_speak_of(examples):
    assert len(examples) == 12
    report = tipcore.check(examples, as_of=date(2025, 6, 30))
    assert report.rule_errors == ()
    assert {finding.code[:3] for finding in report.breaches} == {"RBA", "NDI", "CHI", "GEN", "DAT", "RET"}
    assert report.due
    assert report.unknown


def test_one_case_is_in_order(examples):
    report = tipcore.check(examples[0], as_of=date(2025, 6, 30))
    assert report.breaches == report.due == report.unknown == ()
    assert any(one.verdict.kind == "met" for one in report.checked)


def test_the_cases_differ_as_they_should(examples):
    roles = {person.role.value for case in examples for person in case.persons}
    assert "accompanying_child" in roles
    assert {one.direction.value for case in examples for one in case.returns} == {"home", "abroad", "third"}
    assert any(case.charges.items and case.identification_decisions.items for case in examples)
    assert any(one.outcome.value == "disputed" for case in examples for one in case.age_decisions)


def test_bounds_of_a_ctdc_file_are_printed_and_drawn(tmp_path):
    pytest.importorskip("matplotlib")
    picture = tmp_path / "signs.png"
    done = run(
        sys.executable, EXAMPLES / "ctdc_signs.py", ROOT / "tests/cases/ctdc/twin.csv", "--out", picture
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "read by the mapping ctdc-global-synthetic; 8 rows" in done.stdout
    assert "        1         5  Deception\n" in done.stdout
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_bounds_of_a_ctdc_file_are_printed_without_a_picture():
    done = run(sys.executable, EXAMPLES / "ctdc_signs.py", ROOT / "tests/cases/ctdc/layout-c.csv")
    assert (done.returncode, done.stderr) == (0, "")
    assert "read by the mapping ctdc-global-synthetic-2024; 4 rows" in done.stdout
