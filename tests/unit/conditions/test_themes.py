"""What conditions say when the person, or a value of the profile, is not known."""

import pytest

from tipcore import profiles
from tipcore.conditions.accompaniment import unaccompanied
from tipcore.conditions.consular import abroad
from tipcore.conditions.denial import on_protected_ground
from tipcore.conditions.disclosure import mandatory_report, vital_interest
from tipcore.conditions.interpreting import interpreter_impossible, interpreter_refused, languages_differ
from tipcore.logic import Truth
from tipcore.profiles import Profile

BARE = Profile(id="bare", title="No values at all", time_zone="UTC", calendar=None, values=())
TWO = {"persons": [{"id": "p-1"}, {"id": "p-2"}]}


def test_a_bare_profile_knows_nothing():
    assert BARE.names() == frozenset() != profiles.get("international").names()


@pytest.mark.parametrize("condition", [unaccompanied, abroad, languages_differ])
def test_of_nobody_nothing_is_known(scene_of, condition):
    data = TWO | {"consular_contacts": {"items": [{"id": "k-1", "at": "2022-03-01"}]}}
    assert condition.test(scene_of(data, "consular_contacts[0]")).missing == {"consular_contacts[0].person"}


def test_without_the_grounds_of_the_law_a_denial_to_a_child_is_not_judged(scene_of):
    data = {
        "persons": [{"id": "p-1", "birth": "2010-01-01"}],
        "denials": {"items": [{"id": "n-1", "at": "2022-03-01", "reasons": ["age"]}]},
    }
    reading = on_protected_ground.test(scene_of(data, "denials[0]", profile=BARE))
    assert reading.missing == {"profile:child-denial-grounds"}


def report(scene_of, profile="international", **fields):
    data = {"disclosures": {"items": [{"id": "d-1", "at": "2022-03-01", **fields}]}}
    return scene_of(data, "disclosures[0]", profile=profile)


def test_without_a_minimum_content_a_report_is_not_judged(scene_of):
    told = {"basis": "mandatory_report", "recipient": "police", "categories": ["identity"]}
    assert mandatory_report.test(report(scene_of, **told)).truth is Truth.YES
    assert mandatory_report.test(report(scene_of, BARE, **told)).missing == {"profile:report-minimum-content"}


def test_what_is_no_disclosure_has_no_such_basis(scene_of):
    data = {"interviews": {"items": [{"id": "i-1", "at": "2022-03-01"}]}}
    scene = scene_of(data, "interviews[0]")
    assert mandatory_report.test(scene).truth is vital_interest.test(scene).truth is Truth.NO


def test_a_disclosure_that_names_a_consent_rests_on_it(scene_of):
    data = {
        "consents": {"items": [{"id": "c-1"}]},
        "disclosures": {"items": [{"id": "d-1", "at": "2022-03-01", "consent": "c-1"}]},
    }
    assert vital_interest.test(scene_of(data, "disclosures[0]")).truth is Truth.NO


@pytest.mark.parametrize(
    ("examination", "truth", "missing"),
    [
        ({"kind": "general", "emergency": True}, Truth.YES, set()),
        ({"kind": "general", "emergency": False}, Truth.NO, set()),
        ({"kind": "general"}, Truth.NO, set()),
        ({"emergency": "not_asked"}, Truth.UNKNOWN, {"examinations[0].emergency"}),
        ({"kind": "general", "consent": "c-1", "emergency": True}, Truth.NO, set()),
        ({"kind": "forensic", "emergency": True}, Truth.NO, set()),
        ({"kind": "virginity", "emergency": True}, Truth.NO, set()),
    ],
)
def test_only_an_emergency_in_which_nobody_could_be_asked_excepts_an_examination(
    scene_of, examination, truth, missing
):
    data = {
        "consents": {"items": [{"id": "c-1", "state": "declined"}]},
        "examinations": {"items": [{"id": "x-1", "at": "2022-03-01", **examination}]},
    }
    reading = vital_interest.test(scene_of(data, "examinations[0]"))
    assert (reading.truth, reading.missing) == (truth, missing)
    presumed = "emergency" not in examination
    assert [str(one) for one in reading.assumes] == ["presumption(examinations[0].emergency)"] * presumed


@pytest.mark.parametrize(
    ("use", "truth", "missing"),
    [
        ({"state_reason": "emergency"}, Truth.YES, set()),
        ({"state_reason": "no_means"}, Truth.NO, set()),
        ({}, Truth.UNKNOWN, {"interpreter_uses[0].state_reason"}),
    ],
)
def test_only_an_emergency_excuses_the_want_of_an_interpreter(scene_of, use, truth, missing):
    data = {
        "interpreter_uses": {"items": [{"id": "u-1", "state": "not_done", **use}]},
        "interviews": {"items": [{"id": "i-1", "at": "2022-03-01", "interpreter": "u-1"}]},
    }
    reading = interpreter_impossible.test(scene_of(data, "interviews[0]"))
    assert (reading.truth, reading.missing) == (truth, missing)


def test_who_was_not_offered_an_interpreter_did_not_refuse_in_knowledge(scene_of):
    data = {
        "interpreter_uses": {"items": [{"id": "u-1", "state": "declined"}]},
        "interviews": {"items": [{"id": "i-1", "at": "2022-03-01", "interpreter": "u-1"}]},
    }
    reading = interpreter_refused.test(scene_of(data, "interviews[0]"))
    assert reading.missing == {"interpreter_uses[0].offered", "interpreter_uses[0].relation"}
