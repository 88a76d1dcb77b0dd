"""Headers: names, labels, both, neither; renamed, repeated, missing and displaced ones."""

import io

import pytest

from tipcore import exchange
from tipcore.exchange._columns import layout
from tipcore.exchange._delimited import read_delimited
from tipcore.exchange._fault import Unmapped, letter
from tipcore.exchange._grid import Grid, GridRow
from tipcore.exchange._header import find_header

NAMES = [column.field for column in layout().columns]
LABELS = [column.label for column in layout().columns]
VALUES = {
    "con_Consent": "Yes",
    "prs_Birthdate": "2001-02-03",
    "prs_Gender": "Feminine",
    "prs_Citizenship": "LS",
    "prs_MailingCountry": "ZA",
    "vic_TraffickingStatus": "ActualVictimOfTrafficking",
    "vic_TraffickingStatusDecisionMakingOrg": "NGO",
    "vic_MethodOfRecruitment": "AtWork",
    "vic_MethodsOfControl": "DebtBondage",
    "vic_TypeOfExploitation": "Servitude",
    "vic_ForcedLabourIndustry": "F_Construction",
    "vic_TypeOfSexExploitation": "Pornography",
    "cas_Status": "Active",
    "cas_IncomingReferralDate": "2020-02-03",
    "cas_ReasonForIncomingReferral": "Other",
    "cas_ReasonForOutgoingReferral": "Other",
    "cas_OutgoingReferralDate": "2020-02-04",
    "prs_Email": "a@b.example",
    "prs_HomePhone": "+26650000001",
    "prs_MobilePhone": "+26650000002",
}
ROW = [VALUES.get(name, "word") for name in NAMES]


def read(*rows, **how):
    lines = "\n".join(";".join(row) for row in rows)
    return exchange.read_htcds(io.BytesIO(lines.encode()), **how)


def found(batch):
    return [(fault.path, fault.header, fault.code) for fault in batch.faults]


@pytest.mark.parametrize(
    "rows",
    [
        ([NAMES]),
        ([LABELS]),
        ([NAMES, LABELS]),
        ([LABELS, NAMES]),
        ([["A report"], [], NAMES, LABELS]),
        ([[f"group/{name}" for name in NAMES]]),
        ([[name.upper() for name in NAMES]]),
        ([[f" {label.lower()}\u00a0" for label in LABELS]]),
    ],
)
def test_names_labels_or_both_find_every_column(rows):
    batch = read(*rows, ROW)
    assert found(batch) == []
    assert batch.unmapped == ()
    assert [row.row for row in batch.cases] == [len(rows) + 1]
    assert batch.cases[0].case.persons[0].contact.country == "ZA"


def test_a_header_that_is_not_in_the_first_row_is_noted():
    batch = read(["A report"], [], NAMES, ROW)
    assert batch.notes == ("The headers of csv stand in row 3.",)


def test_the_survey_form_lacks_columns_and_allows_words_for_a_reason():
    names = [name for name in NAMES if name not in layout().survey_lacks]
    row = [VALUES.get(name, "word") for name in names]
    row[names.index("cas_ReasonForIncomingReferral")] = "she asked for help"
    row[names.index("cas_IncomingReferralDetails")] = ""
    batch = read(["start", *names, "__version__"], ["x", *row, "v"])
    assert found(batch) == []
    assert [item.header for item in batch.unmapped] == ["start", "__version__"]
    (referral,) = batch.cases[0].case.referrals
    assert (referral.reason, referral.details) == (None, "she asked for help")


def test_words_for_a_reason_stay_a_fault_where_they_would_hide_others():
    names = [name for name in NAMES if name not in layout().survey_lacks]
    row = [VALUES.get(name, "word") for name in names]
    row[names.index("cas_ReasonForIncomingReferral")] = "she asked for help"
    batch = read(["start", *names], ["x", *row])
    assert [code for _, _, code in found(batch)] == ["bad-code"]


def test_a_reason_in_words_is_a_fault_without_the_survey_form():
    row = [*ROW]
    row[NAMES.index("cas_ReasonForIncomingReferral")] = "she asked for help"
    assert found(read(NAMES, row)) == [("csv!AE2", "cas_ReasonForIncomingReferral", "bad-code")]


