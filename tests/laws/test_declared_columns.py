"""Files of mappings and of words: whatever they hold, they are read or refused by an error of the library."""

import json
import tomllib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipcore.errors import DefinitionError, TipcoreError
from tipcore.indicators import Replies, SignMapping
from tipcore.logic import UnknownReason

KEYS = (
    *("schema", "id", "title", "set", "source", "evidence", "evidence_note", "columns_evidence", "list"),
    *("doubts", "layout", "codes", "aliases", "columns", "signs", "groups", "unanswered", "unused"),
    *(
        "indicator",
        "any_of",
        "doubtful",
        "column",
        "flags",
        "why",
        "yes",
        "no",
        "unknown",
        "declined",
        "languages",
    ),
)
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=4)
NAMES = st.one_of(st.sampled_from(KEYS), TEXTS.filter(bool))
LEAVES = st.one_of(
    TEXTS, st.booleans(), st.integers(-9, 9), st.sampled_from(["ilo-2012-forced-labour-11", "en"])
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(NAMES, inner, max_size=4)),
    max_leaves=10,
)
LISTS = st.lists(TEXTS, max_size=3)
LIKELY = {
    "set": st.just("ilo-2012-forced-labour-11"),
    "codes": st.dictionaries(
        st.sampled_from(["yes", "no", "unknown", "declined", "maybe"]), LISTS, max_size=3
    ),
    "columns": st.dictionaries(NAMES, st.one_of(TEXTS, LISTS, VALUES), max_size=3),
    "signs": st.lists(st.fixed_dictionaries({"indicator": NAMES, "any_of": LISTS}), max_size=3),
    "groups": st.lists(
        st.fixed_dictionaries(
            {"id": NAMES}, optional={"column": TEXTS, "flags": st.dictionaries(NAMES, TEXTS)}
        ),
        max_size=3,
    ),
    "aliases": st.dictionaries(NAMES, LISTS, max_size=2),
    "layout": LISTS,
}


def toml(value):
    """A value as TOML writes it inside a line."""
    if isinstance(value, bool | int):
        return json.dumps(value)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return "{" + ", ".join(f"{toml(key)} = {toml(one)}" for key, one in value.items()) + "}"


def written(data):
    """A table as TOML."""
    text = "".join(f"{toml(key)} = {toml(value)}\n" for key, value in data.items())
    assert tomllib.loads(text) == data
    return text


def attempt(work, given_):
    """What comes out, or the error of the library that does."""
    try:
        return work(given_)
    except TipcoreError as error:
        return error


@pytest.mark.parametrize("text", ["a = " + "[" * 5000, "schema = 1" + "0" * 5000], ids=["deep", "huge"])
def test_a_text_that_breaks_the_reader_of_toml_is_refused(text):
    with pytest.raises(DefinitionError):
        SignMapping.read(text)
    with pytest.raises(DefinitionError):
        Replies.load(BytesIO(text.encode()))


@given(data=st.one_of(st.dictionaries(NAMES, VALUES, max_size=5), st.fixed_dictionaries({}, optional=LIKELY)))
def test_a_mapping_is_read_or_refused_and_what_is_read_is_what_was_written(data):
    found = attempt(SignMapping.read, written(data))
    if isinstance(found, TipcoreError):
        assert found.__cause__ is None
        assert str(found).startswith("the mapping ")
        return
    assert found.set_id == data["set"]
    named = [sign.indicator for sign in found.signs]
    assert set(named) | set(found.unanswered) == {
        *(sign["indicator"] for sign in data.get("signs", ())),
        *data.get("columns", ()),
        *(one["indicator"] for one in data.get("unanswered", ())),
    }
    assert all(sign.columns for sign in found.signs)
    assert len(named) == len(set(named))
    assert found.missing(found.layout) == ()


@given(text=st.text(max_size=30))
def test_a_text_that_is_no_mapping_is_refused(text):
    with pytest.raises(DefinitionError):
        SignMapping.read(text)


WORDS = ("yes", "no", "not_asked", "declined", "does_not_know", "not_recorded")
MEANING = {"yes": True, "no": False, **{one.value: one for one in UnknownReason}}


@given(
    data=st.one_of(
        st.dictionaries(NAMES, VALUES, max_size=4),
        st.fixed_dictionaries({}, optional=dict.fromkeys(WORDS, LISTS)),
    )
)
def test_a_file_of_words_is_read_or_refused_and_its_words_mean_what_it_says(data):
    found = attempt(Replies.load, BytesIO(written(data).encode()))
    if isinstance(found, TipcoreError):
        assert found.__cause__ is None
        return
    for name in WORDS:
        for word in data.get(name, ()):
            assert found.read(word) == MEANING[name]
