"""Files of the field: HTCDS 2.0 workbooks and CSV into cases, CTDC tables into signs.

Every fault has its sheet, row and column, as a spreadsheet shows them, and quotes no
value. Good rows go on; the others are kept whole with their reasons.

    batch = exchange.read_htcds("cases.xlsx", profile="lesotho")
    exchange.write_rejects(batch, "rejects.csv")

    found = exchange.read_signs("ctdc.csv.gz", "ilo-2012-forced-labour-11")
    exchange.sign_counts(found.table, indicators.get(found.set_id))
"""

from tipcore.exchange._batch import Batch, CaseRow, Rejected, write_rejects
from tipcore.exchange._fault import CellFault, Unmapped, UnusableFile
from tipcore.exchange._htcds import read_htcds
from tipcore.exchange._signs import SignCount, SignTable, read_ctdc, read_signs, sign_counts, signs
from tipcore.exchange._tables import read_table, write_table
from tipcore.indicators import Sign, SignMapping, get_mapping, mapping_ids

__all__ = [
    "Batch",
    "CaseRow",
    "CellFault",
    "Rejected",
    "Sign",
    "SignCount",
    "SignMapping",
    "SignTable",
    "Unmapped",
    "UnusableFile",
    "get_mapping",
    "mapping_ids",
    "read_ctdc",
    "read_htcds",
    "read_signs",
    "read_table",
    "sign_counts",
    "signs",
    "write_rejects",
    "write_table",
]
