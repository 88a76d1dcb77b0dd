"""Reads a set file: checks everything, reports every fault at once, evaluates nothing."""

__all__ = ["read", "read_surveys", "read_tables"]

from collections.abc import Mapping, Sequence
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
    return _whole(_opened(text, what), what)


def read_tables(content: Mapping[str, object], what: str) -> IndicatorSet:
    """Return the set that tables declare which are already read, or were changed; see `read`."""
    return _whole(Table(Document(""), content), what)


def _whole(top: Table, what: str) -> IndicatorSet:
    found = _Reader(top).read()
    _refuse_faults(top, what)
    found.circuit  # noqa: B018 - compiles, and so refuses a set that contradicts itself
    return found


def read_surveys(text: str, what: str) -> tuple[Study, ...]:
    """Return the studies of a file that has nothing else; see `read`."""
    top = _opened(text, what)
    found = read_studies(top)
    top.finish()
    _refuse_faults(top, what)
    return found


def _opened(text: str, what: str) -> Table:
    from tomllib import TOMLDecodeError, loads

    document = Document(text)
    content = dict[str, object]()
    try:
        content = loads(text)
    except TOMLDecodeError as error:
        document.add("file", f"is no TOML: {error}", "see https://toml.io", "not-toml")
    top = Table(document, content)
    _refuse_faults(top, what)
    return top


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
            self.top.fault(key, "has no statement", "write the statement, or drop it", "missing")
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
            counts=table.yes_no("counts", default=True),
            describes=table.text("describes", "person"),
            age=table.text("age", "any"),
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
            outcome=table.choice("outcome", Outcome),
            evidence=table.choice("evidence", EvidenceMark),
            note=table.text("note", ""),
        )
        if one.outcome in {Outcome.UNDETERMINED, Outcome.NO_RULE}:
            hint = "write indicated, not_indicated or not_stated"
            table.fault("outcome", "is no outcome of a class", hint, "not-in-list")
        table.finish()
        return one

    def _rules(self) -> list[Rule]:
        reader = RuleReader(self.indicators, self.dimensions, self.inputs)
        rules = list[Rule]()
        for table in self.top.tables("rules"):
            key, says, reference = table.id(), table.text("says"), read_reference(table)
            each = table.has("each")
            build = reader.pattern(table.table("when"), each=each)
            if each:
                if table.text("each") not in {"dimension", ""}:
                    table.fault("each", "is not in the list", "write dimension", "not-in-list")
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
            table.fault("", "names no dimension", "fill yes, no or any-yes", "missing")
        table.finish()
        return one

    def _band(self, table: Table) -> Band:
        one = Band(
            lowest=table.count("from"),
            highest=table.count("to"),
            classification=self._name(table, "class", self.classes),
        )
        if one.highest < one.lowest:
            table.fault("to", "is below the start of the band", "write from <= to", "out-of-range")
        table.finish()
        return one

    def _published(self, table: Table) -> Published:
        one = Published(
            says=table.text("says"),
            reference=read_reference(table),
            yes=self._names(table, "yes", self.indicators, self.inputs),
            no=self._names(table, "no", self.indicators, self.inputs),
            rest_no=not table.yes_no("rest", default=False, yes="unknown", no="no"),
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
            if name not in ids:
                near = get_close_matches(name, ids, n=1)
                hint = f"did you mean {near[0]}?" if near else "declare it, or mend the name"
                table.fault(key, f"names {name!r}, which the set does not have", hint, "unknown-name")

    def _check_whole(self, found: IndicatorSet) -> None:
        """Note what is wrong with the set as a whole."""
        top = self.top
        self._check_ids(found.rules)
        for one in self.dimensions:
            members = sum(item.dimension == one.id for item in self.indicators)
            if one.stated_total not in {None, members}:
                top.fault(
                    "dimensions", f"{one.id} has {members} indicators, not its stated total", code="total"
                )
            if not members:
                top.fault("dimensions", f"{one.id} has no indicator", "give it one, or drop it", "empty")
        if found.stated_total not in {None, len(self.indicators)}:
            top.fault("stated-total", f"differs: the set has {len(self.indicators)} indicators", code="total")
        if sum(one.points for one in self.indicators) > MOST_POINTS:
            top.fault("indicators", "have too many points", f"at most {MOST_POINTS} in all", "out-of-range")
        if not self.indicators and found.release is not Release.WITHHELD:
            hint = "write one inline table a line; only a withheld set may have none"
            top.fault("indicators", "are missing", hint, "missing")
        each = sum(bool(rule.dimensions) for rule in found.rules)
        deciding = len(found.rules) - each
        if each > 1 or (deciding > 0) + bool(found.combinations) + bool(found.bands) > 1 or deciding > 1:
            hint = "one rule for each dimension, and one of: a deciding rule, combinations, bands"
            top.fault("rules", "are more than one way to conclude", hint, "ambiguous")
        named = {name for row in found.combinations for name in (*row.yes, *row.no, *row.any_yes)}
        asked = self.asks_dimensions or bool(named & {one.id for one in self.dimensions})
        if asked and not each:
            top.fault("rules", "ask for a dimension", 'add a rule with each = "dimension"', "no-rule")
        if found.release is not Release.READY and not found.release_note:
            top.fault("release-note", "is missing", "say why the set is not ready", "missing")

    def _check_ids(self, rules: Sequence[Rule]) -> None:
        spaces: tuple[tuple[str, Sequence[_Named]], ...] = (
            ("indicators", (*self.indicators, *self.inputs)),
            ("dimensions", (*self.dimensions, *self.inputs)),
            ("classes", self.classes),
            ("rules", rules),
        )
        for name, items in spaces:
            ids = [one.id for one in items]
            for key in dict.fromkeys(key for key in ids if key and ids.count(key) > 1):
                self.top.fault(name, f"use the id {key} twice", "ids are unique", "duplicate-id")
