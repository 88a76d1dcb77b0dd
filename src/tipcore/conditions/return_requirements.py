"""What else a return requires, as dated facts: risk, papers, proceedings, health, reception, cost.

The numbers of the requirements are those of the region *return*; what no text gives is a
default and marked so. Who wants the return, and for whom it is best, is in `return_authority`.
"""

__all__ = [
    "ADMISSION",
    "ASSESSMENT_DECLINED",
    "AT_LIBERTY",
    "CHARGES_CLEAR",
    "CHILDREN_LEFT_CARED_FOR",
    "CHILDREN_TRAVELLING_DECIDED",
    "CONSENT_FREE",
    "CONTACTS_GIVEN",
    "COST_NOT_HERS",
    "DOCUMENT",
    "DOCUMENT_IN_ORDER",
    "DOCUMENT_ISSUED",
    "ESCORT_ASSIGNED",
    "ESCORT_NEEDED",
    "EXIT_WITHOUT_FINE",
    "FITNESS_FLAGGED",
    "FIT_TO_TRAVEL",
    "NATIONALITY",
    "NO_ORDER_TO_REMAIN",
    "PROCEEDINGS_SETTLED",
    "RECEPTION",
    "RECEPTION_DECLINED",
    "RECEPTION_TOLD",
    "RISK",
    "RISK_ACCEPTED",
    "SAFETY_PLAN",
]

from tipcore.conditions import _return_derived as derived
from tipcore.conditions._fact import Fact
from tipcore.conditions.return_facts import ADVISERS, HERS
from tipcore.dates import TimeLimit
from tipcore.sources import (
    BG_NRM,
    LS_ATIP,
    LS_CPEA,
    LS_PASSPORTS,
    PP,
    TIPCORE_DEFAULT,
    ZA_TIP,
    Citation,
    EvidenceMark,
)
from tipcore.terms import RiskOutcome, Role


def _own(row: int) -> Citation:
    return TIPCORE_DEFAULT.at(f"return requirement {row}", EvidenceMark.DEFAULT)


_CHILD = frozenset(
    {Role.CHILD_PROTECTION, Role.SOCIAL_DEVELOPMENT, Role.SOCIAL_WORKER, Role.DESIGNATED_SOCIAL_WORKER}
)
_LAWYERS = frozenset({Role.PROSECUTOR, Role.LEGAL_AID, Role.POLICE, Role.COURT})
_DOCTORS = frozenset({Role.DOCTOR, Role.NURSE, Role.HEALTH_WORKER})
_JOURNEY = frozenset({Role.ESCORT, Role.IOM, Role.CASE_MANAGER, Role.CONSULAR_OFFICER, Role.SOCIAL_WORKER})

