"""Firing and asking agree with a table written by hand; a sealed history shows every change."""

from datetime import UTC, datetime, timedelta

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tipcore import profiles, workflows
from tipcore.dates import PartialDate
from tipcore.errors import TransitionRefused
from tipcore.logic import Truth
from tipcore.terms import AgeStatus, BestInterestsConclusion, Direction, RiskOutcome, Role
from tipcore.workflows._history import START
from tipcore.workflows.repatriation_laws import repatriation_laws

RETURN = workflows.get("repatriation")
START_AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
BEFORE = "options_explained wished preparing ready suspended local_stay third_country"

TABLE = """
not_considered: explain_options options_explained
options_explained: record_fear options_explained
options_explained: wish_to_return wished
wished preparing: inform_state preparing
wished: prepare_without_state preparing
preparing: all_met ready
ready: requirement_lapses preparing
ready: depart in_transit
in_transit: arrive arrived
in_transit: report_incident transit_incident
in_transit transit_incident: claim_asylum transit_incident
in_transit transit_incident: ask_to_stop transit_incident
transit_incident: resume in_transit
transit_incident: return_to_host preparing
transit_incident: protect suspended
in_transit arrived: record_entry_refused transit_incident
arrived: receive received
arrived: decline_reception received
arrived: receiver_absent received
received: follow_up followed_up
received: decline_follow_up ended
followed_up: record_visit followed_up
followed_up: end_follow_up ended
BEFORE: withdraw options_explained
BEFORE: choose_local_stay local_stay
BEFORE: choose_third_country third_country
options_explained wished preparing ready: suspend suspended
suspended: reassess preparing
local_stay: reconsider options_explained
local_stay: permit_ends options_explained
third_country: admitted preparing
third_country: not_admitted options_explained
BEFORE: leave_on_own ended
preparing: nationality_refused preparing
preparing: no_answer preparing
"""
TARGETS = {
    (state, line.split(": ")[1].split()[0]): line.split()[-1]
    for line in TABLE.replace("BEFORE", BEFORE).strip().splitlines()
    for state in line.split(":")[0].split()
}


def yes(*names):
    return lambda facts: all(facts.get(name) is Truth.YES for name in names)


def adult(facts):
    return facts.get("age-status") is AgeStatus.ADULT


def child(facts):
    return facts.get("age-status") is AgeStatus.CHILD


def entry_allowed(facts):
    """Say by the laws S1, which are tables of their own, whether a journey may begin."""
    whole = {name: facts.get(name, Truth.UNKNOWN) for name in RETURN.facts}
    return all(law.allowed(whole) for law in repatriation_laws() if law.id.startswith("S1."))


def all_met(facts):
    return entry_allowed({**facts, "return-confirmed-again": Truth.YES})


def any_yes(*names):
    return lambda facts: any(facts.get(name) is Truth.YES for name in names)


INFORMED = yes("options-language", "options-explained")
GUARDS = {
    "explain_options": INFORMED,
    "record_fear": yes("fear-asked-alone"),
    "wish_to_return": lambda f: (
        INFORMED(f)
        and yes("wish-to-return")(f)
        and (adult(f) or yes("child-views-heard", "guardian-agrees")(f))
    ),
    "inform_state": lambda f: (
        (f.get("fear-of-state"), f.get("protection-claim")) == (Truth.NO, Truth.NO)
        and yes("neutral-message")(f)
        and (child(f) or yes("state-contact-consent")(f))
        and (adult(f) or yes("state-contact-best-interests", "guardian-agrees")(f))
    ),
    "prepare_without_state": lambda f: (
        yes("fear-asked-alone")(f)
        and any_yes("own-travel-document", "return-admission", "return-inside-country")(f)
    ),
    "all_met": all_met,
    "depart": entry_allowed,
    "resume": entry_allowed,
    "arrive": yes("arrival-place"),
    "return_to_host": any_yes("turn-back-consent", "turn-back-for-safety"),
    "protect": any_yes("turn-back-consent", "turn-back-for-safety"),
    "receive": lambda f: (
        (child(f) or yes("reception-agreed")(f)) and (adult(f) or yes("social-worker-signed")(f))
    ),
    "decline_reception": adult,
    "follow_up": lambda f: child(f) or yes("follow-up-agreed")(f),
    "decline_follow_up": adult,
    "choose_local_stay": INFORMED,
    "choose_third_country": INFORMED,
    "suspend": yes("reason-to-suspend"),
    "reassess": yes("return-reassessed"),
    "admitted": yes("return-admission"),
    "not_admitted": yes("admission-refused"),
    "leave_on_own": adult,
    "nationality_refused": yes("nationality-refusal-reasons"),
}
ABOUT = {
    "inform_state",
    "prepare_without_state",
    "all_met",
    "depart",
    "resume",
    "admitted",
    "nationality_refused",
}
ABOUT |= {"no_answer"}


