"""Data standards, classifications and statistics."""

__all__ = [
    "CTDC",
    "CTDC_SYNTHETIC",
    "E164",
    "EUROSTAT_THB",
    "GLOTIP",
    "HTCDS",
    "ICAO_9303",
    "ICTIP",
    "ISCED_2011",
    "ISIC_4",
    "ISO_639",
    "ISO_3166_1",
    "ISO_3166_2",
    "ISO_5218",
    "SAMM",
    "UK_NRM_STATISTICS",
]

from tipcore.sources._source import Force, Source

HTCDS = Source(
    id="htcds-2",
    short="HTCDS",
    title="Human Trafficking Case Data Standard 2.0",
    publisher="IOM",
    force=Force.ADVISORY,
    url="https://github.com/UNMigration/HTCDS",
    note="commit 3c2f653; CC BY 4.0",
)

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

ICTIP = Source(
    id="ic-tip",
    short="IC-TIP",
    title="International Classification Standard for Administrative Data on Trafficking in Persons",
    publisher="IOM; UNODC",
    force=Force.ADVISORY,
    note="known from pages about it",
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

ISO_3166_1 = Source(
    id="iso-3166-1",
    short="ISO 3166-1",
    title="Codes for the representation of names of countries",
    publisher="ISO",
    force=Force.ADVISORY,
    note="read through pycountry 26.2.16",
)

ISO_3166_2 = Source(
    id="iso-3166-2",
    short="ISO 3166-2",
    title="Country subdivision code",
    publisher="ISO",
    force=Force.ADVISORY,
    note="read through pycountry 26.2.16",
)

ISO_639 = Source(
    id="iso-639",
    short="ISO 639",
    title="Codes for the representation of names of languages",
    publisher="ISO",
    force=Force.ADVISORY,
    note="read through pycountry 26.2.16",
)

ISO_5218 = Source(
    id="iso-5218",
    short="ISO 5218",
    title="Codes for the representation of human sexes",
    publisher="ISO",
    force=Force.ADVISORY,
    note="recalled",
)

ISCED_2011 = Source(
    id="isced-2011",
    short="ISCED 2011",
    title="International Standard Classification of Education",
    publisher="UNESCO",
    force=Force.ADVISORY,
    year=2011,
    note="levels inferred from the order in HTCDS",
)

ISIC_4 = Source(
    id="isic-rev4",
    short="ISIC Rev.4",
    title="International Standard Industrial Classification of All Economic Activities",
    publisher="United Nations",
    force=Force.ADVISORY,
    note="sections by the first letter of the HTCDS codes",
)

E164 = Source(
    id="e164",
    short="E.164",
    title="International public telecommunication numbering plan",
    publisher="ITU",
    force=Force.ADVISORY,
)

ICAO_9303 = Source(
    id="icao-9303",
    short="ICAO 9303",
    title="Machine Readable Travel Documents",
    publisher="ICAO",
    force=Force.ADVISORY,
    note="recalled",
)
