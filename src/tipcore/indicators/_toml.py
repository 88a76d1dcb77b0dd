"""Typed, fault-collecting access to the tables of a TOML file."""

__all__ = ["Document", "Level", "Remark", "Table", "spelled"]

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from typing import Literal, TypeAlias, TypeVar, cast

from attrs import define, field, frozen

from tipcore.errors import Fault
from tipcore.indicators._places import Keys, places

EnumT = TypeVar("EnumT", bound=StrEnum)
Level: TypeAlias = Literal["fault", "warning"]
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
FIGURE = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6})?\Z")


@frozen
class Remark:
    """What a check of a set file found, at its line.

    Attributes:
        line: The line, from 1; 0 where there is no text to point into.
        path: The key (`rules[0].when.at-least`), or `file`.
        message: What is wrong; for a warning, what is odd.
        hint: How to mend it; empty where nothing more can be said.
        code: A permanent kebab-case id of the kind (`unknown-field`).
        level: `fault`: the set cannot be loaded. `warning`: it can.

    Examples:
        >>> print(Remark(line=3, path="release", message="is missing", hint="write ready", code="missing"))
        line 3, release: is missing (write ready)
    """

    line: int
    path: str
    message: str
    hint: str
    code: str
    level: Level = "fault"

    @property
    def fault(self) -> Fault:
        """The same as errors carry it."""
        place = f"line {self.line}, {self.path}" if self.line else self.path
        return Fault(path=place, message=self.message, hint=self.hint, code=self.code)

    def __str__(self) -> str:
        """Return place, fault and hint on one line."""
        return str(self.fault)


@define
class Document:
    """The text of a file, and all that was found wrong with it so far.

    Attributes:
        text: The whole text; None where the tables do not come from one.
        remarks: Every fault, in the order found.
    """

    text: str | None
    remarks: list[Remark] = field(factory=list[Remark])
    _spoilt: set[Keys] = field(factory=set[Keys])
    _places: dict[Keys, int] = field(factory=dict[Keys, int])

    def add(
        self, keys: Keys, message: str, hint: str, code: str, *, line: int = 0, level: Level = "fault"
    ) -> None:
        """Note one fault at a key; one that is missing stands where its table does."""
        self._spoilt.update(keys[:length] for length in range(len(keys) + 1))
        self._spoilt.add(tuple("" if isinstance(key, int) else key for key in keys))
        self.remarks.append(Remark(line or self.line(keys), spelled(keys), message, hint, code, level))

    def line(self, keys: Keys) -> int:
        """Return the line of a key, or of the innermost table around it that is there."""
        if self.text is None:
            return 0
        if not self._places:
            self._places = places(self.text)
        while keys not in self._places:
            keys = keys[:-1]
        return self._places[keys]

    def spoilt(self, *keys: str | int) -> bool:
        """Return whether a fault stands at this key or in it; an empty name is any item of an array."""
        return keys in self._spoilt

    @property
    def faults(self) -> list[Fault]:
        """All of them as errors carry them."""
        return [remark.fault for remark in self.remarks if remark.level == "fault"]


def spelled(keys: Keys) -> str:
    """Return the way to a value as people read it.

    Examples:
        >>> spelled(("rules", 0, "when")), spelled(())
        ('rules[0].when', 'file')
    """
    parts = (f"[{key}]" if isinstance(key, int) else f".{key}" for key in keys)
    return "".join(parts).removeprefix(".") or "file"


