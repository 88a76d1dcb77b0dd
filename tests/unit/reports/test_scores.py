"""The numbers of scored sets."""

import sys

import pytest

from tipcore import frames, indicators, reports
from tipcore.errors import MissingExtra
from tipcore.indicators import Outcome

SET = "ilo-2009-adult-labour"


@pytest.fixture
def scored():
    """Return a scored frame of three rows."""
    import pyarrow as pa

    table = pa.table({"ex-low-salary": [True, False, None], "cd-debt-bondage": [True, None, None]})
    return frames.score(table, SET, prefix="x_")


def test_a_frame_and_its_cases_give_the_same_numbers(cases):
    import pyarrow as pa

    chosen = indicators.get(SET)
    answers = [one.answers for case in cases for one in case.assessments if one.set_id == SET]
    columns = {
        name: pa.array(
            [given.get(name) if isinstance(given.get(name), bool) else None for given in answers], pa.bool_()
        )
        for name in chosen.bits
    }
    by_frame = reports.score_summary(frames.score(pa.table(columns), chosen), SET)
    assert by_frame == reports.assessment_summary(cases, chosen)
    assert by_frame.rows == len(answers) > 0


def test_signs_are_counted_yes_no_and_unknown(scored):
    summary = reports.score_summary(scored, indicators.get(SET), prefix="x_")
    assert summary.signs["ex-low-salary"] == (1, 1, 1)
    assert summary.signs["cd-debt-bondage"] == (1, 0, 2)
    assert summary.signs["cd-isolation"] == (0, 0, 3)
    assert set(summary.answered) == {"ex-low-salary", "cd-debt-bondage"}
    assert summary.silent == len(summary.signs) - 2


def test_only_outcomes_that_occur_are_listed(scored):
    summary = reports.score_summary(scored, SET, prefix="x_")
    assert sum(summary.outcomes.values()) == summary.rows
    assert Outcome.INDICATED not in summary.outcomes


def test_without_the_library_the_extra_is_named(scored, monkeypatch):
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(MissingExtra, match="counting scores"):
        reports.score_summary(scored, SET, prefix="x_")


def test_assessments_by_another_set_do_not_count(cases):
    assert reports.assessment_summary(cases, "lesotho-2011-s22").rows == 0
