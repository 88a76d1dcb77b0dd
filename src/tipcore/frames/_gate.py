"""The input gate: every kind of column becomes yes, no or unknown, or is refused."""

__all__ = ["LABELS", "NUMBERS", "Gate"]


from attrs import define, field

from tipcore.errors import Fault
from tipcore.frames._libraries import Foreign, libraries
from tipcore.frames._words import Words, pack, pack_arrow
from tipcore.logic import UnknownReason

YES, NO, UNKNOWN, UNREADABLE, WRONG_TYPE = 1, 0, 2, 3, 4
NUMBERS = {1: YES, 0: NO, -99: UNKNOWN}
LABELS: dict[str, int] = {
    **dict.fromkeys(("yes", "true", "1"), YES),
    **dict.fromkeys(("no", "false", "0"), NO),
    **dict.fromkeys(("", "unknown", "-99", *(reason.value for reason in UnknownReason)), UNKNOWN),
}
"""Texts that are read, without regard to case and blanks around them."""
HINT = "write yes, no or unknown; True or False; 1, 0 or -99; or leave it empty"
MOST_FAULTS = 10


@define
class Gate:
    """Reads columns into words, and collects the faults of all of them.

    Attributes:
        first_row: The number, in the file or stream, of the first row of the columns that are read.
        faults: One for each cell that is no answer (the first ten of a column), and for each
            column of a wrong type. No fault quotes a value.
    """

    first_row: int = 0
    faults: list[Fault] = field(factory=list[Fault], init=False)

    def read(self, name: str, column: Foreign) -> tuple[Words, Words]:
        """Return the words *yes* and *no* of a column; what is neither is unknown."""
        lib = libraries()
        if column.dtype == lib.nw.Object:
            codes = _objects(column)
        else:
            array = column.to_arrow()
            if isinstance(array, lib.pa.ChunkedArray):
                array = array.combine_chunks()
            if lib.pa.types.is_boolean(array.type):
                return pack_arrow(array)
            codes = _values(array)
        self._check(name, codes)
        return pack(codes == YES), pack(codes == NO)

    def _check(self, name: str, codes: Foreign) -> None:
        np = libraries().np
        if codes[:1].tolist() == [WRONG_TYPE]:
            message, hint = "has a type that holds no answers", HINT
            self.faults.append(Fault(path=f"column {name!r}", message=message, hint=hint, code="wrong-type"))
            return
        rows = np.flatnonzero(codes == UNREADABLE).tolist()
        for row in rows[:MOST_FAULTS]:
            path, message = f"column {name!r}, row {self.first_row + row} (from 0)", "is no answer"
            self.faults.append(Fault(path=path, message=message, hint=HINT, code="bad-answer"))
        if len(rows) > MOST_FAULTS:
            path, message = f"column {name!r}", f"has {len(rows) - MOST_FAULTS} more cells that are no answer"
            self.faults.append(Fault(path=path, message=message, hint=HINT, code="bad-answer"))


def _values(array: Foreign) -> Foreign:
    """Return the code of every row of an Arrow array that is not Boolean."""
    lib = libraries()
    np, types = lib.np, lib.pa.types
    kind = array.type
    if types.is_integer(kind) or types.is_floating(kind):
        values = lib.pc.fill_null(array, 0).to_numpy(zero_copy_only=False)
        codes = np.full(len(values), UNREADABLE, np.uint8)
        for number, code in NUMBERS.items():
            codes[values == number] = code
        codes[np.isnan(values) | ~lib.pc.is_valid(array).to_numpy(zero_copy_only=False)] = UNKNOWN
        return codes
    if types.is_string(kind) or types.is_large_string(kind) or types.is_string_view(kind):
        array = lib.pc.dictionary_encode(array)
    if types.is_dictionary(array.type):
        table = np.array([*map(_code, array.dictionary.to_pylist()), UNKNOWN], np.uint8)
        places = array.indices.cast(lib.pa.int64()).fill_null(len(table) - 1)
        return table[places.to_numpy(zero_copy_only=False)]
    return np.full(len(array), UNKNOWN if types.is_null(kind) else WRONG_TYPE, np.uint8)


def _objects(column: Foreign) -> Foreign:
    """Return the code of every row of a pandas object column, which may mix all kinds."""
    np = libraries().np
    known = _Known()
    cells = zip(column.to_numpy().tolist(), column.is_null().to_numpy().tolist(), strict=True)
    return np.array(
        [UNKNOWN if empty else known[one] if one.__hash__ else UNREADABLE for one, empty in cells], np.uint8
    )


class _Known(dict[object, int]):
    """Codes of values already seen."""

    def __missing__(self, value: object) -> int:
        self[value] = code = _code(value)
        return code


def _code(value: object) -> int:
    if isinstance(value, str):
        return LABELS.get(value.strip().lower(), UNREADABLE)
    if value is None:
        return UNKNOWN
    return next((code for number, code in NUMBERS.items() if value == number), UNREADABLE)
