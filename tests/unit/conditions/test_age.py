"""Who is treated as a child at a moment."""

import pytest

from tipcore.conditions.age import treated_as_child, under
from tipcore.logic import Truth

DOUBT = {"holds": True, "at": "2022-02-01", "by": {"role": "screener"}}


def person(more, decisions=(), at="2022-03-01"):
    data = {
        "persons": [{"id": "p-1", **more}],
        "reports": {"items": [{"id": "r-1", **({"at": at} if at else {})}]},
    }
    named = [{"id": f"a-{number}", **one} for number, one in enumerate(decisions)]
    return {**data, "age_decisions": {"items": named}} if named else data


@pytest.mark.parametrize(
    ("birth", "truth"),
    [("2004-03-02", Truth.YES), ("2004-03-01", Truth.NO), ("2004", Truth.UNKNOWN), ("1990~", Truth.NO)],
)
def test_by_the_date_of_birth(scene_of, birth, truth):
    assert treated_as_child.test(scene_of(person({"birth": birth}))).truth is truth


def test_nothing_known_names_the_date_of_birth(scene_of):
    assert treated_as_child.test(scene_of(person({}))).missing == {"persons[0].birth"}


def test_an_act_without_date_names_its_date(scene_of):
    data = person({"birth": "2004-03-02"}, at=None)
    assert treated_as_child.test(scene_of(data)).missing == {"reports[0].at"}


@pytest.mark.parametrize(
    ("doubt", "presumed"),
    [
        (DOUBT, True),
        ({**DOUBT, "at": "2022-03-01"}, True),
        ({**DOUBT, "at": "2022-03-02"}, False),
        ({"holds": True, "at": "2022-02-01"}, False),
        ({"holds": True, "by": {"role": "screener"}}, False),
        ({**DOUBT, "holds": False}, False),
    ],
)
def test_a_reason_to_believe_has_an_author_and_a_date(scene_of, doubt, presumed):
    reading = treated_as_child.test(scene_of(person({"age_doubts": [doubt]})))
    assert reading.truth is (Truth.YES if presumed else Truth.UNKNOWN)
    assert [str(one) for one in reading.assumes] == (["presumption(child)"] if presumed else [])


def test_proof_of_age_ends_the_presumption(scene_of):
    assert (
        treated_as_child.test(scene_of(person({"age_doubts": [DOUBT], "birth": "1990-01-01"}))).truth
        is Truth.NO
    )


@pytest.mark.parametrize(
    ("decisions", "truth"),
    [
        ([{"at": "2022-02-10", "outcome": "adult"}], Truth.NO),
        ([{"at": "2022-02-10", "outcome": "child"}], Truth.YES),
        ([{"at": "2022-02-10", "outcome": "disputed"}], Truth.YES),
        ([{"at": "2022-02-10"}], Truth.UNKNOWN),
        ([{"at": "2022-03-01", "outcome": "adult"}], Truth.UNKNOWN),
        ([{"at": "2022-02-10", "outcome": "disputed"}, {"at": "2022-02-20", "outcome": "adult"}], Truth.NO),
        ([{"at": "2022-02-10", "outcome": "adult"}, {"at": "2022-02-20", "outcome": "disputed"}], Truth.YES),
        ([{"at": "2022-02", "outcome": "adult"}, {"at": "2022-02-20", "outcome": "child"}], Truth.UNKNOWN),
        ([{"at": "2022-02", "outcome": "adult"}, {"at": "2022-02-20", "outcome": "adult"}], Truth.NO),
        ([{"at": "2022-02-10", "outcome": "adult"}, {"at": "2022-03-05", "outcome": "child"}], Truth.NO),
        ([{"at": "2022-02-10", "outcome": "adult", "state": "planned"}], Truth.UNKNOWN),
        ([{"outcome": "adult"}], Truth.UNKNOWN),
    ],
)
def test_the_last_decision_before_the_act_counts(scene_of, decisions, truth):
    assert treated_as_child.test(scene_of(person({}, decisions))).truth is truth


def test_a_decision_on_another_person_says_nothing(scene_of):
    data = {
        "persons": [{"id": "p-1"}, {"id": "p-2"}],
        "reports": {"items": [{"id": "r-1", "at": "2022-03-01", "person": "p-1"}]},
        "age_decisions": {"items": [{"id": "a-1", "at": "2022-02-01", "person": "p-2", "outcome": "child"}]},
    }
    assert treated_as_child.test(scene_of(data)).missing == {"persons[0].birth"}


def test_a_decision_that_names_nobody_may_be_on_each(scene_of):
    data = {
        "persons": [{"id": "p-1", "birth": "2010-01-01"}, {"id": "p-2"}],
        "reports": {"items": [{"id": "r-1", "at": "2022-03-01", "person": "p-1"}]},
        "age_decisions": {"items": [{"id": "a-1", "at": "2022-02-01", "outcome": "adult"}]},
    }
    assert treated_as_child.test(scene_of(data)).missing == {"age_decisions[0].person"}


def test_a_decision_after_the_day_of_the_check_is_not_seen(scene_of):
    data = person({"birth": "2010-01-01"}, [{"at": "2022-02-01", "outcome": "adult"}])
    assert treated_as_child.test(scene_of(data, as_of="2022-01-31")).truth is Truth.YES


def test_a_record_that_names_nobody_names_what_is_missing(scene_of):
    data = {
        "persons": [{"id": "p-1"}, {"id": "p-2"}],
        "reports": {"items": [{"id": "r-1", "at": "2022-03-01"}]},
    }
    assert treated_as_child.test(scene_of(data)).missing == {"reports[0].person"}
    assert under(12).test(scene_of(data)).missing == {"reports[0].person"}


def test_under_other_ages(scene_of):
    assert under(12).test(scene_of(person({"birth": "2010-03-02"}))).truth is Truth.YES
    assert under(12).test(scene_of(person({"birth": "2010-03-01"}))).truth is Truth.NO
