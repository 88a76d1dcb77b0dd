"""Published lists of indicators and screening tools."""

__all__ = [
    "AHTST_2018",
    "CSE_IT",
    "ICLS_2018",
    "ILO_2012",
    "ILO_EC_2009",
    "ILO_HARD_TO_SEE",
    "IOM_DTM",
    "LIBERTY_ASIA",
    "NSPCC",
    "QYIT_2019",
    "RAFT_2021",
    "UNODC_E4J",
    "UNODC_INDICATORS",
    "VERA_2014",
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
    title="ILO Indicators of Forced Labour",
    publisher="ILO, Special Action Programme to Combat Forced Labour",
    force=Force.ADVISORY,
    year=2012,
    note="WCMS_203832",
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
    title="Human Trafficking Indicators",
    publisher="UNODC; UN.GIFT",
    force=Force.ADVISORY,
    note="undated leaflet",
)

IOM_DTM = Source(
    id="iom-dtm-exploitation",
    short="IOM DTM",
    title="Migrant Vulnerability to Human Trafficking and Exploitation; flow monitoring surveys 2015-2018",
    publisher="Galos E, Bartolini L, Cook H, Grant N; IOM",
    force=Force.RECORD,
    year=2017,
)

VERA_2014 = Source(
    id="vera-2014",
    short="Vera TVIT",
    title="Screening for Human Trafficking: guidelines for administering the TVIT",
    publisher="Vera Institute of Justice",
    force=Force.ADVISORY,
    year=2014,
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
    title="Rapid Appraisal for Trafficking (RAFT), J Am Coll Emerg Physicians Open 2(5):e12558",
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

UNODC_E4J = Source(
    id="unodc-e4j-6",
    short="UNODC E4J",
    title="University Module Series: Trafficking in Persons, module 6",
    publisher="UNODC",
    force=Force.ADVISORY,
)
