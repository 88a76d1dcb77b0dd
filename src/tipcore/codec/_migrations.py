"""Reading older documents: one declared migration from each schema version to the next."""

__all__ = ["MIGRATIONS", "SCHEMA_VERSION", "Migration"]

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from attrs import field, frozen

from tipcore.codec._parsing import is_list, is_object

Data: TypeAlias = dict[str, Any]

SCHEMA_VERSION = 2
"""The version of the native JSON that this release writes."""


def _unchanged(document: Data) -> Data:
    return document


@frozen(kw_only=True)
class Migration:
    """How a document of one schema version becomes one of the next.

    Attributes:
        version: The version that it reads.
        why: What changed, for people.
        renamed: Fields of the case that have a new name: old to new. They are data, so
            that a fault in a migrated document is reported under the name that the user wrote.
        rewrite: What else changes: a pure function from a renamed document to a new one.
            It takes no fact away and leaves alone what it does not understand.

    Examples:
        >>> step = Migration(version=1, why="example", renamed={"victims": "persons"})
        >>> step.apply({"victims": []}), step.place_before("persons[0].birth")
        ({'persons': []}, 'victims[0].birth')
    """

    version: int
    why: str
    renamed: Mapping[str, str] = field(factory=dict[str, str])
    rewrite: Callable[[Data], Data] = _unchanged

    def apply(self, document: Data) -> Data:
        """Return the document in the next version."""
        return self.rewrite({self.renamed.get(name, name): value for name, value in document.items()})

    def place_before(self, path: str) -> str:
        """Return where a path of the next version stood in this one."""
        for old, new in self.renamed.items():
            if path == new or path.startswith((f"{new}[", f"{new}.")):
                return old + path.removeprefix(new)
        return path


def _bare_nationalities(document: Data) -> Data:
    """Turn the bare country codes of version 1 into nationalities that say no more than the code."""
    persons = document.get("persons")
    if not is_list(persons):
        return document
    return {**document, "persons": [_with_nationalities(person) for person in persons]}


def _with_nationalities(person: object) -> object:
    if not is_object(person) or not is_list(person.get("nationalities")):
        return person
    states = [{"country": state} if isinstance(state, str) else state for state in person["nationalities"]]
    return {**person, "nationalities": states}


MIGRATIONS: Mapping[int, Migration] = MappingProxyType(
    {
        1: Migration(
            version=1,
            why="`victims` became `persons` (a case may hold others); a nationality says how it is known.",
            renamed={"victims": "persons"},
            rewrite=_bare_nationalities,
        )
    }
)
"""One migration for each version before SCHEMA_VERSION, by the version that it reads."""
