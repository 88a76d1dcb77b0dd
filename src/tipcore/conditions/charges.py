"""Conditions on charges, penalties and detention of a person who may have been trafficked."""

__all__ = ["believed_so_far", "dropped_if_linked", "link_assessed_or_unbelieved", "reason_to_believe"]

from typing import Any

from tipcore.conditions._attribute import is_one_of, read_yes_no
from tipcore.conditions._condition import condition
from tipcore.conditions._evidence import own_event, recorded_events
from tipcore.conditions._listing import NO, YES
from tipcore.conditions._scene import Scene
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import Detention, Report
from tipcore.terms import ChargeOutcome, DecisionOutcome

_DROPPED = frozenset({ChargeOutcome.WITHDRAWN, ChargeOutcome.REFERRED})


@condition("the report says when the grounds were known")
def _says_when(scene: Scene[Report]) -> Reading:
    return NO if scene.item.grounds_known_at is None else YES


reason_to_believe = (
    recorded_events("reports", "there is reason to believe that the person was trafficked")
    | recorded_events("reports", "grounds were known", when="grounds_known_at", which=_says_when)
    | recorded_events(
        "identification_decisions",
        "there are reasonable grounds",
        which=is_one_of(
            "outcome",
            DecisionOutcome.ESTABLISHED,
            DecisionOutcome.OVERTURNED_TO_PRESUMED,
            DecisionOutcome.OVERTURNED_TO_CONFIRMED,
            says="the decision is positive",
        ),
    )
)
"""Reports, the grounds that a reporter knew, and positive decisions; the first of them counts."""


@condition("there is reason to believe that the person was trafficked")
def believed_so_far(scene: Scene[Any]) -> Reading:
    """Read every reason up to `as_of`: a charge is often older than the first of them."""
    return reason_to_believe.standing().test(scene.now())


@condition("the link to the trafficking is assessed, or nobody had reason to believe in one")
def link_assessed_or_unbelieved(scene: Scene[Any]) -> Reading:
    """Read whether the link was assessed by then, and whether there was any reason by then.

    Source:
        norms.md section 5, RBA012: the duty begins at the first reason to believe.
    """
    return _assessed(scene) | ~reason_to_believe.standing().test(scene)


def _assessed(scene: Scene[Any]) -> Reading:
    """Return whether the link was assessed no later than the act; one of the same day counts."""
    if scene.item.link_assessed is None:
        return ~own_event("link_assessed", "assessed").list_for(scene).closed(scene.at.last)
    when = scene.item.link_assessed.moment(scene.zone)
    if when.first > scene.at.last:
        return NO
    same_day = when.last <= scene.at.last
    return YES if same_day else Reading.unknown(f"{scene.path}.link_assessed")


@condition("what is a consequence of the trafficking is withdrawn, referred for assessment, or ended")
def dropped_if_linked(scene: Scene[Any]) -> Reading:
    """Read whether it is linked, and what became of it; a detention with no end on record lasts."""
    linked = read_yes_no(scene.item.linked, f"{scene.path}.linked")
    return ~linked | _dropped(scene)


def _dropped(scene: Scene[Any]) -> Reading:
    if isinstance(scene.item, Detention):
        if scene.item.end is not None and scene.item.end.moment(scene.zone).last <= scene.as_of.last:
            return YES
        return NO.assuming(AssumptionKind.PERSISTENCE, scene.path)
    outcome = scene.item.outcome
    return (
        Reading.unknown(f"{scene.path}.outcome")
        if outcome is None
        else Reading(Truth.of(outcome in _DROPPED))
    )
