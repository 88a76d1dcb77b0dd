"""What is personal shows on no screen and in no report when files are read; rejects keep rows by design."""

import csv
import json
import logging
from datetime import date
from io import BytesIO, StringIO

import pytest
from openpyxl import Workbook
from typer.testing import CliRunner

from tipcore import codec, exchange
from tipcore._cli._app import app
from tipcore.exchange._columns import Kind, layout

SET = ("--set", "ilo-2012-forced-labour-11")
OPEN = {
    Kind.CODE: "Zqxv-code",
    Kind.CODES: "Zqxv-code;Other",
    Kind.COUNTRY: "Zqxv-land",
    Kind.COUNTRIES: "Zqxv-land;LS",
    Kind.FLAG: "zqxv-flag",
    Kind.DATE: "1643-13-41 zqxv",
    Kind.EMAIL: "zqxv at home",
    Kind.PHONE: "zqxv-77000001",
}
BORN = "1917-11-23"
"""The date of birth of all; the reader takes none before 1900."""
COLUMNS = sorted(
    {column.field: column for column in layout().by_name.values()}.values(), key=lambda one: one.place
)


@pytest.fixture(scope="session")
def traces(traces):
    """Return a function: every plant in a text, the planted date of birth too."""
    return lambda text: [*traces(text), *([BORN] if BORN in text else [])]


@pytest.fixture(autouse=True)
def nothing_is_logged(caplog, traces):
    """Fail if a test made the library write a plant to any log (warnings are errors already)."""
    caplog.set_level(logging.DEBUG)
    yield
    assert traces(caplog.text) == []


def good():
    """Return a row that can be read, with a plant in each text."""
    fitting = {Kind.TEXT: "zqxv text", Kind.NAME: "Zqxv Name", Kind.EMAIL: "zqxv@example.org"}
    return [fitting.get(column.kind, BORN if column.field == "prs_Birthdate" else "") for column in COLUMNS]


def rows():
    """Return rows: good ones, and for each column one with a plant that does not belong there."""
    yield good()
    for place, column in enumerate(COLUMNS):
        row = good()
        row[place] = OPEN.get(column.kind, 1643.5 if column.kind is Kind.NAME else "zqxv")
        yield row
    yield [*good(), "zqxv beyond the last header"]
    yield ["zqxv"] * len(COLUMNS)
    yield ["=zqxv()"] * len(COLUMNS)


