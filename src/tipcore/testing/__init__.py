"""For the tests of hosts, and our own: strategies for every model, specimens, planted texts.

The strategies need Hypothesis (`pip install 'tipcore[testing]'`); `specimen` and `planted` do not.
Strategies are valid by default; blank and unknown facts are among what they give.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from tipcore.errors import MissingExtra
from tipcore.testing._specimen import planted, specimen

if TYPE_CHECKING:
    from tipcore.testing._strategies import (
        cases,
        moments,
        partial_dates,
        persons,
        records,
        sections,
        terms,
        texts,
        values,
        yes_no,
    )

__all__ = [
    "cases",
    "moments",
    "partial_dates",
    "persons",
    "planted",
    "records",
    "sections",
    "specimen",
    "terms",
    "texts",
    "values",
    "yes_no",
]


def _found(module: str) -> bool:
    """Return whether a module can be imported."""
    try:
        import_module(module)
    except ImportError:
        return False
    return True


if not TYPE_CHECKING:
    # Hidden from type checkers, so that a misspelt name stays an error for them.

    def __getattr__(name: str) -> Any:  # noqa: ANN401 - any name of the room
        """Load a strategy, and Hypothesis with it, when it is first used."""
        if name not in __all__:
            msg = f"module 'tipcore.testing' has no attribute {name!r}"
            raise AttributeError(msg)
        if not _found("hypothesis"):
            extra = "testing"
            raise MissingExtra(extra, f"tipcore.testing.{name}")
        return getattr(import_module("tipcore.testing._strategies"), name)

    def __dir__() -> list[str]:
        """Return the public names."""
        return __all__
