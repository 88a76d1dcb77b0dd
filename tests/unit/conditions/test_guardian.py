"""Whether a guardian is there for the child."""

import pytest

from tipcore.conditions.guardian import guardian_at_interview
from tipcore.conditions.interview import asks_about_exploitation
from tipcore.logic import Truth


def data(said=None, **guardian):
    interview = {"id": "i-1", "at": "2022-03-01"} | ({} if said is None else {"guardian_present": said})
    return {
        "interviews": {"items": [interview]},
        "guardians": {"items": [{"id": "g-1", "appointed": "2022-01-01", **guardian}]},
    }


@pytest.mark.parametrize(
    ("record", "truth"),
    [
        (data(said=True), Truth.YES),
        (data(said=False, no_conflict=True, present_at=["i-1"]), Truth.NO),
        (data(no_conflict=True, present_at=["i-1"]), Truth.YES),
        (data(present_at=["i-1"]), Truth.UNKNOWN),
        (data(no_conflict=True), Truth.UNKNOWN),
    ],
)
def test_the_interview_or_the_record_of_the_guardian_says_so(scene_of, record, truth):
    assert guardian_at_interview.test(scene_of(record, "interviews[0]")).truth is truth


def test_a_blank_scope_is_unknown(scene_of):
    reading = asks_about_exploitation.test(scene_of(data(), "interviews[0]"))
    assert reading.missing == {"interviews[0].scope"}
