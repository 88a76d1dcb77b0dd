"""Who was a child at, or since, the first contact."""

import pytest

from tipcore.conditions.child import child_in_the_case, child_since_contact
from tipcore.logic import Truth

DOUBT = {"holds": True, "by": {"role": "screener"}}


def of(scene_of, person, *, contacts=(), decisions=(), as_of="2022-12-31"):
    data = {
        "persons": [{"id": "p-1", **person}],
        "reports": {"items": [{"id": "r-1", "at": "2022-06-01"}]},
        "first_contacts": {"items": [{"id": f"f-{n}"} | one for n, one in enumerate(contacts)]},
        "age_decisions": {"items": [{"id": f"a-{n}", **one} for n, one in enumerate(decisions)]},
    }
    return scene_of(data, as_of=as_of)


@pytest.mark.parametrize(
    ("person", "contacts", "truth", "missing"),
    [
        ({"birth": "2010-01-01"}, (), Truth.YES, set()),
        ({"birth": "2004-05-01"}, ({"at": "2022-04-30"},), Truth.YES, set()),
        ({"birth": "2004-05-01"}, ({"at": "2022-05-01"},), Truth.NO, set()),
        ({"birth": "2004-05-01"}, (), Truth.UNKNOWN, {"first_contacts"}),
        ({"birth": "2004-05-01"}, ({},), Truth.UNKNOWN, {"first_contacts"}),
        ({"birth": "2004-05-02"}, ({"at": "../2022-05-10"},), Truth.UNKNOWN, {"first_contacts[0].at"}),
    ],
)
def test_a_child_at_the_first_contact_stays_one_of_the_case(scene_of, person, contacts, truth, missing):
    reading = child_in_the_case.test(of(scene_of, person, contacts=contacts))
    assert (reading.truth, reading.missing) == (truth, missing)


@pytest.mark.parametrize(
    ("doubt", "as_of", "truth"),
    [
        (DOUBT | {"at": "2022-05-01"}, "2022-12-31", Truth.YES),
        (DOUBT | {"at": "2022-07-01"}, "2022-12-31", Truth.YES),
        (DOUBT | {"at": "2022-07-01"}, "2022-06-30", Truth.UNKNOWN),
        (DOUBT, "2022-12-31", Truth.UNKNOWN),
    ],
)
def test_a_later_doubt_makes_a_child_from_then_on(scene_of, doubt, as_of, truth):
    assert child_since_contact.test(of(scene_of, {"age_doubts": [doubt]}, as_of=as_of)).truth is truth


def test_a_later_decision_counts_too(scene_of):
    decisions = ({"at": "2022-07-01", "outcome": "child"},)
    assert child_since_contact.test(of(scene_of, {}, decisions=decisions)).truth is Truth.YES


@pytest.mark.parametrize("condition", [child_in_the_case, child_since_contact])
def test_of_nobody_it_is_unknown(scene_of, condition):
    two = {
        "persons": [{"id": "p-1"}, {"id": "p-2"}],
        "reports": {"items": [{"id": "r-1", "at": "2022-06-01"}]},
    }
    assert condition.test(scene_of(two)).missing == {"reports[0].person"}
