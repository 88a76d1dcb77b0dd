"""The input gate: every kind of column becomes yes, no or unknown, or is refused."""

__all__ = ["NO", "REASONS", "UNREADABLE", "YES", "Gate", "as_array"]

from collections.abc import Callable

from attrs import Factory, define, field

from tipcore.errors import Fault
from tipcore.frames._libraries import Foreign, libraries
from tipcore.frames._words import Words, pack
from tipcore.indicators import Replies
from tipcore.logic import UnknownReason

YES, NO = 1, 0
REASONS = dict(enumerate(UnknownReason, 2))
"""Code of a cell that is unknown, to its reason."""
UNREADABLE, WRONG_TYPE = 10, 11
MOST_FAULTS = 10


_CODES = {True: YES, False: NO} | {reason: code for code, reason in REASONS.items()}
_BLANK = _CODES[UnknownReason.NOT_RECORDED]


@define
class Gate:
    """Reads columns into words, and collects the faults of all of them.

    Attributes:
        first_row: The number, in the file or stream, of the first row of the columns that are read.
        replies: What words and codes mean; English if left out. A null and a NaN are not recorded.
        faults: One for each cell that is no answer (the first ten of a column), and for each
            column of a wrong type. No fault quotes a value.
    """

    first_row: int = 0
    replies: Replies = Factory(lambda: Replies.of("en"))
    faults: list[Fault] = field(factory=list[Fault], init=False)

    def read(self, name: str, column: Foreign) -> tuple[Words, Words]:
        """Return the words *yes* and *no* of a column; what is neither is unknown."""
        codes = self.codes(name, column)
        return pack(codes == YES), pack(codes == NO)

    def codes(self, name: str, column: Foreign) -> Foreign:
        """Return a numpy array of what each row says: `YES`, `NO`, a key of `REASONS`, `UNREADABLE`."""
        if column.dtype == libraries().nw.Object:
            cells = column.to_numpy().tolist()
            codes = self._objects(cells)
            self._check(name, codes, cells.__getitem__)
        else:
            array = as_array(column)
            codes = self._values(array)
            self._check(name, codes, lambda row: array[row].as_py())
        return codes

    def _check(self, name: str, codes: Foreign, cell: Callable[[int], object]) -> None:
        np = libraries().np
        if codes[:1].tolist() == [WRONG_TYPE]:
            message, hint = "has a type that holds no answers", self.replies.hint()
            self.faults.append(Fault(path=f"column {name!r}", message=message, hint=hint, code="wrong-type"))
            return
        rows = np.flatnonzero(codes == UNREADABLE).tolist()
        for row in rows[:MOST_FAULTS]:
            path, said = f"column {name!r}, row {row + self.first_row} (from 0)", cell(row)
            hint = self.replies.hint(said if isinstance(said, str) else "")
            self.faults.append(Fault(path=path, message="is no answer", hint=hint, code="bad-answer"))
        if len(rows) > MOST_FAULTS:
            path, message = f"column {name!r}", f"has {len(rows) - MOST_FAULTS} more cells that are no answer"
            self.faults.append(Fault(path=path, message=message, hint=self.replies.hint(), code="bad-answer"))

    def _values(self, array: Foreign) -> Foreign:
        """Return the code of every row of an Arrow array."""
        lib = libraries()
        np, types, kind = lib.np, lib.pa.types, array.type
        if types.is_boolean(kind) or types.is_decimal(kind):
            array = array.cast(lib.pa.float64())
            kind = array.type
        if types.is_integer(kind) or types.is_floating(kind):
            values = lib.pc.fill_null(array, 0).to_numpy(zero_copy_only=False)
            codes = np.full(len(values), UNREADABLE, np.uint8)
            for number, meaning in self.replies.numbers.items():
                codes[values == number] = _CODES[meaning]
            codes[np.isnan(values) | ~lib.pc.is_valid(array).to_numpy(zero_copy_only=False)] = _BLANK
            return codes
        if types.is_string(kind) or types.is_large_string(kind) or types.is_string_view(kind):
            array = lib.pc.dictionary_encode(array)
        if types.is_dictionary(array.type):
            table = np.array([*map(self._code, array.dictionary.to_pylist()), _BLANK], np.uint8)
            places = array.indices.cast(lib.pa.int64()).fill_null(len(table) - 1)
            return table[places.to_numpy(zero_copy_only=False)]
        return np.full(len(array), _BLANK if types.is_null(kind) else WRONG_TYPE, np.uint8)

    def _objects(self, cells: list[object]) -> Foreign:
        """Return the code of every row of a pandas object column, which may mix all kinds."""
        texts = {one: self._code(one) for one in cells if isinstance(one, str)}
        found = [texts[one] if isinstance(one, str) else self._code(one) for one in cells]
        return libraries().np.array(found, libraries().np.uint8)

    def _code(self, value: object) -> int:
        """Return the code of one cell."""
        meaning = self.replies.meaning(value)
        return UNREADABLE if meaning is None else _CODES[meaning]


def as_array(column: Foreign) -> Foreign:
    """Return a column as one Arrow array."""
    lib = libraries()
    if column.dtype in {lib.nw.Int128, lib.nw.UInt128}:  # Arrow has no such numbers: their digits are read
        column = column.cast(lib.nw.String)
    array = column.to_arrow()
    return array.combine_chunks() if isinstance(array, lib.pa.ChunkedArray) else array
