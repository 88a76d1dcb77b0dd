"""The verdict on an act: what had to hold when it was done, or must hold before it may be done."""

__all__ = ["judge_act", "judge_planned"]

from collections.abc import Callable
from typing import TypeVar

from tipcore.conditions import Scene
from tipcore.dates import Moment
from tipcore.logic import Reading, Truth
from tipcore.principles._verdict import Verdict, VerdictKind
from tipcore.terms import RecordState

Item = TypeVar("Item")


def judge_act(scene: Scene[Item], holds: Callable[[Scene[Item]], Reading]) -> Verdict:
    """Return *met*, *breached* or *unknown* for a done act; for a planned one, *due*.

    Source:
        norms.md section 3, *Before*.
    """
    if scene.state is RecordState.PLANNED:
        return judge_planned(scene, holds(scene.now()))
    reading = holds(scene)
    match reading.truth:
        case Truth.YES:
            return Verdict(kind=VerdictKind.MET, assumes=reading.assumes)
        case Truth.NO:
            since = Moment(scene.at.latest, scene.at.latest)
            return Verdict(kind=VerdictKind.BREACHED, since=since, assumes=reading.assumes)
        case _:
            return Verdict(kind=VerdictKind.UNKNOWN, missing=reading.missing)


def judge_planned(scene: Scene[Item], allowed: Reading) -> Verdict:
    """Return that a planned act is ready, or what is due before it; it is never breached."""
    if allowed.truth is Truth.YES:
        return Verdict(kind=VerdictKind.DUE, until=scene.at, ready=True, assumes=allowed.assumes)
    return Verdict(
        kind=VerdictKind.DUE,
        until=scene.at,
        late=scene.at.last <= scene.as_of.first,
        missing=allowed.missing,
        assumes=allowed.assumes,
    )
