"""The fuzz script runs, finds nothing in a few seconds, and would find what it looks for."""

import importlib.util
import subprocess
import sys

import pytest

from tipcore.errors import InvalidRecord


@pytest.fixture(scope="module")
def fuzz(root):
    """Return the script as a module."""
    spec = importlib.util.spec_from_file_location("fuzz", root / "tests/fuzz.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def raising(error):
    raise error


def test_a_short_run_finds_nothing(root):
    command = [sys.executable, "tests/fuzz.py", "--examples", "200", "--seed", "1"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("inputs: files 200, gate 200, scorers 200; seed 1; ")
    assert done.stdout.endswith("findings: 0\n")


def test_errors_of_the_library_pass_and_others_do_not(fuzz):
    mine = InvalidRecord("set", [])
    assert fuzz.guarded(lambda: raising(mine)) is mine
    assert fuzz.guarded(lambda: None) is None
    due = TypeError("no answer")
    assert fuzz.guarded(lambda: raising(due), foreign=True) is due
    for error in (due, ValueError(), KeyError(), RecursionError()):
        with pytest.raises(type(error)):
            fuzz.guarded(lambda error=error: raising(error))


def test_a_planted_value_in_an_error_is_found(fuzz):
    told = InvalidRecord(f"set {fuzz.PLANT}-1", [])
    hanging = InvalidRecord("set", [])
    hanging.__context__ = ValueError(fuzz.PLANT)
    for error in (told, hanging):
        with pytest.raises(fuzz.Finding, match="planted"):
            fuzz.guarded(lambda error=error: raising(error))


def test_an_input_that_takes_too_long_is_found(fuzz, monkeypatch):
    monkeypatch.setattr(fuzz, "SLOW", -1.0)
    with pytest.raises(fuzz.Finding, match="it took"):
        fuzz.guarded(lambda: None)


def test_what_is_found_is_printed_with_the_seed(fuzz, monkeypatch, capsys):
    def broken(*, data):
        raise ZeroDivisionError(data)

    monkeypatch.setitem(fuzz.TARGETS, "scorers", broken)
    words = ["fuzz.py", "--target", "scorers", "--target", "files", "--minutes", "0", "--seed", "5"]
    monkeypatch.setattr(sys, "argv", words)
    monkeypatch.setattr(fuzz, "ROUND", 5)
    assert fuzz.main() == 1
    shown = capsys.readouterr()
    assert "--- scorers, seed 5:" in shown.out
    assert "ZeroDivisionError" in shown.err
    assert "inputs: files 5, scorers 5; seed 5" in shown.out
