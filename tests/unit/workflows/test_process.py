"""A process: what it takes, what it refuses, how it is stored, erased and carried over."""

import pickle
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from attrs import evolve

from tipcore import conditions, profiles, workflows
from tipcore.conditions import return_authority as authority
from tipcore.conditions import return_facts as fact
from tipcore.conditions import return_requirements as need
from tipcore.dates import Moment, PartialDate, TimeLimit
from tipcore.errors import DefinitionError, InvalidRecord, TransitionRefused, UnknownTerm
from tipcore.logic import Truth
from tipcore.models import Actor, Case, CaseId, Nationality, Person, PersonId
from tipcore.profiles import ProfileValue
from tipcore.terms import AgeStatus, Direction, NationalityState, ReturnState, RiskOutcome, Role
from tipcore.workflows import Clock, Event, Migration, Overlay, Transition

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
SALT = bytes(16)
RETURN = workflows.get("repatriation")


@pytest.fixture
def process():
    return workflows.start(
        "repatriation",
        id="r1",
        subject="p1",
        profile="lesotho",
        direction=Direction.HOME,
        at=AT,
        by=Actor(role=Role.CASE_MANAGER, organisation="o1"),
        salt=SALT,
    )


def told(process, **keys):
    return process.record(
        fact.OPTIONS_LANGUAGE, value=True, **{"at": AT, "by": Role.NGO, "salt": SALT, **keys}
    )


def test_the_catalogue_names_each_workflow():
    assert workflows.ids() == ("repatriation",)
    with pytest.raises(UnknownTerm, match="did you mean 'repatriation'"):
        workflows.get("repatriaton")


def test_a_misspelt_fact_or_event_is_an_error(process):
    with pytest.raises(UnknownTerm, match="options-language"):
        process.record("options-languag", value=True, at=AT, by=Role.NGO, salt=SALT)
    with pytest.raises(UnknownTerm, match="withdraw"):
        process.fire("withdrw", at=AT, by=Role.PERSON, salt=SALT)
    with pytest.raises(UnknownTerm, match="fact of repatriation"):
        process.available(as_of=AT, facts={"options": True})
    with pytest.raises(UnknownTerm):
        process.documents("departs", as_of=AT)


@pytest.mark.parametrize(
    ("keys", "path"),
    [
        ({"at": AT.replace(tzinfo=None)}, "at"),
        ({"at": AT - timedelta(seconds=1)}, "at"),
        ({"salt": b"short"}, "salt"),
        ({"about": "LS"}, "about"),
        ({"about": "lesotho"}, "about"),
    ],
)
def test_an_entry_with_a_fault_is_refused_before_anything_is_sealed(process, keys, path):
    with pytest.raises(InvalidRecord) as refused:
        told(process, **keys)
    assert path in {fault.path for fault in refused.value.faults}


def test_a_fact_about_a_state_names_one(process):
    keys = {"at": AT, "by": Role.CASE_MANAGER, "salt": SALT}
    with pytest.raises(InvalidRecord, match="about one State"):
        process.record(fact.STATE_CONSENT, value=True, **keys)
    assert len(process.record(fact.FEAR, value=True, **keys).history) == 2  # of every State


@pytest.mark.parametrize(("name", "value"), [(fact.AGE, True), (fact.FEAR_ASKED_ALONE, AgeStatus.CHILD)])
def test_a_value_of_another_kind_is_refused_and_not_quoted(process, name, value):
    with pytest.raises(InvalidRecord, match="is not") as refused:
        process.record(name, value, at=AT, by=Role.CASE_MANAGER, salt=SALT)
    assert "child" not in str(refused.value)


def test_only_some_roles_record_a_fact_and_the_profile_names_them(process):
    with pytest.raises(TransitionRefused, match="recorded by foreign_affairs or social_development"):
        process.record(need.RISK, RiskOutcome.LOW, at=AT, by=Role.CASE_MANAGER, salt=SALT)
    bare = evolve(profiles.get("international"), values=())
    alone = evolve(process, profile=bare)
    with pytest.raises(TransitionRefused, match="nobody in this profile"):
        alone.record(need.RISK, RiskOutcome.LOW, at=AT, by=Role.CASE_MANAGER, salt=SALT)


