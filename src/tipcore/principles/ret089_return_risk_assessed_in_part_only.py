"""RET089: a return whose risk was assessed in part only, or not at all.

The assessment covers the journey, the place of arrival and possible death or harm. The law of
Lesotho adds re-trafficking for a foreign person, but not for an adult who freely elects to return.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.return_risk import risk_parts_assessed
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
        ZA_TIP.at("s.31", EvidenceMark.PRIMARY),
        LS_ATIP.at(
            "s.32(1)(a)-(d), (2)(a)(i)-(iii), (3)",
            EvidenceMark.PRIMARY,
            "they add re-trafficking, unless an adult freely elects to return",
        ),
    ),
    remedy=Remedy(RemedyKind.ASSESS, "Assess the parts that are missing, with her, before the journey."),
    why="A safe flight says nothing of the house at its end, and a safe house nothing of who waits there.",
    counts_as_evidence=(
        "Assessments of risk for the return that name their parts and are still valid, or dated "
        "considerations before a return; each part may stand in another one. Where she has several "
        "returns, this one names its assessments."
    ),
    does_not_show="Whether each part was looked at with care: see who signed it.",
)
