"""Write the tables that come from pycountry: `python tests/tools/make_countries.py`.

The tests read the tables back and compare them with the installed pycountry.
"""

from pathlib import Path

import pycountry

DATA = Path(__file__).parents[2] / "src" / "tipcore" / "terms" / "data"
WITHDRAWN = {"AN": "ANT", "CS": "SCG", "YU": "YUG"}
"""Withdrawn codes still met in data; of the two uses of CS the later one (Serbia and Montenegro)."""
SPELLINGS = {"LS-B": ["Butha-Buthe"], "LS-F": ["Mohales Hoek"], "LS-H": ["Qachas Nek"]}


def countries() -> str:
    """Return the table of countries as text."""
    rows = [(each.alpha_2, each.alpha_3, each.numeric, each.name, "current") for each in pycountry.countries]
    rows += [
        (each.alpha_2, each.alpha_3, each.numeric, each.name, "withdrawn")
        for each in pycountry.historic_countries
        if WITHDRAWN.get(each.alpha_2) == each.alpha_3
    ]
    rows.append(("XK", "", "", "Kosovo", "user_assigned"))
    return table(("alpha_2", "alpha_3", "numeric", "name", "status"), sorted(rows))


def districts() -> str:
    """Return the table of the districts of Lesotho as text."""
    rows = [
        (each.code, each.name.replace("\u2019", "'"), "; ".join(SPELLINGS.get(each.code, [])))
        for each in pycountry.subdivisions.get(country_code="LS")
    ]
    return table(("code", "name", "spellings"), sorted(rows))


def languages() -> str:
    """Return the table of the languages that have a code of two letters, as text."""
    rows = [
        (each.alpha_2, each.alpha_3, getattr(each, "bibliographic", ""), each.name)
        for each in pycountry.languages
        if hasattr(each, "alpha_2")
    ]
    return table(("alpha_2", "alpha_3", "bibliographic", "name"), sorted(rows))


def table(head, rows) -> str:
    """Return head and rows as tab-separated text."""
    return "".join("\t".join(row) + "\n" for row in (head, *rows))


def main() -> None:
    """Write all tables."""
    (DATA / "countries.tsv").write_text(countries(), encoding="utf-8")
    (DATA / "lesotho_districts.tsv").write_text(districts(), encoding="utf-8")
    (DATA / "languages.tsv").write_text(languages(), encoding="utf-8")


if __name__ == "__main__":
    main()
