"""What is personal shows in no text, error, warning or log of the library; files have laws of their own."""

import io
import json
import logging
import pickle
from datetime import date
from itertools import count

import pandas as pd
import polars as pl
import pytest
from attrs import evolve, fields, frozen
from hypothesis import given
from hypothesis import strategies as st

import tipcore
from tipcore import codec, frames, indicators, models, reports, terms, workflows
from tipcore.conditions import Scene, return_facts
from tipcore.dates import Moment, PartialDate
from tipcore.errors import TipcoreError
from tipcore.logic import Answer
from tipcore.models import Case, Model, Person, Section, Sensitivity
from tipcore.privacy import Audience, view
from tipcore.profiles import get, judging
from tipcore.terms import Direction, Role, country, district
from tipcore.testing import specimen
from tipcore.testing._fields import field_types

AS_OF = date(2025, 6, 30)
MODELS = sorted(
    {
        found
        for name in models.__all__
        if isinstance(found := getattr(models, name), type)
        and issubclass(found, Model)
        and found not in {Model, Section}
    },
    key=lambda model: model.__name__,
)


@pytest.fixture(autouse=True)
def nothing_is_logged(caplog, traces):
    """Fail if a test made the library write a plant to any log (warnings are errors already)."""
    caplog.set_level(logging.DEBUG)
    yield
    assert traces(caplog.text) == []


@pytest.fixture(scope="session")
def refused(shown, traces):
    """Return a function: call, and look at all that the error shows; True if it was one of ours."""

    def look(call):
        said = None
        try:
            call()
        except Exception as error:  # noqa: BLE001 - whatever it raises is looked at
            said = error
        assert traces(shown(said)) == [], type(said)
        return isinstance(said, TipcoreError | TypeError | ValueError)

    return look


@frozen
class Open:
    """A value of a host that shows itself, as most do."""

    said: str

    def __str__(self):
        return self.said

    __repr__ = __str__


def chained(error, cause=None, context=None, note=None):
    """Return an error with something hanging on it."""
    error.__cause__, error.__context__ = cause, context
    if note:
        error.add_note(note)
    return error


class Keeps(Exception):
    """Keeps a value that its text does not show."""

    def __init__(self, value):
        super().__init__()
        self.value = value


@pytest.mark.parametrize(
    "leaking",
    [
        Open,
        ValueError,
        Keeps,
        lambda said: chained(KeyError("x"), cause=ValueError(said)),
        lambda said: chained(KeyError("x"), context=ValueError(said)),
        lambda said: chained(KeyError("x"), context=chained(TypeError(), cause=ValueError(said))),
        lambda said: chained(KeyError("x"), note=said),
        lambda said: ExceptionGroup("x", [TypeError(), ValueError(said)]),
        lambda said: UnicodeDecodeError("utf-8", said.encode(), 0, 1, "x"),
        lambda said: json.JSONDecodeError("x", said, 0),
    ],
    ids=map(str, count()),
)
@pytest.mark.parametrize("said", ["zqxv-1-name", "ZQXV", "1643-02-03", "1661-07", "77000123"])
def test_the_net_catches_what_leaks(shown, traces, leaking, said):
    assert traces(shown(leaking(said)))


def test_the_net_lets_through_what_does_not(shown, traces):
    assert traces(shown(KeyError("a name"))) == []
    assert traces(shown(ValueError("2026-03-01, 1990, 7700"))) == []


def private(model):
    """Iterate over the private fields of a model."""
    return (one for one in field_types(model) if one.declaration.sensitivity > Sensitivity.OPERATIONAL)


def parts(value):
    """Iterate over a value and all models inside it."""
    if isinstance(value, Model):
        yield value
        for field in fields(type(value)):
            yield from parts(getattr(value, field.name))
    elif isinstance(value, tuple | frozenset):
        for one in value:
            yield from parts(one)


