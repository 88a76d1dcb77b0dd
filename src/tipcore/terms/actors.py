"""Who acts: roles, kinds of organisation, training, places."""

__all__ = ["OrganisationKind", "PlaceKind", "Role", "Training"]

from tipcore.sources import EvidenceMark
from tipcore.sources.lesotho import LS_ATIP
from tipcore.sources.standards import HTCDS
from tipcore.terms._term import OWN, Term


class Role(
    Term,
    cites=(OWN, LS_ATIP.at("ss.14(1), 23(1), 29(3), 32-34", EvidenceMark.PRIMARY, "the roles the Act names")),
):
    """In which role somebody acts; a person may have several."""

    PERSON = "person", "The person"
    SUPPORTER = "supporter", "Supporter chosen by the person"
    GUARDIAN = "guardian", "Guardian"
    REPRESENTATIVE = "representative", "Legal representative"
    LEGAL_AID = "legal_aid", "Lawyer or legal aid"
    FIRST_RESPONDER = "first_responder", "First responder"
    SCREENER = "screener", "Screener"
    CASE_MANAGER = "case_manager", "Case manager"
    SUPERVISOR = "supervisor", "Supervisor"
    COMPETENT_AUTHORITY = "competent_authority", "Competent authority"
    REVIEWER = "reviewer", "Reviewer of a decision"
    SOCIAL_DEVELOPMENT = "social_development", "Social Development (Social Welfare)"
    SOCIAL_WORKER = "social_worker", "Social worker"
    DESIGNATED_SOCIAL_WORKER = "designated_social_worker", "Designated social worker"
    HOME_DISTRICT_SOCIAL_WORKER = "home_district_social_worker", "Social worker of the home district"
    CHILD_PROTECTION = "child_protection", "Child-protection authority"
    PROBATION_OFFICER = "probation_officer", "Probation officer"
    CHILD_CARE_PROVIDER = "child_care_provider", "Child-care provider"
    BID_PANEL = "bid_panel", "Panel for best interests determination"
    SHELTER = "shelter", "Shelter or centre"
    NGO = "ngo", "Non-governmental organisation"
    HEALTH_WORKER = "health_worker", "Health worker"
    DOCTOR = "doctor", "Doctor"
    NURSE = "nurse", "Nurse"
    HOSPITAL_HEAD = "hospital_head", "Head of a hospital"
    TRADITIONAL_HEALER = "traditional_healer", "Traditional health practitioner or healer"
    TEACHER = "teacher", "Teacher"
    POLICE = "police", "Police officer"
    PROSECUTOR = "prosecutor", "Prosecutor (Director of Public Prosecutions)"
    COURT = "court", "Court or magistrate"
    CHILDRENS_COURT = "childrens_court", "Children's Court"
    IMMIGRATION = "immigration", "Immigration officer"
    BORDER_OFFICER = "border_officer", "Officer at the border"
    CUSTOMS = "customs", "Customs officer"
    ANTI_CORRUPTION = "anti_corruption", "Anti-corruption officer"
    NATIONAL_SECURITY = "national_security", "National Security Service"
    DEFENCE_FORCE = "defence_force", "Defence Force"
    LABOUR_OFFICER = "labour_officer", "Labour officer or inspector"
    HOME_AFFAIRS = "home_affairs", "Home Affairs"
    DISTRICT_ADMINISTRATOR = "district_administrator", "District Administrator"
    FOREIGN_AFFAIRS = "foreign_affairs", "Foreign Affairs"
    CONSULAR_OFFICER = "consular_officer", "Consular officer"
    MINISTER = "minister", "Minister"
    REFUGEE_AUTHORITY = "refugee_authority", "Refugee authority"
    UNHCR = "unhcr", "UN Refugee Agency"
    IOM = "iom", "International Organization for Migration"
    FOREIGN_AUTHORITY = "foreign_authority", "Authority of another State"
    RECEIVING_ORGANISATION = "receiving_organisation", "Receiving organisation"
    ESCORT = "escort", "Escort"
    TRAINED_OFFICER = "trained_officer", "Officer trained to ask about fear"
    INTERPRETER = "interpreter", "Interpreter"
    CHIEF = "chief", "Chief or headman"
    COMMUNITY_MEMBER = "community_member", "Member of the community"
    FAMILY_MEMBER = "family_member", "Member of the family"
    STATISTICS = "statistics", "Statistical office or multi-sectoral committee"
    RESEARCHER = "researcher", "Researcher"
    SYSTEM = "system", "System or timer"
    OTHER = "other", "Other"


class Training(Term, cites=(OWN,)):
    """What an actor is trained in."""

    IDENTIFICATION = "identification", "Identification of trafficked persons"
    CHILD_INTERVIEW = "child_interview", "Interviewing children"
    TRAUMA = "trauma", "Trauma-informed work"
    ASYLUM = "asylum", "Asylum and fear of return"
    INTERPRETING = "interpreting", "Interpreting"
    SEXUAL_VIOLENCE = "sexual_violence", "Care after sexual violence"
    DATA_PROTECTION = "data_protection", "Data protection"


class OrganisationKind(Term, cites=(HTCDS.at("org_Type", EvidenceMark.PRIMARY), OWN)):
    """What an organisation is."""

    NGO = "ngo", "Non-governmental organisation"
    LAW_ENFORCEMENT = "law_enforcement", "Law enforcement"
    HEALTH_SERVICE = "health_service", "Health service"
    CENTRAL_GOVERNMENT = "central_government", "Central government"
    LOCAL_GOVERNMENT = "local_government", "Local government"
    IMMIGRATION_SERVICE = "immigration_service", "Immigration service"
    LEGAL_SERVICE = "legal_service", "Legal service"
    BUSINESS = "business", "Business"
    SCHOOL = "school", "School or college"
    INTERNATIONAL_ORGANISATION = "international_organisation", "International organisation"
    PROTECTION_CENTRE = "protection_centre", "Protection centre or shelter"
    CONSULATE = "consulate", "Consulate or embassy"
    COURT = "court", "Court or prosecution"
    OTHER = "other", "Other"


class PlaceKind(Term, cites=(OWN,)):
    """At what sort of place something happened."""

    BORDER_POST = "border_post", "Border post, port or airport"
    POLICE_STATION = "police_station", "Police station"
    POLICE_CELL = "police_cell", "Police cell"
    IMMIGRATION_DETENTION = "immigration_detention", "Immigration detention"
    PRISON = "prison", "Prison"
    COURT = "court", "Court"
    CONSULATE = "consulate", "Consulate or embassy"
    HEALTH_FACILITY = "health_facility", "Health facility"
    SHELTER = "shelter", "Shelter or centre"
    OFFICE = "office", "Office of a service"
    SCHOOL = "school", "School"
    WORKPLACE = "workplace", "Workplace"
    HOME = "home", "Home"
    PUBLIC_PLACE = "public_place", "Street or other public place"
    REMOTE = "remote", "By phone or online"
    OTHER = "other", "Other"
