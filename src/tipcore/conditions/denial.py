"""Conditions on denials of a service or right: the reasons that are forbidden."""

__all__ = [
    "for_want_of_cooperation",
    "for_want_of_police_report",
    "on_protected_ground",
    "refused_consent_elsewhere",
]

from typing import Any

from tipcore.conditions._condition import Condition, condition
from tipcore.conditions._parameter import parameter, setting
from tipcore.conditions._scene import Scene
from tipcore.conditions.age import treated_as_child
from tipcore.logic import Reading, Truth
from tipcore.models import Denial
from tipcore.terms import COOPERATION_REASONS, PROTECTED_GROUNDS, DenialReason


def _reason(says: str, *grounds: DenialReason) -> Condition[Denial]:
    """Return the condition that one of the coded reasons is one of these grounds."""

    def test(scene: Scene[Any]) -> Reading:
        return _named(scene, frozenset(grounds))

    return Condition(name=f"reasons have {'|'.join(sorted(grounds))}", says=says, test=test)


def _named(scene: Scene[Any], grounds: frozenset[object]) -> Reading:
    """Return whether a reason is among some grounds; *other* may be any of them, and none says nothing."""
    reasons = scene.item.reasons
    if not grounds.isdisjoint(reasons):
        return Reading(Truth.YES)
    if not reasons or DenialReason.OTHER in reasons:
        return Reading.unknown(f"{scene.path}.reasons")
    return Reading(Truth.NO)


for_want_of_cooperation = _reason(
    "help is denied or limited because the person does not cooperate or testify", *COOPERATION_REASONS
)

refused_consent_elsewhere = _reason(
    "help is denied or limited because the person withdrew consent to something else",
    DenialReason.WITHDREW_CONSENT,
)

for_want_of_police_report = _reason(
    "care is denied because there is no police report", DenialReason.NO_POLICE_REPORT
)

_on_a_ground_of_everybody = _reason("help is denied or limited on a protected ground", *PROTECTED_GROUNDS)


@condition("help is denied or limited on a ground that the law protects for children")
def _on_a_ground_of_children(scene: Scene[Any]) -> Reading:
    """Read the reasons against the parameter `child-denial-grounds` of the profile."""
    found = setting(scene, "child-denial-grounds")
    if found is None or not isinstance(found.value, frozenset):
        return Reading.unknown(parameter("child-denial-grounds"))
    return _named(scene, found.value)


_of_a_child: Condition[Denial] = treated_as_child & _on_a_ground_of_children

on_protected_ground: Condition[Denial] = _on_a_ground_of_everybody | _of_a_child
