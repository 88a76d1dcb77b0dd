"""Steps towards a State that is feared, seen from the claim or the word of fear."""

import pytest

from tipcore.conditions.asylum import step_to_feared_state, step_to_feared_state_planned
from tipcore.logic import Truth


def feared(*steps, section="returns", **claim):
    return {
        "asylum_claims": {"items": [{"id": "a-1", "at": "2022-02-01", "against": "LS", **claim}]},
        section: {"items": [{"id": f"s-{n}", **one} for n, one in enumerate(steps)]},
    }


def fits(evidence, scene):
    return [one.fits.truth for one in evidence.list_for(scene).occurrences]


@pytest.mark.parametrize(
    ("step", "truths"),
    [
        ({"departed": "2022-03-01", "destination": "LS"}, [Truth.YES]),
        ({"departed": "2022-03-01"}, [Truth.UNKNOWN]),
        ({"departed": "2022-03-01", "destination": "ZA"}, []),
        ({"destination": "LS"}, []),
        ({"departed": "2022-03-01", "destination": "LS", "state": "cancelled"}, []),
    ],
)
def test_a_departure_counts_where_it_leads_to_the_state(scene_of, step, truths):
    assert fits(step_to_feared_state, scene_of(feared(step), "asylum_claims[0]")) == truths


def test_a_journey_that_began_is_no_plan_any_more(scene_of):
    gone = {"departed": "2022-03-01", "travel_planned": "2022-02-28", "destination": "LS"}
    planned = {"travel_planned": "2022-04-28", "destination": "LS"}
    scene = scene_of(feared(gone, planned), "asylum_claims[0]", as_of="2022-03-31")
    assert [one.path for one in step_to_feared_state_planned.list_for(scene).occurrences] == ["returns[1]"]


def test_a_claim_that_is_settled_stands_in_the_way_of_nothing(scene_of):
    going = {"departed": "2022-03-01", "destination": "LS"}
    over = feared(going, final="2022-02-20", outcome="rejected_finally")
    assert fits(step_to_feared_state, scene_of(over, "asylum_claims[0]")) == []
    recognised = feared(going, final="2022-02-20", outcome="recognised")
    assert fits(step_to_feared_state, scene_of(recognised, "asylum_claims[0]")) == [Truth.YES]


def test_the_list_of_disclosures_answers_for_their_transfers(scene_of):
    empty = {"complete_until": "2022-12-31"}
    names = ("returns", "removals", "consular_contacts", "verifications", "acceptances", "referrals")
    closed = dict.fromkeys((*names, "disclosures"), empty)
    scene = scene_of({**feared(section="transfers_abroad"), **closed}, "asylum_claims[0]")
    listing = step_to_feared_state.list_for(scene)
    assert listing.closed(scene.as_of.last).truth is Truth.YES
    assert "transfers_abroad.complete_until" not in listing.closed_by


def test_a_message_is_no_journey(scene_of):
    going = feared({"departed": "2022-03-01", "destination": "LS"}, against=None)
    told = feared({"requested": "2022-03-01", "country": "LS"}, section="verifications", against=None)
    for data, truths in ((going, [Truth.UNKNOWN]), (told, [])):
        del data["asylum_claims"]["items"][0]["against"]
        assert fits(step_to_feared_state, scene_of(data, "asylum_claims[0]", profile="lesotho")) == truths
