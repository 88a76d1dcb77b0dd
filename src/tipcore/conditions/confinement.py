"""Conditions on cells, detention centres and prisons."""

__all__ = ["kept_in_a_cell"]

from typing import Any

from tipcore.conditions._condition import condition
from tipcore.conditions._listing import NO
from tipcore.conditions._scene import Scene
from tipcore.logic import Reading, Truth
from tipcore.models import Detention
from tipcore.terms import DETENTION_PLACEMENTS, PlaceKind

_CELLS = frozenset({PlaceKind.POLICE_CELL, PlaceKind.IMMIGRATION_DETENTION, PlaceKind.PRISON})


@condition("the person is kept in a cell, detention centre or prison for want of another place")
def kept_in_a_cell(scene: Scene[Any]) -> Reading:
    """Read the kind of a placement; a detention in a cell with no offence on record may be one."""
    if isinstance(scene.item, Detention):
        return _held(scene)
    kind = scene.item.kind
    return (
        Reading.unknown(f"{scene.path}.kind")
        if kind is None
        else Reading(Truth.of(kind in DETENTION_PLACEMENTS))
    )


def _held(scene: Scene[Detention]) -> Reading:
    if scene.item.offence is not None:
        return NO
    place = scene.item.place_kind
    if place is None:
        return Reading.unknown(f"{scene.path}.offence", f"{scene.path}.place_kind")
    return Reading.unknown(f"{scene.path}.offence") if place in _CELLS else NO
