"""Write `htcds-workbook.xlsx` and `htcds.csv`: home-made, fictional rows in the layout of HTCDS 2.0.

    python examples/data/make_workbook.py

The workbook has the header of the official template, with its faults (a name with a lost
letter, an empty name, address labels in another order). Rows 3 to 10 are good; 11 to 16 are
bad, each in the way that its comment says. No person, place or telephone number is real.

Fields, labels and codes: Human Trafficking Case Data Standard (HTCDS) 2.0, International
Organization for Migration, CC BY 4.0.
"""

import csv
import re
from datetime import date, datetime
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook

HERE = Path(__file__).parent
NEVER = (1980, 1, 1, 0, 0, 0)
BLANK_ROWS = 14

NAMES = """cas_CaseOwner prs_Salutation prs_FirstName prs_SecondName con_Consent prs_Birthdate prs_Gender
prs_Citizenship prs_Title prs_Email prs_HomePhone prs_MobilePhone prs_MailingCity prs_MailingCountry
prs_MailingState prs_MailingStreet prs_MailingPostalCode vic_TraffickingStatus
vic_TraffickinStatusDecisionMakingOrg vic_MethodOfRecruitment vic_LocationOfRecruitment
vic_MethodsOfControl vic_TypeOfExploitation vic_ForcedLabourIndustry vic_TypeOfSexExploitation
vic_LocationOfExploitation cas_Status cas_ReferringOrganisation cas_IncomingReferralDate
cas_ReferringPrimaryCaseWorker cas_ReasonForIncomingReferral cas_IncomingReferralDetails
cas_ReferredOrganisation cas_ReferredPrimaryCaseWorker - cas_OutgoingReferralDate
cas_OutgoingReferralDetails cas_ReasonForCaseClosure""".split()  # noqa: SIM905 - shorter to read

LABELS = [
    "Case Owner",
    "Salutation",
    "First Name",
    "Second Name",
    "Consent",
    "Birthdate",
    "Gender",
    "Citizenship",
    "Title",
    "Email",
    "Home Phone",
    "Mobile Phone",
    "Mailing Street",
    "Mailing City",
    "Mailing State/Province",
    "Mailing Zip/Postal Code",
    "Mailing Country",
    "Trafficking Status",
    "Trafficking Status Decision Making Organization",
    "Method of Recruitment",
    "Location of Recruitment",
    "Methods of Control",
    "Type of Exploitation",
    "Forced Labour Industry",
    "Type of Sex Exploitation",
    "Location of Exploitation",
    "Status",
    "Referring Organisation",
    "Incoming Referral Date",
    "Referring Primary Case Worker",
    "Reason for Incoming Referral",
    "Incoming Referral Details",
    "Referred Organisation",
    "Referred Primary Case Worker",
    "Reason for Outgoing Referral",
    "Outgoing Referral Date",
    "Outgoing Referral Details",
    "Reason for Case Closure",
]

OUT = "cas_ReasonForOutgoingReferral"  # its name is empty in the template
STATUS_BY = "vic_TraffickinStatusDecisionMakingOrg"  # the template has lost a letter
CORRECTED = {"-": OUT, STATUS_BY: "vic_TraffickingStatusDecisionMakingOrg"}

