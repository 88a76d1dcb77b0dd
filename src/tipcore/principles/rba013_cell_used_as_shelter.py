"""RBA013: a cell, an immigration detention centre or a prison used as shelter.

An arrest as a suspect is no placement: it is a detention, and RBA012 asks about it.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions import is_one_of
from tipcore.principles._never import Never
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._places import placements
from tipcore.sources import OHCHR_G, OHCHR_P, EvidenceMark
from tipcore.terms import DETENTION_PLACEMENTS

OBLIGATION = Obligation(
    code="RBA013",
    name="cell-used-as-shelter",
    asks="no police cell, immigration detention centre or prison is used as a shelter",
    principle=Principle.RIGHTS_BASED,
    bearer=Bearer.COMPETENT_AUTHORITY,
    each=placements,
    norm=Never(
        is_one_of(
            "kind",
            *sorted(DETENTION_PLACEMENTS),
            says="the person is placed in a cell, detention centre or prison",
        )
    ),
    severity=Severity.BLOCK,
    cites=(
        OHCHR_P.at("7", EvidenceMark.RECALLED),
        OHCHR_G.at("2.6, 6.1", EvidenceMark.RECALLED),
    ),
    remedy=Remedy(
        RemedyKind.ESCALATE, "Find a safe and open place today, by way of the supervisor if need be."
    ),
    why="A person who was held by traffickers and is then locked up is punished for what was done to her.",
    counts_as_evidence="The kind of the placement.",
    does_not_show="Whether an open place is locked in practice: see RBA014.",
)
