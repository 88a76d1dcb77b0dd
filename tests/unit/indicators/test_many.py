"""Scoring many records with the standard library: columns, faults, what concerns all records."""

from io import StringIO

import pytest

from tipcore import indicators
from tipcore.errors import InvalidRecord
from tipcore.indicators import Column, Outcome, Result, SetWithheld
from tipcore.logic import Truth

CHILD = indicators.get("ilo-2009-child-labour")
SIGNS = indicators.get("ilo-2012-forced-labour-11")
WITHHELD = indicators.get("ilo-2009-adult-sexual")
USED = ("ex-low-salary", "ex-bad-living", "ex-hazardous-work")


def scored():
    """Four children: surely indicated, perhaps, not, and nothing known."""
    return CHILD.score_many(
        {"act": [True, True, False, None]} | {key: [True, None, True, None] for key in USED}
    )


def test_a_column_shows_its_length_alone():
    column = Column.of([True, None, False])
    assert repr(column) == str(column) == "Column(3 rows)"
    assert (len(column), column.unknown) == (3, 0b010)
    assert list(column) == [column[row] for row in range(3)] == [Truth.YES, Truth.UNKNOWN, Truth.NO]
    assert column[-1] is Truth.NO
    assert list(Column.of([])) == []
    with pytest.raises(IndexError):
        column[3]


@pytest.mark.parametrize(
    ("yes", "no", "rows"), [(0b100, 0, 2), (0, 0b100, 2), (-1, 0, 2), (0, 0, -1), (0b1, 0b1, 2)]
)
def test_a_column_refuses_bits_that_mean_nothing(yes, no, rows):
    with pytest.raises(ValueError, match=r"no bits beyond its rows|both yes and no"):
        Column(yes, no, rows)


def test_a_bitmap_without_a_validity_is_all_answered_and_one_too_short_is_refused():
    assert Column.of_bitmaps(b"\x05", None, 3) == Column.of([True, False, True])
    for values, known in ((b"", b"\xff"), (b"\xff", b"")):
        with pytest.raises(ValueError, match="at least a bit for each row"):
            Column.of_bitmaps(values, known, 3)


def test_a_column_of_what_is_no_answer_names_every_row_and_no_value():
    with pytest.raises(InvalidRecord) as caught:
        Column.of([True, "Nthabiseng", 1, None])
    assert [fault.path for fault in caught.value.faults] == ["row 1 (from 0)", "row 2 (from 0)"]
    assert "Nthabiseng" not in str(caught.value)
    with pytest.raises(InvalidRecord, match="column: has 2 more values that are no answer"):
        Column.of("Nthabiseng K")


def test_all_faults_of_all_columns_come_at_once():
    with pytest.raises(InvalidRecord) as caught:
        SIGNS.score_many(
            {
                "deception": [True, "Nthabiseng"],
                "isolation": [None, True, False],
                "deceptoin": [True, True],
                "debt-bondage": Column(0, 0, 1),
                "intimidation-threats": ["Nthabiseng"] * 13,
            }
        )
    assert [(fault.path, fault.code) for fault in caught.value.faults if "threats" not in fault.path] == [
        ("column 'deception', row 1 (from 0)", "bad-answer"),
        ("column 'isolation'", "length"),
        ("column 'deceptoin'", "unknown-column"),
        ("column 'debt-bondage'", "length"),
    ]
    text = str(caught.value)
    assert "has 3 rows, the first column 2" in text
    assert "did you mean 'deception'" in text
    assert "column 'intimidation-threats': has 3 more values that are no answer" in text
    assert "Nthabiseng" not in text


def test_a_withheld_set_scores_no_columns():
    with pytest.raises(SetWithheld):
        WITHHELD.score_many({})


def test_outcomes_classes_and_counts_of_a_set_with_a_rule():
    scores = scored()
    assert [outcome.value for outcome in scores.outcomes()] == [
        "indicated",
        "undetermined",
        "not_indicated",
        "undetermined",
    ]
    assert scores.classifications() == ["victim-of-trafficking", None, "not-indicated-by-this-rule", None]
    assert scores.counts() == {Outcome.INDICATED: (1, 3), Outcome.NOT_INDICATED: (1, 3)}
    assert scores.dimension_counts()["exploitation"] == (2, 4)
    assert scores.to_columns()["exploitation"] == [True, None, True, None]
    assert list(scores.to_columns())[:2] == ["outcome", "classification"]


def test_a_set_without_a_rule_sums_signs():
    scores = SIGNS.score_many({"deception": [True, False, None], "isolation": [True, None, None]})
    assert scores.to_columns() == {
        "outcome": ["no_rule"] * 3,
        "signs_lowest": [2, 0, 0],
        "signs_highest": [11, 10, 11],
    }
    assert scores.counts() == {Outcome.NO_RULE: (3, 3)}
    assert (scores.classes, scores.possible, scores.classifications()) == ((), (), [None] * 3)


def test_sums_above_a_byte_are_kept():
    rows = "".join(
        f'{{ id = "i{n}", label = "x", dimension = "d", points = 160, evidence = "default" }},\n'
        for n in range(3)
    )
    one = indicators.load(
        StringIO(f"""
id = "heavy"
title = "Heavy"
version = "1"
release = "ready"
citation = {{ source = "home-made", evidence = "default" }}
indicators = [
{rows}]
[[dimensions]]
id = "d"
label = "D"
""")
    )
    scores = one.score_many({"i0": [True, False, None], "i1": [True, False, True], "i2": [True, False, None]})
    assert scores.signs() == ([480, 0, 160], [480, 0, 480])


def test_scores_are_a_sequence_of_results_in_the_order_of_the_records():
    scores = scored()
    assert len(scores) == 4
    assert all(isinstance(result, Result) for result in scores)
    assert [result.outcome for result in scores] == scores.outcomes()
    assert scores[-1].answers == CHILD.answers({})
    assert scores[1].open_questions
    with pytest.raises(IndexError):
        scores[4]


def test_without_columns_there_are_no_records():
    scores = CHILD.score_many({})
    assert (len(scores), list(scores), scores.outcomes()) == (0, [], [])
    assert scores.to_columns()["outcome"] == []
    assert SIGNS.score_many({}).signs() == ([], [])


def test_every_id_may_have_a_column():
    scores = CHILD.score_many({key: [True] for key in CHILD.bits})
    assert [result.answers for result in scores] == [CHILD.answers(dict.fromkeys(CHILD.bits, True))]


def test_the_text_of_scores_shows_no_outcome():
    assert repr(scored()) == str(scored()) == "Scores('ilo-2009-child-labour', 4 rows)"
