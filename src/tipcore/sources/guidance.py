"""Handbooks of OSCE/ODIHR and IOM on referral, assistance, data and return."""

__all__ = ["IOM_DA", "IOM_DP", "IOM_REFERRAL_2019", "IOM_REINTEGRATION", "NRM1", "NRM2", "ODIHR_R"]

from tipcore.sources._source import Force, Source

ODIHR_R = Source(
    id="odihr-return-2014",
    short="ODIHR-R",
    title="Guiding Principles on Human Rights in the Return of Trafficked Persons",
    publisher="OSCE/ODIHR",
    force=Force.ADVISORY,
    year=2014,
    note="headings only",
)

NRM1 = Source(
    id="odihr-nrm-2004",
    short="NRM1",
    title="National Referral Mechanisms: a practical handbook",
    publisher="OSCE/ODIHR",
    force=Force.ADVISORY,
    year=2004,
    note="recalled",
)

NRM2 = Source(
    id="odihr-nrm-2022",
    short="NRM2",
    title="National Referral Mechanisms: a practical handbook, second edition",
    publisher="OSCE/ODIHR",
    force=Force.ADVISORY,
    year=2022,
    note="secondary; the rules drawn from it recalled",
)

IOM_DA = Source(
    id="iom-direct-assistance-2007",
    short="IOM-DA",
    title="Handbook on Direct Assistance for Victims of Trafficking",
    publisher="IOM",
    force=Force.ADVISORY,
    year=2007,
    note="contents secondary, chapters recalled",
)

IOM_DP = Source(
    id="iom-data-protection-2010",
    short="IOM-DP",
    title="Data Protection Principles (2009) and Manual (2010)",
    publisher="IOM",
    force=Force.ADVISORY,
    year=2010,
    note="titles of the principles read",
)

IOM_REFERRAL_2019 = Source(
    id="iom-referral-2019",
    short="IOM Referral 2019",
    title="Guidance on Referral Mechanisms",
    publisher="IOM",
    force=Force.ADVISORY,
    year=2019,
    note="secondary in part, the rest recalled",
)

IOM_REINTEGRATION = Source(
    id="iom-reintegration-handbook",
    short="IOM Reintegration",
    title="Reintegration Handbook",
    publisher="IOM",
    force=Force.ADVISORY,
    note="read: 1.4, 2.2, 2.3, 2.5",
    url="https://reintegrationhb.iom.int",
)
