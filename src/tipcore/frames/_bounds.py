"""The lowest and the highest number of rows that may show a sign or be indicated, by group."""

__all__ = ["bounds"]

from collections.abc import Iterable, Iterator, Sequence
from os import PathLike

from attrs import frozen

from tipcore import indicators
from tipcore.frames._cells import Cells
from tipcore.frames._columns import Asked
from tipcore.frames._groups import Groups, groups
from tipcore.frames._kernel import Kernel
from tipcore.frames._libraries import Foreign, libraries
from tipcore.frames._mapped import Columns, given
from tipcore.frames._memory import hold
from tipcore.frames._words import Words, exclusive
from tipcore.indicators import IndicatorSet, Outcome, Release, Replies

_RESULTS = ("kind", "id", "rows", "yes", "no", "unknown", "lowest", "highest")


def bounds(
    frame: Foreign,
    indicator_set: IndicatorSet | str,
    *,
    by: str | Sequence[str] = (),
    columns: Columns = None,
    replies: Replies | str | PathLike[str] | Iterable[str] | None = None,
    strict: bool = False,
) -> Foreign:
    """Return how many rows show each sign of a set, at least and at most, by group.

    An unknown answer may be a yes or a no. `lowest` takes every one for a no, `highest` for a
    yes: the true number, if all answers were known, lies between them. How wide they stand apart
    shows how much a count owes to what nobody knows.

    Shape: tidy, in the frame's own library; a row for each group and each of

    - `sign`: an indicator; `yes`, `no` and `unknown` count answers, `lowest` and `highest` rows
      that show the sign (a sign that counts when it is denied is shown by a no);
    - `input`: a fact that is no indicator;
    - `dimension`, and `set` under the set's id, where the set has a rule: rows that are indicated.
      A row for which the source states no class is unknown here.

    Columns: those of `by`, then `kind`, `id`, `rows`, `yes`, `no`, `unknown`, `lowest`, `highest`.
    Groups are sorted by name; rows whose group is not known (null or blank) are a group of
    their own, the last, so that no row is lost. A plan is computed. A withheld set gives signs only.

    A group may be a single person: suppress small numbers before the table is published.

    Args:
        frame: A data frame.
        indicator_set: A set or its id.
        by: Columns of the frame that name the group of a row; without any, all rows are one group.
        columns: As in `score`.
        replies: As in `score`.
        strict: As in `score`.

    Raises:
        InvalidRecord: As in `score`, or a column of `by` is missing, is named as a result, or holds lists.
        DefinitionError: As in `score`.
        MissingExtra: The extra `frames` is not installed.
        UnknownTerm: There is no such set, or `columns` names an id that it does not have.

    Examples:
        >>> import pandas as pd
        >>> frame = pd.DataFrame({"year": ["2019", "2020", ""], "deception": ["yes", "no", None]})
        >>> found = bounds(frame, "ilo-2012-forced-labour-11", by="year")
        >>> deception = found[found["id"] == "deception"]
        >>> print(deception[["year", "rows", "lowest", "highest"]].to_csv(index=False))
        year,rows,lowest,highest
        2019,1,1,1
        2020,1,0,0
        ,1,0,1
        <BLANKLINE>
    """
    chosen = indicators.get(indicator_set) if isinstance(indicator_set, str) else indicator_set
    names = [by] if isinstance(by, str) else list(by)
    held = hold(frame, chosen, Asked(given(columns), Replies.given(replies), strict), names)
    parts = groups(held.frame, names, _RESULTS)
    counts = list(_counts(chosen, held.cells(chosen), parts))
    return held.native(_table(parts, counts))


@frozen
class _Count:
    """Numbers of rows, one a group."""

    kind: str
    id: str
    yes: Sequence[int]
    no: Sequence[int]
    denied: bool = False
    """Whether a no is what shows the sign."""
    highest: Sequence[int] | None = None


def _counts(indicator_set: IndicatorSet, cells: Sequence[Cells | None], parts: Groups) -> Iterator[_Count]:
    """Yield the numbers of every sign, input, dimension and of the set."""
    denied = {one.id: not one.counts for one in indicator_set.indicators}
    for key, answers in zip(indicator_set.bits, cells, strict=True):
        kind = "sign" if key in denied else "input"
        yield _Count(kind, key, *parts.answered(answers), denied.get(key, False))
    if indicator_set.release is Release.WITHHELD:
        return
    found = Kernel(indicator_set).run(cells, len(parts.number))
    for key, (truth, known) in found.dimensions.items():
        yield _Count("dimension", key, parts.counted(truth & known), parts.counted(~truth & known))
    if indicator_set.circuit.conclusion is not None:
        kinds = indicator_set.circuit.conclusion.possible_classes
        by_outcome: dict[Outcome, Words] = {}
        for one, words in zip(kinds, found.possible, strict=True):
            by_outcome[one.outcome] = by_outcome.get(one.outcome, words) | words
        alone = dict(zip(by_outcome, exclusive(list(by_outcome.values())), strict=True))
        sure, never = (_rows(parts, alone.get(one)) for one in (Outcome.INDICATED, Outcome.NOT_INDICATED))
        highest = _rows(parts, by_outcome.get(Outcome.INDICATED))
        yield _Count("set", indicator_set.id, sure, never, highest=highest)


def _rows(parts: Groups, words: Words | None) -> list[int]:
    return [0] * parts.count if words is None else parts.counted(words)


def _table(parts: Groups, counts: Sequence[_Count]) -> Foreign:
    """Return an Arrow table: for each group, a row for each count."""
    lib, rows = libraries(), parts.rows()
    np, pa = lib.np, lib.pa
    group = np.repeat(np.arange(parts.count), len(counts))
    columns = {name: names.take(pa.array(group)) for name, names in parts.names.items()}
    lines = list[tuple[str, str, int, int, int, int, int, int]]()
    for place, all_rows in enumerate(rows):
        for one in counts:
            yes, no = one.yes[place], one.no[place]
            lowest, highest = (no, all_rows - yes) if one.denied else (yes, all_rows - no)
            highest = highest if one.highest is None else one.highest[place]
            lines.append((one.kind, one.id, all_rows, yes, no, all_rows - yes - no, lowest, highest))
    types = [pa.string(), pa.string(), *[pa.int64()] * (len(_RESULTS) - 2)]
    values = zip(*lines, strict=True) if lines else [()] * len(_RESULTS)
    columns |= {name: pa.array(each, kind) for name, each, kind in zip(_RESULTS, values, types, strict=True)}
    return pa.table(columns)
