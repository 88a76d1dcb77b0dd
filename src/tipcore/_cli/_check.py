"""`tipcore check`: cases against the guiding principles."""

__all__ = ["check"]

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tipcore import exchange, principles, reports
from tipcore._cli._console import put, show_text, tracked
from tipcore._cli._options import AsOf, Files, Out, ProfileId, words
from tipcore._cli._plainly import plainly, warn
from tipcore._cli._reading import Loaded, read_cases, shared_profile
from tipcore.exchange import UnusableFile


class Format(StrEnum):
    """The formats of a report."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"
    CSV = "csv"


@plainly
def check(
    files: Files,
    *,
    as_of: AsOf = None,
    profile: ProfileId = None,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="CODES", help="Only codes that begin so: CHI, RBA01; several with commas."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="CODES", help="Leave out codes that begin so.")
    ] = None,
    format: Annotated[Format, typer.Option(help="The form of the report.")] = Format.TEXT,  # noqa: A002 - the option's name
    output: Out = None,
    rejects: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Keep faulty rows there, with the reasons. It holds personal data."
        ),
    ] = None,
    details: Annotated[bool, typer.Option("--details", help="Text: list what is not known too.")] = False,
) -> None:
    """Check cases against the guiding principles: breaches, what falls due, which facts are missing."""
    loaded = read_cases(files, profile)
    empty = format is Format.TEXT and not loaded.cases and not loaded.faults
    for line in () if empty else loaded.summaries:
        warn(line)
    if rejects is not None:
        _keep(loaded, rejects)
    day = date.today() if as_of is None else as_of  # noqa: DTZ011 - the user's own day; the only clock there is
    report = principles.check(
        tracked(loaded.cases, "Checking"),
        day,
        profile=profile,
        select=words(select or ()),
        ignore=words(ignore or ()),
    )
    known, faults = shared_profile(loaded.cases, profile), loaded.faults
    match format:
        case Format.CSV:
            put(reports.csv(report), output)
        case Format.JSON:
            put(reports.json(report, as_of=day, profile=known, faults=faults), output)
        case Format.HTML:
            put(reports.html(report, as_of=day, profile=known, faults=faults), output)
        case _:
            said = "\n".join(loaded.summaries or ("There are no records.",)) + "\n"
            show_text(
                said
                if empty
                else reports.text(report, as_of=day, profile=known, faults=faults, details=details),
                output,
            )
    for error in report.rule_errors:
        warn(f"the rule {error.code} failed in case {error.case} {error.path} ({error.error})")
    raise typer.Exit(1 if report.breaches or loaded.faulty or report.rule_errors else 0)


def _keep(loaded: Loaded, target: Path) -> None:
    """Write what was left out, as it was written.

    Raises:
        UnusableFile: Rows of several files, or of workbooks and JSON Lines, would be mixed.
    """
    if len(loaded.batches) > 1 or (loaded.batches and loaded.bad_lines):
        why = "for rejected rows cannot hold the rows of several files"
        raise UnusableFile(why, "check one file at a time with --rejects")
    if loaded.batches:
        exchange.write_rejects(loaded.batches[0], target)
    else:
        target.write_bytes(b"".join(line + b"\n" for line in loaded.bad_lines))
