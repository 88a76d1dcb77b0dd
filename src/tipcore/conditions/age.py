"""Conditions on age: who is, or may be, a child."""

__all__ = ["decided_age", "treated_as_child", "under"]

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from tipcore.conditions._condition import Condition, condition
from tipcore.conditions._evidence import concerns
from tipcore.conditions._listing import NO, YES
from tipcore.conditions._scene import Scene
from tipcore.dates import UNKNOWN_MOMENT, AgeRange, Moment, PartialDate
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import Person
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
    COE.at("art. 10(3)", EvidenceMark.SECONDARY),
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
    decided = decided_age(scene)
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
    vague = person.birth is not None and (scene.at.earliest is None or scene.at.latest is None)
    return Reading.unknown(scene.date_path) if vague else Reading.unknown(birth)


def decided_age(scene: Scene[Any]) -> Reading | None:
    """Return what the last age decision says; None where no decision came before the moment."""
    seen = [found for found in _decisions(scene) if found.when.first <= scene.at.last]
    last = [found for found in seen if not any(found.overtaken_by(other, scene.at) for other in seen)]
    if not last:
        return None
    certain = [one for one in last if one.mine.truth is Truth.YES and one.when.certainly_by(scene.at)]
    if not certain or len({one.outcome for one in last}) > 1:
        return Reading(Truth.UNKNOWN, frozenset[str]().union(*(one.doubt(scene.at) for one in last)))
    match certain[0].outcome:
        case None:
            return Reading.unknown(f"{certain[0].path}.outcome")
        case AgeOutcome.ADULT:
            return NO
        case AgeOutcome.CHILD:
            return YES
        case _:
            return YES.assuming(AssumptionKind.PRESUMPTION, "child")


@frozen
class _Decision:
    """One age decision as it is seen at `as_of`, and whether it is on the person."""

    outcome: AgeOutcome | None
    when: Moment
    path: str
    mine: Reading

    def overtaken_by(self, other: "_Decision", at: Moment) -> bool:
        """Return whether another one certainly came later, and before or at a moment."""
        certain = other.mine.truth is Truth.YES and other.when.certainly_by(at)
        return certain and self.when.last < other.when.first

    def doubt(self, at: Moment) -> frozenset[str]:
        """Return the paths of what makes it uncertain."""
        vague = frozenset[str]() if self.when.certainly_by(at) else frozenset({f"{self.path}.at"})
        return self.mine.missing | vague


def _decisions(scene: Scene[Any]) -> Iterator[_Decision]:
    for number, decision in scene.case.age_decisions.numbered():
        path, when = f"age_decisions[{number}]", _moment(decision.at, scene)
        mine = concerns(scene, decision, path)
        seen = decision.state is RecordState.HAPPENED and when.first <= scene.as_of.last
        if seen and mine.truth is not Truth.NO:
            yield _Decision(decision.outcome, when, path, mine)


def _believed(scene: Scene[Any], person: Person) -> bool:
    """Return whether somebody had a reason to believe a child by the end of the moment.

    A reason with no author or no date presumes nothing; one of the same day counts.
    """
    last = min(scene.at.last, scene.as_of.last)
    return any(
        one.holds is True and one.by and _moment(one.at, scene).last <= last for one in person.age_doubts
    )


def _moment(value: PartialDate | None, scene: Scene[Any]) -> Moment:
    return UNKNOWN_MOMENT if value is None else value.moment(scene.zone)
