"""Curves of point scores: cut-offs, areas, spans of points, what is left out and refused."""

import pandas as pd
import polars as pl
import pytest

from tipcore import indicators, validity
from tipcore.errors import InvalidRecord, UnknownTerm
from tipcore.indicators import SetWithheld
from tipcore.logic import Truth

SCORES = [0, 1, 1, 2, 3, 0, 2, 3]
TRULY = ["no", "no", "no", "no", "no", "yes", "yes", "yes"]


def faults(call, *given, **options):
    with pytest.raises(InvalidRecord) as caught:
        call(*given, **options)
    assert caught.value.__context__ is None
    return [str(fault) for fault in caught.value.faults]


def test_a_curve_has_every_cutoff_with_its_counts():
    curve = validity.roc(SCORES, TRULY)["points"]
    assert curve.points == (0, 1, 2, 3)
    assert [curve.counts(cutoff) for cutoff in (0, 1, 2, 3, 4)] == [
        (3, 0, 0, 5),
        (2, 1, 1, 4),
        (2, 1, 3, 2),
        (1, 2, 4, 1),
        (0, 3, 5, 0),
    ]
    assert curve.counts(1.5) == curve.counts(2)
    assert curve.sensitivity == (1, 2 / 3, 2 / 3, 1 / 3)
    assert curve.specificity == pytest.approx((0, 1 / 5, 3 / 5, 4 / 5))
    assert curve.youden_j == pytest.approx((0, -2 / 15, 4 / 15, 2 / 15))
    assert curve.best == 2


def test_of_equal_cutoffs_the_lowest_is_best_since_it_misses_fewest():
    curve = validity.roc([0, 1, 1, 2], ["no", "no", "yes", "yes"])["points"]
    assert curve.youden_j == (0, 0.5, 0.5)
    assert curve.best == 1


def test_the_area_has_an_interval():
    area = validity.roc(SCORES, TRULY)["points"].area
    assert area.estimate == pytest.approx(8.5 / 15)
    assert area.method == "delong"
    assert 0 <= area.low < area.estimate < area.high <= 1
    wider = validity.roc(SCORES, TRULY, level=0.99)["points"].area
    assert wider.low < area.low
    assert area.n == 8


def test_without_overlap_or_with_one_row_on_a_side_there_is_no_interval():
    apart = validity.roc([0, 1, 2, 3], ["no", "no", "yes", "yes"])["points"].area
    alone = validity.roc([0, 1, 1], ["no", "no", "yes"])["points"].area
    for area in (apart, alone):
        assert (area.low, area.high, area.method) == (None, None, "")
    assert (apart.estimate, alone.estimate) == (1, 0.75)


def test_a_span_of_points_gives_four_curves():
    found = validity.roc([0, 1, 2, 0], ["no", "no", "yes", "yes"], highest=[2, 1, 2, 3])
    assert [curve.name for curve in found.curves] == ["lowest", "highest", "against", "for"]
    assert [curve.area.estimate for curve in found.curves] == [0.625, 0.875, 0.375, 1.0]
    assert repr(found) == "Roc(lowest=0.625, highest=0.875, against=0.375, for=1.000)"
    assert "2 positive and 2 negative in the reference, left out 0" in str(found)
    with pytest.raises(UnknownTerm, match="unknown curve"):
        found["points"]


@pytest.mark.parametrize("library", [pl, pd], ids=["polars", "pandas"])
def test_rows_without_score_or_reference_are_left_out_and_told(library):
    frame = library.DataFrame(
        {"signs_lowest": [0, 1, 2, None, 3], "signs_highest": [4, 1, 2, None, 3], "truly": [0, 1, 1, 1, -99]}
    )
    found = validity.roc_of(frame, reference="truly")
    assert found.left_out == 2
    assert found["for"].area.estimate == 1
    assert type(found.to_frame()).__module__.startswith(library.__name__)
    assert found.to_frame().shape == (12, 12)
    one = validity.roc_of(frame, reference="truly", points="signs_lowest")
    assert [curve.name for curve in one.curves] == ["points"]


