"""Set files: every fault at once with its place, contradictions refused, nothing evaluated."""

from io import StringIO

import pytest

from tipcore import indicators
from tipcore.errors import DefinitionError, InvalidRecord
from tipcore.indicators._diagram import Diagram
from tipcore.indicators._reader import read_surveys

HEAD = """
id = "home-made"
title = "A home-made set"
version = "1"
release = "ready"
citation = { source = "home-made", evidence = "default" }
"""
ITEMS = """
indicators = [
  { id = "a", label = "A", dimension = "d", strength = "strong", evidence = "default" },
  { id = "b", label = "B", dimension = "d", strength = "weak", evidence = "default" },
]
[[dimensions]]
id = "d"
label = "D"
[[inputs]]
id = "act"
label = "Act"
evidence = "default"
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
"""


def rule(when, key="case", rest='class = "met"\notherwise = "unmet"'):
    return f"""
[[rules]]
id = "{key}"
says = "a rule"
citation = {{ source = "home-made", evidence = "default" }}
when = {when}
{rest}
"""


EACH = rule("{ at-least = 1 }", "each", 'each = "dimension"')


def faults(text):
    with pytest.raises(InvalidRecord) as caught:
        indicators.load(StringIO(text))
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    return [str(fault) for fault in caught.value.faults]


def refused(text):
    with pytest.raises(DefinitionError) as caught:
        indicators.load(StringIO(text))
    return str(caught.value)


def test_a_text_that_is_no_toml_is_refused_with_its_line():
    (fault,) = faults('id = "x"\ntitle = ?\n')
    assert fault == "line 2, file: is no TOML: Invalid value (see https://toml.io)"


def test_an_empty_file_says_all_that_is_missing():
    text = "\n".join(faults("# nothing\n"))
    for key in ("id", "title", "version", "release", "citation"):
        assert f"{key}: " in text


def test_every_fault_of_a_file_comes_at_once_with_its_place():
    text = """
id = "Home made"
title = ""
version = 1
release = "redy"
citation = "somewhere"
applies-to = { age = 18 }
stated-total = 3
notes = [1]
colour = "red"
indicators = [
  { id = "a", label = "A", dimension = "e", evidence = "default", points = 501, strenght = "weak" },
  { id = "a", label = "A", dimension = "d", evidence = "hearsay", counts = "maybe", phase = 1 },
  { id = "c", label = "C", dimension = "d", evidence = 3, points = 0 },
]
published = "none"
[[dimensions]]
id = "d"
label = "D"
stated-total = true
[[dimensions]]
id = "f"
label = "F"
stated-total = 2
[[classes]]
id = "open"
label = "open"
outcome = "undetermined"
evidence = "default"
[[bands]]
from = 5
to = 4
class = "opne"
[[combinations]]
class = "open"
"""
    found = faults(text)
    assert len(found) == len(set(found))
    expected = [
        "line 2, id: is no id",
        "line 3, title: is missing",
        "line 4, version: has the wrong type (write a text)",
        "line 5, release: is not in the list (write ready, provisional, withheld)",
        "line 6, citation: has the wrong type (write a table)",
        "line 7, applies-to.age: has the wrong type",
        "line 9, notes: has the wrong type",
        "line 10, colour: is not known here",
        "line 12, indicators[0].dimension: names 'e', which the set does not have",
        "line 12, indicators[0].strenght: is not known here (did you mean strength?)",
        "line 13, indicators[1].evidence: is not in the list",
        "line 13, indicators[1].counts: is not in the list (write yes or no)",
        "line 13, indicators[1].phase: has the wrong type",
        "line 14, indicators[2].evidence: has the wrong type",
        "line 14, indicators[2].points: is too small (write 1 or more)",
        "line 16, published: has the wrong type (write an array of tables)",
        "line 20, dimensions[0].stated-total: has the wrong type",
        "line 13, indicators[1].id: uses a again (ids are unique)",
        "line 11, indicators: have too many points",
        "line 28, classes[0].outcome: is not in the list (write indicated, not_indicated, not_stated)",
        "line 32, bands[0].to: is below the start of the band",
        "line 33, bands[0].class: names 'opne', which the set does not have (did you mean open?)",
        "line 34, combinations[0]: names no dimension",
        "line 30, bands[0]: is one more way to conclude",
    ]
    for start in expected:
        assert any(fault.startswith(start) for fault in found), start


