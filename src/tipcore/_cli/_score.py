"""`tipcore score`: the rows of a table, or the assessments of cases, by an indicator set."""

__all__ = ["score"]

from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Annotated, Any, TypeAlias

import typer

from tipcore import exchange, frames, indicators, reports
from tipcore._cli._console import put, show_table, working
from tipcore._cli._options import Out
from tipcore._cli._plainly import plainly, warn
from tipcore._cli._reading import any_faulty, read_cases
from tipcore.errors import Fault
from tipcore.indicators import NOTICE, IndicatorSet, Replies, SignMapping
from tipcore.logic import UnknownReason
from tipcore.reports import ScoreSummary

Foreign: TypeAlias = Any  # Arrow, whose types are not published

_FEW = 5
"""Counts below this are suppressed in the statistics of UNODC."""
_CASES = frozenset({".xlsx", ".xlsm", ".json", ".jsonl", ".ndjson"})


@plainly
def score(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="Table (.csv, .csv.gz, .parquet, .feather) in CTDC's layout or with a column for each "
            "indicator; or a file of cases (.xlsx, .json, .jsonl), whose assessments are scored.",
        ),
    ],
    *,
    set_id: Annotated[str, typer.Option("--set", metavar="ID", help="The indicator set.")],
    output: Out = None,
    mapping: Annotated[
        str | None,
        typer.Option(metavar="ID", help="How the columns answer the indicators; found if left out."),
    ] = None,
    columns: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="A mapping of your own (.toml), instead of --mapping."),
    ] = None,
    replies: Annotated[
        str,
        typer.Option(
            metavar="LANGUAGES",
            help="The languages of the answers, with commas between them (en,st), or a .toml file of words.",
        ),
    ] = "en",
    by: Annotated[
        str | None,
        typer.Option(
            metavar="COLUMNS",
            help="Write no rows, but a table: for each group of rows (year,exploitation, or columns of the "
            "file) and each sign the lowest and highest possible number of rows that show it.",
        ),
    ] = None,
) -> None:
    """Score every row by an indicator set, and count the signs. The rows keep their order.

    With `--by` the result is a table of numbers by group, as CSV to stdout or to the file of `--output`.
    """
    chosen = indicators.get(set_id)
    if mapping is not None and columns is not None:
        msg = "give --mapping or --columns, not both"
        raise typer.BadParameter(msg)
    if file.suffix.lower() in _CASES and (mapping or columns):
        msg = "--mapping and --columns are for tables; a file of cases has assessments"
        raise typer.BadParameter(msg)
    with working("Reading and scoring"):
        if file.suffix.lower() in _CASES:
            table, faults = _assessments(file, chosen)
        else:
            own = mapping if columns is None else SignMapping.load(columns)
            words = Replies.given(replies if replies.endswith(".toml") else _listed(replies))
            read = exchange.read_signs(file, chosen.id, mapping=own, replies=words)
            table, faults = read.table, tuple(fault.fault() for fault in read.faults)
            if read.used is not None:
                warn(f"note: {_said(read.used)}")
        if by is not None:
            summary, scored = None, frames.bounds(table, chosen, by=_listed(by))
            _warn_of_few(scored, next(iter(chosen.bits)))
        else:
            scored = frames.score(table, chosen)
            summary = reports.score_summary(scored, chosen)
        if output is not None:
            exchange.write_table(scored, output)
    for fault in faults:
        warn(f"fault: {fault}")
    if summary is not None:
        _show(summary)
    elif output is None:
        stream = BytesIO()
        exchange.write_table(scored, stream)
        put(stream.getvalue().decode("utf-8"), None)
    raise typer.Exit(1 if any_faulty(faults) else 0)


def _listed(texts: str) -> list[str]:
    return [text.strip() for text in texts.split(",") if text.strip()]


def _warn_of_few(table: Foreign, first: str) -> None:
    """Say how many groups are so small that their numbers may tell of a person."""
    pairs = zip(table["id"].to_pylist(), table["rows"].to_pylist(), strict=True)
    few = sum(1 for name, rows in pairs if name == first and 0 < rows < _FEW)
    if few:
        groups = "1 group holds" if few == 1 else f"{few} groups hold"
        warn(f"note: {groups} fewer than {_FEW} rows; suppress small numbers before you publish the table")


def _said(mapping: SignMapping) -> str:
    """Return which mapping was taken, and how certain it is."""
    doubts = len(mapping.doubts) + sum(len(sign.doubts) for sign in mapping.signs)
    return (
        f"the columns are read by the mapping {mapping.id}: {mapping.title} (mapping {mapping.evidence}, "
        f"names of columns {mapping.columns_evidence}, {doubts} doubts)"
    )


def _show(summary: ScoreSummary) -> None:
    one = summary.set
    release = f", {one.release.value.upper()}: {one.release_note}" if one.release.value != "ready" else ""
    typer.echo(f"{one.title} ({one.id}, version {one.version}){release}")
    typer.echo(f"Source: {one.reference}")
    signs = [
        (one.item(name).label, *(f"{number:,}" for number in numbers))
        for name, numbers in summary.signs.items()
    ]
    show_table(f"Signs in {summary.rows:,} rows", ("sign", "yes", "no", "unknown"), signs)
    outcomes = [(outcome.value.replace("_", " "), f"{rows:,}") for outcome, rows in summary.outcomes.items()]
    show_table("What the rule says", ("outcome", "rows"), outcomes)
    typer.echo(NOTICE)


def _assessments(file: Path, chosen: IndicatorSet) -> tuple[Foreign, tuple[Fault, ...]]:
    """Return the answers of the assessments of cases, a row each, and what is wrong with the file."""
    pa: Foreign = import_module("pyarrow")
    loaded = read_cases([file], None)
    rows = [
        {"case": case.id, "person": one.person, "assessment": one.id, "answers": one.answers}
        for case in loaded.cases
        for one in case.assessments
        if one.set_id == chosen.id
    ]
    columns: dict[str, Any] = {name: [row[name] for row in rows] for name in ("case", "person", "assessment")}
    answers: list[Any] = [row["answers"] for row in rows]
    for name in chosen.bits:
        columns[name] = pa.array([_yes_or_no(given.get(name)) for given in answers], pa.bool_())
    return pa.table(columns), loaded.faults


def _yes_or_no(answer: bool | UnknownReason | None) -> bool | None:  # noqa: FBT001 - an answer, no switch
    return answer if isinstance(answer, bool) else None
