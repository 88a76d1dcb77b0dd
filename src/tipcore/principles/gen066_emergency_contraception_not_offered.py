"""GEN066: emergency contraception not offered to a survivor who can become pregnant.

Who was not asked whether she can become pregnant is offered it. It works for some days after
the exposure, and better the earlier it is taken.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.endings import died
from tipcore.conditions.health import may_become_pregnant, not_needed, offered
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._places import exposures
from tipcore.principles._window import Window
from tipcore.sources import MSF_SEXUAL_VIOLENCE, TIPCORE_DEFAULT, WHO_RECALLED, EvidenceMark
from tipcore.terms import CareOfferKind

OBLIGATION = Obligation(
    code="GEN066",
    name="emergency-contraception-not-offered",
    asks="a survivor of sexual violence who can become pregnant is offered emergency contraception at once",
    principle=Principle.GENDER_SENSITIVE,
    bearer=Bearer.HEALTH_SERVICE,
    each=exposures,
    when=may_become_pregnant,
    norm=Window(
        limit="emergency-contraception-window",
        done=offered(CareOfferKind.EC, says="emergency contraception is offered"),
        lapses=not_needed(CareOfferKind.EC) | died,
        afterwards="a pregnancy test, counsel and the other care are still offered (GEN065)",
    ),
    severity=Severity.ERROR,
    cites=(
        MSF_SEXUAL_VIOLENCE.at("", EvidenceMark.SECONDARY, "120 hours"),
        WHO_RECALLED.at("", EvidenceMark.RECALLED),
        TIPCORE_DEFAULT.at("not asked means offer; at once after it became known", EvidenceMark.DEFAULT),
    ),
    remedy=Remedy(RemedyKind.OFFER, "Offer emergency contraception now; her answer is free."),
    why="A pregnancy from rape can be averted for a few days only; whether it is, she decides.",
    counts_as_evidence="An offer with its day and hour; declined by her, it was offered.",
    does_not_show="Whether she was pregnant before; a pregnancy that is known is recorded as *not needed*.",
    in_tension_with=("CHI042", "CHI044", "RBA004"),
)
