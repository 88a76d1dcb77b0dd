"""A scene from plain data, for short tests."""

from datetime import UTC, date, datetime

import pytest

from tipcore import profiles
from tipcore.codec import from_data
from tipcore.conditions import Scene
from tipcore.dates import UNKNOWN_MOMENT, Moment, PartialDate, instant_of
from tipcore.models import Case
from tipcore.terms import RecordState


def make_case(data):
    """Return the case of plain data, with one person unless the data say otherwise."""
    return from_data(Case, {"id": "c-1", "persons": [{"id": "p-1"}], **data})


def make_scene(data, path="reports[0]", *, as_of="2022-12-31", profile="international", **more):
    """Return the scene of one record, or person, of a case, at its own date."""
    case = make_case(data)
    known = profiles.get(profile) if isinstance(profile, str) else profile
    section, number = path.rstrip("]").split("[")
    held = getattr(case, section)
    item = (held if section == "persons" else held.items)[int(number)]
    at = more.pop("at", getattr(item, "at", None))
    moment = PartialDate.of(at).moment(known.zone) if at is not None else UNKNOWN_MOMENT
    now = datetime.fromisoformat(as_of) if "T" in as_of else date.fromisoformat(as_of)
    fields = {
        "case": case,
        "person": item if section == "persons" else case.person_of(item),
        "item": item,
        "path": path,
        "at": moment,
        "as_of": Moment.at(instant_of(now, known.zone)),
        "profile": known,
        "state": getattr(item, "state", RecordState.HAPPENED),
        **more,
    }
    return Scene(**fields)


@pytest.fixture(name="case_of")
def case_of_fixture():
    """Return how to make a case of plain data."""
    return make_case


@pytest.fixture(name="scene_of")
def scene_of_fixture():
    """Return how to make a scene of plain data."""
    return make_scene


@pytest.fixture(name="day")
def day_fixture():
    """Return how to make the moment of a day in UTC."""
    return lambda text: PartialDate(text).moment(UTC)
