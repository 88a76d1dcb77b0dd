"""Conditions on charges, penalties and detention of a person who may have been trafficked."""

__all__ = [
    "believed_so_far",
    "dropped_if_linked",
    "link_assessed_or_unbelieved",
    "linked_detention",
    "reason_to_believe",
    "released",
]

from typing import Any

from attrs import evolve

from tipcore.conditions._attribute import is_one_of, read_yes_no
from tipcore.conditions._condition import condition
from tipcore.conditions._evidence import Evidence, own_event, recorded_events
from tipcore.conditions._listing import NO, YES, Listing
from tipcore.conditions._scene import Scene
from tipcore.logic import Reading, Truth
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


@condition("what is a consequence of the trafficking is withdrawn or referred for assessment")
def dropped_if_linked(scene: Scene[Any]) -> Reading:
    """Read whether a charge or penalty is linked, and what became of it; a detention is asked of apart."""
    if isinstance(scene.item, Detention):
        return YES
    linked = read_yes_no(scene.item.linked, f"{scene.path}.linked")
    outcome = scene.item.outcome
    if outcome is None:
        return ~linked | Reading.unknown(f"{scene.path}.outcome")
    return ~linked | Reading(Truth.of(outcome in _DROPPED))


def _linked_detention(scene: Scene[Any]) -> Listing:
    """List the day on which the link of a detention was assessed; nothing of a charge or an unlinked one."""
    if not isinstance(scene.item, Detention) or scene.item.linked is False:
        return _nothing(scene)
    listing = own_event("link_assessed", "the link is assessed").list_for(scene)
    linked = read_yes_no(scene.item.linked, f"{scene.path}.linked")
    return evolve(listing, occurrences=tuple(evolve(one, fits=linked) for one in listing.occurrences))


def _release(scene: Scene[Any]) -> Listing:
    is_detention = isinstance(scene.item, Detention)
    return own_event("end", "the detention ended").list_for(scene) if is_detention else _nothing(scene)


def _nothing(scene: Scene[Any]) -> Listing:
    return Listing(
        occurrences=(), gaps=frozenset({scene.path}), now=scene.as_of.last, complete=scene.as_of.last
    )


linked_detention: Evidence[Any] = Evidence(
    name="linked_detention",
    says="a detention is found to be a consequence of the trafficking",
    list_for=_linked_detention,
)
released: Evidence[Any] = Evidence(
    name="released", says="the person is released", list_for=_release, unique=True
)
