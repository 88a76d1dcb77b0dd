"""HTCDS in its flat layout: the official files, what becomes of each column, and ugly files."""

import csv
import io
from datetime import date

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tipcore import exchange
from tipcore.exchange import UnusableFile
from tipcore.logic import UnknownReason
from tipcore.models import declaration
from tipcore.terms import (
    CaseStatus,
    ControlMethod,
    DecisionOutcome,
    ExploitationForm,
    GenderIdentity,
    RecordState,
    ReferralReason,
    Role,
)

OFFICIAL = "data/htcds/HTCDS Excel Spreadsheet v2.0.xlsx"


def text(*lines: str, encoding: str = "utf-8") -> io.BytesIO:
    return io.BytesIO("\n".join(lines).encode(encoding))


def book(*rows, title="Sheet1", change=None) -> io.BytesIO:
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    if change is not None:
        change(workbook, sheet)
    stream = io.BytesIO()
    workbook.save(stream)
    return io.BytesIO(stream.getvalue())


def cells(batch):
    return [(fault.path, fault.code) for fault in batch.faults if fault.code != "missing-column"]


def only(batch):
    (row,) = batch.cases
    return row.case


def test_the_official_empty_template_has_no_records(shared):
    batch = exchange.read_htcds(shared / OFFICIAL)
    assert (batch.cases, batch.rejects, batch.faults, batch.unmapped) == ((), (), (), ())
    assert batch.summary == "There are no records: 1000 rows are blank."
    assert len(batch) == 0


def official(shared, change) -> exchange.Batch:
    """Return what is read from the official template with three valid rows, after a change."""
    from openpyxl import load_workbook

    workbook = load_workbook(shared / OFFICIAL)
    sheet = workbook.worksheets[0]
    for row in (3, 4, 5):
        values = {"F": "Yes", "G": "2001-02-03", "H": "Feminine", "I": "LS", "S": "ActualVictimOfTrafficking"}
        values |= {
            "D": "Word",
            "T": "NGO",
            "W": "DebtBondage",
            "X": "Servitude",
            "AB": "Active",
            "AK": "2020-02-03",
        }
        for column, cell in values.items():
            sheet[f"{column}{row}"] = cell
    change(sheet)
    stream = io.BytesIO()
    workbook.save(stream)
    return exchange.read_htcds(io.BytesIO(stream.getvalue()))


def move(sheet, row, by):
    """Move the cells of one row by some columns."""
    sheet.move_range(f"B{row}:AM{row}", cols=by)


def test_the_official_template_with_valid_rows_has_no_fault(shared):
    batch = official(shared, lambda _: None)
    assert (batch.faults, batch.unmapped, len(batch), batch.blank) == ((), (), 3, 997)


@pytest.mark.parametrize(
    ("rows", "by", "path"),
    [
        ((1,), 1, "Sheet1!C1"),
        ((1,), -1, "Sheet1!B1"),
        ((2,), 1, "Sheet1!C2"),
        ((1, 2), 1, "Sheet1!C1"),
        ((1, 2), -1, "Sheet1!A1"),
    ],
)
def test_a_displaced_row_of_the_official_header_is_one_fault_in_that_row(shared, rows, by, path):
    batch = official(shared, lambda sheet: [move(sheet, row, by) for row in rows])
    assert cells(batch) == [(path, "shifted-header")]
    assert ([row.row for row in batch.rejects], len(batch), batch.blank) == ([3, 4, 5], 0, 997)


@pytest.mark.parametrize(
    ("change", "row", "count", "first"),
    [("insert_rows", 1, 2, 5), ("delete_rows", 1, 1, 2), ("delete_rows", 2, 1, 2)],
)
def test_the_official_header_is_found_wherever_it_stands(shared, change, row, count, first):
    batch = official(shared, lambda sheet: getattr(sheet, change)(row, count))
    assert batch.faults == ()
    assert [each.row for each in batch.cases] == [first, first + 1, first + 2]


def test_a_column_missing_from_the_official_template_is_reported_at_its_place(shared):
    batch = official(shared, lambda sheet: sheet.delete_cols(7))
    assert [(fault.path, fault.header) for fault in batch.faults] == [("Sheet1!G1", "prs_Birthdate")]
    assert len(batch) == 3


