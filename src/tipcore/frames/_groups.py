"""Rows put into groups by what some columns say."""

__all__ = ["Groups", "groups"]

from collections.abc import Sequence

from attrs import frozen

from tipcore.errors import Fault, InvalidRecord
from tipcore.frames._cells import Cells
from tipcore.frames._gate import as_array
from tipcore.frames._libraries import Foreign, libraries
from tipcore.frames._words import Words, unpack


@frozen(eq=False)
class Groups:
    """The groups of some rows, in the order of their names; what is not known comes last.

    Attributes:
        names: Column to the name of each group, as an Arrow array; null where it is not known.
        number: The number of each row's group.
        count: How many groups there are.
    """

    names: dict[str, Foreign]
    number: Foreign
    count: int

    def rows(self) -> list[int]:
        """Return how many rows each group has."""
        return self._counted(self.number)

    def counted(self, words: Words) -> list[int]:
        """Return how many rows of each group have their bit set."""
        chosen = unpack(words, len(self.number)).astype(bool)
        return self._counted(self.number[chosen])

    def answered(self, cells: Cells | None) -> tuple[list[int], list[int]]:
        """Return how many rows of each group answer yes, and how many no."""
        if cells is None:
            return [0] * self.count, [0] * self.count
        yes, no = cells.words()
        return self.counted(yes), self.counted(no)

    def _counted(self, numbers: Foreign) -> list[int]:
        found: list[int] = libraries().np.bincount(numbers, minlength=self.count).tolist()
        return found


def groups(frame: Foreign, by: Sequence[str], taken: Sequence[str]) -> Groups:
    """Return the groups of the rows of a frame in memory, by columns; without any, all rows are one.

    A blank text and a null are the same: not known, and a group of its own.

    Args:
        frame: A narwhals frame in memory.
        by: The columns.
        taken: Names that no column may have.

    Raises:
        InvalidRecord: There is no such column, or its name is taken.
    """
    lib = libraries()
    np = lib.np
    columns = {name: frame[name] for name in dict.fromkeys(by) if name in frame.columns}
    wrong = {
        name: ("is missing", "mend the name")
        if name not in columns
        else ("has the name of a column of the result", "rename it")
        for name in by
        if name not in columns or name in taken
    }
    mixed = [name for name, column in columns.items() if column.dtype == lib.nw.Object]
    arrays = {name: as_array(column) for name, column in columns.items() if name not in mixed}
    nested = [name for name, array in arrays.items() if lib.pa.types.is_nested(array.type)]
    wrong |= dict.fromkeys(
        [*mixed, *nested], ("has a type that names no groups", "give a column of texts or numbers")
    )
    if wrong:
        what = "data frame to be grouped"
        faults = [
            Fault(path=f"column {name!r}", message=message, hint=hint, code="not-a-group")
            for name, (message, hint) in wrong.items()
        ]
        raise InvalidRecord(what, faults)
    number, coded = np.zeros(len(frame), np.int64), {name: _coded(array) for name, array in arrays.items()}
    for codes, names in coded.values():
        number = number * len(names) + codes
    found, number = np.unique(number, return_inverse=True)
    labels = dict[str, Foreign]()
    for name, (_, names) in reversed(coded.items()):
        found, place = np.divmod(found, len(names))
        labels[name] = names.take(lib.pa.array(place))
    return Groups({name: labels[name] for name in coded}, number, max(len(found), 0 if by else 1))


def _coded(array: Foreign) -> tuple[Foreign, Foreign]:
    """Return the number of each row's name, and the names in order; the last is null."""
    lib = libraries()
    pa, pc, types = lib.pa, lib.pc, lib.pa.types
    if types.is_dictionary(array.type):
        array = array.cast(array.type.value_type)
    if types.is_string(array.type) or types.is_large_string(array.type) or types.is_string_view(array.type):
        plain = pc.utf8_trim_whitespace(array.cast(pa.large_string()))
        array = pc.if_else(pc.equal(plain, ""), pa.scalar(None, plain.type), plain)
    elif types.is_floating(array.type):
        array = pc.if_else(pc.is_nan(array), pa.scalar(None, array.type), array)
    coded = array.dictionary_encode()
    values: list[Foreign] = coded.dictionary.to_pylist()
    order = sorted(range(len(values)), key=values.__getitem__)
    rank = lib.np.empty(len(values) + 1, lib.np.int64)
    rank[[*order, len(values)]] = range(len(values) + 1)
    names = pa.array([*(values[place] for place in order), None], coded.dictionary.type)
    return rank[coded.indices.fill_null(len(values)).to_numpy(zero_copy_only=False)], names
