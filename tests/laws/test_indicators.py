"""The indicator engine is exact over every completion, against referees written from the text."""

from collections import Counter
from fractions import Fraction
from io import StringIO
from itertools import product

import pytest
from attrs import evolve
from hypothesis import assume, given, reject
from hypothesis import strategies as st

from tipcore import indicators
from tipcore.errors import DefinitionError
from tipcore.indicators import Outcome, Release

NAMES = [name for name in indicators.ids() if indicators.get(name).bits]


def scoring(name):
    """Return a shipped set; one that is withheld too, as its rule must be exact when it is released."""
    return evolve(indicators.get(name), release=Release.READY)


ADULT_TABLE = {  # deceptive, coercive, exploitation, coercion at destination: the rows of the domain paper
    (False, False, False, False): "successful-migrant",
    (False, False, True, False): "exploited-not-trafficked",
    (True, False, True, False): "victim-of-deception-and-exploitation",
    (True, False, True, True): "victim-of-trafficking-for-forced-labour",
    (False, True, True, True): "victim-of-trafficking-for-forced-labour",
    (True, True, True, True): "victim-of-trafficking-for-forced-labour",
}
ADULT_ORDER = ("deceptive-recruitment", "coercive-recruitment", "exploitation", "coercion-destination")


def dimension_positive(strong: int, medium: int, weak: int) -> bool:
    """At least 2 strong, or 1 strong and 1 other, or 3 medium, or 2 medium and 1 weak."""
    if strong >= 2 or medium >= 3:
        return True
    if strong == 1:
        return medium + weak >= 1
    return medium == 2 and weak >= 1


def naive_dimensions(one, full):
    """Return the positive dimensions for answers that are all yes or no."""
    tally = {part.id: Counter() for part in one.dimensions}
    for item in one.indicators:
        if full[item.id]:
            tally[item.dimension][item.strength.value] += 1
    return {key: dimension_positive(n["strong"], n["medium"], n["weak"]) for key, n in tally.items()}


def naive_class(one, full):
    """Return the class of a full record of one of the two ILO 2009 sets."""
    positive = naive_dimensions(one, full)
    if one.id == "ilo-2009-child-labour":
        met = full["act"] and positive["exploitation"]
        return "victim-of-trafficking" if met else "not-indicated-by-this-rule"
    return ADULT_TABLE.get(tuple(positive[key] for key in ADULT_ORDER), "not-stated-by-the-source")


def completions(answers):
    """Return every full record that these answers may turn out to be."""
    unknown = [key for key, value in answers.items() if value is None]
    for chosen in product((False, True), repeat=len(unknown)):
        yield answers | dict(zip(unknown, chosen, strict=True))


def brute_shares(answers, classify):
    """Return the share of the completions of the other unknowns in which an answer changes the class."""
    found = {}
    for key in [key for key, value in answers.items() if value is None]:
        others = [
            classify(full | {key: False}) != classify(full | {key: True})
            for full in completions({**answers, key: False})
        ]
        if any(others):
            found[key] = Fraction(sum(others), len(others))
    return found


def check_exact(one, answers, classify, outcome_of):
    """Check possible classes, outcome, grounds and shares against every completion."""
    result = one.score(answers)
    classes = {classify(full) for full in completions(answers)}
    assert {kind.id for kind in result.possible} == classes
    outcomes = {outcome_of[kind] for kind in classes}
    assert result.outcome == (outcomes.pop() if len(outcomes) == 1 else Outcome.UNDETERMINED)
    assert (result.classification is None) == (len(classes) > 1)
    shares = {question.id: question.share for question in result.open_questions}
    assert shares == brute_shares(answers, classify)
    order = [(-question.share, one.bits[question.id]) for question in result.open_questions]
    assert order == sorted(order)
    check_grounds(one, result, answers)
    check_many(one, answers, classify)


