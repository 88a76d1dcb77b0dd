"""Conditions on the want of a place: who is turned away, and whether a real place was found."""

__all__ = ["has_a_place", "man_or_lgbti", "placed"]

from typing import Any

from tipcore.conditions._attribute import is_one_of
from tipcore.conditions._condition import condition
from tipcore.conditions._evidence import recorded_events
from tipcore.conditions._listing import NO, YES
from tipcore.conditions._scene import Scene
from tipcore.logic import Reading, Truth
from tipcore.models import Denial, Placement
from tipcore.terms import (
    DETENTION_PLACEMENTS,
    DenialReason,
    GenderIdentity,
    NoPlacementReason,
    PlacementKind,
    ServiceKind,
    Sex,
)

_FOR_MEN_OR_LGBTI = frozenset(
    {
        NoPlacementReason.NO_MALE_SHELTER,
        NoPlacementReason.NO_LGBTI_SHELTER,
        DenialReason.NO_MALE_SHELTER,
    }
)
_NONE_AT_ALL = frozenset(
    {
        NoPlacementReason.NO_FAMILY_SHELTER,
        NoPlacementReason.NO_PLACE_FREE,
        NoPlacementReason.NO_SHELTER_IN_DISTRICT,
        NoPlacementReason.NOT_ACCESSIBLE,
        DenialReason.NO_SHELTER,
    }
)
_HIS_CHOICE = frozenset({NoPlacementReason.DECLINED, NoPlacementReason.NOT_NEEDED})
_OTHER = frozenset({NoPlacementReason.OTHER, DenialReason.OTHER})


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


def _asks_for_place(scene: Scene[Any]) -> Reading:
    """Return whether the record speaks of a place for the person; of cells RBA013 speaks."""
    item = scene.item
    if isinstance(item, Denial):
        if item.of is None:
            return Reading.unknown(f"{scene.path}.of")
        return Reading(Truth.of(item.of is ServiceKind.ACCOMMODATION))
    if item.kind in DETENTION_PLACEMENTS:
        return NO
    by_choice = item.kind is PlacementKind.NONE and item.none_reason in _HIS_CHOICE
    return NO if by_choice else YES


@condition("a man, a boy or an LGBTI person needs a place")
def man_or_lgbti(scene: Scene[Any]) -> Reading:
    """Read who the person is, or that he or she was turned away as one of them.

    Who declined a place, or needs none, was not turned away.
    """
    as_one = not _FOR_MEN_OR_LGBTI.isdisjoint(_reasons(scene))
    return _asks_for_place(scene) & (YES if as_one else _by_sex_or_gender.test(scene))


@condition("men, boys and LGBTI people get a real place")
def has_a_place(scene: Scene[Any]) -> Reading:
    """Read whether the person was turned away for want of a place; *other* may be that."""
    item = scene.item
    if isinstance(item, Placement):
        if item.kind is None:
            return Reading.unknown(f"{scene.path}.kind")
        if item.kind is not PlacementKind.NONE:
            return YES
    reasons = _reasons(scene)
    if not reasons.isdisjoint(_FOR_MEN_OR_LGBTI | _NONE_AT_ALL):
        return NO
    if not reasons or not reasons.isdisjoint(_OTHER):
        return Reading.unknown(f"{scene.path}.{'reasons' if isinstance(item, Denial) else 'none_reason'}")
    return YES


def _reasons(scene: Scene[Any]) -> frozenset[object]:
    """Return why there was no place, as far as it is on record."""
    item = scene.item
    if isinstance(item, Denial):
        return frozenset(item.reasons)
    turned_away = item.kind is PlacementKind.NONE and item.none_reason is not None
    return frozenset({item.none_reason}) if turned_away else frozenset()


placed = recorded_events(
    "placements",
    "a place is found",
    name="placed",
    when="start",
    which=is_one_of(
        "kind",
        PlacementKind.AUTHORISED_CARER,
        PlacementKind.FAMILY,
        PlacementKind.FOSTER,
        PlacementKind.CENTRE,
        PlacementKind.HOSPITAL,
        PlacementKind.HOTEL,
        says="it is a real place",
    ),
)
