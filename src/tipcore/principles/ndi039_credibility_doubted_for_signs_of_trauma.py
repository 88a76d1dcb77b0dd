"""NDI039: a negative decision that rests only on what trauma does to a memory.

Delay, inconsistency, going back to the trafficker and missing papers are common among
trafficked people. A decision on nothing else is looked at again.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.identification import nothing_established, rests_only_on_credibility
from tipcore.principles._never import Never
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._places import identification_decisions
from tipcore.sources import NRM2, UK_SG, EvidenceMark

OBLIGATION = Obligation(
    code="NDI039",
    name="credibility-doubted-for-signs-of-trauma",
    asks=(
        "no negative decision rests only on delay, inconsistency, a return to the trafficker or missing "
        "documents"
    ),
    principle=Principle.NON_DISCRIMINATION,
    bearer=Bearer.COMPETENT_AUTHORITY,
    each=identification_decisions,
    when=nothing_established,
    norm=Never(rests_only_on_credibility),
    severity=Severity.WARNING,
    cites=(
        NRM2.at("on trauma", EvidenceMark.RECALLED),
        UK_SG.at("mitigating circumstances", EvidenceMark.RECALLED),
    ),
    remedy=Remedy(
        RemedyKind.REVIEW, "Have the decision reviewed by somebody else, with knowledge of trauma."
    ),
    why="Trauma, fear and control make people late, unclear and loyal; that is no sign of an untrue account.",
    counts_as_evidence="The coded reasons of the decision: all of them are of these four kinds.",
    does_not_show="What weight each reason had, and what the words beside the codes say.",
)
