"""One case document: what is read, what is written, what is refused and in which words."""

import io
import json
import pickle

import pytest

from tipcore.codec import MIGRATIONS, SCHEMA_VERSION, Migration, dump, dumps, from_data, load, loads, to_data
from tipcore.codec._parsing import parsed
from tipcore.dates import PartialDate
from tipcore.errors import InvalidRecord
from tipcore.logic import UnknownReason
from tipcore.models import Actor, Case, Consent, Interview, Nationality, Person, Section
from tipcore.terms import ConsentPurpose, Role, Training


def faults(document, *, raw=False):
    """Return the faults of a document as (path, code)."""
    with pytest.raises(InvalidRecord) as caught:
        loads(document if raw else json.dumps(document))
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    return [(fault.path, fault.code) for fault in caught.value.faults]


def hint(document):
    """Return the hint of the only fault of a document."""
    with pytest.raises(InvalidRecord) as caught:
        loads(json.dumps(document))
    (fault,) = caught.value.faults
    return fault.hint


def case(**fields):
    return {"schema": 2, "id": "c1", **fields}


HAND_WRITTEN = """
{
  "$schema": "tipcore.schema.json",
  "schema": 2,
  "id": "c1",
  "persons": [
    {"id": "p1", "birth": "2005-XX", "nationalities": [{"country": "LS"}], "reads": "declined"}
  ],
  "interviews": {
    "complete_until": "2022-03-01",
    "items": [{"id": "i1", "at": "2022-02-01", "scope": "basic_safety"}]
  },
  "consents": [{"id": "k1", "purposes": ["return", "medical"]}]
}
"""


def test_a_document_written_by_hand_is_read():
    found = loads(HAND_WRITTEN)
    assert found.persons[0].birth == PartialDate("2005-XX")
    assert found.persons[0].reads is UnknownReason.DECLINED
    assert found.interviews.complete_until == PartialDate("2022-03-01")
    assert [consent.id for consent in found.consents] == ["k1"]


def test_what_is_blank_is_not_written_and_sets_are_in_order():
    written = json.loads(dumps(loads(HAND_WRITTEN)))
    assert written["schema"] == SCHEMA_VERSION
    assert set(written) == {"schema", "id", "persons", "interviews", "consents"}
    assert written["consents"] == [{"id": "k1", "purposes": ["medical", "return"]}]
    assert list(written["interviews"]) == ["complete_until", "items"]


def test_sets_are_written_in_order_whatever_they_hold():
    purposes = to_data(Consent(id="k1", purposes=frozenset(ConsentPurpose)))["purposes"]
    assert purposes == sorted(ConsentPurpose)
    states = frozenset(Nationality(country=code) for code in ("ZA", "MZ", "LS", "BW", "SZ", "NA"))
    written = to_data(Person(id="p1", nationalities=states))["nationalities"]
    assert [state["country"] for state in written] == ["BW", "LS", "MZ", "NA", "SZ", "ZA"]


def test_null_says_the_same_as_a_field_left_out():
    blank = {"id": "p1", "reads": None, "birth": None, "sex": None}
    assert loads(json.dumps(case(persons=[blank]))) == loads(json.dumps(case(persons=[{"id": "p1"}])))
    assert faults(case(persons=None)) == [("persons", "wrong-type")]


def test_a_section_may_state_completeness_and_list_nothing():
    section = Section[Interview](complete_until=PartialDate("2022"), none_until={"b": PartialDate("2021")})
    found = Case(id="c1", interviews=section)
    assert to_data(found)["interviews"] == {"complete_until": "2022", "none_until": {"b": "2021"}}
    assert loads(dumps(found)) == found


def test_all_faults_come_at_once_each_at_its_place():
    document = {
        "id": 3,
        "persons": [
            {"birth": "2001-02-31", "reads": "perhaps", "number_of_children": True, "nationalities": {}},
            7,
            {"id": "p1", "brith": "2001"},
        ],
        "interviews": [{"id": "i1", "scope": "x", "relies_on": ["a", 4]}],
        "consents": {"items": [{"id": "k1", "at": 2022}], "none_until": {"return": "soon", "medical": 5}},
        "assessments": "none",
    }
    assert sorted(faults(document)) == [
        ("assessments", "wrong-type"),
        ("consents.items[0].at", "wrong-type"),
        ("consents.none_until.values[0]", "bad-date"),
        ("consents.none_until.values[1]", "wrong-type"),
        ("id", "wrong-type"),
        ("interviews[0].relies_on[1]", "wrong-type"),
        ("interviews[0].scope", "unknown-term"),
        ("persons[0].birth", "no-such-date"),
        ("persons[0].id", "missing-field"),
        ("persons[0].nationalities", "wrong-type"),
        ("persons[0].number_of_children", "wrong-type"),
        ("persons[0].reads", "unknown-term"),
        ("persons[1]", "wrong-type"),
        ("persons[2].brith", "unknown-field"),
        ("schema", "missing-field"),
    ]


