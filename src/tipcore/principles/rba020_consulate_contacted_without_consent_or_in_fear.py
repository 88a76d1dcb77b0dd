"""RBA020: a consulate contacted without the consent of the person.

She may contact her consulate whenever she likes, and nobody else may do it for her unasked:
above all not the one of a State that she fears, or against which she claimed asylum.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.consent import consent_by_the_right_person
from tipcore.conditions.consular import abroad, made_by_authority
from tipcore.conditions.fear import fears_state
from tipcore.principles._allof import AllOf
from tipcore.principles._before import Before
from tipcore.principles._never import Never
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._places import consular_contacts
from tipcore.sources import OHCHR_G, VCCR, EvidenceMark
from tipcore.terms import ConsentPurpose

OBLIGATION = Obligation(
    code="RBA020",
    name="consulate-contacted-without-consent-or-in-fear",
    asks="no authority contacts a consulate without the person's consent, nor that of a State she fears",
    principle=Principle.RIGHTS_BASED,
    bearer=Bearer.ANY_PROFESSIONAL,
    each=consular_contacts,
    when=made_by_authority & abroad,
    norm=AllOf(
        Before(act="the contact", holds=consent_by_the_right_person(ConsentPurpose.CONSULAR_CONTACT)),
        Never(
            fears_state(
                "country",
                says="the consulate is of a State that she fears, or against which a claim stands",
            )
        ),
    ),
    severity=Severity.BLOCK,
    cites=(
        OHCHR_G.at("6.3", EvidenceMark.RECALLED, "right of access"),
        VCCR.at("art. 36(1)(b)", EvidenceMark.RECALLED, "'if he so requests'; of detained persons"),
    ),
    remedy=Remedy(
        RemedyKind.STOP_ACT,
        "Tell the consulate nothing more; ask the person, alone, what she fears and what she wants.",
    ),
    why="Her State, or somebody in it, may be whom she fled; that she is here at all is then the secret.",
    counts_as_evidence=(
        "A consent for contact with a consulate, given before it by the person (for a child by the "
        "guardian) and still standing; and her word, asked before, that she fears nothing there, or whom "
        "she fears instead. Where she named no State, her own is presumed."
    ),
    does_not_show="Pressure that nobody wrote down, and what the consulate was told.",
    in_tension_with=("CHI048", "RBA109"),
)
