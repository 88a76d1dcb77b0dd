"""Reading a CSV file into a grid: its encoding and its separator are found, never asked."""

__all__ = ["read_delimited"]

import csv
from collections.abc import Callable
from io import StringIO

from tipcore.exchange._fault import UnusableFile
from tipcore.exchange._grid import Grid, GridRow

_SEPARATORS = ",;\t|"
_SAMPLE = 40
_LONGEST = csv.field_size_limit()


def read_delimited(content: bytes, known: Callable[[str], bool]) -> Grid:
    """Return the rows of a CSV file.

    UTF-8 and UTF-16 with or without a byte-order mark, else Windows-1252. The separator
    is the one that cuts most known headers out of an early row.

    Args:
        content: The file.
        known: Whether a text is a known header.

    Raises:
        UnusableFile: It is no text, its quotation marks never end, or a cell is longer than
            the reader of CSV allows.
    """
    text = _decoded(content)
    rows = _rows(text, _separator(text, known))
    return Grid(
        name="csv",
        rows=tuple(GridRow(number=number, cells=tuple(row)) for number, row in enumerate(rows, 1)),
        separated=True,
    )


def _decoded(content: bytes) -> str:
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    encodings = ["utf-16"] if marked else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    why = "is no text in UTF-8, UTF-16 or Windows-1252"
    raise UnusableFile(why, "save it as CSV UTF-8")


def _rows(text: str, separator: str) -> list[list[str]]:
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error:
        pass
    why = f"has a quotation mark that does not end, text after one, or a cell beyond {_LONGEST} characters"
    raise UnusableFile(why, "save it again as CSV from a spreadsheet program")


def _separator(text: str, known: Callable[[str], bool]) -> str:
    """Return the separator that cuts most known headers out of one early row."""
    sample = text.splitlines()[:_SAMPLE]

    def headers(mark: str) -> int:
        try:
            return max((sum(map(known, row)) for row in csv.reader(sample, delimiter=mark)), default=0)
        except csv.Error:  # a cell that is too long, by this separator
            return 0

    return max(_SEPARATORS, key=headers)
