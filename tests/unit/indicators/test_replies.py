"""Words of an answer: by language, folded, extended by a user, and never quoted."""

import pickle
import tomllib
from decimal import Decimal
from fractions import Fraction
from importlib.resources import files
from io import BytesIO

import pytest

from tipcore.errors import DefinitionError, InvalidRecord, UnknownTerm
from tipcore.indicators import Replies, _replies
from tipcore.indicators._replies import fold, language_codes
from tipcore.logic import UnknownReason

DATA = tomllib.loads((files("tipcore.indicators") / "replies.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("\ufeffYes", "yes"),
        ("\u00a0 DON\u2019T\u2003 know ", "don't know"),
        ("\uff39\uff25\uff33", "yes"),
        ("NA\u0303O", "n\u00e3o"),
        ("not_asked", "not asked"),
        ("\u221299", "-99"),
        ("1.00", "1"),
        ("-99.0", "-99"),
        ("1.50", "1.50"),
        ("y\u200bes", "yes"),
        ("  ", ""),
    ],
)
def test_what_does_not_matter_is_folded_away(text, plain):
    assert fold(text) == plain
    assert fold(plain) == plain


@pytest.mark.parametrize(
    ("language", "yes", "no"),
    [
        ("en", "Yes", "No"),
        ("st", "E", "Che"),
        ("af", "Ja", "Nee"),
        ("zu", "Yebo", "Cha"),
        ("pt", "Sim", "N\u00e3o"),
        ("fr", "Oui", "Non"),
        ("es", "S\u00ed", "No"),
    ],
)
def test_each_language_has_its_yes_and_no(language, yes, no):
    replies = Replies.of(language)
    assert (replies.read(yes), replies.read(no)) == (True, False)
    assert (replies.read("1"), replies.read("0")) == (True, False)
    assert f"write {yes.lower()}, {no.lower()} or unknown" in replies.hint()


def test_each_language_says_where_it_comes_from_and_how_certain_it_is():
    assert set(DATA["languages"]) == set(language_codes()) == {"en", "st", "af", "zu", "pt", "fr", "es"}
    for language in DATA["languages"].values():
        assert language["source"]
        assert {language["evidence"], language["reasons_evidence"]} <= {"primary", "recalled", "default"}
    assert DATA["languages"]["st"]["evidence"] == "recalled"


@pytest.mark.parametrize("word", ["e", "n", "o", "s", "ja", "no", "si", "cha"])
def test_a_short_word_is_read_only_in_a_language_that_was_asked_for(word):
    for language in language_codes():
        spoken = {*DATA["languages"][language]["yes"], *DATA["languages"][language]["no"]}
        assert (Replies.of(language).read(word) is not None) == (word in spoken)
    assert Replies.of().read(word) is None


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("", "not_recorded"),
        ("-99", "not_recorded"),
        ("Unknown", "not_recorded"),
        ("NA", "not_recorded"),
        ("N/A", "not_recorded"),
        ("don't know", "does_not_know"),
        ("DK", "does_not_know"),
        ("Refused", "declined"),
        ("prefer not to say", "declined"),
        ("Not applicable", "not_asked"),
        ("not asked", "not_asked"),
        *((one.value, one.value) for one in UnknownReason),
    ],
)
def test_a_word_for_unknown_keeps_its_reason(word, reason):
    assert Replies.of("en").read(word) is UnknownReason(reason)


def test_none_is_no_answer_for_it_may_mean_no():
    assert Replies.of(*language_codes()).read("None") is None


def test_a_word_that_two_languages_use_differently_is_not_read(monkeypatch):
    known = {"codes": {"yes": ["1"]}, "languages": {"aa": {"yes": ["ne"], "no": ["o"]}, "bb": {"no": ["ne"]}}}
    monkeypatch.setattr(_replies, "_shipped", lambda: known)
    _replies._spoken.cache_clear()
    assert Replies.of("aa").read("ne") is True
    assert Replies.of("bb").read("ne") is False
    both = Replies.of("aa", "bb")
    assert (both.read("ne"), both.read("o"), both.read("1")) == (None, False, True)
    _replies._spoken.cache_clear()


def test_an_unknown_language_names_the_nearest():
    with pytest.raises(UnknownTerm, match="unknown language of answers 'en_GB'"):
        Replies.of("en_GB")


