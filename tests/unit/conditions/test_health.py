"""The clock of an exposure, offers of care, and what keeps care and evidence apart."""

import pytest

from tipcore.conditions.health import (
    care_hung_on_police_report,
    forensic_act,
    last_exposure,
    may_become_pregnant,
    not_needed,
    offered,
)
from tipcore.logic import Truth
from tipcore.terms import CareOfferKind

PEP = offered(CareOfferKind.PEP, says="PEP is offered")
SPARED = not_needed(CareOfferKind.PEP)


def exposures(*items):
    return {"exposures": {"items": [{"id": f"e-{n}", **one} for n, one in enumerate(items)]}}


def offer(**one):
    return {
        "care_offers": {"items": [{"id": "o-1", "kind": "pep", **one}]},
        **exposures({"at": "2022-03-01"}),
    }


def test_the_last_of_the_exposures_that_were_told_no_later_governs(scene_of, day):
    told = exposures(
        {"last_at": "2022-02-20", "at": "2022-03-01"},
        {"last_at": "2022-02-25", "at": "2022-03-01"},
        {"last_at": "2022-02-28", "at": "2022-03-05"},
        {"last_at": "2022-02-27", "at": "2022-03-01", "state": "not_done"},
    )
    last = last_exposure(scene_of(told, "exposures[0]"))
    assert last.when == day("2022-02-25")
    assert last.doubt == {"exposures[0].last_at", "exposures[1].last_at"}
    assert not last.open_ended


@pytest.mark.parametrize(
    ("other", "doubt"),
    [
        ({"at": "2022-03"}, {"exposures[1].at"}),
        ({"at": "2022-01", "first_told_at": "2022-03"}, {"exposures[1].first_told_at"}),
        ({}, {"exposures[1].first_told_at"}),
        ({"at": "2022-03-02", "person": None}, {"exposures[1].person"}),
    ],
    ids=["written down in March", "told in March", "nothing on when", "nothing on whose"],
)
def test_one_that_may_have_been_told_by_then_leaves_open_which_was_the_last(scene_of, day, other, doubt):
    own = {"last_at": "2022-02-20T10:00:00+00:00", "at": "2022-03-02", "person": "p-1"}
    other = {"last_at": "2022-02-25T10:00:00+00:00", "continuing": False, "person": "p-1", **other}
    two = {"persons": [{"id": "p-1"}, {"id": "p-2"}], **exposures({**own, "continuing": False}, other)}
    last = last_exposure(scene_of(two, "exposures[0]"))
    first, latest = day("2022-02-20"), day("2022-02-25")
    assert first.first < last.when.first < first.last < latest.first < last.when.last < latest.last
    assert (last.doubt, last.own, last.assumes) == (doubt, False, frozenset())


def test_one_that_may_have_been_told_and_goes_on_leaves_the_end_open(scene_of, day):
    own = {"last_at": "2022-02-20", "at": "2022-03-02"}
    last = last_exposure(scene_of(exposures(own, {"continuing": True, "at": "2022-03"}), "exposures[0]"))
    assert (last.open_ended, last.when.first) == (False, day("2022-02-20").first)
    assert last.when.latest is None
    assert last.doubt == {"exposures[0].last_at", "exposures[1].at", "exposures[1].last_at"}


@pytest.mark.parametrize("answer", [None, "does_not_know"])
def test_that_it_is_over_is_taken_for_granted_where_no_answer_says_so(scene_of, answer):
    own = {"last_at": "2022-02-20", "at": "2022-03-02", "continuing": answer}
    last = last_exposure(scene_of(exposures(own), "exposures[0]"))
    assert {str(one) for one in last.assumes} == {"persistence(exposures[0].continuing)"}


def test_an_older_exposure_that_ended_before_leaves_links_to_this_one_their_meaning(scene_of):
    own = {"last_at": "2022-02-20", "at": "2022-03-02"}
    older = {"last_at": "2022-02-19", "at": "2022-03-02"}
    assert last_exposure(scene_of(exposures(own, older), "exposures[0]")).own
    assert not last_exposure(scene_of(exposures(own, older), "exposures[1]")).own


def test_an_exposure_that_goes_on_leaves_the_clock_open(scene_of):
    told = exposures({"last_at": "2022-02-20", "at": "2022-03-01"}, {"continuing": True, "at": "2022-03-01"})
    assert last_exposure(scene_of(told, "exposures[0]")).open_ended


def test_a_time_that_nobody_knows_is_not_the_same_as_a_blank(scene_of):
    unknown = exposures({"last_unknown": True, "at": "2022-03-01"})
    assert last_exposure(scene_of(unknown, "exposures[0]")).open_ended
    assert not last_exposure(scene_of(exposures({"at": "2022-03-01"}), "exposures[0]")).open_ended


@pytest.mark.parametrize(
    ("one", "dated_by"),
    [
        ({"offered": "2022-03-02", "given": "2022-03-03"}, "care_offers[0].offered"),
        ({"given": "2022-03-03"}, "care_offers[0].given"),
        ({"declined": "2022-03-03"}, "care_offers[0].declined"),
        ({"state": "declined", "at": "2022-03-03", "reason_not": "declined"}, "care_offers[0].at"),
        ({"at": "2022-03-03", "reason_not": "no_stock"}, None),
        ({"state": "not_needed", "at": "2022-03-03"}, None),
    ],
)
def test_an_offer_counts_once_by_its_first_date(scene_of, one, dated_by):
    found = PEP.list_for(scene_of(offer(**one), "exposures[0]")).occurrences
    assert [each.date_path for each in found] == ([] if dated_by is None else [dated_by])


@pytest.mark.parametrize(
    ("one", "truth"),
    [
        ({"state": "not_needed"}, Truth.YES),
        ({"state": "not_done", "reason_not": "medical_reason"}, Truth.YES),
        ({"state": "not_done"}, Truth.UNKNOWN),
        ({"state": "not_done", "reason_not": "no_stock"}, None),
        ({"offered": "2022-03-02"}, None),
    ],
)
def test_only_some_reasons_make_care_needless(scene_of, one, truth):
    found = SPARED.list_for(scene_of(offer(at="2022-03-02", **one), "exposures[0]")).occurrences
    assert [each.fits.truth for each in found] == ([] if truth is None else [truth])


@pytest.mark.parametrize(
    ("person", "truth", "presumed"),
    [
        ({"can_be_pregnant": True}, Truth.YES, False),
        ({"can_be_pregnant": False}, Truth.NO, False),
        ({}, Truth.YES, True),
        ({"can_be_pregnant": "declined"}, Truth.YES, True),
        ({"sex": "male"}, Truth.UNKNOWN, False),
        ({"sex": "male", "can_be_pregnant": True}, Truth.YES, False),
    ],
)
def test_not_asked_means_that_she_may_become_pregnant(scene_of, person, truth, presumed):
    reading = may_become_pregnant.test(scene_of({"persons": [{"id": "p-1", **person}]}, "persons[0]"))
    assert reading.truth is truth
    assert bool(reading.assumes) is presumed


def test_whose_exposure_it_was_must_be_known(scene_of):
    two = {"persons": [{"id": "p-1"}, {"id": "p-2"}], **exposures({"at": "2022-03-01"})}
    assert may_become_pregnant.test(scene_of(two, "exposures[0]")).missing == {"exposures[0].person"}


def test_an_interview_is_neither_evidence_nor_care(scene_of):
    scene = scene_of({"interviews": {"items": [{"id": "i-1"}]}}, "interviews[0]")
    assert forensic_act.test(scene).truth is Truth.NO
    assert care_hung_on_police_report.test(scene).truth is Truth.NO
