"""Findings and results for people and programs: text, HTML, JSON, CSV, data frames; the agenda.

No format holds a personal value: findings speak in ids, paths and codes. The same report
gives the same bytes.

    report = tipcore.check(cases, as_of=day, profile="lesotho")
    print(reports.text(report, as_of=day, profile="lesotho"))
    Path("report.html").write_text(reports.html(report, as_of=day, profile="lesotho"), "utf-8")
"""

from typing import TYPE_CHECKING

from tipcore._lazy import lazily

if TYPE_CHECKING:
    from tipcore.reports._agenda import AgendaItem, agenda
    from tipcore.reports._agenda_written import AgendaRow, agenda_rows, agenda_text
    from tipcore.reports._html import html
    from tipcore.reports._json import json
    from tipcore.reports._rows import csv, frame, rows
    from tipcore.reports._scores import ScoreSummary, assessment_summary, score_summary
    from tipcore.reports._text import text
    from tipcore.reports._timeline import NextStep, Passed, RunningLimit, Timeline, timeline

__all__ = [
    "AgendaItem",
    "AgendaRow",
    "NextStep",
    "Passed",
    "RunningLimit",
    "ScoreSummary",
    "Timeline",
    "agenda",
    "agenda_rows",
    "agenda_text",
    "assessment_summary",
    "csv",
    "frame",
    "html",
    "json",
    "rows",
    "score_summary",
    "text",
    "timeline",
]

if not TYPE_CHECKING:
    # Hidden from type checkers, so that a misspelt name stays an error for them.
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "_agenda": "AgendaItem agenda",
            "_agenda_written": "AgendaRow agenda_rows agenda_text",
            "_html": "html",
            "_json": "json",
            "_rows": "csv frame rows",
            "_scores": "ScoreSummary assessment_summary score_summary",
            "_text": "text",
            "_timeline": "NextStep Passed RunningLimit Timeline timeline",
        },
    )
