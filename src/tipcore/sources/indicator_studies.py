"""Where indicator sets come from, and studies of screening tools."""

__all__ = [
    "AHTST_2018",
    "CSE_IT",
    "GREENBAUM_2018",
    "HEIDELBERG_2024",
    "ICLS_2018",
    "ILO_2012",
    "ILO_EC_2009",
    "ILO_HARD_TO_SEE",
    "IOM_DTM",
    "JUSTICE_CENTRE_2016",
    "LIBERTY_ASIA",
    "MUMMA_2017",
    "NSPCC",
    "QYIT_2019",
    "RAFT_2021",
    "UNODC_INDICATORS",
    "URBAN_2017",
    "VERA_2014",
    "ZHANG_2012",
]

from tipcore.sources._source import Force, Source

ILO_EC_2009 = Source(
    id="ilo-ec-2009-delphi",
    short="ILO/EC 2009",
    title="Operational indicators of trafficking in human beings: results from a Delphi survey",
    publisher="ILO; European Commission",
    force=Force.ADVISORY,
    year=2009,
    url="https://www.ilo.org/sites/default/files/wcmsp5/groups/public/@ed_norm/@declaration/documents/publication/wcms_105023.pdf",
    note="March 2009, revised September 2009; WCMS_105023",
)

ILO_2012 = Source(
    id="ilo-2012-forced-labour",
    short="ILO 2012",
    title="ILO indicators of forced labour",
    publisher="ILO",
    force=Force.ADVISORY,
    year=2012,
)

ILO_HARD_TO_SEE = Source(
    id="ilo-2012-hard-to-see",
    short="ILO Hard to see",
    title="Hard to see, harder to count: survey guidelines to estimate forced labour",
    publisher="ILO",
    force=Force.ADVISORY,
    year=2012,
    note="recalled",
)

ICLS_2018 = Source(
    id="icls-2018",
    short="ICLS 2018",
    title="Guidelines concerning the measurement of forced labour, ICLS/20/2018/Guidelines",
    publisher="ILO",
    force=Force.ADVISORY,
    year=2018,
)

UNODC_INDICATORS = Source(
    id="unodc-indicators",
    short="UNODC indicators",
    title="Human trafficking indicators",
    publisher="UNODC",
    force=Force.ADVISORY,
    note="n.d. (2008)",
)

IOM_DTM = Source(
    id="iom-dtm-exploitation",
    short="IOM DTM",
    title="Flow monitoring surveys: exploitation module",
    publisher="IOM",
    force=Force.RECORD,
    note="Displacement Tracking Matrix; Galos et al. 2017",
)

VERA_2014 = Source(
    id="vera-2014",
    short="Vera TVIT",
    title="Trafficking Victim Identification Tool",
    publisher="Vera Institute of Justice",
    force=Force.ADVISORY,
    year=2014,
)

GREENBAUM_2018 = Source(
    id="greenbaum-2018",
    short="Greenbaum",
    title="Short Screen for Child Sex Trafficking, Pediatric Emergency Care 34(1):33-37",
    publisher="Greenbaum VJ, Dodd M, McCracken C",
    force=Force.RECORD,
    year=2018,
    url="https://doi.org/10.1097/PEC.0000000000000602",
)

HEIDELBERG_2024 = Source(
    id="heidelberg-2024",
    short="Heidelberg AHTST",
    title="Tambini Stollwerck EA et al., BMC Public Health 24:1685",
    publisher="BMC Public Health",
    force=Force.RECORD,
    year=2024,
    url="https://doi.org/10.1186/s12889-024-18997-7",
)

AHTST_2018 = Source(
    id="ahtst-2018",
    short="AHTST",
    title="Adult Human Trafficking Screening Tool and Guide",
    publisher="NHTTAC; OTIP",
    force=Force.ADVISORY,
    year=2018,
    note="8 questions, stated as not validated",
)

CSE_IT = Source(
    id="cse-it-2",
    short="CSE-IT 2.0",
    title="Commercial Sexual Exploitation Identification Tool",
    publisher="WestCoast Children's Clinic",
    force=Force.ADVISORY,
    year=2017,
    note="copyrighted: do not ship the items without permission",
)

URBAN_2017 = Source(
    id="urban-2017",
    short="Urban HTST",
    title="Human Trafficking Screening Tool",
    publisher="Urban Institute",
    force=Force.RECORD,
    year=2017,
)

ZHANG_2012 = Source(
    id="zhang-2012",
    short="Zhang 2012",
    title="Trafficking of migrant laborers in San Diego; data ICPSR 34713",
    publisher="Zhang",
    force=Force.RECORD,
    year=2012,
)

JUSTICE_CENTRE_2016 = Source(
    id="justice-centre-2016",
    short="Coming Clean",
    title="Coming Clean",
    publisher="Justice Centre Hong Kong",
    force=Force.RECORD,
    year=2016,
)

MUMMA_2017 = Source(
    id="mumma-2017",
    short="Mumma 2017",
    title="Emergency department survey, West J Emerg Med 18(4):616-620",
    publisher="Mumma BE et al.",
    force=Force.RECORD,
    year=2017,
    url="https://doi.org/10.5811/westjem.2017.2.31924",
)

QYIT_2019 = Source(
    id="qyit-2019",
    short="QYIT",
    title="Quick Youth Indicators for Trafficking, Children and Youth Services Review 98:72-79",
    publisher="Chisolm-Straker M, Sze J, Einbond J, White J, Stoklosa H",
    force=Force.RECORD,
    year=2019,
)

RAFT_2021 = Source(
    id="raft-2021",
    short="RAFT",
    title="RAFT, J Am Coll Emerg Physicians Open 2(5):e12558",
    publisher="Chisolm-Straker M et al.",
    force=Force.RECORD,
    year=2021,
    url="https://doi.org/10.1002/emp2.12558",
)

NSPCC = Source(
    id="nspcc-list",
    short="NSPCC",
    title="List of red flags for child trafficking",
    publisher="NSPCC",
    force=Force.ADVISORY,
    note="copy on athub.org.uk",
)

LIBERTY_ASIA = Source(
    id="liberty-asia-2015",
    short="Liberty Asia",
    title="Victim identification toolkit",
    publisher="Liberty Asia",
    force=Force.ADVISORY,
    year=2015,
    note="copy on conventuslaw.com",
)
