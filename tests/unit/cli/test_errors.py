"""Every error is a plain sentence on stderr: no traceback, no personal value, exit code 2."""

import pytest

from tipcore._cli import _check


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("check", "nowhere.jsonl"), "nowhere.jsonl: No such file or directory"),
        (("check", "notes.docx"), "give it one of the endings .xlsx, .csv, .json or .jsonl"),
        (("check", "nowhere.jsonl", "--as-of", "yesterday"), "write a day as 2022-03-01"),
        (("check", "nowhere.jsonl", "--profile", "lesoto"), "did you mean 'lesotho'?"),
        (("check", "nowhere.jsonl", "--format", "pdf"), "'pdf' is not one of"),
        (("check", "nowhere.jsonl", "--colour"), "No such option"),
        (("score", "nowhere.csv", "--set", "icls-forced-labour"), "did you mean 'icls-2018-forced-labour'"),
        (("score", "nowhere.csv", "--set", "ilo-2009-adult-labour"), "nowhere.csv"),
        (("explain", "CHI999"), "unknown obligation 'CHI999'"),
        (("explain", "nothing"), "unknown obligation, indicator set or workflow"),
        (("explain",), "give a code, or --all"),
        (("workflow", "repatriate"), "did you mean 'repatriation'?"),
        (("workflow",), "give the id of a workflow, or --list"),
        (("workflow", "repatriation", "--diagram", "--table"), "choose one of --diagram and --table"),
        (("agenda", "nowhere.jsonl", "--days", "-1"), "'--days'"),
        (("nonsense",), "No such command"),
    ],
)
def test_unusable_input_is_one_plain_sentence(run, words, says):
    done = run(*words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_a_case_with_faults_is_refused_with_all_of_them_and_no_value(run, tmp_path):
    target = tmp_path / "case.json"
    target.write_text(
        '{"schema": 2, "id": "c", "persons": [{"id": "p", "birth": "Palesa"}], "x": "Thabo"}', "utf-8"
    )
    done = run("check", target)
    assert done.exit_code == 2
    assert "2 faults" in done.stderr
    assert "Palesa" not in done.stderr
    assert "Thabo" not in done.stderr


def test_an_error_of_our_own_shows_its_kind_and_no_text(run, good, monkeypatch):
    def broken(*_, **__):
        message = "Palesa"
        raise ZeroDivisionError(message)

    monkeypatch.setattr(_check.principles, "check", broken)
    done = run("check", good)
    assert done.exit_code == 2
    assert "an error inside itself (ZeroDivisionError)" in done.stderr
    assert "Palesa" not in done.output


def test_an_error_of_the_system_without_a_file_is_said_too(run, good, monkeypatch):
    def broken(*_, **__):
        raise OSError

    monkeypatch.setattr(_check.principles, "check", broken)
    done = run("check", good)
    assert (done.exit_code, done.stderr) == (2, "tipcore: cannot be read or written\n")


def test_a_program_ends_with_the_same_codes(program, data, good):
    assert program("check", good).returncode == 0
    assert program("check", data / "cases.jsonl", "--as-of", "2025-06-30").returncode == 1
    assert program("check", "nowhere.jsonl").returncode == 2


@pytest.mark.parametrize("missing", ["typer", "rich"])
def test_without_its_libraries_one_line_names_the_extra(program, missing):
    code = f"import sys; sys.modules[{missing!r}] = None; from tipcore._cli import main; main()"
    done = program("check", "x.jsonl", code=code)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"the command line needs an optional part: pip install 'tipcore[cli]'\n"
