"""Conditions on asylum and fear: steps towards a State that the person fears, while that is not settled."""

__all__ = ["step_to_feared_state", "step_to_feared_state_planned"]

from collections.abc import Iterator
from functools import reduce
from typing import Any

from attrs import evolve

from tipcore.conditions._evidence import Evidence, concerns, recorded_events
from tipcore.conditions._listing import NO, YES, any_of
from tipcore.conditions._scene import Scene
from tipcore.dates import Moment, PartialDate
from tipcore.logic import AssumptionKind, Reading, Truth
from tipcore.models import AsylumClaim, ConsularContact, Disclosure, Fear, Record, Return
from tipcore.terms import AsylumOutcome, ConsularContactBy, RecordState, Role

_STEPS = (
    ("returns", "departed", "destination"),
    ("removals", "enforced", "country"),
    ("consular_contacts", "at", "country"),
    ("verifications", "requested", "country"),
    ("acceptances", "requested", "country"),
    ("disclosures", "at", "recipient_state"),
    ("referrals", "at", "recipient_state"),
)
"""What takes a person, or word of her, to a State: section, date, field of the State."""

_PLANS = (("returns", "travel_planned"), ("removals", "ordered"))
_HAPPENED = frozenset({RecordState.HAPPENED})
_PLANNED = frozenset({RecordState.PLANNED})
_SAYS = "the person is returned, or word of her is sent, to a State that she fears"


def _goes_there(feared: Scene[Any], step: Scene[Any], field: str) -> Reading:
    """Return whether a step leads to the State that is feared; a fear of no named State is of each."""
    item = step.item
    if isinstance(item, ConsularContact) and item.made_by is not ConsularContactBy.AUTHORITY:
        return NO if item.made_by is ConsularContactBy.PERSON else Reading.unknown(f"{step.path}.made_by")
    state: str | None = getattr(item, field)
    if isinstance(item, Disclosure) and state is None and item.recipient is not Role.CONSULAR_OFFICER:
        return NO
    states = _feared(feared.item)
    if not states:
        return YES
    return Reading.unknown(f"{step.path}.{field}") if state is None else Reading(Truth.of(state in states))


def _feared(item: AsylumClaim | Fear) -> frozenset[str]:
    if isinstance(item, Fear):
        return frozenset(item.of)
    return frozenset() if item.against is None else frozenset({item.against})


def _pending(scene: Scene[Any], when: Moment) -> Reading:
    """Return whether a claim or fear was not settled at a moment; with no end on record it lasts."""
    ends = list(_ends(scene, when))
    ended = any_of(ends)
    if ended.truth is Truth.NO and not ends:
        return YES.assuming(AssumptionKind.PERSISTENCE, scene.path)
    return ~ended


def _ends(scene: Scene[Any], when: Moment) -> Iterator[Reading]:
    """Iterate over what may have ended it before a moment: a final refusal, her own withdrawal or word."""
    if isinstance(scene.item, AsylumClaim):
        yield from _ends_of_claim(scene.item, scene, scene.path, when)
        return
    for number, claim in scene.case.asylum_claims.numbered():
        path = f"asylum_claims[{number}]"
        if claim.final is not None:
            after = _order(scene.at, claim.final.moment(scene.zone), f"{path}.final")
            examined = any_of(_ends_of_claim(claim, scene, path, when))
            yield concerns(scene, claim, path) & after & examined
    yield from _taken_back(scene, when)


def _ends_of_claim(claim: AsylumClaim, scene: Scene[Any], path: str, when: Moment) -> Iterator[Reading]:
    """Iterate over the ends of a claim; one that was recognised protects her for good."""
    if claim.final is not None:
        over = _order(claim.final.moment(scene.zone), when, f"{path}.final")
        refused = (
            Reading.unknown(f"{path}.outcome")
            if claim.outcome is None
            else Reading(Truth.of(claim.outcome is not AsylumOutcome.RECOGNISED))
        )
        yield over & refused
    if claim.withdrawn is not None:
        yield _order(claim.withdrawn.moment(scene.zone), when, f"{path}.withdrawn")


def _taken_back(scene: Scene[Any], when: Moment) -> Iterator[Reading]:
    """Iterate over later words of hers that she has no such fear."""
    assert scene.person is not None  # noqa: S101 - a fear stands on a person
    place = scene.path.rpartition("[")[0]
    for number, one in enumerate(scene.person.fears):
        if one.holds is not False or one.at is None or (one.of and not scene.item.of <= one.of):
            continue
        said = one.at.moment(scene.zone)
        path = f"{place}[{number}].at"
        yield _order(scene.at, said, path) & _order(said, when, path)


def _order(first: Moment, then: Moment, path: str) -> Reading:
    truth = first.before(then)
    return Reading.unknown(path) if truth is Truth.UNKNOWN else Reading(truth)


def _done(section: str, date: str, state: str) -> Evidence[Any]:
    """Return the evidence of one kind of step that was taken while the claim or fear stood."""

    def related(feared: Scene[Any], step: Scene[Any]) -> Reading:
        taken: PartialDate | None = getattr(step.item, date)
        if taken is None:
            return NO
        return _goes_there(feared, step, state) & _pending(feared, taken.moment(feared.zone))

    return recorded_events(section, _SAYS, when=date, related=related, states=_HAPPENED)


def _planned(section: str, date: str, state: str) -> Evidence[Any]:
    """Return the evidence of one kind of step that is planned, and not taken yet."""

    def related(feared: Scene[Any], step: Scene[Any]) -> Reading:
        return _goes_there(feared, step, state) & _pending(feared, feared.as_of)

    return recorded_events(section, _SAYS, when=date, related=related, states=_PLANNED)


def _prepared(section: str, plan: str, done: str, state: str) -> Evidence[Any]:
    """Return the evidence of a journey or removal that has a date or an order, and has not begun."""

    def related(feared: Scene[Any], step: Scene[Any]) -> Reading:
        item: Any = step.item
        given_up = item.withdrawn if isinstance(item, Return) else item.refused
        ends = [one.moment(feared.zone) for one in (getattr(item, done), given_up) if one is not None]
        if any(one.first <= feared.as_of.last for one in ends) or not _in_view(item, plan):
            return NO
        return _goes_there(feared, step, state) & _pending(feared, feared.as_of)

    return recorded_events(section, _SAYS, related=related, states=_HAPPENED | _PLANNED)


def _in_view(item: Record, plan: str) -> bool:
    """Return whether a record is a plan: it says so, or has a date or an order."""
    return item.state is RecordState.PLANNED or getattr(item, plan) is not None


def _either(parts: Iterator[Evidence[Any]], name: str) -> Evidence[Any]:
    return evolve(reduce(lambda one, two: one | two, parts), name=name, says=_SAYS)


step_to_feared_state: Evidence[Any] = _either((_done(*step) for step in _STEPS), "step_to_feared_state")
"""A return, a removal, or a message of an authority to the State, while the claim or fear stands."""


def _plans() -> Iterator[Evidence[Any]]:
    fields: dict[str, tuple[str, str]] = {section: (date, state) for section, date, state in _STEPS}
    for section, plan in _PLANS:
        yield _prepared(section, plan, *fields[section])
    for section, date, state in _STEPS:
        if section not in dict(_PLANS):
            yield _planned(section, date, state)


step_to_feared_state_planned: Evidence[Any] = _either(_plans(), "step_to_feared_state_planned")
"""The same, where it is planned, ordered or has a date."""
