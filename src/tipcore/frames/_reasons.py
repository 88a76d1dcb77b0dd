"""Why answers are unknown: how many rows give each reason."""

__all__ = ["reasons"]

from collections.abc import Iterable, Sequence
from os import PathLike

from tipcore import indicators
from tipcore.errors import InvalidRecord
from tipcore.frames._columns import Asked
from tipcore.frames._gate import REASONS, Gate
from tipcore.frames._libraries import Foreign, libraries
from tipcore.frames._mapped import Columns, given
from tipcore.frames._memory import hold
from tipcore.frames._words import unpack
from tipcore.indicators import IndicatorSet, Replies, SignMapping
from tipcore.logic import UnknownReason

_CODES = max(REASONS) + 1


def reasons(
    frame: Foreign,
    indicator_set: IndicatorSet | str,
    *,
    columns: Columns = None,
    replies: Replies | str | PathLike[str] | Iterable[str] | None = None,
    strict: bool = False,
) -> Foreign:
    """Return why answers are unknown: how many rows give each reason, for each indicator and input.

    Shape: tidy, in the frame's own library; columns `id`, `reason` (a value of `UnknownReason`),
    `rows`; a row for each indicator or input and each reason. For one id they sum to the
    `unknown` of `counts`.

    A blank, a null, NaN and -99 are *not recorded*, and so is an indicator that a mapping answers
    by no column. An indicator without a column is *not asked*. Of several columns that
    answer an indicator together, the first that gives another reason than *not recorded* is heard.
    A plan is computed.

    Raises:
        InvalidRecord: As in `score`.
        DefinitionError: As in `score`.
        MissingExtra: The extra `frames` is not installed.
        UnknownTerm: There is no such set, or `columns` names an id that it does not have.

    Examples:
        >>> import pandas as pd
        >>> frame = pd.DataFrame({"deception": ["yes", "refused", "don't know", ""]})
        >>> found = reasons(frame, "ilo-2012-forced-labour-11")
        >>> print(found[found["id"] == "deception"][["reason", "rows"]].to_csv(index=False))
        reason,rows
        not_asked,0
        declined,1
        does_not_know,1
        not_recorded,1
        <BLANKLINE>
    """
    chosen = indicators.get(indicator_set) if isinstance(indicator_set, str) else indicator_set
    asked = Asked(given(columns), Replies.given(replies), strict)
    held = hold(frame, chosen, asked)
    place, gate = held.place, Gate(replies=held.place.replies)
    codes = {name: gate.codes(name, held.frame[name]) for name in place.columns}
    if gate.faults:
        what = f"data frame for {chosen.id}"
        raise InvalidRecord(what, gate.faults)
    mapped, rows, found = (
        isinstance(asked.columns, SignMapping),
        len(held.frame),
        list[tuple[str, str, int]](),
    )
    for key, answers in zip(chosen.bits, held.cells(chosen), strict=True):
        silent = UnknownReason.NOT_RECORDED if mapped or place.holds(key) else UnknownReason.NOT_ASKED
        columns_of = place.signs[key].columns if key in place.signs else (place.answers.get(key, ""),)
        said = _said([codes[name] for name in columns_of if name in codes], silent, rows)
        if answers is not None:
            yes, no = answers.words()
            said = said[unpack(yes | no, rows) == 0]
        numbers = libraries().np.bincount(said, minlength=_CODES).tolist()
        found += [(key, reason.value, numbers[code]) for code, reason in REASONS.items()]
    ids, names, numbers = (list(each) for each in zip(*found, strict=True))
    return held.native(libraries().pa.table({"id": ids, "reason": names, "rows": numbers}))


def _said(columns: Sequence[Foreign], silent: UnknownReason, rows: int) -> Foreign:
    """Return the code of the reason of each row, were its answer unknown."""
    np = libraries().np
    said = np.full(rows, next(code for code, reason in REASONS.items() if reason is silent), np.uint8)
    telling = [code for code, reason in REASONS.items() if reason is not UnknownReason.NOT_RECORDED]
    for codes in reversed(columns):
        heard = np.isin(codes, telling)
        said[heard] = codes[heard]
    return said
