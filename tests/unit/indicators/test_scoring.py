"""Scoring one record: answers, results, grounds, questions, explanations."""

import pickle
import warnings
from fractions import Fraction
from io import BytesIO, StringIO
from math import comb, prod
from types import MappingProxyType

import pytest

from tipcore import indicators
from tipcore.errors import InvalidRecord, UnknownTerm
from tipcore.indicators import Answers, Outcome, ProvisionalSetWarning, SetWithheld, _lookup, _unit
from tipcore.logic import Answer, Truth, UnknownReason

ADULT = indicators.get("ilo-2009-adult-labour")
CHILD = indicators.get("ilo-2009-child-labour")
SIGNS = indicators.get("ilo-2012-forced-labour-11")


def small(body="", release='release = "ready"', indicator=""):
    """A home-made set of four items, two of which have points; one is reverse-scored."""
    return f"""
id = "home-made"
title = "A home-made set"
version = "1"
{release}
citation = {{ source = "mine", title = "My handbook", pinpoint = "p. 1", evidence = "default", note = "own" }}
doubts = ["all of it"]
indicators = [
  {{ id = "a", label = "A", dimension = "d", points = 2, evidence = "default" }},
  {{ id = "b", label = "B", dimension = "d", points = 3, evidence = "default" }},
  {{ id = "c", label = "C", dimension = "d", evidence = "default" {indicator} }},
  {{ id = "e", label = "E", dimension = "d", counts = "no", evidence = "default" }},
]
[[dimensions]]
id = "d"
label = "D"
{body}
"""


BANDS = """
[[classes]]
id = "low"
label = "low"
outcome = "not_indicated"
evidence = "default"
[[classes]]
id = "high"
label = "high"
outcome = "indicated"
evidence = "default"
[[bands]]
from = 0
to = 2
class = "low"
[[bands]]
from = 4
to = 7
class = "high"
"""


def of_dimension(one, dimension):
    return [item.id for item in one.indicators if item.dimension == dimension]


def load(text):
    return indicators.load(StringIO(text))


def test_a_plain_value_an_answer_and_a_reason_all_count_as_answers():
    answers = SIGNS.answers(
        {
            "deception": True,
            "isolation": Truth.NO,
            "debt-bondage": UnknownReason.DECLINED,
            "retention-documents": Answer(Truth.YES),
            "excessive-overtime": None,
            "withholding-wages": Answer.of(None),
        }
    )
    assert answers["deception"] == answers["retention-documents"] == Answer(Truth.YES)
    assert answers["isolation"] == Answer(Truth.NO)
    assert answers["debt-bondage"] == Answer(Truth.UNKNOWN, UnknownReason.DECLINED)
    assert answers["excessive-overtime"] == answers["abuse-vulnerability"] == Answer.of(None)
    assert answers.reasons == (("debt-bondage", UnknownReason.DECLINED),)
    assert (len(answers), list(answers)) == (11, list(SIGNS.bits))
    assert "deception" in answers
    assert "nothing" not in answers


def test_answers_are_values():
    first = SIGNS.answers({"deception": True})
    second = Answers.of(SIGNS, {}).having({"deception": True})
    assert first == second
    assert hash(first) == hash(second)
    assert first != SIGNS.answers({"deception": False})
    assert first != {"deception": True}
    assert first.having({"deception": UnknownReason.DECLINED}).reasons
    assert pickle.loads(pickle.dumps(first)) == first  # noqa: S301 - our own bytes


def test_unknown_ids_are_refused_with_the_nearest_and_never_the_answer():
    for refused in (
        lambda: SIGNS.score({"deceptoin": "Nthabiseng"}),
        lambda: SIGNS.answers({})["deceptoin"],
        lambda: SIGNS.item("deceptoin"),
    ):
        with pytest.raises(UnknownTerm, match="did you mean 'deception'") as caught:
            refused()
        assert "Nthabiseng" not in str(caught.value)
    with pytest.raises(TypeError) as wrong:
        SIGNS.score({"deception": "Nthabiseng"})
    assert "Nthabiseng" not in str(wrong.value)


