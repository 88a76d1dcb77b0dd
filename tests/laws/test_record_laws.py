"""The two laws of norms.md section 4, and the allowed moves over a growing `as_of`, on real obligations.

The records are the case files of all obligations: each is forgotten fact by fact, and read on
many days.
"""

import copy
import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipcore import principles, profiles
from tipcore.codec import from_data
from tipcore.errors import InvalidRecord
from tipcore.models import Case
from tipcore.principles import VerdictKind
from tipcore.testing import cases

FOLDER = Path(__file__).parents[1] / "cases" / "obligations"
EXAMPLES = [
    (file.stem, number, example)
    for file in sorted(FOLDER.glob("*.json"))
    for number, example in enumerate(json.loads(file.read_text(encoding="utf-8")))
]

MET, BREACHED, DUE = VerdictKind.MET, VerdictKind.BREACHED, VerdictKind.DUE
UNKNOWN, LAPSED = VerdictKind.UNKNOWN, VerdictKind.LAPSED
NOTHING, NOT_APPLICABLE = VerdictKind.NOTHING_ON_RECORD, VerdictKind.NOT_APPLICABLE
BY_HAND = VerdictKind.CONFIRM_BY_HAND

ALLOWED = {
    DUE: {DUE, MET, BREACHED, UNKNOWN, LAPSED, NOTHING},
    UNKNOWN: set(VerdictKind),
    NOTHING: {NOTHING, BREACHED, UNKNOWN},
    BREACHED: {BREACHED},
    MET: {MET},
    LAPSED: {LAPSED},
    NOT_APPLICABLE: {NOT_APPLICABLE},
    BY_HAND: {BY_HAND},
}
OF_A_TIME = {MET, BREACHED, UNKNOWN, NOTHING}
"""Where *met until* may go: a prohibition, and a state that is still running."""

AGAIN_A_CHILD = {"CHI042", "CHI047"}
"""The one exception: a duty to a child lapsed when she was decided to be an adult; a later decision says
*child*, and the duty is back. norms.md would leave it lapsed; see docs/explanation/decisions.md."""

STAYS = {"id", "person", "state", "voided", "role", "complete_until", "none_until", "keeper", "items"}
"""What is no fact on its own: identity, the sign of a fact, completeness."""


def verdicts(data, example, as_of=None, select=()):
    """Return the verdicts by (code, place or record, part); None where the record is no case."""
    try:
        case = from_data(Case, {"id": "c-1", **data})
    except InvalidRecord:
        return None
    profile = profiles.get(example.get("profile", "international"))
    day = date.fromisoformat(example["as_of"][:10]) if as_of is None else as_of
    return judged(case, day, profile, select)


def judged(case, day, profile, select=()):
    """Return the verdicts on a case; a rule that fails fails the test."""
    report = principles.check(case, day, profile=profile, select=select)
    assert report.rule_errors == ()
    ids = {path.replace(".items", ""): record.id for path, record in case.all_records()}
    found = {}
    for one in report.checked:
        for part in one.verdict.parts or (one.verdict,):
            found.setdefault((one.code, ids.get(one.path, one.path), part.part), []).append(part)
    return {key: parts[0] for key, parts in found.items() if len(parts) == 1}


def facts(data):
    """Iterate over the facts of a case: whole records (None), fields, and records inside a field.

    A set of terms is one fact: a list of reasons that is given is taken to be whole.
    """
    for name, content in data.items():
        held = content if name == "persons" else content.get("items", []) if isinstance(content, dict) else []
        for number, record in enumerate(held):
            if name != "persons":
                yield name, number, None
            for field, value in record.items():
                if field not in STAYS:
                    yield name, number, field
                    parts = value if isinstance(value, list) else ()
                    inside = (n for n, one in enumerate(parts) if isinstance(one, dict))
                    yield from ((name, number, (field, n)) for n in inside)


def first_day(record):
    """Return the earliest day that a record names."""
    found = [
        value for value in record.values() if isinstance(value, str) and value[:4].isdigit() and "-" in value
    ]
    return min((value[:10] for value in found), default=None)