def test_something_is_planted_in_every_private_field(sown, traces, plant):
    found = traces(codec.dumps(sown))
    met = {type(value) for value in parts(sown)}
    wanted = {one.name for model in met for one in private(model) if one.kind in {str, str | None}}
    assert wanted <= {text.split("-", 2)[2] for text in found if text.startswith(plant)}
    assert len(wanted) > 50
    assert sum(text[:2] in {"16", "17"} for text in found) > 60
    assert any(text.startswith("77") for text in found)


def test_no_model_shows_a_plant(sown, shown, traces):
    seen = list(parts(sown))
    assert len(seen) > 300
    for value in seen:
        assert traces(shown(value)) == [], type(value)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_no_private_field_changes_the_text_of_its_model(model):
    """Also where the value cannot be planted: a yes, a term, a State."""
    whole = specimen(model)
    for field in private(model):
        other = pickle.loads(pickle.dumps(whole))  # noqa: S301 - our own bytes
        object.__setattr__(other, field.name, None)
        assert (repr(other), str(other)) == (repr(whole), str(whole)), field.name


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_no_model_quotes_what_it_refuses(model, refused, plant):
    sound = specimen(model)
    whole = {field.name: getattr(sound, field.name) for field in fields(model)}
    for bad in (Open(plant), [plant], {plant: plant}, (Open(plant),), plant.encode()):
        assert refused(lambda bad=bad: model(**dict.fromkeys(whole, bad)))
        for name in whole:
            refused(lambda bad=bad, name=name: model(**{**whole, name: bad}))


@pytest.mark.parametrize(
    "call",
    [
        PartialDate,
        lambda text: PartialDate.of(Open(text)),
        lambda text: PartialDate(f"2022-03-01/{text}"),
        lambda text: PartialDate(f"2022-03-01T{text}"),
        lambda text: Answer.of(Open(text)),
        terms.Sex,
        terms.Sex.of,
        country,
        district,
        judging,
        lambda text: Person(id="p", birth=text, name=text, sex=text),
        lambda text: tipcore.check(Case(id="c", profile=text), AS_OF),
        lambda text: tipcore.agenda(Case(id="c", profile=text), AS_OF),
        lambda text: view(Case(id="c", profile=text), Audience.PERSON, AS_OF),
        lambda text: indicators.get("lesotho-2011-s22").score({"debt-bondage": text}),
        lambda text: indicators.get("lesotho-2011-s22").score({"debt-bondage": Open(text)}),
    ],
    ids=map(str, count()),
)
def test_no_plain_call_quotes_what_it_refuses(call, refused, plant):
    assert refused(lambda: call(plant))


def replaced(data, make):
    """Return JSON data with every scalar replaced."""
    if isinstance(data, dict):
        return {key: replaced(value, make) for key, value in data.items()}
    return [replaced(value, make) for value in data] if isinstance(data, list) else make(data)


@pytest.fixture(scope="module")
def document(sown):
    """Return the sown case as a document."""
    return codec.dumps(sown, indent=None)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text[:-1],
        lambda text: text[: len(text) // 2],
        lambda text: text.replace('"', "'"),
        lambda text: text.replace("{", '{"zqxv": "zqxv", ', 9),
        lambda text: text.replace('"birth": "', '"birth": "zqxv'),
        lambda text: text.replace('"schema": 2', '"schema": "zqxv"'),
        lambda text: text.replace('"schema": 2', '"schema": 3'),
        lambda text: text.replace('"identity_number"', '"identity_number": "zqxv", "identity_number"'),
        lambda text: text.replace("zqxv", "zqxv\\ud800"),
        lambda text: f"[{text}]",
        lambda text: f"{text}\n{text}",
        lambda text: f'{{"zqxv": {text}}}',
        lambda text: text.encode("utf-16"),
        lambda text: text.replace("zqxv", "zqxv\xe9").encode("latin-1"),
        lambda text: json.dumps(replaced(json.loads(text), lambda _: "zqxv")),
        lambda text: json.dumps(replaced(json.loads(text), lambda _: ["zqxv"])),
        lambda text: json.dumps(replaced(json.loads(text), lambda _: {"zqxv": "zqxv"})),
        lambda text: json.dumps(replaced(json.loads(text), lambda _: 77_000_000)),
    ],
    ids=map(str, count()),
)
def test_no_fault_of_a_document_shows_a_plant(document, refused, shown, traces, spoil):
    bad = spoil(document)
    assert bad != document
    assert refused(lambda: codec.loads(bad))
    raw = bad if isinstance(bad, bytes) else bad.encode()
    assert refused(lambda: codec.load(io.BytesIO(raw)))
    for _, found in codec.read_lines(io.BytesIO(raw)):
        assert traces(shown(found)) == []
    refused(lambda: codec.load(io.TextIOWrapper(io.BytesIO(raw), "ascii")))
    for _, found in codec.read_lines(io.TextIOWrapper(io.BytesIO(raw), "ascii")):
        assert traces(shown(found)) == []


