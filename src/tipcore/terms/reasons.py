"""Reasons, coded: as free text they would leave nine prohibitions undecidable."""

__all__ = [
    "CHILD_PROTECTED_GROUNDS",
    "COOPERATION_REASONS",
    "CREDIBILITY_REASONS",
    "EARLY_ENDS_COE",
    "EARLY_ENDS_EU",
    "PROTECTED_GROUNDS",
    "ClosureReason",
    "DecisionReason",
    "DenialReason",
    "EarlyEndReason",
    "NotInformedReason",
    "UnmetPreferenceReason",
]

from tipcore.sources import EvidenceMark
from tipcore.sources.europe import EU_PERMIT_2004
from tipcore.sources.lesotho import LS_ATIP, LS_CPWA
from tipcore.sources.treaties import COE, PP
from tipcore.sources.un_guidance import OHCHR_P
from tipcore.terms._term import OWN, Term


class DenialReason(
    Term,
    cites=(
        OWN,
        LS_ATIP.at("ss.24(1)-(2), 29(1)-(2), 30", EvidenceMark.PRIMARY),
        LS_CPWA.at("s.6", EvidenceMark.PRIMARY),
        OHCHR_P.at("3", EvidenceMark.PRIMARY),
        PP.at("art. 14(2)", EvidenceMark.RECALLED),
        COE.at("art. 3", EvidenceMark.RECALLED),
    ),
):
    """Why a service, stay, permit or complaint was denied or limited; many of these are forbidden grounds."""

    NOT_COOPERATING = "not_cooperating", "Does not cooperate with police or prosecution"
    REFUSED_TO_TESTIFY = "refused_to_testify", "Refused to testify"
    NATIONALITY = "nationality", "Nationality"
    IMMIGRATION_STATUS = "immigration_status", "Immigration status"
    IRREGULAR_STATUS = "irregular_status", "Irregular entry or stay"
    STAY_EXPIRED = "stay_expired", "The stay has expired"
    RACE = "race", "Race"
    ETHNIC_ORIGIN = "ethnic_origin", "Ethnic origin"
    RELIGION = "religion", "Religion"
    LANGUAGE = "language", "Language"
    CUSTOM = "custom", "Custom"
    BIRTH = "birth", "Birth"
    SOCIO_ECONOMIC = "socio_economic", "Socio-economic position"
    RURAL_OR_URBAN = "rural_or_urban", "Rural or urban background"
    REFUGEE_STATUS = "refugee_status", "Refugee status"
    AGE = "age", "Age"
    SEX = "sex", "Sex"
    GENDER_IDENTITY = "gender_identity", "Gender identity"
    SEXUAL_ORIENTATION = "sexual_orientation", "Sexual orientation"
    DISABILITY = "disability", "Disability"
    HEALTH = "health", "Health"
    MARITAL_STATUS = "marital_status", "Marital status"
    HIV_STATUS = "hiv_status", "HIV status"
    SEX_WORK_HISTORY = "sex_work_history", "History of sex work"
    CRIMINAL_RECORD = "criminal_record", "Criminal record"
    FORM_OF_EXPLOITATION = "form_of_exploitation", "Form of exploitation"
    PLACE_OF_EXPLOITATION = "place_of_exploitation", "Trafficked inside the country or across a border"
    NO_MALE_SHELTER = "no_male_shelter", "No shelter for men or boys"
    NO_SHELTER = "no_shelter", "No shelter or no place free"
    VENUE = "venue", "Wrong station"
    NO_GUARDIAN = "no_guardian", "No guardian is present"
    NO_POLICE_REPORT = "no_police_report", "No police report"
    NO_DOCUMENTS = "no_documents", "No documents"
    REFUSED_PLACEMENT = "refused_placement", "Refused the placement"
    REFUSED_SERVICE = "refused_service", "Refused another service"
    WITHDREW_CONSENT = "withdrew_consent", "Withdrew consent to something else"
    PUBLIC_ORDER = "public_order", "Public order"
    IMPROPER_CLAIM = "improper_claim", "Status claimed improperly"
    ALREADY_GRANTED = "already_granted", "Granted before"
    SAFETY_OF_OTHERS = "safety_of_others", "Safety of others in care"
    NO_MEANS = "no_means", "No staff or money"
    OTHER = "other", "Other"


PROTECTED_GROUNDS = frozenset(
    {
        DenialReason.NATIONALITY,
        DenialReason.IMMIGRATION_STATUS,
        DenialReason.IRREGULAR_STATUS,
        DenialReason.STAY_EXPIRED,
        DenialReason.REFUGEE_STATUS,
        DenialReason.RACE,
        DenialReason.ETHNIC_ORIGIN,
        DenialReason.RELIGION,
        DenialReason.SEX,
        DenialReason.GENDER_IDENTITY,
        DenialReason.SEXUAL_ORIENTATION,
        DenialReason.DISABILITY,
        DenialReason.MARITAL_STATUS,
        DenialReason.HIV_STATUS,
        DenialReason.SEX_WORK_HISTORY,
        DenialReason.CRIMINAL_RECORD,
        DenialReason.FORM_OF_EXPLOITATION,
        DenialReason.PLACE_OF_EXPLOITATION,
    }
)
"""Grounds on which no service is denied or limited (NDI032).

An expired stay and the status of a refugee are read as immigration status, ethnic origin as race [default].
"""

CHILD_PROTECTED_GROUNDS = frozenset(
    {
        DenialReason.SEX,
        DenialReason.GENDER_IDENTITY,
        DenialReason.RACE,
        DenialReason.AGE,
        DenialReason.RELIGION,
        DenialReason.DISABILITY,
        DenialReason.HEALTH,
        DenialReason.LANGUAGE,
        DenialReason.CUSTOM,
        DenialReason.ETHNIC_ORIGIN,
        DenialReason.RURAL_OR_URBAN,
        DenialReason.BIRTH,
        DenialReason.SOCIO_ECONOMIC,
        DenialReason.REFUGEE_STATUS,
    }
)
"""Grounds that LS-CPWA s.6 forbids for children; *gender* is read as sex and gender identity [default]."""

