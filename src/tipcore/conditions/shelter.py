"""Conditions on placements: the want of a place, and what a place for a child must not be."""

__all__ = [
    "has_a_place",
    "man_or_lgbti",
    "no_unrelated_adults",
    "placed",
    "siblings_together",
]

from typing import Any

from tipcore.conditions._attribute import is_one_of, read_yes_no
from tipcore.conditions._condition import Condition, condition
from tipcore.conditions._evidence import concerns, recorded_events
from tipcore.conditions._listing import NO, YES, any_of
from tipcore.conditions._scene import Scene
from tipcore.conditions.best_interests import assessed_for_placement
from tipcore.logic import Reading, Truth
from tipcore.models import Placement
from tipcore.sources import TIPCORE_DEFAULT, EvidenceMark
from tipcore.terms import (
    DETENTION_PLACEMENTS,
    GenderIdentity,
    NoPlacementReason,
    PlacementKind,
    RelationKind,
    Sex,
)

_OF_FAMILY_TYPE = frozenset({PlacementKind.FOSTER, PlacementKind.FAMILY, PlacementKind.AUTHORISED_CARER})

_no_place: Condition[Placement] = is_one_of("kind", PlacementKind.NONE, says="no place was found")

_none_for_men_or_lgbti: Condition[Placement] = is_one_of(
    "none_reason",
    NoPlacementReason.NO_MALE_SHELTER,
    NoPlacementReason.NO_LGBTI_SHELTER,
    says="there is no shelter for men, boys or LGBTI people",
)

_none_at_all: Condition[Placement] = is_one_of(
    "none_reason",
    NoPlacementReason.NO_SHELTER_IN_DISTRICT,
    NoPlacementReason.NO_PLACE_FREE,
    says="there is no shelter or no place free",
)


@condition("the person is a man or boy, intersex, transgender or non-conforming")
def _by_sex_or_gender(scene: Scene[Any]) -> Reading:
    """Read sex and gender identity; sexual orientation is on no record."""
    if scene.person is None:
        return Reading.unknown(f"{scene.path}.person")
    sex, gender = scene.person.sex, scene.person.gender_identity
    if sex in (Sex.MALE, Sex.INTERSEX) or gender not in (None, GenderIdentity.WOMAN):
        return YES
    if gender is not None and sex is not None:
        return NO
    number = next(n for n, one in enumerate(scene.case.persons) if one is scene.person)
    blank = [name for name, value in (("sex", sex), ("gender_identity", gender)) if value is None]
    return Reading.unknown(*(f"persons[{number}].{name}" for name in blank))


_in_detention: Condition[Placement] = is_one_of("kind", *sorted(DETENTION_PLACEMENTS), says="it is a cell")

man_or_lgbti: Condition[Placement] = ~_in_detention & (
    _by_sex_or_gender | (_no_place & _none_for_men_or_lgbti)
)
"""Who is a man, a boy or an LGBTI person, or was turned away as one; of cells RBA013 speaks."""

_turned_away: Condition[Placement] = _no_place & (_none_for_men_or_lgbti | _none_at_all)


@condition("men, boys and LGBTI people get a real place")
def has_a_place(scene: Scene[Placement]) -> Reading:
    """Read whether the person was turned away for want of a place; who declined one was not."""
    return ~_turned_away.test(scene)


placed = recorded_events(
    "placements",
    "a place is found",
    name="placed",
    when="start",
    which=is_one_of(
        "kind",
        *sorted(_OF_FAMILY_TYPE),
        PlacementKind.CENTRE,
        PlacementKind.HOSPITAL,
        PlacementKind.HOTEL,
        says="it is a real place",
    ),
)


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
