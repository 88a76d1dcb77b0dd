"""A consent is never read wrongly: whatever the doubtful dates turn out to be, a decided reading holds."""

from datetime import UTC, date, datetime, timedelta
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from tipcore.dates import PartialDate
from tipcore.logic import AssumptionKind, Truth
from tipcore.models import Consent, RecordId
from tipcore.terms import ConsentPurpose

MONTH = [date(2022, 5, day) for day in range(1, 32)]


@st.composite
def doubtful(draw):
    """Draw a day, an interval of days or a month of May 2022: its text and all days that it may mean."""
    first, last = sorted(draw(st.tuples(st.sampled_from(MONTH), st.sampled_from(MONTH))))
    if draw(st.booleans()):
        return first.isoformat(), [first]
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return (f"{first}/{last}", days) if len(days) > 1 else (first.isoformat(), days)


def edges(days):
    """Return the earliest and the latest instant that some days allow."""
    first = datetime.combine(days[0], datetime.min.time(), UTC)
    last = datetime.combine(days[-1], datetime.max.time(), UTC)
    return [first, last]


def stands(given_at, withdrawn, expires, act):
    """Say plainly whether a consent stands at an instant."""
    return given_at <= act and (withdrawn is None or withdrawn > act) and (expires is None or act <= expires)


@given(doubtful(), st.none() | doubtful(), st.none() | doubtful(), doubtful())
def test_a_decided_reading_holds_in_every_completion(given_at, withdrawn, expires, act):
    """The extreme instants suffice: each comparison is monotone in each of its dates."""
    consent = Consent(
        id=RecordId("k"),
        purposes=frozenset({ConsentPurpose.RETURN}),
        at=PartialDate(given_at[0]),
        withdrawn=None if withdrawn is None else PartialDate(withdrawn[0]),
        expires=None if expires is None else PartialDate(expires[0]),
    )
    reading = consent.live(ConsentPurpose.RETURN, PartialDate(act[0]).moment(UTC), None, UTC)
    ends = [] if expires is None else [edges([day])[1] for day in (expires[1][0], expires[1][-1])]
    completions = {
        stands(*facts)
        for facts in product(
            edges(given_at[1]),
            [None] if withdrawn is None else edges(withdrawn[1]),
            ends or [None],
            edges(act[1]),
        )
    }
    if reading.truth is not Truth.UNKNOWN:
        assert completions == {reading.truth is Truth.YES}
        assert not reading.missing
    else:
        assert reading.missing
    rests = {assumption.kind for assumption in reading.assumes}
    assert rests <= {AssumptionKind.PERSISTENCE}
    if reading.truth is Truth.YES and withdrawn is None:
        assert rests == {AssumptionKind.PERSISTENCE}