def check_many(one, answers, classify):
    """Scoring all completions at once, and the record itself as the last row, gives the same."""
    fulls = list(completions(answers))
    scores = one.score_many({key: [full[key] for full in fulls] + [answers[key]] for key in answers})
    classes = [classify(full) for full in fulls]
    assert scores.classifications() == [*classes, classes[0] if len(set(classes)) == 1 else None]
    possible = {
        kind for kind, bits in zip(scores.classes, scores.possible, strict=True) if bits >> len(fulls)
    }
    assert possible == set(classes)


def check_grounds(one, result, answers):
    """Grounds are answers that were given, force the outcome, and none of them can be dropped."""
    kept = {ground.id: ground.truth.value == "yes" for ground in result.because}
    assert all(answers[key] is value for key, value in kept.items())
    if result.outcome is Outcome.UNDETERMINED:
        assert not kept
        return
    assert one.score(kept).outcome is result.outcome
    for key in kept:
        assert (
            one.score({other: v for other, v in kept.items() if other != key}).outcome is not result.outcome
        )


def few_unknown(one, most=9):
    """Answers to a large set with few unknowns, lying near the thresholds."""
    ids = list(one.bits)
    full = st.lists(st.sampled_from([False, False, False, True]), min_size=len(ids), max_size=len(ids))
    unknown = st.sets(st.sampled_from(ids), max_size=most)
    return st.builds(lambda f, u: dict(zip(ids, f, strict=True)) | dict.fromkeys(u), full, unknown)


@pytest.mark.parametrize("name", ["ilo-2009-adult-labour", "ilo-2009-child-labour"])
@given(data=st.data())
def test_a_published_set_is_exact_over_every_completion(name, data):
    one = indicators.get(name)
    answers = data.draw(few_unknown(one))
    outcome_of = {kind.id: kind.outcome for kind in (*one.classes, indicators.NOT_STATED)}
    check_exact(one, answers, lambda full: naive_class(one, full), outcome_of)
    dimensions = [naive_dimensions(one, full) for full in completions(answers)]
    for key, part in one.score(answers).dimensions.items():
        values = {positive[key] for positive in dimensions}
        expected = {(True,): Outcome.INDICATED, (False,): Outcome.NOT_INDICATED}
        assert part.outcome is expected.get(tuple(values), Outcome.UNDETERMINED)


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
def test_one_more_answer_never_undoes_a_decided_outcome(name, data):
    one = scoring(name)
    ids = list(one.bits)
    answers = data.draw(st.dictionaries(st.sampled_from(ids), st.sampled_from([True, False, None])))
    key, value = data.draw(st.sampled_from(ids)), data.draw(st.booleans())
    before = one.score(answers)
    after = one.score({key: value} | {k: v for k, v in answers.items() if v is not None})
    assert set(after.possible) <= set(before.possible)
    assert before.lowest <= after.lowest <= after.highest <= before.highest
    if before.outcome is not Outcome.UNDETERMINED:
        assert after.outcome is before.outcome
    for part, then in zip(before.dimensions.values(), after.dimensions.values(), strict=True):
        assert part.outcome in {then.outcome, Outcome.UNDETERMINED}


@pytest.mark.parametrize("name", [name for name in NAMES if indicators.get(name).circuit.conclusion])
@given(data=st.data())
def test_shares_of_every_shipped_set_are_those_of_brute_force(name, data):
    one = scoring(name)
    answers = data.draw(few_unknown(one, most=7))
    shares = {question.id: question.share for question in one.score(answers).open_questions}
    assert shares == brute_shares(answers, lambda full: one.score(full).classification.id)


@given(data=st.data())
def test_a_set_without_a_threshold_counts_signs_and_concludes_nothing(data):
    one = indicators.get(data.draw(st.sampled_from(["ilo-2012-forced-labour-11", "lesotho-2011-s22"])))
    answers = {key: data.draw(st.sampled_from([True, False, None])) for key in one.bits}
    result = one.score(answers)
    assert result.outcome is Outcome.NO_RULE
    assert (result.possible, result.because, result.open_questions) == ((), (), ())
    assert result.present == tuple(key for key, value in answers.items() if value)
    assert result.unanswered == tuple(key for key, value in answers.items() if value is None)
    assert (result.lowest, result.highest) == (
        len(result.present),
        len(result.present) + len(result.unanswered),
    )


