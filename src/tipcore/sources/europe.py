"""Directives of the European Union, and monitoring and refugee law in Europe."""

__all__ = [
    "BG_ASYLUM",
    "BG_NRM",
    "EU36",
    "EU_PERMIT_2004",
    "EU_RD",
    "EU_VICTIMS_2012",
    "GRETA",
    "UK_RECONSIDERATION",
    "UK_SG",
]

from tipcore.sources._source import Force, Source

EU36 = Source(
    id="eu-2011-36",
    short="EU36",
    title="Directive 2011/36/EU on trafficking in human beings, as amended by Directive (EU) 2024/1712",
    publisher="European Union",
    force=Force.BINDING,
    year=2011,
    note="binds its member States; elsewhere a comparator",
)

EU_PERMIT_2004 = Source(
    id="eu-2004-81",
    short="EU 2004/81",
    title="Directive 2004/81/EC on the residence permit for victims of trafficking who cooperate",
    publisher="European Union",
    force=Force.BINDING,
    year=2004,
    note="recalled",
)

EU_RD = Source(
    id="eu-2008-115",
    short="EU-RD",
    title="Return Directive 2008/115/EC",
    publisher="European Union",
    force=Force.BINDING,
    year=2008,
    note="recalled",
)

EU_VICTIMS_2012 = Source(
    id="eu-2012-29",
    short="EU 2012/29",
    title="Directive 2012/29/EU on the rights, support and protection of victims of crime",
    publisher="European Union",
    force=Force.BINDING,
    year=2012,
    note="recalled",
)

GRETA = Source(
    id="greta",
    short="GRETA",
    title="Evaluation reports of the Group of Experts on Action against Trafficking in Human Beings",
    publisher="Council of Europe",
    force=Force.ADVISORY,
)

BG_NRM = Source(
    id="bg-nrm",
    short="Bulgarian NRM",
    title="National Referral Mechanism of Bulgaria",
    publisher="nrm.bg",
    force=Force.ADVISORY,
    url="https://nrm.bg",
    note="read: adults 2.2 and 3; children 1.1-1.3, 2.1-2.2; foreigners 1.1, 1.4, 3.2",
)

BG_ASYLUM = Source(
    id="bg-asylum",
    short="BG Asylum Act",
    title="Asylum and Refugees Act of Bulgaria",
    publisher="Republic of Bulgaria",
    force=Force.BINDING,
    note="art. 63(4)-(5) known from another text",
)

UK_SG = Source(
    id="uk-modern-slavery-guidance",
    short="UK-SG",
    title="Modern Slavery Act 2015, section 49: Statutory Guidance",
    publisher="United Kingdom Home Office",
    force=Force.BINDING,
    note="known from pages that describe it (athub.org.uk, Sefton manual, Hansard)",
)

UK_RECONSIDERATION = Source(
    id="uk-reconsideration",
    short="UK reconsideration",
    title="Reconsideration of decisions of the National Referral Mechanism",
    publisher="antislavery.org",
    force=Force.RECORD,
    url="https://antislavery.org",
)