def test_faults_that_a_model_finds_stand_where_the_document_has_them():
    twice = [{"id": "i1"}, {"id": "i1"}]
    (bare,) = faults(case(interviews=twice))
    (stated,) = faults(case(interviews={"items": twice}))
    assert bare[0].startswith("interviews[")
    assert stated[0].startswith("interviews.items[")


def test_a_path_out_of_the_document_is_left_as_it_is():
    from tipcore.codec._refusal import _as_written

    assert _as_written("persons[9].birth", {"persons": []}) == "persons[9].birth"
    assert _as_written("a[0].items[1]", {"a": [[]]}) == "a[0][1]"
    assert _as_written("a[0]", {"a": {"items": [1]}}) == "a.items[0]"
    assert _as_written("a[0].b", {"a": {"items": 1}}) == "a[0].b"


def test_an_unknown_field_is_named_only_if_it_is_near_a_known_one():
    assert faults(case(person=[])) == [("person", "unknown-field")]
    assert hint(case(person=[])) == "did you mean persons?"
    assert faults(case(Thandi=[])) == [("document", "unknown-field")]
    assert "JSON Schema" in hint(case(Thandi=[]))
    assert "organisation" in hint(case(interviews=[{"id": "i", "by": {"role": "police", "zz": 1}}]))


def test_the_nearest_term_is_named_unless_the_field_is_personal():
    assert hint(case(interviews=[{"id": "i", "scope": "explotation"}])) == "did you mean exploitation?"
    assert hint(case(persons=[{"id": "p", "sex": "femal"}])).startswith("one of: ")
    assert hint(case(persons=[{"id": "p", "disability": ["zz"]}])).startswith(("one of: ", "see the terms"))
    assert hint(case(interviews=[{"id": "i", "by": {"role": "zzzz"}}])) == "see the terms of Role"
    assert "quotes" in hint(case(interviews=[{"id": "i", "scope": 1}]))


def test_a_country_is_a_code_in_capitals():
    assert "ISO" in hint(case(persons=[{"id": "p", "nationalities": [{"country": "Lesotho"}]}]))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ("line 1, column 1", "bad-json")),
        ("[1,\n 2", ("line 2, column 3", "bad-json")),
        ("{} {}", ("line 1, column 4", "bad-json")),
        ("[" * 100_000, ("document", "too-deep")),
        ("9" * 5_000, ("document", "too-long")),
        ("[]", ("document", "wrong-type")),
        (b"{\n\xff}", ("line 2", "not-utf-8")),
        ('{"schema": 2, "id": "c", "id": "d"}', ("document", "repeated-field")),
        ('{"schema": 2, "id": "c", "persons": [{"id": "p", "id": "q"}]}', ("persons[0]", "repeated-field")),
        ('{"schema": 2, "id": "c", "persons": [{"id": "p", "number_of_children": NaN}]}', ("", "")),
        ('{"schema": 2, "id": "\\ud800"}', ("id", "bad-text")),
        ('{"schema": 3}', ("schema", "newer-schema")),
        ('{"schema": "2"}', ("schema", "wrong-type")),
        ('{"schema": 0}', ("schema", "wrong-type")),
        ('{"schema": true}', ("schema", "wrong-type")),
    ],
)
def test_texts_that_are_no_document_are_refused(text, found):
    expected = found if found[0] else ("persons[0].number_of_children", "wrong-type")
    assert faults(text, raw=True) == [expected]


def test_json_lines_given_as_one_document_get_a_hint():
    with pytest.raises(InvalidRecord, match="read_lines"):
        loads('{"schema": 2}\n{"schema": 2}')


def test_a_byte_order_mark_is_passed_over():
    assert loads(b'\xef\xbb\xbf{"schema": 2, "id": "c1"}').id == "c1"
    assert loads('\ufeff{"schema": 2, "id": "c1"}').id == "c1"


