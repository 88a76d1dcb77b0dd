"""RET088: a return without regard to safety, proceedings or the person's consent.

Before the journey the risk is acceptable and that is valid on the day, the proceedings were
looked at, and the person agrees. A forced return is not agreed to (RBA008). This is owed by
those who organise the journey: an adult is free to travel by herself at any time. The record
has no sign for that, so a journey of her own that is entered as a return is judged like theirs.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.return_risk import return_risk_acceptable, return_risk_grave
from tipcore.conditions.returning import agreed_to_return, proceedings_regarded
from tipcore.conditions.transition import risk_changed
from tipcore.principles._allof import AllOf
from tipcore.principles._before import Before
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._places import departures
from tipcore.sources import COE, PP, TIPCORE_DEFAULT, EvidenceMark

OBLIGATION = Obligation(
    code="RET088",
    name="returned-without-regard-to-safety",
    asks="a return has regard to the person's safety and to proceedings, and she agrees to it",
    principle=Principle.SAFE_RETURN,
    bearer=Bearer.SENDING_STATE,
    each=departures,
    norm=AllOf(
        Before(
            act="the journey",
            holds=return_risk_acceptable,
            fresh="risk-assessment-valid",
            renewed_after=(risk_changed, return_risk_grave),
        ),
        Before(act="the journey", holds=proceedings_regarded),
        Before(act="the journey", holds=agreed_to_return),
    ),
    severity=Severity.BLOCK,
    cites=(
        PP.at("art. 8(2)", EvidenceMark.PRIMARY),
        COE.at("art. 16(2)", EvidenceMark.SECONDARY),
        TIPCORE_DEFAULT.at("which risk is acceptable, and for how long", EvidenceMark.DEFAULT),
    ),
    remedy=Remedy(
        RemedyKind.STOP_ACT,
        "Put off the organised journey; assess the risk and offer to preserve testimony. It goes on only if "
        "she wants it by herself; a no needs no second question.",
    ),
    why="Who is sent back into the same danger is trafficked again; who did not choose it does not stay.",
    counts_as_evidence=(
        "An assessment for this return with an acceptable outcome that no newer one or event outweighs; the "
        "proceedings on record, each over, or with an offer to preserve her testimony; a live consent for "
        "return. A link from the return says that each came first."
    ),
    does_not_show="Whether she felt free when she agreed, and whether the assessment asked the right people.",
    in_tension_with=("RET097", "RET101"),
)
