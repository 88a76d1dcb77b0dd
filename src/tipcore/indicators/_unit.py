"""One thing that a conclusion rests on: a dimension, an input or a whole rule, over its own literals."""

__all__ = ["Unit"]

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import product
from math import comb, prod

from attrs import define, field

from tipcore.indicators._network import Program

TABLE_BITS = 16
"""Widest span of literals with a table of all answers (65,536 bytes); wider ones count by group."""


@define(kw_only=True, eq=False)
class Unit:
    """A monotone statement over literals; a record's literals are the bits of one integer.

    Two units are the same only if they are one object: a dimension and an input may share an id.

    Attributes:
        id: Id of the dimension, input or rule.
        root: Its node in the network of the set.
        program: Computes it from all literals of the set.
        groups: Masks of literals that the rule cannot tell apart; together its literals.
        enough: For each group, so many of its literals that more make no difference.
    """

    id: str
    root: int
    program: Program
    groups: tuple[int, ...]
    enough: tuple[int, ...]
    _by_count: dict[tuple[int, ...], bool] = field(factory=dict[tuple[int, ...], bool], init=False)

    @cached_property
    def mask(self) -> int:
        """All literals of this unit."""
        return sum(self.groups)

    @property
    def single(self) -> bool:
        """Whether it is one literal."""
        return self.mask.bit_count() == 1

    @cached_property
    def shift(self) -> int:
        """The place of its first literal."""
        return (self.mask & -self.mask).bit_length() - 1

    @cached_property
    def table(self) -> bytes | None:
        """The answer for every pattern of the span of literals; None for a wide span."""
        width = self.mask.bit_length() - self.shift
        if width > TABLE_BITS:
            return None
        size = 1 << width
        words = [0] * self.program.size
        for bit in range(width):
            word, period = ((1 << (1 << bit)) - 1) << (1 << bit), 2 << bit
            while period < size:
                word |= word << period
                period *= 2
            words[self.shift + bit] = word
        truths = self.program.run(words)[0]
        return bytes(map(int, reversed(f"{truths:0{size}b}")))

    def holds(self, literals: int) -> bool:
        """Return whether the statement holds for exactly these literals."""
        if self.table is not None:
            return self.table[(literals & self.mask) >> self.shift] == 1
        return self._holds_for(tuple(self._counts(literals)))

    def _holds_for(self, counts: tuple[int, ...]) -> bool:
        """Return whether it holds with so many literals of each group; which ones does not matter."""
        if counts not in self._by_count:
            chosen = sum(_lowest_bits(group, n) for group, n in zip(self.groups, counts, strict=True))
            bits = [chosen >> literal & 1 for literal in range(self.program.size)]
            self._by_count[counts] = self.program.run(bits)[0] == 1
        return self._by_count[counts]

    def unknown(self, lower: int, upper: int) -> int:
        """Return how many literals of this unit are unknown."""
        return ((lower ^ upper) & self.mask).bit_count()

    def ways(self, lower: int, upper: int) -> tuple[int, int]:
        """Return in how many completions of the unknown literals it fails, and in how many it holds."""
        free = self._free(lower, upper)
        vectors = self._completions(self._counts(lower), free)
        met = sum(ways for counts, ways in vectors if self._holds_for(counts))
        return (1 << sum(free)) - met, met

    def pivots(self, lower: int, upper: int) -> list[tuple[int, int]]:
        """Return, for each group with an unknown literal, that group's mask and its pivotal count.

        The pivotal count of a literal is the number of completions of the other unknown
        literals of this unit in which it alone turns the statement.
        """
        given, free = self._counts(lower), self._free(lower, upper)
        found = list[tuple[int, int]]()
        for place, group in enumerate(self.groups):
            if free[place]:
                others = [n - (i == place) for i, n in enumerate(free)]
                turned = sum(
                    ways
                    for counts, ways in self._completions(given, others)
                    if counts[place] < self.enough[place]
                    and self._holds_for((*counts[:place], counts[place] + 1, *counts[place + 1 :]))
                    and not self._holds_for(counts)
                )
                found.append((group, turned))
        return found

    def _counts(self, literals: int) -> list[int]:
        """Return how many literals of each group there are, no more than is enough."""
        pairs = zip(self.groups, self.enough, strict=True)
        return [min((literals & group).bit_count(), enough) for group, enough in pairs]

    def _free(self, lower: int, upper: int) -> list[int]:
        """Return how many literals of each group are unknown."""
        return [((lower ^ upper) & group).bit_count() for group in self.groups]

    def _completions(
        self, given: Sequence[int], free: Sequence[int]
    ) -> Iterator[tuple[tuple[int, ...], int]]:
        """Iterate over the vectors of counts that are still possible, with the ways to reach each."""
        for vector in product(*map(_reached, given, free, self.enough)):
            yield tuple([count for count, _ in vector]), prod([ways for _, ways in vector])


def _reached(given: int, free: int, enough: int) -> list[tuple[int, int]]:
    """Return every count that can be reached, up to what is enough, with the number of ways to reach it."""
    below = [(given + more, comb(free, more)) for more in range(min(free + 1, enough - given))]
    rest = (1 << free) - sum(ways for _, ways in below)
    return [*below, (enough, rest)] if rest else below


def _lowest_bits(mask: int, count: int) -> int:
    """Return the lowest `count` bits that are set in the mask."""
    chosen = 0
    for _ in range(count):
        chosen |= mask & ~chosen & -(mask & ~chosen)
    return chosen
