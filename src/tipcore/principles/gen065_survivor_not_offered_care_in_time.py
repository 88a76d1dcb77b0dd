"""GEN065: a survivor of sexual violence who was not offered care in time.

Medicine against HIV works only for some hours after the exposure, so that it is offered at
once when the exposure becomes known. Where that is too late for it, all other care is still
owed. Nobody waits for a guardian, a form or a report.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.endings import died
from tipcore.conditions.health import none_needed, not_needed, offered
from tipcore.principles._allof import AllOf
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._places import exposures
from tipcore.principles._promptly import Promptly
from tipcore.principles._window import Window
from tipcore.principles._within import CountsFrom
from tipcore.sources import MSF_SEXUAL_VIOLENCE, TIPCORE_DEFAULT, WHO_UNHCR_RAPE, EvidenceMark
from tipcore.terms import CareOfferKind

_OTHER = (
    CareOfferKind.EMERGENCY,
    CareOfferKind.HEPATITIS_B,
    CareOfferKind.STI,
    CareOfferKind.TETANUS,
)

OBLIGATION = Obligation(
    code="GEN065",
    name="survivor-not-offered-care-in-time",
    asks="a survivor of sexual violence is offered health care, and medicine against HIV, at once",
    principle=Principle.GENDER_SENSITIVE,
    bearer=Bearer.HEALTH_SERVICE,
    each=exposures,
    norm=AllOf(
        Window(
            limit="hiv-prophylaxis-window",
            done=offered(CareOfferKind.PEP, says="HIV post-exposure prophylaxis is offered"),
            lapses=not_needed(CareOfferKind.PEP) | died,
            afterwards="the other care is asked for as before",
        ),
        Promptly(
            done=offered(*_OTHER, says="the other care after sexual violence is offered"),
            review_after="survivor-care-review",
            counts_from=CountsFrom.TRIGGER,
            lapses=none_needed(*_OTHER) | died,
        ),
    ),
    severity=Severity.ERROR,
    cites=(
        WHO_UNHCR_RAPE.at("HIV prophylaxis", EvidenceMark.PRIMARY, "72 hours, a course of 28 days"),
        MSF_SEXUAL_VIOLENCE.at("", EvidenceMark.SECONDARY),
        TIPCORE_DEFAULT.at("offered at once after it became known", EvidenceMark.DEFAULT),
    ),
    remedy=Remedy(
        RemedyKind.OFFER,
        "Offer the care now, with no report, guardian or paper before it; her answer is free.",
    ),
    why="After three days the medicine no longer protects her from HIV; everything else still helps.",
    counts_as_evidence=(
        "An offer of care with its day and hour; declined by her, it was offered. Given elsewhere, harmful "
        "for her or not needed ends the duty; so does her death."
    ),
    does_not_show=(
        "Whether the course of 28 days was finished, and how the offer was made; whether an offer to one of "
        "several exposures was meant for the other; whether, known shortly before the end, there was time. "
        "One offer of other care suffices here: GEN067 asks for each."
    ),
    in_tension_with=("CHI042", "CHI044", "RBA004"),
)
