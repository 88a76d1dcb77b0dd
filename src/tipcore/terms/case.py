"""The case: who is in it, the seven regions of a person's record, what keeps it longer."""

__all__ = ["LegalHoldKind", "LegalMatter", "PersonRole", "Region"]

from tipcore.sources import EvidenceMark
from tipcore.sources.treaties import PP
from tipcore.terms._term import OWN, Term


class PersonRole(Term, cites=(OWN,)):
    """As what somebody is a person of the case."""

    VICTIM = "victim", "Victim, or possible victim"
    ACCOMPANYING_CHILD = "accompanying_child", "Child who came with a victim"
    RELATIVE = "relative", "Relative or other person close to a victim"
    GUARDIAN = "guardian", "Guardian"
    SUSPECT = "suspect", "Suspected of the trafficking"
    OTHER = "other", "Other"


class Region(Term, cites=(OWN,)):
    """The independent regions of a person's record, each held by one process."""

    IDENTIFICATION = "identification", "Identification"
    CARE = "care", "Care"
    STAY = "stay", "Stay"
    RETURN = "return", "Return"
    WITNESS = "witness", "Proceedings as witness"
    ACCUSED = "accused", "Proceedings as accused"
    AGE = "age", "Age"


class LegalHoldKind(Term, cites=(OWN,)):
    """Why the records of a case are kept longer than their retention."""

    APPEAL = "appeal", "Appeal or review"
    COMPENSATION = "compensation", "Compensation"
    PROCEEDINGS = "proceedings", "Proceedings of a court"
    MONITORING = "monitoring", "Monitoring after return"
    OTHER = "other", "Other"


class LegalMatter(Term, cites=(PP.at("art. 6(2), 6(6)", EvidenceMark.PRIMARY), OWN)):
    """What legal information and help is about."""

    CRIMINAL = "criminal", "Criminal proceedings"
    COMPENSATION = "compensation", "Compensation"
    IMMIGRATION = "immigration", "Immigration and asylum"
    FAMILY = "family", "Family and custody"
    OTHER = "other", "Other"
