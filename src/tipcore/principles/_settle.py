"""The order in which an obligation is evaluated: does it apply, its norm, excuse, waiver."""

__all__ = ["judge"]

from collections.abc import Callable
from typing import TypeVar

from attrs import evolve

from tipcore.conditions import Scene, any_of
from tipcore.conditions.age import treated_as_child
from tipcore.logic import Reading, Truth
from tipcore.principles._allof import merge
from tipcore.principles._obligation import Obligation
from tipcore.principles._verdict import Verdict, VerdictKind
from tipcore.terms import RecordState

Item = TypeVar("Item")

_YES, _NO = Reading(Truth.YES), Reading(Truth.NO)
_ACTS = frozenset({RecordState.HAPPENED, RecordState.PLANNED})


def judge(obligation: Obligation[Item], scene: Scene[Item]) -> Verdict | None:
    """Return the verdict on one instance; None where it lies after `as_of` and is not seen yet.

    Source:
        norms.md section 3, the order of evaluation.
    """
    if scene.state not in _ACTS:
        return Verdict(kind=VerdictKind.NOT_APPLICABLE, because=f"it is {scene.state.label.lower()}")
    happened = _happened(scene)
    if happened.truth is Truth.NO:
        return None
    when = _YES
    if obligation.when is not None:
        when = obligation.when.test(scene)
        if when.truth is Truth.NO:
            because = f"it is not so that {obligation.when.says}"
            return Verdict(kind=VerdictKind.NOT_APPLICABLE, because=because, assumes=when.assumes)
    exceptions = [(one, one.test(scene)) for one in obligation.unless]
    for exception, reading in exceptions:
        if reading.truth is Truth.YES:
            cited = "; ".join(str(citation) for citation in exception.cites)
            because = f"excepted: {exception.says}" + (f" ({cited})" if cited else "")
            return Verdict(kind=VerdictKind.NOT_APPLICABLE, because=because, assumes=reading.assumes)
    applies = happened & when & ~any_of(reading for _, reading in exceptions)
    norm = obligation.norm.judge(scene)
    return _each_part(norm, lambda verdict: _settled(obligation, scene, applies, verdict))


def _happened(scene: Scene[Item]) -> Reading:
    """Return whether the instance is there to be judged at `as_of`."""
    if scene.state is RecordState.PLANNED:
        return _YES
    truth = scene.at.happened(scene.as_of.last)
    return Reading.unknown(scene.date_path) if truth is Truth.UNKNOWN else Reading(truth)


def _each_part(verdict: Verdict, settle: Callable[[Verdict], Verdict]) -> Verdict:
    if not verdict.parts:
        return settle(verdict)
    return merge(evolve(settle(part), part=part.part, read=part.read) for part in verdict.parts)


def _settled(obligation: Obligation[Item], scene: Scene[Item], applies: Reading, verdict: Verdict) -> Verdict:
    """Return the verdict of the norm, seen with what applies, excuses and waives."""
    if verdict.kind in {VerdictKind.MET, VerdictKind.NOT_APPLICABLE}:
        return verdict
    spared_at = _spared_at(scene, verdict)
    waiver = _waiver(obligation, spared_at)
    excuse = _NO if obligation.excuse is None else obligation.excuse.test(spared_at)
    if scene.state is RecordState.PLANNED:
        if (excuse | waiver).truth is Truth.YES:
            return Verdict(kind=VerdictKind.DUE, ready=True, until=verdict.until)
    elif excuse.truth is Truth.YES:
        verdict = Verdict(kind=VerdictKind.MET, excused=True, assumes=excuse.assumes)
    elif waiver.truth is Truth.YES:
        verdict = Verdict(kind=VerdictKind.MET, waived=True, assumes=waiver.assumes)
    elif verdict.kind is VerdictKind.BREACHED:
        spared = excuse | waiver
        if spared.truth is Truth.UNKNOWN:
            verdict = _unknown(verdict, spared)
        else:
            verdict = evolve(verdict, assumes=verdict.assumes | spared.assumes)
    if applies.truth is Truth.YES:
        return evolve(verdict, assumes=verdict.assumes | applies.assumes)
    return verdict if verdict.kind is VerdictKind.MET else _unknown(verdict, applies)


def _unknown(verdict: Verdict, reading: Reading) -> Verdict:
    """Return *unknown* for want of a reading, with what the verdict would be."""
    return evolve(
        verdict,
        kind=VerdictKind.UNKNOWN,
        missing=reading.missing | (verdict.missing if verdict.kind is VerdictKind.UNKNOWN else frozenset()),
        assumes=frozenset(),
        would_be=verdict.would_be or (None if verdict.kind is VerdictKind.UNKNOWN else verdict.kind),
    )


def _spared_at(scene: Scene[Item], verdict: Verdict) -> Scene[Item]:
    """Return the scene at the act or the deadline: an excuse or a waiver counts that came before it."""
    match verdict.kind:
        case VerdictKind.BREACHED if verdict.since is not None:
            return evolve(scene, at=verdict.since)
        case VerdictKind.DUE:
            return scene.now()
        case VerdictKind.UNKNOWN if verdict.until is not None:
            return evolve(scene, at=verdict.until)
        case _:
            return scene


def _waiver(obligation: Obligation[Item], scene: Scene[Item]) -> Reading:
    """Return whether a valid waiver is on record; one of a child has no effect."""
    if obligation.waiver is None:
        return _NO
    return obligation.waiver.test(scene) & ~treated_as_child.test(scene)
