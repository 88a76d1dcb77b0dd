"""The guards of a return: what must be on record, in the words of the fifteen requirements."""

__all__ = [
    "ADULT",
    "ADULT_REQUIREMENTS",
    "CHILD_REQUIREMENTS",
    "INFORMED",
    "MAY_BE_ADULT",
    "MAY_BE_CHILD",
    "REQUIREMENTS",
    "STATE_MAY_KNOW",
]

from typing import Any

from attrs import evolve

from tipcore.conditions import Condition, Scene, recorded
from tipcore.conditions import return_authority as authority
from tipcore.conditions import return_facts as fact
from tipcore.conditions import return_requirements as need
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.terms import AgeStatus, BestInterestsConclusion, RiskOutcome


def _as(name: str, says: str, guard: Condition[object]) -> Condition[object]:
    """Return the same condition under a name and a sentence of its own."""
    return evolve(guard, name=name, says=says)


ADULT = recorded(fact.AGE, AgeStatus.ADULT)
"""Known to be an adult."""
MAY_BE_CHILD = _as("may_be_child", "the person is, or may be, a child", ~ADULT)
MAY_BE_ADULT = _as("may_be_adult", "the person is, or may be, an adult", ~recorded(fact.AGE, AgeStatus.CHILD))

INFORMED = (recorded(fact.OPTIONS_LANGUAGE), recorded(fact.OPTIONS_EXPLAINED))
"""What makes a choice informed."""

_NO_FEAR = _as("no_fear", "the person does not fear this State", ~recorded(fact.FEAR))
_NO_CLAIM = _as("no_claim", "no claim against this State is pending", ~recorded(fact.CLAIM))

STATE_MAY_KNOW = (_NO_FEAR, _NO_CLAIM, recorded(fact.NEUTRAL_CONTENT))
"""What must hold before any State is told, whoever consents."""


def _not_grave(scene: Scene[Any]) -> Reading:
    grave = need.RISK.value(scene) in {RiskOutcome.HIGH, RiskOutcome.UNACCEPTABLE}
    return (
        Reading(Truth.NO)
        if grave
        else Reading(Truth.YES).assuming(AssumptionKind.PRESUMPTION, need.RISK.name)
    )


_NOT_GRAVE = Condition[object](
    name="no_grave_risk_found",
    says="no assessment that still counts found a grave risk",
    test=_not_grave,
    facts=frozenset({need.RISK}),
)
"""Where an adult declined the assessment, its absence is no bar; a grave finding stays one."""

_RISK = _as(
    "risk_acceptable",
    "the risk was found low or medium, or an adult knowingly accepts a high one with a safety plan, "
    "or an adult who insists declined the assessment",
    recorded(need.RISK, RiskOutcome.LOW, RiskOutcome.MEDIUM)
    | (
        ADULT
        & recorded(need.RISK, RiskOutcome.HIGH)
        & recorded(need.RISK_ACCEPTED)
        & recorded(need.SAFETY_PLAN)
    )
    | (ADULT & recorded(need.ASSESSMENT_DECLINED) & _NOT_GRAVE),
)
_ADMISSIBLE = _as(
    "state_admits",
    "the State confirmed nationality or residence, a valid document is held, the State admits the "
    "person, or no border is crossed",
    recorded(need.NATIONALITY)
    | recorded(need.DOCUMENT)
    | recorded(need.ADMISSION)
    | recorded(fact.INSIDE_COUNTRY),
)
_DOCUMENT = _as(
    "document_valid",
    "a document is valid on the day of arrival and a margin after it; one made for the return came after "
    "consent and risk assessment",
    recorded(need.DOCUMENT)
    | (recorded(need.DOCUMENT_ISSUED) & recorded(need.DOCUMENT_IN_ORDER))
    | recorded(fact.INSIDE_COUNTRY),
)
_FIT = _as(
    "fit_if_flagged",
    "no medical opinion is called for, or the means of travel was found fit",
    ~recorded(need.FITNESS_FLAGGED) | recorded(need.FIT_TO_TRAVEL),
)
_RECEPTION = _as(
    "reception_confirmed",
    "a receiver is confirmed and the person knows who, or an adult declined the reception offered",
    (recorded(need.RECEPTION) & recorded(need.RECEPTION_TOLD)) | (ADULT & recorded(need.RECEPTION_DECLINED)),
)
_ESCORT = _as(
    "escort_if_needed",
    "no escort is needed, or a vetted one is assigned",
    ~recorded(need.ESCORT_NEEDED) | recorded(need.ESCORT_ASSIGNED),
)

REQUIREMENTS: tuple[Condition[object], ...] = (
    recorded(authority.DESTINATION),
    _RISK,
    _NO_FEAR,
    _NO_CLAIM,
    _ADMISSIBLE,
    _DOCUMENT,
    recorded(need.PROCEEDINGS_SETTLED),
    recorded(need.NO_ORDER_TO_REMAIN),
    recorded(need.CHARGES_CLEAR),
    recorded(need.AT_LIBERTY),
    _FIT,
    _RECEPTION,
    _ESCORT,
    recorded(need.CHILDREN_TRAVELLING_DECIDED),
    recorded(need.CHILDREN_LEFT_CARED_FOR),
    recorded(need.COST_NOT_HERS),
    recorded(need.EXIT_WITHOUT_FINE),
    recorded(need.CONTACTS_GIVEN),
)
"""What is required for everybody; 2, 12 and 15 have their own parts for adults and for children."""

ADULT_REQUIREMENTS = (recorded(authority.CONSENT), recorded(need.CONSENT_FREE))
"""Her own consent: required unless the person is known to be a child."""

CHILD_REQUIREMENTS = (
    recorded(authority.BEST_INTERESTS, BestInterestsConclusion.RETURN),
    recorded(authority.GUARDIAN),
    recorded(authority.CHILD_VIEWS),
    recorded(authority.TRACING_CHECKED),
    recorded(authority.FAMILY_ASSESSED),
    recorded(authority.CARER_CONFIRMED),
    recorded(need.ESCORT_ASSIGNED),
    recorded(need.RECEPTION),
)
"""What a child needs beside: required unless the person is known to be an adult."""