def test_no_field_quotes_a_plant_that_stands_in_it_alone(sown, refused):
    """Each field of each kind of record, one by one, with data of every wrong type."""
    for name, value in codec.to_data(sown).items():
        items = value if isinstance(value, list) else [value]
        record = items[0]
        if isinstance(record, dict):
            for key in record:
                for bad in ("zqxv", ["zqxv"], {"zqxv": "zqxv"}, 77_000_001, 77_000_001.5, True):
                    changed = {"id": "c", name: [{**record, key: bad}], "schema": 2}
                    refused(lambda changed=changed: codec.loads(json.dumps(changed)))


def test_half_a_character_in_a_private_text_is_refused_unquoted(refused, plant):
    assert refused(lambda: codec.dumps(Case(id="c", owner=f"{plant}\ud800")))


WHEN = {"since", "until", "mended"}
"""Where a finding says from when it counts: the day of an event, be it a private one."""


@pytest.mark.parametrize("profile", ["international", "lesotho"])
@pytest.mark.parametrize("as_of", [date(1, 1, 1), date(1720, 6, 1), AS_OF, date(9000, 1, 1)])
def test_no_report_holds_a_plant(sown, shown, traces, profile, as_of):
    report = tipcore.check(sown, as_of, profile=profile)
    assert report.checked
    for many in (report, report.checked, report.findings, report.rule_errors, report.waiting_for):
        assert traces(shown(many)) == []
    for row in report.to_rows():
        assert traces(str({key: value for key, value in row.items() if key not in WHEN})) == []


@pytest.mark.parametrize("profile", ["international", "lesotho"])
@pytest.mark.parametrize("as_of", [date(1, 1, 1), date(2003, 6, 1), AS_OF, date(9000, 1, 1)])
def test_no_format_of_a_report_shows_a_plant(sown_but_events, traces, profile, as_of):
    report = tipcore.check(sown_but_events, as_of, profile=profile)
    summary = reports.assessment_summary([sown_but_events], "lesotho-2011-s22")
    how = {"as_of": as_of, "profile": profile}
    for said in (
        reports.text(report, details=True, **how),
        reports.html(report, scores=[summary], **how),
        reports.json(report, **how),
        reports.csv(report),
        str(reports.rows(report)),
        str(reports.frame(report).to_pylist()),
        str(summary),
    ):
        assert said
        assert traces(said) == []


def test_no_agenda_shows_a_plant(sown_but_events, shown, traces):
    items = tipcore.agenda(sown_but_events, AS_OF, 36500)
    assert items
    for one in (items, *items):
        assert traces(shown(one)) == []
    assert traces(str(reports.agenda_rows(items)) + reports.agenda_text(items, as_of=AS_OF)) == []


@pytest.mark.parametrize("audience", Audience)
def test_no_view_says_what_it_withholds(sown, shown, traces, audience):
    seen = view(sown, audience, AS_OF)
    for one in (seen, seen.withheld, *seen.withheld, seen.case):
        assert traces(shown(one)) == []


