"""Streams of Arrow record batches: scored as they pass, one batch in memory."""

__all__ = [
    "Read",
    "Scorer",
    "added_up",
    "beside",
    "counted",
    "counted_rows",
    "scored_as_text",
    "scored_reader",
]

from collections.abc import Iterable, Iterator, Sequence
from typing import Self

from attrs import define, frozen

from tipcore.errors import Fault, InvalidRecord
from tipcore.frames._cells import Cells
from tipcore.frames._columns import Asked, Layout, layout, new_columns
from tipcore.frames._eager import read, result
from tipcore.frames._gate import Gate
from tipcore.frames._kernel import Kernel
from tipcore.frames._libraries import Foreign, libraries
from tipcore.frames._native import Arrow
from tipcore.frames._tally import Tally
from tipcore.indicators import IndicatorSet


@frozen(eq=False)
class Read:
    """A batch whose answers are read.

    Attributes:
        batch: The batch.
        cells: The cells of each answer.
        faults: Its cells that are no answer; they count as unknown.
    """

    batch: Foreign
    cells: Sequence[Cells | None]
    faults: Sequence[Fault]


@define(eq=False)
class Scorer:
    """Scores the batches of one stream.

    Attributes:
        kernel: The set.
        place: Where its answers stand.
        rows: How many rows have been read.
    """

    kernel: Kernel
    place: Layout
    rows: int = 0

    @classmethod
    def of(
        cls, indicator_set: IndicatorSet, names: Sequence[str], asked: Asked, new: Sequence[str] | None = None
    ) -> Self:
        """Return the scorer of a stream with columns of these names.

        Raises:
            InvalidRecord: As `layout`.
        """
        new = new_columns(indicator_set) if new is None else new
        return cls(Kernel(indicator_set), layout(indicator_set, names, asked, new))

    def read(self, batch: Foreign) -> Read:
        """Return the batch with its answers; rows are numbered from the start of the stream."""
        lib, gate = libraries(), Gate(first_row=self.rows, replies=self.place.replies)
        frame = lib.nw.from_native(lib.pa.Table.from_batches([batch]), eager_only=True)
        cells = read(self.kernel.indicator_set, frame, self.place, gate)
        self.rows += batch.num_rows
        return Read(batch, cells, gate.faults)

    def strictly(self, batch: Foreign) -> Read:
        """Return the same.

        Raises:
            InvalidRecord: Some cell is no answer.
        """
        found = self.read(batch)
        if found.faults:
            what = f"data frame for {self.kernel.indicator_set.id}"
            raise InvalidRecord(what, found.faults)
        return found

    def columns(self, found: Read) -> dict[str, Foreign]:
        """Return the new columns of a batch, as Arrow arrays."""
        return result(self.kernel, found.cells, found.batch.num_rows, self.place, Arrow())

    def scored(self, found: Read) -> Foreign:
        """Return the batch with the new columns behind its own."""
        return beside(found.batch, self.columns(found))

    def schema(self, old: Foreign) -> Foreign:
        """Return the schema of what comes out for the schema of what goes in."""
        empty = libraries().pa.RecordBatch.from_pylist([], old)
        return self.scored(self.read(empty)).schema


def scored_reader(indicator_set: IndicatorSet, reader: Foreign, asked: Asked) -> Foreign:
    """Return a record batch reader that scores what it reads; a fault is raised when its batch is read."""
    scorer = Scorer.of(indicator_set, reader.schema.names, asked)
    schema = scorer.schema(reader.schema)
    batches = (scorer.scored(scorer.strictly(batch)) for batch in reader)
    return libraries().pa.RecordBatchReader.from_batches(schema, batches)


def scored_as_text(
    indicator_set: IndicatorSet, names: Sequence[str], asked: Asked, batches: Iterable[Foreign]
) -> Iterator[Foreign]:
    """Yield scored batches with labels as text, for engines without closed lists."""
    scorer = Scorer.of(indicator_set, names, asked)
    for batch in batches:
        labelled = scorer.columns(scorer.strictly(batch))
        yield beside(batch, {name: _plain(column) for name, column in labelled.items()})


def counted(
    indicator_set: IndicatorSet, names: Sequence[str], asked: Asked, batches: Iterable[Foreign]
) -> Tally:
    """Return how many rows of all batches answer yes, no and neither."""
    tally, scorer = Tally(indicator_set), Scorer.of(indicator_set, names, asked, ())
    for batch in batches:
        tally.add(scorer.strictly(batch).cells, batch.num_rows)
    return tally


def counted_rows(
    indicator_set: IndicatorSet, names: Sequence[str], asked: Asked, batches: Iterable[Foreign]
) -> Iterator[Foreign]:
    """Yield the same, a row for each indicator and input, for engines that add it up over their workers."""
    table = counted(indicator_set, names, asked, batches).table()
    yes, no, unknown = zip(*table.values(), strict=True)
    columns = {"id": list(table), "yes": yes, "no": no, "unknown": unknown}
    yield libraries().pa.RecordBatch.from_pydict(columns)


def added_up(indicator_set: IndicatorSet, parts: Foreign) -> dict[str, tuple[int, int, int]]:
    """Return the sums of the counts of several parts, an Arrow table with the columns of `counted_rows`."""
    sums: dict[str, tuple[int, int, int]] = dict.fromkeys(indicator_set.bits, (0, 0, 0))
    for part in parts.to_pylist():
        yes, no, unknown = sums[part["id"]]
        sums[part["id"]] = (yes + part["yes"], no + part["no"], unknown + part["unknown"])
    return sums


def _plain(column: Foreign) -> Foreign:
    encoded = libraries().pa.types.is_dictionary(column.type)
    return column.dictionary_decode() if encoded else column


def beside(batch: Foreign, new: dict[str, Foreign]) -> Foreign:
    """Return a record batch with more columns."""
    pa = libraries().pa
    fields = [*batch.schema, *(pa.field(name, column.type) for name, column in new.items())]
    schema = pa.schema(fields, batch.schema.metadata)
    return pa.RecordBatch.from_arrays([*batch.columns, *new.values()], schema=schema)
