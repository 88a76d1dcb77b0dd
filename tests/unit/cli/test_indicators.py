"""`tipcore indicators`: lint, list, show."""

import json

import pytest

from tipcore import indicators


@pytest.fixture
def sample(data):
    """Return the sample set."""
    return data / "my-questionnaire.toml"


@pytest.fixture
def faulty(sample, tmp_path):
    """Return the sample set with a fault in line 8."""
    target = tmp_path / "faulty.toml"
    target.write_text(sample.read_text("utf-8").replace("compiled = true", 'compiled = "yes"'), "utf-8")
    return target


@pytest.fixture
def odd(sample, tmp_path):
    """Return the sample set with a warning in line 8."""
    target = tmp_path / "odd.toml"
    target.write_text(sample.read_text("utf-8").replace("compiled = true", "compiled = false"), "utf-8")
    return target


def test_a_clean_file_ends_in_0(run, sample):
    done = run("indicators", "lint", sample)
    assert (done.exit_code, done.stdout) == (0, f"{sample}: nothing to mend\n")


def test_a_fault_has_its_line_and_ends_in_1(run, sample, faulty):
    done = run("indicators", "lint", sample, faulty)
    assert done.exit_code == 1
    said = f"{faulty}:8: fault [wrong-type] compiled: has the wrong type (write true or false)"
    assert done.stdout.splitlines() == [said, f"{sample}: nothing to mend"]


def test_a_warning_alone_ends_in_0(run, odd):
    done = run("indicators", "lint", odd)
    assert done.exit_code == 0
    assert done.stdout.startswith(f"{odd}:9: warning [not-compiled] citation: cites no publication")


def test_the_same_as_json(run, faulty, odd, tmp_path):
    done = run("indicators", "lint", faulty, odd, "--format", "json")
    found = json.loads(done.stdout)
    assert (found["format"], found["version"]) == ("tipcore-lint", 1)
    assert found["counts"] == {"files": 2, "faults": 1, "warnings": 1}
    assert found["remarks"][0] == {
        "file": str(faulty),
        "line": 8,
        "path": "compiled",
        "message": "has the wrong type",
        "hint": "write true or false",
        "code": "wrong-type",
        "level": "fault",
    }
    target = tmp_path / "found.json"
    assert run("indicators", "lint", faulty, odd, "--format", "json", "-o", target).stdout == ""
    assert target.read_text("utf-8") == done.stdout


def test_a_remark_without_a_hint_ends_with_what_is_wrong(run, sample, tmp_path):
    target = tmp_path / "set.toml"
    target.write_text(f"stated-total = 9\n{sample.read_text('utf-8')}", "utf-8")
    assert run("indicators", "lint", target).stdout.endswith("differs: the set has 8 indicators\n")


def test_a_file_that_is_not_there_ends_in_2(run, tmp_path):
    done = run("indicators", "lint", tmp_path / "none.toml")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "No such file" in done.stderr


def test_sets_are_listed_and_shown(run, sample, recwarn):
    listed = run("indicators", "list").stdout.splitlines()
    assert [line.split("  ")[0] for line in listed] == list(indicators.ids())
    assert run("indicators", "show", "qyit").stdout == f"{indicators.get('qyit').summary()}\n"
    assert "compiled list, no published instrument" in run("indicators", "show", sample).stdout
    assert not recwarn.list


def test_an_unknown_set_ends_in_2(run):
    done = run("indicators", "show", "qyt")
    assert done.exit_code == 2
    assert "did you mean 'qyit'?" in done.stderr