def test_a_total_that_differs_and_a_missing_release_note_are_faults():
    text = HEAD.replace('"ready"', '"withheld"') + "stated-total = 5" + ITEMS
    found = faults(text)
    assert found == [
        "line 7, stated-total: differs: the set has 2 indicators",
        "line 1, release-note: is missing (say why the set is not ready)",
    ]


def test_a_dimension_without_its_indicators_is_a_fault():
    second = '[[dimensions]]\nid = "f"\nlabel = "F"\nstated-total = 2\n'
    assert faults(HEAD + ITEMS + second) == [
        "line 32, dimensions[1].stated-total: differs: f has 0 indicators",
        "line 29, dimensions[1]: f has no indicator (give it one, or drop it)",
    ]


@pytest.mark.parametrize(
    ("when", "message"),
    [
        ("{ }", "is no rule node"),
        ("{ at-least = 1, input = 'act' }", "is no rule node"),
        ("{ at-least = 0 }", "at-least: is too small"),
        (
            "{ at-least = 1, of = { strength = 'storng' } }",
            "of.strength: has 'storng', which no indicator has",
        ),
        ("{ at-least = 1, of = { id = ['a', 'z'] } }", "of.id: has 'z'"),
        ("{ at-least = 1, of = { strength = 'strong', id = 'b' } }", "of: selects no indicator"),
        ("{ at-least = 1, of = { colour = 'red' } }", "of.colour: is not known here"),
        ("{ at-least = 1, off = 2 }", "off: is not known here"),
        ("{ all-of = [] }", "all-of: is empty"),
        ("{ any-of = [1] }", "any-of[0]: has the wrong type"),
        ("{ input = 'atc' }", "input: names nothing that the set has (known: act)"),
        ("{ dimension = 'e' }", "dimension: names nothing"),
        ("{ dimension = 'd' }", 'rules: ask for a dimension (add a rule with each = "dimension")'),
        ("1", "when: has the wrong type"),
    ],
)
def test_a_rule_that_is_no_rule_is_refused(when, message):
    assert any(message in fault for fault in faults(HEAD + ITEMS + rule(when)))


def test_a_rule_for_each_dimension_counts_indicators_alone():
    text = HEAD + ITEMS + rule("{ input = 'act' }", "each", 'each = "dimenson"')
    found = faults(text)
    assert any("each: is not in the list" in fault for fault in found)
    assert any("input: cannot stand here" in fault for fault in found)


def test_a_set_concludes_in_one_way():
    twice = HEAD + ITEMS + rule("{ at-least = 1 }", "one") + rule("{ at-least = 2 }", "two")
    assert "line 38, rules[1]: is one more way to conclude" in faults(twice)[0]
    assert "rules[1].id: uses each again" in "\n".join(faults(HEAD + ITEMS + EACH + EACH))
    table = '[[combinations]]\nyes = ["d"]\nclass = "met"\n'
    assert "ask for a dimension" in faults(HEAD + ITEMS + table)[0]


def test_a_set_that_contradicts_itself_is_refused():
    denied = "{ all-of = [{ input = 'act', answered = 'no' }, { at-least = 1 }] }"
    both = f"{{ any-of = [{{ input = 'act' }}, {denied}] }}"
    assert "both the yes and the no of act" in refused(HEAD + ITEMS + rule(both))
    assert "can never be met for case" in refused(HEAD + ITEMS + rule("{ at-least = 3 }"))
    never = EACH.replace("at-least = 1", "at-least = 1, of = { strength = 'strong' }")
    alone = ITEMS.replace('dimension = "d", strength = "weak"', 'dimension = "f", strength = "weak"')
    second = '[[dimensions]]\nid = "f"\nlabel = "F"\n'
    assert "can never be met for f" in refused(HEAD + alone + second + never)
    rows = '[[combinations]]\nyes = ["d"]\nclass = "met"\n[[combinations]]\nyes = ["act"]\nclass = "unmet"\n'
    assert "two combinations fit the same case: met, unmet" in refused(HEAD + ITEMS + EACH + rows)
    bands = '[[bands]]\nfrom = 0\nto = 1\nclass = "unmet"\n[[bands]]\nfrom = 1\nto = 9\nclass = "met"\n'
    assert "two bands hold the sum 1" in refused(HEAD + ITEMS + bands)
    same = rule("{ at-least = 1 }", rest='class = "met"\notherwise = "met"')
    assert "the same class always follows" in refused(HEAD + ITEMS + same)


