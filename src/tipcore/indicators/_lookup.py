"""Scores one record by tables: from two integers of answers to what every unit and the conclusion say."""

__all__ = ["Lookup"]

from collections.abc import Callable, Sequence
from functools import cached_property

from attrs import define, field

from tipcore.indicators._conclusion import Conclusion, Verdict
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
        units: Every dimension and all that the conclusion rests on, each once.
        conclusion: What follows; None for a set without a threshold.
    """

    negative: int
    units: Sequence[Unit]
    conclusion: Conclusion | None
    _memo: dict[tuple[int, int], Verdict] = field(factory=dict[tuple[int, int], Verdict], init=False)

    @cached_property
    def bits(self) -> dict[Unit, int]:
        """The bit of each unit in the two integers of a verdict."""
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
        """A table of the unit's bit or 0, its shift, and the mask after that, for every unit that has one."""
        return [
            ([bit * met for met in unit.table], unit.shift, len(unit.table) - 1)
            for unit, bit in self.bits.items()
            if not unit.single and unit.table is not None
        ]

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
                surely += table[yes >> shift & mask]
                perhaps += table[maybe >> shift & mask]
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
            found = Verdict((), surely, perhaps)
        else:
            bits = [self.bits[unit] for unit in self.conclusion.units]
            holds, fails = [perhaps & bit != 0 for bit in bits], [surely & bit == 0 for bit in bits]
            found = Verdict(self.conclusion.possible(holds, fails), surely, perhaps)
        if len(self._memo) < MEMO:
            self._memo[surely, perhaps] = found
        return found
