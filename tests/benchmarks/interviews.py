"""How many questions an interview saves against asking all, over made-up people.

python tests/benchmarks/interviews.py            print the table
python tests/benchmarks/interviews.py --write    write docs/reference/interviews.md
"""

import random
import statistics
import sys
import warnings
from pathlib import Path

from tipcore import indicators
from tipcore.indicators import Outcome, Release

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "interviews.md"
PEOPLE = 200
SEED = 20_221_124
CTDC_YES = (0.053, 0.108, 0.130, 0.136, 0.096, 0.046, 0.097, 0.044, 0.127, 0.042, 0.085, 0.047, 0.060, 0.072)
"""Shares of yes among the 193,025 rows of the CTDC global synthetic data set (2022), sign by sign."""


def even(rng, _number):
    """Each answer is yes or no with the same chance."""
    return rng.random() < 0.5


def few(rng, _number):
    """One answer in ten is yes, the rest is no."""
    return rng.random() < 0.1


def like_ctdc(rng, number):
    """Yes as often as a sign of the CTDC file; of the rest, three in ten are not known."""
    if rng.random() < CTDC_YES[number % len(CTDC_YES)]:
        return True
    return None if rng.random() < 0.3 else False


PEOPLES = {"even": even, "few signs": few, "like CTDC": like_ctdc}


def asked(one, draw, rng):
    """Return how many questions the interview asked one made-up person."""
    answers = {key: draw(rng, number) for number, key in enumerate(one.bits)}
    talk = one.interview()
    for item in talk:
        talk.answer(answers[item.id])
    whole = one.score(answers).outcome
    assert talk.result.outcome is whole, "an interview must end where all answers end"
    return len(talk.asked)


def rows():
    """Yield a row for each set with a rule and each people."""
    for set_id in indicators.ids():
        one = indicators.get(set_id)
        if one.release is Release.WITHHELD or one.score({}).outcome is Outcome.NO_RULE:
            continue
        for name, draw in PEOPLES.items():
            rng = random.Random(SEED)  # noqa: S311 - made-up people
            found = [asked(one, draw, rng) for _ in range(PEOPLE)]
            total = len(one.items)
            mean = statistics.mean(found)
            yield [
                f"`{set_id}`", name, str(total), f"{mean:.1f}", f"{statistics.median(found):g}",
                str(max(found)), f"{1 - mean / total:.0%}",
            ]  # fmt: skip


def page():
    """Return the page."""
    head = ["set", "people", "all questions", "mean asked", "median", "most", "saved"]
    table = [head, ["---"] * len(head), *rows()]
    notes = "\n".join(f"- **{name}**: {draw.__doc__}" for name, draw in PEOPLES.items())
    return "\n".join([
        "# Questions that an interview saves",
        "",
        "<!-- Written by tests/benchmarks/interviews.py. Do not edit. -->",
        "",
        f"Each row: {PEOPLE} made-up people (seed {SEED}), none of them real. `IndicatorSet.interview` asks",
        "the question on which most hangs, and stops when the outcome is forced; for every one of them the",
        "outcome was the same as with all questions asked.",
        "Written by `python tests/benchmarks/interviews.py --write`.",
        "",
        notes,
        "",
        *("| " + " | ".join(row) + " |" for row in table),
        "",
        "The last people imitate the answers to one set by the shares of another list of signs, since no",
        "open data hold the answers to these sets; that shows how sparse real answers are, not more.",
        "",
    ])  # fmt: skip


def main():
    """Print or write the page."""
    warnings.simplefilter("ignore", indicators.ProvisionalSetWarning)
    text = page()
    if "--write" in sys.argv[1:]:
        PAGE.write_text(text, encoding="utf-8")
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
