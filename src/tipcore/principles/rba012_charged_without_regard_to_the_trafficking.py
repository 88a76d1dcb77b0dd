"""RBA012: a charge, penalty or detention without a look at its link to the trafficking.

Nobody is punished for what was a consequence of being trafficked. The link is assessed before
a charge; where the first reason to believe comes later, it is assessed from then on. What is
found to be linked is withdrawn or referred for assessment, from the day on which it is found.
Prosecution, court, police or immigration charge, fine or hold her: it is owed by the authority that does.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions import own_event
from tipcore.conditions.charges import (
    believed_so_far,
    link_assessed_or_unbelieved,
    linked_detention,
    pursued_though_linked,
    reason_to_believe,
    released,
)
from tipcore.principles._allof import AllOf
from tipcore.principles._before import Before
from tipcore.principles._from import From
from tipcore.principles._never import Never
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._places import liabilities
from tipcore.principles._promptly import Promptly
from tipcore.principles._within import CountsFrom
from tipcore.sources import (
    COE,
    EU36,
    LS_ATIP,
    MALAWI_TIP,
    OHCHR_P,
    TIPCORE_DEFAULT,
    ZA_R737,
    ZA_TIP,
    EvidenceMark,
)

OBLIGATION = Obligation(
    code="RBA012",
    name="charged-without-regard-to-the-trafficking",
    asks="no charge, penalty or detention for what is a consequence of the trafficking",
    principle=Principle.RIGHTS_BASED,
    bearer=Bearer.COMPETENT_AUTHORITY,
    each=liabilities,
    when=believed_so_far,
    norm=AllOf(
        Before(act="the charge, penalty or detention", holds=link_assessed_or_unbelieved),
        From(
            start=reason_to_believe,
            norm=Promptly(
                done=own_event("link_assessed", "the link to the trafficking is assessed"),
                review_after="link-review",
                counts_from=CountsFrom.ANY,
            ),
        ),
        Never(pursued_though_linked),
        From(
            start=linked_detention,
            norm=Promptly(done=released, review_after="link-review", counts_from=CountsFrom.ANY),
        ),
    ),
    severity=Severity.BLOCK,
    cites=(
        LS_ATIP.at("s.5(6)", EvidenceMark.PRIMARY),
        ZA_TIP.at("s.22(1)-(4)", EvidenceMark.PRIMARY),
        ZA_R737.at("reg. 2", EvidenceMark.PRIMARY),
        MALAWI_TIP.at("s.42", EvidenceMark.PRIMARY),
        OHCHR_P.at("7", EvidenceMark.RECALLED),
        COE.at("art. 26", EvidenceMark.RECALLED),
        EU36.at("art. 8", EvidenceMark.RECALLED),
        TIPCORE_DEFAULT.at("to be explained after 7 days", EvidenceMark.DEFAULT),
    ),
    remedy=Remedy(
        RemedyKind.REVIEW,
        "Have the link assessed now; in a trial ask for a postponement, and drop or refer what is linked.",
    ),
    why="Papers, entry, sex work or theft were often forced; to punish them finishes the traffickers' work.",
    counts_as_evidence=(
        "The day on which the link was assessed, no later than the charge or the first reason to believe "
        "(on the day of the charge counts: the field stands on the charge itself), and, where it is linked, "
        "that the charge was withdrawn or referred, or the detention ended."
    ),
    does_not_show=(
        "Whether the assessment was fair, whether a reason to believe was seen and not written, and what a "
        "scored set of indicators meant: with one on record it is never said that there was no reason."
    ),
)
