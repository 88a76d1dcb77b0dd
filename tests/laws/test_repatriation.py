"""The laws of a return hold on every path, and each one catches a workflow that breaks it."""

from collections.abc import Callable
from itertools import product

import pytest
from attrs import evolve

from tipcore import workflows
from tipcore.conditions import Condition, return_facts
from tipcore.conditions.return_news import RETURN_NEWS
from tipcore.errors import DefinitionError
from tipcore.logic import Reading, Truth
from tipcore.profiles import Profile
from tipcore.terms import Direction, ReturnState, Role
from tipcore.workflows import Workflow, _laws
from tipcore.workflows._laws import Recordable, Requires, proved
from tipcore.workflows.repatriation_laws import repatriation_laws

RETURN = workflows.get("repatriation")
LAWS = {law.id: law for law in repatriation_laws()}
REQUIRES = [law for law in LAWS.values() if isinstance(law, Requires)]


def slack(guard: Condition[object]) -> Condition[object]:
    """Return a guard that reads the same facts and is always *yes*."""
    return evolve(guard, test=lambda _: Reading(Truth.YES))


def mutant(event: str, which: Callable[[Condition[object]], bool] = lambda _: True, **changes) -> Workflow:
    """Return the workflow with the guards of one event loosened and its row changed."""
    rows = tuple(
        evolve(row, **{"guards": tuple(slack(g) if which(g) else g for g in row.guards), **changes})
        if row.event == event
        else row
        for row in RETURN.transitions
    )
    overlays = tuple(
        evolve(
            each,
            guards={
                name: tuple(slack(g) if name == event and which(g) else g for g in guards)
                for name, guards in each.guards.items()
            },
        )
        for each in RETURN.overlays
    )
    return evolve(RETURN, transitions=rows, overlays=overlays)


@pytest.mark.parametrize("law", LAWS.values(), ids=list(LAWS))
def test_the_law_holds(law):
    """Every pattern of the facts that matter, in every state."""
    assert proved([law], RETURN) == {}


@pytest.mark.parametrize("law", REQUIRES, ids=[law.id for law in REQUIRES])
def test_a_requirement_that_is_not_read_is_missed(law):
    """A workflow whose guards on these facts are always *yes* breaks the law."""
    names = law.facts - {"age-status"}
    event = "depart" if law.entering is ReturnState.IN_TRANSIT else "inform_state"
    broken = mutant(event, lambda guard: any(fact.name in names for fact in guard.facts))
    assert law.id in proved([law], broken)


def test_a_resumed_journey_that_reads_nothing_is_caught():
    """Resuming is an entry into transit like departure."""
    assert "S1.3" in proved([LAWS["S1.3"]], mutant("resume"))


def without(event: str) -> Workflow:
    return evolve(RETURN, transitions=tuple(row for row in RETURN.transitions if row.event != event))


AGED = next(row for row in RETURN.transitions if row.event == "leave_on_own").guards
WISHED = next(row for row in RETURN.transitions if row.event == "explain_options").guards
BEFORE = LAWS["L2"].sources
MUTANTS = {
    "S5": lambda: [
        mutant("withdraw", guards=WISHED),
        mutant("claim_asylum", guards=AGED),
        mutant("leave_on_own", guards=WISHED),
        mutant("report_incident", guards=WISHED),
        mutant("withdraw", by=frozenset({Role.CASE_MANAGER})),
        mutant("withdraw", after="nationality-answer"),
    ],
    "S6": lambda: [mutant("receive", guards=(evolve(~AGED[0], name="child_only"),))],
    "S9": lambda: [
        mutant("requirement_lapses", target=ReturnState.IN_TRANSIT),
        mutant("withdraw", by=frozenset({Role.SYSTEM, Role.PERSON})),
    ],
    "S13": lambda: [
        mutant("depart", lambda guard: guard.name == "risk_acceptable"),
        mutant("depart", lambda guard: guard.name == "fit_if_flagged"),
    ],
    "L2": lambda: [
        mutant("withdraw", sources=BEFORE - {ReturnState.READY}),
        mutant("withdraw", target=ReturnState.LOCAL_STAY),
    ],
    "L6": lambda: [
        mutant("leave_on_own", guards=WISHED),
        mutant("leave_on_own", by=frozenset({Role.POLICE})),
    ],
    "L7": lambda: [mutant("depart", guards=(AGED[0], ~AGED[0]))],
}


