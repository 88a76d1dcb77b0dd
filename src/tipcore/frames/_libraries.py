"""The optional libraries of this room, imported when a frame is first given."""

__all__ = ["Foreign", "libraries"]

from functools import cache
from importlib import import_module
from typing import Any, TypeAlias

from attrs import frozen

from tipcore.errors import MissingExtra

Foreign: TypeAlias = Any
"""A frame, column, array or expression of an optional library; too little typed to be checked here."""


@frozen
class Libraries:
    """Narwhals (the stable API), numpy and pyarrow. They are not typed enough to be checked here."""

    nw: Any
    np: Any
    pa: Any
    pc: Any


@cache
def libraries() -> Libraries:
    """Return the libraries.

    Raises:
        MissingExtra: One of them is not installed.
    """
    found = list[Any]()
    missing = False
    try:
        found = [
            import_module(name) for name in ("narwhals.stable.v2", "numpy", "pyarrow", "pyarrow.compute")
        ]
    except ImportError:
        missing = True
    if missing:
        extra, feature = "frames", "scoring data frames"
        raise MissingExtra(extra, feature)
    return Libraries(*found)
