"""One record, both bounds."""

__all__ = ["lines"]

from _lines import Line, best
from _scene import ADULT, ROWS, answers
from baselines import naive_dimensions

AGAIN = range(200)


def lines():
    """Measure one record from a dict and from `Answers`."""
    given = {key: column[0] for key, column in answers(1).items()}
    compact = ADULT.answers(given)
    ADULT.score(compact)
    against = "`naive_dimensions`: filters the set per dimension"
    plain = best(lambda: [naive_dimensions(ROWS, given) for _ in AGAIN], 5) / len(AGAIN)
    for what, value, target in (("a dict", given, 10), ("`Answers`", compact, 40)):
        ours = best(lambda value=value: [ADULT.score(value) for _ in AGAIN], 20) / len(AGAIN)
        yield Line(
            what=f"one record, from {what}",
            against=against,
            plain=plain,
            ours=ours,
            at_least=target,
            unit="us",
        )
