"""`tipcore agenda`: what is due, by whom, until when."""

__all__ = ["agenda"]

import json
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from tipcore import reports
from tipcore._cli._console import put, show_text, tracked
from tipcore._cli._options import AsOf, Days, Files, Out, ProfileId
from tipcore._cli._plainly import plainly, warn
from tipcore._cli._reading import read_cases, shared_profile


class Format(StrEnum):
    """The formats of an agenda."""

    TEXT = "text"
    JSON = "json"


@plainly
def agenda(
    files: Files,
    *,
    as_of: AsOf = None,
    profile: ProfileId = None,
    days: Days = 30,
    format: Annotated[Format, typer.Option(help="Text or JSON.")] = Format.TEXT,  # noqa: A002 - the option's name
    output: Out = None,
) -> None:
    """List what is due, by whom and until when, from the obligations and the processes."""
    loaded = read_cases(files, profile)
    for line in loaded.summaries:
        warn(line)
    for fault in loaded.faults:
        warn(f"fault: {fault}")
    day = date.today() if as_of is None else as_of  # noqa: DTZ011 - the user's own day
    found = reports.agenda(tracked(loaded.cases, "Reading"), day, days, profile=profile)
    known = shared_profile(loaded.cases, profile)
    if format is Format.JSON:
        rows = reports.agenda_rows(found, known)
        put(json.dumps({"as_of": day.isoformat(), "days": days, "items": rows}, indent=2) + "\n", output)
    else:
        show_text(reports.agenda_text(found, as_of=day, horizon=days, profile=known), output)
    raise typer.Exit(1 if loaded.faulty else 0)
