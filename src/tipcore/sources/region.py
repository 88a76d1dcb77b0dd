"""Statutes, regulations and reports of neighbouring States."""

__all__ = [
    "MALAWI_TIP",
    "NAMIBIA_CTIP",
    "NIGERIA_NRM",
    "RCM_2007",
    "TIP_REPORT",
    "ZAMBIA_AHTA",
    "ZAMBIA_MECHANISM",
    "ZA_HEALTH_GUIDANCE",
    "ZA_R737",
    "ZA_R1006",
    "ZA_TIP",
    "ZIMBABWE_TIP",
]

from tipcore.sources._source import Force, Source

ZA_TIP = Source(
    id="za-tip-2013",
    short="ZA-TIP",
    title="Prevention and Combating of Trafficking in Persons Act 7 of 2013",
    publisher="Republic of South Africa",
    force=Force.BINDING,
    year=2013,
    note="read: ss.15, 18, 19, 22, 24, 25, 31, 33, 43, 44; s.15 and s.31(2)(b)(ii) not commenced",
)

ZA_R1006 = Source(
    id="za-gn-r1006-2015",
    short="ZA GN R1006",
    title="Government Notice R1006 of 2015: regulations under Act 7 of 2013",
    publisher="Republic of South Africa",
    force=Force.BINDING,
    year=2015,
    note="read: regs 2, 5, 6, 9, 10, 12, 14, 17",
)

ZA_R737 = Source(
    id="za-gn-r737-2015",
    short="ZA GN R737",
    title="Government Notice R737 of 2015: regulations under Act 7 of 2013",
    publisher="Republic of South Africa",
    force=Force.BINDING,
    year=2015,
    note="read: reg. 2",
)

ZA_HEALTH_GUIDANCE = Source(
    id="za-health-guidance",
    short="intersexions.co.za",
    title="Guidance for health workers after sexual violence",
    publisher="intersexions.co.za",
    force=Force.ADVISORY,
    url="https://intersexions.co.za",
)

MALAWI_TIP = Source(
    id="mw-tip-2015",
    short="Malawi TIP Act",
    title="Trafficking in Persons Act 3 of 2015",
    publisher="Republic of Malawi",
    force=Force.BINDING,
    year=2015,
    note="public copy, not checked against the Gazette",
)

ZAMBIA_AHTA = Source(
    id="zm-ahta-2008",
    short="Zambia AHTA",
    title="Anti-Human Trafficking Act 11 of 2008, as amended by Act 16 of 2022",
    publisher="Republic of Zambia",
    force=Force.BINDING,
    year=2008,
    note="public copy, not checked against the Gazette",
)

ZAMBIA_MECHANISM = Source(
    id="zm-referral-mechanism",
    short="Zambia mechanism",
    title="Referral mechanism and profiling form of Zambia",
    publisher="idcoalition; IOM",
    force=Force.RECORD,
)

NAMIBIA_CTIP = Source(
    id="na-ctip-2018",
    short="Namibia CTIP",
    title="Combating of Trafficking in Persons Act 1 of 2018",
    publisher="Republic of Namibia",
    force=Force.BINDING,
    year=2018,
    note="public copy, not checked against the Gazette; its schedule holds PP arts 3-9",
)

ZIMBABWE_TIP = Source(
    id="zw-tip",
    short="Zimbabwe TIP Act",
    title="Trafficking in Persons Act",
    publisher="Republic of Zimbabwe",
    force=Force.BINDING,
    note="public copy, not checked against the Gazette",
)

NIGERIA_NRM = Source(
    id="ng-nrm-2014",
    short="Nigeria NRM",
    title="Guidelines on the National Referral Mechanism",
    publisher="Nigeria",
    force=Force.ADVISORY,
    year=2014,
    note="known from a secondary source only",
)

RCM_2007 = Source(
    id="rcm-2007",
    short="RCM guidelines",
    title="RCM guidelines 2007 on children who travel",
    publisher="RCM",
    force=Force.ADVISORY,
    year=2007,
    note="secondary",
)

TIP_REPORT = Source(
    id="tip-report",
    short="TIP report",
    title="Trafficking in Persons Report",
    publisher="US Department of State",
    force=Force.RECORD,
    note="yearly; the citation names country and year",
)
