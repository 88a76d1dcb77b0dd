"""CHI051: a child in detention, with unrelated adults, or away from its siblings without a reason.

A mother and her children in a room of their own are a family unit: other women in the house
do not part them. A hospital or a place in an emergency is excused; a cell or a locked house never is.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.age import treated_as_child
from tipcore.conditions.shelter import (
    deprived_of_liberty,
    is_a_place,
    no_unrelated_adults,
    siblings_together,
    urgent_place,
)
from tipcore.principles._allof import AllOf
from tipcore.principles._must import Must
from tipcore.principles._never import Never
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._places import placements
from tipcore.sources import CRC, GC6, OHCHR_G, TIPCORE_DEFAULT, UN_ALTERNATIVE_CARE, EvidenceMark

OBLIGATION = Obligation(
    code="CHI051",
    name="child-in-unfit-place",
    asks=(
        "a child is never placed in detention or locked in, does not live with unrelated adults, and stays "
        "with its siblings"
    ),
    principle=Principle.CHILD_CENTRED,
    bearer=Bearer.SOCIAL_WELFARE,
    each=placements,
    when=treated_as_child & is_a_place,
    excuse=urgent_place,
    norm=AllOf(
        Never(deprived_of_liberty),
        Must(no_unrelated_adults),
        Must(siblings_together),
    ),
    severity=Severity.BLOCK,
    cites=(
        CRC.at("art. 37(b)-(c)", EvidenceMark.RECALLED),
        OHCHR_G.at("8", EvidenceMark.RECALLED),
        UN_ALTERNATIVE_CARE.at("", EvidenceMark.RECALLED),
        GC6.at("para 61", EvidenceMark.RECALLED),
        TIPCORE_DEFAULT.at(
            "a family unit; a foster or own family; hospitals and emergencies", EvidenceMark.DEFAULT
        ),
    ),
    remedy=Remedy(
        RemedyKind.ESCALATE,
        "Find a fit place today, of family type if there is one, and keep brothers and sisters together.",
    ),
    why="A cell harms a child, strangers may harm it, and its siblings are often all that it has left.",
    counts_as_evidence=(
        "The kind of the place, that it is not locked, who else lives there, a room of its own "
        "with its own parent after an assessment of best interests, siblings together or the reason why not."
    ),
    does_not_show=(
        "Whether the carers of a family were vetted, how long an emergency lasts, and how the child feels "
        "there; a detention as a suspect is no placement."
    ),
    in_tension_with=("GEN071",),
)
