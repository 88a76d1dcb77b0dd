"""Typed, fault-collecting access to the tables of a TOML file."""

__all__ = ["Document", "Table"]

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar, cast

from attrs import define, field

from tipcore.errors import Fault

EnumT = TypeVar("EnumT", bound=StrEnum)
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
FIGURE = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6})?\Z")


@define
class Document:
    """The text of a file, and all faults found in it so far.

    Attributes:
        text: The whole text; lines are looked up in it.
        faults: Every fault, in the order found.
    """

    text: str
    faults: list[Fault] = field(factory=list[Fault])

    def add(self, path: str, message: str, hint: str, code: str) -> None:
        """Note one fault."""
        self.faults.append(Fault(path=path, message=message, hint=hint, code=code))

    def lines(self, name: str) -> list[int]:
        """Return the line of each item of an array: of its `[[name]]`, or of its inline table."""
        found, inside = list[int](), False
        for number, line in enumerate(self.text.splitlines(), start=1):
            bare = line.replace(" ", "")
            if bare.startswith(f"[[{name}]]") or (inside and bare.startswith("{")):
                found.append(number)
            if bare.startswith(f"{name}=["):
                inside = True
            elif bare.startswith("]"):
                inside = False
        return found


@define
class Table:
    """One table of the file, its place, and which of its keys were read.

    Every reading method notes a fault instead of raising, and returns a harmless value
    of the right type. `finish` notes the keys that nobody read.
    """

    document: Document
    content: Mapping[str, object]
    path: str = ""
    _read: list[str] = field(factory=list[str])

    def place(self, key: str) -> str:
        """Return the path of a key."""
        joint = "." if self.path and key else ""
        return f"{self.path}{joint}{key}"

    def fault(self, key: str, message: str, hint: str = "", code: str = "invalid") -> None:
        """Note that something is wrong with a key (or, with an empty key, with the table)."""
        self.document.add(self.place(key), message, hint, code)

    def _get(self, key: str) -> object:
        self._read.append(key)
        return self.content.get(key)

    def has(self, key: str) -> bool:
        """Return whether the table has the key."""
        return key in self.content

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

    def choice(self, key: str, kind: type[EnumT], default: EnumT | None = None) -> EnumT:
        """Return a member of a closed list; required where there is no default."""
        values = [one.value for one in kind]
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

    def yes_no(self, key: str, *, default: bool, yes: str = "yes", no: str = "no") -> bool:
        """Return whether the text under this key is the one for yes."""
        value = self._get(key)
        if value in (yes, no):
            return value == yes
        if value is not None:
            self.fault(key, "is not in the list", f"write {yes} or {no}", "not-in-list")
        return default

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; empty where it is missing. A single text counts as a list of one."""
        value = self._get(key)
        if value is None:
            return ()
        given: list[object] = cast("list[object]", value) if isinstance(value, list) else [value]
        if not all(isinstance(one, str) for one in given):
            self._wrong(key, given, "a list of texts")
            return ()
        return tuple(str(one) for one in given)

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """Return a table of texts as pairs; empty where it is missing."""
        table = self.table(key, required=False)
        return () if table is None else tuple((name, table.text(name)) for name in table.content)

    def table(self, key: str, *, required: bool = True) -> "Table | None":
        """Return the table under this key; None where it is missing or no table."""
        value = self._get(key)
        if isinstance(value, dict):
            return Table(self.document, cast("dict[str, object]", value), self.place(key))
        if value is not None or required:
            self._wrong(key, value, "a table")
        return None

    def tables(self, key: str) -> Iterator["Table"]:
        """Return each table of the array under this key; none where it is missing."""
        value = self._get(key)
        if value is None:
            return
        if not isinstance(value, list):
            self._wrong(key, value, "an array of tables")
            return
        items = cast("list[object]", value)
        lines = self.document.lines(key) if not self.path else []
        for number, item in enumerate(items):
            line = f"line {lines[number]}, " if len(lines) == len(items) else ""
            path = f"{line}{self.place(key)}[{number}]"
            if isinstance(item, dict):
                yield Table(self.document, cast("dict[str, object]", item), path)
            else:
                self.document.add(path, "has the wrong type", "write a table", "wrong-type")

    def finish(self) -> None:
        """Note every key that nobody read, with the nearest known ones."""
        for key in self.content:
            if key not in self._read:
                near = get_close_matches(key, self._read, n=1)
                known = ", ".join(sorted(set(self._read)))
                hint = f"did you mean {near[0]}?" if near else f"known here: {known}"
                self.fault(key, "is not known here", hint, "unknown-field")

    def _wrong(self, key: str, value: object, wanted: str) -> None:
        if value is None or value == "":
            self.fault(key, "is missing", f"write {wanted}", "missing")
        else:
            self.fault(key, "has the wrong type", f"write {wanted}", "wrong-type")
