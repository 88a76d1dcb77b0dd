"""Frames in memory: columns to bits, bits to native columns."""

__all__ = ["numbers", "read", "score_rows"]

from collections.abc import Mapping, Sequence
from warnings import warn

from tipcore.errors import InvalidRecord
from tipcore.frames._cells import WORD, Cells, cells_of_arrow, cells_of_pandas, cells_of_words, whole
from tipcore.frames._columns import OUTCOMES, Layout, ObjectColumns
from tipcore.frames._gate import Gate
from tipcore.frames._kernel import Kernel, Scored
from tipcore.frames._libraries import Foreign, libraries
from tipcore.frames._mapped import combined
from tipcore.frames._native import Choice, Columns
from tipcore.frames._words import Words, exclusive, numbered, summed
from tipcore.indicators import Classification, IndicatorSet, Outcome


def read(indicator_set: IndicatorSet, frame: Foreign, place: Layout, gate: Gate) -> list[Cells | None]:
    """Return the cells of every answer in the order of the set's bits; None where there is no column.

    Cells that are no answer count as unknown and are listed in `gate.faults`.
    """
    nw, rows, schema = libraries().nw, len(frame), frame.schema
    named = place.columns
    found = _booleans(frame, [column for column in named if schema[column] == nw.Boolean])
    slow = [column for column in schema if column in named and schema[column] == nw.Object]
    if slow:
        warn(ObjectColumns(slow), stacklevel=2)
    for column in named:
        if column not in found:
            found[column] = cells_of_words(*gate.read(column, frame[column]), rows)
    together = {key: combined(sign, found, rows) for key, sign in place.signs.items()}
    alone = {key: found[column] for key, column in place.answers.items()}
    return [together.get(key, alone.get(key)) for key in indicator_set.bits]


def _booleans(frame: Foreign, names: Sequence[str]) -> dict[str, Cells]:
    """Return the cells of columns that are Boolean already."""
    kind, native, octets = frame.implementation, frame.to_native(), dict[str, Cells]()
    if kind.is_pandas():
        arrow = kind.to_native_namespace().ArrowDtype
        octets = {
            name: cells_of_pandas(native[name]) for name in names if not isinstance(native[name].dtype, arrow)
        }
    rest = [name for name in names if name not in octets]
    table: Foreign = frame[rest].to_arrow() if rest else None
    return octets | {name: cells_of_arrow(whole(table[name])) for name in rest}


def _strictly(indicator_set: IndicatorSet, frame: Foreign, place: Layout) -> list[Cells | None]:
    gate = Gate(replies=place.replies)
    cells = read(indicator_set, frame, place, gate)
    if gate.faults:
        what = f"data frame for {indicator_set.id}"
        raise InvalidRecord(what, gate.faults)
    return cells


def numbers(indicator_set: IndicatorSet, frame: Foreign, place: Layout) -> dict[str, tuple[int, int, int]]:
    """Return how many rows answer yes, no and neither, for every indicator and input.

    Raises:
        InvalidRecord: Some cell is no answer.
    """
    rows, cells = len(frame), _strictly(indicator_set, frame, place)
    counts = [one.counts(rows) if one else (0, 0) for one in cells]
    return {
        key: (yes, no, rows - yes - no) for key, (yes, no) in zip(indicator_set.bits, counts, strict=True)
    }


def score_rows(kernel: Kernel, frame: Foreign, place: Layout, columns: Columns) -> Foreign:
    """Return the native frame with the columns of the set's result.

    Raises:
        InvalidRecord: Some cell is no answer.
    """
    cells = _strictly(kernel.indicator_set, frame, place)
    return columns.beside(frame.to_native(), result(kernel, cells, len(frame), place, columns))


def result(
    kernel: Kernel, cells: Sequence[Cells | None], rows: int, place: Layout, columns: Columns
) -> dict[str, Foreign]:
    """Return the new columns, by name, in order."""
    found = kernel.run(cells, rows)
    conclusion = kernel.indicator_set.circuit.conclusion
    if conclusion is None:
        new = _listed(kernel.indicator_set, cells, rows, columns)
    else:
        new = _concluded(conclusion.possible_classes, found, rows, columns)
    new |= {key: columns.booleans(truth, known, rows) for key, (truth, known) in found.dimensions.items()}
    return {place.name(name): column for name, column in new.items()}


def _concluded(
    kinds: Sequence[Classification], found: Scored, rows: int, columns: Columns
) -> dict[str, Foreign]:
    """Return outcome and classification of a set with a rule."""
    outcomes = dict[str, Words]()
    for kind, words in zip(kinds, found.possible, strict=True):
        value = kind.outcome.value
        outcomes[value] = outcomes[value] | words if value in outcomes else words
    labels = [kind.id for kind in kinds]
    of_kinds = _alone(dict(zip(labels, found.possible, strict=True)))
    wanted = {
        "outcome": Choice(_alone(outcomes), Outcome.UNDETERMINED.value, OUTCOMES),
        "classification": Choice(of_kinds, None, labels),
    }
    return columns.choices(wanted, rows)


def _alone(marks: Mapping[str, Words]) -> dict[str, Words]:
    """Return for each label the words of *this mark and no other*."""
    return dict(zip(marks, exclusive([*marks.values()]), strict=True))


def _listed(
    indicator_set: IndicatorSet, cells: Sequence[Cells | None], rows: int, columns: Columns
) -> dict[str, Foreign]:
    """Return outcome and bounds of the signs of a set without a threshold."""
    np = libraries().np
    blank = np.zeros((rows + WORD - 1) // WORD, np.uint64)
    shown, absent = list[tuple[Words, int]](), list[tuple[Words, int]]()
    for one, answers in zip(indicator_set.indicators, cells, strict=False):
        yes, no = answers.words() if answers else (blank, blank)
        shown.append((yes if one.counts else no, one.points))
        absent.append((no if one.counts else yes, one.points))
    low, none = (numbered(summed(signs), rows).astype(np.int32) for signs in (shown, absent))
    most = sum(one.points for one in indicator_set.indicators)
    return {
        **columns.choices({"outcome": Choice({}, Outcome.NO_RULE.value, OUTCOMES)}, rows),
        "signs_lowest": columns.integers(low),
        "signs_highest": columns.integers(most - none),
    }
