"""The committed table that says which fields decide each obligation holds against the models."""

import re
import tomllib
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from attrs import fields_dict, has

from tipcore.models import Case, Section
from tipcore.models._section import T_co

TABLE = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "obligation_fields.toml").read_text(encoding="utf-8")
)
PATHS = sorted({path for paths in TABLE["fields"].values() for path in paths})


def models_in(hint):
    """Return the models that an annotation speaks of."""
    if isinstance(hint, type) and has(hint):
        return [hint]
    return [model for part in get_args(hint) for model in models_in(part)]


def resolves(path):
    """Return whether each step of a path is a field of the model before it."""
    models = [Case]
    for step in path.split("."):
        known = [model for model in models if step in fields_dict(model)]
        if not known:
            return False
        models = [found for model in known for found in models_in(get_type_hints(model)[step])]
    return True


@pytest.mark.parametrize("path", PATHS)
def test_each_path_leads_to_a_field(path):
    assert resolves(path)


@pytest.mark.parametrize("path", ["interviews.scop", "interview.scope", "persons.birth.year", "birth"])
def test_a_wrong_path_leads_nowhere(path):
    assert not resolves(path)


def test_every_code_of_the_catalogue_is_there(shared):
    """The 150 codes are read from the given paper itself."""
    text = (shared / "domain" / "obligations.md").read_text(encoding="utf-8")
    codes = set(re.findall(r"^\| ([A-Z]{3}\d{3}) \|", text, re.MULTILINE))
    assert len(codes) == 150
    assert TABLE["fields"].keys() | TABLE["not_on_a_case"].keys() == codes


def test_the_numbers_run_from_1_to_150_without_a_gap():
    codes = TABLE["fields"].keys() | TABLE["not_on_a_case"].keys()
    assert sorted(int(code[3:]) for code in codes) == list(range(1, 151))


def test_each_code_has_fields_or_a_reason():
    assert all(TABLE["fields"].values())
    assert all(reason.endswith(".") for reason in TABLE["not_on_a_case"].values())


def test_the_type_of_a_section_is_read_from_its_annotation():
    assert get_args(get_type_hints(Section)["items"])[0] is T_co
    assert [model.__name__ for model in models_in(get_type_hints(Case)["interviews"])] == ["Interview"]
