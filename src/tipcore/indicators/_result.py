"""What a set's rule says about one record's answers, with its grounds and what is still open."""

__all__ = ["DimensionResult", "Result", "set_answers", "set_verdict"]

from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import field, frozen

from tipcore.indicators._answers import Answers
from tipcore.indicators._conclusion import Verdict
from tipcore.indicators._declaration import Classification, Indicator, Input, Outcome
from tipcore.indicators._explanation import explanation
from tipcore.indicators._grounds import Ground, all_grounds, grounds
from tipcore.indicators._questions import OpenQuestion, open_questions
from tipcore.indicators._release import Release

if TYPE_CHECKING:
    from tipcore.indicators._set import IndicatorSet


@frozen(kw_only=True)
class DimensionResult:
    """What the answers say about one dimension. Its text shows the dimension alone.

    Attributes:
        id: Id of the dimension.
        label: Its name.
        outcome: Indicated, not indicated, undetermined; no rule where the set has none.
        present: Ids of the signs that are present.
        unanswered: Ids of the indicators whose answer is unknown.
    """

    id: str
    label: str
    outcome: Outcome = field(repr=False)
    present: tuple[str, ...] = field(repr=False)
    unanswered: tuple[str, ...] = field(repr=False)


@frozen(repr=False)
class Result:
    """The word of one set on one record's answers. It supports a human decision and decides no status.

    `repr` and `str` show the set alone; `explain()` is for whoever may read the answers.

    Attributes:
        answers: The answers that were scored.
        verdict: What the dimensions say, and the classes that are still possible.

    Examples:
        >>> from tipcore import indicators
        >>> result = indicators.get("lesotho-2011-s22").score({"debt-bondage": True, "trauma": False})
        >>> result.outcome, result.present, result.lowest, result.highest
        (<Outcome.NO_RULE: 'no_rule'>, ('debt-bondage',), 1, 22)
        >>> result
        Result('lesotho-2011-s22')
    """

    answers: Answers
    verdict: Verdict

    @property
    def set(self) -> "IndicatorSet":
        """The set that was scored."""
        return self.answers.set

    @property
    def outcome(self) -> Outcome:
        """What the set's rule says; undetermined where unknown answers could still turn it."""
        return self.verdict.outcome

    @property
    def classification(self) -> Classification | None:
        """The class of the source under its published name, when one is left."""
        return self.verdict.classification

    @property
    def possible(self) -> tuple[Classification, ...]:
        """All classes that some completion of the unknown answers gives; exact."""
        return self.verdict.possible

    @property
    def provisional(self) -> bool:
        """Whether some of the set's content or rule is not confirmed by a text."""
        return self.set.release is Release.PROVISIONAL

    @cached_property
    def _literals(self) -> tuple[int, int]:
        return self.set.circuit.literals(self.answers.yes, self.answers.maybe)

    @cached_property
    def present(self) -> tuple[str, ...]:
        """Ids of the indicators that are signs: answered yes, or no where *no* counts."""
        return tuple(one.id for bit, one in enumerate(self.set.indicators) if self._literals[0] >> bit & 1)

    @cached_property
    def unanswered(self) -> tuple[str, ...]:
        """Ids of the indicators and inputs whose answer is unknown."""
        return tuple(key for key, bit in self.set.bits.items() if self.answers.unknown >> bit & 1)

    @property
    def lowest(self) -> int:
        """The points of the signs present; their number in a set without points."""
        return self._points(self._literals[0])

    @property
    def highest(self) -> int:
        """The same if every unknown answer turned out to be a sign."""
        return self._points(self._literals[1])

    def _points(self, literals: int) -> int:
        return sum(one.points for bit, one in enumerate(self.set.indicators) if literals >> bit & 1)

    @cached_property
    def dimensions(self) -> Mapping[str, DimensionResult]:
        """What the answers say about each dimension, in the order of the set."""
        found = dict[str, DimensionResult]()
        for one in self.set.dimensions:
            members = {item.id for item in self.set.indicators if item.dimension == one.id}
            found[one.id] = DimensionResult(
                id=one.id,
                label=one.label,
                outcome=self._outcome_of(one.id),
                present=tuple(key for key in self.present if key in members),
                unanswered=tuple(key for key in self.unanswered if key in members),
            )
        return MappingProxyType(found)

    def _outcome_of(self, dimension: str) -> Outcome:
        if dimension not in self.set.circuit.dimensions:
            return Outcome.NO_RULE
        if dimension in self.verdict.surely:
            return Outcome.INDICATED
        return Outcome.UNDETERMINED if dimension in self.verdict.perhaps else Outcome.NOT_INDICATED

    @cached_property
    def because(self) -> tuple[Ground, ...]:
        """Answers that already force the outcome; dropping any one of them undoes it.

        Empty where nothing is decided. There may be other such sets of answers; this one
        keeps strong indicators before weak ones, and is always the same for the same answers.
        """
        return grounds(self)

    def all_because(self) -> Iterator[tuple[Ground, ...]]:
        """Iterate over every irreducible set of answers that forces the outcome; `because` is the first.

        There may be very many: take as many as you read (`itertools.islice`).

        Examples:
            >>> from tipcore import indicators
            >>> child = indicators.get("ilo-2009-child-labour")
            >>> present = dict.fromkeys(["act", "ex-excessive-hours", "ex-bad-living", "ex-low-salary"], True)
            >>> [[ground.id for ground in reason] for reason in child.score(present).all_because()]
            [['ex-excessive-hours', 'ex-bad-living', 'act'], ['ex-excessive-hours', 'ex-low-salary', 'act']]
        """
        return all_grounds(self)

    @cached_property
    def open_questions(self) -> tuple[OpenQuestion, ...]:
        """Unknown answers that can still change the class, most decisive first.

        An interview costs the person: ask the first, score again, stop when this is empty.
        """
        return open_questions(self)

    def item(self, key: str) -> Indicator | Input:
        """Return the indicator or input with this id.

        Raises:
            UnknownTerm: The set does not have it.
        """
        return self.set.item(key)

    def summary(self) -> str:
        """Return the result at a glance: outcome, class, and each dimension in numbers; no answers."""
        from tipcore.indicators._view import view_of_result

        return view_of_result(self).text()

    def _repr_html_(self) -> str:
        """Return the same as a table for notebooks."""
        from tipcore.indicators._view import view_of_result

        return view_of_result(self).html()

    def explain(self) -> str:
        """Return the result in plain text: outcome, grounds, open questions, rule, sources, marks.

        The text shows answers: it is for whoever may read them.
        """
        return explanation(self)

    def __repr__(self) -> str:
        """Return the set alone; never an answer or an outcome."""
        return f"Result({self.set.id!r})"


set_answers, set_verdict = (vars(Result)[name].__set__ for name in ("answers", "verdict"))
"""Fill a result in half the time that `Result(answers, verdict)` takes: scoring one record waits for it."""
