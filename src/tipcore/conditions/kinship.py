"""Kin: the relations of a person to others of the case, read from both ends.

A relation may be written on the child's side (*her mother*) or on the mother's (*her child*);
both say the same. A relation dated after the moment in question is not seen yet.
"""

__all__ = ["Kin", "in_the_home", "is_minor", "kin", "lives_together", "siblings_here", "there", "unsuspected"]

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any

from attrs import evolve, frozen

from tipcore.conditions._attribute import read_yes_no
from tipcore.conditions._evidence import concerns
from tipcore.conditions._listing import NO, YES, any_of
from tipcore.conditions._scene import Scene
from tipcore.conditions.age import treated_as_child
from tipcore.conditions.endings import died
from tipcore.dates import PartialDate
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import AccompanyingChild, Person, PersonId, Relation
from tipcore.terms import PersonRole, RecordState, RelationKind

_DAY = timedelta(hours=25)  # the longest day that a zone has
_TURNED = {
    RelationKind.PARENT: RelationKind.CHILD,
    RelationKind.CHILD: RelationKind.PARENT,
    RelationKind.GUARDIAN: None,
    RelationKind.EMPLOYER: None,
}
"""What a relation is from its other end; None where the list of kinds has no word for it."""


@frozen
class Kin:
    """Somebody who stands in a relation to the person of a scene.

    Attributes:
        kind: What the other one is to the person; None where the record does not say.
        other: The other one; None where she is no person of the case.
        holds: Whether the record is on this person, and had begun by the moment.
        path: Where the record stands.
        turned: Whether the record is written on the other one's side.
        record: The relation, or the record of a child who came with a parent.
    """

    kind: RelationKind | None
    other: PersonId | None
    holds: Reading
    path: str
    turned: bool
    record: Relation | AccompanyingChild

    def is_a(self, *kinds: RelationKind) -> Reading:
        """Return whether the other one stands in one of some relations to the person."""
        return (
            Reading.unknown(f"{self.path}.kind")
            if self.kind is None
            else Reading(Truth.of(self.kind in kinds))
        )

    def same_as(self, other: "Kin") -> bool:
        """Return whether two records speak of one and the same person."""
        return self.path == other.path or (self.other is not None and self.other == other.other)


def kin(scene: Scene[Any]) -> tuple[Kin, ...]:
    """Return who stands in a relation to the person of a scene, as seen at its moment."""
    if scene.person is None:
        return ()
    related = tuple(_related(scene))
    came = [one for one in _came_along(scene) if not any(_tells_more(other, one) for other in related)]
    return (*related, *came)


def _related(scene: Scene[Any]) -> Iterator[Kin]:
    assert scene.person is not None  # noqa: S101 - asked by kin
    for number, one in scene.case.relations.numbered():
        path = f"relations[{number}]"
        turned = one.other == scene.person.id
        mine = YES if turned else concerns(scene, one, path)
        holds = mine & _begun(scene, one.at, path)
        if one.state is not RecordState.HAPPENED or holds.truth is Truth.NO:
            continue
        kind = _TURNED.get(one.kind, one.kind) if turned and one.kind is not None else one.kind
        if kind is not None or one.kind is None:
            yield Kin(kind, one.person if turned else one.other, holds, path, turned, one)


def _came_along(scene: Scene[Any]) -> Iterator[Kin]:
    assert scene.person is not None  # noqa: S101 - asked by kin
    for number, one in scene.case.accompanying_children.numbered():
        path = f"accompanying_children[{number}]"
        turned = one.child == scene.person.id
        mine = YES if turned else concerns(scene, one, path)
        holds = mine & _begun(scene, one.at, path)
        if one.state is RecordState.HAPPENED and holds.truth is not Truth.NO:
            kind = RelationKind.PARENT if turned else RelationKind.CHILD
            yield Kin(kind, one.person if turned else one.child, holds, path, turned, one)


def _tells_more(relation: Kin, came: Kin) -> bool:
    """Return whether a relation speaks of the one who came along, so that she is not counted twice."""
    return relation.kind is came.kind and relation.same_as(came)


def _begun(scene: Scene[Any], at: PartialDate | None, path: str) -> Reading:
    """Return whether a relation had begun by a moment; of the day itself, and undated, it is taken so."""
    if at is None:
        return YES.assuming(AssumptionKind.PERSISTENCE, path)
    when, now = at.moment(scene.zone), scene.as_of.last
    if when.first > min(scene.at.last, now):
        return NO
    of_one_day = scene.at.last - scene.at.first <= _DAY
    by_then = when.certainly_by(scene.at) or (of_one_day and when.last <= scene.at.last)
    return YES if by_then and when.last <= now else Reading.unknown(f"{path}.at")


