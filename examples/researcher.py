"""A researcher's first ten minutes: read a table, score every row, count.

    python examples/researcher.py [FILE]

FILE is a table in CTDC's layout, or one with a column for each indicator; without it, a small
made-up table is used. Needs `pip install tipcore[frames]`; the frame may be Polars or pandas too.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tipcore import exchange, frames, indicators, reports

SET = "ilo-2012-forced-labour-11"
MADE_UP = """id,deception,withholding-wages,debt-bondage
1,1,1,
2,0,-99,0
3,,,1
"""


def main(file: Path) -> None:
    """Read, score, count: unknown stays unknown, and no row is lost."""
    chosen = indicators.get(SET)
    read = exchange.read_signs(file, SET)
    for fault in read.faults:
        print(f"fault: {fault}")
    scored = frames.score(read.table, chosen)
    summary = reports.score_summary(scored, chosen)
    print(f"{summary.rows} rows by {chosen.title} ({chosen.reference})")
    print(f"{'yes':>9}{'no':>9}{'unknown':>9}  sign")
    for name, (yes, no, unknown) in summary.answered.items():
        print(f"{yes:>9,}{no:>9,}{unknown:>9,}  {chosen.item(name).label}")
    print({outcome.value: rows for outcome, rows in summary.outcomes.items()})
    print(indicators.NOTICE)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with TemporaryDirectory() as folder:
            table = Path(folder) / "made-up.csv"
            table.write_text(MADE_UP, "utf-8")
            main(table)
