"""Three-valued logic: a truth, an answer with the reason of its unknown, a reading with its grounds.

Kleene's strong logic is sound, not complete: a decided value is never wrong, but
*unknown* may be said where every completion agrees (`conditions.either_way` mends
the cases that matter).
"""

__all__ = ["Answer", "Assumption", "AssumptionKind", "Reading", "Truth", "UnknownReason", "YesNo"]

from enum import Enum, StrEnum
from typing import NoReturn, Self, TypeAlias

from attrs import frozen


class Truth(Enum):
    """Yes, no or unknown. It has no truth value in `if`: compare with `is Truth.YES`.

    Examples:
        >>> Truth.YES & Truth.UNKNOWN, Truth.NO & Truth.UNKNOWN, ~Truth.UNKNOWN
        (<Truth.UNKNOWN: 'unknown'>, <Truth.NO: 'no'>, <Truth.UNKNOWN: 'unknown'>)
    """

    NO = "no"
    UNKNOWN = "unknown"
    YES = "yes"

    @classmethod
    def of(cls, value: bool | None) -> "Truth":  # noqa: FBT001 - a converter from bool
        """Return yes for True, no for False, unknown for None."""
        return cls.UNKNOWN if value is None else cls.YES if value else cls.NO

    def __and__(self, other: "Truth") -> "Truth":
        """Return no if either is no, yes if both are yes."""
        if self is Truth.NO or other is Truth.NO:
            return Truth.NO
        return Truth.YES if self is other is Truth.YES else Truth.UNKNOWN

    def __or__(self, other: "Truth") -> "Truth":
        """Return yes if either is yes, no if both are no."""
        return ~(~self & ~other)

    def __invert__(self) -> "Truth":
        """Return no for yes, yes for no."""
        return {Truth.NO: Truth.YES, Truth.YES: Truth.NO}.get(self, Truth.UNKNOWN)

    def __bool__(self) -> NoReturn:
        """Refuse: a truth of three values cannot stand in `if`."""
        msg = "a Truth has three values: compare with `is Truth.YES`"
        raise TypeError(msg)


class UnknownReason(StrEnum):
    """Why an answer is unknown."""

    NOT_ASKED = "not_asked"
    DECLINED = "declined"
    DOES_NOT_KNOW = "does_not_know"
    NOT_RECORDED = "not_recorded"


YesNo: TypeAlias = bool | UnknownReason | None
"""How a record writes an answer: True, False, a reason why it is unknown, or None (not on record)."""


@frozen
class Answer:
    """A truth and, where it is unknown, the reason of that.

    Attributes:
        truth: Yes, no or unknown.
        reason: Why it is unknown; None on a decided answer.

    Raises:
        ValueError: A decided answer was given a reason.

    Examples:
        >>> Answer.of(None).reason
        <UnknownReason.NOT_ASKED: 'not_asked'>
    """

    truth: Truth
    reason: UnknownReason | None = None

    def __attrs_post_init__(self) -> None:
        """Check that only an unknown answer has a reason; give it *not asked* if it has none."""
        if self.truth is Truth.UNKNOWN:
            if self.reason is None:
                object.__setattr__(self, "reason", UnknownReason.NOT_ASKED)
        elif self.reason is not None:
            msg = "only an unknown answer has a reason"
            raise ValueError(msg)

    @classmethod
    def of(cls, value: "bool | Truth | UnknownReason | Answer | None") -> "Answer":
        """Return the answer that a plain Python value stands for.

        Raises:
            TypeError: The value is none of those; it is not quoted.
        """
        match value:
            case Answer():
                return value
            case UnknownReason():
                return cls(Truth.UNKNOWN, value)
            case Truth():
                return cls(value)
            case bool() | None:
                return cls(Truth.of(value))
        # Callers without a type checker get here.
        msg = "an answer is True, False, None, a Truth, an UnknownReason or an Answer"  # type: ignore[unreachable]
        raise TypeError(msg)


class AssumptionKind(StrEnum):
    """What a decided reading may rest on beside the facts themselves."""

    PRESUMPTION = "presumption"
    """A presumption of the norms: reason to believe a child means treated as a child."""
    PERSISTENCE = "persistence"
    """A state with a recorded start and no recorded end still holds."""
    COMPLETENESS = "completeness"
    """A section is complete up to a moment, so that what it does not list was not done."""


@frozen(order=True)
class Assumption:
    """One thing that a reading takes for granted, and the place that it speaks of."""

    kind: AssumptionKind
    what: str

    def __str__(self) -> str:
        """Return, for example, `persistence(placements[0])`."""
        return f"{self.kind.value}({self.what})"


@frozen
class Reading:
    """What a record says about a statement: a truth, what is missing, what is assumed.

    Attributes:
        truth: Yes, no or unknown.
        missing: Paths of the facts that would decide it; empty when decided.
        assumes: What a decided truth rests on beside the facts.

    Examples:
        >>> no = Reading(Truth.NO)
        >>> (Reading.unknown("birth") & no).truth
        <Truth.NO: 'no'>
        >>> sorted((Reading.unknown("birth") & Reading.unknown("sex")).missing)
        ['birth', 'sex']
    """

    truth: Truth
    missing: frozenset[str] = frozenset()
    assumes: frozenset[Assumption] = frozenset()

    @classmethod
    def of(cls, value: bool | None, *paths: str) -> "Reading":  # noqa: FBT001 - a converter from bool
        """Return a decided reading for a bool, an unknown one with `paths` missing for None."""
        return cls.unknown(*paths) if value is None else cls(Truth.of(value))

    @classmethod
    def unknown(cls, *paths: str) -> "Reading":
        """Return an unknown reading for want of the facts at `paths`."""
        return cls(Truth.UNKNOWN, frozenset(paths))

    def assuming(self, kind: AssumptionKind, what: str) -> Self:
        """Return the same reading, resting on one more assumption."""
        return type(self)(self.truth, self.missing, self.assumes | {Assumption(kind, what)})

    def __and__(self, other: "Reading") -> "Reading":
        """Return Kleene's *and*; a decided *no* keeps the grounds of the lighter *no* alone."""
        truth = self.truth & other.truth
        if truth is Truth.NO:
            deciding = [side for side in (self, other) if side.truth is Truth.NO]
            return min(deciding, key=lambda side: len(side.assumes))
        parts = [side for side in (self, other) if side.truth is truth]
        missing = frozenset[str]().union(*(side.missing for side in parts))
        assumes = frozenset[Assumption]().union(*(side.assumes for side in (self, other)))
        return Reading(truth, missing, assumes)

    def __or__(self, other: "Reading") -> "Reading":
        """Return Kleene's *or*, with the grounds of the side that decides it."""
        return ~(~self & ~other)

    def __invert__(self) -> "Reading":
        """Return the opposite truth on the same grounds."""
        return Reading(~self.truth, self.missing, self.assumes)

    def __bool__(self) -> NoReturn:
        """Refuse: a reading of three values cannot stand in `if`."""
        msg = "a Reading has three values: compare `.truth is Truth.YES`"
        raise TypeError(msg)