STRENGTHS = ("strong", "medium", "weak")


@st.composite
def small_items(draw):
    """Up to eight indicators in one or two dimensions; some reverse-scored, some with points."""
    count = draw(st.integers(4, 8))
    return [
        {
            "id": f"i{number}",
            "dimension": f"d{number % draw(st.integers(1, 2))}",
            "strength": STRENGTHS[number] if number < 3 else draw(st.sampled_from(STRENGTHS)),
            "points": draw(st.integers(1, 3)),
            "counts": draw(st.sampled_from(["yes", "yes", "no"])),
        }
        for number in range(count)
    ]


def nodes(leaves):
    """Rule nodes over these leaves."""

    def group(children):
        parts = st.lists(children, min_size=1, max_size=3)
        return st.tuples(st.sampled_from(["all-of", "any-of"]), parts)

    return st.recursive(leaves, group, max_leaves=4)


SELECTIONS = st.tuples(
    st.sampled_from(["at-least", "points-at-least"]),
    st.sampled_from([1, 1, 1, 2, 2, 3]),
    st.lists(st.sampled_from(STRENGTHS), min_size=1, max_size=3, unique=True),
)


def is_sign(item, full):
    """Return whether the answer to an indicator is the one that counts."""
    return full[item["id"]] == (item["counts"] == "yes")


def node_holds(node, items, full, dimensions):
    """Evaluate a rule node on a full record, by its meaning."""
    match node:
        case ("all-of", parts):
            return all(node_holds(part, items, full, dimensions) for part in parts)
        case ("any-of", parts):
            return any(node_holds(part, items, full, dimensions) for part in parts)
        case ("dimension", key):
            return dimensions[key]
        case ("input", key, answered):
            return full[key] == (answered == "yes")
        case (kind, threshold, strengths):
            chosen = [item for item in items if item["strength"] in strengths and is_sign(item, full)]
            return sum(item["points"] if kind == "points-at-least" else 1 for item in chosen) >= threshold


def node_text(node):
    """Write a rule node in the grammar of the files."""
    match node:
        case (("all-of" | "any-of") as kind, parts):
            return f"{{ {kind} = [{', '.join(map(node_text, parts))}] }}"
        case ("dimension", key):
            return f'{{ dimension = "{key}" }}'
        case ("input", key, answered):
            return f'{{ input = "{key}", answered = "{answered}" }}'
        case (kind, threshold, strengths):
            return f"{{ {kind} = {threshold}, of = {{ strength = {list(strengths)} }} }}".replace("'", '"')


CITE = '{ source = "home-made", evidence = "default" }'


def set_text(items, body):
    """Write a set in the grammar of the files."""
    rows = "\n".join(
        "  { "
        + ", ".join(f"{k} = {v!r}" for k, v in (item | {"label": "x", "evidence": "default"}).items())
        + " },"
        for item in items
    )
    dimensions = sorted({item["dimension"] for item in items})
    return "\n".join(
        [
            'id = "small"\ntitle = "Small"\nversion = "1"\nrelease = "ready"',
            f"citation = {CITE}",
            f"indicators = [\n{rows}\n]",
            *(f'[[dimensions]]\nid = "{key}"\nlabel = "x"' for key in dimensions),
            *(f'[[inputs]]\nid = "{key}"\nlabel = "x"\nevidence = "default"' for key in ("act", "fact")),
            *(
                f'[[classes]]\nid = "{key}"\nlabel = "x"\noutcome = "{outcome}"\nevidence = "default"'
                for key, outcome in CLASSES.items()
            ),
            body,
        ]
    )


CLASSES = {"met": "indicated", "also-met": "indicated", "unmet": "not_indicated"}
OUTCOMES = {**CLASSES, "not-stated-by-the-source": "not_stated"}


def loaded(text):
    """Load a set; try another where it contradicts itself (a rule that can never be met and the like)."""
    try:
        return indicators.load(StringIO(text))
    except DefinitionError:
        reject()


