"""CHI042: an unaccompanied child without a guardian.

A child whom no verified parent or guardian free of suspicion accompanies gets a guardian
without a conflict of interest, without delay, and before anybody asks about the exploitation.
Emergency care, safety and reports never wait for one.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.accompaniment import (
    found_a_child,
    interview_planned_without_guardian,
    interviewed_without_guardian,
    joined_by_a_parent,
    unaccompanied,
)
from tipcore.conditions.child import child_since_contact
from tipcore.conditions.endings import came_of_age, died
from tipcore.conditions.guardian import guardian_appointed
from tipcore.principles._allof import AllOf
from tipcore.principles._from import From
from tipcore.principles._never import Never
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.principles._places import persons
from tipcore.principles._promptly import Promptly
from tipcore.principles._within import CountsFrom
from tipcore.sources import COE, EU36, GC6, TIPCORE_DEFAULT, UNICEF_2006, EvidenceMark

OBLIGATION = Obligation(
    code="CHI042",
    name="unaccompanied-child-without-guardian",
    asks=(
        "an unaccompanied child gets an independent guardian without delay, and before any questions "
        "on the exploitation"
    ),
    principle=Principle.CHILD_CENTRED,
    bearer=Bearer.SOCIAL_WELFARE,
    each=persons,
    when=child_since_contact & unaccompanied,
    norm=AllOf(
        From(
            start=found_a_child,
            norm=Promptly(
                done=guardian_appointed,
                review_after="guardian-appointment-review",
                counts_from=CountsFrom.ANY,
                lapses=died | came_of_age | joined_by_a_parent,
            ),
        ),
        Never(interviewed_without_guardian, planned=interview_planned_without_guardian),
    ),
    severity=Severity.BLOCK,
    cites=(
        COE.at("art. 10(4)(a)", EvidenceMark.SECONDARY),
        EU36.at("arts 14(2), 16(3)", EvidenceMark.SECONDARY),
        UNICEF_2006.at("3.2", EvidenceMark.SECONDARY, "heading"),
        GC6.at("para 33", EvidenceMark.RECALLED),
        TIPCORE_DEFAULT.at("to be explained after 48 hours", EvidenceMark.DEFAULT),
    ),
    remedy=Remedy(
        RemedyKind.DO,
        "Have a guardian without a conflict of interest appointed; until then ask on basic data and safety.",
    ),
    why=(
        "A child alone, or with somebody who may be the trafficker, has nobody who looks after its "
        "interests; the one who says 'uncle' may be the danger."
    ),
    counts_as_evidence=(
        "A guardian without a conflict of interest, with the day of the appointment; and no interview on "
        "the exploitation before it."
    ),
    does_not_show=(
        "Whether the guardian was vetted and is no police or immigration officer (CHI043), sees the child, "
        "and whether the child trusts the guardian."
    ),
    yields_to=("CHI048", "GEN065", "RBA015", "RBA103"),
)
