"""The places that obligations share: where to look in a case, and the anchor of each thing."""

__all__ = [
    "acts_that_need_consent",
    "asylum_claims",
    "charges",
    "consents",
    "consular_contacts",
    "court_events",
    "data_requests",
    "denials",
    "departures",
    "detentions",
    "disclosures",
    "examinations",
    "exposures",
    "identification_decisions",
    "interviews",
    "language_acts",
    "liabilities",
    "penalties",
    "persons",
    "placements",
    "placements_and_departures",
    "publications",
    "referrals",
    "removals",
    "reports",
    "returns",
    "transitions",
    "verifications",
    "withdrawals",
]

from collections.abc import Iterator
from datetime import UTC
from typing import Any

from attrs import evolve

from tipcore.dates import PartialDate
from tipcore.models import (
    AsylumClaim,
    Case,
    Charge,
    Consent,
    ConsularContact,
    CourtEvent,
    DataRequest,
    Denial,
    Detention,
    Disclosure,
    Examination,
    Exposure,
    IdentificationDecision,
    Interview,
    Penalty,
    Person,
    Placement,
    Publication,
    Referral,
    Removal,
    Report,
    Return,
    Verification,
)
from tipcore.principles._obligation import Each, Instance
from tipcore.principles._place import each_record
from tipcore.terms import ConsentPurpose, PersonRole, RecordState

_PROTECTED = frozenset({PersonRole.VICTIM, PersonRole.ACCOMPANYING_CHILD})

asylum_claims: Each[AsylumClaim] = each_record("asylum_claims", "claimed")
charges: Each[Charge] = each_record("charges", of_suspects=True)
consents: Each[Consent] = each_record("consents")
consular_contacts: Each[ConsularContact] = each_record("consular_contacts")
court_events: Each[CourtEvent] = each_record("court_events")
data_requests: Each[DataRequest] = each_record(
    "data_requests", "received", counts=frozenset({RecordState.HAPPENED, RecordState.REFUSED})
)
denials: Each[Denial] = each_record("denials", counts=frozenset({RecordState.HAPPENED, RecordState.REFUSED}))
detentions: Each[Detention] = each_record("detentions", "start", of_suspects=True)
disclosures: Each[Disclosure] = each_record("disclosures")
examinations: Each[Examination] = each_record("examinations")
exposures: Each[Exposure] = each_record("exposures", "first_told_at")
identification_decisions: Each[IdentificationDecision] = each_record("identification_decisions")
interviews: Each[Interview] = each_record("interviews")
penalties: Each[Penalty] = each_record("penalties", of_suspects=True)
placements: Each[Placement] = each_record("placements", "start")
publications: Each[Publication] = each_record("publications")
referrals: Each[Referral] = each_record("referrals")
removals: Each[Removal] = each_record("removals", "enforced", "ordered")
reports: Each[Report] = each_record("reports")
verifications: Each[Verification] = each_record("verifications", "requested")

returns: Each[Return] = each_record("returns", "considered")
"""Returns, from the day on which return was first considered with the person."""

_journeys: Each[Return] = each_record(
    "returns", "departed", planned="travel_planned", only_dated=True, name="departures"
)


def _departures(case: Case) -> Iterator[Instance[Return]]:
    for instance in _journeys.find(case):
        yield evolve(instance, given_up=_taken_back(case, instance.item))


def _taken_back(case: Case, item: Return) -> PartialDate | None:
    """Return when she took her wish back; None where she may have renewed it since."""
    words = [item.reconfirmed, *(one.at for one in case.consents if ConsentPurpose.RETURN in one.purposes)]
    if item.withdrawn is None:
        return None
    last = item.withdrawn.moment(UTC)
    later = any(one is not None and not one.moment(UTC).last < last.first for one in words)
    return None if later else item.withdrawn


departures: Each[Return] = evolve(_journeys, find=_departures)
"""Journeys of return that began or are planned; no plan after she took her wish back."""

acts_that_need_consent: Each[Any] = Each(
    name="acts that need consent",
    find=lambda case: _chained(
        case, interviews, examinations, referrals, disclosures, departures, publications
    ),
)
"""Acts on the person, each with a purpose of its own to which she consents."""

language_acts: Each[Any] = Each(
    name="acts in a language", find=lambda case: _chained(case, interviews, consents, court_events)
)
"""Acts that go on in a language: interviews, consents, hearings."""

liabilities: Each[Any] = Each(
    name="charges, penalties and detentions",
    find=lambda case: _chained(case, charges, penalties, detentions),
)
"""What is done to a person as a suspect."""

placements_and_departures: Each[Any] = Each(
    name="placements and departures", find=lambda case: _chained(case, placements, departures)
)
"""Steps that move a person: to a place, or on the journey of return."""

transitions: Each[Any] = Each(
    name="transitions", find=lambda case: _chained(case, placements, interviews, court_events, departures)
)
"""Steps before which the risk is assessed: a place, an interview, a hearing, a journey."""

withdrawals: Each[Consent] = each_record("consents", "withdrawn", only_dated=True, name="withdrawals")
"""Consents that were withdrawn, from the withdrawal on."""


def _chained(case: Case, *places: Each[Any]) -> Iterator[Instance[Any]]:
    for place in places:
        yield from place.find(case)


def _persons(case: Case) -> Iterator[Instance[Person]]:
    for number, person in enumerate(case.persons):
        if person.role not in _PROTECTED or person.merged_into is not None:
            continue
        path = f"persons[{number}]"
        at, dated_by = _first_contact(case, person)
        yield Instance(path=path, item=person, person=person, at=at, dated_by=dated_by)


def _first_contact(case: Case, person: Person) -> tuple[PartialDate | None, str]:
    """Return the earliest recorded first contact of a person, and the path of its date."""
    found = [
        (record.at, f"first_contacts[{number}].at")
        for number, record in case.records_of(case.first_contacts, person)
        if record.at is not None and record.at.last_day is not None
    ]
    if not found:
        return _met_by(case, person), "first_contacts"
    return min(found, key=lambda pair: (pair[0].last_day, pair[1]))


def _met_by(case: Case, person: Person) -> PartialDate | None:
    """Return *some time up to* the first thing done for a person: who was asked or placed had been met."""
    done = [
        *((one, one.at) for _, one in case.records_of(case.interviews, person)),
        *((one, one.start or one.at) for _, one in case.records_of(case.placements, person)),
        *((one, one.appointed) for _, one in case.records_of(case.guardians, person)),
        *((one, one.at) for _, one in case.records_of(case.age_decisions, person)),
    ]
    dates = [date for one, date in done if one.state is RecordState.HAPPENED]
    dates += [person.died, *(doubt.at for doubt in person.age_doubts)]
    days = [date.last_day for date in dates if date is not None and date.last_day is not None]
    return PartialDate(f"../{min(days).isoformat()}") if days else None


persons: Each[Person] = Each(name="persons", find=_persons)
"""Victims, possible victims and children who came with them, from the first contact on."""
