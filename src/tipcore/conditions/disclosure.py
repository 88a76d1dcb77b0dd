"""Conditions on disclosures and examinations: what may be done although the person did not consent."""

__all__ = ["WITHOUT_CONSENT", "court_order", "mandatory_report", "vital_interest"]

from typing import Any

from tipcore.conditions._attribute import read_yes_no
from tipcore.conditions._condition import Condition, condition
from tipcore.conditions._listing import NO
from tipcore.conditions._parameter import parameter, setting
from tipcore.conditions._scene import Scene
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import Disclosure, Examination
from tipcore.sources import IOM_DP, LS_ATIP, LS_CPWA, TIPCORE_DEFAULT, Citation, EvidenceMark
from tipcore.terms import DisclosureBasis, ExaminationKind, Role

_RECEIVES_REPORTS = frozenset(
    {
        Role.POLICE,
        Role.CHILD_PROTECTION,
        Role.SOCIAL_WORKER,
        Role.DESIGNATED_SOCIAL_WORKER,
        Role.CHIEF,
    }
)
_SAVES_NO_LIFE = frozenset(
    {ExaminationKind.AGE, ExaminationKind.FORENSIC, ExaminationKind.HIV, ExaminationKind.VIRGINITY}
)
_OWN = TIPCORE_DEFAULT.at("what excepts consent", EvidenceMark.DEFAULT)


@condition(
    "the law obliges to report, the report goes to the body named for it, and holds the minimum",
    LS_ATIP.at("s.23(1)", EvidenceMark.PRIMARY),
    LS_CPWA.at("ss.33-36", EvidenceMark.PRIMARY),
    TIPCORE_DEFAULT.at("the minimum content of a report", EvidenceMark.DEFAULT),
)
def mandatory_report(scene: Scene[Any]) -> Reading:
    """Read the basis, the recipient and the categories of a disclosure.

    A report excepts consent for that recipient and for minimum content only, which the
    parameter `report-minimum-content` names. What is no disclosure has no such basis.

    Source:
        norms.md section 6.
    """
    basis = _basis(scene, DisclosureBasis.MANDATORY_REPORT)
    return basis & _recipient(scene) & _content(scene) if isinstance(scene.item, Disclosure) else basis


def _resting_on(basis: DisclosureBasis, says: str, *cites: Citation) -> Condition[Any]:
    return Condition(name=basis.value, says=says, test=lambda scene: _basis(scene, basis), cites=cites)


court_order = _resting_on(DisclosureBasis.COURT_ORDER, "a court ordered the disclosure", _OWN)


@condition("a life is in danger", IOM_DP.at("principle 4", EvidenceMark.RECALLED), _OWN)
def vital_interest(scene: Scene[Any]) -> Reading:
    """Read the basis of a disclosure, and whether an examination was an emergency.

    An examination that names a consent rests on that: who was asked is not examined against her
    word. No life hangs on one for evidence, for age, for HIV or for virginity. Any other one of which
    nothing is written is presumed to be no emergency, and the verdict says so.
    """
    if not isinstance(scene.item, Examination):
        return _basis(scene, DisclosureBasis.VITAL_INTEREST)
    if scene.item.consent is not None or scene.item.kind in _SAVES_NO_LIFE:
        return NO
    if scene.item.emergency is None:
        return NO.assuming(AssumptionKind.PRESUMPTION, f"{scene.path}.emergency")
    return read_yes_no(scene.item.emergency, f"{scene.path}.emergency")


WITHOUT_CONSENT: tuple[Condition[Any], ...] = (mandatory_report, court_order, vital_interest)
"""What excepts a disclosure from consent, or an examination in an emergency; each by itself."""


def _basis(scene: Scene[Any], wanted: DisclosureBasis) -> Reading:
    """Return whether a disclosure rests on a basis; one that names a consent rests on that."""
    if not isinstance(scene.item, Disclosure):
        return NO
    basis = scene.item.basis
    if basis is None:
        return NO if scene.item.consent is not None else Reading.unknown(f"{scene.path}.basis")
    return Reading(Truth.of(basis is wanted))


def _recipient(scene: Scene[Disclosure]) -> Reading:
    recipient = scene.item.recipient
    if recipient is None:
        return Reading.unknown(f"{scene.path}.recipient")
    return Reading(Truth.of(recipient in _RECEIVES_REPORTS))


def _content(scene: Scene[Disclosure]) -> Reading:
    allowed = setting(scene, "report-minimum-content")
    if allowed is None or not isinstance(allowed.value, frozenset):
        return Reading.unknown(parameter("report-minimum-content"))
    if not scene.item.categories:
        return Reading.unknown(f"{scene.path}.categories")
    return Reading(Truth.of(scene.item.categories <= allowed.value))
