"""Countries by ISO 3166-1, read from a small table at first use."""

__all__ = ["Country", "CountryCode", "CountryStatus", "countries", "country", "is_country_code"]

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NewType

from attrs import frozen

from tipcore.errors import UnknownTerm
from tipcore.sources import EvidenceMark
from tipcore.sources.standards import ISO_3166_1
from tipcore.terms._term import OWN, Term

CountryCode = NewType("CountryCode", str)
"""An ISO 3166-1 alpha-2 code in capitals (`NA` is Namibia, never *not available*)."""


class CountryStatus(Term, cites=(ISO_3166_1.at("alpha-2 codes", EvidenceMark.SECONDARY), OWN)):
    """Whether a code is in force."""

    CURRENT = "current", "In force"
    USER_ASSIGNED = "user_assigned", "Assigned by users, not by ISO"
    WITHDRAWN = "withdrawn", "Withdrawn, still met in old data"


@frozen(kw_only=True)
class Country:
    """A country or territory.

    Attributes:
        code: Alpha-2 code.
        alpha_3: Alpha-3 code; empty where ISO gives none.
        numeric: Three digits, as text; empty where ISO gives none.
        name: English short name.
        status: Whether the code is in force.

    Source:
        ISO 3166-1, read through pycountry 26.2.16 [secondary].
    """

    code: CountryCode
    alpha_3: str
    numeric: str
    name: str
    status: CountryStatus


def country(code: str) -> Country:
    """Return the country with this alpha-2 or alpha-3 code; capitals do not matter.

    Raises:
        UnknownTerm: No country has the code; it is not quoted. *Unknown* and *stateless* are no countries.

    Examples:
        >>> country("LS").name, country("lso").numeric
        ('Lesotho', '426')
        >>> country("LX")
        Traceback (most recent call last):
        tipcore.errors.UnknownTerm: unknown country code
    """
    known = _by_code()
    wanted = code.strip().upper()
    if wanted in known:
        return known[wanted]
    kind = "country code"
    raise UnknownTerm(kind, "")


def is_country_code(text: str) -> bool:
    """Return whether the text is an alpha-2 code exactly as it is written to files.

    Examples:
        >>> is_country_code("LS"), is_country_code("ls"), is_country_code("LSO"), is_country_code("ZZ")
        (True, False, False, False)
    """
    known = _by_code()
    return text in known and known[text].code == text


def countries() -> tuple[Country, ...]:
    """Return all countries by code: those in force, the user-assigned and the withdrawn ones.

    Examples:
        >>> sum(each.status is CountryStatus.CURRENT for each in countries())
        249
    """
    return tuple(sorted(set(_by_code().values()), key=lambda each: each.code))


@cache
def _by_code() -> Mapping[str, Country]:
    """Return the table by alpha-2 and alpha-3 code."""
    from tipcore.terms._table import read_table

    rows = [
        Country(
            code=CountryCode(row["alpha_2"]),
            alpha_3=row["alpha_3"],
            numeric=row["numeric"],
            name=row["name"],
            status=CountryStatus(row["status"]),
        )
        for row in read_table("countries.tsv")
    ]
    by_code = {each.code: each for each in rows}
    return MappingProxyType({**by_code, **{each.alpha_3: each for each in rows if each.alpha_3}})
