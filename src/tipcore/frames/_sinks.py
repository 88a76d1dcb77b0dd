"""Files that are written batch by batch: Parquet, Arrow and CSV."""

__all__ = ["Writer", "writing"]

from collections.abc import Generator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Protocol

from tipcore.frames._libraries import Foreign, libraries
from tipcore.frames._sources import kind_of

_FORMULA = "^[=+@\t\r-]"
_NUMBER = r"^-?\d+(\.\d+)?$"


class Writer(Protocol):
    """Takes the batches of one file."""

    def write_batch(self, batch: Foreign) -> None:
        """Write a batch."""


@contextmanager
def writing(place: Path, schema: Foreign, compression: str) -> Generator[Writer]:
    """Give a writer; the file is there once all went well, and as it was before if anything failed.

    Raises:
        InvalidRecord: The name does not tell a kind that can be written.
        OSError: It cannot be written.
    """
    pa = libraries().pa
    kind = kind_of(place, (".parquet", ".csv", ".csv.gz", ".arrow", ".feather"))
    part = place.with_name(f"{place.name}.part")
    try:
        if kind == ".parquet":
            with import_module("pyarrow.parquet").ParquetWriter(
                part,
                schema,
                compression=compression,
                use_dictionary=[one.name for one in schema if _is_text(one.type)],
                write_statistics=[one.name for one in schema if not pa.types.is_boolean(one.type)],
            ) as writer:
                yield writer
        elif kind in {".arrow", ".feather"}:
            ipc = import_module("pyarrow.ipc")
            packing = compression if compression in {"lz4", "zstd"} else None
            with ipc.new_file(str(part), schema, options=ipc.IpcWriteOptions(compression=packing)) as writer:
                yield writer
        else:
            packed = "gzip" if kind == ".csv.gz" else None
            with pa.output_stream(str(part), compression=packed) as stream:
                csv = _Csv(stream, schema)
                yield csv
                csv.close()
        part.replace(place)
    finally:
        part.unlink(missing_ok=True)


def _is_text(kind: Foreign) -> bool:
    """Return whether a column is worth a dictionary; of numbers and booleans one only costs time."""
    types = libraries().pa.types
    return bool(types.is_dictionary(kind) or types.is_string(kind) or types.is_large_string(kind))


class _Csv:
    """Writes CSV that a spreadsheet cannot be made to run."""

    def __init__(self, stream: Foreign, schema: Foreign) -> None:
        pa = libraries().pa
        csv = import_module("pyarrow.csv")
        self._types = [pa.string() if pa.types.is_dictionary(one.type) else one.type for one in schema]
        names = [f"'{name}" if name.startswith(tuple("=+@-\t\r")) else name for name in schema.names]
        self._schema = pa.schema(list(zip(names, self._types, strict=True)))
        self._writer = csv.CSVWriter(stream, self._schema)

    def write_batch(self, batch: Foreign) -> None:
        pa = libraries().pa
        columns = [
            _harmless(one.cast(kind)) if _is_text(kind) else one
            for one, kind in zip(batch.columns, self._types, strict=True)
        ]
        self._writer.write_batch(pa.RecordBatch.from_arrays(columns, schema=self._schema))

    def close(self) -> None:
        """Write what is held back."""
        self._writer.close()


def _harmless(column: Foreign) -> Foreign:
    """Return a column with an apostrophe before each text that a spreadsheet would run."""
    pc = libraries().pc
    runs = pc.match_substring_regex(column, _FORMULA)
    number = pc.match_substring_regex(column, _NUMBER)
    marked = pc.replace_substring_regex(column, "^", "'", max_replacements=1)
    return pc.if_else(pc.and_not(runs, number), marked, column)
