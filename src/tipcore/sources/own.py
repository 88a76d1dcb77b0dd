"""The project itself as a source, for lists and numbers that have no authority behind them."""

__all__ = ["TIPCORE_DEFAULT"]

from tipcore.sources._source import Force, Source

TIPCORE_DEFAULT = Source(
    id="tipcore-default",
    short="tipcore",
    title="Design defaults of tipcore",
    publisher="The tipcore developers",
    force=Force.ADVISORY,
    note="a proposal of this project; nobody's rule, and open to configuration",
)
