"""Reading a CSV file into a grid: its encoding and its separator are found, never asked."""

__all__ = ["read_delimited"]

import csv
from io import StringIO

from tipcore.exchange._fault import UnusableFile
from tipcore.exchange._grid import Grid, GridRow

_SEPARATORS = ",;\t|"
_SAMPLE = 40


def read_delimited(content: bytes) -> Grid:
    """Return the rows of a CSV file.

    UTF-8 and UTF-16 with or without a byte-order mark, else Windows-1252. The separator
    is the one that cuts the first rows most evenly into most cells.

    Raises:
        UnusableFile: It is no text, or its quotation marks never end.
    """
    text = _decoded(content)
    rows = _rows(text, _separator(text))
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
    why = "has a quotation mark that does not end, or text after one"
    raise UnusableFile(why, "save it again as CSV from a spreadsheet program")


def _separator(text: str) -> str:
    """Return the separator whose widest early row has most cells."""
    sample = text.splitlines()[:_SAMPLE]
    widest = {
        mark: max((len(row) for row in csv.reader(sample, delimiter=mark)), default=0) for mark in _SEPARATORS
    }
    return max(_SEPARATORS, key=lambda mark: widest[mark])
