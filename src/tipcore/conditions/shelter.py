"""Conditions on placements: what a place for a child must not be, and what excuses an urgent one."""

__all__ = ["deprived_of_liberty", "is_a_place", "no_unrelated_adults", "siblings_together", "urgent_place"]

from typing import Any

from tipcore.conditions._attribute import is_one_of, read_yes_no
from tipcore.conditions._condition import Condition, condition
from tipcore.conditions._evidence import recorded_events
from tipcore.conditions._listing import NO, YES, any_of
from tipcore.conditions._scene import Scene
from tipcore.conditions.family_unit import unit_with_parent
from tipcore.conditions.kinship import in_the_home, kin, siblings_here, unsuspected
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import Placement
from tipcore.sources import TIPCORE_DEFAULT, EvidenceMark
from tipcore.terms import DETENTION_PLACEMENTS, PlacementKind, RelationKind

_OPEN_KINDS = frozenset(
    {PlacementKind.FOSTER, PlacementKind.FAMILY, PlacementKind.AUTHORISED_CARER, PlacementKind.HOSPITAL}
)
"""Places of which nobody is asked whether they are locked; for a closed ward see the law on health."""

_no_place: Condition[Placement] = is_one_of("kind", PlacementKind.NONE, says="there is no place")

is_a_place: Condition[Placement] = Condition(
    name="is_a_place", says="there is a place", test=lambda scene: ~_no_place.test(scene)
)
"""A placement of the kind *none* tells that no place was found (NDI035)."""


@condition("a child is placed in detention or in a locked place")
def deprived_of_liberty(scene: Scene[Placement]) -> Reading:
    """Read the kind of the place, and whether it is locked: a locked centre is a detention too."""
    kind = scene.item.kind
    if kind in DETENTION_PLACEMENTS:
        return YES
    locked = read_yes_no(scene.item.locked, f"{scene.path}.locked")
    if kind is PlacementKind.HOSPITAL:
        return NO
    return NO if kind in _OPEN_KINDS and locked.truth is Truth.UNKNOWN else locked


@condition(
    "the person was admitted to a hospital or placed in an emergency",
    TIPCORE_DEFAULT.at("care in an emergency waits for no fit ward or house", EvidenceMark.DEFAULT),
)
def urgent_place(scene: Scene[Placement]) -> Reading:
    """Read the kind of the place and whether it was an emergency; a cell or a locked place is never excused.

    Where nobody wrote whether it was an emergency it is taken that it was none, and noted as a
    presumption: the alarm for a child among strangers does not wait for that answer.

    Source:
        norms.md section 7.1, D10.
    """
    if deprived_of_liberty.test(scene).truth is Truth.YES:
        return NO
    if scene.item.kind is PlacementKind.HOSPITAL:
        return YES
    place = f"{scene.path}.emergency"
    urgent = read_yes_no(scene.item.emergency, place)
    return NO.assuming(AssumptionKind.PRESUMPTION, place) if urgent.truth is Truth.UNKNOWN else urgent


@condition(
    "no unrelated adults live with the child, but for a room of its own with its own parent",
    TIPCORE_DEFAULT.at("the family unit", EvidenceMark.DEFAULT),
    TIPCORE_DEFAULT.at("a foster family, the own family", EvidenceMark.DEFAULT),
)
def no_unrelated_adults(scene: Scene[Placement]) -> Reading:
    """Read who else lives there; a foster family or the own family are no strangers to the rule.

    The own family is one in which nobody is suspected. A child with its own parent, in a room
    of their own, after an assessment of its best interests, and with no suspicion of that
    parent, may live where other adults do.

    Source:
        norms.md section 6, GEN071 and CHI051.
    """
    place = scene.item
    others = read_yes_no(place.unrelated_adults, f"{scene.path}.unrelated_adults")
    if place.kind is PlacementKind.FOSTER:
        return YES
    if place.kind is PlacementKind.FAMILY:
        return ~others | _own_family(scene)
    return ~others | unit_with_parent.test(scene)


def _own_family(scene: Scene[Placement]) -> Reading:
    """Return whether nobody of the family in which the child lives is suspected."""
    everybody = kin(scene)
    known = recorded_events("relations", "a relation").list_for(scene).closed(scene.at.last)
    if everybody:
        known |= YES.assuming(AssumptionKind.COMPLETENESS, "relations.complete_until")
    return known & ~any_of(
        one.holds & in_the_home(scene, one) & ~unsuspected(scene, one, everybody) for one in everybody
    )


@condition("siblings are together, or a reason why not is on record")
def siblings_together(scene: Scene[Placement]) -> Reading:
    """Read whether siblings are together; the reason is an attribute, so that a blank one is *unknown*.

    Who has no brother or sister there, as far as the relations are complete, is parted from none.
    """
    together = read_yes_no(scene.item.siblings_together, f"{scene.path}.siblings_together")
    if together.truth is Truth.YES or scene.item.siblings_apart_reason:
        return YES
    here = siblings_here(scene)
    if here.truth is Truth.NO and (together.truth is Truth.UNKNOWN or _has_siblings(scene)):
        closed = recorded_events("relations", "a relation").list_for(scene).closed(scene.at.last)
        if closed.truth is Truth.YES:
            return ~here & closed
    return (
        together
        if together.truth is Truth.UNKNOWN
        else Reading.unknown(f"{scene.path}.siblings_apart_reason")
    )


def _has_siblings(scene: Scene[Any]) -> bool:
    """Return whether a brother or sister is on record: then *not together* may speak of one elsewhere."""
    return any(one.kind is RelationKind.SIBLING for one in kin(scene))
