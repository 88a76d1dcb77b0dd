"""Timing, and the table that the benchmarks print."""

__all__ = ["Line", "best", "in_turn", "table", "versions"]

import platform
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from time import perf_counter


@dataclass(frozen=True, kw_only=True)
class Line:
    """A plain way and ours, measured in one process.

    Attributes:
        what: What is done.
        against: The plain way; where it is frozen or how it was scaled.
        plain: What the plain way takes, in `unit` seconds (or MB, with `unit="MB"`).
        ours: What the library takes.
        at_least: The target, for `plain / ours`; None if there is another.
        at_most: The target, for `ours / plain`; None if there is another.
        unit: How both are shown: `us`, `ms`, `s` (both are given in seconds) or `MB` (given in bytes).
    """

    what: str
    against: str
    plain: float
    ours: float
    at_least: float | None = None
    at_most: float | None = None
    unit: str = "ms"

    @property
    def ratio(self):
        """Return how many times faster (or, for a target `at_most`, how many times as much)."""
        return self.plain / self.ours if self.at_most is None else self.ours / self.plain

    @property
    def met(self):
        """Return whether the target is met; None if there is none."""
        if self.at_least is not None:
            return self.ratio >= self.at_least
        return self.ratio <= self.at_most if self.at_most is not None else None

    def cells(self):
        """Return the cells of the row."""
        factor = {"us": 1e6, "ms": 1e3, "s": 1.0, "MB": 1e-6}[self.unit]
        target = "" if self.at_least is None else f"at least {self.at_least:g}"
        target = target if self.at_most is None else f"at most {self.at_most:g}"
        verdict = {True: "yes", False: "no", None: ""}[self.met]
        times = [f"{one * factor:,.2f} {self.unit}" for one in (self.plain, self.ours)]
        return [self.what, self.against, *times, f"{self.ratio:,.2f}", target, verdict]


def best(action, times):
    """Return the shortest of some runs, in seconds."""
    found = []
    for _ in range(times):
        start = perf_counter()
        action()
        found.append(perf_counter() - start)
    return min(found)


def in_turn(actions, times):
    """Return the shortest of some runs of each, run in turn, so that other work falls on all alike."""
    return [
        min(found) for found in zip(*([best(one, 1) for one in actions] for _ in range(times)), strict=True)
    ]


def table(lines):
    """Return the lines as a Markdown table, without its end."""
    head = ["What", "Against", "Plain", "Ours", "Ratio", "Target", "Met"]
    yield "| " + " | ".join(head) + " |"
    yield "| --- | --- | ---: | ---: | ---: | --- | --- |"
    for line in lines:
        yield "| " + " | ".join(line.cells()) + " |"


def versions(packages):
    """Return Python, the machine and the packages that are there, each with its version."""
    found = [f"{platform.python_implementation()} {platform.python_version()}", platform.machine()]
    for name in packages:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} absent")
    return ", ".join(found)
