"""Conditions on the risk of a return: assessed for it, acceptable, in all its parts."""

__all__ = ["return_risk_acceptable", "return_risk_grave", "risk_parts_assessed"]

from collections.abc import Iterator
from typing import Any

from tipcore.conditions._attribute import includes
from tipcore.conditions._condition import condition
from tipcore.conditions._evidence import Evidence, concerns, recorded_events
from tipcore.conditions._link import links
from tipcore.conditions._listing import NO, YES, any_of
from tipcore.conditions._parameter import parameter, setting
from tipcore.conditions._scene import Scene
from tipcore.conditions.age import treated_as_child
from tipcore.conditions.validity import valid_at
from tipcore.dates import Moment, PartialDate
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import Return, RiskAssessment
from tipcore.sources import LS_ATIP, TIPCORE_DEFAULT, EvidenceMark
from tipcore.terms import ACCEPTABLE_RISK, Direction, RiskContext, RiskOutcome, RiskPart

_CONSIDERED = {
    RiskPart.JOURNEY: "safety_in_process",
    RiskPart.CARE: "care",
    RiskPart.COUNTRY: "safety_in_country",
    RiskPart.PLACE_OF_ARRIVAL: "safety_in_country",
    RiskPart.DEATH_OR_HARM: "harm_or_retrafficking",
    RiskPart.RE_TRAFFICKING: "harm_or_retrafficking",
}
"""Which consideration before a return (LS-ATIP s.32) looks at which part of the risk."""

_OF_A_JOURNEY = frozenset({RiskContext.ARRIVAL, RiskContext.FAMILY, RiskContext.JOURNEY})


def _for_return(act: Scene[Any], made: Scene[Any]) -> Reading:
    """Return whether an assessment was made for this return, by its context or a link, and is valid."""
    one: RiskAssessment = made.item
    return _meant_for(one, act, made.path) & valid_at(act, made)


def _meant_for(one: RiskAssessment, act: Scene[Any], path: str) -> Reading:
    """Return whether an assessment is for this return: by a link, else by its context.

    What another return of hers names, and this one does not, is for that one alone. One for a
    return, of several that she has, must be named.
    """
    if one.context not in {None, RiskContext.RETURN, *_OF_A_JOURNEY}:
        return NO
    if one.id in links(act.item):
        return YES
    place = f"{act.path}.risk_assessment"
    others = [(other, concerns(act, other, f"returns[{n}]")) for n, other in _other_returns(act)]
    taken = any_of(mine for other, mine in others if one.id in links(other))
    if taken.truth is Truth.YES:
        return NO.assuming(AssumptionKind.PRESUMPTION, place)
    if one.context is None:
        return Reading.unknown(f"{path}.context")
    if one.context is not RiskContext.RETURN:
        return Reading.unknown(place) if act.item.risk_assessment is None else NO
    several = any_of(mine for _, mine in others)
    return YES.assuming(*_alone(act)) if several.truth is Truth.NO else Reading.unknown(place)


def _alone(act: Scene[Any]) -> tuple[AssumptionKind, str]:
    """Return on what it rests that she has no other return."""
    listed = recorded_events("returns", "a return").list_for(act)
    closed = listed.closed(act.at.last).truth is Truth.YES
    return AssumptionKind.COMPLETENESS if closed else AssumptionKind.PERSISTENCE, "returns.complete_until"


def _other_returns(act: Scene[Any]) -> Iterator[tuple[int, Return]]:
    return ((n, other) for n, other in act.case.returns.numbered() if other.id != act.item.id)


def _acceptable(act: Scene[Any], made: Scene[Any]) -> Reading:
    """Return whether an outcome lets an assisted return go on; a high one only if the adult accepts it."""
    one: RiskAssessment = made.item
    if one.outcome is None:
        return Reading.unknown(f"{made.path}.outcome")
    if one.outcome is not RiskOutcome.HIGH:
        return Reading(Truth.of(one.outcome in ACCEPTABLE_RISK))
    place = f"{made.path}.accepted_by_person"
    if one.accepted_by_person is None:
        listed = recorded_events("risk_assessments", "an assessment").list_for(act)
        accepted = ~(listed.closed(act.at.last) | Reading.unknown(place))
    else:
        accepted = _by(one.accepted_by_person, act.at, act, place)
    return ~treated_as_child.test(act) & accepted


