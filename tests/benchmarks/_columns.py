"""Many records of 67 answers with the standard library alone: all dimensions and the class, both bounds.

The plain way is measured on fewer rows and scaled: a loop takes as long for each row. It starts
from records in memory as ours from columns in memory; what it costs to pack plain lists is a line
of its own.
"""

__all__ = ["lines"]

from _lines import Line, best
from _scene import ADULT, ROWS, answers
from baselines import attrs_loops, attrs_records

from tipcore.indicators import Column

MANY, SOME, FEW = 1_000_000, 100_000, 5_000


def lines():
    """Measure packed columns, bitmaps as Arrow keeps them, and lists of True, False and None."""
    columns = answers(MANY)
    few = {key: values[:FEW] for key, values in columns.items()}
    records = attrs_records(few)
    assert agrees(few, records)
    plain = best(lambda: attrs_loops(ROWS, records), 3) * (MANY / FEW)
    against = f"`attrs_loops`: frozen attrs records, {FEW:,} measured and scaled"
    packed = {key: Column.of(values) for key, values in columns.items()}
    some = {key: values[:SOME] for key, values in columns.items()}
    maps = {key: bitmaps(column) for key, column in packed.items()}
    del columns
    ways = (
        ("1M rows, packed columns", lambda: ADULT.score_many(packed), 1, 300),
        ("1M rows, bitmaps as in Arrow", lambda: ADULT.score_many(unpacked(maps)), 1, None),
        (
            "1M rows, lists of True, False, None (100,000 scaled)",
            lambda: ADULT.score_many(some),
            MANY / SOME,
            None,
        ),
    )
    for what, way, times, target in ways:
        ours = best(way, 5) * times
        yield Line(what=what, against=against, plain=plain, ours=ours, at_least=target)


def bitmaps(column):
    """Return the values and the validity of a column as bytes."""
    size = (len(column) + 7) // 8
    return column.yes.to_bytes(size, "little"), (column.yes | column.no).to_bytes(size, "little")


def unpacked(maps):
    """Return columns from bitmaps."""
    return {key: Column.of_bitmaps(values, known, MANY) for key, (values, known) in maps.items()}


def agrees(columns, records):
    """Return whether the plain way and ours say the same of every row."""
    found = ADULT.score_many(columns).to_columns()
    words = {(True, True): True, (False, True): None, (False, False): False}
    return all(
        words[bounds] is found[key][row]
        for row, dimensions in enumerate(attrs_loops(ROWS, records))
        for key, bounds in dimensions.items()
    )