def test_a_refusal_names_every_guard_and_never_a_value(process):
    refused = process.available(as_of=AT, by=Role.POLICE)["explain_options"]
    assert len(refused.unmet) == 2
    assert refused.unmet[0].open_facts == ("options-language",)
    assert "asked by" in str(refused)
    error = TransitionRefused("repatriation", process.state, "explain_options", refused.reasons)
    assert pickle.loads(pickle.dumps(error)).reasons == refused.reasons  # noqa: S301 - our own bytes
    with pytest.raises(TransitionRefused, match="from not_considered one may ask explain_options"):
        process.fire("withdraw", at=AT, by=Role.PERSON, salt=SALT)


def test_time_does_not_run_backwards_when_asked(process):
    found = process.available(as_of=AT - timedelta(days=1))["explain_options"]
    assert "backwards" in str(found)
    day = process.available(
        as_of=date(2026, 3, 2), facts={fact.OPTIONS_LANGUAGE: True, "options-explained": True}
    )
    assert day == {"explain_options": None}


def test_facts_of_the_host_count_for_one_firing_and_are_sealed_with_it(process):
    given = {fact.OPTIONS_LANGUAGE: Truth.YES, fact.OPTIONS_EXPLAINED: True, (fact.FEAR, "ZA"): None}
    after = process.fire(
        "explain_options", at=AT, by=Role.NGO, salt=SALT, facts=given, documents=["options-sheet"]
    )
    assert [kept.name for kept in after.history[-1].body.facts] == [
        "fear-of-state",
        "options-explained",
        "options-language",
    ]
    assert after.available(as_of=AT)["choose_local_stay"] is not None
    assert process.documents("explain_options", as_of=AT) == {"options-sheet"}
    assert process.documents("depart", as_of=AT) == frozenset()


def test_an_event_that_is_about_no_state_takes_none_and_one_that_is_names_it(process):
    here = told(process).record(fact.OPTIONS_EXPLAINED, value=True, at=AT, by=Role.NGO, salt=SALT)
    with pytest.raises(TransitionRefused, match="is about no State"):
        here.fire("explain_options", at=AT, by=Role.NGO, salt=SALT, about="LS")
    wished = evolve(here, stored=evolve(here.stored, history=(evolve(here.history[0], target="wished"),)))
    offered = wished.available(as_of=AT)
    assert "is about one State: name it" in str(offered["inform_state"])
    assert "or record return-destination" in str(offered["prepare_without_state"])


@pytest.mark.parametrize(
    ("until", "later", "counts"),
    [
        (date(2026, 3, 5), datetime(2026, 3, 5, 20, tzinfo=UTC), True),
        (date(2026, 3, 5), datetime(2026, 3, 6, 0, tzinfo=UTC), False),
        (PartialDate("2026-04"), datetime(2026, 4, 1, 12, tzinfo=UTC), False),
        (AT + timedelta(hours=1), AT + timedelta(hours=1), True),
        (AT + timedelta(hours=1), AT + timedelta(hours=1, seconds=1), False),
    ],
)
def test_a_fact_counts_up_to_the_last_moment_that_was_named(process, until, later, counts):
    here = told(process, valid_until=until)
    refused = here.available(as_of=later)["explain_options"]
    assert ("options-language" in {name for each in refused.unmet for name in each.facts}) is not counts
    assert [due.id for due in here.overdue(as_of=AT)] == ["options-language"]


def test_a_parameter_of_the_profile_shortens_the_validity_of_a_fact(process):
    value = ProfileValue(name="valid-options-language", value=TimeLimit.hours(1), cites=())
    strict = evolve(profiles.get("lesotho"), values=(*profiles.get("lesotho").values, value))
    here = evolve(told(process), profile=strict)
    assert len(here.available(as_of=AT + timedelta(hours=2))["explain_options"].unmet) == 2


def test_an_erased_entry_takes_the_facts_before_it_out_of_force(process):
    here = told(process).record(fact.OPTIONS_EXPLAINED, value=False, at=AT, by=Role.NGO, salt=SALT)
    head = here.head
    kept = here.erase(lambda entry: entry.sequence == 2)
    assert kept.verify(head).whole
    assert len(kept.available(as_of=AT)["explain_options"].unmet) == 2


