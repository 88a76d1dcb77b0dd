"""Random sets that a user might write, on frames: each row equals a naive referee over every completion."""

from io import StringIO
from itertools import product

import polars as pl
import pyarrow as pa
from hypothesis import given, reject
from hypothesis import strategies as st

from tipcore import frames, indicators
from tipcore.errors import DefinitionError

CITE = '{ source = "home-made", evidence = "default" }'
CLASSES = {"met": "indicated", "also-met": "indicated", "unmet": "not_indicated"}
NOT_STATED = "not-stated-by-the-source"
HEAD = f"""id = "small"
title = "Small"
version = "1"
release = "ready"
citation = {CITE}
"""


@st.composite
def items(draw):
    """Indicators in two dimensions, some reverse-scored, some with points."""
    return [
        {
            "id": f"i{number}",
            "dimension": f"d{number % 2}",
            "points": draw(st.integers(1, 3)),
            "counts": draw(st.sampled_from(["yes", "yes", "no"])),
        }
        for number in range(draw(st.integers(2, 6)))
    ]


def declared(parts, body):
    """Return the text of the set."""
    rows = ",\n".join(
        f'{{ id = "{one["id"]}", label = "x", evidence = "default", dimension = "{one["dimension"]}", '
        f'points = {one["points"]}, counts = "{one["counts"]}" }}'
        for one in parts
    )
    classes = "".join(
        f'[[classes]]\nid = "{key}"\nlabel = "x"\noutcome = "{outcome}"\nevidence = "default"\n'
        for key, outcome in CLASSES.items()
    )
    dimensions = '[[dimensions]]\nid = "d0"\nlabel = "x"\n[[dimensions]]\nid = "d1"\nlabel = "x"\n'
    return f"{HEAD}indicators = [\n{rows}\n]\n{dimensions}{ACT}{classes}{body}"


ACT = '[[inputs]]\nid = "act"\nlabel = "x"\nevidence = "default"\n'


def shown(parts, full):
    """Return the points of each indicator whose answer is the one that counts."""
    return [one["points"] for one in parts if full[one["id"]] == (one["counts"] == "yes")]


def holds(parts, full, kind, threshold):
    """Return whether a dimension is indicated, on a full record."""
    points = shown(parts, full)
    return (sum(points) if kind == "points-at-least" else len(points)) >= threshold


@st.composite
def own_sets(draw):
    """A set, and a function: the class of a full record and whether each dimension is indicated."""
    parts = draw(items())
    kind, threshold = draw(st.sampled_from(["at-least", "points-at-least"])), draw(st.integers(1, 3))
    each = (
        f'[[rules]]\nid = "each"\neach = "dimension"\nsays = "x"\ncitation = {CITE}\n'
        f"when = {{ {kind} = {threshold} }}\n"
    )
    form = draw(st.sampled_from(["rule", "table", "none"]))
    split = {key: [one for one in parts if one["dimension"] == key] for key in ("d0", "d1")}
    both = draw(st.booleans())
    table = draw(
        st.lists(
            st.tuples(st.sampled_from(["d0", "d1", "act"]), st.booleans(), st.sampled_from([*CLASSES])),
            min_size=1,
            max_size=2,
            unique_by=lambda row: row[0],
        )
    )
    if form == "rule":
        nodes = (
            '{ dimension = "d0" }, { any-of = [{ dimension = "d1" }, { input = "act", answered = "yes" }] }'
        )
        each += (
            f'[[rules]]\nid = "case"\nsays = "x"\ncitation = {CITE}\nclass = "met"\notherwise = "unmet"\n'
            f"when = {{ {'all-of' if both else 'any-of'} = [{nodes}] }}\n"
        )
    for key, positive, result in table if form == "table" else ():
        each += f'[[combinations]]\n{"yes" if positive else "no"} = ["{key}"]\nclass = "{result}"\n'

    def judge(full):
        found = {key: holds(split[key], full, kind, threshold) for key in split}
        if form == "none":
            return None, found
        if form == "rule":
            second = found["d1"] or full["act"]
            met = found["d0"] and second if both else found["d0"] or second
            return "met" if met else "unmet", found
        fits = [result for key, positive, result in table if (found | full)[key] == positive]
        return fits[0] if fits else NOT_STATED, found

    try:
        return indicators.load(StringIO(declared(parts, each))), parts, judge
    except DefinitionError:  # it asks for more than there is, or two rows fit one case
        reject()


def referee(parts, judge, row):
    """Return what must come out for a row, by trying every completion of its unknown answers."""
    unknown = [key for key, value in row.items() if value is None]
    classes, found = set(), {"d0": set(), "d1": set()}
    for filled in product((True, False), repeat=len(unknown)):
        kind, dimensions = judge(row | dict(zip(unknown, filled, strict=True)))
        classes.add(kind)
        for key, value in dimensions.items():
            found[key].add(value)
    result = {key: values.pop() if len(values) == 1 else None for key, values in found.items()}
    if classes == {None}:
        sure = [one["points"] for one in parts if row[one["id"]] is (one["counts"] == "yes")]
        perhaps = [one["points"] for one in parts if row[one["id"]] is None]
        low = sum(sure)
        return {"outcome": "no_rule", "signs_lowest": low, "signs_highest": low + sum(perhaps)} | result
    outcomes = {(CLASSES | {NOT_STATED: "not_stated"})[kind] for kind in classes}
    return {
        "outcome": outcomes.pop() if len(outcomes) == 1 else "undetermined",
        "classification": classes.pop() if len(classes) == 1 else None,
    } | result


@given(own=own_sets(), data=st.data())
def test_frames_and_plans_of_own_sets_equal_every_completion(own, data):
    one, parts, judge = own
    keys = [*(part["id"] for part in parts), "act"]
    cells = st.lists(st.sampled_from([True, False, None]), min_size=len(keys), max_size=len(keys))
    kinds = data.draw(st.lists(cells, min_size=1, max_size=8))
    order = [kinds[at % len(kinds)] for at in range(data.draw(st.sampled_from([1, 63, 64, 65, 130])))]
    rows = [dict(zip(keys, row, strict=True)) for row in order]
    known = {tuple(row.values()): referee(parts, judge, row) for row in rows}
    wanted = [known[tuple(row.values())] for row in rows]
    frame = pl.DataFrame(rows, schema=dict.fromkeys(keys, pl.Boolean))
    for scored in (frames.score(frame, one), frames.score(frame.lazy(), one).collect()):
        assert scored.drop(keys).cast({pl.Enum: pl.String}).to_dicts() == wanted
    table = frame.to_arrow()
    reader = pa.RecordBatchReader.from_batches(table.schema, table.to_batches(50))
    assert frames.score(reader, one).read_all().drop_columns(keys).to_pylist() == wanted
