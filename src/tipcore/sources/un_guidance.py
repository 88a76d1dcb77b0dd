"""Principles, guidelines and general comments of the United Nations."""

__all__ = [
    "GC6",
    "GC22",
    "GC23",
    "OHCHR_G",
    "OHCHR_P",
    "UNHCR_BIP",
    "UNHCR_RESETTLEMENT",
    "UNICEF_2006",
    "UNODC_2024",
    "UNODC_FIRST_AID",
    "UNODC_MANUAL",
    "UNODC_TOOLKIT",
    "UN_ALTERNATIVE_CARE",
    "UN_CHILD_JUSTICE",
    "UN_RAPPORTEUR_NIGERIA",
]

from tipcore.sources._source import Force, Source

OHCHR_P = Source(
    id="ohchr-principles-2002",
    short="OHCHR-P",
    title="Recommended Principles on Human Rights and Human Trafficking, E/2002/68/Add.1",
    publisher="OHCHR",
    force=Force.ADVISORY,
    year=2002,
    note="P1-P6 read; P7-P11 recalled",
)

OHCHR_G = Source(
    id="ohchr-guidelines-2002",
    short="OHCHR-G",
    title="Recommended Guidelines on Human Rights and Human Trafficking, E/2002/68/Add.1",
    publisher="OHCHR",
    force=Force.ADVISORY,
    year=2002,
    note="recalled",
)

UNICEF_2006 = Source(
    id="unicef-2006",
    short="UNICEF",
    title="Guidelines on the Protection of Child Victims of Trafficking, v2.1",
    publisher="UNICEF",
    force=Force.ADVISORY,
    year=2006,
    note="headings secondary, content recalled",
)

GC6 = Source(
    id="crc-gc6-2005",
    short="GC6",
    title="CRC General Comment 6: unaccompanied and separated children outside their country of origin",
    publisher="Committee on the Rights of the Child",
    force=Force.ADVISORY,
    year=2005,
    note="structure secondary",
)

GC22 = Source(
    id="crc-gc22",
    short="GC22",
    title="CRC General Comment 22",
    publisher="Committee on the Rights of the Child",
    force=Force.ADVISORY,
    note="recalled",
)

GC23 = Source(
    id="cmw-crc-gc23-2017",
    short="GC23",
    title="CMW/CRC Joint General Comment 23",
    publisher="Committee on Migrant Workers; Committee on the Rights of the Child",
    force=Force.ADVISORY,
    year=2017,
    note="recalled",
)

UN_ALTERNATIVE_CARE = Source(
    id="un-alternative-care-2009",
    short="UN Alternative Care",
    title="Guidelines for the Alternative Care of Children",
    publisher="United Nations",
    force=Force.ADVISORY,
    year=2009,
    note="recalled",
)

UN_CHILD_JUSTICE = Source(
    id="ecosoc-2005-20",
    short="ECOSOC 2005/20",
    title="Guidelines on Justice in Matters involving Child Victims and Witnesses of Crime",
    publisher="United Nations Economic and Social Council",
    force=Force.ADVISORY,
    year=2005,
    note="recalled",
)

UN_RAPPORTEUR_NIGERIA = Source(
    id="a-hrc-41-46-add1",
    short="A/HRC/41/46/Add.1",
    title="Report of the Special Rapporteur on trafficking in persons: visit to Nigeria",
    publisher="United Nations",
    force=Force.RECORD,
    note="secondary",
)

UNHCR_BIP = Source(
    id="unhcr-bip-2021",
    short="UNHCR BIP",
    title="Best Interests Procedure Guidelines",
    publisher="UNHCR",
    force=Force.ADVISORY,
    year=2021,
    note="recalled",
)

UNHCR_RESETTLEMENT = Source(
    id="unhcr-resettlement",
    short="unhcr.org",
    title="Resettlement: best interests assessment or determination for a child",
    publisher="UNHCR",
    force=Force.RECORD,
    url="https://www.unhcr.org",
)

UNODC_TOOLKIT = Source(
    id="unodc-toolkit",
    short="UNODC Toolkit",
    title="Toolkit to Combat Trafficking in Persons",
    publisher="UNODC",
    force=Force.ADVISORY,
    note="Tool 7.10 read; list of chapter 6 secondary",
)

UNODC_MANUAL = Source(
    id="unodc-manual",
    short="UNODC manual",
    title="Anti-trafficking manual",
    publisher="UNODC",
    force=Force.ADVISORY,
    note="Module 5, secondary",
)

UNODC_FIRST_AID = Source(
    id="unodc-first-aid-kit",
    short="UNODC First Aid Kit",
    title="First Aid Kit",
    publisher="UNODC",
    force=Force.ADVISORY,
    note="recalled",
)

UNODC_2024 = Source(
    id="unodc-malawi-services-2024",
    short="UNODC 2024",
    title="Malawi: list of services",
    publisher="UNODC",
    force=Force.RECORD,
    year=2024,
    note="secondary",
)