GOOD: list[dict[str, object]] = [
    {  # deceived about work, held by papers and debt; referred on
        "cas_CaseOwner": "Worker 4",
        "prs_FirstName": "Limpho",
        "prs_SecondName": "Examplo",
        "con_Consent": "Yes",
        "prs_Birthdate": date(1994, 5, 17),
        "prs_Gender": "Feminine",
        "prs_Citizenship": "LS",
        "prs_MobilePhone": "+266 5000 0001",
        "vic_TraffickingStatus": "PossibleVictimOfTrafficking",
        "vic_MethodOfRecruitment": "ThroughOnlineSocialNetworks",
        "vic_MethodsOfControl": "FalsePromises; WithholdsDocuments; DebtBondage",
        "vic_TypeOfExploitation": "ForcedLabour",
        "vic_ForcedLabourIndustry": "T_ActivitiesOfHouseholdsAsEmployers",
        "cas_Status": "Active",
        "cas_ReferringOrganisation": "Example border post",
        "cas_IncomingReferralDate": date(2022, 1, 10),
        "cas_ReasonForIncomingReferral": "AdditionalServicesRequired",
        "cas_ReferredOrganisation": "Example shelter",
        OUT: "AdditionalServicesRequired",
        "cas_OutgoingReferralDate": date(2022, 1, 12),
    },
    {  # a child, by the date of birth; codes separated by spaces, as survey forms export them
        "cas_CaseOwner": "Worker 4",
        "prs_FirstName": "Thato",
        "prs_SecondName": "Examplo",
        "prs_Birthdate": "2008-11-02",
        "prs_Gender": "Masculine",
        "prs_Citizenship": "Lesotho",
        "vic_MethodsOfControl": "PhysicalAbuse WithholdsNecessities",
        "vic_TypeOfExploitation": "ChildLabour ForcedBegging",
        "cas_Status": "Active",
        "cas_IncomingReferralDate": "14 February 2022",
    },
    {  # determined by a court; two citizenships; the birth known by its year alone
        "prs_FirstName": "Kabelo",
        "prs_SecondName": "Sampleng",
        "con_Consent": True,
        "prs_Birthdate": 1988,
        "prs_Gender": "Male",
        "prs_Citizenship": "LSO, ZAF",
        "vic_TraffickingStatus": "Actual victim of trafficking",
        STATUS_BY: "Court or prosecution",
        "vic_MethodsOfControl": "TakesEarnings, ExcessiveWorkingHours, PhysicalThreats",
        "vic_TypeOfExploitation": "ForcedLabour",
        "vic_ForcedLabourIndustry": "Mining and quarrying",
        "cas_Status": "FollowUp",
    },
    {  # consent refused; nothing more was asked
        "prs_FirstName": "Palesa",
        "con_Consent": "No",
        "prs_Gender": "Not Specified/Unknown",
        "cas_Status": "Active",
    },
    {  # stray spaces, other capitals, a date with a time of day
        "prs_FirstName": "  Neo ",
        "prs_SecondName": "Fictova",
        "con_Consent": "yes ",
        "prs_Birthdate": datetime(2001, 3, 30, 0, 0),  # noqa: DTZ001 - a spreadsheet has no time zones
        "prs_Gender": " feminine\u00a0",
        "prs_Citizenship": "za",
        "vic_MethodsOfControl": "psychological abuse\nsexual abuse",
        "vic_TypeOfExploitation": "SEXUAL EXPLOITATION",
        "vic_TypeOfSexExploitation": "Prostitution",
        "cas_Status": "active",
    },
    {  # a closed case with its reason
        "prs_FirstName": "Mpho",
        "prs_SecondName": "Invento",
        "con_Consent": "TRUE",
        "prs_Birthdate": "1979-07",
        "prs_Gender": "Feminine",
        "prs_Citizenship": "LS",
        "vic_MethodsOfControl": "Other",
        "vic_TypeOfExploitation": "Servitude",
        "cas_Status": "Closed",
        "cas_ReasonForCaseClosure": "Plan completed; she has the number for later.",
    },
    {  # an address: in this header its names and labels disagree, so it is listed, not guessed
        "prs_FirstName": "Tumelo",
        "prs_SecondName": "Beispiel",
        "prs_Gender": "NonConforming",
        "prs_Citizenship": "Stateless",
        "prs_MailingCity": "Exampleton",
        "cas_Status": "Active",
    },
    {  # a decision that it is not established, made by the police: kept as their decision
        "prs_FirstName": "Refiloe",
        "prs_SecondName": "Muster",
        "con_Consent": 1,
        "prs_Birthdate": "1990-01-31",
        "prs_Gender": "Feminine",
        "prs_Citizenship": "LS;MZ",
        "vic_TraffickingStatus": "NotAVictimOfTrafficking",
        STATUS_BY: "Police",
        "cas_Status": "ClosedReferred",
    },
]

BAD: list[dict[str, object]] = [
    {"prs_FirstName": "Lineo", "prs_Birthdate": "31/02/2001", "cas_Status": "Active"},  # no such day
    {"prs_FirstName": "Thabo", "prs_Birthdate": "03/04/2001", "cas_Status": "Active"},  # two meanings
    {
        "prs_FirstName": "Puleng",
        "vic_MethodsOfControl": "DebtBondage; Magic",
        "cas_Status": "Open",
    },  # two codes
    {
        "prs_FirstName": 12345,
        "con_Consent": "perhaps",
        "cas_Status": "Active",
    },  # a number as a name, no yes or no
    {
        "prs_FirstName": "Lebo",
        "prs_Birthdate": date(2010, 1, 1),
        "cas_IncomingReferralDate": date(2009, 1, 1),
    },
    {"": 3, "prs_FirstName": "Sello", "cas_Status": "Active"},  # the case number of another row
]


def workbook() -> bytes:
    """Return the workbook; the same bytes at each run with the same openpyxl and zlib."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Sheet1"
    sheet.append([None, *(None if name == "-" else name for name in NAMES)])
    sheet.append([None, *LABELS])
    blank: list[dict[str, object]] = [{} for _ in range(BLANK_ROWS)]
    for number, row in enumerate([*GOOD, *BAD, *blank], 1):
        cells = [row.get(OUT if name == "-" else name) for name in NAMES]
        sheet.append([row.get("", number), *cells])
    written = BytesIO()
    book.save(written)
    return timeless(written.getvalue())


def timeless(content: bytes) -> bytes:
    """Return the same archive without the time at which it was written."""
    fixed = BytesIO()
    with ZipFile(BytesIO(content)) as archive, ZipFile(fixed, "w", ZIP_DEFLATED) as copy:
        for name in archive.namelist():
            data = archive.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"1980-01-01T00:00:00Z", data)
            copy.writestr(ZipInfo(name, NEVER), data, ZIP_DEFLATED)
    return fixed.getvalue()


def table() -> str:
    """Return the same rows as CSV: one row of corrected names, and case numbers of their own."""
    names = [CORRECTED.get(name, name) for name in NAMES]
    written = StringIO()
    lines = csv.DictWriter(written, ["cas_Id", *names], restval="", lineterminator="\n")
    lines.writeheader()
    for number, row in enumerate([*GOOD, *BAD], 1):
        cells = {CORRECTED.get(name, name): text(value) for name, value in row.items() if name}
        lines.writerow({"cas_Id": f"EX-{row.get('', number):03}", **cells})
    return written.getvalue()


def text(value: object) -> str:
    """Return a cell as a spreadsheet would write it to CSV."""
    if isinstance(value, date):
        return value.isoformat()[:10]
    return str(value).upper() if isinstance(value, bool) else str(value)


if __name__ == "__main__":
    (HERE / "htcds-workbook.xlsx").write_bytes(workbook())
    (HERE / "htcds.csv").write_text(table(), encoding="utf-8")
