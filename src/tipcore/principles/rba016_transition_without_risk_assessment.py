"""RBA016: a transition without an assessment of risk.

Before the person goes to a place, an interview, a hearing or on a journey, the risk to her is
assessed; an assessment grows old, and anything that changes the risk makes it stale. A place
in an emergency never waits for a form: the form follows, unless a recent assessment stands; it is
no longer owed once the person has left that place or died.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.endings import died
from tipcore.conditions.transition import (
    emergency_placement,
    is_transition,
    place_ended,
    risk_assessed,
    risk_assessed_afresh,
    risk_changed,
)
from tipcore.principles._before import Before
from tipcore.principles._depending import Depending
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._places import transitions
from tipcore.principles._promptly import Promptly
from tipcore.principles._within import CountsFrom
from tipcore.sources import IOM_DA, TIPCORE_DEFAULT, UNODC_MANUAL, EvidenceMark

OBLIGATION = Obligation(
    code="RBA016",
    name="transition-without-risk-assessment",
    asks="the risk to the person is assessed before each transition, and anew when something changes it",
    principle=Principle.RIGHTS_BASED,
    bearer=Bearer.CASE_MANAGER,
    each=transitions,
    when=is_transition,
    norm=Depending(
        on=emergency_placement,
        yes=Promptly(
            done=risk_assessed_afresh,
            review_after="emergency-risk-assessment",
            counts_from=CountsFrom.ANY,
            lapses=place_ended | died,
        ),
        no=Before(
            act="the transition",
            holds=risk_assessed,
            fresh="risk-assessment-valid",
            renewed_after=(risk_changed,),
        ),
    ),
    severity=Severity.BLOCK,
    cites=(
        UNODC_MANUAL.at("Module 5", EvidenceMark.SECONDARY, "risk assessment is continuous"),
        IOM_DA.at("ch. 1", EvidenceMark.RECALLED),
        TIPCORE_DEFAULT.at("an assessment is valid 30 days; emergencies do not wait", EvidenceMark.DEFAULT),
    ),
    remedy=Remedy(
        RemedyKind.ASSESS, "Assess the risk with the person now; a place of safety does not wait for it."
    ),
    why="Danger changes with every step; what was safe last month may lead her back to the trafficker.",
    counts_as_evidence=(
        "An assessment of risk that is not older than the profile allows, is still valid by its own word "
        "and came after the last event that changed the risk; in an emergency, also one soon after."
    ),
    does_not_show="Whether the assessment was thorough, and whether the person's own view was heard.",
)
