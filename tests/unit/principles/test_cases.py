"""Every obligation gives the verdicts that its case file expects."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from tipcore import principles, profiles
from tipcore.codec import from_data
from tipcore.models import Case
from tipcore.principles._catalogue import CATALOGUE
from tipcore.principles._verdict import VerdictKind

FOLDER = Path(__file__).parents[2] / "cases" / "obligations"
FILES = sorted(FOLDER.glob("*.json"))
CASES = [
    pytest.param(file.stem, case, id=f"{file.stem}-{number}")
    for file in FILES
    for number, case in enumerate(json.loads(file.read_text(encoding="utf-8")))
]
DECIDED_LATER = {VerdictKind.MET, VerdictKind.BREACHED}


def _as_of(text):
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def _day(moment, profile):
    return None if moment is None else moment.latest.astimezone(profile.zone).date().isoformat()


def _seen(verdict, wanted, profile):
    """Return what the verdict says of each detail that a case asks for."""
    known = {
        "since": lambda: _day(verdict.since, profile),
        "mended": lambda: _day(verdict.mended, profile),
        "until": lambda: _day(verdict.until, profile),
        "missing": lambda: sorted(verdict.missing),
        "assumes": lambda: sorted(str(one) for one in verdict.assumes),
        "would_be": lambda: verdict.would_be and verdict.would_be.value,
        "parts": lambda: [part.kind.value for part in verdict.parts],
        "late": lambda: verdict.late,
        "ready": lambda: verdict.ready,
        "done": lambda: verdict.done,
        "excused": lambda: verdict.excused,
        "waived": lambda: verdict.waived,
        "presumed": lambda: verdict.presumed,
        "because": lambda: verdict.because,
        "events": lambda: list(verdict.events),
    }
    return {name: known[name]() for name in wanted}


@pytest.mark.parametrize(("code", "example"), CASES)
def test_a_case_gives_the_expected_verdicts(code, example):
    """Each expectation is [code, verdict, path] and, where it matters, an object with details."""
    case = from_data(Case, {"id": "c-1", **example["case"]})
    profile = profiles.get(example.get("profile", case.profile))
    report = principles.check(case, _as_of(example["as_of"]), profile=profile, select=code)
    assert report.rule_errors == (), example["says"]
    found = [[one.code, one.verdict.kind.value, one.path] for one in report.checked]
    assert found == [expected[:3] for expected in example["expect"]], example["says"]
    for checked, expected in zip(report.checked, example["expect"], strict=True):
        details = expected[3] if len(expected) > 3 else {}
        assert _seen(checked.verdict, details, profile) == details, example["says"]


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_each_obligation_has_cases(code):
    """The case file shows at least one verdict that is met and one that is breached or due."""
    cases = json.loads((FOLDER / f"{code}.json").read_text(encoding="utf-8"))
    kinds = {expected[1] for case in cases for expected in case["expect"]}
    assert len(kinds) >= 3


def test_each_case_file_belongs_to_an_obligation():
    assert {file.stem for file in FILES} == set(CATALOGUE)


def test_no_two_cases_of_a_file_say_the_same():
    for file in FILES:
        says = [case["says"] for case in json.loads(file.read_text(encoding="utf-8"))]
        assert len(says) == len(set(says)), file.name
