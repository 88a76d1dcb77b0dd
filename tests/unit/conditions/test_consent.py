"""Whether a consent for the purpose was there, by the right person, and stands."""

import pytest

from tipcore.conditions.consent import (
    consent_by_the_right_person,
    consented,
    guardian_consented,
    live_consent,
    withdrawal_of,
)
from tipcore.logic import Truth
from tipcore.terms import ConsentPurpose

REFERRAL = ConsentPurpose.REFERRAL


def data(*consents, person=None, act=None, **section):
    named = [
        {"id": f"k-{n}", "purposes": ["referral"], "at": "2022-02-01", **one}
        for n, one in enumerate(consents)
    ]
    return {
        "persons": [{"id": "p-1", **(person or {})}],
        "disclosures": {"items": [{"id": "d-1", "at": "2022-03-01", **(act or {})}]},
        "consents": {"items": named, **section},
    }


@pytest.mark.parametrize(
    ("record", "truth"),
    [
        (data({}), Truth.YES),
        (data({"purposes": ["media"]}), Truth.UNKNOWN),
        (data({"purposes": ["media"]}, complete_until="2022-03-01"), Truth.NO),
        (data({"withdrawn": "2022-02-10"}, complete_until="2022-03-01"), Truth.NO),
        (data({"withdrawn": "2022-03-10"}, complete_until="2022-03-01"), Truth.YES),
        (data({"at": "2022-03-01"}, complete_until="2022-03-01"), Truth.UNKNOWN),
        (data({"at": "2022-03-01"}, act={"consent": "k-0"}), Truth.YES),
        (data(none_until={"referral": "2022-03-01"}), Truth.NO),
        (data({"state": "declined", "at": "2022-02-01"}, act={"consent": "k-0"}), Truth.NO),
    ],
)
def test_a_live_consent(scene_of, record, truth):
    assert live_consent(REFERRAL).test(scene_of(record, "disclosures[0]")).truth is truth


def test_what_it_assumes_is_named_as_seen_from_the_case(scene_of):
    reading = live_consent(REFERRAL).test(scene_of(data({}), "disclosures[0]"))
    assert [str(one) for one in reading.assumes] == ["persistence(consents[0].withdrawn)"]


def test_the_purpose_may_stand_in_the_thing(scene_of):
    own = live_consent("purpose")
    asked = data({}, act={"purpose": "referral"})
    assert own.test(scene_of(asked, "disclosures[0]")).truth is Truth.YES
    assert own.test(scene_of(data({}), "disclosures[0]")).missing == {"disclosures[0].purpose"}


def test_who_gave_it_counts_where_it_matters(scene_of):
    by_her = data({"given_by": "person"}, complete_until="2022-03-01")
    by_guardian = data({"given_by": "guardian"}, complete_until="2022-03-01")
    by_nobody = data({}, complete_until="2022-03-01")
    for record, own, other in (
        (by_her, Truth.YES, Truth.NO),
        (by_guardian, Truth.NO, Truth.YES),
        (by_nobody, Truth.UNKNOWN, Truth.UNKNOWN),
    ):
        scene = scene_of(record, "disclosures[0]")
        assert consented(REFERRAL).test(scene).truth is own
        assert guardian_consented(REFERRAL).test(scene).truth is other


def test_either_consent_is_enough_where_both_are_there_and_the_age_is_not(scene_of):
    both = data({"given_by": "person"}, {"given_by": "guardian"})
    assert (
        consent_by_the_right_person("purpose")
        .test(
            scene_of(
                {
                    **both,
                    "disclosures": {"items": [{"id": "d-1", "at": "2022-03-01", "purpose": "referral"}]},
                },
                "disclosures[0]",
            )
        )
        .truth
        is Truth.YES
    )


def test_a_withdrawal_is_evidence(scene_of):
    listing = withdrawal_of(REFERRAL).list_for(
        scene_of(data({"withdrawn": "2022-02-10"}, {}), "disclosures[0]")
    )
    certain = [one.date_path for one in listing.occurrences if one.fits.truth is Truth.YES]
    assert certain == ["consents[0].withdrawn", "consents[1].withdrawn"]
