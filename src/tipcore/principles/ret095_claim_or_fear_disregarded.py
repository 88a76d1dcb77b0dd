"""RET095: a claim of asylum, or a word of fear, that was disregarded.

From the moment at which a person says that she fears a State, in any words, no return to it
and no message to it, until that is finally settled for that State. It needs no form, and nobody
can waive it. Where she named no State, her own and those that can harm her are presumed.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.asylum import step_to_feared_state, step_to_feared_state_planned
from tipcore.principles._joint_places import claims_and_fears
from tipcore.principles._never import Never
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.sources import CAT, LS_REFUGEE, OHCHR_P, PP, REFUGEE_1951, TIPCORE_DEFAULT, EvidenceMark

OBLIGATION = Obligation(
    code="RET095",
    name="claim-or-fear-disregarded",
    asks="while a claim or a fear stands, a person is not returned to the State, and it is told nothing",
    principle=Principle.SAFE_RETURN,
    bearer=Bearer.COMPETENT_AUTHORITY,
    each=claims_and_fears,
    norm=Never(step_to_feared_state, from_anchor=True, planned=step_to_feared_state_planned),
    severity=Severity.BLOCK,
    cites=(
        LS_REFUGEE.at("ss.9, 11", EvidenceMark.PRIMARY),
        PP.at("art. 14(1)", EvidenceMark.RECALLED),
        REFUGEE_1951.at("art. 33", EvidenceMark.RECALLED),
        CAT.at("art. 3", EvidenceMark.RECALLED),
        OHCHR_P.at("11", EvidenceMark.RECALLED),
        TIPCORE_DEFAULT.at("fear said in any words counts as a claim", EvidenceMark.DEFAULT),
    ),
    remedy=Remedy(
        RemedyKind.STOP_ACT,
        "Stop the journey and every message to that State; have the fear examined by a trained officer.",
    ),
    why="A State that persecutes, or cannot protect, must not learn where she is, nor get her back.",
    counts_as_evidence=(
        "No departure, removal, contact of an authority with a consulate, verification, disclosure or "
        "transfer of data to that State between the claim or the word of fear and its final refusal, or her "
        "own free withdrawal; a refusal and a word that are about another State end nothing."
    ),
    does_not_show=(
        "Fear that nobody asked about, a call that nobody wrote down, and a message through another State."
    ),
    in_tension_with=("RET090", "RET091"),
)