def test_the_columns_of_the_official_template_are_the_declared_ones(shared):
    from openpyxl import load_workbook
    from openpyxl.utils import get_column_letter

    from tipcore.exchange._columns import key, layout

    sheet = load_workbook(shared / OFFICIAL).worksheets[0]
    for column in layout().columns:
        name, label = (sheet.cell(row, column.place + 1).value for row in (1, 2))
        known = {key(each) for each in (column.field, *column.aliases)}
        assert name is None or key(name) in known, get_column_letter(column.place + 1)
        assert label == column.label or column.field in layout().addresses


def test_the_lists_are_those_of_the_official_survey_form(shared):
    from openpyxl import load_workbook

    from tipcore.exchange._columns import key, layout

    choices = load_workbook(shared / "data/htcds/htcds_xlsform.xlsx")["choices"].iter_rows(values_only=True)
    names = {"trafficking-status": "traffickingstatus", "deciding-body": "traffickingstatusdecisionmakingorg"}
    names |= {
        "recruitment": "methodofrecruitment",
        "control": "methodsofcontrol",
        "exploitation": "typeofexploitation",
    }
    names |= {
        "industry": "forcedlabourindustry",
        "sex-exploitation": "typeofsexexploitation",
        "gender": "gender",
    }
    names |= {"case-status": "status"}
    official = [(row[0], row[1], row[2]) for row in choices]
    for listed in {column.codes.id: column.codes for column in layout().columns if column.codes}.values():
        if listed.id == "referral-reason":
            continue
        rows = [(name, label) for which, name, label in official if which == names[listed.id]]
        assert [code.code for code in listed.members] == [name.strip() for name, _ in rows]
        for name, label in rows:
            assert listed.codes[key(label)] is listed.codes[key(name)], label


def test_the_example_workbook_reads_as_its_script_says(root):
    batch = exchange.read_htcds(root / "examples/data/htcds-workbook.xlsx", profile="lesotho", keeper="ngo-1")
    assert batch.summary == "8 cases were read; 6 rows were rejected; 14 rows are blank."
    assert [row.row for row in batch.cases] == list(range(3, 11))
    assert cells(batch) == [
        ("Sheet1!N1", "name-and-label-disagree"),
        ("Sheet1!G11", "bad-date"),
        ("Sheet1!G12", "ambiguous-date"),
        ("Sheet1!W13", "bad-code"),
        ("Sheet1!AB13", "bad-code"),
        ("Sheet1!D14", "wrong-type"),
        ("Sheet1!F14", "bad-flag"),
        ("Sheet1!G15", "bad-order"),
        ("Sheet1!A16", "duplicate-id"),
    ]
    assert [(item.path, item.header) for item in batch.unmapped] == [("Sheet1!N9", "prs_MailingCity")]
    first = batch.cases[0].case
    assert (first.id, first.profile, first.keeper, first.consents.keeper) == (
        "1",
        "lesotho",
        "ngo-1",
        "ngo-1",
    )
    assert len(list(batch)) == 8


def test_the_example_files_are_those_that_the_script_writes(root):
    import runpy

    made = runpy.run_path(str(root / "examples/data/make_workbook.py"))
    assert (root / "examples/data/htcds.csv").read_text("utf-8") == made["table"]()
    from_script = exchange.read_htcds(io.BytesIO(made["workbook"]()))
    committed = exchange.read_htcds(root / "examples/data/htcds-workbook.xlsx")
    assert from_script == committed


def test_the_example_table_holds_the_same_cases_as_the_workbook(root):
    left = exchange.read_htcds(root / "examples/data/htcds.csv", addresses="names")
    right = exchange.read_htcds(root / "examples/data/htcds-workbook.xlsx", addresses="names")
    assert [row.case.id for row in left.cases][:2] == ["EX-001", "EX-002"]
    assert [row.case.persons for row in left.cases] == [row.case.persons for row in right.cases]
    assert left.cases[6].case.persons[0].contact.city == "Exampleton"


