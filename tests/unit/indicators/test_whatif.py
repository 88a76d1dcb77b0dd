"""The same set under other assumptions."""

from io import StringIO

import pytest

from tipcore import indicators
from tipcore.errors import DefinitionError, InvalidRecord, UnknownTerm
from tipcore.indicators import Outcome, Release, SetWithheld, Strength

ADULT = indicators.get("ilo-2009-adult-labour")
SCREEN = indicators.get("greenbaum-2015-short-screen")
SIGNS = [one.id for one in SCREEN.indicators]
POINTS = """
id = "points"
title = "Points"
version = "2"
release = "ready"
citation = { source = "home-made", evidence = "default", title = "a small set" }
stated-total = 3
indicators = [
  { id = "a", label = "A", dimension = "d", evidence = "default", points = 2 },
  { id = "b", label = "B", dimension = "d", evidence = "default" },
  { id = "c", label = "C", dimension = "d", evidence = "default" },
]
[[dimensions]]
id = "d"
label = "All"
stated-total = 3
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
says = "three points, of which one is for b or c"
citation = { source = "home-made", evidence = "default", title = "a small set" }
class = "met"
otherwise = "unmet"
when = { all-of = [{ points-at-least = 3 }] }
[[published]]
says = "a and b suffice"
citation = { source = "home-made", evidence = "default", title = "a small set" }
yes = ["a", "b"]
outcome = "indicated"
"""


def outcome(one, *yes):
    return one.score({**dict.fromkeys(one.bits, False), **dict.fromkeys(yes, True)}).outcome


def test_another_threshold_decides_otherwise():
    assert outcome(SCREEN, *SIGNS[:2]) is Outcome.INDICATED
    stricter = SCREEN.whatif(threshold={"screen": 3})
    assert outcome(stricter, *SIGNS[:2]) is Outcome.NOT_INDICATED
    assert outcome(stricter, *SIGNS[:3]) is Outcome.INDICATED


def test_another_strength_changes_a_dimension():
    signs = [one.id for one in ADULT.indicators if one.dimension == "deceptive-recruitment"]
    strong = next(one.id for one in ADULT.indicators if one.id in signs and one.strength is Strength.STRONG)
    other = next(key for key in signs if key != strong)
    found = ADULT.score({strong: True, other: True}).dimensions["deceptive-recruitment"]
    assert found.outcome is Outcome.INDICATED
    changed = ADULT.whatif(strength={strong: Strength.WEAK})
    found = changed.score(dict.fromkeys(signs, False) | {strong: True, other: True})
    assert found.dimensions["deceptive-recruitment"].outcome is Outcome.NOT_INDICATED


def test_other_points_and_fewer_indicators():
    one = indicators.load(StringIO(POINTS))
    assert outcome(one, "a", "b") is Outcome.INDICATED
    assert outcome(one.whatif(points={"a": 1}), "a", "b") is Outcome.NOT_INDICATED
    fewer = one.whatif(without=["c"])
    assert [item.id for item in fewer.indicators] == ["a", "b"]
    assert outcome(fewer, "a", "b") is Outcome.INDICATED


def test_a_changed_set_never_passes_for_the_published_one():
    changed = SCREEN.whatif(threshold={"screen": 3}, without=SIGNS[5:])
    assert changed.release is Release.PROVISIONAL
    assert changed.version == f"{SCREEN.version}+whatif"
    assert changed.release_note.startswith(
        f"changed, not as published: rule screen asks for 3, without {SIGNS[5]}"
    )
    assert changed.whatif().version == changed.version
    assert changed != SCREEN
    assert "PROVISIONAL: changed, not as published" in changed.score({}).explain()
    assert not changed.published
    assert SCREEN.whatif().release_note.startswith("changed, not as published: nothing; ")


def test_a_withheld_set_stays_withheld():
    changed = indicators.get("ilo-2009-adult-sexual").whatif(without=())
    with pytest.raises(SetWithheld):
        changed.score({})


def test_what_the_set_does_not_have_cannot_be_changed():
    with pytest.raises(UnknownTerm, match="did you mean"):
        SCREEN.whatif(without=[SIGNS[0] + "x"])
    with pytest.raises(UnknownTerm, match="rule of greenbaum"):
        SCREEN.whatif(threshold={"screening": 3})
    with pytest.raises(DefinitionError, match="numbers, so which one is not said"):
        ADULT.whatif(threshold={"dimension": 3})
    with pytest.raises(DefinitionError, match="asks for more than there is"):
        SCREEN.whatif(threshold={"screen": 7})
    with pytest.raises(InvalidRecord, match="strength"):
        ADULT.whatif(strength={ADULT.indicators[0].id: "huge"})
