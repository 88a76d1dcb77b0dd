"""Conditions on consent: is there a live one, for this purpose, by the right person?"""

__all__ = [
    "Related",
    "consent_by_the_right_person",
    "consented",
    "consented_anew",
    "guardian_consented",
    "live_consent",
    "withdrawal_of",
]

from collections.abc import Callable
from typing import Any, TypeAlias

from attrs import evolve

from tipcore.conditions._attribute import includes
from tipcore.conditions._condition import Condition, either_way
from tipcore.conditions._evidence import Evidence, concerns, recorded_events
from tipcore.conditions._link import links
from tipcore.conditions._listing import NO, YES, any_of
from tipcore.conditions._scene import Scene
from tipcore.conditions._signatory import fit_to_consent
from tipcore.conditions.age import treated_as_child
from tipcore.conditions.capacity import decides_alone
from tipcore.dates import Moment
from tipcore.logic import Assumption, AssumptionKind, Reading, Truth
from tipcore.models import Consent
from tipcore.sources import IOM_DP, Citation, EvidenceMark
from tipcore.terms import ConsentGiver, ConsentPurpose

Related: TypeAlias = Callable[[Scene[Any], Scene[Any]], Reading]
"""Whether a consent (second scene) is meant for the act in question (first scene)."""

_CITES = (IOM_DP.at("principle 4", EvidenceMark.SECONDARY),)
_OF_THE_PERSON = frozenset({ConsentGiver.PERSON})
_OF_ANOTHER = frozenset(ConsentGiver) - _OF_THE_PERSON
_LISTED_NOWHERE = frozenset({"consents.complete_until"})
"""What alone is missing where no consent on record can count, and nobody says that all are listed."""


def live_consent(
    purpose: ConsentPurpose | str,
    *,
    by: frozenset[ConsentGiver] = frozenset(ConsentGiver),
    says: str = "",
    related: Related | None = None,
    cites: tuple[Citation, ...] = _CITES,
) -> Condition[Any]:
    """Return the condition that a consent for a purpose was given before the act and still stands.

    One given under pressure is none, nor is one of another who may not sign for her.

    Args:
        purpose: The purpose, or the name of the field of the thing that holds it (`purpose`).
        by: Who may have given it; a consent that does not say counts for all.
        says: The clause for people.
        related: Which consents count beside their purpose (a recipient that they name).
        cites: Where the demand comes from.

    Source:
        norms.md section 2; section 7.1, D20; `Consent.live`.
    """

    def test(scene: Scene[Any]) -> Reading:
        wanted = purpose if isinstance(purpose, ConsentPurpose) else getattr(scene.item, purpose)
        if wanted is None:
            return Reading.unknown(f"{scene.path}.{purpose}")
        return _live(scene, wanted, by, related)

    shown = purpose.label.lower() if isinstance(purpose, ConsentPurpose) else "its purpose"
    clause = says or f"a consent for {shown} was given before, and stands"
    return Condition(name=f"live_consent_{purpose}", says=clause, test=test, cites=cites)


def consented(purpose: ConsentPurpose | str, related: Related | None = None) -> Condition[Any]:
    """Return the condition that the person herself consented to a purpose, and the consent stands."""
    return live_consent(purpose, by=_OF_THE_PERSON, related=related)


def guardian_consented(purpose: ConsentPurpose | str, related: Related | None = None) -> Condition[Any]:
    """Return the condition that a guardian, court or other body consented for the person."""
    says = "her guardian or a court consented before, and it stands"
    return live_consent(purpose, by=_OF_ANOTHER, says=says, related=related)


def consent_by_the_right_person(
    purpose: ConsentPurpose | str, related: Related | None = None
) -> Condition[Any]:
    """Return the condition of consent by the adult herself, else by a guardian, court or other body.

    The other one decides for a child and, where the purpose is named, for an adult without capacity.
    """
    alone = decides_alone(purpose) if isinstance(purpose, ConsentPurpose) else ~treated_as_child
    given = either_way(alone, consented(purpose, related), guardian_consented(purpose, related))
    about = f" for {purpose.label.lower()}" if isinstance(purpose, ConsentPurpose) else ""
    says = f"whoever decides (the adult, or for a child or who cannot decide another) consented{about} before"
    return evolve(given, says=f"{says}, and the consent stands")


def withdrawal_of(*purposes: ConsentPurpose) -> Evidence[Any]:
    """Return the evidence that a consent for one of some purposes was withdrawn."""
    covers = includes("purposes", *purposes, says="the consent covers the purpose")
    return recorded_events(
        "consents", "the consent was withdrawn", name="withdrawal", when="withdrawn", which=covers
    )


def consented_anew(scene: Scene[Any], purpose: ConsentPurpose, related: Related, withdrawn: str) -> Reading:
    """Return whether whoever decides consented again; with no such consent listed, a withdrawal lasts.

    Args:
        scene: The act, at its moment.
        purpose: The purpose for which a consent was withdrawn.
        related: Which consents count as given again.
        withdrawn: The path of the withdrawal, which is noted as lasting.
    """
    reading = live_consent(purpose, related=related).test(scene)
    if reading.truth is not Truth.NO and reading.missing != _LISTED_NOWHERE:
        reading = consent_by_the_right_person(purpose, related).test(scene)
    if reading.truth is Truth.UNKNOWN and reading.missing == _LISTED_NOWHERE:
        return NO.assuming(AssumptionKind.PERSISTENCE, withdrawn)
    return reading


def _live(
    scene: Scene[Any], purpose: ConsentPurpose, by: frozenset[ConsentGiver], related: Related | None
) -> Reading:
    covering = includes("purposes", purpose, says="the consent covers the purpose")
    listing = recorded_events("consents", "consent", which=covering, kind=purpose.value).list_for(scene)
    complete = None if listing.complete is None else Moment.at(listing.complete)
    relied_on = links(scene.item)
    found: list[Reading] = []
    for number, consent in scene.case.consents.numbered():
        path = f"consents[{number}]"
        live = consent.live(purpose, scene.at, complete, scene.zone, relied_on=consent.id in relied_on)
        given = _given_by(consent, by, path) & concerns(scene, consent, path)
        given &= fit_to_consent(scene, consent, path)
        if related is not None:
            given &= related(scene, scene.on(consent, path, scene.at))
        found.append(given & _under(live, path))
    return any_of(found) | ~listing.closed(scene.at.last)


def _given_by(consent: Consent, by: frozenset[ConsentGiver], path: str) -> Reading:
    if consent.given_by is None:
        return YES if by == frozenset(ConsentGiver) else Reading.unknown(f"{path}.given_by")
    return Reading(Truth.of(consent.given_by in by))


def _under(reading: Reading, path: str) -> Reading:
    """Return a reading of one consent with its paths as seen from the case."""
    return Reading(
        reading.truth,
        frozenset(f"{path}.{name}" for name in reading.missing),
        frozenset(Assumption(one.kind, f"{path}.{one.what}") for one in reading.assumes),
    )
