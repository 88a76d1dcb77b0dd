"""The rows of a return before the journey, and the exits that are open until it begins."""

__all__ = ["BEFORE_TRANSIT", "EXITS", "PREPARATION"]

from tipcore.conditions import recorded
from tipcore.conditions import return_authority as authority
from tipcore.conditions import return_facts as fact
from tipcore.conditions import return_requirements as need
from tipcore.sources import (
    BG_ASYLUM,
    BG_NRM,
    LS_ATIP,
    ODIHR_R,
    PP,
    REFUGEE_1951,
    TIPCORE_DEFAULT,
    ZA_TIP,
    EvidenceMark,
)
from tipcore.terms import ReturnState, Role
from tipcore.workflows._definition import Transition
from tipcore.workflows._effect import Effect
from tipcore.workflows.repatriation_guards import (
    ADULT,
    ADULT_REQUIREMENTS,
    INFORMED,
    REQUIREMENTS,
    STATE_MAY_KNOW,
)

_OWN = TIPCORE_DEFAULT.at("return", EvidenceMark.DEFAULT)
_VOLUNTARY = ODIHR_R.at("P1-P3", EvidenceMark.SECONDARY)
_S = ReturnState

BEFORE_TRANSIT = frozenset(
    {_S.OPTIONS_EXPLAINED, _S.WISHED, _S.PREPARING, _S.READY, _S.SUSPENDED, _S.LOCAL_STAY, _S.THIRD_COUNTRY}
)
"""The states in which the person may take back her wish, choose anew or leave."""

HER_VOICE = frozenset({Role.PERSON, Role.SUPPORTER, Role.GUARDIAN, Role.REPRESENTATIVE, Role.LEGAL_AID})
"""The person, and those through whom she speaks."""

HER_CONSENTS = (authority.CONSENT, authority.CONFIRMED_AGAIN, fact.STATE_CONSENT, fact.WISH)
"""What ends when she takes back her wish."""

CHILD_DECISIONS = (authority.BEST_INTERESTS, authority.CHILD_VIEWS, fact.STATE_BEST_INTERESTS)
"""What ends with the wish of a child."""

READ_ANEW = (
    authority.BEST_INTERESTS,
    authority.CARER_CONFIRMED,
    authority.CHILD_VIEWS,
    authority.CONFIRMED_AGAIN,
    authority.CONSENT,
    authority.FAMILY_ASSESSED,
    authority.GUARDIAN,
    authority.TRACING_CHECKED,
    authority.DESTINATION,
    *sorted(
        {each for guard in (*REQUIREMENTS, *ADULT_REQUIREMENTS) for each in guard.facts}, key=lambda f: f.name
    ),
)
"""Every fact of the requirements, for the moments at which all of them are read anew."""
_KEPT = {fact.AGE.name, fact.CLAIM.name, fact.FEAR.name, need.ADMISSION.name}
_CHANGED = tuple({each.name: each for each in READ_ANEW if each.name not in _KEPT}.values())


def _from(*states: ReturnState) -> frozenset[ReturnState]:
    return frozenset(states)


PREPARATION: tuple[Transition, ...] = (
    Transition(
        sources=_from(_S.NOT_CONSIDERED),
        event="explain_options",
        target=_S.OPTIONS_EXPLAINED,
        actors="return-explain-actors",
        guards=INFORMED,
        documents="return-explain-documents",
        cites=(_VOLUNTARY, _OWN),
    ),
    Transition(
        sources=_from(_S.OPTIONS_EXPLAINED),
        event="record_fear",
        target=_S.OPTIONS_EXPLAINED,
        by=frozenset(
            {Role.TRAINED_OFFICER, Role.LEGAL_AID, Role.UNHCR, Role.REFUGEE_AUTHORITY, Role.CASE_MANAGER}
        ),
        guards=(recorded(fact.FEAR_ASKED_ALONE),),
        cites=(REFUGEE_1951.at("art. 33", EvidenceMark.RECALLED), _OWN),
    ),
    Transition(
        sources=_from(_S.OPTIONS_EXPLAINED),
        event="wish_to_return",
        target=_S.WISHED,
        by=HER_VOICE,
        guards=(*INFORMED, recorded(fact.WISH)),
        cites=(BG_NRM.at("3.2", EvidenceMark.PRIMARY), _OWN),
    ),
    Transition(
        sources=_from(_S.WISHED, _S.PREPARING),
        event="inform_state",
        target=_S.PREPARING,
        actors="return-inform-state-actors",
        guards=STATE_MAY_KNOW,
        effects=(Effect.MESSAGE_STATE,),
        documents="return-inform-state-documents",
        cites=(
            BG_ASYLUM.at("art. 63(4)-(5)", EvidenceMark.SECONDARY),
            PP.at("art. 8", EvidenceMark.PRIMARY),
            _OWN,
        ),
    ),
    Transition(
        sources=_from(_S.WISHED),
        event="prepare_without_state",
        target=_S.PREPARING,
        by=frozenset({Role.CASE_MANAGER, Role.PERSON}),
        guards=(
            recorded(need.DOCUMENT) | recorded(need.ADMISSION) | recorded(fact.INSIDE_COUNTRY),
            recorded(fact.FEAR_ASKED_ALONE),
        ),
        cites=(_OWN,),
    ),
    Transition(
        sources=_from(_S.PREPARING),
        event="all_met",
        target=_S.READY,
        by=frozenset({Role.CASE_MANAGER}),
        guards=REQUIREMENTS,
        cites=(BG_NRM.at("foreigners 3.2", EvidenceMark.PRIMARY), _OWN),
    ),
    Transition(
        sources=_from(_S.READY),
        event="requirement_lapses",
        target=_S.PREPARING,
        by=frozenset({Role.SYSTEM}),
        cites=(_OWN,),
    ),
    Transition(
        sources=_from(_S.PREPARING),
        event="nationality_refused",
        target=_S.PREPARING,
        actors="return-nationality-actors",
        guards=(recorded(fact.REFUSAL_REASONS),),
        effects=(Effect.CHALLENGE,),
        ends=(need.NATIONALITY,),
        cites=(PP.at("art. 8(3)", EvidenceMark.PRIMARY), _OWN),
    ),
    Transition(
        sources=_from(_S.PREPARING),
        event="no_answer",
        target=_S.PREPARING,
        by=frozenset({Role.SYSTEM}),
        effects=(Effect.ESCALATE, Effect.CHALLENGE),
        after="nationality-answer",
        cites=(_OWN,),
    ),
)
"""From the first explanation to *ready*."""

