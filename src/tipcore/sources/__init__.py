"""The bibliography: every text that a rule, threshold, indicator or term of this library rests on."""

from tipcore.sources._source import Citation, EvidenceMark, Force, Source

__all__ = ["Citation", "EvidenceMark", "Force", "Source"]
