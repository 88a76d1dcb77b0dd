"""A decision diagram: which class follows from units that hold or do not hold."""

__all__ = ["Diagram"]

from collections.abc import Callable, Hashable, Sequence
from typing import TypeAlias, TypeVar

from attrs import field, frozen

from tipcore.indicators._network import Network, Program

StateT = TypeVar("StateT", bound=Hashable)
Pair: TypeAlias = tuple[int, int]


@frozen
class Diagram:
    """An ordered decision diagram; equal parts are stored once, so that it stays small.

    A node is a number. Below `classes` it is the class itself; above, it asks one unit
    and goes on to one node if that fails, to another if it holds.

    Attributes:
        units: Number of units.
        classes: Number of classes.
    """

    units: int
    classes: int
    _asks: list[tuple[int, int, int]] = field(factory=list[tuple[int, int, int]], init=False)
    _known: dict[tuple[int, int, int], int] = field(factory=dict[tuple[int, int, int], int], init=False)
    _root: list[int] = field(factory=list[int], init=False)

    @classmethod
    def of(
        cls,
        units: int,
        classes: int,
        start: StateT,
        step: Callable[[StateT, int, bool], StateT],
        final: Callable[[StateT], int],
    ) -> "Diagram":
        """Return the diagram of a small machine that reads one unit after the other.

        Args:
            units: Number of units.
            classes: Number of classes.
            start: The state before the first unit.
            step: The state after unit `i` was found to hold or not.
            final: The class of the state after the last unit.
        """
        diagram = cls(units, classes)
        layers = [{start}]
        for unit in range(units):
            layers.append({step(state, unit, answer) for state in layers[-1] for answer in (False, True)})
        below = {state: final(state) for state in layers.pop()}
        for unit in reversed(range(units)):
            above = dict[StateT, int]()
            for state in layers.pop():
                fails, holds = (below[step(state, unit, answer)] for answer in (False, True))
                above[state] = diagram._ask(unit, fails, holds)
            below = above
        diagram._root.append(below[start])
        return diagram

    def _ask(self, unit: int, fails: int, holds: int) -> int:
        if fails == holds:
            return fails
        key = (unit, fails, holds)
        if key not in self._known:
            self._known[key] = self.classes + len(self._asks)
            self._asks.append(key)
        return self._known[key]

    def program(self) -> Program:
        """Return what computes, for each of the `possible_classes`, whether it is still possible.

        Its literals are: unit 0 can hold, unit 1 can hold, ..., unit 0 can fail, unit 1 can fail, ...
        At least two classes must be possible.
        """
        network = Network(2 * self.units)
        reach = {self._root[0]: list[int | None]()}
        for number in range(len(self._asks) - 1, -1, -1):
            node = self.classes + number
            unit, fails, holds = self._asks[number]
            here = network.any_of(reach[node]) if node != self._root[0] else None
            for target, literal in ((fails, self.units + unit), (holds, unit)):
                path = literal if here is None else network.all_of([here, literal])
                reach.setdefault(target, []).append(path)
        roots = [network.any_of(reach[number]) for number in self.possible_classes]
        return network.program([root for root in roots if root is not None])

    @property
    def possible_classes(self) -> list[int]:
        """The classes that follow from at least one answer to all units."""
        seen, stack = set[int](), [self._root[0]]
        while stack:
            node = stack.pop()
            if node not in seen:
                seen.add(node)
                if node >= self.classes:
                    stack += self._asks[node - self.classes][1:]
        return sorted(node for node in seen if node < self.classes)

    def turned(self, ways: Sequence[tuple[int, int]]) -> list[int]:
        """Return for each unit in how many completions of the other units it alone changes the class.

        Args:
            ways: For each unit, in how many completions it fails and in how many it holds.
        """
        reached, parted = [{self._root[0]: 1}], [set[Pair]()]
        for unit, numbers in enumerate(ways):
            after, pairs = dict[int, int](), {self._parted(node, unit) for node in reached[-1]}
            for way, number in enumerate(numbers, start=1):
                if number:
                    for node, count in reached[-1].items():
                        there = self._next(node, unit, way)
                        after[there] = after.get(there, 0) + count * number
                    pairs |= {
                        (self._next(left, unit, way), self._next(right, unit, way))
                        for left, right in parted[-1]
                    }
            reached.append(after)
            parted.append({(left, right) for left, right in pairs if left != right})
        differ = dict.fromkeys(parted.pop(), 1)
        found = list[int]()
        for unit in reversed(range(self.units)):
            nodes = reached[unit].items()
            found.append(sum(count * differ.get(self._parted(node, unit), 0) for node, count in nodes))
            differ = {
                (left, right): sum(
                    number * differ.get((self._next(left, unit, way), self._next(right, unit, way)), 0)
                    for way, number in enumerate(ways[unit], start=1)
                )
                for left, right in parted.pop()
            }
        return found[::-1]

    def _parted(self, node: int, unit: int) -> Pair:
        """Return where two records go from one node, of which only the second has the unit."""
        return self._next(node, unit, 1), self._next(node, unit, 2)

    def _next(self, node: int, unit: int, way: int) -> int:
        """Return where the node goes when the unit fails (1) or holds (2); a node that asks later stays."""
        if node < self.classes:
            return node
        ask = self._asks[node - self.classes]
        return ask[way] if ask[0] == unit else node
