"""Conditions on shared accommodation: apart by sex, gender respected, parents and children together."""

__all__ = ["apart_by_sex", "gender_respected", "kept_together", "shared_accommodation"]

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from tipcore.conditions._attribute import is_given, is_one_of, is_yes, read_yes_no
from tipcore.conditions._condition import Condition, condition
from tipcore.conditions._evidence import concerns, recorded_events
from tipcore.conditions._listing import NO, YES, any_of
from tipcore.conditions._scene import Scene
from tipcore.conditions.age import treated_as_child
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import Placement, Relation
from tipcore.sources import LS_ATIP, TIPCORE_DEFAULT, ZIMBABWE_TIP, EvidenceMark
from tipcore.terms import GenderIdentity, PlacementKind, RecordState, RelationKind, Sex

_PLAIN = frozenset({(Sex.FEMALE, GenderIdentity.WOMAN), (Sex.MALE, GenderIdentity.MAN)})

shared_accommodation: Condition[Placement] = is_one_of(
    "kind",
    PlacementKind.CENTRE,
    PlacementKind.HOSPITAL,
    says="people who do not know one another live there",
)

_with_family: Condition[Placement] = is_yes("children_with_parent", "parent and children are together")


@condition("the person is placed according to the own gender identity")
def gender_respected(scene: Scene[Placement]) -> Reading:
    """Read what the placement says; where sex and gender are on record and agree, the place by sex does.

    The question can be answered without writing down anybody's gender identity.
    """
    said = read_yes_no(scene.item.gender_respected, f"{scene.path}.gender_respected")
    if said.truth is not Truth.UNKNOWN or scene.person is None:
        return said
    plain = (scene.person.sex, scene.person.gender_identity) in _PLAIN
    return YES if plain and scene.item.sex_segregated is True else said


_room_of_their_own: Condition[Placement] = (
    _with_family
    & is_yes("own_room", "they have a room of their own")
    & (~treated_as_child | is_given("assessment", "the child's best interests were assessed"))
)


@condition(
    "men and women live apart, or a parent and children have a room of their own",
    LS_ATIP.at("s.37(d)", EvidenceMark.PRIMARY),
    ZIMBABWE_TIP.at("s.8(2)(b)", EvidenceMark.PRIMARY),
    TIPCORE_DEFAULT.at("the family unit", EvidenceMark.DEFAULT),
)
def apart_by_sex(scene: Scene[Placement]) -> Reading:
    """Read whether the place is separate by sex; a family in a room of its own is a unit.

    For the child in such a unit its best interests were assessed first.

    Source:
        norms.md section 6, GEN071 and CHI051.
    """
    apart = read_yes_no(scene.item.sex_segregated, f"{scene.path}.sex_segregated")
    return apart | (_family_here(scene) & _room_of_their_own.test(scene))


@condition("the parent agreed to it or a court ordered it")
def _agreed(scene: Scene[Any]) -> Reading:
    if scene.item.mother_consent is None and scene.item.court_order is None:
        return Reading.unknown(f"{scene.path}.mother_consent")
    return YES


_parted_by_consent = recorded_events(
    "accompanying_children",
    "the child is cared for elsewhere by the parent's consent or a court's order",
    name="parted_by_consent",
    when="separate_care",
    which=_agreed,
).standing()


@condition("a parent and her children stay together, unless she agreed to another care or a court ordered it")
def kept_together(scene: Scene[Placement]) -> Reading:
    """Read whether she is there with a minor child or a parent, and whether they are together."""
    return ~_family_here(scene) | _with_family.test(scene) | _parted_by_consent.test(scene)


def _family_here(scene: Scene[Placement]) -> Reading:
    """Return whether the case speaks of a minor child of hers, or of a parent of this child."""
    found = any_of(_relations(scene))
    if found.truth is not Truth.NO:
        return found
    if any(concerns(scene, one, "").truth is Truth.YES for one in scene.case.accompanying_children):
        return YES
    listed = recorded_events("relations", "a relation").list_for(scene)
    return ~listed.closed(scene.at.last)


def _relations(scene: Scene[Placement]) -> Iterator[Reading]:
    for number, one in scene.case.relations.numbered():
        path = f"relations[{number}]"
        if one.state is RecordState.HAPPENED:
            yield concerns(scene, one, path) & _minor_family(scene, one, path) & _unsuspected(one, path)


def _unsuspected(one: Relation, path: str) -> Reading:
    """Return whether the relative is free of suspicion; where nothing is said, it is presumed and noted."""
    place = f"{path}.suspected_trafficker"
    said = read_yes_no(one.suspected_trafficker, place)
    return YES.assuming(AssumptionKind.PRESUMPTION, place) if said.truth is Truth.UNKNOWN else ~said


def _minor_family(scene: Scene[Placement], one: Relation, path: str) -> Reading:
    """Return whether a relation is that of a parent and a child who is a minor."""
    if one.kind is None:
        return Reading.unknown(f"{path}.kind")
    if one.kind is RelationKind.PARENT:
        return treated_as_child.test(scene)
    if one.kind is not RelationKind.CHILD:
        return NO
    if one.other is None:
        return Reading.unknown(f"{path}.other")
    return treated_as_child.test(evolve(scene, person=scene.case.person(one.other)))
