"""Accuracy from counts and from frames: every figure, its interval, what is undetermined, what is refused."""

import json
from math import inf, isnan

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from tipcore import validity
from tipcore.errors import InvalidRecord, UnknownTerm

NAMES = [
    "sensitivity",
    "specificity",
    "prevalence",
    "ppv",
    "npv",
    "ppv_at_prevalence",
    "npv_at_prevalence",
    "lr_positive",
    "lr_negative",
    "youden_j",
]
INDICATED, NOT_INDICATED, UNDETERMINED = "indicated", "not_indicated", "undetermined"
ROWS = {
    "outcome": [
        *[INDICATED] * 2,
        *[NOT_INDICATED] * 2,
        UNDETERMINED,
        "not_stated",
        None,
        UNDETERMINED,
        INDICATED,
    ],
    "truly": ["yes", "no", "yes", "no", "yes", "no", "yes", "unknown", None],
}


def near(one, *numbers):
    return (one.estimate, one.low, one.high) == tuple(pytest.approx(number, abs=5e-4) for number in numbers)


def faults(call, *given, **options):
    with pytest.raises(InvalidRecord) as caught:
        call(*given, **options)
    assert caught.value.__context__ is None
    return [str(fault) for fault in caught.value.faults]


def test_every_figure_has_its_interval_and_method():
    found = validity.accuracy(76, 14, 414, 306, prevalence=0.01, intervals="clopper-pearson")
    assert list(found.figures) == NAMES
    assert near(found["sensitivity"], 0.844, 0.753, 0.912)
    assert near(found["lr_negative"], 0.271, 0.166, 0.440)
    assert near(found["youden_j"], 0.419, 0.323, 0.490)
    methods = {name: one.method for name, one in found.figures.items()}
    assert set(methods.values()) == {"clopper-pearson", "logit", "log", "newcombe"}
    assert methods["ppv_at_prevalence"] == "logit"
    assert [one.n for one in found.figures.values()] == [90, 720, 810, 382, 428, 810, 810, 810, 810, 810]


def test_a_predictive_value_at_the_prevalence_of_the_sample_is_that_of_the_sample():
    found = validity.accuracy(76, 14, 414, 306, prevalence=90 / 810)
    assert found["ppv_at_prevalence"].estimate == pytest.approx(found["ppv"].estimate)
    assert found["npv_at_prevalence"].estimate == pytest.approx(found["npv"].estimate)
    for name in ("ppv_at_prevalence", "npv_at_prevalence"):
        assert found[name].low < found[name].estimate < found[name].high


def test_wald_is_taken_for_youdens_j_as_well():
    found = validity.accuracy(76, 14, 414, 306, intervals="wald")["youden_j"]
    assert near(found, 0.419, 0.336, 0.503)
    assert found.method == "wald"


def test_an_interval_of_wald_does_not_leave_the_scale():
    bad, good = (validity.accuracy(*counts, intervals="wald") for counts in ((1, 9, 1, 9), (9, 1, 9, 1)))
    assert bad["youden_j"].low == -1
    assert good["youden_j"].high == 1
    assert good["sensitivity"].high == 1


def test_a_one_sided_interval_has_one_bound():
    found = validity.proportion(76, 90, intervals="one-sided")
    assert near(found, 0.844, 0.768, 1.0)
    assert found.low > validity.proportion(76, 90, intervals="clopper-pearson").low


def test_another_level_gives_another_width():
    wide, narrow = (validity.accuracy(76, 14, 414, 306, level=level) for level in (0.99, 0.5))
    for name in wide.figures:
        assert wide[name].low < narrow[name].low < narrow[name].high < wide[name].high


def test_what_nothing_defines_is_null_and_not_zero():
    empty = validity.accuracy(0, 0, 3, 0, prevalence=0.1)
    for name in (
        "sensitivity",
        "ppv",
        "ppv_at_prevalence",
        "npv_at_prevalence",
        "lr_positive",
        "lr_negative",
    ):
        assert (empty[name].estimate, empty[name].low, empty[name].high) == (None, None, None), name
    assert empty["specificity"].estimate == 1
    frame = empty.to_frame(backend="polars")
    assert frame["estimate"].null_count() == 7
    assert "sensitivity        -" in str(empty)


def test_a_screen_without_false_alarms_has_no_finite_ratio():
    found = validity.accuracy(5, 5, 10, 0, prevalence=0.1)
    assert found["lr_positive"].estimate == inf
    assert found["lr_positive"].low is None
    assert found["ppv_at_prevalence"].estimate == 1
    assert found["ppv_at_prevalence"].high == 1
    never = validity.accuracy(0, 5, 10, 0)["lr_positive"]
    assert (never.estimate, never.low, never.high) == (None, None, None)


