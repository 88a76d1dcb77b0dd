"""The words of the reports, by permanent ids, so that a translation is a data file."""

__all__ = ["count", "say", "term"]

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _words() -> Mapping[str, Any]:
    return tomllib.loads(files("tipcore.reports").joinpath("words/en.toml").read_text("utf-8"))


def say(key: str, **parameters: str) -> str:
    """Return a text with its parameters filled in.

    Raises:
        KeyError: There is no such text, or a parameter is missing.

    Examples:
        >>> say("as_of", day="2022-03-01")
        'as of 2022-03-01'
    """
    text: str = _words()[key]
    return text.format(**parameters)


def count(key: str, n: int) -> str:
    """Return a text with a number, in its form for one or for another number.

    Examples:
        >>> count("cases", 1), count("cases", 12000)
        ('1 case', '12,000 cases')
    """
    forms: Mapping[str, str] = _words()[key]
    return forms["one"] if n == 1 else forms["other"].format(n=f"{n:,}")


def term(table: str, key: str) -> str:
    """Return the word for a value of a closed list (`verdicts`, `severities`, `outcomes`, `marks`).

    Examples:
        >>> term("verdicts", "nothing_on_record")
        'nothing on record'
    """
    words: Mapping[str, str] = _words()[table]
    return words[key]