def test_a_full_dict_reads_as_a_mapping_does():
    answers = {key: [True, False, None][place % 3] for place, key in enumerate(SIGNS.bits)}
    turned = dict(reversed(answers.items()))
    assert SIGNS.answers(turned) == SIGNS.answers(answers) == SIGNS.answers(MappingProxyType(answers))
    declined = answers | {"isolation": UnknownReason.DECLINED}
    assert SIGNS.answers(declined).reasons == (("isolation", UnknownReason.DECLINED),)
    misspelt = {key.replace("isolation", "isolatoin"): value for key, value in answers.items()}
    with pytest.raises(UnknownTerm, match="did you mean 'isolation'"):
        SIGNS.score(misspelt)


def test_texts_of_answers_and_results_show_no_answer():
    result = ADULT.score(dict.fromkeys(ADULT.bits, True))
    texts = [repr(result), str(result), repr(result.answers), repr(result.because)]
    texts += [repr(result.dimensions), repr(result.dimensions["exploitation"])]
    for text in texts:
        assert "ex-" not in text
        assert "indicated" not in text
        assert "yes" not in text.lower()


def test_a_decided_case_names_class_grounds_and_dimensions():
    result = ADULT.score(
        {
            "ex-low-salary": True,
            "ex-bad-living": True,
            "ex-hazardous-work": True,
            "cd-isolation": True,
            "cd-debt-bondage": True,
            "dr-deceived-job-location-employer": True,
            "dr-deceived-wages": True,
            "vr-lack-education": True,
        }
    )
    assert result.outcome is Outcome.INDICATED
    assert str(result.classification) == "victim of trafficking for forced labour"
    assert result.possible == (result.classification,)
    assert result.dimensions["exploitation"].outcome is Outcome.INDICATED
    assert "vr-lack-education" not in {ground.id for ground in result.because}
    assert len(result.because) == 7
    assert result.open_questions == ()
    assert result.set is ADULT
    assert not result.provisional
    assert result.item("cd-isolation").dimension == "coercion-destination"


def test_an_outcome_may_be_decided_while_the_class_is_open():
    answers = dict.fromkeys(ADULT.bits, False)
    answers |= dict.fromkeys(["ex-low-salary", "ex-bad-living", "ex-hazardous-work"], True)
    answers |= dict.fromkeys(["dr-deceived-job-location-employer", "dr-deceived-wages"], True)
    answers |= {"cd-isolation": True, "cd-debt-bondage": None}
    result = ADULT.score(answers)
    assert result.outcome is Outcome.INDICATED
    assert result.classification is None
    assert len(result.possible) == 2
    assert [(question.id, question.share) for question in result.open_questions] == [
        ("cd-debt-bondage", Fraction(1))
    ]
    assert "Still possible: victim of deception and exploitation; victim of" in result.explain()


def test_a_child_needs_the_act_and_exploitation_and_no_means():
    used = {"ex-low-salary": True, "ex-bad-living": True, "ex-hazardous-work": True}
    assert CHILD.score({"act": True, **used}).outcome is Outcome.INDICATED
    assert CHILD.score({"act": False}).outcome is Outcome.NOT_INDICATED
    open_ = CHILD.score(used)
    assert open_.outcome is Outcome.UNDETERMINED
    assert [(question.id, question.label[:6]) for question in open_.open_questions] == [("act", "An act")]


