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


@pytest.mark.parametrize(
    ("answer", "truth"),
    [
        ({"holds": False, "place": "police_cell"}, Truth.NO),
        ({"holds": True}, Truth.YES),
        ({"place": "police_cell"}, Truth.YES),
        ({"holds": "not_asked"}, Truth.YES),
    ],
)
def test_a_consent_under_pressure_is_none(scene_of, answer, truth):
    record = data({"free_of_pressure": answer}, complete_until="2022-03-01")
    assert live_consent(REFERRAL).test(scene_of(record, "disclosures[0]")).truth is truth


FATHER = {"person": "p-1", "other": "p-2", "kind": "parent"}
MOTHER = {"person": "p-1", "other": "p-3", "kind": "parent"}
SUSPECT = {**FATHER, "suspected_trafficker": True}


def signed(*relations, guardians=(), role="relative", **consent):
    given = {"person": "p-1", "given_by": "guardian", **consent}
    record = data(given, complete_until="2022-03-01", act={"person": "p-1"})
    others = [{"id": "p-2", "role": role}, {"id": "p-3", "role": "relative"}]
    return {
        **record,
        "persons": [*record["persons"], *others],
        "relations": {"items": [{"id": f"l-{n}", **one} for n, one in enumerate(relations)]},
        "guardians": {"items": [{"id": f"g-{n}", "person": "p-1", **one} for n, one in enumerate(guardians)]},
    }


@pytest.mark.parametrize(
    ("record", "truth"),
    [
        (signed(), Truth.YES),
        (signed(FATHER), Truth.YES),
        (signed(FATHER, assent=False), Truth.NO),
        (signed(given_by="social_worker", assent=False), Truth.NO),
        (signed(SUSPECT), Truth.NO),
        (signed(FATHER, role="suspect"), Truth.NO),
        (signed({**SUSPECT, "kind": "employer"}), Truth.YES),
        (signed({**SUSPECT, "state": "not_done"}), Truth.YES),
        (signed({**SUSPECT, "person": "p-3"}), Truth.YES),
        (signed({"other": "p-2", "kind": "parent", "suspected_trafficker": True}), Truth.UNKNOWN),
        (signed(SUSPECT, given_by="representative"), Truth.YES),
        (signed(SUSPECT, given_by="court"), Truth.YES),
        (signed(SUSPECT, MOTHER), Truth.UNKNOWN),
        (signed(SUSPECT, MOTHER, relies_on=["l-0"]), Truth.NO),
        (signed(SUSPECT, MOTHER, relies_on=["l-1"]), Truth.YES),
        (signed(guardians=[{"no_conflict": False}]), Truth.NO),
        (signed(guardians=[{"no_conflict": False}], given_by="representative"), Truth.NO),
        (signed(SUSPECT, guardians=[{"guardian": "p-2"}]), Truth.NO),
        (signed(SUSPECT, guardians=[{"guardian": "p-3", "present_at": ["k-0"]}]), Truth.YES),
        (signed(SUSPECT, guardians=[{"guardian": "p-3"}]), Truth.UNKNOWN),
    ],
)
def test_who_signs_for_a_child_is_no_suspect_and_the_child_did_not_say_no(scene_of, record, truth):
    assert guardian_consented(REFERRAL).test(scene_of(record, "disclosures[0]")).truth is truth


def test_a_suspect_who_is_the_only_one_is_presumed_to_have_signed(scene_of):
    reading = guardian_consented(REFERRAL).test(scene_of(signed(SUSPECT), "disclosures[0]"))
    assert "presumption(consents[0].relies_on)" in {str(one) for one in reading.assumes}
    two = guardian_consented(REFERRAL).test(scene_of(signed(SUSPECT, MOTHER), "disclosures[0]"))
    assert two.missing == {"consents[0].relies_on"}
