"""DAT083: a request on a person's own data not answered in time.

Who asks to see, correct or delete the own data gets an answer in time. An answer that is
restricted, because access would endanger somebody, is an answer.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions import own_event
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._places import data_requests
from tipcore.principles._within import CountsFrom, Within
from tipcore.sources import LS_DPA, EvidenceMark

OBLIGATION = Obligation(
    code="DAT083",
    name="data-request-not-answered-in-time",
    asks="a request for access, correction or deletion is answered in time",
    principle=Principle.DATA_PROTECTION,
    bearer=Bearer.DATA_CONTROLLER,
    each=data_requests,
    norm=Within(
        deadline="data-request-answer",
        done=own_event("answered", "the request is answered"),
        counts_from=CountsFrom.TRIGGER,
    ),
    severity=Severity.ERROR,
    cites=(LS_DPA.at("s.27(5)", EvidenceMark.PRIMARY),),
    remedy=Remedy(
        RemedyKind.DO,
        "Check who asks, and whether she is under pressure; then answer, and restrict what would endanger.",
    ),
    why="The data are the person's own; an answer that does not come takes the control of them from her.",
    counts_as_evidence="The request has the day of its answer (`answered`).",
    does_not_show="Whether the answer was complete, and whether its restriction was justified.",
)
