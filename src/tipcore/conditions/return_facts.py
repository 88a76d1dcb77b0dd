"""The facts on which a return turns before and after the journey; its requirements have a file of their own.

A fact states that something is so; who may record it is named beside it. Sentences are
clauses that go on from *it must be on record that*.
"""

__all__ = [
    "AGE",
    "ARRIVAL_PLACE",
    "CLAIM",
    "FEAR",
    "FEAR_ASKED_ALONE",
    "FOLLOW_UP_AGREED",
    "HOST_IS_SAFER",
    "INSIDE_COUNTRY",
    "NEUTRAL_CONTENT",
    "NOT_ADMITTED",
    "OPTIONS_EXPLAINED",
    "OPTIONS_LANGUAGE",
    "REASON_TO_SUSPEND",
    "REASSESSED",
    "RECEPTION_AGREED",
    "REFUSAL_REASONS",
    "STATE_BEST_INTERESTS",
    "STATE_CONSENT",
    "TURN_BACK_CONSENT",
    "WISH",
    "WORKER_SIGNED",
]

from tipcore.conditions._fact import Fact
from tipcore.conditions._return_derived import age_status, claim_pending, fear_of_state, state_contact_consent
from tipcore.sources import (
    BG_ASYLUM,
    LS_ATIP,
    LS_REFUGEE,
    ODIHR_R,
    REFUGEE_1951,
    TIPCORE_DEFAULT,
    EvidenceMark,
)
from tipcore.terms import AgeStatus, Role

_OWN = TIPCORE_DEFAULT.at("return", EvidenceMark.DEFAULT)
_INFORMED = ODIHR_R.at("P1-P3", EvidenceMark.SECONDARY)

ADVISERS = frozenset(
    {
        Role.CASE_MANAGER,
        Role.CONSULAR_OFFICER,
        Role.IOM,
        Role.LEGAL_AID,
        Role.NGO,
        Role.SOCIAL_DEVELOPMENT,
        Role.SOCIAL_WORKER,
    }
)
"""Those who prepare a return with the person, and write down what she says."""

HERS = ADVISERS | {Role.PERSON}
"""What the person herself decides: she says it, or an adviser writes it down."""

AGE = Fact(
    name="age-status",
    says="the age is settled, on the day that counts",
    terms=AgeStatus,
    by=ADVISERS | {Role.COMPETENT_AUTHORITY, Role.CHILD_PROTECTION, Role.COURT, Role.FIRST_RESPONDER},
    derive=age_status,
    cites=(_OWN,),
)

OPTIONS_LANGUAGE = Fact(
    name="options-language",
    says="the options were explained in a language that the person understands",
    by=ADVISERS,
    cites=(_INFORMED, _OWN),
)

OPTIONS_EXPLAINED = Fact(
    name="options-explained",
    says=(
        "stay, return, a third country, asylum, proceedings, compensation and the limits of confidentiality "
        "were explained"
    ),
    by=ADVISERS,
    cites=(_INFORMED, _OWN),
)

FEAR_ASKED_ALONE = Fact(
    name="fear-asked-alone",
    says="the person was asked about fear of return, alone, before any State of nationality was told",
    by=frozenset(
        {Role.TRAINED_OFFICER, Role.LEGAL_AID, Role.UNHCR, Role.REFUGEE_AUTHORITY, Role.CASE_MANAGER}
    ),
    cites=(_OWN,),
)

FEAR = Fact(
    name="fear-of-state",
    says="the person fears the State, in any words",
    about_state=True,
    by=HERS
    | {Role.TRAINED_OFFICER, Role.UNHCR, Role.REFUGEE_AUTHORITY, Role.GUARDIAN, Role.SUPPORTER, Role.ESCORT},
    derive=fear_of_state,
    cites=(REFUGEE_1951.at("art. 33", EvidenceMark.RECALLED), LS_REFUGEE.at("s.11", EvidenceMark.PRIMARY)),
)

CLAIM = Fact(
    name="protection-claim",
    says="a claim for protection against the State is pending",
    about_state=True,
    by=HERS | {Role.UNHCR, Role.REFUGEE_AUTHORITY, Role.GUARDIAN, Role.SUPPORTER, Role.ESCORT},
    derive=claim_pending,
    cites=(
        BG_ASYLUM.at("art. 63(4)-(5)", EvidenceMark.SECONDARY),
        LS_REFUGEE.at("ss.7, 9", EvidenceMark.PRIMARY),
    ),
)

