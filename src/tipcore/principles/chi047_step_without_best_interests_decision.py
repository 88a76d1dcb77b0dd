"""CHI047: a placement or return of a child without an assessment of its best interests.

An assessment (BIA) comes before a placement, a formal determination (BID) before a durable
solution or return. A place in an emergency does not wait: the assessment follows.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.age import treated_as_child
from tipcore.conditions.best_interests import (
    assessed_for_placement,
    determined_for_solution,
    is_placement,
    moves_the_child,
    placement_ended,
)
from tipcore.conditions.endings import came_of_age, died
from tipcore.conditions.transition import emergency_placement
from tipcore.principles._before import Before
from tipcore.principles._depending import Depending
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._places import placements_and_departures
from tipcore.principles._promptly import Promptly
from tipcore.principles._within import CountsFrom
from tipcore.sources import CRC, LS_ATIP, LS_CPWA, TIPCORE_DEFAULT, UNHCR_BIP, ZA_TIP, EvidenceMark

OBLIGATION = Obligation(
    code="CHI047",
    name="step-without-best-interests-decision",
    asks="a child's best interests are assessed before a placement and determined before a return",
    principle=Principle.CHILD_CENTRED,
    bearer=Bearer.SOCIAL_WELFARE,
    each=placements_and_departures,
    when=treated_as_child & moves_the_child,
    norm=Depending(
        on=is_placement,
        yes=Depending(
            on=emergency_placement,
            yes=Promptly(
                done=assessed_for_placement,
                review_after="emergency-placement-assessment",
                counts_from=CountsFrom.ANY,
                lapses=placement_ended | died | came_of_age,
            ),
            no=Before(act="the placement", holds=assessed_for_placement),
        ),
        no=Before(act="the return", holds=determined_for_solution),
    ),
    severity=Severity.BLOCK,
    cites=(
        LS_CPWA.at("s.4", EvidenceMark.PRIMARY),
        LS_ATIP.at("s.41(3)", EvidenceMark.PRIMARY),
        ZA_TIP.at("s.31(1)(a)", EvidenceMark.PRIMARY),
        CRC.at("art. 3", EvidenceMark.RECALLED),
        UNHCR_BIP.at("", EvidenceMark.RECALLED),
        TIPCORE_DEFAULT.at("72 hours after an emergency placement", EvidenceMark.DEFAULT),
    ),
    remedy=Remedy(
        RemedyKind.ASSESS,
        "Assess what is best for the child, with its own views, before the step; in an emergency soon after.",
    ),
    why="What is easiest for the services is not always best for the child, and a move is hard to undo.",
    counts_as_evidence=(
        "An assessment for the placement, or a determination for the return, decided before it, valid, and "
        "not against it; or the one that the placement names. One made for another placement does not count."
    ),
    does_not_show=(
        "Whether the options were truly weighed, and whether a panel sat; see CHI046 for the child's views."
    ),
)
