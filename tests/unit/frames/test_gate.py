"""The gate: kinds of columns, reasons, hints; no cell is quoted and none is coerced."""

import datetime as dt
from decimal import Decimal

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from tipcore import frames
from tipcore.errors import InvalidRecord, UnknownTerm
from tipcore.frames import ObjectColumns
from tipcore.indicators import Replies

SIGNS = "ilo-2012-forced-labour-11"
NAME = "Nthabiseng"


def refused(frame, **options):
    with pytest.raises(InvalidRecord) as caught:
        frames.score(frame, SIGNS, **options)
    assert NAME not in str(caught.value)
    return [(fault.path, fault.hint) for fault in caught.value.faults]


def read(column, **options):
    """The counts and the reasons of one column: yes, no, and each reason that occurs."""
    frame = (
        column
        if isinstance(column, pl.DataFrame | pd.DataFrame | pa.Table)
        else pl.DataFrame({"deception": column})
    )
    table = frames.counts(frame, SIGNS, **options)
    whys = frames.reasons(frame, SIGNS, **options)
    table, whys = (one if isinstance(one, pl.DataFrame) else pl.from_dataframe(one) for one in (table, whys))
    yes, no, unknown = table.row(1)[1:]
    said = {why: rows for key, why, rows in whys.rows() if key == "deception" and rows}
    assert sum(said.values()) == unknown
    return yes, no, said


def test_words_of_every_kind_keep_their_reason():
    cells = [
        "Yes",
        " no\u00a0",
        "\ufeffYES",
        "Don\u2019t know",
        "REFUSED",
        "n/a",
        "",
        None,
        "Not applicable",
        "-99.0",
    ]
    assert read(cells) == (2, 1, {"does_not_know": 1, "declined": 1, "not_recorded": 4, "not_asked": 1})


@pytest.mark.parametrize(
    ("column", "found"),
    [
        (pl.Series([True, False, None]), (1, 1, {"not_recorded": 1})),
        (pl.Series([1, 0, -99, None]), (1, 1, {"not_recorded": 2})),
        (pl.Series([1.0, 0.0, float("nan"), None, -99.0]), (1, 1, {"not_recorded": 3})),
        (pl.Series(["declined", "1.0", "0"], dtype=pl.Categorical), (1, 1, {"declined": 1})),
        (pl.Series([Decimal(1), Decimal(0), None], dtype=pl.Decimal(5, 1)), (1, 1, {"not_recorded": 1})),
        (pl.Series([None, None]), (0, 0, {"not_recorded": 2})),
    ],
    ids=["boolean", "integer", "float", "categorical", "decimal", "null"],
)
def test_columns_of_each_kind_are_read(column, found):
    assert read(column.alias("deception").to_frame()) == found


def test_objects_are_read_one_by_one_with_one_warning_that_names_their_columns():
    cells = [True, np.bool_(0), 1.0, Decimal(1), "refused", float("nan"), Decimal("NaN"), pd.NA, None, "yes"]
    frame = pd.DataFrame({name: pd.Series(cells, dtype=object) for name in ("deception", "isolation")})
    with pytest.warns(ObjectColumns, match="'deception', 'isolation'") as warned:
        found = frames.counts(frame, SIGNS)
    assert len(warned) == 1
    assert found.iloc[1].tolist() == ["deception", 4, 1, 5]


class Odd:
    """A thing that can neither be compared nor hashed."""

    __hash__ = None

    def __eq__(self, other):
        raise AssertionError


@pytest.mark.filterwarnings("ignore::tipcore.frames.ObjectColumns")
@pytest.mark.parametrize(
    "cell",
    [["yes"], ("a", ["b"]), dt.date(2020, 1, 1), 7, 10**400, Decimal("0.5"), b"yes", Odd(), NAME, 2 + 0j],
    ids=["list", "tuple", "date", "seven", "huge", "half", "bytes", "odd", "name", "complex"],
)
def test_an_object_that_is_no_answer_is_refused_and_never_coerced(cell):
    frame = pd.DataFrame({"deception": pd.Series([True, cell], dtype=object)})
    ((path, _),) = refused(frame)
    assert path == "column 'deception', row 1 (from 0)"


def test_a_near_word_is_named_and_the_cell_is_not():
    ((_, hint), (_, other)) = refused(pl.DataFrame({"deception": ["refusd", NAME]}))
    assert hint.startswith("did you mean 'refuse")
    assert other == "write yes, no or unknown; True or False; 1, 0 or -99; or leave it empty"
    ((_, hint),) = refused(pl.DataFrame({"deception": ["oui"]}))
    assert hint == "is it an answer in fr? Then give that language to `replies`"


def test_a_word_is_read_only_in_a_language_that_was_asked_for():
    frame = pl.DataFrame({"deception": ["e", "che"]})
    assert len(refused(frame)) == 2
    assert read(["E", "Che", "ha ke tsebe"], replies="st") == (1, 1, {"does_not_know": 1})
    assert read(["e", "no", "oui"], replies=["en", "st", "fr"]) == (2, 1, {})
    with pytest.raises(UnknownTerm):
        frames.score(frame, SIGNS, replies="xx")


def test_codes_of_ones_own_are_read_in_numbers_and_texts(tmp_path):
    path = tmp_path / "codes.toml"
    path.write_text('no = ["2"]\ndeclined = ["98"]\ndoes_not_know = ["99"]\n', "utf-8")
    expected = (1, 1, {"declined": 1, "does_not_know": 1})
    assert read([1, 2, 98, 99], replies=path) == expected
    assert read(["1", "2.0", "98", "99"], replies=Replies.load(path)) == expected
    plan = frames.counts(pl.LazyFrame({"deception": [1, 2, 98, 99]}), SIGNS, replies=path)
    assert plan.row(1) == ("deception", 1, 1, 2)


def test_rows_of_a_wrong_type_and_many_bad_cells_are_told():
    ((path, hint),) = refused(pl.DataFrame({"deception": [dt.date(2020, 1, 1)]}), replies="fr")
    assert path == "column 'deception'"
    assert hint.startswith("write oui, non or unknown")
    assert len(refused(pl.DataFrame({"deception": [NAME] * 12}))) == 11


def test_chunks_and_slices_are_read():
    table = pa.table({"deception": pa.chunked_array([["yes"], ["no", "refused"]])})
    assert read(table) == (1, 1, {"declined": 1})
    assert read(pl.DataFrame({"deception": ["x", "yes", "no"]}).slice(1)) == (1, 1, {})


def test_numbers_too_wide_for_arrow_are_read_by_their_digits():
    def wide(*numbers):
        return pl.DataFrame({"deception": pl.Series(numbers, dtype=pl.Int128)})

    assert read(wide(1, 0, -99, None)) == (1, 1, {"not_recorded": 2})
    assert [path for path, _ in refused(wide(10**30))] == ["column 'deception', row 0 (from 0)"]


@pytest.mark.parametrize(
    "cell",
    [[1], {"a": 1}, b"\xff", dt.date(2020, 1, 1), dt.time(1), dt.timedelta(1), dt.datetime(2020, 1, 1)],  # noqa: DTZ001
)
def test_a_plan_refuses_a_column_of_a_type_that_holds_no_answers(cell):
    plan = pl.LazyFrame({"deception": [cell], "isolation": ["yes"]})
    for read_plan in (frames.score, frames.counts):
        with pytest.raises(InvalidRecord) as caught:
            read_plan(plan, SIGNS)
        assert [(fault.path, fault.code) for fault in caught.value.faults] == [
            ("column 'deception'", "wrong-type")
        ]
