"""A mutator plants faults in valid rows: each is found in its cell, and nothing else is accused."""

import csv
import io
import random
from datetime import date
from typing import Any, NamedTuple

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipcore import exchange, indicators
from tipcore.exchange import Batch

# The layout, written down a second time, independently of the one under test.
FIELDS = [
    "cas_CaseOwner",
    "prs_Salutation",
    "prs_FirstName",
    "prs_SecondName",
    "con_Consent",
    "prs_Birthdate",
    "prs_Gender",
    "prs_Citizenship",
    "prs_Title",
    "prs_Email",
    "prs_HomePhone",
    "prs_MobilePhone",
    "prs_MailingCity",
    "prs_MailingCountry",
    "prs_MailingState",
    "prs_MailingStreet",
    "prs_MailingPostalCode",
    "vic_TraffickingStatus",
    "vic_TraffickingStatusDecisionMakingOrg",
    "vic_MethodOfRecruitment",
    "vic_LocationOfRecruitment",
    "vic_MethodsOfControl",
    "vic_TypeOfExploitation",
    "vic_ForcedLabourIndustry",
    "vic_TypeOfSexExploitation",
    "vic_LocationOfExploitation",
    "cas_Status",
    "cas_ReferringOrganisation",
    "cas_IncomingReferralDate",
    "cas_ReferringPrimaryCaseWorker",
    "cas_ReasonForIncomingReferral",
    "cas_IncomingReferralDetails",
    "cas_ReferredOrganisation",
    "cas_ReferredPrimaryCaseWorker",
    "cas_ReasonForOutgoingReferral",
    "cas_OutgoingReferralDate",
    "cas_OutgoingReferralDetails",
    "cas_ReasonForCaseClosure",
]
CHOICES = {
    "con_Consent": ["Yes", "no", "TRUE", "0"],
    "prs_Gender": ["Feminine", "masculine", "Non-Conforming\u00a0"],
    "prs_Citizenship": ["LS", "LSO; ZAF", "Lesotho", "NA"],
    "prs_MailingCountry": ["ZA", "Mozambique"],
    "vic_TraffickingStatus": ["ActualVictimOfTrafficking", "Not a victim of trafficking"],
    "vic_TraffickingStatusDecisionMakingOrg": ["Police", "Court or prosecution"],
    "vic_MethodOfRecruitment": ["AtWork", "AtWork;Other"],
    "vic_MethodsOfControl": [
        "DebtBondage ",
        "PhysicalAbuse FalsePromises",
        "Threats of law enforcement, Other",
    ],
    "vic_TypeOfExploitation": ["ForcedLabour", "Servitude;Surrogacy"],
    "vic_ForcedLabourIndustry": [
        "F_Construction",
        "Transportation and storage; Construction",
    ],
    "vic_TypeOfSexExploitation": ["Pornography"],
    "cas_Status": ["Active", "Follow Up"],
    "cas_ReasonForIncomingReferral": ["Other"],
    "cas_ReasonForOutgoingReferral": ["AdditionalServicesRequired"],
}
DATES = ["prs_Birthdate", "cas_IncomingReferralDate", "cas_OutgoingReferralDate"]
NAMES = ["prs_Salutation", "prs_FirstName", "prs_SecondName"]
PRIVATE = "Zqxjv"
HEADER = 1


class Sheet(NamedTuple):
    """A header and rows, with column A for the numbers; the first data row is row 2."""

    header: list[str]
    rows: list[list[str]]

    @property
    def width(self) -> int:
        return len(self.header)


def seeded(seed: int) -> random.Random:
    """Return the source of everything that a test chooses."""
    return random.Random(seed)  # noqa: S311 - a mutator keeps no secrets


def valid(rng: random.Random, count: int) -> Sheet:
    """Return valid rows; every typed column is filled, each text holds a secret."""
    rows = []
    for number in range(1, count + 1):
        row = [str(number)]
        for field in FIELDS:
            if field in CHOICES:
                row.append(rng.choice(CHOICES[field]))
            elif field == "prs_Birthdate":
                row.append(f"{rng.randint(1950, 2010)}-0{rng.randint(1, 9)}-1{rng.randint(0, 9)}")
            elif field in DATES:
                row.append(rng.choice([f"202{rng.randint(0, 5)}-11-2{rng.randint(0, 9)}", "3 March 2024"]))
            elif field == "prs_Email":
                row.append(f"{PRIVATE.lower()}{number}@example.org")
            elif field.endswith("Phone"):
                row.append(f"+266 5{rng.randint(1000000, 9999999)}")
            else:
                row.append(f"{PRIVATE} {field} {number}")
        rows.append(row)
    return Sheet(["", *FIELDS], rows)


def letter(column: int) -> str:
    """Return the letter of a column from 0, by the library that writes workbooks."""
    return openpyxl.utils.get_column_letter(column + 1)


def as_csv(sheet: Sheet) -> tuple[str, bytes]:
    stream = io.StringIO()
    csv.writer(stream).writerows([sheet.header, *sheet.rows])
    return "csv", stream.getvalue().encode()


