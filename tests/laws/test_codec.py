"""Laws of the native JSON: what is written is read back; every planted fault is found where it is."""

import copy
import json

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tipcore import models
from tipcore.codec import dumps, from_data, json_schema, loads, to_data
from tipcore.errors import InvalidRecord
from tipcore.models import Case, Model, Section
from tipcore.testing import cases, planted, specimen, values

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
PLANT = "zqxj"


@pytest.fixture(scope="module")
def validator():
    """Return a validator of case documents."""
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_specimen_of_every_model_comes_back_as_it_was(model):
    value = specimen(model)
    assert from_data(model, json.loads(json.dumps(to_data(value)))) == value


@given(st.sampled_from(MODELS).flatmap(values))
def test_any_model_comes_back_as_it_was(value):
    assert from_data(type(value), json.loads(json.dumps(to_data(value)))) == value


@given(cases(), st.sampled_from([None, 2]))
def test_a_case_comes_back_as_it_was_in_the_same_text(case, indent):
    text = dumps(case, indent=indent)
    again = loads(text)
    assert again == case
    assert dumps(again, indent=indent) == text


def test_generated_cases_fit_the_json_schema(validator):
    @settings(max_examples=30)
    @given(cases())
    def fits(case):
        validator.validate(json.loads(dumps(case)))

    fits()
    validator.validate(json.loads(dumps(specimen(Case))))


def places(data, schema, defs, path=""):
    """Yield each scalar, list and object of a document: its path, its container, its key, its schema."""
    schema = resolved(schema, data, defs)
    if isinstance(data, dict):
        named = schema.get("properties")
        for number, (key, value) in enumerate(data.items()):
            inner = schema["properties"][key] if named else schema["additionalProperties"]
            below = f"{path}.{key}".removeprefix(".") if named else f"{path}.values[{number}]"
            yield below, data, key, inner
            yield from places(value, inner, defs, below)
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield f"{path}[{number}]", data, number, schema["items"]
            yield from places(value, schema["items"], defs, f"{path}[{number}]")


def resolved(schema, data, defs):
    """Return the branch of a schema that speaks of lists or of objects."""
    while "$ref" in schema or "anyOf" in schema:
        if "$ref" in schema:
            schema = defs[schema["$ref"].rpartition("/")[2]]
        else:
            wanted = "array" if isinstance(data, list) else "object" if isinstance(data, dict) else None
            branches = [resolved(branch, data, defs) for branch in schema["anyOf"]]
            schema = next((branch for branch in branches if branch.get("type") == wanted), branches[0])
    return schema


def is_called(schema, name):
    """Return whether a schema is a certain definition, or that or null."""
    parts = [schema, *schema.get("anyOf", ())]
    return any(part.get("$ref") == f"#/$defs/{name}" for part in parts)


SCHEMA = json_schema()
SPECIMEN = json.loads(dumps(specimen(Case)))
PLACES = [
    (path, place[3])
    for place in places({k: v for k, v in SPECIMEN.items() if k != "schema"}, SCHEMA, SCHEMA["$defs"])
    if (path := place[0])
]
DATES = [path for path, schema in PLACES if is_called(schema, "PartialDate")]
TERMS = [
    path
    for path, schema in PLACES
    if any(is_called(schema, name) for name, part in SCHEMA["$defs"].items() if "oneOf" in part)
    and not any(part.get("type") in {"boolean", "string"} for part in schema.get("anyOf", ()))
]
REQUIRED = [
    f"{path}.id"
    for path, schema in PLACES
    if "$ref" in schema and "id" in SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]].get("required", ())
]
OBJECTS = sorted({place.rpartition(".")[0] for place in REQUIRED})


def at(document, path):
    """Return the container and the key of a path."""
    keys = [
        int(part) if part.isdigit() else part for part in path.replace("[", ".").replace("]", "").split(".")
    ]
    for key in keys[:-1]:
        document = list(document.values()) if key == "values" else document[key]
    return document, keys[-1]


KINDS = {
    "wrong-type": [path for path, _ in PLACES if ".values[" not in path],
    "bad-date": [path for path in DATES if ".values[" not in path],
    "unknown-term": [path for path in TERMS if ".values[" not in path],
    "missing-field": REQUIRED,
    "unknown-field": OBJECTS,
}


def plant(document, kind, path):
    """Put one fault into a document."""
    if kind == "unknown-field":
        container, key = at(document, path)
        container[key][PLANT] = PLANT
        return
    container, key = at(document, path)
    if kind == "missing-field":
        del container[key]
    elif kind == "wrong-type":
        container[key] = [{PLANT: PLANT}] if not isinstance(container[key], list) else {PLANT: PLANT}
    else:
        container[key] = PLANT


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_every_planted_fault_is_found_where_it_is_and_quotes_nothing(kind, data):
    chosen = data.draw(st.lists(st.sampled_from(KINDS[kind]), min_size=1, max_size=5, unique=True))
    wanted = [
        path for path in chosen if not any(path != other and path.startswith(other) for other in chosen)
    ]
    document = copy.deepcopy(SPECIMEN)
    for path in wanted:
        plant(document, kind, path)
    with pytest.raises(InvalidRecord) as caught:
        loads(json.dumps(document))
    assert caught.value.__context__ is None
    found = {fault.path for fault in caught.value.faults}
    for path in wanted:
        assert any(each == path or each.startswith((f"{path}.", f"{path}[")) for each in found)
    for path in found:
        assert any(path == each or path.startswith((f"{each}.", f"{each}[")) for each in wanted)
    assert PLANT not in str(caught.value)


def test_planted_names_stand_in_no_error():
    case, texts = planted(specimen(Case), PLANT)
    document = json.loads(dumps(case))
    for kind, paths in KINDS.items():
        broken = copy.deepcopy(document)
        for path in paths:
            try:
                plant(broken, kind, path)
            except (KeyError, TypeError, IndexError):
                continue
        with pytest.raises(InvalidRecord) as caught:
            loads(json.dumps(broken))
        assert not any(text in f"{caught.value} {caught.value!r}" for text in texts)
