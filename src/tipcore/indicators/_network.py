"""The shared AND/OR network that every rule is compiled to, and that every engine runs."""

__all__ = ["Bits", "Network", "Program"]

from collections.abc import Iterable, Sequence
from functools import cached_property, reduce
from typing import Any, Protocol, Self, TypeAlias, TypeVar

from attrs import field, frozen


class Bits(Protocol):
    """What a network runs on: integers, arrays of words and Kleene expressions all have `&` and `|`."""

    def __and__(self, other: Self, /) -> Self: ...
    def __or__(self, other: Self, /) -> Self: ...


BitsT = TypeVar("BitsT", bound=Bits)
Step: TypeAlias = tuple[bool, int, int]
Weighted: TypeAlias = tuple[tuple[int, int], ...]
Levels: TypeAlias = tuple[int | None, ...]


@frozen
class Program:
    """The steps that compute some roots of a network, in order; nothing that they do not need.

    Attributes:
        size: Number of literals; value `k` below `size` is literal `k`.
        steps: Each `(is_and, left, right)`, numbers of earlier values; its own number follows theirs.
        roots: Numbers of the values that are the answer.
    """

    size: int
    steps: tuple[Step, ...]
    roots: tuple[int, ...]

    def run(self, literals: Sequence[BitsT]) -> list[BitsT]:
        """Return the roots for these literals (all of one kind: bits of one record or of many rows).

        Examples:
            >>> both = Network(2)
            >>> both.program([both.all_of([0, 1])]).run([0b1100, 0b1010]) == [0b1000]
            True
        """
        values: list[Any] = list(literals)
        for (is_and, left, right), spent in zip(self.steps, self._spent, strict=True):
            values.append(values[left] & values[right] if is_and else values[left] | values[right])
            for number in spent:
                values[number] = None
        return [values[root] for root in self.roots]

    @cached_property
    def _spent(self) -> list[list[int]]:
        """After each step the values that nothing needs any more: large ones make room for the next."""
        last = dict[int, int]()
        for number, (_, left, right) in enumerate(self.steps):
            last[left] = last[right] = number
        spent: list[list[int]] = [[] for _ in self.steps]
        for value in last.keys() - set(self.roots):
            spent[last[value]].append(value)
        return spent


@frozen
class Network:
    """AND/OR nodes over literals, equal ones stored once; node `k` below `size` is literal `k`.

    There is no negation, so that unknown literals read as false give a lower bound and
    read as true an upper one. `None` in a list of nodes means *can never hold*.
    """

    size: int
    _nodes: list[Step] = field(factory=list[Step], init=False)
    _known: dict[Step, int] = field(factory=dict[Step, int], init=False)
    _sums: dict[tuple[Weighted, int], Levels] = field(factory=dict[tuple[Weighted, int], Levels], init=False)

    def _node(self, is_and: bool, left: int, right: int) -> int:  # noqa: FBT001 - private
        if left == right:
            return left
        key = (is_and, min(left, right), max(left, right))
        if key not in self._known:
            self._known[key] = self.size + len(self._nodes)
            self._nodes.append(key)
        return self._known[key]

    def all_of(self, nodes: Iterable[int | None]) -> int | None:
        """Return the node that holds when all of these do."""
        given = list(nodes)
        certain = [node for node in given if node is not None]
        return None if len(certain) < len(given) else reduce(lambda a, b: self._node(True, a, b), certain)  # noqa: FBT003

    def any_of(self, nodes: Iterable[int | None]) -> int | None:
        """Return the node that holds when at least one of these does."""
        certain = [node for node in nodes if node is not None]
        return reduce(lambda a, b: self._node(False, a, b), certain) if certain else None  # noqa: FBT003

    def at_least(self, threshold: int, weighted: Sequence[tuple[int, int]]) -> int | None:
        """Return the node that holds when the weights of the literals that hold sum to the threshold.

        Args:
            threshold: At least 1.
            weighted: Pairs of literal and positive weight (1 for plain counting).
        """
        if sum(weight for _, weight in weighted) < threshold:
            return None
        return self._levels(tuple(weighted), threshold)[threshold - 1]

    def _levels(self, weighted: Weighted, highest: int) -> Levels:
        """Return for j = 1..highest the node "the sum is at least j", by divide and conquer."""
        key = (weighted, highest)
        if key not in self._sums:
            if len(weighted) == 1:
                literal, weight = weighted[0]
                levels = [literal if j <= weight else None for j in range(1, highest + 1)]
            else:
                half = len(weighted) // 2
                levels = self._merged(
                    self._levels(weighted[:half], highest), self._levels(weighted[half:], highest)
                )
            self._sums[key] = tuple(levels)
        return self._sums[key]

    def _merged(self, left: Levels, right: Levels) -> list[int | None]:
        levels = list[int | None]()
        for j in range(1, len(left) + 1):
            splits = (self.all_of([left[i - 1], right[j - i - 1]]) for i in range(1, j))
            levels.append(self.any_of(dict.fromkeys([*splits, left[j - 1], right[j - 1]])))
        return levels

    def program(self, roots: Sequence[int]) -> Program:
        """Return the steps that compute these roots."""
        needed, stack = set[int](), list(roots)
        while stack:
            node = stack.pop()
            if node >= self.size and node not in needed:
                needed.add(node)
                stack += self._nodes[node - self.size][1:]
        number = {literal: literal for literal in range(self.size)}
        steps = list[Step]()
        for node in sorted(needed):
            is_and, left, right = self._nodes[node - self.size]
            number[node] = self.size + len(steps)
            steps.append((is_and, number[left], number[right]))
        return Program(self.size, tuple(steps), tuple(number[root] for root in roots))
