"""Which State is feared, and what settles a fear of which State."""

import pytest

from tipcore.conditions.fear import fear_of, fears_state, reaches, stands
from tipcore.logic import Truth

FEARS = fears_state("country", "she fears the State")


def contact(*fears, country="MZ", at="2022-03-01", claims=(), **person):
    return {
        "persons": [{"id": "p-1", "fears": list(fears), **person}],
        "asylum_claims": {"items": [{"id": f"a-{n}", **one} for n, one in enumerate(claims)]},
        "consular_contacts": {
            "items": [{"id": "k-1", "at": at, **({"country": country} if country else {})}]
        },
    }


def said(*of, holds=True, at="2022-02-01"):
    return {"holds": holds, "at": at, **({"of": list(of)} if of else {})}


@pytest.mark.parametrize(
    ("fears", "truth"),
    [
        ([], Truth.UNKNOWN),
        ([said("MZ")], Truth.YES),
        ([said("ZW")], Truth.NO),
        ([said(holds=False)], Truth.NO),
        ([said("ZW", holds=False)], Truth.UNKNOWN),
        ([said("MZ"), said("MZ", holds=False, at="2022-02-10")], Truth.NO),
        ([said("MZ"), said("ZW", holds=False, at="2022-02-10")], Truth.YES),
        ([said("MZ", "ZW"), said("ZW", holds=False, at="2022-02-10")], Truth.YES),
        ([said("MZ", "ZW"), said("MZ", holds=False, at="2022-02-10")], Truth.NO),
        ([said("MZ", at="2022-03-02")], Truth.UNKNOWN),
        ([{"holds": True, "of": ["MZ"]}], Truth.UNKNOWN),
        ([{"holds": "declined", "at": "2022-02-01"}], Truth.UNKNOWN),
    ],
)
def test_each_state_is_asked_about_by_itself(scene_of, fears, truth):
    assert FEARS.test(scene_of(contact(*fears), "consular_contacts[0]")).truth is truth


@pytest.mark.parametrize(
    ("claim", "truth"),
    [
        ({"claimed": "2022-02-01", "against": "MZ"}, Truth.YES),
        ({"claimed": "2022-02-01", "against": "ZW"}, Truth.NO),
        ({"claimed": "2022-02-01", "against": "MZ", "state": "cancelled"}, Truth.UNKNOWN),
        ({"claimed": "2022-02-01", "against": "MZ", "withdrawn": "2022-02-10"}, Truth.UNKNOWN),
        ({"at": "2022-02-01", "against": "MZ"}, Truth.YES),
        ({"claimed": "2022-02-01", "person": "p-2", "against": "MZ"}, Truth.UNKNOWN),
    ],
)
def test_a_claim_is_a_word_of_fear(scene_of, claim, truth):
    data = contact(claims=[claim])
    data["persons"].append({"id": "p-2"})
    data["consular_contacts"]["items"][0]["person"] = "p-1"
    data["asylum_claims"]["items"][0].setdefault("person", "p-1")
    assert FEARS.test(scene_of(data, "consular_contacts[0]")).truth is truth


@pytest.mark.parametrize(
    ("country", "person", "profile", "truth"),
    [
        ("MZ", {"nationalities": [{"country": "MZ"}]}, "lesotho", Truth.YES),
        ("ZA", {"nationalities": [{"country": "MZ"}]}, "lesotho", Truth.UNKNOWN),
        ("LS", {"nationalities": [{"country": "MZ"}]}, "lesotho", Truth.NO),
        ("LS", {"can_be_harmed_by": ["LS"]}, "lesotho", Truth.YES),
        ("LS", {"nationalities": [{"country": "LS"}]}, "international", Truth.YES),
        ("MZ", {}, "lesotho", Truth.UNKNOWN),
    ],
)
def test_a_fear_of_no_named_state_is_presumed_to_be_of_her_own(scene_of, country, person, profile, truth):
    scene = scene_of(contact(said(), country=country, **person), "consular_contacts[0]", profile=profile)
    assert FEARS.test(scene).truth is truth


def test_what_would_decide_is_named(scene_of):
    scene = scene_of(contact(said(), country=None), "consular_contacts[0]")
    assert fear_of(scene, None, "here").missing == {"here", "persons[0].fears[0].of"}
    claim = scene_of(contact(claims=[{"claimed": "2022-02-01"}]), "asylum_claims[0]")
    assert reaches(claim, "MZ", "here").missing == {"asylum_claims[0].against", "persons[0].nationalities"}


def test_a_claim_of_nobody_known_is_of_no_known_state(scene_of):
    data = contact(claims=[{"claimed": "2022-02-01"}])
    data["persons"].append({"id": "p-2"})
    scene = scene_of(data, "asylum_claims[0]")
    assert reaches(scene, "MZ", "here").missing == {"asylum_claims[0].against", "asylum_claims[0].person"}


def test_a_fear_lasts_until_a_record_ends_it(scene_of, day):
    scene = scene_of(contact(claims=[{"claimed": "2022-02-01", "against": "MZ"}]), "asylum_claims[0]")
    assert [str(one) for one in stands(scene, day("2022-03-01"), "MZ").assumes] == [
        "persistence(asylum_claims[0])"
    ]


def test_what_was_settled_before_she_spoke_settles_nothing(scene_of):
    refused = {"claimed": "2021-02-01", "against": "MZ", "final": "2022-01-10", "outcome": "rejected_finally"}
    before = contact(said("MZ"), said("MZ", holds=False, at="2022-01-20"), claims=[refused])
    assert FEARS.test(scene_of(before, "consular_contacts[0]")).truth is Truth.YES
    after = contact(said("MZ", at="2022-01-05"), claims=[refused])
    assert FEARS.test(scene_of(after, "consular_contacts[0]")).truth is Truth.NO
