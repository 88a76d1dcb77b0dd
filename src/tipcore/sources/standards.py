"""Data standards, classifications and statistics."""

__all__ = [
    "E164",
    "HTCDS",
    "ICAO_9303",
    "ICTIP",
    "ISCED_2011",
    "ISIC_4",
    "ISO_639",
    "ISO_3166_1",
    "ISO_3166_2",
    "ISO_5218",
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

ICTIP = Source(
    id="ic-tip",
    short="IC-TIP",
    title="International Classification Standard for Administrative Data on Trafficking in Persons",
    publisher="IOM; UNODC",
    force=Force.ADVISORY,
    year=2025,
    note="earlier called ICS-TIP; its category tables were not read",
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
