"""Which values of a profile a norm reads, and what they are in each profile."""

__all__ = ["limits", "values"]

from collections.abc import Iterator
from typing import Any, cast

from attrs import fields, has

from tipcore import profiles
from tipcore.principles._allof import AllOf
from tipcore.principles._obligation import Obligation
from tipcore.profiles import ProfileValue

_HOLD_LIMITS = frozenset({"deadline", "fresh", "limit", "period", "review_after", "tolerance"})


def limits(norm: Any) -> Iterator[str]:
    """Iterate over the names of the parameters that hold the times of a norm and of its parts."""
    for name, value in _held(norm):
        if isinstance(value, str):
            if name in _HOLD_LIMITS:
                yield value
        elif hasattr(value, "judge"):
            yield from limits(value)


def _held(norm: Any) -> Iterator[tuple[str, Any]]:
    """Iterate over what a norm is declared with."""
    if isinstance(norm, AllOf):
        yield from (("parts", part) for part in cast("AllOf[Any]", norm).parts)
    elif has(type(norm)):
        yield from ((field.name, getattr(norm, field.name)) for field in fields(type(norm)))


def values(rule: Obligation[Any]) -> Iterator[tuple[str, ProfileValue]]:
    """Iterate over the values that an obligation's times have, each with the profile that gives it."""
    norms = [rule.norm] if rule.otherwise is None else [rule.norm, rule.otherwise]
    names = dict.fromkeys(name for norm in norms for name in limits(norm))
    for name in names:
        for profile in map(profiles.get, profiles.ids()):
            yield from ((profile.id, one) for one in profile.values if one.name == name)
