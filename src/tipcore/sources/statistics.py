"""Data sets and classifications of trafficking statistics."""

__all__ = [
    "CTDC",
    "CTDC_SYNTHETIC",
    "EUROSTAT_THB",
    "FBI_UCR",
    "GLOTIP",
    "ICCS_2015",
    "NCRB",
    "SAMM",
    "SPARSE_MSE",
    "UK_NRM_STATISTICS",
]

from tipcore.sources._source import Force, Source

CTDC = Source(
    id="ctdc-codebook",
    short="CTDC",
    title="Codebook v6 and data dictionary of 28 November 2017",
    publisher="Counter-Trafficking Data Collaborative",
    force=Force.ADVISORY,
    year=2017,
    url="https://www.ctdatacollaborative.org",
    note="terms of use apply to the data",
)

CTDC_SYNTHETIC = Source(
    id="ctdc-global-synthetic",
    short="CTDC synthetic",
    title="Global Synthetic Dataset",
    publisher="Counter-Trafficking Data Collaborative",
    force=Force.RECORD,
    url="https://www.ctdatacollaborative.org/page/global-synthetic-dataset",
)

GLOTIP = Source(
    id="glotip",
    short="GLOTIP",
    title="UNODC database on trafficking in persons, release of 30 May 2023",
    publisher="UNODC",
    force=Force.RECORD,
    year=2023,
    url="https://dataunodc.un.org/dp-trafficking-persons",
)

UK_NRM_STATISTICS = Source(
    id="uk-nrm-statistics",
    short="UK NRM statistics",
    title="National Referral Mechanism statistics",
    publisher="United Kingdom Home Office",
    force=Force.RECORD,
    url="https://www.gov.uk/government/collections/national-referral-mechanism-statistics",
    note="Open Government Licence",
)

EUROSTAT_THB = Source(
    id="eurostat-crim-thb",
    short="Eurostat crim_thb",
    title="Metadata of the trafficking statistics, 24 January 2024",
    publisher="Eurostat",
    force=Force.RECORD,
    year=2024,
)

SAMM = Source(
    id="sadc-samm",
    short="SADC TIP database",
    title="Southern Africa regional collection of trafficking data",
    publisher="UNODC; sammproject.org",
    force=Force.RECORD,
)

FBI_UCR = Source(
    id="fbi-ucr-trafficking",
    short="FBI UCR",
    title="Table on human trafficking; repository fbi-cde/crime-data-frontend",
    publisher="FBI",
    force=Force.RECORD,
    note="issues 344 and 979",
)

NCRB = Source(
    id="in-ncrb",
    short="NCRB",
    title="State tables on human trafficking",
    publisher="National Crime Records Bureau of India",
    force=Force.RECORD,
    note="published sums can be wrong",
)

SPARSE_MSE = Source(
    id="sparse-mse",
    short="SparseMSE",
    title="Tables of lists and overlaps in an R package",
    publisher="SparseMSE",
    force=Force.RECORD,
)

ICCS_2015 = Source(
    id="iccs-2015",
    short="ICCS",
    title="International Classification of Crime for Statistical Purposes",
    publisher="UNODC",
    force=Force.ADVISORY,
    year=2015,
    note="sub-codes of trafficking recalled",
)
