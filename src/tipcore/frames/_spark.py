"""PySpark, classic and Connect: our kernel inside its own workers. Runs only where Java is."""

__all__ = ["counts_of_spark", "score_spark"]

from functools import partial

from tipcore.frames._columns import Asked, new_types
from tipcore.frames._libraries import Foreign
from tipcore.frames._stream import counted_rows, scored_as_text
from tipcore.indicators import IndicatorSet


def score_spark(indicator_set: IndicatorSet, frame: Foreign, asked: Asked) -> Foreign:
    """Return the frame with the new columns; it stays a plan, and workers raise what the gate refuses."""
    schema = type(frame.schema)(list(frame.schema.fields))
    for name, kind in new_types(indicator_set).items():
        schema = schema.add(asked.prefix + name, kind)
    return frame.mapInArrow(partial(scored_as_text, indicator_set, frame.columns, asked), schema)


def counts_of_spark(indicator_set: IndicatorSet, frame: Foreign, asked: Asked) -> Foreign:
    """Return the counts of the answers of every partition, as an Arrow table."""
    count = partial(counted_rows, indicator_set, frame.columns, asked)
    return frame.mapInArrow(count, "id string, yes long, no long, unknown long").toArrow()