def test_no_scene_shows_a_plant(sown, shown, traces):
    person, moment = sown.persons[0], Moment.day(AS_OF, get("lesotho").zone)
    scene = Scene(
        case=sown,
        person=person,
        item=person,
        path="persons[0]",
        at=moment,
        as_of=moment,
        profile=get("lesotho"),
    )
    assert traces(shown(scene)) == []


def test_no_process_shows_a_plant(adult_preparing, now, shown, traces, plant):
    salt = bytes(16)
    fired = adult_preparing.fire("withdraw", at=now, by=Role.PERSON, salt=salt, documents=(plant,))
    case = Case(id="c", persons=(Person(id="p1", identity_number=plant, birth=PartialDate("1643-02-03")),))
    available = adult_preparing.available(as_of=now, case=case)
    limits = adult_preparing.overdue(as_of=now)
    page = reports.timeline(fired, as_of=now)
    for one in (fired, fired.stored, *fired.history, available, *available.values(), *limits, page):
        assert traces(shown(one)) == []
    report = tipcore.check(case, AS_OF)
    assert traces(reports.html(report, as_of=AS_OF, processes=[page])) == []


def test_no_refusal_of_a_process_quotes_what_it_was_given(adult_preparing, now, refused, plant):
    process, salt, by = adult_preparing, bytes(16), Role.CASE_MANAGER
    wish, how = return_facts.WISH, {"value": True, "at": now, "by": by, "salt": salt}
    case = Case(id="c", persons=(Person(id="p1", identity_number=plant, birth=PartialDate("1643-02-03")),))
    for event in process.workflow.steps[process.state]:
        refused(lambda event=event: process.fire(event, at=now, by=Role.POLICE, salt=salt, case=case))
    for bad in (plant, Open(plant), [plant]):
        for name in ("value", "at", "by", "salt", "valid_until", "about"):
            assert refused(lambda bad=bad, name=name: process.record(wish, **{**how, name: bad})), name
        facts = {"wish": bad}
        assert refused(lambda facts=facts: process.fire("withdraw", at=now, by=by, salt=salt, facts=facts))
    assert refused(lambda: process.record(wish, **{**how, "salt": plant.encode()}))
    assert refused(lambda: workflows.resume(evolve(process.stored, profile=plant)))


def test_no_history_that_fails_shows_a_plant(sown, now, shown, traces, refused):
    for stored in sown.persons[0].processes:
        refused(lambda stored=stored: workflows.resume(stored))
    other = workflows.start(
        "repatriation",
        id="r",
        subject="p",
        direction=Direction.HOME,
        at=now,
        by=Role.CASE_MANAGER,
        salt=bytes(16),
    )
    assert traces(shown(other.verify("0" * 64))) == []


@given(
    texts=st.lists(st.sampled_from([True, False, None, "yes", "zqxv", "zqxv-2", "1643-02-03"]), min_size=1)
)
def test_no_frame_shows_the_cells_that_it_refuses(texts, refused):
    words = [None if one is None else str(one) for one in texts]
    for frame in (
        pl.DataFrame({"deception": words}),
        pd.DataFrame({"deception": pd.Series(texts, dtype=object)}),
        pd.DataFrame({"deception": pd.Series(words, dtype="string")}),
        pd.DataFrame({"deception": pd.Categorical(words)}),
        pl.DataFrame({"deception": [[word] for word in words]}),
    ):
        refused(lambda frame=frame: frames.score(frame, "ilo-2012-forced-labour-11"))


def test_no_result_shows_an_answer(shown):
    chosen = indicators.get("ilo-2012-forced-labour-11")
    yes, no = (chosen.score(dict.fromkeys(chosen.bits, answer)) for answer in (True, False))
    assert shown(yes) == shown(no)
    assert shown(yes.answers) == shown(no.answers)
