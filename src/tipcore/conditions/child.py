"""Conditions on children over time: who was a child at, or since, the first contact."""

__all__ = ["child_in_the_case", "child_since_contact", "moments_of_age"]

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from tipcore.conditions._condition import condition
from tipcore.conditions._listing import any_of
from tipcore.conditions._scene import Scene
from tipcore.conditions.age import treated_as_child
from tipcore.dates import Moment, PartialDate
from tipcore.logic import AssumptionKind, Reading, Truth


@condition("the person is, or may be, a child, or was one at the first contact")
def child_in_the_case(scene: Scene[Any]) -> Reading:
    """Read the age at the moment, and at the first contact: what was a child's stays protected."""
    now = treated_as_child.test(scene)
    if scene.person is None or now.truth is Truth.YES:
        return now
    listed = scene.case.records_of(scene.case.first_contacts, scene.person)
    contacts = [(one.at, f"first_contacts[{number}].at") for number, one in listed if one.at is not None]
    if not contacts:
        return now | Reading.unknown("first_contacts")
    return now | any_of(treated_as_child.test(_at(scene, at, path)) for at, path in contacts)


@condition("the person may be a child (known then, or found later)")
def child_since_contact(scene: Scene[Any]) -> Reading:
    """Read the age at the moment, and at each later doubt or decision on age up to `as_of`.

    Where no first contact is on record, that it came before what was done with her is a presumption.
    """
    reading = any_of(treated_as_child.test(one) for one in moments_of_age(scene))
    if scene.date_path == "first_contacts":
        return reading.assuming(AssumptionKind.PRESUMPTION, "first_contacts")
    return reading


def moments_of_age(scene: Scene[Any]) -> Iterator[Scene[Any]]:
    """Iterate over a scene, and over it at each later moment up to `as_of` that speaks of her age."""
    yield scene
    yield from _later(scene)


def _later(scene: Scene[Any]) -> Iterator[Scene[Any]]:
    if scene.person is None:
        return
    decisions = scene.case.records_of(scene.case.age_decisions, scene.person)
    for date in (*(one.at for one in scene.person.age_doubts), *(one.at for _, one in decisions)):
        if date is None:
            continue
        moment = date.moment(scene.zone)
        if scene.at.last < moment.last <= scene.as_of.last:
            yield evolve(scene, at=Moment(moment.latest, moment.latest))


def _at(scene: Scene[Any], date: PartialDate, path: str) -> Scene[Any]:
    moment: Moment = date.moment(scene.zone)
    return evolve(scene, at=moment, dated_by=path)