def many(count, points):
    rows = "".join(
        f'{{ id = "i{n}", label = "x", dimension = "d", points = {points(n)}, evidence = "default" }},\n'
        for n in range(count)
    )
    return ITEMS.replace("indicators = [", "indicators = [\n" + rows)


def test_a_rule_that_cannot_stay_exact_is_refused():
    assert "too many kinds" in refused(HEAD + many(22, lambda n: n + 1) + rule("{ points-at-least = 9 }"))
    inputs = "".join(f'[[inputs]]\nid = "f{n}"\nlabel = "x"\nevidence = "default"\n' for n in range(11))
    wide = rule("{ any-of = [" + ", ".join(f"{{ input = 'f{n}' }}" for n in range(11)) + "] }")
    assert "more than 10 dimensions and inputs" in refused(HEAD + ITEMS + inputs + wide)


def test_a_published_result_must_come_out():
    result = """
[[published]]
says = "one sign is not enough"
citation = { source = "home-made", evidence = "default" }
yes = "a"
rest = "no"
outcome = "not_indicated"
"""
    assert indicators.load(StringIO(HEAD + ITEMS + rule("{ at-least = 2 }") + result)).published
    text = refused(HEAD + ITEMS + rule("{ at-least = 1 }") + result)
    assert text.endswith("does not reproduce its published results: one sign is not enough")
    wrong = result.replace("not_indicated", "indicated") + 'class = "unmet"\n'
    assert "one sign" in refused(HEAD + ITEMS + rule("{ at-least = 1 }") + wrong)


def test_a_rule_may_mix_indicators_inputs_and_dimensions():
    denied = "{ all-of = [{ input = 'act', answered = 'no' }, { dimension = 'd' }] }"
    when = f"{{ any-of = [{denied}, {{ points-at-least = 2 }}] }}"
    one = indicators.load(StringIO(HEAD + ITEMS + EACH + rule(when)))
    assert one.score({"act": False, "a": True}).outcome.value == "indicated"
    assert one.score({"act": True, "a": True}).outcome.value == "undetermined"
    assert one.score({"act": True, "a": True, "b": False}).outcome.value == "not_indicated"
    alone = indicators.load(StringIO(HEAD + ITEMS + EACH))
    assert alone.score({"a": True}).dimensions["d"].outcome.value == "indicated"
    assert alone.score({"a": True}).outcome.value == "no_rule"


def test_equal_parts_of_a_rule_are_stored_once():
    twice = "{ any-of = [{ at-least = 1 }, { at-least = 1 }] }"
    once = indicators.load(StringIO(HEAD + ITEMS + rule("{ at-least = 1 }")))
    assert indicators.load(StringIO(HEAD + ITEMS + rule(twice))).circuit.program == once.circuit.program
    bands = '[[bands]]\nfrom = 5\nto = 99\nclass = "met"\n'
    any_sign = indicators.load(StringIO(HEAD + many(3, lambda n: n + 1) + bands))
    assert any_sign.score({"i1": True, "i2": True}).outcome.value == "indicated"
    assert any_sign.score({}).outcome.value == "undetermined"


def test_a_diagram_stores_equal_questions_once():
    def step(_state, unit, holds):
        return 1 + holds if unit == 0 else 10 + holds

    diagram = Diagram.of(2, 2, 0, step, lambda state: state - 10)
    assert diagram.possible_classes == [0, 1]
    assert diagram.turned([(1, 1), (1, 1)]) == [0, 2]


STUDY = """
[[studies]]
id = "first"
title = "First"
citation = { source = "home-made", evidence = "default" }
"""


def studied(rest):
    return faults(HEAD + ITEMS + STUDY + rest)


def test_a_set_may_say_what_was_published_about_it():
    text = """
year = 2020
n = 10
reference-positive = 4
counts = { tp = 3, fn = 1, tn = 5, fp = 1, derived = true, tn-fits = [5, 5] }
figures = [
  { measure = "sensitivity", value = "75.0", low = "20", high = "99", by = "log", high-by = "wald" },
  { measure = "npv", value = "83", high = "100", high-by = "wald", evidence = "recalled" },
  { measure = "share", says = "seen twice", count = 0, of = 10 },
]
"""
    (one,) = indicators.load(StringIO(HEAD + ITEMS + STUDY + text)).studies
    assert [(figure.decimals, one.ratio(figure)) for figure in one.figures] == [
        (1, (3, 4)),
        (0, (5, 6)),
        (0, (0, 10)),
    ]
    assert one.figures[1].low_by is None
    assert one.figures[1].high_by is indicators.IntervalMethod.WALD
    assert one.figures[1].high_evidence.value == "recalled"
    assert one.counts == indicators.Counts(tp=3, fn=1, tn=5, fp=1, tn_fits=(5, 5))


