"""What ends a duty without a breach: death, coming of age."""

import pytest
from attrs import evolve

from tipcore.conditions.endings import came_of_age, day_of_death_known, died

LATE = "2045-01-01"


def listed(evidence, scene):
    """Return the days on which it lies, each with whether it has certainly come about."""
    found = evidence.list_for(scene).occurrences
    return [(*_days(one.when), one.certain_by(scene.as_of.last)) for one in found]


def _days(when):
    return tuple(None if end is None else end.date().isoformat() for end in (when.earliest, when.latest))


@pytest.mark.parametrize(
    ("person", "as_of", "days"),
    [
        ({}, LATE, []),
        ({"deceased": False}, LATE, []),
        ({"died": "2022-03-02"}, LATE, [("2022-03-02", "2022-03-02", True)]),
        ({"died": "2022-03-02", "deceased": True}, "2022-03-01", []),
        ({"died": "2022-03"}, "2022-03-15", [("2022-03-01", "2022-03-31", False)]),
        ({"deceased": True}, LATE, [(None, None, False)]),
    ],
)
def test_the_day_of_death_ends_a_duty_and_a_death_without_a_day_ends_none(scene_of, person, as_of, days):
    data = {"persons": [{"id": "p-1", **person}]}
    assert listed(died, scene_of(data, "persons[0]", as_of=as_of)) == days


@pytest.mark.parametrize(
    ("person", "missing"),
    [
        ({}, set()),
        ({"deceased": False}, set()),
        ({"deceased": True, "died": "2022-03-02"}, set()),
        ({"deceased": True}, {"persons[0].died"}),
    ],
)
def test_of_a_death_the_day_is_asked(scene_of, person, missing):
    reading = day_of_death_known.test(scene_of({"persons": [{"id": "p-1", **person}]}, "persons[0]"))
    assert reading.missing == missing


def test_only_the_word_that_she_lives_closes_the_question_of_death(scene_of):
    for deceased, closed in ((None, False), (False, True)):
        data = {"persons": [{"id": "p-1"} | ({} if deceased is None else {"deceased": deceased})]}
        listing = died.list_for(scene_of(data, "persons[0]"))
        assert (listing.complete is not None) is closed
        assert listing.gaps == {"persons[0].died"}


@pytest.mark.parametrize("evidence", [died, came_of_age])
def test_of_nobody_nothing_ends(scene_of, evidence):
    listing = evidence.list_for(evolve(scene_of({}, "persons[0]"), person=None))
    assert (listing.occurrences, listing.gaps) == ((), {"persons[0].person"})


def of_age(*decisions, **person):
    items = [{"id": f"a-{n}", **one} for n, one in enumerate(decisions)]
    return {"persons": [{"id": "p-1", **person}], "age_decisions": {"items": items}}


ADULT = {"at": "2022-03-03", "outcome": "adult"}
CHILD = {"at": "2022-03-09", "outcome": "child"}
LAST = ("2040-03-01", "2040-03-01", True)
"""The last day on which a child of 1 March 2022 comes of age."""


@pytest.mark.parametrize(
    ("data", "as_of", "days"),
    [
        (of_age(), "2040-02-28", []),
        (of_age(), LATE, [LAST]),
        (of_age(birth="2010-05-01"), "2028-04-30", []),
        (of_age(birth="2010-05-01"), "2028-05-01", [("2028-05-01", "2028-05-01", True)]),
        (of_age(birth="2010"), "2028-06-01", [("2028-01-01", "2028-12-31", False)]),
        (of_age(ADULT), "2022-03-02", []),
        (of_age(ADULT), "2022-03-31", [("2022-03-03", "2022-03-03", True)]),
        (of_age(ADULT, birth="2010-05-01"), LATE, [("2022-03-03", "2022-03-03", True)]),
        (of_age(ADULT, CHILD), "2022-03-31", []),
        (of_age(ADULT, CHILD), LATE, [LAST]),
        (of_age(CHILD, birth="2010-05-01"), LATE, [("2028-05-01", "2028-05-01", True), LAST]),
        (of_age(CHILD, birth="2001-05-01"), LATE, [LAST]),
        (of_age(ADULT | {"at": "2022-03"}), "2022-03-15", [("2022-03-01", "2022-03-31", False)]),
    ],
)
def test_the_birthday_or_a_decision_that_stands_makes_an_adult(scene_of, data, as_of, days):
    assert listed(came_of_age, scene_of(data, "persons[0]", at="2022-03-01", as_of=as_of)) == days


def test_without_a_day_of_the_duty_only_the_birth_tells(scene_of):
    assert listed(came_of_age, scene_of(of_age(), "persons[0]", as_of=LATE)) == []
