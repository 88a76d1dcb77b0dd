"""Frames that are still plans: the same network as Kleene expressions."""

__all__ = ["count_plan", "score_plan"]

from collections.abc import Mapping, Sequence
from functools import reduce
from operator import add

from attrs import frozen

from tipcore.errors import Fault, InvalidRecord
from tipcore.frames._columns import OUTCOMES, Layout
from tipcore.frames._libraries import Foreign, libraries
from tipcore.frames._mapped import combined_plan
from tipcore.frames._words import exclusive
from tipcore.indicators import Classification, IndicatorSet, Outcome, Replies

NO_ANSWERS = ("Array", "Binary", "Date", "Datetime", "Duration", "List", "Object", "Struct", "Time")
"""Types of columns, by the names that Polars and narwhals share."""


@frozen
class _Language:
    """What a plan is written in.

    Attributes:
        api: Polars itself for its own frames, which reads our whole network in no time; else narwhals,
            which has the same words.
        polars: Whether it is Polars.
    """

    api: Foreign
    polars: bool

    @classmethod
    def of(cls, frame: Foreign) -> "tuple[_Language, Foreign]":
        """Return the language of a narwhals frame, and the frame as that language has it."""
        kind = frame.implementation
        if kind.is_polars():
            return cls(kind.to_native_namespace(), True), frame.to_native()  # noqa: FBT003
        return cls(libraries().nw, False), frame  # noqa: FBT003

    def closed(self, labels: Sequence[str]) -> Foreign:
        """Return the type of a closed list where there is one; else that of text."""
        return self.api.Enum(labels) if self.polars else self.api.String

    def among(self, column: Foreign, values: Sequence[object]) -> Foreign:
        """Return *this column is one of these*; SQL turns a list into a join, which loses the row order."""
        return (
            column.is_in(values)
            if self.polars
            else reduce(lambda one, other: one | other, [column == one for one in values])
        )


def score_plan(indicator_set: IndicatorSet, frame: Foreign, place: Layout) -> Foreign:
    """Return the native plan with the columns of the set's result.

    Dimensions come first and the conclusion reads them, so that no plan holds them twice.
    """
    language, frame = _Language.of(frame)
    circuit, old = indicator_set.circuit, frame.collect_schema().names()
    frame, answers = _read(indicator_set, language, frame, place)
    names = [place.name(key) for key in circuit.dimensions]
    units = [f"__unit_{number}" for number in range(len(circuit.program.roots) - len(names))]
    literals = [~one if circuit.negative >> bit & 1 else one for bit, one in enumerate(answers)]
    staged = list(zip([*names, *units], circuit.program.run(literals), strict=True))
    if staged:
        frame = frame.with_columns(*(one.alias(name) for name, one in staged))
    if circuit.conclusion is None:
        found = frame.select(*old, *_listed(indicator_set, language, place, answers), *names)
        return found if language.polars else found.to_native()
    held, unknown = [language.api.col(name) for name in units], True
    bounds = [*(one.fill_null(unknown) for one in held), *((~one).fill_null(unknown) for one in held)]
    kinds = circuit.conclusion.possible_classes
    outcome, kind = _conclusion(language, circuit.conclusion.program.run(bounds), kinds)
    found = frame.select(
        *old,
        outcome.alias(place.name("outcome")),
        kind.alias(place.name("classification")),
        *names,
    )
    return found if language.polars else found.to_native()


def _read(
    indicator_set: IndicatorSet, language: _Language, frame: Foreign, place: Layout
) -> tuple[Foreign, list[Foreign]]:
    """Return the plan with a nullable Boolean column for every answer, and those columns."""
    schema, nw = frame.collect_schema(), language.api
    _refuse_types(indicator_set, nw, schema, place)
    staged, found = list[Foreign](), dict[str, Foreign]()
    for number, column in enumerate(place.columns):
        found[column] = nw.col(column)
        if schema[column] != nw.Boolean:
            found[column] = nw.col(f"__answer_{number}")
            said = _answer(language, nw.col(column), schema[column], place.replies)
            staged.append(said.alias(f"__answer_{number}"))
    together = {
        key: combined_plan(sign, found, nw).alias(f"__sign_{key}") for key, sign in place.signs.items()
    }
    blank = nw.lit(None, nw.Boolean)
    answers = [
        nw.col(f"__sign_{key}") if key in together else found.get(place.answers.get(key, ""), blank)
        for key in indicator_set.bits
    ]
    for stage in (staged, list(together.values())):
        frame = frame.with_columns(*stage) if stage else frame
    return frame, answers