RISK = Fact(
    name="return-risk",
    says="the risk of journey, arrival, harm and re-trafficking",
    terms=RiskOutcome,
    valid_for=TimeLimit.days(30),
    stale_after=frozenset({"return-destination", "return-risk-event"}),
    derive=derived.return_risk,
    cites=(
        LS_ATIP.at("ss.32, 34(1)(a)(i)", EvidenceMark.PRIMARY),
        BG_NRM.at("foreigners 3.2", EvidenceMark.PRIMARY),
        _own(3),
    ),
)
RISK_ACCEPTED = Fact(
    name="high-risk-accepted",
    says="the adult, with capacity and knowing the risks, accepts a high risk",
    stale_after=frozenset({"return-risk", "return-risk-event"}),
    by=HERS,
    cites=(_own(3),),
)
SAFETY_PLAN = Fact(
    name="safety-plan",
    says="a safety plan for the return stands",
    stale_after=frozenset({"return-risk", "return-risk-event"}),
    by=ADVISERS,
    cites=(_own(3),),
)
ASSESSMENT_DECLINED = Fact(
    name="risk-assessment-declined",
    says="an adult who insists declined the assessment that was offered, and none before found a grave risk",
    stale_after=frozenset({"return-destination", "return-risk", "return-risk-event"}),
    by=HERS,
    cites=(_own(3),),
)
NATIONALITY = Fact(
    name="return-nationality",
    says="the State confirmed nationality or residence",
    about_state=True,
    derive=derived.nationality_confirmed,
    cites=(PP.at("art. 8(1)-(3)", EvidenceMark.PRIMARY), _own(5)),
)
ADMISSION = Fact(
    name="return-admission",
    says="the State admits the person, in writing",
    about_state=True,
    by=frozenset({Role.FOREIGN_AUTHORITY, Role.FOREIGN_AFFAIRS, Role.UNHCR, Role.CASE_MANAGER}),
    cites=(_own(5),),
)
DOCUMENT = Fact(
    name="own-travel-document",
    says="a document that the person already had is valid on the day of arrival and a margin after it",
    by=HERS | {Role.BORDER_OFFICER},
    stale_after=frozenset({"return-destination"}),
    cites=(_own(6),),
)
DOCUMENT_ISSUED = Fact(
    name="return-document",
    says="a document issued for this return is valid on the day of arrival and a margin after it",
    stale_after=frozenset({"return-destination"}),
    cites=(
        PP.at("art. 8(4)", EvidenceMark.PRIMARY),
        LS_PASSPORTS.at("s.8(4)", EvidenceMark.PRIMARY),
        _own(6),
    ),
)
DOCUMENT_IN_ORDER = Fact(
    name="document-issued-in-order",
    says="it was issued after the consent or determination and after the risk assessment",
    stale_after=frozenset({"return-document"}),
    by=ADVISERS | {Role.FOREIGN_AFFAIRS, Role.HOME_AFFAIRS},
    cites=(_own(6),),
)
PROCEEDINGS_SETTLED = Fact(
    name="proceedings-settled",
    says="testimony is preserved, declined by her or left for a later journey, or there are no proceedings",
    stale_after=frozenset({"proceedings-news"}),
    by=_LAWYERS | HERS,
    cites=(LS_CPEA.at("s.211", EvidenceMark.PRIMARY), _own(7)),
)
NO_ORDER_TO_REMAIN = Fact(
    name="no-order-to-remain",
    says="no court order, warrant or bail obliges the person to remain",
    stale_after=frozenset({"proceedings-news"}),
    by=_LAWYERS | {Role.IMMIGRATION, Role.CASE_MANAGER},
    cites=(LS_PASSPORTS.at("s.11", EvidenceMark.PRIMARY), _own(7)),
)
CHARGES_CLEAR = Fact(
    name="charges-clear",
    says="the person is not accused, or the link was reviewed and no charge tied to the trafficking is open",
    stale_after=frozenset({"proceedings-news"}),
    by=_LAWYERS | {Role.CASE_MANAGER},
    cites=(LS_ATIP.at("s.5(6)", EvidenceMark.PRIMARY), ZA_TIP.at("s.22", EvidenceMark.PRIMARY), _own(8)),
)
AT_LIBERTY = Fact(
    name="at-liberty",
    says="the person is not detained, or was released",
    stale_after=frozenset({"detention-news"}),
    by=HERS | {Role.POLICE, Role.IMMIGRATION, Role.COURT},
    cites=(_own(9),),
)
CONSENT_FREE = Fact(
    name="consent-free-of-custody",
    says="the consent was given, or confirmed again, outside any cell or before an independent person",
    stale_after=frozenset({"detention-news", "return-destination"}),
    by=HERS,
    cites=(_own(9),),
)
FITNESS_FLAGGED = Fact(
    name="fitness-flagged",
    says="illness, injury or pregnancy asks for a medical opinion on the means of travel",
    stale_after=frozenset({"health-news"}),
    by=_DOCTORS | HERS,
    cites=(_own(10),),
)
FIT_TO_TRAVEL = Fact(
    name="fit-to-travel",
    says="a doctor or nurse found the means of travel fit for the person, who chose it",
    valid_for=TimeLimit.days(10),
    stale_after=frozenset({"health-news"}),
    by=_DOCTORS,
    cites=(_own(10),),
)
RECEPTION = Fact(
    name="return-reception",
    says="a receiver is named and has confirmed",
    stale_after=frozenset({"receiver-withdrew", "return-destination"}),
    cites=(LS_ATIP.at("ss.32(2)(b), 33, 34(1)(b)(ii)", EvidenceMark.PRIMARY), _own(11)),
)
RECEPTION_TOLD = Fact(
    name="reception-told",
    says="the person was told who receives her",
    stale_after=frozenset({"receiver-withdrew", "return-destination"}),
    by=ADVISERS | {Role.MINISTER},
    cites=(LS_ATIP.at("s.32(2)(b)(ii)", EvidenceMark.PRIMARY), _own(11)),
)
RECEPTION_DECLINED = Fact(
    name="reception-declined",
    says="the adult declined a reception that was offered",
    stale_after=frozenset({"return-destination"}),
    by=HERS,
    cites=(_own(11),),
)
ESCORT_NEEDED = Fact(
    name="escort-needed",
    says="health asks for an escort, or the person asked for one",
    by=HERS | _DOCTORS,
    stale_after=frozenset({"health-news"}),
    cites=(_own(12),),
)
ESCORT_ASSIGNED = Fact(
    name="escort-assigned",
    says="a vetted escort is assigned",
    by=_JOURNEY | _CHILD,
    cites=(LS_ATIP.at("s.35", EvidenceMark.PRIMARY), _own(12)),
)
CHILDREN_TRAVELLING_DECIDED = Fact(
    name="travelling-children-decided",
    says="every minor child of hers who travels has a decision of its own, or none travels",
    stale_after=frozenset({"family-news"}),
    by=_CHILD | {Role.BID_PANEL, Role.CASE_MANAGER},
    cites=(_own(13),),
)
CHILDREN_LEFT_CARED_FOR = Fact(
    name="left-children-cared-for",
    says="every child of hers who stays has recorded care and no suspect for a parent with it, or none stays",
    stale_after=frozenset({"family-news"}),
    by=_CHILD | {Role.CASE_MANAGER},
    cites=(_own(13),),
)
COST_NOT_HERS = Fact(
    name="cost-not-hers",
    says="the cost is not the person's",
    by=ADVISERS,
    cites=(_own(14),),
)
EXIT_WITHOUT_FINE = Fact(
    name="exit-without-fine",
    says="the person may leave the country without a fine or ban, or needs no exit",
    by=ADVISERS | {Role.IMMIGRATION, Role.FOREIGN_AFFAIRS},
    cites=(_own(14),),
)
CONTACTS_GIVEN = Fact(
    name="contacts-given",
    says="contacts on the way and at home were given by a safe channel",
    by=_JOURNEY | ADVISERS,
    cites=(_own(14),),
)
