"""The limits of a consent to pass data on: whom it reaches, and what the person excluded."""

__all__ = ["goes_to_own_state", "in_writing", "within_limits"]

from collections.abc import Callable, Mapping
from typing import Any

from tipcore.conditions._attribute import read_yes_no
from tipcore.conditions._listing import NO, YES
from tipcore.conditions._scene import Scene
from tipcore.logic import Reading, Truth
from tipcore.models import Consent, Disclosure, Report
from tipcore.terms import ConsentForm, ConsentPurpose, DataCategory, Role, UseRestriction


def within_limits(act: Scene[Any], consent: Scene[Any]) -> Reading:
    """Return whether a consent reaches the recipient, and excludes neither it nor the use that is made.

    Of a report only the recipient is read: what it holds is for the law that asks for it.
    """
    given: Consent = consent.item
    reading = _received_by(*given.recipients)(act) if given.recipients else YES
    if isinstance(act.item, Disclosure) and act.item.purpose is ConsentPurpose.STATE_CONTACT:
        reading &= _to_state(act, consent)
    for restriction in sorted(given.use_restrictions & _EXCLUDES.keys()):
        reading &= ~_EXCLUDES[restriction](act)
    return reading


def in_writing(act: Scene[Any], consent: Scene[Any]) -> Reading:
    """Return whether a consent was written or marked by her hand, and not only spoken."""
    del act
    form: ConsentForm | None = consent.item.form
    if form is None:
        return Reading.unknown(f"{consent.path}.form")
    return Reading(Truth.of(form is not ConsentForm.ORAL_WITNESSED))


def goes_to_own_state(scene: Scene[Any]) -> Reading:
    """Return whether data go to a State of which the person may be a national."""
    if scene.person is None:
        return Reading.unknown(f"{scene.path}.person")
    if scene.item.recipient_state is None:
        return Reading.unknown(f"{scene.path}.recipient_state")
    own = {one.country for one in scene.person.nationalities}
    if scene.item.recipient_state in own:
        return YES
    number = next(n for n, one in enumerate(scene.case.persons) if one is scene.person)
    return NO if own else Reading.unknown(f"persons[{number}].nationalities")


def _to_state(act: Scene[Disclosure], consent: Scene[Any]) -> Reading:
    """Return whether a consent to contact with a State is for the one that is told."""
    blank = {
        f"{act.path}.recipient_state": act.item.recipient_state is None,
        f"{consent.path}.about_state": consent.item.about_state is None,
    }
    if any(blank.values()):
        return Reading.unknown(*(path for path, missing in blank.items() if missing))
    return Reading(Truth.of(act.item.recipient_state == consent.item.about_state))


def _received_by(*roles: Role) -> Callable[[Scene[Any]], Reading]:
    def test(scene: Scene[Any]) -> Reading:
        if isinstance(scene.item, Report):
            to = scene.item.to
            return (
                Reading.unknown(f"{scene.path}.to")
                if to is None
                else Reading(Truth.of(Role(to.value) in roles))
            )
        recipient: Role | None = scene.item.recipient
        if recipient is None:
            return Reading.unknown(f"{scene.path}.recipient")
        return Reading(Truth.of(recipient in roles))

    return test


def _in_disclosure(test: Callable[[Scene[Any]], Reading]) -> Callable[[Scene[Any]], Reading]:
    return lambda scene: test(scene) if isinstance(scene.item, Disclosure) else NO


def _for_research(scene: Scene[Disclosure]) -> Reading:
    purpose = scene.item.purpose
    blank = Reading.unknown(f"{scene.path}.purpose")
    said = blank if purpose is None else Reading(Truth.of(purpose is ConsentPurpose.RESEARCH))
    return said | _received_by(Role.RESEARCHER)(scene)


def _names_her(scene: Scene[Disclosure]) -> Reading:
    """Return whether the name went along: data on her identity, and no case code in place of it."""
    told = scene.item.categories
    blank = Reading.unknown(f"{scene.path}.categories")
    identity = Reading(Truth.of(DataCategory.IDENTITY in told)) if told else blank
    return identity & ~read_yes_no(scene.item.uses_case_code, f"{scene.path}.uses_case_code")


_EXCLUDES: Mapping[UseRestriction, Callable[[Scene[Any]], Reading]] = {
    UseRestriction.NOT_TO_POLICE: _received_by(Role.POLICE, Role.PROSECUTOR),
    UseRestriction.NOT_TO_FAMILY: _received_by(Role.FAMILY_MEMBER),
    UseRestriction.NOT_TO_HOME_STATE: _in_disclosure(goes_to_own_state),
    UseRestriction.NOT_FOR_RESEARCH: _in_disclosure(_for_research),
    UseRestriction.WITHOUT_NAME: _in_disclosure(_names_her),
}