@define
class Table:
    """One table of the file, its place, and which of its keys were read.

    Every reading method notes a fault instead of raising, and returns a harmless value
    of the right type. `finish` notes the keys that nobody read.
    """

    document: Document
    content: Mapping[str, object]
    keys: Keys = ()
    _read: list[str] = field(factory=list[str])

    def fault(self, key: str | Keys, message: str, hint: str = "", code: str = "invalid") -> None:
        """Note that something is wrong with a key (or, with an empty one, with the table)."""
        inner = (key,) if isinstance(key, str) and key else tuple(key)
        self.document.add((*self.keys, *inner), message, hint, code)

    def _get(self, key: str) -> object:
        self._read.append(key)
        return self.content.get(key)

    def has(self, key: str) -> bool:
        """Return whether the table has the key."""
        return key in self.content

    def form(self, *keys: str) -> tuple[str, ...]:
        """Return which of these keys the table has: by them its forms are told apart."""
        return tuple(key for key in keys if key in self.content)

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text; required where there is no default."""
        value = self._get(key)
        if isinstance(value, str) and (value or default == ""):
            return value
        if value is None and default is not None:
            return default
        self._wrong(key, value, "a text")
        return default or ""

    def id(self, key: str = "id") -> str:
        """Return a kebab-case id; required."""
        value = self.text(key)
        if value and not KEBAB.match(value):
            self.fault(key, "is no id", "write small letters, digits and single hyphens", "bad-id")
        return value

    def count(self, key: str, default: int | None = None, *, least: int = 0) -> int:
        """Return a whole number of at least `least`; required where there is no default."""
        value = self._get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            if value >= least:
                return value
            self.fault(key, "is too small", f"write {least} or more", "out-of-range")
        elif value is not None or default is None:
            self._wrong(key, value, "a whole number")
        return least if default is None else default

    def decimal(self, key: str) -> Decimal | None:
        """Return a number written as a text, so that its decimals are kept; None where it is missing."""
        value = self.text(key, "")
        if not value:
            return None
        if not FIGURE.match(value):
            self.fault(key, "is no figure", 'write it as printed, as a text: "57.50"', "bad-figure")
            return None
        return Decimal(value)

    def flag(self, key: str) -> bool:
        """Return true or false; false where it is missing."""
        value = self._get(key)
        if value is not None and not isinstance(value, bool):
            self._wrong(key, value, "true or false")
        return value is True

    def numbers(self, key: str) -> tuple[int, ...]:
        """Return a list of whole numbers; empty where it is missing."""
        value = self._get(key)
        given: list[object] = cast("list[object]", value) if isinstance(value, list) else [value]
        found = tuple(one for one in given if isinstance(one, int) and not isinstance(one, bool))
        if value is not None and len(found) < len(given):
            self._wrong(key, given, "a list of whole numbers")
        return found

    def choice(
        self, key: str, kind: type[EnumT], default: EnumT | None = None, *, but: Collection[EnumT] = ()
    ) -> EnumT:
        """Return a member of a closed list, without some of them; required where there is no default."""
        values = [one.value for one in kind if one not in but]
        value = self._get(key)
        if value is None and default is not None:
            return default
        if isinstance(value, str) and value in values:
            return kind(value)
        if isinstance(value, str):
            self.fault(key, "is not in the list", f"write {', '.join(values)}", "not-in-list")
        else:
            self._wrong(key, value, f"one of {', '.join(values)}")
        return default or next(iter(kind))

    def word(self, key: str, words: Sequence[str], default: str | None = None) -> str:
        """Return one of these words; required where there is no default."""
        value = self._get(key)
        if isinstance(value, str) and value in words:
            return value
        wanted = " or ".join(words)
        if isinstance(value, str):
            self.fault(key, "is not in the list", f"write {wanted}", "not-in-list")
        elif value is not None or default is None:
            self._wrong(key, value, wanted)
        return default or words[0]

    def texts(self, key: str, words: Sequence[str] = ()) -> tuple[str, ...]:
        """Return a list of texts (of these words, if any); none where it is missing. One text is a list."""
        value = self._get(key)
        if value is None:
            return ()
        given: list[object] = cast("list[object]", value) if isinstance(value, list) else [value]
        if not all(isinstance(one, str) for one in given):
            self._wrong(key, given, "a list of texts")
            return ()
        if words and not all(one in words for one in given):
            self.fault(key, "is not in the list", f"write {', '.join(words)}", "not-in-list")
        return tuple(str(one) for one in given)

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """Return a table of texts as pairs; empty where it is missing."""
        table = self.table(key, required=False)
        return () if table is None else tuple((name, table.text(name)) for name in table.content)

    def table(self, key: str, *, required: bool = True) -> "Table | None":
        """Return the table under this key; None where it is missing or no table."""
        value = self._get(key)
        if isinstance(value, dict):
            return Table(self.document, cast("dict[str, object]", value), (*self.keys, key))
        if value is not None or required:
            self._wrong(key, value, "a table")
        return None

    def tables(self, key: str, *, least: int = 0) -> Iterator["Table"]:
        """Return each table of the array under this key; none where it is missing."""
        value = self._get(key)
        if value is None:
            return
        if not isinstance(value, list):
            self._wrong(key, value, "an array of tables")
            return
        if len(cast("list[object]", value)) < least:
            self.fault(key, "is empty", f"write at least {least}", "missing")
        for number, item in enumerate(cast("list[object]", value)):
            keys = (*self.keys, key, number)
            if isinstance(item, dict):
                yield Table(self.document, cast("dict[str, object]", item), keys)
            else:
                self.document.add(keys, "has the wrong type", "write a table", "wrong-type")

    def finish(self) -> None:
        """Note every key that nobody read, with the nearest known ones."""
        for key in self.content:
            if key not in self._read:
                near = get_close_matches(key, self._read, n=1)
                known = ", ".join(sorted(set(self._read)))
                hint = f"did you mean {near[0]}?" if near else f"known here: {known}"
                self.fault((key,), "is not known here", hint, "unknown-field")

    def _wrong(self, key: str, value: object, wanted: str) -> None:
        if value is None or value == "":
            self.fault((key,), "is missing", f"write {wanted}", "missing")
        else:
            self.fault((key,), "has the wrong type", f"write {wanted}", "wrong-type")
