"""The seven regions of a person's record, independent of one another; none has a state against the person."""

__all__ = [
    "AccusedState",
    "AgeStatus",
    "CareState",
    "IdentificationState",
    "ReturnState",
    "StayState",
    "WitnessState",
]

from tipcore.terms._term import OWN, Term


class IdentificationState(Term, cites=(OWN,)):
    """How far it is established that the person was trafficked."""

    NO_INDICATION_YET = "no_indication_yet", "No indication yet"
    SUSPECTED = "suspected", "Suspected"
    PRESUMED = "presumed", "Presumed: reasonable grounds"
    CONFIRMED = "confirmed", "Confirmed: conclusive grounds"
    NOT_ESTABLISHED = "not_established", "Not established"
    UNDER_REVIEW = "under_review", "Under review"


class CareState(Term, cites=(OWN,)):
    """Where the person stands in care."""

    CONTACT = "contact", "Contact"
    CONTACT_DECLINED = "contact_declined", "Contact declined"
    EMERGENCY_CARE = "emergency_care", "Emergency care"
    IN_CARE = "in_care", "In care"
    SUPPORTED_WITHOUT_PLACEMENT = "supported_without_placement", "Supported without placement"
    REINTEGRATION = "reintegration", "Reintegration"
    FOLLOW_UP = "follow_up", "Follow-up"
    LEFT = "left", "Left freely"
    MISSING = "missing", "Missing"
    CLOSED = "closed", "Closed"
    DECEASED = "deceased", "Deceased"


class StayState(Term, cites=(OWN,)):
    """On what the person's stay in the country rests."""

    NONE_NEEDED = "none_needed", "None needed"
    NONE_HELD = "none_held", "None held"
    REFLECTION = "reflection", "Recovery and reflection period"
    PERMIT = "permit", "Permit"
    ASYLUM_PENDING = "asylum_pending", "Asylum pending"
    INTERNATIONAL_PROTECTION = "international_protection", "International protection"
    PERMANENT = "permanent", "Permanent residence"


class ReturnState(Term, cites=(OWN,)):
    """How far a return has come."""

    NOT_CONSIDERED = "not_considered", "Not considered"
    OPTIONS_EXPLAINED = "options_explained", "Options explained"
    WISHED = "wished", "Wished"
    PREPARING = "preparing", "Preparing"
    READY = "ready", "Ready"
    IN_TRANSIT = "in_transit", "In transit"
    TRANSIT_INCIDENT = "transit_incident", "Incident in transit"
    ARRIVED = "arrived", "Arrived"
    RECEIVED = "received", "Received"
    FOLLOWED_UP = "followed_up", "Followed up"
    SUSPENDED = "suspended", "Suspended"
    LOCAL_STAY = "local_stay", "Local stay"
    THIRD_COUNTRY = "third_country", "Third country"
    ENDED = "ended", "Ended"


class WitnessState(Term, cites=(OWN,)):
    """Proceedings in which the person is a witness."""

    NONE = "none", "None"
    OPEN = "open", "Open"
    STATEMENT_GIVEN = "statement_given", "Statement given"
    TRIAL = "trial", "Trial"
    ENDED = "ended", "Ended"


class AccusedState(Term, cites=(OWN,)):
    """Proceedings in which the person is accused; detention is a separate fact."""

    NONE = "none", "None"
    CHARGED = "charged", "Charged"
    LINK_REVIEW = "link_review", "Link to the trafficking under review"
    CONTINUED = "continued", "Continued with written authority"
    ENDED = "ended", "Ended"


class AgeStatus(Term, cites=(OWN,)):
    """Whether the person is a child; disputed or doubtful age keeps the rules for children on."""

    ADULT = "adult", "Adult"
    CHILD = "child", "Child"
    DISPUTED = "disputed", "Disputed"
    UNKNOWN = "unknown", "Unknown"