def test_the_two_second_names_of_the_survey_form_cannot_be_told_apart_by_labels():
    labels = ["Second Name" if label == "Title" else label for label in LABELS]
    row = [*ROW]
    row[NAMES.index("prs_Title")] = "other"
    batch = read(labels, row)
    assert found(batch) == [
        ("csv!I1", "prs_SecondName", "duplicate-column"),
        ("csv!I1", "prs_Title", "missing-column"),
        ("csv!I2", "prs_SecondName", "contradiction"),
    ]
    assert found(read(NAMES, labels, row)) == []


def test_a_repeated_column_with_the_same_or_no_value_does_no_harm():
    batch = read([*NAMES, "cas_Status"], [*ROW, "Active"], [*ROW, ""], [*ROW, "Closed"])
    assert found(batch) == [
        ("csv!AM1", "cas_Status", "duplicate-column"),
        ("csv!AM4", "cas_Status", "contradiction"),
    ]
    assert [row.row for row in batch.cases] == [2, 3]


def test_a_renamed_column_is_listed_and_the_missing_one_points_at_it():
    names = ["prs_BirthDay" if name == "prs_Birthdate" else name for name in NAMES]
    batch = read(names, ROW)
    assert found(batch) == [("csv!F1", "prs_Birthdate", "missing-column")]
    assert "rename column F" in batch.faults[0].hint
    assert [str(item) for item in batch.unmapped] == [
        "csv!F1 prs_BirthDay: no column of HTCDS 2.0 has this header"
    ]
    assert batch.cases[0].case.persons[0].birth is None


def test_the_name_that_the_template_leaves_empty_is_known_by_its_neighbours_or_its_label():
    names = ["" if name == "cas_ReasonForOutgoingReferral" else name for name in NAMES]
    for batch in (read(names, ROW), read(names, LABELS, ROW)):
        assert found(batch) == []
        assert batch.cases[0].case.referrals.items[1].reason == "other"


def test_an_extract_with_few_columns_is_one_fault():
    batch = read(["prs_FirstName", "cas_Status"], ["A", "Active"])
    (fault,) = batch.faults
    assert (fault.path, fault.header, fault.code) == ("csv!A1", "cas_CaseOwner", "missing-column")
    assert "35 other columns" in fault.message
    assert len(batch) == 1


def test_one_label_of_another_column_leaves_both_unread():
    labels = ["First Name" if label == "Second Name" else label for label in LABELS]
    batch = read(NAMES, labels, ROW)
    assert found(batch) == [("csv!D1", "prs_SecondName", "name-and-label-disagree")]
    assert [item.path for item in batch.unmapped] == ["csv!D3"]
    assert batch.cases[0].case.persons[0].name.second is None


def test_a_label_that_is_none_of_the_standard_does_not_weaken_a_name():
    labels = ["Family name" if label == "Second Name" else label for label in LABELS]
    assert found(read(NAMES, labels, ROW)) == []


OFFICIAL_ORDER = ["Street", "City", "State/Province", "Zip/Postal Code", "Country"]
TEMPLATE = [*LABELS]
TEMPLATE[NAMES.index("prs_MailingCity") : NAMES.index("prs_MailingPostalCode") + 1] = [
    f"Mailing {each}" for each in OFFICIAL_ORDER
]


def test_the_addresses_of_the_template_are_believed_only_as_the_caller_says():
    row = [*ROW]
    start = NAMES.index("prs_MailingCity")
    row[start : start + 5] = ["Main Road 1", "Exampleton", "Berea", "P 100", "LS"]
    neither = read(NAMES, TEMPLATE, row)
    assert found(neither) == [("csv!M1", "prs_MailingCity", "name-and-label-disagree")]
    assert [item.column for item in neither.unmapped] == ["M", "N", "P", "Q"]  # O agrees
    labels = read(NAMES, TEMPLATE, row, addresses="labels").cases[0].case.persons[0].contact
    assert (labels.street, labels.city, labels.country) == ("Main Road 1", "Exampleton", "LS")
    by_name = read(NAMES, TEMPLATE, row, addresses="names")
    assert found(by_name) == [("csv!N3", "prs_MailingCountry", "bad-country")]
    row[start : start + 5] = [""] * 5
    assert found(read(NAMES, TEMPLATE, row)) == []


