"""From the columns of a file to one yes, no or unknown for each indicator of a set, row by row."""

__all__ = ["SignCount", "SignTable", "read_ctdc", "read_signs", "sign_counts", "signs"]

from collections.abc import Mapping
from os import PathLike
from typing import Any, TypeAlias

from attrs import field, frozen

from tipcore.exchange._arrow import Table, arrow
from tipcore.exchange._fault import CellFault, UnusableFile, letter
from tipcore.exchange._mapping import Sign, SignMapping, get_mapping
from tipcore.exchange._tables import read_table
from tipcore.indicators import IndicatorSet, get
from tipcore.logic import UnknownReason

_CTDC = "ctdc-global-synthetic"
_FIRST_DATA_ROW = 2
_PLAIN: Mapping[str, bool | None] = {
    **dict.fromkeys(("1", "true", "yes", "y"), True),
    **dict.fromkeys(("0", "false", "no", "n"), False),
    **dict.fromkeys(("", "-99", "unknown", "not_asked", "declined", "does_not_know", "not_recorded"), None),
}

Column: TypeAlias = Any  # an Arrow array or chunked array; its stubs are partial


@frozen(kw_only=True, repr=False)
class SignTable:
    """The rows of a file with the signs that they show, in the order of the file.

    Attributes:
        table: One nullable Boolean column for each indicator of the set, then the columns
            of the file as they were written. A column of the file that has the name of an
            indicator is kept as `<name> (as written)`.
        set_id: The indicator set.
        mapping: Id of the mapping that was used; `plain` where the columns are the indicators.
        faults: Codes that no answer has: read as unknown; one fault for each column, at its first row.
    """

    table: Table = field(repr=False)
    set_id: str
    mapping: str
    faults: tuple[CellFault, ...] = ()

    def answers(self, row: int) -> dict[str, bool | UnknownReason]:
        """Return the answers of one row, counted from 0; what is unknown has its reason.

        A blank, -99 and an indicator that no column answers are *not recorded*; a plain
        column may name another reason itself (`declined`).

        Raises:
            IndexError: There is no such row.
        """
        found = dict[str, bool | UnknownReason]()
        for indicator in get(self.set_id).indicators:
            value = self.table[indicator.id][row].as_py()
            found[indicator.id] = self._reason(indicator.id, row) if value is None else value
        return found

    def _reason(self, name: str, row: int) -> UnknownReason:
        written = f"{name} (as written)"
        cell = self.table[written][row].as_py() if written in self.table.column_names else None
        word = cell.strip().casefold() if isinstance(cell, str) else ""
        return UnknownReason(word) if word in set(UnknownReason) else UnknownReason.NOT_RECORDED

    def __repr__(self) -> str:
        """Return what was read and how many rows, never a cell."""
        return f"SignTable({self.set_id!r}, {self.mapping!r}, <{self.table.num_rows} rows>)"


@frozen
class SignCount:
    """How many rows show a sign, show that it is absent, or leave it unknown."""

    yes: int
    no: int
    unknown: int


def read_ctdc(path: str | PathLike[str]) -> Table:
    """Return a file of CTDC's Global Synthetic Dataset, every cell as it was written.

    Rows are neither cleaned nor deduplicated: in synthetic data they repeat and
    contradict themselves.

    Raises:
        UnusableFile: It does not have the columns of that layout.
    """
    table = read_table(path)
    missing = [name for name in get_mapping(_CTDC).layout if name not in table.column_names]
    if missing:
        why = f"does not have CTDC's layout of 37 columns: there is no column {missing[0]}"
        raise UnusableFile(why, "give the Global Synthetic Dataset of 2021-2022, with its header row")
    return table


def read_signs(
    path: str | PathLike[str], set_id: str, *, mapping: SignMapping | str | None = None
) -> SignTable:
    """Return the rows of a file with the signs of an indicator set, ready to be scored.

    The layout is found by the columns: one of the mappings that come along, or columns
    that are named by the indicators themselves.

    Args:
        path: CSV (also gzipped), Parquet or Feather.
        set_id: Id of the indicator set.
        mapping: A mapping, or the id of one, instead of finding it.

    Raises:
        UnusableFile: The file cannot be read, or no mapping fits its columns and the set.
        UnknownTerm: There is no such set or mapping.
    """
    return signs(read_table(path), get(set_id), mapping=mapping)


def signs(
    table: Table, indicator_set: IndicatorSet, *, mapping: SignMapping | str | None = None
) -> SignTable:
    """Return a table with one nullable Boolean column for each indicator of a set before its own columns.

    Raises:
        UnusableFile: No mapping fits the columns and the set.
        UnknownTerm: There is no such mapping.
    """
    pa = arrow().pa
    ids = [indicator.id for indicator in indicator_set.indicators]
    chosen = _chosen(table, indicator_set, mapping)
    flags = _Flags(table, _PLAIN if chosen is None else chosen.codes)
    if chosen is None:
        found = {name: flags.read(name) for name in ids if name in table.column_names}
    else:
        found = {sign.indicator: _answer(flags, chosen, sign) for sign in chosen.signs}
    unknown = pa.nulls(table.num_rows, pa.bool_())
    columns = [found.get(name, unknown) for name in ids]
    written = [f"{name} (as written)" if name in ids else name for name in table.column_names]
    return SignTable(
        table=pa.table([*columns, *table.columns], names=[*ids, *written]),
        set_id=indicator_set.id,
        mapping="plain" if chosen is None else chosen.id,
        faults=tuple(flags.faults),
    )


