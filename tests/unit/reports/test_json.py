"""The report as JSON."""

from json import loads

from attrs import evolve

from tipcore import reports
from tipcore.logic import Assumption, AssumptionKind


def test_it_has_a_format_and_a_version(empty, as_of):
    read = loads(reports.json(empty, as_of=as_of))
    assert (read["format"], read["version"], read["as_of"], read["profile"]) == (
        "tipcore-report",
        1,
        "2025-06-30",
        None,
    )


def test_counts_equal_the_lists(full, as_of, fault):
    read = loads(reports.json(full, as_of=as_of, profile="lesotho", faults=[fault]))
    for key in ("breaches", "due", "unknown", "faults"):
        assert read["counts"][key] == len(read[key])
    assert sum(read["counts"]["verdicts"].values()) == len(full.checked)
    assert read["faults"][0] == {
        "path": "Sheet1!C7",
        "message": "is no date",
        "hint": "write 2001-02-03",
        "code": "bad-date",
    }


def test_a_finding_keeps_all_that_it_rests_on(full, as_of):
    one = full.findings[0]
    rests = frozenset({Assumption(AssumptionKind.PERSISTENCE, "placements[0]")})
    report = evolve(
        full, findings=(evolve(one, verdict=evolve(one.verdict, assumes=rests, would_be=one.kind)),)
    )
    found = loads(reports.json(report, as_of=as_of, profile="lesotho"))["breaches"][0]
    assert found["assumes"] == ["persistence(placements[0])"]
    assert found["presumed"] is True
    assert found["would_be"] == "breached"
    assert found["since"] == "2025-06-30"
    assert found["cites"][0]["mark"] == "secondary"


def test_a_waiver_is_told_with_its_reason(full, as_of):
    assert loads(reports.json(full, as_of=as_of))["waived"][0]["waived"] == {
        "reason": "moved the same night",
        "by": "supervisor",
        "until": "2025-06-30",
    }


def test_missing_facts_have_labels(full, as_of):
    read = loads(reports.json(full, as_of=as_of))
    assert {one["label"] for one in read["waiting_for"]} == {
        "Persons: Date of birth",
        "Profile: age of consent",
        "odd.path",
    }


def test_the_same_report_gives_the_same_bytes(checked, as_of):
    assert len({reports.json(checked, as_of=as_of) for _ in range(3)}) == 1
