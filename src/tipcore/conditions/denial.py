"""Conditions on denials of a service or right: the reasons that are forbidden."""

__all__ = ["for_want_of_cooperation", "on_protected_ground", "refused_consent_elsewhere"]

from typing import Any

from tipcore.conditions._attribute import includes
from tipcore.conditions._condition import Condition, condition
from tipcore.conditions._parameter import parameter, setting
from tipcore.conditions._scene import Scene
from tipcore.conditions.age import treated_as_child
from tipcore.logic import Reading, Truth
from tipcore.models import Denial
from tipcore.terms import COOPERATION_REASONS, PROTECTED_GROUNDS, DenialReason

for_want_of_cooperation: Condition[Denial] = includes(
    "reasons",
    *sorted(COOPERATION_REASONS),
    says="help is denied or limited because the person does not cooperate or testify",
)

refused_consent_elsewhere: Condition[Denial] = includes(
    "reasons",
    DenialReason.WITHDREW_CONSENT,
    says="help is denied or limited because the person withdrew consent to something else",
)

_on_a_ground_of_everybody: Condition[Denial] = includes(
    "reasons", *sorted(PROTECTED_GROUNDS), says="help is denied or limited on a protected ground"
)


@condition("help is denied or limited on a ground that the law protects for children")
def _on_a_ground_of_children(scene: Scene[Any]) -> Reading:
    """Read the reasons against the parameter `child-denial-grounds` of the profile."""
    found = setting(scene, "child-denial-grounds")
    if found is None or not isinstance(found.value, frozenset):
        return Reading.unknown(parameter("child-denial-grounds"))
    if not scene.item.reasons:
        return Reading.unknown(f"{scene.path}.reasons")
    return Reading(Truth.of(not found.value.isdisjoint(scene.item.reasons)))


_of_a_child: Condition[Denial] = treated_as_child & _on_a_ground_of_children

on_protected_ground: Condition[Denial] = _on_a_ground_of_everybody | _of_a_child