def in_state(state, profile="lesotho", direction=Direction.HOME):
    """Return a process that stands in a state, as if it had started there."""
    process = workflows.start(
        RETURN,
        id="r1",
        subject="p1",
        profile=profile,
        direction=direction,
        at=START_AT,
        by=Role.CASE_MANAGER,
        salt=bytes(16),
    )
    first = evolve(process.history[0], target=state)
    return evolve(process, stored=evolve(process.stored, history=(first,)))


def value_of(fact):
    likely = {"age-status": [AgeStatus.ADULT, AgeStatus.CHILD], "return-risk": [RiskOutcome.LOW]}
    if fact.name in likely or fact.terms is not None:
        good = likely.get(fact.name, [BestInterestsConclusion.RETURN])
        return st.sampled_from([*good, *good, *fact.terms, Truth.UNKNOWN])
    good = Truth.NO if fact.name in {"fear-of-state", "protection-claim", "escort-needed"} else Truth.YES
    return st.sampled_from([good] * 12 + [Truth.NO, Truth.UNKNOWN])


FACTS = st.fixed_dictionaries(
    {}, optional={n: value_of(f) for n, f in RETURN.facts.items()}
) | st.fixed_dictionaries({n: value_of(f) for n, f in RETURN.facts.items()})


def role_allowed(event, role, profile, direction):
    row = next(row for row in RETURN.transitions if row.event == event)
    chain = [profiles.get(profile), profiles.get("international")]
    for name in (f"{row.actors}-{direction.value}", row.actors):
        for laws in chain:
            for value in laws.values:
                if value.name == name:
                    return role in row.by or role.value in value.value
    return role in row.by


@settings(max_examples=150)
@given(
    state=st.sampled_from(sorted({s for s, _ in TARGETS} | {"ended"})),
    facts=FACTS,
    role=st.sampled_from(Role),
    profile=st.sampled_from(["lesotho", "international"]),
    direction=st.sampled_from(Direction),
)
def test_firing_and_asking_equal_the_table(state, facts, role, profile, direction):
    """Every event of the machine is asked in the state, and compared with the table by hand."""
    process = in_state(state, profile, direction)
    named = process.available(as_of=START_AT, by=role, about="LS", facts=facts)
    assert set(named) == {event for here, event in TARGETS if here == state}
    for event in GUARDS.keys() | {event for _, event in TARGETS}:
        about = "LS" if event in ABOUT else None
        allowed = (
            (state, event) in TARGETS
            and GUARDS.get(event, lambda _: True)(facts)
            and role_allowed(event, role, profile, direction)
            and event != "no_answer"  # its clock does not run
        )
        assert event not in named or (named[event] is None) == allowed, event
        try:
            after = process.fire(event, at=START_AT, by=role, salt=bytes(16), about=about, facts=facts)
        except TransitionRefused:
            assert not allowed, event
        else:
            assert allowed, event
            assert after.state == TARGETS[state, event]
            assert len(after.history) == 2


def test_the_table_by_hand_has_every_row():
    """Nothing in the machine is missing from the table, or the other way round."""
    rows = {(s.value, row.event): row.target.value for row in RETURN.transitions for s in row.sources}
    assert rows == TARGETS


@pytest.fixture(scope="module")
def long_history():
    """Return a process with a dozen entries."""
    process = workflows.start(
        "repatriation",
        id="r1",
        subject="p1",
        profile="lesotho",
        direction=Direction.HOME,
        at=START_AT,
        by=Role.CASE_MANAGER,
        salt=bytes(range(16)),
    )
    step = timedelta(minutes=5)
    for n, name in enumerate(("options-language", "options-explained", "wish-to-return", "safety-plan")):
        at, salt = START_AT + n * step, bytes(range(n, n + 16))
        process = process.record(name, value=True, at=at, by=Role.CASE_MANAGER, salt=salt)
    for n, event in enumerate(
        ("explain_options", "choose_local_stay", "reconsider", "choose_local_stay", "withdraw")
    ):
        by = Role.CASE_MANAGER if event == "explain_options" else Role.PERSON
        process = process.fire(
            event, at=START_AT + (n + 4) * step, by=by, salt=bytes(range(n + 40, n + 56)), documents=("form",)
        )
    return process


def with_history(process, history):
    return evolve(process, stored=evolve(process.stored, history=tuple(history)))


def edits(entry):
    """Return every single edit of an entry that this test knows."""
    yield evolve(entry, sequence=entry.sequence + 1)
    yield evolve(entry, event="withdraw" if entry.event != "withdraw" else "reconsider")
    yield evolve(entry, target="wished" if entry.target != "wished" else "ready")
    yield evolve(entry, at=PartialDate("2026-02-01T12:00:00Z"))
    yield evolve(entry, commitment="0" * 64)
    yield evolve(entry, previous="0" * 64)
    if entry.body is not None:
        yield evolve(entry, body=evolve(entry.body, documents=("another",)))
        yield evolve(entry, body=evolve(entry.body, by=evolve(entry.body.by, role=Role.POLICE)))
        yield evolve(entry, salt="ff" * 16)


