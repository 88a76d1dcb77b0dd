"""Files that are read batch by batch: Parquet and CSV."""

__all__ = ["Source", "kind_of", "opened"]

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from typing import Protocol

from attrs import define, field

from tipcore.errors import Fault, InvalidRecord
from tipcore.frames._libraries import Foreign, libraries

_SEPARATORS = ",;\t|"
_BLOCK = 1 << 24
"""Bytes of CSV that are read at a time."""


class Source(Protocol):
    """A file, opened.

    Attributes:
        names: Its columns.
        compression: The codec of its columns; empty where it has none.
        total: Its size, in the unit of `done`: rows of Parquet, bytes of CSV.
    """

    names: Sequence[str]
    compression: str
    total: int

    def schema(self, names: Sequence[str], answers: Sequence[str]) -> Foreign:
        """Return the schema of what `batches` yields."""
        ...

    def batches(self, names: Sequence[str], answers: Sequence[str], rows: int) -> Iterator[Foreign]:
        """Yield record batches of these columns, of at most so many rows where the file allows it."""
        ...

    def done(self, rows: int) -> int:
        """Return how much has been read, once so many rows have come."""
        ...


def unusable(message: str, hint: str) -> InvalidRecord:
    """Return the error of a file that cannot be read or written."""
    what = "file"
    return InvalidRecord(what, [Fault(path="file", message=message, hint=hint, code="unusable-file")])


def kind_of(place: Path, kinds: Sequence[str]) -> str:
    """Return the kind of file, one of these, by its name: `.parquet`, `.csv`, `.csv.gz`, `.arrow`.

    Raises:
        InvalidRecord: It is none of these.
    """
    endings = "".join(place.suffixes[-2:]).lower()
    found = [kind for kind in kinds if endings.endswith(kind)]
    if not found:
        message, hint = "is of a kind that cannot be told from its name", f"end it in {' or '.join(kinds)}"
        raise unusable(message, hint)
    return found[0]


def opened(place: Path) -> Source:
    """Return the file, opened.

    Raises:
        InvalidRecord: It is of another kind, or damaged.
        OSError: It cannot be opened.
    """
    kind = kind_of(place, (".parquet", ".csv", ".csv.gz"))
    with place.open("rb"):  # a path that cannot be opened is the system's error, not damage
        pass
    found: Source | None = None
    try:
        found = _Parquet(place) if kind == ".parquet" else _Csv(place)
    except (libraries().pa.ArrowInvalid, OSError):
        pass
    if found is None:
        raise _damaged(kind)
    if len(set(found.names)) != len(found.names):
        message, hint = "has two columns of one name", "rename or remove one of them"
        raise unusable(message, hint)
    return found


def _damaged(kind: str) -> InvalidRecord:
    message = f"is no readable {kind[1:]}: damaged, not UTF-8, or its rows differ in length"
    return unusable(message, "save it again")


def ahead(batches: Iterator[Foreign], kind: str) -> Iterator[Foreign]:
    """Yield the same batches; the next one is read while the caller works on this one.

    Raises:
        InvalidRecord: The file is damaged. Arrow's own words would quote it.
    """
    damage = libraries().pa.ArrowInvalid, OSError

    def following() -> tuple[Foreign, bool]:
        try:
            return next(batches, None), False
        except damage:
            return None, True

    with ThreadPoolExecutor(1) as reader:
        coming = reader.submit(following)
        while True:
            batch, damaged = coming.result()
            if damaged:
                raise _damaged(kind)
            if batch is None:
                return
            coming = reader.submit(following)
            yield batch


@define(init=False)
class _Parquet:
    """A Parquet file."""

    names: Sequence[str]
    compression: str
    total: int
    _schema: Foreign = field(repr=False)
    _place: Path = field(repr=False)

    def __init__(self, place: Path) -> None:
        with import_module("pyarrow.parquet").ParquetFile(place) as file:
            self._schema, groups = file.schema_arrow, file.metadata
            first = groups.row_group(0).column(0).compression if groups.num_row_groups else ""
        self.compression = first.lower().replace("uncompressed", "none")
        self.names, self.total, self._place = self._schema.names, groups.num_rows, place

    def schema(self, names: Sequence[str], answers: Sequence[str]) -> Foreign:  # noqa: ARG002 - typed in the file
        fields = [self._schema.field(name) for name in names]
        return libraries().pa.schema(fields, self._schema.metadata)

    def batches(self, names: Sequence[str], answers: Sequence[str], rows: int) -> Iterator[Foreign]:  # noqa: ARG002 - typed in the file
        with import_module("pyarrow.parquet").ParquetFile(self._place, pre_buffer=False) as file:
            yield from ahead(file.iter_batches(rows, columns=list(names)), ".parquet")

    def done(self, rows: int) -> int:
        return rows


@define(init=False)
class _Csv:
    """A CSV file, perhaps gzipped: every cell stays the text that it is."""

    names: Sequence[str]
    compression: str
    total: int
    _place: Path = field(repr=False)
    _parse: Foreign = field(repr=False)
    _raw: Foreign = field(repr=False)

    def __init__(self, place: Path) -> None:
        csv, pa = import_module("pyarrow.csv"), libraries().pa
        self._place, self._raw, self.compression = place, None, ""
        self.total = place.stat().st_size
        with pa.input_stream(str(place)) as stream:
            head = stream.read(1 << 16).decode("utf-8-sig", "replace").partition("\n")[0]
        separator = max(_SEPARATORS, key=head.count)
        alone = separator not in head  # an empty line is a row of one blank cell
        self._parse = csv.ParseOptions(
            delimiter=separator, newlines_in_values=True, ignore_empty_lines=not alone
        )
        with csv.open_csv(str(place), parse_options=self._parse) as file:
            self.names = file.schema.names

    def schema(self, names: Sequence[str], answers: Sequence[str]) -> Foreign:
        pa = libraries().pa
        coded = pa.dictionary(pa.int32(), pa.string())
        return pa.schema([(name, coded if name in answers else pa.string()) for name in names])

    def batches(self, names: Sequence[str], answers: Sequence[str], rows: int) -> Iterator[Foreign]:
        csv, pa = import_module("pyarrow.csv"), libraries().pa
        convert = csv.ConvertOptions(
            column_types=self.schema(names, answers), include_columns=list(names), strings_can_be_null=False
        )
        with pa.OSFile(str(self._place)) as self._raw:
            packed = self._place.suffix.lower() == ".gz"
            stream = pa.CompressedInputStream(self._raw, "gzip") if packed else self._raw

            def read() -> Iterator[Foreign]:  # the first block is read, and may be damaged, when it is opened
                with csv.open_csv(stream, csv.ReadOptions(block_size=_BLOCK), self._parse, convert) as file:
                    yield from file

            for batch in ahead(read(), ".csv"):
                for start in range(0, batch.num_rows, rows):
                    yield batch.slice(start, rows)

    def done(self, rows: int) -> int:  # noqa: ARG002 - rows say nothing of bytes
        return self.total if self._raw.closed else self._raw.tell()
