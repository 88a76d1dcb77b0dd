"""The curve of a set's points, straight from the answers of a frame."""

__all__ = ["roc_of_answers"]

from collections.abc import Mapping

from tipcore import indicators
from tipcore.errors import Fault, InvalidRecord
from tipcore.indicators import IndicatorSet, Replies
from tipcore.logic import Truth
from tipcore.validity._crosstable import Combination, Given, counted, decode, reader
from tipcore.validity._libraries import Foreign, frames
from tipcore.validity._roc import Roc, curves_of


def roc_of_answers(
    frame: Foreign,
    indicator_set: IndicatorSet | str,
    *,
    reference: str,
    columns: Mapping[str, str] | None = None,
    replies: Given = None,
    level: float = 0.95,
) -> Roc:
    """Like `roc`, from the answers to a set of points and a reference column.

    Shape: n rows in, a table out; equal rows are scored once. Null: not asked, which leaves a span of
    points; no reference, which leaves the row out.

    Args:
        frame: Any frame that narwhals reads, with a column for each indicator that was asked.
        indicator_set: A set, or its id. Its points are summed, whatever its rule is.
        reference: The column of the reference standard, as in `accuracy_of`.
        columns: Indicator id to the name of its column, where that is not the id.
        replies: What the words of answers and reference mean; English if left out.
        level: Confidence level of the area.

    Raises:
        InvalidRecord: As in `roc`; or no column holds an indicator of the set.
        MissingExtra: The extra `stats` is not installed.
        SetWithheld: The set is withheld.
        UnknownTerm: There is no such set, or `columns` names an id that it does not have.

    Examples:
        >>> import polars as pl
        >>> frame = pl.DataFrame({
        ...     "deception": ["yes", "yes", "no", "no"],
        ...     "debt-bondage": ["yes", "no", None, "no"],
        ...     "truly": ["yes", "yes", "no", "no"],
        ... })
        >>> found = roc_of_answers(frame, "ilo-2012-forced-labour-11", reference="truly")
        >>> found["lowest"].area.estimate, found["against"].area.estimate
        (1.0, 0.0)
    """
    chosen = indicators.get(indicator_set) if isinstance(indicator_set, str) else indicator_set
    named = dict(columns or {})
    for key in named:
        chosen.item(key)
    names = {one.id: named.get(one.id, one.id) for one in chosen.indicators}
    present = _present(frame)
    asked = {key: name for key, name in names.items() if key in named or name in present}
    if not asked:
        what, message, hint = "data frame", f"has no column of {chosen.id}", "give `columns`"
        raise InvalidRecord(what, [Fault("frame", message, hint, "missing")])
    words = Replies.given(replies)
    places = (*asked.values(), reference)
    found, backend = counted(frame, places)
    cells = decode(found, [reader(words)] * len(places), places, [words.hint()] * len(places))
    scored = [
        Combination((*_points(chosen, dict(zip(asked, answers[:-1], strict=True))), answers[-1]), rows)
        for answers, rows in cells
    ]
    return curves_of(scored, ("points", "points", reference), words, level, spans=True, backend=backend)


def _present(frame: Foreign) -> list[str]:
    names: list[str] = frames().nw.from_native(frame).collect_schema().names()
    return names


def _points(chosen: IndicatorSet, answers: Mapping[str, Truth]) -> tuple[int, int]:
    """Return the lowest and the highest points of one combination of answers."""
    result = chosen.score(answers)
    return result.lowest, result.highest
