"""The sets that come along: ids, counts, marks, states and rules as their sources give them."""

import json
import re
import tomllib
from collections import Counter
from io import StringIO

import pytest

from tipcore import indicators, sources
from tipcore.indicators import Outcome, ProvisionalSetWarning, Release, SetWithheld, Strength

LEVELS = (Strength.STRONG, Strength.MEDIUM, Strength.WEAK)
MARKS = ("primary", "secondary", "recalled")
EVERY = indicators.ids()
LEFT_OUT = {
    "ilo-2009-child-labour": {
        "the case table may be incomplete",
        "the survey numbers of the Moldova table are not available",
    }
}
"""Doubts about the table for adults, which this set does not have."""


def cases(root, name):
    return json.loads((root / "tests" / "cases" / "indicators" / f"{name}.json").read_text("utf-8"))["cases"]


def paper(shared, name):
    return tomllib.loads((shared / "domain" / "indicators" / f"{name}.toml").read_text("utf-8"))


def of(one, dimension, strength):
    return [i.id for i in one.indicators if i.dimension == dimension and i.strength is strength]


def making(one, positive):
    """Answers that make exactly these dimensions positive, all others being no."""
    chosen = [key for name in positive for key in of(one, name, Strength.MEDIUM)[:3]]
    return dict.fromkeys(one.bits, False) | dict.fromkeys(chosen, True)


def tally(one):
    """Release, stated total, evidence, and strengths of each dimension, as the table of counts has them."""
    marks = Counter(item.evidence.value for item in one.indicators)
    levels = {part.id: [0, 0, 0, 0] for part in one.dimensions}
    for item in one.indicators:
        levels[item.dimension][list(Strength).index(item.strength)] += 1
    return [one.release.value, one.stated_total, [marks[mark] for mark in MARKS], levels]


def test_the_catalogue_agrees_with_the_folder(root):
    files = sorted(path.stem for path in (root / "src/tipcore/indicators/sets").glob("*.toml"))
    assert list(EVERY) == files


def test_every_set_has_the_counts_of_the_table(root):
    table = cases(root, "counts-of-sets")
    assert table == {name: tally(indicators.get(name)) for name in EVERY}
    assert len(table) == 24
    assert sum(sum(evidence) for _, _, evidence, _ in table.values()) == 595
    assert Counter(release for release, *_ in table.values()) == {
        "ready": 9,
        "provisional": 8,
        "withheld": 7,
    }


def test_the_six_lists_of_the_un_leaflet_have_115_items():
    assert sum(len(indicators.get(name).indicators) for name in EVERY if name.startswith("unodc-")) == 115


@pytest.mark.parametrize("name", EVERY)
def test_a_set_reproduces_its_published_results(name):
    one = indicators.get(name)
    one.verify()
    assert all(part.says for part in one.published)


@pytest.mark.parametrize("name", EVERY)
def test_everything_cites_a_source_of_the_bibliography(name):
    one = indicators.get(name)
    assert one.id == name
    parts = (*one.rules, *one.published, *one.studies)
    for reference in (one.reference, one.statement_reference, *(part.reference for part in parts)):
        assert reference is None or reference.source in sources.ids()


@pytest.mark.parametrize("name", EVERY)
def test_a_set_that_is_ready_rests_on_no_recalled_text(name):
    one = indicators.get(name)
    marks = [part.evidence for part in (*one.indicators, *one.inputs, *one.classes)]
    marks += [rule.reference.evidence for rule in one.rules]
    recalled = sources.EvidenceMark.RECALLED
    assert one.release is not Release.READY or recalled not in marks
    assert bool(one.release_note) or one.release is Release.READY


def test_a_set_without_a_threshold_says_in_words_what_holds():
    for name in EVERY:
        one = indicators.get(name)
        assert bool(one.statement) != bool(one.rules or one.combinations or one.bands)
        assert (one.circuit.conclusion is None) == bool(one.statement)


def test_compiled_lists_are_marked_and_never_pass_as_published():
    compiled = [name for name in EVERY if indicators.get(name).compiled]
    assert compiled == ["consular-border-screen", "lesotho-context"]
    for name in compiled:
        one = indicators.get(name)
        assert "compiled, not a published instrument" in one.title
        assert "COMPILED" in one.score({}).explain()
    assert "COMPILED" not in indicators.get("unodc-children").score({}).explain()


def test_a_provisional_set_warns_and_marks_its_results(root):
    provisional = [name for name in EVERY if indicators.get(name).release is Release.PROVISIONAL]
    for name in provisional:
        with pytest.warns(ProvisionalSetWarning, match=f"indicator set '{name}' is provisional: "):
            indicators.load(root / "src/tipcore/indicators/sets" / f"{name}.toml")
        result = indicators.get(name).score({})
        assert result.provisional
        assert "PROVISIONAL: " in result.explain()
    with pytest.warns(ProvisionalSetWarning, match="qyit"):
        indicators.get.__wrapped__("qyit")


def test_a_withheld_set_can_be_looked_at_but_says_why_it_does_not_score():
    for name in EVERY:
        one = indicators.get(name)
        if one.release is Release.WITHHELD:
            with pytest.raises(SetWithheld, match=re.escape(one.release_note)) as caught:
                one.score({})
            assert caught.value.set_id == name
    without = [name for name in EVERY if not indicators.get(name).indicators]
    assert without == ["heidelberg-2024-ahtst", "mumma-2017-ed-survey"]
    assert "does not score: items not available" in str(SetWithheld(name, "items not available"))
    assert indicators.get("heidelberg-2024-ahtst").full == 0


def test_a_set_may_say_what_its_owners_allow():
    assert "do not ship the items" in indicators.get("cse-it-2").licence
    assert "no permission required" in indicators.get("vera-2014-tvit-short").licence
    assert not indicators.get("qyit").licence


