"""Links between records: a record that names another states that it came no earlier."""

__all__ = ["links"]

from functools import cache
from typing import Any, get_args, get_type_hints

from attrs import fields

from tipcore.models import Record, RecordId


@cache
def _link_fields(model: type[Any]) -> tuple[str, ...]:
    """Return the fields of a record type that hold ids of other records."""
    hints = get_type_hints(model)
    return tuple(
        field.name
        for field in fields(model)
        if field.name != "id" and (hints[field.name] is RecordId or RecordId in get_args(hints[field.name]))
    )


def links(item: object) -> frozenset[RecordId]:
    """Return the ids of the records that a record relied on; none for what is no record.

    Source:
        norms.md section 2, *Order*: a link states the order *relied on, hence not later*.
    """
    if not isinstance(item, Record):
        return frozenset()
    found: set[RecordId] = set()
    for name in _link_fields(type(item)):
        value = getattr(item, name)
        if isinstance(value, str):
            found.add(RecordId(value))
        elif value is not None:
            found.update(value)
    return frozenset(found)
