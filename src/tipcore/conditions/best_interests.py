"""Conditions on the best interests of a child: assessments and determinations."""

__all__ = [
    "assessed_for_placement",
    "determined_for_solution",
    "is_placement",
    "moves_the_child",
    "placement_ended",
]

from collections.abc import Iterator
from typing import Any

from tipcore.conditions._condition import condition
from tipcore.conditions._evidence import Evidence, concerns, own_event, recorded_events
from tipcore.conditions._link import links
from tipcore.conditions._listing import NO, YES
from tipcore.conditions._scene import Scene
from tipcore.conditions.validity import valid_at
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import BestInterestsAssessment, Placement, Return
from tipcore.sources import LS_ATIP, LS_CPWA, UNHCR_BIP, EvidenceMark
from tipcore.terms import BestInterestsConclusion, BestInterestsSubject, Direction, PlacementKind, RecordState

_FOR_PLACEMENT = frozenset(
    {BestInterestsSubject.PLACEMENT, BestInterestsSubject.URGENT_ACT, BestInterestsSubject.SEPARATION}
)
_FOR_SOLUTION = frozenset({BestInterestsSubject.DURABLE_SOLUTION, BestInterestsSubject.RETURN})


def _made(section: str, subjects: frozenset[BestInterestsSubject], says: str, name: str) -> Evidence[Any]:
    """Return the evidence that best interests were decided on for some subjects, and still stand.

    One that the act itself names counts for it, whatever its subject. One that found against
    the act, or was overtaken by a later one that did, does not count.
    """

    def related(act: Scene[Any], made: Scene[Any]) -> Reading:
        if made.item.id in links(act.item):
            fits = YES
        elif made.item.subject is None:
            fits = Reading.unknown(f"{made.path}.subject") & _not_for_another(act, made)
        else:
            fits = Reading(Truth.of(made.item.subject in subjects)) & _not_for_another(act, made)
        against = _against(act, made.item) | _overtaken(section, subjects, act, made)
        return fits & ~against & valid_at(act, made)

    return recorded_events(section, says, name=name, when="decided", related=related, cites=_CITES)


def _not_for_another(act: Scene[Any], made: Scene[Any]) -> Reading:
    """Return whether an assessment that a placement does not name may be its own all the same.

    Another placement names it, or came between the two: then it was made for that one. Whether
    it was meant for this one too, this placement says by naming one.
    """
    if not isinstance(act.item, Placement):
        return YES
    for other in _other_placements(act):
        if made.item.id in links(other) or _lies_between(act, made, other):
            return NO if act.item.assessment is not None else Reading.unknown(f"{act.path}.assessment")
    return YES.assuming(AssumptionKind.COMPLETENESS, "placements.complete_until")


def _other_placements(act: Scene[Any]) -> Iterator[Placement]:
    for number, other in act.case.placements.numbered():
        real = other.state is RecordState.HAPPENED and other.kind not in {None, PlacementKind.NONE}
        own = concerns(act, other, f"placements[{number}]").truth is Truth.YES
        if real and own and other.id != act.item.id:
            yield other


def _lies_between(act: Scene[Any], made: Scene[Any], other: Placement) -> bool:
    """Return whether another placement certainly began after an assessment and before the act."""
    if made.item.decided is None or other.start is None:
        return False
    began = other.start.moment(act.zone)
    return made.item.decided.moment(act.zone).certainly_by(began) and began.certainly_by(act.at)


def _against(act: Scene[Any], made: BestInterestsAssessment) -> Reading:
    """Return whether it was found that the act is not best for the child; a blank finding is none."""
    if made.conclusion is None:
        return NO
    if not isinstance(act.item, Return):
        return Reading(Truth.of(made.conclusion is BestInterestsConclusion.NOT_AS_PROPOSED))
    if made.conclusion is BestInterestsConclusion.THIRD_COUNTRY:
        way = act.item.direction
        unknown = Reading.unknown(f"{act.path}.direction")
        return unknown if way is None else Reading(Truth.of(way is not Direction.THIRD))
    return Reading(
        Truth.of(made.conclusion in {BestInterestsConclusion.STAY, BestInterestsConclusion.NOT_AS_PROPOSED})
    )


def _overtaken(
    section: str, subjects: frozenset[BestInterestsSubject], act: Scene[Any], made: Scene[Any]
) -> Reading:
    """Return whether a later finding, certainly before the act, was against it: the latest one governs.

    That there is no other later one is assumed.
    """
    decided = made.item.decided
    for number, other in getattr(act.case, section).numbered():
        mine = concerns(act, other, f"{section}[{number}]").truth is Truth.YES
        if decided is None or other.decided is None or other.state is not RecordState.HAPPENED or not mine:
            continue
        when = other.decided.moment(act.zone)
        later = when.certainly_after(decided.moment(act.zone)) and when.certainly_by(act.at)
        if later and other.subject in subjects and _against(act, other).truth is Truth.YES:
            return YES
    return NO.assuming(AssumptionKind.COMPLETENESS, f"{section}.complete_until")


_CITES = (
    LS_CPWA.at("s.4", EvidenceMark.PRIMARY),
    LS_ATIP.at("s.41(3)", EvidenceMark.PRIMARY),
    UNHCR_BIP.at("", EvidenceMark.RECALLED),
)

assessed_for_placement = _made(
    "best_interests_assessments",
    _FOR_PLACEMENT,
    "the child's best interests are assessed",
    "best_interests_assessed",
)

determined_for_solution = _made(
    "best_interests_determinations",
    _FOR_SOLUTION,
    "the child's best interests are determined",
    "best_interests_determined",
)

placement_ended = own_event("end", "the placement came to its end")


@condition("the step is a placement")
def is_placement(scene: Scene[Any]) -> Reading:
    """Read what kind of record it is."""
    return Reading(Truth.of(isinstance(scene.item, Placement)))


@condition("the step leads the child to a place or on a journey of return")
def moves_the_child(scene: Scene[Any]) -> Reading:
    """Read what kind of step it is; the want of a place is none."""
    if not isinstance(scene.item, Placement):
        return YES
    kind = scene.item.kind
    return (
        Reading.unknown(f"{scene.path}.kind")
        if kind is None
        else Reading(Truth.of(kind != PlacementKind.NONE))
    )
