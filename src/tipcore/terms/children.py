"""Children: best interests, guardianship, tracing, care orders."""

__all__ = [
    "BestInterestsConclusion",
    "BestInterestsSubject",
    "CareOrderBasis",
    "GuardianRole",
    "PanelDiscipline",
    "ParentalRightsOutcome",
    "TracingChannel",
    "TracingResult",
    "ViewsNotGivenReason",
]

from tipcore.sources import EvidenceMark
from tipcore.sources.lesotho import LS_ATIP, LS_CPWA
from tipcore.terms._term import OWN, Term


class BestInterestsSubject(Term, cites=(OWN,)):
    """What was to be decided."""

    PLACEMENT = "placement", "Placement"
    URGENT_ACT = "urgent_act", "Urgent act of protection"
    CONTACT = "contact", "Contact with the family"
    MEDICAL = "medical", "Medical matter"
    SEPARATION = "separation", "Separation from a parent or carer"
    DURABLE_SOLUTION = "durable_solution", "Durable solution"
    RETURN = "return", "Return"


class BestInterestsConclusion(Term, cites=(OWN,)):
    """What was found best for the child."""

    RETURN = "return", "Return"
    STAY = "stay", "Stay"
    THIRD_COUNTRY = "third_country", "Third country"
    AS_PROPOSED = "as_proposed", "The act as proposed"
    NOT_AS_PROPOSED = "not_as_proposed", "Another act than proposed"


class PanelDiscipline(Term, cites=(OWN,)):
    """A discipline that sits on a panel."""

    SOCIAL_WORK = "social_work", "Social work"
    CHILD_PROTECTION = "child_protection", "Child protection"
    HEALTH = "health", "Health"
    PSYCHOLOGY = "psychology", "Psychology"
    LAW = "law", "Law"
    EDUCATION = "education", "Education"
    ASYLUM = "asylum", "Asylum"
    OTHER = "other", "Other"


class GuardianRole(Term, cites=(OWN, LS_CPWA.at("ss.203, 206, 208", EvidenceMark.PRIMARY))):
    """In what function a guardian acts."""

    GUARDIAN = "guardian", "Guardian"
    LEGAL_REPRESENTATIVE = "legal_representative", "Legal representative"
    GUARDIAN_ADVOCATE = "guardian_advocate", "Guardian-advocate"
    PARENT = "parent", "Parent"


class TracingChannel(Term, cites=(OWN,)):
    """Through whom the family or the identity was traced."""

    SOCIAL_SERVICES = "social_services", "Social services"
    SOCIAL_SERVICE_NETWORK = "social_service_network", "International Social Service"
    RED_CROSS = "red_cross", "Red Cross"
    POLICE = "police", "Police"
    CONSULATE = "consulate", "Consulate"
    CHIEF = "chief", "Chief"
    OTHER = "other", "Other"


class TracingResult(Term, cites=(OWN,)):
    """What tracing came to."""

    FOUND = "found", "Family found"
    NOT_FOUND = "not_found", "Family not found so far"
    STOPPED = "stopped", "Stopped because of a risk"


class CareOrderBasis(Term, cites=(LS_CPWA.at("ss.37, 71(7)-(8)", EvidenceMark.PRIMARY), OWN)):
    """On what provision a care order rests; the caps differ."""

    PLACEMENT_OR_FOSTER = "placement_or_foster", "Placement or foster order"
    PLACE_OF_SAFETY = "place_of_safety", "Place of safety"
    SUPERVISION = "supervision", "Supervision"
    OTHER = "other", "Other"


class ParentalRightsOutcome(Term, cites=(LS_ATIP.at("s.53", EvidenceMark.PRIMARY), OWN)):
    """What a court decided on the rights of a suspected parent or guardian."""

    SUSPENDED = "suspended", "Suspended"
    RESTRICTED = "restricted", "Restricted"
    KEPT = "kept", "Kept"


class ViewsNotGivenReason(Term, cites=(OWN,)):
    """Why a child's views are not on record."""

    TOO_YOUNG = "too_young", "Too young to speak"
    DECLINED = "declined", "The child did not wish to"
    ILLNESS = "illness", "Illness"
    NO_INTERPRETER = "no_interpreter", "No interpreter"
    NOT_ASKED = "not_asked", "Not asked"
