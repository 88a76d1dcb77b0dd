"""The three elements of trafficking: act, means, purpose."""

__all__ = ["ExploitationForm", "TraffickingAct", "TraffickingMeans"]

from tipcore.sources import EvidenceMark
from tipcore.sources.lesotho import LS_ATIP
from tipcore.sources.standards import HTCDS
from tipcore.sources.treaties import PP
from tipcore.terms._term import OWN, Term

_PALERMO = (PP.at("art. 3(a)", EvidenceMark.PRIMARY), LS_ATIP.at("s.2", EvidenceMark.PRIMARY))


class TraffickingAct(Term, cites=_PALERMO):
    """What was done."""

    RECRUITMENT = "recruitment", "Recruitment"
    TRANSPORTATION = "transportation", "Transportation"
    TRANSFER = "transfer", "Transfer"
    HARBOURING = "harbouring", "Harbouring"
    RECEIPT = "receipt", "Receipt"


class TraffickingMeans(Term, cites=_PALERMO):
    """How it was done; for a child no means is needed."""

    THREAT = "threat", "Threat of force"
    FORCE = "force", "Use of force"
    COERCION = "coercion", "Other coercion"
    ABDUCTION = "abduction", "Abduction"
    FRAUD = "fraud", "Fraud"
    DECEPTION = "deception", "Deception"
    ABUSE_OF_POWER = "abuse_of_power", "Abuse of power"
    ABUSE_OF_VULNERABILITY = "abuse_of_vulnerability", "Abuse of a position of vulnerability"
    PAYMENT_TO_CONTROLLER = "payment_to_controller", "Payment or benefit to a person who controls another"


class ExploitationForm(
    Term,
    cites=(
        PP.at("art. 3(a)", EvidenceMark.PRIMARY, "the first six"),
        LS_ATIP.at("s.2", EvidenceMark.PRIMARY, "the definition includes, so the list stays open"),
        HTCDS.at("vic_TypeOfExploitation", EvidenceMark.PRIMARY, "the others but forced crime"),
        OWN,
    ),
):
    """For what purpose it was done."""

    PROSTITUTION_OF_OTHERS = "prostitution_of_others", "Exploitation of the prostitution of others"
    SEXUAL_EXPLOITATION = "sexual_exploitation", "Other sexual exploitation"
    FORCED_LABOUR = "forced_labour", "Forced labour or services"
    SLAVERY = "slavery", "Slavery or practices like it"
    SERVITUDE = "servitude", "Servitude"
    ORGAN_REMOVAL = "organ_removal", "Removal of organs"
    CHILD_LABOUR = "child_labour", "Child labour"
    FORCED_MARRIAGE = "forced_marriage", "Forced marriage"
    FORCED_BEGGING = "forced_begging", "Forced begging"
    FORCED_CRIME = "forced_crime", "Forced crime"
    FORCED_MILITARY = "forced_military", "Forced service with an armed group"
    FORCED_ADOPTION = "forced_adoption", "Forced adoption"
    SURROGACY = "surrogacy", "Surrogacy"
    OTHER = "other", "Other"
