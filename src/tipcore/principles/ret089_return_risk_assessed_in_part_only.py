"""RET089: a return whose risk was assessed in part only, or not at all.

The assessment covers the journey, the place of arrival and possible death or harm; the law of
Lesotho adds re-trafficking.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.returning import risk_parts_assessed
from tipcore.principles._before import Before
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._places import departures
from tipcore.sources import LS_ATIP, ZA_TIP, EvidenceMark

OBLIGATION = Obligation(
    code="RET089",
    name="return-risk-assessed-in-part-only",
    asks="before a return the risk is assessed for the journey, the place of arrival, and death or harm",
    principle=Principle.SAFE_RETURN,
    bearer=Bearer.SENDING_STATE,
    each=departures,
    norm=Before(act="the journey", holds=risk_parts_assessed),
    severity=Severity.BLOCK,
    cites=(
        LS_ATIP.at("s.32(1)(a)-(d), (2)(a)(i)-(iii)", EvidenceMark.PRIMARY, "they add re-trafficking"),
        ZA_TIP.at("s.31", EvidenceMark.PRIMARY),
    ),
    remedy=Remedy(RemedyKind.ASSESS, "Assess the parts that are missing, with her, before the journey."),
    why="A safe flight says nothing of the house at its end, and a safe house nothing of who waits there.",
    counts_as_evidence=(
        "Assessments of risk for the return that name their parts and are still valid, or dated "
        "considerations before a return; each part may stand in another one."
    ),
    does_not_show="Whether each part was looked at with care: see who signed it.",
)
