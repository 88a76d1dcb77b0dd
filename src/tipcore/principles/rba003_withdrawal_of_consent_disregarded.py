"""RBA003: data shared after the person withdrew her consent, or help denied because she did.

A withdrawal stops the sharing for that purpose from then on. It stops no service: help that
the person still wants goes on.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.withdrawal import help_denied_after, planned_after, shared_after
from tipcore.principles._allof import AllOf
from tipcore.principles._never import Never
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._places import withdrawals
from tipcore.sources import IOM_DA, IOM_DP, EvidenceMark

OBLIGATION = Obligation(
    code="RBA003",
    name="withdrawal-of-consent-disregarded",
    asks="after a withdrawal nothing is shared for that purpose, and no help is lost by it",
    principle=Principle.RIGHTS_BASED,
    bearer=Bearer.DATA_CONTROLLER,
    each=withdrawals,
    norm=AllOf(
        Never(shared_after, from_anchor=True, planned=planned_after),
        Never(help_denied_after, from_anchor=True),
    ),
    severity=Severity.BLOCK,
    cites=(
        IOM_DP.at("principle 4", EvidenceMark.RECALLED),
        IOM_DA.at("", EvidenceMark.RECALLED),
    ),
    remedy=Remedy(
        RemedyKind.STOP_ACT,
        "Share no more for that purpose, ask recipients to do the same, and go on with the help.",
    ),
    why="A consent that cannot be taken back, or only at the price of help, is none.",
    counts_as_evidence=(
        "No disclosure, outgoing referral, contact with a consulate, request to a State or publication for "
        "that purpose after the withdrawal, unless the law, a court, danger to life, a later consent or an "
        "older one that it names allows it; and no denial with the withdrawal as its reason."
    ),
    does_not_show="What recipients did with what they had before.",
    yields_to=("CHI048", "RBA109"),
)
