"""Answers in any language, case and form of Unicode; reasons that survive; cells that are never told."""

import tomllib
import unicodedata
import warnings
from collections import Counter
from importlib.resources import files
from itertools import product

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tipcore import exchange, frames, indicators
from tipcore.errors import TipcoreError
from tipcore.frames import ObjectColumns
from tipcore.indicators import Replies, SignMapping
from tipcore.indicators._replies import fold
from tipcore.logic import UnknownReason

SIGNS = "ilo-2012-forced-labour-11"
ADULT = "ilo-2009-adult-labour"
LISTS = tomllib.loads((files("tipcore.indicators") / "replies.toml").read_text("utf-8"))
MEANINGS = {"yes": True, "no": False, **{one.value: one for one in UnknownReason}}
SPACES = st.text(st.sampled_from(" \t\u00a0\u2003\ufeff\u200b"), max_size=3)
FORMS = st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"])
CASES = st.sampled_from([str, str.lower, str.upper, str.title, str.swapcase])


def words_of(language):
    """Every word of a language and every code, with its meaning, by the file alone."""
    return [
        (word, meaning)
        for table in (LISTS["languages"][language], LISTS["codes"])
        for name, meaning in MEANINGS.items()
        for word in table.get(name, ())
    ]


@st.composite
def written(draw, language):
    """A word of a language as somebody may have written it, and its meaning."""
    word, meaning = draw(st.sampled_from(words_of(language)))
    text = unicodedata.normalize(draw(FORMS), draw(CASES)(word))
    joint = draw(st.sampled_from([" ", "  ", "\u00a0"])) if text.strip() else " "
    return draw(SPACES) + text.replace(" ", joint) + draw(SPACES), meaning


@st.composite
def columns(draw):
    """A language and two columns of words of it, with their meanings."""
    language = draw(st.sampled_from(sorted(LISTS["languages"])))
    rows = draw(st.sampled_from([1, 2, 7, 65]))
    cells = draw(st.lists(written(language), min_size=1, max_size=8))
    picks = [[cells[draw(st.integers(0, len(cells) - 1))] for _ in range(rows)] for _ in range(2)]
    return language, {"deception": picks[0], "isolation": picks[1]}


def plain(frame):
    """A small table as rows."""
    return (
        frame.rows() if isinstance(frame, pl.DataFrame) else [tuple(row) for row in frame.to_numpy().tolist()]
    )


@given(found=columns(), kind=st.sampled_from(["polars", "categorical", "pandas", "object"]))
def test_every_writing_of_a_word_is_read_and_every_reason_survives(found, kind):
    language, cells = found
    texts = {key: [text for text, _ in column] for key, column in cells.items()}
    if kind in {"polars", "categorical"}:
        frame = pl.DataFrame(texts, schema=dict.fromkeys(texts, pl.String))
        frame = frame.cast(pl.Categorical) if kind == "categorical" else frame
    else:
        frame = pd.DataFrame(
            {
                key: pd.Series(column, dtype="str" if kind == "pandas" else object)
                for key, column in texts.items()
            }
        )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ObjectColumns)
        counted = {row[0]: row[1:] for row in plain(frames.counts(frame, SIGNS, replies=language))}
        whys = Counter({row[:2]: row[2] for row in plain(frames.reasons(frame, SIGNS, replies=language))})
    one = Replies.of(language)
    for key, column in cells.items():
        assert [one.answer(text) for text, _ in column] == [meaning for _, meaning in column]
        meant = Counter(meaning for _, meaning in column)
        yes, no = meant[True], meant[False]
        assert counted[key] == (yes, no, len(column) - yes - no)
        assert {why: whys[key, why.value] for why in UnknownReason} == {
            why: meant[why] for why in UnknownReason
        }


