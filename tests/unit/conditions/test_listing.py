"""What a listing answers to the questions of a norm."""

from datetime import UTC, datetime

from attrs import evolve

from tipcore.conditions import Listing, Occurrence, any_of
from tipcore.logic import Assumption, AssumptionKind, Reading, Truth

NOW = datetime(2022, 12, 31, tzinfo=UTC)
YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


def seen(day, when, **more):
    return Occurrence(path="guardians[0]", date_path="guardians[0].appointed", when=day(when), **more)


def listed(*occurrences, complete=None, gaps=frozenset({"guardians.complete_until"})):
    return Listing(occurrences=occurrences, gaps=gaps, now=NOW, complete=complete, closed_by="guardians")


def test_order_is_unknown_on_one_day_unless_a_link_states_it(day):
    act = day("2022-03-01")
    assert seen(day, "2022-02-28").by(act).truth is YES
    assert seen(day, "2022-03-02").by(act).truth is NO
    assert seen(day, "2022-03-01").by(act).missing == {"guardians[0].appointed"}
    assert seen(day, "2022-03-01", linked=True).by(act).truth is YES
    assert seen(day, "2022-03-02", linked=True).by(act).truth is NO


def test_counting_from_a_trigger_is_the_mirror(day):
    trigger = day("2022-03-01")
    assert seen(day, "2022-03-02").from_(trigger).truth is YES
    assert seen(day, "2022-02-28").from_(trigger).truth is NO
    assert seen(day, "2022-03-01").from_(trigger).truth is UNKNOWN
    assert seen(day, "2022-03-01", linked=True).from_(trigger).truth is YES


def test_absence_needs_a_complete_section(day):
    first, last = day("2022-03-01").first, day("2022-03-31").last
    assert listed().none_in(first, last).missing == {"guardians.complete_until"}
    assert listed(complete=last).none_in(first, last).truth is YES
    assert listed(complete=first).none_in(first, last).truth is UNKNOWN
    assert listed(seen(day, "2022-03-09")).none_in(first, last).truth is NO
    assert listed(seen(day, "2022-04-09"), complete=last).none_in(first, last).truth is YES
    doubtful = listed(seen(day, "2022-03-25/2022-04-09"), complete=last).none_in(first, last)
    assert doubtful.missing == {"guardians[0].appointed"}


def test_a_doubtful_kind_leaves_absence_unknown(day):
    first, last = day("2022-03-01").first, day("2022-03-31").last
    one = seen(day, "2022-03-09", fits=Reading.unknown("guardians[0].no_conflict"))
    assert listed(one, complete=last).none_in(first, last).missing == {"guardians[0].no_conflict"}


def test_a_state_lasts_until_its_recorded_end_and_that_is_noted(day):
    act = day("2022-03-01")
    lasting = seen(day, "2022-01-01", lasting=True)
    assert [str(one) for one in listed(lasting).standing(act).assumes] == ["persistence(guardians[0])"]
    whole = listed(lasting, complete=act.last).standing(act)
    assert [str(one) for one in whole.assumes] == ["completeness(guardians)"]
    ended = seen(day, "2022-01-01", lasting=True, ended=day("2022-02-01"))
    assert listed(ended, complete=act.last).standing(act).truth is NO
    same_day = seen(day, "2022-01-01", lasting=True, ended=act)
    assert listed(same_day, complete=act.last).standing(act).truth is UNKNOWN


def test_what_is_stale_no_longer_stands(day):
    act = day("2022-03-31")
    old = listed(seen(day, "2022-03-01"), complete=act.last)
    assert old.standing(act, lambda _: day("2022-03-30")).truth is NO
    assert old.standing(act, lambda _: day("2022-04-01")).truth is YES


def test_a_renewing_event_makes_an_older_one_stale(day):
    act = day("2022-03-31")
    old = listed(seen(day, "2022-03-01"), complete=act.last)
    threat = listed(seen(day, "2022-03-10"), complete=act.last)
    earlier = listed(seen(day, "2022-02-10"), complete=act.last)
    after = listed(seen(day, "2022-04-10"))
    assert old.standing(act, None, [threat]).truth is NO
    assert old.standing(act, None, [earlier]).truth is YES
    calm = old.standing(act, None, [after])
    assert calm.truth is YES
    assert "persistence(guardians.complete_until)" in {str(one) for one in calm.assumes}
    same_day = listed(seen(day, "2022-03-01"), complete=act.last)
    assert old.standing(act, None, [same_day]).truth is UNKNOWN


def test_two_lists_are_complete_as_far_as_both_are(day):
    one = listed(seen(day, "2022-03-01"), complete=day("2022-03-31").last, gaps=frozenset({"a"}))
    other = listed(complete=day("2022-02-28").last, gaps=frozenset({"b"}))
    both = one | other
    assert both.complete == other.complete
    assert both.gaps == {"a", "b"}
    assert len(both.occurrences) == 1
    assert (one | listed()).complete is None


def test_any_of_nothing_is_no():
    assert any_of([]).truth is NO


def test_an_absence_rests_on_the_presumptions_by_which_a_record_was_left_out(day):
    act = day("2022-03-31")
    left_out = frozenset({Assumption(AssumptionKind.PRESUMPTION, "returns[0].risk_assessment")})
    one = evolve(listed(complete=act.last), left_out=left_out)
    other = listed(complete=act.last)
    assert left_out <= one.closed(act.last).assumes
    assert left_out <= (other | one).standing(act).assumes
    assert other.closed(act.last).assumes.isdisjoint(left_out)
