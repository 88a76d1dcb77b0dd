"""The columns of a table as yes, no and null, and the cells among them that mean none of these."""

__all__ = ["Column", "Flags", "flags_of"]

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from tipcore.exchange._arrow import Table, arrow
from tipcore.exchange._choices import UNREAD, choices
from tipcore.exchange._columns import key, layout
from tipcore.exchange._fault import CellFault, letter
from tipcore.indicators import Replies, SignMapping
from tipcore.logic import UnknownReason

_FIRST_DATA_ROW = 2

Column: TypeAlias = Any  # an Arrow array or chunked array; its stubs are partial


def flags_of(table: Table, mapping: SignMapping | None, replies: Replies) -> "Flags":
    """Return what reads the columns of a table: by the codes of a mapping, a list of ticks, or words."""
    if mapping is None:
        return Flags(table, replies)
    read = Ticks(table, replies, mapping) if mapping.listed else Flags(table, mapping.replies or replies)
    read.find = mapping.find
    return read


class Flags:
    """Columns that each answer yes, no or unknown."""

    find: Callable[[str, Sequence[str]], str | None]

    def __init__(self, table: Table, replies: Replies) -> None:
        self.table = table
        self.rows: int = table.num_rows
        self.replies = replies
        self.faults: list[CellFault] = []
        self._done: dict[str, Column] = {}
        self.find = lambda name, present: name if name in present else None

    def place(self, name: str) -> str | None:
        """Return the column of the table that is meant by a name."""
        return self.find(name, self.table.column_names)

    def read(self, name: str) -> Column:
        """Return a column as nullable Booleans; all null where the table does not have it."""
        pa = arrow().pa
        place = self.place(name)
        if place is None:
            return pa.chunked_array([pa.nulls(self.rows, pa.bool_())])
        if place not in self._done:
            self._done[place] = self._decoded(place)
        return self._done[place]

    def reason(self, name: str, row: int) -> UnknownReason | None:
        """Return the reason that a cell gives for its unknown; None where it gives none."""
        place = self.place(name)
        cell = None if place is None else self.table[place][row].as_py()
        meaning = None if cell is None else self.replies.read(str(cell))
        return meaning if isinstance(meaning, UnknownReason) else None

    def texts(self, name: str) -> Column:
        """Return a column as texts without blanks around them; null where it is unknown or not there."""
        pa, pc = arrow().pa, arrow().compute
        place = self.place(name)
        if place is None:
            return pa.chunked_array([pa.nulls(self.rows, pa.string())])
        coded = _coded(self.table[place])
        plain = [_known(text, self.replies) for text in coded.dictionary.to_pylist()]
        return pa.chunked_array([pc.take(pa.array(plain, pa.string()), coded.indices)])

    def _decoded(self, place: str) -> Column:
        pa = arrow().pa
        column = self.table[place]
        if pa.types.is_boolean(column.type):
            return column
        coded = _coded(column)
        meaning = [self.replies.read(text or "") for text in coded.dictionary.to_pylist()]
        first = next((at for at, one in enumerate(meaning) if one is None), None)
        if first is not None:
            near = self.replies.hint(coded.dictionary[first].as_py())
            self.fault(place, coded, [at for at, one in enumerate(meaning) if one is None], near)
        truths = pa.array([one if isinstance(one, bool) else None for one in meaning], pa.bool_())
        return pa.chunked_array([truths.take(coded.indices)])

    def fault(self, place: str, coded: Column, strange: Sequence[int], hint: str) -> None:
        """Add the fault of a column, some of whose cells are no answer."""
        pa, pc = arrow().pa, arrow().compute
        hit = pc.is_in(coded.indices, pa.array(strange, coded.indices.type))
        count = pc.sum(hit).as_py()
        self.faults.append(
            CellFault(
                sheet="table",
                row=pc.index(hit, True).as_py() + _FIRST_DATA_ROW,
                column=letter(self.table.column_names.index(place)),
                header=place,
                message=f"holds a cell that is no answer; {count} in this column, all read as unknown",
                hint=hint,
                code="bad-code",
            )
        )


class Ticks(Flags):
    """One column that lists what was ticked: a tick is yes, and what is not ticked is unknown."""

    def __init__(self, table: Table, replies: Replies, mapping: SignMapping) -> None:
        super().__init__(table, replies)
        self._column = mapping.listed
        standard = layout().by_name.get(key(mapping.listed))
        codes = standard.codes.codes.items() if standard is not None and standard.codes is not None else ()
        self._codes = {spelling: code.code for spelling, code in codes}
        named = [name for sign in mapping.signs for name in sign.columns]
        self._codes.update({key(name): name for name in (*named, *mapping.unused)})
        self._ticked: dict[str, Column] | None = None

    def read(self, name: str) -> Column:
        """Return which rows tick this: yes or null."""
        pa = arrow().pa
        if self._ticked is None:
            self._ticked = self._read()
        return self._ticked.get(key(name), pa.chunked_array([pa.nulls(self.rows, pa.bool_())]))

    def reason(self, name: str, row: int) -> UnknownReason | None:  # noqa: ARG002
        """Return None: a tick that is not there gives no reason."""
        return None

    def _read(self) -> dict[str, Column]:
        pa = arrow().pa
        place = self.place(self._column)
        if place is None:
            return {}
        coded = _coded(self.table[place])
        lists = [choices(text or "", self._codes.get) for text in coded.dictionary.to_pylist()]
        strange = [at for at, ticks in enumerate(lists) if UNREAD in ticks]
        if strange:
            self.fault(place, coded, strange, "write the ticks of the list, with ; between them")
        return {
            key(name): pa.chunked_array(
                [pa.array([name in ticks or None for ticks in lists], pa.bool_()).take(coded.indices)]
            )
            for name in dict.fromkeys(self._codes.values())
        }


def _coded(column: Column) -> Column:
    """Return a column of any kind as texts that are stored once."""
    pa = arrow().pa
    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    return column.cast(pa.string()).combine_chunks().dictionary_encode()


def _known(text: str | None, replies: Replies) -> str | None:
    """Return a text without blanks around it; None where it says that a thing is unknown."""
    plain = (text or "").strip()
    unknown = not plain or isinstance(replies.read(plain), UnknownReason)
    return None if unknown else plain
