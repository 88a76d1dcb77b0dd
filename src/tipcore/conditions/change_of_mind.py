"""Conditions on a wish to return that the person took back: on the return, or with her consent to it."""

__all__ = ["denied_for_it", "stands_withdrawn", "withdrawn_before"]

from collections.abc import Iterator
from typing import Any

from attrs import evolve, frozen

from tipcore.conditions._condition import condition
from tipcore.conditions._evidence import concerns, own_event
from tipcore.conditions._link import links
from tipcore.conditions._listing import NO, YES, any_of
from tipcore.conditions._scene import Scene
from tipcore.conditions.consent import consented_anew
from tipcore.dates import UNKNOWN_MOMENT, Moment, PartialDate
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import Consent, Return
from tipcore.terms import ConsentPurpose, RecordState


@frozen
class _TakenBack:
    """One withdrawal: when, where its date stands, and whether it was of the wish for this return."""

    when: Moment
    path: str
    fits: Reading


def withdrawn_before(scene: Scene[Return], journey: PartialDate | None) -> Reading:
    """Return whether she took her wish back before a journey, and did not say again that she wants it."""
    return NO if journey is None else _stands(scene, journey.moment(scene.zone))


@condition("the person took her wish to return back, and did not renew it")
def stands_withdrawn(scene: Scene[Return]) -> Reading:
    """Read the return and the consents to it at the scene's moment."""
    return _stands(scene, scene.at)


def denied_for_it(act: Scene[Return], denial: Scene[Any]) -> Reading:
    """Return whether a denial for a withdrawal came after that of the wish to return, and is about it.

    Where another consent was withdrawn before it too, the denial must name (`relies_on`) the one
    that it is about; with no other one on record it is presumed to be about the return.
    """
    mine = list(_withdrawals(act))
    after = any_of(one.fits & _not_before(denial, one.when) for one in mine)
    if after.truth is Truth.NO:
        return after
    named = links(denial.item)
    consents = {one.id: one for one in denial.case.consents if one.withdrawn is not None}
    if act.item.id in named or any(
        ConsentPurpose.RETURN in one.purposes for id_, one in consents.items() if id_ in named
    ):
        return after
    place = f"{denial.path}.relies_on"
    if not named.isdisjoint(consents):
        return NO
    others = any_of(
        _other(one, f"consents[{number}]", denial) for number, one in act.case.consents.numbered()
    )
    if others.truth is Truth.NO:
        return after.assuming(AssumptionKind.PRESUMPTION, place)
    return after & Reading.unknown(place)


def _other(consent: Consent, path: str, denial: Scene[Any]) -> Reading:
    """Return whether a consent to something else was withdrawn before a denial."""
    if consent.withdrawn is None or consent.purposes == frozenset({ConsentPurpose.RETURN}):
        return NO
    return concerns(denial, consent, path) & _not_before(denial, consent.withdrawn.moment(denial.zone))


def _not_before(denial: Scene[Any], taken_back: Moment) -> Reading:
    if denial.at.certainly_after(taken_back):
        return YES
    return NO if denial.at.last < taken_back.first else Reading.unknown(f"{denial.path}.at")


def _stands(scene: Scene[Return], at: Moment) -> Reading:
    return any_of(
        one.fits & _by(one.when, at, one.path) & ~_renewed(scene, one, at) for one in _withdrawals(scene)
    )


def _withdrawals(scene: Scene[Return]) -> Iterator[_TakenBack]:
    """Iterate over what took the wish back: a word on the return, or the withdrawal of a consent to it."""
    if scene.item.withdrawn is not None:
        yield _TakenBack(scene.item.withdrawn.moment(scene.zone), f"{scene.path}.withdrawn", YES)
    for number, one in scene.case.consents.numbered():
        path = f"consents[{number}]"
        if one.withdrawn is None or one.state is not RecordState.HAPPENED:
            continue
        fits = concerns(scene, one, path) & _to_return(one, path) & _to_this_return(one, scene)
        if fits.truth is not Truth.NO:
            yield _TakenBack(one.withdrawn.moment(scene.zone), f"{path}.withdrawn", fits)


def _to_return(consent: Consent, path: str) -> Reading:
    if not consent.purposes:
        return Reading.unknown(f"{path}.purposes")
    return Reading(Truth.of(ConsentPurpose.RETURN in consent.purposes))


def _to_this_return(consent: Consent, scene: Scene[Return]) -> Reading:
    """Return whether a consent was to this return: named by it, or presumed where she has no other one."""
    named = links(scene.item)
    if consent.id in named:
        return YES
    if any(one.id in named and ConsentPurpose.RETURN in one.purposes for one in scene.case.consents):
        return NO
    considered, withdrawn = scene.item.considered, consent.withdrawn
    assert withdrawn is not None  # noqa: S101 - only withdrawn ones are asked about
    if considered is not None and withdrawn.moment(scene.zone).last < considered.moment(scene.zone).first:
        return NO
    others = any_of(
        concerns(scene, one, f"returns[{number}]")
        for number, one in scene.case.returns.numbered()
        if one.id != scene.item.id
    )
    place = f"{scene.path}.consent"
    if others.truth is Truth.NO:
        return YES.assuming(AssumptionKind.PRESUMPTION, place)
    return Reading.unknown(place)


def _renewed(scene: Scene[Return], taken_back: _TakenBack, at: Moment) -> Reading:
    """Return whether she said again that she wants it, or consented anew, after a withdrawal."""
    return _reconfirmed(scene, taken_back.when, at) | _consented_anew(scene, taken_back, at)


def _reconfirmed(scene: Scene[Return], taken_back: Moment, at: Moment) -> Reading:
    place = f"{scene.path}.reconfirmed"
    if scene.item.reconfirmed is None:
        closed = own_event("reconfirmed", "she wants it again").list_for(scene).closed(at.last)
        if closed.truth is Truth.YES:
            return ~closed
        return NO.assuming(AssumptionKind.PERSISTENCE, f"{scene.path}.withdrawn")
    again = scene.item.reconfirmed.moment(scene.zone)
    after = again.after(taken_back)
    renewed = Reading.unknown(place) if after is Truth.UNKNOWN else Reading(after)
    return renewed & _by(again, at, place)


def _consented_anew(scene: Scene[Return], taken_back: _TakenBack, at: Moment) -> Reading:
    def related(_: Scene[Any], consent: Scene[Any]) -> Reading:
        given: PartialDate | None = consent.item.at
        when = UNKNOWN_MOMENT if given is None else given.moment(scene.zone)
        if when.certainly_after(taken_back.when):
            return YES
        return NO if when.last < taken_back.when.first else Reading.unknown(f"{consent.path}.at")

    then = evolve(scene, at=at)
    return consented_anew(then, ConsentPurpose.RETURN, related, taken_back.path)


def _by(when: Moment, at: Moment, path: str) -> Reading:
    """Return whether something came before or at a moment."""
    if when.certainly_by(at):
        return YES
    return NO if when.certainly_after(at) else Reading.unknown(path)
