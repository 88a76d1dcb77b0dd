"""Conditions on age: who is, or may be, a child."""

__all__ = ["treated_as_child", "under"]

from collections.abc import Iterator
from typing import Any

from tipcore.conditions._condition import Condition, condition
from tipcore.conditions._listing import NO, YES
from tipcore.conditions._scene import Scene
from tipcore.dates import UNKNOWN_MOMENT, AgeRange, Moment, PartialDate
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import AgeDecision, Person
from tipcore.sources import EvidenceMark
from tipcore.sources.treaties import COE, PP
from tipcore.terms import AgeOutcome, RecordState

_ADULT_AT = 18


def under(years: int) -> Condition[Any]:
    """Return the condition that the person has completed fewer than so many years."""

    def test(scene: Scene[Any]) -> Reading:
        if scene.person is None:
            return Reading.unknown(f"{scene.path}.person")
        return _by_birth(scene, scene.person, years)

    return Condition(name=f"under_{years}", says=f"the person is under {years}", test=test)


@condition(
    "the person is, or may be, a child",
    PP.at("art. 3(d)", EvidenceMark.PRIMARY),
    COE.at("art. 10(3)", EvidenceMark.RECALLED),
)
def treated_as_child(scene: Scene[Any]) -> Reading:
    """Read the last age decision, then the date of birth, then a reason to believe a child.

    A reason to believe makes it *yes* until an age decision or proof of age, and is noted as a
    presumption. A disputed age counts as a child's.

    Source:
        norms.md section 2, *Presumption*, *Latest decision*; section 5, CHI040.
    """
    person = scene.person
    if person is None:
        return Reading.unknown(f"{scene.path}.person")
    decided = _decided(scene, person)
    if decided is not None:
        return decided
    by_birth = _by_birth(scene, person, _ADULT_AT)
    if by_birth.truth is Truth.UNKNOWN and _believed(scene, person):
        return YES.assuming(AssumptionKind.PRESUMPTION, "child")
    return by_birth


def _place(scene: Scene[Any], person: Person) -> str:
    """Return the path of the person in the case."""
    return f"persons[{next(n for n, one in enumerate(scene.case.persons) if one.id == person.id)}]"


def _by_birth(scene: Scene[Any], person: Person, years: int) -> Reading:
    truth = AgeRange.at(person.birth, scene.at, scene.zone).under(years)
    if truth is not Truth.UNKNOWN:
        return Reading(truth)
    birth = f"{_place(scene, person)}.birth"
    vague = person.birth is not None and scene.at == UNKNOWN_MOMENT
    return Reading.unknown(scene.date_path) if vague else Reading.unknown(birth)


def _decided(scene: Scene[Any], person: Person) -> Reading | None:
    """Return what the last age decision says; None where no decision came before the moment."""
    seen = [found for found in _decisions(scene, person) if found[1].first <= scene.at.last]
    last = [
        (one, when, path)
        for one, when, path in seen
        if not any(when.last < other.first <= other.last <= scene.at.first for _, other, _ in seen)
    ]
    readings = [_outcome(one, when, path, scene) for one, when, path in last]
    certain = [reading for reading in readings if reading.truth is not Truth.UNKNOWN]
    if not certain or len({one.outcome for one, _, _ in last}) > 1:
        return Reading.unknown(*(f"{path}.at" for _, _, path in last)) if last else None
    return certain[0]


def _decisions(scene: Scene[Any], person: Person) -> Iterator[tuple[AgeDecision, Moment, str]]:
    for number, decision in scene.case.age_decisions.numbered():
        alone = decision.person is None and len(scene.case.persons) <= 1
        if decision.state is not RecordState.HAPPENED or not (alone or decision.person == person.id):
            continue
        moment = _moment(decision.at, scene)
        if moment.first <= scene.as_of.last:
            yield decision, moment, f"age_decisions[{number}]"


def _outcome(decision: AgeDecision, when: Moment, path: str, scene: Scene[Any]) -> Reading:
    if not when.certainly_by(scene.at):
        return Reading.unknown(f"{path}.at")
    match decision.outcome:
        case None:
            return Reading.unknown(f"{path}.outcome")
        case AgeOutcome.ADULT:
            return NO
        case AgeOutcome.CHILD:
            return YES
        case AgeOutcome.DISPUTED:
            return YES.assuming(AssumptionKind.PRESUMPTION, "child")


def _believed(scene: Scene[Any], person: Person) -> bool:
    """Return whether somebody had a reason to believe a child by the end of the moment.

    A reason with no author or no date presumes nothing; one of the same day counts.
    """
    last = min(scene.at.last, scene.as_of.last)
    return any(one.holds is True and one.by and _moment(one.at, scene).last <= last for one in person.age_doubts)


def _moment(value: PartialDate | None, scene: Scene[Any]) -> Moment:
    return UNKNOWN_MOMENT if value is None else value.moment(scene.zone)
