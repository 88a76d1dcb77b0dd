"""A new entry of a history: what it may hold, and how it is sealed to the one before."""

__all__ = ["actor_of", "appended", "check_entry", "state_faults"]

from collections.abc import Iterable
from datetime import datetime

from attrs import evolve

from tipcore.conditions import Fact
from tipcore.dates import PartialDate, instant_of
from tipcore.errors import Fault, InvalidRecord
from tipcore.models import Actor, EntryBody, HistoryEntry, ProcessRecord
from tipcore.profiles import Profile
from tipcore.terms import Role, is_country_code
from tipcore.workflows._definition import Workflow
from tipcore.workflows._history import commit, seals

_SALT = 16
"""The least bytes of a salt; fewer can be guessed."""


def actor_of(by: Role | Actor) -> Actor:
    """Return who acts; a bare role is an actor of whom no more is known."""
    return by if isinstance(by, Actor) else Actor(role=by)


def check_entry(
    record: ProcessRecord,
    profile: Profile,
    *,
    at: datetime,
    salt: bytes,
    about: str | None = None,
    found: Iterable[Fault] = (),
) -> datetime:
    """Return the instant of a new entry in UTC.

    Args:
        record: The process so far.
        profile: For the time zone.
        at: When it happened.
        salt: Random bytes from the caller.
        about: The State that it names, or None.
        found: Faults that the caller found before.

    Raises:
        InvalidRecord: The moment is naive or runs backwards, the salt is short, the State is none.
    """
    faults = list(found)
    if not _is_aware(at):
        faults.append(Fault(path="at", message="is no date-time with a time zone", hint="give it a tzinfo"))
    elif record.history and instant_of(at, profile.zone) < record.history[-1].at.moment(profile.zone).first:
        message = "lies before the last entry: time does not run backwards"
        faults.append(Fault(path="at", message=message, hint="give a moment not before it", code="order"))
    if not _is_salt(salt):
        hint = "give secrets.token_bytes(16)"
        faults.append(Fault(path="salt", message=f"is not {_SALT} bytes or more", hint=hint))
    if about is not None and not is_country_code(about):
        faults.append(Fault(path="about", message="is no State", hint="two capital letters of ISO 3166-1"))
    if faults:
        what = "history entry"
        raise InvalidRecord(what, faults)
    return instant_of(at, profile.zone)


def _is_aware(value: object) -> bool:
    return isinstance(value, datetime) and value.utcoffset() is not None


def _is_salt(value: object) -> bool:
    return isinstance(value, bytes) and len(value) >= _SALT


def state_faults(workflow: Workflow, fact: Fact, about: str | None) -> list[Fault]:
    """Return a fault where a fact about a State is recorded without one, or another fact with one."""
    if fact.about_state and about is None and fact not in workflow.every_state:
        return [
            Fault(path="about", message=f"{fact.name} is about one State", hint="name it", code="missing")
        ]
    if not fact.about_state and about is not None:
        return [Fault(path="about", message=f"{fact.name} is about no State", hint="leave it out")]
    return []


def appended(
    record: ProcessRecord, event: str, target: str, *, at: datetime, body: EntryBody, salt: bytes
) -> ProcessRecord:
    """Return the record with one more entry, sealed to the one before."""
    chain = seals(record)
    entry = HistoryEntry(
        sequence=len(record.history),
        event=event,
        target=target,
        at=PartialDate.of(at),
        commitment=commit(body, salt),
        previous=chain[-1] if chain else "",
        body=body,
        salt=salt.hex(),
    )
    return evolve(record, history=(*record.history, entry))
