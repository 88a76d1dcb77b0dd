"""Conditions on the withdrawal of consent: what may no longer be shared, and help that goes on."""

__all__ = ["help_denied_after", "planned_after", "shared_after"]

from typing import Any

from attrs import evolve

from tipcore.conditions._evidence import Evidence, recorded_events
from tipcore.conditions._link import links
from tipcore.conditions._listing import NO, YES, Listing, any_of
from tipcore.conditions._scene import Scene
from tipcore.conditions.consent import consented_anew
from tipcore.conditions.denial import refused_consent_elsewhere
from tipcore.conditions.disclosure import WITHOUT_CONSENT
from tipcore.conditions.sharing import PASSED_ON_FOR, passed_on, purposes_of
from tipcore.dates import UNKNOWN_MOMENT, Moment, PartialDate
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import (
    Acceptance,
    ConsularContact,
    Disclosure,
    Publication,
    Referral,
    ResultDisclosure,
    Verification,
)
from tipcore.terms import ConsentPurpose, ConsularContactBy, RecordState

_BESIDE_DISCLOSURES = (
    ("consular_contacts", "at", ConsentPurpose.CONSULAR_CONTACT),
    ("publications", "at", ConsentPurpose.MEDIA),
    ("result_disclosures", "at", ConsentPurpose.RESULT_SHARING),
    ("verifications", "requested", ConsentPurpose.STATE_CONTACT),
    ("acceptances", "requested", ConsentPurpose.STATE_CONTACT),
)
"""Sections other than disclosures in which data are passed on: the date and the purpose of each."""


def _shares(withdrawn: Scene[Any], event: Scene[Any]) -> Reading:
    """Return whether an event passes data on for a withdrawn purpose, and nothing allows it.

    A withdrawal lasts until a later consent is on record; that is noted.
    """
    item = event.item
    if isinstance(item, (Acceptance, Verification)):
        event = evolve(event, at=_moment(item.requested, event))
    if not withdrawn.item.purposes:
        return Reading.unknown(f"{withdrawn.path}.purposes")
    passed = _passes_on(event) & _covered(withdrawn, event)
    if passed.truth is Truth.NO:
        return passed
    allowed = any_of(_consented_anew(withdrawn, event, purpose) for purpose in _purposes(item))
    excepted = any_of(one.test(event) for one in WITHOUT_CONSENT)
    return passed & ~allowed & ~excepted


def _passes_on(event: Scene[Any]) -> Reading:
    """Return whether it is the keeper's own act that tells another one of her."""
    item = event.item
    if isinstance(item, Disclosure):
        return passed_on(item, event.path)
    if isinstance(item, ConsularContact):
        by = None if item.made_by is None else item.made_by is ConsularContactBy.AUTHORITY
        return Reading.of(by, f"{event.path}.made_by")
    if isinstance(item, Publication):
        names = item.identifies if isinstance(item.identifies, bool) else None
        return Reading.of(names, f"{event.path}.identifies")
    return YES


def _covered(withdrawn: Scene[Any], event: Scene[Any]) -> Reading:
    """Return whether the withdrawn consent was for a purpose of the event, and for its State."""
    item, purposes = event.item, withdrawn.item.purposes
    if isinstance(item, Disclosure):
        if not purposes.isdisjoint(_purposes(item)):
            return YES
        open_purpose = item.purpose is None and (
            not isinstance(item, Referral) or not purposes.isdisjoint(PASSED_ON_FOR)
        )
        return Reading.unknown(f"{event.path}.purpose") if open_purpose else NO
    about = f"{withdrawn.path}.about_state"
    return _about_state(event, withdrawn, YES.assuming(AssumptionKind.PRESUMPTION, about))


def _purposes(item: object) -> tuple[ConsentPurpose, ...]:
    """Return the purposes of which a consent for one would allow an event."""
    if isinstance(item, Disclosure):
        return purposes_of(item)
    if isinstance(item, ConsularContact):
        return (ConsentPurpose.CONSULAR_CONTACT,)
    if isinstance(item, Publication):
        return (ConsentPurpose.MEDIA,)
    if isinstance(item, ResultDisclosure):
        return (ConsentPurpose.RESULT_SHARING,)
    return (ConsentPurpose.STATE_CONTACT,)


def _about_state(event: Scene[Any], consent: Scene[Any], blank: Reading) -> Reading:
    """Return whether a consent for contact with a State is for the one that an event reaches."""
    if not isinstance(event.item, (Acceptance, Verification)):
        return YES
    if consent.item.about_state is None:
        return blank
    if event.item.country is None:
        return Reading.unknown(f"{event.path}.country")
    return Reading(Truth.of(event.item.country == consent.item.about_state))


def _consented_anew(withdrawn: Scene[Any], event: Scene[Any], purpose: ConsentPurpose) -> Reading:
    """Return whether a consent of whoever decides allows it; with none listed, the withdrawal lasts."""

    def related(act: Scene[Any], consent: Scene[Any]) -> Reading:
        blank = Reading.unknown(f"{consent.path}.about_state")
        return _meant_anew(withdrawn, act, consent) & _about_state(act, consent, blank)

    return consented_anew(event, purpose, related, f"{withdrawn.path}.withdrawn")


def _meant_anew(withdrawn: Scene[Any], act: Scene[Any], consent: Scene[Any]) -> Reading:
    """Return whether a consent came after the withdrawal; an older one allows only what names it."""
    given, taken_back = _moment(consent.item.at, act), _moment(withdrawn.item.withdrawn, act)
    named = links(act.item)
    if given.certainly_after(taken_back) or consent.item.id in named:
        return YES
    if given.last >= taken_back.first:
        return Reading.unknown(f"{consent.path}.at")
    if any(one.id in named for one in act.case.consents):
        return NO
    return Reading.unknown(f"{act.path}.{'consent' if hasattr(act.item, 'consent') else 'relies_on'}")


def _moment(date: PartialDate | None, scene: Scene[Any]) -> Moment:
    return UNKNOWN_MOMENT if date is None else date.moment(scene.zone)


def _sharing(states: frozenset[RecordState], says: str, name: str) -> Evidence[Any]:
    def of(section: str, when: str = "at") -> Evidence[Any]:
        return recorded_events(section, says, when=when, related=_shares, states=states)

    def list_for(scene: Scene[Any]) -> Listing:
        listing = of("disclosures").list_for(scene) | of("referrals").list_for(scene)
        for section, when, purpose in _BESIDE_DISCLOSURES:
            if purpose in scene.item.purposes:
                listing = listing | of(section, when).list_for(scene)
        # A link to the withdrawn consent says that it was given before, not that it was withdrawn before.
        return evolve(listing, occurrences=tuple(evolve(one, linked=False) for one in listing.occurrences))

    return Evidence(name=name, says=says, list_for=list_for)


shared_after = _sharing(
    frozenset({RecordState.HAPPENED}),
    "data are shared for a purpose for which the person withdrew consent",
    "shared_after_withdrawal",
)

planned_after = _sharing(
    frozenset({RecordState.PLANNED}),
    "sharing is planned for a purpose for which the person withdrew consent",
    "sharing_planned_after_withdrawal",
)

help_denied_after = recorded_events(
    "denials",
    "help is denied because the person withdrew a consent",
    name="help_denied_after_withdrawal",
    which=refused_consent_elsewhere,
    states=frozenset({RecordState.HAPPENED, RecordState.REFUSED}),
)
