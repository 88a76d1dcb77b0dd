"""A case finds its persons and records, and refuses ids and references that do not fit."""

import pytest

from tipcore.dates import PartialDate
from tipcore.errors import InvalidRecord
from tipcore.models import (
    SECTION_NAMES,
    Case,
    CaseId,
    Consent,
    EntryBody,
    HistoryEntry,
    Interview,
    Person,
    PersonId,
    Present,
    ProcessId,
    ProcessRecord,
    RecordId,
    Section,
    Voiding,
)
from tipcore.terms import Region

ONE, TWO = Person(id=PersonId("p1")), Person(id=PersonId("p2"))
VOIDED = Voiding(at=PartialDate("2022-03-02"))


def interview(given, person=None, **more):
    """Return an interview with an id."""
    return Interview(id=RecordId(given), person=None if person is None else PersonId(person), **more)


def case(*persons, **sections):
    """Return a case with these persons and records."""
    return Case(
        id=CaseId("c"), persons=persons, **{name: Section(items=items) for name, items in sections.items()}
    )


def faults(*persons, **sections):
    """Return the path and the code of each fault of a case."""
    with pytest.raises(InvalidRecord) as caught:
        case(*persons, **sections)
    return [(fault.path, fault.code) for fault in caught.value.faults]


def test_a_person_is_found_by_id():
    both = case(ONE, TWO)
    assert both.person(PersonId("p2")) is TWO
    assert both.person(PersonId("p3")) is None


def test_a_record_that_names_nobody_concerns_the_only_person():
    assert case(ONE).person_of(interview("i")) is ONE


def test_in_a_case_of_two_it_is_unknown_whom_it_concerns():
    assert case(ONE, TWO).person_of(interview("i")) is None
    assert case(ONE, TWO).person_of(interview("i", "p2")) is TWO


def test_a_record_is_found_by_id_even_if_voided():
    kept = interview("i2", voided=VOIDED)
    found = case(ONE, interviews=(interview("i1"), kept))
    assert found.record(RecordId("i2")) is kept
    assert found.record(RecordId("i3")) is None


def test_the_records_of_a_person_keep_their_numbers_and_leave_out_the_voided():
    both = case(
        ONE,
        TWO,
        interviews=(
            interview("i0", "p1", voided=VOIDED),
            interview("i1", "p2"),
            interview("i2", "p1"),
            interview("i3"),
        ),
    )
    assert [(number, one.id) for number, one in both.records_of(both.interviews, ONE)] == [(2, "i2")]
    assert [number for number, _ in both.interviews.numbered()] == [1, 2, 3]
    assert [one.id for one in both.interviews] == ["i1", "i2", "i3"]
    assert len(both.interviews) == 3


def test_every_section_is_listed_by_name():
    found = case(ONE, interviews=(interview("i"),))
    assert tuple(found.sections()) == SECTION_NAMES
    assert found.sections()["interviews"] is found.interviews
    assert [path for path, _ in found.all_records()] == ["interviews[0]"]


def test_repr_counts_and_shows_no_record():
    assert repr(case(ONE, TWO, interviews=(interview("i1"),))) == "Case(id='c', persons=<2>, interviews=<1>)"
    assert repr(case()) == "Case(id='c')"


def test_two_persons_or_two_records_with_one_id_are_refused():
    assert faults(ONE, ONE) == [("persons[1].id", "duplicate-id")]
    assert faults(interviews=(interview("x"),), consents=(Consent(id=RecordId("x")),)) == [
        ("interviews[0].id", "duplicate-id")
    ]


def test_a_voided_record_keeps_its_id():
    assert faults(interviews=(interview("x", voided=VOIDED), interview("x"))) == [
        ("interviews[1].id", "duplicate-id")
    ]


@pytest.mark.parametrize(
    ("record", "path"),
    [
        (interview("i", "p9"), "interviews[0].person"),
        (interview("i", consent=RecordId("k9")), "interviews[0].consent"),
        (interview("i", relies_on=frozenset({RecordId("i"), RecordId("k9")})), "interviews[0].relies_on"),
        (
            interview("i", present=frozenset({Present(person=PersonId("p9"))})),
            "interviews[0].present[0].person",
        ),
        (
            interview("i", voided=Voiding(at=PartialDate("2022"), replaced_by=RecordId("i9"))),
            "interviews[0].voided.replaced_by",
        ),
    ],
)
def test_a_reference_that_points_nowhere_is_refused_at_its_place(record, path):
    assert faults(ONE, interviews=(record,)) == [(path, "no-such-id")]


def test_references_inside_a_person_are_checked_too():
    process = ProcessRecord(id=ProcessId("w"), workflow="repatriation", subject=PersonId("p9"))
    assert faults(Person(id=PersonId("p1"), merged_into=PersonId("p8"), processes=(process,))) == [
        ("persons[0].merged_into", "no-such-id"),
        ("persons[0].processes[0].subject", "no-such-id"),
    ]


def test_references_that_lead_somewhere_pass():
    kept = Consent(id=RecordId("k"), person=PersonId("p1"))
    held = interview("i", "p1", consent=RecordId("k"), relies_on=frozenset({RecordId("k")}))
    assert case(ONE, consents=(kept,), interviews=(held,)).record(RecordId("i")) is held


def entry(target, **more):
    """Return the first entry of a history."""
    return HistoryEntry(
        sequence=0, event="start", target=target, at=PartialDate("2022-03-01"), commitment="0", **more
    )


def process(given, region, *targets):
    """Return a process of the first person."""
    history = tuple(entry(target) for target in targets)
    return ProcessRecord(id=ProcessId(given), workflow="w", subject=ONE.id, region=region, history=history)


def test_a_person_has_the_states_of_her_seven_regions():
    person = Person(
        id=PersonId("p1"),
        processes=(
            process("a", Region.RETURN, "not_considered", "wished"),
            process("b", None, "open"),
            process("c", Region.STAY),
            process("d", Region.RETURN, "options_explained"),
        ),
    )
    assert person.regions == {
        Region.IDENTIFICATION: None,
        Region.CARE: None,
        Region.STAY: None,
        Region.RETURN: "options_explained",
        Region.WITNESS: None,
        Region.ACCUSED: None,
        Region.AGE: None,
    }


def test_body_and_salt_of_an_entry_go_together():
    assert entry("wished", body=EntryBody(), salt="00").salt == "00"
    for half in ({"body": EntryBody()}, {"salt": "00"}):
        with pytest.raises(InvalidRecord, match="erase body and salt together"):
            entry("wished", **half)
