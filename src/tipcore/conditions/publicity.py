"""Conditions on publications: who chose to be named."""

__all__ = ["chose_to_be_named"]

from typing import Any

from attrs import evolve

from tipcore.conditions._condition import condition
from tipcore.conditions._scene import Scene
from tipcore.conditions.age import treated_as_child
from tipcore.conditions.consent import consented
from tipcore.dates import UNKNOWN_MOMENT
from tipcore.logic import Reading
from tipcore.sources import TIPCORE_DEFAULT, EvidenceMark
from tipcore.terms import ConsentPurpose


def _given_as_adult(_act: Scene[Any], consent: Scene[Any]) -> Reading:
    """Return whether she was an adult when she consented: what a child allowed allows nothing later."""
    given = consent.item.at
    at = UNKNOWN_MOMENT if given is None else given.moment(consent.zone)
    return ~treated_as_child.test(evolve(consent, at=at, dated_by=f"{consent.path}.at"))


_consented_as_adult = consented(ConsentPurpose.MEDIA, _given_as_adult)


@condition(
    "the person, an adult by then, consented as an adult to be named",
    TIPCORE_DEFAULT.at("who was a child in the case may choose to be named later", EvidenceMark.DEFAULT),
)
def chose_to_be_named(scene: Scene[Any]) -> Reading:
    """Read her age at the publication and at the consent for the media."""
    return ~treated_as_child.test(scene) & _consented_as_adult.test(scene)
