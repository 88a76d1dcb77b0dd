"""Conditions on asylum and fear: steps towards a State that the person fears, while that is not settled."""

__all__ = ["step_to_feared_state", "step_to_feared_state_planned"]

from collections.abc import Iterator
from functools import reduce
from typing import Any

from attrs import evolve

from tipcore.conditions._evidence import Evidence, recorded_events
from tipcore.conditions._listing import NO, Listing
from tipcore.conditions._scene import Scene
from tipcore.conditions.fear import reaches, stands
from tipcore.dates import PartialDate
from tipcore.logic import Reading
from tipcore.models import ConsularContact, Disclosure, Record, Removal, Return
from tipcore.terms import ConsularContactBy, RecordState, Role

_STEPS = (
    ("returns", "departed", "destination"),
    ("removals", "enforced", "country"),
    ("consular_contacts", "at", "country"),
    ("verifications", "requested", "country"),
    ("acceptances", "requested", "country"),
    ("disclosures", "at", "recipient_state"),
    ("referrals", "at", "recipient_state"),
    ("transfers_abroad", "at", "country"),
)
"""What takes a person, or word of her, to a State: section, date, field of the State."""

_ABROAD = frozenset({Role.CONSULAR_OFFICER, Role.FOREIGN_AUTHORITY})
_PLANS = (("returns", "travel_planned"), ("removals", "ordered"))
_HAPPENED = frozenset({RecordState.HAPPENED})
_PLANNED = frozenset({RecordState.PLANNED})
_SAYS = "the person is returned, or word of her is sent, to a State that she fears"


def _goes_there(feared: Scene[Any], step: Scene[Any], field: str) -> Reading:
    """Return whether a step leads to a State that is feared."""
    item = step.item
    if isinstance(item, ConsularContact) and item.made_by is not ConsularContactBy.AUTHORITY:
        return NO if item.made_by is ConsularContactBy.PERSON else Reading.unknown(f"{step.path}.made_by")
    state: str | None = getattr(item, field)
    if isinstance(item, Disclosure) and state is None and item.recipient not in _ABROAD:
        return NO
    message = not isinstance(item, (Return, Removal))
    return reaches(feared, state, f"{step.path}.{field}", message=message)


def _done(section: str, date: str, state: str) -> Evidence[Any]:
    """Return the evidence of one kind of step that was taken while the claim or fear stood."""

    def related(feared: Scene[Any], step: Scene[Any]) -> Reading:
        taken: PartialDate | None = getattr(step.item, date)
        if taken is None:
            return NO
        when = taken.moment(feared.zone)
        return _goes_there(feared, step, state) & stands(feared, when, getattr(step.item, state))

    return recorded_events(section, _SAYS, when=date, related=related, states=_HAPPENED)


def _planned(section: str, date: str, state: str) -> Evidence[Any]:
    """Return the evidence of one kind of step that is planned, and not taken yet."""

    def related(feared: Scene[Any], step: Scene[Any]) -> Reading:
        return _goes_there(feared, step, state) & stands(feared, feared.as_of, getattr(step.item, state))

    return recorded_events(section, _SAYS, when=date, related=related, states=_PLANNED)


def _prepared(section: str, plan: str, done: str, state: str) -> Evidence[Any]:
    """Return the evidence of a journey or removal that has a date or an order, and has not begun."""

    def related(feared: Scene[Any], step: Scene[Any]) -> Reading:
        item: Any = step.item
        given_up = item.withdrawn if isinstance(item, Return) else item.refused
        ends = [one.moment(feared.zone) for one in (getattr(item, done), given_up) if one is not None]
        if any(one.first <= feared.as_of.last for one in ends) or not _in_view(item, plan):
            return NO
        return _goes_there(feared, step, state) & stands(feared, feared.as_of, getattr(step.item, state))

    return recorded_events(section, _SAYS, related=related, states=_HAPPENED | _PLANNED)


def _in_view(item: Record, plan: str) -> bool:
    """Return whether a record is a plan: it says so, or has a date or an order."""
    return item.state is RecordState.PLANNED or getattr(item, plan) is not None


def _either(parts: Iterator[Evidence[Any]], name: str) -> Evidence[Any]:
    return evolve(reduce(lambda one, two: one | two, parts), name=name, says=_SAYS)


def _transferred() -> Evidence[Any]:
    """Return the evidence of transfers abroad: the way of a disclosure, so that its list closes theirs."""
    transfers = _done("transfers_abroad", "at", "country")
    disclosures = recorded_events("disclosures", _SAYS)

    def list_for(scene: Scene[Any]) -> Listing:
        ruling = disclosures.list_for(scene)
        found = transfers.list_for(scene)
        return evolve(found, gaps=ruling.gaps, complete=ruling.complete, closed_by=ruling.closed_by)

    return evolve(transfers, list_for=list_for)


def _taken() -> Iterator[Evidence[Any]]:
    for section, date, state in _STEPS:
        yield _transferred() if section == "transfers_abroad" else _done(section, date, state)


step_to_feared_state: Evidence[Any] = _either(_taken(), "step_to_feared_state")
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
