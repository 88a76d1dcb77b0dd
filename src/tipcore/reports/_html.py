"""A report as one self-contained page: nothing is loaded, everything is escaped, and it prints."""

__all__ = ["html"]

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache, partial
from importlib import import_module
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from tipcore.errors import Fault, MissingExtra
from tipcore.principles import Report
from tipcore.profiles import Profile
from tipcore.reports._digest import digest
from tipcore.reports._facts import fact_label
from tipcore.reports._lines import fault_name, place, waiver_line, when
from tipcore.reports._occasion import occasion
from tipcore.reports._scores import ScoreSummary
from tipcore.reports._timeline import Timeline
from tipcore.reports._words import count, say, term
from tipcore.sources import EvidenceMark

if TYPE_CHECKING:
    from jinja2 import Environment

_MOST_FACTS = 20
_JOINT = re.compile(r"([._])")


def html(
    report: Report,
    *,
    as_of: date,
    profile: Profile | str | None = None,
    title: str | None = None,
    faults: Sequence[Fault] = (),
    scores: Sequence[ScoreSummary] = (),
    processes: Sequence[Timeline] = (),
) -> str:
    """Return a report as one HTML page, with scores and processes if they are given.

    The page loads nothing from outside, has no script, can be read without colour, fits a
    phone and prints on A4. The same input gives the same bytes.

    Args:
        report: What `check` found.
        as_of: The day or instant that it was given.
        profile: The profile that it was given; None where each case has its own.
        title: The heading; it must name nobody.
        faults: Faulty rows of the file that the cases were read from.
        scores: Numbers of scored sets (`score_summary`).
        processes: Processes to be shown (`timeline`).

    Raises:
        MissingExtra: The extra `reports` is not installed.
        UnknownTerm: There is no such profile.

    Examples:
        >>> from tipcore import check
        >>> from tipcore.models import Case, CaseId
        >>> day = date(2022, 3, 1)
        >>> html(check(Case(id=CaseId("c-1")), day), as_of=day).splitlines()[:2]
        ['<!doctype html>', '<html lang="en">']
    """
    where = occasion(as_of, profile)
    page = _environment().get_template("report.html.jinja")
    return page.render(
        title=say("title") if title is None else title,
        where=where,
        found=digest(report, where, faults),
        scores=tuple(scores),
        processes=tuple(processes),
        most_facts=_MOST_FACTS,
        marks=tuple(EvidenceMark),
    )


@cache
def _environment() -> "Environment":
    """Return the templates, with the words as functions."""
    try:
        jinja2 = import_module("jinja2")
    except ImportError:
        jinja2 = None
    if jinja2 is None:
        extra = "reports"
        raise MissingExtra(extra, "the HTML report")
    made: Environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_template),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    functions: dict[str, Any] = {
        "count": count,
        "fact_label": fact_label,
        "fault_name": fault_name,
        "place": place,
        "say": say,
        "term": term,
        "waiver_line": waiver_line,
        "when": when,
    }
    made.globals.update(functions)
    made.filters["words"] = _spaced
    made.filters["breakable"] = partial(_breakable, import_module("markupsafe").escape)
    return made


def _template(name: str) -> str:
    return files("tipcore.reports").joinpath("page", name).read_text("utf-8")


def _spaced(name: str) -> str:
    return name.replace("_", " ").replace("-", " ")


def _breakable(escape: Callable[[str], Any], path: str) -> Any:  # noqa: ANN401 - escaped markup
    """Return a path that a narrow page may break after a dot or an underscore."""
    mark = escape("")
    for part in _JOINT.split(path):
        mark += part
        if _JOINT.fullmatch(part):
            mark += type(mark)("<wbr>")
    return mark
