"""Every declared obligation keeps the laws of the house; its cases show each verdict that it can give."""

import json
import re
from pathlib import Path

import pytest
from attrs import evolve, fields

from tipcore import principles, workflows
from tipcore.conditions import Condition
from tipcore.principles import (
    AllOf,
    Bearer,
    Before,
    Checklist,
    Every,
    Must,
    Never,
    Obligation,
    Promptly,
    Remedy,
    RemedyKind,
    Right,
    VerdictKind,
    While,
    Within,
    _catalogue,
)
from tipcore.principles._depending import Depending
from tipcore.principles._from import From
from tipcore.principles._window import Window
from tipcore.sources import Citation

CODES = principles.codes()
FOLDER = Path(_catalogue.__file__).parent
CASES = Path(__file__).parents[2] / "cases" / "obligations"
every_code = pytest.mark.parametrize("code", CODES)

MET, BREACHED, DUE = VerdictKind.MET, VerdictKind.BREACHED, VerdictKind.DUE
UNKNOWN, NOTHING = VerdictKind.UNKNOWN, VerdictKind.NOTHING_ON_RECORD
NOT_APPLICABLE, BY_HAND = VerdictKind.NOT_APPLICABLE, VerdictKind.CONFIRM_BY_HAND

TAKES = re.compile(
    r"\b(end|ends|terminate|stop|close|cut|suspend|withdraw|revoke|cancel|deny|reduce|limit|remove|take away)"
    r"\s+(?:(?:the|her|his|their|its|any|all|every)\s+)*"
    r"(stay|status|permit|service|services|help|care|protection|placement|shelter|support|liberty|claim)\b"
    r"|\b(deport|detain|arrest|expel|evict|confine|punish|fine|penali[sz]e|charge|prosecute|lock)\s+"
    r"(her|him|them|the (?:person|victim|child|adult|claimant))\b"
    r"|\b(send|bring|take)\s+(her|him|them|the (?:person|victim|child))\s+(back|home)\b"
    r"|\b(refuse|reject)\s+(her|him|them|the (?:person|victim|child|claim|application))\b"
    r"|\b(make|force|compel|oblige|order)\s+(her|him|them|the (?:person|victim|child))\b"
)
"""What a remedy would take from the person: protection, status, service, liberty, or her free will."""


def takes_from_the_person(remedy):
    return bool(TAKES.search(remedy.says.lower()))


def forms(norm):
    """Iterate over the forms of a norm, those inside others too."""
    match norm:
        case AllOf():
            for part in norm.parts:
                yield from forms(part)
        case Depending():
            yield from (*forms(norm.yes), *forms(norm.no))
        case From():
            yield from forms(norm.norm)
        case _:
            yield norm


TABLE = {
    Window: {MET, BREACHED, DUE, UNKNOWN},
    Within: {MET, BREACHED, DUE, UNKNOWN},
    Before: {MET, BREACHED, DUE, UNKNOWN},
    Must: {MET, BREACHED, UNKNOWN},
    Promptly: {MET, DUE},
    Right: {MET, BREACHED, NOTHING},
    While: {MET, BREACHED, UNKNOWN},
    Every: {MET, BREACHED, UNKNOWN},
    Checklist: {BY_HAND},
}


def verdicts_of(form):
    """Return the verdicts that one form can give and that its cases must show."""
    if isinstance(form, Never):
        return {MET, BREACHED, UNKNOWN if isinstance(form.what, Condition) else NOTHING}
    return TABLE[type(form)]


def shown(code):
    """Return the verdicts that the cases of an obligation expect, those of its parts too."""
    found = set()
    for case in json.loads((CASES / f"{code}.json").read_text(encoding="utf-8")):
        for expected in case["expect"]:
            details = expected[3] if len(expected) > 3 else {}
            found |= {expected[1], *details.get("parts", ())}
    return {VerdictKind(kind) for kind in found}


@every_code
def test_the_file_is_named_by_code_and_fault(code):
    rule = principles.get(code)
    assert (FOLDER / f"{code.lower()}_{rule.name.replace('-', '_')}.py").is_file()


def test_each_file_of_the_folder_is_in_the_catalogue_under_its_code():
    modules = [path.stem for path in FOLDER.glob("[a-z]*.py")]
    assert sorted(modules) == sorted(_catalogue.CATALOGUE.values())
    assert all(module[:6].upper() in _catalogue.CATALOGUE for module in modules)


@every_code
def test_each_statement_has_a_source(code):
    rule = principles.get(code)
    assert rule.cites
    assert all(isinstance(one, Citation) for one in rule.cites)


@every_code
def test_bearer_and_remedy_are_of_the_closed_lists(code):
    rule = principles.get(code)
    assert rule.bearer in Bearer
    assert rule.remedy.kind in RemedyKind


def test_no_bearer_is_the_protected_person():
    assert not {"person", "victim", "child", "claimant", "survivor"} & {one.value for one in Bearer}


@every_code
def test_no_remedy_takes_anything_from_the_person(code):
    assert not takes_from_the_person(principles.get(code).remedy)


@pytest.mark.parametrize(
    "says",
    [
        "End the stay on day 60.",
        "Withdraw her permit until she is placed.",
        "Detain the person until a bed is free.",
        "Refuse the claim as late.",
        "Stop all services until she signs.",
        "Make her testify before the journey.",
        "Send her back to the border.",
        "Fine the claimant for the late report.",
    ],
)
def test_a_remedy_that_takes_something_is_found(says):
    """The law above can fail: each of these is a remedy that somebody might write."""
    assert takes_from_the_person(Remedy(RemedyKind.DO, says))


@pytest.mark.parametrize(
    "says",
    [
        "Stop the journey and every message to that State.",
        "Call off the journey, keep every service going, and explain the options again.",
        "Decide on a permit before day 60.",
    ],
)
def test_a_remedy_that_protects_is_not(says):
    assert not takes_from_the_person(Remedy(RemedyKind.NEXT_STEP, says))


@every_code
def test_the_cases_show_each_verdict_that_the_norm_can_give(code):
    rule = principles.get(code)
    wanted = set().union(*(verdicts_of(form) for form in forms(rule.norm)))
    if rule.when is not None or rule.unless:
        wanted.add(NOT_APPLICABLE)
    assert wanted - shown(code) == set()


@every_code
def test_an_excuse_a_waiver_and_a_lapse_have_cases(code):
    rule = principles.get(code)
    text = (CASES / f"{code}.json").read_text(encoding="utf-8")
    assert rule.excuse is None or '"excused": true' in text
    assert rule.waiver is None or '"waived": true' in text
    if any(getattr(form, "lapses", None) is not None for form in forms(rule.norm)):
        assert VerdictKind.LAPSED in shown(code)


@every_code
def test_a_right_is_an_event_that_no_guard_holds_back(code):
    """In each of its states the workflow has the event, and no guard stands before it."""
    rule = principles.get(code)
    for form in forms(rule.norm):
        if isinstance(form, Right):
            rows = [row for row in workflows.get(form.workflow).transitions if row.event == form.event]
            assert form.states
            assert form.states <= {state for row in rows for state in row.sources}
            assert all(row.guards == () for row in rows)


def test_every_form_is_in_the_table():
    for code in CODES:
        for form in forms(principles.get(code).norm):
            assert verdicts_of(form)


def test_a_code_that_is_not_of_its_family_is_refused():
    rule = principles.get("CHI044")
    assert "code" in {field.name for field in fields(Obligation)}
    with pytest.raises(Exception, match="three letters of its family"):
        evolve(rule, code="RBA044")
