"""The dated values that obligations read, each with its source; a value without authority says so."""

__all__ = ["INTERNATIONAL_PRINCIPLES", "LESOTHO_PRINCIPLES"]

from tipcore.dates import TimeLimit
from tipcore.profiles._profile import ProfileValue
from tipcore.sources import LS_CPWA, LS_DPA, TIPCORE_DEFAULT, Citation, EvidenceMark
from tipcore.terms import CHILD_PROTECTED_GROUNDS, DataCategory

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
)

LESOTHO_PRINCIPLES: tuple[ProfileValue, ...] = (
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
