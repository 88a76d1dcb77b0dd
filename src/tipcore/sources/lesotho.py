"""Statutes, a case and official pages of Lesotho."""

__all__ = [
    "LS_ATIP",
    "LS_CPEA",
    "LS_CPWA",
    "LS_DPA",
    "LS_HOME_AFFAIRS",
    "LS_NEWS",
    "LS_PASSPORTS",
    "LS_PASSPORT_REQUIREMENTS",
    "LS_PENAL",
    "LS_REFUGEE",
    "LS_TSOANA",
    "TIP_LESOTHO",
]

from tipcore.sources._source import Force, Source

_COPY = "public copy, not checked against the Gazette"

LS_ATIP = Source(
    id="ls-atip-2011",
    short="LS-ATIP",
    title="Anti-Trafficking in Persons Act 1 of 2011, as amended by Act 1 of 2021",
    publisher="Kingdom of Lesotho",
    force=Force.BINDING,
    year=2011,
    url="https://lesotholii.org/akn/ls/act/2011/1/eng@2021-01-14",
    note=f"version of 14 January 2021; {_COPY}",
)

LS_CPWA = Source(
    id="ls-cpwa-2011",
    short="LS-CPWA",
    title="Children's Protection and Welfare Act 7 of 2011",
    publisher="Kingdom of Lesotho",
    force=Force.BINDING,
    year=2011,
    url="https://lesotholii.org/akn/ls/act/2011/7",
    note=f"{_COPY}; section 25 is missing in the copy",
)

LS_DPA = Source(
    id="ls-dpa-2012",
    short="LS-DPA",
    title="Data Protection Act 5 of 2012",
    publisher="Kingdom of Lesotho",
    force=Force.BINDING,
    year=2012,
    url="https://lesotholii.org/akn/ls/act/2012/5",
    note=f"its short title says 2011; {_COPY}",
)

LS_PASSPORTS = Source(
    id="ls-passports-2018",
    short="LS Passports Act",
    title="Passports and Travel Documents Act 5 of 2018",
    publisher="Kingdom of Lesotho",
    force=Force.BINDING,
    year=2018,
    note=_COPY,
)

LS_REFUGEE = Source(
    id="ls-refugee-1983",
    short="LS Refugee Act",
    title="Refugee Act 18 of 1983",
    publisher="Kingdom of Lesotho",
    force=Force.BINDING,
    year=1983,
    note=_COPY,
)

LS_CPEA = Source(
    id="ls-cpea-1981",
    short="LS CP&E Act",
    title="Criminal Procedure and Evidence Act 7 of 1981",
    publisher="Kingdom of Lesotho",
    force=Force.BINDING,
    year=1981,
    note=_COPY,
)

LS_PENAL = Source(
    id="ls-penal-2012",
    short="LS Penal Code",
    title="Penal Code Act 6 of 2012",
    publisher="Kingdom of Lesotho",
    force=Force.BINDING,
    year=2012,
    note=_COPY,
)

LS_TSOANA = Source(
    id="ls-tsoana-2012",
    short="Tsoana",
    title="Rex v Tsoana, CR 372/12",
    publisher="UNODC SHERLOC case database",
    force=Force.RECORD,
    note="read as a summary in the database, not as a judgment",
)

LS_PASSPORT_REQUIREMENTS = Source(
    id="ls-passport-requirements",
    short="LS passport requirements",
    title="Passport requirements of the missions of Lesotho abroad",
    publisher="lesothoembassy.de; lesothocanada.gov.ls",
    force=Force.RECORD,
)

LS_HOME_AFFAIRS = Source(
    id="ls-home-affairs-2022",
    short="homeaffairs.gov.ls",
    title="Reception of human trafficking victim",
    publisher="Ministry of Home Affairs, Lesotho",
    force=Force.RECORD,
    year=2022,
)

LS_NEWS = Source(
    id="ls-news",
    short="Lesotho news",
    title="News and statements on trafficking in Lesotho",
    publisher="several newspapers, ministries and organisations",
    force=Force.RECORD,
    note="newsdayonline.co.ls, gov.ls, publiceyenews, africa-press, iom.int, ropretoria.iom.int",
)

TIP_LESOTHO = Source(
    id="tip-report-lesotho",
    short="TIP report Lesotho",
    title="Trafficking in Persons Report: Lesotho, 2011 to 2023",
    publisher="US Department of State",
    force=Force.RECORD,
)
