"""Throw random files, tables and answers at the readers and scorers: only their own errors may come back.

python tests/fuzz.py                              for 10 minutes, from a random seed, which it prints
python tests/fuzz.py --minutes 60 --seed 7        longer; the same inputs again
python tests/fuzz.py --examples 200               so many inputs for each target, whatever the time
python tests/fuzz.py --target files               one target: files, gate or scorers

A finding is an exception that is no `TipcoreError` (nor the `TypeError` of a value that is no
answer), an error or warning whose text holds a cell or an answer, or an input that takes longer
than 20 seconds. It is printed as small as Hypothesis can make it; the exit code is then 1.
"""

import argparse
import random
import sys
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from importlib.resources import files
from io import BytesIO, StringIO

import pandas as pd
import polars as pl
import pyarrow as pa
from attrs import evolve
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import HypothesisWarning

from tipcore import frames, indicators
from tipcore.errors import TipcoreError
from tipcore.indicators import Release, Replies, SetWithheld, SignMapping, Strength
from tipcore.logic import Answer, Truth, UnknownReason

PLANT = "zqxv"
"""Begins every text that is planted in a cell or an answer."""
SLOW = 20.0
ROUND = 200
ROOM = files("tipcore.indicators")
SETS = {name: (ROOM / f"sets/{name}.toml").read_text("utf-8") for name in indicators.ids()}
OTHERS = [
    *((ROOM / f"mappings/{name}.toml").read_text("utf-8") for name in indicators.mapping_ids()),
    (ROOM / "replies.toml").read_text("utf-8"),
]
TOKENS = [
    *('"', "'", '"""', "'''", "[", "]", "[[", "]]", "{", "}", "=", ",", ".", "#", "\\", "\n", "\r", "\ufeff"),
    *("[[rules]]\n", "[[bands]]\n", "[[inputs]]\n", "when = {", "any-of = [", "at-least = 1", "of = {", "\0"),
    *("true", "nan", "inf", "0", "-1", "99999999999999999999", "1e400", "1979-05-27", "07:32:00", "{{{{"),
    *("points = 500", "from = 0", "to = 9", "class = 'met'", "[columns]\n", "any_of = ['a']", "yes = ['1']"),
]


class Finding(Exception):
    """What must not happen."""


def guarded(call: Callable[[], object], *, foreign: bool = False) -> BaseException | None:
    """Return the error of the library that a call raises, which may hold no planted text.

    Args:
        call: What is tried.
        foreign: Whether some value is no answer, so that a TypeError is due.
    """
    begun, raised = time.perf_counter(), None
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        try:
            call()
        except TipcoreError as error:
            raised = error
        except TypeError as error:
            if not foreign:
                raise
            raised = error
    texts = [str(one.message) for one in told] + ([] if raised is None else [everything(raised)])
    if any(PLANT in text for text in texts):
        msg = f"a planted value is told: {texts}"
        raise Finding(msg)
    if time.perf_counter() - begun > SLOW:
        msg = f"it took {time.perf_counter() - begun:.0f} seconds"
        raise Finding(msg)
    return raised


def everything(error: BaseException) -> str:
    """Return all that an error shows, with what hangs on it."""
    hanging = [one for one in (error.__cause__, error.__context__) if one is not None]
    return "\n".join([str(error), repr(error), repr(error.args), *map(everything, hanging)])


@st.composite
def mangled(draw: st.DrawFn, texts: list[str]) -> str:
    """A file of the library after a few accidents."""
    text = draw(st.sampled_from(texts))
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 1, 3, 20, 200, 2000])))
        match draw(st.sampled_from(["cut", "put", "double", "line", "move", "char"])):
            case "cut":
                text = text[:start] + text[end:]
            case "put":
                text = text[:start] + draw(st.sampled_from(TOKENS)) + text[end:]
            case "double":
                text = text[:end] + text[start:end] + text[end:]
            case "line":
                lines = text.split("\n")
                lines.insert(draw(st.integers(0, len(lines))), lines[draw(st.integers(0, len(lines) - 1))])
                text = "\n".join(lines)
            case "move":
                place = draw(st.integers(0, len(text)))
                text = text[:place] + text[start:end] + text[place:]
            case _:
                text = text[:start] + draw(st.text(max_size=3)) + text[end:]
    return text


TEXTS = st.one_of(
    mangled([*SETS.values()]),
    mangled([*SETS.values()]),
    mangled(OTHERS),
    st.lists(st.one_of(st.sampled_from(TOKENS), st.text(max_size=4)), max_size=30).map("".join),
    st.builds(lambda mark, count: mark * count, st.sampled_from(TOKENS), st.sampled_from([300, 3000])),
)
BYTES = st.one_of(st.binary(max_size=200), st.builds(str.encode, TEXTS, errors=st.just("replace")))