def test_a_file_of_ones_own_extends_a_language_and_wins():
    own = Replies.load(
        BytesIO(b'\xef\xbb\xbflanguages = ["en", "st"]\nyes = ["1", "ho joalo"]\nno = ["2", "0"]\n')
    )
    assert own.languages == ("en", "st")
    assert [own.read(word) for word in ("Ho Joalo", "2", "e", "yes")] == [True, False, True, True]
    assert own.numbers == {1.0: True, 2.0: False, 0.0: False, -99.0: UnknownReason.NOT_RECORDED}
    assert Replies.load(BytesIO(b'declined = ["1"]')).read("1") is UnknownReason.DECLINED


@pytest.mark.parametrize(
    "text",
    [b"yes =", b"\xff", b'yes = "ja"', b"yes = [1]", b'maybe = ["x"]', b'languages = "en"', b"a = 1"],
)
def test_a_broken_file_is_refused(text):
    with pytest.raises(DefinitionError, match="lists of words") as caught:
        Replies.load(BytesIO(text))
    assert caught.value.__context__ is None


def test_a_word_with_two_meanings_is_refused():
    with pytest.raises(DefinitionError, match="is in the list no and in another"):
        Replies.load(BytesIO(b'yes = ["So"]\nno = ["so "]'))
    with pytest.raises(DefinitionError, match="two meanings"):
        Replies.of("en").extended({"So": True, "so": False})


def test_what_a_caller_gives_is_understood(tmp_path):
    path = tmp_path / "words.toml"
    path.write_text('yes = ["jo"]', "utf-8")
    english = Replies.of("en")
    assert Replies.given(None) == english == Replies.given("en") == Replies.given(english)
    assert Replies.given(["en", "fr"]) == Replies.of("en", "fr")
    assert Replies.given(path).read("jo") is Replies.given(str(path)).read("jo") is True


def test_a_hint_names_a_near_word_of_the_table_or_a_language_and_never_the_text():
    english = Replies.of("en")
    assert english.hint("yess").startswith("did you mean 'yes'? Write yes, no or unknown;")
    assert english.hint("Che") == "is it an answer in st? Then give that language to `replies`"
    assert english.hint("Nthabiseng") == english.hint() == english.hint("  ")
    long = "refused to answer because " * 3
    assert "did you mean" not in english.hint(long)
    codes = Replies({}).extended({"1": True, "0": False, "": UnknownReason.NOT_RECORDED})
    assert codes.hint("oui") == codes.hint() == "write one of 1, 0; or leave it empty"
    assert Replies({}).extended({"1": True}).hint() == "write one of 1"


@pytest.mark.parametrize(
    ("cell", "meaning"),
    [
        (" YES ", True),
        (0, False),
        (Decimal("-99.0"), UnknownReason.NOT_RECORDED),
        (Decimal("sNaN"), UnknownReason.NOT_RECORDED),
        (float("nan"), UnknownReason.NOT_RECORDED),
        (Fraction(1), True),
        (None, UnknownReason.NOT_RECORDED),
        (UnknownReason.DECLINED, UnknownReason.DECLINED),
    ],
)
def test_a_cell_of_any_kind_is_an_answer(cell, meaning):
    assert Replies.of("en").answer(cell) is meaning


@pytest.mark.parametrize("cell", ["Nthabiseng", 7, 10**400, b"yes", ["yes"], 1j, object()])
def test_a_cell_that_is_no_answer_is_refused_and_not_quoted(cell):
    with pytest.raises(InvalidRecord, match="cell: is no answer") as caught:
        Replies.of("en").answer(cell)
    assert "Nthabiseng" not in str(caught.value)


def test_replies_travel_to_other_processes():
    replies = Replies.of("en", "st").extended({"2": False})
    assert replies.numbers[2.0] is False
    again = pickle.loads(pickle.dumps(replies))  # noqa: S301 - our own
    assert again == replies
    assert again.numbers == replies.numbers


def test_the_forms_that_a_plan_finds_are_all_read():
    replies = Replies.of(*language_codes())
    for meaning in (True, False, *UnknownReason):
        for form in replies.spelled(meaning):
            assert replies.read(form) == meaning
