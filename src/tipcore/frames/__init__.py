"""Scoring and counting whole data frames, a row a record (extra `frames`).

Polars, pandas and Arrow frames in memory are scored 64 rows at a time on their own
Boolean buffers; plans stay plans. The result of every row is that of `IndicatorSet.score`.
"""

from tipcore.frames._bounds import bounds
from tipcore.frames._columns import ObjectColumns
from tipcore.frames._reasons import reasons
from tipcore.frames._scan import Scan, ScanSummary, scan
from tipcore.frames._score import counts, score

__all__ = ["ObjectColumns", "Scan", "ScanSummary", "bounds", "counts", "reasons", "scan", "score"]