return_risk_acceptable = recorded_events(
    "risk_assessments",
    "the risk of the return is assessed as acceptable, and that is valid on the day",
    name="return_risk_acceptable",
    related=lambda act, made: _for_return(act, made) & _acceptable(act, made),
    cites=(TIPCORE_DEFAULT.at("low or medium; high if the adult accepts it", EvidenceMark.DEFAULT),),
)
"""An assessment for this return with an outcome that lets it go on."""

return_risk_grave = recorded_events(
    "risk_assessments",
    "the risk of the return is assessed as too high",
    name="return_risk_grave",
    related=lambda act, made: _for_return(act, made) & ~_acceptable(act, made),
)
"""An assessment for this return that an older, milder one does not outweigh."""


@condition(
    "the assessments of the risk cover every part that the law or practice names",
    LS_ATIP.at("s.32(1)(a)-(d), (2)(a)(i)-(iii)", EvidenceMark.PRIMARY),
)
def risk_parts_assessed(scene: Scene[Return]) -> Reading:
    """Read the parts that the profile names (`risk-assessment-parts`), each from whatever looked at it.

    Some of them may be for foreign persons only, and not for an adult who freely elects to
    return (`risk-assessment-parts-elected`); until a record says so, all are asked.
    """
    asked = _parts(scene, "risk-assessment-parts")
    if asked is None:
        return Reading.unknown(parameter("risk-assessment-parts"))
    always = _parts(scene, "risk-assessment-parts-elected")
    reading = _all_assessed(scene, asked if always is None else asked & always)
    if always is None:
        return reading
    return reading & (_elected_or_home(scene) | _all_assessed(scene, asked - always))


def _parts(scene: Scene[Return], name: str) -> frozenset[RiskPart] | None:
    found = setting(scene, name)
    if found is None or not isinstance(found.value, frozenset):
        return None
    return frozenset(RiskPart(part) for part in found.value)


def _all_assessed(scene: Scene[Return], parts: frozenset[RiskPart]) -> Reading:
    reading = YES
    for part in sorted(parts):
        reading &= _PARTS[part].standing().test(scene)
    return reading


def _elected_or_home(scene: Scene[Return]) -> Reading:
    """Return whether an adult freely elects the return, or it leads home; a blank is presumed not so."""
    elected, direction = scene.item.free_election, scene.item.direction
    free = NO.assuming(AssumptionKind.PRESUMPTION, f"{scene.path}.free_election")
    if isinstance(elected, bool):
        free = ~treated_as_child.test(scene) if elected else NO
    home = Reading(Truth.of(direction is Direction.HOME))
    if direction is None:
        home = home.assuming(AssumptionKind.PRESUMPTION, f"{scene.path}.direction")
    return free | home


def _assessed(part: RiskPart) -> Evidence[Any]:
    """Return the evidence that one part of the risk was assessed or considered for a return."""
    covers = includes("parts", part, says="it covers the part")
    says = f"assessed: {part.label.lower()}"
    return recorded_events(
        "risk_assessments", says, name=f"assessed_{part}", which=covers, related=_for_return
    ) | recorded_events("return_considerations", says, when=_CONSIDERED[part], related=_considered_for)


def _considered_for(act: Scene[Any], made: Scene[Any]) -> Reading:
    """Return whether considerations are on this return; with one return in the case they are."""
    named = made.item.for_return
    if named is None and len(act.case.returns) == 1:
        return YES.assuming(AssumptionKind.COMPLETENESS, "returns.complete_until")
    if named is None:
        return Reading.unknown(f"{made.path}.for_return")
    return Reading(Truth.of(named == act.item.id))


_PARTS = {part: _assessed(part) for part in RiskPart}


def _by(date: PartialDate, at: Moment, scene: Scene[Any], path: str) -> Reading:
    """Return whether something of a date came before or at a moment."""
    when = date.moment(scene.zone)
    if when.certainly_by(at):
        return YES
    return NO if when.certainly_after(at) else Reading.unknown(path)
