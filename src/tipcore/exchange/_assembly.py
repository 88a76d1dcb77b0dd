"""From the values of one row to a case with one person and the records that the row speaks of."""

__all__ = ["assembled"]

from collections.abc import Mapping
from typing import Any

from tipcore.exchange._cells import STATELESS, Value
from tipcore.exchange._columns import Code, Column
from tipcore.indicators import get_mapping
from tipcore.logic import UnknownReason
from tipcore.models import (
    Actor,
    Assessment,
    Case,
    CaseId,
    Closure,
    Consent,
    Contact,
    IdentificationDecision,
    Name,
    Nationality,
    Organisation,
    Person,
    PersonId,
    RecordId,
    Referral,
    Section,
    Trafficking,
)
from tipcore.terms import DecisionKind, DecisionOutcome, RecordState, Role

_PERSON = PersonId("person")
_PARTS: dict[str, type[Any]] = {"name": Name, "contact": Contact, "trafficking": Trafficking}
_NAMED_BODIES = frozenset({"CourtOrProsecution", "NonPoliceGovernmentalOrganization"})
"""Bodies of the standard that no single role of ours names."""


def assembled(values: Mapping[Column, Value], case_id: str, *, profile: str, keeper: str | None) -> Case:
    """Return the case that the values of a row stand for; what is blank stays not on record.

    Raises:
        InvalidRecord: The values contradict each other.
    """
    parts = _parts(values)
    records: dict[str, tuple[Any, ...]] = {
        "consents": _consents(parts.get("consent", {})),
        "identification_decisions": _decisions(parts.get("decision", {})),
        "assessments": _assessments(parts.get("trafficking_codes", {})),
        "closures": _records(Closure, "closure", parts.get("closure", {})),
        **_referrals(parts),
    }
    fields: dict[str, Any] = {
        name: Section(items=items, keeper=keeper) for name, items in records.items() if items
    }
    fields |= parts.get("case", {})
    return Case(id=CaseId(case_id), profile=profile, keeper=keeper, persons=(_person(parts),), **fields)


def _parts(values: Mapping[Column, Value]) -> dict[str, dict[str, Any]]:
    """Return the values that are not blank by part of the case and field, terms in place of codes."""
    parts = dict[str, dict[str, Any]]()
    for column, value in values.items():
        if value is None or value == ():
            continue
        part, _, name = column.target.partition(".")
        fields = parts.setdefault(part, {})
        if part == "trafficking" and name == "control":
            parts["trafficking_codes"] = {"control": value}
        fields[name or part] = value if part == "decision" else _plain(value)
    return parts


def _plain(value: Value) -> Any:  # noqa: ANN401 - what the field of a model holds
    match value:
        case Code():
            return value.term
        case tuple():
            return frozenset(item.term if isinstance(item, Code) else item for item in value)
        case _:
            return value


def _person(parts: Mapping[str, Mapping[str, Any]]) -> Person:
    held: dict[str, Any] = {part: make(**parts[part]) for part, make in _PARTS.items() if part in parts}
    countries = parts.get("nationalities", {}).get("nationalities", frozenset())
    nationalities = frozenset(Nationality(country=code) for code in countries if code != STATELESS)
    return Person(
        id=_PERSON,
        nationalities=nationalities,
        stateless=True if STATELESS in countries else None,
        **parts.get("person", {}),
        **held,
    )


def _consents(given: Mapping[str, bool]) -> tuple[Consent, ...]:
    """Return the consent of a tick: it names no purpose, since one tick stands for seven questions."""
    if not given:
        return ()
    state = RecordState.HAPPENED if given["consent"] else RecordState.DECLINED
    return (Consent(id=RecordId("consent"), person=_PERSON, state=state),)


def _decisions(given: Mapping[str, Code]) -> tuple[IdentificationDecision, ...]:
    """Return the decision of a trafficking status; none for a possible victim, who is presumed one."""
    outcomes = {
        "ActualVictimOfTrafficking": DecisionOutcome.ESTABLISHED,
        "NotAVictimOfTrafficking": DecisionOutcome.NOT_ESTABLISHED,
    }
    outcome = outcomes.get(given["status"].code) if "status" in given else None
    if outcome is None:
        return ()
    decision = IdentificationDecision(
        id=RecordId("decision"),
        person=_PERSON,
        kind=DecisionKind.CONCLUSIVE,
        outcome=outcome,
        by=_body(given["body"]) if "body" in given else None,
    )
    return (decision,)


def _body(code: Code) -> Actor:
    assert isinstance(code.term, Role)  # noqa: S101 - the vocabulary of its list
    return Actor(role=code.term, organisation=code.code if code.code in _NAMED_BODIES else None)


def _assessments(given: Mapping[str, tuple[Code, ...]]) -> tuple[Assessment, ...]:
    """Return the methods of control as answers to a set of indicators: a tick is yes, no tick is unknown."""
    if not given:
        return ()
    mapping = get_mapping("htcds-control")
    ticked = {code.code for code in given["control"]}
    answers: dict[str, bool | UnknownReason | None] = {
        sign.indicator: True if ticked.intersection(sign.any_of) else UnknownReason.NOT_RECORDED
        for sign in mapping.signs
    }
    answers |= dict.fromkeys(mapping.unanswered, UnknownReason.NOT_RECORDED)
    assessment = Assessment(id=RecordId("assessment"), person=_PERSON, set_id=mapping.set_id, answers=answers)
    return (assessment,)


def _referrals(parts: Mapping[str, Mapping[str, Any]]) -> dict[str, tuple[Any, ...]]:
    """Return the referrals in and out, each with its organisation."""
    referrals, organisations = list[Referral](), list[Organisation]()
    for way, body in (("incoming", "referring"), ("outgoing", "receiving")):
        fields = dict(parts.get(way, {}))
        if body in parts:
            organisations.append(Organisation(id=RecordId(body), **parts[body]))
            fields["organisation"] = RecordId(body)
        if fields:
            incoming = way == "incoming"
            referrals.append(Referral(id=RecordId(way), person=_PERSON, incoming=incoming, **fields))
    return {"referrals": tuple(referrals), "organisations": tuple(organisations)}


def _records(make: type[Any], name: str, fields: Mapping[str, Any]) -> tuple[Any, ...]:
    return (make(id=RecordId(name), person=_PERSON, **fields),) if fields else ()
