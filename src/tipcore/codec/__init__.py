"""Native JSON: strict in, deterministic out, with a schema version, migrations, a published JSON Schema."""

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

from tipcore.codec._document import dump, dumps, from_data, load, loads, to_data
from tipcore.codec._lines import read_lines, write_lines
from tipcore.codec._migrations import MIGRATIONS, SCHEMA_VERSION, Migration
from tipcore.codec._schema import json_schema
