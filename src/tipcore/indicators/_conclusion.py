"""The last step of a set: from what its units say to the class of the source."""

__all__ = ["NOT_STATED", "Conclusion", "Verdict"]

from collections.abc import Sequence
from functools import cached_property

from attrs import define, frozen

from tipcore.indicators._declaration import Classification, Outcome
from tipcore.indicators._diagram import Diagram
from tipcore.indicators._network import Program
from tipcore.indicators._unit import Unit
from tipcore.sources import EvidenceMark

NOT_STATED = Classification(
    id="not-stated-by-the-source",
    label="not stated by the source",
    outcome=Outcome.NOT_STATED,
    evidence=EvidenceMark.DEFAULT,
    note="the source says nothing about this combination",
)
"""The class of every combination and sum that the source does not list."""


@frozen
class Verdict:
    """The classes that are still possible, and what they have in common.

    Attributes:
        possible: The classes, in the order of the set; none for a set without a threshold.
        surely: Ids of the dimensions that are indicated whatever the unknown answers are.
        perhaps: Ids of the dimensions that are indicated for some of them.
    """

    possible: tuple[Classification, ...]
    surely: frozenset[str] = frozenset()
    perhaps: frozenset[str] = frozenset()

    @cached_property
    def outcome(self) -> Outcome:
        """The outcome that all possible classes share; else undetermined."""
        outcomes = {one.outcome for one in self.possible}
        if not outcomes:
            return Outcome.NO_RULE
        return outcomes.pop() if len(outcomes) == 1 else Outcome.UNDETERMINED

    @property
    def classification(self) -> Classification | None:
        """The class, when one is left."""
        return self.possible[0] if len(self.possible) == 1 else None


@define
class Conclusion:
    """Units that share no literal, and the diagram from them to a class: exact by that independence.

    Attributes:
        units: What is read, in the order of the diagram.
        classes: The classes by their number in the diagram.
        diagram: Which class follows.
        points: For a set that sums points, those of each unit: one record is then scored by the
            sums that it can reach. Empty for every other set.
        by_sum: For such a set the number of the class of every sum.
    """

    units: tuple[Unit, ...]
    classes: tuple[Classification, ...]
    diagram: Diagram
    points: tuple[int, ...] = ()
    by_sum: tuple[int, ...] = ()

    @cached_property
    def program(self) -> Program:
        """Computes which classes are possible; see `Diagram.program`."""
        return self.diagram.program()

    @cached_property
    def possible_classes(self) -> tuple[Classification, ...]:
        """The classes that follow from at least one set of answers, in the order of the roots."""
        return tuple(self.classes[number] for number in self.diagram.possible_classes)

    def possible(self, holds: Sequence[bool], fails: Sequence[bool]) -> tuple[Classification, ...]:
        """Return the classes that are possible when these units can hold and these can fail."""
        marks = self._reached(holds, fails) if self.points else self.program.run([*holds, *fails])
        return tuple(one for one, mark in zip(self.possible_classes, marks, strict=True) if mark)

    def _reached(self, holds: Sequence[bool], fails: Sequence[bool]) -> list[bool]:
        """Return for each of the possible classes whether some sum that can be reached gives it."""
        sums = 1  # a bit for each sum
        for points, may, may_not in zip(self.points, holds, fails, strict=True):
            if may:
                sums = sums << points | (sums if may_not else 0)
        return [sums & given != 0 for given in self._sums]

    @cached_property
    def _sums(self) -> list[int]:
        """For each of the possible classes a bit for each sum that gives it."""
        return [
            sum(1 << total for total, given in enumerate(self.by_sum) if given == number)
            for number in self.diagram.possible_classes
        ]

    def verdict(self, lower: int, upper: int) -> Verdict:
        """Return what follows from literals that surely hold and literals that may hold."""
        return Verdict(
            self.possible(
                [unit.holds(upper) for unit in self.units], [not unit.holds(lower) for unit in self.units]
            )
        )

    def shares(self, lower: int, upper: int) -> list[tuple[int, int, int]]:
        """Return, for each group of unknown literals, its mask, its pivotal count and the completions.

        Both count completions of all *other* unknown literals of the units; a group with
        pivotal count 0 is left out.
        """
        ways = [unit.ways(lower, upper) for unit in self.units]
        unknown = sum(unit.unknown(lower, upper) for unit in self.units)
        return [
            (group & (lower ^ upper), count * turned, 1 << (unknown - 1))
            for unit, turned in zip(self.units, self.diagram.turned(ways), strict=True)
            if turned
            for group, count in unit.pivots(lower, upper)
            if count
        ]
