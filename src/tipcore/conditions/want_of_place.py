"""Conditions on the want of a place: who is turned away, and whether a real place was found."""

__all__ = ["has_a_place", "man_or_lgbti", "placed"]

from typing import Any

from tipcore.conditions._attribute import is_one_of
from tipcore.conditions._condition import Condition, condition
from tipcore.conditions._evidence import recorded_events
from tipcore.conditions._listing import NO, YES
from tipcore.conditions._scene import Scene
from tipcore.logic import Reading
from tipcore.models import Placement
from tipcore.terms import (
    DETENTION_PLACEMENTS,
    GenderIdentity,
    NoPlacementReason,
    PlacementKind,
    Sex,
)

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
        PlacementKind.AUTHORISED_CARER,
        PlacementKind.FAMILY,
        PlacementKind.FOSTER,
        PlacementKind.CENTRE,
        PlacementKind.HOSPITAL,
        PlacementKind.HOTEL,
        says="it is a real place",
    ),
)
