"""Why: answers that already force the outcome, none of them to spare."""

__all__ = ["Ground", "all_grounds", "grounds"]

from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import field, frozen

from tipcore.indicators._declaration import Indicator, Input, Outcome, Strength
from tipcore.logic import Truth

if TYPE_CHECKING:
    from tipcore.indicators._result import Result

WEIGHT = {Strength.WEAK: 0, Strength.UNWEIGHTED: 1, Strength.MEDIUM: 1, Strength.STRONG: 2}


@frozen(kw_only=True)
class Ground:
    """One answer that an outcome rests on. Its text does not show the answer.

    Attributes:
        id: Id of the indicator or input.
        label: Its name.
        truth: The answer: yes or no.
    """

    id: str = field(repr=False)
    label: str = field(repr=False)
    truth: Truth = field(repr=False)


def grounds(result: "Result") -> tuple[Ground, ...]:
    """Return answers that force the outcome, so few that dropping any one undoes it."""
    return next(all_grounds(result), ())


def all_grounds(result: "Result") -> Iterator[tuple[Ground, ...]]:
    """Iterate over every irreducible set of answers that forces the outcome, each once.

    From one such set the others are found by doing without one of its answers after another,
    the fewest left out first; what is left either still forces the outcome or leads nowhere.
    """
    known = _known(result)
    if result.set.circuit.conclusion is None or result.outcome is Outcome.UNDETERMINED:
        return
    found, tried = list[int](), {0}
    waiting = deque([0])
    while waiting:
        without = waiting.popleft()
        kept = next((one for one in found if not one & without), None)
        if kept is None:
            if not _forces(result, known & ~without):
                continue
            kept = _reduced(result, known & ~without)
            found.append(kept)
            yield tuple(_ground(result, bit) for bit in result.set.bits.values() if kept >> bit & 1)
        for bit in result.set.bits.values():
            more = without | (kept & 1 << bit)
            if more not in tried:
                tried.add(more)
                waiting.append(more)


def _known(result: "Result") -> int:
    """Return a bit for every answer that is yes or no."""
    return result.set.full & ~result.answers.unknown


def _forces(result: "Result", kept: int) -> bool:
    """Return whether these answers alone, all others unknown, give the same outcome."""
    conclusion, answers = result.set.circuit.conclusion, result.answers
    lower, upper = result.set.circuit.literals(answers.yes & kept, answers.maybe | ~kept & result.set.full)
    return conclusion is not None and conclusion.verdict(lower, upper).outcome is result.outcome


def _reduced(result: "Result", kept: int) -> int:
    """Return what is left when all that can be spared is dropped, weak and later answers first.

    Knowing more never undoes a decided outcome, so that one pass leaves none to spare.
    """
    items = result.set.items
    for bit in sorted(result.set.bits.values(), key=lambda bit: (_weight(items[bit]), -bit)):
        less = kept & ~(1 << bit)
        if less != kept and _forces(result, less):
            kept = less
    return kept


def _ground(result: "Result", bit: int) -> Ground:
    item = result.set.items[bit]
    return Ground(id=item.id, label=item.label, truth=Truth.of(bool(result.answers.yes >> bit & 1)))


def _weight(item: Indicator | Input) -> tuple[int, int]:
    """Return how late it is dropped: inputs last, strong and heavy indicators late."""
    return (WEIGHT[item.strength], item.points) if isinstance(item, Indicator) else (3, 0)
