"""Conditions on what is passed to whom: consent for it, safeguards, what a State of origin learns."""

__all__ = [
    "PASSED_ON_FOR",
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

from typing import Any

from tipcore.conditions._attribute import is_given
from tipcore.conditions._condition import Condition, condition
from tipcore.conditions._listing import NO, YES, any_of
from tipcore.conditions._parameter import parameter, setting
from tipcore.conditions._scene import Scene
from tipcore.conditions.consent import consent_by_the_right_person
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import Consent, Disclosure, Referral, Report, Verification
from tipcore.sources import IOM_DP, Citation, EvidenceMark
from tipcore.terms import ConsentPurpose, DisclosureBasis, ReportBasis, Role, UseRestriction

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

_KEPT_FROM = {
    UseRestriction.NOT_TO_POLICE: frozenset({Role.POLICE, Role.PROSECUTOR}),
    UseRestriction.NOT_TO_FAMILY: frozenset({Role.FAMILY_MEMBER}),
    UseRestriction.NOT_TO_HOME_STATE: frozenset({Role.CONSULAR_OFFICER, Role.FOREIGN_AUTHORITY}),
}
_RECEIVES_REPORTS = frozenset(
    {Role.POLICE, Role.CHILD_PROTECTION, Role.SOCIAL_WORKER, Role.DESIGNATED_SOCIAL_WORKER, Role.CHIEF}
)
_CITE: Citation = IOM_DP.at("principle 5", EvidenceMark.SECONDARY)


def _for_recipient(act: Scene[Any], consent: Scene[Any]) -> Reading:
    """Return whether a consent reaches the recipient of a disclosure, and does not exclude it."""
    given: Consent = consent.item
    recipient: Role | None = act.item.recipient
    excluded = frozenset[Role]().union(*(_KEPT_FROM.get(one, frozenset()) for one in given.use_restrictions))
    if not given.recipients and not excluded:
        return YES
    if recipient is None:
        return Reading.unknown(f"{act.path}.recipient")
    return Reading(Truth.of(recipient not in excluded and recipient in (given.recipients or {recipient})))


_AGREED = {purpose: consent_by_the_right_person(purpose, _for_recipient) for purpose in sorted(PASSED_ON_FOR)}


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
    """Read the consents for sharing and for its own purpose; of a referral, for referral or its purpose.

    A referral that names no purpose may be for any for which she consented.
    """
    purposes = PASSED_ON_FOR.intersection(purposes_of(scene.item))
    if not isinstance(scene.item, Referral):
        purposes |= {ConsentPurpose.SHARING}
    agreed = any_of(_AGREED[purpose].test(scene) for purpose in sorted(purposes))
    if scene.item.purpose is not None or not isinstance(scene.item, Referral):
        return agreed
    others = any_of(_AGREED[purpose].test(scene) for purpose in sorted(PASSED_ON_FOR - purposes))
    return agreed | (others & Reading.unknown(f"{scene.path}.purpose"))


purpose_named: Condition[Any] = is_given("purpose", "its purpose is named", _CITE)
safeguards_agreed: Condition[Any] = is_given("safeguard", "the recipient agreed to safeguards", _CITE)


@condition("the message goes to a State of which the person may be a national")
def to_state_of_origin(scene: Scene[Any]) -> Reading:
    """Read the State; a request to verify nationality always goes to one that may be hers."""
    if isinstance(scene.item, Verification):
        return YES
    if scene.person is None:
        return Reading.unknown(f"{scene.path}.person")
    if scene.item.recipient_state is None:
        return Reading.unknown(f"{scene.path}.recipient_state")
    own = {one.country for one in scene.person.nationalities}
    if scene.item.recipient_state in own:
        return YES
    number = next(n for n, one in enumerate(scene.case.persons) if one is scene.person)
    return NO if own else Reading.unknown(f"persons[{number}].nationalities")


@condition("it tells more than who she is, without her consent to that")
def tells_origin_without_consent(scene: Scene[Any]) -> Reading:
    """Read the declared categories of data, and a consent to tell this State more than a name.

    A consent to contact with the State alone is none: it does not cover what was done to her.
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
    """Return whether a consent lets this State be told more than that she exists."""
    verifies = isinstance(act.item, Verification)
    state = act.item.country if verifies else act.item.recipient_state
    if ConsentPurpose.SHARING not in consent.item.purposes:
        return NO
    if state is None:
        return Reading.unknown(f"{act.path}.{'country' if verifies else 'recipient_state'}")
    if consent.item.about_state is None:
        return Reading.unknown(f"{consent.path}.about_state")
    return Reading(Truth.of(consent.item.about_state == state))


_agreed_to_tell = consent_by_the_right_person(ConsentPurpose.STATE_CONTACT, _for_state)


@condition("the person was reported without her consent")
def reported_without_consent(scene: Scene[Any]) -> Reading:
    """Read the basis of a report, or of a disclosure to a body that receives reports."""
    item = scene.item
    if item.basis is None:
        return _unsaid(scene)
    if isinstance(item, Report):
        return Reading(Truth.of(item.basis is ReportBasis.MANDATORY_REPORT))
    if item.basis is DisclosureBasis.NONE:
        return _to_reporting_body(scene)
    return Reading(Truth.of(item.basis is DisclosureBasis.MANDATORY_REPORT))


def _unsaid(scene: Scene[Any]) -> Reading:
    unknown = Reading.unknown(f"{scene.path}.basis")
    if isinstance(scene.item, Report):
        return unknown
    return NO if scene.item.consent is not None else unknown & _to_reporting_body(scene)


def _to_reporting_body(scene: Scene[Disclosure]) -> Reading:
    recipient = scene.item.recipient
    if recipient is None:
        return Reading.unknown(f"{scene.path}.recipient")
    return Reading(Truth.of(recipient in _RECEIVES_REPORTS))


_provision_named: Condition[Any] = is_given("statute", "its provision is named")


@condition("the legal basis is the duty to report, and its provision is named")
def basis_and_provision_named(scene: Scene[Any]) -> Reading:
    """Read the basis and the provision; a basis of *none* is no basis."""
    basis = scene.item.basis
    if basis is None:
        return Reading.unknown(f"{scene.path}.basis")
    named = basis in (ReportBasis.MANDATORY_REPORT, DisclosureBasis.MANDATORY_REPORT)
    return Reading(Truth.of(named)) & _provision_named.test(scene)
