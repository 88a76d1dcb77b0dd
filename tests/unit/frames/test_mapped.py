"""Several columns for one indicator: in memory and in plans, from a mapping, its id or its file."""

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from tipcore import frames, indicators
from tipcore.errors import DefinitionError, InvalidRecord, UnknownTerm
from tipcore.indicators import SignMapping

SIGNS = "ilo-2012-forced-labour-11"
OWN = """
set = "ilo-2012-forced-labour-11"
[columns]
deception = "q1"
debt-bondage = ["q2", "q3"]
isolation = { any_of = ["q3"], doubtful = ["q4"] }
excessive-overtime = { any_of = [], doubtful = ["q4"] }
"""
# q2, q3, q4, and what follows for debt bondage, isolation and overtime
ROWS = [
    ("yes", "no", "no", True, False, False),
    ("no", "no", "yes", False, None, None),
    ("no", "unknown", "no", None, None, False),
    ("no", "yes", "unknown", True, True, None),
    ("unknown", "unknown", "unknown", None, None, None),
]
COLUMNS = {
    "q1": ["yes"] * 5,
    "q2": [row[0] for row in ROWS],
    "q3": [row[1] for row in ROWS],
    "q4": [row[2] for row in ROWS],
}
EXPECTED = {
    "debt-bondage": [row[3] for row in ROWS],
    "isolation": [row[4] for row in ROWS],
    "excessive-overtime": [row[5] for row in ROWS],
}


@pytest.fixture
def own(tmp_path):
    path = tmp_path / "my.toml"
    path.write_text(OWN, "utf-8")
    return path


@pytest.mark.parametrize(
    "make", [pl.DataFrame, pl.LazyFrame, pd.DataFrame, pa.table], ids=["polars", "plan", "pandas", "arrow"]
)
def test_any_yes_is_yes_and_only_all_no_is_no(make, own):
    counted = frames.counts(make(COLUMNS), SIGNS, columns=own)
    rows = counted.to_dict("records") if isinstance(counted, pd.DataFrame) else None
    rows = rows or (counted.to_pylist() if isinstance(counted, pa.Table) else counted.to_dicts())
    found = {row["id"]: (row["yes"], row["no"], row["unknown"]) for row in rows}
    for sign, values in EXPECTED.items():
        assert found[sign] == (values.count(True), values.count(False), values.count(None)), sign
    assert found["deception"] == (5, 0, 0)
    assert found["retention-documents"] == (0, 0, 5)


def test_a_mapping_its_path_and_its_text_path_are_the_same_and_keep_the_frame(own):
    frame = pl.DataFrame(COLUMNS)
    scored = frames.score(frame, SIGNS, columns=own)
    assert scored.columns == ["q1", "q2", "q3", "q4", "outcome", "signs_lowest", "signs_highest"]
    assert scored.equals(frames.score(frame, SIGNS, columns=str(own)))
    assert scored.equals(frames.score(frame, SIGNS, columns=SignMapping.load(own)))
    low = [1 + sum(EXPECTED[sign][row] is True for sign in EXPECTED) for row in range(5)]
    high = [11 - sum(EXPECTED[sign][row] is False for sign in EXPECTED) for row in range(5)]
    assert scored["signs_lowest"].to_list() == low
    assert scored["signs_highest"].to_list() == high
    plan = frames.score(frame.lazy(), SIGNS, columns=own).collect()
    assert plan.columns == scored.columns
    assert plan["signs_highest"].to_list() == high


def test_a_shipped_mapping_reads_codes_alone_and_spellings_of_columns(root):
    twin = pl.read_csv(root / "tests/cases/ctdc/twin.csv", infer_schema=False)
    scored = frames.score(twin, SIGNS, columns="ctdc-global-synthetic")
    assert scored["signs_lowest"].to_list() == [0, 0, 0, 9, 0, 1, 1, 1]
    spelled = twin.rename({"meansOfControlFalsePromises": "MeansOfControlFalsePromises\u00a0"})
    again = frames.score(spelled, SIGNS, columns="ctdc-global-synthetic")
    assert again["signs_lowest"].equals(scored["signs_lowest"])
    words = twin.with_columns(pl.lit("yes").alias("meansOfControlFalsePromises"))
    with pytest.raises(InvalidRecord, match="write one of 1, 0, -99; or leave it empty"):
        frames.score(words, SIGNS, columns="ctdc-global-synthetic")


def test_a_scan_reads_by_a_mapping_too(root):
    scan = frames.scan(root / "tests/cases/ctdc/twin.csv", SIGNS, columns="ctdc-global-synthetic")
    answers = scan.summary().answers
    assert answers["physical-sexual-violence"] == (3, 1, 4)
    assert answers["isolation"] == (0, 0, 8)


def test_a_mapping_without_a_no_and_with_columns_that_are_not_there():
    mapping = SignMapping.read(OWN + '[codes]\nyes = ["x"]\nunknown = [""]\n')
    frame = {"q1": ["x", ""], "q2": ["", ""], "q3": ["x", ""], "q4": ["x", ""]}
    for make in (pl.DataFrame, pl.LazyFrame):
        scored = frames.score(make(frame), SIGNS, columns=mapping).lazy().collect()
        assert scored["signs_lowest"].to_list() == [3, 0]
        assert scored["signs_highest"].to_list() == [11, 11]
    open_ended = SignMapping.read(OWN.replace("[columns]", 'layout = ["q1"]\n[columns]'))
    half = {"q1": ["no"], "q2": ["no"], "q4": ["no"]}
    for make in (pl.DataFrame, pl.LazyFrame):
        counted = frames.counts(make(half), SIGNS, columns=open_ended)
        assert counted.row(by_predicate=pl.col("id") == "debt-bondage")[1:] == (0, 0, 1)
        assert counted.row(by_predicate=pl.col("id") == "excessive-overtime")[1:] == (0, 1, 0)
    with pytest.raises(InvalidRecord, match="column 'q3': is missing"):
        frames.score(pl.DataFrame(half), SIGNS, columns=open_ended, strict=True)


def test_a_mapping_that_does_not_fit_is_refused(own):
    frame = pl.DataFrame(COLUMNS)
    with pytest.raises(InvalidRecord, match="column 'q4': is missing"):
        frames.score(frame.drop("q4"), SIGNS, columns=own)
    with pytest.raises(DefinitionError, match="answers the set ilo-2012"):
        frames.score(frame, "lesotho-2011-s22", columns=own)
    with pytest.raises(DefinitionError, match="a list of ticks"):
        frames.score(pl.DataFrame({"vic_MethodsOfControl": [""]}), SIGNS, columns="htcds-control")
    with pytest.raises(UnknownTerm, match="deceptions"):
        frames.score(frame, SIGNS, columns=SignMapping.read(OWN.replace("deception", "deceptions")))
    with pytest.raises(UnknownTerm, match="unknown mapping"):
        frames.score(frame, SIGNS, columns="ctdc")


def test_a_mapping_that_answers_nothing_leaves_everything_unknown(root):
    pairs = pl.read_csv(root / "tests/cases/ctdc/layout-d.csv", infer_schema=False)
    for frame in (pairs, pairs.lazy()):
        scored = frames.score(frame, SIGNS, columns="ctdc-victim-perpetrator").lazy().collect()
        assert scored["signs_lowest"].to_list() == [0, 0]
        assert scored["signs_highest"].to_list() == [11, 11]
        why = frames.reasons(frame, SIGNS, columns="ctdc-victim-perpetrator")
        assert why.filter(pl.col("rows") > 0).rows() == [
            (sign, "not_recorded", 2) for sign in indicators.get(SIGNS).bits
        ]
