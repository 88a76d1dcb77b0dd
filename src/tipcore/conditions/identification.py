"""Conditions on decisions on identification. None of them says that a person is not a victim."""

__all__ = ["nothing_established", "rests_only_on_credibility"]

from collections.abc import Iterator

from tipcore.conditions._condition import condition
from tipcore.conditions._evidence import concerns
from tipcore.conditions._link import links
from tipcore.conditions._scene import Scene
from tipcore.logic import Reading, Truth
from tipcore.models import IdentificationDecision
from tipcore.terms import CREDIBILITY_REASONS, DecisionOutcome, DecisionReason, RecordState

_POSITIVE = frozenset(
    {
        DecisionOutcome.ESTABLISHED,
        DecisionOutcome.OVERTURNED_TO_CONFIRMED,
        DecisionOutcome.OVERTURNED_TO_PRESUMED,
    }
)


@condition("the decision leaves or proposes to leave the person without status")
def nothing_established(scene: Scene[IdentificationDecision]) -> Reading:
    """Read the outcome; one that upholds another is what that other is.

    It upholds the decision that it names, else every earlier one of the person that is on
    record; where those differ, or there is none, it is unknown.
    """
    match scene.item.outcome:
        case None:
            return Reading.unknown(f"{scene.path}.outcome")
        case DecisionOutcome.UPHELD:
            earlier = set(_upheld(scene))
            return earlier.pop() if len(earlier) == 1 else Reading.unknown(f"{scene.path}.relies_on")
        case outcome:
            return Reading(Truth.of(outcome not in _POSITIVE))


def _upheld(scene: Scene[IdentificationDecision]) -> Iterator[Reading]:
    """Iterate over what the decisions say that this one may uphold."""
    named = links(scene.item)
    known = list(scene.case.identification_decisions.numbered())
    own = [one for _, one in known if one.id in named]
    for number, one in known:
        earlier = one.at is not None and one.at.moment(scene.zone).before(scene.at) is Truth.YES
        mine = concerns(scene, one, f"identification_decisions[{number}]").truth is not Truth.NO
        seen = one.state is RecordState.HAPPENED and mine and one.outcome is not DecisionOutcome.UPHELD
        if seen and (one in own if own else earlier):
            path = f"identification_decisions[{number}].outcome"
            yield (
                Reading.unknown(path)
                if one.outcome is None
                else Reading(Truth.of(one.outcome not in _POSITIVE))
            )


@condition("the decision rests only on delay, inconsistency, a return to the trafficker or missing documents")
def rests_only_on_credibility(scene: Scene[IdentificationDecision]) -> Reading:
    """Read the coded reasons; *only* means that each of them is such a reason, and *other* may be one."""
    told = scene.item.reasons - {DecisionReason.OTHER}
    if not told <= CREDIBILITY_REASONS:
        return Reading(Truth.NO)
    return (
        Reading(Truth.YES)
        if told and told == scene.item.reasons
        else Reading.unknown(f"{scene.path}.reasons")
    )
