"""JSON Lines: one case document a line, read as a stream; a faulty line stops nothing."""

__all__ = ["read_lines", "write_lines"]

import gc
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from os import PathLike
from pathlib import Path

from tipcore.codec._document import Source, Target, dumps, loads, undecodable, write
from tipcore.codec._parsing import WHAT
from tipcore.errors import Fault, InvalidRecord
from tipcore.models import Case

_BATCH = 64
"""So many lines are read with the garbage collector at rest; it is as it was whenever the caller runs."""


def read_lines(source: Source) -> Iterator[tuple[int, Case | InvalidRecord]]:
    """Yield each line of a JSON Lines file or stream: its number, and its case or what is wrong with it.

    Blank lines are passed over. Memory does not grow with the file. A text stream that was
    opened with the wrong encoding ends with a fault; give a path or a binary stream, and only
    the line that is not UTF-8 is faulty.

    Raises:
        OSError: The file cannot be read.

    Examples:
        >>> from io import StringIO
        >>> for number, found in read_lines(StringIO('{"schema": 2, "id": "LS-1"}\\n{"schema": 2}')):
        ...     print(number, found if isinstance(found, InvalidRecord) else found.id)
        1 LS-1
        2 case document: 1 fault
          line 2: id: is missing (add it)
    """
    if isinstance(source, str | PathLike):
        with Path(source).open("rb") as stream:
            yield from _read(stream)
    else:
        yield from _read(source)


def write_lines(cases: Iterable[Case], target: Target) -> int:
    """Write cases as JSON Lines to a file or an open stream; return how many.

    Raises:
        InvalidRecord: A text in a case holds half a character (a lone surrogate).
        OSError: The file cannot be written.
    """
    if isinstance(target, str | PathLike):
        with Path(target).open("wb") as stream:
            return write_lines(cases, stream)
    count = 0
    for case in cases:
        write(dumps(case, indent=None) + "\n", target)
        count += 1
    return count


def _read(lines: Iterable[str] | Iterable[bytes]) -> Iterator[tuple[int, Case | InvalidRecord]]:
    numbered = enumerate(_readable(lines), 1)
    while batch := list(islice(numbered, _BATCH)):
        with _collector_at_rest():
            said = [(number, line) for number, line in batch if line is None or line.strip()]
            found = [(number, _line(number, line)) for number, line in said]
        yield from found


def _readable(lines: Iterable[str] | Iterable[bytes]) -> Iterator[str | bytes | None]:
    """Yield the lines of a stream, and None in place of one in a wrong encoding, which ends it."""
    try:
        yield from lines
    except UnicodeDecodeError:  # quotes the bytes
        yield None


def _line(number: int, line: str | bytes | None) -> Case | InvalidRecord:
    """Return the case of a line, or what is wrong with it."""
    if line is None:
        return InvalidRecord(WHAT, [undecodable(f"line {number}", "; it and what follows were not read")])
    try:
        return loads(line)
    except InvalidRecord as error:
        return InvalidRecord(WHAT, [_on_line(number, fault) for fault in error.faults])


def _on_line(number: int, fault: Fault) -> Fault:
    """Return a fault of a single line with the number of the line in its path."""
    path = fault.path
    place = path.removeprefix("line 1") if path.startswith("line 1") else f": {path}"
    return Fault(f"line {number}{place}", fault.message, fault.hint, fault.code)


@contextmanager
def _collector_at_rest() -> Generator[None]:
    """Pause the garbage collector, and leave it as it was."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
