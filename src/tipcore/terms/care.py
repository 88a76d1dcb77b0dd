"""Risk, needs, services, placements."""

__all__ = [
    "ACCEPTABLE_RISK",
    "DETENTION_PLACEMENTS",
    "MINIMUM_BASKET",
    "NeedsPart",
    "NoPlacementReason",
    "PlacementKind",
    "RestrictionReason",
    "RiskContext",
    "RiskEventKind",
    "RiskOutcome",
    "RiskPart",
    "SafetyMeasureKind",
    "ServiceKind",
]

from tipcore.sources import EvidenceMark
from tipcore.sources.lesotho import LS_ATIP
from tipcore.sources.treaties import PP
from tipcore.sources.un_guidance import OHCHR_P
from tipcore.terms._term import OWN, Term


class RiskContext(Term, cites=(OWN,)):
    """What a risk assessment was made for."""

    INTAKE = "intake", "Intake"
    SHELTER = "shelter", "Shelter"
    INTERVIEW = "interview", "Interview"
    COURT = "court", "Court"
    JOURNEY = "journey", "Journey"
    ARRIVAL = "arrival", "Arrival"
    FAMILY = "family", "Family"
    RETURN = "return", "Return"


class RiskPart(Term, cites=(LS_ATIP.at("s.32", EvidenceMark.PRIMARY), OWN)):
    """What a risk assessment covers."""

    JOURNEY = "journey", "Safety on the journey"
    PLACE_OF_ARRIVAL = "place_of_arrival", "Place of arrival"
    CARE = "care", "Care arrangements"
    DEATH_OR_HARM = "death_or_harm", "Death or harm"
    RE_TRAFFICKING = "re_trafficking", "Re-trafficking"
    COUNTRY = "country", "Safety in the country"


class RiskOutcome(Term, cites=(OWN,)):
    """How great the risk is."""

    LOW = "low", "Low"
    MEDIUM = "medium", "Medium"
    HIGH = "high", "High"
    UNACCEPTABLE = "unacceptable", "Unacceptable"


ACCEPTABLE_RISK = frozenset({RiskOutcome.LOW, RiskOutcome.MEDIUM})
"""Outcomes with which an assisted return may go on [default]."""


class RiskEventKind(Term, cites=(OWN,)):
    """What changes a risk."""

    THREAT = "threat", "Threat"
    VIOLENCE = "violence", "Violence"
    TRAFFICKER_CONTACT = "trafficker_contact", "Contact by the trafficker or associates"
    SUSPECT_RELEASED = "suspect_released", "Release of a suspect"
    ADDRESS_KNOWN = "address_known", "The place of safety became known"
    DATA_LEAK = "data_leak", "Leak of personal data"
    FAMILY_PRESSURE = "family_pressure", "Pressure by the family"
    SELF_HARM = "self_harm", "Self-harm"
    ILLNESS = "illness", "Illness"
    RE_TRAFFICKING = "re_trafficking", "Signs of re-trafficking"
    OTHER = "other", "Other"


class SafetyMeasureKind(Term, cites=(OWN,)):
    """What was done to keep the person safe."""

    PLACE_OF_SAFETY = "place_of_safety", "Place of safety"
    RELOCATION = "relocation", "Relocation"
    POLICE_PROTECTION = "police_protection", "Police protection"
    PROTECTION_ORDER = "protection_order", "Protection or no-contact order"
    SAFE_PHONE = "safe_phone", "Safe phone"
    ACCOMPANIMENT = "accompaniment", "Accompaniment"
    OTHER = "other", "Other"


class NeedsPart(Term, cites=(LS_ATIP.at("s.39", EvidenceMark.PRIMARY),)):
    """What an assessment on admission covers."""

    RISK_TO_SAFETY_AND_LIFE = "risk_to_safety_and_life", "Risk to safety and life"
    IMMEDIATE_NEEDS = "immediate_needs", "Immediate needs"
    LONG_TERM_NEEDS = "long_term_needs", "Long-term needs"


