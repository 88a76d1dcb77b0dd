"""Reads a set file: checks everything, reports every fault at once, evaluates nothing."""

__all__ = ["opened", "read", "read_surveys", "read_tables", "read_top"]

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Protocol

from attrs import define, field

from tipcore.errors import InvalidRecord
from tipcore.indicators._citing import read_reference
from tipcore.indicators._declaration import (
    Band,
    Classification,
    Combination,
    Dimension,
    Indicator,
    Input,
    Outcome,
    Published,
    Strength,
)
from tipcore.indicators._reference import Reference
from tipcore.indicators._release import Release
from tipcore.indicators._rulereader import RuleReader
from tipcore.indicators._rules import Rule
from tipcore.indicators._set import IndicatorSet
from tipcore.indicators._study import Study
from tipcore.indicators._studyreader import read_studies
from tipcore.indicators._toml import Document, Table
from tipcore.sources import EvidenceMark

_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)")
MOST_POINTS = 500
"""A larger sum would not stay small as a network."""


def read(text: str, what: str) -> IndicatorSet:
    """Return the set that this text declares.

    Args:
        text: A TOML file; its grammar is in `sets/README.md`.
        what: How errors name the file.

    Raises:
        InvalidRecord: The file has faults; all of them are listed.
        DefinitionError: The file is well formed, but the set contradicts itself.
    """
    return _whole(opened(text), what)


def read_tables(content: Mapping[str, object], what: str) -> IndicatorSet:
    """Return the set that tables declare which are already read, or were changed; see `read`."""
    return _whole(Table(Document(None), content), what)


def read_top(top: Table) -> IndicatorSet:
    """Return the set of a file; it is whole only where the document has no faults."""
    return _Reader(top).read()


def _whole(top: Table, what: str) -> IndicatorSet:
    _refuse_faults(top, what)
    found = read_top(top)
    _refuse_faults(top, what)
    found.circuit  # noqa: B018 - compiles, and so refuses a set that contradicts itself
    return found


def read_surveys(text: str, what: str) -> tuple[Study, ...]:
    """Return the studies of a file that has nothing else; see `read`."""
    top = opened(text)
    _refuse_faults(top, what)
    found = read_studies(top)
    top.finish()
    _refuse_faults(top, what)
    return found


def opened(text: str) -> Table:
    """Return the top table of a text; empty, and with a fault, where the text is no TOML."""
    from tomllib import loads

    document = Document(text)
    content, why = dict[str, object](), ""
    try:
        content = loads(text)
    except RecursionError:
        why = "its brackets are nested too deep"
    except ValueError as error:  # TOMLDecodeError, and what Python says of a number with too many digits
        why = str(error)
    if why:
        place = _PLACE.search(why)
        line = int(place[1]) if place and place[1] else text.rstrip().count("\n") + 1
        document.add((), f"is no TOML: {_PLACE.sub('', why)}", "see https://toml.io", "not-toml", line=line)
    return Table(document, content)


def _refuse_faults(top: Table, what: str) -> None:
    if top.document.faults:
        raise InvalidRecord(what, top.document.faults)


class _Named(Protocol):
    """What has an id."""

    @property
    def id(self) -> str: ...


