"""Reads the citations of a set file."""

__all__ = ["read_reference"]

from tipcore.indicators._reference import Reference
from tipcore.indicators._toml import Table
from tipcore.sources import EvidenceMark


def read_reference(table: Table, key: str = "citation") -> Reference:
    """Return what the table cites under this key; with faults, anything."""
    inner = table.table(key)
    if inner is None:
        return Reference(source="", evidence=EvidenceMark.DEFAULT)
    reference = Reference(
        source=inner.id("source"),
        evidence=inner.choice("evidence", EvidenceMark),
        pinpoint=inner.text("pinpoint", ""),
        note=inner.text("note", ""),
        title=inner.text("title", ""),
    )
    inner.finish()
    return reference