def test_numbers_may_be_whole_or_broken_where_the_field_takes_both():
    def margin(value):
        found = loads(json.dumps(case(age_assessments=[{"id": "a", "margin": value}])))
        return found.age_assessments.items[0].margin

    assert margin(2) == 2
    assert margin(1.5) == 1.5
    assert faults(
        '{"schema": 2, "id": "c", "age_assessments": [{"id": "a", "margin": 1e999}]}', raw=True
    ) == [("age_assessments[0].margin", "wrong-type")]
    assert faults(case(age_assessments=[{"id": "a", "margin": "2"}]))[0][1] == "wrong-type"


def test_a_document_of_version_1_is_migrated():
    old = {"schema": 1, "id": "c1", "victims": [{"id": "p1", "nationalities": ["LS", {"country": "ZA"}]}]}
    found = loads(json.dumps(old))
    assert {state.country for state in found.persons[0].nationalities} == {"LS", "ZA"}
    assert json.loads(dumps(found))["schema"] == 2


def test_faults_of_an_older_document_have_its_own_names():
    assert faults({"schema": 1, "id": "c1", "victims": [{"id": 4}]}) == [("victims[0].id", "wrong-type")]
    assert faults({"schema": 1, "id": "c1", "victims": 4}) == [("victims", "wrong-type")]
    odd = {"schema": 1, "id": 5, "victims": [6, {"id": "p", "nationalities": 7}]}
    assert [path for path, _ in faults(odd)] == ["id", "victims[0]", "victims[1].nationalities"]


def test_every_older_version_has_its_migration():
    assert sorted(MIGRATIONS) == list(range(1, SCHEMA_VERSION))
    assert all(migration.version == version and migration.why for version, migration in MIGRATIONS.items())


def test_a_migration_may_only_rename():
    assert Migration(version=1, why="x", renamed={"a": "b"}).apply({"a": 1, "c": 2}) == {"b": 1, "c": 2}


def test_files_and_streams_hold_the_same_bytes(tmp_path):
    found = loads(HAND_WRITTEN)
    text, raw = io.StringIO(), io.BytesIO()
    dump(found, tmp_path / "case.json")
    dump(found, text)
    dump(found, raw)
    assert (tmp_path / "case.json").read_bytes() == raw.getvalue() == text.getvalue().encode()
    raw.seek(0)
    text.seek(0)
    assert (
        load(tmp_path / "case.json") == load(str(tmp_path / "case.json")) == load(raw) == load(text) == found
    )


def test_a_text_stream_that_is_not_utf_8_gets_escapes(tmp_path):
    found = Case(id="c1", code="Mohale's Hoek ä 🙂")
    with (tmp_path / "case.json").open("w", encoding="ascii") as stream:
        dump(found, stream)
    assert load(tmp_path / "case.json") == found


def test_a_text_stream_in_a_wrong_encoding_is_a_fault(tmp_path):
    (tmp_path / "case.json").write_bytes(b'{"schema": 2, "id": "Th\xe4ndi"}')
    with (tmp_path / "case.json").open(encoding="utf-8") as stream, pytest.raises(InvalidRecord) as caught:
        load(stream)
    assert caught.value.faults[0].code == "not-utf-8"
    assert caught.value.__context__ is None


def test_half_a_character_cannot_be_written():
    with pytest.raises(InvalidRecord) as caught:
        dumps(Case(id="c1", code="\ud800"))
    assert caught.value.__context__ is None
    assert caught.value.faults[0].code == "bad-text"


def test_parts_of_a_case_are_read_and_written_by_themselves():
    actor = Actor(role=Role.POLICE, trained=frozenset(list(Training)[:2]))
    assert from_data(Actor, to_data(actor)) == actor
    assert from_data(Section[Interview], [{"id": "i1"}]).items[0].id == "i1"
    assert from_data(tuple[Person, ...], [{"id": "p1"}])[0].id == "p1"
    with pytest.raises(InvalidRecord, match="Person: 1 fault\n  document: is not an object"):
        from_data(Person, [])


def test_errors_hold_no_value_and_can_be_pickled():
    document = case(persons=[{"id": "p1", "name": "Thandi", "birth": "Thandi", "sex": "Thandi", "Thandi": 1}])
    with pytest.raises(InvalidRecord) as caught:
        loads(json.dumps(document))
    assert len(caught.value.faults) == 4
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert again.faults == caught.value.faults
    for text in (str(caught.value), repr(caught.value), repr(again.__dict__), repr(pickle.dumps(again))):
        assert "Thandi" not in text


def test_plain_data_are_only_parsed():
    assert parsed('{"a": [1, {"b": null}]}') == {"a": [1, {"b": None}]}
    with pytest.raises(InvalidRecord):
        parsed('[{"a": [{"b": 1, "b": 2}]}, 3]')
