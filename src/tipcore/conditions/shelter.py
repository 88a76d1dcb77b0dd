"""Conditions on placements: what a place for a child must not be."""

__all__ = ["no_unrelated_adults", "siblings_together"]

from tipcore.conditions._attribute import read_yes_no
from tipcore.conditions._condition import condition
from tipcore.conditions._evidence import concerns
from tipcore.conditions._listing import YES, any_of
from tipcore.conditions._scene import Scene
from tipcore.conditions.best_interests import assessed_for_placement
from tipcore.logic import Reading, Truth
from tipcore.models import Placement
from tipcore.sources import TIPCORE_DEFAULT, EvidenceMark
from tipcore.terms import PlacementKind, RelationKind

_OF_FAMILY_TYPE = frozenset({PlacementKind.FOSTER, PlacementKind.FAMILY, PlacementKind.AUTHORISED_CARER})


@condition(
    "no unrelated adults live with the child, but for a room of its own with its own parent",
    TIPCORE_DEFAULT.at("the family unit", EvidenceMark.DEFAULT),
)
def no_unrelated_adults(scene: Scene[Placement]) -> Reading:
    """Read who else lives there; the carers of a family are no strangers to the rule.

    A child with its own parent, in a room of their own, after an assessment of its best
    interests, and with no suspicion of that parent, may live where other adults do.

    Source:
        norms.md section 6, GEN071 and CHI051.
    """
    place = scene.item
    others = read_yes_no(place.unrelated_adults, f"{scene.path}.unrelated_adults")
    if place.kind in _OF_FAMILY_TYPE:
        return YES
    unit = (
        read_yes_no(place.children_with_parent, f"{scene.path}.children_with_parent")
        & read_yes_no(place.own_room, f"{scene.path}.own_room")
        & assessed_for_placement.standing().test(scene)
        & ~_suspected_parent(scene)
    )
    return ~others | unit


def _suspected_parent(scene: Scene[Placement]) -> Reading:
    """Return whether a parent of the child is suspected; the relation must be on record."""
    said = [
        read_yes_no(one.suspected_trafficker, f"{path}.suspected_trafficker") & concerns(scene, one, path)
        for path, one in ((f"relations[{number}]", one) for number, one in scene.case.relations.numbered())
        if one.kind is RelationKind.PARENT
    ]
    return any_of(said) if said else Reading.unknown("relations")


@condition("siblings are together, or a reason why not is on record")
def siblings_together(scene: Scene[Placement]) -> Reading:
    """Read whether siblings are together; the reason is an attribute, so that a blank one is *unknown*."""
    together = read_yes_no(scene.item.siblings_together, f"{scene.path}.siblings_together")
    if together.truth is not Truth.NO:
        return together
    return YES if scene.item.siblings_apart_reason else Reading.unknown(f"{scene.path}.siblings_apart_reason")