def test_an_unknown_name_is_told_with_the_nearest():
    with pytest.raises(UnknownTerm, match="did you mean 'sensitivity'"):
        validity.accuracy(1, 1, 1, 1)["sensitivty"]


def test_wrong_options_are_refused():
    assert faults(validity.accuracy, -1, 2.0, tn=True, fp=4, prevalence=1.1) == [
        "tp: is no count (write a whole number from 0 on)",
        "fn: is no count (write a whole number from 0 on)",
        "tn: is no count (write a whole number from 0 on)",
        "prevalence: is not between 0 and 1 (write a ratio: 0.011 for 1.1 percent)",
    ]
    assert faults(validity.accuracy, 1, 1, 1, 1, level=95) == ["level: is not between 0 and 1 (write 0.95)"]
    assert faults(validity.proportion, 3, 2) == ["count: is more than `of`"]
    assert len(faults(validity.proportion, "3", -2)) == 2
    with pytest.raises(UnknownTerm, match="did you mean 'wilson'"):
        validity.accuracy(1, 1, 1, 1, intervals="wilsn")


def test_predictive_values_of_printed_figures():
    given = {"sensitivity": 0.9, "specificity": 0.8, "prevalence": 0.5}
    assert validity.predictive_values(**given) == pytest.approx((0.45 / 0.55, 0.4 / 0.45))
    assert isnan(validity.predictive_values(sensitivity=0, specificity=1, prevalence=0.1)[0])
    assert isnan(validity.predictive_values(sensitivity=1, specificity=0, prevalence=0.1)[1])
    assert len(faults(validity.predictive_values, sensitivity=86.7, specificity=-1, prevalence=0)) == 3


@pytest.mark.parametrize("backend", ["pandas", "polars", "pyarrow"])
def test_a_result_becomes_a_tidy_frame_of_any_library(backend):
    frame = validity.accuracy(5, 5, 10, 1).to_frame(backend=backend)
    assert type(frame).__module__.startswith(backend)
    names = frame.column_names if backend == "pyarrow" else list(frame.columns)
    assert names == ["figure", "estimate", "low", "high", "method", "n", "level"]


def test_text_and_html_say_counts_level_and_prevalence():
    found = validity.accuracy(23, 2, 61, 22, prevalence=0.02)
    text = str(found)
    assert text.splitlines()[0] == (
        "Screen against reference, n 108 (tp 23, fn 2, tn 61, fp 22), level 0.95; "
        "predictive values also at prevalence 0.02"
    )
    assert "sensitivity        0.920     0.750  0.978  wilson    25" in text
    html = found._repr_html_()
    assert html.count("<tr>") == 11
    assert "<td>youden_j</td>" in html
    assert repr(found) == "Accuracy(tp=23, fn=2, tn=61, fp=22)"


FRAMES = {
    "polars": pl.DataFrame,
    "polars-lazy": pl.LazyFrame,
    "pandas": lambda rows: pd.DataFrame(rows, index=range(9, 0, -1)),
    "pandas-categorical": lambda rows: pd.DataFrame(rows, dtype="category"),
    "pandas-object": lambda rows: pd.DataFrame(rows, dtype=object),
    "pyarrow": pa.table,
    "duckdb": lambda rows: pytest.importorskip("duckdb").from_arrow(pa.table(rows)),
}


@pytest.mark.parametrize("kind", FRAMES)
def test_a_scored_frame_is_counted_with_nothing_dropped_in_silence(kind):
    found = validity.accuracy_of(FRAMES[kind](ROWS), reference="truly")
    assert repr(found) == "BoundedAccuracy(Accuracy(tp=1, fn=1, tn=1, fp=1), undetermined=3, no_reference=2)"
    assert repr(found.against) == "Accuracy(tp=1, fn=3, tn=1, fp=2)"
    assert repr(found.favour) == "Accuracy(tp=3, fn=1, tn=2, fp=1)"
    assert found["sensitivity"].estimate == 0.5
    assert found.bounds("sensitivity") == (0.25, 0.75)
    assert found.bounds("lr_negative") == (0.25 / (2 / 3), 0.75 / (1 / 3))
    assert found.backend == ("pyarrow" if kind == "duckdb" else kind.partition("-")[0])


