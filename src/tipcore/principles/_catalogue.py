"""All obligations by code: the module of each, loaded when it is first asked for."""

__all__ = ["CATALOGUE", "all_codes", "obligation", "selected"]

from functools import cache
from importlib import import_module
from typing import Any

from tipcore.errors import UnknownTerm
from tipcore.principles._obligation import Obligation

_KIND = "obligation"

CATALOGUE: dict[str, str] = {
    "CHI042": "chi042_unaccompanied_child_without_guardian",
    "CHI044": "chi044_child_questioned_without_guardian",
    "CHI047": "chi047_step_without_best_interests_decision",
    "CHI051": "chi051_child_in_unfit_place",
    "CHI059": "chi059_identity_of_child_made_public",
    "DAT077": "dat077_data_passed_on_without_agreement",
    "DAT080": "dat080_origin_told_of_exploitation",
    "DAT083": "dat083_data_request_not_answered_in_time",
    "DAT087": "dat087_report_without_consent_not_documented",
    "GEN063": "gen063_preferred_sex_not_respected",
    "GEN065": "gen065_survivor_not_offered_care_in_time",
    "GEN066": "gen066_emergency_contraception_not_offered",
    "GEN068": "gen068_care_mixed_with_prosecution",
    "GEN071": "gen071_accommodation_not_fit_by_gender",
    "NDI032": "ndi032_service_denied_on_protected_ground",
    "NDI034": "ndi034_no_suitable_interpreter",
    "NDI035": "ndi035_no_place_for_men_or_lgbti_people",
    "NDI039": "ndi039_credibility_doubted_for_signs_of_trauma",
    "RBA002": "rba002_act_without_consent",
    "RBA003": "rba003_withdrawal_of_consent_disregarded",
    "RBA006": "rba006_help_made_conditional_on_cooperation",
    "RBA012": "rba012_charged_without_regard_to_the_trafficking",
    "RBA013": "rba013_cell_used_as_shelter",
    "RBA016": "rba016_transition_without_risk_assessment",
    "RBA020": "rba020_consulate_contacted_without_consent_or_in_fear",
    "RET088": "ret088_returned_without_regard_to_safety",
    "RET089": "ret089_return_risk_assessed_in_part_only",
    "RET095": "ret095_claim_or_fear_disregarded",
    "RET097": "ret097_withdrawal_from_return_refused",
}


def all_codes() -> tuple[str, ...]:
    """Return the codes of all obligations, sorted."""
    return tuple(sorted(CATALOGUE))


@cache
def obligation(code: str) -> Obligation[Any]:
    """Return an obligation by its code.

    Raises:
        UnknownTerm: There is none; the nearest codes are named.

    Examples:
        >>> obligation("CHI044").name
        'child-questioned-without-guardian'
    """
    if code not in CATALOGUE:
        raise UnknownTerm(_KIND, code, all_codes())
    found: Obligation[Any] = import_module(f"tipcore.principles.{CATALOGUE[code]}").OBLIGATION
    return found


def selected(select: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[Obligation[Any], ...]:
    """Return the obligations whose codes begin with one of `select` (all if empty), less `ignore`.

    Raises:
        UnknownTerm: A beginning fits no code.
    """
    for beginning in (*select, *ignore):
        if not any(code.startswith(beginning) for code in CATALOGUE):
            raise UnknownTerm(_KIND, beginning, all_codes())
    return tuple(
        obligation(code)
        for code in all_codes()
        if (not select or code.startswith(select)) and not (ignore and code.startswith(ignore))
    )
