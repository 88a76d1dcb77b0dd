"""Forgetting never accuses, and no case stops a check: whole cases, all obligations, both profiles."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tipcore
from tipcore.codec import from_data, to_data
from tipcore.errors import InvalidRecord
from tipcore.models import SECTION_NAMES, Case
from tipcore.principles import VerdictKind
from tipcore.testing import cases

EXAMPLES = Path(__file__).parents[2] / "examples" / "data" / "cases.jsonl"
WHOLE = [json.loads(line) for line in EXAMPLES.read_text("utf-8").splitlines()]
PROFILES = ("international", "lesotho")
DAYS = (date(2025, 4, 1), date(2025, 6, 30), date(2027, 1, 1))
IDENTITY = {"id", "person", "state", "voided"}
"""What is no fact on its own."""


def breaches(data, day, profile):
    """Return each breach (code, record or place, part) and whether it is presumed; None if it is no case."""
    try:
        case = from_data(Case, {key: value for key, value in data.items() if key != "schema"})
    except InvalidRecord:
        return None
    report = tipcore.check(case, day, profile=profile)
    assert report.rule_errors == ()
    ids = {path: record.id for path, record in case.all_records()}
    found = {}
    for one in report.checked:
        for part in one.verdict.parts or (one.verdict,):
            if part.kind is VerdictKind.BREACHED:
                path = one.path.replace(".items", "")
                found[one.code, ids.get(path, path), part.part] = part.presumed
    return found


def facts(data):
    """Iterate over the facts of a case: (section, number, field); the field is None for a whole record."""
    for name in data.keys() & {*SECTION_NAMES, "persons"}:
        content = data[name]
        items = content.get("items", []) if isinstance(content, dict) else content
        for number, record in enumerate(items):
            if name != "persons":
                yield name, number, None
            yield from ((name, number, field) for field in sorted(record.keys() - IDENTITY))


def forgotten(data, fact):
    """Return the case without a fact, and without what its section says of its own completeness."""
    name, number, field = fact
    less = json.loads(json.dumps(data))
    content = less[name]
    items = content["items"] if isinstance(content, dict) else content
    if field is None:
        del items[number]
    else:
        del items[number][field]
    if name != "persons":
        less[name] = items
    return less


def accusing(data, fact, day, profile):
    """Return the breaches that forgetting a fact makes, but for those that are marked as presumed."""
    before = breaches(data, day, profile)
    after = breaches(forgotten(data, fact), day, profile) or {}
    return {key for key, presumed in after.items() if not presumed} - set(before)


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("number", range(len(WHOLE)))
@given(chosen=st.data())
def test_no_fact_of_an_example_accuses_when_it_is_forgotten(profile, number, chosen):
    data = WHOLE[number]
    fact = chosen.draw(st.sampled_from(sorted(facts(data), key=str)))
    assert accusing(data, fact, chosen.draw(st.sampled_from(DAYS)), profile) == set()


@given(
    case=cases(max_records=10),
    chosen=st.data(),
    day=st.dates(date(1995, 1, 1), date(2032, 1, 1)),
    profile=st.sampled_from(PROFILES),
)
def test_no_fact_of_any_case_accuses_when_it_is_forgotten(case, chosen, day, profile):
    data = to_data(case)
    assert breaches(data, day, profile) is not None
    known = sorted(facts(data), key=str)
    if known:
        assert accusing(data, chosen.draw(st.sampled_from(known)), day, profile) == set()


@pytest.mark.parametrize("day", [date.min, date(1900, 1, 1), date(2025, 6, 30), date.max])
@given(case=cases(max_records=10, max_persons=3), profile=st.sampled_from(PROFILES))
def test_no_case_stops_a_check_on_any_day(day, case, profile):
    assert breaches(to_data(case), day, profile) is not None


def test_the_examples_hold_breaches_that_could_appear():
    found = [breaches(data, DAYS[1], "lesotho") for data in WHOLE]
    assert sum(map(len, found)) > 5
    assert sum(1 for data in WHOLE for _ in facts(data)) > 200
