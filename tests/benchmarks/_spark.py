"""PySpark on one machine."""

__all__ = ["lines"]


def lines():
    """Measure."""
    yield from ()
