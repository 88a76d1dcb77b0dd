"""Bounds by group and reasons: shapes, sums, groups that are not known, sets with and without a rule."""

import datetime as dt
from io import StringIO

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from tipcore import frames, indicators
from tipcore.errors import InvalidRecord

SIGNS = "ilo-2012-forced-labour-11"
NEW = ["kind", "id", "rows", "yes", "no", "unknown", "lowest", "highest"]
SET = """
id = "home-made"
title = "A home-made set"
version = "1"
release = "ready"
citation = { source = "home-made", evidence = "default" }
indicators = [
  { id = "a", label = "A", dimension = "d", evidence = "default", points = 2 },
  { id = "b", label = "B", dimension = "d", evidence = "default", counts = "no" },
]
[[dimensions]]
id = "d"
label = "D"
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
to = 1
class = "low"
[[bands]]
from = 3
to = 3
class = "high"
"""
EACH = """
[[rules]]
id = "each"
each = "dimension"
says = "both signs"
when = { at-least = 2 }
citation = { source = "home-made", evidence = "default" }
"""
ROWS = [(a, b) for a in (True, False, None) for b in (True, False, None)]


def of(frame, key):
    return frame.filter(pl.col("id") == key).rows()


def test_groups_are_sorted_and_what_is_not_known_comes_last():
    frame = pl.DataFrame(
        {
            "year": [" 2020", "2019", "", None, "2020"],
            "form": ["b", "a", "a", "a", None],
            "deception": ["yes", "no", "refused", "yes", ""],
        }
    )
    found = frames.bounds(frame, SIGNS, by=["year", "form"])
    assert found.columns == ["year", "form", *NEW]
    assert of(found, "deception") == [
        ("2019", "a", "sign", "deception", 1, 0, 1, 0, 0, 0),
        ("2020", "b", "sign", "deception", 1, 1, 0, 0, 1, 1),
        ("2020", None, "sign", "deception", 1, 0, 0, 1, 0, 1),
        (None, "a", "sign", "deception", 2, 1, 0, 1, 1, 2),
    ]
    assert found["id"].to_list() == list(indicators.get(SIGNS).bits) * 4
    assert of(found, "isolation")[3][-6:] == (2, 0, 0, 2, 0, 2)


@pytest.mark.parametrize(
    ("column", "names"),
    [
        (pl.Series([2, 1, None, 1]), [1, 2, None]),
        (pl.Series([2.5, 1.5, float("nan"), None]), [1.5, 2.5, None]),
        (pl.Series([True, False, None, True]), [False, True, None]),
        (pl.Series(["b", "a", "", "a"], dtype=pl.Categorical), ["a", "b", None]),
        (
            pl.Series([dt.date(2020, 1, 2), dt.date(2020, 1, 1), None, None]),
            [dt.date(2020, 1, 1), dt.date(2020, 1, 2), None],
        ),
    ],
    ids=["integer", "float", "boolean", "categorical", "date"],
)
def test_columns_of_each_kind_name_groups(column, names):
    frame = pl.DataFrame({"g": column, "deception": [True, False, None, True]})
    found = frames.bounds(frame, SIGNS, by="g")
    assert [row[0] for row in of(found, "deception")] == names
    assert sum(row[3] for row in of(found, "deception")) == 4


def test_without_groups_all_rows_are_one_and_no_rows_are_no_groups():
    frame = pl.DataFrame({"g": [1, 2], "deception": [True, None]})
    found = frames.bounds(frame, SIGNS)
    assert found.columns == NEW
    assert of(found, "deception") == [("sign", "deception", 2, 1, 0, 1, 1, 2)]
    empty = frame.clear()
    assert frames.bounds(empty, SIGNS, by="g").height == 0
    assert of(frames.bounds(empty, SIGNS), "deception") == [("sign", "deception", 0, 0, 0, 0, 0, 0)]


def test_a_set_with_a_rule_gives_the_rows_that_are_indicated_by_its_scores():
    one = indicators.load(StringIO(SET + EACH))
    frame = pl.DataFrame({"a": [a for a, _ in ROWS], "b": [b for _, b in ROWS]})
    found = frames.bounds(frame, one)
    results = [one.score({"a": a, "b": b}) for a, b in ROWS]
    outcomes = [result.outcome.value for result in results]
    possible = [{kind.outcome.value for kind in result.possible} for result in results]
    ((*_, yes, no, unknown, lowest, highest),) = of(found, "home-made")
    assert (yes, no) == (outcomes.count("indicated"), outcomes.count("not_indicated"))
    assert (lowest, highest) == (yes, sum("indicated" in one for one in possible))
    assert yes + no + unknown == 9
    assert highest < 9 - no  # a row for which the source states no class cannot be indicated
    dimension = [result.dimensions["d"].outcome.value for result in results]
    expected = tuple(dimension.count(one) for one in ("indicated", "not_indicated", "undetermined"))
    ((kind, _, _, *counted, lowest, highest),) = of(found, "d")
    assert (kind, tuple(counted)) == ("dimension", expected)
    assert (lowest, highest) == (expected[0], expected[0] + expected[2])


def test_a_sign_that_counts_when_it_is_denied_is_shown_by_a_no():
    one = indicators.load(StringIO(SET))
    frame = pl.DataFrame({"a": [True] * 6, "b": [True, False, False, False, None, None]})
    assert of(frames.bounds(frame, one), "b") == [("sign", "b", 6, 1, 3, 2, 3, 5)]


