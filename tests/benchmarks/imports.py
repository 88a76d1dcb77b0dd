"""What it costs to import tipcore, and to touch every name of its facade, beside `import attrs`.

    python tests/benchmarks/imports.py

Each figure is the shortest of many runs of a new interpreter, less an interpreter that imports
nothing; all in one run, in turn, so that other work on the machine falls on all alike.
"""

import subprocess
import sys
from time import perf_counter

RUNS = 25
TASKS = {
    "nothing": "pass",
    "import attrs": "import attrs",
    "import tipcore": "import tipcore",
    "every name of the facade": "import tipcore\nfor name in tipcore.__all__: getattr(tipcore, name)",
}


def seconds(code: str) -> float:
    """Return how long a new interpreter takes to run the code."""
    start = perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own code
    return perf_counter() - start


def main() -> None:
    """Measure and print the table."""
    taken = {name: [] for name in TASKS}
    for _ in range(RUNS):
        for name, code in TASKS.items():
            taken[name].append(seconds(code))
    least = {name: min(times) for name, times in taken.items()}
    attrs = least["import attrs"] - least["nothing"]
    for name, time in least.items():
        own = time - least["nothing"]
        print(f"{name:26} {own * 1000:7.1f} ms   {own / attrs:5.2f} x import attrs")


if __name__ == "__main__":
    main()
