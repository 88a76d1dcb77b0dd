"""One record of 67 answers: the outcome, the class and both bounds of all six dimensions.

The plain ways give the bounds of the dimensions alone; `agrees` compares. Each run scores many
different records once, so that nothing is measured that was just remembered.
"""

__all__ = ["lines"]

from _lines import Line, in_turn
from _scene import ADULT, ROWS, answers
from baselines import naive_dimensions, naive_record

from tipcore.indicators import Outcome
from tipcore.logic import Truth

RECORDS = 200
BOUNDS = {
    Outcome.INDICATED: (True, True),
    Outcome.UNDETERMINED: (False, True),
    Outcome.NOT_INDICATED: (False, False),
}


def lines():
    """Measure a dict of answers, `Answers`, and its two integers, against two plain ways."""
    columns = answers(RECORDS)
    given = [{key: column[row] for key, column in columns.items()} for row in range(RECORDS)]
    truths = [{key: Truth.of(value) for key, value in one.items()} for one in given]
    compact = [ADULT.answers(one) for one in given]
    masks = [(one.yes, one.maybe) for one in compact]
    assert all(agrees(one) for one in given)
    verdict = ADULT.verdict
    ours = (
        ("a dict, a `Result`", 10, lambda: [ADULT.score(one) for one in given]),
        ("`Answers`, a `Result`", 40, lambda: [ADULT.score(one) for one in compact]),
        ("two integers, a `Verdict`", 40, lambda: [verdict(yes, maybe) for yes, maybe in masks]),
    )
    ways = (
        (
            "`naive_record`: filters the set per dimension, answers are `Truth`",
            lambda: [naive_record(ADULT, one) for one in truths],
        ),
        (
            "`naive_dimensions`: a leaner one, answers are True, False, None",
            lambda: [naive_dimensions(ROWS, one) for one in given],
        ),
    )
    times = in_turn([*(way for _, way in ways), *(action for *_, action in ours)], 40)
    for (against, _), plain in zip(ways, times, strict=False):
        for (what, target, _), taken in zip(ours, times[len(ways) :], strict=True):
            yield Line(
                what=f"one record, from {what}",
                against=against,
                plain=plain / RECORDS,
                ours=taken / RECORDS,
                at_least=target,
                unit="us",
            )


def agrees(record):
    """Return whether both plain ways and ours say the same of a record."""
    ours = {key: BOUNDS[one.outcome] for key, one in ADULT.score(record).dimensions.items()}
    truths = {key: Truth.of(value) for key, value in record.items()}
    return ours == naive_record(ADULT, truths) == naive_dimensions(ROWS, record)
