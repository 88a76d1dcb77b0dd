"""Scoring frames: what is read, refused, added and kept."""

import datetime as dt
import sys
from io import StringIO

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from tipcore import frames, indicators
from tipcore.errors import InvalidRecord, MissingExtra, UnknownTerm
from tipcore.frames import ObjectColumns, _kernel, _libraries
from tipcore.indicators import SetWithheld

SIGNS = "ilo-2012-forced-labour-11"
ADULT = "ilo-2009-adult-labour"
NAME = "Nthabiseng"
HINT = "write yes, no or unknown; True or False; 1, 0 or -99; or leave it empty"


def refused(frame, indicator_set=SIGNS, **options):
    with pytest.raises(InvalidRecord) as caught:
        frames.score(frame, indicator_set, **options)
    assert NAME not in str(caught.value)
    assert caught.value.__context__ is None
    return [str(fault) for fault in caught.value.faults]


@pytest.mark.parametrize("library", [pl, pd], ids=["polars", "pandas"])
def test_a_cell_that_is_no_answer_is_refused_with_row_and_column_and_not_quoted(library):
    frame = library.DataFrame({"deception": ["yes", NAME, "no"], "isolation": [1, 0, 2]})
    found = refused(frame)
    assert found == [
        f"column 'deception', row 1 (from 0): is no answer ({HINT})",
        f"column 'isolation', row 2 (from 0): is no answer ({HINT})",
    ]


def test_object_cells_of_any_kind_are_read_or_refused_with_a_warning():
    good = pd.DataFrame({"deception": pd.Series([True, "no", 1.0, pd.NA, None, -99], dtype=object)})
    with pytest.warns(ObjectColumns, match="read cell by cell: 'deception'") as caught:
        assert frames.counts(good, SIGNS).iloc[1].tolist() == ["deception", 2, 1, 3]
    assert caught[0].message.columns == ("deception",)
    bad = pd.DataFrame({"deception": pd.Series([True, ["yes"], NAME, dt.date(2020, 1, 1), 7], dtype=object)})
    with pytest.warns(ObjectColumns):
        assert len(refused(bad)) == 4


def test_many_bad_cells_are_counted_and_not_all_listed():
    found = refused(pl.DataFrame({"deception": [NAME] * 25}))
    assert len(found) == 11
    assert found[-1].startswith("column 'deception': has 15 more cells that are no answer")


def test_a_column_of_dates_holds_no_answers():
    found = refused(pl.DataFrame({"deception": [dt.date(2020, 1, 1)]}))
    assert found[0].startswith("column 'deception': has a type that holds no answers")
    assert len(refused(pl.DataFrame({"deception": [[1]]}))) == 1


def test_columns_of_nulls_are_unknown():
    frame = pl.DataFrame({"deception": [None, None]})
    assert frames.counts(frame, SIGNS).row(1) == ("deception", 0, 0, 2)
    assert frames.score(frame, SIGNS)["signs_highest"].to_list() == [11, 11]


def test_missing_columns_are_not_asked_unless_strict():
    frame = pl.DataFrame({"deception": [True]})
    assert frames.score(frame, SIGNS)["signs_lowest"].to_list() == [1]
    found = refused(frame, strict=True)
    assert len(found) == 10
    assert "column 'isolation': is missing (mend the name)" in found
    assert refused(pl.DataFrame({"name": [NAME]})) == [
        "frame: has no column of the set 'ilo-2012-forced-labour-11' (give `columns`)"
    ]


def test_columns_may_have_other_names():
    frame = pl.DataFrame({"means_debt": [1, 0], "outcome": ["x", "y"]})
    columns = {"debt-bondage": "means_debt"}
    scored = frames.score(frame, SIGNS, columns=columns, prefix="ilo_")
    assert scored["ilo_signs_lowest"].to_list() == [1, 0]
    assert scored.columns == ["means_debt", "outcome", "ilo_outcome", "ilo_signs_lowest", "ilo_signs_highest"]
    assert frames.counts(frame, SIGNS, columns=columns).row(8) == ("debt-bondage", 1, 1, 0)
    assert refused(frame, columns=columns) == [
        "column 'outcome': would be replaced (give `prefix`, or rename it)"
    ]
    assert refused(frame, columns={"debt-bondage": "debt"}, prefix="ilo_") == [
        "column 'debt': is missing (mend the name)"
    ]
    with pytest.raises(UnknownTerm, match="debt-bondage"):
        frames.score(frame, SIGNS, columns={"debt-bondages": "means_debt"})


def test_a_withheld_set_does_not_score_a_frame():
    text = """
id = "home-made"
title = "A home-made set"
version = "1"
release = "withheld"
release-note = "its rule is recalled"
citation = { source = "home-made", evidence = "default" }
indicators = [{ id = "a", label = "A", dimension = "d", evidence = "default" }]
[[dimensions]]
id = "d"
label = "D"
"""
    one = indicators.load(StringIO(text))
    with pytest.raises(SetWithheld, match="recalled"):
        frames.score(pl.DataFrame({"a": [True]}), one)
    assert frames.counts(pl.DataFrame({"a": [True]}), one).row(0) == ("a", 1, 0, 0)


REVERSED = """
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
to = 1
class = "low"
[[bands]]
from = 3
to = 3
class = "high"
"""
ROWS = [(True, False), (True, True), (False, None), (None, False), (None, None), (None, True)]


