"""Do the references of a case lead somewhere, and is every id given once?"""

__all__ = ["link_faults", "references"]

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, cast, get_args, get_type_hints

from tipcore.errors import Fault
from tipcore.models._model import Model
from tipcore.models._record import PersonId, RecordId


@cache
def references(model: type[object]) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a model that refer: to a person (True) or to a record (False).

    Examples:
        >>> from tipcore.models import Record
        >>> references(Record)
        (('person', True), ('relies_on', False))
    """
    found: list[tuple[str, bool]] = []
    for name, hint in get_type_hints(model).items():
        kinds = {hint, *get_args(hint)}
        if name != "id" and kinds & {PersonId, RecordId}:
            found.append((name, PersonId in kinds))
    return tuple(found)


@cache
def _inside(model: type[object]) -> tuple[str, ...]:
    """Return the fields of a model that hold values which refer, at any depth."""
    hints = get_type_hints(model)
    return tuple(name for name in hints if any(references(m) or _inside(m) for m in _models(hints[name])))


def _models(hint: object) -> list[Any]:
    """Return the models that an annotation speaks of."""
    if isinstance(hint, type):
        return [hint] if issubclass(hint, Model) else []
    return [model for part in get_args(hint) for model in _models(part)]


def link_faults(
    persons: Sequence[tuple[str, PersonId, Model]], records: Sequence[tuple[str, RecordId, Model]]
) -> list[Fault]:
    """Return a fault for each id that stands twice and each reference that points nowhere.

    Args:
        persons: Path, id and value of each person.
        records: Path, id and value of each record.
    """
    person_ids = frozenset(given for _, given, _ in persons)
    record_ids = frozenset(given for _, given, _ in records)
    faults = [*_twice(persons, "person"), *_twice(records, "record")]
    for path, _, value in (*persons, *records):
        faults += _lost(value, path, person_ids, record_ids)
    return faults


def _lost(
    value: Model, path: str, person_ids: frozenset[object], record_ids: frozenset[object]
) -> Iterator[Fault]:
    """Return a fault for each reference in a value, at any depth, that points nowhere."""
    kind: Any = type(value)
    for name, to_person in references(kind):
        if not _each(getattr(value, name)) <= (person_ids if to_person else record_ids):
            yield _nowhere(f"{path}.{name}", "person" if to_person else "record")
    for name in _inside(kind):
        held = getattr(value, name)
        if isinstance(held, Model):
            yield from _lost(held, f"{path}.{name}", person_ids, record_ids)
        else:
            for number, one in enumerate(held or ()):
                yield from _lost(one, f"{path}.{name}[{number}]", person_ids, record_ids)


def _each(value: object) -> frozenset[object]:
    """Return what a field refers to: nothing, one id or several."""
    if isinstance(value, frozenset):
        return cast("frozenset[object]", value)
    return frozenset() if value is None else frozenset({value})


def _twice(
    places: Sequence[tuple[str, PersonId, Model]] | Sequence[tuple[str, RecordId, Model]], kind: str
) -> Iterator[Fault]:
    """Return a fault for each id that an earlier place has too."""
    first: dict[str, str] = {}
    for path, given, _ in places:
        if given in first:
            message = f"has the id of another {kind}"
            hint = f"give it an id of its own; the other one is {first[given]}"
            yield Fault(path=f"{path}.id", message=message, hint=hint, code="duplicate-id")
        first.setdefault(given, path)


def _nowhere(path: str, kind: str) -> Fault:
    message = f"names a {kind} that the case does not have"
    return Fault(path=path, message=message, hint=f"write the id of a {kind} of this case", code="no-such-id")
