"""Dask: our kernel on each of its partitions, which are pandas frames."""

__all__ = ["counts_of_dask", "score_dask"]

from collections.abc import Callable

from tipcore.frames._libraries import Foreign


def score_dask(frame: Foreign, score: Callable[[Foreign], Foreign]) -> Foreign:
    """Return the Dask frame whose partitions are scored; it stays a plan, its index and divisions too."""
    return frame.map_partitions(score, meta=score(frame._meta))  # noqa: SLF001 - Dask's own name for it


def counts_of_dask(frame: Foreign, counts: Callable[[Foreign], Foreign]) -> Foreign:
    """Return the counts of all partitions, added up, as a pandas frame."""
    parts = frame.map_partitions(counts, meta=counts(frame._meta)).compute()  # noqa: SLF001
    return parts.groupby("id", sort=False, as_index=False).sum()
