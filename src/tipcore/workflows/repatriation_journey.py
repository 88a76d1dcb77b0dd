"""The rows of a return from departure on: the journey, its incidents, reception, follow-up."""

__all__ = ["JOURNEY"]

from tipcore.conditions import recorded
from tipcore.conditions import return_facts as fact
from tipcore.conditions import return_requirements as need
from tipcore.sources import (
    IOM_REINTEGRATION,
    LS_ATIP,
    LS_REFUGEE,
    REFUGEE_1951,
    TIPCORE_DEFAULT,
    Citation,
    EvidenceMark,
)
from tipcore.terms import ReturnState, Role
from tipcore.workflows._definition import Transition
from tipcore.workflows._effect import Effect
from tipcore.workflows.repatriation_guards import ADULT, REQUIREMENTS
from tipcore.workflows.repatriation_rows import CHILD_DECISIONS, HER_CONSENTS, HER_VOICE

_OWN = TIPCORE_DEFAULT.at("return", EvidenceMark.DEFAULT)
_S = ReturnState
_ON_THE_WAY = frozenset({_S.IN_TRANSIT, _S.TRANSIT_INCIDENT})
_ESCORTS = frozenset(
    {Role.ESCORT, Role.PERSON, Role.IOM, Role.BORDER_OFFICER, Role.IMMIGRATION, Role.SUPPORTER}
)
_BOTH_SIDES = frozenset(
    {
        Role.CASE_MANAGER,
        Role.FOREIGN_AFFAIRS,
        Role.FOREIGN_AUTHORITY,
        Role.BORDER_OFFICER,
        Role.SOCIAL_DEVELOPMENT,
    }
)
_REFUGE: tuple[Citation, ...] = (
    REFUGEE_1951.at("art. 33", EvidenceMark.RECALLED),
    LS_REFUGEE.at("s.11", EvidenceMark.PRIMARY),
    _OWN,
)


def _from(*states: ReturnState) -> frozenset[ReturnState]:
    return frozenset(states)


JOURNEY: tuple[Transition, ...] = (
    Transition(
        sources=_from(_S.READY),
        event="depart",
        target=_S.IN_TRANSIT,
        by=frozenset({Role.ESCORT}),
        actors="return-depart-actors",
        guards=REQUIREMENTS,
        documents="return-depart-documents",
        cites=(LS_ATIP.at("ss.32, 34(1)(a)", EvidenceMark.PRIMARY), _OWN),
    ),
    Transition(
        sources=_from(_S.IN_TRANSIT),
        event="arrive",
        target=_S.ARRIVED,
        actors="return-arrival-actors",
        guards=(recorded(fact.ARRIVAL_PLACE),),
        documents="return-arrival-documents",
        cites=(LS_ATIP.at("s.34(1)(b)", EvidenceMark.PRIMARY), _OWN),
    ),
    Transition(
        sources=_from(_S.IN_TRANSIT),
        event="report_incident",
        target=_S.TRANSIT_INCIDENT,
        by=_ESCORTS,
        effects=(Effect.OPEN_SAFETY,),
        ends=(need.RISK,),
        documents="return-incident-documents",
        cites=(_OWN,),
    ),
    Transition(
        sources=_ON_THE_WAY,
        event="claim_asylum",
        target=_S.TRANSIT_INCIDENT,
        by=HER_VOICE | {Role.ESCORT, Role.BORDER_OFFICER, Role.UNHCR},
        effects=(Effect.HOLD_MOVEMENT, Effect.STOP_SHARING),
        ends=(fact.CLAIM, fact.FEAR),
        cites=_REFUGE,
    ),
    Transition(
        sources=_ON_THE_WAY,
        event="ask_to_stop",
        target=_S.TRANSIT_INCIDENT,
        by=HER_VOICE | {Role.ESCORT},
        effects=(Effect.HOLD_MOVEMENT,),
        ends=(*HER_CONSENTS, *CHILD_DECISIONS),
        cites=(_OWN,),
    ),
    Transition(
        sources=_from(_S.TRANSIT_INCIDENT),
        event="resume",
        target=_S.IN_TRANSIT,
        by=frozenset({Role.CASE_MANAGER}),
        guards=REQUIREMENTS,
        cites=(_OWN,),
    ),
    Transition(
        sources=_from(_S.TRANSIT_INCIDENT),
        event="return_to_host",
        target=_S.PREPARING,
        by=_BOTH_SIDES,
        guards=(recorded(fact.TURN_BACK_CONSENT) | recorded(fact.HOST_IS_SAFER),),
        cites=(_OWN,),
    ),
    Transition(
        sources=_from(_S.TRANSIT_INCIDENT),
        event="protect",
        target=_S.SUSPENDED,
        by=_BOTH_SIDES,
        guards=(recorded(fact.TURN_BACK_CONSENT) | recorded(fact.HOST_IS_SAFER),),
        effects=(Effect.OPEN_SAFETY,),
        ends=(fact.REASSESSED,),
        cites=(_OWN,),
    ),
    Transition(
        sources=_from(_S.IN_TRANSIT, _S.ARRIVED),
        event="record_entry_refused",
        target=_S.TRANSIT_INCIDENT,
        by=frozenset({Role.BORDER_OFFICER, Role.IMMIGRATION, Role.ESCORT}),
        effects=(Effect.HOLD_MOVEMENT, Effect.ESCALATE),
        ends=(need.NATIONALITY, need.ADMISSION),
        cites=(_OWN,),
    ),
    Transition(
        sources=_from(_S.ARRIVED),
        event="receive",
        target=_S.RECEIVED,
        actors="return-reception-actors",
        documents="return-reception-documents",
        cites=(LS_ATIP.at("s.34(1)(b)(v)-(vi)", EvidenceMark.PRIMARY), _OWN),
    ),
    Transition(
        sources=_from(_S.ARRIVED),
        event="decline_reception",
        target=_S.RECEIVED,
        by=frozenset({Role.PERSON}),
        guards=(ADULT,),
        effects=(Effect.OFFER_CONTACTS,),
        cites=(_OWN,),
    ),
    Transition(
        sources=_from(_S.ARRIVED),
        event="receiver_absent",
        target=_S.RECEIVED,
        by=frozenset({Role.BORDER_OFFICER, Role.IMMIGRATION, Role.ESCORT}),
        effects=(Effect.EMERGENCY_PLACEMENT, Effect.ESCALATE),
        cites=(_OWN,),
    ),
    Transition(
        sources=_from(_S.RECEIVED),
        event="follow_up",
        target=_S.FOLLOWED_UP,
        actors="return-follow-up-actors",
        cites=(IOM_REINTEGRATION.at("2.2-2.3", EvidenceMark.PRIMARY), _OWN),
    ),
    Transition(
        sources=_from(_S.RECEIVED),
        event="decline_follow_up",
        target=_S.ENDED,
        by=frozenset({Role.PERSON}),
        guards=(ADULT,),
        effects=(Effect.OFFER_CONTACTS,),
        cites=(_OWN,),
    ),
    Transition(
        sources=_from(_S.FOLLOWED_UP),
        event="record_visit",
        target=_S.FOLLOWED_UP,
        actors="return-follow-up-actors",
        documents="return-follow-up-documents",
        cites=(_OWN,),
    ),
    Transition(
        sources=_from(_S.FOLLOWED_UP),
        event="end_follow_up",
        target=_S.ENDED,
        actors="return-follow-up-actors",
        cites=(_OWN,),
    ),
)
"""From departure to the end of follow-up."""