class ServiceKind(Term, cites=(OWN, PP.at("art. 6(3)", EvidenceMark.PRIMARY))):
    """A service that is offered, given or denied."""

    ACCOMMODATION = "accommodation", "Safe accommodation"
    FOOD_AND_CLOTHING = "food_and_clothing", "Food and clothing"
    HEALTH = "health", "Health"
    SEXUAL_AND_REPRODUCTIVE_HEALTH = "sexual_and_reproductive_health", "Sexual and reproductive health"
    HIV_AND_PEP = "hiv_and_pep", "HIV care and prophylaxis"
    MATERNAL_HEALTH = "maternal_health", "Maternal health"
    PSYCHOSOCIAL = "psychosocial", "Psychosocial support"
    INTERPRETATION = "interpretation", "Interpretation"
    LEGAL_AID = "legal_aid", "Legal information and aid"
    DOCUMENTATION = "documentation", "Documents and identity papers"
    EDUCATION = "education", "Education"
    VOCATIONAL_TRAINING = "vocational_training", "Vocational training"
    LIVELIHOOD = "livelihood", "Livelihood and income"
    FAMILY_TRACING = "family_tracing", "Family tracing and mediation"
    CHILD_CARE = "child_care", "Child care"
    PROTECTION = "protection", "Protection and security"
    TRANSPORT = "transport", "Transport"
    CASH = "cash", "Cash"
    REPATRIATION = "repatriation", "Repatriation"


MINIMUM_BASKET = (
    frozenset({ServiceKind.ACCOMMODATION}),
    frozenset({ServiceKind.FOOD_AND_CLOTHING}),
    frozenset({ServiceKind.HEALTH}),
    frozenset({ServiceKind.PSYCHOSOCIAL}),
    frozenset({ServiceKind.LEGAL_AID}),
    frozenset({ServiceKind.INTERPRETATION}),
    frozenset({ServiceKind.EDUCATION, ServiceKind.VOCATIONAL_TRAINING}),
    frozenset({ServiceKind.LIVELIHOOD}),
)
"""The items of the minimum basket (RBA018), each with the kinds that meet it."""


class PlacementKind(Term, cites=(OWN, OHCHR_P.at("7", EvidenceMark.RECALLED))):
    """Where the person was placed; a cell is never a shelter, but a record must be able to say it."""

    CENTRE = "centre", "Protection centre or shelter"
    FOSTER = "foster", "Foster family"
    FAMILY = "family", "Family"
    AUTHORISED_CARER = "authorised_carer", "Authorised carer"
    HOSPITAL = "hospital", "Hospital"
    HOTEL = "hotel", "Hotel"
    POLICE_CELL = "police_cell", "Police cell"
    IMMIGRATION_DETENTION = "immigration_detention", "Immigration detention"
    PRISON = "prison", "Prison"
    NONE = "none", "None"


DETENTION_PLACEMENTS = frozenset(
    {
        PlacementKind.POLICE_CELL,
        PlacementKind.IMMIGRATION_DETENTION,
        PlacementKind.PRISON,
    }
)
"""Placements that are detention, never shelter (RBA013, CHI051)."""


class NoPlacementReason(Term, cites=(OWN,)):
    """Why nobody was placed."""

    NO_MALE_SHELTER = "no_male_shelter", "No shelter for men or boys"
    NO_LGBTI_SHELTER = "no_lgbti_shelter", "No shelter safe for LGBTI people"
    NO_FAMILY_SHELTER = "no_family_shelter", "No shelter for a parent with children"
    NO_SHELTER_IN_DISTRICT = "no_shelter_in_district", "No shelter in the district"
    NO_PLACE_FREE = "no_place_free", "No place free"
    NOT_ACCESSIBLE = "not_accessible", "Not accessible"
    DECLINED = "declined", "Declined by the person"
    NOT_NEEDED = "not_needed", "Not needed"
    OTHER = "other", "Other"


class RestrictionReason(Term, cites=(OWN,)):
    """Why freedom of movement was restricted in care."""

    THREAT_BY_TRAFFICKER = "threat_by_trafficker", "Threat by the trafficker"
    RISK_TO_SELF = "risk_to_self", "Risk of self-harm"
    HEALTH = "health", "Health"
    COURT_ORDER = "court_order", "Court order"
    HOUSE_RULE = "house_rule", "Rule of the house for everybody"
    OTHER = "other", "Other"
