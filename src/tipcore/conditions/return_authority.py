"""Who wants a return, and for whom it is best: destination, consent, what a child needs, as dated facts."""

__all__ = [
    "BEST_INTERESTS",
    "CARER_CONFIRMED",
    "CHILD_VIEWS",
    "CONFIRMED_AGAIN",
    "CONSENT",
    "DESTINATION",
    "FAMILY_ASSESSED",
    "GUARDIAN",
    "TRACING_CHECKED",
]

from tipcore.conditions import _return_derived as derived
from tipcore.conditions._fact import Fact
from tipcore.conditions.return_facts import HERS
from tipcore.dates import TimeLimit
from tipcore.sources import CRC, LS_ATIP, ODIHR_R, TIPCORE_DEFAULT, Citation, EvidenceMark
from tipcore.terms import BestInterestsConclusion, Role


def _own(row: int) -> Citation:
    return TIPCORE_DEFAULT.at(f"return requirement {row}", EvidenceMark.DEFAULT)


_CHILD = frozenset(
    {Role.CHILD_PROTECTION, Role.SOCIAL_DEVELOPMENT, Role.SOCIAL_WORKER, Role.DESIGNATED_SOCIAL_WORKER}
)
_VOLUNTARY = ODIHR_R.at("P1-P3", EvidenceMark.SECONDARY)
_REVIEW = frozenset({"child-news", "return-destination", "return-risk-event"})

DESTINATION = Fact(
    name="return-destination",
    says="this State is the destination that the person chose among her States",
    about_state=True,
    stale_after=frozenset({"return-destination"}),  # the last one named is the destination
    by=HERS | {Role.BID_PANEL},
    cites=(_own(1),),
)
CONSENT = Fact(
    name="return-consent",
    says="the adult consents to the return",
    stale_after=frozenset({"return-destination"}),
    by=HERS,
    derive=derived.return_consent,
    cites=(LS_ATIP.at("s.32(3)", EvidenceMark.PRIMARY), _VOLUNTARY, _own(2)),
)
CONFIRMED_AGAIN = Fact(
    name="return-confirmed-again",
    says="the adult said again in private that she wants to go, at most 24 hours ago",
    valid_for=TimeLimit.hours(24),
    stale_after=frozenset({"return-destination"}),
    by=HERS | {Role.ESCORT},
    cites=(_own(2),),
)
BEST_INTERESTS = Fact(
    name="best-interests-determination",
    says="what the panel found best for the child, guardian and child heard",
    terms=BestInterestsConclusion,
    valid_for=TimeLimit.days(90),
    stale_after=_REVIEW,
    by=frozenset({Role.BID_PANEL}),
    derive=derived.best_interests,
    cites=(CRC.at("art. 3", EvidenceMark.RECALLED), LS_ATIP.at("s.32(1)", EvidenceMark.PRIMARY), _own(2)),
)
GUARDIAN = Fact(
    name="guardian-agrees",
    says="a vetted guardian without conflict of interest is appointed and agrees",
    stale_after=frozenset({"return-destination"}),
    by=frozenset({Role.GUARDIAN, Role.CHILDRENS_COURT, Role.SOCIAL_DEVELOPMENT}),
    cites=(_own(2),),
)
CHILD_VIEWS = Fact(
    name="child-views-heard",
    says="the views of the child were heard and given their weight",
    stale_after=frozenset({"child-news", "return-destination"}),
    by=_CHILD | {Role.GUARDIAN, Role.BID_PANEL},
    cites=(CRC.at("art. 12", EvidenceMark.RECALLED), _own(2)),
)
TRACING_CHECKED = Fact(
    name="tracing-checked",
    says="the family was traced after a check of the risk, or tracing was found not to be safe",
    stale_after=frozenset({"child-news"}),
    by=_CHILD,
    cites=(_own(2),),
)
FAMILY_ASSESSED = Fact(
    name="family-assessed",
    says="the family or other carer was assessed, and complicity was not found",
    stale_after=frozenset({"child-news"}),
    by=_CHILD | {Role.HOME_DISTRICT_SOCIAL_WORKER},
    cites=(_own(2),),
)
CARER_CONFIRMED = Fact(
    name="carer-confirmed",
    says="the carer or agency that receives the child undertook it in writing",
    stale_after=frozenset({"child-news", "receiver-withdrew"}),
    by=_CHILD | {Role.RECEIVING_ORGANISATION, Role.HOME_DISTRICT_SOCIAL_WORKER},
    cites=(_own(2),),
)
