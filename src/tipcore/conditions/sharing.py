"""Conditions on what is passed to whom: consent for it, safeguards, what a State of origin learns."""

__all__ = [
    "PASSED_ON_FOR",
    "agreed_in_writing",
    "agreed_to_sharing",
    "basis_and_provision_named",
    "passed_on",
    "purpose_named",
    "purposes_of",
    "reported_without_consent",
    "safeguards_agreed",
    "tells_origin_without_consent",
    "to_state_of_origin",
]

from collections.abc import Mapping
from typing import Any

from tipcore.conditions._attribute import is_given
from tipcore.conditions._condition import Condition, condition
from tipcore.conditions._limits import goes_to_own_state, in_writing, within_limits
from tipcore.conditions._listing import NO, YES, any_of
from tipcore.conditions._parameter import parameter, setting
from tipcore.conditions._scene import Scene
from tipcore.conditions.consent import consent_by_the_right_person
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import Consent, Disclosure, Referral, Report, Verification
from tipcore.sources import IOM_DP, Citation, EvidenceMark
from tipcore.terms import ConsentPurpose, DisclosureBasis, ReferralKind, ReportBasis, Role, UseRestriction

PASSED_ON_FOR = frozenset(
    {
        ConsentPurpose.CONSULAR_CONTACT,
        ConsentPurpose.FAMILY_CONTACT,
        ConsentPurpose.MEDIA,
        ConsentPurpose.REFERRAL,
        ConsentPurpose.RESEARCH,
        ConsentPurpose.RESULT_SHARING,
        ConsentPurpose.SHARING,
        ConsentPurpose.STATE_CONTACT,
    }
)
"""The purposes of a consent that let data be passed on."""

_SPECIFIC = PASSED_ON_FOR - {ConsentPurpose.REFERRAL, ConsentPurpose.SHARING}
_ABROAD = frozenset({Role.CONSULAR_OFFICER, Role.FOREIGN_AUTHORITY})
_RECEIVES_REPORTS = frozenset(
    {Role.POLICE, Role.CHILD_PROTECTION, Role.SOCIAL_WORKER, Role.DESIGNATED_SOCIAL_WORKER, Role.CHIEF}
)
_REPORTS_BY_REFERRAL: dict[ReferralKind | None, bool] = {
    ReferralKind.POLICE: True,
    ReferralKind.DESIGNATED_SOCIAL_WORKER: True,
    ReferralKind.PROTECTION_CENTRE: False,
    ReferralKind.MEDICAL: False,
    ReferralKind.LEGAL: False,
    ReferralKind.ASYLUM: False,
}
"""Whether a kind of referral goes to a body that receives reports; of the other kinds it is not known."""

_CITE: Citation = IOM_DP.at("principle 5", EvidenceMark.SECONDARY)


def _in_writing(act: Scene[Any], consent: Scene[Any]) -> Reading:
    return within_limits(act, consent) & in_writing(act, consent)


_AGREED = {purpose: consent_by_the_right_person(purpose, within_limits) for purpose in sorted(PASSED_ON_FOR)}
_WRITTEN = {purpose: consent_by_the_right_person(purpose, _in_writing) for purpose in sorted(PASSED_ON_FOR)}


def purposes_of(item: Disclosure) -> tuple[ConsentPurpose, ...]:
    """Return the purposes of which a consent for one allows a disclosure; none where it names none.

    A consent for referral allows every referral; one for the purpose that a referral names
    allows that referral too.
    """
    own = () if item.purpose is None else (item.purpose,)
    if not isinstance(item, Referral):
        return own
    return tuple(dict.fromkeys((ConsentPurpose.REFERRAL, *PASSED_ON_FOR.intersection(own))))


def passed_on(item: Disclosure, path: str) -> Reading:
    """Return whether data went out to another one than the person herself.

    What does not say that it came in, or that she received it, is presumed to have gone out.
    """
    came_in = isinstance(item, Referral) and item.incoming is True
    if came_in or item.recipient is Role.PERSON:
        return NO
    reading = YES
    if isinstance(item, Referral) and item.incoming is not False:
        reading = reading.assuming(AssumptionKind.PRESUMPTION, f"{path}.incoming")
    if item.recipient is None:
        reading = reading.assuming(AssumptionKind.PRESUMPTION, f"{path}.recipient")
    return reading


@condition("the person agreed to the sharing with this recipient (for a child her guardian did)", _CITE)
def agreed_to_sharing(scene: Scene[Disclosure]) -> Reading:
    """Read the consents for the purpose of the disclosure, their recipients and restrictions.

    A consent to sharing covers what serves her case. Media, research, a State, a consulate, the
    family and a test result each need a consent of their own; of a referral that for referral or
    its purpose counts. One without a purpose on record may be for any for which she consented.
    """
    return _covered(scene, _AGREED)


@condition("the consent, where there is one, is in writing", _CITE)
def agreed_in_writing(scene: Scene[Disclosure]) -> Reading:
    """Read the form of the consents that cover the disclosure; a mark by her hand is writing."""
    return _covered(scene, _WRITTEN) | ~_covered(scene, _AGREED)


def _covered(scene: Scene[Disclosure], consents: Mapping[ConsentPurpose, Condition[Any]]) -> Reading:
    """Return whether some consent covers what the disclosure is for, or may be for."""
    item = scene.item
    purposes = PASSED_ON_FOR.intersection(purposes_of(item))
    if item.purpose is not None and item.purpose not in _SPECIFIC and not isinstance(item, Referral):
        purposes |= {ConsentPurpose.SHARING}
    reading = any_of(consents[purpose].test(scene) for purpose in sorted(purposes))
    if item.purpose is not None:
        return reading
    others = any_of(consents[purpose].test(scene) for purpose in sorted(PASSED_ON_FOR - purposes))
    return reading | (others & Reading.unknown(f"{scene.path}.purpose"))


