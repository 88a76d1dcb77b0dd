"""Conditions on a return before the journey: proceedings, consent, and a wish that was taken back."""

__all__ = [
    "agreed_to_return",
    "departure_planned_after_withdrawal",
    "proceedings_regarded",
    "withdrawal_refused",
]

from collections.abc import Iterator
from functools import reduce
from typing import Any

from attrs import evolve

from tipcore.conditions._attribute import includes
from tipcore.conditions._condition import condition
from tipcore.conditions._evidence import Evidence, concerns, own_event, recorded_events
from tipcore.conditions._link import links
from tipcore.conditions._listing import NO, YES, Listing, Occurrence
from tipcore.conditions._scene import Scene
from tipcore.conditions.change_of_mind import (
    denied_for_it,
    stands_withdrawn,
    withdrawn_before,
)
from tipcore.conditions.consent import consent_by_the_right_person
from tipcore.dates import Moment, PartialDate
from tipcore.logic import Reading, Truth
from tipcore.models import Proceeding, Return
from tipcore.sources import PP, EvidenceMark
from tipcore.terms import (
    ConsentPurpose,
    DenialReason,
    RecordState,
)


@condition(
    "the person agrees to the return (for a child her guardian does), and it is not forced",
    PP.at("art. 8(2)", EvidenceMark.PRIMARY, "preferably voluntary"),
)
def agreed_to_return(scene: Scene[Return]) -> Reading:
    """Read the consent for return; a return that is not voluntary, or was taken back, rests on none."""
    if scene.item.voluntary is False:
        return NO
    return _consent_to_return.test(scene) & ~stands_withdrawn.test(scene)


_consent_to_return = consent_by_the_right_person(ConsentPurpose.RETURN)

_testimony = reduce(
    lambda one, two: one | two,
    (
        recorded_events("testimonies", "her testimony was asked about", when=date)
        for date in ("offered", "secured", "declined")
    ),
)
"""An offer to preserve her testimony is enough: it never holds her back (norms.md section 7.1, D21)."""


@condition(
    "legal proceedings are looked at: none is open, or she was offered a way to preserve her "
    "testimony, and no court ordered her to remain",
    PP.at("art. 8(2)", EvidenceMark.PRIMARY),
)
def proceedings_regarded(scene: Scene[Return]) -> Reading:
    """Read each proceeding of hers; a list that nobody calls complete leaves it *unknown*.

    A return that names a proceeding among what it relies on has looked at it.
    """
    looked_at = links(scene.item)
    listed = recorded_events("proceedings", "a proceeding").list_for(scene)
    reading = listed.closed(scene.at.last)
    for number, one in scene.case.proceedings.numbered():
        path = f"proceedings[{number}]"
        if one.state is not RecordState.HAPPENED:
            continue
        seen = YES if one.id in looked_at else Reading.unknown(f"{scene.path}.relies_on")
        regarded = seen | _testimony.standing().test(scene)
        free = NO if one.order_to_remain is True else YES
        reading &= ~concerns(scene, one, path) | _over(one, scene, path) | (regarded & free)
    return reading


def _over(one: Proceeding, scene: Scene[Any], path: str) -> Reading:
    if one.ended is not None:
        return _by(one.ended, scene.at, scene, f"{path}.ended")
    return (
        Reading.unknown(f"{path}.open") if not isinstance(one.open, bool) else Reading(Truth.of(not one.open))
    )


def _departed_list(scene: Scene[Return]) -> Listing:
    """Return the departure as far as it came after she took her wish back, and did not renew it."""
    listing = own_event("departed", "she was taken on the journey").list_for(scene)
    fits = withdrawn_before(scene, scene.item.departed)
    kept = tuple(evolve(one, fits=fits) for one in listing.occurrences if fits.truth is not Truth.NO)
    return evolve(listing, occurrences=kept, gaps=frozenset({f"{scene.path}.withdrawn"}))


withdrawal_refused: Evidence[Return] = Evidence[Return](
    name="departed_after_withdrawal",
    says="she is taken on the journey after she took her wish back",
    list_for=_departed_list,
) | recorded_events(
    "denials",
    "something is denied to her because she took it back",
    name="penalty_for_withdrawal",
    which=includes("reasons", DenialReason.WITHDREW_CONSENT, says="the reason is that she took it back"),
    related=denied_for_it,
    states=frozenset({RecordState.HAPPENED, RecordState.REFUSED}),
)
"""A journey, or a disadvantage, after she took her wish to return back."""


def _planned_list(scene: Scene[Return]) -> Listing:
    return Listing(occurrences=tuple(_still_planned(scene)), gaps=frozenset(), now=scene.as_of.last)


def _still_planned(scene: Scene[Return]) -> Iterator[Occurrence]:
    one = scene.item
    gone = one.departed is not None and one.departed.moment(scene.zone).first <= scene.as_of.last
    if one.travel_planned is None or gone:
        return
    when = one.travel_planned.moment(scene.zone)
    fits = withdrawn_before(scene, one.travel_planned)
    taken_back = one.withdrawn is not None and one.withdrawn.moment(scene.zone).last <= scene.as_of.last
    if taken_back and fits.truth is not Truth.NO:
        path = f"{scene.path}.travel_planned"
        yield Occurrence(path=scene.path, date_path=path, when=when, fits=fits)


departure_planned_after_withdrawal: Evidence[Return] = Evidence(
    name="departure_planned",
    says="her journey is still planned although she took her wish back",
    list_for=_planned_list,
)


def _by(date: PartialDate, at: Moment, scene: Scene[Any], path: str) -> Reading:
    """Return whether something of a date came before or at a moment."""
    when = date.moment(scene.zone)
    if when.certainly_by(at):
        return YES
    return NO if when.certainly_after(at) else Reading.unknown(path)
