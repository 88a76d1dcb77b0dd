"""The profile that judges a record: the given one, else the one it names, which is never quoted."""

from datetime import date

import pytest

from tipcore import agenda, check, profiles
from tipcore.errors import InvalidRecord, UnknownTerm
from tipcore.models import Case
from tipcore.privacy import Audience, view


def test_the_given_profile_comes_first():
    own = profiles.get("lesotho")
    assert profiles.judging("nowhere", own) is own
    assert profiles.judging("international", "lesotho").id == "lesotho"
    assert profiles.judging("international").id == "international"


def test_a_misspelt_given_id_is_named():
    with pytest.raises(UnknownTerm, match="did you mean 'lesotho'"):
        profiles.judging("international", "lesoto")


@pytest.mark.parametrize(("written", "hint"), [("LESOTHO", "did you mean lesotho"), ("Zqx", "known are")])
def test_what_a_record_names_is_not_quoted(written, hint):
    with pytest.raises(InvalidRecord, match=hint) as caught:
        profiles.judging(written)
    assert written not in f"{caught.value} {caught.value.args}"
    assert caught.value.__context__ is None


def test_check_agenda_and_views_refuse_such_a_record_in_the_same_words():
    case = Case(id="c", profile="Zqx")
    for ask in (
        lambda: check(case, date(2024, 1, 1)),
        lambda: agenda(case, date(2024, 1, 1)),
        lambda: view(case, Audience.PERSON, date(2024, 1, 1)),
    ):
        with pytest.raises(InvalidRecord, match="profile: is the id of no known profile") as caught:
            ask()
        assert "Zqx" not in str(caught.value)
