"""Every published rule against a referee written from its sentence, over every completion of few unknowns."""

from io import StringIO
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipcore import indicators
from tipcore.indicators import Outcome, Release

SETS = Path(__file__).parents[2] / "src" / "tipcore" / "indicators" / "sets"
CSE_POINTS = (3, 3, 3, 3, 3, 3, 3, 2)


def screen(least, positive="positive-screen", negative="negative-screen"):
    """So many yes are a positive screen."""
    return lambda _one, full: positive if sum(full.values()) >= least else negative


def icls(one, full):
    """One of each list, both in the same period."""
    both = {item.dimension for item in one.indicators if full[item.id]} == {"involuntariness", "penalty"}
    return "forced-labour" if both and full["same-reference-period"] else "not-forced-labour-by-this-rule"


def hard_to_see(one, full):
    """A pair in one dimension, one of the two strong."""
    present = [item for item in one.indicators if full[item.id]]
    for a, b in product(present, repeat=2):
        pair = (a.element, b.element) == ("involuntariness", "penalty") and a.dimension == b.dimension
        if pair and "strong" in {a.strength.value, b.strength.value}:
            return "forced-labour"
    return "not-forced-labour-by-this-rule"


def bands(_one, full):
    """0 to 3, 4 to 8, 9 to 23, over the points that the copy gives."""
    score = sum(points for points, held in zip(CSE_POINTS, full.values(), strict=True) if held)
    return "no-concern" if score <= 3 else "possible-concern" if score <= 8 else "clear-concern"


def positive(one, full):
    """The dimensions that are positive by the Delphi rule."""
    found = set[str]()
    for part in one.dimensions:
        held = [i.strength.value for i in one.indicators if i.dimension == part.id and full[i.id]]
        strong, medium, weak = (held.count(level) for level in ("strong", "medium", "weak"))
        if strong >= 2 or (strong and medium + weak) or medium >= 3 or (medium >= 2 and weak):
            found.add(part.id)
    return found


def child(one, full):
    """An act and exploitation."""
    met = full["act"] and "exploitation" in positive(one, full)
    return "victim-of-trafficking" if met else "not-indicated-by-this-rule"


def adult(one, full):
    """Four published rows."""
    held = positive(one, full)
    means = {"deceptive-recruitment", "coercive-recruitment"} & held
    if {"exploitation", "coercion-destination"} <= held and means:
        return "victim-of-trafficking-for-forced-labour"
    used = held - {"vulnerability-recruitment", "vulnerability-destination"}
    return {
        frozenset(): "successful-migrant",
        frozenset({"exploitation"}): "exploited-not-trafficked",
        frozenset({"exploitation", "deceptive-recruitment"}): "victim-of-deception-and-exploitation",
    }.get(frozenset(used), "not-stated-by-the-source")


REFEREES = {
    "cse-it-2": bands,
    "greenbaum-2015-short-screen": screen(2),
    "icls-2018-forced-labour": icls,
    "ilo-2009-adult-labour": adult,
    "ilo-2009-adult-sexual": adult,
    "ilo-2009-child-labour": child,
    "ilo-2009-child-sexual": child,
    "ilo-2012-hard-to-see": hard_to_see,
    "iom-dtm-exploitation": screen(1, "exploitative-practice-indication", "no-indication"),
    "qyit": screen(1),
    "raft": screen(1),
}


def scorable(name):
    """The set, or a copy of a withheld one that is released here; that of the CSE-IT has points."""
    one = indicators.get(name)
    if one.release is not Release.WITHHELD:
        return one
    text = (SETS / f"{name}.toml").read_text("utf-8").replace('release = "withheld"', 'release = "ready"')
    if name == "cse-it-2":
        for item, points in zip(one.indicators, CSE_POINTS, strict=True):
            text = text.replace(f'{{ id = "{item.id}",', f'{{ id = "{item.id}", points = {points},')
    return indicators.load(StringIO(text))


def test_every_rule_has_a_referee():
    ruled = [name for name in indicators.ids() if indicators.get(name).circuit.conclusion is not None]
    assert sorted(REFEREES) == ruled


@pytest.mark.parametrize("one", [pytest.param(scorable(name), id=name) for name in REFEREES])
@given(data=st.data())
def test_what_is_possible_is_what_some_completion_gives(one, data):
    ids = list(one.bits)
    parts = data.draw(st.sets(st.sampled_from([part.id for part in one.dimensions]), min_size=1))
    near = [item.id for item in one.indicators if item.dimension in parts]
    some = data.draw(st.sets(st.sampled_from(near), max_size=12))
    some |= {item.id for item in one.inputs if data.draw(st.sampled_from([True, True, False]))}
    unknown = sorted(data.draw(st.sets(st.sampled_from(ids), max_size=5)))
    answers = {key: key in some for key in ids} | dict.fromkeys(unknown)
    classes = {
        REFEREES[one.id](one, answers | dict(zip(unknown, chosen, strict=True)))
        for chosen in product((False, True), repeat=len(unknown))
    }
    result = one.score(answers)
    assert {kind.id for kind in result.possible} == classes
    outcomes = {kind.outcome for kind in result.possible}
    assert result.outcome is (outcomes.pop() if len(outcomes) == 1 else Outcome.UNDETERMINED)