def test_an_explanation_shows_rule_sources_marks_and_that_a_person_decides():
    text = ADULT.score({"ex-low-salary": True, "ex-bad-living": True}).explain()
    for part in (
        "Outcome: undetermined",
        "Low or no salary [secondary]",
        "more",
        "at least 2 strong",
        "ILO/EC",
    ):
        assert part in text
    assert text.endswith("This result supports a human decision; it decides no status.")
    decided = CHILD.score({"act": False}).explain()
    assert "Class: not indicated by this rule [primary]" in decided
    assert "no: An act of trafficking" in decided
    plain = SIGNS.score({}).explain()
    assert "Outcome: no rule" in plain
    assert "several must be taken together" in plain
    quiet = load(small().replace('doubts = ["all of it"]', ""))
    assert "Doubts" not in quiet.score({}).explain()
    assert "Rule" not in quiet.score({}).explain()
    full = load(small(BANDS)).score({})
    assert "My handbook p. 1, own [default]" in full.explain()
    assert "at most 7 if" in full.explain()


def test_small_shares_are_not_shown_as_nothing():
    answers = dict.fromkeys(of_dimension(CHILD, "exploitation"))
    answers["ex-low-salary"] = True
    text = CHILD.score(answers).explain()
    assert "less than 0.1%" not in text
    wide = "".join(
        f'{{ id = "i{n}", label = "I{n}", dimension = "d", evidence = "default" }},\n' for n in range(12)
    )
    rare = BANDS.replace("from = 0\nto = 2", "from = 19\nto = 19").replace(
        "from = 4\nto = 7", "from = 20\nto = 20"
    )
    many = load(small(rare).replace("indicators = [", "indicators = [\n" + wide))
    assert "turns less than 0.1% of the ways" in many.score({}).explain()


def test_a_class_without_a_note_is_shown_alone():
    assert "Class: high [default]\nPresent" in load(small(BANDS)).score({"a": True, "b": True}).explain()


def test_the_memory_of_verdicts_is_bounded(monkeypatch):
    monkeypatch.setattr(_lookup, "MEMO", 0)
    one = load(small(BANDS))
    assert one.score({"a": True, "b": True}).outcome is one.score({"a": True, "b": True}).outcome


def test_bands_count_points_and_reverse_scored_items():
    one = load(small(BANDS))
    assert one.has_points
    result = one.score({"a": True, "b": False, "c": False, "e": False})
    assert (result.lowest, result.highest) == (3, 3)
    assert result.outcome is Outcome.NOT_STATED
    assert result.classification is indicators.NOT_STATED
    assert result.present == ("a", "e")
    assert {ground.id for ground in result.because} == {"a", "b", "c", "e"}
    assert one.score({"a": True, "b": True}).outcome is Outcome.INDICATED
    assert one.score({"b": False, "c": False}).possible == (*one.classes[:1], indicators.NOT_STATED)


def test_a_wide_rule_counts_by_group_and_says_the_same_as_a_table(monkeypatch):
    rows = "\n".join(
        f'{{ id = "i{n}", label = "x", dimension = "d", strength = "{level}", evidence = "default" }},'
        for n, level in enumerate(["weak", "strong"] * 12)
    )
    text = f"""
id = "wide"
title = "Wide"
version = "1"
release = "ready"
citation = {{ source = "home-made", evidence = "default" }}
indicators = [
{rows}
]
[[dimensions]]
id = "d"
label = "D"
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
says = "2 strong and 3 weak"
citation = {{ source = "home-made", evidence = "default" }}
when = {{ all-of = [
  {{ at-least = 2, of = {{ strength = "strong" }} }},
  {{ at-least = 3, of = {{ strength = "weak" }} }},
] }}
class = "met"
otherwise = "unmet"
"""
    one = load(text)
    assert (
        one.score({"i1": True, "i3": True, "i0": True, "i2": True, "i4": True}).outcome is Outcome.INDICATED
    )
    assert one.score({f"i{n}": False for n in range(1, 24, 2)}).outcome is Outcome.NOT_INDICATED
    known = {f"i{n}": False for n in range(6, 24)} | {"i1": True, "i3": True, "i0": True}
    result = one.score(known)
    assert [(question.id, question.share) for question in result.open_questions] == [
        ("i2", Fraction(1, 2)),
        ("i4", Fraction(1, 2)),
    ]
    monkeypatch.setattr(_unit, "TABLE_BITS", 0)
    again = load(small(BANDS))
    assert again.score({"a": True, "b": True}).outcome is Outcome.INDICATED


