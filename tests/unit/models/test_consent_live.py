"""Whether a consent is live, for each doubt that a record can have."""

from datetime import UTC, datetime

import pytest

from tipcore.dates import UNKNOWN_MOMENT, Moment, PartialDate
from tipcore.logic import Assumption, AssumptionKind, Truth
from tipcore.models import Consent, RecordId, Voiding
from tipcore.terms import ConsentPurpose, RecordState

INTERVIEW = ConsentPurpose.INTERVIEW
PERSISTS = frozenset({Assumption(AssumptionKind.PERSISTENCE, "withdrawn")})
COMPLETE = frozenset({Assumption(AssumptionKind.COMPLETENESS, "withdrawn")})
NOON = Moment.at(datetime(2022, 5, 10, 12, tzinfo=UTC))


def consent(given="2022-05-01", **more):
    """Return a consent to an interview."""
    at = None if given is None else PartialDate(given)
    dates = {name: PartialDate(more.pop(name)) for name in ("withdrawn", "expires") if name in more}
    return Consent(**{"id": RecordId("k"), "at": at, "purposes": frozenset({INTERVIEW}), **dates, **more})


def live(one, at=NOON, complete_until=None, **more):
    """Return the reading for an interview."""
    return one.live(INTERVIEW, at, complete_until, UTC, **more)


def test_a_consent_with_no_end_persists_and_says_so():
    reading = live(consent())
    assert (reading.truth, reading.assumes) == (Truth.YES, PERSISTS)


def test_in_a_section_complete_to_a_later_moment_it_rests_on_that():
    later = PartialDate("2022-06").moment(UTC)
    assert live(consent(), complete_until=later).assumes == COMPLETE


@pytest.mark.parametrize("until", ["2022-05-09", "2022-05-10"])
def test_a_section_complete_to_an_earlier_or_doubtful_moment_is_no_ground(until):
    assert live(consent(), complete_until=PartialDate(until).moment(UTC)).assumes == PERSISTS


def test_a_section_complete_to_the_very_instant_is_enough():
    assert live(consent(), complete_until=NOON).assumes == COMPLETE


@pytest.mark.parametrize(
    ("given", "truth", "missing"),
    [
        ("2022-05-09", Truth.YES, set()),
        ("2022-05-10T12:00:00Z", Truth.YES, set()),
        ("2022-05-10T12:00:01Z", Truth.NO, set()),
        ("2022-05-11", Truth.NO, set()),
        ("2022-05-10", Truth.UNKNOWN, {"at"}),
        ("2022-05", Truth.UNKNOWN, {"at"}),
        ("2022-05-01?", Truth.UNKNOWN, {"at"}),
        (None, Truth.UNKNOWN, {"at"}),
    ],
)
def test_it_counts_from_when_it_was_given(given, truth, missing):
    reading = live(consent(given))
    assert (reading.truth, reading.missing) == (truth, missing)


@pytest.mark.parametrize("given", ["2022-05-10", "2022-05", None])
def test_a_link_of_the_act_says_that_it_was_given_no_later(given):
    assert live(consent(given), relied_on=True).truth is Truth.YES


def test_a_link_is_overruled_by_dates_that_are_certainly_the_other_way_round():
    assert live(consent("2022-05-11"), relied_on=True).truth is Truth.NO


@pytest.mark.parametrize(
    ("withdrawn", "truth", "missing"),
    [
        ("2022-05-09", Truth.NO, set()),
        ("2022-05-11", Truth.YES, set()),
        ("2022-05-10", Truth.UNKNOWN, {"withdrawn"}),
        ("2022", Truth.UNKNOWN, {"withdrawn"}),
    ],
)
def test_a_withdrawal_ends_it(withdrawn, truth, missing):
    reading = live(consent(withdrawn=withdrawn))
    assert (reading.truth, reading.missing, reading.assumes) == (truth, missing, frozenset())


@pytest.mark.parametrize(
    ("expires", "truth"),
    [
        ("2022-05-09", Truth.NO),
        ("2022-05-10T11:59:59Z", Truth.NO),
        ("2022-05-10T12:00:00Z", Truth.YES),
        ("2022-05-10", Truth.YES),
        ("2022-05-11", Truth.YES),
        ("2022-05", Truth.UNKNOWN),
        ("2022-06", Truth.YES),
        ("2022-05-11?", Truth.UNKNOWN),
        ("2022-05-01/..", Truth.UNKNOWN),
    ],
)
def test_it_expires_after_its_last_day(expires, truth):
    reading = live(consent(expires=expires))
    assert reading.truth is truth
    assert reading.missing == ({"expires"} if truth is Truth.UNKNOWN else set())


def test_on_the_last_day_itself_an_act_without_hour_is_in_time():
    assert live(consent(expires="2022-05-10"), PartialDate("2022-05-10").moment(UTC)).truth is Truth.YES


def test_another_purpose_is_not_covered():
    assert live(consent(purposes=frozenset({ConsentPurpose.MEDIA}))).truth is Truth.NO


def test_blank_purposes_leave_it_open():
    reading = live(consent(purposes=frozenset()))
    assert (reading.truth, reading.missing) == (Truth.UNKNOWN, {"purposes"})


@pytest.mark.parametrize("state", [state for state in RecordState if state is not RecordState.HAPPENED])
def test_only_a_consent_that_was_given_counts(state):
    assert live(consent(state=state)).truth is Truth.NO


def test_a_voided_consent_does_not_count():
    assert live(consent(voided=Voiding(at=PartialDate("2022-06-01")))).truth is Truth.NO


def test_an_act_of_which_the_time_is_unknown_leaves_it_open():
    assert live(consent(), UNKNOWN_MOMENT).truth is Truth.UNKNOWN
