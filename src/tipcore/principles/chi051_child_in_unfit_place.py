"""CHI051: a child in detention, with unrelated adults, or away from its siblings without a reason.

A mother and her children in a room of their own are a family unit: other women in the house
do not part them.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions import is_one_of
from tipcore.conditions.age import treated_as_child
from tipcore.conditions.shelter import no_unrelated_adults, siblings_together
from tipcore.principles._allof import AllOf
from tipcore.principles._must import Must
from tipcore.principles._never import Never
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._places import placements
from tipcore.sources import CRC, GC6, OHCHR_G, UN_ALTERNATIVE_CARE, EvidenceMark
from tipcore.terms import DETENTION_PLACEMENTS

OBLIGATION = Obligation(
    code="CHI051",
    name="child-in-unfit-place",
    asks="a child is never detained, does not live with unrelated adults, and stays with its siblings",
    principle=Principle.CHILD_CENTRED,
    bearer=Bearer.SOCIAL_WELFARE,
    each=placements,
    when=treated_as_child,
    norm=AllOf(
        Never(is_one_of("kind", *sorted(DETENTION_PLACEMENTS), says="a child is placed in detention")),
        Must(no_unrelated_adults),
        Must(siblings_together),
    ),
    severity=Severity.BLOCK,
    cites=(
        CRC.at("art. 37(b)-(c)", EvidenceMark.RECALLED),
        OHCHR_G.at("8", EvidenceMark.RECALLED),
        UN_ALTERNATIVE_CARE.at("", EvidenceMark.RECALLED),
        GC6.at("para 61", EvidenceMark.RECALLED),
    ),
    remedy=Remedy(
        RemedyKind.ESCALATE,
        "Find a fit place today, of family type if there is one, and keep brothers and sisters together.",
    ),
    why="A cell harms a child, strangers may harm it, and its siblings are often all that it has left.",
    counts_as_evidence=(
        "The kind of the place, who else lives there, a room of its own with its own parent after an "
        "assessment of best interests, siblings together or the reason why not."
    ),
    does_not_show="Whether the carers of a family were vetted, and how the child feels there.",
    in_tension_with=("GEN071",),
)
