"""A talk that asks no more than it must: the most decisive question first, none when all is forced."""

__all__ = ["Interview"]

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import define, field

from tipcore.errors import UnknownTerm
from tipcore.indicators._answers import Answerable, Answers
from tipcore.indicators._declaration import Indicator, Input, Outcome
from tipcore.logic import Truth

if TYPE_CHECKING:
    from tipcore.indicators._result import Result
    from tipcore.indicators._set import IndicatorSet


@define(repr=False, eq=False)
class Interview:
    """One talk over an indicator set. Every question costs the person, so it asks as few as it can.

    Iterating proposes the next thing to ask: the one on which most hangs (the largest exact
    pivotal share), then the order of the set. It stops when the outcome is forced, or when
    all that could force it was asked. What she does not know, or does not want to say, is
    an answer too (None, or a reason), and is not asked again. A set without a threshold has
    no outcome to force: all of it is asked, in its order.

    The order is greedy; a talk with still fewer questions may exist. A person may stop at
    any time: `result` is always there.

    Attributes:
        set: The set.
        asked: Ids of what was answered in this talk, in that order.

    Raises:
        SetWithheld: The set is withheld; raised as soon as a result is needed.

    Examples:
        >>> from tipcore import indicators
        >>> talk = indicators.get("ilo-2009-child-labour").interview({"act": True})
        >>> for item in talk:
        ...     talk.answer(item.id.startswith("ex-"))
        >>> talk.result.outcome, len(talk.asked), len(talk.set.items)
        (<Outcome.INDICATED: 'indicated'>, 2, 66)
    """

    set: "IndicatorSet"
    _answers: Answers
    asked: tuple[str, ...] = field(default=(), init=False)

    @property
    def result(self) -> "Result":
        """What the answers so far say."""
        return self.set.score(self._answers)

    @property
    def next(self) -> Indicator | Input | None:
        """What to ask next; None when nothing more can change the outcome."""
        result = self.result
        if result.outcome is Outcome.NO_RULE:
            keys = result.unanswered
        elif result.outcome is Outcome.UNDETERMINED:
            keys = tuple(question.id for question in result.open_questions)
        else:
            keys = ()
        return next((self.set.item(key) for key in keys if key not in self.asked), None)

    def answer(self, value: Answerable, key: str | None = None) -> None:
        """Take the answer to what was proposed, or to something else that she told.

        Args:
            value: Yes, no or unknown, as in `IndicatorSet.score`.
            key: Id of the indicator or input; the one that is next if left out.

        Raises:
            UnknownTerm: The set does not have this id, or nothing is left to be asked.
            TypeError: The value stands for no answer; it is not quoted.
        """
        item = self.next if key is None else self.set.item(key)
        if item is None:
            what = f"question of {self.set.id}"
            raise UnknownTerm(what, "next", ())
        self._answers = self._answers.having({item.id: value})
        self.asked = (*(one for one in self.asked if one != item.id), item.id)

    def __iter__(self) -> Iterator[Indicator | Input]:
        """Propose one thing after another, until nothing more can change the outcome.

        What is proposed and left without an answer counts as passed over: it is not proposed
        again in this loop.
        """
        while (item := self.next) is not None:
            yield item
            if item.id not in self.asked:
                self.asked = (*self.asked, item.id)

    def __repr__(self) -> str:
        """Return the set and how much was asked; never an answer."""
        known = Truth.YES, Truth.NO
        given = sum(one.truth in known for one in self._answers.values())
        return f"Interview({self.set.id!r}, {len(self.asked)} asked, {given} of {len(self.set.items)} known)"
