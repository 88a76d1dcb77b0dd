"""Lists of the Human Trafficking Case Data Standard 2.0; the codes of the standard are mapped in exchange."""

__all__ = [
    "CaseStatus",
    "ControlMethod",
    "EducationLevel",
    "Industry",
    "MaritalStatus",
    "OnlinePlatform",
    "RecruitmentMethod",
    "ReferralReason",
    "SexExploitationType",
    "SupportPlanKind",
    "TraffickerRelation",
    "TraffickingPhase",
]

from tipcore.sources import EvidenceMark
from tipcore.sources.standards import HTCDS
from tipcore.terms._term import Term


class MaritalStatus(Term, cites=(HTCDS.at("prs_MaritalStatus", EvidenceMark.PRIMARY),)):
    """Marital status."""

    SINGLE = "single", "Single"
    MARRIED = "married", "Married"
    WIDOWED = "widowed", "Widowed"
    DIVORCED = "divorced", "Divorced"
    SEPARATED = "separated", "Separated"
    REGISTERED_PARTNERSHIP = "registered_partnership", "Registered partnership"


class EducationLevel(Term, cites=(HTCDS.at("prs_HighestLevelOfEducation", EvidenceMark.PRIMARY),)):
    """Highest level of education, ISCED 2011 levels 0 to 8."""

    EARLY_CHILDHOOD_EDUCATION = "early_childhood_education", "Early childhood education"
    PRIMARY_EDUCATION = "primary_education", "Primary education"
    LOWER_SECONDARY_EDUCATION = "lower_secondary_education", "Lower secondary education"
    UPPER_SECONDARY_EDUCATION = "upper_secondary_education", "Upper secondary education"
    POST_SECONDARY_NON_TERTIARY_EDUCATION = (
        "post_secondary_non_tertiary_education",
        "Post-secondary non-tertiary education",
    )
    SHORT_CYCLE_TERTIARY_EDUCATION = "short_cycle_tertiary_education", "Short-cycle tertiary education"
    BACHELORS_OR_EQUIVALENT_LEVEL = "bachelors_or_equivalent_level", "Bachelor's or equivalent level"
    MASTERS_OR_EQUIVALENT_LEVEL = "masters_or_equivalent_level", "Master's or equivalent level"
    DOCTORAL_OR_EQUIVALENT_LEVEL = "doctoral_or_equivalent_level", "Doctoral or equivalent level"


class TraffickerRelation(Term, cites=(HTCDS.at("vic_RelationshipToTrafficker", EvidenceMark.PRIMARY),)):
    """What the trafficker was to the person."""

    FAMILIAL = "familial", "Familial"
    ACQUAINTED = "acquainted", "Acquainted"
    UNACQUAINTED = "unacquainted", "Unacquainted"


class OnlinePlatform(Term, cites=(HTCDS.at("vic_RecruitmentWebsitesAndApps", EvidenceMark.PRIMARY),)):
    """A website or app through which people are recruited or exploited."""

    FACEBOOK = "facebook", "Facebook"
    INSTAGRAM = "instagram", "Instagram"
    WHATSAPP = "whatsapp", "WhatsApp"
    TELEGRAM = "telegram", "Telegram"
    FACEBOOK_MESSENGER = "facebook_messenger", "Facebook Messenger"
    VIBER = "viber", "Viber"
    SNAPCHAT = "snapchat", "Snapchat"
    LINE = "line", "Line"
    FOR_SALE = "for_sale", "4Sale"
    WECHAT = "wechat", "WeChat"
    QQ = "qq", "QQ"
    QZONE = "qzone", "QZone"
    TIKTOK = "tiktok", "TikTok"
    TWITTER = "twitter", "Twitter"
    OTHER = "other", "Other"