@pytest.mark.parametrize("lazy", [False, True], ids=["eager", "lazy"])
def test_reverse_scored_items_and_bands_are_those_of_the_scalar_engine(lazy):
    frame = pl.DataFrame({"a": [a for a, _ in ROWS], "b": [b for _, b in ROWS]})
    listed = indicators.load(StringIO(REVERSED))
    banded = indicators.load(StringIO(REVERSED + BANDS))
    scored = [frames.score(frame.lazy() if lazy else frame, one, prefix="x_") for one in (listed, banded)]
    signs, classes = [one.collect() if lazy else one for one in scored]
    for at, (a, b) in enumerate(ROWS):
        result = listed.score({"a": a, "b": b})
        assert signs.row(at)[3:] == (result.lowest, result.highest)
        result = banded.score({"a": a, "b": b})
        kind = result.classification and result.classification.id
        assert classes.row(at)[2:] == (result.outcome.value, kind)


EACH = """
[[rules]]
id = "each"
each = "dimension"
says = "both signs"
when = { at-least = 2 }
citation = { source = "home-made", evidence = "default" }
"""


@pytest.mark.parametrize("lazy", [False, True], ids=["eager", "lazy"])
def test_a_set_with_dimensions_and_no_rule_for_the_case_gives_signs_and_dimensions(lazy):
    frame = pl.DataFrame({"a": [True, True, None], "b": [False, None, True]})
    scored = frames.score(frame.lazy() if lazy else frame, indicators.load(StringIO(REVERSED + EACH)))
    table = scored.collect() if lazy else scored
    assert table.columns[2:] == ["outcome", "signs_lowest", "signs_highest", "d"]
    assert table["d"].to_list() == [True, None, False]


def test_chunked_texts_and_numbers_of_pandas_are_read():
    part = pd.DataFrame(
        {
            "deception": pd.Series(["yes", None], dtype=pd.ArrowDtype(pa.string())),
            "isolation": pd.Series([1, 0], dtype=pd.ArrowDtype(pa.int8())),
        }
    )
    found = frames.counts(pd.concat([part, part]), SIGNS)
    assert found.iloc[1].tolist() == ["deception", 2, 0, 2]
    assert found.iloc[3].tolist() == ["isolation", 2, 2, 0]


def test_categories_of_numbers_and_with_a_null_are_read():
    frame = pd.DataFrame({"deception": pd.Categorical([1, 0, -99, None])})
    assert frames.counts(frame, SIGNS).iloc[1].tolist() == ["deception", 1, 1, 2]
    assert frames.score(frame, SIGNS)["signs_lowest"].tolist() == [1, 0, 0, 0]
    coded = pa.DictionaryArray.from_arrays([0, 1], pa.array(["yes", None]))
    assert frames.counts(pa.table({"deception": coded}), SIGNS).to_pylist()[1]["unknown"] == 1
    plan = pl.LazyFrame({"deception": [1.0, 0.0, float("nan")]})
    assert frames.counts(plan, SIGNS).row(1) == ("deception", 1, 1, 1)


def test_columns_that_start_inside_a_byte_are_realigned():
    frame = pl.DataFrame({"deception": [True, None, False, True] * 40}).slice(3, 150)
    arrow = pa.table({"deception": pa.array([True, None, False, True] * 40).slice(3, 150)})
    for one in (frame, arrow, arrow.slice(5)):
        scored = frames.score(one, SIGNS)
        low = scored["signs_lowest"].to_list() if one is frame else scored["signs_lowest"].to_pylist()
        cells = one["deception"].to_list() if one is frame else one["deception"].to_pylist()
        assert low == [int(cell is True) for cell in cells]


def test_a_frame_that_is_neither_polars_pandas_nor_arrow_is_scored_by_expressions(monkeypatch):
    monkeypatch.setattr("tipcore.frames._score.columns_for", lambda _: None)
    frame = pl.DataFrame({"act": [1, None], "ex-low-salary": ["yes", "no"]})
    scored = frames.score(frame, "ilo-2009-child-labour")
    assert scored["outcome"].to_list() == ["undetermined", "undetermined"]
    assert frames.counts(frame, "ilo-2009-child-labour").row(-1) == ("act", 1, 0, 1)


def test_a_table_wider_than_a_block_is_scored_in_blocks(monkeypatch):
    frame = pl.DataFrame({"ex-low-salary": [True, False, None] * 100})
    whole = frames.score(frame, ADULT)
    monkeypatch.setattr(_kernel, "BLOCK", 2)
    assert frames.score(frame, ADULT).equals(whole)


def test_the_index_order_and_columns_of_pandas_are_kept():
    frame = pd.DataFrame({"who": ["x", "y"], "ex-low-salary": [True, False]}, index=["b", "a"])
    scored = frames.score(frame, ADULT)
    assert scored.index.tolist() == ["b", "a"]
    assert scored.columns.tolist()[:4] == ["who", "ex-low-salary", "outcome", "classification"]
    assert list(frame.columns) == ["who", "ex-low-salary"]


def test_arrow_tables_come_back_as_arrow_tables():
    scored = frames.score(pa.table({"act": [False, True]}), "ilo-2009-child-labour")
    assert isinstance(scored, pa.Table)
    assert scored["outcome"].to_pylist() == ["not_indicated", "undetermined"]
    assert scored["classification"].to_pylist() == ["not-indicated-by-this-rule", None]


def test_without_the_extra_the_command_that_installs_it_is_named(monkeypatch):
    _libraries.libraries.cache_clear()
    monkeypatch.setitem(sys.modules, "pyarrow.compute", None)
    with pytest.raises(MissingExtra, match=r"pip install 'tipcore\[frames\]'") as caught:
        frames.score(pl.DataFrame({"deception": [True]}), SIGNS)
    assert caught.value.__context__ is None
    _libraries.libraries.cache_clear()