def as_workbook(sheet: Sheet) -> tuple[str, bytes]:
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Page"
    for row in [sheet.header, *sheet.rows]:
        page.append([cell or None for cell in row])
    stream = io.BytesIO()
    book.save(stream)
    return "Page", stream.getvalue()


WRITERS = st.sampled_from([as_csv, as_workbook])
SEEDS = st.integers(0, 2**32)


def plant(rng: random.Random, sheet: Sheet) -> set[tuple[int, str]]:
    """Plant one to six faults of cells in some rows; return the cells."""
    planted, copied = set(), set()
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(sheet.rows))
        kind = rng.choice(["type", "code", "date", "id"])
        if kind == "id":
            original = rng.randrange(at) if at else 0
            if at in copied or original == at or {(at + 2, "A"), (original + 2, "A")} & planted:
                continue
            sheet.rows[at][0] = sheet.rows[original][0]
            planted.add((at + 2, "A"))
            copied.add(original)
            continue
        field, bad = {
            "type": (rng.choice(NAMES), rng.choice(["12345", "-", 3.75, 7, date(2001, 2, 3)])),
            "code": (rng.choice(sorted(CHOICES)), f"{PRIVATE}{rng.random()}"),
            "date": (
                rng.choice(DATES),
                rng.choice(["31/02/2001", "soon", "2001-13-01", "03/04/2005", "0021-01-01"]),
            ),
        }[kind]
        column = sheet.header.index(field)
        sheet.rows[at][column] = bad
        planted.add((at + 2, letter(column)))
    return planted


def told(batch: Batch) -> str:
    """Return everything that a user sees of a batch without asking for a value."""
    said = [
        batch.faults,
        batch.warnings,
        batch.unmapped,
        batch.notes,
        batch.summary,
        batch.cases,
        batch.rejects,
    ]
    lines = [f"{each!r} {each}" for part in said for each in (part if isinstance(part, tuple) else [part])]
    return "\n".join([repr(batch), *lines, *(str(fault.fault()) for fault in batch.faults)])


def read(written: tuple[str, bytes]) -> Batch:
    return exchange.read_htcds(io.BytesIO(written[1]))


@given(SEEDS, WRITERS)
def test_valid_rows_are_never_accused(seed, writer):
    sheet = valid(seeded(seed), 5)
    batch = read(writer(sheet))
    assert batch.faults == ()
    assert batch.warnings == ()
    assert [row.row for row in batch.cases] == [2, 3, 4, 5, 6]
    assert PRIVATE not in told(batch)
    assert PRIVATE.lower() not in told(batch)


@given(SEEDS, WRITERS)
def test_every_planted_fault_is_found_in_its_cell_and_no_valid_row_is_lost(seed, writer):
    rng = seeded(seed)
    sheet = valid(rng, 12)
    planted = plant(rng, sheet)
    name, content = writer(sheet)
    batch = read((name, content))
    assert {(fault.row, fault.column) for fault in batch.faults} == planted
    assert {fault.sheet for fault in batch.faults} <= {name}
    bad = {row for row, _ in planted}
    assert {row.row for row in batch.rejects} == bad
    assert [row.row for row in batch.cases] == [row for row in range(2, 14) if row not in bad]
    assert PRIVATE not in told(batch)
    for row in batch.rejects:
        kept = [str(cell or "") for cell in row.cells]
        written = sheet.rows[row.row - 2]
        sound = [at for at in range(sheet.width) if (row.row, letter(at)) not in planted]
        assert [kept[at] for at in sound] == [written[at] for at in sound]


@given(SEEDS, WRITERS, st.integers(1, len(FIELDS)))
def test_a_missing_column_is_reported_where_it_would_stand(seed, writer, column):
    whole = valid(seeded(seed), 4)
    sheet = Sheet(
        whole.header[:column] + whole.header[column + 1 :],
        [row[:column] + row[column + 1 :] for row in whole.rows],
    )
    name, content = writer(sheet)
    batch = read((name, content))
    found = [(fault.sheet, fault.row, fault.column, fault.header, fault.code) for fault in batch.faults]
    assert found == [(name, HEADER, letter(column), FIELDS[column - 1], "missing-column")]
    assert len(batch.cases) == 4
    assert batch.rejects == ()


@given(SEEDS, WRITERS, st.sampled_from([-1, 1]))
def test_a_shifted_header_is_reported_and_accuses_no_row(seed, writer, by):
    whole = valid(seeded(seed), 4)
    header = ["", "", *FIELDS] if by == 1 else [*FIELDS, ""]
    sheet = Sheet(header, whole.rows)
    name, content = writer(sheet)
    batch = read((name, content))
    first = letter(header.index(FIELDS[0]))
    assert [(fault.sheet, fault.row, fault.column, fault.code) for fault in batch.faults] == [
        (name, HEADER, first, "shifted-header")
    ]
    assert batch.cases == ()
    assert [row.row for row in batch.rejects] == [2, 3, 4, 5]
    assert {reason for row in batch.rejects for reason in row.reasons} == set(batch.faults)
    assert PRIVATE not in told(batch)


