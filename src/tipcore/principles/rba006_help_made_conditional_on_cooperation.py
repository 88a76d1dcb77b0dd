"""RBA006: help that hangs on cooperation with police or prosecution.

Services are for the person as one who was harmed, not as a witness. The law of Lesotho says so of
the stay of 60 days; of services it is practice.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.denial import for_want_of_cooperation
from tipcore.principles._never import Never
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._places import denials
from tipcore.sources import COE, EU36, LS_ATIP, OHCHR_P, TIP_REPORT, EvidenceMark

OBLIGATION = Obligation(
    code="RBA006",
    name="help-made-conditional-on-cooperation",
    asks="no service is denied or limited because the person does not cooperate or testify",
    principle=Principle.RIGHTS_BASED,
    bearer=Bearer.COMPETENT_AUTHORITY,
    each=denials,
    norm=Never(for_want_of_cooperation),
    severity=Severity.BLOCK,
    cites=(
        LS_ATIP.at("s.29(2)", EvidenceMark.PRIMARY, "in Lesotho, and of the stay of 60 days alone"),
        COE.at("art. 12(6)", EvidenceMark.RECALLED),
        EU36.at("art. 11(3)", EvidenceMark.RECALLED),
        OHCHR_P.at("8", EvidenceMark.RECALLED),
        TIP_REPORT.at("Eswatini 2023", EvidenceMark.SECONDARY, "certification required cooperation"),
    ),
    remedy=Remedy(RemedyKind.OFFER, "Take the denial back, and offer the service without that condition."),
    why=(
        "A person who must testify to be helped is under pressure again, and testimony under pressure "
        "serves nobody."
    ),
    counts_as_evidence="The coded reasons of the denial; one forbidden reason among several suffices.",
    does_not_show="Whether another reason was written down in place of the true one.",
    in_tension_with=("RBA121",),
)
