"""Unique texts in every personal field appear in no report."""

import pytest

import tipcore
from tipcore import reports
from tipcore.models import Case
from tipcore.testing import planted, specimen


@pytest.fixture(scope="module")
def sown():
    """Return a case with every field filled, and the texts that were planted in it."""
    return planted(specimen(Case), "zqx")


@pytest.mark.parametrize(
    "make", [reports.text, reports.html, reports.json, reports.csv, reports.rows, reports.frame]
)
def test_no_format_shows_a_personal_value(sown, as_of, make):
    case, texts = sown
    assert len(texts) > 100
    report = tipcore.check(case, as_of, profile="international")
    assert report.checked
    said = str(
        make(report, as_of=as_of) if make in {reports.text, reports.html, reports.json} else make(report)
    )
    assert [text for text in texts if text in said] == []
    assert "zqx" not in said


def test_the_agenda_shows_no_personal_value(sown, as_of):
    case, _ = sown
    assert "zqx" not in str(reports.agenda_rows(tipcore.agenda(case, as_of, 3650)))
