"""Conditions on the guardian of a child."""

__all__ = ["guardian_appointed", "guardian_at_interview"]

from collections.abc import Iterator
from typing import Any

from tipcore.conditions._attribute import is_yes, read_yes_no
from tipcore.conditions._condition import condition
from tipcore.conditions._evidence import concerns, recorded_events
from tipcore.conditions._listing import NO, YES, any_of
from tipcore.conditions._scene import Scene
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import Guardian, Interview
from tipcore.sources import EvidenceMark
from tipcore.sources.treaties import COE
from tipcore.terms import RecordState, RelationKind

guardian_appointed = recorded_events(
    "guardians",
    "a guardian is appointed",
    name="guardian_appointed",
    when="appointed",
    until=("ended",),
    which=is_yes("no_conflict", "the guardian has no conflict of interest"),
    cites=(COE.at("art. 10(4)(a)", EvidenceMark.SECONDARY),),
)
"""A guardian without a conflict of interest, from the appointment to its end."""


@condition("a guardian of the child, free of conflict and of suspicion, is present")
def guardian_at_interview(scene: Scene[Interview]) -> Reading:
    """Read who was there: the interview says so, or the record of a suitable guardian names it.

    The guardian whom the interview means is taken to be the one who is named: if that one has
    a conflict of interest, or is suspected, the *yes* of the interview does not hold.

    Source:
        norms.md section 2, *Order*: a link is overruled by dates that are certainly contrary.
    """
    said = read_yes_no(scene.item.guardian_present, f"{scene.path}.guardian_present")
    if said.truth is Truth.NO:
        return said
    named = list(_named(scene))
    suitable = any_of(held & free for held, free in named) | _attending(scene, suspected=False)
    if said.truth is Truth.UNKNOWN or suitable.truth is Truth.YES:
        return suitable | said
    unfit = any_of(held & ~free for held, free in named) | _attending(scene, suspected=True)
    if unfit.truth is Truth.YES:
        return NO.assuming(AssumptionKind.PRESUMPTION, f"{scene.path}.guardian_present")
    return said.assuming(AssumptionKind.COMPLETENESS, "guardians.complete_until")


def _attending(scene: Scene[Interview], *, suspected: bool) -> Reading:
    """Return whether somebody is named as there, as a guardian, who is suspected or is not."""
    there = (one for one in scene.item.present if one.relation is RelationKind.GUARDIAN)
    return Reading(Truth.of(any(one.suspected_trafficker is suspected for one in there)))


def _named(scene: Scene[Interview]) -> Iterator[tuple[Reading, Reading]]:
    """Iterate over the guardians who name the interview: held the office then, and free of conflict."""
    for number, one in scene.case.guardians.numbered():
        path = f"guardians[{number}]"
        if scene.item.id in one.present_at and one.state is RecordState.HAPPENED:
            held = concerns(scene, one, path) & _in_office(scene, one, path)
            yield held, read_yes_no(one.no_conflict, f"{path}.no_conflict")


def _in_office(scene: Scene[Any], one: Guardian, path: str) -> Reading:
    """Return whether a guardian held the office at the interview; of the day itself the link decides."""
    begun = Reading.unknown(f"{path}.appointed")
    if one.appointed is not None:
        appointed = one.appointed.moment(scene.zone)
        if appointed.first > scene.at.last:
            return NO
        begun = YES if appointed.last <= scene.at.last else begun
    if one.ended is None:
        return begun
    ended = one.ended.moment(scene.zone)
    if ended.last < scene.at.first:
        return NO
    return begun & (YES if ended.first >= scene.at.first else Reading.unknown(f"{path}.ended"))