def test_what_a_body_says_cannot_be_kept_by_halves(process):
    body = evolve(process.history[0], body=process.history[0].body, salt="00" * 16)
    assert evolve(process, stored=evolve(process.stored, history=(body,))).verify().whole


def test_a_record_of_a_fact_that_moves_the_state_is_found(process):
    moved = told(process)
    last = evolve(moved.history[-1], target="ready")
    found = evolve(moved, stored=evolve(moved.stored, history=(moved.history[0], last))).verify()
    assert "records a fact and changes the state" in str(found)


def test_an_entry_that_was_removed_shows_by_its_number(process):
    twice = told(told(process))
    first, _, last = twice.history
    found = evolve(twice, stored=evolve(twice.stored, history=(first, last))).verify()
    assert "entry 1: has the number 2: an entry was removed, added or moved" in str(found)


def case_of_a_person(**fields):
    own = Nationality(country="LS", state=NationalityState.VERIFIED)
    return Case(
        id=CaseId("c1"), persons=(Person(id=PersonId("p1"), nationalities=frozenset({own}), **fields),)
    )


def test_facts_are_derived_from_a_case_of_the_same_person(process):
    case = case_of_a_person(birth=PartialDate("1990"))
    laws = profiles.get("lesotho")
    found = conditions.facts(RETURN.facts, case, case.persons[0], Moment.at(AT), laws)
    assert found == {("age-status", None): AgeStatus.ADULT, ("return-nationality", "LS"): Truth.YES}
    ready = evolve(
        process, stored=evolve(process.stored, history=(evolve(process.history[0], target="wished"),))
    )
    assert ready.available(as_of=AT, case=case)["leave_on_own"] is None
    other = evolve(case, persons=(evolve(case.persons[0], id=PersonId("p2")),))
    assert ready.available(as_of=AT, case=other)["leave_on_own"] is not None


OLD = evolve(
    RETURN,
    version=2,
    migrations=(
        Migration(
            version=1,
            why="a state and two facts have new names",
            states={"asked": "not_considered", "gone": "options_explained"},
            events={"explain": "explain_options"},
            facts={"language": "options-language", "colour": None},
        ),
    ),
)


def test_an_older_record_is_carried_over_with_an_entry_and_its_facts_are_read_by_their_new_names(process):
    record = told(process).stored
    first, second = record.history
    renamed = evolve(second.body.facts[0], name="language")
    ended = evolve(second.body.facts[0], name="colour")
    second = evolve(second, target="asked", body=evolve(second.body, facts=(renamed, ended)))
    old = evolve(record, history=(evolve(first, target="asked"), second))
    later = workflows.resume(old, workflow=OLD, at=AT, salt=SALT)
    assert (later.stored.version, later.state, later.history[-1].event) == (2, "not_considered", "migrate")
    assert [each.guard for each in later.available(as_of=AT)["explain_options"].unmet] == [
        "options-explained"
    ]
    with pytest.raises(InvalidRecord, match="give at and salt"):
        workflows.resume(old, workflow=OLD)
    with pytest.raises(InvalidRecord, match="cannot be carried over"):
        workflows.resume(evolve(old, version=3), workflow=OLD)
    with pytest.raises(InvalidRecord, match="cannot be carried over"):
        workflows.resume(evolve(old, version=0), workflow=OLD, at=AT, salt=SALT)
    with pytest.raises(InvalidRecord, match="history: is empty"):
        workflows.resume(evolve(old, history=(), version=2), workflow=OLD)
    with pytest.raises(InvalidRecord, match="not the profile of the record"):
        workflows.resume(later.stored, workflow=OLD, profile=profiles.get("international"))


def test_steps_before_a_migration_are_not_judged_by_the_new_table(process):
    later = workflows.resume(process.stored, workflow=OLD, at=AT, salt=SALT)
    assert later.verify(later.head).whole
    gone = evolve(told(later).history[-1], event="vanished")
    found = evolve(later, stored=evolve(later.stored, history=(*later.history, gone)))
    assert "the workflow has no such event" in str(found.verify())
    assert len(found.available(as_of=AT)["explain_options"].unmet) == 2


def broken(**changes):
    with pytest.raises(DefinitionError) as refused:
        evolve(RETURN, **changes)
    return str(refused.value)


def row(**changes):
    return evolve(RETURN.transitions[0], **changes)


