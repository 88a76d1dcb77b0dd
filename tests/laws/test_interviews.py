"""Laws of the talk and of the reasons: the talk ends where all answers end; the reasons are all there are."""

from io import StringIO
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tipcore import indicators
from tipcore.indicators import Outcome

KEYS = "abcdefg"
CITE = '{ source = "home-made", evidence = "default", title = "a small set" }'
SIGN = '{{ id = "{}", label = "{}", dimension = "d", strength = "{}", counts = "{}", evidence = "default" }},'


@st.composite
def small_sets(draw):
    """Draw a set of at most seven signs with one deciding rule."""
    keys = KEYS[: draw(st.integers(2, len(KEYS)))]
    strengths = [draw(st.sampled_from(["strong", "medium"])) for _ in keys]
    counts = [draw(st.sampled_from(["yes", "yes", "no"])) for _ in keys]
    parts = [
        f'{{ at-least = {draw(st.integers(1, 2))}, of = {{ strength = "{one}" }} }}'
        for one in sorted(set(strengths))
        if strengths.count(one) >= 2
    ] or ["{ at-least = 2 }"]
    kind = draw(st.sampled_from(["any-of", "all-of"]))
    lines = [
        SIGN.format(key, key, *pair)
        for key, pair in zip(keys, zip(strengths, counts, strict=True), strict=True)
    ]
    text = "\n".join([
        'id = "small"', 'title = "A small set"', 'version = "1"', 'release = "ready"', f"citation = {CITE}",
        "indicators = [", *lines, "]",
        "[[dimensions]]", 'id = "d"', 'label = "All"',
        "[[classes]]", 'id = "met"', 'label = "met"', 'outcome = "indicated"', 'evidence = "default"',
        "[[classes]]", 'id = "unmet"', 'label = "unmet"', 'outcome = "not_indicated"', 'evidence = "default"',
        "[[rules]]", 'id = "case"', 'says = "so"', f"citation = {CITE}",
        'class = "met"', 'otherwise = "unmet"',
        f"when = {{ {kind} = [{', '.join(parts)}] }}",
    ])  # fmt: skip
    return indicators.load(StringIO(text))


@given(data=st.data())
def test_a_talk_comes_to_the_outcome_of_all_answers(data):
    """Whatever is left unasked could not have changed it; and it never asks more than there is."""
    one = data.draw(small_sets())
    full = {key: data.draw(st.booleans(), label=key) for key in one.bits}
    talk = one.interview()
    for item in talk:
        talk.answer(full[item.id])
    assert talk.result.outcome is one.score(full).outcome is not Outcome.UNDETERMINED
    assert len(set(talk.asked)) == len(talk.asked) <= len(full)


@given(data=st.data())
def test_a_talk_with_gaps_ends_undetermined_only_when_all_that_matters_was_asked(data):
    """What she leaves open stays open; every question that could still turn the outcome was asked."""
    one = data.draw(small_sets())
    full = {key: data.draw(st.sampled_from([True, False, None]), label=key) for key in one.bits}
    talk = one.interview()
    for item in talk:
        talk.answer(full[item.id])
    assert talk.result.outcome is one.score(full).outcome
    assert {question.id for question in talk.result.open_questions} <= set(talk.asked)


@given(data=st.data())
def test_the_reasons_are_all_the_irreducible_ones(data):
    """Against every subset of the answers, smallest first."""
    one = data.draw(small_sets())
    given_answers = {
        key: value
        for key in one.bits
        if (value := data.draw(st.sampled_from([True, False, None]), label=key)) is not None
    }
    result = one.score(given_answers)
    wanted = []
    for size in range(len(given_answers) + 1):
        for chosen in combinations(given_answers, size):
            less = {key: given_answers[key] for key in chosen}
            if (
                result.outcome is not Outcome.UNDETERMINED
                and one.score(less).outcome is result.outcome
                and not any(known < set(chosen) for known in wanted)
            ):
                wanted.append(set(chosen))
    found = [{ground.id for ground in reason} for reason in result.all_because()]
    assert sorted(map(sorted, found)) == sorted(map(sorted, wanted))
