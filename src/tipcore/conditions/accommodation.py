"""Conditions on shared accommodation: apart by sex, gender respected, parents and children together."""

__all__ = ["apart_by_sex", "gender_respected", "kept_together", "shared_accommodation"]

from typing import Any

from tipcore.conditions._attribute import is_one_of, read_yes_no
from tipcore.conditions._condition import Condition, condition
from tipcore.conditions._evidence import Evidence, recorded_events
from tipcore.conditions._listing import NO, YES, any_of
from tipcore.conditions._scene import Scene
from tipcore.conditions.family_unit import family_here, family_unit
from tipcore.conditions.kinship import Kin, kin, lives_together
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import AccompanyingChild, PersonId, Placement
from tipcore.sources import LS_ATIP, TIPCORE_DEFAULT, ZIMBABWE_TIP, EvidenceMark
from tipcore.terms import GenderIdentity, PlacementKind, RecordState, RelationKind, Sex

_PLAIN = frozenset({(Sex.FEMALE, GenderIdentity.WOMAN), (Sex.MALE, GenderIdentity.MAN)})

shared_accommodation: Condition[Placement] = is_one_of(
    "kind",
    PlacementKind.CENTRE,
    PlacementKind.HOSPITAL,
    says="people who do not know one another live there",
)


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
    return apart | family_unit.test(scene)


@condition("a parent and her children stay together, unless she agreed to another care or a court ordered it")
def kept_together(scene: Scene[Placement]) -> Reading:
    """Read of each parent and minor child who came along whether they are together in the place.

    Who is elsewhere (a child at home with its grandmother) was not parted by the place. The
    agreement to another care is asked of each child.
    """
    together = read_yes_no(scene.item.children_with_parent, f"{scene.path}.children_with_parent")
    everybody = kin(scene)
    here = [(one, family_here(scene, one, everybody)) for one in everybody]
    reading = YES
    for one, close in here:
        beside = _another_parted(scene, one) & lives_together(one)
        reading &= ~close | together | beside | _elsewhere(scene, one).standing().test(scene)
    all_told = together | recorded_events("relations", "a relation").list_for(scene).closed(scene.at.last)
    if any(close.truth is not Truth.NO for _, close in here):
        # Of those who are on record the question is answered; that they are all is assumed.
        all_told |= YES.assuming(AssumptionKind.COMPLETENESS, "relations.complete_until")
    return reading & all_told


def _elsewhere(scene: Scene[Any], one: Kin, *, another: bool = False) -> Evidence[Any]:
    """Return the evidence that this child, or another one of the parent, is rightly cared for elsewhere."""

    def related(act: Scene[Any], made: Scene[Any]) -> Reading:
        mine = _child_of(scene, one, made)
        return (~mine if another else mine) & _parent_of(scene, one, made) & _agreed(act, made)

    return recorded_events(
        "accompanying_children",
        "the child is cared for elsewhere by the parent's consent or a court's order",
        name="parted_by_consent",
        when="separate_care",
        related=related,
        of_anybody=True,
    )


def _another_parted(scene: Scene[Any], one: Kin) -> Reading:
    """Return whether another child is rightly elsewhere: then *not together* may speak of that one."""
    listed = _elsewhere(scene, one, another=True).list_for(scene)
    return any_of(each.fits & each.by(scene.at) for each in listed.occurrences)


def _parent_of(scene: Scene[Any], one: Kin, made: Scene[AccompanyingChild]) -> Reading:
    """Return whether a record of a child who came along is on the parent of the two."""
    parent = one.other if one.kind is RelationKind.PARENT else _own_id(scene)
    if made.item.person is None and len(scene.case.persons) <= 1:
        return YES
    return _same(made.item.person, parent, f"{made.path}.person", f"{one.path}.other")


def _child_of(scene: Scene[Any], one: Kin, made: Scene[AccompanyingChild]) -> Reading:
    """Return whether a record of a child who came along is on the child of the two."""
    if made.path == one.path:
        return YES
    child = _own_id(scene) if one.kind is RelationKind.PARENT else one.other
    return _same(made.item.child, child, f"{made.path}.child", f"{one.path}.other")


def _own_id(scene: Scene[Any]) -> PersonId | None:
    return None if scene.person is None else scene.person.id


def _same(named: PersonId | None, meant: PersonId | None, *paths: str) -> Reading:
    """Return whether two ids are one; *unknown* for want of the blank ones."""
    blank = [path for path, value in zip(paths, (named, meant), strict=True) if value is None]
    return Reading.unknown(*blank) if blank else Reading(Truth.of(named == meant))


def _agreed(act: Scene[Any], made: Scene[AccompanyingChild]) -> Reading:
    """Return whether the parent's consent still stood at the act, or a court ordered it."""
    if made.item.court_order is not None:
        return YES
    if made.item.mother_consent is None:
        return Reading.unknown(f"{made.path}.mother_consent")
    for number, consent in act.case.consents.numbered():
        if consent.id == made.item.mother_consent and consent.state is RecordState.HAPPENED:
            if consent.withdrawn is None:
                return YES
            withdrawn = consent.withdrawn.moment(act.zone)
            if withdrawn.first > act.at.last:
                return YES
            by_then = withdrawn.certainly_by(act.at)
            return NO if by_then else Reading.unknown(f"consents[{number}].withdrawn")
    return NO
