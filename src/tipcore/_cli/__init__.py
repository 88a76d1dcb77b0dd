"""The command line: `tipcore check`, `score`, `explain`, `workflow`, `agenda`, `indicators` (extra `cli`).

Exit codes: 0 no breach and no faulty row (due or unknown alone is 0), 1 a breach, a faulty
row or a rule that failed, 2 unusable input.
"""

__all__ = ["main"]

import sys

from tipcore.errors import MissingExtra

_NEEDED = frozenset({"typer", "rich"})


def main() -> None:
    """Run the command line; say which extra to install where its libraries are missing."""
    try:
        from tipcore._cli._app import app
    except ModuleNotFoundError as error:
        if error.name not in _NEEDED:
            raise
        sys.stderr.write(f"{MissingExtra('cli', 'the command line')}\n")
        sys.exit(2)
    app()
