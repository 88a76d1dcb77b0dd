"""Conditions on capacity: who decides for herself on a purpose."""

__all__ = ["decides_alone", "has_capacity"]

from typing import Any

from tipcore.conditions._attribute import read_yes_no
from tipcore.conditions._condition import Condition
from tipcore.conditions._listing import NO, YES, any_of
from tipcore.conditions._scene import Scene
from tipcore.conditions.age import treated_as_child
from tipcore.dates import UNKNOWN_MOMENT, Moment, PartialDate
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import Capacity
from tipcore.sources import CRPD, EvidenceMark
from tipcore.terms import ConsentPurpose

_PRESUMED = CRPD.at("art. 12(2)", EvidenceMark.RECALLED)


def has_capacity(purpose: ConsentPurpose) -> Condition[Any]:
    """Return the condition that the person can decide on a purpose at the moment.

    An adult has capacity until a record says otherwise; that is noted as a presumption. A
    record without a purpose speaks of every purpose.

    Source:
        norms.md section 6, capacity is per purpose; CRPD art. 12(2) [recalled].
    """

    def test(scene: Scene[Any]) -> Reading:
        person = scene.person
        if person is None:
            return Reading.unknown(f"{scene.path}.person")
        number = next(n for n, one in enumerate(scene.case.persons) if one is person)
        listed = [
            (one, f"persons[{number}].capacities[{place}]")
            for place, one in enumerate(person.capacities)
            if one.purpose in (None, purpose)
        ]
        lost = any_of(_lasts(one, scene, path) & ~_holds(one, path) for one, path in listed)
        if lost.truth is not Truth.NO:
            return ~lost
        shown = any_of(_lasts(one, scene, path) & _holds(one, path) for one, path in listed)
        return YES if shown.truth is Truth.YES else YES.assuming(AssumptionKind.PRESUMPTION, "capacity")

    says = f"the person can decide on: {purpose.label.lower()}"
    return Condition(name=f"has_capacity_{purpose}", says=says, test=test, cites=(_PRESUMED,))


def decides_alone(purpose: ConsentPurpose) -> Condition[Any]:
    """Return the condition that the person is an adult with capacity for a purpose."""
    return ~treated_as_child & has_capacity(purpose)


def _holds(one: Capacity, path: str) -> Reading:
    return read_yes_no(one.holds, f"{path}.holds")


def _lasts(one: Capacity, scene: Scene[Any], path: str) -> Reading:
    """Return whether what is recorded of capacity speaks of the moment; the last day still counts."""
    begun = YES if one.since is None else _by(_moment(one.since, scene), scene.at, f"{path}.since")
    if one.until is None:
        return begun
    end = _moment(one.until, scene)
    if scene.at.last <= end.last and (end.exact or one.until.first_day == one.until.last_day):
        return begun
    if end.certainly_by(scene.at):
        return NO
    return begun & (YES if scene.at.certainly_by(end) else Reading.unknown(f"{path}.until"))


def _by(when: Moment, at: Moment, path: str) -> Reading:
    if when.certainly_by(at):
        return YES
    return NO if when.first > at.last else Reading.unknown(path)


def _moment(value: PartialDate | None, scene: Scene[Any]) -> Moment:
    return UNKNOWN_MOMENT if value is None else value.moment(scene.zone)
