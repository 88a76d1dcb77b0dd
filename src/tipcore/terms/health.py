"""Health care: offers, examinations, samples, treatment."""

__all__ = ["CareNotGivenReason", "CareOfferKind", "ExaminationKind", "SampleSite", "TreatmentKind"]

from tipcore.sources import EvidenceMark
from tipcore.sources.health import MSF_SEXUAL_VIOLENCE, WHO_UNHCR_RAPE
from tipcore.sources.lesotho import LS_CPWA
from tipcore.terms._term import OWN, Term


class CareOfferKind(
    Term,
    cites=(
        WHO_UNHCR_RAPE.at("", EvidenceMark.PRIMARY, "HIV prophylaxis"),
        MSF_SEXUAL_VIOLENCE.at("", EvidenceMark.SECONDARY),
        OWN,
    ),
):
    """Care that is offered after sexual violence, in pregnancy or in an emergency."""

    PEP = "pep", "HIV post-exposure prophylaxis"
    EC = "ec", "Emergency contraception"
    STI = "sti", "Prophylaxis of sexually transmitted infections"
    HEPATITIS_B = "hepatitis_b", "Hepatitis B vaccine"
    TETANUS = "tetanus", "Tetanus vaccine"
    ANTENATAL = "antenatal", "Antenatal care"
    EMERGENCY = "emergency", "Emergency care"


class CareNotGivenReason(Term, cites=(OWN,)):
    """Why care was not offered or not given."""

    DECLINED = "declined", "Declined by the person"
    OUTSIDE_WINDOW = "outside_window", "Outside the time in which it works"
    MEDICAL_REASON = "medical_reason", "Medical reason"
    ALREADY_GIVEN = "already_given", "Given elsewhere"
    NOT_NEEDED = "not_needed", "Not needed"
    NO_STOCK = "no_stock", "Out of stock"
    NO_POLICE_REPORT = "no_police_report", "No police report"
    NO_GUARDIAN = "no_guardian", "No guardian is present"
    OTHER = "other", "Other"


class ExaminationKind(Term, cites=(OWN,)):
    """What was examined or tested; a virginity test is never lawful, but a record must be able to say it."""

    GENERAL = "general", "General examination"
    FORENSIC = "forensic", "Forensic examination"
    HIV = "hiv", "HIV test"
    PREGNANCY = "pregnancy", "Pregnancy test"
    VIRGINITY = "virginity", "Virginity test"
    AGE = "age", "Examination for age"
    OTHER = "other", "Other"


class TreatmentKind(Term, cites=(LS_CPWA.at("s.232", EvidenceMark.PRIMARY),)):
    """What a consent to treatment must cover: surgery of a child needs an adult's help."""

    TREATMENT = "treatment", "Treatment"
    SURGERY = "surgery", "Surgery"


class SampleSite(Term, cites=(OWN,)):
    """Where a forensic sample was taken; the window differs by site."""

    GENITAL = "genital", "Genital"
    ANAL = "anal", "Anal"
    ORAL = "oral", "Oral"
    SKIN = "skin", "Skin or nails"
    BLOOD_OR_URINE = "blood_or_urine", "Blood or urine"
    CLOTHING = "clothing", "Clothing"
    OTHER = "other", "Other"
