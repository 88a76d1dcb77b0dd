"""The compiler: from declared rules to bits, one network, units and a conclusion."""

__all__ = ["Circuit"]

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import prod
from typing import NoReturn

from attrs import define, field

from tipcore.errors import DefinitionError
from tipcore.indicators._conclusion import NOT_STATED, Conclusion
from tipcore.indicators._declaration import Band, Classification, Combination, Indicator, Input
from tipcore.indicators._diagram import Diagram
from tipcore.indicators._lookup import Lookup
from tipcore.indicators._network import Network, Program
from tipcore.indicators._rules import (
    AllOf,
    AnyOf,
    AtLeast,
    DimensionIndicated,
    InputGiven,
    Points,
    Rule,
    RuleNode,
)
from tipcore.indicators._unit import Unit

MOST_UNITS = 10
"""A table over more dimensions and inputs would not stay small."""
MOST_VECTORS = 1 << 18
"""A rule that tells more patterns of counts apart could not be counted exactly in useful time."""


@define(kw_only=True)
class Circuit:
    """A set, compiled: which bit is which answer, and what follows from the bits.

    A *literal* holds when the answer is the one that counts: yes, or no for a
    reverse-scored item. Units and conclusion read literals; `literals` converts.

    Raises:
        DefinitionError: The set contradicts itself.
    """

    set_id: str
    indicators: Sequence[Indicator]
    inputs: Sequence[Input]
    rules: Sequence[Rule]
    classes: Sequence[Classification]
    combinations: Sequence[Combination]
    bands: Sequence[Band]
    bits: dict[str, int] = field(init=False)
    negative: int = field(init=False)
    dimensions: dict[str, Unit] = field(init=False)
    conclusion: Conclusion | None = field(init=False)
    program: Program = field(init=False)
    lookup: Lookup = field(init=False)
    _points: dict[str, int] = field(init=False)
    _formulas: dict[str, RuleNode] = field(init=False)
    _network: Network = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Compile."""
        items: tuple[Indicator | Input, ...] = (*self.indicators, *self.inputs)
        self.bits = {one.id: bit for bit, one in enumerate(items)}
        self._points = {one.id: one.points for one in self.indicators}
        self._formulas = {key: node for rule in self.rules for key, node in rule.dimensions}
        self._network = Network(len(self.bits))
        self.negative = self._negative()
        self.dimensions = {key: self._unit(key, node) for key, node in self._formulas.items()}
        self.conclusion = self._concluded()
        units = [*self.dimensions.values(), *(self.conclusion.units if self.conclusion else ())]
        self.program = self._network.program([unit.root for unit in units])
        self.lookup = Lookup(self.negative, self.dimensions, self.conclusion)

    @property
    def full(self) -> int:
        """A bit for every indicator and input."""
        return (1 << len(self.bits)) - 1

    def literals(self, yes: int, maybe: int) -> tuple[int, int]:
        """Return the literals that surely hold, and those that may, for answers that are or may be yes."""
        if not self.negative:
            return yes, maybe
        turned = self.negative
        return (yes & ~turned) | (turned & ~maybe), (maybe & ~turned) | (turned & ~yes)

    def _refuse(self, why: str) -> NoReturn:
        msg = f"indicator set {self.set_id!r}: {why}"
        raise DefinitionError(msg)

    def _negative(self) -> int:
        """Return the bits whose *no* counts; refuse an input that is used both ways."""
        turned = sum(1 << self.bits[one.id] for one in self.indicators if not one.counts)
        used = dict[str, set[bool]]()
        for rule in self.rules:
            for node in _leaves(rule.when):
                if isinstance(node, InputGiven):
                    used.setdefault(node.id, set()).add(node.answered)
        both = [key for key, answers in used.items() if len(answers) > 1]
        if both:
            why = f"the rule uses both the yes and the no of {', '.join(both)}; its bounds would not be exact"
            self._refuse(why)
        return turned | sum(1 << self.bits[key] for key, answers in used.items() if answers == {False})

    def _compile(self, node: RuleNode) -> int | None:
        match node:
            case AtLeast():
                return self._network.at_least(node.threshold, [(self.bits[key], 1) for key in node.ids])
            case Points():
                weighted = [(self.bits[key], self._points[key]) for key in node.ids]
                return self._network.at_least(node.threshold, weighted)
            case DimensionIndicated():
                return self._compile(self._formulas[node.id])
            case InputGiven():
                return self.bits[node.id]
            case AllOf():
                return self._network.all_of([self._compile(part) for part in node.nodes])
            case _:
                return self._network.any_of([self._compile(part) for part in node.nodes])

    def _unit(self, key: str, node: RuleNode) -> Unit:
        """Return the statement with its groups of literals that the rule cannot tell apart."""
        root = self._compile(node)
        if root is None:
            self._refuse(f"the rule can never be met for {key}: it asks for more than there is")
        uses = dict[str, list[tuple[int, int]]]()
        enough = dict[str, int]()
        for place, leaf in enumerate(self._expanded(node)):
            ids = leaf.ids if isinstance(leaf, AtLeast | Points) else (leaf.id,)
            threshold = leaf.threshold if isinstance(leaf, AtLeast | Points) else 1
            for one in ids:
                weight = self._points[one] if isinstance(leaf, Points) else 1
                uses.setdefault(one, []).append((place, weight))
                enough[one] = max(enough.get(one, 0), -(-threshold // weight))
        groups = dict[tuple[tuple[int, int], ...], tuple[int, int]]()
        for one, places in uses.items():
            mask = groups.get(tuple(places), (0, 0))[0] | 1 << self.bits[one]
            groups[tuple(places)] = (mask, min(enough[one], mask.bit_count()))
        masks, most = zip(*groups.values(), strict=True)
        if prod(number + 1 for number in most) > MOST_VECTORS:
            self._refuse(f"the rule for {key} tells too many kinds of indicator apart to be exact")
        program = self._network.program([root])
        return Unit(id=key, root=root, program=program, groups=masks, enough=most)

    def _expanded(self, node: RuleNode) -> Iterator[AtLeast | Points | InputGiven]:
        for leaf in _leaves(node):
            if isinstance(leaf, DimensionIndicated):
                yield from self._expanded(self._formulas[leaf.id])
            else:
                yield leaf

    def _concluded(self) -> Conclusion | None:
        if self.combinations:
            return self._from_table()
        if self.bands:
            return self._from_bands()
        for rule in self.rules:
            if rule.when is not None:
                return self._from_rule(rule, rule.when)
        return None

    def _from_rule(self, rule: Rule, when: RuleNode) -> Conclusion:
        order = {one.id: number for number, one in enumerate(self.classes)}
        met, unmet = order[rule.when_met], order[rule.otherwise]
        leaves = list(_leaves(when))
        if any(isinstance(leaf, AtLeast | Points) for leaf in leaves):
            return self._table((self._unit(rule.id, when),), [unmet, met])
        names = list(
            dict.fromkeys(leaf.id for leaf in leaves if isinstance(leaf, DimensionIndicated | InputGiven))
        )
        classes = [
            met if _holds(when, dict(zip(names, held, strict=True))) else unmet
            for held in product((False, True), repeat=len(names))
        ]
        return self._table(self._named(names), classes)

    def _from_table(self) -> Conclusion:
        order = {one.id: number for number, one in enumerate(self.classes)}
        rows = self.combinations
        names = list(dict.fromkeys(name for row in rows for name in (*row.yes, *row.no, *row.any_yes)))
        units = self._named(names)
        classes = list[int]()
        for held in product((False, True), repeat=len(names)):
            state = dict(zip(names, held, strict=True))
            hits = {row.classification for row in rows if _fits(row, state)}
            if len(hits) > 1:
                self._refuse(f"two combinations fit the same case: {', '.join(sorted(hits))}")
            classes.append(order[hits.pop()] if hits else len(self.classes))
        return self._table(units, classes)

    def _named(self, names: Sequence[str]) -> tuple[Unit, ...]:
        if len(names) > MOST_UNITS:
            self._refuse(f"it decides over more than {MOST_UNITS} dimensions and inputs")
        return tuple(
            self.dimensions[name] if name in self.dimensions else self._unit(name, InputGiven(id=name))
            for name in names
        )

    def _table(self, units: tuple[Unit, ...], classes: Sequence[int]) -> Conclusion:
        """Return the conclusion from the class of every combination, the last unit turning fastest."""
        known = (*self.classes, NOT_STATED)

        def step(state: tuple[int, ...], _unit: int, holds: bool) -> tuple[int, ...]:  # noqa: FBT001
            half = len(state) // 2
            return state[half:] if holds else state[:half]

        diagram = Diagram.of(len(units), len(known), tuple(classes), step, lambda state: state[0])
        return self._checked(Conclusion(units, known, diagram))

    def _checked(self, conclusion: Conclusion) -> Conclusion:
        if len(conclusion.possible_classes) == 1:
            self._refuse("the same class always follows, whatever the answers are")
        return conclusion

    def _from_bands(self) -> Conclusion:
        order = {one.id: number for number, one in enumerate(self.classes)}
        known = (*self.classes, NOT_STATED)
        weights = [one.points for one in self.indicators]
        top = sum(weights)
        by_sum = [len(self.classes)] * (top + 1)
        for band in self.bands:
            for total in range(band.lowest, min(band.highest, top) + 1):
                if by_sum[total] != len(self.classes):
                    self._refuse(f"two bands hold the sum {total}")
                by_sum[total] = order[band.classification]
        units = tuple(self._unit(one.id, AtLeast(threshold=1, ids=(one.id,))) for one in self.indicators)

        def step(state: int, unit: int, holds: bool) -> int:  # noqa: FBT001
            return state + weights[unit] * holds

        diagram = Diagram.of(len(units), len(known), 0, step, by_sum.__getitem__)
        return self._checked(Conclusion(units, known, diagram, tuple(weights), tuple(by_sum)))


def _leaves(node: RuleNode | None) -> Iterator[AtLeast | Points | DimensionIndicated | InputGiven]:
    if isinstance(node, AllOf | AnyOf):
        for part in node.nodes:
            yield from _leaves(part)
    elif node is not None:
        yield node


def _holds(node: RuleNode, state: Mapping[str, bool]) -> bool:
    """Return whether a rule over dimensions and inputs alone holds; an input is named by its literal."""
    if isinstance(node, AllOf | AnyOf):
        quantifier = all if isinstance(node, AllOf) else any
        return quantifier(_holds(part, state) for part in node.nodes)
    return not isinstance(node, AtLeast | Points) and state[node.id]


def _fits(row: Combination, state: Mapping[str, bool]) -> bool:
    return (
        all(state[name] for name in row.yes)
        and not any(state[name] for name in row.no)
        and (not row.any_yes or any(state[name] for name in row.any_yes))
    )
