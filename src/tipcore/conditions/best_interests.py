"""Conditions on the best interests of a child: assessments and determinations."""

__all__ = ["assessed_for_placement", "determined_for_solution", "is_placement"]

from typing import Any

from tipcore.conditions._condition import condition
from tipcore.conditions._evidence import Evidence, recorded_events
from tipcore.conditions._link import links
from tipcore.conditions._listing import YES
from tipcore.conditions._scene import Scene
from tipcore.conditions.validity import valid_at
from tipcore.logic import Reading, Truth
from tipcore.models import Placement
from tipcore.sources import LS_ATIP, LS_CPWA, UNHCR_BIP, EvidenceMark
from tipcore.terms import BestInterestsSubject

_FOR_PLACEMENT = frozenset(
    {BestInterestsSubject.PLACEMENT, BestInterestsSubject.URGENT_ACT, BestInterestsSubject.SEPARATION}
)
_FOR_SOLUTION = frozenset({BestInterestsSubject.DURABLE_SOLUTION, BestInterestsSubject.RETURN})


def _made(section: str, subjects: frozenset[BestInterestsSubject], says: str, name: str) -> Evidence[Any]:
    """Return the evidence that best interests were decided on for some subjects, and still stand.

    One that the act itself names counts for it, whatever its subject.
    """

    def related(act: Scene[Any], made: Scene[Any]) -> Reading:
        if made.item.id in links(act.item):
            fits = YES
        elif made.item.subject is None:
            fits = Reading.unknown(f"{made.path}.subject")
        else:
            fits = Reading(Truth.of(made.item.subject in subjects))
        return fits & valid_at(act, made)

    return recorded_events(section, says, name=name, when="decided", related=related, cites=_CITES)


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
    "the child's best interests are determined by a panel",
    "best_interests_determined",
)


@condition("the step is a placement")
def is_placement(scene: Scene[Any]) -> Reading:
    """Read what kind of record it is."""
    return Reading(Truth.of(isinstance(scene.item, Placement)))