def test_each_column_lands_in_its_field():
    case = only(
        exchange.read_htcds(
            text(
                "Case Id;cas_CaseOwner;prs_Salutation;prs_First_Name;prs_Second_Name;con_Consent;"
                "prs_Birthdate;prs_Gender;prs_Citizenship;prs_Title;prs_Email;prs_HomePhone;prs_MobilePhone;prs_MailingCity;prs_MailingCountry;"
                "prs_MailingState;prs_MailingStreet;prs_MailingPostalCode;vic_TraffickingStatus;"
                "vic_TraffickinStatusDecisionMakingOrg;vic_MethodOfRecruitment;vic_LocationOfRecruitment;"
                "vic_Methods_of_Control;vic_TypeOfExploitation;vic_ForcedLabourIndustry;vic_TypeOfSexExploitation;"
                "vic_LocationOfExploitation;cas_Status;cas_ReferringOrganisation;cas_IncomingReferralDate;"
                "cas_ReferringPrimaryCaseWorker;cas_ReasonForIncomingReferral;cas_IncomingReferralDetails;"
                "cas_ReferredOrganisation;cas_ReferredPrimaryCaseWorker;;cas_OutgoingReferralDate;"
                "cas_OutgoingReferralDetails;cas_ReasonForCaseClosure",
                "LS-7;w;Ms;A;B;yes;2001;Feminine;LS|ZA;t;a@b.example;;+26650000001;c;ZA;s;st;1;"
                "ActualVictimOfTrafficking;Court or prosecution;AtWork;lr;DebtBondage|SexualAbuse;Servitude;"
                "F_Construction;Pornography;le;Closed;ro;2020-01-02;rw;Other;rd;so;sw;MigrationOrChangeOfLocation;2020-02;sd;why",
            )
        )
    )
    person = case.persons[0]
    assert (case.id, case.owner, case.status) == ("LS-7", "w", CaseStatus.CLOSED)
    assert (person.name.salutation, person.name.first, person.name.second) == ("Ms", "A", "B")
    assert (str(person.birth), person.gender_identity, person.stateless) == (
        "2001",
        GenderIdentity.WOMAN,
        None,
    )
    assert {nation.country for nation in person.nationalities} == {"LS", "ZA"}
    contact = person.contact
    assert (contact.title, contact.email, contact.home_phone) == ("t", "a@b.example", None)
    assert (contact.mobile_phone, contact.city, contact.country) == ("+26650000001", "c", "ZA")
    assert (contact.province, contact.street, contact.postal_code) == ("s", "st", "1")
    trafficking = person.trafficking
    assert trafficking.control == {ControlMethod.DEBT_BONDAGE, ControlMethod.SEXUAL_ABUSE}
    assert trafficking.exploitation == {ExploitationForm.SERVITUDE}
    assert (trafficking.recruitment_place, trafficking.exploitation_place) == ("lr", "le")
    (decision,) = case.identification_decisions
    assert decision.outcome is DecisionOutcome.ESTABLISHED
    assert (decision.by.role, decision.by.organisation) == (Role.OTHER, "CourtOrProsecution")
    incoming, outgoing = case.referrals
    assert (incoming.incoming, str(incoming.accepted), incoming.worker, incoming.details) == (
        True,
        "2020-01-02",
        "rw",
        "rd",
    )
    assert (outgoing.incoming, str(outgoing.at), outgoing.worker, outgoing.details) == (
        False,
        "2020-02",
        "sw",
        "sd",
    )
    assert outgoing.reason is ReferralReason.MIGRATION_OR_CHANGE_OF_LOCATION
    assert {case.record(each.organisation).name for each in case.referrals} == {"ro", "so"}
    assert case.closures.items[0].reason_text == "why"
    (assessment,) = case.assessments
    assert assessment.set_id == "ilo-2012-forced-labour-11"
    assert {sign for sign, answer in assessment.answers.items() if answer is True} == {
        "debt-bondage",
        "physical-sexual-violence",
    }
    assert set(assessment.answers.values()) == {True, UnknownReason.NOT_RECORDED}
    assert len(assessment.answers) == 11