def test_inputs_are_told_apart_from_signs_and_a_withheld_set_gives_signs_alone():
    found = frames.bounds(pl.DataFrame({"act": [True, None]}), "ilo-2009-child-labour")
    assert of(found, "act") == [("input", "act", 2, 1, 0, 1, 1, 2)]
    assert set(found["kind"]) == {"sign", "input", "dimension", "set"}
    withheld = SET.replace('"ready"', '"withheld"\nrelease-note = "its rule is recalled"')
    found = frames.bounds(pl.DataFrame({"a": [True]}), indicators.load(StringIO(withheld)))
    assert found["id"].to_list() == ["a", "b"]


def test_a_set_that_can_never_be_indicated_by_its_classes_says_none():
    never = SET.replace('outcome = "indicated"', 'outcome = "not_stated"')
    found = frames.bounds(
        pl.DataFrame({"a": [True, False], "b": [False, True]}), indicators.load(StringIO(never))
    )
    assert of(found, "home-made") == [("set", "home-made", 2, 0, 1, 1, 0, 0)]


def test_every_library_gets_its_own_kind_of_table():
    data = {"g": ["x", None], "deception": ["yes", "refused"]}
    expected = [("x", 1, 1), (None, 0, 1)]
    reader = pa.table(data).to_reader()
    tables = {
        "polars": frames.bounds(pl.DataFrame(data), SIGNS, by="g").rows(),
        "plan": frames.bounds(pl.LazyFrame(data), SIGNS, by="g").rows(),
        "arrow": [tuple(row.values()) for row in frames.bounds(pa.table(data), SIGNS, by="g").to_pylist()],
        "reader": [tuple(row.values()) for row in frames.bounds(reader, SIGNS, by="g").to_pylist()],
    }
    for name, rows in tables.items():
        assert [(row[0], row[7], row[8]) for row in rows if row[2] == "deception"] == expected, name
    found = frames.bounds(pd.DataFrame(data), SIGNS, by="g")
    assert isinstance(found, pd.DataFrame)
    assert found[found["id"] == "deception"]["highest"].tolist() == [1, 1]
    assert frames.reasons(pd.DataFrame(data), SIGNS).columns.tolist() == ["id", "reason", "rows"]


@pytest.mark.parametrize(
    ("by", "said"),
    [
        (["years"], "column 'years': is missing"),
        (["rows"], "column 'rows': has the name of a column of the result"),
        (["list"], "column 'list': has a type that names no groups"),
    ],
)
def test_a_column_that_names_no_groups_is_refused(by, said):
    frame = pl.DataFrame({"rows": [1], "list": [[1]], "deception": ["yes"]})
    with pytest.raises(InvalidRecord, match=said):
        frames.bounds(frame, SIGNS, by=by)


def test_a_column_that_mixes_texts_and_numbers_names_no_groups():
    mixed = pd.Series(["Nthabiseng", 1], dtype=object)
    with pytest.raises(InvalidRecord, match="column 'g': has a type that names no groups") as caught:
        frames.bounds(pd.DataFrame({"g": mixed, "deception": [1, 0]}), SIGNS, by="g")
    assert "Nthabiseng" not in str(caught.value)
    texts = pd.Series(["a", None], dtype=object)
    assert len(frames.bounds(pd.DataFrame({"g": texts, "deception": [1, 0]}), SIGNS, by="g")) == 22


@pytest.mark.parametrize("of_what", [frames.bounds, frames.reasons])
def test_a_cell_that_is_no_answer_is_refused(of_what):
    with pytest.raises(InvalidRecord, match="row 0") as caught:
        of_what(pl.DataFrame({"deception": ["Nthabiseng"]}), SIGNS)
    assert "Nthabiseng" not in str(caught.value)


def test_reasons_sum_to_the_unknown_and_a_missing_column_was_not_asked():
    cells = ["yes", "refused", "don't know", "", None, "not asked"]
    frame = pl.DataFrame({"deception": cells, "isolation": np.array([1, 0, 1, 0, 1, -99])})
    found = frames.reasons(frame, SIGNS)
    rows = {(key, why): number for key, why, number in found.rows()}
    assert [rows["deception", why] for why in ("not_asked", "declined", "does_not_know", "not_recorded")] == [
        1,
        1,
        1,
        2,
    ]
    assert [rows["isolation", why] for why in ("not_asked", "not_recorded")] == [0, 1]
    assert rows["debt-bondage", "not_asked"] == 6
    assert found.height == 11 * 4


def test_of_several_columns_the_first_that_says_more_than_blank_is_heard():
    mapping = indicators.SignMapping.read(
        'set = "ilo-2012-forced-labour-11"\n[columns]\ndeception = ["q1", "q2"]\n'
    )
    frame = pl.DataFrame(
        {"q1": ["", "refused", "no", "", "yes"], "q2": ["don't know", "don't know", "refused", "", "refused"]}
    )
    found = frames.reasons(frame, SIGNS, columns=mapping)
    rows = {why: number for key, why, number in found.rows() if key == "deception"}
    assert rows == {"not_asked": 0, "declined": 2, "does_not_know": 1, "not_recorded": 1}