HEADERS = [column.field for column in COLUMNS]
LAYOUTS = {
    "whole": HEADERS,
    "labels": [column.label for column in COLUMNS],
    "shifted": [*HEADERS[1:], HEADERS[0]],
    "half": HEADERS[: len(HEADERS) // 2],
    "reversed": HEADERS[::-1],
}


def as_csv(header):
    """Return the rows below a header as CSV."""
    stream = StringIO()
    csv.writer(stream).writerows([header, *rows()])
    return stream.getvalue().encode()


def as_workbook(header):
    """Return the rows below a header as a workbook."""
    book, stream = Workbook(), BytesIO()
    for row in [header, *rows()]:
        book.active.append(row)
    book.save(stream)
    return stream.getvalue()


FILES = {
    f"{name}.{kind}": make(header)
    for name, header in LAYOUTS.items()
    for kind, make in (("csv", as_csv), ("xlsx", as_workbook))
}


@pytest.mark.parametrize("name", FILES)
def test_no_batch_shows_a_cell(name, shown, traces):
    try:
        batch = exchange.read_htcds(BytesIO(FILES[name]))
    except exchange.UnusableFile as error:
        batch = error
    assert traces(shown(batch)) == []
    if isinstance(batch, exchange.Batch):
        assert batch.rejects
        many = (batch.cases, batch.rejects, batch.faults, batch.warnings, batch.unmapped, batch.notes)
        for one in (batch.summary, *many, *(each for part in many for each in part)):
            assert traces(shown(one)) == []


def test_some_rows_are_read_and_some_are_rejected():
    batch = exchange.read_htcds(BytesIO(FILES["whole.csv"]))
    assert len(batch) > 3
    assert len(batch.rejects) > 10
    assert len({fault.code for fault in batch.faults}) > 4


@pytest.fixture
def screen(traces):
    """Return a function: run the command line, and look at all that it prints."""

    def run(*words, prints=True):
        done = CliRunner().invoke(app, [str(word) for word in words])
        assert done.exception is None or isinstance(done.exception, SystemExit)
        assert (bool(done.output), traces(done.output)) == (prints, [])
        assert "inside itself" not in done.stderr
        return done

    return run


@pytest.mark.parametrize("form", ["text", "json", "html", "csv"])
@pytest.mark.parametrize("name", ["whole.csv", "whole.xlsx", "shifted.csv", "half.xlsx"])
def test_no_check_of_a_table_shows_a_cell(screen, traces, tmp_path, name, form):
    target, kept, page = tmp_path / name, tmp_path / "kept.csv", tmp_path / "page"
    target.write_bytes(FILES[name])
    screen("check", target, "--as-of", "2025-06-30", "--format", form, "--rejects", kept)
    screen("check", target, "--as-of", "2025-06-30", "--format", form, "-o", page)
    assert traces(page.read_text("utf-8")) == []
    assert traces(kept.read_text("utf-8-sig"))
    reasons = [row["reasons"] for row in csv.DictReader(StringIO(kept.read_text("utf-8-sig")))]
    assert reasons
    assert traces(str(reasons)) == []


@pytest.fixture
def lines(sown_but_events, tmp_path):
    """Return a file of JSON Lines: a good case, and the same one spoilt in several ways."""
    text = codec.dumps(sown_but_events, indent=None)
    spoilt = [
        text[:-1],
        text.replace('"schema": 2', '"schema": "zqxv"'),
        text.replace('"identity_number": "', '"zqxv": "zqxv", "identity_number": "'),
        json.dumps({"schema": 2, "id": "c", "persons": [{"id": "p", "birth": "zqxv", "sex": "zqxv"}]}),
        json.dumps({"schema": 2, "id": "c", "profile": "zqxv"}),
    ]
    target = tmp_path / "cases.jsonl"
    target.write_bytes("\n".join([text, *spoilt]).encode() + b'\n{"id": "zqxv\xe9"}\n')
    return target


@pytest.mark.parametrize("form", ["text", "json", "html", "csv"])
@pytest.mark.parametrize("profile", ["international", "lesotho"])
def test_no_check_of_cases_shows_a_plant(screen, lines, form, profile):
    done = screen("check", lines, "--as-of", "2025-06-30", "--format", form, "--profile", profile)
    assert done.exit_code == 1
    screen("check", lines, "--as-of", "2025-06-30", "--format", form)


def test_no_agenda_and_no_score_shows_a_plant(screen, lines):
    for form in ("text", "json"):
        screen("agenda", lines, "--as-of", "2025-06-30", "--days", "36500", "--format", form)
    screen("score", lines, *SET)


def test_no_refusal_of_a_single_case_shows_a_plant(screen, lines, tmp_path):
    for number, line in enumerate(lines.read_bytes().splitlines()[1:]):
        target = tmp_path / f"{number}.json"
        target.write_bytes(line)
        for words in (("check", target), ("agenda", target), ("score", target, *SET)):
            assert screen(*words).exit_code == 2


def test_no_score_of_a_table_shows_a_cell(screen, tmp_path):
    target = tmp_path / "signs.csv"
    target.write_text("name,deception,isolation\nZqxv,yes,zqxv\nZqxv,1643-02-03,no\n", "utf-8")
    assert screen("score", target, *SET).exit_code == 1
    target.write_text("name,deception\nZqxv,yes,zqxv\n", "utf-8")
    assert screen("score", target, *SET).exit_code == 2


def test_the_screen_would_catch_a_plant(screen, monkeypatch, lines):
    monkeypatch.setattr("tipcore._cli._check.show_text", lambda *_: print("zqxv"))  # noqa: T201 - a leak
    with pytest.raises(AssertionError):
        screen("check", lines, "--as-of", str(date(2025, 6, 30)))