@given(data=st.data())
def test_any_single_change_of_a_history_is_found_against_a_kept_head(long_history, data):
    """Edit, removal, swap and truncation, with bodies and after any of them were erased."""
    gone = data.draw(st.sets(st.integers(0, len(long_history.history) - 1)))
    process = long_history.erase(lambda entry: entry.sequence in gone)
    head, history = long_history.head, list(process.history)
    assert process.head == head
    assert process.verify(head).whole
    assert process.verify(head).erased == len(gone)
    number = data.draw(st.integers(0, len(history) - 1))
    kind = data.draw(st.sampled_from(["edit", "remove", "swap", "truncate", "double", "other process"]))
    if kind == "edit":
        history[number] = data.draw(st.sampled_from(list(edits(history[number]))))
    elif kind == "remove":
        del history[number]
    elif kind == "swap":
        other = data.draw(st.integers(0, len(history) - 1).filter(lambda n: n != number))
        history[number], history[other] = history[other], history[number]
    elif kind == "truncate":
        history = history[:number]
    elif kind == "double":
        history.insert(number, history[number])
    changed = with_history(process, history)
    if kind == "other process":
        changed = evolve(process, stored=evolve(process.stored, profile="international"))
    found = changed.verify(head)
    assert not found.whole
    assert found.truncation_checked


@given(kept=st.integers(1, 10))
def test_truncation_alone_is_not_seen_without_a_head_and_says_so(long_history, kept):
    """A shorter chain is whole in itself; the answer says what was not checked."""
    found = with_history(long_history, long_history.history[:kept]).verify()
    assert found.whole
    assert "truncation" in str(found)


def test_a_history_that_grew_since_the_head_was_kept_is_whole(long_history):
    """The kept head lies inside the chain; the entries after it are counted."""
    head = long_history.head
    grown = long_history.record(
        "safety-plan", value=True, at=START_AT + timedelta(days=1), by=Role.NGO, salt=bytes(16)
    )
    found = grown.verify(head)
    assert found.whole
    assert found.after_head == 1
    assert str(found) == "the chain is whole"


class Returning(RuleBasedStateMachine):
    """Records and events in any order; the rules of the house hold at each step."""

    def __init__(self):
        super().__init__()
        self.at = START_AT
        self.process = workflows.start(
            "repatriation",
            id="r1",
            subject="p1",
            profile="lesotho",
            direction=Direction.HOME,
            at=self.at,
            by=Role.CASE_MANAGER,
            salt=bytes(16),
        )
        self.heads = [self.process.head]

    def took(self, after, entries):
        assert len(after.history) == len(self.process.history) + entries
        self.process = after
        self.heads.append(after.head)

    @rule(data=st.data(), hours=st.integers(0, 30))
    @precondition(lambda self: not self.process.ended)
    def learn(self, data, hours):
        fact = data.draw(st.sampled_from(sorted(RETURN.facts.values(), key=lambda fact: fact.name)))
        self.at += timedelta(hours=hours)
        by = min(fact.by) if fact.by else Role.FOREIGN_AFFAIRS
        by = {
            "return-nationality": Role.HOME_AFFAIRS,
            "return-document": Role.CONSULAR_OFFICER,
            "return-reception": Role.SOCIAL_DEVELOPMENT,
        }.get(fact.name, by)
        about = "LS" if fact.about_state else None
        value = data.draw(value_of(fact))
        self.took(self.process.record(fact, value, at=self.at, by=by, salt=bytes(16), about=about), 1)

    @rule(data=st.data(), role=st.sampled_from(Role))
    @precondition(lambda self: not self.process.ended)
    def fire(self, data, role):
        before = self.process
        event = data.draw(st.sampled_from(sorted(RETURN.steps[before.state])))
        about = "LS" if event in ABOUT else None
        allowed = before.available(as_of=self.at, by=role, about=about)[event] is None
        try:
            after = before.fire(event, at=self.at, by=role, salt=bytes(16), about=about)
        except TransitionRefused:
            assert not allowed
        else:
            assert allowed
            self.took(after, 1)

    @invariant()
    def the_chain_is_whole(self):
        assert all(self.process.verify(head).whole for head in self.heads[-3:])

    @invariant()
    def she_may_withdraw_until_departure(self):
        if self.process.state in BEFORE.split():
            assert self.process.available(as_of=self.at, by=Role.PERSON)["withdraw"] is None

    @invariant()
    def a_stored_process_is_the_same_process(self):
        again = workflows.resume(self.process.stored)
        assert again.state == self.process.state
        assert again.history[0].event == START


TestReturning = Returning.TestCase
TestReturning.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
