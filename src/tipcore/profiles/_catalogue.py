"""All profiles by id; each is loaded when it is first asked for."""

__all__ = ["PROFILES", "get", "ids"]

from importlib import import_module

from tipcore.errors import UnknownTerm
from tipcore.profiles._profile import Profile

PROFILES = {
    "international": "tipcore.profiles.international",
    "lesotho": "tipcore.profiles.lesotho",
}


def ids() -> tuple[str, ...]:
    """Return the ids of all profiles."""
    return tuple(PROFILES)


def get(profile: str) -> Profile:
    """Return a profile by its id.

    Raises:
        UnknownTerm: There is none; the nearest ids are named.

    Examples:
        >>> get("lesotho").lineage
        ('lesotho', 'international')
    """
    if profile not in PROFILES:
        kind = "profile"
        raise UnknownTerm(kind, profile, PROFILES)
    found = import_module(PROFILES[profile]).PROFILE
    assert isinstance(found, Profile)  # noqa: S101 - every module of the catalogue has one
    return found
