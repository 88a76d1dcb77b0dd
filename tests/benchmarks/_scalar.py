"""One record of 67 answers: the outcome, the class and both bounds of all six dimensions.

Ours keeps the bounds as a bit for each dimension; `agrees` reads them and compares. The plain ways
give the bounds of the dimensions alone.
"""

__all__ = ["lines"]

from _lines import Line, best
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
    """Measure many records, each once in a run: from a dict, and from `Answers`."""
    columns = answers(RECORDS)
    given = [{key: column[row] for key, column in columns.items()} for row in range(RECORDS)]
    truths = [{key: Truth.of(value) for key, value in one.items()} for one in given]
    compact = [ADULT.answers(one) for one in given]
    assert all(agrees(one) for one in given)
    ways = [
        (
            "`naive_record`: filters the set per dimension",
            lambda one: naive_record(ADULT, one),
            truths,
            10,
            40,
        ),
        ("`naive_dimensions`: the same, leaner", lambda one: naive_dimensions(ROWS, one), given, None, None),
    ]
    for against, way, records, for_dict, for_masks in ways:
        plain = each(way, records, 7)
        for what, ours, target in (("a dict", given, for_dict), ("`Answers`", compact, for_masks)):
            yield Line(
                what=f"one record, from {what}",
                against=against,
                plain=plain,
                ours=each(ADULT.score, ours, 40),
                at_least=target,
                unit="us",
            )


def agrees(record):
    """Return whether both plain ways and ours say the same of a record."""
    ours = {key: BOUNDS[one.outcome] for key, one in ADULT.score(record).dimensions.items()}
    truths = {key: Truth.of(value) for key, value in record.items()}
    return ours == naive_record(ADULT, truths) == naive_dimensions(ROWS, record)


def each(way, records, times):
    """Return what one record takes, in seconds."""
    return best(lambda: [way(one) for one in records], times) / len(records)
