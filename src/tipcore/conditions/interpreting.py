"""Conditions on languages and interpreters."""

__all__ = ["interpreter_impossible", "interpreter_refused", "languages_differ", "suitable_interpreter"]

from collections.abc import Iterator
from typing import Any

from tipcore.conditions._condition import condition
from tipcore.conditions._evidence import concerns, recorded_events
from tipcore.conditions._link import links
from tipcore.conditions._listing import NO, YES, any_of
from tipcore.conditions._parameter import parameter, setting
from tipcore.conditions._scene import Scene
from tipcore.conditions.capacity import has_capacity
from tipcore.conditions.person import fears_harm
from tipcore.dates import PartialDate
from tipcore.logic import Reading, Truth
from tipcore.models import CourtEvent, InterpreterUse, Language
from tipcore.sources import WHO03, EvidenceMark
from tipcore.terms import (
    ConsentPurpose,
    CourtEventKind,
    InterpreterRelation,
    LanguageLevel,
    RecordState,
    StateReason,
    main_language,
)

_ENOUGH = frozenset({LanguageLevel.SUFFICIENT, LanguageLevel.FLUENT})
_HEARD_IN_COURT = frozenset({CourtEventKind.HEARING, CourtEventKind.TRIAL, CourtEventKind.JUDGMENT})


@condition("the person does not understand the language of the act well enough")
def languages_differ(scene: Scene[Any]) -> Reading:
    """Read the language of the act, or the languages of the courts, against those of the person."""
    if scene.person is None:
        return Reading.unknown(f"{scene.path}.person")
    spoken = _spoken(scene)
    if isinstance(spoken, Reading):
        return spoken
    number = next(n for n, one in enumerate(scene.case.persons) if one is scene.person)
    place = f"persons[{number}].languages"
    if not scene.person.languages:
        return Reading.unknown(place)
    return ~_any_understood(scene.person.languages, spoken, place)


def _any_understood(known: tuple[Language, ...], spoken: frozenset[str], place: str) -> Reading:
    return any_of(_understands(one, spoken, f"{place}[{n}]") for n, one in enumerate(known))


def _spoken(scene: Scene[Any]) -> frozenset[str] | Reading:
    """Return the languages in which an act may go on; a reading where that is unknown or asks nothing."""
    if not isinstance(scene.item, CourtEvent):
        language = scene.item.language
        return (
            Reading.unknown(f"{scene.path}.language")
            if language is None
            else frozenset({main_language(language)})
        )
    if scene.item.kind is None:
        return Reading.unknown(f"{scene.path}.kind")
    if scene.item.kind not in _HEARD_IN_COURT:
        return NO
    found = setting(scene, "court-languages")
    if found is None or not isinstance(found.value, frozenset):
        return Reading.unknown(parameter("court-languages"))
    return found.value


def _understands(one: Language, spoken: frozenset[str], path: str) -> Reading:
    """Return whether a language is among those spoken; a sign language is not the spoken one of its name."""
    if one.sign is True or main_language(one.code) not in spoken:
        return NO
    return Reading.unknown(f"{path}.level") if one.level is None else Reading(Truth.of(one.level in _ENOUGH))


@condition(
    "an independent interpreter, bound to secrecy, is there", WHO03.at("rule 4", EvidenceMark.SECONDARY)
)
def suitable_interpreter(scene: Scene[Any]) -> Reading:
    """Read the uses of an interpreter that the act names, or that name it; another of that day is a doubt.

    For an act that is planned, an interpreter who is planned for it counts.
    """
    listing = recorded_events("interpreter_uses", "an interpreter is there").list_for(scene)
    there = {RecordState.HAPPENED, scene.state}
    named = [_suits(use) for use in _named(scene) if use.item.state in there]
    doubts = [
        Reading.unknown(f"{one.path}.relies_on")
        for one in listing.occurrences
        if not one.linked and one.when.overlaps(scene.at)
    ]
    return any_of([*named, *doubts]) | ~listing.closed(scene.at.last)


@condition("the person was offered an independent interpreter and refused")
def interpreter_refused(scene: Scene[Any]) -> Reading:
    """Read a refusal of hers that the act names, or that names it, after an offer.

    To refuse the employer, or another who is not independent, waives nothing; nor does a
    refusal by somebody who cannot decide.
    """
    refused = any_of(
        _by(use.item.offered, f"{use.path}.offered", use) & _independent(use)
        for use in _named(scene)
        if _turned_down(use.item)
    )
    return refused if refused.truth is Truth.NO else refused & _decides.test(scene)


