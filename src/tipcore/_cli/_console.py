"""Where output goes: clean data on stdout, progress on stderr and only in a terminal."""

__all__ = ["put", "show_table", "show_text", "tracked", "working"]

import sys
from collections.abc import Generator, Iterable, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import ClassVar, TextIO, TypeVar

import typer
from rich import box
from rich.console import Console
from rich.highlighter import RegexHighlighter
from rich.progress import track
from rich.table import Table
from rich.text import Text
from rich.theme import Theme

from tipcore._cli._plainly import harmless

T = TypeVar("T")

_PIPED_WIDTH = 120
_THEME = Theme({"report.head": "bold", "report.code": "bold cyan", "report.late": "bold red"})


class _ReportHighlighter(RegexHighlighter):
    """Headings, codes and what is late; nothing is said by colour alone."""

    base_style = "report."
    highlights: ClassVar[Sequence[str]] = [
        r"(?m)^(?P<head>\S.*)\n-+$",
        r"\b(?P<code>(RBA|NDI|CHI|GEN|DAT|RET)\d{3})\b",
        r"\b(?P<late>late)\b",
    ]


@contextmanager
def _out(target: Path | None) -> Generator[Console]:
    """Give a console on stdout, or on a file; what is no terminal gets no colour and one width."""
    with _stream(target) as stream:
        console = Console(file=stream, theme=_THEME, highlight=False)
        if not console.is_terminal:
            console.width = _PIPED_WIDTH
        yield console


def _stream(target: Path | None) -> AbstractContextManager[TextIO]:
    """Return a text file that is open for writing, or stdout."""
    return nullcontext(sys.stdout) if target is None else target.open("w", encoding="utf-8", newline="\n")


def show_text(text: str, target: Path | None = None) -> None:
    """Write text for people; with colour in a terminal, without in a pipe or file."""
    with _out(target) as console:
        console.print(_ReportHighlighter()(harmless(text)), soft_wrap=True, end="")


def show_table(title: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a table whose columns hold numbers, but for the first."""
    table = Table(title=title, title_justify="left", box=box.ASCII)
    for place, head in enumerate(heads):
        table.add_column(head, justify="right" if place else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    with _out(None) as console:
        console.print(table)


def put(text: str, target: Path | None) -> None:
    """Write data to a file, or to stdout as UTF-8."""
    if target is None:
        typer.echo(text.encode("utf-8"), nl=False)
    else:
        target.write_bytes(text.encode("utf-8"))


def tracked(items: Sequence[T], doing: str) -> Iterable[T]:
    """Iterate with a progress bar on stderr, if stderr is a terminal."""
    console = Console(stderr=True)
    return track(items, doing, console=console, transient=True, disable=not console.is_terminal)


def working(doing: str) -> AbstractContextManager[object]:
    """Show on stderr that something long goes on, if stderr is a terminal."""
    return Console(stderr=True).status(doing)