@pytest.mark.parametrize(
    ("rest", "message"),
    [
        ("n = 11\ncounts = { tp = 3, fn = 1, tn = 5, fp = 1 }", "n: is not the sum of the counts"),
        ("reference-positive = 5\ncounts = { tp = 3, fn = 1 }", "reference-positive: is not tp + fn"),
        ("counts = { tp = 3, fn = 1, tn = 5 }", "counts: have one of tn and fp"),
        ("counts = { tp = 3, fn = 1, tn = 5, fp = 1, tn-fits = [6, 7] }", "tn-fits: is no span around tn"),
        ("counts = { tp = 3, fn = 1, tn-fits = [1] }", "tn-fits: is no span around tn"),
        ("counts = { tp = 3, fn = 1, tn-fits = ['1', true] }", "tn-fits: has the wrong type"),
        ("counts = { tp = 3, fn = 1, derived = 'yes' }", "derived: has the wrong type"),
        ("figures = [{ measure = 'ppv' }]", "figures[0].value: is missing"),
        ("figures = [{ measure = 'ppv', value = 'many' }]", "figures[0].value: is no figure"),
        ("figures = [{ measure = 'ppv', value = 5 }]", "figures[0].value: has the wrong type"),
        ("figures = [{ measure = 'share', value = '5' }]", "figures[0].says: is missing"),
        ("figures = [{ measure = 'ppv', value = '5', differs = 'all' }]", "figures[0].differs: is not in"),
        ("figures = [{ measure = 'ppv', value = '5', by = 'guess' }]", "figures[0].by: is not in the list"),
        ("figures = [{ measure = 'ppv', value = '5', colour = 'red' }]", "figures[0].colour: is not known"),
        ("part-of = 'whole'", "part-of: names no study before this one"),
        (STUDY, "studies[1].id: is used twice"),
        ("colour = 'red'", "colour: is not known here"),
    ],
)
def test_a_study_that_does_not_add_up_is_refused(rest, message):
    assert any(message in fault for fault in studied(rest)), studied(rest)


def test_a_file_of_surveys_holds_studies_alone():
    assert len(read_surveys(STUDY, "surveys")) == 1
    with pytest.raises(InvalidRecord) as caught:
        read_surveys("colour = 'red'", "surveys")
    assert "colour: is not known here" in str(caught.value)


def test_only_a_withheld_set_may_lack_indicators():
    bare = HEAD.replace('"ready"', '"withheld"') + 'release-note = "items not available"\n'
    one = indicators.load(StringIO(bare))
    assert (one.indicators, one.dimensions, one.full) == ((), (), 0)
    with pytest.raises(indicators.SetWithheld, match="items not available"):
        one.score({})
    assert faults(HEAD) == [
        "line 1, indicators: are missing (write one inline table a line; only a withheld set may have none)"
    ]


def test_a_statement_may_be_cited_by_itself():
    cite = 'statement-citation = { source = "other", evidence = "default" }\n'
    one = indicators.load(StringIO(HEAD + 'statement = "Look at all."\n' + cite + ITEMS))
    assert one.statement_reference.source == "other"
    assert "Look at all. (other [default])" in one.score({}).explain()
    assert faults(HEAD + cite + ITEMS) == [
        "line 7, statement-citation: has no statement (write the statement, or drop it)"
    ]


def test_a_stated_total_bears_a_mark():
    one = indicators.load(StringIO(HEAD + "stated-total = 2\n" + ITEMS))
    assert one.stated_total_evidence is one.reference.evidence
    mark = 'stated-total-evidence = "recalled"\n'
    assert indicators.load(StringIO(HEAD + mark + ITEMS)).stated_total_evidence is None
    recalled = indicators.load(StringIO(HEAD + "stated-total = 2\n" + mark + ITEMS))
    assert recalled.stated_total_evidence.value == "recalled"


def test_a_compiled_list_says_so():
    one = indicators.load(
        StringIO(HEAD + "compiled = true\nlicence = 'free'\ncorroboration = ['a']\n" + ITEMS)
    )
    assert (one.compiled, one.licence, one.corroboration) == (True, "free", ("a",))
    assert "COMPILED" in one.score({}).explain()
