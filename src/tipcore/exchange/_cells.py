"""What a cell says: a value of the kind that its column holds, or a problem that never quotes it."""

__all__ = ["Problem", "Value", "read_cell"]

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import TypeAlias

from attrs import frozen

from tipcore.dates import PartialDate
from tipcore.exchange._choices import UNREAD, choices
from tipcore.exchange._columns import Code, CodeList, Column, Kind, key, layout
from tipcore.exchange._grid import Broken, Cell, is_blank
from tipcore.exchange._written_date import NotADate, read_date
from tipcore.terms import countries

Value: TypeAlias = str | bool | PartialDate | Code | tuple[Code, ...] | tuple[str, ...] | None

STATELESS = "stateless"
"""What stands for *stateless* among the countries of a person."""

_PHONE = re.compile(r"\+?[1-9]\d{1,14}")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_FLAGS: Mapping[str, bool] = {
    **dict.fromkeys(("yes", "y", "true", "1"), True),
    **dict.fromkeys(("no", "n", "false", "0"), False),
}
_LONGEST_LIST = 25


@frozen(kw_only=True)
class Problem:
    """Why a cell cannot be read, and how to mend it.

    Attributes:
        mild: The value is kept all the same, since it may be right.
    """

    code: str
    message: str
    hint: str
    mild: bool = False


_BROKEN: Mapping[Broken, Problem] = {
    Broken.FORMULA: Problem(
        code="formula-without-value",
        message="holds a formula without a computed value",
        hint="open the file in a spreadsheet program and save it, or write the value itself",
    ),
    Broken.ERROR: Problem(
        code="cell-error",
        message="holds an error of the spreadsheet",
        hint="mend the formula or clear the cell",
    ),
    Broken.MERGED: Problem(
        code="merged-cell",
        message="is merged with a cell of another row, so that its own value is not known",
        hint="unmerge the cells and write the value in each row",
    ),
}
_DATES: Mapping[NotADate, Problem] = {
    NotADate.FORM: Problem(
        code="bad-date",
        message="is no date that can be read",
        hint="write 2001-02-03, or 2001-02 or 2001 where no more is known",
    ),
    NotADate.AMBIGUOUS: Problem(
        code="ambiguous-date",
        message="can be read as two dates, since day and month can be exchanged",
        hint="write 2001-02-03, or say for the whole file which one comes first",
    ),
    NotADate.RANGE: Problem(
        code="bad-date", message="lies before 1900 or after 2100", hint="check the year; write 2001-02-03"
    ),
}


def read_cell(
    cell: Cell, column: Column, serial_start: date | None, *, day_first: bool | None = None
) -> tuple[Value, Problem | None]:
    """Return the value of a cell, None for a blank one, and what is wrong with it.

    Args:
        cell: The cell.
        column: Its column.
        serial_start: The epoch of the workbook; None where a bare number is no date.
        day_first: How to read 03/04/2021; None: refuse it.
    """
    if isinstance(cell, Broken):
        return None, _BROKEN[cell]
    if is_blank(cell):
        return None, None
    if column.kind is Kind.DATE:
        found = read_date(cell, serial_start, day_first=day_first)
        if isinstance(cell, str) and key(cell) in layout().unknown_words:
            return None, None
        return (None, _DATES[found]) if isinstance(found, NotADate) else (found, None)
    text = _text(cell, column.kind)
    if text is None:
        message = "holds a number, date, time or yes/no where text belongs"
        return None, Problem(code="wrong-type", message=message, hint="write text")
    return _READERS[column.kind](text, column)


def _text(cell: Cell, kind: Kind) -> str | None:
    """Return a cell as text without needless white space and decimals; None if its type cannot be text."""
    match cell:
        case bool():
            return ("TRUE" if cell else "FALSE") if kind is Kind.FLAG else None
        case str():
            return "\n".join(" ".join(line.split()) for line in cell.strip().splitlines())
        case int() | float() if kind in {Kind.NAME, Kind.EMAIL}:
            return None
        case int():
            return str(cell)
        case float():
            return str(int(cell)) if cell.is_integer() else repr(cell)
        case _:
            return None


def _plain(text: str, _column: Column) -> tuple[Value, Problem | None]:
    return text, None


def _name(text: str, _column: Column) -> tuple[Value, Problem | None]:
    if any(character.isalpha() for character in text):
        return text, None
    hint = "write the name, or clear the cell"
    return None, Problem(code="wrong-type", message="holds no letter where a name belongs", hint=hint)