FILES = {"content": st.one_of(TEXTS, BYTES)}


def fuzz_files(content: str | bytes) -> None:
    """Read it as a set, a mapping of columns and a file of replies; what loads must score."""
    stream = StringIO if isinstance(content, str) else BytesIO
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    told = indicators.lint(stream(content))
    raised = guarded(lambda: scored_somehow(indicators.load(stream(content))))
    refused = raised is not None and not isinstance(raised, SetWithheld)
    lines = data.count(b"\n") + 1
    if refused != any(one.level == "fault" for one in told) or not all(
        1 <= one.line <= lines for one in told
    ):
        msg = f"the check and the reader differ, or a line is not there: {told}, {raised}"
        raise Finding(msg)
    guarded(lambda: SignMapping.load(BytesIO(data)))
    guarded(lambda: Replies.load(BytesIO(data)).read("yes"))


def scored_somehow(one: indicators.IndicatorSet) -> None:
    """Score nothing, and everything, with a set that was loaded."""
    for value in (None, True, False):
        one.score(dict.fromkeys(one.bits, value)).explain()
    one.score({}).open_questions  # noqa: B018 - made when read


NUMBERS = [0, 1, -99, 2, 10**30, 0.0, 1.0, 0.5, float("nan"), float("inf"), Decimal("1.0"), Fraction(1, 2)]
CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.sampled_from(NUMBERS),
    st.sampled_from(["yes", "no", "NO ", "unknown", "don't know", "", "-99", "1.0", "oui", "yess"]),
    st.integers(0, 99).map(lambda number: f"{PLANT}-{number}"),
    st.text(max_size=5).map(lambda text: f"{text}{PLANT}{text}"),
    st.sampled_from([date(2020, 1, 1), datetime(2020, 1, 1, 3), b"\xff", (), [], {}, [f"{PLANT}-l"]]),  # noqa: DTZ001
    st.sampled_from([Truth.YES, UnknownReason.DECLINED, Answer(Truth.NO), pd.NA, pd.NaT, object]),
)
TEXT_CELLS = st.one_of(st.none(), CELLS.filter(lambda cell: isinstance(cell, str)))


def texts(cells: list[object]) -> list[str | None]:
    """Return the cells as texts."""
    return [None if cell is None else str(cell) for cell in cells]


KINDS = {
    "polars": lambda name, cells: pl.DataFrame({name: pl.Series(name, cells, strict=False)}),
    "polars texts": lambda name, cells: pl.DataFrame({name: texts(cells)}),
    "polars categories": lambda name, cells: pl.DataFrame({name: texts(cells)}).cast(pl.Categorical),
    "polars objects": lambda name, cells: pl.DataFrame({name: pl.Series(name, cells, dtype=pl.Object)}),
    "pandas objects": lambda name, cells: pd.DataFrame({name: pd.Series(cells, dtype=object)}),
    "pandas": lambda name, cells: pd.DataFrame({name: cells}),
    "pandas categories": lambda name, cells: pd.DataFrame({name: pd.Series(texts(cells), dtype="category")}),
    "pandas nullable": lambda name, cells: pd.DataFrame({name: cells}).convert_dtypes(),
    "pyarrow": lambda name, cells: pa.table({name: pa.array(cells)}),
    "pyarrow texts": lambda name, cells: pa.table({name: pa.array(texts(cells)).dictionary_encode()}),
    "pyarrow batches": lambda name, cells: pa.table({name: pa.array(cells)}).to_reader(2),
}
NAMES = ["deception", "isolation", "debt-bondage", "act", "colour", "outcome"]


FRAMES = {
    "cells": st.one_of(st.lists(CELLS, max_size=9), st.lists(TEXT_CELLS, max_size=9)),
    "kind": st.sampled_from(sorted(KINDS)),
    "name": st.sampled_from(NAMES),
    "of": st.sampled_from(["ilo-2012-forced-labour-11", "ilo-2009-child-labour"]),
    "replies": st.sampled_from([None, "fr", ["st", "en"], "xx"]),
    "strict": st.booleans(),
}


