"""Treaties: trafficking, organised crime, refugees, torture, children, disability, consulates."""

__all__ = [
    "ACTIP",
    "CAT",
    "COE",
    "CRC",
    "CRPD",
    "OAU_REFUGEE_1969",
    "PP",
    "REFUGEE_1951",
    "SADC_DATA",
    "UNTOC",
    "VCCR",
]

from tipcore.sources._source import Force, Source

PP = Source(
    id="palermo-protocol-2000",
    short="PP",
    title="Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children",
    publisher="United Nations",
    force=Force.BINDING,
    year=2000,
    note="arts 3, 6, 7, 8, 9 read as the schedule to Namibia Act 1 of 2018; arts 10-14 recalled",
)

UNTOC = Source(
    id="untoc-2000",
    short="UNTOC",
    title="United Nations Convention against Transnational Organized Crime",
    publisher="United Nations",
    force=Force.BINDING,
    year=2000,
    note="recalled",
)

COE = Source(
    id="coe-2005",
    short="CoE",
    title="Council of Europe Convention on Action against Trafficking in Human Beings, CETS 197",
    publisher="Council of Europe",
    force=Force.BINDING,
    year=2005,
    note="binds its parties; elsewhere a comparator. Most articles recalled, art. 16 in part secondary",
)

REFUGEE_1951 = Source(
    id="refugee-convention-1951",
    short="1951 Convention",
    title="Convention relating to the Status of Refugees",
    publisher="United Nations",
    force=Force.BINDING,
    year=1951,
    note="recalled",
)

OAU_REFUGEE_1969 = Source(
    id="oau-refugee-convention-1969",
    short="OAU Refugee Convention",
    title="OAU Convention Governing the Specific Aspects of Refugee Problems in Africa",
    publisher="Organisation of African Unity",
    force=Force.BINDING,
    year=1969,
    note="recalled; its definition is in the Refugee Act of Lesotho, s.3",
)

CAT = Source(
    id="cat-1984",
    short="CAT",
    title="Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment",
    publisher="United Nations",
    force=Force.BINDING,
    year=1984,
    note="recalled",
)

CRC = Source(
    id="crc-1989",
    short="CRC",
    title="Convention on the Rights of the Child",
    publisher="United Nations",
    force=Force.BINDING,
    year=1989,
    note="recalled",
)

CRPD = Source(
    id="crpd-2006",
    short="CRPD",
    title="Convention on the Rights of Persons with Disabilities",
    publisher="United Nations",
    force=Force.BINDING,
    year=2006,
    note="recalled",
)

VCCR = Source(
    id="vccr-1963",
    short="VCCR",
    title="Vienna Convention on Consular Relations",
    publisher="United Nations",
    force=Force.BINDING,
    year=1963,
    note="recalled; art. 36(1)(b) speaks of detained persons",
)

ACTIP = Source(
    id="asean-actip",
    short="ACTIP",
    title="ASEAN Convention Against Trafficking in Persons, Especially Women and Children",
    publisher="ASEAN",
    force=Force.BINDING,
    note="binds its parties; art. 14 known from another text",
)

SADC_DATA = Source(
    id="sadc-data-rules",
    short="SADC data rules",
    title="Data protection rules of the Southern African Development Community",
    publisher="Southern African Development Community",
    force=Force.ADVISORY,
    note="known from a law firm's page only (dlapiperdataprotection.com)",
)
