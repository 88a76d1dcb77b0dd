"""Processes that several laws start from."""

from datetime import UTC, datetime

import pytest

from tipcore import workflows
from tipcore.conditions import return_facts
from tipcore.terms import AgeStatus, Direction, Role


@pytest.fixture(scope="session")
def now() -> datetime:
    """Return a moment after all that the fixtures record."""
    return datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="session")
def adult_preparing(now):
    """Return the process of an adult who wishes to go home, before any State is told."""
    by, salt = Role.CASE_MANAGER, bytes(16)
    process = workflows.start(
        "repatriation",
        id="r1",
        subject="p1",
        profile="lesotho",
        direction=Direction.HOME,
        at=now,
        by=by,
        salt=salt,
    )
    for fact, value in (
        (return_facts.AGE, AgeStatus.ADULT),
        (return_facts.OPTIONS_EXPLAINED, True),
        (return_facts.OPTIONS_LANGUAGE, True),
        (return_facts.WISH, True),
    ):
        process = process.record(fact, value, at=now, by=by, salt=salt)
    process = process.fire("explain_options", at=now, by=by, salt=salt)
    return process.fire("wish_to_return", at=now, by=Role.PERSON, salt=salt)
