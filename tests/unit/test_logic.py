"""Three values: Kleene's tables, answers with reasons, readings with grounds."""

from itertools import product

import pytest

from tipcore.logic import Answer, Assumption, AssumptionKind, Reading, Truth, UnknownReason

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


def completions(truth):
    """Return the two-valued truths that a three-valued one may turn out to be."""
    return {YES: {True}, NO: {False}, UNKNOWN: {True, False}}[truth]


@pytest.mark.parametrize(("one", "two"), list(product(Truth, repeat=2)))
def test_and_or_are_what_all_completions_agree_on(one, two):
    both = {a and b for a, b in product(completions(one), completions(two))}
    either = {a or b for a, b in product(completions(one), completions(two))}
    assert completions(one & two) == both
    assert completions(one | two) == either


@pytest.mark.parametrize("truth", Truth)
def test_not_turns_every_completion(truth):
    assert completions(~truth) == {not value for value in completions(truth)}


@pytest.mark.parametrize("value", [YES, Reading(YES)], ids=["truth", "reading"])
def test_three_values_refuse_to_stand_in_if(value):
    with pytest.raises(TypeError, match="three values"):
        bool(value)


def test_only_an_unknown_answer_has_a_reason():
    assert Answer(UNKNOWN).reason is UnknownReason.NOT_ASKED
    assert Answer(YES).reason is None
    with pytest.raises(ValueError, match="only an unknown answer"):
        Answer(YES, UnknownReason.DECLINED)


@pytest.mark.parametrize(
    ("value", "answer"),
    [
        (True, Answer(YES)),
        (False, Answer(NO)),
        (None, Answer(UNKNOWN)),
        (UNKNOWN, Answer(UNKNOWN)),
        (UnknownReason.DECLINED, Answer(UNKNOWN, UnknownReason.DECLINED)),
        (Answer(NO), Answer(NO)),
    ],
    ids=str,
)
def test_plain_python_values_stand_for_answers(value, answer):
    assert Answer.of(value) == answer


def test_a_value_that_is_no_answer_is_refused_and_not_quoted():
    with pytest.raises(TypeError, match="an answer is") as caught:
        Answer.of("Mamello")  # type: ignore[arg-type]
    assert "Mamello" not in str(caught.value)


PERSISTS = Assumption(AssumptionKind.PERSISTENCE, "stay")
COMPLETE = Assumption(AssumptionKind.COMPLETENESS, "interviews")


def test_a_decided_no_rests_on_the_lighter_no_alone():
    heavy = Reading(NO, assumes=frozenset({PERSISTS, COMPLETE}))
    light = Reading(NO, assumes=frozenset({PERSISTS}))
    assert (heavy & light) == light
    assert (heavy & Reading.unknown("sex")) == heavy


def test_a_decided_yes_rests_on_all_its_parts():
    one = Reading(YES).assuming(AssumptionKind.PERSISTENCE, "stay")
    two = Reading(YES).assuming(AssumptionKind.COMPLETENESS, "interviews")
    assert (one & two).assumes == {PERSISTS, COMPLETE}
    assert str(PERSISTS) == "persistence(stay)"


def test_an_unknown_lists_what_is_missing_of_the_unknown_parts_only():
    flag = False
    assert Reading.of(flag) == Reading(NO)
    reading = Reading.unknown("birth") & Reading(YES) & Reading.of(None, "sex")
    assert reading.truth is UNKNOWN
    assert reading.missing == {"birth", "sex"}
    assert (Reading(YES) | reading).truth is YES
    assert (~Reading(NO)).truth is YES