purpose_named: Condition[Any] = is_given("purpose", "its purpose is named", _CITE)
safeguards_agreed: Condition[Any] = is_given("safeguard", "the recipient agreed to safeguards", _CITE)


@condition("the message goes to another State, of which the person may be a national")
def to_state_of_origin(scene: Scene[Any]) -> Reading:
    """Read the State; a request to verify nationality always goes to one that may be hers.

    An authority of the State of the profile is none of a State of origin, nor is she herself.
    """
    if isinstance(scene.item, Verification):
        return YES
    state, here = scene.item.recipient_state, setting(scene, "state")
    if state is not None and here is not None and here.value == state:
        return NO
    return passed_on(scene.item, scene.path) & goes_to_own_state(scene)


@condition("it tells more than who she is, without her consent to that")
def tells_origin_without_consent(scene: Scene[Any]) -> Reading:
    """Read the declared categories of data, and a consent to tell this State more than a name.

    A consent to contact with the State alone is none: it does not cover what was done to her;
    one to sharing must name the State, reach the recipient and not exclude it.
    """
    return _tells(scene) & ~_agreed_to_tell.test(scene)


def _tells(scene: Scene[Any]) -> Reading:
    field = "categories_sent" if isinstance(scene.item, Verification) else "categories"
    kept = setting(scene, "categories-kept-from-origin")
    if kept is None or not isinstance(kept.value, frozenset):
        return Reading.unknown(parameter("categories-kept-from-origin"))
    sent: frozenset[str] = getattr(scene.item, field)
    if not sent:
        return Reading.unknown(f"{scene.path}.{field}")
    return Reading(Truth.of(not kept.value.isdisjoint(sent)))


def _for_state(act: Scene[Any], consent: Scene[Any]) -> Reading:
    """Return whether a consent to sharing lets this State be told more than that she exists.

    One that is not for contact with a State, and names none, is presumed to be for none.
    """
    given: Consent = consent.item
    verifies = isinstance(act.item, Verification)
    if given.about_state is None:
        place = f"{consent.path}.about_state"
        abroad = ConsentPurpose.STATE_CONTACT in given.purposes or not given.recipients.isdisjoint(_ABROAD)
        return Reading.unknown(place) if abroad else NO.assuming(AssumptionKind.PRESUMPTION, place)
    state = act.item.country if verifies else act.item.recipient_state
    if state is None:
        return Reading.unknown(f"{act.path}.{'country' if verifies else 'recipient_state'}")
    named = Reading(Truth.of(given.about_state == state))
    return named & (_reaches_abroad(given) if verifies else within_limits(act, consent))


def _reaches_abroad(given: Consent) -> Reading:
    """Return whether a consent reaches the authority of her State that is asked to verify nationality."""
    excluded = UseRestriction.NOT_TO_HOME_STATE in given.use_restrictions
    return Reading(Truth.of(not excluded and (not given.recipients or bool(given.recipients & _ABROAD))))


_agreed_to_tell = consent_by_the_right_person(ConsentPurpose.SHARING, _for_state)


@condition("the person was reported without her consent")
def reported_without_consent(scene: Scene[Any]) -> Reading:
    """Read the basis of a report, or of a disclosure to a body that receives reports."""
    item = scene.item
    if item.basis is None:
        return _unsaid(scene)
    if isinstance(item, Report):
        return YES if item.basis is ReportBasis.MANDATORY_REPORT else _not_by_consent(scene)
    if item.basis is DisclosureBasis.NONE:
        return _to_reporting_body(scene)
    return Reading(Truth.of(item.basis is DisclosureBasis.MANDATORY_REPORT))


def _not_by_consent(scene: Scene[Report]) -> Reading:
    """Return *no* where the consent that a report rests on stands; without it nothing is known."""
    stands = any_of(_AGREED[one].test(scene) for one in (ConsentPurpose.REFERRAL, ConsentPurpose.SHARING))
    return NO if stands.truth is Truth.YES else Reading.unknown(f"{scene.path}.basis", *stands.missing)


def _unsaid(scene: Scene[Any]) -> Reading:
    unknown = Reading.unknown(f"{scene.path}.basis")
    if isinstance(scene.item, Report):
        return unknown
    return NO if scene.item.consent is not None else unknown & _to_reporting_body(scene)


def _to_reporting_body(scene: Scene[Disclosure]) -> Reading:
    recipient = scene.item.recipient
    if recipient is not None:
        return Reading(Truth.of(recipient in _RECEIVES_REPORTS))
    told = _REPORTS_BY_REFERRAL.get(scene.item.type) if isinstance(scene.item, Referral) else None
    return Reading.unknown(f"{scene.path}.recipient") if told is None else Reading(Truth.of(told))


_provision_named: Condition[Any] = is_given("statute", "its provision is named")


@condition("the legal basis is the duty to report, and its provision is named")
def basis_and_provision_named(scene: Scene[Any]) -> Reading:
    """Read the basis and the provision; a basis of *none* is no basis."""
    basis = scene.item.basis
    if basis is None:
        return Reading.unknown(f"{scene.path}.basis")
    named = basis in (ReportBasis.MANDATORY_REPORT, DisclosureBasis.MANDATORY_REPORT)
    return Reading(Truth.of(named)) & _provision_named.test(scene)
