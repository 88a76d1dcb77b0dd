"""CHI044: a child questioned about exploitation without a guardian.

The first questions to a child are on basic data, needs and safety only. Questions on the
exploitation wait until a guardian is present; emergency care, safety and reporting never do.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.age import treated_as_child
from tipcore.conditions.guardian import guardian_at_interview
from tipcore.conditions.interview import asks_about_exploitation
from tipcore.principles._before import Before
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._places import interviews
from tipcore.sources import UNICEF_2006, EvidenceMark

OBLIGATION = Obligation(
    code="CHI044",
    name="child-questioned-without-guardian",
    asks="questions to a child about exploitation wait until the guardian is present",
    principle=Principle.CHILD_CENTRED,
    bearer=Bearer.INTERVIEWER,
    each=interviews,
    when=treated_as_child & asks_about_exploitation,
    norm=Before(act="the interview", holds=guardian_at_interview),
    severity=Severity.BLOCK,
    cites=(UNICEF_2006.at("3.3.1-3.3.4", EvidenceMark.SECONDARY, "headings; the content is recalled"),),
    remedy=Remedy(
        RemedyKind.STOP_ACT,
        "Stop at basic data, needs and safety; go on when the guardian is present.",
    ),
    why=(
        "A child who is questioned alone can be led, frightened and hurt again; a guardian who is "
        "free of conflict looks after the child's interests in the room."
    ),
    counts_as_evidence=(
        "The interview says that a guardian was present, or the record of a guardian without a "
        "conflict of interest, in office on that day, names the interview; a guardian with a conflict, "
        "or who is suspected, counts as none."
    ),
    does_not_show="Whether the child wanted this guardian there: ask the child (CHI046).",
    yields_to=("GEN065", "RBA015", "RBA103", "CHI048"),
)