def test_the_row_that_is_displaced_is_the_one_away_from_the_template():
    labels = read(["", *NAMES], ["", "", *LABELS], ["1", *ROW, ""])
    assert [(path, header) for path, header, _ in found(labels)] == [("csv!C2", "Case Owner")]


def test_a_row_with_nothing_but_a_running_number_is_blank_under_any_header():
    assert (
        read(NAMES, ROW, ["17"], ["LS-17"]).summary
        == "2 cases were read; 0 rows were rejected; 1 row is blank."
    )


def test_names_displaced_against_their_labels_are_one_fault():
    batch = read(["", *NAMES], [*LABELS, ""], ROW)
    assert [(path, code) for path, _, code in found(batch)] == [("csv!B1", "shifted-header")]
    assert len(batch.rejects) == 1
    assert batch.cases == ()


@pytest.mark.parametrize(
    ("header", "path"), [(["", "", *NAMES], "csv!C1"), (["", *NAMES[:9], "", *NAMES[9:]], "csv!L1")]
)
def test_a_header_beside_its_values_is_one_fault_and_accuses_no_row(header, path):
    batch = read(header, ["1", *ROW, ""], ["2", *ROW, ""], ["3"])
    assert [(place, code) for place, _, code in found(batch)] == [(path, "shifted-header")]
    assert "to the right of their values" in batch.faults[0].message
    assert [(row.row, row.reasons) for row in batch.rejects] == [(2, batch.faults), (3, batch.faults)]
    assert batch.blank == 1


def test_a_header_that_lost_its_first_cell_stands_to_the_left():
    batch = read(NAMES, ["1", *ROW], ["2", *ROW])
    assert [(place, code) for place, _, code in found(batch)] == [("csv!A1", "shifted-header")]
    assert "to the left of their values" in batch.faults[0].message


def test_rows_that_no_move_of_the_header_mends_are_faulty_themselves():
    row = ["Zqxjv" if name in VALUES else cell for name, cell in zip(NAMES, ROW, strict=True)]
    assert {code for _, _, code in found(read(NAMES, row))} == {
        "bad-flag",
        "bad-date",
        "bad-code",
        "bad-country",
    }


def test_cells_beside_the_header_are_listed():
    rows = tuple(
        GridRow(number=at, cells=tuple(cells)) for at, cells in enumerate([NAMES, [*ROW, None, "aside"]], 1)
    )
    header = find_header(Grid(name="s", rows=rows), layout(), None)
    assert header is not None
    batch = read(["", *NAMES, "", "x"], ["1", *ROW, "aside", ""])
    assert [(item.path, item.header) for item in batch.unmapped] == [("csv!AO1", "x"), ("csv!AN2", "")]
    assert [row.case.id for row in batch.cases] == ["1"]


def test_the_best_column_of_case_numbers_is_taken():
    batch = read(["No", "Case ID", *NAMES], ["1", "LS-1", *ROW])
    assert batch.cases[0].case.id == "LS-1"
    assert [item.header for item in batch.unmapped] == ["No"]
    beside = read(["", "Case ID", *NAMES], ["1", "LS-1", *ROW])
    assert (beside.cases[0].case.id, beside.unmapped) == ("LS-1", ())


def test_a_row_faulty_in_many_cells_is_no_shifted_header():
    row = [*ROW]
    row[NAMES.index("prs_Birthdate")] = row[NAMES.index("prs_Gender")] = "Zqxjv"
    assert [code for _, _, code in found(read(NAMES, row))] == ["bad-date", "bad-code"]


def test_a_header_in_front_of_nothing_has_no_records():
    assert read(NAMES).summary == "There are no records: 0 rows are blank."


def test_places_are_named_as_a_spreadsheet_does():
    assert [letter(at) for at in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]
    item = Unmapped(sheet="s", row=3, column="B", header="", why="it is none")
    assert str(item) == "s!B3: it is none"


def test_rows_and_grids_show_no_cell():
    grid = read_delimited(b"Zqxjv,1\n", lambda text: text == "1")
    assert repr(grid) == "Grid('csv', <1 rows>)"
    assert repr(grid.rows[0]) == "GridRow(number=1)"
    assert not grid.rows[0].blank
    assert GridRow(number=1, cells=(None, " ")).blank
