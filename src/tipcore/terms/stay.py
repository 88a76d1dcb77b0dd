"""Decisions on identification, stay, charges and proceedings."""

__all__ = [
    "AsylumOutcome",
    "ChargeKind",
    "ChargeOutcome",
    "CompensationMethod",
    "CompensationOutcome",
    "CourtEventKind",
    "DecisionKind",
    "DecisionOutcome",
    "OffenceKind",
    "PermitGround",
    "ProceedingRole",
    "PublicationKind",
    "SpecialMeasure",
    "TestimonyKind",
]

from tipcore.sources import EvidenceMark
from tipcore.sources.europe import EU36
from tipcore.sources.lesotho import LS_ATIP, LS_CPEA, LS_CPWA
from tipcore.sources.treaties import COE
from tipcore.terms._term import OWN, Term


class DecisionKind(Term, cites=(OWN,)):
    """At which step identification was decided."""

    REASONABLE_GROUNDS = "reasonable_grounds", "Reasonable grounds"
    CONCLUSIVE = "conclusive", "Conclusive grounds"
    REVIEW = "review", "Review"
    REVOCATION = "revocation", "Revocation"


class DecisionOutcome(Term, cites=(OWN,)):
    """What was decided; a negative one says that something is not established so far."""

    ESTABLISHED = "established", "Established"
    NOT_ESTABLISHED = "not_established", "Not established"
    UPHELD = "upheld", "Earlier decision upheld"
    OVERTURNED_TO_PRESUMED = "overturned_to_presumed", "Overturned: presumed"
    OVERTURNED_TO_CONFIRMED = "overturned_to_confirmed", "Overturned: confirmed"
    REVOCATION_PROPOSED = "revocation_proposed", "Revocation proposed"


class PermitGround(
    Term,
    cites=(
        LS_ATIP.at("ss.30-31", EvidenceMark.PRIMARY),
        COE.at("art. 14", EvidenceMark.RECALLED),
        OWN,
    ),
):
    """On what ground a permit is asked or given."""

    PERSONAL_SITUATION = "personal_situation", "Personal situation"
    COOPERATION = "cooperation", "Cooperation with investigation or prosecution"
    PROCEEDINGS = "proceedings", "Proceedings"
    HUMANITARIAN = "humanitarian", "Humanitarian"
    DANGER = "danger", "Danger on return"


class AsylumOutcome(Term, cites=(OWN,)):
    """How an asylum claim ended."""

    RECOGNISED = "recognised", "Protection recognised"
    REJECTED_FINALLY = "rejected_finally", "Rejected finally"
    WITHDRAWN = "withdrawn", "Withdrawn freely"


class ChargeKind(Term, cites=(OWN,)):
    """What was done to the person as a suspect."""

    CHARGE = "charge", "Charge"
    FINE = "fine", "Fine or other penalty"
    DETENTION = "detention", "Detention"


class OffenceKind(Term, cites=(OWN,)):
    """For what sort of act the person was charged."""

    IMMIGRATION = "immigration", "Entry or stay"
    DOCUMENTS = "documents", "Documents"
    SEX_WORK = "sex_work", "Sex work"
    WORK = "work", "Work without a permit"
    DRUGS = "drugs", "Drugs"
    THEFT_OR_BEGGING = "theft_or_begging", "Theft or begging"
    TRAFFICKING = "trafficking", "Trafficking of others"
    OTHER = "other", "Other"


class ChargeOutcome(Term, cites=(OWN,)):
    """What became of a charge once the link to the trafficking was looked at."""

    WITHDRAWN = "withdrawn", "Withdrawn"
    REFERRED = "referred", "Referred for assessment"
    CONTINUED = "continued", "Continued with written authority"


class ProceedingRole(Term, cites=(OWN,)):
    """As what the person takes part in proceedings."""

    WITNESS = "witness", "Witness"
    ACCUSED = "accused", "Accused"
    CLAIMANT = "claimant", "Claimant"


class CourtEventKind(Term, cites=(OWN,)):
    """What happened in court."""

    BAIL_HEARING = "bail_hearing", "Bail hearing"
    HEARING = "hearing", "Hearing"
    TRIAL = "trial", "Trial"
    JUDGMENT = "judgment", "Judgment"
    SENTENCE = "sentence", "Sentence"
    WITHDRAWAL = "withdrawal", "Withdrawal or striking off"
    APPEAL = "appeal", "Appeal"
    RELEASE = "release", "Release of the accused"


class SpecialMeasure(
    Term,
    cites=(
        LS_CPWA.at("ss.145-146", EvidenceMark.PRIMARY),
        EU36.at("art. 12(4)(b)", EvidenceMark.RECALLED),
        COE.at("art. 30", EvidenceMark.RECALLED),
    ),
):
    """What protects a person who gives evidence."""

    VIDEO_LINK = "video_link", "Video link"
    SCREEN = "screen", "Screen"
    INTERMEDIARY = "intermediary", "Intermediary"
    CLOSED_HEARING = "closed_hearing", "Closed hearing"
    PUBLICATION_BAN = "publication_ban", "Ban on publication"
    SUPPORT_PERSON = "support_person", "Support person"
    WITHOUT_NAME = "without_name", "Evidence without the name"


class PublicationKind(Term, cites=(OWN,)):
    """Where something about the person was published."""

    PRESS = "press", "Press"
    BROADCAST = "broadcast", "Radio or television"
    ONLINE = "online", "Website or social media"
    OFFICIAL = "official", "Official report or event"
    COURT = "court", "Court paper"
    OTHER = "other", "Other"


class CompensationOutcome(Term, cites=(OWN,)):
    """What became of compensation."""

    NOT_WISHED = "not_wished", "Not wished by the person"
    CLAIMED = "claimed", "Claimed"
    ORDERED = "ordered", "Ordered"
    PAID = "paid", "Paid"
    REJECTED = "rejected", "Claim rejected"


class CompensationMethod(Term, cites=(LS_ATIP.at("s.13", EvidenceMark.PRIMARY), OWN)):
    """How compensation is paid."""

    AT_ONCE = "at_once", "At once"
    INSTALMENTS = "instalments", "In instalments"
    FUND = "fund", "Through the Fund"
    OTHER = "other", "Other"


class TestimonyKind(Term, cites=(LS_CPEA.at("s.211", EvidenceMark.PRIMARY, "evidence on commission"), OWN)):
    """How testimony was secured before a departure."""

    STATEMENT = "statement", "Statement"
    DEPOSITION = "deposition", "Deposition"
    COMMISSION = "commission", "Evidence on commission"
    VIDEO = "video", "Video link or recording"
