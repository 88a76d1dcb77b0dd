"""Days at the ends of the calendar are written, and no horizon reaches beyond them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tipcore import agenda
from tipcore.dates import Moment
from tipcore.models import Case
from tipcore.reports._occasion import occasion


def test_the_last_instant_of_the_calendar_is_written_in_utc():
    last = Moment.at(datetime.max.replace(tzinfo=UTC))
    assert occasion(date(2024, 1, 1), "lesotho").day(last) == "9999-12-31"


@pytest.mark.parametrize("horizon", [10**12, timedelta.max, timedelta(0)])
def test_no_horizon_is_too_far(horizon):
    assert agenda(Case(id="c"), date.max, horizon) == ()
