"""What a set says of many records, packed: a bit a record."""

__all__ = ["Scores"]

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from tipcore.indicators._answers import Answers
from tipcore.indicators._column import Column
from tipcore.indicators._declaration import Outcome
from tipcore.indicators._planes import each_row, octets, summed
from tipcore.indicators._result import Result

if TYPE_CHECKING:
    from tipcore.indicators._set import IndicatorSet

Cells: TypeAlias = list[str] | list[str | None] | list[bool | None] | list[int]


@frozen(kw_only=True, repr=False, eq=False)
class Scores:
    """The words of one set on the answers of many records, in their order. Made by `score_many`.

    It is a read-only sequence of `Result`: each is made when it is asked for. What concerns
    all records stays packed: an integer with a bit for each, the first in the lowest bit. The
    reasons of unknown answers are not kept. The text of it shows no answer and no outcome.

    Attributes:
        set: The set that was scored.
        rows: The number of records.
        columns: The answers, for the ids that were given, in the order of the set.
        dimensions: Dimension id to the records where it is *surely* indicated, and those
            where it *may* be; none for a dimension without a rule.
        possible: The records for which a class is possible, for each of `classes`.

    Examples:
        >>> from tipcore import indicators
        >>> child = indicators.get("ilo-2009-child-labour")
        >>> scores = child.score_many({"act": [True, None, False], "ex-low-salary": [True, True, None]})
        >>> scores.outcomes()[2], scores[2].outcome
        (<Outcome.NOT_INDICATED: 'not_indicated'>, <Outcome.NOT_INDICATED: 'not_indicated'>)
        >>> scores.counts()[Outcome.INDICATED]
        (0, 2)
        >>> scores
        Scores('ilo-2009-child-labour', 3 rows)
    """

    set: "IndicatorSet"
    rows: int
    columns: Mapping[str, Column]
    dimensions: Mapping[str, tuple[int, int]]
    possible: tuple[int, ...]

    @property
    def classes(self) -> tuple[str, ...]:
        """Ids of the classes that can follow, in the order of `possible`; none for a set without a rule."""
        conclusion = self.set.circuit.conclusion
        return () if conclusion is None else tuple(kind.id for kind in conclusion.possible_classes)

    def __len__(self) -> int:
        """Return the number of records."""
        return self.rows

    def __getitem__(self, row: int) -> Result:
        """Return the result of one record.

        Raises:
            IndexError: There is no such record.
        """
        at = range(self.rows)[row]
        octet, bit = at >> 3, at & 7
        yes, maybe = (
            sum((part[octet] >> bit & 1) << place for place, part in zip(self._places, parts, strict=True))
            for parts in self._parts
        )
        return self._result(yes, maybe | self._not_asked)

    def __iter__(self) -> Iterator[Result]:
        """Iterate over the results in the order of the records."""
        columns, width = self.columns.values(), len(self.columns)
        both = [one.yes for one in columns] + [one.yes | one.unknown for one in columns]
        for bits in each_row(both, self.rows):
            yes, maybe = bits & ((1 << width) - 1), bits >> width
            yield self._result(self._placed(yes), self._placed(maybe) | self._not_asked)

    @cached_property
    def _places(self) -> Sequence[int]:
        """The bit in `Answers` of each column."""
        return [self.set.bits[key] for key in self.columns]

    @cached_property
    def _not_asked(self) -> int:
        """A bit in `Answers` for each id without a column."""
        return self.set.full - sum(1 << place for place in self._places)

    @cached_property
    def _parts(self) -> tuple[list[bytes], list[bytes]]:
        """What is yes, and what may be, as bytes that give a row without a walk over all."""
        size = (self.rows + 7) // 8
        columns = self.columns.values()
        yes = [one.yes.to_bytes(size, "little") for one in columns]
        return yes, [(one.yes | one.unknown).to_bytes(size, "little") for one in columns]

    def _placed(self, bits: int) -> int:
        """Return bits in the order of the columns as bits of `Answers`."""
        if len(self.columns) == len(self.set.bits):
            return bits
        return sum((bits >> at & 1) << place for at, place in enumerate(self._places))

    def _result(self, yes: int, maybe: int) -> Result:
        return Result(Answers(self.set, yes, maybe), self.set.circuit.lookup.verdict(yes, maybe))

    def outcomes(self) -> list[Outcome]:
        """Return the outcome of each record, in their order."""
        table = (Outcome.UNDETERMINED, *self._by_outcome) if self.possible else (Outcome.NO_RULE,)
        return [*map(table.__getitem__, _alone([*self._by_outcome.values()], self.rows))]

    def classifications(self) -> list[str | None]:
        """Return the id of the class of each record; None where several are possible, or none exists."""
        return [*map((None, *self.classes).__getitem__, _alone(self.possible, self.rows))]

    @cached_property
    def _by_outcome(self) -> dict[Outcome, int]:
        """The records for which an outcome is possible."""
        found = dict[Outcome, int]()
        kinds = self.set.circuit.conclusion.possible_classes if self.set.circuit.conclusion else ()
        for kind, bits in zip(kinds, self.possible, strict=True):
            found[kind.outcome] = found.get(kind.outcome, 0) | bits
        return found

    def counts(self) -> dict[Outcome, tuple[int, int]]:
        """Return for each outcome that can follow the lowest and highest possible number of records.

        Lowest: the records that have it whatever the unknown answers are. Highest: those that
        have it for some of the unknown answers.
        """
        if not self.possible:
            return {Outcome.NO_RULE: (self.rows, self.rows)}
        only = _only([*self._by_outcome.values()])
        return {
            outcome: (sure.bit_count(), bits.bit_count())
            for (outcome, bits), sure in zip(self._by_outcome.items(), only, strict=True)
        }

    def dimension_counts(self) -> dict[str, tuple[int, int]]:
        """Return for each dimension with a rule in how many records it surely is, and may be, indicated."""
        return {key: (low.bit_count(), high.bit_count()) for key, (low, high) in self.dimensions.items()}

    def signs(self) -> tuple[list[int], list[int]]:
        """Return for each record the lowest and the highest possible sum of points; see `Result.lowest`."""
        full = (1 << self.rows) - 1
        blank = Column(0, 0, self.rows)
        low, high = list[tuple[int, int]](), list[tuple[int, int]]()
        for one in self.set.indicators:
            column = self.columns.get(one.id, blank)
            sign, none = (column.yes, column.no) if one.counts else (column.no, column.yes)
            low.append((sign, one.points))
            high.append((full ^ none, one.points))
        return summed(low, self.rows), summed(high, self.rows)

    def to_columns(self) -> dict[str, Cells]:
        """Return plain lists under the names that `tipcore.frames.score` gives its columns.

        `outcome`; `classification` (None where more than one class is possible) or, for a set
        without a rule, `signs_lowest` and `signs_highest`; and each dimension that has a rule:
        True, False, or None where the answers leave it open.
        """
        found: dict[str, Cells] = {"outcome": [outcome.value for outcome in self.outcomes()]}
        if self.possible:
            found["classification"] = self.classifications()
        else:
            found["signs_lowest"], found["signs_highest"] = self.signs()
        for key, (low, high) in self.dimensions.items():
            both = zip(octets(low, self.rows), octets(high, self.rows), strict=True)
            found[key] = [True if sure else None if may else False for sure, may in both]
        return found

    def __repr__(self) -> str:
        """Return the set and the number of records; never an answer or an outcome."""
        return f"Scores({self.set.id!r}, {self.rows} rows)"


def _only(many: Sequence[int]) -> list[int]:
    """Return for each of these the rows of *this one and no other*."""
    once = twice = 0
    for bits in many:
        twice |= once & bits
        once |= bits
    return [bits & ~twice for bits in many]


def _alone(many: Sequence[int], rows: int) -> bytes:
    """Return for each row the number, from 1, of the one of these that it alone has; else 0."""
    marks = enumerate(_only(many), start=1)
    return sum(number * int.from_bytes(octets(bits, rows)) for number, bits in marks).to_bytes(rows)
