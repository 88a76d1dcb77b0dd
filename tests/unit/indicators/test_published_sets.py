"""The sets that come along: ids, counts, rules and results as their sources give them."""

import json
import re
import tomllib
from collections import Counter

import pytest

from tipcore import indicators, sources
from tipcore.indicators import Outcome, Strength

TOTALS = {
    "ilo-2009-adult-labour": (10, 10, 16, 9, 15, 7),
    "ilo-2009-child-labour": (10, 10, 15, 8, 15, 7),
    "ilo-2012-forced-labour-11": (11,),
    "lesotho-2011-s22": (7, 6, 6, 4),
}
STRENGTHS = {"ilo-2009-adult-labour": (7, 53, 7), "ilo-2009-child-labour": (15, 50, 0)}
LEVELS = (Strength.STRONG, Strength.MEDIUM, Strength.WEAK)


def cases(root, name):
    return json.loads((root / "tests" / "cases" / "indicators" / f"{name}.json").read_text("utf-8"))["cases"]


def of(one, dimension, strength):
    return [i.id for i in one.indicators if i.dimension == dimension and i.strength is strength]


def making(one, positive):
    """Answers that make exactly these dimensions positive, all others being no."""
    chosen = [key for name in positive for key in enough(one, name)]
    return dict.fromkeys(one.bits, False) | dict.fromkeys(chosen, True)


def enough(one, dimension):
    return of(one, dimension, Strength.MEDIUM)[:3]


def test_the_catalogue_agrees_with_the_folder(root):
    files = sorted(path.stem for path in (root / "src/tipcore/indicators/sets").glob("*.toml"))
    assert list(indicators.ids()) == files


@pytest.mark.parametrize("name", indicators.ids())
def test_a_set_has_the_totals_that_its_source_states(name):
    one = indicators.get(name)
    assert one.id == name
    tally = Counter(item.dimension for item in one.indicators)
    assert tuple(tally[part.id] for part in one.dimensions) == TOTALS[name]
    assert one.stated_total == len(one.indicators)
    if name in STRENGTHS:
        levels = Counter(item.strength for item in one.indicators)
        assert tuple(levels[level] for level in LEVELS) == STRENGTHS[name]


@pytest.mark.parametrize("name", indicators.ids())
def test_a_set_reproduces_its_published_results(name):
    one = indicators.get(name)
    one.verify()
    for published in one.published:
        rest = dict.fromkeys(one.bits, False if published.rest_no else None)
        given = rest | dict.fromkeys(published.yes, True) | dict.fromkeys(published.no, False)
        assert one.score(given).classification.id == published.classification


@pytest.mark.parametrize("name", indicators.ids())
def test_everything_cites_a_source_of_the_bibliography(name):
    one = indicators.get(name)
    for reference in (one.reference, *(part.reference for part in (*one.rules, *one.published))):
        assert reference.source in sources.ids()


def test_files_write_one_indicator_a_line(root):
    for path in (root / "src/tipcore/indicators/sets").glob("*.toml"):
        text = path.read_text("utf-8")
        rows = [line for line in text.splitlines() if re.match(r"  \{ id = ", line)]
        assert len(rows) == len(tomllib.loads(text)["indicators"])


@pytest.mark.parametrize("name", indicators.ids())
def test_ids_labels_and_marks_are_those_of_the_domain_paper(shared, name):
    paper = tomllib.loads((shared / "domain" / "indicators" / f"{name}.toml").read_text("utf-8"))
    one = indicators.get(name)
    keys = ("id", "label", "dimension", "strength", "phase", "evidence")
    assert [tuple(getattr(i, key) for key in keys) for i in one.indicators] == [
        tuple(row[key] for key in keys) for row in paper["indicators"]
    ]
    assert [(d.id, d.label, d.phase) for d in one.dimensions] == [
        (row["id"], row["label"], row["phase"]) for row in paper["dimensions"]
    ]
    assert (one.title, one.release.value) == (paper["title"], paper["release"])


def test_the_dimension_rule_gives_its_table(root):
    one = indicators.get("ilo-2009-adult-labour")
    tried = 0
    for *counts, positive in cases(root, "ilo-2009-dimension-rule"):
        for part in one.dimensions:
            groups = [of(one, part.id, level) for level in LEVELS]
            if all(len(group) >= n for group, n in zip(groups, counts, strict=True)):
                chosen = [key for group, n in zip(groups, counts, strict=True) for key in group[:n]]
                result = one.score(dict.fromkeys(one.bits, False) | dict.fromkeys(chosen, True))
                expected = Outcome.INDICATED if positive else Outcome.NOT_INDICATED
                assert result.dimensions[part.id].outcome is expected
                tried += 1
    assert tried > 47


def test_the_case_rule_for_adults_gives_its_table(root):
    one = indicators.get("ilo-2009-adult-labour")
    names = ("deceptive-recruitment", "coercive-recruitment", "exploitation", "coercion-destination")
    for *state, kind in cases(root, "ilo-2009-case-rule-adults"):
        result = one.score(making(one, [name for name, held in zip(names, state, strict=True) if held]))
        assert result.classification.id == kind


def test_the_case_rule_for_children_gives_its_table(root):
    one = indicators.get("ilo-2009-child-labour")
    for act, exploitation, kind in cases(root, "ilo-2009-case-rule-children"):
        answers = making(one, ["exploitation"] if exploitation else []) | {"act": act}
        assert one.score(answers).classification.id == kind


def test_unknown_is_not_no(root):
    one = indicators.get("ilo-2009-adult-labour")
    for _, dimension, yes, unknown, outcome in cases(root, "ilo-2009-missing-answers"):
        answers = dict.fromkeys(one.bits, False)
        for level, sure, open_ in zip(LEVELS, yes, unknown, strict=True):
            ids = of(one, dimension, level)
            answers |= dict.fromkeys(ids[:sure], True) | dict.fromkeys(ids[sure : sure + open_])
        assert one.score(answers).dimensions[dimension].outcome.value == outcome


def test_the_twins_of_the_cases_are_those_of_the_domain_paper(root, shared):
    folder = shared / "domain" / "indicators" / "fixtures"
    table = tomllib.loads((folder / "ilo-2009-dimension-rule.toml").read_text("utf-8"))
    rule = tomllib.loads((folder / "ilo-2009-case-rule.toml").read_text("utf-8"))
    assert cases(root, "ilo-2009-dimension-rule") == table["cases"]
    assert cases(root, "ilo-2009-case-rule-adults") == rule["cases"]
    assert cases(root, "ilo-2009-case-rule-children") == rule["child_cases"]
