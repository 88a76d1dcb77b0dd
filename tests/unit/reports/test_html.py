"""The one page: complete, escaped, alone, and readable without colour."""

import re
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from attrs import evolve

from tipcore import reports, workflows
from tipcore.errors import MissingExtra
from tipcore.reports import _html
from tipcore.terms import Direction, Role

VOID = {"meta", "br", "wbr", "link", "img", "hr", "input"}


class Outline(HTMLParser):
    """Reads a page: its elements, ids and links; refuses one that is not well nested."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def of(self, tag):
        return [attrs for name, attrs in self.seen if name == tag]


def outline(page: str) -> Outline:
    """Return the outline of a well-nested page."""
    read = Outline()
    read.feed(page)
    assert read.open == []
    return read


@pytest.fixture
def process():
    """Return a return home that has begun."""
    at = datetime(2025, 6, 2, 9, tzinfo=UTC)
    begun = workflows.start(
        "repatriation",
        id="r1",
        subject="p1",
        profile="lesotho",
        direction=Direction.HOME,
        at=at,
        by=Role.CONSULAR_OFFICER,
        salt=bytes(16),
    )
    for fact in ("options-language", "options-explained"):
        at += timedelta(hours=1)
        begun = begun.record(fact, True, at=at, by=Role.CONSULAR_OFFICER, salt=bytes(16))  # noqa: FBT003
    return begun


@pytest.fixture
def page(full, as_of, fault, cases, process):
    """Return a page with everything on it."""
    summary = reports.assessment_summary(cases, "ilo-2009-adult-labour")
    shown = [reports.timeline(process, as_of=as_of), reports.timeline(process.erase(), as_of=as_of)]
    return reports.html(
        full,
        as_of=as_of,
        profile="lesotho",
        title="A <title>",
        faults=[fault],
        scores=[summary],
        processes=shown,
    )


def test_it_is_well_nested_and_each_id_stands_once(page):
    read = outline(page)
    ids = [attrs["id"] for _, attrs in read.seen if "id" in attrs]
    assert len(ids) == len(set(ids))
    linked = {attrs["href"] for attrs in read.of("a")}
    assert linked <= {f"#{one}" for one in ids}


def test_it_loads_nothing_and_runs_nothing(page):
    read = outline(page)
    assert {tag for tag, _ in read.seen}.isdisjoint({"script", "link", "img", "iframe", "object", "form"})
    assert not re.search(r"url\(|@import|https?://", page.split("</style>")[0])
    assert "default-src 'none'" in page


def test_what_is_said_is_escaped(page):
    assert "A message &lt;with &amp; marks&gt;." in page
    assert "<title>A &lt;title&gt;</title>" in page
    assert "<with" not in page


def test_it_is_made_for_people_who_use_their_ears_or_no_colour(page):
    read = outline(page)
    assert read.of("html")[0]["lang"] == "en"
    assert len(read.of("caption")) == len(read.of("table"))
    assert all("scope" in attrs for attrs in read.of("th"))
    assert [len(read.of(tag)) for tag in ("h1", "main", "footer")] == [1, 1, 1]
    for word in ("&times; 2</strong> breaches", "! 2</strong> falling due", "? 2</strong> unknown"):
        assert word in page


def test_headings_step_down_one_level_at_a_time(page):
    levels = [int(tag[1]) for tag, _ in outline(page).seen if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_it_prints_on_a4_and_fits_a_phone(page):
    assert "@page { size: A4" in page
    assert "@media print" in page
    assert 'content="width=device-width, initial-scale=1"' in page


def test_breaches_lead_and_sources_with_their_marks_end_it(page):
    read = outline(page)
    order = [attrs["id"] for attrs in read.of("h2")]
    assert order[:5] == ["breaches", "faults", "due", "waiting", "unknown"]
    assert order[-1] == "sources"
    assert "<strong>recalled</strong>: a well-known text" in page


def test_a_provisional_set_says_so(full, as_of, cases):
    summary = reports.assessment_summary(cases, "ilo-2009-adult-labour")
    note = evolve(summary.set, release=type(summary.set.release)("provisional"), release_note="not confirmed")
    shown = reports.html(full, as_of=as_of, scores=[evolve(summary, set=note)])
    assert "Provisional: not confirmed" in shown


def test_a_history_that_was_tampered_with_is_not_shown_as_good(full, as_of, process):
    first, *rest = process.history
    broken = evolve(process.stored, history=(evolve(first, event="depart"), *rest))
    shown = reports.html(
        full, as_of=as_of, processes=[reports.timeline(evolve(process, stored=broken), as_of=as_of)]
    )
    assert "The history does not verify" in shown


def test_no_records_is_said_plainly(empty, as_of, fault):
    assert "There are no records in this file." in reports.html(empty, as_of=as_of)
    assert "There are no records in this file." not in reports.html(empty, as_of=as_of, faults=[fault])


def test_the_same_report_gives_the_same_bytes(page, full, as_of, fault, cases, process):  # noqa: PLR0917 - fixtures
    summary = reports.assessment_summary(cases, "ilo-2009-adult-labour")
    shown = [reports.timeline(process, as_of=as_of), reports.timeline(process.erase(), as_of=as_of)]
    again = reports.html(
        full,
        as_of=as_of,
        profile="lesotho",
        title="A <title>",
        faults=[fault],
        scores=[summary],
        processes=shown,
    )
    assert page.encode() == again.encode()


def test_a_path_may_break_after_a_joint_and_stays_escaped(full, as_of):
    shown = reports.html(full, as_of=as_of)
    assert "persons.<wbr>birth" in shown
    assert "odd.path" in shown


def test_without_the_templates_the_extra_is_named(full, as_of, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "jinja2", None)
    _html._environment.cache_clear()
    with pytest.raises(MissingExtra, match=r"pip install 'tipcore\[reports\]'"):
        reports.html(full, as_of=as_of)
    _html._environment.cache_clear()