def _refuse_types(
    indicator_set: IndicatorSet, api: Foreign, schema: Mapping[str, Foreign], place: Layout
) -> None:
    """Refuse columns of a type that holds no answers, which a plan could not even read as texts."""
    kinds = [getattr(api, name) for name in NO_ANSWERS]
    message, hint = "has a type that holds no answers", place.replies.hint()
    faults = [
        Fault(path=f"column {column!r}", message=message, hint=hint, code="wrong-type")
        for column in place.columns
        if any(schema[column] == kind for kind in kinds)
    ]
    if faults:
        what = f"data frame for {indicator_set.id}"
        raise InvalidRecord(what, faults)


def _answer(language: _Language, column: Foreign, kind: Foreign, replies: Replies) -> Foreign:
    """Return a column of texts or numbers as nullable Boolean; what is neither yes nor no becomes null."""
    nw, among = language.api, language.among
    yes: Sequence[object]
    no: Sequence[object]
    if kind.is_numeric():
        column = column.cast(nw.Float64)
        yes, no = ([one for one, said in replies.numbers.items() if said is truth] for truth in (True, False))
    else:
        column = column.cast(nw.String).str.strip_chars().str.to_lowercase()
        yes, no = replies.spelled(True), replies.spelled(False)  # noqa: FBT003 - a meaning, no switch
    positive, negative = nw.lit(value=True), nw.lit(value=False)
    return nw.when(among(column, yes)).then(positive).when(among(column, no)).then(negative)


def _conclusion(
    language: _Language, possible: Sequence[Foreign], kinds: Sequence[Classification]
) -> tuple[Foreign, Foreign]:
    """Return the expressions of outcome and classification from those of *this class is possible*."""
    outcomes = dict[str, Foreign]()
    for kind, one in zip(kinds, possible, strict=True):
        value = kind.outcome.value
        outcomes[value] = outcomes[value] | one if value in outcomes else one
    classes = dict(zip([kind.id for kind in kinds], possible, strict=True))
    return (
        _only(language, outcomes, Outcome.UNDETERMINED.value, OUTCOMES),
        _only(language, classes, None, list(classes)),
    )


def _only(
    language: _Language, marks: Mapping[str, Foreign], otherwise: str | None, labels: Sequence[str]
) -> Foreign:
    """Return the label of the only mark that holds, else `otherwise`."""
    chain = nw = language.api
    kind = language.closed(labels)
    for label, mark in zip(marks, exclusive([*marks.values()]), strict=True):
        chain = chain.when(mark).then(nw.lit(label, kind))
    return chain.otherwise(nw.lit(otherwise, kind))


def _listed(
    indicator_set: IndicatorSet, language: _Language, place: Layout, answers: Sequence[Foreign]
) -> list[Foreign]:
    """Return outcome and bounds of the signs of a set without a threshold."""
    nw = language.api
    items = zip(indicator_set.indicators, answers, strict=False)
    signs = [(one.points, answer if one.counts else ~answer) for one, answer in items]

    def summed(*, unknown: bool) -> Foreign:
        return reduce(add, (sign.fill_null(unknown).cast(nw.Int32) * points for points, sign in signs))

    return [
        nw.lit(Outcome.NO_RULE.value, language.closed(OUTCOMES)).alias(place.name("outcome")),
        summed(unknown=False).alias(place.name("signs_lowest")),
        summed(unknown=True).alias(place.name("signs_highest")),
    ]


def count_plan(
    indicator_set: IndicatorSet,
    frame: Foreign,
    place: Layout,
) -> tuple[dict[str, tuple[int, int, int]], Foreign]:
    """Return how many rows answer yes, no and neither, and the library that counted."""
    backend = frame.implementation
    language, frame = _Language.of(frame)
    nw = language.api
    frame, answers = _read(indicator_set, language, frame, place)
    sums, unknown = [nw.len().alias("__rows")], False
    asked = [(key, one) for key, one in zip(indicator_set.bits, answers, strict=True) if place.holds(key)]
    for number, (_, said) in enumerate(asked):
        for name, one in (("yes", said), ("no", ~said)):
            sums += [one.fill_null(unknown).cast(nw.Int64).sum().alias(f"__{name}_{number}")]
    found = frame.select(*sums)
    if isinstance(found, nw.LazyFrame):
        found = found.collect()
        backend = backend if language.polars else found.implementation
    row = found.rows(named=True)[0]
    rows = row["__rows"]
    pairs: dict[str, tuple[int, int]] = dict.fromkeys(indicator_set.bits, (0, 0))
    for number, (key, _) in enumerate(asked):
        pairs[key] = (int(row[f"__yes_{number}"] or 0), int(row[f"__no_{number}"] or 0))
    return {key: (yes, no, rows - yes - no) for key, (yes, no) in pairs.items()}, backend
