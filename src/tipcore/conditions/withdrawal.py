"""Conditions on the withdrawal of consent: what may no longer be shared, and help that goes on."""

__all__ = ["help_denied_after", "planned_after", "shared_after"]

from typing import Any

from attrs import evolve

from tipcore.conditions._evidence import Evidence, recorded_events
from tipcore.conditions._listing import Listing, any_of
from tipcore.conditions._scene import Scene
from tipcore.conditions.consent import live_consent
from tipcore.conditions.denial import refused_consent_elsewhere
from tipcore.conditions.disclosure import WITHOUT_CONSENT
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import ConsularContact, Disclosure, Publication, ResultDisclosure
from tipcore.terms import ConsentPurpose, ConsularContactBy, RecordState

_BESIDE_DISCLOSURES = {
    "consular_contacts": ConsentPurpose.CONSULAR_CONTACT,
    "publications": ConsentPurpose.MEDIA,
    "result_disclosures": ConsentPurpose.RESULT_SHARING,
}
"""Sections other than disclosures in which data are passed on, and the purpose of each."""

_NO_OTHER_DOUBT = frozenset({"consents.complete_until"})


def _shares(withdrawn: Scene[Any], event: Scene[Any]) -> Reading:
    """Return whether an event passes data on for a withdrawn purpose, and nothing allows it.

    A withdrawal lasts until a later consent is on record; that is noted.
    """
    purposes = withdrawn.item.purposes
    if not purposes:
        return Reading.unknown(f"{withdrawn.path}.purposes")
    wanted, known = _purpose(event)
    if wanted is None:
        return known
    if wanted not in purposes:
        return Reading(Truth.NO)
    excepted = any_of(one.test(event) for one in WITHOUT_CONSENT)
    return known & ~_consented_anew(withdrawn, event, wanted) & ~excepted


def _purpose(event: Scene[Any]) -> tuple[ConsentPurpose | None, Reading]:
    """Return the purpose of an event, and whether it is the keeper's own act that tells of her."""
    item = event.item
    if isinstance(item, Disclosure):
        if item.purpose is None:
            return None, Reading.unknown(f"{event.path}.purpose")
        return item.purpose, Reading(Truth.YES)
    if isinstance(item, ConsularContact):
        by = None if item.made_by is None else item.made_by is ConsularContactBy.AUTHORITY
        return ConsentPurpose.CONSULAR_CONTACT, Reading.of(by, f"{event.path}.made_by")
    if isinstance(item, Publication):
        names = item.identifies if isinstance(item.identifies, bool) else None
        return ConsentPurpose.MEDIA, Reading.of(names, f"{event.path}.identifies")
    assert isinstance(item, ResultDisclosure)  # noqa: S101 - the last of the sections that are read
    return ConsentPurpose.RESULT_SHARING, Reading(Truth.YES)


def _consented_anew(withdrawn: Scene[Any], event: Scene[Any], purpose: ConsentPurpose) -> Reading:
    """Return whether a consent on record allows the event; with none listed, the withdrawal lasts."""
    reading = live_consent(purpose).test(event)
    if reading.truth is Truth.UNKNOWN and reading.missing == _NO_OTHER_DOUBT:
        return Reading(Truth.NO).assuming(AssumptionKind.PERSISTENCE, f"{withdrawn.path}.withdrawn")
    return reading


def _sharing(states: frozenset[RecordState], says: str, name: str) -> Evidence[Any]:
    def of(section: str) -> Evidence[Any]:
        return recorded_events(section, says, related=_shares, states=states)

    def list_for(scene: Scene[Any]) -> Listing:
        listing = of("disclosures").list_for(scene) | of("referrals").list_for(scene)
        for section, purpose in _BESIDE_DISCLOSURES.items():
            if purpose in scene.item.purposes:
                listing = listing | of(section).list_for(scene)
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
)
