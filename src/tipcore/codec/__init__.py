"""Native JSON: strict in, deterministic out, with a schema version, migrations, a published JSON Schema."""

from typing import TYPE_CHECKING

from tipcore._lazy import lazily

__all__ = [
    "MIGRATIONS",
    "SCHEMA_VERSION",
    "Migration",
    "dump",
    "dumps",
    "from_data",
    "json_schema",
    "load",
    "loads",
    "read_lines",
    "to_data",
    "write_lines",
]

if TYPE_CHECKING:
    from tipcore.codec._document import dump, dumps, from_data, load, loads, to_data
    from tipcore.codec._lines import read_lines, write_lines
    from tipcore.codec._migrations import MIGRATIONS, SCHEMA_VERSION, Migration
    from tipcore.codec._schema import json_schema
else:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "_document": "dump dumps from_data load loads to_data",
            "_lines": "read_lines write_lines",
            "_migrations": "MIGRATIONS SCHEMA_VERSION Migration",
            "_schema": "json_schema",
        },
    )
