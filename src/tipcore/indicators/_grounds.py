"""Why: answers that already force the outcome, none of them to spare."""

__all__ = ["Ground", "grounds"]

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
    """Return answers that force the outcome, so few that dropping any one undoes it.

    Knowing more never undoes a decided outcome, so one pass that drops what can be
    spared (weak and later ones first) leaves none to spare.
    """
    conclusion = result.set.circuit.conclusion
    if conclusion is None or result.outcome is Outcome.UNDETERMINED:
        return ()
    literals, outcome = result.set.circuit.literals, result.outcome
    yes, maybe = result.answers.yes, result.answers.maybe
    known = [bit for bit in result.set.bits.values() if (yes >> bit | ~maybe >> bit) & 1]
    items = result.set.items
    for bit in sorted(known, key=lambda bit: (_weight(items[bit]), -bit)):
        less, more = yes & ~(1 << bit), maybe | 1 << bit
        if conclusion.verdict(*literals(less, more)).outcome is outcome:
            yes, maybe = less, more
    kept = [bit for bit in known if (yes >> bit | ~maybe >> bit) & 1]
    return tuple(
        Ground(id=items[bit].id, label=items[bit].label, truth=Truth.of(bool(yes >> bit & 1))) for bit in kept
    )


def _weight(item: Indicator | Input) -> tuple[int, int]:
    """Return how late it is dropped: inputs last, strong and heavy indicators late."""
    return (WEIGHT[item.strength], item.points) if isinstance(item, Indicator) else (3, 0)
