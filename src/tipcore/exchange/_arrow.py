"""Arrow, imported when a table is first read or written."""

__all__ = ["Arrow", "Table", "arrow"]

from functools import cache
from importlib import import_module
from typing import Any, TypeAlias

from attrs import frozen

from tipcore.errors import MissingExtra

Table: TypeAlias = Any
"""A `pyarrow.Table`; its library is too little typed to be checked here."""


@frozen
class Arrow:
    """Arrow's modules. They are not typed enough to be checked here."""

    pa: Any
    compute: Any
    csv: Any
    feather: Any
    parquet: Any


@cache
def arrow() -> Arrow:
    """Return Arrow's modules.

    Raises:
        MissingExtra: Arrow is not installed.
    """
    names = ("pyarrow", "pyarrow.compute", "pyarrow.csv", "pyarrow.feather", "pyarrow.parquet")
    found = list[Any]()
    missing = False
    try:
        found = [import_module(name) for name in names]
    except ImportError:
        missing = True
    if missing:
        extra = "frames"
        raise MissingExtra(extra, "reading and writing tables")
    return Arrow(*found)
