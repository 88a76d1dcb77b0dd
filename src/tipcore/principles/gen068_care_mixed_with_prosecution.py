"""GEN068: care and the gathering of evidence mixed up.

Care after sexual violence asks for no report to the police. Evidence is taken only with a
consent of its own: two purposes, two consents, and a *no* to the one changes nothing in the other.
"""

__all__ = ["OBLIGATION"]

from tipcore.conditions.health import care_hung_on_police_report, forensic_act, forensic_consent
from tipcore.principles._before import Before
from tipcore.principles._depending import Depending
from tipcore.principles._joint_places import forensic_acts_and_care
from tipcore.principles._never import Never
from tipcore.principles._obligation import Bearer, Obligation, Principle, Remedy, RemedyKind, Severity
from tipcore.sources import WHO_RECALLED, ZA_HEALTH_GUIDANCE, EvidenceMark

OBLIGATION = Obligation(
    code="GEN068",
    name="care-mixed-with-prosecution",
    asks="care never waits for a police report, and evidence is taken only with a consent of its own",
    principle=Principle.GENDER_SENSITIVE,
    bearer=Bearer.HEALTH_SERVICE,
    each=forensic_acts_and_care,
    norm=Depending(
        on=forensic_act,
        yes=Before(act="the forensic act", holds=forensic_consent),
        no=Never(care_hung_on_police_report),
    ),
    severity=Severity.BLOCK,
    cites=(
        ZA_HEALTH_GUIDANCE.at("", EvidenceMark.SECONDARY, "no police case is needed for PEP"),
        WHO_RECALLED.at("", EvidenceMark.RECALLED),
    ),
    remedy=Remedy(
        RemedyKind.STOP_ACT,
        "Give the care now; take evidence only when she agrees to that by itself; no care depends on it.",
    ),
    why="A person who must report first goes without care; one who signs for both did not choose.",
    counts_as_evidence=(
        "A consent for the forensic act that covers no care; reasons of care not given other than the want "
        "of a police report."
    ),
    does_not_show="Whether she was told that care does not depend on evidence or a report.",
    in_tension_with=("GEN069",),
)
