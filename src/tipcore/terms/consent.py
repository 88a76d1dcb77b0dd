"""Information, consent, interviews, interpreters and screening."""

__all__ = [
    "Accommodation",
    "ConsentForm",
    "ConsentGiver",
    "ConsentPurpose",
    "InformationForm",
    "InformationTopic",
    "InterpreterRelation",
    "InterviewInitiator",
    "InterviewReason",
    "InterviewScope",
    "ScreeningSelection",
    "UseRestriction",
]

from tipcore.sources import EvidenceMark
from tipcore.sources.guidance import IOM_DP
from tipcore.sources.health import WHO03
from tipcore.sources.lesotho import LS_ATIP, LS_CPWA, LS_DPA
from tipcore.sources.un_guidance import UNICEF_2006
from tipcore.terms._term import OWN, Term


class ConsentPurpose(Term, cites=(OWN, IOM_DP.at("principle 4", EvidenceMark.SECONDARY))):
    """What a consent is given for; each purpose needs its own."""

    INTERVIEW = "interview", "Interview"
    MEDICAL = "medical", "Medical examination"
    TEST = "test", "Medical test"
    RESULT_SHARING = "result_sharing", "Sharing of a test result"
    TREATMENT = "treatment", "Treatment"
    FORENSIC = "forensic", "Forensic examination"
    REFERRAL = "referral", "Referral"
    SHARING = "sharing", "Sharing of data"
    PLACEMENT = "placement", "Placement"
    STATEMENT = "statement", "Statement to police or court"
    CONSULAR_CONTACT = "consular_contact", "Contact with a consulate"
    STATE_CONTACT = "state_contact", "Contact with a State"
    FAMILY_CONTACT = "family_contact", "Contact with the family"
    RETURN = "return", "Return"
    MEDIA = "media", "Media"
    RESEARCH = "research", "Research"
    MONITORING = "monitoring", "Monitoring after return"


class ConsentGiver(Term, cites=(OWN, LS_CPWA.at("ss.232-233", EvidenceMark.PRIMARY))):
    """Who gave a consent."""

    PERSON = "person", "The person"
    GUARDIAN = "guardian", "Parent or guardian"
    REPRESENTATIVE = "representative", "Representative"
    COURT = "court", "Court"
    HOSPITAL_HEAD = "hospital_head", "Head of the hospital"
    SOCIAL_WORKER = "social_worker", "Social worker"


class ConsentForm(Term, cites=(OWN,)):
    """How a consent was given."""

    WRITTEN = "written", "Written"
    ORAL_WITNESSED = "oral_witnessed", "Oral, before a witness"
    MARK = "mark", "By a mark"


class UseRestriction(Term, cites=(OWN, WHO03.at("rule 6", EvidenceMark.SECONDARY))):
    """What the person excluded when consenting."""

    NOT_TO_POLICE = "not_to_police", "Not to the police"
    NOT_TO_HOME_STATE = "not_to_home_state", "Not to the State of nationality"
    NOT_TO_FAMILY = "not_to_family", "Not to the family"
    WITHOUT_NAME = "without_name", "Only without the name"
    NOT_FOR_RESEARCH = "not_for_research", "Not for research"
    NOT_RECORDED = "not_recorded", "No sound or film recording"


class InformationTopic(
    Term,
    cites=(
        OWN,
        LS_DPA.at("s.25", EvidenceMark.PRIMARY),
        LS_ATIP.at("ss.26(e), 29(3), 32(2)", EvidenceMark.PRIMARY),
    ),
):
    """What the person was told about."""

    RIGHTS = "rights", "Rights"
    SERVICES = "services", "Services"
    LIMITS_OF_CONFIDENTIALITY = "limits_of_confidentiality", "Limits of confidentiality"
    STAY = "stay", "Reflection period and stay"
    STAY_S29 = "stay_s29", "Right to apply for the stay of LS-ATIP s.29"
    ASYLUM = "asylum", "Asylum"
    RETURN_OPTIONS = "return_options", "Stay, return, third country"
    COMPENSATION = "compensation", "Compensation"
    PROCEEDINGS = "proceedings", "Proceedings"
    COMPLAINT = "complaint", "Complaint"
    REVIEW = "review", "Review of a decision"
    LEGAL_REPRESENTATION = "legal_representation", "Legal representation"
    RECEPTION = "reception", "Reception at the destination"
    CONTACTS = "contacts", "Contacts for help"
    NOTICE_WHAT = "notice_what", "Recording: what is recorded"
    NOTICE_WHO = "notice_who", "Recording: by whom"
    NOTICE_PURPOSE = "notice_purpose", "Recording: for what purpose"
    NOTICE_MANDATORY = "notice_mandatory", "Recording: whether answers are mandatory"
    NOTICE_CONSEQUENCES = "notice_consequences", "Recording: consequences of not answering"
    NOTICE_LAW = "notice_law", "Recording: under what law"
    NOTICE_RECIPIENTS = "notice_recipients", "Recording: who receives it"


class InformationForm(Term, cites=(OWN,)):
    """In what form information was given."""

    ORAL = "oral", "Oral"
    WRITTEN = "written", "Written"
    EASY = "easy", "Easy to read, or pictures"


class InterviewScope(Term, cites=(UNICEF_2006.at("3.3.1-3.3.4", EvidenceMark.SECONDARY, "headings"), OWN)):
    """What an interview asks about; basic data and safety never wait."""

    BASIC_SAFETY = "basic_safety", "Basic data, needs and safety"
    EXPLOITATION = "exploitation", "Exploitation"
    STATEMENT = "statement", "Statement"


class InterviewInitiator(Term, cites=(OWN,)):
    """Who wanted the interview."""

    PERSON = "person", "The person"
    POLICE = "police", "Police or prosecution"
    AUTHORITY = "authority", "Another authority"
    SERVICE = "service", "A service"


class InterviewReason(Term, cites=(OWN,)):
    """Why there is one more interview."""

    FIRST = "first", "First interview"
    PERSON_ASKED = "person_asked", "The person asked for it"
    CLARIFICATION = "clarification", "A point was unclear"
    NEW_FACTS = "new_facts", "New facts"
    DECISION = "decision", "A decision requires it"
    COURT = "court", "A court requires it"
    OTHER = "other", "Other"


class InterpreterRelation(Term, cites=(WHO03.at("rule 4", EvidenceMark.SECONDARY), OWN)):
    """What the interpreter is to the person; all but *none* are unsuitable."""

    NONE = "none", "None"
    RELATIVE = "relative", "Relative"
    FELLOW_MIGRANT = "fellow_migrant", "Fellow migrant"
    EMPLOYER = "employer", "Employer"
    CONSULAR_AGENT = "consular_agent", "Agent of a consulate"
    MINOR = "minor", "Under age"


class Accommodation(Term, cites=(OWN,)):
    """What makes an act accessible to a person with a disability."""

    SIGN_LANGUAGE = "sign_language", "Sign language"
    PHYSICAL_ACCESS = "physical_access", "Physical access"
    EASY_READ = "easy_read", "Easy-to-read text"
    SUPPORT_PERSON = "support_person", "Support person"
    MORE_TIME = "more_time", "More time or breaks"
    OTHER = "other", "Other"


class ScreeningSelection(Term, cites=(OWN,)):
    """How people were chosen for screening."""

    INDICATORS = "indicators", "By indicators"
    ALL = "all", "Everybody"
    PROFILE = "profile", "By ethnic or national profile"
