"""Conditions on who meets the person: the sex that she prefers, and why a wish was not met."""

__all__ = ["preference_met", "preference_stated", "unmet_for_a_reason"]

from typing import Any

from tipcore.conditions._attribute import is_one_of, read_yes_no
from tipcore.conditions._condition import Condition, condition
from tipcore.conditions._listing import NO, YES
from tipcore.conditions._scene import Scene
from tipcore.logic import Reading, Truth
from tipcore.models import Examination, InterpreterUse, Interview, Preference
from tipcore.sources import EU_VICTIMS_2012, EvidenceMark
from tipcore.terms import Sex, SexPreference, UnmetPreferenceReason

_FIELDS = {
    Interview: ("interviewer", "interviewer_sex"),
    InterpreterUse: ("interpreter", "sex"),
    Examination: ("examiner", "examiner_sex"),
}
_PREFERRED = {SexPreference.FEMALE: Sex.FEMALE, SexPreference.MALE: Sex.MALE}
_CITES = (EU_VICTIMS_2012.at("art. 23(2)(d)", EvidenceMark.RECALLED),)


@condition("the person said that she prefers a woman or a man", *_CITES)
def preference_stated(scene: Scene[Any]) -> Reading:
    """Read whether she had such a wish at the meeting; a meeting that says *not met* shows one."""
    if _said(scene).truth is not Truth.UNKNOWN:
        return YES
    if scene.person is None:
        return Reading.unknown(f"{scene.path}.person")
    number = next(n for n, one in enumerate(scene.case.persons) if one is scene.person)
    place = f"persons[{number}].preferred_sex"
    stated = scene.person.preferred_sex
    wish = None if stated is None else _wish(scene, stated)
    if stated is None or wish is None:
        return Reading.unknown(f"{place}.{_FIELDS[type(scene.item)][0]}")
    return NO if wish is SexPreference.NO_PREFERENCE else _asked_by(scene, stated, place)


@condition("the one who meets the person is of the sex that she prefers", *_CITES)
def preference_met(scene: Scene[Any]) -> Reading:
    """Read what the meeting says of it, else compare the wish with who was there."""
    said = _said(scene)
    if said.truth is not Truth.UNKNOWN:
        return said
    field = _FIELDS[type(scene.item)][1]
    there: Sex | None = getattr(scene.item, field)
    stated = None if scene.person is None else scene.person.preferred_sex
    wished = None if stated is None else _PREFERRED.get(_wish(scene, stated))  # type: ignore[arg-type]  # None is in no table
    if there in (None, Sex.INTERSEX) or wished is None:
        return Reading.unknown(f"{scene.path}.{field}")
    return Reading(Truth.of(there is wished))


unmet_for_a_reason: Condition[Any] = is_one_of(
    "unmet_reason",
    *(one for one in UnmetPreferenceReason if one is not UnmetPreferenceReason.NOT_ASKED),
    says="the reason why it could not be met is on record",
)
"""A reason that was known at the meeting; not to have asked is none."""


def _said(scene: Scene[Any]) -> Reading:
    """Return what the meeting itself says; a reason why the wish was not met says that it was not."""
    if scene.item.unmet_reason is not None:
        return NO
    return read_yes_no(scene.item.preference_met, f"{scene.path}.preference_met")


def _wish(scene: Scene[Any], stated: Preference) -> SexPreference | None:
    wish: SexPreference | None = getattr(stated, _FIELDS[type(scene.item)][0])
    return wish


def _asked_by(scene: Scene[Any], stated: Preference, place: str) -> Reading:
    """Return whether the wish was known before or at the meeting."""
    if stated.asked is None:
        return Reading.unknown(f"{place}.asked")
    asked = stated.asked.moment(scene.zone)
    if asked.certainly_by(scene.at):
        return YES
    return NO if asked.certainly_after(scene.at) else Reading.unknown(f"{place}.asked")
