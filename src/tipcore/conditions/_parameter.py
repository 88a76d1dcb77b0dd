"""Parameters of a profile, read at the moment that governs a thing."""

__all__ = ["Limit", "limit_ending", "parameter", "setting"]

from collections.abc import Callable
from typing import Any, TypeAlias

from tipcore.conditions._scene import Scene
from tipcore.dates import Moment, TimeLimit
from tipcore.profiles import ProfileValue, Setting

Limit: TypeAlias = TimeLimit | str
"""A time limit, or the name of the parameter of the profile that holds it."""


def parameter(name: str) -> str:
    """Return the path that names a parameter of the profile as a missing fact.

    Examples:
        >>> parameter("risk-assessment-valid")
        'profile:risk-assessment-valid'
    """
    return f"profile:{name}"


def setting(scene: Scene[Any], name: str) -> ProfileValue | None:
    """Return a value of the profile that was in force at the scene's moment; None where not known."""
    found = scene.profile.value(name, scene.at)
    if found is not None and found not in scene.read:
        scene.read.append(found)
    return found


def limit_ending(scene: Scene[Any], limit: Limit) -> Callable[[Moment], Moment] | str:
    """Return how to reckon the end of a limit in the scene's profile, or the path of what is missing."""
    value: Setting | None = limit
    if isinstance(limit, str):
        found = setting(scene, limit)
        value = None if found is None else found.value
        if not isinstance(value, TimeLimit):
            return parameter(limit)
    assert isinstance(value, TimeLimit)  # noqa: S101 - the other type of Limit was handled
    span, calendar, zone = value, scene.profile.calendar, scene.zone
    return lambda start: span.due(start, calendar=calendar, zone=zone)
