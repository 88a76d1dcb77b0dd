"""A talk over a set, and all the reasons of a result."""

from io import StringIO
from itertools import islice

import pytest

from tipcore import indicators
from tipcore.errors import UnknownTerm
from tipcore.indicators import Outcome
from tipcore.logic import Truth, UnknownReason

CHILD = indicators.get("ilo-2009-child-labour")
ELEVEN = indicators.get("ilo-2012-forced-labour-11")


def test_a_talk_stops_when_the_outcome_is_forced():
    talk = CHILD.interview({"act": True})
    for _ in talk:
        talk.answer(Truth.YES)
    assert talk.result.outcome is Outcome.INDICATED
    assert len(talk.asked) == 2


def test_the_most_decisive_question_comes_first():
    talk = CHILD.interview()
    assert talk.next.id == CHILD.score({}).open_questions[0].id == "act"
    talk.answer(Truth.NO)
    assert talk.next is None
    assert talk.result.outcome is Outcome.NOT_INDICATED


def test_what_she_does_not_say_is_not_asked_again():
    talk = CHILD.interview()
    for _ in talk:
        talk.answer(UnknownReason.DECLINED)
    assert talk.result.outcome is Outcome.UNDETERMINED
    assert len(set(talk.asked)) == len(talk.asked)
    assert set(talk.asked) == {question.id for question in CHILD.score({}).open_questions}
    assert talk.result.answers["act"].reason is UnknownReason.DECLINED


def test_a_question_may_be_passed_over():
    talk = CHILD.interview()
    assert [item.id for item in islice(talk, 2)] == ["act", "ex-excessive-hours"]
    assert talk.asked == ("act",)


def test_what_she_tells_by_herself_is_taken_and_may_be_corrected():
    talk = CHILD.interview({"act": True})
    talk.answer(Truth.YES, "ex-hazardous-work")
    talk.answer(Truth.YES, "ex-low-salary")
    talk.answer(Truth.NO, "ex-hazardous-work")
    assert talk.asked == ("ex-low-salary", "ex-hazardous-work")
    assert talk.result.answers["ex-hazardous-work"].truth is Truth.NO


def test_a_set_without_a_threshold_is_asked_as_a_whole():
    talk = ELEVEN.interview({"deception": True})
    for _ in talk:
        talk.answer(None)
    assert talk.asked == tuple(key for key in ELEVEN.bits if key != "deception")


def test_nothing_left_to_ask_takes_no_answer():
    talk = CHILD.interview({"act": False})
    with pytest.raises(UnknownTerm):
        talk.answer(Truth.YES)
    with pytest.raises(UnknownTerm):
        talk.answer(Truth.YES, "no-such-sign")


def test_the_text_of_a_talk_shows_no_answer():
    talk = CHILD.interview({"act": True})
    assert repr(talk) == "Interview('ilo-2009-child-labour', 0 asked, 1 of 66 known)"


def test_every_reason_of_a_result_is_told_once():
    present = dict.fromkeys(["act", "ex-excessive-hours", "ex-bad-living", "ex-low-salary"], True)
    result = CHILD.score(present)
    reasons = list(result.all_because())
    assert reasons[0] == result.because
    assert [{ground.id for ground in reason} for reason in reasons] == [
        {"ex-excessive-hours", "ex-bad-living", "act"},
        {"ex-excessive-hours", "ex-low-salary", "act"},
    ]


def test_reasons_of_two_circumstances_and_two_threats_are_four():
    icls = indicators.get("icls-2018-forced-labour")
    by_dimension = [
        [item.id for item in icls.indicators if item.dimension == one.id] for one in icls.dimensions
    ]
    chosen = [keys[:2] for keys in by_dimension]
    period = icls.inputs[0].id
    result = icls.score(dict.fromkeys([*chosen[0], *chosen[1], period], True))
    reasons = [frozenset(ground.id for ground in reason) for reason in result.all_because()]
    assert len(reasons) == 4
    assert set(reasons) == {frozenset({one, two, period}) for one in chosen[0] for two in chosen[1]}


CHAIN = """
id = "chain"
title = "A chain of pairs"
version = "1"
release = "ready"
citation = { source = "home-made", evidence = "default", title = "a small set" }
indicators = [
  { id = "a", label = "A", dimension = "d", evidence = "default" },
  { id = "b", label = "B", dimension = "d", evidence = "default" },
  { id = "c", label = "C", dimension = "d", evidence = "default" },
  { id = "e", label = "E", dimension = "d", evidence = "default" },
]
[[dimensions]]
id = "d"
label = "All"
[[classes]]
id = "met"
label = "met"
outcome = "indicated"
evidence = "default"
[[classes]]
id = "unmet"
label = "unmet"
outcome = "not_indicated"
evidence = "default"
[[rules]]
id = "case"
says = "two that stand side by side"
citation = { source = "home-made", evidence = "default", title = "a small set" }
class = "met"
otherwise = "unmet"
[rules.when]
any-of = [
  { at-least = 2, of = { id = ["a", "b"] } },
  { at-least = 2, of = { id = ["b", "c"] } },
  { at-least = 2, of = { id = ["c", "e"] } },
]
"""


def test_a_reason_that_was_found_serves_for_other_answers_to_do_without():
    chain = indicators.load(StringIO(CHAIN))
    reasons = chain.score(dict.fromkeys("abce", True)).all_because()
    assert [[ground.id for ground in reason] for reason in reasons] == [["a", "b"], ["b", "c"], ["c", "e"]]


@pytest.mark.parametrize("given", [{}, {"act": True}])
def test_an_undetermined_result_has_no_reasons(given):
    assert list(CHILD.score(given).all_because()) == []


def test_a_set_without_a_rule_has_no_reasons():
    assert list(ELEVEN.score({"deception": True}).all_because()) == []
