"""Conditions on decisions on identification. None of them says that a person is not a victim."""

__all__ = ["nothing_established", "rests_only_on_credibility"]

from tipcore.conditions._attribute import is_one_of
from tipcore.conditions._condition import Condition, condition
from tipcore.conditions._scene import Scene
from tipcore.logic import Reading, Truth
from tipcore.models import IdentificationDecision
from tipcore.terms import CREDIBILITY_REASONS, DecisionOutcome

nothing_established: Condition[IdentificationDecision] = is_one_of(
    "outcome",
    DecisionOutcome.NOT_ESTABLISHED,
    DecisionOutcome.UPHELD,
    DecisionOutcome.REVOCATION_PROPOSED,
    says="the decision leaves or proposes to leave the person without status",
)


@condition("the decision rests only on delay, inconsistency, a return to the trafficker or missing documents")
def rests_only_on_credibility(scene: Scene[IdentificationDecision]) -> Reading:
    """Read the coded reasons; *only* means that each of them is such a reason."""
    if not scene.item.reasons:
        return Reading.unknown(f"{scene.path}.reasons")
    return Reading(Truth.of(scene.item.reasons <= CREDIBILITY_REASONS))