class RecruitmentMethod(Term, cites=(HTCDS.at("vic_MethodOfRecruitment", EvidenceMark.PRIMARY),)):
    """Where or through whom the person was recruited."""

    AT_A_PLACE_OF_BUSINESS = "at_a_place_of_business", "At a place of business"
    AT_AN_EDUCATIONAL_INSTITUTION = "at_an_educational_institution", "At an educational institution"
    AT_WORK = "at_work", "At work"
    THROUGH_ONLINE_SOCIAL_NETWORKS = "through_online_social_networks", "Through online social networks"
    THROUGH_AN_ONLINE_ADVERTISEMENT = "through_an_online_advertisement", "Through an online advertisement"
    THROUGH_A_TELEVISION_ADVERT = "through_a_television_advert", "Through a television advert"
    THROUGH_A_NEWSPAPER_ADVERT = "through_a_newspaper_advert", "Through a newspaper advert"
    THROUGH_FAMILY_OR_FAMILY_EVENTS = "through_family_or_family_events", "Through family or family events"
    THROUGH_FRIENDS_OR_SOCIAL_EVENTS = "through_friends_or_social_events", "Through friends or social events"
    OTHER = "other", "Other"


class ControlMethod(Term, cites=(HTCDS.at("vic_MethodsOfControl", EvidenceMark.PRIMARY),)):
    """How the person was held; the standard has none for restricted movement."""

    PHYSICAL_THREATS = "physical_threats", "Physical threats"
    THREATS_LAW_ENFORCEMENT = "threats_law_enforcement", "Threats of law enforcement"
    THREATENS_CHILDREN_FAMILY = "threatens_children_family", "Threatens children or family"
    DEBT_BONDAGE = "debt_bondage", "Debt bondage"
    FALSE_PROMISES = "false_promises", "False promises"
    PHYSICAL_ABUSE = "physical_abuse", "Physical abuse"
    SEXUAL_ABUSE = "sexual_abuse", "Sexual abuse"
    TAKES_EARNINGS = "takes_earnings", "Takes earnings"
    RESTRICTS_FINANCIAL_ACCESS = "restricts_financial_access", "Restricts financial access"
    RESTRICTS_MEDICAL_CARE = "restricts_medical_care", "Restricts medical care"
    WITHHOLDS_NECESSITIES = "withholds_necessities", "Withholds necessities"
    PSYCHOLOGICAL_ABUSE = "psychological_abuse", "Psychological abuse"
    PSYCHOACTIVE_SUBSTANCE = "psychoactive_substance", "Psychoactive substances"
    EXCESSIVE_WORKING_HOURS = "excessive_working_hours", "Excessive working hours"
    WITHHOLDS_DOCUMENTS = "withholds_documents", "Withholds documents"
    OTHER = "other", "Other"


class SexExploitationType(Term, cites=(HTCDS.at("vic_TypeOfSexExploitation", EvidenceMark.PRIMARY),)):
    """Form of sexual exploitation."""

    PROSTITUTION = "prostitution", "Prostitution"
    PORNOGRAPHY = "pornography", "Pornography"
    REMOTE_INTERACTIVE_SERVICES = "remote_interactive_services", "Remote interactive services"
    PRIVATE_SEXUAL_SERVICES = "private_sexual_services", "Private sexual services"


class CaseStatus(Term, cites=(HTCDS.at("cas_Status", EvidenceMark.PRIMARY),)):
    """Whether the case is open."""

    ACTIVE = "active", "Active"
    FOLLOW_UP = "follow_up", "Follow-up"
    CLOSED = "closed", "Closed"
    CLOSED_REFERRED = "closed_referred", "Closed, referred"


class ReferralReason(Term, cites=(HTCDS.at("cas_ReasonForOutgoingReferral", EvidenceMark.PRIMARY),)):
    """Why a case was referred."""

    ADDITIONAL_SERVICES_REQUIRED = "additional_services_required", "Additional services required"
    MIGRATION_OR_CHANGE_OF_LOCATION = "migration_or_change_of_location", "Migration or change of location"
    OTHER = "other", "Other"


class TraffickingPhase(Term, cites=(HTCDS.at("hte_Type", EvidenceMark.PRIMARY),)):
    """What an event of the trafficking was."""

    RECRUITMENT = "recruitment", "Recruitment"
    TRANSIT = "transit", "Transit"
    EXPLOITATION = "exploitation", "Exploitation"


