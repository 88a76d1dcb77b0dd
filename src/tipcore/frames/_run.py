"""One reading of a file that is scanned."""

__all__ = ["Progress", "Run"]

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from attrs import define, field

from tipcore.errors import Fault, InvalidRecord
from tipcore.frames._columns import Asked
from tipcore.frames._libraries import Foreign, libraries
from tipcore.frames._sources import Source
from tipcore.frames._stream import Read, Scorer, beside
from tipcore.frames._tally import Tally
from tipcore.indicators import IndicatorSet

Progress: TypeAlias = Callable[[int, int], object]
"""Called after each batch with what is done and what there is in all: rows of Parquet, bytes of CSV."""
MOST_FAULTS = 100


@define(eq=False)
class Run:
    """Reads and scores the batches of a file, and adds up what it finds.

    Attributes:
        source: The file.
        scorer: Scores its batches.
        kept: The columns that go on.
        tally: The numbers.
        faults: The bad cells that are listed.
        unlisted: Whether there are more of them.
    """

    source: Source
    scorer: Scorer
    kept: Sequence[str]
    tally: Tally
    faults: list[Fault] = field(factory=list[Fault], init=False)
    unlisted: bool = field(default=False, init=False)

    @classmethod
    def of(
        cls, source: Source, indicator_set: IndicatorSet, asked: Asked, keep: Sequence[str] | None
    ) -> "Run":
        """Return the reading of a file.

        Raises:
            InvalidRecord: A column that was named is missing, or a new one would replace one of the file.
        """
        kept = list(source.names if keep is None else keep)
        missing = [
            Fault(
                path=f"column {name!r}", message="is missing", hint="mend the name in `keep`", code="missing"
            )
            for name in kept
            if name not in source.names
        ]
        if missing:
            what = f"file for {indicator_set.id}"
            raise InvalidRecord(what, missing)
        return cls(source, Scorer.of(indicator_set, source.names, asked), kept, Tally(indicator_set))

    @property
    def _answers(self) -> list[str]:
        return self.scorer.place.columns

    @property
    def _read(self) -> list[str]:
        return list(dict.fromkeys([*self.kept, *self._answers]))

    @property
    def schema(self) -> Foreign:
        """The schema of the scored batches."""
        old = self.source.schema(self._read, self._answers)
        found = self.scorer.read(libraries().pa.RecordBatch.from_pylist([], old))
        return beside(found.batch.select(self.kept), self.scorer.columns(found)).schema

    def batches(self, rows: int, progress: Progress | None) -> Iterator[Read]:
        """Yield the batches with their answers."""
        for batch in self.source.batches(self._read, self._answers, rows):
            found = self.scorer.read(batch)
            self.tally.add(found.cells, batch.num_rows)
            room = MOST_FAULTS - len(self.faults)
            self.unlisted = self.unlisted or len(found.faults) > room
            self.faults += found.faults[:room]
            yield found
            if progress is not None:
                progress(self.source.done(self.scorer.rows), self.source.total)

    def scored(self, found: Read) -> Foreign:
        """Return a batch with its new columns, which are added up."""
        new, place = self.scorer.columns(found), self.scorer.place
        self.tally.add_results(new[place.name("outcome")], new.get(place.name("classification")))
        return beside(found.batch.select(self.kept), new)

    def all_faults(self) -> tuple[Fault, ...]:
        """Return the bad cells that are listed, and that there are more."""
        message = f"has more cells that are no answer than the {MOST_FAULTS} that are listed"
        more = [Fault(path="file", message=message, code="bad-answer")] if self.unlisted else []
        return (*self.faults, *more)
