"""Cells: each kind of column, in the spellings that people use; a problem never quotes the cell."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from tipcore.exchange._cells import read_cell
from tipcore.exchange._columns import Code, layout
from tipcore.exchange._grid import Broken, shown
from tipcore.terms import ControlMethod, GenderIdentity, Industry

COLUMNS = {column.field: column for column in layout().columns}
FLOAT = 26_650_000_001.0


def value(field, cell, **how):
    found, problem = read_cell(cell, COLUMNS[field], None, **how)
    assert problem is None
    if isinstance(found, tuple):
        return [part.term if isinstance(part, Code) else part for part in found]
    return found.term if isinstance(found, Code) else found


@pytest.mark.parametrize(
    ("field", "cell", "expected"),
    [
        ("prs_FirstName", "\u00a0 Neo\u00a0 Examplo ", "Neo Examplo"),
        ("cas_IncomingReferralDetails", " one \n two  words", "one\ntwo words"),
        ("prs_MailingPostalCode", 100.0, "100"),
        ("prs_MailingPostalCode", 100, "100"),
        ("cas_CaseOwner", 1.5, "1.5"),
        ("prs_HomePhone", FLOAT, "26650000001"),
        ("prs_HomePhone", "+266 (5000) 0001", "+26650000001"),
        ("prs_Email", "a@b.example", "a@b.example"),
        ("con_Consent", "YES", True),
        ("con_Consent", 1.0, True),
        ("con_Consent", False, False),
        ("con_Consent", "0", False),
        ("con_Consent", "unknown", None),
        ("prs_Gender", "Not Specified/Unknown", None),
        ("prs_Gender", "-99", None),
        ("prs_Gender", "Transgender Feminine\u00a0", GenderIdentity.TRANSGENDER_WOMAN),
        ("prs_Gender", "female", GenderIdentity.WOMAN),
        ("vic_ForcedLabourIndustry", "F_Construction", [Industry.CONSTRUCTION]),
        (
            "vic_ForcedLabourIndustry",
            "Wholesale and retail trade; repair of motor vehicles and motorcycles; Construction",
            [Industry.WHOLESALE_AND_RETAIL_TRADE, Industry.CONSTRUCTION],
        ),
        (
            "vic_MethodsOfControl",
            "DebtBondage  FalsePromises",
            [ControlMethod.DEBT_BONDAGE, ControlMethod.FALSE_PROMISES],
        ),
        (
            "vic_MethodsOfControl",
            "threats of law enforcement, Threatens children/family;Other",
            [
                ControlMethod.THREATS_LAW_ENFORCEMENT,
                ControlMethod.THREATENS_CHILDREN_FAMILY,
                ControlMethod.OTHER,
            ],
        ),
        ("vic_MethodsOfControl", "Unknown", []),
        ("vic_MethodsOfControl", ";", []),
        ("prs_Citizenship", "Namibia; NA, LSO", ["NA", "NA", "LS"]),
        ("prs_Citizenship", "stateless", ["stateless"]),
        ("prs_Citizenship", "not known", []),
        ("prs_Citizenship", "Tanzania, United Republic of; Tanzania", ["TZ", "TZ"]),
        ("prs_Citizenship", "Korea, Republic of", ["KR"]),
        ("prs_MailingCountry", "Swaziland", "SZ"),
        ("prs_MailingCountry", "Unknown", None),
        ("prs_Birthdate", "Unknown", None),
        ("prs_Birthdate", "  ", None),
        ("vic_MethodsOfControl", None, None),
    ],
)
def test_a_cell_is_read_in_many_spellings(field, cell, expected):
    assert value(field, cell) == expected


@pytest.mark.parametrize(
    ("field", "cell", "code", "message"),
    [
        ("prs_FirstName", "1234", "wrong-type", "no letter"),
        ("prs_FirstName", date(2001, 2, 3), "wrong-type", "where text belongs"),
        ("prs_FirstName", 7, "wrong-type", "where text belongs"),
        ("prs_FirstName", True, "wrong-type", "where text belongs"),
        ("prs_Email", 7.5, "wrong-type", "where text belongs"),
        ("cas_Status", False, "wrong-type", "where text belongs"),
        ("prs_MailingCity", "12", "wrong-type", "no letter"),
        ("prs_Title", time(3, 4), "wrong-type", "where text belongs"),
        ("cas_Status", timedelta(3), "wrong-type", "where text belongs"),
        ("con_Consent", "perhaps", "bad-flag", "neither yes nor no"),
        ("prs_Gender", "Zqxjv", "bad-code", "is no code"),
        ("vic_MethodsOfControl", "Zqxjv", "bad-code", "is no code"),
        ("vic_MethodsOfControl", "Other; Zqxjv; Zqxjv DebtBondage", "bad-code", "place 2, 3 of 3"),
        ("prs_Citizenship", "LS; Zqxjv", "bad-country", "place 2 of 2"),
        ("prs_Citizenship", "Korea", "bad-country", "is no country"),
        ("prs_MailingCountry", "Zqxjv", "bad-country", "is no country"),
        ("prs_Birthdate", "Zqxjv", "bad-date", "no date"),
        ("prs_Birthdate", "03/04/2001", "ambiguous-date", "two dates"),
        ("prs_Birthdate", "1850-01-01", "bad-date", "before 1900"),
        ("prs_FirstName", Broken.FORMULA, "formula-without-value", "computed value"),
        ("prs_FirstName", Broken.ERROR, "cell-error", "error of the spreadsheet"),
        ("prs_FirstName", Broken.MERGED, "merged-cell", "merged"),
    ],
)
def test_a_problem_says_what_is_wrong_without_the_value(field, cell, code, message):
    found, problem = read_cell(cell, COLUMNS[field], None)
    assert found is None
    assert problem.code == code
    assert message in problem.message
    assert problem.hint
    assert "Zqxjv" not in repr(problem)
    assert not problem.mild


@pytest.mark.parametrize(("field", "cell"), [("prs_HomePhone", "05 000 000"), ("prs_Email", "at home")])
def test_an_odd_contact_is_kept_and_pointed_out(field, cell):
    found, problem = read_cell(cell, COLUMNS[field], None)
    assert found == cell
    assert problem.mild


def test_the_declared_layout_is_whole():
    assert [column.place for column in layout().columns] == list(range(1, 39))
    assert len(layout().by_label) == 38
    for column in layout().columns:
        assert (column.codes is not None) == (column.kind in {"code", "codes"})


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (Broken.MERGED, "#MERGED"),
        (False, "FALSE"),
        (1.5, "1.5"),
        (3, "3"),
        (3.0, "3"),
        ("x", "x"),
        (datetime(2001, 2, 3, 4, tzinfo=UTC), "2001-02-03 04:00:00+00:00"),
    ],
)
def test_a_cell_is_shown_as_text(cell, text):
    assert shown(cell) == text
