"""Conditions on one field of the thing in question, for those who write obligations."""

__all__ = ["includes", "is_given", "is_one_of", "is_yes", "read_yes_no"]

from typing import Any

from tipcore.conditions._condition import Condition
from tipcore.conditions._scene import Scene
from tipcore.logic import Answer, Reading, Truth, YesNo
from tipcore.sources import Citation
from tipcore.terms import Term


def read_yes_no(value: YesNo, path: str) -> Reading:
    """Return what a recorded answer says; *unknown* for want of `path` where it says nothing.

    Examples:
        >>> read_yes_no(True, "a").truth, sorted(read_yes_no(None, "a").missing)
        (<Truth.YES: 'yes'>, ['a'])
    """
    truth = Answer.of(value).truth
    return Reading.unknown(path) if truth is Truth.UNKNOWN else Reading(truth)


def is_yes(field: str, says: str, *cites: Citation) -> Condition[Any]:
    """Return the condition that a yes-or-no field of the thing is *yes*."""

    def test(scene: Scene[Any]) -> Reading:
        return read_yes_no(getattr(scene.item, field), f"{scene.path}.{field}")

    return Condition(name=field, says=says, test=test, cites=cites)


def is_one_of(field: str, *terms: Term, says: str, cites: tuple[Citation, ...] = ()) -> Condition[Any]:
    """Return the condition that a field holds one of some terms; a blank field is *unknown*."""

    def test(scene: Scene[Any]) -> Reading:
        value = getattr(scene.item, field)
        return (
            Reading.unknown(f"{scene.path}.{field}") if value is None else Reading(Truth.of(value in terms))
        )

    return Condition(name=f"{field} in {'|'.join(terms)}", says=says, test=test, cites=cites)


def includes(field: str, *terms: Term, says: str, cites: tuple[Citation, ...] = ()) -> Condition[Any]:
    """Return the condition that a set field holds at least one of some terms; an empty set is *unknown*."""

    def test(scene: Scene[Any]) -> Reading:
        values = getattr(scene.item, field)
        if not values:
            return Reading.unknown(f"{scene.path}.{field}")
        return Reading(Truth.of(not values.isdisjoint(terms)))

    return Condition(name=f"{field} has {'|'.join(terms)}", says=says, test=test, cites=cites)


def is_given(field: str, says: str, *cites: Citation) -> Condition[Any]:
    """Return the condition that an attribute is on record; a blank one is *unknown*, never *no*."""

    def test(scene: Scene[Any]) -> Reading:
        value = getattr(scene.item, field)
        return (
            Reading.unknown(f"{scene.path}.{field}")
            if value in (None, "", frozenset())
            else Reading(Truth.YES)
        )

    return Condition(name=f"{field} given", says=says, test=test, cites=cites)
