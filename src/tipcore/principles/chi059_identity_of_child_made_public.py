"""CHI059: the identity of a child made public.

The breach stays when the child comes of age, and after death. Somebody who was a child at the
first contact stays protected too; as an adult she may choose to be
named, by a consent that she gives as an adult.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions import is_yes
from tipcore.conditions.child import child_in_the_case
from tipcore.conditions.publicity import chose_to_be_named
from tipcore.principles._never import Never
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._places import publications
from tipcore.sources import COE, LS_CPWA, MALAWI_TIP, OHCHR_G, EvidenceMark

OBLIGATION = Obligation(
    code="CHI059",
    name="identity-of-child-made-public",
    asks="nothing is published that identifies a child",
    principle=Principle.CHILD_CENTRED,
    bearer=Bearer.ANY_PROFESSIONAL,
    each=publications,
    when=child_in_the_case,
    unless=(chose_to_be_named,),
    norm=Never(is_yes("identifies", "the publication identifies the person")),
    severity=Severity.BLOCK,
    cites=(
        LS_CPWA.at("s.145", EvidenceMark.PRIMARY, "a child who is a witness or accused"),
        MALAWI_TIP.at("s.46", EvidenceMark.PRIMARY, "leave of the court is needed"),
        COE.at("art. 11(2)", EvidenceMark.RECALLED),
        OHCHR_G.at("8.9", EvidenceMark.RECALLED),
    ),
    remedy=Remedy(
        RemedyKind.STOP_ACT, "Keep it back, or have it taken down, and assess the risk to the child anew."
    ),
    why="A name or face that is once public follows the child for life, and leads the trafficker to it.",
    counts_as_evidence="The publication says that it does not identify the person.",
    does_not_show="Whether details together let neighbours know who is meant.",
)