def test_the_frame_of_a_scored_frame_is_of_the_same_library_and_says_everything_three_times():
    found = validity.accuracy_of(pl.DataFrame(ROWS), reference="truly", prevalence=0.1)
    frame = found.to_frame()
    assert isinstance(frame, pl.DataFrame)
    assert frame["undetermined"].unique(maintain_order=True).to_list() == ["excluded", "against", "for"]
    assert len(frame) == 30
    assert "Undetermined: 3 with a reference, left out" in str(found)
    assert "in no figure: 2" in found._repr_html_()


def test_a_dimension_and_a_boolean_reference_are_read():
    frame = pl.DataFrame({"exploitation": [True, False, None, True], "truly": [1, 0, 1, -99]})
    found = validity.accuracy_of(frame, outcome="exploitation", reference="truly")
    assert repr(found.excluded) == "Accuracy(tp=1, fn=0, tn=1, fp=0)"
    assert (found.undetermined, found.no_reference) == (1, 1)


def test_numbers_with_nan_and_nullable_columns_are_read():
    frame = pd.DataFrame(
        {
            "screen": pd.array([True, False, pd.NA, True], dtype="boolean"),
            "truly": [1.0, 0.0, 1.0, float("nan")],
        }
    )
    found = validity.accuracy_of(frame, outcome="screen", reference="truly")
    assert (found.undetermined, found.no_reference) == (1, 1)


def test_the_frames_own_score_can_be_given():
    from tipcore import frames

    answers = pl.DataFrame({"act": ["yes", "yes", "no"], "truly": ["yes", "no", "no"]})
    scored = frames.score(answers, "ilo-2009-child-labour")
    found = validity.accuracy_of(scored, reference="truly")
    assert (found.excluded.tn, found.undetermined) == (1, 2)


def test_one_column_may_stand_for_both():
    found = validity.accuracy_of(pl.DataFrame({"truly": ["yes", "no"]}), outcome="truly", reference="truly")
    assert repr(found.excluded) == "Accuracy(tp=1, fn=0, tn=1, fp=0)"


def test_cells_of_no_known_kind_are_counted_by_column_and_not_quoted():
    frame = pl.DataFrame({"outcome": ["no_rule", "no_rule", "yes"], "truly": ["yes", "Nthabiseng", "no"]})
    found = faults(validity.accuracy_of, frame, reference="truly")
    assert [fault.partition(" (give")[0].partition(" (write")[0] for fault in found] == [
        "column 'outcome': has 2 cells of no known kind, the first in row 0 (from 0)",
        "column 'truly': has 1 cell of no known kind, the first in row 1 (from 0)",
    ]
    (plan, _) = faults(validity.accuracy_of, frame.lazy(), reference="truly")
    assert plan.startswith("column 'outcome': has 2 cells of no known kind (")
    assert "Nthabiseng" not in json.dumps(found)
    days = pl.DataFrame({"outcome": ["yes"], "truly": [pd.Timestamp("2020-01-01")]})
    assert len(faults(validity.accuracy_of, days, reference="truly")) == 1


def test_missing_columns_and_cells_that_cannot_be_counted_are_told():
    frame = pl.DataFrame({"x": [1]})
    assert len(faults(validity.accuracy_of, frame, reference="truly")) == 2
    lists = pd.DataFrame({"outcome": [["yes"]], "truly": ["yes"]})
    assert faults(validity.accuracy_of, lists, reference="truly")[0].startswith(
        "frame: has cells that cannot"
    )


def test_a_forest_shows_studies_and_pools_nothing():
    studies = {
        "Clinic <A>": validity.accuracy(10, 2, 39, 40),
        "Clinic B": validity.accuracy_of(pl.DataFrame(ROWS), reference="truly"),
    }
    found = validity.forest(studies, names=["sensitivity", "lr_positive"])
    assert found.to_frame().shape == (4, 8)
    assert "rows do not compare" in str(found)
    assert "Clinic &lt;A&gt;" in found._repr_html_()
    assert repr(found) == "Forest(Clinic <A>, Clinic B: sensitivity, lr_positive)"
    assert faults(validity.forest, {}) == ["studies: is empty"]
    assert faults(validity.forest, studies, names=[]) == ["names: is empty"]
    with pytest.raises(UnknownTerm):
        validity.forest(studies, names=["sens"])


def test_a_reference_may_be_in_another_language_and_a_fault_says_so():
    frame = pl.DataFrame({"outcome": ["indicated", "not_indicated"], "truly": ["Oui", "NON"]})
    found = validity.accuracy_of(frame, reference="truly", replies="fr")
    assert repr(found.excluded) == "Accuracy(tp=1, fn=0, tn=1, fp=0)"
    assert len(faults(validity.accuracy_of, frame, reference="truly")) == 1
