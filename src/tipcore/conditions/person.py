"""Conditions on the person: where she is from, what she fears, whether she is presumed a victim."""

__all__ = ["adult", "fears_harm", "foreign", "presumed_victim"]

from collections.abc import Iterator
from typing import Any

from tipcore.conditions._condition import Condition, condition
from tipcore.conditions._evidence import concerns
from tipcore.conditions._listing import any_of
from tipcore.conditions._parameter import parameter, setting
from tipcore.conditions._scene import Scene
from tipcore.conditions.age import treated_as_child
from tipcore.dates import UNKNOWN_MOMENT, Moment, PartialDate
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import Person
from tipcore.terms import DecisionOutcome, NationalityState, RecordState

_POSITIVE = frozenset(
    {
        DecisionOutcome.ESTABLISHED,
        DecisionOutcome.OVERTURNED_TO_PRESUMED,
        DecisionOutcome.OVERTURNED_TO_CONFIRMED,
    }
)

adult: Condition[Any] = ~treated_as_child


@condition("the person is not a national of the State")
def foreign(scene: Scene[Any]) -> Reading:
    """Read the nationalities on record; the State is the parameter `state` of the profile."""
    if scene.person is None:
        return Reading.unknown(f"{scene.path}.person")
    found = setting(scene, "state")
    if found is None or found.value is None:
        return Reading.unknown(parameter("state"))
    held = [one for one in scene.person.nationalities if one.state is not NationalityState.REFUSED]
    if any(one.country == found.value for one in held):
        return Reading(Truth.NO)
    if held or scene.person.stateless is True:
        return Reading(Truth.YES)
    return Reading.unknown(f"{_place(scene)}.nationalities")


@condition("the person fears harm on return, or has an open claim of asylum")
def fears_harm(scene: Scene[Any]) -> Reading:
    """Read what was last said about fear, and every claim, at the moment.

    Fear that was said stays until she says that there is none; both are noted as lasting. No
    word on record is *unknown*: the question may not have been asked.
    """
    if scene.person is None:
        return Reading.unknown(f"{scene.path}.person")
    return any_of([_said_fear(scene, scene.person), *_open_claims(scene)])


def _said_fear(scene: Scene[Any], person: Person) -> Reading:
    place = f"{_place(scene)}.fears"
    answered = [(number, one) for number, one in enumerate(person.fears) if isinstance(one.holds, bool)]
    said = [(one, _by(scene, one.at, f"{place}[{number}].at")) for number, one in answered]
    possible = [(one, reading) for one, reading in said if reading.truth is not Truth.NO]
    certain = [(one, _moment(one.at, scene)) for one, reading in possible if reading.truth is Truth.YES]
    last = [one for one, when in certain if not any(when.last < later.first for _, later in certain)]
    if not last:
        doubtful = frozenset[str]().union(*(reading.missing for _, reading in possible))
        return Reading.unknown(*doubtful) if doubtful else Reading.unknown(place)
    fear = any(one.holds for one in last)
    if not fear and any(one.holds for one, reading in possible if reading.truth is Truth.UNKNOWN):
        return Reading.unknown(place)
    return Reading(Truth.of(fear)).assuming(AssumptionKind.PERSISTENCE, place)


def _open_claims(scene: Scene[Any]) -> Iterator[Reading]:
    for number, claim in scene.case.asylum_claims.numbered():
        path = f"asylum_claims[{number}]"
        if claim.state is not RecordState.HAPPENED:
            continue
        claimed = concerns(scene, claim, path) & _by(scene, claim.claimed or claim.at, f"{path}.claimed")
        ends = [(claim.final, "final"), (claim.withdrawn, "withdrawn")]
        ended = any_of(_by(scene, end, f"{path}.{name}") for end, name in ends if end is not None)
        yield (claimed & ~ended).assuming(AssumptionKind.PERSISTENCE, path)


@condition("there are reasonable grounds to believe that the person is a victim")
def presumed_victim(scene: Scene[Any]) -> Reading:
    """Read a positive decision before or at the moment; it lasts, and that is noted.

    No outcome of a decision says that a person is not a victim, so this is never *no*.
    """
    readings = [Reading.unknown("identification_decisions")]
    for number, decision in scene.case.identification_decisions.numbered():
        path = f"identification_decisions[{number}]"
        if decision.state is RecordState.HAPPENED and decision.outcome in _POSITIVE:
            standing = concerns(scene, decision, path) & _by(scene, decision.at, f"{path}.at")
            readings.append(standing.assuming(AssumptionKind.PERSISTENCE, path) | readings[0])
    return any_of(readings)


def _moment(date: PartialDate | None, scene: Scene[Any]) -> Moment:
    return UNKNOWN_MOMENT if date is None else date.moment(scene.zone)


def _by(scene: Scene[Any], date: PartialDate | None, path: str) -> Reading:
    """Return whether something was said or done before or at the scene's moment."""
    when = _moment(date, scene)
    if when.certainly_by(scene.at):
        return Reading(Truth.YES)
    return Reading(Truth.NO) if when.first > min(scene.at.last, scene.as_of.last) else Reading.unknown(path)


def _place(scene: Scene[Any]) -> str:
    """Return the path of the person in the case."""
    return next(
        (f"persons[{n}]" for n, one in enumerate(scene.case.persons) if one is scene.person), scene.path
    )
