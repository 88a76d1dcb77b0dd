"""Countries, districts and languages agree with pycountry."""

import importlib.util
from pathlib import Path

import pycountry
import pytest

from tipcore.errors import UnknownTerm
from tipcore.terms import (
    CountryStatus,
    countries,
    country,
    district,
    districts,
    is_country_code,
    main_language,
)

TESTS = next(parent for parent in Path(__file__).parents if parent.name == "tests")
current = [each for each in countries() if each.status is CountryStatus.CURRENT]


@pytest.fixture(scope="module")
def maker():
    """Return the script that wrote the tables."""
    path = TESTS / "tools" / "make_countries.py"
    spec = importlib.util.spec_from_file_location("make_countries", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_codes_in_force_are_those_of_pycountry():
    ours = {(each.code, each.alpha_3, each.numeric) for each in current}
    assert ours == {(each.alpha_2, each.alpha_3, each.numeric) for each in pycountry.countries}


def test_the_names_are_the_short_names_of_pycountry():
    assert {each.code: each.name for each in current} == {
        each.alpha_2: each.name for each in pycountry.countries
    }


def test_withdrawn_and_user_assigned_codes_are_known_and_marked():
    others = {each.code: each.status for each in countries() if each.status is not CountryStatus.CURRENT}
    withdrawn = CountryStatus.WITHDRAWN
    assert others == {"AN": withdrawn, "CS": withdrawn, "YU": withdrawn, "XK": CountryStatus.USER_ASSIGNED}
    historic = {(each.alpha_2, each.alpha_3) for each in pycountry.historic_countries}
    assert {(code, country(code).alpha_3) for code in ("AN", "CS", "YU")} <= historic
    assert country("XK").alpha_3 == ""


def test_no_code_stands_for_two_countries():
    codes = [code for each in countries() for code in (each.code, each.alpha_3) if code]
    assert len(set(codes)) == len(codes)


def test_a_country_is_found_by_either_code_in_any_case():
    assert country("LS") == country("lso") == country(" LSO ")
    assert country("NA").name == "Namibia"


@pytest.mark.parametrize("code", ["ZZ", "00", "", "XXA", "-99", "Lesotho"])
def test_unknown_and_stateless_are_no_countries(code):
    assert not is_country_code(code)
    with pytest.raises(UnknownTerm, match="unknown country code"):
        country(code)


def test_only_alpha_2_capitals_are_a_code_in_a_file():
    assert all(is_country_code(each.code) for each in countries())
    assert not any(is_country_code(each.alpha_3) for each in countries())
    assert not is_country_code("ls")


def test_the_districts_are_those_of_pycountry():
    theirs = {
        each.code: each.name.replace("\u2019", "'") for each in pycountry.subdivisions.get(country_code="LS")
    }
    assert {each.code: each.name for each in districts()} == theirs
    assert len(districts()) == 10
    assert "LS-I" not in theirs


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("LS-A", "LS-A"),
        ("maseru", "LS-A"),
        ("Butha-Buthe", "LS-B"),
        ("Mohale\u2019s Hoek", "LS-F"),
        ("Mohales Hoek", "LS-F"),
        ("QACHA'S NEK", "LS-H"),
    ],
)
def test_a_district_is_found_by_code_and_every_spelling(text, code):
    assert district(text).code == code


def test_a_wrong_district_lists_all_and_quotes_nothing():
    with pytest.raises(UnknownTerm, match="unknown district: known are Maseru") as caught:
        district("Leribee")
    assert "Leribee" not in f"{caught.value} {caught.value.args}"


def test_the_tables_are_what_the_script_writes(maker, tmp_path, monkeypatch):
    shipped = maker.DATA
    monkeypatch.setattr(maker, "DATA", tmp_path)
    maker.main()
    for name in ("countries.tsv", "languages.tsv", "lesotho_districts.tsv"):
        assert (tmp_path / name).read_bytes() == (shipped / name).read_bytes()


def test_every_code_of_a_language_leads_to_its_two_letters():
    known = [each for each in pycountry.languages if hasattr(each, "alpha_2")]
    assert len(known) == 184
    for each in known:
        codes = {each.alpha_2, each.alpha_3, getattr(each, "bibliographic", each.alpha_3)}
        assert {main_language(code) for code in codes} == {each.alpha_2}


@pytest.mark.parametrize(
    ("code", "main"), [("st-LS", "st"), ("SOT", "st"), (" en_GB ", "en"), ("nso", "nso"), ("sfs", "sfs")]
)
def test_only_the_main_part_of_a_language_counts(code, main):
    assert main_language(code) == main
