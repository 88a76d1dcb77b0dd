"""News that makes facts on a return stale: what is recorded here opens nothing, and asks to look again."""

__all__ = [
    "CHILD_NEWS",
    "DETENTION_NEWS",
    "FAMILY_NEWS",
    "HEALTH_NEWS",
    "PROCEEDINGS_NEWS",
    "RECEIVER_WITHDREW",
    "RETURN_NEWS",
    "RISK_EVENT",
]

from tipcore.conditions._fact import Fact
from tipcore.sources import TIPCORE_DEFAULT, EvidenceMark
from tipcore.terms import Role

_OWN = (TIPCORE_DEFAULT.at("return requirements, goes stale when", EvidenceMark.DEFAULT),)
_ANYBODY = frozenset(Role)

CHILD_NEWS = Fact(
    name="child-news",
    says="something new is known of the child's family, risk, age or wishes",
    by=_ANYBODY,
    cites=_OWN,
)
DETENTION_NEWS = Fact(
    name="detention-news",
    says="the person was taken into custody, or again",
    by=_ANYBODY,
    cites=_OWN,
)
FAMILY_NEWS = Fact(
    name="family-news",
    says="a child was born to the person, or custody changed",
    by=_ANYBODY,
    cites=_OWN,
)
HEALTH_NEWS = Fact(
    name="health-news",
    says="an illness, injury or pregnancy became known",
    by=_ANYBODY,
    cites=_OWN,
)
PROCEEDINGS_NEWS = Fact(
    name="proceedings-news",
    says="there is a new summons, charge, warrant or bail",
    by=_ANYBODY,
    cites=_OWN,
)
RECEIVER_WITHDREW = Fact(
    name="receiver-withdrew",
    says="the receiver withdrew",
    by=_ANYBODY,
    cites=_OWN,
)
RISK_EVENT = Fact(
    name="return-risk-event",
    says="something happened that may change the risk of the return",
    by=_ANYBODY,
    cites=_OWN,
)

RETURN_NEWS = (
    CHILD_NEWS,
    DETENTION_NEWS,
    FAMILY_NEWS,
    HEALTH_NEWS,
    PROCEEDINGS_NEWS,
    RECEIVER_WITHDREW,
    RISK_EVENT,
)
"""All of them; anybody may bring news."""
