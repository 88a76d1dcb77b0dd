"""What is wrong with a file of rows: with its place as a spreadsheet shows it, and never with a value."""

__all__ = ["CellFault", "Unmapped", "UnusableFile", "letter"]

from attrs import frozen

from tipcore.errors import Fault, TipcoreError

_ALPHABET = 26


def letter(column: int) -> str:
    """Return the letter of a column that is counted from 0.

    Examples:
        >>> letter(0), letter(25), letter(26), letter(38)
        ('A', 'Z', 'AA', 'AM')
    """
    text = ""
    column += 1
    while column:
        column, place = divmod(column - 1, _ALPHABET)
        text = chr(ord("A") + place) + text
    return text


@frozen(kw_only=True, order=True)
class CellFault:
    """One thing that is wrong at one cell.

    Attributes:
        sheet: The sheet; `csv` for a text file.
        row: Its row, counted from 1 as a spreadsheet does.
        column: The letter of its column.
        header: The field of the standard, or the header as it is written.
        message: What is wrong, in plain words, never with the value that was found.
        hint: How to mend it.
        code: A permanent kebab-case id of the kind of fault.

    Examples:
        >>> print(CellFault(sheet="Sheet1", row=7, column="C", header="prs_Birthdate", message="is no date",
        ...                 hint="write 2001-02-03", code="bad-date"))
        Sheet1!C7 prs_Birthdate: is no date (write 2001-02-03)
    """

    sheet: str
    row: int
    column: str
    header: str
    message: str
    hint: str
    code: str

    @property
    def path(self) -> str:
        """The cell, as a spreadsheet names it: `Sheet1!C7`."""
        return f"{self.sheet}!{self.column}{self.row}"

    def __str__(self) -> str:
        """Return place, header, fault and hint on one line."""
        place = f"{self.path} {self.header}".rstrip()
        return f"{place}: {self.message} ({self.hint})"

    def fault(self) -> Fault:
        """Return the same as a `Fault`, whose path is the cell."""
        said = f"{self.header} {self.message}".strip()
        return Fault(path=self.path, message=said, hint=self.hint, code=self.code)


@frozen(kw_only=True, order=True)
class Unmapped:
    """A column, or one cell, that the models have no place for: listed, never dropped in silence.

    Attributes:
        row: The row of the cell; the row of the headers where a whole column is meant.
        header: The field of the standard, or the header as it is written.
        why: Why it has no place.
    """

    sheet: str
    row: int
    column: str
    header: str
    why: str

    @property
    def path(self) -> str:
        """The cell, as a spreadsheet names it."""
        return f"{self.sheet}!{self.column}{self.row}"

    def __str__(self) -> str:
        """Return place, header and reason on one line."""
        return f"{self.path} {self.header}".rstrip() + f": {self.why}"


class UnusableFile(TipcoreError, ValueError):
    """A file cannot be read at all; the message says why and how to mend it, and quotes nothing of it."""

    def __init__(self, why: str, hint: str) -> None:
        self.why = why
        self.hint = hint
        super().__init__(why, hint)

    def __str__(self) -> str:
        """Return what is wrong and how to mend it."""
        return f"the file {self.why}: {self.hint}"
