"""Frames in memory: columns to words, words to native columns."""

__all__ = ["numbers", "score_rows"]

from collections.abc import Sequence

from tipcore.errors import InvalidRecord
from tipcore.frames._columns import OUTCOMES, Layout
from tipcore.frames._gate import Gate
from tipcore.frames._libraries import Foreign, libraries
from tipcore.frames._native import Columns
from tipcore.frames._words import Scored, Words, either, exclusive, run, unpack
from tipcore.indicators import Classification, IndicatorSet, Outcome


def numbers(indicator_set: IndicatorSet, frame: Foreign, place: Layout) -> dict[str, tuple[int, int, int]]:
    """Return how many rows answer yes, no and neither, for every indicator and input.

    Raises:
        InvalidRecord: Some cell is no answer.
    """
    rows = len(frame)
    counts = [
        (int(unpack(yes, rows).sum()), int(unpack(no, rows).sum()))
        for yes, no in zip(*_read(indicator_set, frame, place), strict=True)
    ]
    return {
        key: (yes, no, rows - yes - no) for key, (yes, no) in zip(indicator_set.bits, counts, strict=True)
    }


def score_rows(indicator_set: IndicatorSet, frame: Foreign, place: Layout, columns: Columns) -> Foreign:
    """Return the native frame with the columns of the set's result.

    Raises:
        InvalidRecord: Some cell is no answer.
    """
    yes, no = _read(indicator_set, frame, place)
    rows, conclusion = len(frame), indicator_set.circuit.conclusion
    found = run(indicator_set, yes, no)
    if conclusion is None:
        new = _listed(indicator_set, yes, no, rows, columns)
    else:
        new = _concluded(conclusion.possible_classes, found, rows, columns)
    new |= {key: columns.booleans(low, high, rows) for key, (low, high) in found.dimensions.items()}
    return columns.beside(frame.to_native(), {place.name(name): column for name, column in new.items()})


def _read(indicator_set: IndicatorSet, frame: Foreign, place: Layout) -> tuple[list[Words], list[Words]]:
    """Return the words *yes* and *no* of every answer, in the order of the set's bits."""
    np, gate = libraries().np, Gate()
    blank = np.zeros((len(frame) + 63) // 64, np.uint64)
    pairs = [
        gate.read(place.answers[key], frame[place.answers[key]]) if key in place.answers else (blank, blank)
        for key in indicator_set.bits
    ]
    if gate.faults:
        what = f"data frame for {indicator_set.id}"
        raise InvalidRecord(what, gate.faults)
    return [yes for yes, _ in pairs], [no for _, no in pairs]


def _concluded(
    kinds: Sequence[Classification], found: Scored, rows: int, columns: Columns
) -> dict[str, Foreign]:
    """Return outcome and classification of a set with a rule."""
    outcomes = dict[Outcome, Words]()
    for kind, words in zip(kinds, found.possible, strict=True):
        outcomes[kind.outcome] = outcomes[kind.outcome] | words if kind.outcome in outcomes else words
    undetermined = OUTCOMES.index(Outcome.UNDETERMINED)
    numbered = [OUTCOMES.index(one) for one in outcomes]
    return {
        "outcome": columns.categories(_codes([*outcomes.values()], numbered, rows, undetermined), OUTCOMES),
        "classification": columns.categories(
            _codes(found.possible, range(len(kinds)), rows, -1), [kind.id for kind in kinds]
        ),
    }


def _codes(many: Sequence[Words], numbered: Sequence[int], rows: int, otherwise: int) -> Foreign:
    """Return for every row the number of the one mark that it alone has, or `otherwise`."""
    np = libraries().np
    marks = list(enumerate(exclusive(many), start=1))
    codes = np.zeros(rows, np.uint8)
    for place in range(len(marks).bit_length()):
        plane = either([words for mark, words in marks if mark >> place & 1])
        codes |= unpack(plane, rows) << np.uint8(place)
    return np.array([otherwise, *numbered], np.int8)[codes]


def _listed(
    indicator_set: IndicatorSet, yes: Sequence[Words], no: Sequence[Words], rows: int, columns: Columns
) -> dict[str, Foreign]:
    """Return outcome and bounds of the signs of a set without a threshold."""
    np = libraries().np
    low, high = np.zeros(rows, np.int32), np.full(rows, sum(one.points for one in indicator_set.indicators))
    for bit, one in enumerate(indicator_set.indicators):
        sign, none = (yes[bit], no[bit]) if one.counts else (no[bit], yes[bit])
        low += unpack(sign, rows) * np.int32(one.points)
        high -= unpack(none, rows) * np.int32(one.points)
    codes = np.full(rows, OUTCOMES.index(Outcome.NO_RULE), np.int8)
    return {
        "outcome": columns.categories(codes, OUTCOMES),
        "signs_lowest": columns.integers(low),
        "signs_highest": columns.integers(high.astype(np.int32)),
    }
