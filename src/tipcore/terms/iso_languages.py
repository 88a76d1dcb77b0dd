"""Languages by ISO 639: the several codes of one language, read from a small table at first use."""

__all__ = ["main_language"]

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType


def main_language(code: str) -> str:
    """Return the language of a tag as its shortest code: two letters where ISO 639-1 has them.

    A language may be written `st`, `sot` or `st-LS`; only its main part counts, capitals do
    not matter. What is not in the table comes back as it was, in small letters.

    Examples:
        >>> main_language("sot"), main_language("st-LS"), main_language("FRE"), main_language("nso")
        ('st', 'st', 'fr', 'nso')

    Source:
        ISO 639, read through pycountry 26.2.16 [secondary].
    """
    main = code.strip().replace("_", "-").partition("-")[0].lower()
    return _two_letters().get(main, main)


@cache
def _two_letters() -> Mapping[str, str]:
    """Return the code of two letters by each code of three."""
    from tipcore.terms._table import read_table

    rows = read_table("languages.tsv")
    return MappingProxyType(
        {row[kind]: row["alpha_2"] for row in rows for kind in ("alpha_3", "bibliographic") if row[kind]}
    )