def forget(data, fact):
    """Return the case without a fact, and its section complete only to before the fact."""
    section, number, field = fact
    less = copy.deepcopy(data)
    records = less[section] if section == "persons" else less[section]["items"]
    day = first_day(records[number])
    match field:
        case None:
            del records[number]
        case (name, entry):
            del records[number][name][entry]
        case _:
            del records[number][field]
    if section == "persons":
        return less
    until = less[section].get("complete_until")
    if until is not None:
        if day is None or len(day) != 10:
            del less[section]["complete_until"]
        else:
            less[section]["complete_until"] = min(until, str(date.fromisoformat(day) - timedelta(days=1)))
    less[section].pop("none_until", None)
    return less


EACH = pytest.mark.parametrize("example", [pytest.param(one, id=f"{code}-{n}") for code, n, one in EXAMPLES])


@EACH
def test_forgetting_a_fact_never_creates_a_breach(example):
    """But for breaches that rest on a presumption or on persistence, which are marked so."""
    before = verdicts(example["case"], example)
    for fact in facts(example["case"]):
        after = verdicts(forget(example["case"], fact), example) or {}
        for key, verdict in after.items():
            if verdict.kind is BREACHED and not verdict.presumed:
                assert key in before, (key, fact)
                assert before[key].kind is BREACHED, (key, fact, before[key].kind)


@EACH
def test_learning_a_record_moves_a_decided_verdict_only_against_an_assumption(example):
    """Read backwards: the case without the record is the one that learns it."""
    with_it = verdicts(example["case"], example)
    for fact in (found for found in facts(example["case"]) if found[2] is None):
        without = verdicts(forget(example["case"], fact), example) or {}
        for key, verdict in without.items():
            moved = key in with_it and with_it[key].kind is not verdict.kind
            if moved and verdict.kind in {MET, BREACHED, LAPSED}:
                now = with_it[key].kind
                assert verdict.assumes or (verdict.kind is MET and now is NOT_APPLICABLE), (key, fact, now)


def moves(reports):
    """Check the moves of every verdict over reports of one case on growing days."""
    last = {}
    for seen in reports:
        for key, verdict in seen.items():
            before = last.get(key)
            if before is not None:
                allowed = (
                    OF_A_TIME if before.kind is MET and before.until is not None else ALLOWED[before.kind]
                )
                if before.kind is LAPSED and key[0] in AGAIN_A_CHILD:
                    allowed = {*allowed, DUE, UNKNOWN, MET}
                assert verdict.kind in allowed, (key, before.kind, verdict.kind)
                if before.kind is BREACHED:
                    assert verdict.since == before.since, key
                    assert before.mended in {None, verdict.mended}, key
            last[key] = verdict


@pytest.mark.parametrize(
    ("code", "example"), [pytest.param(code, one, id=f"{code}-{number}") for code, number, one in EXAMPLES]
)
def test_a_later_day_makes_only_allowed_moves(code, example):
    """Read on each day from a month before to two months after the day of the check, in steps."""
    middle = date.fromisoformat(example["as_of"][:10])
    steps = (-400, -60, -30, -20, -14, -10, -7, -5, -3, -2, -1, 0, 1, 2, 3, 5, 7, 14, 30, 60, 400)
    moves(verdicts(example["case"], example, middle + timedelta(days=step), code) for step in steps)


def test_the_one_move_backwards_is_that_of_a_duty_to_her_who_is_a_child_after_all():
    decisions = [
        {"id": "d-1", "at": "2022-03-05", "outcome": "adult"},
        {"id": "d-2", "at": "2022-03-15", "outcome": "child"},
    ]
    doubt = {"holds": True, "at": "2022-03-01", "by": {"role": "screener"}}
    data = {
        "persons": [{"id": "p-1", "age_doubts": [doubt]}],
        "first_contacts": {"items": [{"id": "f-1", "at": "2022-03-01"}]},
        "age_decisions": {"items": decisions},
    }
    seen = [
        {verdict.kind for key, verdict in verdicts(data, {}, date(2022, 3, day), "CHI042").items()}
        - {NOTHING}
        for day in (2, 6, 16)
    ]
    assert seen == [{DUE}, {LAPSED}, {DUE}]


@given(
    case=cases(max_records=12),
    days=st.lists(st.dates(date(1989, 1, 1), date(2032, 1, 1)), min_size=2, max_size=5).map(sorted),
    profile=st.sampled_from(("international", "lesotho")),
)
def test_any_case_at_all_is_judged_without_an_error_and_makes_only_allowed_moves(case, days, profile):
    """Cases drawn over the whole of the models, as foolish as the models allow."""
    moves(judged(case, day, profiles.get(profile)) for day in days)
