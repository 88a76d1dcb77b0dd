"""What a transition brings about beyond the change of state; the host carries it out."""

__all__ = ["Effect"]

from tipcore.terms import OWN, Term


class Effect(Term, cites=(OWN,)):
    """A thing that the host does when a transition has fired."""

    MESSAGE_STATE = "message_state", "A message goes to the State that the event names"
    STOP_SHARING = "stop_sharing", "No more data go out for the return"
    KEEP_SERVICES = "keep_services", "Services go on unchanged"
    HOLD_MOVEMENT = "hold_movement", "No further movement; the nearest authority of the State where she is"
    OFFER_CONTACTS = "offer_contacts", "Contacts are offered by a safe channel"
    OFFER_SAFETY_TALK = "offer_safety_talk", "A talk on risk, contacts and cash are offered and recorded"
    OPEN_CARE = "open_care", "Care follows the person"
    EMERGENCY_PLACEMENT = "emergency_placement", "An emergency placement is found at once"
    ESCALATE = "escalate", "The matter goes up one level the same day"
    CHALLENGE = "challenge", "Another State, a challenge of the refusal, or the statelessness procedure"
    READ_ANEW = "read_anew", "Every requirement is read anew"
    OPEN_SAFETY = "open_safety", "Safety comes first; host authority and escort are told"
