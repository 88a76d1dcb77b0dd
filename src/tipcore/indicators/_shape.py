"""The JSON Schema of a set file, found by asking the reader itself: no key is written down twice."""

__all__ = ["json_schema"]

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeAlias, TypeVar

from attrs import define, field

from tipcore.indicators._places import Keys
from tipcore.indicators._reader import read_top
from tipcore.indicators._toml import FIGURE, KEBAB, Document, Table

EnumT = TypeVar("EnumT", bound=StrEnum)
Schema: TypeAlias = dict[str, Any]

SHARED: Mapping[str, str] = {
    "": "set",
    "when": "node",
    "all-of": "node",
    "any-of": "node",
    "statement-citation": "citation",
}
"""The shape of what stands under a key, where it does not bear the name of the key."""
TEXT: Schema = {"type": "string", "minLength": 1}


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a set file: every key, and what may stand there.

    What one key says about another (names that must be declared, totals, rules that can never
    be met) no schema can say: `lint` does.

    Examples:
        >>> shape = json_schema()
        >>> shape["required"]
        ['citation', 'id', 'release', 'title', 'version']
        >>> shape["$defs"]["bands"]["properties"]["from"]
        {'type': 'integer', 'minimum': 0}
    """
    shapes = _Shapes()
    more = True
    while more:
        shapes.met = 0
        read_top(_Asking(Document(None), {}, shapes=shapes))
        more = shapes.turned()
    defs = {name: _either(forms) for name, forms in sorted(shapes.forms.items())}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Indicator set of tipcore",
        "description": "`tipcore indicators lint` checks what a schema cannot.",
        **defs.pop("set"),
        "$defs": defs,
    }


def _either(forms: Mapping[str, Schema]) -> Schema:
    """Return the one form of a table, or that it has one of several."""
    return {"oneOf": list(forms.values())} if len(forms) > 1 else next(iter(forms.values()))


@define
class _Shapes:
    """What was learnt of each table so far, and which of its forms is looked at now.

    Attributes:
        forms: Name of a table, then the key that tells its form, to the shape.
        turns: At each fork that is met on the way: which way is taken, of how many.
        met: How many forks were met in this round.
    """

    forms: dict[str, dict[str, Schema]] = field(factory=dict[str, dict[str, Schema]])
    turns: list[tuple[int, int]] = field(factory=list[tuple[int, int]])
    met: int = 0

    def turn(self, ways: int) -> int:
        """Return which way to take at the next fork."""
        if self.met == len(self.turns):
            self.turns.append((0, ways))
        self.met += 1
        return self.turns[self.met - 1][0]

    def turned(self) -> bool:
        """Take another way next time, at the last fork that has one; return whether there is one."""
        while self.turns:
            way, ways = self.turns.pop()
            if way + 1 < ways:
                self.turns.append((way + 1, ways))
                return True
        return False


@define(kw_only=True)
class _Asking(Table):
    """A table that holds everything the reader asks for, and remembers what that was."""

    shapes: _Shapes
    name: str = "set"
    _told: str = ""
    _properties: Schema = field(factory=dict[str, Any])
    _required: set[str] = field(factory=set[str])
    _guarded: set[str] = field(factory=set[str])

    def _note(self, key: str, shape: Schema, *, required: bool = False) -> None:
        self._properties[key] = shape
        if (required and key not in self._guarded) or key == self._told:
            self._required.add(key)

    def fault(self, key: str | Keys, message: str, hint: str = "", code: str = "invalid") -> None:
        """Take no offence: the values are made up."""

    def has(self, key: str) -> bool:
        """Say yes, and remember that the key may be missing."""
        self._guarded.add(key)
        return True

    def form(self, *keys: str) -> tuple[str, ...]:
        """Say that it has one of these forms: each in another round."""
        self._told = keys[self.shapes.turn(len(keys))]
        return (self._told,)

    def text(self, key: str, default: str | None = None) -> str:
        """Remember a text."""
        self._note(key, {"type": "string"} if default == "" else TEXT, required=default is None)
        return ""

    def id(self, key: str = "id") -> str:
        """Remember an id."""
        self._note(key, {"type": "string", "pattern": _pattern(KEBAB.pattern)}, required=True)
        return ""

    def count(self, key: str, default: int | None = None, *, least: int = 0) -> int:
        """Remember a whole number."""
        self._note(key, {"type": "integer", "minimum": least}, required=default is None)
        return least

    def decimal(self, key: str) -> Decimal | None:
        """Remember a number as a text."""
        figure = _pattern(FIGURE.pattern)
        self._note(key, {"type": "string", "pattern": f"^$|{figure}"})
        return None

    def flag(self, key: str) -> bool:
        """Remember true or false."""
        self._note(key, {"type": "boolean"})
        return False

    def numbers(self, key: str) -> tuple[int, ...]:
        """Remember a list of whole numbers."""
        self._note(key, _one_or_several({"type": "integer"}))
        return ()

    def choice(
        self, key: str, kind: type[EnumT], default: EnumT | None = None, *, but: Collection[EnumT] = ()
    ) -> EnumT:
        """Remember a closed list."""
        listed = [one for one in kind if one not in but]
        self._note(key, {"enum": [one.value for one in listed]}, required=default is None)
        return listed[0]

    def word(self, key: str, words: Sequence[str], default: str | None = None) -> str:
        """Remember some words."""
        self._note(key, {"enum": list(words)}, required=default is None)
        return words[0]

    def texts(self, key: str, words: Sequence[str] = ()) -> tuple[str, ...]:
        """Remember a list of texts."""
        self._note(key, _one_or_several({"enum": list(words)} if words else {"type": "string"}))
        return ()

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """Remember a table of texts."""
        self._note(key, {"type": "object", "additionalProperties": TEXT})
        return ()

    def table(self, key: str, *, required: bool = True) -> Table | None:
        """Remember a table, and give one that asks in its turn."""
        inner = self._inner(key)
        self._note(key, {"$ref": f"#/$defs/{inner.name}"}, required=required)
        return inner

    def tables(self, key: str, *, least: int = 0) -> Iterator[Table]:
        """Remember an array of tables, and give one that asks in its turn; none of the kind of this one."""
        inner = self._inner(key)
        shape: Schema = {"type": "array", "items": {"$ref": f"#/$defs/{inner.name}"}}
        self._note(key, {**shape, "minItems": least} if least else shape)
        return iter([] if inner.name == self.name else [inner])

    def _inner(self, key: str) -> "_Asking":
        return _Asking(self.document, {}, shapes=self.shapes, name=SHARED.get(key, key))

    def finish(self) -> None:
        """Keep what was learnt."""
        self.shapes.forms.setdefault(self.name, {})[self._told] = {
            "type": "object",
            "properties": dict(sorted(self._properties.items())),
            "required": sorted(self._required),
            "additionalProperties": False,
        }


def _one_or_several(shape: Schema) -> Schema:
    return {"anyOf": [shape, {"type": "array", "items": shape}]}


def _pattern(pattern: str) -> str:
    r"""Return a pattern of Python as JSON Schema spells it (`\Z` is `$` there)."""
    return f"^{pattern.removesuffix(chr(92) + 'Z')}$"
