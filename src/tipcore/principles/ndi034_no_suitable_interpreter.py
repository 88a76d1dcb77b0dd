"""NDI034: an act in a language that the person does not understand, without a suitable interpreter.

An interpreter is independent: no relative, fellow migrant, employer, minor, nor an agent of a
State that she fears; and bound to secrecy. By telephone will do. In an emergency nobody waits.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.interpreting import (
    interpreter_impossible,
    interpreter_refused,
    languages_differ,
    suitable_interpreter,
)
from tipcore.principles._before import Before
from tipcore.principles._obligation import (
    Bearer,
    Obligation,
    Principle,
    Remedy,
    RemedyKind,
    Severity,
    WaivedBy,
)
from tipcore.principles._places import language_acts
from tipcore.sources import COE, EU36, WHO03, ZA_TIP, EvidenceMark

OBLIGATION = Obligation(
    code="NDI034",
    name="no-suitable-interpreter",
    asks="where languages differ, an independent interpreter who is bound to secrecy is there",
    principle=Principle.NON_DISCRIMINATION,
    bearer=Bearer.ANY_PROFESSIONAL,
    each=language_acts,
    when=languages_differ,
    norm=Before(act="the act", holds=suitable_interpreter),
    excuse=interpreter_impossible,
    waivable_by=frozenset({WaivedBy.ADULT_INFORMED}),
    waiver=interpreter_refused,
    severity=Severity.BLOCK,
    cites=(
        ZA_TIP.at("s.44(1)(a)(ii)", EvidenceMark.PRIMARY, "directives must provide for languages"),
        WHO03.at("rule 4", EvidenceMark.SECONDARY),
        COE.at("art. 12(1)(c)", EvidenceMark.RECALLED),
        EU36.at("art. 11(5)", EvidenceMark.RECALLED),
    ),
    remedy=Remedy(
        RemedyKind.OFFER, "Offer an independent interpreter, by telephone if need be, and go on with one."
    ),
    why="What she cannot understand she cannot consent to, and a relative or employer may be part of it.",
    counts_as_evidence=(
        "The use of an interpreter that the act names, with no tie to the person and a signed promise of "
        "secrecy; or that she refused the one that was offered."
    ),
    does_not_show="How well the interpreter worked, and whether she felt free to speak before him or her.",
)