def test_shares_of_a_rule_over_many_kinds_are_exact():
    """Counted by hand: of 4 kinds of 21 indicators at least 1, 2, 3 and 4, so that each kind stands alone."""
    levels = ("strong", "medium", "weak", "unweighted")
    rows = "\n".join(
        f'{{ id = "i{n}", label = "x", dimension = "d", strength = "{level}", evidence = "default" }},'
        for n, level in enumerate(levels * 21)
    )
    nodes = ", ".join(
        f'{{ at-least = {n}, of = {{ strength = "{level}" }} }}' for n, level in enumerate(levels, start=1)
    )
    head, _, classes = small(BANDS[: BANDS.index("[[bands]]")]).partition("indicators = [")
    rule = (
        f'[[rules]]\nid = "case"\nsays = "x"\ncitation = {{ source = "mine", evidence = "default" }}\n'
        f'when = {{ all-of = [ {nodes} ] }}\nclass = "high"\notherwise = "low"\n'
    )
    one = load(f"{head}indicators = [\n{rows}\n]\n{classes.partition(']')[2]}{rule}")
    met = [sum(comb(21, n) for n in range(least, 22)) for least in range(1, 5)]
    shares = {question.id: question.share for question in one.score({}).open_questions}
    for place in range(4):
        others = prod(ways for other, ways in enumerate(met) if other != place)
        assert shares[f"i{place}"] == Fraction(comb(20, place) * others, 1 << 83)
    assert len(shares) == 84


def test_a_provisional_set_warns_when_loaded_and_marks_every_result():
    text = small(BANDS, 'release = "provisional"\nrelease-note = "its wording is recalled"')
    with pytest.warns(ProvisionalSetWarning, match="its wording is recalled"):
        one = load(text)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        result = one.score({})
    assert result.provisional
    assert "PROVISIONAL: its wording is recalled" in result.explain()


def test_a_withheld_set_refuses_to_score_and_says_why():
    one = load(small(BANDS, 'release = "withheld"\nrelease-note = "its rule is recalled"'))
    with pytest.raises(SetWithheld, match="its rule is recalled") as caught:
        one.score({})
    assert pickle.loads(pickle.dumps(caught.value)).why == "its rule is recalled"  # noqa: S301 - our own bytes


def test_a_set_loads_from_a_path_a_text_stream_and_a_binary_stream(tmp_path):
    path = tmp_path / "home-made.toml"
    path.write_text(small(BANDS), "utf-8")
    sets = [indicators.load(path), indicators.load(str(path)), indicators.load(BytesIO(path.read_bytes()))]
    assert sets == [load(small(BANDS))] * 3
    with pytest.raises(InvalidRecord, match="is no UTF-8 text"):
        indicators.load(BytesIO(b"\xff\xfe\xff"))


def test_a_set_can_be_pickled_and_shows_itself():
    one = load(small(BANDS))
    one.score({})
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own bytes
    assert repr(one) == "IndicatorSet('home-made', 4 indicators, ready)"


def test_an_unknown_set_is_refused_with_the_nearest():
    with pytest.raises(UnknownTerm, match="ilo-2009-adult-labour"):
        indicators.get("ilo-2009-adult-labor")


def test_one_network_runs_on_big_integers_a_bit_a_row():
    rows = [
        {"ex-low-salary": True, "ex-bad-living": True, "ex-hazardous-work": True},
        {"ex-low-salary": True},
        {},
    ]
    words = [sum((row.get(key) is True) << at for at, row in enumerate(rows)) for key in ADULT.bits]
    positive = dict(zip(ADULT.circuit.dimensions, ADULT.circuit.program.run(words), strict=False))
    assert positive["exploitation"] == 0b001
