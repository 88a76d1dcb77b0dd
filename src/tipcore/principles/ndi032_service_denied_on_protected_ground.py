"""NDI032: a service denied or limited on a protected ground.

Nationality, status, sex, gender, disability, health status and the rest of the list never
decide whether a person is helped. For a child the grounds of the law of the State come on top.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.denial import on_protected_ground
from tipcore.principles._never import Never
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._places import denials
from tipcore.sources import COE, LS_CPWA, OHCHR_P, PP, EvidenceMark

OBLIGATION = Obligation(
    code="NDI032",
    name="service-denied-on-protected-ground",
    asks="no service is denied or limited on a protected ground",
    principle=Principle.NON_DISCRIMINATION,
    bearer=Bearer.ANY_PROFESSIONAL,
    each=denials,
    norm=Never(on_protected_ground),
    severity=Severity.BLOCK,
    cites=(
        LS_CPWA.at("s.6", EvidenceMark.PRIMARY, "of children"),
        OHCHR_P.at("3", EvidenceMark.PRIMARY),
        PP.at("art. 14(2)", EvidenceMark.RECALLED),
        COE.at("art. 3", EvidenceMark.RECALLED),
    ),
    remedy=Remedy(RemedyKind.OFFER, "Take the denial back, and offer the service or an equal one."),
    why="Who the person is does not change what was done to her, nor what she needs.",
    counts_as_evidence="The coded reasons of the denial; one forbidden reason among several suffices.",
    does_not_show=(
        "Whether another reason was written down in place of the true one, nor what stands behind *other*: "
        "compare groups over many cases."
    ),
)
