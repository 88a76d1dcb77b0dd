"""Conditions on who is with a child: a parent or guardian who was verified and is free of suspicion."""

__all__ = [
    "found_a_child",
    "interview_planned_without_guardian",
    "interviewed_without_guardian",
    "joined_by_a_parent",
    "unaccompanied",
]

from typing import Any

from attrs import evolve

from tipcore.conditions._condition import Condition, condition
from tipcore.conditions._evidence import Evidence, recorded_events
from tipcore.conditions._listing import YES, Listing, Occurrence, any_of
from tipcore.conditions._scene import Scene
from tipcore.conditions.age import treated_as_child
from tipcore.conditions.child import moments_of_age
from tipcore.conditions.endings import day_of_death_known
from tipcore.conditions.guardian import guardian_appointed
from tipcore.conditions.interview import asks_about_exploitation
from tipcore.conditions.kinship import Kin, kin, there, unsuspected
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import Relation
from tipcore.sources import GC6, TIPCORE_DEFAULT, EvidenceMark
from tipcore.terms import RecordState, RelationKind


@condition(
    "no verified parent or guardian who is free of suspicion is with the child",
    GC6.at("para 33", EvidenceMark.RECALLED),
    TIPCORE_DEFAULT.at("who says 'uncle' is not thereby a guardian", EvidenceMark.DEFAULT),
)
def unaccompanied(scene: Scene[Any]) -> Reading:
    """Read what is said of the child, then its relations, from whichever end they are written.

    A child is taken as unaccompanied until somebody checked that the parent or guardian is
    one; that is noted as a presumption.

    Source:
        norms.md section 7.1, D9.
    """
    if scene.person is None:
        return Reading.unknown(f"{scene.path}.person")
    if scene.person.unaccompanied is True:
        return YES
    everybody = kin(scene)
    with_parent = any_of(_accompanies(scene, one, everybody) for one in everybody if _verified(one))
    if with_parent.truth is Truth.NO:
        return YES.assuming(AssumptionKind.PRESUMPTION, "unaccompanied")
    return ~with_parent


def _verified(one: Kin) -> bool:
    """Return whether a relation shows a parent or guardian who was checked; an unchecked one shows none."""
    named = one.kind in {RelationKind.PARENT, RelationKind.GUARDIAN}
    return named and isinstance(one.record, Relation) and one.record.verified is True


def _accompanies(scene: Scene[Any], one: Kin, everybody: tuple[Kin, ...]) -> Reading:
    return one.holds & unsuspected(scene, one, everybody) & there(scene, one)


def _joined(scene: Scene[Any]) -> Listing:
    """List the verified parents and guardians who came to the child after the scene's moment."""
    now = scene.as_of.last
    found: list[Occurrence] = []
    later = evolve(scene, at=scene.as_of)
    everybody = () if scene.person is None or scene.person.unaccompanied is True else kin(later)
    for one in everybody:
        at = one.record.at
        if at is not None and _verified(one) and at.moment(scene.zone).first > scene.at.last:
            fits = _accompanies(later, one, everybody)
            when, path = at.moment(scene.zone), one.path
            found.append(Occurrence(path=path, date_path=f"{path}.at", when=when, fits=fits))
    return Listing(occurrences=tuple(found), gaps=frozenset({"relations.complete_until"}), now=now)


joined_by_a_parent: Evidence[Any] = Evidence(
    name="joined_by_a_parent",
    says="a verified parent or guardian who is free of suspicion joined the child",
    list_for=_joined,
)


def _found_a_child(scene: Scene[Any]) -> Listing:
    """List the first moment from which the person is taken for a child.

    While there is none it is the moment of the scene, and unknown: a later one may come to count.
    """
    seen = [one for one in moments_of_age(scene) if treated_as_child.test(one).truth is Truth.YES]
    at = min((one.at for one in seen), key=lambda moment: moment.last, default=scene.at)
    met = (
        YES
        if scene.date_path != "first_contacts"
        else YES.assuming(AssumptionKind.PRESUMPTION, "first_contacts")
    )
    fits = met & (YES if seen else treated_as_child.test(scene)) & day_of_death_known.test(scene)
    found = Occurrence(path=scene.path, date_path=scene.date_path, when=at, fits=fits)
    return Listing(occurrences=(found,), gaps=frozenset({scene.date_path}), now=scene.as_of.last)


found_a_child: Evidence[Any] = Evidence(
    name="found_a_child",
    says="the person is met and there is reason to take her for a child",
    list_for=_found_a_child,
)
"""The first contact; or the later day of the doubt or decision that made somebody see a child."""


_alone_in_the_room: Condition[Any] = (
    treated_as_child & unaccompanied & asks_about_exploitation & ~guardian_appointed.standing()
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
