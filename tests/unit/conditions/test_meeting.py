"""The wish for a woman or a man, as a meeting shows it."""

import pytest

from tipcore.conditions.meeting import preference_met, preference_stated
from tipcore.logic import Truth


def meeting(wish=None, **interview):
    stated = {} if wish is None else {"preferred_sex": {"asked": "2022-02-01", "interviewer": wish}}
    return {
        "persons": [{"id": "p-1", **stated}],
        "interviews": {"items": [{"id": "i-1", "at": "2022-03-01", **interview}]},
    }


@pytest.mark.parametrize(
    ("record", "stated", "met"),
    [
        (meeting("female", interviewer_sex="female"), Truth.YES, Truth.YES),
        (meeting("female", interviewer_sex="male"), Truth.YES, Truth.NO),
        (meeting("female", interviewer_sex="intersex"), Truth.YES, Truth.UNKNOWN),
        (meeting("no_preference", interviewer_sex="male"), Truth.NO, Truth.UNKNOWN),
        (meeting(interviewer_sex="male"), Truth.UNKNOWN, Truth.UNKNOWN),
        (meeting(preference_met=True), Truth.YES, Truth.YES),
        (meeting(unmet_reason="language"), Truth.YES, Truth.NO),
    ],
)
def test_the_meeting_says_so_or_is_compared(scene_of, record, stated, met):
    scene = scene_of(record, "interviews[0]")
    assert preference_stated.test(scene).truth is stated
    assert preference_met.test(scene).truth is met
