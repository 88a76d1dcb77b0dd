"""An indicator set: what is asked, what follows, and where that is stated."""

__all__ = ["IndicatorSet"]

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

from attrs import field, frozen

from tipcore.errors import DefinitionError, UnknownTerm
from tipcore.indicators._answers import Answerable, Answers
from tipcore.indicators._circuit import Circuit
from tipcore.indicators._conclusion import Verdict
from tipcore.indicators._declaration import (
    Band,
    Classification,
    Combination,
    Dimension,
    Indicator,
    Input,
    Published,
    Strength,
)
from tipcore.indicators._reference import Reference
from tipcore.indicators._release import Release, SetWithheld
from tipcore.indicators._result import Result, set_answers, set_verdict
from tipcore.indicators._rules import Rule
from tipcore.indicators._study import Study
from tipcore.sources import EvidenceMark

if TYPE_CHECKING:
    from tipcore.indicators._column import Column
    from tipcore.indicators._interview import Interview
    from tipcore.indicators._scores import Scores


@frozen(kw_only=True, repr=False)
class IndicatorSet:
    """A published list of signs with its rule, if it has one. Made by `get` and `load`.

    Attributes:
        id: Kebab-case, permanent.
        title: Its name for people.
        version: Version of this declaration.
        release: Ready, provisional or withheld.
        release_note: Why it is so.
        reference: Where it is stated.
        applies_to: Whom it is for, as pairs (`("age", "adult")`).
        statement: The rule in words, for a set whose rules give no threshold; else empty.
        statement_reference: Where that is stated, if not where the set is.
        compiled: Whether the list was put together by its authors and is no published instrument.
        licence: What its owners allow; empty where nothing is known.
        corroboration: Other texts that confirm parts of it.
        indicators: In the order of the file, which is the order of the bits of `Answers`.
        dimensions: Groups of indicators.
        inputs: Facts that a rule needs and that are no indicators.
        rules: The rule of the dimensions, and the one that decides.
        classes: The classes of the source.
        combinations: The published table, if there is one.
        bands: The spans of summed points, if there are any.
        published: Results that it must reproduce.
        studies: What was published on how well it does, with counts and figures.
        stated_total: The number of indicators that the source states, if it does.
        stated_total_evidence: How sure that number is; None where there is none.
        doubts: What is not settled.
        notes: What else must be known.
        declaration: The tables of the file, as they were read.

    Raises:
        DefinitionError: The set contradicts itself.
    """

    id: str
    title: str
    version: str
    release: Release
    release_note: str
    reference: Reference
    applies_to: tuple[tuple[str, str], ...]
    indicators: tuple[Indicator, ...]
    dimensions: tuple[Dimension, ...]
    statement: str = ""
    statement_reference: Reference | None = None
    compiled: bool = False
    licence: str = ""
    corroboration: tuple[str, ...] = ()
    inputs: tuple[Input, ...] = ()
    rules: tuple[Rule, ...] = ()
    classes: tuple[Classification, ...] = ()
    combinations: tuple[Combination, ...] = ()
    bands: tuple[Band, ...] = ()
    published: tuple[Published, ...] = ()
    studies: tuple[Study, ...] = ()
    stated_total: int | None = None
    stated_total_evidence: EvidenceMark | None = None
    doubts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    declaration: Mapping[str, object] = field(factory=dict[str, object], eq=False)

    @cached_property
    def circuit(self) -> Circuit:
        """The set, compiled; made when first needed. Its form is not public.

        Raises:
            DefinitionError: The set contradicts itself.
        """
        return Circuit(
            set_id=self.id,
            indicators=self.indicators,
            inputs=self.inputs,
            rules=self.rules,
            classes=self.classes,
            combinations=self.combinations,
            bands=self.bands,
        )

    @cached_property
    def verdict(self) -> Callable[[int, int], Verdict]:
        """What follows from the two integers of `Answers`, `yes` and `maybe`: the fastest way to score.

        Called as `verdict(yes, maybe)`. The integers are not checked.

        Raises:
            SetWithheld: The set is withheld.

        Examples:
            >>> from tipcore import indicators
            >>> child = indicators.get("ilo-2009-child-labour")
            >>> known = child.answers({"act": False})
            >>> child.verdict(known.yes, known.maybe).outcome
            <Outcome.NOT_INDICATED: 'not_indicated'>
        """
        if self.release is Release.WITHHELD:
            raise SetWithheld(self.id, self.release_note)
        return self.circuit.lookup.verdict

    @cached_property
    def bits(self) -> Mapping[str, int]:
        """The bit of each indicator and input in `Answers`."""
        return self.circuit.bits

    @cached_property
    def masks(self) -> Mapping[str, int]:
        """The same bits as integers with that bit alone."""
        return {key: 1 << bit for key, bit in self.bits.items()}

    @cached_property
    def backwards(self) -> Callable[[Mapping[str, Answerable]], tuple[Answerable, ...]]:
        """Takes all answers out of a mapping, the last of the set first; KeyError where one is missing."""
        return itemgetter(*reversed(list(self.bits)))

    @cached_property
    def full(self) -> int:
        """A bit for every indicator and input."""
        return self.circuit.full

    @cached_property
    def items(self) -> tuple[Indicator | Input, ...]:
        """Indicators and inputs in the order of their bits."""
        return (*self.indicators, *self.inputs)

    @property
    def has_points(self) -> bool:
        """Whether some indicator counts for more than one point."""
        return any(one.points != 1 for one in self.indicators)

    def unknown(self, key: str) -> UnknownTerm:
        """Return the error for an id that the set does not have, with the nearest known ids."""
        return UnknownTerm(f"indicator of {self.id}", key, self.bits)

    def item(self, key: str) -> Indicator | Input:
        """Return the indicator or input with this id.

        Raises:
            UnknownTerm: The set does not have it; the nearest ids are named.
        """
        if key not in self.bits:
            raise self.unknown(key)
        return self.items[self.bits[key]]

    def answers(self, given: Mapping[str, Answerable]) -> Answers:
        """Return these answers in the compact form that scores fastest; see `Answers.of`."""
        return Answers.of(self, given)

    def score(self, answers: Mapping[str, Answerable]) -> Result:
        """Score one record with this set.

        Args:
            answers: Indicator or input id to an answer: True, False, None, a `Truth`, an
                `UnknownReason` or an `Answer`. Ids that are missing count as not asked.

        Returns:
            Outcome and class with all classes that are still possible, the answers that
            force it, and the questions that are open. Exact: an outcome is decided if, and
            only if, every completion of the unknown answers gives it.

        Raises:
            UnknownTerm: An id is not in the set. Names the id and the nearest known ones,
                never the answer.
            SetWithheld: The set is withheld.

        Examples:
            >>> from tipcore import indicators
            >>> child = indicators.get("ilo-2009-child-labour")
            >>> child.score({"act": True, "ex-low-salary": None}).outcome
            <Outcome.UNDETERMINED: 'undetermined'>

        Source:
            The rule is the set's own; see `rules` and `reference`. Unknown is not no:
            norms of this library.
        """
        verdict = self.verdict
        given = answers if type(answers) is Answers and answers.set is self else Answers.of(self, answers)
        result = object.__new__(Result)
        set_answers(result, given)
        set_verdict(result, verdict(given.yes, given.maybe))
        return result

    def score_many(self, columns: "Mapping[str, Column | Iterable[Answerable]]") -> "Scores":
        """Score many records at once, with the standard library alone.

        For data frames and files see `tipcore.frames`; words such as "yes" are read there.

        Args:
            columns: Indicator or input id to the answers of all records in one order: what
                `score` takes, or a packed `Column`, which scores fastest. Ids that are
                missing count as not asked of anyone; without any there are no records.

        Returns:
            A sequence of results, with what concerns all records kept packed.

        Raises:
            InvalidRecord: An id is not in the set, a value is no answer, or the columns are
                not of one length; all faults at once, each with its column and row, never
                with the value.
            SetWithheld: The set is withheld.

        Examples:
            >>> from tipcore import indicators
            >>> child = indicators.get("ilo-2009-child-labour")
            >>> scores = child.score_many(
            ...     {
            ...         "act": [True, False, None],
            ...         "ex-bad-living": [True, True, True],
            ...         "ex-low-salary": [True, None, True],
            ...         "ex-excessive-hours": [True, None, True],
            ...     }
            ... )
            >>> [outcome.value for outcome in scores.outcomes()]
            ['indicated', 'not_indicated', 'undetermined']
        """
        if self.release is Release.WITHHELD:
            raise SetWithheld(self.id, self.release_note)
        from tipcore.indicators._many import score_many

        return score_many(self, columns)

    def whatif(
        self,
        *,
        strength: Mapping[str, Strength | str] | None = None,
        points: Mapping[str, int] | None = None,
        threshold: Mapping[str, int] | None = None,
        without: Iterable[str] = (),
    ) -> "IndicatorSet":
        """Return the same set under other assumptions: never the published one, and marked so.

        The changed set is provisional, says in its note what was changed, and its version ends
        in `+whatif`; a withheld set stays withheld. Score with both to see what hangs on it.

        Args:
            strength: Indicator id to another strength.
            points: Indicator id to other points.
            threshold: Rule id to another number, for a rule that asks for one number alone.
            without: Ids of indicators that are left out.

        Raises:
            UnknownTerm: The set has no such indicator or rule.
            DefinitionError: A rule asks for more than one number, or the changed set
                contradicts itself.
            InvalidRecord: A strength, number of points or threshold is none that a file may have.

        Examples:
            >>> from tipcore import indicators
            >>> screen = indicators.get("iom-dtm-exploitation")
            >>> stricter = screen.whatif(threshold={screen.rules[0].id: 2})
            >>> answers = dict.fromkeys(screen.bits, False) | {screen.indicators[0].id: True}
            >>> screen.score(answers).outcome, stricter.score(answers).outcome
            (<Outcome.INDICATED: 'indicated'>, <Outcome.NOT_INDICATED: 'not_indicated'>)
            >>> stricter.version, stricter.release.value
            ('1+whatif', 'provisional')
        """
        from tipcore.indicators._whatif import Change, changed

        return changed(
            self,
            Change(
                strength=strength or {},
                points=points or {},
                threshold=threshold or {},
                without=tuple(without),
            ),
        )

    def interview(self, given: Mapping[str, Answerable] | None = None) -> "Interview":
        """Return a talk that asks the most decisive question first, and stops when the outcome is forced.

        Args:
            given: What is known before it.

        Raises:
            UnknownTerm: An id is not in the set.
        """
        from tipcore.indicators._interview import Interview

        return Interview(self, self.answers(given or {}))

    def summary(self) -> str:
        """Return the set at a glance: its indicators by dimension, with strengths and marks.

        Examples:
            >>> from tipcore import indicators
            >>> print(indicators.get("icls-2018-forced-labour").summary().splitlines()[-2])
            Threat and menace of any penalty  6           6 unweighted  6 secondary
        """
        from tipcore.indicators._view import view_of_set

        return view_of_set(self).text()

    def _repr_html_(self) -> str:
        """Return the same as a table for notebooks."""
        from tipcore.indicators._view import view_of_set

        return view_of_set(self).html()

    def verify(self) -> None:
        """Check that the set reproduces its published results.

        Raises:
            DefinitionError: It does not; all results that differ are named.
        """
        wrong = [one.says for one in self.differing()]
        if wrong:
            msg = f"indicator set {self.id!r} does not reproduce its published results: {'; '.join(wrong)}"
            raise DefinitionError(msg)

    def differing(self) -> tuple[Published, ...]:
        """Return the published results that the set does not reproduce."""
        return tuple(one for one in self.published if not self._reproduces(one))

    def _reproduces(self, published: Published) -> bool:
        rest: dict[str, bool | None] = dict.fromkeys(self.bits, False if published.rest_no else None)
        given = Answers.of(
            self, rest | dict.fromkeys(published.yes, True) | dict.fromkeys(published.no, False)
        )
        result = Result(given, self.circuit.lookup.verdict(given.yes, given.maybe))
        kind = result.classification
        return result.outcome is published.outcome and (
            not published.classification or (kind is not None and kind.id == published.classification)
        )

    def __repr__(self) -> str:
        """Return the id, the number of indicators and the release."""
        return f"IndicatorSet({self.id!r}, {len(self.indicators)} indicators, {self.release.value})"
