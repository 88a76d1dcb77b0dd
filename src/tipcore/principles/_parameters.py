"""Which values of a profile a norm reads, and what they are in each profile."""

__all__ = ["limits", "values"]

from collections.abc import Iterator
from typing import Any

from tipcore import profiles
from tipcore.principles._norm import Norm
from tipcore.principles._obligation import Obligation
from tipcore.profiles import ProfileValue

_HOLD_TIMES = ("deadline", "fresh", "limit", "period", "review_after", "tolerance")
_HOLD_NORMS = ("norm", "yes", "no")


def limits(norm: Norm[Any]) -> Iterator[str]:
    """Iterate over the names of the parameters that hold the times of a norm and of its parts."""
    times = (getattr(norm, name, None) for name in _HOLD_TIMES)
    yield from (one for one in times if isinstance(one, str))
    inner = (getattr(norm, name, None) for name in _HOLD_NORMS)
    for part in (*getattr(norm, "parts", ()), *inner):
        if part is not None:
            yield from limits(part)


def values(rule: Obligation[Any]) -> Iterator[tuple[str, ProfileValue]]:
    """Iterate over the values that an obligation's times have, each with the profile that gives it."""
    norms = [rule.norm] if rule.otherwise is None else [rule.norm, rule.otherwise]
    names = dict.fromkeys(name for norm in norms for name in limits(norm))
    for name in names:
        for profile in map(profiles.get, profiles.ids()):
            yield from ((profile.id, one) for one in profile.values if one.name == name)
