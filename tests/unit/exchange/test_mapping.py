"""Mappings: those that come along fit their sets and layouts; a broken one is refused."""

import csv
from io import BytesIO

import pytest

from tipcore import exchange, indicators
from tipcore.errors import DefinitionError, UnknownTerm
from tipcore.exchange import SignMapping
from tipcore.exchange._columns import layout
from tipcore.indicators import detect_mapping
from tipcore.logic import UnknownReason

GOOD = """
id = "own"
title = "Own"
set = "ilo-2012-forced-labour-11"
source = "nobody"
evidence = "default"
layout = ["a"]
codes = { yes = ["J"], no = ["N"], unknown = [""] }
signs = [{ indicator = "deception", any_of = ["a"] }]
"""


@pytest.mark.parametrize("name", exchange.mapping_ids())
def test_each_mapping_speaks_of_every_indicator_of_its_set_once(name):
    mapping = exchange.get_mapping(name)
    named = [sign.indicator for sign in mapping.signs] + list(mapping.unanswered)
    assert sorted(named) == sorted(indicator.id for indicator in indicators.get(mapping.set_id).indicators)
    assert mapping.doubts
    assert mapping.source


def test_every_column_of_the_ctdc_mapping_is_in_the_layout_and_every_means_is_accounted_for(root):
    mapping = exchange.get_mapping("ctdc-global-synthetic")
    with (root / "tests/cases/ctdc/twin.csv").open(encoding="utf-8", newline="") as stream:
        header = next(csv.reader(stream))
    used = {name for sign in mapping.signs for name in (*sign.any_of, *sign.doubtful)}
    assert used | set(mapping.unused) == {name for name in header if name.startswith("meansOfControl")}
    assert set(mapping.layout) <= set(header)
    assert not used & set(mapping.unused)


def test_every_method_of_control_of_htcds_is_accounted_for():
    mapping = exchange.get_mapping("htcds-control")
    used = {name for sign in mapping.signs for name in (*sign.any_of, *sign.doubtful)}
    codes = layout().by_label["methodsofcontrol"].codes
    assert codes is not None
    assert used | set(mapping.unused) == {code.code for code in codes.members}


def test_a_mapping_of_ones_own_is_read():
    mapping = SignMapping.read(GOOD)
    assert mapping.codes == {"J": True, "N": False, "": UnknownReason.NOT_RECORDED}
    assert mapping.replies is not None
    assert mapping.replies.read(" j") is True
    assert mapping.signs[0].doubtful == ()


SHORT = """
set = "ilo-2012-forced-labour-11"
[columns]
deception = "q1"
debt-bondage = ["q2", "q3"]
isolation = { any_of = ["q4"], doubtful = ["q5"], doubts = ["q5 asks about visits"] }
"""


def test_the_short_form_names_a_column_or_several_for_each_indicator():
    mapping = SignMapping.load(BytesIO(b"\xef\xbb\xbf" + SHORT.encode()))
    assert {sign.indicator: (sign.any_of, sign.doubtful) for sign in mapping.signs} == {
        "deception": (("q1",), ()),
        "debt-bondage": (("q2", "q3"), ()),
        "isolation": (("q4",), ("q5",)),
    }
    assert mapping.layout == ("q1", "q2", "q3", "q4", "q5")
    assert mapping.replies is None
    assert (mapping.evidence, mapping.columns_evidence) == ("default", "default")


def test_a_column_is_found_by_its_other_spellings_and_without_what_is_not_seen():
    mapping = SignMapping.read(GOOD + '[aliases]\na = ["alpha"]\n')
    assert mapping.find("a", ["alpha"]) == "alpha"
    assert mapping.find("a", ["x", "\ufeff A\u00a0", "alpha"]) == "alpha"
    assert mapping.find("a", ["x", "\ufeffA\u00a0"]) == "\ufeffA\u00a0"
    assert mapping.find("a", ["x"]) is None
    assert mapping.missing(["x"]) == ("a",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id =", "is no TOML"),
        (GOOD.replace("layout", "other"), "unknown key 'other'"),
        ("schema = 2\n" + GOOD, "another schema than 1"),
        (GOOD.replace('set = "ilo-2012-forced-labour-11"', ""), "names no set"),
        (GOOD.replace('"Own"', "1"), "a text at title"),
        (GOOD.replace('["a"]\ncodes', '"a"\ncodes'), "a list of texts at layout"),
        (GOOD.replace('{ yes = ["J"], no = ["N"], unknown = [""] }', '"J"'), "a table at codes"),
        (GOOD.replace("signs = [{", "signs = [1, {"), "tables at signs"),
        (GOOD.replace("any_of", "all_of"), "tables at signs"),
        (GOOD.replace("unknown =", "perhaps ="), "lists of texts below codes"),
        (GOOD.replace('["J"]', '"J"'), "each code and alias"),
        (GOOD + "[aliases]\na = 1\n", "each code and alias"),
        (GOOD.replace('any_of = ["a"]', "any_of = []"), "an indicator and columns"),
        (SHORT.replace('"q1"', "1"), "an indicator and columns"),
        (SHORT.replace("doubtful", "dubious"), "an indicator and columns"),
        (GOOD + '[[groups]]\nid = "g"\n', "each group"),
        (GOOD + '[[groups]]\nid = "g"\nflags = 1\n', "each group"),
        (GOOD + '[[groups]]\nid = "g"\ncolumn = "a"\nflags = { x = "b" }\n', "each group"),
        (
            GOOD + "[[groups]]\nid = 'g'\nflags = { " + ", ".join(f"f{at} = 'c'" for at in range(11)) + " }",
            "each group",
        ),
        (GOOD + '[[unused]]\ncolumn = "b"\n', "each thing left out"),
        (GOOD + '[[unused]]\ncolumn = 1\nwhy = "x"\n', "each thing left out"),
        (GOOD.replace('["a"] }]', '["a"] }, { indicator = "deception", any_of = ["b"] }]'), "twice"),
        ('set = "x"\n', "answers no indicator"),
    ],
)
def test_a_broken_mapping_is_refused_and_says_why(text, said):
    with pytest.raises(DefinitionError, match=said) as caught:
        SignMapping.read(text)
    assert caught.value.__context__ is None


@pytest.mark.parametrize("name", exchange.mapping_ids())
def test_a_mapping_is_found_by_the_columns_of_its_own_layout(name):
    mapping = exchange.get_mapping(name)
    found = detect_mapping(["x", *mapping.layout])
    assert found is not None
    assert found.id == name
    assert detect_mapping(mapping.layout[1:]) is None or name == "ctdc-k-anonymised"


def test_an_unknown_mapping_names_the_nearest():
    with pytest.raises(UnknownTerm, match="did you mean 'htcds-control'"):
        exchange.get_mapping("htcds-controls")
