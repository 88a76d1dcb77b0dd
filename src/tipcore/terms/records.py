"""What every record carries: its state, why it is in that state, and a channel that is safe."""

__all__ = ["RecordState", "SafeChannel", "StateReason"]

from tipcore.terms._term import OWN, Term


class RecordState(Term, cites=(OWN,)):
    """Whether an event is planned, happened, or is on record as not having happened."""

    PLANNED = "planned", "Planned"
    HAPPENED = "happened", "Happened"
    CANCELLED = "cancelled", "Cancelled"
    REFUSED = "refused", "Refused by the one who should act"
    DECLINED = "declined", "Declined by the person"
    NOT_NEEDED = "not_needed", "Needed no longer, or never"
    NOT_DONE = "not_done", "Not done"


class StateReason(Term, cites=(OWN,)):
    """Why an event was cancelled, refused, declined, not needed or not done."""

    PERSON_DECIDED = "person_decided", "The person decided so"
    PERSON_ABSENT = "person_absent", "The person was not there"
    EMERGENCY = "emergency", "Emergency"
    UNSAFE = "unsafe", "It would have been unsafe"
    DONE_ELSEWHERE = "done_elsewhere", "Done by another body"
    NOT_APPLICABLE = "not_applicable", "Does not apply to the person"
    MEDICAL_REASON = "medical_reason", "Medical reason"
    NO_MEANS = "no_means", "No staff, place or money"
    NO_INTERPRETER = "no_interpreter", "No interpreter"
    UNFOUNDED = "unfounded", "Found frivolous or unfounded"
    OTHER = "other", "Other"


class SafeChannel(Term, cites=(OWN,)):
    """How a notice or paper reaches the person without the trafficker, partner or family seeing it."""

    IN_PERSON = "in_person", "In person, alone"
    SAFE_PHONE = "safe_phone", "By a phone marked safe"
    VIA_MANAGER = "via_manager", "Through the case manager"
    KEPT_FOR_PERSON = "kept_for_person", "Kept for the person"
