"""The dated values that obligations read, each with its source; a value without authority says so."""

__all__ = ["INTERNATIONAL_PRINCIPLES", "LESOTHO_PRINCIPLES"]

from tipcore.dates import TimeLimit
from tipcore.profiles._profile import ProfileValue
from tipcore.sources import (
    LS_ATIP,
    LS_CPWA,
    LS_DPA,
    MSF_SEXUAL_VIOLENCE,
    TIPCORE_DEFAULT,
    WHO_RECALLED,
    WHO_UNHCR_RAPE,
    ZA_TIP,
    Citation,
    EvidenceMark,
)
from tipcore.terms import CHILD_PROTECTED_GROUNDS, DataCategory, RiskPart

_PROPOSED = EvidenceMark.DEFAULT


def _default(what: str) -> tuple[Citation, ...]:
    return (TIPCORE_DEFAULT.at(what, _PROPOSED),)


INTERNATIONAL_PRINCIPLES: tuple[ProfileValue, ...] = (
    ProfileValue(name="data-request-answer", value=TimeLimit.days(30), cites=_default("DAT083")),
    ProfileValue(name="guardian-appointment-review", value=TimeLimit.hours(48), cites=_default("CHI042")),
    ProfileValue(name="risk-assessment-valid", value=TimeLimit.days(30), cites=_default("RBA016")),
    ProfileValue(name="no-shelter-escalation", value=TimeLimit.hours(24), cites=_default("NDI035")),
    ProfileValue(name="emergency-placement-assessment", value=TimeLimit.hours(72), cites=_default("CHI047")),
    ProfileValue(name="emergency-risk-assessment", value=TimeLimit.hours(72), cites=_default("RBA016")),
    ProfileValue(name="link-review", value=TimeLimit.days(7), cites=_default("RBA012")),
    ProfileValue(
        name="report-minimum-content",
        value=frozenset[str]({DataCategory.CASE_CODE, DataCategory.IDENTITY}),
        cites=_default("the minimum content of a report without consent"),
    ),
    ProfileValue(name="child-denial-grounds", value=frozenset[str](), cites=_default("NDI032")),
    ProfileValue(
        name="hiv-prophylaxis-window",
        value=TimeLimit.hours(72),
        cites=(
            WHO_UNHCR_RAPE.at("HIV prophylaxis", EvidenceMark.PRIMARY),
            MSF_SEXUAL_VIOLENCE.at("", EvidenceMark.SECONDARY),
        ),
    ),
    ProfileValue(
        name="emergency-contraception-window",
        value=TimeLimit.hours(120),
        cites=(
            MSF_SEXUAL_VIOLENCE.at("", EvidenceMark.SECONDARY),
            WHO_RECALLED.at("", EvidenceMark.RECALLED),
        ),
    ),
    ProfileValue(name="survivor-care-review", value=TimeLimit.hours(24), cites=_default("GEN065")),
    ProfileValue(name="mandatory-report-log", value=TimeLimit.hours(24), cites=_default("DAT087")),
    ProfileValue(
        name="categories-kept-from-origin",
        value=frozenset[str](
            {
                DataCategory.CHILD_FILE,
                DataCategory.CONSENT,
                DataCategory.CRIMINAL_CASE,
                DataCategory.EXPLOITATION,
                DataCategory.HEALTH,
                DataCategory.INDICATORS,
                DataCategory.PSYCHOSOCIAL,
                DataCategory.REPORTER,
                DataCategory.RISK,
                DataCategory.SHELTER_LOCATION,
            }
        ),
        cites=_default("DAT080, what tells that a person was trafficked"),
    ),
    ProfileValue(
        name="risk-assessment-parts",
        value=frozenset[str]({RiskPart.JOURNEY, RiskPart.PLACE_OF_ARRIVAL, RiskPart.DEATH_OR_HARM}),
        cites=(ZA_TIP.at("s.31", EvidenceMark.PRIMARY),),
    ),
)

LESOTHO_PRINCIPLES: tuple[ProfileValue, ...] = (
    ProfileValue(
        name="risk-assessment-parts",
        value=frozenset[str](
            {RiskPart.JOURNEY, RiskPart.PLACE_OF_ARRIVAL, RiskPart.DEATH_OR_HARM, RiskPart.RE_TRAFFICKING}
        ),
        cites=(LS_ATIP.at("s.32(1)(a)-(d), (2)(a)(i)-(iii)", EvidenceMark.PRIMARY),),
    ),
    ProfileValue(
        name="risk-assessment-parts-elected",
        value=frozenset[str]({RiskPart.JOURNEY, RiskPart.PLACE_OF_ARRIVAL, RiskPart.DEATH_OR_HARM}),
        cites=(
            ZA_TIP.at("s.31", EvidenceMark.PRIMARY),
            LS_ATIP.at("s.32(3)", EvidenceMark.PRIMARY, "an adult who freely elects to return"),
        ),
    ),
    ProfileValue(name="state", value="LS", cites=_default("the State of the profile")),
    ProfileValue(
        name="court-languages",
        value=frozenset({"en", "st"}),
        cites=_default("NDI034, English and Sesotho, not checked"),
    ),
    ProfileValue(
        name="child-denial-grounds",
        value=frozenset[str](CHILD_PROTECTED_GROUNDS),
        cites=(LS_CPWA.at("s.6", EvidenceMark.PRIMARY),),
    ),
    ProfileValue(
        name="data-request-answer",
        value=TimeLimit.days(14),
        cites=(LS_DPA.at("s.27(5)", EvidenceMark.PRIMARY),),
    ),
)
