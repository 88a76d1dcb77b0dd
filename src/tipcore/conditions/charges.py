"""Conditions on charges, penalties and detention of a person who may have been trafficked."""

__all__ = [
    "believed_so_far",
    "link_assessed_or_unbelieved",
    "linked_detention",
    "pursued_though_linked",
    "reason_to_believe",
    "released",
]

from typing import Any

from attrs import evolve

from tipcore.conditions._attribute import is_one_of, read_yes_no
from tipcore.conditions._condition import condition
from tipcore.conditions._evidence import Evidence, own_event, recorded_events
from tipcore.conditions._listing import NO, YES, Listing, Occurrence
from tipcore.conditions._scene import Scene
from tipcore.dates import UNKNOWN_MOMENT, Moment
from tipcore.logic import Reading, Truth
from tipcore.models import Assessment, Detention, ProcessRecord, Report
from tipcore.terms import ChargeOutcome, DecisionOutcome, IdentificationState, Region

_DROPPED = frozenset({ChargeOutcome.WITHDRAWN, ChargeOutcome.REFERRED})
_BELIEVED = frozenset(
    {IdentificationState.SUSPECTED, IdentificationState.PRESUMED, IdentificationState.CONFIRMED}
)


@condition("the report says when the grounds were known")
def _says_when(scene: Scene[Report]) -> Reading:
    return NO if scene.item.grounds_known_at is None else YES


@condition("the assessment gave a reason to believe")
def _gave_a_reason(scene: Scene[Assessment]) -> Reading:
    """Return *unknown*: what a score means is for a person to decide, and a low one is no *no*."""
    return Reading.unknown(scene.path)


def _identified(scene: Scene[Any]) -> Listing:
    """List the entries by which a process of identification suspects, presumes or confirms."""
    now = scene.as_of.last
    if scene.person is None:
        return Listing(occurrences=(), gaps=frozenset({f"{scene.path}.person"}), now=now)
    place = next(n for n, one in enumerate(scene.case.persons) if one is scene.person)
    path = f"persons[{place}].processes"
    found = [
        Occurrence(
            path=f"{path}[{number}].history[{step}]",
            date_path=f"{path}[{number}].history[{step}].at",
            when=entry.at.moment(scene.zone),
        )
        for number, process in enumerate(scene.person.processes)
        if _identifies(process)
        for step, entry in enumerate(process.history)
        if entry.target in _BELIEVED
    ]
    seen = tuple(one for one in found if one.when.first <= now)
    return Listing(occurrences=seen, gaps=frozenset(), now=now, complete=now, closed_by=path)


def _identifies(process: ProcessRecord) -> bool:
    unsaid = process.region is None and process.workflow == "identification"
    return unsaid or process.region is Region.IDENTIFICATION


_reasons = (
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
    | Evidence(name="process", says="the process of identification holds that", list_for=_identified)
    | recorded_events("assessments", "an assessment may show it", which=_gave_a_reason)
)
reason_to_believe = evolve(_reasons, says="there is reason to believe that the person was trafficked")
"""Reports, grounds that a reporter knew, positive decisions, a process that suspects, presumes or confirms.

The first of them counts. An assessment on record leaves open whether there was a reason.
"""


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


def _pursued(scene: Scene[Any]) -> Listing:
    """List the day on which a charge or penalty went on although it was found to be linked.

    That is the day of the finding, or of the charge if that came later. A detention is asked of apart.
    """
    if isinstance(scene.item, Detention):
        return _nothing(scene)
    linked = read_yes_no(scene.item.linked, f"{scene.path}.linked")
    blank = Reading.unknown(f"{scene.path}.outcome")
    outcome = scene.item.outcome
    fits = linked & (blank if outcome is None else Reading(Truth.of(outcome not in _DROPPED)))
    if fits.truth is Truth.NO:
        return _nothing(scene)
    found = own_event("link_assessed", "the link is assessed").list_for(scene)
    dates = [Moment.later_of(scene.at, one.when) for one in found.occurrences]
    if scene.item.link_assessed is None and linked.truth is Truth.YES:
        dates = [UNKNOWN_MOMENT]
    path = f"{scene.path}.link_assessed"
    seen = (Occurrence(path=scene.path, date_path=path, when=when, fits=fits) for when in dates)
    return evolve(found, occurrences=tuple(one for one in seen if one.when.first <= found.now))


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


pursued_though_linked: Evidence[Any] = Evidence(
    name="pursued_though_linked",
    says="a charge or penalty goes on that is found to be a consequence of the trafficking",
    list_for=_pursued,
)
linked_detention: Evidence[Any] = Evidence(
    name="linked_detention",
    says="a detention is found to be a consequence of the trafficking",
    list_for=_linked_detention,
)
released: Evidence[Any] = Evidence(
    name="released", says="the person is released", list_for=_release, unique=True
)
