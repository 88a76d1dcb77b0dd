"""Scoring many records at once says of each what scoring it alone says, for every shipped set."""

import warnings
from random import Random

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from tipcore import indicators
from tipcore.indicators import Column, Outcome, ProvisionalSetWarning, Release
from tipcore.indicators._plain import plain_bits
from tipcore.logic import Answer, Truth, UnknownReason

NAMES = [name for name in indicators.ids() if indicators.get(name).bits]
ROWS = [0, 1, 63, 64, 65]
SEEDS = st.integers(0, 1 << 32)
PLAIN = [True, False, None]
ANSWERS = [*PLAIN, Truth.YES, Truth.NO, Truth.UNKNOWN, UnknownReason.DECLINED, Answer(Truth.YES)]
FEWER = settings(max_examples=settings().max_examples // 4)
"""Each example tries up to 65 records."""
BOUNDS = {
    Outcome.INDICATED: True,
    Outcome.NOT_INDICATED: False,
    Outcome.UNDETERMINED: None,
}


def scoring(name):
    """Return a shipped set; one that is withheld too, as its rule must be exact when it is released."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ProvisionalSetWarning)
        return evolve(indicators.get(name), release=Release.READY)


@st.composite
def columns(draw, one, rows):
    """Columns for some of the ids, with few unknown answers or many."""
    ids = draw(st.lists(st.sampled_from(list(one.bits)), unique=True, min_size=1))
    random = Random(draw(SEEDS))  # noqa: S311 - test data
    weights = draw(st.sampled_from([(16, 74, 10), (60, 20, 20), (5, 5, 90), (45, 55, 0)]))
    kinds = (*weights, 1, 1, 1, 1, 1)
    return {key: random.choices(ANSWERS, kinds, k=rows) for key in ids}


@pytest.mark.parametrize("name", NAMES)
@FEWER
@given(data=st.data(), rows=st.sampled_from(ROWS), packed=st.booleans())
def test_every_row_is_scored_as_if_it_were_alone(name, data, rows, packed):
    one = scoring(name)
    given_ = data.draw(columns(one, rows))
    scores = one.score_many({k: Column.of(v) for k, v in given_.items()} if packed else given_)
    alone = [one.score({key: values[row] for key, values in given_.items()}) for row in range(rows)]
    assert len(scores) == rows
    assert scores.outcomes() == [result.outcome for result in alone]
    assert scores.classifications() == [
        None if result.classification is None else result.classification.id for result in alone
    ]
    for place, kind in enumerate(scores.classes):
        bits = sum((kind in {k.id for k in result.possible}) << row for row, result in enumerate(alone))
        assert scores.possible[place] == bits
    assert scores.signs() == ([r.lowest for r in alone], [r.highest for r in alone])
    cells = scores.to_columns()
    for key in one.circuit.dimensions:
        assert cells[key] == [BOUNDS[result.dimensions[key].outcome] for result in alone]
    for result, again in zip(alone, scores, strict=True):
        assert (again.answers.yes, again.answers.maybe) == (result.answers.yes, result.answers.maybe)
        assert again.verdict == result.verdict
    if rows:
        row = data.draw(st.integers(-rows, rows - 1))
        assert scores[row].answers.yes == alone[row].answers.yes
        assert scores[row].answers.maybe == alone[row].answers.maybe


@pytest.mark.parametrize("name", NAMES)
@FEWER
@given(data=st.data(), rows=st.sampled_from(ROWS))
def test_no_answers_to_what_is_unknown_lead_beyond_the_counts(name, data, rows):
    one = scoring(name)
    given_ = data.draw(columns(one, rows))
    counts = one.score_many(given_).counts()
    assert sum(low for low, _ in counts.values()) <= rows <= sum(high for _, high in counts.values())
    random = Random(data.draw(SEEDS))  # noqa: S311 - test data
    filled = {
        key: [
            random.random() < 0.5 if Answer.of(value).truth is Truth.UNKNOWN else value
            for value in given_.get(key, [None] * rows)
        ]
        for key in one.bits
    }
    exact = one.score_many(filled).counts()
    for outcome, (low, high) in exact.items():
        assert low == high
        assert counts[outcome][0] <= low <= counts[outcome][1]


@given(values=st.lists(st.sampled_from(ANSWERS), max_size=130))
def test_a_packed_column_gives_back_what_it_was_given(values):
    column = Column.of(values)
    truths = [Answer.of(value).truth for value in values]
    assert list(column) == truths == [column[row] for row in range(len(values))]
    assert Column(column.yes, column.no, len(values)) == column
    size = (len(values) + 7) // 8
    noise = 0b1010 << len(values)
    known = (column.yes | column.no).to_bytes(size, "little")
    again = Column.of_bitmaps(column.yes.to_bytes(size, "little"), known, len(values))
    assert again == column
    dirty = (column.yes | noise).to_bytes(size + 2, "little")
    assert Column.of_bitmaps(dirty, known + b"\xff", len(values)) == column


ODD = [
    *PLAIN,
    "T",
    b"F",
    "N",
    "",
    (),
    0,
    1,
    1.0,
    ...,
    StopIteration,
    Truth.YES,
    UnknownReason.DECLINED,
    object(),
]


@given(values=st.lists(st.one_of(st.sampled_from(PLAIN), st.sampled_from(ODD)), max_size=300))
def test_nothing_but_true_false_and_none_is_taken_for_plain(values):
    for held in (values, tuple(values)):
        bits = plain_bits(held)
        if all(any(value is plain for plain in PLAIN) for value in values):
            turned = values[::-1]
            yes = sum((value is True) << place for place, value in enumerate(turned))
            maybe = sum((value is not False) << place for place, value in enumerate(turned))
            assert bits in ({(yes, maybe)} if type(held) is list or len(held) < 256 else {(yes, maybe), None})
        else:
            assert bits is None
