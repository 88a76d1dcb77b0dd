"""For the tests of hosts, and our own: strategies for every model, specimens, planted texts.

The strategies need Hypothesis (`pip install 'tipcore[testing]'`); `specimen` and `planted` do not.
They are valid by default, and blank and unknown facts are among them.
"""

from typing import TYPE_CHECKING

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

if not TYPE_CHECKING:

    def __getattr__(name):
        """Load a strategy, and Hypothesis with it, when it is first used."""
        if name not in __all__:
            msg = f"module 'tipcore.testing' has no attribute {name!r}"
            raise AttributeError(msg)
        if not _hypothesis_is_here():
            from tipcore.errors import MissingExtra

            raise MissingExtra("testing", f"tipcore.testing.{name}")
        from tipcore.testing import _strategies

        return getattr(_strategies, name)

    def __dir__():
        """Return the public names."""
        return __all__

    def _hypothesis_is_here():
        try:
            import hypothesis  # noqa: F401
        except ImportError:
            return False
        return True
