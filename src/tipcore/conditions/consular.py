"""Conditions on contacts with a consulate: hers to make, and nobody else's without her."""

__all__ = ["abroad", "made_by_authority"]

from typing import Any

from tipcore.conditions._attribute import is_one_of
from tipcore.conditions._condition import Condition, condition
from tipcore.conditions._scene import Scene
from tipcore.conditions.person import foreign
from tipcore.logic import Reading, Truth
from tipcore.models import ConsularContact
from tipcore.terms import ConsularContactBy, NationalityState

made_by_authority: Condition[ConsularContact] = is_one_of(
    "made_by", ConsularContactBy.AUTHORITY, says="an authority or service contacts the consulate"
)


@condition("the person is outside the State of her nationality")
def abroad(scene: Scene[Any]) -> Reading:
    """Read her nationality against the State of the profile, or else against the consulate's.

    A consulate of her own State stands abroad, so that where the profile names no State such
    a contact shows that she is abroad too.
    """
    reading = foreign.test(scene)
    if reading.truth is not Truth.UNKNOWN or scene.person is None:
        return reading
    own = {one.country for one in scene.person.nationalities if one.state is not NationalityState.REFUSED}
    at_home = scene.profile.value("state", scene.at) is not None
    return Reading(Truth.YES) if not at_home and scene.item.country in own else reading
