"""The plain text of a report."""

import re

import pytest
from attrs import evolve

from tipcore import reports
from tipcore.errors import UnknownTerm
from tipcore.principles import Report, VerdictKind


def test_breaches_come_before_what_is_due_and_that_before_what_is_missing(checked, as_of):
    said = reports.text(checked, as_of=as_of, profile="lesotho")
    heads = [
        "Breaches (",
        "What falls due (",
        "Which missing facts would decide most",
        "Everything that was checked",
    ]
    assert [said.index(head) for head in heads] == sorted(said.index(head) for head in heads)


def test_the_head_names_day_profile_and_counts(full, as_of):
    head = reports.text(full, as_of=as_of, profile="lesotho").splitlines()[:3]
    assert head[1].startswith("3 cases; as of 2025-06-30; profile Kingdom of Lesotho; tipcore ")
    assert head[2] == "2 breaches, 2 duties due, 2 unknown"


def test_each_finding_has_place_bearer_remedy_day_and_source(full, as_of):
    said = reports.text(full, as_of=as_of, profile="lesotho")
    entry = said[said.index("CHI044  child") : said.index("DAT083  data")]
    for part in (
        "Case c-1: interviews[0], record i1",
        "Since: 2025-06-30",
        "Owed by: interviewer",
        "What to do:",
        "UNICEF",
    ):
        assert part in entry


def test_a_breach_that_was_mended_says_when(full, as_of):
    assert "Since: 2025-06-30, mended 2025-06-30." in reports.text(full, as_of=as_of, profile="lesotho")


def test_a_duty_without_a_day_says_so_and_that_it_is_late(full, as_of):
    assert "Until: not known, late." in reports.text(full, as_of=as_of, profile="lesotho")


def test_waivers_hand_questions_and_failed_rules_stay_listed(full, as_of):
    said = re.sub(r"\s+", " ", reports.text(full, as_of=as_of))
    assert "Reason: moved the same night. Decided by supervisor, until 2025-06-30." in said
    assert "To be confirmed by hand" in said
    assert "CHI044 in case c-9 interviews[1]: KeyError" in said


def test_what_is_unknown_is_listed_on_request_only(full, as_of):
    head = "What is not known, by obligation"
    assert head not in reports.text(full, as_of=as_of)
    detailed = reports.text(full, as_of=as_of, details=True)
    assert head in detailed
    assert "CHI044  child questioned without guardian: 1 place" in detailed


def test_a_report_without_findings_says_so(empty, as_of):
    said = reports.text(empty, as_of=as_of, details=True)
    for part in ("No breach was found.", "Nothing that is on record falls due.", "could be decided"):
        assert part in said
    assert "No obligation waits for a missing fact." in said


def test_faults_of_the_file_are_listed_with_their_cells(empty, as_of, fault):
    said = reports.text(empty, as_of=as_of, faults=[fault])
    assert "Faults of the file (1)" in said
    assert "Sheet1!C7: is no date (write 2001-02-03)" in said


def test_the_facts_that_would_decide_most_are_cut_with_a_word_on_the_rest(as_of, full):
    unknown = next(one for one in full.findings if one.kind is VerdictKind.UNKNOWN)
    many = tuple(_missing(unknown, f"persons[0].field{number}") for number in range(13))
    report = Report(checked=(), findings=many, rule_errors=(), cases=1)
    assert "and 3 more kinds of fact" in reports.text(report, as_of=as_of)


def _missing(finding, path):
    return evolve(finding, verdict=evolve(finding.verdict, missing=frozenset({path})))


def test_without_a_profile_times_are_in_utc_and_the_head_says_so(full, as_of):
    said = reports.text(full, as_of=as_of)
    assert "each case by its own profile; times in UTC" in said
    assert "Since: 2025-06-30 21:59" in said


def test_the_same_report_gives_the_same_text(checked, as_of):
    assert len({reports.text(checked, as_of=as_of, profile="lesotho", details=True) for _ in range(3)}) == 1


def test_no_line_is_wider_than_a_page(full, as_of):
    assert max(map(len, reports.text(full, as_of=as_of, details=True).splitlines())) <= 98


def test_an_unknown_profile_is_named(empty, as_of):
    with pytest.raises(UnknownTerm, match="did you mean 'lesotho'"):
        reports.text(empty, as_of=as_of, profile="lesoto")


def test_no_sentence_says_that_a_person_is_no_victim_but_the_notice(full, as_of):
    said = re.sub(r"\s+", " ", reports.text(full, as_of=as_of, details=True))
    assert said.count("not a victim") == said.count("nothing in it says that a person is not a victim") == 1
