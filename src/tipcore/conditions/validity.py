"""Whether a paper was still valid at an act, by its own word."""

__all__ = ["valid_at"]

from typing import Any

from tipcore.conditions._listing import NO, YES
from tipcore.conditions._scene import Scene
from tipcore.dates import Moment, PartialDate
from tipcore.logic import Reading


def valid_at(act: Scene[Any], paper: Scene[Any]) -> Reading:
    """Return whether a record's `valid_until` reaches to the act; its last day counts in full.

    A record that names no end has none of its own.
    """
    until: PartialDate | None = paper.item.valid_until
    if until is None:
        return YES
    end = until.moment(act.zone)
    if until.first_day == until.last_day:
        end = Moment(end.latest, end.latest)
    if act.at.certainly_by(end):
        return YES
    return NO if act.at.certainly_after(end) else Reading.unknown(f"{paper.path}.valid_until")
