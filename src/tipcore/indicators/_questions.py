"""Which unknown answers can still change the class, and how often."""

__all__ = ["OpenQuestion", "open_questions"]

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from tipcore.indicators._result import Result


@frozen(kw_only=True)
class OpenQuestion:
    """An unknown answer that can still change the class.

    Attributes:
        id: Id of the indicator or input.
        label: Its name.
        share: The fraction of the completions of the *other* unknown answers in which this
            answer changes the class; exact, above 0, at most 1. It is no probability: it
            says how much hangs on the question, not what the answer will be.
    """

    id: str
    label: str
    share: Fraction


def open_questions(result: "Result") -> tuple[OpenQuestion, ...]:
    """Return the unknown answers that can change the class, most decisive first, then in the set's order."""
    conclusion = result.set.circuit.conclusion
    if conclusion is None:
        return ()
    lower, upper = result.set.circuit.literals(result.answers.yes, result.answers.maybe)
    shares = dict[int, Fraction]()
    for group, turned, completions in conclusion.shares(lower, upper):
        share = Fraction(turned, completions)
        shares |= {bit: share for bit in range(group.bit_length()) if group >> bit & 1}
    items = result.set.items
    return tuple(
        OpenQuestion(id=items[bit].id, label=items[bit].label, share=shares[bit])
        for bit in sorted(shares, key=lambda bit: (-shares[bit], bit))
    )
