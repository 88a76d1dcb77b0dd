"""Every vocabulary keeps the rules of the house."""

import json
import pickle
import re
from importlib import import_module
from pathlib import Path

import pytest

import tipcore.terms
from tipcore import terms
from tipcore.terms import Term

SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
AGAINST_THE_PERSON = re.compile(
    r"not an? .*victim|no victim|non.victim|illegal|bogus|fake|not.indicated", re.IGNORECASE
)
ROOM = Path(tipcore.terms.__file__).parent
every = pytest.mark.parametrize("vocabulary", terms.vocabularies(), ids=lambda each: each.__name__)


@every
def test_values_are_snake_case_and_follow_the_member_names(vocabulary):
    for member in vocabulary:
        assert SNAKE.fullmatch(member.value), member
        assert member.name == member.value.upper()


@every
def test_labels_are_there_and_are_unique(vocabulary):
    labels = [member.label for member in vocabulary]
    assert all(
        label.strip() == label and label[0].isupper() | label[0].isdigit() | (label == "4Sale")
        for label in labels
    )
    assert len({label.casefold() for label in labels}) == len(labels)


@every
def test_a_vocabulary_has_members_a_docstring_and_a_source(vocabulary):
    assert len(vocabulary) >= 2
    assert vocabulary.__doc__
    assert vocabulary.cites
    assert all(citation.source.short for citation in vocabulary.cites)


@every
def test_no_member_speaks_against_the_person(vocabulary):
    for member in vocabulary:
        assert not AGAINST_THE_PERSON.search(f"{member.value} {member.label}")


@every
def test_members_survive_pickle_and_json_and_hash_as_text(vocabulary):
    for member in vocabulary:
        assert pickle.loads(pickle.dumps(member)) is member  # noqa: S301 - our own bytes
        assert json.dumps(member) == json.dumps(member.value)
        assert vocabulary.of(member.value) is member
        assert {member: 1}[member.value] == 1


def test_the_catalogue_holds_every_vocabulary_of_the_room():
    found = set()
    for path in ROOM.glob("[a-z]*.py"):
        module = import_module(f"tipcore.terms.{path.stem}")
        found |= {
            each
            for each in vars(module).values()
            if isinstance(each, type) and issubclass(each, Term) and each.__module__ == module.__name__
        }
    assert set(terms.vocabularies()) == found
    assert len(terms.vocabularies()) == len(found)


def test_the_room_offers_every_public_name_of_its_modules():
    for path in ROOM.glob("[a-z]*.py"):
        for name in import_module(f"tipcore.terms.{path.stem}").__all__:
            assert name in terms.__all__
            assert hasattr(terms, name)


def test_the_seven_regions_have_no_state_that_closes_the_question():
    assert [state.value for state in terms.IdentificationState] == [
        "no_indication_yet",
        "suspected",
        "presumed",
        "confirmed",
        "not_established",
        "under_review",
    ]
    assert {state.value for state in terms.AgeStatus} == {"adult", "child", "disputed", "unknown"}


def test_every_protected_ground_can_be_recorded_as_a_reason():
    listed = """
        nationality immigration_status race religion sex gender_identity sexual_orientation disability
        marital_status hiv_status sex_work_history criminal_record form_of_exploitation place_of_exploitation
    """
    assert set(listed.split()) <= {each.value for each in terms.PROTECTED_GROUNDS}
    assert terms.DenialReason.NO_MALE_SHELTER not in terms.PROTECTED_GROUNDS
    assert terms.COOPERATION_REASONS.isdisjoint(terms.PROTECTED_GROUNDS)


def test_the_lawful_early_ends_are_kept_apart_by_source():
    assert terms.EARLY_ENDS_COE.isdisjoint(terms.EARLY_ENDS_EU)
    assert terms.EarlyEndReason.NOT_COOPERATING not in terms.EARLY_ENDS_COE | terms.EARLY_ENDS_EU


def test_an_unacceptable_or_high_risk_is_not_acceptable():
    assert {outcome.value for outcome in terms.ACCEPTABLE_RISK} == {"low", "medium"}


def test_cells_are_detention_and_a_centre_is_not():
    assert {kind.value for kind in terms.DETENTION_PLACEMENTS} == {
        "police_cell",
        "immigration_detention",
        "prison",
    }


def test_the_minimum_basket_has_eight_items_without_overlap():
    kinds = [kind for item in terms.MINIMUM_BASKET for kind in item]
    assert len(terms.MINIMUM_BASKET) == 8
    assert len(set(kinds)) == len(kinds)


def test_the_ranked_evidence_of_age_keeps_the_order_of_the_statute():
    assert next(iter(terms.AgeEvidence)) is terms.AgeEvidence.IDENTITY_DOCUMENT
    assert list(terms.AgeEvidence)[-1] is terms.AgeEvidence.INSTITUTION_RECORD