@given(SEEDS, st.integers(2, len(FIELDS) - 3))
def test_a_header_that_is_displaced_behind_a_gap_is_reported_at_the_gap(seed, gap):
    whole = valid(seeded(seed), 4)
    header = [*whole.header[:gap], "", *whole.header[gap:]]
    batch = read(as_csv(Sheet(header, whole.rows)))
    (fault,) = batch.faults
    assert (fault.row, fault.column, fault.code) == (HEADER, letter(gap + 1), "shifted-header")
    assert len(batch.rejects) == 4


@given(SEEDS, WRITERS, st.lists(st.integers(0, 6), max_size=5))
def test_each_row_is_a_case_a_reject_or_blank(seed, writer, blanks):
    rng = seeded(seed)
    sheet = valid(rng, 6)
    plant(rng, sheet)
    for at in blanks:
        sheet.rows.insert(at, ["" for _ in sheet.header])
    sheet.rows.append(["", *("x" for _ in FIELDS)])  # keeps the blank rows from being the last
    batch = read(writer(sheet))
    assert len(batch.cases) + len(batch.rejects) + batch.blank == len(sheet.rows)
    assert batch.blank == len(blanks)


@given(SEEDS)
def test_a_text_file_and_a_workbook_say_the_same(seed):
    rng = seeded(seed)
    sheet = valid(rng, 6)
    plant(rng, sheet)
    left, right = read(as_csv(sheet)), read(as_workbook(sheet))
    assert [row.case for row in left.cases] == [row.case for row in right.cases]
    assert [(f.row, f.column) for f in left.faults] == [(f.row, f.column) for f in right.faults]


CELLS = st.one_of(
    st.text(max_size=12), st.sampled_from(["2001/..", "13/13/2001", ";", "=1", "--", "1e5", "9" * 30])
)


@given(st.lists(st.lists(CELLS, max_size=42), max_size=6))
def test_no_cell_whatever_breaks_the_reading(rows):
    stream = io.StringIO()
    csv.writer(stream).writerows([["", *FIELDS], *rows])
    content = stream.getvalue().replace("\0", "").encode("utf-8", "ignore")
    batch = exchange.read_htcds(io.BytesIO(content))
    assert (
        len(batch.cases) + len(batch.rejects) + batch.blank
        == len(list(csv.reader(io.StringIO(content.decode(), newline="")))) - 1
    )
    for row in batch.rejects:
        assert row.reasons
    exchange.write_rejects(batch, io.StringIO())


def flag(value: str) -> bool | None:
    """What a code of CTDC means, for the referee."""
    return {"1": True, "0": False}.get(value.strip().removesuffix(".0"))


CODES = st.sampled_from(["", "-99", "0", "1", " 1 ", "0.0", "-99.0"])
COLUMNS = {
    "deception": (["meansOfControlFalsePromises"], []),
    "restriction-movement": (["meansOfControlRestrictsMovement"], []),
    "physical-sexual-violence": (["meansOfControlPhysicalAbuse", "meansOfControlSexualAbuse"], []),
    "intimidation-threats": (
        ["meansOfControlThreats", "meansOfControlThreatOfLawEnforce"],
        ["meansOfControlPsychologicalAbuse"],
    ),
    "retention-documents": (["meansOfControlWithholdsDocuments"], []),
    "withholding-wages": (["meansOfControlTakesEarnings"], []),
    "debt-bondage": (["meansOfControlDebtBondage"], []),
    "abusive-conditions": (["meansOfControlWithholdsNecessities"], ["meansOfControlRestrictsMedicalCare"]),
    "excessive-overtime": (["meansOfControlExcessiveWorkingHours"], []),
}
USED = sorted({name for pair in COLUMNS.values() for names in pair for name in names})
ALL = ["yearOfRegistration", "isForcedLabour", *USED]


def referee(row: dict[str, str], any_of: list[str], doubtful: list[str]) -> bool | None:
    """Yes if any column is yes; no if all columns, the doubtful ones too, are no; else unknown."""
    if any(flag(row[name]) is True for name in any_of):
        return True
    return False if all(flag(row[name]) is False for name in [*any_of, *doubtful]) else None


@given(st.lists(st.lists(CODES, min_size=len(ALL), max_size=len(ALL)), max_size=8))
def test_signs_equal_a_naive_referee_and_leave_the_columns_alone(rows):
    pa = pytest.importorskip("pyarrow")
    table: Any = pa.table({name: [row[at] for row in rows] for at, name in enumerate(ALL)}, schema=_texts(pa))
    found = exchange.signs(table, indicators.get("ilo-2012-forced-labour-11"))
    assert found.faults == ()
    records = [dict(zip(ALL, row, strict=True)) for row in rows]
    for sign, (any_of, doubtful) in COLUMNS.items():
        assert found.table[sign].to_pylist() == [referee(row, any_of, doubtful) for row in records]
    for sign in ("abuse-vulnerability", "isolation"):
        assert found.table[sign].to_pylist() == [None] * len(rows)
    assert found.table.select(ALL).equals(table)


def _texts(pa: Any) -> Any:
    return pa.schema([(name, pa.string()) for name in ALL])