def drawn_answers(data, items):
    """Answers to a small set, a third of them unknown."""
    keys = [item["id"] for item in items] + ["act", "fact"]
    return {key: data.draw(st.sampled_from([True, False, None])) for key in keys}


@given(data=st.data())
def test_a_deciding_rule_over_indicators_inputs_and_dimensions_is_exact(data):
    items = data.draw(small_items())
    names = sorted({item["dimension"] for item in items})
    each = data.draw(nodes(SELECTIONS))
    polarity = {key: data.draw(st.sampled_from(["yes", "no"])) for key in ("act", "fact")}
    inputs = st.sampled_from([("input", key, answered) for key, answered in polarity.items()])
    mixed = st.one_of(inputs, st.sampled_from([("dimension", key) for key in names]))
    when = data.draw(nodes(st.one_of(mixed, SELECTIONS) if data.draw(st.booleans()) else mixed))
    body = f"""
[[rules]]
id = "each"
each = "dimension"
says = "x"
citation = {CITE}
when = {node_text(each)}
[[rules]]
id = "case"
says = "x"
citation = {CITE}
when = {node_text(when)}
class = "met"
otherwise = "unmet"
"""
    one = loaded(set_text(items, body))

    def classify(full):
        dimensions = {
            key: node_holds(each, [item for item in items if item["dimension"] == key], full, {})
            for key in names
        }
        return "met" if node_holds(when, items, full, dimensions) else "unmet"

    check_exact(one, drawn_answers(data, items), classify, OUTCOMES)


@given(data=st.data())
def test_a_table_of_combinations_is_exact(data):
    items = data.draw(small_items())
    names = sorted({item["dimension"] for item in items})
    each = data.draw(nodes(SELECTIONS))
    some = st.lists(st.sampled_from([*names, "act", "fact"]), max_size=2, unique=True)
    row = st.tuples(some, some, some, st.sampled_from(list(CLASSES)))
    fair = row.filter(lambda r: (r[0] or r[1] or r[2]) and not set(r[0]) & set(r[1]))
    rows = data.draw(st.lists(fair, min_size=1, max_size=3))
    text = "".join(
        f"[[combinations]]\nyes = {yes}\nno = {no}\nany-yes = {either}\nclass = '{kind}'\n"
        for yes, no, either, kind in rows
    )
    head = f"[[rules]]\nid = 'each'\neach = 'dimension'\nsays = 'x'\ncitation = {CITE}\n"
    rule = f"{head}when = {node_text(each)}\n"
    one = loaded(set_text(items, rule + text))

    def classify(full):
        state = full | {
            key: node_holds(each, [item for item in items if item["dimension"] == key], full, {})
            for key in names
        }
        for yes, no, either, kind in rows:
            fits = all(state[k] for k in yes) and not any(state[k] for k in no)
            if fits and (not either or any(state[k] for k in either)):
                return kind
        return "not-stated-by-the-source"

    check_exact(one, drawn_answers(data, items), classify, OUTCOMES)


@given(data=st.data())
def test_bands_of_points_are_exact_over_the_sums_that_can_be_reached(data):
    items = data.draw(small_items())
    cuts = sorted(data.draw(st.sets(st.integers(1, 12), min_size=1, max_size=3)))
    edges = [0, *cuts, 14]
    kinds = data.draw(
        st.lists(st.sampled_from([*CLASSES, None]), min_size=len(cuts) + 1, max_size=len(cuts) + 1)
    )
    bands = [(low, high - 1, kind) for low, high, kind in zip(edges, edges[1:], kinds, strict=False) if kind]
    body = "".join(f"[[bands]]\nfrom = {low}\nto = {high}\nclass = '{kind}'\n" for low, high, kind in bands)
    assume(bands)
    one = loaded(set_text(items, body))

    def classify(full):
        total = sum(item["points"] for item in items if is_sign(item, full))
        return next((kind for low, high, kind in bands if low <= total <= high), "not-stated-by-the-source")

    check_exact(one, drawn_answers(data, items), classify, OUTCOMES)
