"""Links between records: a record that names another states that it came no earlier."""

__all__ = ["links"]

from functools import cache
from typing import get_args, get_type_hints

from tipcore.models import Record, RecordId


@cache
def _link_fields(model: type[object]) -> tuple[str, ...]:
    """Return the fields of a record type that hold ids of other records."""
    hints = get_type_hints(model)
    return tuple(
        name
        for name, hint in hints.items()
        if name != "id" and (hint is RecordId or RecordId in get_args(hint))
    )


def links(item: object) -> frozenset[RecordId]:
    """Return the ids of the records that a record relied on; none for what is no record.

    Source:
        norms.md section 2, *Order*: a link states the order *relied on, hence not later*.
    """
    if not isinstance(item, Record):
        return frozenset()
    found: set[RecordId] = set()
    for name in _link_fields(type(item)):  # type: ignore[arg-type]  # mypy takes the hash of an instance
        value = getattr(item, name)
        if isinstance(value, str):
            found.add(RecordId(value))
        elif value is not None:
            found.update(value)
    return frozenset(found)