def there(scene: Scene[Any], one: Kin) -> Reading:
    """Return whether the two live or travel together, or came together, and the other one is alive.

    Two answers of *no* say that the other one is elsewhere (a child left at home).
    """
    return _with(scene, one) & _alive(scene, one)


def in_the_home(scene: Scene[Any], one: Kin) -> Reading:
    """Return whether the other one lives with the person, and is alive; who travelled with her may not."""
    return lives_together(one) & _alive(scene, one)


def _with(scene: Scene[Any], one: Kin) -> Reading:
    if isinstance(one.record, AccompanyingChild):
        return YES
    if _came_as_child(scene, one):
        return YES
    return read_yes_no(one.record.travels_with, f"{one.path}.travels_with") | lives_together(one)


def _came_as_child(scene: Scene[Any], one: Kin) -> bool:
    """Return whether one of the two is on record as a child who came with the other."""
    return any(one.kind is other.kind and one.same_as(other) for other in _came_along(scene))


def lives_together(one: Kin) -> Reading:
    """Return whether the two live together, as the record of their relation says."""
    if isinstance(one.record, AccompanyingChild):
        return Reading.unknown("relations")
    return read_yes_no(one.record.lives_with, f"{one.path}.lives_with")


def _alive(scene: Scene[Any], one: Kin) -> Reading:
    """Return whether the other one was alive; that she still is is assumed of who is a person of the case."""
    other = _person(scene, one)
    if other is None:
        return YES
    ends = died.list_for(evolve(scene, person=other))
    if not ends.occurrences:
        return YES.assuming(AssumptionKind.PERSISTENCE, ", ".join(sorted(ends.gaps)))
    return ~any_of(end.by(scene.at) for end in ends.occurrences)


def is_minor(scene: Scene[Any], one: Kin) -> Reading:
    """Return whether the younger of a parent and a child is, or may be, a child.

    Of one who is on record as having come along as a child it is presumed.
    """
    came = _came_as_child(scene, one)
    if one.kind is RelationKind.PARENT:
        return treated_as_child.test(scene)
    other = _person(scene, one)
    young = (
        Reading.unknown(f"{one.path}.{'child' if came else 'other'}")
        if other is None
        else treated_as_child.test(evolve(scene, person=other))
    )
    if came and young.truth is Truth.UNKNOWN:
        return YES.assuming(AssumptionKind.PRESUMPTION, f"{one.path}.child")
    return young


def unsuspected(scene: Scene[Any], one: Kin, among: Iterable[Kin]) -> Reading:
    """Return whether the elder of two is free of suspicion; who was not asked about is *unknown*.

    The answer on her is the one that the younger one's side of the relation holds. Where that
    side says nothing, a *no* on the other side is taken for her, and noted as a presumption.

    Args:
        scene: The person, and the moment.
        one: The other one, or whose child she is.
        among: All kin of the person: the same two may have several records.
    """
    said: list[Reading] = []
    presumed: list[Reading] = []
    for each in among:
        if not one.same_as(each) or isinstance(each.record, AccompanyingChild):
            continue
        place = f"{each.path}.suspected_trafficker"
        answer = read_yes_no(each.record.suspected_trafficker, place)
        if answer.truth is Truth.YES:
            return NO
        of_the_elder = each.turned is (each.kind is RelationKind.CHILD)
        (said if of_the_elder else presumed).append(answer)
    elder = scene.person if one.kind is RelationKind.CHILD else _person(scene, one)
    if elder is not None and elder.role is PersonRole.SUSPECT:
        return NO
    on_her, beside = ~any_of(said), ~any_of(presumed)
    if said and on_her.truth is Truth.YES:
        return YES
    if presumed and beside.truth is Truth.YES:
        places = sorted(f"{each.path}.suspected_trafficker" for each in among if one.same_as(each))
        return YES.assuming(AssumptionKind.PRESUMPTION, ", ".join(places))
    return on_her & beside if said or presumed else Reading.unknown("relations")


def _person(scene: Scene[Any], one: Kin) -> Person | None:
    return None if one.other is None else scene.case.person(one.other)


def siblings_here(scene: Scene[Any]) -> Reading:
    """Return whether a brother or sister of the person is there; *no* only where all are known."""
    listed = [one for one in kin(scene) if one.is_a(RelationKind.SIBLING).truth is not Truth.NO]
    return any_of(one.holds & one.is_a(RelationKind.SIBLING) & there(scene, one) for one in listed)
