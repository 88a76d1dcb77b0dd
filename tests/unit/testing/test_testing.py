"""Specimens, planted texts, and strategies for hosts."""

import sys
from typing import Annotated

import pytest
from attrs import frozen
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable

from tipcore import testing
from tipcore.codec import dumps, to_data
from tipcore.dates import Moment, PartialDate, Precision
from tipcore.errors import Fault, MissingExtra
from tipcore.logic import UnknownReason
from tipcore.models import (
    Case,
    HistoryEntry,
    Interview,
    Model,
    Person,
    ProcessRecord,
    Section,
    declared,
    operational,
    personal,
)
from tipcore.terms import Role
from tipcore.testing._fields import built, field_types
from tipcore.testing._strategies import _kind, _Known

FEW = settings(max_examples=20)


def test_a_specimen_has_one_record_that_counts_in_every_section():
    found = testing.specimen(Case)
    assert found == testing.specimen(Case)
    assert {len(section) for section in found.sections().values()} == {1}
    assert {len(section.items) for section in found.sections().values()} == {2}


def test_a_specimen_leaves_no_field_of_a_person_blank():
    person = testing.specimen(Person)
    assert [
        field.name for field in field_types(Person) if getattr(person, field.name) in (None, (), set())
    ] == []


def test_planted_texts_stand_in_the_data_and_in_no_repr():
    case, texts = testing.planted(testing.specimen(Case), "zq")
    written = dumps(case)
    assert len(texts) > 100
    assert all(text in written for text in texts)
    assert "zq-" not in repr(case)
    assert "zq-" not in str(case.persons)
    assert case.id == "case-1"


def test_planting_fills_what_is_blank_and_leaves_operational_facts():
    case, texts = testing.planted(Case(id="c1", keeper="ngo", persons=(Person(id="p1"),)))
    assert case.keeper == "ngo"
    assert case.owner in texts
    assert case.persons[0].name is not None
    assert case.interviews == Section()


def test_a_value_whose_rules_refuse_the_planted_text_is_left():
    value = Short(word="ab")
    assert testing.planted(value) == (value, frozenset())


@frozen(kw_only=True, field_transformer=declared)
class Short(Model):
    """A model whose rule refuses long words, and no words at all."""

    word: Annotated[str, personal("Word")]

    def rules(self):
        return [Fault(path="word", message="is too long")] if len(self.word) > 3 else []


@frozen(kw_only=True, field_transformer=declared)
class Loud(Model):
    """A model without a field that may be blank."""

    word: Annotated[str, personal("Word")]


@frozen(kw_only=True, field_transformer=declared)
class Never(Model):
    """A model that no value fits."""

    word: Annotated[str | None, operational("Word")] = None

    def rules(self):
        return [Fault(path="word", message="is wrong")]


def test_a_model_without_valid_values_has_no_specimen():
    with pytest.raises(ValueError, match="rules of Never"):
        testing.specimen(Never)


def test_a_model_without_valid_values_has_no_examples():
    @settings(max_examples=20, suppress_health_check=[HealthCheck.filter_too_much])
    @given(testing.values(Never))
    def never(_value):
        """Not reached."""

    with pytest.raises(Unsatisfiable):
        never()


@FEW
@given(testing.values(Loud))
def test_a_model_without_fields_that_may_be_blank_is_drawn(value):
    assert value.word


def test_fields_that_a_rule_complains_of_are_left_out():
    header = {"sequence": 0, "event": "e", "target": "t", "at": PartialDate("2022"), "commitment": "c"}
    made = built(HistoryEntry, header | {"salt": "s", "previous": "p"})
    assert made.salt is None
    assert made.previous == "p"
    made = built(HistoryEntry, header | {"body": testing.specimen(HistoryEntry).body, "previous": "p"})
    assert made.body is None
    assert built(Never, {"word": "x"}) is None


@FEW
@given(testing.cases(max_persons=3, max_records=6))
def test_cases_are_as_small_as_asked(case):
    assert 1 <= len(case.persons) <= 3
    assert len(list(case.all_records())) <= 6


@FEW
@given(testing.sections(Interview, max_records=2))
def test_sections_number_their_records(section):
    assert [item.id for item in section.items] == [f"record-{number}" for number in range(len(section.items))]


@FEW
@given(testing.records(Interview), testing.persons(), testing.values(ProcessRecord))
def test_records_and_persons_stand_alone(record, person, process):
    assert record.id == "record-0"
    assert person.id == "person-1"
    assert process.id.startswith("processid-")


@FEW
@given(testing.yes_no(), testing.terms(Role), testing.texts(), testing.moments())
def test_plain_strategies_give_what_they_say(answer, role, text, moment):
    assert answer is None or isinstance(answer, bool | UnknownReason)
    assert isinstance(role, Role)
    assert 1 <= len(text) <= 12
    assert isinstance(moment, Moment)


def test_dates_of_every_precision_are_drawn():
    seen = set()

    @settings(max_examples=300, derandomize=True, database=None)
    @given(testing.partial_dates())
    def look(written):
        seen.add(written.precision)

    look()
    assert seen == set(Precision) - {Precision.CENTURY}


def test_the_years_of_dates_can_be_chosen():
    @FEW
    @given(testing.partial_dates(first_year=2020, last_year=2021))
    def look(written):
        assert "../.." in written.text or "202" in written.text

    look()


def test_unions_of_a_reference_alone_are_drawn_only_where_there_is_one():
    from tipcore.models import RecordId

    strategy = _kind(RecordId | None, _Known())
    assert isinstance(strategy, st.SearchStrategy)

    @FEW
    @given(strategy)
    def look(value):
        assert value is None

    look()


def test_without_hypothesis_there_is_one_error_with_the_command(monkeypatch):
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(MissingExtra, match=r"pip install 'tipcore\[testing\]'"):
        testing.cases  # noqa: B018 - looked up for the error
    assert to_data(testing.specimen(Person))["id"] == "person-1"


def test_names_are_listed_and_a_misspelt_one_is_an_error():
    assert dir(testing) == sorted(testing.__all__)
    with pytest.raises(AttributeError, match="no attribute 'case'"):
        testing.case  # noqa: B018 - looked up for the error