def test_the_fields_of_the_layout_are_declared_in_the_models():
    from tipcore import models
    from tipcore.exchange._columns import layout

    classes = {"case": models.Case, "person": models.Person, "name": models.Name, "contact": models.Contact}
    classes["trafficking"] = models.Trafficking
    for column in layout().columns:
        part, _, name = column.target.partition(".")
        if part in classes:
            assert declaration(classes[part], name).htcds == column.field


def test_a_blank_is_not_on_record_and_never_no():
    case = only(
        exchange.read_htcds(text("prs_FirstName,con_Consent,vic_MethodsOfControl,prs_Gender", "A,,,"))
    )
    person = case.persons[0]
    assert (len(case.consents), len(case.assessments), len(case.identification_decisions)) == (0, 0, 0)
    assert (person.gender_identity, person.stateless, person.trafficking, case.status) == (None,) * 4


@pytest.mark.parametrize(("tick", "state"), [("yes", RecordState.HAPPENED), ("no", RecordState.DECLINED)])
def test_a_tick_of_consent_names_no_purpose(tick, state):
    case = only(exchange.read_htcds(text("prs_FirstName,con_Consent,cas_Status", f"A,{tick},Active")))
    (consent,) = case.consents
    assert (consent.state, consent.purposes) == (state, frozenset())


def test_no_status_of_the_standard_says_that_a_person_is_no_victim():
    lines = ["prs_FirstName,vic_TraffickingStatus,vic_TraffickingStatusDecisionMakingOrg"]
    lines += [
        "A,NotAVictimOfTrafficking,Police",
        "B,PossibleVictimOfTrafficking,NGO",
        "C,,Police",
        "D,Actual victim of trafficking,",
    ]
    batch = exchange.read_htcds(text(*lines))
    decisions = [list(case.identification_decisions) for case in batch]
    assert [[each.outcome for each in found] for found in decisions] == [
        [DecisionOutcome.NOT_ESTABLISHED],
        [],
        [],
        [DecisionOutcome.ESTABLISHED],
    ]
    assert decisions[0][0].by.role is Role.POLICE
    assert decisions[3][0].by is None
    assert [(item.path, item.header) for item in batch.unmapped] == [
        ("csv!C3", "vic_TraffickingStatusDecisionMakingOrg"),
        ("csv!C4", "vic_TraffickingStatusDecisionMakingOrg"),
    ]


def test_stateless_is_a_word_among_the_citizenships():
    person = only(
        exchange.read_htcds(text("prs_FirstName,prs_Citizenship,cas_Status", "A,Stateless,"))
    ).persons[0]
    assert (person.stateless, person.nationalities) == (True, frozenset())


HEAD = "prs_FirstName{0}prs_Birthdate{0}cas_Status"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (("\ufeff" + HEAD.format(",") + "\nLímpho,2001,Active").encode(), "Límpho"),
        ((HEAD.format(";") + "\r\nLímpho;2001;Active\r\n").encode("cp1252"), "Límpho"),
        ((HEAD.format("\t") + "\nLímpho\t2001\tActive").encode("utf-16"), "Límpho"),
        ((HEAD.format("|") + '\n"Lím\npho"|2001|Active').encode(), "Lím\npho"),
    ],
)
def test_encodings_and_separators_are_found(content, name):
    batch = exchange.read_htcds(io.BytesIO(content))
    assert only(batch).persons[0].name.first == name
    assert cells(batch) == []


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "no row with headers"),
        (b"Limpho,2001-02-03\n", "no row with headers"),
        (b"\xd0\xcf\x11\xe0 old", "old Excel workbook"),
        (b"PK\x03\x04 damaged", "is no Excel workbook"),
        (b'prs_FirstName,cas_Status\n"A,Active\n', "quotation mark"),
        (b"prs_FirstName,cas_Status\nA,\x81\n", "is no text"),
        (b"prs_FirstName,cas_Status\n\x00A,\n", "is no text"),
    ],
)
def test_an_unusable_file_is_refused_with_a_way_to_mend_it(content, why):
    with pytest.raises(UnusableFile, match=why) as caught:
        exchange.read_htcds(io.BytesIO(content))
    assert caught.value.hint
    assert caught.value.__context__ is None
    assert "Limpho" not in str(caught.value)


