"""The answers of many records to one question, a bit a record."""

__all__ = ["Column", "column_of"]

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from tipcore.errors import Fault, InvalidRecord
from tipcore.indicators._answers import Answerable
from tipcore.indicators._plain import plain_bits
from tipcore.indicators._planes import octets
from tipcore.logic import Answer, Truth

BAD_ANSWER = 3
HINT = "give True, False, None, a Truth, an UnknownReason or an Answer"
MOST_FAULTS = 10
TRUTHS = (Truth.NO, Truth.YES, Truth.UNKNOWN)
_YES, _NO = bytes.maketrans(b"\0\1\2\3", b"0100"), bytes.maketrans(b"\0\1\2\3", b"1000")


@frozen(repr=False)
class Column:
    """The answers of many records to one question: a read-only sequence of `Truth`, packed.

    What neither `yes` nor `no` has is unknown; the reason of it is not kept. The text of a
    column shows no answer.

    Attributes:
        yes: A bit for each record that answered yes, the first record in the lowest bit.
        no: A bit for each record that answered no.
        rows: The number of records.

    Raises:
        ValueError: A record has both answers, or there are bits beyond the records.

    Examples:
        >>> column = Column.of([True, None, False])
        >>> column, column[0], len(column)
        (Column(3 rows), <Truth.YES: 'yes'>, 3)
        >>> column == Column(yes=0b001, no=0b100, rows=3)
        True
    """

    yes: int = field()
    no: int = field()
    rows: int = field()

    def __attrs_post_init__(self) -> None:
        """Check the bits."""
        if self.rows < 0 or min(self.yes, self.no) < 0 or (self.yes | self.no) >> self.rows:
            msg = "a column has no bits beyond its rows"
            raise ValueError(msg)
        if self.yes & self.no:
            msg = "a record of a column cannot be both yes and no"
            raise ValueError(msg)

    @classmethod
    def of(cls, values: Iterable[Answerable]) -> "Column":
        """Return a column from plain answers, in the order of the records.

        Raises:
            InvalidRecord: Some value stands for no answer; its row is named, it is not quoted.
        """
        column, faults = column_of(values, "")
        if faults:
            what = "column of answers"
            raise InvalidRecord(what, faults)
        return column

    @classmethod
    def of_bitmaps(cls, values: bytes, known: bytes | None, rows: int) -> "Column":
        """Return a column from packed bits, the first record in the lowest bit of the first byte.

        This is how Arrow keeps a Boolean column: its values, and which of them are valid.

        Args:
            values: A bit for each record: yes or no.
            known: A bit for each record: whether it is answered; None if all are.
            rows: The number of records; bits beyond it mean nothing.

        Raises:
            ValueError: There are fewer bits than records.

        Examples:
            >>> Column.of_bitmaps(bytes([0b001]), bytes([0b101]), 3) == Column.of([True, None, False])
            True
        """
        if min(len(values), len(values if known is None else known)) * 8 < rows:
            msg = "a bitmap has at least a bit for each row"
            raise ValueError(msg)
        full = (1 << rows) - 1
        answered = full if known is None else int.from_bytes(known, "little") & full
        yes = int.from_bytes(values, "little") & answered
        return cls(yes, answered ^ yes, rows)

    @property
    def unknown(self) -> int:
        """A bit for each record whose answer is unknown."""
        return ((1 << self.rows) - 1) ^ self.yes ^ self.no

    def __len__(self) -> int:
        """Return the number of records."""
        return self.rows

    def __getitem__(self, row: int) -> Truth:
        """Return the answer of one record.

        Raises:
            IndexError: There is no such record.
        """
        place = range(self.rows)[row]
        if self.yes >> place & 1:
            return Truth.YES
        return Truth.NO if self.no >> place & 1 else Truth.UNKNOWN

    def __iter__(self) -> Iterator[Truth]:
        """Iterate over the answers in the order of the records."""
        yes, unknown = octets(self.yes, self.rows), octets(self.unknown, self.rows)
        return (TRUTHS[one + 2 * other] for one, other in zip(yes, unknown, strict=True))

    def __repr__(self) -> str:
        """Return the number of records; never an answer."""
        return f"Column({self.rows} rows)"


def column_of(values: Iterable[Answerable], place: str) -> tuple[Column, list[Fault]]:
    """Return the column of these answers, and a fault for each of the first ten that are none.

    Args:
        values: The answers in the order of the records.
        place: Stands before the number of the row in a fault.
    """
    turned = list(values)
    turned.reverse()
    bits = plain_bits(turned)
    if bits is not None:
        yes, maybe = bits
        return Column(yes, maybe ^ ((1 << len(turned)) - 1), len(turned)), []
    codes = bytes(map(_code, turned))
    yes, no = int(codes.translate(_YES), 2), int(codes.translate(_NO), 2)
    return Column(yes, no, len(turned)), _faults(codes[::-1], place)


def _code(value: Answerable) -> int:
    """Return 1 for yes, 0 for no, 2 for unknown, 3 for what is no answer."""
    try:
        return TRUTHS.index(Answer.of(value).truth)
    except TypeError:
        return BAD_ANSWER


def _faults(codes: bytes, place: str) -> list[Fault]:
    faults = list[Fault]()
    row = codes.find(BAD_ANSWER)
    while row >= 0 and len(faults) < MOST_FAULTS:
        path = f"{place}row {row} (from 0)"
        faults.append(Fault(path=path, message="is no answer", hint=HINT, code="bad-answer"))
        row = codes.find(BAD_ANSWER, row + 1)
    more = codes.count(BAD_ANSWER) - len(faults)
    if more:
        path, message = place.removesuffix(", ") or "column", f"has {more} more values that are no answer"
        faults.append(Fault(path=path, message=message, hint=HINT, code="bad-answer"))
    return faults
