"""Scoring files that do not fit into memory."""

__all__ = ["Scan", "ScanSummary", "scan"]

from collections.abc import Iterable, Iterator, Mapping, Sequence
from os import PathLike
from pathlib import Path

from attrs import field, frozen

from tipcore.errors import Fault, InvalidRecord
from tipcore.frames._columns import Asked, scorable
from tipcore.frames._libraries import Foreign
from tipcore.frames._mapped import Columns, given
from tipcore.frames._run import Progress, Run
from tipcore.frames._sinks import writing
from tipcore.frames._sources import opened
from tipcore.indicators import IndicatorSet, Outcome, Replies


@frozen(kw_only=True)
class ScanSummary:
    """What a scan found: numbers, no row, and no answer of any person.

    Attributes:
        rows: How many rows the file has.
        outcomes: Rows by outcome; only outcomes that occur.
        classes: Rows by class, of those that have one class left; only classes that occur.
        answers: For each indicator and input, by its id: rows that answer yes, no, and neither.
        faults: Cells that are no answer, with their row in the file (from 0); the first hundred.
    """

    rows: int
    outcomes: Mapping[Outcome, int]
    classes: Mapping[str, int]
    answers: Mapping[str, tuple[int, int, int]]
    faults: tuple[Fault, ...] = ()


@frozen(kw_only=True, repr=False)
class Scan:
    """A file and a set; made by `scan`. The file is read when something is asked for, in batches.

    It is an iterable of scored Arrow record batches, in the order of the file; each iteration
    reads the file again.

    Attributes:
        path: The file.
        set: The indicator set.
    """

    path: Path
    set: IndicatorSet
    _asked: Asked = field(alias="asked")
    _keep: tuple[str, ...] | None = field(alias="keep")
    _batch_rows: int = field(alias="batch_rows")
    _lenient: bool = field(alias="lenient")
    _progress: Progress | None = field(alias="progress")

    def __repr__(self) -> str:
        """Return the name of the file and the id of the set."""
        return f"<scan of {self.path.name} by {self.set.id}>"

    def __iter__(self) -> Iterator[Foreign]:
        """Yield scored record batches.

        Raises:
            InvalidRecord: As `scan`; for bad cells before their batch would come.
        """
        run = self._run()
        for found in run.batches(self._batch_rows, self._progress):
            if found.faults:
                self._refuse(run)
            yield run.scored(found)

    def sink(self, path: str | PathLike[str], *, compression: str | None = None) -> ScanSummary:
        """Write the scored rows to a file, and return the numbers.

        The whole file is checked. Unless the scan is lenient, bad cells mean that nothing is written:
        the new file is put in its place when all went well. In CSV, a text that a spreadsheet would
        run gets an apostrophe.

        Args:
            path: `.parquet`, `.arrow`, `.feather`, `.csv` or `.csv.gz`.
            compression: Codec of Parquet and Arrow, as Arrow names it; that of the source if left out,
                zstd where the source has none.

        Raises:
            InvalidRecord: As `scan`; all faults of the file at once.
            OSError: A file cannot be read or written.
        """
        run = self._run()
        packing = compression or run.source.compression or "zstd"
        with writing(Path(path), run.schema, packing) as writer:
            for found in run.batches(self._batch_rows, self._progress):
                writer.write_batch(run.scored(found))
            return self._checked(run)

    def summary(self) -> ScanSummary:
        """Return the numbers; write nothing.

        Raises:
            InvalidRecord: As `scan`; all faults of the file at once.
            OSError: The file cannot be read.
        """
        run = self._run()
        for found in run.batches(self._batch_rows, self._progress):
            run.scored(found)
        return self._checked(run)

    def _run(self) -> Run:
        return Run.of(opened(self.path), self.set, self._asked, self._keep)

    def _checked(self, run: Run) -> ScanSummary:
        self._refuse(run)
        tally = run.tally
        return ScanSummary(
            rows=tally.rows,
            outcomes={one: tally.outcomes[one.value] for one in Outcome if tally.outcomes[one.value]},
            classes=dict(tally.classes),
            answers=tally.table(),
            faults=run.all_faults(),
        )

    def _refuse(self, run: Run) -> None:
        if run.faults and not self._lenient:
            what = f"file for {self.set.id}"
            raise InvalidRecord(what, run.all_faults())


def scan(
    path: str | PathLike[str],
    indicator_set: IndicatorSet | str,
    *,
    columns: Columns = None,
    replies: Replies | str | PathLike[str] | Iterable[str] | None = None,
    strict: bool = False,
    prefix: str = "",
    keep: Sequence[str] | None = None,
    lenient: bool = False,
    batch_rows: int = 1 << 17,
    progress: Progress | None = None,
) -> Scan:
    """Like `score`, over a Parquet or CSV file of any size, in memory that does not grow with it.

    Cells, missing columns and new columns are those of `score`. The cells of CSV stay the texts
    that they are; its separator is found. Nothing is read before something is asked of the result.

    Args:
        path: `.parquet`, `.csv` or `.csv.gz`.
        indicator_set: A set or its id.
        columns: What column answers what, as in `score`.
        replies: What the words and codes of cells mean, as in `score`.
        strict: Refuse a file in which a column of the set is missing.
        prefix: Stands before the name of every new column.
        keep: The columns of the file that go on before the new ones; all if left out.
        lenient: Read a cell that is no answer as unknown, keep its row, and list it in the summary,
            in place of a refusal of the file.
        batch_rows: Rows in memory at a time, and of a row group of Parquet that is written.
        progress: Called after each batch with what is done and what there is in all: rows of Parquet,
            bytes of CSV.

    Returns:
        An iterable of scored Arrow record batches, with `sink` and `summary`.

    Raises:
        SetWithheld: The set is withheld.
        UnknownTerm: There is no such set, mapping, or language of `replies`.
        DefinitionError: The file of `columns` or of `replies` is none.
        MissingExtra: The extra `frames` is not installed.
        InvalidRecord: When something is asked of the result: the file is damaged or of another kind; a
            column is missing or would be replaced; cells are no answer (with their row in the file, from 0,
            a header not counted, and never with the value; the first hundred).

    Examples:
        >>> import tempfile
        >>> folder = Path(tempfile.mkdtemp())
        >>> _ = (folder / "a.csv").write_text("case,deception\\n7,yes\\n8,no\\n")
        >>> found = scan(folder / "a.csv", "ilo-2012-forced-labour-11")
        >>> found.sink(folder / "b.csv").answers["deception"]
        (1, 1, 0)
        >>> print((folder / "b.csv").read_text().splitlines()[1])
        "7","yes","no_rule",1,11

    Source:
        The rule is the set's own. A result supports a human decision and decides no status.
    """
    asked = Asked(given(columns), Replies.given(replies), strict, prefix)
    return Scan(
        path=Path(path),
        set=scorable(indicator_set),
        asked=asked,
        keep=None if keep is None else tuple(keep),
        batch_rows=batch_rows,
        lenient=lenient,
        progress=progress,
    )
