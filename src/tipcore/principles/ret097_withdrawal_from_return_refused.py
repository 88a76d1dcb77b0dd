"""RET097: a person who may not take back her wish to return, or pays for it.

Until the journey begins she takes it back at any time: no reason, no form, no waiting, and no
disadvantage.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.returning import departure_planned_after_withdrawal, withdrawal_refused
from tipcore.principles._joint_places import returns_and_withdrawals
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._right import Right
from tipcore.sources import IOM_RETURN_PRACTICE, LS_ATIP, EvidenceMark
from tipcore.terms import ReturnState

OBLIGATION = Obligation(
    code="RET097",
    name="withdrawal-from-return-refused",
    asks="a person may take back her wish to return until the journey begins, without penalty",
    principle=Principle.SAFE_RETURN,
    bearer=Bearer.SENDING_STATE,
    each=returns_and_withdrawals,
    norm=Right(
        workflow="repatriation",
        event="withdraw",
        states=frozenset(
            {
                ReturnState.OPTIONS_EXPLAINED,
                ReturnState.WISHED,
                ReturnState.PREPARING,
                ReturnState.READY,
                ReturnState.SUSPENDED,
                ReturnState.LOCAL_STAY,
                ReturnState.THIRD_COUNTRY,
            }
        ),
        refused=withdrawal_refused,
        planned=departure_planned_after_withdrawal,
    ),
    severity=Severity.BLOCK,
    cites=(
        LS_ATIP.at("s.32(3)", EvidenceMark.PRIMARY, "free election"),
        IOM_RETURN_PRACTICE.at(
            "", EvidenceMark.SECONDARY, "she may change her mind until the day of departure"
        ),
    ),
    remedy=Remedy(
        RemedyKind.STOP_ACT, "Call off the journey, keep every service going, and explain the options again."
    ),
    why="A wish that cannot be taken back is no wish.",
    counts_as_evidence=(
        "That no journey began after the day on which she took it back, or withdrew her consent to it, "
        "unless she asked for it or consented again; and that nothing was denied to her because of it."
    ),
    does_not_show="Whether she was talked out of it, or never told that she may.",
    in_tension_with=("RET101",),
)
