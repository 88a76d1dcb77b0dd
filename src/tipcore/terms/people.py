"""The person: sex, gender, nationality, age, capacity and relations."""

__all__ = [
    "AgeAssessmentMethod",
    "AgeEvidence",
    "AgeOutcome",
    "CapacityCause",
    "Custody",
    "Disability",
    "GenderIdentity",
    "LanguageLevel",
    "NationalityBasis",
    "NationalityState",
    "RelationKind",
    "Sex",
    "SexPreference",
]

from tipcore.sources import EvidenceMark
from tipcore.sources.lesotho import LS_CPWA
from tipcore.sources.standards import HTCDS, ISO_5218
from tipcore.sources.treaties import PP
from tipcore.terms._term import OWN, Term


class Sex(Term, cites=(ISO_5218.at("codes 1 and 2", EvidenceMark.RECALLED), OWN)):
    """Sex, kept apart from gender identity; blank where it is not known."""

    FEMALE = "female", "Female"
    MALE = "male", "Male"
    INTERSEX = "intersex", "Intersex"


class GenderIdentity(Term, cites=(HTCDS.at("prs_Gender", EvidenceMark.PRIMARY),)):
    """Gender as the person states it; blank where it is not known."""

    WOMAN = "woman", "Woman or girl"
    MAN = "man", "Man or boy"
    TRANSGENDER_WOMAN = "transgender_woman", "Transgender woman or girl"
    TRANSGENDER_MAN = "transgender_man", "Transgender man or boy"
    NON_CONFORMING = "non_conforming", "Non-conforming"


class SexPreference(Term, cites=(OWN,)):
    """Of which sex the person wishes an interviewer, interpreter or examiner to be."""

    FEMALE = "female", "A woman"
    MALE = "male", "A man"
    NO_PREFERENCE = "no_preference", "No preference"


class NationalityBasis(Term, cites=(PP.at("art. 8(1)", EvidenceMark.PRIMARY), OWN)):
    """Why a State may owe the person acceptance."""

    NATIONAL = "national", "National"
    PERMANENT_RESIDENT_AT_ENTRY = "permanent_resident_at_entry", "Permanent resident when entering"
    CLAIMED = "claimed", "Claimed"


class NationalityState(Term, cites=(OWN,)):
    """How far a claim of nationality or residence has been verified by that State."""

    CLAIMED = "claimed", "Claimed"
    VERIFIED = "verified", "Verified"
    REFUSED = "refused", "Refused by the State"
    UNANSWERED = "unanswered", "Unanswered by the State"


class AgeOutcome(Term, cites=(OWN,)):
    """What a decision on age says."""

    ADULT = "adult", "Adult"
    CHILD = "child", "Child"
    DISPUTED = "disputed", "Disputed"


class AgeEvidence(Term, cites=(LS_CPWA.at("s.82", EvidenceMark.PRIMARY),)):
    """Evidence of age, strongest first, in the order of the section."""

    IDENTITY_DOCUMENT = "identity_document", "Birth certificate, identity card or passport"
    DISTRICT_REGISTRATION = "district_registration", "Registration with the District Administrator"
    STATEMENT = "statement", "Statement of a parent, of one who knows, or of the child"
    MEDICAL_ESTIMATE = "medical_estimate", "Medical estimate"
    MAGISTRATE_FINDING = "magistrate_finding", "Earlier finding of a magistrate"
    INSTITUTION_RECORD = "institution_record", "Hospital, baptism or school record"


class AgeAssessmentMethod(Term, cites=(OWN,)):
    """How an age was assessed."""

    DOCUMENTS = "documents", "Documents"
    INTERVIEW = "interview", "Interview"
    SOCIAL = "social", "Social assessment"
    PSYCHOLOGICAL = "psychological", "Psychological assessment"
    PHYSICAL = "physical", "Physical examination"
    DENTAL = "dental", "Dental examination"
    BONE_IMAGING = "bone_imaging", "Bone imaging"
    OTHER = "other", "Other"


class CapacityCause(Term, cites=(OWN,)):
    """Why a person cannot decide alone on a purpose."""

    AGE = "age", "Age"
    ILLNESS = "illness", "Illness"
    INTOXICATION = "intoxication", "Intoxication"
    DISABILITY = "disability", "Disability, with support tried"
    OTHER = "other", "Other"


class Disability(Term, cites=(OWN,)):
    """What the person has difficulty with."""

    SEEING = "seeing", "Seeing"
    HEARING = "hearing", "Hearing"
    MOVING = "moving", "Moving"
    COMMUNICATING = "communicating", "Communicating"
    LEARNING = "learning", "Learning or remembering"
    PSYCHOSOCIAL = "psychosocial", "Psychosocial"
    OTHER = "other", "Other"


class LanguageLevel(Term, cites=(OWN,)):
    """How well the person uses a language."""

    BASIC = "basic", "Basic: daily matters only"
    SUFFICIENT = "sufficient", "Sufficient for an interview"
    FLUENT = "fluent", "Fluent"


class RelationKind(Term, cites=(OWN,)):
    """What the other person is to her."""

    PARENT = "parent", "Parent"
    CHILD = "child", "Child"
    SIBLING = "sibling", "Brother or sister"
    PARTNER = "partner", "Partner or spouse"
    RELATIVE = "relative", "Other relative"
    GUARDIAN = "guardian", "Guardian"
    EMPLOYER = "employer", "Employer"
    CO_VICTIM = "co_victim", "Victim of the same trafficking"
    NONE = "none", "No relation"


class Custody(Term, cites=(OWN,)):
    """Who has custody of a child."""

    BOTH_PARENTS = "both_parents", "Both parents"
    ONE_PARENT = "one_parent", "One parent"
    RELATIVE = "relative", "Relative"
    GUARDIAN = "guardian", "Guardian"
    STATE = "state", "The State or a court"
    DISPUTED = "disputed", "Disputed"
