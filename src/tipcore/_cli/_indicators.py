"""`tipcore indicators`: check a set file of your own; list and show sets."""

__all__ = ["indicators"]

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated
from warnings import catch_warnings, simplefilter

import typer
from attrs import asdict

from tipcore import indicators as room
from tipcore._cli._console import put, show_text
from tipcore._cli._options import Out
from tipcore._cli._plainly import plainly
from tipcore.indicators import IndicatorSet, ProvisionalSetWarning, Remark

FORMAT, FORMAT_VERSION = "tipcore-lint", 1

indicators = typer.Typer(no_args_is_help=True, help="Check a set file of your own; list and show sets.")


class Format(StrEnum):
    """The formats of a check."""

    TEXT = "text"
    JSON = "json"


@indicators.command()
@plainly
def lint(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="Set files (.toml).")],
    *,
    format: Annotated[Format, typer.Option(help="Text or JSON.")] = Format.TEXT,  # noqa: A002 - the option's name
    output: Out = None,
) -> None:
    """Check set files: every fault with its line, then warnings. Exit code 1 where there is a fault."""
    found = {str(path): room.lint(path) for path in files}
    levels = [remark.level for remarks in found.values() for remark in remarks]
    if format is Format.JSON:
        put(json.dumps(_document(found), ensure_ascii=False, indent=2) + "\n", output)
    else:
        lines = [_line(path, remark) for path, remarks in found.items() for remark in remarks]
        lines += [f"{path}: nothing to mend" for path, remarks in found.items() if not remarks]
        show_text("".join(f"{line}\n" for line in lines), output)
    raise typer.Exit(1 if "fault" in levels else 0)


def _line(path: str, remark: Remark) -> str:
    """Return a remark as editors and other tools read it: file, line, kind, place, what is wrong."""
    hint = f" ({remark.hint})" if remark.hint else ""
    return f"{path}:{remark.line}: {remark.level} [{remark.code}] {remark.path}: {remark.message}{hint}"


def _document(found: dict[str, tuple[Remark, ...]]) -> dict[str, object]:
    levels = [remark.level for remarks in found.values() for remark in remarks]
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "counts": {"files": len(found), "faults": levels.count("fault"), "warnings": levels.count("warning")},
        "remarks": [
            {"file": path, **asdict(remark)} for path, remarks in found.items() for remark in remarks
        ],
    }


@indicators.command("list")
@plainly
def listed() -> None:
    """List the sets that come along: id, release, number of indicators, title."""
    sets = [_found(name) for name in room.ids()]
    show_text("".join(f"{one.id}  {one.release.value}  {len(one.indicators)}  {one.title}\n" for one in sets))


@indicators.command()
@plainly
def show(
    name: Annotated[str, typer.Argument(metavar="ID", help="A set, or a set file of your own (.toml).")],
) -> None:
    """Show a set at a glance: its indicators by dimension, with strengths and evidence marks."""
    show_text(_found(name).summary() + "\n")


def _found(name: str) -> IndicatorSet:
    """Return a set; that it is provisional is shown with it, so that no warning is needed."""
    with catch_warnings():
        simplefilter("ignore", ProvisionalSetWarning)
        return room.load(Path(name)) if name.endswith(".toml") else room.get(name)
