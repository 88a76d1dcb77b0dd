"""Reads the nodes of a rule, and the selections in them."""

__all__ = ["Pattern", "RuleReader"]

from collections.abc import Callable, Sequence
from typing import TypeAlias

from attrs import define, field

from tipcore.indicators._declaration import Dimension, Indicator, Input
from tipcore.indicators._rules import (
    AllOf,
    AnyOf,
    AtLeast,
    DimensionIndicated,
    InputGiven,
    Points,
    RuleNode,
)
from tipcore.indicators._toml import Table

Pattern: TypeAlias = Callable[[str], RuleNode]
"""A rule that still waits for the dimension that its selections keep to (empty: the whole set)."""

KINDS = ("at-least", "points-at-least", "all-of", "any-of", "dimension", "input")
DEEPEST = 20
"""A rule that people can read is not nested deeper."""
ATTRIBUTES = ("id", "dimension", "strength", "phase", "element")


@define
class RuleReader:
    """Reads `when` tables.

    Attributes:
        indicators: What selections choose from.
        dimensions: What `dimension` may name.
        inputs: What `input` may name.
        asks_dimensions: Whether a node that was read asks for the outcome of a dimension.
    """

    indicators: Sequence[Indicator]
    dimensions: Sequence[Dimension]
    inputs: Sequence[Input]
    asks_dimensions: bool = field(default=False, init=False)

    def pattern(self, table: Table | None, *, each: bool, depth: int = 0) -> Pattern:
        """Return the node that this table declares; with faults, any node.

        Args:
            table: The table; None where it is missing (already noted).
            each: Whether the rule is read for each dimension, so that it may not ask for one.
            depth: In how many nodes this one stands.
        """
        nothing = AnyOf(nodes=())
        if table is None:
            return lambda _within: nothing
        if depth > DEEPEST:
            table.fault("", "is nested too deep", f"at most {DEEPEST} nodes in one another", "too-deep")
            return lambda _within: nothing
        kinds = table.form(*KINDS)
        if len(kinds) != 1:
            table.fault("", "is no rule node", f"write exactly one of {', '.join(KINDS)}", "bad-node")
            return lambda _within: nothing
        found = self._node(table, kinds[0], each=each, depth=depth)
        table.finish()
        return found

    def _node(self, table: Table, kind: str, *, each: bool, depth: int) -> Pattern:
        if kind in {"all-of", "any-of"}:
            parts = [self.pattern(one, each=each, depth=depth + 1) for one in table.tables(kind, least=1)]
            group = AllOf if kind == "all-of" else AnyOf
            return lambda within: group(nodes=tuple(part(within) for part in parts))
        if kind in {"at-least", "points-at-least"}:
            counted = AtLeast if kind == "at-least" else Points
            threshold = table.count(kind, least=1)
            select = self._selection(table)
            return lambda within: counted(threshold=threshold, ids=select(within))
        if each:
            hint = "a rule for each dimension counts indicators alone"
            table.fault(kind, "cannot stand here", hint, "misplaced")
        if kind == "dimension":
            self.asks_dimensions = True
            return self._named(
                table, kind, [one.id for one in self.dimensions], DimensionIndicated(id=table.text(kind))
            )
        answered = table.word("answered", ("yes", "no"), "yes")
        node = InputGiven(id=table.text(kind), answered=answered == "yes")
        return self._named(table, kind, [one.id for one in self.inputs], node)

    def _named(
        self, table: Table, kind: str, known: Sequence[str], node: DimensionIndicated | InputGiven
    ) -> Pattern:
        if node.id and node.id not in known and "" not in known:
            table.fault(kind, "names nothing that the set has", f"known: {', '.join(known)}", "unknown-name")
        return lambda _within: node

    def _selection(self, table: Table) -> Callable[[str], tuple[str, ...]]:
        """Return what chooses the indicators; one that matches nothing at all is a fault."""
        wanted, document = dict[str, tuple[str, ...]](), table.document
        inner = table.table("of", required=False)
        if inner is not None:
            wanted = {name: inner.texts(name) for name in ATTRIBUTES if inner.has(name)}
            inner.finish()
        chosen = list(self.indicators)
        for name, texts in wanted.items():
            known = {getattr(one, name) for one in self.indicators}
            sure = not document.spoilt("indicators")
            for text in texts:
                if text not in known and sure:
                    hint = f"known: {', '.join(sorted(known))}"
                    table.fault(("of", name), f"has {text!r}, which no indicator has", hint, "unknown-name")
            chosen = [one for one in chosen if getattr(one, name) in texts]
        if not chosen and not document.spoilt("indicators") and not document.spoilt(*table.keys, "of"):
            table.fault("of", "selects no indicator", f"select by {', '.join(ATTRIBUTES)}", "empty")
        return lambda within: tuple(one.id for one in chosen if within in {"", one.dimension})