@pytest.mark.parametrize(("name", "broken"), [(n, m) for n, made in MUTANTS.items() for m in made()])
def test_a_workflow_that_breaks_the_law_is_caught(name, broken):
    """Each law can fail."""
    assert name in proved([LAWS[name]], broken)


def never(guards: tuple[Condition[object], ...]) -> tuple[Condition[object], ...]:
    return tuple(evolve(guard, test=lambda _: Reading(Truth.NO)) for guard in guards)


def test_a_dead_end_behind_a_guard_is_caught():
    """With no open way out of *received* or *followed up*, the end is lost for those on the way."""
    stuck = evolve(
        RETURN,
        transitions=tuple(
            evolve(row, guards=never(AGED))
            if row.event in {"decline_follow_up", "end_follow_up", "leave_on_own"}
            else row
            for row in RETURN.transitions
        ),
    )
    assert "L1" in proved([LAWS["L1"]], stuck)


def test_fear_that_closes_the_other_ways_is_caught():
    """Local stay must not ask for the absence of fear."""
    rows = tuple(
        evolve(row, guards=(~AGED[0], AGED[0])) if row.event == "choose_local_stay" else row
        for row in RETURN.transitions
    )
    assert "L5" in proved([LAWS["L5"]], evolve(RETURN, transitions=rows))


def test_a_profile_in_which_nobody_records_the_risk_is_caught():
    """A jurisdiction without values leaves requirements without a recorder."""
    bare = Profile(id="bare", title="Bare", time_zone="UTC", calendar=None, values=())
    found = proved([Recordable(id="L8", says="", profiles=(bare,))], RETURN)["L8"]
    assert "nobody records return-risk in bare, home" in found
    assert "nobody asks arrive in bare, home" in found


def test_two_targets_cannot_even_be_declared():
    """Determinism is refused at the definition; the law itself sees it too."""
    extra = evolve(RETURN.transitions[0], target=ReturnState.LOCAL_STAY)
    with pytest.raises(DefinitionError, match="has 2 targets"):
        evolve(RETURN, transitions=(*RETURN.transitions, extra))
    twice = evolve(RETURN)
    object.__setattr__(twice, "transitions", (*RETURN.transitions, extra))
    assert "S8" in proved([LAWS["S8"]], twice)


def test_a_way_out_of_the_end_cannot_even_be_declared():
    """A final state has no events; the law itself sees one too."""
    rows = (*RETURN.transitions, evolve(RETURN.transitions[0], sources=frozenset({ReturnState.ENDED})))
    with pytest.raises(DefinitionError, match="which is final"):
        evolve(RETURN, transitions=rows)
    law = evolve(LAWS["S12"], states=frozenset({ReturnState.READY}))
    found = proved([law], RETURN)["S12"]
    assert "depart leaves ready" in found
    assert "ready is not final" in found


def test_an_exit_that_does_not_exist_is_caught():
    """An exit that nobody declared is a finding."""
    law = evolve(LAWS["S5"], events={"go_home": frozenset()}, roles={"go_home": Role.PERSON})
    assert proved([law], RETURN) == {"S5": ("there is no go_home",)}


def test_a_law_must_say_what_is_against_it():
    """A bare law proves nothing."""
    with pytest.raises(NotImplementedError):
        list(_laws.Law(id="X", says="nothing").against(RETURN))


VALUES = (None, False, True)
TWO_STATES = list(product(VALUES, VALUES, VALUES))


@pytest.mark.parametrize("other", TWO_STATES, ids=str)
def test_what_is_known_of_one_state_never_opens_a_message_to_another(other, adult_preparing, now):
    """Two States and every value: South Africa is told exactly if its own facts allow it."""
    read = (return_facts.FEAR, return_facts.CLAIM, return_facts.STATE_CONSENT)
    for own in TWO_STATES:
        given = {(fact, "ZA"): value for fact, value in zip(read, own, strict=True)}
        given |= {(fact, "LS"): value for fact, value in zip(read, other, strict=True)}
        given |= {(return_facts.NEUTRAL_CONTENT, "ZA"): True}
        found = adult_preparing.available(as_of=now, about="ZA", facts=given)["inform_state"]
        assert (found is None) == (own == (False, False, True))


def test_every_news_is_in_the_law_and_every_direction_in_the_proof():
    """Nothing new escapes S13 or L8."""
    assert {fact.name for fact in RETURN_NEWS} | {"return-destination"} == set(LAWS["S13"].excused)
    assert {profile.id for profile in LAWS["L8"].profiles} == {"international", "lesotho"}
    assert len(Direction) == 3
