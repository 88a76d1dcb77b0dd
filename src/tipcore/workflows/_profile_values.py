"""What a workflow reads from a profile: by name, and first in the form for the direction."""

__all__ = ["profile_roles", "profile_value", "profile_words"]

from tipcore.dates import Moment
from tipcore.profiles import Profile, ProfileValue
from tipcore.terms import Direction, Role


def profile_value(
    profile: Profile, name: str, direction: Direction | None, at: Moment
) -> ProfileValue | None:
    """Return a value that was in force at a moment; `name-direction` wins over `name`."""
    narrow = None if direction is None else profile.value(f"{name}-{direction.value}", at)
    return narrow if narrow is not None else profile.value(name, at)


def profile_words(profile: Profile, name: str, direction: Direction | None, at: Moment) -> frozenset[str]:
    """Return a set of words; empty where the profile does not know it."""
    found = profile_value(profile, name, direction, at) if name else None
    return found.value if found is not None and isinstance(found.value, frozenset) else frozenset()


def profile_roles(profile: Profile, name: str, direction: Direction | None, at: Moment) -> frozenset[Role]:
    """Return a set of roles; empty where the profile does not know it."""
    return frozenset(Role.of(word) for word in profile_words(profile, name, direction, at))