@given(found=columns())
def test_a_plan_may_miss_a_writing_but_never_turns_it(found):
    language, cells = found
    texts = {key: [text for text, _ in column] for key, column in cells.items()}
    frame = pl.DataFrame(texts, schema=dict.fromkeys(texts, pl.String))
    sure = {row[0]: row[1:3] for row in frames.counts(frame, SIGNS, replies=language).rows()}
    planned = {row[0]: row[1:3] for row in frames.counts(frame.lazy(), SIGNS, replies=language).rows()}
    for key, (yes, no) in planned.items():
        assert yes <= sure[key][0]
        assert no <= sure[key][1]
    words = {key: [fold(text) for text in column] for key, column in texts.items()}
    plain = frames.counts(
        pl.LazyFrame(words, schema=dict.fromkeys(words, pl.String)), SIGNS, replies=language
    )
    assert {row[0]: row[1:3] for row in plain.rows()} == sure


@given(found=columns())
def test_a_file_of_signs_and_a_record_keep_the_same_answers(found):
    language, cells = found
    one = indicators.get(SIGNS)
    table = pa.table({key: [text for text, _ in column] for key, column in cells.items()})
    signs = exchange.signs(table, one, replies=Replies.of(language))
    assert signs.faults == ()
    scored = frames.score(signs.table, one).to_pylist()
    for row in range(table.num_rows):
        answers = signs.answers(row)
        assert {key: answers[key] for key in cells} == {key: column[row][1] for key, column in cells.items()}
        result = one.score(answers)
        assert (scored[row]["signs_lowest"], scored[row]["signs_highest"]) == (result.lowest, result.highest)


@given(text=st.text(max_size=12))
def test_folding_twice_is_folding_once(text):
    assume(fold(fold(text)) == fold(text) or "\u0345" not in text)
    assert fold(fold(text)) == fold(text)


PLANTED = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=30).map(
    lambda text: "Qxz" + text
)


@given(
    cells=st.lists(PLANTED, min_size=1, max_size=14),
    language=st.sampled_from(sorted(LISTS["languages"])),
    kind=st.sampled_from(["polars", "object", "signs"]),
)
def test_no_cell_that_is_refused_is_told(cells, language, kind):
    told = ""
    texts = ["1", *cells]
    if kind == "signs":
        found = exchange.signs(
            pa.table({"deception": texts}), indicators.get(SIGNS), replies=Replies.of(language)
        )
        told = " ".join(map(str, found.faults)) + repr(found)
        assert len(found.faults) == 1
    else:
        frame = (
            pl.DataFrame({"deception": texts})
            if kind == "polars"
            else pd.DataFrame({"deception": pd.Series(texts, dtype=object)})
        )
        with pytest.raises(TipcoreError) as caught:
            quietly(frames.score, frame, SIGNS, replies=language)
        told = str(caught.value) + repr(caught.value)
        assert caught.value.__context__ is None
        assert len(caught.value.faults) == min(len(cells), 10) + (len(cells) > 10)
    assert "Qxz" not in told
    assert "qxz" not in told


JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.decimals(),
    st.text(max_size=6),
    st.binary(max_size=3),
    st.dates(),
    st.tuples(st.integers()),
    st.lists(st.integers(), max_size=2),
    st.complex_numbers(),
    st.fractions(),
    st.sampled_from([pd.NA, pd.NaT, ("a", ["b"]), ["yes"]]),
)


