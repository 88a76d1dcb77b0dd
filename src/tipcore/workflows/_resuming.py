"""Starting a process, and bringing a stored one back to life."""

__all__ = ["resumed", "started"]

from datetime import datetime

from attrs import evolve

from tipcore import profiles
from tipcore.errors import Fault, InvalidRecord
from tipcore.models import Actor, EntryBody, PersonId, ProcessId, ProcessRecord
from tipcore.profiles import Profile
from tipcore.terms import Direction, Role
from tipcore.workflows._definition import Workflow
from tipcore.workflows._entry import actor_of, appended, check_entry
from tipcore.workflows._history import MIGRATE, START
from tipcore.workflows._process import Process


def started(
    workflow: Workflow,
    *,
    id: str,  # noqa: A002 - the field's own name
    subject: str,
    profile: str | Profile,
    direction: Direction | None,
    at: datetime,
    by: Role | Actor,
    salt: bytes,
) -> Process:
    """Return a new process in the initial state, with its first entry."""
    laws = profiles.get(profile) if isinstance(profile, str) else profile
    record = ProcessRecord(
        id=ProcessId(id),
        workflow=workflow.id,
        version=workflow.version,
        subject=PersonId(subject),
        region=workflow.region,
        profile=laws.id,
        direction=direction,
    )
    instant = check_entry(record, laws, at=at, salt=salt)
    body = EntryBody(by=actor_of(by))
    record = appended(record, START, workflow.initial.value, at=instant, body=body, salt=salt)
    return Process(stored=record, workflow=workflow, profile=laws)


def resumed(
    workflow: Workflow,
    record: ProcessRecord,
    *,
    profile: Profile | None,
    at: datetime | None,
    by: Role | Actor,
    salt: bytes | None,
) -> Process:
    """Return the process of a stored record, carried over to the present version if it is older."""
    laws = profiles.judging(record.profile, profile)
    steps = {step.version: step for step in workflow.migrations}
    missing = [number for number in range(record.version, workflow.version) if number not in steps]
    faults: list[Fault] = []
    if not record.history:
        faults.append(Fault(path="history", message="is empty", hint="give the whole stored record"))
    if laws.id != record.profile:
        faults.append(Fault(path="profile", message="is not the profile of the record", hint="give the same"))
    if record.version > workflow.version or missing:
        hint = "use the release of tipcore that wrote it, or a later one"
        faults.append(Fault(path="version", message="cannot be carried over to this version", hint=hint))
    elif record.version < workflow.version and (at is None or salt is None):
        hint = "give at and salt, so that the migration can be entered"
        faults.append(Fault(path="version", message="is older than the workflow", hint=hint))
    if faults:
        what = "ProcessRecord"
        raise InvalidRecord(what, faults)
    for number in range(record.version, workflow.version):
        assert at is not None and salt is not None  # noqa: S101, PT018 - refused above
        state = steps[number].state(record.history[-1].target)
        instant = check_entry(record, laws, at=at, salt=salt)
        body = EntryBody(by=actor_of(by))
        record = evolve(
            appended(record, MIGRATE, state, at=instant, body=body, salt=salt), version=number + 1
        )
    return Process(stored=record, workflow=workflow, profile=laws)
