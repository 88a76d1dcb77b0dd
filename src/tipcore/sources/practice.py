"""Practice and commentary: return, consular work, forms, law firms."""

__all__ = [
    "AIRLINE_PRACTICE",
    "ASEAN_ACT_TRAINING",
    "BALI_GUIDE",
    "CBSS_CONSULAR",
    "DATA_LAW_COMMENTARY",
    "INDIA_BANGLADESH",
    "IOM_RETURN_PRACTICE",
    "LAO_RETURN",
    "RETURN_BLUEPRINT",
    "TACT",
    "THAI_CAMBODIAN",
]

from tipcore.sources._source import Force, Source

IOM_RETURN_PRACTICE = Source(
    id="iom-return-practice",
    short="IOM practice",
    title="Practice of assisted voluntary return and fitness to travel",
    publisher="infomigrants; thailand.iom.int; poland.iom.int",
    force=Force.RECORD,
)

CBSS_CONSULAR = Source(
    id="cbss-iom-consular-2011",
    short="CBSS",
    title="Handbook for Diplomatic and Consular Personnel",
    publisher="CBSS; IOM",
    force=Force.ADVISORY,
    year=2011,
    note="recalled",
)

ASEAN_ACT_TRAINING = Source(
    id="asean-act-diplomats",
    short="ASEAN-ACT",
    title="Training for diplomats: do no harm",
    publisher="ASEAN-ACT",
    force=Force.ADVISORY,
    note="secondary",
)

BALI_GUIDE = Source(
    id="bali-process-guide",
    short="Bali Process guide",
    title="Bali Process guide",
    publisher="Bali Process",
    force=Force.ADVISORY,
    note="copy on docslib",
)

THAI_CAMBODIAN = Source(
    id="thai-cambodian-handbook",
    short="Thai-Cambodian handbook",
    title="Handbook on return between Thailand and Cambodia",
    publisher="docslib",
    force=Force.ADVISORY,
)

TACT = Source(
    id="tact-forms",
    short="TACT",
    title="Family Assessment Form and risk matrix",
    publisher="respect.international",
    force=Force.ADVISORY,
    note="secondary",
)

RETURN_BLUEPRINT = Source(
    id="return-blueprint",
    short="return blueprint",
    title="Blueprint for return counsellors",
    publisher="policycommons",
    force=Force.ADVISORY,
    note="secondary",
)

LAO_RETURN = Source(
    id="lao-return-presentation",
    short="Lao return",
    title="Return of trafficked persons from Thailand to Laos (presentation)",
    publisher="slideserve",
    force=Force.RECORD,
)

INDIA_BANGLADESH = Source(
    id="india-bangladesh-news",
    short="India-Bangladesh",
    title="News on the return of trafficked persons from India to Bangladesh",
    publisher="news",
    force=Force.RECORD,
)

AIRLINE_PRACTICE = Source(
    id="airline-practice",
    short="airline practice",
    title="Practice of airlines on travel in pregnancy",
    publisher="airlines",
    force=Force.RECORD,
    note="recalled",
)

DATA_LAW_COMMENTARY = Source(
    id="ls-data-commentary",
    short="commentary on LS-DPA",
    title="Commentary on the data protection law of Lesotho",
    publisher="several law firms",
    force=Force.RECORD,
    note="dlapiperdataprotection.com, dataprotection.africa, dataguidance, zmayetlaw, aaksolutions",
)
