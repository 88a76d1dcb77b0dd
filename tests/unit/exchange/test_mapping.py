"""Mappings: those that come along fit their sets and layouts; a broken one is refused."""

import csv

import pytest

from tipcore import exchange, indicators
from tipcore.errors import DefinitionError, UnknownTerm
from tipcore.exchange import SignMapping
from tipcore.exchange._columns import layout

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
    assert mapping.codes == {"J": True, "N": False, "": None}
    assert mapping.signs[0].doubtful == ()


@pytest.mark.parametrize(
    "text",
    [
        "id =",
        GOOD.replace("layout", "other"),
        GOOD.replace("signs = [{", "signs = [1, {"),
        GOOD.replace('["a"] }]', '["a"] }, { indicator = "deception", any_of = ["b"] }]'),
        GOOD.replace('any_of = ["a"]', "any_of = []"),
    ],
)
def test_a_broken_mapping_is_refused(text):
    with pytest.raises(DefinitionError) as caught:
        SignMapping.read(text)
    assert caught.value.__context__ is None


def test_an_unknown_mapping_names_the_nearest():
    with pytest.raises(UnknownTerm, match="did you mean 'htcds-control'"):
        exchange.get_mapping("htcds-controls")
