"""From the columns of a file to one yes, no or unknown for each indicator of a set, row by row."""

__all__ = ["SignCount", "SignTable", "read_ctdc", "read_signs", "sign_counts", "signs"]

from collections.abc import Mapping
from os import PathLike

from attrs import field, frozen

from tipcore.exchange._arrow import Table, arrow
from tipcore.exchange._fault import CellFault, UnusableFile
from tipcore.exchange._flags import Column, Flags, flags_of
from tipcore.exchange._tables import read_table
from tipcore.indicators import (
    Grouping,
    IndicatorSet,
    Replies,
    Sign,
    SignMapping,
    detect_mapping,
    get,
    get_mapping,
)
from tipcore.logic import UnknownReason


@frozen(kw_only=True, repr=False)
class SignTable:
    """The rows of a file with the signs that they show, in the order of the file.

    Attributes:
        table: One nullable Boolean column for each indicator of the set, then the columns of
            `groups`, then the columns of the file as they were written. A column of the file
            that has the name of one of these is kept as `<name> (as written)`.
        set_id: The indicator set.
        mapping: Id of the mapping that was used; `plain` where the columns are the indicators.
        used: That mapping itself, with its doubts; None where the columns are the indicators.
        groups: Names of the columns by which rows can be grouped, if the mapping declares any. Texts;
            null where it is not known.
        faults: Cells that are no answer: read as unknown; one fault for each column, at its first row.
    """

    table: Table = field(repr=False)
    set_id: str
    mapping: str
    used: SignMapping | None = None
    groups: tuple[str, ...] = ()
    faults: tuple[CellFault, ...] = ()
    _ids: tuple[str, ...] = field(alias="ids", eq=False)
    _flags: Flags = field(alias="flags", eq=False)
    _signs: Mapping[str, Sign] = field(alias="signs", factory=dict[str, Sign], eq=False)

    def answers(self, row: int) -> dict[str, bool | UnknownReason]:
        """Return the answers of one row, counted from 0; what is unknown has its reason.

        A blank, -99 and an indicator that no column answers are *not recorded*, unless a cell
        gives another reason itself (`declined`); of several columns the first that gives one.

        Raises:
            IndexError: There is no such row.
        """
        found = dict[str, bool | UnknownReason]()
        for name in self._ids:
            value = self.table[name][row].as_py()
            found[name] = self._reason(name, row) if value is None else value
        return found

    def _reason(self, name: str, row: int) -> UnknownReason:
        sign = self._signs.get(name)
        given = [self._flags.reason(column, row) for column in (sign.columns if sign else (name,))]
        telling = [one for one in given if one not in {None, UnknownReason.NOT_RECORDED}]
        return telling[0] if telling and telling[0] else UnknownReason.NOT_RECORDED

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
    """Return a file of CTDC in one of its four layouts, every cell as it was written.

    Rows are neither cleaned nor deduplicated: in synthetic data they repeat and
    contradict themselves. `read_signs` says which layout it is.

    Raises:
        UnusableFile: It has none of these layouts.
    """
    table = read_table(path)
    found = detect_mapping(table.column_names)
    if found is None or not found.id.startswith("ctdc-"):
        why = "has none of the four layouts of CTDC"
        raise UnusableFile(why, "give a file of CTDC as it was published, with its header row")
    return table


def read_signs(
    path: str | PathLike[str],
    set_id: str,
    *,
    mapping: SignMapping | str | None = None,
    replies: Replies | None = None,
) -> SignTable:
    """Return the rows of a file with the signs of an indicator set, ready to be scored.

    The layout is found by the columns: one of the mappings that come along, or columns
    that are named by the indicators themselves.

    Args:
        path: CSV (also gzipped), Parquet or Feather.
        set_id: Id of the indicator set.
        mapping: A mapping, or the id of one, instead of finding it.
        replies: The words of an answer, where the mapping has no codes of its own; English if left out.

    Raises:
        UnusableFile: The file cannot be read, or no mapping fits its columns and the set.
        UnknownTerm: There is no such set or mapping.
    """
    return signs(read_table(path), get(set_id), mapping=mapping, replies=replies)


