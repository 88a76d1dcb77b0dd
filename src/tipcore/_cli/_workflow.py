"""`tipcore workflow`: the diagram or the table of a workflow."""

__all__ = ["workflow"]

from typing import Annotated

import typer

from tipcore import workflows
from tipcore._cli._console import put
from tipcore._cli._options import Out
from tipcore._cli._plainly import plainly


@plainly
def workflow(
    name: Annotated[str | None, typer.Argument(metavar="ID", help="The workflow (repatriation).")] = None,
    *,
    diagram: Annotated[bool, typer.Option("--diagram", help="As a Mermaid diagram.")] = False,
    table: Annotated[bool, typer.Option("--table", help="As a Markdown table; this is the default.")] = False,
    every: Annotated[bool, typer.Option("--list", help="List all workflows.")] = False,
    output: Out = None,
) -> None:
    """Show the states, events and guards of a workflow."""
    if every == (name is not None):
        msg = "give the id of a workflow, or --list"
        raise typer.BadParameter(msg)
    if diagram and table:
        msg = "choose one of --diagram and --table"
        raise typer.BadParameter(msg)
    if name is None:
        lines = [f"{one}  {workflows.get(one).title}" for one in workflows.ids()]
        put("\n".join(lines) + "\n", output)
        return
    found = workflows.get(name)
    text = found.mermaid() if diagram else found.table()
    put(text.rstrip("\n") + "\n", output)
