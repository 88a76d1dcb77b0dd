"""GEN063: the sex that a person prefers in those who meet her, not respected.

Who has a wish for the sex of an interviewer, interpreter or examiner has it met; where that
cannot be, the reason is on record at the meeting.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.meeting import preference_met, preference_stated, unmet_for_a_reason
from tipcore.principles._joint_places import meetings
from tipcore.principles._must import Must
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.sources import EU_VICTIMS_2012, IOM_DA, MALAWI_TIP, WHO03, EvidenceMark

OBLIGATION = Obligation(
    code="GEN063",
    name="preferred-sex-not-respected",
    asks="the preferred sex of interviewer, interpreter and examiner is asked and respected",
    principle=Principle.GENDER_SENSITIVE,
    bearer=Bearer.ANY_PROFESSIONAL,
    each=meetings,
    when=preference_stated,
    norm=Must(preference_met),
    excuse=unmet_for_a_reason,
    severity=Severity.BLOCK,
    cites=(
        MALAWI_TIP.at(
            "First Schedule",
            EvidenceMark.PRIMARY,
            "for girls and younger boys a woman; older boys may have a man",
        ),
        EU_VICTIMS_2012.at("art. 23(2)(d)", EvidenceMark.RECALLED),
        WHO03.at("", EvidenceMark.RECALLED),
        IOM_DA.at("", EvidenceMark.RECALLED),
    ),
    remedy=Remedy(
        RemedyKind.DO,
        "Ask for the wish and meet it; where nobody is there, tell her, offer a later day, note the reason.",
    ),
    why="Many cannot speak of what was done to them to somebody of the sex of those who did it.",
    counts_as_evidence=(
        "The meeting says that the wish was met, or who was there fits the wish; or the reason why it "
        "could not be met."
    ),
    does_not_show="Whether the reason was a good one, and whether the wish was asked for in a free moment.",
)
