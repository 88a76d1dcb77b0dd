"""What several laws share: processes to start from; a case with a plant in every private field."""

import pickle
import re
import traceback
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from itertools import count

import pytest

from tipcore import workflows
from tipcore.conditions import return_facts
from tipcore.dates import PartialDate
from tipcore.models import Case, Model, Sensitivity
from tipcore.terms import AgeStatus, Direction, Role
from tipcore.testing import specimen
from tipcore.testing._fields import built, field_types


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


PLANT = "zqxv"
"""Begins every text that is planted; no word of any language has it."""

TRACES = re.compile(rf"(?i){PLANT}[\w-]*|\b1[67]\d\d-\d\d(?:-\d\d)?|\b77\d{{6}}\b")
"""A planted text, a planted date (of the 17th century, or 18 years and more after it), a planted number."""


class Sower:
    """Puts a text, date or number that stands nowhere else into every field that is personal or more.

    Args:
        events: Also into private moments at which something happened.
    """

    def __init__(self, *, events=True):
        self.numbers = count(1)
        self.events = events

    def model(self, value):
        """Return a model with every private field of it and of its parts planted."""
        parts = {
            field.name: self.part(getattr(value, field.name), field) for field in field_types(type(value))
        }
        return built(type(value), parts) or value

    def part(self, part, field):  # noqa: PLR0911 - one a form
        """Return what is put in the place of a part of a field."""
        if isinstance(part, Model):
            return self.model(part)
        if type(part) in {tuple, frozenset}:
            return type(part)(self.part(one, field) for one in part)
        if isinstance(part, Mapping):
            return {key: self.part(one, field) for key, one in part.items()}
        if field.declaration.sensitivity <= Sensitivity.OPERATIONAL:
            return part
        number = next(self.numbers)
        if type(part) is str and part == field.name:  # a specimen's text; references and codes are others
            return f"{PLANT}-{number}-{field.name}"
        if type(part) is PartialDate and (self.events or not field.declaration.event):
            return PartialDate(f"{1600 + number % 100}-{number % 12 + 1:02}-{number % 28 + 1:02}")
        if type(part) in {int, float}:
            return type(part)(77_000_000 + number)
        return part


@pytest.fixture(scope="session")
def plant() -> str:
    """Return what every planted text begins with."""
    return PLANT


@pytest.fixture(scope="session")
def sown() -> Case:
    """Return a case with every field filled, and a plant in every one that is personal or more."""
    return Sower().model(specimen(Case))


@pytest.fixture(scope="session")
def sown_but_events() -> Case:
    """Return the same, but for private events: the day of one may be the day from which a finding counts."""
    return Sower(events=False).model(specimen(Case))


@pytest.fixture(scope="session")
def traces():
    """Return a function: every plant in a text."""
    return TRACES.findall


@pytest.fixture(scope="session")
def shown():
    """Return a function: all that a thing shows, as text; of an error also all that hangs on it."""

    def everything(thing, seen=()):
        parts = [repr(thing), str(thing), f"{thing}"]
        if isinstance(thing, BaseException) and id(thing) not in seen:
            parts += [repr(thing.args), repr(vars(thing)), *map(str, getattr(thing, "__notes__", ()))]
            parts += traceback.format_exception(thing)
            with suppress(Exception):  # an error of another library need not be picklable
                parts.append(pickle.dumps(thing).decode("latin-1"))
            hanging = (thing.__cause__, thing.__context__, *getattr(thing, "exceptions", ()))
            parts += [everything(one, (*seen, id(thing))) for one in hanging if one is not None]
        return "\n".join(parts)

    return everything