def test_a_missing_reader_is_named_with_the_command_that_installs_it(monkeypatch):
    from tipcore.errors import MissingExtra
    from tipcore.exchange import _workbook

    monkeypatch.setattr(_workbook, "find_spec", lambda _: None)
    with pytest.raises(MissingExtra, match=r"tipcore\[tables\]"):
        exchange.read_htcds(book(["prs_FirstName"]))


def test_a_row_longer_than_its_header_is_kept_apart():
    batch = exchange.read_htcds(text(HEAD.format(","), "A,2001,Active,", "B,2001,Active,,moved", "C"))
    assert cells(batch) == [("csv!E3", "too-many-cells")]
    assert [row.row for row in batch.cases] == [2, 4]
    assert [row.cells for row in batch.rejects] == [("B", "2001", "Active", "", "moved")]


def test_cells_of_a_workbook_in_every_type():
    def change(workbook, sheet):
        sheet["B3"] = "=1+1"
        sheet["A4"] = '=UPPER("x")'
        sheet["B4"] = "#REF!"
        sheet.merge_cells("A5:A6")
        sheet["B6"] = 44258
        sheet.row_dimensions[5].hidden = True
        workbook.create_sheet("Notes").append(["nothing of the standard"])

    batch = exchange.read_htcds(
        book(
            ["prs_FirstName", "prs_Birthdate", "cas_Status"],
            ["A", date(2001, 2, 3), "Active"],
            ["B", None, "Active"],
            [None, None, "Active"],
            ["D", 1990, "Active"],
            [None, None, "Active"],
            change=change,
        )
    )
    assert cells(batch) == [
        ("Sheet1!B3", "formula-without-value"),
        ("Sheet1!A4", "formula-without-value"),
        ("Sheet1!B4", "cell-error"),
        ("Sheet1!A6", "merged-cell"),
    ]
    assert [str(case.persons[0].birth) for case in batch] == ["2001-02-03", "1990"]
    assert batch.notes == ("The sheet Notes has no headers of HTCDS 2.0 and was not read.",)


def test_a_number_of_days_counts_from_the_epoch_of_its_workbook():
    def mac(workbook, _sheet):
        workbook.epoch = CALENDAR_MAC_1904

    rows = (["prs_FirstName", "prs_Birthdate", "cas_Status"], ["A", 36925, "Active"])
    assert str(only(exchange.read_htcds(book(*rows))).persons[0].birth) == "2001-02-03"
    assert str(only(exchange.read_htcds(book(*rows, change=mac))).persons[0].birth) == "2005-02-04"


def test_sheets_are_read_in_turn_and_their_numbers_stay_apart():
    def second(workbook, _sheet):
        page = workbook.create_sheet("Second")
        page.sheet_state = "hidden"
        for row in ([None, "prs_FirstName", "cas_Status"], [1, "C", "Active"], [None, "D", "Active"]):
            page.append(row)

    batch = exchange.read_htcds(
        book([None, "prs_FirstName", "cas_Status"], [1, "A", "Active"], [None, "B", "Active"], change=second)
    )
    assert [(row.sheet, row.row, row.case.id) for row in batch.cases] == [
        ("Sheet1", 2, "1"),
        ("Sheet1", 3, "row:3"),
        ("Second", 2, "2:1"),
        ("Second", 3, "2:row:3"),
    ]


def test_a_case_number_of_its_own_column_is_unique_over_all_sheets():
    def second(workbook, _sheet):
        page = workbook.create_sheet("Second")
        for row in (["Case ID", "prs_FirstName", "cas_Status"], ["LS-1", "C", "Active"]):
            page.append(row)

    batch = exchange.read_htcds(
        book(["Case ID", "prs_FirstName", "cas_Status"], ["LS-1", "A", "Active"], change=second)
    )
    assert cells(batch) == [("Second!A2", "duplicate-id")]
    assert "row 2 of the sheet Sheet1" in batch.faults[-1].message


def test_commas_inside_texts_do_not_hide_the_separator():
    lines = ["prs_FirstName;cas_IncomingReferralDetails;cas_Status", "A;one, two, three, four, five;Active"]
    case = only(exchange.read_htcds(text(*lines)))
    assert case.referrals.items[0].details == "one, two, three, four, five"


