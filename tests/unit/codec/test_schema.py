"""The JSON Schema: derived, published, current."""

import json

from tipcore.codec import json_schema
from tipcore.codec._schema import _model, _type
from tipcore.logic import Truth
from tipcore.models import Actor, Case


def test_the_published_schema_is_current(root):
    published = (root / "docs" / "reference" / "tipcore.schema.json").read_text(encoding="utf-8")
    assert json.loads(published) == json_schema(), "run: python docs/_schema.py"


def test_fields_have_label_sensitivity_and_whether_they_are_events():
    person = json_schema()["$defs"]["Person"]["properties"]
    assert person["birth"]["x-sensitivity"] == "personal"
    assert person["birth"]["title"] == "Date of birth"
    assert person["birth"]["x-htcds"] == "prs_Birthdate"
    assert person["died"]["x-event"] is True


def test_terms_have_labels_and_sources():
    role = json_schema()["$defs"]["Role"]
    assert {"const", "title"} == set(role["oneOf"][0])
    assert role["x-cites"]


def test_a_section_is_a_bare_list_or_an_object():
    bare, stated = json_schema()["$defs"]["InterviewSection"]["anyOf"]
    assert bare["type"] == "array"
    assert set(stated["properties"]) == {"items", "complete_until", "none_until", "keeper"}


def test_every_section_of_a_case_is_in_it():
    properties = json_schema()["properties"]
    assert set(Case(id="c").sections()) < set(properties)
    assert json_schema()["required"] == ["schema", "id"]


def test_every_reference_leads_somewhere():
    schema = json_schema()
    text = json.dumps(schema)
    names = {part.split('"')[0] for part in text.split("#/$defs/")[1:]}
    assert names == set(schema["$defs"])


def test_forms_of_type_that_no_model_has_yet():
    parts = {}
    assert _type(Truth, parts) == {"$ref": "#/$defs/Truth"}
    assert "x-cites" not in parts["Truth"]
    assert _model(Actor, {"role": {"const": "police"}}, {})["properties"]["role"]["const"] == "police"