def test_files_write_one_indicator_a_line(root):
    for path in (root / "src/tipcore/indicators/sets").glob("*.toml"):
        text = path.read_text("utf-8")
        rows = [line for line in text.splitlines() if re.match(r"  \{ id = ", line)]
        assert len(rows) == len(tomllib.loads(text)["indicators"])


def test_loading_every_set_keeps_its_conclusion_small():
    for name in EVERY:
        conclusion = indicators.get(name).circuit.conclusion
        if conclusion is not None:
            assert len(conclusion.program.steps) < 100, name


@pytest.mark.parametrize("name", EVERY)
def test_ids_labels_and_marks_are_those_of_the_domain_paper(shared, name):
    given, one = paper(shared, name), indicators.get(name)
    rows = given.get("indicators", [])
    keys = ("id", "label", "dimension", "phase", "evidence")
    usual = {"strength": "unweighted", "points": 1, "element": "", "describes": "person", "age": "any"}
    assert [tuple(getattr(i, key) for key in (*keys, *usual)) for i in one.indicators] == [
        (*(row[key] for key in keys), *(row.get(key, default) for key, default in usual.items()))
        for row in rows
    ]
    places = [row.get("paragraph", row.get("evidence_ref", row.get("number", ""))) for row in rows]
    assert [i.pinpoint for i in one.indicators] == [
        f"no. {place}" if isinstance(place, int) else place for place in places
    ]
    assert [(d.id, d.label, d.phase, d.element, d.stated_total) for d in one.dimensions] == [
        (row["id"], row["label"], row["phase"], row.get("palermo_element", ""), row.get("stated_total"))
        for row in given.get("dimensions", [])
    ]


@pytest.mark.parametrize("name", EVERY)
def test_the_head_of_a_set_is_that_of_the_domain_paper(shared, name):
    given, one = paper(shared, name), indicators.get(name)
    assert (one.title, one.release.value, one.compiled) == (
        given["title"],
        given["release"],
        given["compiled"],
    )
    assert (one.release_note, one.licence, one.stated_total) == (
        given.get("release_note", ""),
        given.get("licence_note", ""),
        given.get("stated_total"),
    )
    if "stated_total_evidence" in given:
        assert one.stated_total_evidence.value == given["stated_total_evidence"]
    assert (one.stated_total_evidence is None) == (one.stated_total is None)
    assert list(one.corroboration) == given.get("corroboration", [])
    assert set(given.get("notes", ())) <= set(one.notes)
    assert set(given.get("doubts", ())) - LEFT_OUT.get(name, set()) <= set(one.doubts)
    results = {row["result"] for row in given["rule"].get("bands", [])}
    for block in (given["rule"], given["rule"].get("case", {})):
        results |= {block.get("result"), block.get("otherwise"), block.get("unlisted")} - {None}
        results |= {row["result"] for row in block.get("combinations", [])}
    if one.circuit.conclusion is not None:
        assert results - {"not-stated-by-the-source"} == {kind.id for kind in one.classes}


def test_the_dimension_rule_gives_its_table(root):
    names = [name for name in EVERY if name.startswith("ilo-2009-")]
    tried = Counter()
    for name in names:
        one = indicators.get(name)
        for *counts, positive in cases(root, "ilo-2009-dimension-rule"):
            for part in one.dimensions:
                groups = [of(one, part.id, level) for level in LEVELS]
                if all(len(group) >= n for group, n in zip(groups, counts, strict=True)):
                    chosen = [key for group, n in zip(groups, counts, strict=True) for key in group[:n]]
                    sure = sum(one.masks[key] for key in chosen)
                    assert one.circuit.dimensions[part.id].holds(sure) is positive
                    tried[tuple(counts)] += 1
    assert len(cases(root, "ilo-2009-dimension-rule")) == 47
    assert len(tried) > 30


def many(strong, medium, weak):
    """A set with one dimension of so many indicators under the dimension rule of the adults."""
    text = """
id = "counts"
title = "Counts"
version = "1"
release = "ready"
citation = { source = "home-made", evidence = "default" }
indicators = [
"""
    for level, n in (("strong", strong), ("medium", medium), ("weak", weak)):
        rows = (
            f'  {{ id = "{level}-{k}", label = "x", dimension = "d", strength = "{level}"' for k in range(n)
        )
        text += "".join(f'{row}, evidence = "default" }},\n' for row in rows)
    return text + ']\n[[dimensions]]\nid = "d"\nlabel = "D"\n'


def test_all_47_cases_of_the_dimension_rule_hold_in_a_dimension_that_is_wide_enough(root):
    text = (root / "src/tipcore/indicators/sets/ilo-2009-adult-labour.toml").read_text("utf-8")
    rule = text[text.index("\n[[rules]]") : text.index("\n[[classes]]")]
    one = indicators.load(StringIO(many(3, 4, 3) + rule))
    for *counts, positive in cases(root, "ilo-2009-dimension-rule"):
        chosen = [f"{level.value}-{k}" for level, n in zip(LEVELS, counts, strict=True) for k in range(n)]
        result = one.score(dict.fromkeys(one.bits, False) | dict.fromkeys(chosen, True))
        assert result.dimensions["d"].outcome is (Outcome.INDICATED if positive else Outcome.NOT_INDICATED)


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
    table = paper(shared, "fixtures/ilo-2009-dimension-rule")
    rule = paper(shared, "fixtures/ilo-2009-case-rule")
    assert cases(root, "ilo-2009-dimension-rule") == table["cases"]
    assert cases(root, "ilo-2009-case-rule-adults") == rule["cases"]
    assert cases(root, "ilo-2009-case-rule-children") == rule["child_cases"]
