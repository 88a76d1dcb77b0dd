"""Return: direction, verification, documents, reception, costs, alternatives."""

__all__ = [
    "Alternative",
    "CostBearer",
    "Direction",
    "ReceptionReferral",
    "TravelDocumentKind",
    "VerificationOutcome",
]

from tipcore.sources import EvidenceMark
from tipcore.sources.guidance import ODIHR_R
from tipcore.sources.lesotho import LS_ATIP, LS_PASSPORTS
from tipcore.terms._term import OWN, Term


class Direction(Term, cites=(OWN,)):
    """Which way a return goes, seen from the State whose profile is used."""

    HOME = "home", "Home: a national or resident comes back from abroad"
    ABROAD = "abroad", "Abroad: a foreign person goes to the State of origin"
    THIRD = "third", "Third country"


class VerificationOutcome(Term, cites=(OWN,)):
    """What a State said when asked about nationality or residence."""

    CONFIRMED = "confirmed", "Confirmed"
    REFUSED = "refused", "Refused by the State"
    NO_ANSWER = "no_answer", "No answer"


class TravelDocumentKind(Term, cites=(LS_PASSPORTS.at("ss.6(4), 8(2), 8(4)", EvidenceMark.PRIMARY), OWN)):
    """A paper to travel with."""

    PASSPORT = "passport", "Passport"
    TEMPORARY_PASSPORT = "temporary_passport", "Temporary passport"
    EMERGENCY_TRAVEL_DOCUMENT = "emergency_travel_document", "Emergency travel document"
    LAISSEZ_PASSER = "laissez_passer", "Laissez-passer"
    REFUGEE_TRAVEL_DOCUMENT = "refugee_travel_document", "Refugee travel document"
    IDENTITY_CARD = "identity_card", "Identity card"
    OTHER = "other", "Other"


class ReceptionReferral(Term, cites=(LS_ATIP.at("s.34(1)(b)(v)-(vi)", EvidenceMark.PRIMARY), OWN)):
    """To whom the person was referred on arrival; for an adult each is an offer."""

    DESIGNATED_SOCIAL_WORKER = "designated_social_worker", "Designated social worker"
    CENTRE = "centre", "Centre for assessment"
    ORGANISATION = "organisation", "Receiving organisation"
    FAMILY = "family", "Family, after assessment"
    DECLINED = "declined", "Declined by the adult"


class CostBearer(Term, cites=(OWN,)):
    """Who pays for a return or an escort."""

    HOME_STATE = "home_state", "Home State"
    HOST_STATE = "host_state", "Host State"
    ORGANISATION = "organisation", "Organisation"
    CARRIER = "carrier", "Carrier"
    OFFENDER = "offender", "Offender"
    FAMILY = "family", "Family"
    PERSON = "person", "The person"


class Alternative(Term, cites=(ODIHR_R.at("P3", EvidenceMark.SECONDARY), OWN)):
    """What else was shown or chosen instead of the return."""

    LOCAL_STAY = "local_stay", "Stay where the person is"
    THIRD_COUNTRY = "third_country", "Third country"
    INTERNATIONAL_PROTECTION = "international_protection", "International protection"
    OTHER_STATE_OF_NATIONALITY = "other_state_of_nationality", "Another State of nationality"
    RETURN_TO_OTHER_PLACE = "return_to_other_place", "Return to another place in the country"
    RETURN_LATER = "return_later", "Return later"
    RETURN = "return", "Return as planned"
