"""NDI035: no place for a man, a boy or an LGBTI person.

Where there is no shelter for him or her, that is a failure of the system and not of the one who
keeps the case: it stays on record as such until a place is found, and is escalated at once.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions import own_event
from tipcore.conditions.want_of_place import has_a_place, man_or_lgbti, placed
from tipcore.principles._joint_places import requests_for_a_place
from tipcore.principles._must import Must
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._promptly import Promptly
from tipcore.principles._within import CountsFrom
from tipcore.sources import NRM2, TIP_REPORT, TIPCORE_DEFAULT, EvidenceMark

OBLIGATION = Obligation(
    code="NDI035",
    name="no-place-for-men-or-lgbti-people",
    asks="men, boys and LGBTI people get a real place",
    principle=Principle.NON_DISCRIMINATION,
    bearer=Bearer.COMPETENT_AUTHORITY,
    each=requests_for_a_place,
    when=man_or_lgbti,
    norm=Must(has_a_place, mended_by=placed),
    otherwise=Promptly(
        done=own_event("escalated", "the want of a place is escalated") | placed,
        review_after="no-shelter-escalation",
        counts_from=CountsFrom.TRIGGER,
    ),
    severity=Severity.ERROR,
    cites=(
        NRM2.at("", EvidenceMark.RECALLED),
        TIP_REPORT.at("on the want of shelters for men", EvidenceMark.RECALLED),
        TIPCORE_DEFAULT.at("to be explained after 24 hours", EvidenceMark.DEFAULT),
    ),
    remedy=Remedy(
        RemedyKind.ESCALATE, "Find a safe place elsewhere today, and take the want of one to the next level."
    ),
    why="Men, boys and LGBTI people are trafficked too; a system without a door for them sends them back.",
    counts_as_evidence=(
        "A placement of a real kind; where there was none, the start of a later one, and the day on which "
        "the want of a place was escalated."
    ),
    does_not_show="Whether the place that was found is safe for him or her.",
)
