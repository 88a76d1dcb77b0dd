"""Facts on a return read from a case with our models, where the case decides them; else *unknown*.

A thin first version: it never says more than the records do. A value that rests on the
persistence of a state (a consent with no recorded withdrawal) counts as the record's word.
"""

__all__ = [
    "age_status",
    "best_interests",
    "claim_pending",
    "fear_of_state",
    "nationality_confirmed",
    "return_consent",
    "return_risk",
    "state_contact_consent",
]

from collections.abc import Iterator
from typing import Any, TypeVar

from tipcore.conditions._scene import Scene
from tipcore.conditions.age import treated_as_child
from tipcore.dates import Moment, PartialDate, TimeLimit
from tipcore.logic import Truth
from tipcore.models import AsylumClaim, Record, Section
from tipcore.terms import (
    AgeStatus,
    AsylumOutcome,
    ConsentPurpose,
    NationalityState,
    RecordState,
    RiskContext,
    RiskOutcome,
    Term,
)

R = TypeVar("R", bound=Record)

_RISK_COUNTS = TimeLimit.days(30)
_DETERMINATION_COUNTS = TimeLimit.days(90)
_SEVERITY = tuple(RiskOutcome)


def age_status(scene: Scene[Any]) -> Truth | Term:
    """Return adult, child or (a presumption) disputed; *unknown* where the record does not say."""
    if scene.person is None:
        return Truth.UNKNOWN
    reading = treated_as_child.test(scene)
    if reading.truth is Truth.UNKNOWN:
        return Truth.UNKNOWN
    if reading.truth is Truth.NO:
        return AgeStatus.ADULT
    return AgeStatus.DISPUTED if reading.assumes else AgeStatus.CHILD


def fear_of_state(scene: Scene[Any]) -> Truth | Term:
    """Return *yes* for any fear of the State, or of no named one; *no* only where she said so."""
    said = () if scene.person is None else scene.person.fears
    about = [fear for fear in said if not fear.of or scene.about in fear.of]
    if any(fear.holds is True for fear in about):
        return Truth.YES
    denied = any(fear.holds is False and _by(fear.at, scene) for fear in about)
    return Truth.NO if denied else Truth.UNKNOWN


def claim_pending(scene: Scene[Any]) -> Truth | Term:
    """Return *yes* for a claim against the State, or against none named, that is not surely over.

    One that was recognised protects her for good.
    """
    claims = list(_of_person(scene, scene.case.asylum_claims))
    about = [claim for claim in claims if claim.against in {scene.about, None}]
    if any(not _over(claim, scene) for claim in about):
        return Truth.YES
    end = scene.case.asylum_claims.complete_until
    if scene.person is not None and end is not None:
        return Truth.NO if scene.at.certainly_by(end.moment(scene.zone)) else Truth.UNKNOWN
    return Truth.UNKNOWN


def _over(claim: AsylumClaim, scene: Scene[Any]) -> bool:
    refused = claim.outcome is not AsylumOutcome.RECOGNISED
    return (refused and _by(claim.final, scene)) or _by(claim.withdrawn, scene)


def state_contact_consent(scene: Scene[Any]) -> Truth | Term:
    """Return *yes* where a live consent covers contact with the State; else *unknown*."""
    return _consent(scene, ConsentPurpose.STATE_CONTACT, scene.about)


def return_consent(scene: Scene[Any]) -> Truth | Term:
    """Return *yes* where a live consent covers the return; else *unknown*."""
    return _consent(scene, ConsentPurpose.RETURN, None)


def _consent(scene: Scene[Any], purpose: ConsentPurpose, about: str | None) -> Truth:
    section = scene.case.consents
    complete = None if section.complete_until is None else section.complete_until.moment(scene.zone)
    for consent in _of_person(scene, section):
        live = consent.live(purpose, scene.at, complete, scene.zone)
        if live.truth is Truth.YES and (about is None or consent.about_state == about):
            return Truth.YES
    return Truth.UNKNOWN


def return_risk(scene: Scene[Any]) -> Truth | Term:
    """Return the outcome of the valid assessments for return; the gravest, where several are valid."""
    found = [
        one.outcome
        for one in _of_person(scene, scene.case.risk_assessments)
        if one.context is RiskContext.RETURN
        and one.outcome is not None
        and _counts(one.at, one.valid_until, _RISK_COUNTS, scene)
    ]
    return max(found, key=_SEVERITY.index, default=Truth.UNKNOWN)


def best_interests(scene: Scene[Any]) -> Truth | Term:
    """Return the one conclusion of all valid determinations; *unknown* where they differ."""
    found = {
        one.conclusion
        for one in _of_person(scene, scene.case.best_interests_determinations)
        if one.conclusion is not None and _counts(one.decided, one.valid_until, _DETERMINATION_COUNTS, scene)
    }
    return found.pop() if len(found) == 1 else Truth.UNKNOWN


def nationality_confirmed(scene: Scene[Any]) -> Truth | Term:
    """Return whether the State of the question is verified, or refused, as her own."""
    own = () if scene.person is None else scene.person.nationalities
    states = {each.state for each in own if each.country == scene.about}
    if NationalityState.VERIFIED in states:
        return Truth.YES
    return Truth.NO if states == {NationalityState.REFUSED} else Truth.UNKNOWN


def _of_person(scene: Scene[Any], section: Section[R]) -> Iterator[R]:
    """Return what happened to the person, of one section."""
    if scene.person is None:
        return
    for _, record in scene.case.records_of(section, scene.person):
        if record.state is RecordState.HAPPENED:
            yield record


def _by(date: PartialDate | None, scene: Scene[Any]) -> bool:
    return date is not None and date.moment(scene.zone).before(scene.at) is Truth.YES


def _counts(at: PartialDate | None, until: PartialDate | None, limit: TimeLimit, scene: Scene[Any]) -> bool:
    """Return whether a thing of that date surely counts: made by then, neither too old nor past its end."""
    if at is None or not _by(at, scene):
        return False
    ends = [limit.due(at.moment(scene.zone), calendar=scene.profile.calendar, zone=scene.zone)]
    if until is not None:
        ends.append(_end(until, scene))
    return all(scene.at.certainly_by(end) for end in ends)


def _end(until: PartialDate, scene: Scene[Any]) -> Moment:
    moment = until.moment(scene.zone)
    return Moment.at(moment.last) if until.first_day == until.last_day else moment