WISH = Fact(
    name="wish-to-return",
    says="the person said in her own words that she wants to return",
    by=HERS,
    cites=(_INFORMED,),
)

STATE_CONSENT = Fact(
    name="state-contact-consent",
    says="the adult agreed that this State be told, for this purpose",
    about_state=True,
    by=HERS,
    derive=state_contact_consent,
    cites=(_OWN,),
)

STATE_BEST_INTERESTS = Fact(
    name="state-contact-best-interests",
    says="the host authority decided, with the guardian, that telling this State is best for the child",
    about_state=True,
    by=frozenset({Role.BID_PANEL, Role.CHILD_PROTECTION, Role.SOCIAL_DEVELOPMENT}),
    cites=(_OWN,),
)

NEUTRAL_CONTENT = Fact(
    name="neutral-message",
    says="the message to this State holds no word on exploitation",
    about_state=True,
    by=ADVISERS | {Role.FOREIGN_AFFAIRS},
    cites=(_OWN,),
)

INSIDE_COUNTRY = Fact(
    name="return-inside-country",
    says="the return crosses no border",
    by=ADVISERS,
    cites=(_OWN,),
)

ARRIVAL_PLACE = Fact(
    name="arrival-place",
    says="the place of arrival is recorded",
    by=frozenset({Role.BORDER_OFFICER, Role.IMMIGRATION, Role.HOME_AFFAIRS, Role.ESCORT}),
    cites=(LS_ATIP.at("s.34(1)(b)", EvidenceMark.PRIMARY), _OWN),
)

TURN_BACK_CONSENT = Fact(
    name="turn-back-consent",
    says="the person agreed to go back to the State that she left",
    by=HERS | {Role.ESCORT},
    cites=(_OWN,),
)

HOST_IS_SAFER = Fact(
    name="turn-back-for-safety",
    says="safety asks that the journey be broken off",
    by=ADVISERS | {Role.ESCORT, Role.BORDER_OFFICER, Role.CHILD_PROTECTION},
    cites=(_OWN,),
)

RECEPTION_AGREED = Fact(
    name="reception-agreed",
    says="the adult agreed to be received",
    by=HERS | {Role.BORDER_OFFICER, Role.RECEIVING_ORGANISATION},
    cites=(LS_ATIP.at("s.34(1)(b)(vi)", EvidenceMark.PRIMARY, "read as an offer"),),
)

WORKER_SIGNED = Fact(
    name="social-worker-signed",
    says="a named social worker signed for the child",
    by=frozenset({Role.DESIGNATED_SOCIAL_WORKER, Role.SOCIAL_DEVELOPMENT, Role.SOCIAL_WORKER}),
    cites=(LS_ATIP.at("s.34(1)(b)(v)", EvidenceMark.PRIMARY),),
)

FOLLOW_UP_AGREED = Fact(
    name="follow-up-agreed",
    says="the adult agreed to follow-up visits",
    by=HERS,
    cites=(_OWN,),
)

REASON_TO_SUSPEND = Fact(
    name="reason-to-suspend",
    says="the reason of the suspension is recorded",
    by=HERS
    | {Role.POLICE, Role.PROSECUTOR, Role.DOCTOR, Role.NURSE, Role.ESCORT, Role.GUARDIAN, Role.HOME_AFFAIRS},
    cites=(_OWN,),
)

REASSESSED = Fact(
    name="return-reassessed",
    says="a new assessment was made after the suspension",
    by=ADVISERS | {Role.FOREIGN_AFFAIRS},
    cites=(_OWN,),
)

NOT_ADMITTED = Fact(
    name="admission-refused",
    says="the refusal of the third State is in writing",
    by=frozenset({Role.FOREIGN_AUTHORITY, Role.FOREIGN_AFFAIRS, Role.UNHCR, Role.CASE_MANAGER}),
    cites=(_OWN,),
)

REFUSAL_REASONS = Fact(
    name="nationality-refusal-reasons",
    says="the State gave the reasons why it does not confirm nationality",
    about_state=True,
    by=frozenset({Role.HOME_AFFAIRS, Role.FOREIGN_AFFAIRS, Role.CONSULAR_OFFICER, Role.CASE_MANAGER}),
    cites=(_OWN,),
)
