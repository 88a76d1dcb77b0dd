"""RBA013: a cell, an immigration detention centre or a prison used as shelter.

An arrest as a suspect is no placement: it is a detention for an offence, and RBA012 asks about it. A
detention in a cell for which no offence is on record may be such a shelter: it is not known.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.confinement import kept_in_a_cell
from tipcore.principles._joint_places import keepings
from tipcore.principles._never import Never
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.sources import OHCHR_G, OHCHR_P, TIP_REPORT, EvidenceMark

OBLIGATION = Obligation(
    code="RBA013",
    name="cell-used-as-shelter",
    asks="no police cell, immigration detention centre or prison is used as a shelter",
    principle=Principle.RIGHTS_BASED,
    bearer=Bearer.COMPETENT_AUTHORITY,
    each=keepings,
    norm=Never(kept_in_a_cell),
    severity=Severity.BLOCK,
    cites=(
        OHCHR_P.at("7", EvidenceMark.RECALLED),
        OHCHR_G.at("2.6, 6.1", EvidenceMark.RECALLED),
        TIP_REPORT.at("Malawi 2023", EvidenceMark.SECONDARY, "police detention named as a failure"),
    ),
    remedy=Remedy(
        RemedyKind.ESCALATE, "Find a safe and open place today, by way of the supervisor if need be."
    ),
    why="A person who was held by traffickers and is then locked up is punished for what was done to her.",
    counts_as_evidence="The kind of the placement; the offence and the kind of place of a detention.",
    does_not_show=(
        "Whether an open place is locked in practice: see RBA014. Whether an offence that was written down "
        "was the reason for the detention: see RBA012."
    ),
)