def test_a_date_is_read_day_first_only_if_the_caller_says_so():
    lines = (HEAD.format(","), "A,03/04/2001,Active")
    assert cells(exchange.read_htcds(text(*lines))) == [("csv!B2", "ambiguous-date")]
    assert str(only(exchange.read_htcds(text(*lines), day_first=True)).persons[0].birth) == "2001-04-03"


def test_a_birth_after_a_referral_is_a_fault_only_for_certain():
    lines = [
        "prs_FirstName,prs_Birthdate,cas_IncomingReferralDate",
        "A,2001-02,2001-02-01",
        "B,2001-03,2001-02-01",
        "C,,2001-02-01",
        "D,2001,",
    ]
    batch = exchange.read_htcds(text(*lines))
    assert cells(batch) == [("csv!B3", "bad-order")]


def test_a_case_number_names_nobody_and_stands_once():
    lines = [
        "Case Number,prs_FirstName,cas_Status",
        "LS-1,A,Active",
        "Limpho M,B,Active",
        "LS-1,C,Active",
        ",D,Active",
    ]
    batch = exchange.read_htcds(text(*lines))
    assert cells(batch) == [("csv!A3", "bad-case-number"), ("csv!A4", "duplicate-id")]
    assert "row 2" in batch.rejects[1].reasons[0].message
    assert [case.id for case in batch] == ["LS-1", "row:5"]
    assert not any("Limpho" in str(fault) for fault in batch.faults)


def test_what_the_models_refuse_is_a_fault_of_the_row(monkeypatch):
    from tipcore.errors import Fault, InvalidRecord
    from tipcore.exchange import _htcds

    def refuse(*_args, **_how):
        what = "Case"
        raise InvalidRecord(what, [Fault(path="persons", message="contradict", hint="look", code="odd")])

    monkeypatch.setattr(_htcds, "assembled", refuse)
    batch = exchange.read_htcds(text(HEAD.format(","), "A,2001,Active"))
    assert cells(batch) == [("csv!A2", "odd")]
    assert "makes no case: persons contradict" in batch.faults[-1].message


def test_rejected_rows_are_written_with_their_reasons_and_run_no_formula(tmp_path):
    batch = exchange.read_htcds(
        book(
            [None, "prs_FirstName", "cas_CaseOwner", "cas_Status", "prs_Birthdate", None],
            [None, "First Name", "Case Owner", "Status", "Birthdate", "+x"],
            [1, "+cmd()", "-5", "Zz", date(2001, 2, 3), "-1-1"],
            [2, "Ok", "@w", "Active", None, None],
        )
    )
    path = tmp_path / "rejects.csv"
    exchange.write_rejects(batch, path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    header, row = csv.reader(io.StringIO(path.read_text("utf-8-sig")))
    assert header == [
        "sheet",
        "row",
        "reasons",
        "",
        "prs_FirstName",
        "cas_CaseOwner",
        "cas_Status",
        "prs_Birthdate",
        "'+x",
    ]
    assert row[:2] == ["Sheet1", "3"]
    assert row[2].startswith("D3 cas_Status: is no code of the list")
    assert row[3:] == ["1", "'+cmd()", "-5", "Zz", "2001-02-03", "'-1-1"]
    stream = io.StringIO()
    exchange.write_rejects(exchange.Batch(), stream)
    assert stream.getvalue() == "sheet,row,reasons\n"


def test_nothing_that_is_shown_holds_a_value():
    batch = exchange.read_htcds(text(HEAD.format(","), "Zqxjv,2001,Active", "Zqxjv,Zqxjv,Zqxjv"))
    shown = [
        repr(batch),
        batch.summary,
        *map(repr, batch.cases),
        *map(repr, batch.rejects),
        *map(str, batch.faults),
    ]
    shown += [repr(fault) + str(fault.fault()) for fault in batch.faults]
    assert not [line for line in shown if "Zqxjv" in line]
    assert repr(batch.rejects[0]) == "Rejected(csv!3, 2 reasons)"
    assert repr(batch.cases[0]) == "CaseRow(csv!2)"
