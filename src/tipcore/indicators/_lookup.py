"""Scores one record by tables: from two integers of answers to what every unit and the conclusion say."""

__all__ = ["Lookup"]

from collections.abc import Sequence
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

    @cached_property
    def _tables(self) -> list[tuple[bytes, int, int, int]]:
        """Table, shift, mask after the shift, and bit of every unit that has a table."""
        return [
            (unit.table, unit.shift, len(unit.table) - 1, bit)
            for unit, bit in self.bits.items()
            if not unit.single and unit.table is not None
        ]

    @cached_property
    def _wide(self) -> list[tuple[Unit, int]]:
        """The units without a table."""
        return [(unit, bit) for unit, bit in self.bits.items() if not unit.single and unit.table is None]

    def verdict(self, yes: int, maybe: int) -> Verdict:
        """Return what follows from the answers that are yes, and those that are yes or unknown."""
        if self.negative:
            turned = self.negative
            yes, maybe = (yes & ~turned) | (turned & ~maybe), (maybe & ~turned) | (turned & ~yes)
        surely = perhaps = 0
        for table, shift, mask, bit in self._tables:
            if table[maybe >> shift & mask]:
                perhaps |= bit
                if table[yes >> shift & mask]:
                    surely |= bit
        for unit, bit in self._wide:
            perhaps |= bit * unit.holds(maybe)
            surely |= bit * unit.holds(yes)
        single, shift = self._single
        if single:
            surely |= (yes & single) << shift
            perhaps |= (maybe & single) << shift
        found = self._memo.get((surely, perhaps))
        return self._judged(surely, perhaps) if found is None else found

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
