"""How many times faster scoring is than a frozen plain way, as a Markdown table.

    python tests/benchmarks/indicators.py [scalar] [columns] [frames] [scan] [spark]

Each ratio is measured in one process; without arguments all topics run in turn.
"""

import sys
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _lines import table, versions

TOPICS = ("scalar", "columns", "frames", "scan", "spark")
PACKAGES = ("tipcore", "attrs", "numpy", "pyarrow", "narwhals", "polars", "pandas", "duckdb", "pyspark")


def main(chosen):
    """Run these topics and print the table."""
    topics = [import_module(f"_{name}") for name in TOPICS if name in (chosen or TOPICS)]
    print(versions(PACKAGES), end="\n\n")
    for row in table(line for topic in topics for line in topic.lines()):
        print(row, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
