"""A decision diagram: which class follows from units that hold or do not hold."""

__all__ = ["Diagram"]

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from attrs import field, frozen

from tipcore.indicators._network import Network, Program

StateT = TypeVar("StateT", bound=Hashable)


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
        made = dict[tuple[int, StateT], int]()

        def node(unit: int, state: StateT) -> int:
            if unit == units:
                return final(state)
            if (unit, state) not in made:
                fails, holds = (node(unit + 1, step(state, unit, answer)) for answer in (False, True))
                made[unit, state] = diagram._ask(unit, fails, holds)
            return made[unit, state]

        diagram._root.append(node(0, start))
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

    def turned(self, unit: int, ways: Sequence[tuple[int, int]]) -> int:
        """Return in how many completions of the other units this unit alone changes the class.

        Args:
            unit: The unit that is asked about.
            ways: For each unit, in how many completions it fails and in how many it holds.
        """
        counted = dict[tuple[int, int, int], int]()

        def count(place: int, left: int, right: int) -> int:
            if place == self.units:
                return int(left != right)
            key = (place, left, right)
            if key not in counted:
                if place == unit:
                    counted[key] = count(place + 1, self._next(left, place, 1), self._next(right, place, 2))
                else:
                    counted[key] = sum(
                        number * count(place + 1, self._next(left, place, way), self._next(right, place, way))
                        for way, number in enumerate(ways[place], start=1)
                        if number
                    )
            return counted[key]

        return count(0, self._root[0], self._root[0])

    def _next(self, node: int, unit: int, way: int) -> int:
        """Return where the node goes when the unit fails (1) or holds (2); a node that asks later stays."""
        if node < self.classes:
            return node
        ask = self._asks[node - self.classes]
        return ask[way] if ask[0] == unit else node
