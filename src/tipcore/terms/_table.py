"""How a data file of this room is read."""

__all__ = ["read_table"]

from csv import DictReader
from importlib.resources import files
from io import StringIO


def read_table(name: str) -> list[dict[str, str]]:
    """Return the rows of a tab-separated file of this room, each by column name.

    Examples:
        >>> read_table("lesotho_districts.tsv")[0]["name"]
        'Maseru'
    """
    text = (files("tipcore.terms") / "data" / name).read_text(encoding="utf-8")
    return list(DictReader(StringIO(text), delimiter="\t"))
