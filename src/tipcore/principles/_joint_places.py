"""Places that lie in several sections: one duty, whatever kind of record shows the thing."""

__all__ = [
    "claims_and_fears",
    "forensic_acts_and_care",
    "keepings",
    "meetings",
    "reports_made",
    "requests_for_a_place",
    "requests_to_origin",
    "returns_and_withdrawals",
    "sharings",
]

from collections.abc import Callable, Iterator
from typing import Any

from tipcore.models import CareOffer, Case, Denial, Disclosure, Examination, ForensicSample, Return
from tipcore.principles._obligation import Each, Instance
from tipcore.principles._place import each_record
from tipcore.principles._places import (
    asylum_claims,
    denials,
    disclosures,
    examinations,
    interviews,
    placements,
    verifications,
)
from tipcore.terms import ExaminationKind, RecordState, Role, ServiceKind

_JUDGED_CARE = frozenset(
    {RecordState.HAPPENED, RecordState.DECLINED, RecordState.NOT_DONE, RecordState.REFUSED}
)
_HEALTH = frozenset(
    {
        ServiceKind.HEALTH,
        ServiceKind.HIV_AND_PEP,
        ServiceKind.MATERNAL_HEALTH,
        ServiceKind.PSYCHOSOCIAL,
        ServiceKind.SEXUAL_AND_REPRODUCTIVE_HEALTH,
    }
)
_ABROAD = frozenset({Role.CONSULAR_OFFICER, Role.FOREIGN_AUTHORITY})


def _joint(name: str, *places: Each[Any], which: Callable[[Instance[Any]], bool] | None = None) -> Each[Any]:
    """Return the places of several sections as one, or those of them that may matter."""

    def find(case: Case) -> Iterator[Instance[Any]]:
        for place in places:
            for instance in place.find(case):
                if which is None or which(instance):
                    yield instance

    return Each(name=name, find=find)


meetings: Each[Any] = _joint("meetings", interviews, each_record("interpreter_uses"), examinations)
"""Interviews, the use of interpreters, examinations: where somebody meets the person for a purpose."""

_referrals: Each[Any] = each_record("referrals")


def _passes_on(instance: Instance[Any]) -> bool:
    """Return whether something goes, or may go, from us to another one than the person herself."""
    return not _came_in(instance) and getattr(instance.item, "recipient", None) is not Role.PERSON


def _came_in(instance: Instance[Any]) -> bool:
    return getattr(instance.item, "incoming", None) is True


sharings: Each[Any] = _joint("disclosures and referrals", disclosures, _referrals, which=_passes_on)
"""Whatever passes data on the person to another body; what came in, or went to her, is not meant."""


def _to_a_state(instance: Instance[Any]) -> bool:
    """Return whether data go, or may go, to an authority of another State."""
    item = instance.item
    return not isinstance(item, Disclosure) or bool(item.recipient_state) or item.recipient in _ABROAD


requests_to_origin: Each[Any] = _joint(
    "messages to a State of origin", verifications, sharings, which=_to_a_state
)
"""Requests to verify nationality, and data that go to an authority abroad."""

reports_made: Each[Any] = _joint(
    "reports", each_record("reports"), disclosures, _referrals, which=lambda instance: not _came_in(instance)
)
"""Reports to an authority; a disclosure or a referral may be one, but for what came in."""


def _forensic_or_refused(instance: Instance[Any]) -> bool:
    """Return whether a thing is, or may be, a forensic act, or care that hung on something."""
    item = instance.item
    match item:
        case Examination():
            return item.kind in {None, ExaminationKind.FORENSIC}
        case ForensicSample():
            return item.collected is not None or item.offered is None
        case CareOffer():
            spoken_of = item.reason_not is not None or item.depends_on_police_report is not None
            return spoken_of or item.state in {RecordState.NOT_DONE, RecordState.REFUSED}
        case _:
            assert isinstance(item, Denial)  # noqa: S101 - the last of the four sections
            return item.of is None or item.of in _HEALTH


forensic_acts_and_care: Each[Any] = _joint(
    "forensic acts, and care that was not given",
    examinations,
    each_record("forensic_samples", "collected"),
    each_record("care_offers", "offered", counts=_JUDGED_CARE),
    denials,
    which=_forensic_or_refused,
)
"""Forensic examinations and samples; care and health services that were refused or hung on a report."""

keepings: Each[Any] = _joint("placements and detentions", placements, each_record("detentions", "start"))
"""Where a person is kept: in a placement, or in a detention that may be one."""

requests_for_a_place: Each[Any] = _joint(
    "placements and denials of a place",
    placements,
    denials,
    which=lambda instance: (
        not isinstance(instance.item, Denial) or instance.item.of in {None, ServiceKind.ACCOMMODATION}
    ),
)
"""Placements, also those for which no place was found, and denials of a place."""

returns_and_withdrawals: Each[Return] = each_record("returns", "withdrawn", "considered")
"""Returns, from the day on which she took her wish back, else from when return was considered."""


def _fears(case: Case) -> Iterator[Instance[Any]]:
    for place, person in enumerate(case.persons):
        for number, fear in enumerate(person.fears):
            path = f"persons[{place}].fears[{number}]"
            if fear.holds is True:
                yield Instance(path=path, item=fear, person=person, at=fear.at, dated_by=f"{path}.at")


claims_and_fears: Each[Any] = _joint(
    "claims of asylum and words of fear", asylum_claims, Each(name="fears", find=_fears)
)
"""Claims of asylum, and fear that was said in any words, each from the day on which it was said."""