def fuzz_gate(*, cells: list[object], kind: str, name: str, of: str, replies: object, strict: bool) -> None:
    """Score and count a frame with one column of these cells, if its own library takes them at all."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            frame = KINDS[kind](name, cells)
        except Exception:  # noqa: BLE001 - the other library does not hold such cells: nothing reaches ours
            return
    guarded(lambda: drained(frames.score(frame, of, replies=replies, strict=strict)))
    if "batches" not in kind:
        guarded(lambda: frames.reasons(frame, of, replies=replies))
        guarded(lambda: frames.bounds(frame, of, by=[name], replies=replies))
        guarded(lambda: frames.score(frame, of, columns={"isolation": name}))
    if isinstance(frame, pl.DataFrame):
        guarded(lambda: frames.score(frame.lazy(), of, replies=replies).collect())
        guarded(lambda: frames.counts(frame.lazy(), of, replies=replies))


def drained(frame: object) -> None:
    """Read a stream to its end; a frame is there already."""
    if isinstance(frame, pa.RecordBatchReader):
        frame.read_all()


with warnings.catch_warnings():
    warnings.simplefilter("ignore", indicators.ProvisionalSetWarning)
    READY = {name: evolve(indicators.get(name), release=Release.READY) for name in SETS}
SCORING = [name for name, one in READY.items() if one.bits]
ANSWERABLE = (bool, Truth, UnknownReason, Answer, type(None))
ANSWERS = st.one_of(
    *(st.none(), st.booleans(), st.sampled_from([*Truth, *UnknownReason, Answer(Truth.YES)])), CELLS
)


def fuzz_scorers(data: st.DataObject) -> None:
    """Score a record and many, talk, and change a set, with ids and values of any kind."""
    one = READY[data.draw(st.sampled_from(SCORING), "set")]
    ids = st.sampled_from([*one.bits, *one.bits, "colour", ""])
    answers = data.draw(st.dictionaries(ids, ANSWERS, max_size=12), "answers")
    odd = not all(isinstance(value, ANSWERABLE) for value in answers.values())
    guarded(lambda: one.score(answers).explain(), foreign=odd)
    columns = data.draw(st.dictionaries(ids, st.lists(ANSWERS, max_size=3), max_size=3), "columns")
    guarded(lambda: [*one.score_many(columns)])
    talk = one.interview()
    for key, value in answers.items():
        guarded(lambda value=value: talk.answer(value), foreign=odd)
        guarded(lambda key=key, value=value: talk.answer(value, key), foreign=odd)
    guarded(lambda: (talk.next, talk.result.explain(), list(zip(range(3), talk, strict=False))))
    change = data.draw(st.fixed_dictionaries({}, optional=changes(one, ids)), "change")
    guarded(lambda: one.whatif(**change).score({}))


def changes(
    one: indicators.IndicatorSet, ids: st.SearchStrategy[str]
) -> dict[str, st.SearchStrategy[object]]:
    """Return what `whatif` may be asked for."""
    numbers = st.one_of(st.integers(-2, 9), st.sampled_from([10**20, True, 1.5, "2", None]))
    rules = st.sampled_from([*(rule.id for rule in one.rules), "case"])
    return {
        "strength": st.dictionaries(ids, st.sampled_from([*Strength, "strong", "x", 3]), max_size=3),
        "points": st.dictionaries(ids, numbers, max_size=3),
        "threshold": st.dictionaries(rules, numbers, max_size=1),
        "without": st.lists(ids, max_size=5),
    }


TARGETS = {"files": fuzz_files, "gate": fuzz_gate, "scorers": fuzz_scorers}
GIVEN = {"files": FILES, "gate": FRAMES, "scorers": {"data": st.data()}}


def run(target: str, examples: int, number: int) -> BaseException | None:
    """Run a target on so many inputs; return what was found."""
    profile = settings(
        max_examples=examples,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.target, Phase.shrink],
        print_blob=False,
    )
    try:
        seed(number)(profile(given(**GIVEN[target])(TARGETS[target])))()
    except Exception as error:  # noqa: BLE001 - this is what is looked for
        return error
    return None


def main() -> int:
    """Run all targets in turns until the time is over; print what was run and found."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--minutes", type=float, default=10.0)
    words.add_argument("--examples", type=int, help="inputs for each target, instead of a time")
    words.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    words.add_argument("--target", choices=sorted(TARGETS), action="append")
    asked = words.parse_args()
    warnings.simplefilter("ignore", HypothesisWarning)  # the texts of our own files are long
    begun, done, found = time.monotonic(), Counter[str](), dict[str, BaseException]()
    number, targets = asked.seed, asked.target or sorted(TARGETS)
    while True:
        for target in targets:
            if target not in found:
                size = asked.examples or ROUND
                error = run(target, size, number)
                done[target] += size
                if error is not None:
                    found[target] = error
        number += 1
        minutes = (time.monotonic() - begun) / 60
        if asked.examples or minutes >= asked.minutes or len(found) == len(targets):
            break
    for target, error in found.items():
        print(f"--- {target}, seed {asked.seed}:", *getattr(error, "__notes__", ()), sep="\n")
        traceback.print_exception(error)
    counts = ", ".join(f"{target} {count}" for target, count in sorted(done.items()))
    print(f"inputs: {counts}; seed {asked.seed}; {minutes:.1f} minutes; findings: {len(found)}")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
