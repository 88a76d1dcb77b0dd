"""From answers to a class of the source, set by set; withheld sets are tried on copies released here."""

import json
from io import StringIO
from itertools import product

import pytest

from tipcore import indicators
from tipcore.indicators import Release

RULED = [name for name in indicators.ids() if indicators.get(name).circuit.conclusion is not None]


def read(root, name):
    path = root / "tests" / "cases" / "indicators" / "answers" / f"{name}.json"
    return json.loads(path.read_text("utf-8"))


def scorable(root, name, points=()):
    """The set, or a copy that is released for this test (with points, where the case file gives them)."""
    one = indicators.get(name)
    if one.release is not Release.WITHHELD:
        return one
    text = (root / "src/tipcore/indicators/sets" / f"{name}.toml").read_text("utf-8")
    text = text.replace('release = "withheld"', 'release = "provisional"')
    for item, number in zip(one.indicators, points, strict=False):
        text = text.replace(f'{{ id = "{item.id}",', f'{{ id = "{item.id}", points = {number},')
    return indicators.load(StringIO(text))


def test_every_set_with_a_rule_has_its_cases(root):
    files = (root / "tests" / "cases" / "indicators" / "answers").glob("*.json")
    assert sorted(path.stem for path in files) == RULED


@pytest.mark.parametrize("name", RULED)
def test_answers_lead_to_the_class_of_the_source(root, name):
    content = read(root, name)
    assert content["set"] == name
    one = scorable(root, name, content.get("points", ()))
    for sentence, yes, unknown, outcome, kind in content["cases"]:
        assert {*yes, *unknown} <= set(one.bits), sentence
        result = one.score(dict.fromkeys(one.bits, False) | dict.fromkeys(yes, True) | dict.fromkeys(unknown))
        assert result.outcome.value == outcome, sentence
        found = result.classification
        assert (found and found.id) == kind, sentence


@pytest.mark.parametrize("name", RULED)
def test_every_class_of_the_source_is_reached_by_a_case(root, name):
    reached = {kind for *_, kind in read(root, name)["cases"]}
    assert {kind.id for kind in indicators.get(name).classes} <= reached


def test_icls_needs_both_in_one_period():
    one = indicators.get("icls-2018-forced-labour")
    for involuntary, penalty, period in product((False, True, None), repeat=3):
        answers = dict.fromkeys(one.bits, False)
        answers |= {"hazardous": involuntary, "debt-bondage": penalty, "same-reference-period": period}
        given = (involuntary, penalty, period)
        expected = "indicated" if all(given) else "not_indicated" if False in given else "undetermined"
        assert one.score(answers).outcome.value == expected


def test_hard_to_see_pairs_in_every_dimension(root):
    one = scorable(root, "ilo-2012-hard-to-see")
    items = {(i.dimension, i.element, i.strength.value): i.id for i in one.indicators}
    elements = ("involuntariness", "penalty")
    for (where, a), (there, b) in product(
        product([d.id for d in one.dimensions], ("strong", "medium")), repeat=2
    ):
        pair = [items.get((where, elements[0], a)), items.get((there, elements[1], b))]
        if None not in pair:
            result = one.score(dict.fromkeys(one.bits, False) | dict.fromkeys(pair, True))
            positive = where == there and "strong" in {a, b}
            assert result.outcome.value == ("indicated" if positive else "not_indicated")


def test_the_missing_answers_of_the_domain_paper(shared):
    import tomllib

    path = shared / "domain" / "indicators" / "fixtures" / "missing-answers.toml"
    words = {"positive": "indicated", "negative": "not_indicated", "undetermined": "undetermined"}
    tried = 0
    for case in tomllib.loads(path.read_text("utf-8"))["cases"]:
        if "threshold" in case:
            one = indicators.get(case["set"])
            ids = list(one.bits)
            answers = dict.fromkeys(ids, False) | dict.fromkeys(ids[: case["yes"]], True)
            answers |= dict.fromkeys(ids[case["yes"] : case["yes"] + case["unknown"]])
            assert one.score(answers).outcome.value == words[case["result"]]
            tried += 1
    assert tried == 4
