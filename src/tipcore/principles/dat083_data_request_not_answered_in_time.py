"""DAT083: a request on a person's own data not answered in time.

Who asks to see, correct or delete the own data gets an answer in time: in Lesotho within the 14
days of the law; elsewhere the number is this project's own, and past it the delay is to be explained.
An answer that is restricted, because access would endanger somebody, is an answer: nobody is pressed
to answer a trafficker who asks in her name.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions import own_event
from tipcore.conditions.data_request import answer_restricted
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._places import data_requests
from tipcore.principles._promptly import Promptly
from tipcore.principles._within import CountsFrom
from tipcore.sources import LS_DPA, TIPCORE_DEFAULT, EvidenceMark

OBLIGATION = Obligation(
    code="DAT083",
    name="data-request-not-answered-in-time",
    asks="a request for access, correction or deletion is answered in time",
    principle=Principle.DATA_PROTECTION,
    bearer=Bearer.DATA_CONTROLLER,
    each=data_requests,
    norm=Promptly(
        done=own_event("answered", "the request is answered"),
        review_after="data-request-answer",
        counts_from=CountsFrom.TRIGGER,
    ),
    excuse=answer_restricted,
    severity=Severity.ERROR,
    cites=(
        LS_DPA.at("s.27(5)", EvidenceMark.PRIMARY, "within 14 days, in Lesotho"),
        TIPCORE_DEFAULT.at("elsewhere to be explained after 30 days", EvidenceMark.DEFAULT),
    ),
    remedy=Remedy(
        RemedyKind.DO,
        "Check who asks, and whether she is under pressure; then answer, and restrict what would endanger.",
    ),
    why="The data are the person's own; an answer that does not come takes the control of them from her.",
    counts_as_evidence=(
        "The day of the answer (`answered`), or why it is restricted (`restricted_reason`). A refused "
        "request without either is not answered."
    ),
    does_not_show=(
        "Whether the answer was complete, whether its restriction was justified and told, and whether a "
        "score alone decided on her: the second half of this duty (LS-DPA s.51) is the duty DAT150, of the "
        "decision on her status, and is not judged here."
    ),
)
