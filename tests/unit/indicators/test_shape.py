# ruff: noqa: E501 - rows of TOML
"""The JSON Schema of set files: current, and of one mind with the reader on every key and type."""

import json
import tomllib
from collections import Counter
from copy import deepcopy

import pytest
from jsonschema import Draft202012Validator

from tipcore import indicators
from tipcore.indicators._reader import read_top
from tipcore.indicators._toml import Document, Table

SCHEMA = indicators.json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
SHAPE_CODES = {
    "unknown-field",
    "wrong-type",
    "missing",
    "not-in-list",
    "bad-id",
    "bad-figure",
    "bad-node",
    "out-of-range",
}

FULL = """
id = "full"
title = "T"
version = "1"
release = "withheld"
release-note = "an example"
citation = { source = "s", evidence = "default", pinpoint = "p. 1", note = "n", title = "t" }
compiled = true
licence = "free"
applies-to = { age = "adult" }
stated-total = 2
stated-total-evidence = "recalled"
statement = "Look."
statement-citation = { source = "s", evidence = "default" }
corroboration = ["a"]
notes = "one"
doubts = ["b"]
indicators = [
  { id = "a", label = "A", dimension = "d", evidence = "default", strength = "strong", points = 2, phase = "any", element = "means", pinpoint = "p", describes = "place", age = "child", counts = "no" },
  { id = "b", label = "B", dimension = "d", evidence = "default" },
]
[[dimensions]]
id = "d"
label = "D"
phase = "transit"
element = "means"
stated-total = 2
[[inputs]]
id = "act"
label = "Act"
evidence = "default"
note = "n"
[[rules]]
id = "each"
each = "dimension"
says = "s"
citation = { source = "s", evidence = "default" }
when = { at-least = 1, of = { id = "a", dimension = ["d"], strength = "strong", phase = "any", element = "means" } }
[[rules]]
id = "case"
says = "s"
citation = { source = "s", evidence = "default" }
when = { any-of = [{ all-of = [{ dimension = "d" }, { points-at-least = 2 }] }, { input = "act", answered = "no" }] }
class = "met"
otherwise = "unmet"
[[classes]]
id = "met"
label = "m"
outcome = "indicated"
evidence = "default"
note = "n"
[[classes]]
id = "unmet"
label = "u"
outcome = "not_indicated"
evidence = "default"
[[published]]
says = "s"
citation = { source = "s", evidence = "default" }
yes = "b"
no = ["a"]
rest = "no"
outcome = "indicated"
class = "met"
[[studies]]
id = "whole"
title = "W"
citation = { source = "s", evidence = "default" }
year = 2020
place = "P"
note = "n"
instrument = "i"
reference-standard = "r"
cutoff = 1
n = 10
unit = "persons"
reference-positive = 4
counts = { tp = 3, fn = 1, tn = 5, fp = 1, derived = true, tn-fits = [5, 5], note = "n" }
figures = [
  { measure = "share", value = "75.0", low = "20", high = "99", by = "log", high-by = "wald", twice-rounded = true, differs = ["low"], says = "s", count = 3, of = 4, evidence = "default", high-evidence = "default", note = "n" },
]
[[studies]]
id = "part"
title = "P"
citation = { source = "s", evidence = "default" }
part-of = "whole"
"""
ROW = '[[combinations]]\nyes = "act"\nno = ["d"]\nany-yes = ["d"]\nclass = "met"\n[[bands]]\nfrom = 1\nto = 2\nclass = "met"\n'
WHOLE = tomllib.loads(FULL)
TABLE = {**tomllib.loads(FULL + ROW), "rules": WHOLE["rules"][:1]}


def walk(value, keys=()):
    """Yield the way to every table and every value."""
    yield keys
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        yield from walk(part, (*keys, key))


def changed(content, keys, change):
    found = deepcopy(content)
    inner = found
    for key in keys[:-1]:
        inner = inner[key]
    change(inner, keys[-1])
    return found


def codes(content):
    """Return the codes of the faults that the reader finds, before anything is compiled."""
    top = Table(Document(None), content)
    read_top(top)
    return Counter(remark.code for remark in top.document.remarks)


def shape_is_good(content):
    return not set(codes(content)) & SHAPE_CODES


def test_the_published_schema_is_current(root):
    published = (root / "docs/reference/indicator-set.schema.json").read_text("utf-8")
    assert json.loads(published) == SCHEMA, "run: python docs/_schema.py"
    Draft202012Validator.check_schema(SCHEMA)


def test_every_key_of_the_grammar_is_in_the_example_and_in_the_schema():
    known = {
        name: {key for form in shape.get("oneOf", [shape]) for key in form["properties"]}
        for name, shape in {**SCHEMA["$defs"], "set": SCHEMA}.items()
    }
    met = {name: set() for name in known}
    alias = {"when": "node", "all-of": "node", "any-of": "node", "statement-citation": "citation"}
    for content in (WHOLE, TABLE):
        for keys in walk(content):
            names = [key for key in keys if isinstance(key, str)]
            owner = ["set", *(alias.get(name, name) for name in names)]
            if names and owner[-2] in known:
                met[owner[-2]].add(names[-1])
    assert met == known
    assert VALIDATOR.is_valid(WHOLE)
    assert VALIDATOR.is_valid(TABLE)


@pytest.mark.parametrize("name", indicators.ids())
def test_every_shipped_set_fits_the_schema(root, name):
    text = (root / f"src/tipcore/indicators/sets/{name}.toml").read_text("utf-8")
    assert not list(VALIDATOR.iter_errors(tomllib.loads(text)))


def test_the_sample_fits_the_schema(root):
    text = (root / "examples/data/my-questionnaire.toml").read_text("utf-8")
    assert VALIDATOR.is_valid(tomllib.loads(text))


TABLES = {"combinations", "bands"}
PLACES = [
    *((0, keys) for keys in walk(WHOLE) if keys),
    *((1, keys) for keys in walk(TABLE) if keys and keys[0] in TABLES),
]
VALUES = ["", "x", 0, -1, True, 1.5, [], ["x"], [1], [{}], {"x": 1}]


def test_a_changed_value_is_refused_by_both_or_by_neither():
    for which, keys in PLACES:
        for value in VALUES:
            content = changed((WHOLE, TABLE)[which], keys, lambda inner, key: inner.__setitem__(key, value))  # noqa: B023
            assert VALIDATOR.is_valid(content) == shape_is_good(content), (keys, value, codes(content))


def test_a_key_that_is_not_known_is_refused_by_both():
    for which, keys in PLACES:
        content = (WHOLE, TABLE)[which]
        inner = content
        for key in keys:
            inner = inner[key]
        if isinstance(inner, dict) and keys != ("applies-to",):
            extra = changed(content, (*keys, "colour"), lambda inner, key: inner.__setitem__(key, 1))
            assert not VALIDATOR.is_valid(extra)
            assert codes(extra)["unknown-field"] == 1, keys


def test_a_missing_key_is_refused_by_both_or_by_neither():
    for which, keys in PLACES:
        if isinstance(keys[-1], str):
            content = changed((WHOLE, TABLE)[which], keys, lambda inner, key: inner.__delitem__(key))
            good = set(codes(content)) & SHAPE_CODES == set()
            assert VALIDATOR.is_valid(content) == good, (keys, codes(content))
