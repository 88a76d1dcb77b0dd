"""Options that several commands share."""

__all__ = ["AsOf", "Days", "Files", "Out", "ProfileId", "day", "words"]

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated, TypeAlias

import typer


def day(text: str) -> date:
    """Return a day from its text (`2022-03-01`).

    Raises:
        typer.BadParameter: It is no day.
    """
    try:
        found = date.fromisoformat(text)
    except ValueError:
        found = None
    if found is None:
        msg = "write a day as 2022-03-01"
        raise typer.BadParameter(msg)
    return found


def words(given: Iterable[str]) -> tuple[str, ...]:
    """Return codes that were given one by one or with commas between them.

    Examples:
        >>> words(["chi,RBA013", "DAT"])
        ('CHI', 'RBA013', 'DAT')
    """
    return tuple(word.strip().upper() for text in given for word in text.split(",") if word.strip())


Files: TypeAlias = Annotated[
    list[Path],
    typer.Argument(
        metavar="FILE",
        help="HTCDS workbook (.xlsx) or table (.csv); cases in native JSON (.json, or .jsonl: one a line).",
    ),
]
AsOf: TypeAlias = Annotated[
    date | None,
    typer.Option("--as-of", parser=day, metavar="DATE", help="The day of the check; today if left out."),
]
ProfileId: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--profile", metavar="ID", help="Jurisdiction, such as lesotho; else the one each case names."
    ),
]
Out: TypeAlias = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there and not to stdout.")
]
Days: TypeAlias = Annotated[int, typer.Option("--days", min=0, help="How many days to look ahead.")]
