"""The commands, gathered."""

__all__ = ["app"]

from typing import Annotated

import typer

import tipcore
from tipcore._cli._agenda import agenda
from tipcore._cli._check import check
from tipcore._cli._explain import explain
from tipcore._cli._indicators import indicators
from tipcore._cli._score import score
from tipcore._cli._workflow import workflow

app = typer.Typer(
    name="tipcore",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for _command in (check, score, explain, workflow, agenda):
    app.command()(_command)
app.add_typer(indicators, name="indicators")


def _version(asked: bool) -> None:  # noqa: FBT001 - the shape that typer asks for
    if asked:
        typer.echo(f"tipcore {tipcore.__version__}")
        raise typer.Exit


@app.callback()
def _tipcore(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and stop.")
    ] = False,
) -> None:
    """Check, score and follow records on trafficking in persons. Results support a human decision.

    Exit codes: 0 no breach and no faulty row (due or unknown alone is 0); 1 a breach, a faulty
    row or a rule that failed; 2 unusable input.
    """
