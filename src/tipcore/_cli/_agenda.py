"""`tipcore agenda`: what is due, by whom, until when."""

__all__ = ["agenda"]

import json
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tipcore import reports
from tipcore._cli._console import put, show_table, show_text, tracked
from tipcore._cli._options import AsOf, Days, Files, Out, ProfileId
from tipcore._cli._plainly import plainly, warn
from tipcore._cli._reading import read_cases, shared_profile
from tipcore.reports import AgendaRow, agenda_rows


class Format(StrEnum):
    """The formats of an agenda."""

    TEXT = "text"
    JSON = "json"


@plainly
def agenda(  # noqa: PLR0913 - one argument for each option
    files: Files,
    *,
    as_of: AsOf = None,
    profile: ProfileId = None,
    days: Days = 30,
    format: Annotated[Format, typer.Option(help="A table, or JSON.")] = Format.TEXT,  # noqa: A002 - the option's name
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
    rows = agenda_rows(found, shared_profile(loaded.cases, profile))
    if format is Format.JSON:
        put(json.dumps({"as_of": day.isoformat(), "days": days, "items": rows}, indent=2) + "\n", output)
    else:
        _show(rows, f"What is due as of {day.isoformat()}, and in the {days} days after it", output)
    raise typer.Exit(1 if loaded.faults else 0)


def _show(rows: Sequence[AgendaRow], title: str, output: Path | None) -> None:
    if not rows:
        show_text(f"{title}: nothing.\n", output)
        return
    table = [
        (
            f"{row['until'] or 'not known'}{' late' if row['late'] else ''}",
            row["code"],
            row["bearer"].replace("_", " "),
            f"{row['case']} {row['path']}",
            row["message"],
        )
        for row in rows
    ]
    show_table(title, ("until", "code", "owed by", "case and place", "what"), table, target=output)
