"""DAT077: data passed to another body without consent, purpose or safeguards.

A report that the law demands, an order of a court and danger to life except from consent, for
that recipient and for the least content only. What the person receives herself is passed on to nobody.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.disclosure import WITHOUT_CONSENT
from tipcore.conditions.sharing import (
    agreed_in_writing,
    agreed_to_sharing,
    purpose_named,
    safeguards_agreed,
)
from tipcore.principles._allof import AllOf
from tipcore.principles._before import Before
from tipcore.principles._joint_places import sharings
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.sources import IOM_DP, EvidenceMark

OBLIGATION = Obligation(
    code="DAT077",
    name="data-passed-on-without-agreement",
    asks="data go to another body only with consent, for a named purpose and with safeguards, all in writing",
    principle=Principle.DATA_PROTECTION,
    bearer=Bearer.DATA_CONTROLLER,
    each=sharings,
    unless=WITHOUT_CONSENT,
    norm=AllOf(
        Before(act="the disclosure", holds=agreed_to_sharing),
        Before(act="the disclosure", holds=agreed_in_writing),
        Before(act="the disclosure", holds=purpose_named),
        Before(act="the disclosure", holds=safeguards_agreed),
    ),
    severity=Severity.BLOCK,
    cites=(IOM_DP.at("principle 5", EvidenceMark.SECONDARY),),
    remedy=Remedy(
        RemedyKind.STOP_ACT,
        "Ask her first, for this recipient and purpose; agree on safeguards; her services go on either way.",
    ),
    why="What is passed on cannot be called back; it may reach those who hurt her.",
    counts_as_evidence=(
        "A live consent for the purpose, in writing, that reaches the recipient and excludes neither it nor "
        "the use: one for sharing (or, of a referral, for referral) for what serves her case, and one of "
        "its own for media, research, a State, a consulate, the family or a test result. Then the purpose "
        "of the disclosure, and the id of the agreement on safeguards."
    ),
    does_not_show="Whether more was said than was written, and whether the recipient keeps the safeguards.",
    yields_to=("CHI048", "RBA109"),
)
