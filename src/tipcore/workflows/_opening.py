"""The door of the room: which workflows there are, start one, resume a stored one."""

__all__ = ["get", "ids", "resume", "start"]

from datetime import datetime
from importlib import import_module

from tipcore.errors import UnknownTerm
from tipcore.models import Actor, ProcessRecord
from tipcore.profiles import Profile
from tipcore.terms import Direction, Role
from tipcore.workflows._catalogue import WORKFLOWS
from tipcore.workflows._definition import Workflow
from tipcore.workflows._process import Process
from tipcore.workflows._resuming import resumed, started


def ids() -> tuple[str, ...]:
    """Return the ids of all workflows."""
    return tuple(WORKFLOWS)


def get(workflow: str) -> Workflow:
    """Return a workflow by its id.

    Raises:
        UnknownTerm: There is none; the nearest ids are named.

    Examples:
        >>> get("repatriation").initial
        <ReturnState.NOT_CONSIDERED: 'not_considered'>
    """
    if workflow not in WORKFLOWS:
        kind = "workflow"
        raise UnknownTerm(kind, workflow, WORKFLOWS)
    found = import_module(WORKFLOWS[workflow]).WORKFLOW
    assert isinstance(found, Workflow)  # noqa: S101 - every module of the catalogue has one
    return found


def start(
    workflow: str | Workflow,
    *,
    id: str,  # noqa: A002 - the field's own name
    subject: str,
    profile: str | Profile = "international",
    direction: Direction | None = None,
    at: datetime,
    by: Role | Actor,
    salt: bytes,
) -> Process:
    """Return a new process.

    Args:
        workflow: Its id, or a definition of the host's own.
        id: Id of the process, from the caller; says nothing of the person.
        subject: Id of the person.
        profile: The jurisdiction, or its id.
        direction: For a return: home, abroad or to a third State.
        at: When it was opened; an aware date-time.
        by: Who opened it.
        salt: Random bytes from the caller (`secrets.token_bytes(16)`).

    Raises:
        UnknownTerm: There is no such workflow or profile.
        InvalidRecord: A value is of the wrong kind.

    Examples:
        >>> from datetime import UTC, datetime
        >>> process = start(
        ...     "repatriation", id="r1", subject="p1", profile="lesotho", direction=Direction.HOME,
        ...     at=datetime(2022, 3, 1, 9, tzinfo=UTC), by=Role.CONSULAR_OFFICER, salt=bytes(16),
        ... )
        >>> process.state
        'not_considered'
    """
    found = get(workflow) if isinstance(workflow, str) else workflow
    return started(
        found, id=id, subject=subject, profile=profile, direction=direction, at=at, by=by, salt=salt
    )


def resume(
    record: ProcessRecord,
    *,
    workflow: Workflow | None = None,
    profile: Profile | None = None,
    at: datetime | None = None,
    by: Role | Actor = Role.SYSTEM,
    salt: bytes | None = None,
) -> Process:
    """Return the process of a stored record.

    A record of an older version of the workflow is carried over, and the history gets an
    entry that says so; for that, `at` and `salt` are needed.

    Args:
        record: What was stored.
        workflow: A definition of the host's own; None: the one of the catalogue.
        profile: A profile of the host's own; None: the one that the record names.
        at: When it is carried over.
        by: Who carries it over.
        salt: Random bytes from the caller.

    Raises:
        UnknownTerm: There is no such workflow or profile.
        InvalidRecord: The record cannot be carried over.
    """
    found = get(record.workflow) if workflow is None else workflow
    return resumed(found, record, profile=profile, at=at, by=by, salt=salt)
