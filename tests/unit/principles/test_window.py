"""Care that works only for some hours: what the profile must say, and how it says itself."""

from datetime import date

from attrs import evolve

from tipcore import principles, profiles
from tipcore.codec import from_data
from tipcore.dates import TimeLimit
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
