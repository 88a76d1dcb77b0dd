"""A wish to return that was taken back, on the return or with the consent to it."""

import pytest

from tipcore.conditions.change_of_mind import stands_withdrawn, withdrawn_before
from tipcore.logic import Truth

GIVEN = {"at": "2022-02-01", "purposes": ["return"], "given_by": "person"}
GONE = {**GIVEN, "withdrawn": "2022-02-20"}


def record(*consents, person=None, others=(), **ret):
    own = {"id": "t-1", "at": "2022-03-01", "departed": "2022-03-01", **ret}
    return {
        "persons": [{"id": "p-1", "birth": "1990-05-01", **(person or {})}],
        "returns": {"items": [own, *({"id": f"o-{n}", **one} for n, one in enumerate(others))]},
        "consents": {"items": [{"id": f"k-{n}", **one} for n, one in enumerate(consents)]},
    }


@pytest.mark.parametrize(
    ("data", "truth"),
    [
        (record(), Truth.NO),
        (record(GIVEN), Truth.NO),
        (record(withdrawn="2022-02-20"), Truth.YES),
        (record(withdrawn="2022-03-02"), Truth.NO),
        (record(withdrawn="2022-03-01"), Truth.UNKNOWN),
        (record(withdrawn="2022-02-20", reconfirmed="2022-02-25"), Truth.NO),
        (record({**GIVEN, "at": "2022-02-25"}, withdrawn="2022-02-20"), Truth.NO),
        (record({**GIVEN, "at": "2022-02-25", "given_by": "guardian"}, withdrawn="2022-02-20"), Truth.YES),
        (record({**GIVEN, "at": "2022-02-20"}, withdrawn="2022-02-20"), Truth.UNKNOWN),
        (record(GONE), Truth.YES),
        (record(GONE, consent="k-0"), Truth.YES),
        (record(GONE, GIVEN, consent="k-1"), Truth.NO),
        (record({**GONE, "purposes": ["sharing"]}, GONE, consent="k-0"), Truth.YES),
        (record({**GONE, "state": "declined"}), Truth.NO),
        (record(GONE, considered="2022-02-25"), Truth.NO),
        (record(GONE, considered="2022-02-10"), Truth.YES),
        (record(GONE, others=[{}]), Truth.UNKNOWN),
    ],
)
def test_her_last_word_counts(scene_of, data, truth):
    assert stands_withdrawn.test(scene_of(data, "returns[0]")).truth is truth


def test_no_age_is_needed_to_know_that_nobody_consented_again(scene_of):
    data = record(withdrawn="2022-02-20", person={"birth": None})
    del data["persons"][0]["birth"]
    reading = stands_withdrawn.test(scene_of(data, "returns[0]"))
    assert {str(one) for one in reading.assumes} == {"persistence(returns[0].withdrawn)"}


def test_without_a_journey_nothing_came_after(scene_of):
    assert withdrawn_before(scene_of(record(withdrawn="2022-02-20"), "returns[0]"), None).truth is Truth.NO
