"""Studies that tried indicators and screening tools."""

__all__ = [
    "ASC_2024",
    "GREENBAUM_2018",
    "GREENBAUM_JAH_2018",
    "HAINAUT_2022",
    "HEIDELBERG_2024",
    "HURST_2021",
    "JUSTICE_CENTRE_2016",
    "MUMMA_2017",
    "NEW_HUMANITARIAN",
    "PRICE_2022",
    "RS_2948250",
    "SIMICH_2014",
    "TUNIS_PREVALENCE",
    "URBAN_2017",
    "VALADEZ",
    "ZHANG_2012",
]

from tipcore.sources._source import Force, Source

GREENBAUM_2018 = Source(
    id="greenbaum-2018",
    short="Greenbaum",
    title="Short Screen for Child Sex Trafficking, Pediatric Emergency Care 34(1):33-37",
    publisher="Greenbaum VJ, Dodd M, McCracken C",
    force=Force.RECORD,
    year=2018,
    url="https://doi.org/10.1097/PEC.0000000000000602",
)

GREENBAUM_JAH_2018 = Source(
    id="greenbaum-2018-jah",
    short="Greenbaum JAH",
    title="Evaluation of the short screen in 16 sites, J Adolesc Health 63(6):745-752",
    publisher="Greenbaum et al.",
    force=Force.RECORD,
    year=2018,
)

HAINAUT_2022 = Source(
    id="hainaut-2022",
    short="Hainaut 2022",
    title="Scoping review of screening instruments",
    publisher="Hainaut",
    force=Force.RECORD,
    year=2022,
    url="https://doi.org/10.1177/00333549211061774",
)

HURST_2021 = Source(
    id="hurst-2021",
    short="Hurst 2021",
    title="Short screen on a tablet, Pediatrics 147(3):e2020013235",
    publisher="Hurst et al.",
    force=Force.RECORD,
    year=2021,
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

NEW_HUMANITARIAN = Source(
    id="new-humanitarian-95756",
    short="The New Humanitarian",
    title="Article 95756 on Lesotho and a river crossing",
    publisher="The New Humanitarian",
    force=Force.RECORD,
    year=2012,
)

VALADEZ = Source(
    id="valadez-review",
    short="Valadez",
    title="Review of screening instruments for minors",
    publisher="Valadez",
    force=Force.RECORD,
)

PRICE_2022 = Source(
    id="price-2022",
    short="Price 2022",
    title="Cape Town study",
    publisher="Price",
    force=Force.RECORD,
    year=2022,
)

RS_2948250 = Source(
    id="researchsquare-rs-2948250",
    short="rs-2948250",
    title="Research Square, record rs-2948250",
    publisher="Research Square",
    force=Force.RECORD,
    note="figures on the flow monitoring surveys of the IOM",
)

SIMICH_2014 = Source(
    id="simich-2014",
    short="Simich 2014",
    title="Validation of the Trafficking Victim Identification Tool, NCJ 246712",
    publisher="Simich et al.; Vera Institute of Justice",
    force=Force.RECORD,
    year=2014,
)

TUNIS_PREVALENCE = Source(
    id="tunis-prevalence",
    short="Tunis study",
    title="Tunis, PRIF statistical definition",
    publisher="Tunis study",
    force=Force.RECORD,
)

ASC_2024 = Source(
    id="asc-2024",
    short="ASC 2024",
    title="American Society of Criminology, 2024",
    publisher="American Society of Criminology",
    force=Force.RECORD,
    year=2024,
)