def _email(text: str, _column: Column) -> tuple[Value, Problem | None]:
    if _MAIL.fullmatch(text):
        return text, None
    hint = "write name@example.org, or clear the cell"
    return text, Problem(
        code="odd-email", message="does not look like an e-mail address", hint=hint, mild=True
    )


def _phone(text: str, _column: Column) -> tuple[Value, Problem | None]:
    digits = re.sub(r"[\s().\-/]|\u00a0", "", text)
    if _PHONE.fullmatch(digits):
        return digits, None
    message = "is no international telephone number of at most 15 digits"
    hint = "write + and the country code, as in +266 and the number"
    return text, Problem(code="odd-phone", message=message, hint=hint, mild=True)


def _flag(text: str, _column: Column) -> tuple[Value, Problem | None]:
    word = key(text)
    if word in _FLAGS:
        return _FLAGS[word], None
    if word in layout().unknown_words:
        return None, None
    return None, Problem(
        code="bad-flag", message="is neither yes nor no", hint="write Yes or No, or clear the cell"
    )


def _code(text: str, column: Column) -> tuple[Value, Problem | None]:
    listed = _listed(column)
    found = listed.codes.get(key(text))
    if found is not None:
        return found, None
    return None, (None if key(text) in layout().unknown_words else _not_listed(listed, "is"))


def _codes(text: str, column: Column) -> tuple[Value, Problem | None]:
    listed = _listed(column)
    if key(text) in layout().unknown_words:
        return (), None
    found = choices(text, listed.codes.get)
    values = tuple(value for value in found if value is not UNREAD)
    if len(values) == len(found):
        return values, None
    return None, _not_listed(listed, _which(found))


def _country(text: str, _column: Column) -> tuple[Value, Problem | None]:
    if key(text) in layout().unknown_words:
        return None, None
    found = _countries_by_key().get(key(text))
    return (found, None) if found is not None else (None, _no_country("is"))


def _countries(text: str, _column: Column) -> tuple[Value, Problem | None]:
    words = layout()
    if key(text) in words.unknown_words:
        return (), None
    known = {**_countries_by_key(), **dict.fromkeys(words.stateless_words, STATELESS)}
    found = choices(text, known.get)
    values = tuple(value for value in found if value is not UNREAD)
    return (values, None) if len(values) == len(found) else (None, _no_country(_which(found)))


_READERS: Mapping[Kind, Callable[[str, Column], tuple[Value, Problem | None]]] = {
    Kind.TEXT: _plain,
    Kind.NAME: _name,
    Kind.EMAIL: _email,
    Kind.PHONE: _phone,
    Kind.FLAG: _flag,
    Kind.CODE: _code,
    Kind.CODES: _codes,
    Kind.COUNTRY: _country,
    Kind.COUNTRIES: _countries,
}


def _listed(column: Column) -> CodeList:
    assert column.codes is not None  # noqa: S101 - declared with each column of codes
    return column.codes


def _which(found: Sequence[object]) -> str:
    """Return which of several values is wrong, by its place."""
    if len(found) == 1:
        return "is"
    places = [str(place) for place, value in enumerate(found, 1) if value is UNREAD]
    return f"has at place {', '.join(places)} of {len(found)} a value that is"


def _not_listed(listed: CodeList, which: str) -> Problem:
    codes = [code.code for code in listed.members]
    shown = ", ".join(codes[:_LONGEST_LIST])
    return Problem(code="bad-code", message=f"{which} no code of the list", hint=f"write one of {shown}")


def _no_country(which: str) -> Problem:
    hint = "write a code of two or three letters, such as LS or LSO, or the English name"
    return Problem(code="bad-country", message=f"{which} no country", hint=hint)


@cache
def _countries_by_key() -> Mapping[str, str]:
    """Return the alpha-2 code of each country by its codes, its name, and a short name that no other has."""
    known = countries()
    shorts = Counter(country.name.split(",", maxsplit=1)[0] for country in known)
    found = {key(name): code for name, code in layout().country_words.items()}
    for country in known:
        short = country.name.split(",", maxsplit=1)[0]
        if shorts[short] == 1:
            found[key(short)] = country.code
    for country in known:
        spellings = (country.name, country.alpha_3, country.code)
        found |= {key(spelling): country.code for spelling in spellings if spelling}
    return found
