"""Files bigger than memory."""

__all__ = ["lines"]


def lines():
    """Measure."""
    yield from ()
