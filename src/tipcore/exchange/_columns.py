"""The flat layout of HTCDS 2.0 as declared in `htcds.toml`: its columns, their lists, their targets."""

__all__ = ["OPEN_KINDS", "Code", "CodeList", "Column", "Kind", "Layout", "key", "layout"]

import re
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import field, frozen

from tipcore import terms
from tipcore.terms import Term

_NOISE = re.compile(r"[\W_]+")


class Kind(StrEnum):
    """What a cell of a column holds."""

    TEXT = "text"
    NAME = "name"
    """A text with at least one letter."""
    EMAIL = "email"
    PHONE = "phone"
    DATE = "date"
    FLAG = "flag"
    """Yes or no."""
    CODE = "code"
    """One code of the column's list."""
    CODES = "codes"
    """One or more codes of the column's list."""
    COUNTRY = "country"
    COUNTRIES = "countries"


OPEN_KINDS = frozenset({Kind.TEXT, Kind.NAME, Kind.EMAIL, Kind.PHONE})
"""Kinds that take almost any text, so that a value that fits proves nothing of its column."""


@frozen(kw_only=True)
class Code:
    """One code of a list of the standard, and the term of ours that it becomes.

    Attributes:
        code: The code that travels.
        term: The term; None where the code says *unknown*, or where the list has no vocabulary of ours.
    """

    code: str
    term: Term | None = None


@frozen(kw_only=True)
class CodeList:
    """A list of the standard; `codes` finds a code by its key, also by its labels."""

    id: str
    codes: Mapping[str, Code]
    members: tuple[Code, ...]


@frozen(kw_only=True, eq=False)
class Column:
    """One column of the flat layout; there is one object for each.

    Attributes:
        field: Its name in the standard.
        label: Its label.
        place: Its place in the official template, counted from 0.
        kind: What its cells hold.
        codes: Its list, where it has one.
        target: Where its value goes: the part of the case, and the field there.
        aliases: Other names, met in the official files.
        confirmed_by: Labels that agree with the name, but do not find the column by themselves.
        or_else: Where a text that is no code goes, if the layout is that of the survey form.
        doubts: What the mapping may get wrong.
    """

    field: str
    label: str
    place: int
    kind: Kind
    target: str
    codes: CodeList | None = None
    aliases: tuple[str, ...] = ()
    confirmed_by: tuple[str, ...] = ()
    or_else: str = ""
    doubts: tuple[str, ...] = ()


@frozen(kw_only=True)
class Layout:
    """The whole layout, and what finds a column in it.

    Attributes:
        columns: The columns in the order of the official template.
        by_name: Each column by the key of its name and aliases.
        by_label: Each column by the key of its label.
        addresses: Fields whose names and labels disagree in the official template.
        survey_marks: Headers that only an export of the survey form has.
        survey_lacks: Fields that the survey form does not have.
        case_numbers: Keys of headers of a column of case numbers, the best first.
        unknown_words: Keys of words for *unknown*.
        stateless_words: Keys of words for *stateless*.
        country_words: Common names of countries that ISO 3166 writes otherwise, with their code.
    """

    columns: tuple[Column, ...]
    by_name: Mapping[str, Column] = field(repr=False)
    by_label: Mapping[str, Column] = field(repr=False)
    addresses: frozenset[str]
    survey_marks: frozenset[str]
    survey_lacks: frozenset[str]
    case_numbers: tuple[str, ...]
    unknown_words: frozenset[str]
    stateless_words: frozenset[str]
    country_words: Mapping[str, str] = field(repr=False)


def key(text: str) -> str:
    """Return a text without case, spaces and signs, so that the spellings of one name are equal.

    Examples:
        >>> key(" prs_First_Name"), key("Non-Conforming\\xa0"), key("#")
        ('prsfirstname', 'nonconforming', '#')
    """
    folded = text.strip().casefold()
    return _NOISE.sub("", folded) or folded


@cache
def layout() -> Layout:
    """Return the flat layout of HTCDS 2.0; it is read when first asked for.

    Source:
        Human Trafficking Case Data Standard 2.0, International Organization for Migration,
        CC BY 4.0 [primary]; targets and extra spellings are tipcore's [default].

    Examples:
        >>> len(layout().columns), layout().by_name[key("prs_First_Name")].target
        (38, 'name.first')
    """
    data = tomllib.loads((files("tipcore.exchange") / "htcds.toml").read_text("utf-8"))
    lists = {name: _codes(name, content) for name, content in data["lists"].items()}
    columns = tuple(_column(place, content, lists) for place, content in enumerate(data["columns"], 1))
    return Layout(
        columns=columns,
        by_name={key(name): column for column in columns for name in (column.field, *column.aliases)},
        by_label={key(column.label): column for column in columns},
        addresses=frozenset(data["addresses"]),
        survey_marks=frozenset(data["survey_marks"]),
        survey_lacks=frozenset(data["survey_lacks"]),
        case_numbers=tuple(dict.fromkeys(key(name) for name in data["case_numbers"])),
        unknown_words=frozenset(key(word) for word in data["unknown_words"]),
        stateless_words=frozenset(key(word) for word in data["stateless_words"]),
        country_words=data["country_words"],
    )


def _column(place: int, content: Mapping[str, Any], lists: Mapping[str, CodeList]) -> Column:
    return Column(
        field=content["field"],
        label=content["label"],
        place=place,
        kind=Kind(content["kind"]),
        target=content["target"],
        codes=lists[content["list"]] if "list" in content else None,
        aliases=tuple(content.get("aliases", ())),
        confirmed_by=tuple(content.get("confirmed_by", ())),
        or_else=content.get("or_else", ""),
        doubts=tuple(content.get("doubts", ())),
    )


def _codes(name: str, content: Mapping[str, Any]) -> CodeList:
    vocabulary = getattr(terms, content["term"]) if "term" in content else None
    members = list[Code]()
    by_key = dict[str, Code]()
    for item in content["codes"]:
        term = vocabulary.of(item["term"]) if vocabulary is not None and item["term"] else None
        code = Code(code=item["code"], term=term)
        members.append(code)
        without_letter = re.sub(r"^[A-Z]_", "", code.code)
        for spelling in (code.code, without_letter, *item.get("labels", ())):
            by_key[key(spelling)] = code
    return CodeList(id=name, codes=by_key, members=tuple(members))