def quietly(work, *args, **options):
    """Call without the warning about columns of objects."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ObjectColumns)
        return work(*args, **options)


@given(cells=st.lists(JUNK, min_size=1, max_size=12))
def test_whatever_stands_in_a_cell_only_errors_of_the_library_come_out(cells):
    frame = pd.DataFrame({"deception": pd.Series(cells, dtype=object)})
    error = None
    try:
        found = quietly(frames.counts, frame, SIGNS).iloc[1].tolist()
    except TipcoreError as caught:
        error = caught
    if error is None:
        assert sum(found[1:]) == len(cells)
    else:
        assert {fault.code for fault in error.faults} == {"bad-answer"}


FLAGS = {"1": True, "0": False, "": None}


@st.composite
def mappings(draw):
    """A mapping of some indicators to columns q0 to q4, and rows of codes."""
    keys = draw(
        st.lists(st.sampled_from(list(indicators.get(SIGNS).bits)), min_size=1, max_size=4, unique=True)
    )
    some = st.lists(st.sampled_from(["q0", "q1", "q2", "q3", "q4"]), max_size=3, unique=True)
    signs = {key: (draw(some), draw(some)) for key in keys}
    signs = {key: (one or ([] if other else ["q0"]), other) for key, (one, other) in signs.items()}
    rows = draw(st.lists(st.tuples(*[st.sampled_from(list(FLAGS))] * 5), min_size=1, max_size=9))
    text = f'set = "{SIGNS}"\nlayout = []\n[codes]\nyes = ["1"]\nno = ["0"]\nunknown = [""]\n[columns]\n'
    for key, (one, other) in signs.items():
        text += f"{key} = {{ any_of = {one}, doubtful = {other} }}\n"
    return SignMapping.read(text), signs, rows


def completed(row, any_of, doubtful):
    """What every completion of the blanks of a row says; a doubtful yes may be a yes or a no of the sign."""
    names = [*dict.fromkeys([*any_of, *doubtful])]
    cells = {name: FLAGS[row[int(name[1])]] for name in names}
    said = set()
    for values in product(*[(True, False) if cells[name] is None else (cells[name],) for name in names]):
        full = dict(zip(names, values, strict=True))
        if any(full[name] for name in any_of):
            said |= {True}
        elif any(full[name] for name in doubtful):
            said |= {True, False}
        else:
            said |= {False}
    return said.pop() if len(said) == 1 else None


@given(found=mappings())
def test_several_columns_say_what_all_completions_of_their_blanks_say(found):
    mapping, signs, rows = found
    data = {f"q{at}": [row[at] for row in rows] for at in range(5)}
    expected = {key: [completed(row, *columns) for row in rows] for key, columns in signs.items()}
    wanted = {key: (each.count(True), each.count(False), each.count(None)) for key, each in expected.items()}
    for frame in (pl.DataFrame(data), pl.LazyFrame(data)):
        counted = {row[0]: row[1:] for row in frames.counts(frame, SIGNS, columns=mapping).rows()}
        assert {key: counted[key] for key in wanted} == wanted
    read = exchange.signs(pa.table(data), indicators.get(SIGNS), mapping=mapping).table
    assert {key: read[key].to_pylist() for key in expected} == expected


ANSWERS = st.sampled_from([True, False, None])


@given(data=st.data(), one=st.sampled_from([SIGNS, ADULT, "ilo-2009-child-labour"]).map(indicators.get))
def test_bounds_by_group_are_those_of_every_record_by_itself(data, one):
    keys = data.draw(st.lists(st.sampled_from(list(one.bits)), min_size=1, max_size=12, unique=True))
    rows = data.draw(st.integers(1, 20))
    cells = {key: data.draw(st.lists(ANSWERS, min_size=rows, max_size=rows)) for key in keys}
    group = data.draw(st.lists(st.sampled_from(["b", "a", None]), min_size=rows, max_size=rows))
    frame = pl.DataFrame(
        {"g": pl.Series(group, dtype=pl.String)}
        | {key: pl.Series(cells[key], dtype=pl.Boolean) for key in keys}
    )
    found = {(row[0], row[2]): row[3:] for row in frames.bounds(frame, one, by="g").rows()}
    whole = {row[1]: row[2:] for row in frames.bounds(frame, one).rows()}
    for name in set(group):
        own = [{key: cells[key][row] for key in keys} for row in range(rows) if group[row] == name]
        results = [one.score(record) for record in own]
        for key in one.bits:
            given_ = [record.get(key) for record in own]
            yes, no = given_.count(True), given_.count(False)
            assert found[name, key] == (len(own), yes, no, len(own) - yes - no, yes, len(own) - no)
        for key in one.circuit.dimensions:
            said = Counter(result.dimensions[key].outcome.value for result in results)
            low, never = said["indicated"], said["not_indicated"]
            assert found[name, key][1:3] == (low, never)
            assert found[name, key][4:] == (low, len(own) - never)
        if one.circuit.conclusion is not None:
            low = sum(result.outcome.value == "indicated" for result in results)
            high = sum(
                any(kind.outcome.value == "indicated" for kind in result.possible) for result in results
            )
            assert found[name, one.id][4:] == (low, high)
    for key, numbers in whole.items():
        parts = [found[name, key] for name in set(group)]
        assert numbers == tuple(map(sum, zip(*parts, strict=True)))
