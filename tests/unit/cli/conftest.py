"""How the tests run the command line: in this process, or as a program with pipes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tipcore._cli._app import app

DATA = Path(__file__).parents[3] / "examples" / "data"


@pytest.fixture(scope="session")
def data() -> Path:
    """Return the folder of the example data."""
    return DATA


@pytest.fixture
def run():
    """Return a function that runs the command line in this process."""
    return lambda *words: CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def program():
    """Return a function that runs the command line as a program, with pipes and bytes."""

    def call(*words, code="from tipcore._cli import main; main()"):
        environment = {
            key: value for key, value in os.environ.items() if key not in {"FORCE_COLOR", "NO_COLOR"}
        }
        return subprocess.run(  # noqa: S603 - our own program with our own words
            [sys.executable, "-c", code, *map(str, words)],
            capture_output=True,
            check=False,
            env=environment | {"COLUMNS": "80"},
        )

    return call


@pytest.fixture
def good(tmp_path) -> Path:
    """Return a JSON Lines file with one thin case, in which nothing is breached."""
    target = tmp_path / "good.jsonl"
    target.write_text('{"schema": 2, "id": "c-1", "profile": "lesotho"}\n', "utf-8")
    return target
