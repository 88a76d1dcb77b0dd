"""Conditions on transitions: the steps before which the risk to the person is assessed."""

__all__ = [
    "emergency_placement",
    "is_transition",
    "place_ended",
    "risk_assessed",
    "risk_assessed_afresh",
    "risk_changed",
]

from typing import Any

from tipcore.conditions._condition import condition
from tipcore.conditions._evidence import own_event, recorded_events
from tipcore.conditions._listing import NO, YES
from tipcore.conditions._scene import Scene
from tipcore.conditions.interview import asks_about_exploitation
from tipcore.conditions.validity import valid_at
from tipcore.logic import Reading, Truth
from tipcore.models import CourtEvent, Interview, Placement
from tipcore.sources import TIPCORE_DEFAULT, EvidenceMark
from tipcore.terms import CourtEventKind, PlacementKind

_BEFORE_COURT = frozenset({CourtEventKind.HEARING, CourtEventKind.TRIAL})


@condition("the step leads the person to a place, an interview, a hearing or a journey")
def is_transition(scene: Scene[Any]) -> Reading:
    """Read what kind of step it is; questions on basic safety and the want of a place are none."""
    item = scene.item
    if isinstance(item, Interview):
        return asks_about_exploitation.test(scene)
    if isinstance(item, Placement):
        return _of_kind(item.kind, item.kind is not PlacementKind.NONE, scene)
    if isinstance(item, CourtEvent):
        return _of_kind(item.kind, item.kind in _BEFORE_COURT, scene)
    return YES


def _of_kind(kind: object, holds: bool, scene: Scene[Any]) -> Reading:  # noqa: FBT001 - a value, no switch
    return Reading.unknown(f"{scene.path}.kind") if kind is None else Reading(Truth.of(holds))


@condition("the person was placed in an emergency", TIPCORE_DEFAULT.at("emergencies", EvidenceMark.DEFAULT))
def emergency_placement(scene: Scene[Any]) -> Reading:
    """Read whether a placement was made in an emergency; what is no placement is no such one."""
    if not isinstance(scene.item, Placement):
        return NO
    if not isinstance(scene.item.emergency, bool):
        return Reading.unknown(f"{scene.path}.emergency")
    return Reading(Truth.of(scene.item.emergency))


risk_assessed = recorded_events(
    "risk_assessments", "the risk to the person is assessed", name="risk_assessed", related=valid_at
)
"""An assessment of risk, as long as it says that it is valid."""

risk_changed = recorded_events("risk_events", "something changed the risk", name="risk_changed")

risk_assessed_afresh = risk_assessed.current(fresh="risk-assessment-valid", renewed_after=(risk_changed,))
"""An assessment that was not too old or overtaken at the step, or one that came after it."""

place_ended = own_event("end", "the person left the place")
