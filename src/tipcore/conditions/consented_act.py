"""Conditions on acts that need consent: which consent each needs, and whether it was there."""

__all__ = ["adult_decides", "consented_to_act", "needs_consent"]

from collections.abc import Callable
from typing import Any

from tipcore.conditions._attribute import read_yes_no
from tipcore.conditions._condition import condition
from tipcore.conditions._listing import YES, any_of
from tipcore.conditions._scene import Scene
from tipcore.conditions.age import treated_as_child
from tipcore.conditions.capacity import decides_alone
from tipcore.conditions.change_of_mind import stands_withdrawn
from tipcore.conditions.consent import consented
from tipcore.conditions.interview import asks_about_exploitation
from tipcore.conditions.sharing import PASSED_ON_FOR, passed_on, purposes_of
from tipcore.logic import Reading
from tipcore.models import Disclosure, Examination, Interview, Publication, Record, Referral, Return
from tipcore.sources import IOM_DP, EvidenceMark
from tipcore.terms import ConsentPurpose, ExaminationKind, InterviewScope

_OF_EXAMINATIONS = {
    ExaminationKind.FORENSIC: ConsentPurpose.FORENSIC,
    ExaminationKind.HIV: ConsentPurpose.TEST,
    ExaminationKind.PREGNANCY: ConsentPurpose.TEST,
    ExaminationKind.VIRGINITY: ConsentPurpose.TEST,
}
_OF_OTHERS: dict[type[Record], ConsentPurpose] = {
    Publication: ConsentPurpose.MEDIA,
    Return: ConsentPurpose.RETURN,
}


@condition("the act is one to which the person consents")
def needs_consent(scene: Scene[Any]) -> Reading:
    """Read what kind of act it is.

    Questions on basic safety, a referral that came in, what is given to the person herself, and
    a publication that names nobody need none.
    """
    item = scene.item
    if isinstance(item, Interview):
        return asks_about_exploitation.test(scene)
    if isinstance(item, Publication):
        return read_yes_no(item.identifies, f"{scene.path}.identifies")
    return passed_on(item, scene.path) if isinstance(item, Disclosure) else YES


@condition("the person is an adult who decides on the act herself")
def adult_decides(scene: Scene[Any]) -> Reading:
    """Read age and capacity for each purpose that the act may have."""
    alone = _for_a_purpose(scene, lambda purpose: decides_alone(purpose).test(scene))
    return alone & ~treated_as_child.test(scene)


@condition(
    "the person consented before, for this purpose, and the consent stands",
    IOM_DP.at("principle 4", EvidenceMark.SECONDARY),
)
def consented_to_act(scene: Scene[Any]) -> Reading:
    """Read the consents for the purpose of the act; a statement is an interview too.

    A referral that names no purpose may be for any for which she consented. A wish to return
    that she took back is no consent any more.
    """
    given = _for_a_purpose(scene, lambda purpose: consented(purpose).test(scene))
    if isinstance(scene.item, Return):
        return given & ~stands_withdrawn.test(scene)
    if not isinstance(scene.item, Referral) or scene.item.purpose is not None:
        return given
    others = any_of(consented(purpose).test(scene) for purpose in sorted(PASSED_ON_FOR))
    return given | (others & Reading.unknown(f"{scene.path}.purpose"))


def _for_a_purpose(scene: Scene[Any], ask: Callable[[ConsentPurpose], Reading]) -> Reading:
    purposes = _purposes(scene.item)
    if not purposes:
        return Reading.unknown(f"{scene.path}.{'purpose' if isinstance(scene.item, Disclosure) else 'kind'}")
    return any_of(ask(purpose) for purpose in purposes)


def _purposes(item: Record) -> tuple[ConsentPurpose, ...]:
    """Return the purposes of which a consent for one allows an act; none where the record does not say."""
    if isinstance(item, Interview):
        statement = item.scope is InterviewScope.STATEMENT
        return (
            (ConsentPurpose.STATEMENT, ConsentPurpose.INTERVIEW) if statement else (ConsentPurpose.INTERVIEW,)
        )
    if isinstance(item, Examination):
        return () if item.kind is None else (_OF_EXAMINATIONS.get(item.kind, ConsentPurpose.MEDICAL),)
    if isinstance(item, Disclosure):
        return purposes_of(item)
    return (_OF_OTHERS[type(item)],)
