"""Do the references of a case lead somewhere, and is every id given once?"""

__all__ = ["link_faults"]

from collections.abc import Sequence
from functools import cache
from typing import Protocol, cast, get_args, get_type_hints

from tipcore.errors import Fault
from tipcore.models._record import PersonId, Record, RecordId


class HasId(Protocol):
    """What the check needs of a person."""

    @property
    def id(self) -> PersonId:
        """The id of the person."""
        ...


@cache
def _references(model: type[object]) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a record that refer: to a person (True) or to a record (False).

    Example:
        >>> _references(Record)
        (('person', True), ('relies_on', False))
    """
    found: list[tuple[str, bool]] = []
    for name, hint in get_type_hints(model).items():
        kinds = {hint, *get_args(hint)}
        if PersonId in kinds:
            found.append((name, True))
        elif RecordId in kinds and name != "id":
            found.append((name, False))
    return tuple(found)


def link_faults(persons: Sequence[HasId], records: Sequence[tuple[str, Record]]) -> list[Fault]:
    """Return a fault for each id that stands twice and each reference that points nowhere."""
    person_ids = {person.id for person in persons}
    record_ids = {record.id for _, record in records}
    places = [(f"persons[{number}]", person.id) for number, person in enumerate(persons)]
    faults = [*_twice(places, "person"), *_twice([(path, record.id) for path, record in records], "record")]
    for path, record in records:
        for name, to_person in _references(cast("type[object]", type(record))):
            if not _each(getattr(record, name)) <= (person_ids if to_person else record_ids):
                faults.append(_nowhere(f"{path}.{name}", "person" if to_person else "record"))
    return faults


def _each(value: object) -> frozenset[object]:
    """Return what a field refers to: nothing, one id or several."""
    if isinstance(value, frozenset):
        return cast("frozenset[object]", value)
    return frozenset() if value is None else frozenset({value})


def _twice(places: Sequence[tuple[str, str]], kind: str) -> list[Fault]:
    first: dict[str, str] = {}
    faults: list[Fault] = []
    for path, given in places:
        if given in first:
            message = f"has the id of another {kind}"
            hint = f"give it an id of its own; the other one is {first[given]}"
            faults.append(Fault(path=f"{path}.id", message=message, hint=hint, code="duplicate-id"))
        first.setdefault(given, path)
    return faults


def _nowhere(path: str, kind: str) -> Fault:
    hint = f"write the id of a {kind} of this case"
    return Fault(
        path=path, message=f"names a {kind} that the case does not have", hint=hint, code="no-such-id"
    )
