"""The nodes that a rule is made of; all of them are monotone in the answers that they count."""

__all__ = ["AllOf", "AnyOf", "AtLeast", "DimensionIndicated", "InputGiven", "Points", "Rule", "RuleNode"]

from typing import TypeAlias

from attrs import frozen

from tipcore.indicators._reference import Reference


@frozen(kw_only=True)
class AtLeast:
    """At least so many of these indicators are signs: have the answer that counts.

    Attributes:
        threshold: At least 1.
        ids: The indicators that the selection of the file matches, in the order of the set.
    """

    threshold: int
    ids: tuple[str, ...]


@frozen(kw_only=True)
class Points:
    """The points of those of these indicators that are signs sum to the threshold or more."""

    threshold: int
    ids: tuple[str, ...]


@frozen(kw_only=True)
class DimensionIndicated:
    """The dimension is indicated by the rule that holds for each dimension."""

    id: str


@frozen(kw_only=True)
class InputGiven:
    """A fact that is no indicator has this answer."""

    id: str
    answered: bool = True


@frozen(kw_only=True)
class AllOf:
    """Every one of these nodes holds."""

    nodes: tuple["RuleNode", ...]


@frozen(kw_only=True)
class AnyOf:
    """At least one of these nodes holds."""

    nodes: tuple["RuleNode", ...]


RuleNode: TypeAlias = AtLeast | Points | DimensionIndicated | InputGiven | AllOf | AnyOf


@frozen(kw_only=True)
class Rule:
    """A rule of a set: what it says in one sentence, its nodes, and what follows.

    Attributes:
        id: Unique in its set.
        says: The rule in one plain sentence.
        reference: Where it is stated.
        dimensions: For the rule of each dimension: dimension id to its nodes, in the order of the set.
        when: For the rule that decides the case: its nodes.
        when_met: Id of the class that follows when it holds.
        otherwise: Id of the class that follows when it does not.
    """

    id: str
    says: str
    reference: Reference
    dimensions: tuple[tuple[str, RuleNode], ...] = ()
    when: RuleNode | None = None
    when_met: str = ""
    otherwise: str = ""
