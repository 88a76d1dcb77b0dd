"""A mapping that cannot change, so that a model that holds one is frozen, hashable and can be pickled."""

__all__ = ["FrozenMap", "frozen_map"]

from collections.abc import Iterator, Mapping
from typing import TypeVar, cast, overload

K = TypeVar("K")
V_co = TypeVar("V_co", covariant=True)


class FrozenMap(Mapping[K, V_co]):
    """A mapping that cannot change; `repr` shows only how many entries it has.

    Examples:
        >>> FrozenMap({"dr-deceived-wages": True})
        FrozenMap(<1 entry>)
    """

    __slots__ = ("_content",)

    def __init__(self, content: Mapping[K, V_co]) -> None:
        self._content = dict(content)

    def __getitem__(self, key: K) -> V_co:
        """Return the value of a key."""
        return self._content[key]

    def __iter__(self) -> Iterator[K]:
        """Iterate over the keys, in the order in which they were given."""
        return iter(self._content)

    def __len__(self) -> int:
        """Return the number of entries."""
        return len(self._content)

    def __hash__(self) -> int:
        """Return a hash that does not depend on the order of the keys."""
        return hash(frozenset(self._content.items()))

    def __repr__(self) -> str:
        """Return the number of entries, never a key or a value."""
        count = len(self._content)
        return f"FrozenMap(<{count} {'entry' if count == 1 else 'entries'}>)"


@overload
def frozen_map(value: Mapping[K, V_co]) -> Mapping[K, V_co]: ...
@overload
def frozen_map(value: object) -> object: ...
def frozen_map(value: object) -> object:
    """Return a mapping as a `FrozenMap`; leave anything else for the check of shapes to find."""
    given = value
    if isinstance(value, Mapping) and not isinstance(value, FrozenMap):
        return FrozenMap(cast("Mapping[object, object]", value))
    return given