def signs(
    table: Table,
    indicator_set: IndicatorSet,
    *,
    mapping: SignMapping | str | None = None,
    replies: Replies | None = None,
) -> SignTable:
    """Return a table with one nullable Boolean column for each indicator of a set before its own columns.

    Raises:
        UnusableFile: No mapping fits the columns and the set, or columns of the mapping are missing.
        UnknownTerm: There is no such mapping, or it answers an indicator that the set does not have.
    """
    pa = arrow().pa
    ids = list(indicator_set.bits)
    chosen = _chosen(table, indicator_set, mapping)
    flags = flags_of(table, chosen, replies or Replies.of("en"))
    if chosen is None:
        found = {name: flags.read(name) for name in ids if name in table.column_names}
    else:
        found = {sign.indicator: _answer(flags, sign) for sign in chosen.signs}
    groups = {one.id: _group(flags, one) for one in (chosen.groups if chosen else ())}
    unknown = pa.nulls(table.num_rows, pa.bool_())
    answered = [name for name in ids if name in found or indicator_set.item(name) in indicator_set.indicators]
    columns = {name: found.get(name, unknown) for name in answered} | groups
    written = [f"{name} (as written)" if name in columns else name for name in table.column_names]
    return SignTable(
        table=pa.table([*columns.values(), *table.columns], names=[*columns, *written]),
        set_id=indicator_set.id,
        mapping="plain" if chosen is None else chosen.id,
        used=chosen,
        groups=tuple(groups),
        faults=tuple(flags.faults),
        ids=tuple(answered),
        flags=flags,
        signs={sign.indicator: sign for sign in (chosen.signs if chosen else ())},
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
    names: list[str] = table.column_names
    if mapping is None:
        if any(name in names for name in indicator_set.bits):
            return None
        found = detect_mapping(names)
        if found is None:
            ids = indicator_set.id
            why = f"has neither columns named by the indicators of {ids} nor a layout that is known"
            raise UnusableFile(why, "name its columns by the ids of the indicators, or give a mapping")
        return _chosen(table, indicator_set, found)
    chosen = get_mapping(mapping) if isinstance(mapping, str) else mapping
    if chosen.set_id != indicator_set.id:
        why = f"is to be read by the mapping {chosen.id}, which answers another set than {indicator_set.id}"
        raise UnusableFile(why, f"score it with {chosen.set_id}")
    for sign in chosen.signs:
        indicator_set.item(sign.indicator)
    missing = chosen.missing(names)
    if missing:
        why = f"does not have the columns of the mapping {chosen.id}: there is no {', no '.join(missing)}"
        raise UnusableFile(why, "mend the names of its columns, or give another mapping")
    return chosen


def _answer(flags: Flags, sign: Sign) -> Column:
    """Return yes if any column is yes, no if all are no and no doubtful one is open, else null."""
    pa, pc = arrow().pa, arrow().compute

    def combined(names: tuple[str, ...]) -> Column:
        total = pa.chunked_array([pa.repeat(pa.scalar(False), flags.rows)])  # noqa: FBT003
        for name in names:
            total = pc.or_kleene(total, flags.read(name))
        return total

    doubtful = combined(sign.doubtful)
    neither = pc.if_else(pc.fill_null(pc.invert(doubtful), False), False, pa.scalar(None, pa.bool_()))  # noqa: FBT003
    return pc.or_kleene(combined(sign.any_of), neither)


def _group(flags: Flags, grouping: Grouping) -> Column:
    """Return the group of every row as text: of a column, or all flags that are yes; null if not known."""
    if grouping.column:
        return flags.texts(grouping.column)
    pa, pc = arrow().pa, arrow().compute
    found = [(name, flags.read(column)) for name, column in grouping.flags.items()]
    number = pa.chunked_array([pa.repeat(pa.scalar(0, pa.int32()), flags.rows)])
    still_open = pa.chunked_array([pa.repeat(pa.scalar(False), flags.rows)])  # noqa: FBT003
    for place, (_, flag) in enumerate(found):
        held = pc.cast(pc.fill_null(flag, False), pa.int32())  # noqa: FBT003
        number = pc.add(number, pc.shift_left(held, pa.scalar(place, pa.int32())))
        still_open = pc.or_(still_open, pc.is_null(flag))
    names = [
        " + ".join(name for place, (name, _) in enumerate(found) if held >> place & 1) or None
        for held in range(1 << len(found))
    ]
    none = pc.and_(pc.equal(number, 0), pc.invert(still_open))
    return pc.if_else(none, "none of these", pc.take(pa.array(names, pa.string()), number))
