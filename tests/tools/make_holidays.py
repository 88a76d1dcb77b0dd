"""Write the table of public holidays of Lesotho from the `holidays` package.

Run it from the top folder: python tests/tools/make_holidays.py
A test compares the committed table with the package.
"""

from collections.abc import Iterator
from pathlib import Path

import holidays

FIRST, LAST = 2011, 2035
TARGET = Path(__file__).parents[2] / "src/tipcore/profiles/data/holidays_ls.csv"


def lines() -> Iterator[str]:
    """Return the lines of the table: date and name, in order of date."""
    yield "date,name"
    for day, name in sorted(holidays.country_holidays("LS", years=range(FIRST, LAST + 1)).items()):
        yield f"{day.isoformat()},{name}"


def main() -> None:
    """Write the table."""
    TARGET.write_text("\n".join(lines()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
