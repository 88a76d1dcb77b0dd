"""How many times faster scoring is than a frozen plain way, as a Markdown table.

    python tests/benchmarks/indicators.py [scalar] [columns] [frames] [scan] [spark] [--write]

Each ratio is measured in one process; without arguments all topics run in turn. `--write` puts
the tables of the topics that ran into `docs/reference/benchmarks.md`, and leaves the others.
"""

import re
import sys
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _lines import table, versions

TOPICS = ("scalar", "columns", "frames", "scan", "spark")
PACKAGES = ("tipcore", "attrs", "numpy", "pyarrow", "narwhals", "polars", "pandas", "duckdb", "pyspark")


PAGE = Path(__file__).parents[2] / "docs" / "reference" / "benchmarks.md"


def main(chosen):
    """Run these topics and print their tables."""
    write = "--write" in chosen
    names = [name for name in TOPICS if name in chosen] or TOPICS
    print(versions(PACKAGES), flush=True)
    for name in names:
        topic = import_module(f"_{name}")
        lines = list(topic.lines())
        rows = list(table(lines))
        print("", *rows, sep="\n", flush=True)
        if write and lines:
            missed = [f"- Missed: {one.what}, against {one.against}." for one in lines if one.met is False]
            parts = [topic.__doc__.strip(), versions(PACKAGES) + ".", "\n".join(rows), "\n".join(missed)]
            put(name, "\n\n".join(part for part in parts if part))


def put(name, text):
    """Put the text between the marks of a topic on the page."""
    begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    page = PAGE.read_text("utf-8")
    section = re.compile(f"{begin}.*?{end}", re.DOTALL)
    PAGE.write_text(section.sub(lambda _: f"{begin}\n\n{text}\n\n{end}", page), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
