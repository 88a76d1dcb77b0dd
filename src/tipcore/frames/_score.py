"""Scoring and counting whole data frames."""

__all__ = ["counts", "score"]

from collections.abc import Iterable, Mapping
from functools import partial
from os import PathLike
from typing import TypeVar

from tipcore import indicators
from tipcore.frames._columns import Asked, layout, new_columns, scorable
from tipcore.frames._dask import counts_of_dask, score_dask
from tipcore.frames._eager import numbers, score_rows
from tipcore.frames._kernel import Kernel
from tipcore.frames._lazy import count_plan, score_plan
from tipcore.frames._libraries import Foreign, libraries
from tipcore.frames._mapped import Columns, given
from tipcore.frames._native import columns_for
from tipcore.frames._spark import counts_of_spark, score_spark
from tipcore.frames._stream import added_up, counted, scored_reader
from tipcore.indicators import IndicatorSet, Replies

FrameT = TypeVar("FrameT")


def score(
    frame: FrameT,
    indicator_set: IndicatorSet | str,
    *,
    columns: Columns = None,
    replies: Replies | str | PathLike[str] | Iterable[str] | None = None,
    strict: bool = False,
    prefix: str = "",
) -> FrameT:
    """Like `IndicatorSet.score`, a row at a time over a data frame.

    Shape: n rows in; the same n rows, in the same order, with the same index and columns
    out, in the same kind of frame: Polars, pandas, Arrow tables and record batch readers (a
    batch at a time). Polars lazy frames, DuckDB relations, Dask, PySpark and whatever else
    narwhals reads stay plans. New columns after the old ones:

    - `outcome`, text from a closed list: the outcome of the set.
    - With a rule for the case: `classification`, the id of the class when one is left, else null.
    - Without one: `signs_lowest` and `signs_highest`, the points of the signs that are
      present (their number in a set without points), if no and if every unknown answer were a sign.
    - For each dimension that has a rule, a nullable Boolean named by its id: true indicated,
      false not indicated, null undetermined.

    Cells: Boolean; the codes 1, 0, -99; words for yes, no and unknown in the languages of `replies`, such
    as *don't know* and *refused*, in any case and form of Unicode. Null, NaN, blank and -99 are unknown
    (not recorded), never no; `reasons` counts why answers are unknown. A cell that is none of these is
    refused, with a near word as a hint. A plan does not see through blanks inside words.
    In a plan of expressions (Polars lazy, DuckDB) a cell that is none of these counts as unknown,
    since it cannot refuse; a reader, Dask and Spark refuse it when it is reached, with its row in the
    stream, partition or task. Workers of Spark and Dask need this library. Columns of Python objects
    are read with the warning `ObjectColumns`.

    Missing column: not asked for all rows; refused when `strict=True`. A frame without any
    column of the set is refused.

    Args:
        frame: A data frame.
        indicator_set: A set or its id.
        columns: Indicator or input id to the name of its column, where that is not the id; or a
            `SignMapping`, its id (`"ctdc-global-synthetic"`) or its TOML file (`"my.toml"`), which may
            answer an id from several columns.
        replies: What the words and codes of cells mean: languages (`"fr"`), a TOML file or `Replies`;
            English if left out.
        strict: Refuse a frame in which a column of the set is missing.
        prefix: Stands before the name of every new column, so that two sets fit into one frame.

    Raises:
        InvalidRecord: Cells that are no answer, columns that are missing or would be replaced;
            faults name column and row (from 0), never the value.
        MissingExtra: The extra `frames` is not installed.
        SetWithheld: The set is withheld.
        UnknownTerm: There is no such set, or `columns` names an id that it does not have.
        DefinitionError: `columns` is no mapping, or not one of this set.

    Examples:
        >>> import pandas as pd
        >>> frame = pd.DataFrame({"deception": ["yes", "no", None]}, index=[7, 8, 9])
        >>> score(frame, "ilo-2012-forced-labour-11")[["signs_lowest", "signs_highest"]]
           signs_lowest  signs_highest
        7             1             11
        8             0             10
        9             0             11

    Source:
        The rule is the set's own. A result supports a human decision and decides no status.
    """
    asked = Asked(given(columns), Replies.given(replies), strict, prefix)
    found: FrameT = _scored(frame, scorable(indicator_set), asked)
    return found


