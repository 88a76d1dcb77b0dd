"""An agenda as plain rows and as text."""

__all__ = ["AgendaRow", "agenda_rows", "agenda_text"]

from collections.abc import Iterable, Sequence
from datetime import date
from textwrap import wrap
from typing import TypedDict

from tipcore.profiles import Profile
from tipcore.reports._agenda import AgendaItem
from tipcore.reports._occasion import occasion
from tipcore.reports._words import say


class AgendaRow(TypedDict):
    """An item as plain values; `until` is a day, or a day and time, in the zone of the profile."""

    case: str
    path: str
    code: str
    bearer: str
    until: str | None
    late: bool
    message: str


def agenda_rows(items: Iterable[AgendaItem], profile: Profile | str | None = None) -> list[AgendaRow]:
    """Return one row of plain values for each item.

    Raises:
        UnknownTerm: There is no such profile.

    Examples:
        >>> agenda_rows(())
        []
    """
    where = occasion(date.min, profile)
    return [
        AgendaRow(
            case=item.case,
            path=item.path,
            code=item.code,
            bearer=item.bearer,
            until=where.day(item.until) or None,
            late=item.late,
            message=item.message,
        )
        for item in items
    ]


def agenda_text(
    items: Sequence[AgendaItem], *, as_of: date, horizon: int = 30, profile: Profile | str | None = None
) -> str:
    """Return an agenda as plain text.

    Args:
        items: What `agenda` found.
        as_of: The day that it was given.
        horizon: The days that it was given.
        profile: The profile in whose time zone days are written; None: UTC.

    Raises:
        UnknownTerm: There is no such profile.

    Examples:
        >>> print(agenda_text((), as_of=date(2022, 3, 1)))
        What is due as of 2022-03-01, and in the 30 days after it: nothing.
        <BLANKLINE>
    """
    head = say("agenda", day=as_of.isoformat(), days=str(horizon))
    lines = [f"{head}: {say('agenda_none') if not items else f'{len(items):,}'}."]
    for row in agenda_rows(items, profile):
        until = f"{row['until'] or say('until_unknown')}{', ' + say('late') if row['late'] else ''}"
        lines += ["", "  ".join(filter(None, (until, row["code"], row["bearer"].replace("_", " "))))]
        for said in (f"{say('case')} {row['case']}: {row['path']}", row["message"]):
            lines += wrap(said, 98, initial_indent="  ", subsequent_indent="    ", break_long_words=False)
    return "\n".join(lines) + "\n"