_decides = has_capacity(ConsentPurpose.INTERVIEW)


@condition("an emergency left no time for an interpreter")
def interpreter_impossible(scene: Scene[Any]) -> Reading:
    """Read a note that there was none because of an emergency, which the act names or which names it.

    Where the act names no use of an interpreter, such a note may be on it: *unknown*.
    """
    named = list(_named(scene))
    if named:
        return any_of(_emergency(use) for use in named if use.item.state is RecordState.NOT_DONE)
    unlinked = scene.case.interpreter_uses.numbered()
    return any_of(
        _emergency(scene.on(use, f"interpreter_uses[{number}]", scene.at))
        & Reading.unknown(f"{scene.path}.interpreter")
        for number, use in unlinked
        if use.state is RecordState.NOT_DONE
    )


def _emergency(use: Scene[InterpreterUse]) -> Reading:
    """Return whether there was no interpreter because of an emergency; a blank reason may be one."""
    reason = use.item.state_reason
    if reason is None:
        return Reading.unknown(f"{use.path}.state_reason")
    return Reading(Truth.of(reason is StateReason.EMERGENCY))


def _named(scene: Scene[Any]) -> Iterator[Scene[InterpreterUse]]:
    """Iterate over the uses of an interpreter that are linked with an act, each at the time of the act."""
    relied_on = links(scene.item)
    for number, use in scene.case.interpreter_uses.numbered():
        path = f"interpreter_uses[{number}]"
        linked = use.id in relied_on or scene.item.id in links(use)
        if linked and concerns(scene, use, path).truth is not Truth.NO:
            yield scene.on(use, path, scene.at)


def _suits(scene: Scene[InterpreterUse]) -> Reading:
    """Return whether she understands the interpreter, who is independent and bound to secrecy by then."""
    use = scene.item
    free = NO if use.refused_by_person is True else YES
    sworn = _by(use.confidentiality_signed, f"{scene.path}.confidentiality_signed", scene)
    return free & _understood(scene) & _independent(scene) & sworn


def _understood(scene: Scene[InterpreterUse]) -> Reading:
    """Return whether the interpreter speaks a language of hers, spoken or signed."""
    if scene.item.language is None:
        return Reading.unknown(f"{scene.path}.language")
    known = () if scene.person is None else scene.person.languages
    return Reading(Truth.of(main_language(scene.item.language) in {main_language(one.code) for one in known}))


def _independent(scene: Scene[InterpreterUse]) -> Reading:
    """Return whether the interpreter has no tie to the person, nor to a State that she fears."""
    match scene.item.relation:
        case None:
            return Reading.unknown(f"{scene.path}.relation")
        case InterpreterRelation.CONSULAR_AGENT:
            return ~_of_feared_state(scene)
        case relation:
            return Reading(Truth.of(relation is InterpreterRelation.NONE))


def _of_feared_state(scene: Scene[InterpreterUse]) -> Reading:
    """Return whether the agent is of a State that she fears, or that is known to be able to harm her.

    Where she said of whom she is afraid, an agent of another State is none of those.
    """
    person, state = scene.person, scene.item.country
    if person is not None and state is not None and state in person.can_be_harmed_by:
        return YES
    fear = fears_harm.test(scene)
    if fear.truth is not Truth.YES or person is None or state is None:
        return fear
    said = [one.of for one in person.fears if one.holds is True]
    said += [frozenset({one.against} if one.against else ()) for one in scene.case.asylum_claims]
    elsewhere = all(said) and not any(state in of for of in said)
    return NO if elsewhere else fear


def _turned_down(use: InterpreterUse) -> bool:
    return use.state is RecordState.DECLINED or use.refused_by_person is True


def _by(date: PartialDate | None, path: str, scene: Scene[InterpreterUse]) -> Reading:
    """Return whether something on a linked record was done by the day of the act."""
    if date is None:
        return Reading.unknown(path)
    when = date.moment(scene.zone)
    if when.first > scene.at.last:
        return NO
    return YES if when.last <= scene.at.last else Reading.unknown(path)
