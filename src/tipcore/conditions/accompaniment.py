"""Conditions on who is with a child: a parent or guardian who was verified and is free of suspicion."""

__all__ = ["interview_planned_without_guardian", "interviewed_without_guardian", "unaccompanied"]

from typing import Any

from tipcore.conditions._attribute import read_yes_no
from tipcore.conditions._condition import Condition, condition
from tipcore.conditions._evidence import concerns, recorded_events
from tipcore.conditions._listing import NO, YES, any_of
from tipcore.conditions._scene import Scene
from tipcore.conditions.age import treated_as_child
from tipcore.conditions.guardian import guardian_appointed
from tipcore.conditions.interview import asks_about_exploitation
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import Relation
from tipcore.sources import GC6, TIPCORE_DEFAULT, EvidenceMark
from tipcore.terms import RecordState, RelationKind

_PARENTS = frozenset({RelationKind.PARENT, RelationKind.GUARDIAN})


@condition(
    "no verified parent or guardian who is free of suspicion is with the child",
    GC6.at("para 33", EvidenceMark.RECALLED),
    TIPCORE_DEFAULT.at("who says 'uncle' is not thereby a guardian", EvidenceMark.DEFAULT),
)
def unaccompanied(scene: Scene[Any]) -> Reading:
    """Read what is said of the child, then its relations.

    A child is taken as unaccompanied until somebody checked that the parent or guardian is
    one; that is noted as a presumption.

    Source:
        norms.md section 7.1, D9.
    """
    if scene.person is None:
        return Reading.unknown(f"{scene.path}.person")
    if scene.person.unaccompanied is True:
        return YES
    with_parent = any_of(
        _accompanies(one, scene, f"relations[{number}]") for number, one in scene.case.relations.numbered()
    )
    if with_parent.truth is Truth.NO:
        return YES.assuming(AssumptionKind.PRESUMPTION, "unaccompanied")
    return ~with_parent


def _accompanies(relation: Relation, scene: Scene[Any], path: str) -> Reading:
    """Return whether a relation shows a parent or guardian who was verified; an unverified one shows none."""
    if relation.state is not RecordState.HAPPENED or relation.kind not in _PARENTS:
        return NO
    if relation.verified is not True:
        return NO
    free = ~read_yes_no(relation.suspected_trafficker, f"{path}.suspected_trafficker")
    there = read_yes_no(relation.travels_with, f"{path}.travels_with") | read_yes_no(
        relation.lives_with, f"{path}.lives_with"
    )
    return concerns(scene, relation, path) & free & there


_alone_in_the_room: Condition[Any] = (
    treated_as_child & asks_about_exploitation & ~guardian_appointed.standing()
)

interviewed_without_guardian = recorded_events(
    "interviews",
    "the child is asked about the exploitation before a guardian is appointed",
    name="interviewed_without_guardian",
    which=_alone_in_the_room,
)

interview_planned_without_guardian = recorded_events(
    "interviews",
    "questions to the child on the exploitation are planned, and no guardian is appointed",
    name="interview_planned_without_guardian",
    which=_alone_in_the_room,
    states=frozenset({RecordState.PLANNED}),
)
