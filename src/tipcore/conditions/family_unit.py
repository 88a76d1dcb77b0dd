"""The family unit: a parent and her children in a place, in a room of their own."""

__all__ = ["family_here", "family_unit", "unit_with_parent"]

from typing import Any

from tipcore.conditions._attribute import is_yes
from tipcore.conditions._condition import Condition, condition
from tipcore.conditions._evidence import recorded_events
from tipcore.conditions._listing import any_of
from tipcore.conditions._scene import Scene
from tipcore.conditions.age import treated_as_child
from tipcore.conditions.best_interests import assessed_for_placement
from tipcore.conditions.kinship import Kin, in_the_home, is_minor, kin, there, unsuspected
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import Placement
from tipcore.sources import TIPCORE_DEFAULT, EvidenceMark
from tipcore.terms import RelationKind

_together: Condition[Placement] = is_yes("children_with_parent", "parent and children are together")

_own_room: Condition[Placement] = is_yes("own_room", "they have a room of their own")


@condition("a parent of the child who is free of suspicion is there, and none who is suspected")
def _with_own_parent(scene: Scene[Placement]) -> Reading:
    """Read the parents who are, or may be, there; a parent who is elsewhere says nothing of the place."""
    everybody = kin(scene)
    parents = [one for one in everybody if one.is_a(RelationKind.PARENT).truth is not Truth.NO]
    if not parents:
        return Reading.unknown("relations")
    here = [_parent_here(scene, one, parents) for one in parents]
    free = [unsuspected(scene, one, everybody) for one in parents]
    clean = any_of(place & who for place, who in zip(here, free, strict=True))
    clean |= ~_all_kin_known(scene)
    return clean & ~any_of(place & ~who for place, who in zip(here, free, strict=True))


def _parent_here(scene: Scene[Placement], one: Kin, parents: list[Kin]) -> Reading:
    """Return whether a parent is there: who is the only one on record is the one of whom the place speaks."""
    base = one.holds & one.is_a(RelationKind.PARENT)
    here = in_the_home(scene, one)
    only = all(one.same_as(other) or in_the_home(scene, other).truth is Truth.NO for other in parents)
    if here.truth is not Truth.UNKNOWN or not only:
        return base & here
    told = _together.test(scene)
    if told.truth is not Truth.YES:
        return base & here
    closed = _all_kin_known(scene)
    if closed.truth is Truth.YES:
        return base & closed
    return base & told.assuming(AssumptionKind.PRESUMPTION, f"{one.path}.lives_with")


def family_here(scene: Scene[Any], one: Kin, everybody: tuple[Kin, ...]) -> Reading:
    """Return whether somebody is a parent or a minor child of hers, is there, and is free of suspicion."""
    close = one.is_a(RelationKind.PARENT, RelationKind.CHILD)
    if close.truth is not Truth.YES:
        return one.holds & close
    return one.holds & there(scene, one) & is_minor(scene, one) & unsuspected(scene, one, everybody)


@condition("a minor child of hers is there")
def _with_own_child(scene: Scene[Placement]) -> Reading:
    everybody = kin(scene)
    together = _together.test(scene)
    here = any_of(
        one.holds
        & one.is_a(RelationKind.CHILD)
        & (there(scene, one) | together)
        & is_minor(scene, one)
        & unsuspected(scene, one, everybody)
        for one in everybody
        if one.is_a(RelationKind.CHILD).truth is not Truth.NO
    )
    if here.truth is not Truth.NO:
        return here
    return here | ~_all_kin_known(scene)


def _all_kin_known(scene: Scene[Any]) -> Reading:
    """Return *yes* where the relations are complete up to the moment, else *unknown*."""
    return recorded_events("relations", "a relation").list_for(scene).closed(scene.at.last)


_default = TIPCORE_DEFAULT.at("the family unit", EvidenceMark.DEFAULT)

unit_with_parent: Condition[Placement] = Condition(
    name="unit_with_parent",
    says="the child is with its own parent, in a room of their own, after an assessment",
    test=(_together & _own_room & assessed_for_placement.standing() & _with_own_parent).test,
    cites=(_default,),
)
"""A child with its own parent, free of suspicion, after an assessment of the child's best interests."""

_unit_with_child: Condition[Placement] = (
    _together & _own_room & _with_own_child & (~treated_as_child | assessed_for_placement.standing())
)


@condition("a parent and children have a room of their own", _default)
def family_unit(scene: Scene[Placement]) -> Reading:
    """Read the unit from the side of the child, and from that of the parent; for a child it was assessed."""
    child = treated_as_child.test(scene)
    as_child, as_parent = child & unit_with_parent.test(scene), _unit_with_child.test(scene)
    if child.truth is Truth.YES and {as_child.truth, as_parent.truth} == {Truth.UNKNOWN}:
        return as_child
    return as_child | as_parent