def test_every_fault_of_a_definition_is_named_at_once():
    aged = next(each for each in RETURN.transitions if each.event == "leave_on_own").guards
    deaf = evolve(aged[0], facts=frozenset(), name="deaf")
    text = broken(
        transitions=(
            *RETURN.transitions,
            row(
                event="fly", sources=frozenset({"redy"}), by=frozenset(), actors="", cites=(), guards=(deaf,)
            ),
            row(event="swim", sources=frozenset(), ends=(evolve(fact.AGE, name="hue"),), after="clock"),
            row(event="tick", by=frozenset({Role.POLICE}), guards=(conditions.recorded(fact.FEAR),)),
        ),
        events=(
            *RETURN.events,
            Event(id="tick", says="it ticks", timer=True),
            Event(id="swim", says="she swims"),
            Event(id="depart", says="twice"),
            Event(id="idle", says="nobody does"),
        ),
        overlays=(
            *RETURN.overlays,
            evolve(
                RETURN.overlays[0],
                id="odd",
                guards={"dive": aged, "swim": (conditions.recorded(fact.CLAIM),)},
            ),
        ),
        clocks=(
            *RETURN.clocks,
            RETURN.clocks[0],
            Clock(id="c", says="", limit="", since=frozenset({"diving"}), states=frozenset()),
        ),
        news=(
            *RETURN.news,
            fact.WISH,
            evolve(fact.AGE, name="hair", stale_after=frozenset({"heir"})),
            evolve(fact.AGE, terms=None),
        ),
        every_state=frozenset({fact.AGE}),
    )
    for words in (
        "no state 'redy' (did you mean 'ready'?)",
        "event 'depart' is declared twice",
        "no event 'fly' is declared",
        "event 'idle' is in no transition",
        "overlay odd: no event 'dive'",
        "swim leaves no state",
        "nobody may ask fly",
        "fly cites nothing",
        "deaf reads no fact",
        "tick reads fear-of-state, a fact about a State, but is about none",
        "two facts are called age-status",
        "no fact 'heir' (did you mean 'hair'?)",
        "news wish-to-return makes no fact stale",
        "swim ends hue, which nothing reads",
        "every_state: age-status is no fact about a State",
        "tick is a timer: only the system asks it",
        "clock 'nationality-answer' is declared twice",
        "clock c: no event 'diving'",
        "swim waits for no clock 'clock'",
    ):
        assert words in text, words


def test_a_state_without_a_way_in_or_out_is_refused():
    kept = tuple(each for each in RETURN.transitions if each.event != "arrive")
    text = broken(
        transitions=kept,
        events=tuple(e for e in RETURN.events if e.id != "arrive"),
    )
    assert "arrived cannot be reached" in text
    stuck = tuple(
        each for each in RETURN.transitions if each.event not in {"decline_follow_up", "end_follow_up"}
    )
    names = {each.event for each in stuck}
    text = broken(transitions=stuck, events=tuple(e for e in RETURN.events if e.id in names))
    assert "followed_up has no way to a final state" in text


def test_the_picture_and_the_table_show_every_row():
    drawn, table = RETURN.mermaid(), RETURN.table()
    assert "ready --> in_transit: depart" in drawn
    assert "ended --> [*]" in drawn
    assert len(table.splitlines()) == 2 + len(RETURN.transitions)
    assert "anybody but a timer" in table
    assert "the clock nationality-answer has run out" in table
    assert "[default]" in table


def test_a_limit_that_the_profile_does_not_know_is_unknown_and_opens_nothing(process):
    history = (evolve(process.history[0], target="suspended", event="suspend"),)
    bare = evolve(profiles.get("international"), values=())
    held = evolve(process, profile=bare, stored=evolve(process.stored, history=history))
    (due,) = held.overdue(as_of=AT)
    assert (due.due, due.passed, due.parameter) == (None, Truth.UNKNOWN, "return-suspension-review")
    known = evolve(held, profile=profiles.get("lesotho"))
    assert [d.passed for d in known.overdue(as_of=AT + timedelta(days=40))] == [Truth.YES]


def test_overlays_and_rows_are_public():
    assert isinstance(RETURN.overlays[0], Overlay)
    assert isinstance(RETURN.transitions[0], Transition)
    assert RETURN.possible(fact.FEAR) == (Truth.UNKNOWN, Truth.NO, Truth.YES)
    assert RETURN.initial is ReturnState.NOT_CONSIDERED


