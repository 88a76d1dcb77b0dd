"""The answers to a set, as two integers: what is yes, and what may be yes."""

__all__ = ["Answerable", "Answers"]

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from tipcore.indicators._plain import plain_bits
from tipcore.logic import Answer, Truth, UnknownReason

if TYPE_CHECKING:
    from tipcore.indicators._set import IndicatorSet

Answerable: TypeAlias = bool | Truth | UnknownReason | Answer | None
"""Everything that `logic.Answer.of` takes."""


@frozen(eq=False, repr=False)
class Answers(Mapping[str, Answer]):
    """The answers to one indicator set: a read-only mapping from every id to its answer.

    A set's indicators and inputs are its keys; what was not given is *not asked*. The
    text of it shows no answer.

    Attributes:
        set: The set that was asked.
        yes: A bit for each answer that is yes.
        maybe: A bit for each answer that is yes or unknown.
        reasons: Why an answer is unknown, for those that have another reason than *not asked*.

    Examples:
        >>> from tipcore import indicators
        >>> answers = Answers.of(indicators.get("ilo-2012-forced-labour-11"), {"deception": True})
        >>> answers["deception"].truth, answers["isolation"].reason
        (<Truth.YES: 'yes'>, <UnknownReason.NOT_ASKED: 'not_asked'>)
        >>> answers
        Answers('ilo-2012-forced-labour-11', 1 of 11 answered)
    """

    set: "IndicatorSet"
    yes: int
    maybe: int
    reasons: tuple[tuple[str, UnknownReason], ...] = field(default=())

    @classmethod
    def of(cls, indicator_set: "IndicatorSet", given: Mapping[str, Answerable]) -> "Answers":
        """Return the answers that a plain mapping holds; ids that it does not have are *not asked*.

        Raises:
            UnknownTerm: An id is not in the set; the nearest ids are named, never the answer.
            TypeError: A value stands for no answer; it is not quoted.
        """
        found = _of_all(indicator_set, given) if given.__class__ is dict else None
        return _of_any(indicator_set, given) if found is None else found

    @property
    def unknown(self) -> int:
        """A bit for each answer that is unknown."""
        return self.maybe & ~self.yes

    def having(self, given: Mapping[str, Answerable]) -> "Answers":
        """Return the same answers with these put in their place.

        Raises:
            UnknownTerm: An id is not in the set.
            TypeError: A value stands for no answer.
        """
        return self.of(self.set, {**self, **given})

    def __getitem__(self, key: str) -> Answer:
        """Return the answer to this id.

        Raises:
            UnknownTerm: The id is not in the set. It is no KeyError, so that `get` refuses a
                misspelt id too.
        """
        bit = self.set.bits.get(key)
        if bit is None:
            raise self.set.unknown(key)
        if self.yes >> bit & 1:
            return Answer(Truth.YES)
        if not self.maybe >> bit & 1:
            return Answer(Truth.NO)
        return Answer(Truth.UNKNOWN, dict(self.reasons).get(key))

    def __contains__(self, key: object) -> bool:
        """Return whether the set has this id."""
        return key in self.set.bits

    def __iter__(self) -> Iterator[str]:
        """Return the ids in the order of the set."""
        return iter(self.set.bits)

    def __len__(self) -> int:
        """Return the number of indicators and inputs of the set."""
        return len(self.set.bits)

    def __eq__(self, other: object) -> bool:
        """Return whether it is the same set with the same answers and reasons."""
        if not isinstance(other, Answers):
            return NotImplemented
        return self._key == other._key

    def __hash__(self) -> int:
        """Return a hash over set, answers and reasons."""
        return hash(self._key)

    @property
    def _key(self) -> tuple[object, ...]:
        return self.set.id, self.set.version, self.yes, self.maybe, self.reasons

    def __repr__(self) -> str:
        """Return the set and how many are answered; never an answer."""
        answered = len(self) - self.unknown.bit_count()
        return f"Answers({self.set.id!r}, {answered} of {len(self)} answered)"


_setters = [vars(Answers)[name].__set__ for name in ("set", "yes", "maybe", "reasons")]
_set_set, _set_yes, _set_maybe, _set_reasons = _setters


def _of_all(indicator_set: "IndicatorSet", given: Mapping[str, Answerable]) -> Answers | None:
    """Return the answers, fast, where every id has True, False or None; None for anything else."""
    if not 1 < len(given) == len(indicator_set.masks):
        return None
    try:
        values = indicator_set.backwards(given)
    except KeyError:
        return None
    bits = plain_bits(values)
    if bits is None:
        return None
    found = object.__new__(Answers)  # as `Answers(...)`, in half the time
    _set_set(found, indicator_set)
    _set_yes(found, bits[0])
    _set_maybe(found, bits[1])
    _set_reasons(found, ())
    return found


_YES, _NO, _UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


def _of_any(indicator_set: "IndicatorSet", given: Mapping[str, Answerable]) -> Answers:
    masks = indicator_set.masks
    yes = no = 0
    reasons: list[tuple[str, UnknownReason]] = []
    for key, value in given.items():
        mask = masks.get(key)
        if mask is None:
            raise indicator_set.unknown(key)
        if value is False or value is _NO:
            no |= mask
        elif value is True or value is _YES:
            yes |= mask
        elif value is not None:
            answer = Answer.of(value)
            yes |= mask * (answer.truth is _YES)
            no |= mask * (answer.truth is _NO)
            if answer.reason not in {None, UnknownReason.NOT_ASKED}:
                reasons.append((key, UnknownReason(answer.reason)))
    reasons.sort(key=lambda pair: masks[pair[0]])
    return Answers(indicator_set, yes, indicator_set.full & ~no, tuple(reasons))