@define
class _Reader:
    """Reads the parts of one file in an order in which each finds the names that it needs."""

    top: Table
    indicators: list[Indicator] = field(factory=list[Indicator], init=False)
    dimensions: list[Dimension] = field(factory=list[Dimension], init=False)
    inputs: list[Input] = field(factory=list[Input], init=False)
    classes: list[Classification] = field(factory=list[Classification], init=False)
    asks_dimensions: bool = field(default=False, init=False)

    def read(self) -> IndicatorSet:
        """Return the set; it is whole only where the document has no faults."""
        top = self.top
        self.dimensions = [self._dimension(one) for one in top.tables("dimensions")]
        self.indicators = [self._indicator(one) for one in top.tables("indicators")]
        self.inputs = [self._input(one) for one in top.tables("inputs")]
        self.classes = [self._class(one) for one in top.tables("classes")]
        rules = self._rules()
        reference = read_reference(top)
        stated_total = top.count("stated-total", 0, least=1) or None
        found = IndicatorSet(
            declaration=top.content,
            id=top.id(),
            title=top.text("title"),
            version=top.text("version"),
            release=top.choice("release", Release),
            release_note=top.text("release-note", ""),
            reference=reference,
            applies_to=top.pairs("applies-to"),
            statement=top.text("statement", ""),
            statement_reference=self._statement_reference(),
            compiled=top.flag("compiled"),
            licence=top.text("licence", ""),
            corroboration=top.texts("corroboration"),
            indicators=tuple(self.indicators),
            dimensions=tuple(self.dimensions),
            inputs=tuple(self.inputs),
            rules=tuple(rules),
            classes=tuple(self.classes),
            combinations=tuple(self._combination(one) for one in top.tables("combinations")),
            bands=tuple(self._band(one) for one in top.tables("bands")),
            published=tuple(self._published(one) for one in top.tables("published")),
            studies=read_studies(top),
            stated_total=stated_total,
            stated_total_evidence=self._stated_total_evidence(stated_total, reference.evidence),
            doubts=top.texts("doubts"),
            notes=top.texts("notes"),
        )
        top.finish()
        self._check_whole(found)
        return found

    def _stated_total_evidence(self, total: int | None, usual: EvidenceMark) -> EvidenceMark | None:
        found = self.top.choice("stated-total-evidence", EvidenceMark, usual)
        return found if total else None

    def _statement_reference(self) -> Reference | None:
        key = "statement-citation"
        if not self.top.has(key):
            return None
        if not self.top.has("statement"):
            self.top.fault(key, "has no statement", "write the statement, or drop it", "incomplete")
        return read_reference(self.top, key)

    def _dimension(self, table: Table) -> Dimension:
        one = Dimension(
            id=table.id(),
            label=table.text("label"),
            phase=table.text("phase", "any"),
            element=table.text("element", ""),
            stated_total=table.count("stated-total", 0, least=1) or None,
        )
        table.finish()
        return one

    def _indicator(self, table: Table) -> Indicator:
        one = Indicator(
            id=table.id(),
            label=table.text("label"),
            dimension=self._name(table, "dimension", self.dimensions),
            evidence=table.choice("evidence", EvidenceMark),
            strength=table.choice("strength", Strength, Strength.UNWEIGHTED),
            points=table.count("points", 1, least=1),
            phase=table.text("phase", "any"),
            element=table.text("element", ""),
            pinpoint=table.text("pinpoint", ""),
            counts=table.word("counts", ("yes", "no"), "yes") == "yes",
            describes=table.word("describes", ("person", "place"), "person"),
            age=table.word("age", ("child", "adult", "any"), "any"),
        )
        table.finish()
        return one

    def _input(self, table: Table) -> Input:
        one = Input(
            id=table.id(),
            label=table.text("label"),
            evidence=table.choice("evidence", EvidenceMark),
            note=table.text("note", ""),
        )
        table.finish()
        return one

    def _class(self, table: Table) -> Classification:
        one = Classification(
            id=table.id(),
            label=table.text("label"),
            outcome=table.choice("outcome", Outcome, but=(Outcome.UNDETERMINED, Outcome.NO_RULE)),
            evidence=table.choice("evidence", EvidenceMark),
            note=table.text("note", ""),
        )
        table.finish()
        return one

    def _rules(self) -> list[Rule]:
        reader = RuleReader(self.indicators, self.dimensions, self.inputs)
        rules = list[Rule]()
        for table in self.top.tables("rules"):
            key, says, reference = table.id(), table.text("says"), read_reference(table)
            each = "each" in table.form("each", "class")
            build = reader.pattern(table.table("when"), each=each)
            if each:
                table.word("each", ("dimension",))
                nodes = tuple((one.id, build(one.id)) for one in self.dimensions)
                rules.append(Rule(id=key, says=says, reference=reference, dimensions=nodes))
            else:
                met = self._name(table, "class", self.classes)
                other = self._name(table, "otherwise", self.classes)
                rule = Rule(
                    id=key, says=says, reference=reference, when=build(""), when_met=met, otherwise=other
                )
                rules.append(rule)
            table.finish()
        self.asks_dimensions = reader.asks_dimensions
        return rules

    def _combination(self, table: Table) -> Combination:
        one = Combination(
            classification=self._name(table, "class", self.classes),
            yes=self._names(table, "yes", self.dimensions, self.inputs),
            no=self._names(table, "no", self.dimensions, self.inputs),
            any_yes=self._names(table, "any-yes", self.dimensions, self.inputs),
        )
        if not (one.yes or one.no or one.any_yes):
            table.fault("", "names no dimension", "fill yes, no or any-yes", "incomplete")
        table.finish()
        return one

    def _band(self, table: Table) -> Band:
        one = Band(
            lowest=table.count("from"),
            highest=table.count("to"),
            classification=self._name(table, "class", self.classes),
        )
        sure = not any(table.document.spoilt(*table.keys, key) for key in ("from", "to"))
        if one.highest < one.lowest and sure:
            table.fault("to", "is below the start of the band", "write from <= to", "order")
        table.finish()
        return one

    def _published(self, table: Table) -> Published:
        one = Published(
            says=table.text("says"),
            reference=read_reference(table),
            yes=self._names(table, "yes", self.indicators, self.inputs),
            no=self._names(table, "no", self.indicators, self.inputs),
            rest_no=table.word("rest", ("no", "unknown"), "unknown") == "no",
            outcome=table.choice("outcome", Outcome),
            classification=self._name(table, "class", self.classes, required=False),
        )
        table.finish()
        return one

    def _name(self, table: Table, key: str, known: Sequence[_Named], *, required: bool = True) -> str:
        """Return an id that must be one of those known."""
        name = table.text(key, None if required else "")
        self._known(table, key, [name] if name else [], known)
        return name

    def _names(self, table: Table, key: str, *known: Sequence[_Named]) -> tuple[str, ...]:
        names = table.texts(key)
        self._known(table, key, names, *known)
        return names

    def _known(self, table: Table, key: str, names: Sequence[str], *known: Sequence[_Named]) -> None:
        ids = [one.id for group in known for one in group]
        for name in names:
            if name not in ids and "" not in ids:
                near = get_close_matches(name, ids, n=1)
                hint = f"did you mean {near[0]}?" if near else "declare it, or mend the name"
                table.fault(key, f"names {name!r}, which the set does not have", hint, "unknown-name")

    def _check_whole(self, found: IndicatorSet) -> None:
        """Note what is wrong with the set as a whole."""
        top = self.top
        self._check_ids(found.rules)
        if not top.document.spoilt("indicators", "", "dimension"):
            self._check_dimensions()
        spoilt, count = top.document.spoilt, len(self.indicators)
        if found.stated_total not in {None, count} and isinstance(top.content.get("indicators", []), list):
            top.fault("stated-total", f"differs: the set has {count} indicators", code="total")
        if sum(one.points for one in self.indicators) > MOST_POINTS:
            top.fault("indicators", "have too many points", f"at most {MOST_POINTS} in all", "too-many")
        sure = not spoilt("release")
        if not (count or found.release is Release.WITHHELD or spoilt("indicators")) and sure:
            hint = "write one inline table a line; only a withheld set may have none"
            top.fault("indicators", "are missing", hint, "incomplete")
        self._check_conclusions(found)
        if not (found.release is Release.READY or found.release_note or spoilt("release-note")) and sure:
            top.fault("release-note", "is missing", "say why the set is not ready", "incomplete")

    def _check_dimensions(self) -> None:
        for number, one in enumerate(self.dimensions):
            place, members = ("dimensions", number), sum(item.dimension == one.id for item in self.indicators)
            if not one.id or self.top.document.spoilt(*place, "id"):
                continue
            if one.stated_total not in {None, members}:
                message = f"differs: {one.id} has {members} indicators"
                self.top.fault((*place, "stated-total"), message, code="total")
            if not members:
                self.top.fault(place, f"{one.id} has no indicator", "give it one, or drop it", "empty")

    def _check_conclusions(self, found: IndicatorSet) -> None:
        top = self.top
        each = [number for number, rule in enumerate(found.rules) if rule.dimensions or not rule.when]
        deciding = [("rules", number) for number in range(len(found.rules)) if number not in each]
        ways = [*deciding, *([("combinations", 0)] if found.combinations else ())]
        ways += [("bands", 0)] if found.bands else []
        for place in [*(("rules", number) for number in each[1:]), *ways[1:]]:
            hint = "one rule for each dimension, and one of: a deciding rule, combinations, bands"
            top.fault(place, "is one more way to conclude", hint, "ambiguous")
        named = {name for row in found.combinations for name in (*row.yes, *row.no, *row.any_yes)}
        asked = self.asks_dimensions or bool(named & {one.id for one in self.dimensions})
        if asked and not each:
            place = "rules" if self.asks_dimensions else "combinations"
            top.fault(place, "ask for a dimension", 'add a rule with each = "dimension"', "no-rule")

    def _check_ids(self, rules: Sequence[Rule]) -> None:
        spaces: tuple[dict[str, Sequence[_Named]], ...] = (
            {"indicators": self.indicators, "inputs": self.inputs},
            {"dimensions": self.dimensions, "inputs": self.inputs},
            {"classes": self.classes},
            {"rules": rules},
        )
        twice = dict[tuple[str, int], str]()
        for space in spaces:
            seen = set[str]()
            for name, items in space.items():
                twice |= {(name, number): one.id for number, one in _repeated(items, seen)}
        for place, key in twice.items():
            self.top.fault((*place, "id"), f"uses {key} again", "ids are unique", "duplicate-id")


def _repeated(items: Iterable[_Named], seen: set[str]) -> Iterator[tuple[int, _Named]]:
    """Yield what has an id that was seen before, with its number in its list."""
    for number, one in enumerate(items):
        if one.id and one.id in seen:
            yield number, one
        seen.add(one.id)
