"""Where the person is from, what she fears, whether she is presumed a victim."""

import pytest

from tipcore.conditions.person import adult, fears_harm, foreign, presumed_victim
from tipcore.logic import Truth

TWO = {"persons": [{"id": "p-1"}, {"id": "p-2"}], "reports": {"items": [{"id": "r-1", "at": "2022-03-01"}]}}


def data(more=None, **sections):
    return {
        "persons": [{"id": "p-1", **(more or {})}],
        "reports": {"items": [{"id": "r-1", "at": "2022-03-01"}]},
        **{
            name: {"items": [{"id": f"{name}-{n}", **one} for n, one in enumerate(items)]}
            for name, items in sections.items()
        },
    }


@pytest.mark.parametrize("asked", [foreign, fears_harm, adult, presumed_victim])
def test_whom_it_concerns_must_be_known(scene_of, asked):
    reading = asked.test(
        scene_of(
            {
                **TWO,
                "identification_decisions": {
                    "items": [{"id": "x", "at": "2022-01-01", "outcome": "established"}]
                },
            },
            profile="lesotho",
        )
    )
    assert reading.truth is Truth.UNKNOWN


@pytest.mark.parametrize(
    ("more", "truth"),
    [
        ({"nationalities": [{"country": "LS"}]}, Truth.NO),
        ({"nationalities": [{"country": "ZA"}]}, Truth.YES),
        ({"nationalities": [{"country": "ZA"}, {"country": "LS"}]}, Truth.NO),
        ({"nationalities": [{"country": "LS", "state": "refused"}]}, Truth.UNKNOWN),
        ({"stateless": True}, Truth.YES),
        ({}, Truth.UNKNOWN),
    ],
)
def test_foreign_is_seen_from_the_state_of_the_profile(scene_of, more, truth):
    assert foreign.test(scene_of(data(more), profile="lesotho")).truth is truth


def test_without_a_state_nobody_is_foreign_or_not(scene_of):
    scene = scene_of(data({"nationalities": [{"country": "ZA"}]}), profile="international")
    assert foreign.test(scene).missing == {"profile:state"}


@pytest.mark.parametrize(
    ("fears", "truth"),
    [
        ([], Truth.UNKNOWN),
        ([{"holds": True, "at": "2022-02-01"}], Truth.YES),
        ([{"holds": False, "at": "2022-02-01"}], Truth.NO),
        ([{"holds": True, "at": "2022-02-01"}, {"holds": False, "at": "2022-02-10"}], Truth.NO),
        ([{"holds": False, "at": "2022-02-01"}, {"holds": True, "at": "2022-02-10"}], Truth.YES),
        ([{"holds": False, "at": "2022-02-01"}, {"holds": True, "at": "2022-03-01"}], Truth.UNKNOWN),
        ([{"holds": True, "at": "2022-03-02"}], Truth.UNKNOWN),
        ([{"holds": True}], Truth.UNKNOWN),
        ([{"holds": "declined", "at": "2022-02-01"}], Truth.UNKNOWN),
    ],
)
def test_what_was_last_said_about_fear(scene_of, fears, truth):
    assert fears_harm.test(scene_of(data({"fears": fears}))).truth is truth


@pytest.mark.parametrize(
    ("claim", "truth"),
    [
        ({"claimed": "2022-02-01"}, Truth.YES),
        ({"claimed": "2022-02-01", "final": "2022-02-20"}, Truth.UNKNOWN),
        ({"claimed": "2022-02-01", "withdrawn": "2022-04-20"}, Truth.YES),
        ({"claimed": "2022-03-02"}, Truth.UNKNOWN),
        ({"claimed": "2022-02-01", "state": "planned"}, Truth.UNKNOWN),
    ],
)
def test_an_open_claim_is_fear(scene_of, claim, truth):
    assert fears_harm.test(scene_of(data(asylum_claims=[claim]))).truth is truth


@pytest.mark.parametrize(
    ("decision", "truth"),
    [
        ({"at": "2022-02-01", "outcome": "established"}, Truth.YES),
        ({"at": "2022-02-01", "outcome": "not_established"}, Truth.UNKNOWN),
        ({"at": "2022-04-01", "outcome": "established"}, Truth.UNKNOWN),
        ({"at": "2022-02-01", "outcome": "established", "state": "planned"}, Truth.UNKNOWN),
    ],
)
def test_presumed_is_yes_or_unknown_but_never_no(scene_of, decision, truth):
    assert presumed_victim.test(scene_of(data(identification_decisions=[decision]))).truth is truth
