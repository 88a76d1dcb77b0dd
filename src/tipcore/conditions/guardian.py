"""Conditions on the guardian of a child."""

__all__ = ["guardian_appointed", "guardian_at_interview", "suitable_guardian"]

from typing import Any

from tipcore.conditions._attribute import is_given, is_yes, read_yes_no
from tipcore.conditions._condition import Condition, condition
from tipcore.conditions._evidence import recorded_events
from tipcore.conditions._scene import Scene
from tipcore.logic import Reading, Truth
from tipcore.models import Guardian, Interview
from tipcore.sources import EvidenceMark
from tipcore.sources.treaties import COE

suitable_guardian: Condition[Guardian] = is_yes(
    "no_conflict", "the guardian has no conflict of interest", COE.at("art. 10(4)(a)", EvidenceMark.SECONDARY)
) & is_given("vetted", "the guardian was vetted")

guardian_appointed = recorded_events(
    "guardians",
    "a guardian is appointed",
    name="guardian_appointed",
    when="appointed",
    until=("ended",),
    which=is_yes("no_conflict", "the guardian has no conflict of interest"),
    cites=(COE.at("art. 10(4)(a)", EvidenceMark.SECONDARY),),
)
"""A guardian without a conflict of interest, from the appointment to its end."""


@condition("a guardian of the child is present")
def guardian_at_interview(scene: Scene[Interview]) -> Reading:
    """Read who was there: the interview says so, or the record of a suitable guardian names it."""
    said = read_yes_no(scene.item.guardian_present, f"{scene.path}.guardian_present")
    if said.truth is not Truth.UNKNOWN:
        return said
    named = _named(scene)
    return Reading(Truth.YES) if named else said


def _named(scene: Scene[Any]) -> bool:
    """Return whether the record of a guardian names the interview as one where she was present."""
    return any(
        scene.item.id in guardian.present_at and guardian.no_conflict is True
        for guardian in scene.case.guardians
    )
