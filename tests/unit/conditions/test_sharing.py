"""What is passed to whom: the recipients of a consent, and messages to a State of origin."""

import pytest
from attrs import evolve

from tipcore import profiles
from tipcore.conditions.sharing import agreed_to_sharing, tells_origin_without_consent, to_state_of_origin
from tipcore.logic import Truth

EMPTY = evolve(profiles.get("international"), id="empty", values=())


def shared(act, **consent):
    given = {"id": "k-1", "at": "2022-02-01", "purposes": ["sharing"], "given_by": "person", **consent}
    return {
        "persons": [{"id": "p-1", "birth": "1990-05-01"}],
        "disclosures": {"items": [{"id": "d-1", "at": "2022-03-01", "purpose": "sharing", **act}]},
        "consents": {"items": [given], "complete_until": "2022-03-31"},
    }


@pytest.mark.parametrize(
    ("act", "consent", "truth"),
    [
        ({}, {}, Truth.YES),
        ({}, {"recipients": ["ngo"]}, Truth.UNKNOWN),
        ({"recipient": "ngo"}, {"recipients": ["ngo"]}, Truth.YES),
        ({"recipient": "police"}, {"recipients": ["ngo"]}, Truth.NO),
        ({"recipient": "police"}, {"use_restrictions": ["not_to_police"]}, Truth.NO),
        ({"recipient": "ngo"}, {"use_restrictions": ["not_to_police"]}, Truth.YES),
        ({"recipient": "ngo"}, {"use_restrictions": ["not_for_research"]}, Truth.YES),
        ({"recipient": "ngo", "purpose": None}, {"use_restrictions": ["not_for_research"]}, Truth.UNKNOWN),
        ({"purpose": None}, {}, Truth.UNKNOWN),
        ({"purpose": None}, {"purposes": ["treatment"]}, Truth.NO),
        ({}, {"use_restrictions": ["not_to_family"]}, Truth.UNKNOWN),
        ({"purpose": "media"}, {"purposes": ["media"]}, Truth.YES),
        ({"purpose": "medical"}, {"purposes": ["medical"]}, Truth.NO),
    ],
)
def test_a_consent_reaches_the_recipients_that_it_names(scene_of, act, consent, truth):
    assert agreed_to_sharing.test(scene_of(shared(act, **consent), "disclosures[0]")).truth is truth


def test_a_profile_that_names_no_categories_is_missing(scene_of):
    record = shared({"categories": ["risk"], "recipient_state": "LS"})
    reading = tells_origin_without_consent.test(scene_of(record, "disclosures[0]", profile=EMPTY))
    assert "profile:categories-kept-from-origin" in reading.missing


def test_the_person_must_be_known_to_say_which_state_is_hers(scene_of):
    record = {"persons": [{"id": "p-1"}, {"id": "p-2"}], "disclosures": {"items": [{"id": "d-1"}]}}
    assert to_state_of_origin.test(scene_of(record, "disclosures[0]")).missing == {"disclosures[0].person"}
