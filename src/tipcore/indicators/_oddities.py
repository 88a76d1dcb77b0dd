"""What a set file may have and its author hardly meant: the warnings of the check."""

__all__ = ["Oddity", "oddities"]

from collections.abc import Iterator, Sequence

from attrs import frozen

from tipcore.indicators._declaration import Classification, Dimension, Indicator, Input
from tipcore.indicators._places import Keys
from tipcore.indicators._release import Release
from tipcore.indicators._rules import AllOf, AnyOf, InputGiven, RuleNode
from tipcore.indicators._set import IndicatorSet
from tipcore.sources import EvidenceMark

LONGEST_LABEL = 120
"""A longer label is a sentence: it does not fit a table or an axis."""
FEWEST_ALIKE = 3
"""So many other ids must begin alike before one that does not is odd."""


@frozen
class Oddity:
    """Something that is allowed and odd, with its key."""

    keys: Keys
    code: str
    message: str
    hint: str


def oddities(one: IndicatorSet) -> Iterator[Oddity]:
    """Yield all that is odd about a set that compiles."""
    yield from _sources(one)
    yield from _labels(one)
    yield from _prefixes(one)
    yield from _idle(one)


def _sources(one: IndicatorSet) -> Iterator[Oddity]:
    from tipcore import sources

    if one.release is Release.PROVISIONAL and not one.doubts:
        hint = 'write doubts = ["..."], or release = "ready"'
        yield Oddity(("release",), "no-doubts", "is provisional, and no doubt is named", hint)
    own = one.reference.evidence is EvidenceMark.DEFAULT
    if own and not one.compiled:
        hint = "write compiled = true, or the evidence of the publication"
        yield Oddity(("citation",), "not-compiled", "cites no publication, and the list is not marked", hint)
    if one.reference.source not in sources.ids() and not one.reference.title:
        hint = 'write title = "..." into it'
        yield Oddity(("citation",), "no-title", "names a source that the bibliography does not have", hint)


def _labels(one: IndicatorSet) -> Iterator[Oddity]:
    named: dict[str, Sequence[Indicator | Input | Dimension | Classification]] = {
        "indicators": one.indicators,
        "inputs": one.inputs,
        "dimensions": one.dimensions,
        "classes": one.classes,
    }
    for name, items in named.items():
        for number, item in enumerate(items):
            if len(item.label) > LONGEST_LABEL:
                hint = f"keep it to {LONGEST_LABEL} characters; the wording belongs to the source"
                yield Oddity((name, number, "label"), "long-label", "is long", hint)


def _prefixes(one: IndicatorSet) -> Iterator[Oddity]:
    """Yield the one indicator of a dimension whose id does not begin as all the others do."""
    for dimension in one.dimensions:
        members = [place for place in enumerate(one.indicators) if place[1].dimension == dimension.id]
        heads = [item.id.partition("-")[0] if "-" in item.id else "" for _, item in members]
        for (number, item), head in zip(members, heads, strict=True):
            others = {other for other in heads if other != head}
            if heads.count(head) == 1 and len(others) == 1 and "" not in others and len(heads) > FEWEST_ALIKE:
                message = f"{item.id} does not begin with {others.pop()}-, as the others of {dimension.id} do"
                yield Oddity(("indicators", number, "id"), "odd-id", message, "is it in the right dimension?")


def _idle(one: IndicatorSet) -> Iterator[Oddity]:
    """Yield what no rule reads, and what never follows; a set without a rule has neither."""
    circuit, conclusion = one.circuit, one.circuit.conclusion
    units = [*circuit.dimensions.values(), *(conclusion.units if conclusion else ())]
    read = 0
    for unit in units:
        read |= unit.mask
    for number, sign in enumerate(one.indicators if units else ()):
        if not read >> one.bits[sign.id] & 1:
            hint = "drop it, or count it"
            yield Oddity(("indicators", number), "never-counts", "is counted by no rule", hint)
    used = {name for row in one.combinations for name in (*row.yes, *row.no, *row.any_yes)}
    used |= {name for rule in one.rules for name in _inputs(rule.when)}
    for number, given in enumerate(one.inputs):
        if given.id not in used:
            hint = "drop it, or ask for it in a rule"
            yield Oddity(("inputs", number), "not-read", "is read by no rule", hint)
    follows = conclusion.possible_classes if conclusion else ()
    for number, kind in enumerate(one.classes):
        if kind not in follows:
            hint = "drop it, or give it a rule"
            yield Oddity(("classes", number), "never-follows", "follows from no answers", hint)


def _inputs(node: RuleNode | None) -> Iterator[str]:
    if isinstance(node, AllOf | AnyOf):
        for part in node.nodes:
            yield from _inputs(part)
    elif isinstance(node, InputGiven):
        yield node.id
