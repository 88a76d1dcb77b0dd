"""The ten districts of Lesotho by ISO 3166-2, read from a small table at first use."""

__all__ = ["District", "DistrictCode", "district", "districts"]

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NewType

from attrs import frozen

from tipcore.errors import UnknownTerm

DistrictCode = NewType("DistrictCode", str)
"""An ISO 3166-2 code (`LS-A`); there is no `LS-I`."""


@frozen(kw_only=True)
class District:
    """A district of Lesotho.

    Attributes:
        code: ISO 3166-2 code.
        name: Name in ISO 3166-2.
        spellings: Other spellings that are met.

    Source:
        ISO 3166-2, read through pycountry 26.2.16 [secondary].
    """

    code: DistrictCode
    name: str
    spellings: tuple[str, ...] = ()


def district(text: str) -> District:
    """Return the district with this code, name or other spelling; capitals and apostrophes do not matter.

    Raises:
        UnknownTerm: There is no such district; the text is not quoted, for it may be part of an address.

    Examples:
        >>> district("LS-B").name, district("Butha-Buthe").code, district("Qacha\u2019s Nek").code
        ('Botha-Bothe', 'LS-B', 'LS-H')
    """
    known = _by_key()
    key = _key(text)
    if key in known:
        return known[key]
    kind = "district"
    raise UnknownTerm(kind, "", [each.name for each in districts()])


def districts() -> tuple[District, ...]:
    """Return the districts by code.

    Examples:
        >>> [each.name for each in districts()][:3]
        ['Maseru', 'Botha-Bothe', 'Leribe']
    """
    return tuple(sorted(set(_by_key().values()), key=lambda each: each.code))


def _key(text: str) -> str:
    """Return the text without what differs between spellings of one name."""
    return text.strip().casefold().replace("\u2019", "").replace("'", "")


@cache
def _by_key() -> Mapping[str, District]:
    """Return the districts by code and by each spelling."""
    from tipcore.terms._table import read_table

    found: dict[str, District] = {}
    for row in read_table("lesotho_districts.tsv"):
        spellings = tuple(spelling for spelling in row["spellings"].split("; ") if spelling)
        each = District(code=DistrictCode(row["code"]), name=row["name"], spellings=spellings)
        found |= {_key(text): each for text in (each.code, each.name, *spellings)}
    return MappingProxyType(found)