def test_a_word_of_fear_of_no_named_state_is_of_every_one(process):
    keys = {"at": AT, "by": Role.LEGAL_AID, "salt": SALT}
    here = process.record(fact.FEAR, value=False, about="LS", **keys).record(fact.FEAR, value=True, **keys)
    history = tuple(evolve(entry, target="wished") for entry in here.history)
    wished = evolve(here, stored=evolve(here.stored, history=history))
    given = {(name, "LS"): True for name in ("neutral-message", "state-contact-consent")}
    given |= {(fact.CLAIM, "LS"): False, fact.AGE: AgeStatus.ADULT}
    refused = wished.available(as_of=AT, about="LS", facts=given)["inform_state"]
    assert [each.guard for each in refused.unmet] == ["no_fear"]
    again = wished.record(fact.FEAR, value=False, about="LS", **keys)
    assert again.available(as_of=AT, about="LS", facts=given)["inform_state"] is None


def test_an_entry_that_lies_before_the_one_it_follows_is_found(process):
    moved = told(process, at=AT + timedelta(hours=1))
    early = evolve(moved.history[-1], at=PartialDate.of(AT - timedelta(hours=1)))
    found = evolve(moved, stored=evolve(moved.stored, history=(moved.history[0], early))).verify()
    assert "lies before the entry that it follows" in str(found)


def test_events_of_an_older_version_are_read_by_their_new_names(process):
    here = told(process).record(fact.OPTIONS_EXPLAINED, value=True, at=AT, by=Role.NGO, salt=SALT)
    here = here.fire("explain_options", at=AT, by=Role.NGO, salt=SALT)
    old = evolve(here.history[-1], event="explain", target="gone")
    stored = evolve(here.stored, history=(*here.history[:-1], old))
    later = workflows.resume(stored, workflow=OLD, at=AT, salt=SALT)
    assert later.state == "options_explained"
    assert later.available(as_of=AT)["choose_local_stay"] is None


def test_a_fact_that_the_present_state_does_not_wait_on_is_not_due(process):
    here = process.record(need.RISK, RiskOutcome.LOW, at=AT, by=Role.FOREIGN_AFFAIRS, salt=SALT)
    assert here.overdue(as_of=AT) == ()


def test_a_salt_that_is_no_salt_is_found(process):
    odd = evolve(process.history[0], salt="no hex")
    found = evolve(process, stored=evolve(process.stored, history=(odd,))).verify()
    assert "its body is not the one that was sealed" in str(found)


def test_only_the_last_destination_is_the_destination(process):
    keys = {"at": AT, "by": Role.PERSON, "salt": SALT}
    here = process.record(authority.DESTINATION, value=True, about="LS", **keys)
    here = here.record(authority.DESTINATION, value=True, about="ZA", **keys)
    history = tuple(evolve(entry, target="preparing") for entry in here.history)
    ready = evolve(here, stored=evolve(here.stored, history=history))
    old = {each.guard for each in ready.available(as_of=AT, about="LS")["all_met"].unmet}
    new = {each.guard for each in ready.available(as_of=AT, about="ZA")["all_met"].unmet}
    assert old - new == {"return-destination"}
    assert ready.available(as_of=AT)["all_met"] == ready.available(as_of=AT, about="ZA")["all_met"]


def test_catalogue_and_folder_agree():
    folder = Path(workflows.__file__).parent
    found = {path.stem for path in folder.glob("*.py") if "\nWORKFLOW = " in path.read_text(encoding="utf-8")}
    assert found == set(workflows.ids())
    assert all(workflows.get(name).id == name for name in found)


def test_a_term_that_was_recorded_as_unknown_opens_nothing(process):
    known = told(process).record("age-status", AgeStatus.ADULT, at=AT, by=Role.CASE_MANAGER, salt=SALT)
    unsure = known.record("age-status", None, at=AT, by=Role.CASE_MANAGER, salt=SALT)
    refused = {name for name, why in unsure.available(as_of=AT).items() if why is not None}
    assert {name for name, why in known.available(as_of=AT).items() if why is not None} <= refused
    assert unsure.stored.history[-1].body.facts[0].value is not AgeStatus.ADULT
