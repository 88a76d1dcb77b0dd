"""Repatriation: the region *return* of a person's record, one machine for every direction.

Requirements are dated facts, met in any order and all read again at `depart`. Asylum on
the way, withdrawal, leaving (of adults) and reporting an incident are guarded by no paper.
"""

__all__ = ["WORKFLOW"]

from tipcore.conditions import recorded
from tipcore.conditions import return_authority as authority
from tipcore.conditions import return_facts as fact
from tipcore.conditions import return_news as news
from tipcore.conditions import return_requirements as need
from tipcore.sources import CRC, LS_ATIP, ODIHR_R, PP, TIPCORE_DEFAULT, EvidenceMark
from tipcore.terms import Region, ReturnState
from tipcore.workflows._definition import Clock, Event, Overlay, Workflow
from tipcore.workflows.repatriation_guards import (
    ADULT_REQUIREMENTS,
    CHILD_REQUIREMENTS,
    MAY_BE_ADULT,
    MAY_BE_CHILD,
)
from tipcore.workflows.repatriation_journey import JOURNEY
from tipcore.workflows.repatriation_rows import EXITS, PREPARATION

_OWN = TIPCORE_DEFAULT.at("return", EvidenceMark.DEFAULT)
_S = ReturnState
_CONFIRMED = (*ADULT_REQUIREMENTS, recorded(authority.CONFIRMED_AGAIN))

EVENTS: tuple[Event, ...] = (
    Event(id="explain_options", says="the options are explained"),
    Event(id="record_fear", says="the person is asked alone about fear of return"),
    Event(id="wish_to_return", says="the person wishes to return"),
    Event(id="inform_state", says="a State is told", about_state=True),
    Event(
        id="prepare_without_state",
        says="the return is prepared, and no State is told",
        state_from=authority.DESTINATION,
    ),
    Event(id="all_met", says="every requirement is met", state_from=authority.DESTINATION),
    Event(id="requirement_lapses", says="a requirement is no longer met", timer=True),
    Event(id="nationality_refused", says="the State does not confirm nationality", about_state=True),
    Event(id="no_answer", says="the State does not answer in time", about_state=True, timer=True),
    Event(id="withdraw", says="the person takes back her wish"),
    Event(id="choose_local_stay", says="the person chooses to stay where she is"),
    Event(id="choose_third_country", says="the person chooses a third country"),
    Event(id="suspend", says="the return is suspended"),
    Event(id="reassess", says="a suspended return is assessed anew"),
    Event(id="reconsider", says="the person thinks again about return"),
    Event(id="permit_ends", says="the permit to stay ends, and the options are explained again", timer=True),
    Event(id="admitted", says="the third State admits the person", about_state=True),
    Event(id="not_admitted", says="the third State does not admit the person"),
    Event(id="leave_on_own", says="an adult leaves by herself"),
    Event(id="depart", says="the journey begins", state_from=authority.DESTINATION),
    Event(id="arrive", says="the person arrives"),
    Event(id="report_incident", says="something happens on the way"),
    Event(id="claim_asylum", says="the person asks for protection, or says in any words that she is afraid"),
    Event(id="ask_to_stop", says="the person asks to stop"),
    Event(id="resume", says="the journey goes on", state_from=authority.DESTINATION),
    Event(id="return_to_host", says="the person goes back to the State that she left"),
    Event(id="protect", says="the person is protected where she is"),
    Event(id="record_entry_refused", says="entry is refused"),
    Event(id="receive", says="the person is received"),
    Event(id="decline_reception", says="an adult declines the reception"),
    Event(id="receiver_absent", says="nobody is there to receive the person"),
    Event(id="follow_up", says="follow-up begins"),
    Event(id="decline_follow_up", says="an adult declines follow-up"),
    Event(id="record_visit", says="a follow-up visit is made"),
    Event(id="end_follow_up", says="follow-up ends"),
)