def _scored(frame: Foreign, chosen: IndicatorSet, asked: Asked) -> Foreign:
    lib = libraries()
    nw, known = lib.nw, lib.nw.dependencies
    if isinstance(frame, lib.pa.RecordBatchReader):
        return scored_reader(chosen, frame, asked)
    if known.is_dask_dataframe(frame):
        return score_dask(frame, partial(_scored, chosen=chosen, asked=asked))
    if known.is_pyspark_dataframe(frame) or known.is_pyspark_connect_dataframe(frame):
        layout(chosen, frame.columns, asked, new_columns(chosen))
        return score_spark(chosen, frame, asked)
    held = nw.from_native(frame)
    place = layout(chosen, held.collect_schema().names(), asked, new_columns(chosen))
    native = columns_for(held) if isinstance(held, nw.DataFrame) else None
    if native is not None:
        return score_rows(Kernel(chosen), held, place, native)
    return score_plan(chosen, held, place)


def counts(
    frame: Foreign,
    indicator_set: IndicatorSet | str,
    *,
    columns: Columns = None,
    replies: Replies | str | PathLike[str] | Iterable[str] | None = None,
    strict: bool = False,
) -> Foreign:
    """Return how many rows answer yes, no and neither, for each indicator and input of a set.

    Shape: a row for each indicator and input, in the order of the set; columns `id`, `yes`,
    `no`, `unknown`, which sum to the rows of the frame. It counts answers and concludes nothing.
    Cells, nulls and missing columns are read as in `score`. A plan is computed; the counts of
    a plan come as a frame in memory.

    Raises:
        InvalidRecord: As in `score`.
        MissingExtra: The extra `frames` is not installed.
        UnknownTerm: There is no such set, or `columns` names an id that it does not have.
        DefinitionError: `columns` is no mapping, or not one of this set.

    Examples:
        >>> import pandas as pd
        >>> frame = pd.DataFrame({"deception": [1, 0, -99, 0]})
        >>> print(counts(frame, "ilo-2012-forced-labour-11").head(2).to_csv(index=False))
        id,yes,no,unknown
        abuse-vulnerability,0,0,4
        deception,1,2,1
        <BLANKLINE>
    """
    chosen = indicators.get(indicator_set) if isinstance(indicator_set, str) else indicator_set
    return _counted(frame, chosen, Asked(given(columns), Replies.given(replies), strict))


def _counted(frame: Foreign, chosen: IndicatorSet, asked: Asked) -> Foreign:
    lib = libraries()
    nw, known = lib.nw, lib.nw.dependencies
    if known.is_dask_dataframe(frame):
        return counts_of_dask(frame, partial(_counted, chosen=chosen, asked=asked))
    if isinstance(frame, lib.pa.RecordBatchReader):
        return _table(counted(chosen, frame.schema.names, asked, frame).table(), nw.Implementation.PYARROW)
    if known.is_pyspark_dataframe(frame) or known.is_pyspark_connect_dataframe(frame):
        layout(chosen, frame.columns, asked)
        return _table(added_up(chosen, counts_of_spark(chosen, frame, asked)), nw.Implementation.PYARROW)
    held = nw.from_native(frame)
    place = layout(chosen, held.collect_schema().names(), asked)
    if isinstance(held, nw.DataFrame) and columns_for(held) is not None:
        return _table(numbers(chosen, held, place), held.implementation)
    return _table(*count_plan(chosen, held, place))


def _table(counts: Mapping[str, tuple[int, int, int]], backend: Foreign) -> Foreign:
    """Return the counts as a frame of the library."""
    names = ("yes", "no", "unknown")
    columns = dict(zip(names, map(list, zip(*counts.values(), strict=True)), strict=True))
    return libraries().nw.from_dict({"id": list(counts)} | columns, backend=backend).to_native()
