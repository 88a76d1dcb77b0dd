"""Bounds of the ILO signs by year and form of exploitation, as a table and a picture.

    python examples/ctdc_signs.py FILE [--out signs.png]

FILE is a table in one of CTDC's layouts; it is known by its columns. Prints the sum over all groups
for each sign. With --out it draws a panel for each sign and form: the dark bar is the lowest possible
number of persons, the pale one goes up to the highest. Needs `pip install tipcore[frames,plots]`.
"""

import argparse
from collections import defaultdict
from importlib import import_module
from pathlib import Path
from typing import Any

from tipcore import exchange, frames, indicators

SET = "ilo-2012-forced-labour-11"
FORMS = ("labour", "sexual", "other, or several", "not known")
NO_YEAR = "none"

Bounds = dict[tuple[str, str], dict[str, tuple[int, int]]]
"""Sign and form, to year, to the lowest and the highest number."""


def read(file: Path) -> Bounds:
    """Return the bounds of every sign; rows whose year or form is not known are kept by themselves."""
    found = exchange.read_signs(file, SET)
    print(f"read by the mapping {found.mapping}; {found.table.num_rows:,} rows")
    table: Any = frames.bounds(found.table, SET, by=found.groups)
    sums: Bounds = defaultdict(lambda: defaultdict(lambda: (0, 0)))
    for row in table.to_pylist():
        written = row["exploitation"] or "not known"
        form = written if written in FORMS else "other, or several"
        years = sums[row["id"], form]
        low, high = years[row["year"] or NO_YEAR]
        years[row["year"] or NO_YEAR] = (low + row["lowest"], high + row["highest"])
    return sums


def show(sums: Bounds) -> None:
    """Print what each sign sums up to."""
    print(f"{'lowest':>9} {'highest':>9}  sign")
    for one in indicators.get(SET).indicators:
        pairs = [pair for form in FORMS for pair in sums[one.id, form].values()]
        low, high = sum(low for low, _ in pairs), sum(high for _, high in pairs)
        print(f"{low:>9,} {high:>9,}  {one.label}")


def draw(sums: Bounds, target: Path) -> None:
    """Draw a panel for each sign and form."""
    plt: Any = import_module("matplotlib.figure")
    signs = indicators.get(SET).indicators
    years = [*sorted({year for part in sums.values() for year in part} - {NO_YEAR}), NO_YEAR]
    figure = plt.Figure(figsize=(9, 1.15 * len(signs)), layout="constrained")
    panels = figure.subplots(len(signs), len(FORMS), sharex=True, sharey="col", squeeze=False)
    places = [*range(len(years) - 1), len(years) + 1]  # a gap before the rows without a year
    for line, sign in zip(panels, signs, strict=True):
        for panel, form in zip(line, FORMS, strict=True):
            pairs = [sums[sign.id, form].get(year, (0, 0)) for year in years]
            low, high = [low for low, _ in pairs], [high for _, high in pairs]
            panel.bar(places, high, width=1, color="0.85")
            panel.bar(places, low, width=1, color="black")
            panel.tick_params(labelsize=6)
        line[0].set_ylabel(sign.label.replace(" ", "\n", 1), fontsize=6, rotation=0, ha="right", va="center")
    for panel, form in zip(panels[0], FORMS, strict=True):
        panel.set_title(form, fontsize=8)
    named = [*range(0, len(years) - 1, 6), len(years) - 1]
    for panel in panels[-1]:
        panel.set_xticks([places[at] for at in named], [years[at] for at in named])
    said = "Persons with each sign: at least (dark) and at most (pale), by year of registration"
    figure.suptitle(said, fontsize=9)
    figure.savefig(target, dpi=90, metadata={"Software": None})


def main() -> None:
    """Read, print, draw."""
    parser = argparse.ArgumentParser(description="Bounds of the ILO signs by year and form of exploitation")
    parser.add_argument("file", type=Path)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    sums = read(given.file)
    show(sums)
    if given.out is not None:
        draw(sums, given.out)


if __name__ == "__main__":
    main()