CHILD = Overlay(
    id="child",
    says="unless the person is known to be an adult",
    applies=MAY_BE_CHILD,
    guards={
        "wish_to_return": (recorded(authority.CHILD_VIEWS), recorded(authority.GUARDIAN)),
        "inform_state": (recorded(fact.STATE_BEST_INTERESTS), recorded(authority.GUARDIAN)),
        "all_met": CHILD_REQUIREMENTS,
        "depart": CHILD_REQUIREMENTS,
        "resume": CHILD_REQUIREMENTS,
        "receive": (recorded(fact.WORKER_SIGNED),),
    },
    cites=(CRC.at("arts. 3, 12", EvidenceMark.RECALLED), PP.at("art. 6(4)", EvidenceMark.PRIMARY), _OWN),
)

ADULT_CONSENT = Overlay(
    id="adult",
    says="unless the person is known to be a child",
    applies=MAY_BE_ADULT,
    guards={
        "inform_state": (recorded(fact.STATE_CONSENT),),
        "all_met": ADULT_REQUIREMENTS,
        "depart": _CONFIRMED,
        "resume": _CONFIRMED,
        "receive": (recorded(fact.RECEPTION_AGREED),),
        "follow_up": (recorded(fact.FOLLOW_UP_AGREED),),
    },
    cites=(LS_ATIP.at("s.32(3)", EvidenceMark.PRIMARY), ODIHR_R.at("P1-P3", EvidenceMark.SECONDARY), _OWN),
)

_VISITS = tuple(
    Clock(
        id=f"visit-{number}",
        says=f"follow-up visit {number} is made",
        limit=f"return-visit-{number}",
        since=frozenset({"receive", "decline_reception", "receiver_absent"}),
        until=frozenset({"record_visit"}),
        count=number,
        states=frozenset({_S.FOLLOWED_UP}),
    )
    for number in range(1, 6)
)

CLOCKS: tuple[Clock, ...] = (
    *(
        Clock(
            id=name,
            says=says,
            limit=f"return-{name}",
            since=frozenset({"inform_state"}),
            until=frozenset({"nationality_refused", *stops}),
            until_facts=frozenset({need.NATIONALITY.name}),
            states=frozenset({_S.WISHED, _S.PREPARING, _S.READY, _S.SUSPENDED}),
        )
        for name, says, stops in (
            ("nationality-answer", "the State answers on nationality", ("no_answer",)),
            ("nationality-escalation", "a State that stays silent is asked one level higher", ()),
        )
    ),
    Clock(
        id="suspension-review",
        says="a suspended return is assessed anew",
        limit="return-suspension-review",
        since=frozenset({"suspend", "protect"}),
        states=frozenset({_S.SUSPENDED}),
    ),
    Clock(
        id="admission-answer",
        says="the third State answers",
        limit="return-admission-answer",
        since=frozenset({"choose_third_country"}),
        states=frozenset({_S.THIRD_COUNTRY}),
    ),
    Clock(
        id="reintegration-plan",
        says="a plan of reintegration is agreed",
        limit="return-reintegration-plan",
        since=frozenset({"receive", "decline_reception", "receiver_absent"}),
        until=frozenset({"follow_up"}),
        states=frozenset({_S.RECEIVED}),
    ),
    *_VISITS,
)

WORKFLOW = Workflow(
    id="repatriation",
    version=1,
    title="Repatriation",
    why=(
        "A return is the person's own choice, made when she knows her options, and safe on the day on which "
        "it begins. No State is told before she was asked about fear, and nothing is held against her when "
        "she changes her mind."
    ),
    states=ReturnState,
    region=Region.RETURN,
    initial=_S.NOT_CONSIDERED,
    final=frozenset({_S.ENDED}),
    stable=frozenset({_S.NOT_CONSIDERED, _S.LOCAL_STAY, _S.FOLLOWED_UP}),
    events=EVENTS,
    transitions=(*PREPARATION, *EXITS, *JOURNEY),
    overlays=(CHILD, ADULT_CONSENT),
    clocks=CLOCKS,
    news=news.RETURN_NEWS,
    every_state=frozenset({fact.FEAR, fact.CLAIM}),
    cites=(PP.at("art. 8", EvidenceMark.PRIMARY), LS_ATIP.at("ss.32-35", EvidenceMark.PRIMARY), _OWN),
)
"""A second return is a new process, linked to this one."""
