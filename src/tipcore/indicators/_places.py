"""Where each key of a TOML text stands: the line of every table, array item and value."""

__all__ = ["Keys", "places"]

import re
from bisect import bisect_left
from typing import TypeAlias

from attrs import define, field

Keys: TypeAlias = tuple[str | int, ...]
"""The way to a value: names of keys, and numbers of items of arrays."""

_GAP = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_LONG = re.compile(r'"""(?:[^\\]|\\.)*?"""("{0,2})|' + r"'''.*?'''('{0,2})", re.DOTALL)
_SHORT = re.compile(r'"(?:[^"\\]|\\.)*"|' + r"'[^']*'")
_BARE = re.compile(r"[^,\]}#\n]*")
_NAME = re.compile(r"[A-Za-z0-9_-]+")


def places(text: str) -> dict[Keys, int]:
    """Return the line, from 1, of every key and array item of a text that is valid TOML.

    A table stands where its header or its first brace does; the whole file stands at line 1.

    Examples:
        >>> places('id = "a"\\n[[rules]]\\nwhen = { any-of = [1] }')["rules", 0, "when", "any-of"]
        3
        >>> places("a = [\\n1,\\n2]")["a", 1]
        3
    """
    scan = _Scan(text)
    scan.file()
    return scan.found


@define
class _Scan:
    """Walks once through a text that the TOML reader of the standard library has accepted."""

    text: str
    at: int = 0
    found: dict[Keys, int] = field(factory=lambda: {(): 1})
    _ends: list[int] = field(init=False)
    _last: dict[Keys, int] = field(factory=dict[Keys, int])

    def __attrs_post_init__(self) -> None:
        """Find the ends of the lines."""
        self._ends = [match.start() for match in re.finditer("\n", self.text)]

    def file(self) -> None:
        """Walk through all tables."""
        inside: Keys = ()
        while not self.ahead(""):
            if self.taken("[["):
                inside = self.header(several=True)
            elif self.taken("["):
                inside = self.header(several=False)
            else:
                self.pair(inside)

    def ahead(self, mark: str) -> bool:
        """Return whether the mark (with an empty one: the end) comes after the gap, which is skipped."""
        gap = _GAP.match(self.text, self.at)
        self.at = gap.end() if gap else self.at
        return self.text.startswith(mark, self.at) if mark else self.at >= len(self.text)

    def taken(self, mark: str) -> bool:
        """Return whether the mark comes next, and step over it."""
        there = self.ahead(mark)
        self.at += len(mark) * there
        return there

    def note(self, keys: Keys) -> None:
        """Note that this key stands here, if it was not met before."""
        self.found.setdefault(keys, bisect_left(self._ends, self.at) + 1)

    def header(self, *, several: bool) -> Keys:
        """Read `[a.b]` or `[[a.b]]` after its opening; return the table that it opens."""
        keys: Keys = ()
        names = self.names("]")
        for name in names[:-1]:
            keys = self.inner((*keys, name))
        keys = (*keys, names[-1])
        self.note(keys)
        if several:
            self._last[keys] = self._last.get(keys, -1) + 1
            keys = (*keys, self._last[keys])
            self.note(keys)
        self.at += len("]]" if several else "]")
        return keys

    def inner(self, keys: Keys) -> Keys:
        """Return the last table of an array of tables, or the table itself."""
        self.note(keys)
        return (*keys, self._last[keys]) if keys in self._last else keys

    def names(self, end: str) -> list[str]:
        """Read a dotted key up to its end, which is not stepped over."""
        found = list[str]()
        while not self.ahead(end):
            quoted = _SHORT.match(self.text, self.at)
            match = quoted or _NAME.match(self.text, self.at)
            if match is None:  # pragma: no cover - the text is valid TOML
                break
            found.append(_plain(match[0]) if quoted else match[0])
            self.at = match.end()
            self.taken(".")
        return found

    def pair(self, inside: Keys) -> None:
        """Read `key = value`."""
        start, keys = self.at, inside
        names = self.names("=")
        after, self.at = self.at, start
        for name in names:
            keys = (*keys, name)
            self.note(keys)
        self.at = after
        self.taken("=")
        self.value(keys)

    def value(self, keys: Keys) -> None:
        """Step over a value, and note what is in it."""
        if self.taken("["):
            number = 0
            while not self.taken("]"):
                self.note((*keys, number))
                self.value((*keys, number))
                self.taken(",")
                number += 1
        elif self.taken("{"):
            while not self.taken("}"):
                self.pair(keys)
                self.taken(",")
        else:
            match = (
                _LONG.match(self.text, self.at)
                or _SHORT.match(self.text, self.at)
                or _BARE.match(self.text, self.at)
            )
            self.at = match.end() if match else self.at


def _plain(quoted: str) -> str:
    """Return a quoted key without its quotes and escapes."""
    from tomllib import loads

    return next(iter(loads(f"{quoted} = 0")))
