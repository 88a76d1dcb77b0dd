"""Errors as one plain sentence: no traceback, no personal value, exit code 2."""

__all__ = ["harmless", "plainly", "warn"]

import unicodedata
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import typer

from tipcore.errors import TipcoreError

P = ParamSpec("P")
_STEERING = frozenset({"Cc", "Cf", "Cs"})
"""Control characters, format characters (which turn the direction of writing), half characters."""


def plainly(command: Callable[P, None]) -> Callable[P, None]:
    """Return the command with every error said in one plain sentence on stderr, and exit code 2.

    The text of an error that tipcore does not know is left out: it may quote a value.
    """

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except (typer.Exit, typer.Abort, typer.BadParameter):
            raise
        except TipcoreError as error:
            said = str(error)
        except OSError as error:
            place = f"{error.filename}: " if isinstance(error.filename, str) else ""
            said = f"{place}{error.strerror or 'cannot be read or written'}"
        except Exception as error:  # noqa: BLE001 - no traceback may show a personal value
            said = (
                f"tipcore met an error inside itself ({type(error).__name__}); its text is left out, "
                "for it may quote a personal value. Please tell the makers of tipcore which command you ran."
            )
        else:
            return
        warn(f"tipcore: {said}")
        raise typer.Exit(2)

    return run


def warn(said: str) -> None:
    """Write a line to stderr, where no reader of the output meets it."""
    typer.echo(harmless(said), err=True)


def harmless(said: str) -> str:
    """Return a text without characters that would steer a terminal or turn its writing round.

    Examples:
        >>> harmless("case \\x1b[31m1")
        'case \ufffd[31m1'
    """
    return "".join(
        mark if mark in "\n\t" or unicodedata.category(mark) not in _STEERING else "\ufffd" for mark in said
    )