class SupportPlanKind(Term, cites=(HTCDS.at("spl_Type", EvidenceMark.PRIMARY),)):
    """What a plan of support is about."""

    EDUCATION = "education", "Education"
    FINANCIAL = "financial", "Financial"
    HEALTH = "health", "Health"
    LABOUR_EXPLOITATION_REHABILITATION = (
        "labour_exploitation_rehabilitation",
        "Labour exploitation rehabilitation",
    )
    LEGAL = "legal", "Legal"
    LIVELIHOOD = "livelihood", "Livelihood"
    RIGHTS_BASED_TRAINING = "rights_based_training", "Rights-based training"
    SEXUAL_EXPLOITATION_REHABILITATION = (
        "sexual_exploitation_rehabilitation",
        "Sexual exploitation rehabilitation",
    )
    SOCIAL_CARE = "social_care", "Social care"


class Industry(Term, cites=(HTCDS.at("vic_ForcedLabourIndustry", EvidenceMark.PRIMARY),)):
    """Industry of the forced labour: the sections of ISIC Rev.4, each with its letter."""

    AGRICULTURE_FORESTRY_AND_FISHING = "agriculture_forestry_and_fishing", "Agriculture, forestry and fishing"
    MINING_AND_QUARRYING = "mining_and_quarrying", "Mining and quarrying"
    MANUFACTURING = "manufacturing", "Manufacturing"
    ELECTRICITY_GAS_STEAM_AND_AIR_CONDITIONING_SUPPLY = (
        "electricity_gas_steam_and_air_conditioning_supply",
        "Electricity, gas, steam and air conditioning supply",
    )
    WATER_SUPPLY = "water_supply", "Water supply; sewerage, waste management and remediation"
    CONSTRUCTION = "construction", "Construction"
    WHOLESALE_AND_RETAIL_TRADE = (
        "wholesale_and_retail_trade",
        "Wholesale and retail trade; repair of motor vehicles and motorcycles",
    )
    TRANSPORTATION_AND_STORAGE = "transportation_and_storage", "Transportation and storage"
    ACCOMMODATION_AND_FOOD_SERVICE_ACTIVITIES = (
        "accommodation_and_food_service_activities",
        "Accommodation and food service activities",
    )
    INFORMATION_AND_COMMUNICATION = "information_and_communication", "Information and communication"
    FINANCIAL_AND_INSURANCE_ACTIVITIES = (
        "financial_and_insurance_activities",
        "Financial and insurance activities",
    )
    REAL_ESTATE_ACTIVITIES = "real_estate_activities", "Real estate activities"
    PROFESSIONAL_SCIENTIFIC_AND_TECHNICAL_ACTIVITIES = (
        "professional_scientific_and_technical_activities",
        "Professional, scientific and technical activities",
    )
    ADMINISTRATIVE_AND_SUPPORT_SERVICE_ACTIVITIES = (
        "administrative_and_support_service_activities",
        "Administrative and support service activities",
    )
    PUBLIC_ADMINISTRATION_AND_DEFENCE = (
        "public_administration_and_defence",
        "Public administration and defence; compulsory social security",
    )
    EDUCATION = "education", "Education"
    HUMAN_HEALTH_AND_SOCIAL_WORK_ACTIVITIES = (
        "human_health_and_social_work_activities",
        "Human health and social work activities",
    )
    ARTS_ENTERTAINMENT_AND_RECREATION = (
        "arts_entertainment_and_recreation",
        "Arts, entertainment and recreation",
    )
    OTHER_SERVICE_ACTIVITIES = "other_service_activities", "Other service activities"
    ACTIVITIES_OF_HOUSEHOLDS_AS_EMPLOYERS = (
        "activities_of_households_as_employers",
        "Activities of households as employers",
    )
    ACTIVITIES_OF_EXTRATERRITORIAL_ORGANIZATIONS_AND_BODIES = (
        "activities_of_extraterritorial_organizations_and_bodies",
        "Activities of extraterritorial organizations and bodies",
    )
