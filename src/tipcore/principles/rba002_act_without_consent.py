"""RBA002: an act on an adult without her informed consent for that purpose.

Each purpose has its own consent: interview, examination, referral, sharing of data, return,
media. A report that the law obliges to make, an order of a court and danger to life except it,
the report for its recipient and its minimum content only.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.consented_act import adult_decides, consented_to_act, needs_consent
from tipcore.conditions.disclosure import WITHOUT_CONSENT
from tipcore.principles._before import Before
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._places import acts_that_need_consent
from tipcore.sources import COE, IOM_DA, IOM_DP, EvidenceMark

OBLIGATION = Obligation(
    code="RBA002",
    name="act-without-consent",
    asks="an adult consents to each act for its own purpose, before it, and the consent is on record",
    principle=Principle.RIGHTS_BASED,
    bearer=Bearer.ANY_PROFESSIONAL,
    each=acts_that_need_consent,
    when=needs_consent & adult_decides,
    unless=WITHOUT_CONSENT,
    norm=Before(act="the act", holds=consented_to_act),
    severity=Severity.BLOCK,
    cites=(
        IOM_DP.at("principle 4", EvidenceMark.SECONDARY),
        COE.at("art. 12(7)", EvidenceMark.RECALLED),
        IOM_DA.at("ch. 2-3", EvidenceMark.RECALLED),
    ),
    remedy=Remedy(
        RemedyKind.STOP_ACT,
        "Explain what the act is for in a language that she understands; go on if she consents, help if not.",
    ),
    why="Others decided about her long enough; each step is hers to allow, and consent to one is not to all.",
    counts_as_evidence=(
        "A consent for the purpose of the act, given by the person before it, neither withdrawn nor "
        "expired, nor given under pressure; one that the act names counts on the same day. A referral may "
        "rest on a consent for referral, or for the purpose that it names."
    ),
    does_not_show="Whether she understood it, and, where nobody wrote that down, whether she felt free.",
    yields_to=("CHI048", "RBA109"),
)
