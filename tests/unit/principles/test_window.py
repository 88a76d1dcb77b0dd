"""Care that works only for some hours: what the profile must say, and how it says itself."""

from datetime import date

import pytest
from attrs import evolve

from tipcore import agenda, principles, profiles
from tipcore.codec import from_data
from tipcore.dates import TimeLimit
from tipcore.logic import Assumption, AssumptionKind
from tipcore.models import Case
from tipcore.principles import VerdictKind


def test_a_profile_that_gives_no_window_is_missing():
    data = {
        "id": "c-1",
        "persons": [{"id": "p-1", "can_be_pregnant": True}],
        "exposures": {"items": [{"id": "e-1", "last_at": "2022-03-01", "first_told_at": "2022-03-02"}]},
    }
    empty = evolve(profiles.get("international"), values=())
    report = principles.check(from_data(Case, data), date(2022, 3, 3), profile=empty, select="GEN066")
    assert [one.verdict.kind for one in report.checked] == [VerdictKind.UNKNOWN]
    assert report.checked[0].verdict.missing == {"profile:emergency-contraception-window"}


def test_it_says_its_limit_whether_own_or_of_the_profile():
    window = principles.get("GEN066").norm
    assert "(emergency-contraception-window) of the last exposure" in window.says()
    assert "within 120 hours of" in evolve(window, limit=TimeLimit.hours(120)).says()


def checked(data, as_of=date(2022, 3, 31)):
    """Return the verdicts on emergency contraception for the exposures of one person."""
    case = from_data(Case, {"id": "c-1", "persons": [{"id": "p-1", "can_be_pregnant": True}], **data})
    return [one.verdict for one in principles.check(case, as_of, select="GEN066").checked]


def told(*items, offers=(), closed="2022-03-31"):
    return {
        "exposures": {"items": [{"id": f"e-{n}", **one} for n, one in enumerate(items)]},
        "care_offers": {
            "items": [{"id": f"o-{n}", "kind": "ec", **one} for n, one in enumerate(offers)],
            "complete_until": closed,
        },
    }


@pytest.mark.parametrize("open_ended", [{"last_unknown": True}, {"continuing": True}])
def test_what_has_no_end_is_due_now_and_never_falls_out_of_an_agenda(open_ended):
    data = told({"first_told_at": "2022-03-02", **open_ended})
    (verdict,) = checked(data)
    assert (verdict.kind, verdict.until, verdict.late) == (VerdictKind.DUE, None, True)
    case = from_data(Case, {"id": "c-1", "persons": [{"id": "p-1", "can_be_pregnant": True}], **data})
    assert "GEN066" in {one.code for one in agenda(case, date(2022, 3, 31), 7)}


@pytest.mark.parametrize(
    ("told_at", "offers", "kind"),
    [
        ("2022-03-09", (), VerdictKind.NOT_APPLICABLE),
        ("2022-03-02", ({"offered": "2022-03-01T12:00:00+00:00"},), VerdictKind.MET),
        ("2022-03-02", (), VerdictKind.BREACHED),
    ],
)
def test_that_the_exposure_is_over_is_said_or_noted_as_taken_for_granted(told_at, offers, kind):
    own = {"last_at": "2022-03-01T10:00:00+00:00", "first_told_at": told_at}
    (silent,) = checked(told(own, offers=offers))
    (said,) = checked(told({**own, "continuing": False}, offers=offers))
    noted = Assumption(AssumptionKind.PERSISTENCE, "exposures[0].continuing")
    assert silent.kind is said.kind is kind
    assert silent.assumes - said.assumes == {noted}


def test_an_offer_that_counts_even_if_it_goes_on_rests_on_nothing():
    own = {"last_at": "2022-03-01T10:00:00+00:00", "first_told_at": "2022-03-02"}
    (verdict,) = checked(told(own, offers=[{"offered": "2022-03-03"}]))
    assert (verdict.kind, verdict.assumes) == (VerdictKind.MET, frozenset())


def test_what_would_harm_or_was_given_elsewhere_is_not_due_though_the_time_is_not_known():
    own = {"first_told_at": "2022-03-02"}
    needless = {"state": "not_needed", "at": "2022-03-03"}
    (verdict,) = checked(told(own, offers=[needless]))
    assert (verdict.kind, verdict.missing) == (VerdictKind.UNKNOWN, {"exposures[0].last_at"})


def test_an_offer_that_names_one_exposure_may_have_come_before_the_last():
    together = {"first_told_at": "2022-03-04T10:00:00+00:00", "continuing": False}
    offer = {"exposure": "e-0", "offered": "2022-03-02/2022-03-04"}
    first, last = {"last_at": "2022-03-01", **together}, {"last_at": "2022-03-03", **together}
    assert checked(told(first, offers=[offer]))[0].kind is VerdictKind.MET
    assert checked(told(first, last, offers=[offer]))[0].kind is VerdictKind.UNKNOWN