EXITS: tuple[Transition, ...] = (
    Transition(
        sources=BEFORE_TRANSIT,
        event="withdraw",
        target=_S.OPTIONS_EXPLAINED,
        by=HER_VOICE,
        effects=(Effect.STOP_SHARING, Effect.KEEP_SERVICES),
        ends=(*HER_CONSENTS, *CHILD_DECISIONS),
        cites=(ODIHR_R.at("P2", EvidenceMark.SECONDARY), _OWN),
    ),
    Transition(
        sources=BEFORE_TRANSIT,
        event="choose_local_stay",
        target=_S.LOCAL_STAY,
        by=HER_VOICE,
        guards=INFORMED,
        effects=(Effect.STOP_SHARING, Effect.KEEP_SERVICES),
        ends=(*HER_CONSENTS, *CHILD_DECISIONS),
        cites=(LS_ATIP.at("ss.29-31", EvidenceMark.PRIMARY), _OWN),
    ),
    Transition(
        sources=BEFORE_TRANSIT,
        event="choose_third_country",
        target=_S.THIRD_COUNTRY,
        by=HER_VOICE,
        guards=INFORMED,
        effects=(Effect.STOP_SHARING,),
        ends=(*HER_CONSENTS, *CHILD_DECISIONS),
        cites=(ODIHR_R.at("P3", EvidenceMark.SECONDARY), _OWN),
    ),
    Transition(
        sources=_from(_S.OPTIONS_EXPLAINED, _S.WISHED, _S.PREPARING, _S.READY),
        event="suspend",
        target=_S.SUSPENDED,
        by=frozenset(Role) - {Role.SYSTEM},
        guards=(recorded(fact.REASON_TO_SUSPEND),),
        effects=(Effect.KEEP_SERVICES,),
        ends=(fact.REASSESSED,),
        cites=(_OWN,),
    ),
    Transition(
        sources=_from(_S.SUSPENDED),
        event="reassess",
        target=_S.PREPARING,
        by=frozenset({Role.CASE_MANAGER}),
        guards=(recorded(fact.REASSESSED),),
        ends=(fact.REASON_TO_SUSPEND,),
        cites=(_OWN,),
    ),
    Transition(
        sources=_from(_S.LOCAL_STAY),
        event="reconsider",
        target=_S.OPTIONS_EXPLAINED,
        by=HER_VOICE,
        cites=(_OWN,),
    ),
    Transition(
        sources=_from(_S.LOCAL_STAY),
        event="permit_ends",
        target=_S.OPTIONS_EXPLAINED,
        by=frozenset({Role.SYSTEM}),
        effects=(Effect.ESCALATE,),
        cites=(_OWN,),
    ),
    Transition(
        sources=_from(_S.THIRD_COUNTRY),
        event="admitted",
        target=_S.PREPARING,
        actors="return-admission-actors",
        guards=(recorded(need.ADMISSION),),
        effects=(Effect.READ_ANEW,),
        ends=_CHANGED,
        cites=(_OWN,),
    ),
    Transition(
        sources=_from(_S.THIRD_COUNTRY),
        event="not_admitted",
        target=_S.OPTIONS_EXPLAINED,
        actors="return-admission-actors",
        guards=(recorded(fact.NOT_ADMITTED),),
        ends=(need.ADMISSION,),
        cites=(_OWN,),
    ),
    Transition(
        sources=BEFORE_TRANSIT,
        event="leave_on_own",
        target=_S.ENDED,
        by=frozenset({Role.PERSON}),
        guards=(ADULT,),
        effects=(Effect.OFFER_SAFETY_TALK, Effect.OPEN_CARE),
        cites=(ZA_TIP.at("s.31(3)", EvidenceMark.PRIMARY), LS_ATIP.at("s.32(3)", EvidenceMark.PRIMARY), _OWN),
    ),
)
"""What is open before the journey, whatever else is missing."""
