"""`tipcore explain`: obligations, indicator sets and workflows in words, with their sources."""

__all__ = ["explain"]

import re
from collections.abc import Iterator
from typing import Annotated

import typer

from tipcore import indicators, principles, workflows
from tipcore._cli._console import show_text
from tipcore._cli._plainly import plainly
from tipcore.errors import UnknownTerm
from tipcore.indicators import NOTICE, IndicatorSet
from tipcore.workflows import Workflow

_CODE = re.compile(r"[A-Z]{3}\d{3}")


@plainly
def explain(
    name: Annotated[
        str | None, typer.Argument(metavar="CODE", help="A code (CHI044), or the id of a set or a workflow.")
    ] = None,
    *,
    every: Annotated[bool, typer.Option("--all", help="Explain every obligation.")] = False,
) -> None:
    """Say what an obligation asks, why, what shows it, how it is mended, and where it stands."""
    if every == (name is not None):
        msg = "give a code, or --all"
        raise typer.BadParameter(msg)
    if name is None:
        show_text("\n".join(principles.explain(code) for code in principles.codes()))
    else:
        show_text(_explained(name))


def _explained(name: str) -> str:
    if _CODE.fullmatch(name.upper()):
        return principles.explain(name.upper())
    if name in indicators.ids():
        return "\n".join(_set(indicators.get(name))) + "\n"
    if name in workflows.ids():
        return "\n".join(_workflow(workflows.get(name))) + "\n"
    kind = "obligation, indicator set or workflow"
    raise UnknownTerm(kind, name, [*principles.codes(), *indicators.ids(), *workflows.ids()])


def _set(one: IndicatorSet) -> Iterator[str]:
    yield f"{one.id}: {one.title} (version {one.version}, {one.release.value})"
    if one.release_note:
        yield f"Release: {one.release_note}"
    if one.applies_to:
        yield f"For: {', '.join(f'{key} {value}' for key, value in one.applies_to)}"
    if one.statement:
        yield f"Rule: {one.statement}"
    for rule in one.rules:
        yield f"Rule: {rule.says} ({rule.reference})"
    for dimension in one.dimensions:
        yield f"{dimension.label}:"
        for sign in one.indicators:
            if sign.dimension == dimension.id:
                yield f"  {sign.id}: {sign.label} ({sign.strength.value}) [{sign.evidence.value}]"
    for given in one.inputs:
        yield f"Also asked: {given.id}: {given.label} [{given.evidence.value}]"
    for doubt in one.doubts:
        yield f"Doubt: {doubt}"
    yield f"Source: {one.reference}"
    yield NOTICE


def _workflow(one: Workflow) -> Iterator[str]:
    yield f"{one.id}: {one.title} (version {one.version})"
    yield f"Why: {one.why}"
    yield f"States: {', '.join(one.steps)}"
    for event in one.events:
        yield f"  {event.id}: {event.says}"
    for overlay in one.overlays:
        yield f"More guards {overlay.says}: {', '.join(overlay.guards)}"
    for citation in one.cites:
        yield f"Source: {citation}"
