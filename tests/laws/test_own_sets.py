"""Set files of one's own: what was broken is told at its line, and nothing else; a good one is clean."""

import json
import tomllib
from copy import deepcopy
from io import StringIO

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tipcore import indicators
from tipcore.errors import DefinitionError, InvalidRecord


@pytest.fixture(scope="session")
def contents(root):
    """Return the tables of every shipped set and of the sample."""
    paths = [
        *(root / "src/tipcore/indicators/sets").glob("*.toml"),
        root / "examples/data/my-questionnaire.toml",
    ]
    return [tomllib.loads(path.read_text("utf-8")) for path in sorted(paths)]


class Writer:
    """Writes tables as TOML, in one of several layouts, and keeps the line of every key as it writes it.

    Attributes:
        lines: The way to a key or item, to its line.
        between: The lines before which a whole line may be put in.
    """

    def __init__(self, content, *, tall):
        self.text, self.line, self.tall = "", 1, tall
        self.lines, self.between = {(): 1}, []
        tables = {
            key: value
            for key, value in content.items()
            if key != "indicators"
            and isinstance(value, list)
            and value
            and all(isinstance(one, dict) for one in value)
        }
        self.pairs({key: value for key, value in content.items() if key not in tables}, ())
        for key, rows in tables.items():
            for number, row in enumerate(rows):
                self.emit("# [[a]] comment = '''\n" if tall else "")
                self.note((key,))
                self.note((key, number))
                self.emit(f"[[{key}]]\n")
                self.pairs(row, (key, number))

    def emit(self, text):
        self.text += text
        self.line += text.count("\n")

    def note(self, keys):
        self.lines.setdefault(keys, self.line)

    def pairs(self, table, keys):
        for key, value in table.items():
            self.between.append(self.line)
            self.note((*keys, key))
            self.emit(f"{key} = ")
            self.value(value, (*keys, key))
            self.emit("  # after\n\n" if self.tall else "\n")
        self.between.append(self.line)

    def value(self, value, keys):
        if isinstance(value, dict):
            self.emit("{")
            for number, (key, inner) in enumerate(value.items()):
                self.emit(", " if number else " ")
                self.note((*keys, key))
                self.emit(f"{key} = ")
                self.value(inner, (*keys, key))
            self.emit(" }")
        elif isinstance(value, list):
            rows = self.tall or keys == ("indicators",)
            self.emit("[")
            for number, inner in enumerate(value):
                self.emit("\n  " if rows else "")
                self.note((*keys, number))
                self.value(inner, (*keys, number))
                self.emit(", # ]" if self.tall else ", ")
            self.emit("\n]" if rows else "]")
        else:
            self.emit(json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f"))


def told(text):
    """Return the faults as pairs of line and code; `load` refuses the file for the same ones."""
    found = [one for one in indicators.lint(StringIO(text)) if one.level == "fault"]
    assert [one.line for one in found] == sorted(one.line for one in found)
    if {one.code for one in found} & {"contradiction", "not-reproduced"}:
        with pytest.raises(DefinitionError):
            indicators.load(StringIO(text))
    elif found:
        with pytest.raises(InvalidRecord) as caught:
            indicators.load(StringIO(text))
        assert sorted(map(str, caught.value.faults)) == sorted(map(str, found))
    else:
        indicators.load(StringIO(text))
    return [(one.line, one.code) for one in found]


def walk(value, keys=()):
    """Yield the way to every table and value, and what is there."""
    yield keys, value
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        yield from walk(part, (*keys, key))


def drawn(data, contents, wanted):
    """Return the tables of a set, the table or list around one of the wanted places, and the way to it."""
    content = deepcopy(contents[data.draw(st.integers(0, len(contents) - 1), "set")])
    places = [keys for keys, value in walk(content) if keys and wanted(keys, value)]
    assume(places)
    keys = places[data.draw(st.integers(0, len(places) - 1), "place")]
    around = content
    for key in keys[:-1]:
        around = around[key]
    return content, around, keys


def written(data, content):
    return Writer(content, tall=data.draw(st.booleans(), "tall"))


@given(data=st.data())
def test_the_same_tables_in_another_layout_are_as_good(data, contents):
    content, *_ = drawn(data, contents, lambda _keys, _value: True)
    found = written(data, content)
    assert tomllib.loads(found.text) == content
    assert told(found.text) == []


@given(data=st.data())
def test_a_key_that_is_not_known_is_told_at_its_line(data, contents):
    content, around, keys = drawn(
        data, contents, lambda keys, value: isinstance(value, dict) and keys != ("applies-to",)
    )
    place = data.draw(st.sampled_from([(), keys]), "table")
    (around[keys[-1]] if place else content)["zzz-zz"] = 1
    found = written(data, content)
    assert told(found.text) == [(found.lines[(*place, "zzz-zz")], "unknown-field")]


@given(data=st.data())
def test_a_value_of_another_type_is_told_at_its_line(data, contents):
    content, around, keys = drawn(data, contents, lambda _keys, value: not isinstance(value, list | dict))
    wrong = [1.5, False, {"a": 1}] if not isinstance(around[keys[-1]], bool) else [1.5, "true", 1]
    around[keys[-1]] = data.draw(st.sampled_from(wrong), "value")
    found = written(data, content)
    line = found.lines[keys[:-1] if isinstance(keys[-1], int) else keys]
    faults = told(found.text)
    assert {at for at, _ in faults} == {line}
    assert "wrong-type" in {code for _, code in faults}


NEEDED = {
    "indicators": {"id", "label", "dimension", "evidence"},
    "dimensions": {"id", "label"},
    "inputs": {"id", "label", "evidence"},
    "classes": {"id", "label", "outcome", "evidence"},
    "rules": {"id", "says", "citation", "when", "otherwise"},
    "combinations": {"class"},
    "bands": {"from", "to", "class"},
    "published": {"says", "citation", "outcome"},
    "studies": {"id", "title", "citation"},
    "figures": {"measure"},
    "counts": {"tp", "fn"},
    "citation": {"source", "evidence"},
}
HEAD = {"id", "title", "version", "release", "citation"}


def is_needed(keys, _value):
    if len(keys) == 1:
        return keys[0] in HEAD
    owner = [key for key in keys[:-1] if isinstance(key, str)][-1]
    return keys[-1] in NEEDED.get(owner, ())


@given(data=st.data())
def test_a_missing_key_is_told_at_its_table(data, contents):
    content, around, keys = drawn(data, contents, is_needed)
    del around[keys[-1]]
    found = written(data, content)
    assert told(found.text) == [(found.lines[keys[:-1]], "missing")]


@given(data=st.data())
def test_a_misspelt_key_is_told_as_unknown_and_as_missing(data, contents):
    content, around, keys = drawn(data, contents, is_needed)
    around[f"{keys[-1]}zz"] = around.pop(keys[-1])
    found = written(data, content)
    wanted = [
        (found.lines[keys[:-1]], "missing"),
        (found.lines[(*keys[:-1], f"{keys[-1]}zz")], "unknown-field"),
    ]
    assert sorted(told(found.text)) == sorted(wanted)


def is_reference(keys, value):
    names = [key for key in keys if isinstance(key, str)]
    owner, name = (names[-2] if len(names) > 1 else ""), names[-1]
    by_owner = {
        "indicators": {"dimension"},
        "rules": {"class", "otherwise"},
        "combinations": {"class", "yes", "no", "any-yes"},
        "bands": {"class"},
        "published": {"class", "yes", "no"},
        "of": {"id", "dimension", "strength", "phase", "element"},
        "studies": {"part-of"},
    }
    node = "when" in names and name in {"dimension", "input"}
    return isinstance(value, str) and (node or name in by_owner.get(owner, ()))


@given(data=st.data())
def test_a_misspelt_name_is_told_at_its_line(data, contents):
    content, around, keys = drawn(data, contents, is_reference)
    around[keys[-1]] = "zzz-zz"
    found = written(data, content)
    key = keys[:-1] if isinstance(keys[-1], int) else keys
    assert told(found.text) == [(found.lines[key], "unknown-name")]


@given(data=st.data())
def test_an_id_that_is_used_twice_is_told_at_the_second(data, contents):
    content, around, keys = drawn(
        data,
        contents,
        lambda keys, _value: keys[-1] == "id" and keys[0] in {"indicators", "classes", "inputs"},
    )
    for table in (content, *content.get("dimensions", ())):
        table.pop("stated-total", None)
    content[keys[0]].append(dict(around))
    found = written(data, content)
    last = len(content[keys[0]]) - 1
    assert told(found.text) == [(found.lines[(keys[0], last, "id")], "duplicate-id")]


BROKEN = ["= 3", "a b", "x =", 'x = "open', "[", "x = 1 2", "x = tru", "]", "x = { a = 1,, }", 'x = "\\q"']


@given(data=st.data(), broken=st.sampled_from(BROKEN))
def test_broken_toml_is_told_at_its_line(data, contents, broken):
    content, *_ = drawn(data, contents, lambda _keys, _value: True)
    found = written(data, content)
    line = data.draw(st.sampled_from(found.between), "line")
    rows = found.text.split("\n")
    rows.insert(line - 1, broken)
    assert told("\n".join(rows)) == [(line, "not-toml")]


@st.composite
def good_sets(draw):
    """The tables of a set that is in order: its rule counts every indicator and can be met, or not."""
    count = draw(st.integers(2, 9))
    cite = {"source": "mine", "title": "Mine", "evidence": "default"}
    strengths = [draw(st.sampled_from(["strong", "medium", "weak"])) for _ in range(count)]
    signs = [
        {"id": f"i{number}", "label": draw(st.text(min_size=1, max_size=9)), "dimension": f"d{number % 2}"}
        | {"evidence": "default", "strength": strength, "points": draw(st.integers(1, 3))}
        for number, strength in enumerate(strengths)
    ]
    all_signs = {"at-least": draw(st.integers(1, count))}
    total = sum(sign["points"] for sign in signs)
    parts = [all_signs, {"points-at-least": draw(st.integers(1, total))}]
    parts += [{"at-least": 1, "of": {"strength": sorted(set(strengths))}}]
    when = {draw(st.sampled_from(["any-of", "all-of"])): draw(st.permutations(parts))}
    kinds = [{"id": "yes", "outcome": "indicated"}, {"id": "not", "outcome": "not_indicated"}]
    decide = draw(st.sampled_from(["rule", "bands", "nothing"]))
    cut = draw(st.integers(1, total))
    rule = {"id": "r", "says": "s", "citation": cite, "when": when, "class": "yes", "otherwise": "not"}
    ways = {
        "rule": {"rules": [rule]},
        "bands": {
            "bands": [{"from": 0, "to": cut - 1, "class": "not"}, {"from": cut, "to": total, "class": "yes"}]
        },
        "nothing": {},
    }
    return {
        "id": "mine",
        "title": draw(st.text(min_size=1, max_size=9)),
        "version": "1",
        "release": "ready",
        "citation": cite,
        "compiled": True,
        "indicators": signs,
        "dimensions": [{"id": f"d{number}", "label": "x"} for number in range(2)],
        "classes": [{**kind, "label": "x", "evidence": "default"} for kind in kinds if decide != "nothing"],
        **ways[decide],
    }


@given(data=st.data(), content=good_sets())
def test_a_good_set_is_clean_and_scores(data, content):
    text = written(data, {key: value for key, value in content.items() if value}).text
    assert indicators.lint(StringIO(text)) == ()
    one = indicators.load(StringIO(text))
    assert one.score(dict.fromkeys(one.bits, True)).classification == (
        one.classes[0] if one.classes else None
    )
