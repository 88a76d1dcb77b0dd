"""What a set file declares: indicators, dimensions, inputs, classes, tables, published results."""

__all__ = [
    "Band",
    "Classification",
    "Combination",
    "Dimension",
    "Indicator",
    "Input",
    "Outcome",
    "Published",
    "Strength",
]

from enum import StrEnum

from attrs import frozen

from tipcore.indicators._reference import Reference
from tipcore.sources import EvidenceMark


class Outcome(StrEnum):
    """What a set's rule says about the answers given; it never speaks of the person's status."""

    INDICATED = "indicated"
    """The rule is met whatever the unknown answers are."""
    NOT_INDICATED = "not_indicated"
    """The rule is not met whatever the unknown answers are. It does not say that nothing happened."""
    UNDETERMINED = "undetermined"
    """Unknown answers could still turn it."""
    NOT_STATED = "not_stated"
    """The source says nothing about this combination."""
    NO_RULE = "no_rule"
    """The set has no threshold: signs are listed, nothing is concluded."""


class Strength(StrEnum):
    """How much an indicator weighs in its set."""

    STRONG = "strong"
    MEDIUM = "medium"
    WEAK = "weak"
    UNWEIGHTED = "unweighted"


@frozen(kw_only=True)
class Indicator:
    """A sign that is answered yes, no or unknown.

    Attributes:
        id: Permanent, unique in its set; the same thing in another phase is another indicator.
        label: A short name, not the wording of the source.
        dimension: Id of its dimension.
        evidence: How sure it is that the source has it so.
        strength: Its weight in words.
        points: Its weight in points; 1 where the set does not give points.
        phase: `recruitment`, `transit`, `destination` or `any`.
        element: `involuntariness`, `penalty` or whatever the set's rule tells apart; else empty.
        pinpoint: Its place in the source; else empty.
        counts: The answer that makes it a sign: yes (True), or no for a reverse-scored item.
        describes: `person`, or `place` where the sign speaks of a place, employer or group.
        age: `child` or `adult` where the sign speaks of one alone; else `any`.
    """

    id: str
    label: str
    dimension: str
    evidence: EvidenceMark
    strength: Strength = Strength.UNWEIGHTED
    points: int = 1
    phase: str = "any"
    element: str = ""
    pinpoint: str = ""
    counts: bool = True
    describes: str = "person"
    age: str = "any"


@frozen(kw_only=True)
class Dimension:
    """A group of indicators that is judged together.

    Attributes:
        id: Kebab-case, permanent, unique in its set.
        label: Its name for people.
        phase: When it happens; `any` where the source does not say.
        element: Element of the Palermo definition: `means`, `purpose`; else empty.
        stated_total: The number of indicators that the source states, if it does.
    """

    id: str
    label: str
    phase: str = "any"
    element: str = ""
    stated_total: int | None = None


@frozen(kw_only=True)
class Input:
    """A fact that a rule needs and that is no indicator (the act, for a child)."""

    id: str
    label: str
    evidence: EvidenceMark
    note: str = ""


@frozen(kw_only=True)
class Classification:
    """A class of the source, under its published name, and the outcome that it stands for.

    Attributes:
        id: Permanent, unique in its set.
        label: The published name.
        outcome: What it means for the set's rule.
        evidence: How sure the class is; the step to the outcome is this library's own where `note` says so.
        note: What must be known before quoting it.
    """

    id: str
    label: str
    outcome: Outcome
    evidence: EvidenceMark
    note: str = ""

    def __str__(self) -> str:
        """Return the published name."""
        return self.label


@frozen(kw_only=True)
class Combination:
    """A row of a published table over dimensions and inputs; what it does not name may be either.

    Attributes:
        yes: All of these are indicated (or given).
        no: None of these is.
        any_yes: At least one of these is; empty asks nothing.
        classification: Id of the class that follows.
    """

    classification: str
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    any_yes: tuple[str, ...] = ()


@frozen(kw_only=True)
class Band:
    """A span of summed points (both ends belong to it) and the class that follows."""

    lowest: int
    highest: int
    classification: str


@frozen(kw_only=True)
class Published:
    """A result of the source that the set must reproduce.

    Attributes:
        says: The result in one sentence.
        reference: Where it stands.
        yes: Ids answered yes.
        no: Ids answered no.
        rest_no: Whether all other answers are no (True) or unknown (False).
        outcome: What must come out.
        classification: Id of the class that must come out; else empty.
    """

    says: str
    reference: Reference
    yes: tuple[str, ...]
    no: tuple[str, ...]
    rest_no: bool
    outcome: Outcome
    classification: str = ""
