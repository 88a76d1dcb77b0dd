"""A set's network over words: 64 rows an operation, both bounds side by side."""

__all__ = ["Kernel", "Scored"]

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from attrs import define, field, frozen

from tipcore.frames._cells import WORD, Cells
from tipcore.frames._libraries import libraries
from tipcore.frames._words import Words
from tipcore.indicators import IndicatorSet

BLOCK = 1 << 12
"""Words scored at a time: few enough that all values in use stay in the cache, and so many that
the time goes into the words and not into the calls."""
Input: TypeAlias = tuple[Words, Words | None]
"""The truth and the known of an answer in one block."""


@frozen
class Load:
    """Read a literal into a place."""

    literal: int
    place: int


@frozen
class Step:
    """Combine two places, with *and* or *or*, in a third."""

    is_and: bool
    left: int
    right: int
    place: int


@frozen(eq=False)
class Scored:
    """What a set says about every row; tail bits mean nothing.

    Attributes:
        dimensions: Dimension id to the words of *may be indicated or not*, and of *is known*.
        possible: For each class that can follow, words of *is possible*.
    """

    dimensions: Mapping[str, tuple[Words, Words]]
    possible: Sequence[Words]


@define(eq=False)
class Kernel:
    """A set, made ready for words.

    A place holds the lower bound of a node and, behind it, the upper one, so that one operation
    computes both; a place is used again when the last node that reads it is done. A kernel keeps
    its memory between runs, so that one thread at a time may run it.

    Attributes:
        indicator_set: The set.
        plan: What is done for each block, in order.
        roots: The places of the results.
        places: How many places there are.
    """

    indicator_set: IndicatorSet
    plan: Sequence[Load | Step] = field(init=False)
    roots: Sequence[int] = field(init=False)
    places: int = field(init=False)
    _desk: "_Desk | None" = field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        """Take the plan of the set's network."""
        program = self.indicator_set.circuit.program
        self.plan, self.roots, self.places = _planned(program.size, program.steps, program.roots)

    def run(self, answers: Sequence[Cells | None], rows: int) -> Scored:
        """Return what the set says, from the cells of each answer in the order of its bits.

        `None` is a column that is not there: unknown in every row.
        """
        np, circuit = libraries().np, self.indicator_set.circuit
        conclusion = circuit.conclusion
        names = list(circuit.dimensions)
        length = (rows + WORD - 1) // WORD
        truth, known = ([np.empty(length, np.uint64) for _ in names] for _ in range(2))
        possible = [np.empty(length, np.uint64) for _ in (conclusion.possible_classes if conclusion else ())]
        for start, end, inputs in _blocks(answers, rows):
            if self._desk is None or end - start != self._desk.width:
                self._desk = _Desk(self, end - start)
            bounds = self._desk.bounds(inputs)
            for (low, high), true, sure in zip(bounds, truth, known, strict=False):
                true[start:end] = low
                np.invert(low ^ high, sure[start:end])
            if conclusion:
                units = bounds[len(names) :]
                marks = conclusion.program.run([high for _, high in units] + [~low for low, _ in units])
                for found, mark in zip(possible, marks, strict=True):
                    found[start:end] = mark
        return Scored(dict(zip(names, zip(truth, known, strict=True), strict=True)), possible)


@lru_cache(maxsize=64)
def _planned(
    size: int, steps: tuple[tuple[bool, int, int], ...], roots: tuple[int, ...]
) -> tuple[tuple[Load | Step, ...], tuple[int, ...], int]:
    """Return what is done for each block, the places of the results, and how many places there are."""
    last = {node: at for at, (_, *read) in enumerate(steps) for node in read}
    last |= dict.fromkeys(roots, len(steps))
    place, free, plan, count = dict[int, int](), list[int](), list[Load | Step](), 0

    def settle(node: int) -> int:
        nonlocal count
        if not free:
            free.append(count)
            count += 1
        place[node] = free.pop()
        return place[node]

    for at, (is_and, *read) in enumerate(steps):
        plan += [Load(node, settle(node)) for node in read if node not in place]
        left, right = (place[node] for node in read)
        free += [place[node] for node in set(read) if last[node] == at]
        plan.append(Step(is_and, left, right, settle(size + at)))
    plan += [Load(node, settle(node)) for node in roots if node not in place]
    return tuple(plan), tuple(place[root] for root in roots), count


def _blocks(answers: Sequence[Cells | None], rows: int) -> Iterator[tuple[int, int, list[Input | None]]]:
    """Yield the first and last word of each block, and the cells of each answer in it."""
    whole = rows // WORD
    for start in range(0, whole, BLOCK):
        span = slice(start, min(start + BLOCK, whole))
        yield start, span.stop, [None if one is None else _part(one, 0, span) for one in answers]
    if rows % WORD:
        yield whole, whole + 1, [None if one is None else _part(one, 1, slice(1)) for one in answers]


def _part(cells: Cells, which: int, span: slice) -> Input:
    return cells.truth[which][span], None if cells.known is None else cells.known[which][span]


class _Desk:
    """The places of a kernel, for blocks of one width."""

    def __init__(self, kernel: Kernel, width: int) -> None:
        np = self._np = libraries().np
        self.width = width
        places = [np.empty(2 * width, np.uint64) for _ in range(kernel.places)]
        self._halves = [(one[:width], one[width:]) for one in places]
        self._blank = np.zeros(width, np.uint64)
        self._negative, self._roots = kernel.indicator_set.circuit.negative, kernel.roots
        self._plan = [
            one
            if isinstance(one, Load)
            else (
                np.bitwise_and if one.is_and else np.bitwise_or,
                places[one.left],
                places[one.right],
                places[one.place],
            )
            for one in kernel.plan
        ]

    def bounds(self, inputs: Sequence[Input | None]) -> list[tuple[Words, Words]]:
        """Return the lower and the upper bound of every root; they hold until the next call."""
        for step in self._plan:
            if isinstance(step, Load):
                self._load(step.literal, inputs[step.literal], *self._halves[step.place])
            else:
                operate, left, right, place = step
                operate(left, right, place)
        return [self._halves[place] for place in self._roots]

    def _load(self, literal: int, cells: Input | None, low: Words, high: Words) -> None:
        np = self._np
        turned = self._negative >> literal & 1
        truth, known = cells or (self._blank, self._blank)
        if turned:
            low, high = high, low
        if known is None:
            low[:] = high[:] = truth
        else:
            np.bitwise_and(truth, known, low)
            np.invert(known, high)
            np.bitwise_or(truth, high, high)
        if turned:
            np.invert(low, low)
            np.invert(high, high)
