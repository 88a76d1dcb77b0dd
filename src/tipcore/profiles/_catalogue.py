"""All profiles by id; each is loaded when it is first asked for."""

__all__ = ["PROFILES", "get", "ids", "judging"]

from difflib import get_close_matches
from importlib import import_module

from tipcore.errors import Fault, InvalidRecord, UnknownTerm
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


def judging(recorded: str, given: str | Profile | None = None) -> Profile:
    """Return the profile by which a record is judged: the given one, else the one that it names.

    What a record holds is never quoted: it may be a text in the wrong place.

    Raises:
        UnknownTerm: The given id is not known.
        InvalidRecord: The record names a profile that is not known.

    Examples:
        >>> judging("lesotho").id, judging("lesotho", "international").id
        ('lesotho', 'international')
        >>> judging("Lesoto")
        Traceback (most recent call last):
        tipcore.errors.InvalidRecord: record: 1 fault
          profile: is the id of no known profile (did you mean lesotho?)
    """
    if given is None and recorded not in PROFILES:
        near = get_close_matches(recorded.lower(), PROFILES, n=1)
        hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(PROFILES)}"
        message, what = "is the id of no known profile", "record"
        raise InvalidRecord(what, [Fault(path="profile", message=message, hint=hint, code="unknown-profile")])
    return given if isinstance(given, Profile) else get(recorded if given is None else given)
