"""DAT087: a report that was made without consent, and not documented.

Where the law demands a report, the exception from consent is written down: on which provision
it rests, and when. That it was made is not the fault. A disclosure or a referral may be such a
report; one by consent is not, if a consent stands.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions import own_event
from tipcore.conditions.sharing import basis_and_provision_named, reported_without_consent
from tipcore.principles._allof import AllOf
from tipcore.principles._joint_places import reports_made
from tipcore.principles._must import Must
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._promptly import Promptly
from tipcore.principles._within import CountsFrom
from tipcore.sources import LS_ATIP, TIPCORE_DEFAULT, ZA_TIP, EvidenceMark

OBLIGATION = Obligation(
    code="DAT087",
    name="report-without-consent-not-documented",
    asks="a report without consent names its legal basis and provision, and is logged at once",
    principle=Principle.DATA_PROTECTION,
    bearer=Bearer.DATA_CONTROLLER,
    each=reports_made,
    when=reported_without_consent,
    norm=AllOf(
        Must(basis_and_provision_named),
        Promptly(
            done=own_event("recorded_at", "the report is logged"),
            review_after="mandatory-report-log",
            counts_from=CountsFrom.TRIGGER,
        ),
    ),
    severity=Severity.ERROR,
    cites=(
        LS_ATIP.at("s.23(1), (4)", EvidenceMark.PRIMARY),
        ZA_TIP.at("ss.18(1), 19(1)", EvidenceMark.PRIMARY, "a child; an adult too, by anyone on duty"),
        TIPCORE_DEFAULT.at("logged within 24 hours, else to be explained", EvidenceMark.DEFAULT),
    ),
    remedy=Remedy(
        RemedyKind.RECORD,
        "Write down the provision, the recipient, the content and the day; tell the person, if that is safe.",
    ),
    why="An exception from her consent that nobody wrote down cannot be explained to her, nor kept small.",
    counts_as_evidence="The basis and the provision of the report, and the day on which it was logged.",
    does_not_show="Whether the report held more than it had to, and whether the provision fits.",
    in_tension_with=("DAT077", "RBA002", "RBA003", "RBA020"),
)