def sign_counts(table: Table, indicator_set: IndicatorSet) -> dict[str, SignCount]:
    """Return for each indicator of a set how many rows are yes, no and unknown."""
    pc = arrow().compute
    counts = dict[str, SignCount]()
    for indicator in indicator_set.indicators:
        column = table[indicator.id]
        yes = pc.sum(column, min_count=0).as_py()
        counts[indicator.id] = SignCount(yes, len(column) - column.null_count - yes, column.null_count)
    return counts


def _chosen(
    table: Table, indicator_set: IndicatorSet, mapping: SignMapping | str | None
) -> SignMapping | None:
    """Return the mapping to use; None where the columns are the indicators themselves."""
    if mapping is not None:
        chosen = get_mapping(mapping) if isinstance(mapping, str) else mapping
        if chosen.set_id != indicator_set.id:
            why = (
                f"is to be read by the mapping {chosen.id}, which answers another set than {indicator_set.id}"
            )
            raise UnusableFile(why, f"score it with {chosen.set_id}")
        return chosen
    names = set(table.column_names)
    if any(indicator.id in names for indicator in indicator_set.indicators):
        return None
    ctdc = get_mapping(_CTDC)
    if not names.issuperset(ctdc.layout):
        why = f"has neither columns named by the indicators of {indicator_set.id} nor a layout that is known"
        raise UnusableFile(why, "name its columns by the ids of the indicators, or give a mapping")
    return _chosen(table, indicator_set, ctdc)


def _answer(flags: "_Flags", mapping: SignMapping, sign: Sign) -> Column:
    """Return yes if any column is yes, no if all are no and no doubtful one is open, else null."""
    pa, pc = arrow().pa, arrow().compute

    def combined(names: tuple[str, ...]) -> Column:
        total = pa.chunked_array([pa.repeat(pa.scalar(False), flags.rows)])  # noqa: FBT003
        for name in names:
            spellings = (name, *mapping.aliases.get(name, ()))
            total = pc.or_kleene(total, flags.read(*spellings))
        return total

    doubtful = combined(sign.doubtful)
    neither = pc.if_else(pc.fill_null(pc.invert(doubtful), False), False, pa.scalar(None, pa.bool_()))  # noqa: FBT003
    return pc.or_kleene(combined(sign.any_of), neither)


class _Flags:
    """The columns of a table as yes, no and null, and the codes among them that mean none of these."""

    def __init__(self, table: Table, codes: Mapping[str, bool | None]) -> None:
        self.table = table
        self.rows = table.num_rows
        self.codes = {_code(code): value for code, value in codes.items()}
        self.faults: list[CellFault] = []
        self._done: dict[str, Column] = {}

    def read(self, *spellings: str) -> Column:
        """Return the first of these columns that the table has; all null where it has none."""
        pa = arrow().pa
        name = next((each for each in spellings if each in self.table.column_names), "")
        if not name:
            return pa.chunked_array([pa.nulls(self.rows, pa.bool_())])
        if name not in self._done:
            self._done[name] = self._decoded(name)
        return self._done[name]

    def _decoded(self, name: str) -> Column:
        pa = arrow().pa
        pc = arrow().compute
        column = self.table[name]
        if pa.types.is_boolean(column.type):
            return column
        if pa.types.is_dictionary(column.type):
            column = column.cast(column.type.value_type)
        coded = column.cast(pa.string()).combine_chunks().dictionary_encode()
        written = [_code(text) for text in coded.dictionary.to_pylist()]
        meaning = pa.array([self.codes.get(code) for code in written], pa.bool_())
        strange = [place for place, code in enumerate(written) if code not in self.codes]
        if strange:
            hit = pc.is_in(coded.indices, pa.array(strange, coded.indices.type))
            self._fault(name, pc.index(hit, True).as_py(), pc.sum(hit).as_py())
        return pa.chunked_array([meaning.take(coded.indices)])

    def _fault(self, name: str, first: int, count: int) -> None:
        known = ", ".join(code or "blank" for code in self.codes)
        self.faults.append(
            CellFault(
                sheet="table",
                row=first + _FIRST_DATA_ROW,
                column=letter(self.table.column_names.index(name)),
                header=name,
                message=f"holds a code that means no answer; {count} in this column, all read as unknown",
                hint=f"write one of {known}",
                code="bad-code",
            )
        )


def _code(text: str | None) -> str:
    """Return a code without white space, case, or the decimals that a number format adds."""
    code = (text or "").strip().casefold()
    return code.removesuffix(".0") if code.removesuffix(".0").removeprefix("-").isdigit() else code