def test_references_may_be_truths_numbers_of_numpy_and_nothing():
    scores = pd.Series([1, 2, 3, None, 5]).to_numpy()
    found = validity.roc(scores, [Truth.NO, Truth.YES, True, True, None])
    assert found.left_out == 2
    assert found["points"].area.estimate == 1


def test_what_is_no_score_or_no_reference_is_refused():
    assert faults(validity.roc, [1, 2], ["yes"]) == ["reference: has another length than the scores"]
    found = faults(validity.roc, ["Nthabiseng", True, 1, 2], ["no", "yes", ["yes"], "maybe"])
    assert [fault.partition(" (")[0] for fault in found] == [
        "column 'scores': has 2 cells of no known kind, the first in row 0",
        "column 'highest': has 2 cells of no known kind, the first in row 0",
        "column 'reference': has 2 cells of no known kind, the first in row 2",
    ]
    assert faults(validity.roc, [1], ["yes"]) == ["reference: has no row that is negative and has a score"]
    assert faults(validity.roc, [1], [None]) == [
        "reference: has no row that is positive and has a score",
        "reference: has no row that is negative and has a score",
    ]
    assert faults(validity.roc, [2, 2, 0], [1, 0, 0], highest=[1, 1, 0]) == [
        "highest: is less than scores in 2 rows"
    ]
    assert faults(validity.roc, [2, 2], [1, 0], highest=[1, 2]) == ["highest: is less than scores in 1 row"]
    assert faults(validity.roc, SCORES, TRULY, level=0) == ["level: is not between 0 and 1 (write 0.95)"]


SIGNS = "ilo-2012-forced-labour-11"
ANSWERS = {
    "deception": ["ja", "ja", "nee", None, "ja"],
    "bound": ["nee", "ja", "weet nie", "nee", "ja"],
    "truly": ["nee", "ja", "nee", "ja", None],
}


@pytest.mark.parametrize("library", [pl, pd], ids=["polars", "pandas"])
def test_answers_are_summed_by_the_set_and_unknown_ones_leave_a_span(library):
    found = validity.roc_of_answers(
        library.DataFrame(ANSWERS), SIGNS, reference="truly", columns={"debt-bondage": "bound"}, replies="af"
    )
    assert found.left_out == 1
    assert found["lowest"].points == (0, 1, 2)
    assert found["lowest"].counts(1) == (1, 1, 1, 1)
    assert found["highest"].points == (10, 11)  # nine of eleven were not asked
    assert type(found.to_frame()).__module__.startswith(library.__name__)


def test_the_sums_are_those_of_every_single_result():
    one = indicators.get("ilo-2012-forced-labour-11")
    rows = [
        {"deception": True, "isolation": False},
        {"deception": False, "isolation": False},
        {"isolation": True},
    ]
    results = [one.score(row) for row in rows]
    truly = [True, False, True]
    wanted = validity.roc(
        [each.lowest for each in results], truly, highest=[each.highest for each in results]
    )
    frame = pl.DataFrame({name: [row.get(name) for row in rows] for name in ("deception", "isolation")})
    found = validity.roc_of_answers(frame.with_columns(truly=pl.Series(truly)), one, reference="truly")
    assert found.curves == wanted.curves


def test_frames_without_the_set_and_withheld_sets_are_refused():
    frame = pl.DataFrame({"truly": ["yes", "no"]})
    assert faults(validity.roc_of_answers, frame, SIGNS, reference="truly") == [
        f"frame: has no column of {SIGNS} (give `columns`)"
    ]
    asked = {"columns": {"deception": "x"}, "reference": "truly"}
    assert faults(validity.roc_of_answers, frame, SIGNS, **asked)[0].startswith("column 'x': is missing")
    with pytest.raises(UnknownTerm, match="did you mean 'deception'"):
        validity.roc_of_answers(frame, SIGNS, reference="truly", columns={"deceptoin": "x"})
    first = indicators.get("cse-it-2").indicators[0].id
    with pytest.raises(SetWithheld):
        validity.roc_of_answers(frame, "cse-it-2", reference="truly", columns={first: "truly"})
