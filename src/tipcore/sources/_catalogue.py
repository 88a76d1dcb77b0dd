"""All sources of the bibliography, by their ids."""

__all__ = ["all_sources", "get", "ids"]

from types import MappingProxyType

from tipcore.errors import UnknownTerm
from tipcore.sources import (
    europe,
    guidance,
    health,
    indicator_sets,
    indicator_studies,
    lesotho,
    own,
    practice,
    region,
    standards,
    statistics,
    treaties,
    un_guidance,
)
from tipcore.sources._source import Source

_ALL = (
    europe.BG_ASYLUM,
    europe.BG_NRM,
    europe.EU36,
    europe.EU_PERMIT_2004,
    europe.EU_RD,
    europe.EU_VICTIMS_2012,
    europe.GRETA,
    europe.UK_RECONSIDERATION,
    europe.UK_SG,
    guidance.IOM_DA,
    guidance.IOM_DP,
    guidance.IOM_REFERRAL_2019,
    guidance.IOM_REINTEGRATION,
    guidance.NRM1,
    guidance.NRM2,
    guidance.ODIHR_R,
    health.MSF_SEXUAL_VIOLENCE,
    health.WHO03,
    health.WHO_RECALLED,
    health.WHO_UNHCR_RAPE,
    indicator_sets.AHTST_2018,
    indicator_sets.CSE_IT,
    indicator_sets.ICLS_2018,
    indicator_sets.ILO_2012,
    indicator_sets.ILO_EC_2009,
    indicator_sets.ILO_HARD_TO_SEE,
    indicator_sets.IOM_DTM,
    indicator_sets.LIBERTY_ASIA,
    indicator_sets.NSPCC,
    indicator_sets.QYIT_2019,
    indicator_sets.RAFT_2021,
    indicator_sets.UNODC_E4J,
    indicator_sets.UNODC_INDICATORS,
    indicator_sets.VERA_2014,
    indicator_studies.ASC_2024,
    indicator_studies.GREENBAUM_2018,
    indicator_studies.GREENBAUM_JAH_2018,
    indicator_studies.HAINAUT_2022,
    indicator_studies.HEIDELBERG_2024,
    indicator_studies.HURST_2021,
    indicator_studies.JUSTICE_CENTRE_2016,
    indicator_studies.MUMMA_2017,
    indicator_studies.NEW_HUMANITARIAN,
    indicator_studies.PRICE_2022,
    indicator_studies.RS_2948250,
    indicator_studies.SIMICH_2014,
    indicator_studies.TUNIS_PREVALENCE,
    indicator_studies.URBAN_2017,
    indicator_studies.VALADEZ,
    indicator_studies.ZHANG_2012,
    lesotho.LS_ATIP,
    lesotho.LS_CPEA,
    lesotho.LS_CPWA,
    lesotho.LS_DPA,
    lesotho.LS_HOME_AFFAIRS,
    lesotho.LS_NEWS,
    lesotho.LS_PASSPORTS,
    lesotho.LS_PASSPORT_REQUIREMENTS,
    lesotho.LS_PENAL,
    lesotho.LS_REFUGEE,
    lesotho.LS_TSOANA,
    lesotho.TIP_LESOTHO,
    own.TIPCORE_DEFAULT,
    practice.AIRLINE_PRACTICE,
    practice.ASEAN_ACT_TRAINING,
    practice.BALI_GUIDE,
    practice.CBSS_CONSULAR,
    practice.DATA_LAW_COMMENTARY,
    practice.INDIA_BANGLADESH,
    practice.IOM_RETURN_PRACTICE,
    practice.LAO_RETURN,
    practice.RETURN_BLUEPRINT,
    practice.TACT,
    practice.THAI_CAMBODIAN,
    region.MALAWI_TIP,
    region.NAMIBIA_CTIP,
    region.NIGERIA_NRM,
    region.RCM_2007,
    region.TIP_REPORT,
    region.ZAMBIA_AHTA,
    region.ZAMBIA_MECHANISM,
    region.ZA_HEALTH_GUIDANCE,
    region.ZA_R1006,
    region.ZA_R737,
    region.ZA_TIP,
    region.ZIMBABWE_TIP,
    standards.E164,
    standards.HTCDS,
    standards.ICAO_9303,
    standards.ICTIP,
    standards.ISCED_2011,
    standards.ISIC_4,
    standards.ISO_3166_1,
    standards.ISO_3166_2,
    standards.ISO_5218,
    standards.ISO_639,
    statistics.CTDC,
    statistics.CTDC_SYNTHETIC,
    statistics.EUROSTAT_THB,
    statistics.FBI_UCR,
    statistics.GLOTIP,
    statistics.ICCS_2015,
    statistics.NCRB,
    statistics.SAMM,
    statistics.SPARSE_MSE,
    statistics.UK_NRM_STATISTICS,
    treaties.ACTIP,
    treaties.CAT,
    treaties.COE,
    treaties.CRC,
    treaties.CRPD,
    treaties.OAU_REFUGEE_1969,
    treaties.PP,
    treaties.REFUGEE_1951,
    treaties.SADC_DATA,
    treaties.UNTOC,
    treaties.VCCR,
    un_guidance.GC22,
    un_guidance.GC23,
    un_guidance.GC6,
    un_guidance.OHCHR_G,
    un_guidance.OHCHR_P,
    un_guidance.UNHCR_BIP,
    un_guidance.UNHCR_RESETTLEMENT,
    un_guidance.UNICEF_2006,
    un_guidance.UNODC_2024,
    un_guidance.UNODC_FIRST_AID,
    un_guidance.UNODC_MANUAL,
    un_guidance.UNODC_TOOLKIT,
    un_guidance.UN_ALTERNATIVE_CARE,
    un_guidance.UN_CHILD_JUSTICE,
    un_guidance.UN_RAPPORTEUR_NIGERIA,
)

_BY_ID = MappingProxyType({source.id: source for source in sorted(_ALL, key=lambda source: source.id)})


def get(source_id: str) -> Source:
    """Return the source with this id.

    Raises:
        UnknownTerm: No source has it; the nearest ids are named.

    Examples:
        >>> get("ls-atip-2011").short
        'LS-ATIP'
    """
    if source_id in _BY_ID:
        return _BY_ID[source_id]
    kind = "source"
    raise UnknownTerm(kind, source_id, _BY_ID)


def ids() -> tuple[str, ...]:
    """Return the ids of all sources, sorted.

    Examples:
        >>> "palermo-protocol-2000" in ids()
        True
    """
    return tuple(_BY_ID)


def all_sources() -> tuple[Source, ...]:
    """Return all sources, sorted by id.

    Examples:
        >>> all_sources()[0].id == ids()[0]
        True
    """
    return tuple(_BY_ID.values())
