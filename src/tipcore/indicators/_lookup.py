"""Scores one record by tables: from two integers of answers to what every unit and the conclusion say."""

__all__ = ["Lookup"]

from collections.abc import Callable, Mapping
from functools import cached_property

from attrs import define, field

from tipcore.indicators._conclusion import Conclusion, Verdict
from tipcore.indicators._declaration import Classification
from tipcore.indicators._unit import Unit

MEMO = 1 << 16
"""So many verdicts are kept; most sets have far fewer."""


@define
class Lookup:
    """What the units of a set say, a bit for each, and the verdict that follows.

    A unit that is one answer keeps the bit of that answer, above the bits of all others; so
    sets that sum points need no table.

    Attributes:
        negative: The answers whose *no* counts.
        dimensions: The dimensions with a rule.
        conclusion: What follows; None for a set without a threshold.
    """

    negative: int
    dimensions: Mapping[str, Unit]
    conclusion: Conclusion | None
    _memo: dict[tuple[int, int], Verdict] = field(factory=dict[tuple[int, int], Verdict], init=False)

    @cached_property
    def units(self) -> list[Unit]:
        """Every dimension and all that the conclusion rests on, each once."""
        concluding = self.conclusion.units if self.conclusion else ()
        return list(dict.fromkeys((*self.dimensions.values(), *concluding)))

    @cached_property
    def bits(self) -> dict[Unit, int]:
        """The bit of each unit in two integers: what surely holds, and what may."""
        compound = [unit for unit in self.units if not unit.single]
        return {unit: 1 << place for place, unit in enumerate(compound)} | {
            unit: unit.mask << len(compound) for unit in self.units if unit.single
        }

    @cached_property
    def _single(self) -> tuple[int, int]:
        """The answers that are units themselves, and how far their bits are shifted."""
        single = {unit.mask for unit in self.units if unit.single}
        return sum(single), sum(not unit.single for unit in self.units)

    @property
    def _tables(self) -> list[tuple[list[int], int, int]]:
        """For every unit with a table: its bit or 0 by answers, the shift from the one before, and a mask."""
        units = [unit for unit in self.units if not unit.single and unit.table is not None]
        found, place = list[tuple[list[int], int, int]](), 0
        for unit in sorted(units, key=lambda unit: unit.shift):
            table = [self.bits[unit] * met for met in unit.table or b""]
            found.append((table, unit.shift - place, len(table) - 1))
            place = unit.shift
        return found

    @cached_property
    def _wide(self) -> list[tuple[Unit, int]]:
        """The units without a table."""
        return [(unit, bit) for unit, bit in self.bits.items() if not unit.single and unit.table is None]

    @cached_property
    def verdict(self) -> Callable[[int, int], Verdict]:
        """What follows from the answers that are yes, and those that are yes or unknown.

        A function over local names, as this is what scoring one record waits for.
        """
        tables, known, judged = self._tables, self._memo.get, self._judged
        literals, without_table = self._literals, self._without_table
        plain = not (self.negative or self._wide or self._single[0])

        def verdict(yes: int, maybe: int) -> Verdict:
            surely = perhaps = 0
            if not plain:
                yes, maybe = literals(yes, maybe)
                surely, perhaps = without_table(yes), without_table(maybe)
            for table, shift, mask in tables:
                yes, maybe = yes >> shift, maybe >> shift
                surely += table[yes & mask]
                perhaps += table[maybe & mask]
            return known((surely, perhaps)) or judged(surely, perhaps)

        return verdict

    def _literals(self, yes: int, maybe: int) -> tuple[int, int]:
        turned = self.negative
        return (yes & ~turned) | (turned & ~maybe), (maybe & ~turned) | (turned & ~yes)

    def _without_table(self, literals: int) -> int:
        """Return the bits of the units that have no table."""
        single, shift = self._single
        return (literals & single) << shift | sum(bit for unit, bit in self._wide if unit.holds(literals))

    def _judged(self, surely: int, perhaps: int) -> Verdict:
        """Return the verdict for these bits, and keep it."""
        if self.conclusion is None:
            possible: tuple[Classification, ...] = ()
        else:
            bits = [self.bits[unit] for unit in self.conclusion.units]
            holds, fails = [perhaps & bit != 0 for bit in bits], [surely & bit == 0 for bit in bits]
            possible = self.conclusion.possible(holds, fails)
        found = Verdict(possible, self._indicated(surely), self._indicated(perhaps))
        if len(self._memo) < MEMO:
            self._memo[surely, perhaps] = found
        return found

    def _indicated(self, bits: int) -> frozenset[str]:
        """Return the ids of the dimensions that have their bit."""
        return frozenset(key for key, unit in self.dimensions.items() if bits & self.bits[unit])
