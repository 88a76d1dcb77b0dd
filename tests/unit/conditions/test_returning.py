"""What is asked before a return, and what the profile must say for it."""

from attrs import evolve

from tipcore import profiles
from tipcore.conditions.return_risk import risk_parts_assessed
from tipcore.conditions.returning import agreed_to_return, proceedings_regarded
from tipcore.logic import Truth

EMPTY = evolve(profiles.get("international"), id="empty", values=())


def record(**more):
    return {"returns": {"items": [{"id": "t-1", "at": "2022-03-01", **more.pop("ret", {})}]}, **more}


def test_a_profile_that_names_no_parts_is_missing(scene_of):
    reading = risk_parts_assessed.test(scene_of(record(), "returns[0]", profile=EMPTY))
    assert reading.missing == {"profile:risk-assessment-parts"}


def test_a_proceeding_of_another_person_is_none_of_hers(scene_of):
    trial = {"id": "c-1", "person": "p-2", "open": True, "order_to_remain": True}
    data = record(
        persons=[{"id": "p-1"}, {"id": "p-2"}],
        ret={"person": "p-1"},
        proceedings={"items": [trial], "complete_until": "2022-03-31"},
    )
    assert proceedings_regarded.test(scene_of(data, "returns[0]")).truth is Truth.YES
    data["proceedings"]["items"][0]["person"] = "p-1"
    assert proceedings_regarded.test(scene_of(data, "returns[0]")).truth is Truth.NO


def test_a_forced_return_rests_on_no_consent(scene_of):
    given = {"id": "k-1", "at": "2022-02-01", "purposes": ["return"], "given_by": "person"}
    born = [{"id": "p-1", "birth": "1990-05-01"}]
    forced = record(ret={"voluntary": False}, persons=born, consents={"items": [given]})
    wanted = record(persons=born, consents={"items": [given]})
    assert agreed_to_return.test(scene_of(forced, "returns[0]")).truth is Truth.NO
    assert agreed_to_return.test(scene_of(wanted, "returns[0]")).truth is Truth.YES
