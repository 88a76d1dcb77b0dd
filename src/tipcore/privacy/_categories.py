"""To which category of data each section of a case and each field of a person belongs."""

__all__ = ["PERSON_FIELDS", "SECTIONS"]

from collections.abc import Mapping

from tipcore.terms import DataCategory as Category


def _each(category: Category, names: str) -> dict[str, Category]:
    return dict.fromkeys(names.split(), category)


SECTIONS: Mapping[str, Category] = {
    **_each(Category.CASE_CODE, "closures referrals"),
    **_each(Category.NATIONALITY, "identity_steps verifications acceptances travel_documents"),
    **_each(Category.SHELTER_LOCATION, "placements safety_measures organisations"),
    **_each(Category.EXPLOITATION, "interviews trafficking_events"),
    **_each(Category.INDICATORS, "assessments screening_batches"),
    **_each(
        Category.HEALTH,
        "exposures care_offers examinations tests forensic_samples treatments result_disclosures"
        " fitness_to_travel reasonable_accommodations",
    ),
    **_each(
        Category.PSYCHOSOCIAL,
        "needs_assessments admission_assessments care_plans service_offers immediate_needs comments",
    ),
    **_each(Category.RISK, "risk_assessments risk_events return_considerations restrictions"),
    **_each(
        Category.FAMILY, "relations tracings family_assessments contact_list contacts_given receiving_carers"
    ),
    **_each(
        Category.CRIMINAL_CASE,
        "police_assessments complaints charges penalties detentions proceedings court_events notifications"
        " special_measures publication_bans publications compensation_orders legal_aid testimonies",
    ),
    **_each(
        Category.IMMIGRATION_STATUS,
        "stay_decisions reflections applications permits removals asylum_claims border_examinations",
    ),
    **_each(Category.CONSENT, "consents information_given"),
    **_each(
        Category.CHILD_FILE,
        "guardians best_interests_assessments best_interests_determinations child_views child_referrals"
        " safety_removals care_orders age_decisions age_assessments parental_rights_reviews education"
        " transition_plans accompanying_children",
    ),
    **_each(Category.REPORTER, "reports"),
}
"""Sections that are not named here (access logs, data requests, returns in preparation) are denied to
every audience but the person and the case manager."""

PERSON_FIELDS: Mapping[str, Category] = {
    **_each(Category.CASE_CODE, "id role merged_into"),
    **_each(
        Category.IDENTITY,
        "name contact birth identity_number languages reads deceased died sex gender_identity preferred_sex",
    ),
    **_each(Category.NATIONALITY, "nationalities stateless"),
    **_each(Category.IMMIGRATION_STATUS, "entered_at"),
    **_each(Category.FAMILY, "marital_status number_of_children"),
    **_each(Category.HEALTH, "disability can_be_pregnant pregnancy capacities"),
    **_each(Category.RISK, "can_be_harmed_by fears"),
    **_each(Category.EXPLOITATION, "trafficking"),
    **_each(Category.CHILD_FILE, "age_doubts unaccompanied"),
    **_each(Category.PSYCHOSOCIAL, "wants education"),
}
