"""What a case says of the facts of a return, and what it leaves open."""

from datetime import UTC, datetime

import pytest

from tipcore import conditions, profiles, workflows
from tipcore.conditions import return_facts as fact
from tipcore.dates import Moment, PartialDate
from tipcore.logic import Truth
from tipcore.models import (
    Actor,
    AgeDoubt,
    AsylumClaim,
    BestInterestsDetermination,
    Case,
    CaseId,
    Consent,
    Fear,
    FreeOfPressure,
    Nationality,
    Person,
    PersonId,
    RecordId,
    RiskAssessment,
    Section,
)
from tipcore.terms import (
    AgeStatus,
    AsylumOutcome,
    BestInterestsConclusion,
    ConsentPurpose,
    NationalityState,
    RecordState,
    RiskContext,
    RiskOutcome,
    Role,
)

AT = Moment.at(datetime(2026, 3, 2, 9, tzinfo=UTC))
DAY = PartialDate("2026-02-20")
RETURN = workflows.get("repatriation")


def read(name, person=None, **sections):
    """Return one fact of a case with one person, about Lesotho."""
    who = Person(id=PersonId("p1"), **(person or {}))
    case = Case(id=CaseId("c1"), persons=(who,), **{k: Section(**v) for k, v in sections.items()})
    found = conditions.facts(RETURN.facts, case, who, AT, profiles.get("lesotho"), states=("LS",))
    return {key[0]: value for key, value in found.items()}.get(name, Truth.UNKNOWN)


def items(kind, **fields):
    return {"items": (kind(id=RecordId("r1"), **fields),)}


@pytest.mark.parametrize(
    ("person", "age"),
    [
        ({"birth": PartialDate("1990")}, AgeStatus.ADULT),
        ({"birth": PartialDate("2015")}, AgeStatus.CHILD),
        ({"age_doubts": (AgeDoubt(holds=True, at=DAY, by=Actor(role=Role.POLICE)),)}, AgeStatus.DISPUTED),
        ({}, Truth.UNKNOWN),
    ],
)
def test_age(person, age):
    assert read("age-status", person) is age


@pytest.mark.parametrize(
    ("fears", "said"),
    [
        ((Fear(holds=True, at=DAY, of=frozenset({"LS"})),), Truth.YES),
        ((Fear(holds=True),), Truth.YES),
        ((Fear(holds=False, at=DAY),), Truth.NO),
        ((Fear(holds=False),), Truth.UNKNOWN),
        ((Fear(holds=True, of=frozenset({"ZA"})),), Truth.UNKNOWN),
    ],
)
def test_fear(fears, said):
    assert read("fear-of-state", {"fears": fears}) is said


def test_claims():
    pending = items(AsylumClaim, claimed=DAY)
    over = items(AsylumClaim, claimed=DAY, against="LS", final=DAY)
    assert read("protection-claim", asylum_claims=pending) is Truth.YES
    assert read("protection-claim", asylum_claims=over) is Truth.UNKNOWN
    assert (
        read("protection-claim", asylum_claims={**over, "complete_until": PartialDate("2026-03-09")})
        is Truth.NO
    )
    recognised = items(AsylumClaim, claimed=DAY, against="LS", final=DAY, outcome=AsylumOutcome.RECOGNISED)
    assert read("protection-claim", asylum_claims=recognised) is Truth.YES
    assert read("protection-claim", asylum_claims={"complete_until": DAY}) is Truth.UNKNOWN
    refused = items(AsylumClaim, state=RecordState.NOT_DONE)
    assert read("protection-claim", asylum_claims=refused) is Truth.UNKNOWN


def test_consents():
    return_too = frozenset({ConsentPurpose.RETURN, ConsentPurpose.STATE_CONTACT})
    given = items(Consent, at=DAY, purposes=return_too, about_state="ZA")
    assert read("return-consent", consents=given) is Truth.YES
    assert read("state-contact-consent", consents=given) is Truth.UNKNOWN
    told = {**items(Consent, at=DAY, purposes=return_too, about_state="LS"), "complete_until": DAY}
    assert read("state-contact-consent", consents=told) is Truth.YES
    gone = items(Consent, at=DAY, purposes=return_too, withdrawn=DAY)
    assert read("return-consent", consents=gone) is Truth.UNKNOWN
    pressed = items(Consent, at=DAY, purposes=return_too, free_of_pressure=FreeOfPressure(holds=False))
    assert read("return-consent", consents=pressed) is Truth.UNKNOWN
    free = items(Consent, at=DAY, purposes=return_too, free_of_pressure=FreeOfPressure(holds=True))
    assert read("return-consent", consents=free) is Truth.YES


@pytest.mark.parametrize(
    ("fields", "risk"),
    [
        ({"at": DAY, "outcome": RiskOutcome.LOW}, RiskOutcome.LOW),
        ({"at": PartialDate("2026-01-01"), "outcome": RiskOutcome.LOW}, Truth.UNKNOWN),
        ({"at": DAY, "outcome": RiskOutcome.LOW, "valid_until": PartialDate("2026-03-02")}, RiskOutcome.LOW),
        ({"at": DAY, "outcome": RiskOutcome.LOW, "valid_until": PartialDate("2026-03-01")}, Truth.UNKNOWN),
        ({"at": DAY, "outcome": RiskOutcome.LOW, "valid_until": PartialDate("2026-03")}, Truth.UNKNOWN),
        ({"outcome": RiskOutcome.LOW}, Truth.UNKNOWN),
        ({"at": DAY}, Truth.UNKNOWN),
    ],
)
def test_risk(fields, risk):
    assert (
        read("return-risk", risk_assessments=items(RiskAssessment, context=RiskContext.RETURN, **fields))
        is risk
    )


def test_best_interests():
    best = items(BestInterestsDetermination, decided=DAY, conclusion=BestInterestsConclusion.STAY)
    assert (
        read("best-interests-determination", best_interests_determinations=best)
        is BestInterestsConclusion.STAY
    )


@pytest.mark.parametrize(
    ("state", "confirmed"),
    [
        (NationalityState.VERIFIED, Truth.YES),
        (NationalityState.REFUSED, Truth.NO),
        (NationalityState.CLAIMED, Truth.UNKNOWN),
    ],
)
def test_nationality(state, confirmed):
    own = frozenset({Nationality(country="LS", state=state)})
    assert read("return-nationality", {"nationalities": own}) is confirmed


def test_a_case_without_the_person_says_nothing():
    scene = conditions.Scene(
        case=Case(id=CaseId("c1")),
        person=None,
        item=None,
        path="",
        at=AT,
        as_of=AT,
        profile=profiles.get("lesotho"),
        about="LS",
    )
    assert all(each.value(scene) is Truth.UNKNOWN for each in RETURN.facts.values())
    assert fact.AGE.value(scene) is Truth.UNKNOWN
