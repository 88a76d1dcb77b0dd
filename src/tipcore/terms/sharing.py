"""Data: categories, bases, recipients, reports, complaints, requests."""

__all__ = [
    "BreachDelayAuthority",
    "ComplaintPost",
    "ConsularContactBy",
    "ContactRole",
    "DataCategory",
    "DataRequestKind",
    "DisclosureBasis",
    "LawfulBasis",
    "MedicalHelp",
    "ReferralKind",
    "ReportBasis",
    "ReportRecipient",
    "RequestRestriction",
    "TransferBasis",
]

from tipcore.sources import EvidenceMark
from tipcore.sources.lesotho import LS_ATIP, LS_CPWA, LS_DPA
from tipcore.terms._term import OWN, Term


class DataCategory(Term, cites=(OWN,)):
    """What kind of data is recorded, read or shared; the rows of the access matrix."""

    CASE_CODE = "case_code", "Case code and stage"
    IDENTITY = "identity", "Identity"
    NATIONALITY = "nationality", "Nationality and documents"
    SHELTER_LOCATION = "shelter_location", "Location of the shelter"
    EXPLOITATION = "exploitation", "Account of the exploitation"
    INDICATORS = "indicators", "Indicators and score"
    HEALTH = "health", "Health, HIV, pregnancy"
    PSYCHOSOCIAL = "psychosocial", "Psychosocial notes"
    RISK = "risk", "Risk assessment"
    FAMILY = "family", "Family and contact details"
    CRIMINAL_CASE = "criminal_case", "Criminal case"
    IMMIGRATION_STATUS = "immigration_status", "Immigration status"
    CONSENT = "consent", "Consent records"
    CHILD_FILE = "child_file", "Child file"
    REPORTER = "reporter", "Identity of the reporter"


class LawfulBasis(Term, cites=(LS_DPA.at("ss.15, 29-36", EvidenceMark.PRIMARY),)):
    """Why data may be processed."""

    CONSENT = "consent", "Explicit consent"
    PARENTAL_CONSENT = "parental_consent", "Consent of parent or guardian"
    CONTRACT = "contract", "Contract"
    LEGAL_OBLIGATION = "legal_obligation", "Legal obligation"
    INTERESTS_OF_PERSON = "interests_of_person", "Legitimate interests of the person"
    PUBLIC_DUTY = "public_duty", "Duty under public law"
    INTERESTS_OF_CONTROLLER = "interests_of_controller", "Legitimate interests of controller or third party"
    HEALTH_OR_CHILD_PROTECTION = (
        "health_or_child_protection",
        "Medical, social or child-protection body",
    )
    LAW_ENFORCEMENT = "law_enforcement", "Law-enforcement body"


class DisclosureBasis(Term, cites=(OWN,)):
    """Why data were passed on without the person's consent."""

    MANDATORY_REPORT = "mandatory_report", "Mandatory report"
    COURT_ORDER = "court_order", "Court order"
    VITAL_INTEREST = "vital_interest", "Danger to life"
    LEGAL_OBLIGATION = "legal_obligation", "Other legal obligation"
    NONE = "none", "None"


class TransferBasis(Term, cites=(LS_DPA.at("s.52", EvidenceMark.PRIMARY),)):
    """Why data may cross a border."""

    SIMILAR_LAW_CODE_OR_CONTRACT = "similar_law_code_or_contract", "Similar law, code or contract"
    CONSENT = "consent", "Consent"
    CONTRACT = "contract", "Contract"
    BENEFIT = "benefit", "Benefit of the person"


class ReportRecipient(
    Term,
    cites=(LS_ATIP.at("s.23(1)", EvidenceMark.PRIMARY), LS_CPWA.at("ss.33-36", EvidenceMark.PRIMARY), OWN),
):
    """To whom a suspected victim was reported."""

    POLICE = "police", "Police"
    CHILD_PROTECTION = "child_protection", "Child-protection authority"
    SOCIAL_WORKER = "social_worker", "Social worker"
    CHIEF = "chief", "Chief"


class ReportBasis(Term, cites=(OWN,)):
    """On what basis a report was made."""

    CONSENT = "consent", "Consent"
    MANDATORY_REPORT = "mandatory_report", "Mandatory report"


class ReferralKind(Term, cites=(OWN,)):
    """To what end the person was referred."""

    IDENTIFICATION = "identification", "Decision on identification"
    PROTECTION_CENTRE = "protection_centre", "Designated protection centre"
    DESIGNATED_SOCIAL_WORKER = "designated_social_worker", "Designated social worker"
    SOCIAL_DEVELOPMENT = "social_development", "Social Development"
    MEDICAL = "medical", "Medical care"
    LEGAL = "legal", "Legal aid"
    POLICE = "police", "Police"
    ASYLUM = "asylum", "Asylum authority"
    OTHER_SERVICE = "other_service", "Other service"


class ComplaintPost(Term, cites=(LS_ATIP.at("s.24(1)", EvidenceMark.PRIMARY),)):
    """At which police post a complaint was made; each must accept it."""

    PERPETRATOR_RESIDENCE = "perpetrator_residence", "Residence of the perpetrator"
    VICTIM_RESIDENCE = "victim_residence", "Residence of the victim"
    OFFENCE = "offence", "Place of the offence"
    TEMPORARY = "temporary", "Temporary residence"


class MedicalHelp(Term, cites=(LS_ATIP.at("s.26(c)", EvidenceMark.PRIMARY), OWN)):
    """What the police did about medical treatment."""

    HELPED = "helped", "Helped to treatment"
    NOT_NEEDED = "not_needed", "Not needed"
    DECLINED = "declined", "Declined by the person"
    NOT_HELPED = "not_helped", "Not helped"


class DataRequestKind(Term, cites=(LS_DPA.at("ss.26-27", EvidenceMark.PRIMARY),)):
    """What a person asked about the own data."""

    ACCESS = "access", "Access"
    RECIPIENTS = "recipients", "List of third parties that had access"
    CORRECTION = "correction", "Correction"
    DELETION = "deletion", "Deletion"


class RequestRestriction(Term, cites=(OWN,)):
    """Why an answer to a data request was restricted."""

    IDENTITY_UNCLEAR = "identity_unclear", "Identity of the asker not shown"
    COERCION_FEARED = "coercion_feared", "The asker may be coerced or a suspect"
    PROTECTS_REPORTER = "protects_reporter", "Protects a reporter or informant"
    ENDANGERS_OTHERS = "endangers_others", "Would endanger others"


class BreachDelayAuthority(Term, cites=(LS_DPA.at("s.23(3)", EvidenceMark.PRIMARY),)):
    """Who may delay the notice of a data breach to the person."""

    POLICE = "police", "Lesotho Mounted Police Service"
    NATIONAL_SECURITY = "national_security", "National Security Service"
    COMMISSION = "commission", "Data Protection Commission"


class ConsularContactBy(Term, cites=(OWN,)):
    """Who contacted the consulate; the person is always free to."""

    PERSON = "person", "The person"
    AUTHORITY = "authority", "An authority or service"


class ContactRole(Term, cites=(OWN,)):
    """As what somebody stands on the list of contacts."""

    CONTACT = "contact", "Contact"
    TOLD = "told", "Told about the case"
    INTERPRETER = "interpreter", "Interpreter"
