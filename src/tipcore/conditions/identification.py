"""Conditions on decisions on identification. None of them says that a person is not a victim."""

__all__ = ["nothing_established", "rests_only_on_credibility"]

from collections.abc import Iterator

from tipcore.conditions._condition import condition
from tipcore.conditions._evidence import concerns, recorded_events
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

    It upholds the decision that it names; else, where the list of decisions is complete, what
    all earlier ones agree on. It is unknown where they differ.
    """
    match scene.item.outcome:
        case None:
            return Reading.unknown(f"{scene.path}.outcome")
        case DecisionOutcome.UPHELD:
            return _upheld(scene)
        case outcome:
            return Reading(Truth.of(outcome not in _POSITIVE))


def _upheld(scene: Scene[IdentificationDecision]) -> Reading:
    """Return whether the decision that this one upholds left the person without status."""
    relied_on = links(scene.item)
    listed = list(_others(scene))
    named = [negative for one, negative in listed if one.id in relied_on]
    if named:
        return named[0] if len(set(named)) == 1 else Reading.unknown(f"{scene.path}.relies_on")
    earlier = {negative for one, negative in listed if _before(one, scene)}
    closed = recorded_events("identification_decisions", "a decision").list_for(scene).closed(scene.at.last)
    if len(earlier) != 1 or closed.truth is not Truth.YES:
        return Reading.unknown(f"{scene.path}.relies_on")
    negative = earlier.pop()
    return Reading(negative.truth, negative.missing, closed.assumes)


def _others(scene: Scene[IdentificationDecision]) -> Iterator[tuple[IdentificationDecision, Reading]]:
    """Iterate over the decisions that this one may uphold, with whether each was negative."""
    for number, one in scene.case.identification_decisions.numbered():
        path = f"identification_decisions[{number}]"
        seen = one.state is RecordState.HAPPENED and one.outcome is not DecisionOutcome.UPHELD
        if seen and concerns(scene, one, path).truth is not Truth.NO:
            blank = Reading.unknown(f"{path}.outcome")
            yield one, blank if one.outcome is None else Reading(Truth.of(one.outcome not in _POSITIVE))


def _before(one: IdentificationDecision, scene: Scene[IdentificationDecision]) -> bool:
    return one.at is not None and one.at.moment(scene.zone).before(scene.at) is not Truth.NO


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
