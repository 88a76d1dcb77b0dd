"""Who can decide for herself: presumed of an adult, lost and found again on record."""

import pytest

from tipcore.conditions.capacity import decides_alone, has_capacity
from tipcore.logic import Truth
from tipcore.terms import ConsentPurpose

LOST = {"holds": False}


def scene(scene_of, *capacities, birth="1990-01-01", at="2022-03-01"):
    person = {"id": "p-1", "birth": birth, "capacities": list(capacities)}
    reports = {"items": [{"id": "r-1", "at": at}]}
    return scene_of({"persons": [person], "reports": reports})


@pytest.mark.parametrize(
    ("capacity", "truth", "missing"),
    [
        (LOST, Truth.NO, set()),
        (LOST | {"purpose": "interview"}, Truth.NO, set()),
        (LOST | {"purpose": "return"}, Truth.YES, set()),
        ({"holds": True}, Truth.YES, set()),
        ({}, Truth.UNKNOWN, {"persons[0].capacities[0].holds"}),
        (LOST | {"since": "2022-03-02"}, Truth.YES, set()),
        (LOST | {"since": "2022-02-28"}, Truth.NO, set()),
        (LOST | {"since": "2022-03"}, Truth.UNKNOWN, {"persons[0].capacities[0].since"}),
        (LOST | {"until": "2022-03-01"}, Truth.NO, set()),
        (LOST | {"until": "2022-02-28"}, Truth.YES, set()),
        (LOST | {"until": "2022-03"}, Truth.UNKNOWN, {"persons[0].capacities[0].until"}),
        (LOST | {"until": "2022-04"}, Truth.NO, set()),
    ],
)
def test_a_record_speaks_of_its_purpose_and_its_time(scene_of, capacity, truth, missing):
    reading = has_capacity(ConsentPurpose.INTERVIEW).test(scene(scene_of, capacity))
    assert (reading.truth, reading.missing) == (truth, missing)


@pytest.mark.parametrize(("capacities", "presumed"), [((), True), (({"holds": True},), False)])
def test_capacity_is_presumed_until_a_record_speaks(scene_of, capacities, presumed):
    reading = has_capacity(ConsentPurpose.INTERVIEW).test(scene(scene_of, *capacities))
    assert [str(one) for one in reading.assumes] == (["presumption(capacity)"] if presumed else [])


def test_a_child_does_not_decide_alone(scene_of):
    decides = decides_alone(ConsentPurpose.INTERVIEW)
    assert decides.test(scene(scene_of, birth="2004-03-02")).truth is Truth.NO
    assert decides.test(scene(scene_of, birth="2004-03-01")).truth is Truth.YES


def test_of_nobody_it_is_unknown(scene_of):
    two = {"persons": [{"id": "p-1"}, {"id": "p-2"}], "reports": {"items": [{"id": "r-1"}]}}
    assert has_capacity(ConsentPurpose.INTERVIEW).test(scene_of(two)).missing == {"reports[0].person"}