COOPERATION_REASONS = frozenset({DenialReason.NOT_COOPERATING, DenialReason.REFUSED_TO_TESTIFY})
"""Reasons that make help hang on cooperation (RBA006, NDI119)."""


class DecisionReason(Term, cites=(OWN, LS_ATIP.at("s.2, s.5(5)", EvidenceMark.PRIMARY))):
    """What a decision on identification rests on; several may stand together."""

    INDICATORS = "indicators", "Indicators"
    OWN_ACCOUNT = "own_account", "The person's own account"
    OTHER_EVIDENCE = "other_evidence", "Other evidence"
    RECOGNISED_ELSEWHERE = "recognised_elsewhere", "Recognised by another State"
    ACT_NOT_SHOWN = "act_not_shown", "No act shown"
    MEANS_NOT_SHOWN = "means_not_shown", "No means shown"
    PURPOSE_NOT_SHOWN = "purpose_not_shown", "No purpose of exploitation shown"
    TOO_LITTLE_INFORMATION = "too_little_information", "Too little information so far"
    CONSENT = "consent", "Consent of the person to the exploitation"
    DELAY = "delay", "Delay in telling"
    INCONSISTENCY = "inconsistency", "Inconsistent account"
    RETURN_TO_TRAFFICKER = "return_to_trafficker", "Went back to the trafficker"
    NO_DOCUMENTS = "no_documents", "No documents"
    NOT_COOPERATING = "not_cooperating", "Does not cooperate with police or prosecution"
    IRREGULAR_STATUS = "irregular_status", "Irregular entry or stay"
    PAST_SEXUAL_BEHAVIOUR = "past_sexual_behaviour", "Past sexual behaviour"
    CRIMINAL_RECORD = "criminal_record", "Criminal record"
    ACQUITTAL = "acquittal", "The suspect was not charged or was acquitted"
    SCORE = "score", "Score of an indicator set"
    OTHER = "other", "Other"


CREDIBILITY_REASONS = frozenset(
    {
        DecisionReason.DELAY,
        DecisionReason.INCONSISTENCY,
        DecisionReason.RETURN_TO_TRAFFICKER,
        DecisionReason.NO_DOCUMENTS,
    }
)
"""Reasons that alone call for a review of a negative decision (NDI039)."""


class EarlyEndReason(
    Term,
    cites=(
        COE.at("art. 13(3)", EvidenceMark.RECALLED),
        EU_PERMIT_2004.at("art. 6(4)", EvidenceMark.RECALLED),
        OWN,
    ),
):
    """Why a reflection period or stay was ended before its time."""

    RENEWED_CONTACT = "renewed_contact", "Willing and active contact with suspects"
    PUBLIC_ORDER = "public_order", "Public order"
    IMPROPER_CLAIM = "improper_claim", "Status claimed improperly"
    NOT_COOPERATING = "not_cooperating", "Does not cooperate with police or prosecution"
    REFUSED_PLACEMENT = "refused_placement", "Refused or left the placement"
    IRREGULAR_STATUS = "irregular_status", "Irregular entry or stay"
    OTHER = "other", "Other"


EARLY_ENDS_COE = frozenset({EarlyEndReason.PUBLIC_ORDER, EarlyEndReason.IMPROPER_CLAIM})
"""The closed list of CoE art. 13(3) [recalled]."""

EARLY_ENDS_EU = frozenset({EarlyEndReason.RENEWED_CONTACT})
"""What Directive 2004/81/EC art. 6(4) is cited for [recalled]."""


class ClosureReason(Term, cites=(OWN,)):
    """Why a case was closed; closing speaks of the help, never of the person, and a case may reopen."""

    COMPLETED = "completed", "Completed"
    WITHDRAWN_BY_ADULT = "withdrawn_by_adult", "Withdrawn by the adult"
    TRANSFERRED = "transferred", "Transferred to another agency or country"
    RETURNED = "returned", "Returned and received"
    NO_LONGER_ASSISTED = "no_longer_assisted", "No longer assisted, after review"
    DECLINED_ASSISTANCE = "declined_assistance", "Declined assistance"
    LOST_CONTACT = "lost_contact", "Lost contact"
    DECEASED = "deceased", "Deceased"
    DUPLICATE = "duplicate", "Duplicate"
    ENTERED_IN_ERROR = "entered_in_error", "Entered in error"


class NotInformedReason(Term, cites=(OWN,)):
    """Why the person was not told of a closure or decision."""

    NO_SAFE_CHANNEL = "no_safe_channel", "No safe channel"
    LOST_CONTACT = "lost_contact", "Lost contact"
    DECEASED = "deceased", "Deceased"
    DUPLICATE = "duplicate", "Duplicate"
    ENTERED_IN_ERROR = "entered_in_error", "Entered in error"
    WISHES_NOT_TO_KNOW = "wishes_not_to_know", "Does not wish to be told"


class UnmetPreferenceReason(Term, cites=(OWN,)):
    """Why a wish for the sex of an interviewer, interpreter or examiner was not met."""

    NOBODY_AVAILABLE = "nobody_available", "Nobody available"
    LANGUAGE = "language", "Nobody available in the language"
    EMERGENCY = "emergency", "Emergency"
    CHANGED_MIND = "changed_mind", "The person changed the wish"
    NOT_ASKED = "not_asked", "The wish was not asked"
    OTHER = "other", "Other"
