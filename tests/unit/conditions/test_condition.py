"""Conditions combine in three values, keep their names and sources, and never stand in `if`."""

import pytest

from tipcore.conditions import (
    Condition,
    Fact,
    condition,
    either_way,
    includes,
    is_given,
    is_one_of,
    is_yes,
    limit_ending,
    links,
    read_yes_no,
    recorded,
    setting,
)
from tipcore.dates import TimeLimit
from tipcore.logic import Reading, Truth, UnknownReason
from tipcore.sources import CRC, PP, EvidenceMark
from tipcore.terms import InterviewScope, RiskOutcome, RiskPart

INTERVIEW = {
    "interviews": {"items": [{"id": "i-1", "at": "2022-03-01", "scope": "exploitation", "private": False}]}
}
CITED = PP.at("art. 3", EvidenceMark.PRIMARY)


def always(truth, name="said"):
    reading = Reading.unknown(name) if truth is Truth.UNKNOWN else Reading(truth)
    return Condition(name=name, says=name, test=lambda _: reading, cites=(CITED,))


YES, NO, OPEN = (always(truth) for truth in (Truth.YES, Truth.NO, Truth.UNKNOWN))


def test_conditions_combine_as_their_readings_do(scene_of):
    scene = scene_of(INTERVIEW, "interviews[0]")
    assert (YES & NO).test(scene).truth is Truth.NO
    assert (YES | OPEN).test(scene).truth is Truth.YES
    assert (~OPEN).test(scene).truth is Truth.UNKNOWN
    assert (YES & ~NO).says == "said and (it is not so that said)"


def test_a_sentence_of_another_word_stands_in_brackets():
    assert (YES & NO & OPEN).says == "said and said and said"
    assert (YES & (NO | OPEN)).says == "said and (said or said)"
    assert (~(YES | NO)).says == "it is not so that (said or said)"
    assert (YES & NO).cites == (CITED,)


def test_a_condition_refuses_to_stand_in_if():
    with pytest.raises(TypeError, match="combine conditions"):
        bool(YES)


def test_either_way_is_decided_where_both_ways_agree(scene_of):
    scene = scene_of(INTERVIEW, "interviews[0]")
    assert either_way(OPEN, YES, YES).test(scene).truth is Truth.YES
    assert either_way(OPEN, NO, NO).test(scene).truth is Truth.NO
    assert either_way(OPEN, YES, NO).test(scene).truth is Truth.UNKNOWN
    assert either_way(YES, YES, NO).test(scene).truth is Truth.YES
    assert either_way(NO, YES, NO).test(scene).truth is Truth.NO


def test_a_function_becomes_a_condition_with_its_name():
    @condition("the sun shines", CRC.at("art. 1", EvidenceMark.RECALLED))
    def sun_shines(scene):
        """Never asked."""
        return Reading.unknown(scene.path)

    assert (sun_shines.name, sun_shines.says) == ("sun_shines", "the sun shines")
    assert sun_shines.cites[0].source is CRC


def test_conditions_on_one_field(scene_of):
    scene = scene_of(INTERVIEW, "interviews[0]")
    assert is_yes("private", "it was private").test(scene).truth is Truth.NO
    assert is_yes("video", "it was filmed").test(scene).missing == {"interviews[0].video"}
    asks = is_one_of("scope", InterviewScope.EXPLOITATION, says="it asks about exploitation")
    assert asks.test(scene).truth is Truth.YES
    assert is_one_of("reason", says="x").test(scene).missing == {"interviews[0].reason"}
    assert is_given("scope", "a scope is given").test(scene).truth is Truth.YES
    assert is_given("reason", "a reason is given").test(scene).missing == {"interviews[0].reason"}


def test_an_empty_set_says_nothing(scene_of):
    data = {"risk_assessments": {"items": [{"id": "r-1", "parts": ["journey"]}, {"id": "r-2"}]}}
    journey = includes("parts", RiskPart.JOURNEY, says="the journey was assessed")
    care = includes("parts", RiskPart.CARE, says="the care was assessed")
    assert journey.test(scene_of(data, "risk_assessments[0]")).truth is Truth.YES
    assert care.test(scene_of(data, "risk_assessments[0]")).truth is Truth.NO
    assert journey.test(scene_of(data, "risk_assessments[1]")).missing == {"risk_assessments[1].parts"}


def test_a_declined_answer_is_unknown():
    assert read_yes_no(UnknownReason.DECLINED, "a").missing == {"a"}


def test_links_are_the_references_of_a_record(scene_of):
    data = {
        "consents": {"items": [{"id": "k-1"}]},
        "reports": {"items": [{"id": "r-1"}]},
        "interviews": {"items": [{"id": "i-1", "consent": "k-1", "relies_on": ["r-1"]}]},
    }
    scene = scene_of(data, "interviews[0]")
    assert links(scene.item) == {"k-1", "r-1"}
    assert links(scene.person) == frozenset()


def test_a_parameter_is_read_at_the_moment_of_the_thing(scene_of):
    scene = scene_of(INTERVIEW, "interviews[0]", profile="lesotho")
    found = setting(scene, "data-request-answer")
    assert found is not None
    assert found.value == TimeLimit.days(14)
    ending = limit_ending(scene, "data-request-answer")
    assert ending(scene.at).latest.astimezone(scene.zone).day == 15
    assert limit_ending(scene, TimeLimit.hours(1))(scene.at).latest == scene.at.latest.replace(
        hour=22, minute=59
    )
    assert limit_ending(scene, "state") == "profile:state"
    assert limit_ending(scene, "nothing") == "profile:nothing"


def test_a_scene_can_be_turned_to_another_thing_or_to_now(scene_of, day):
    scene = scene_of(INTERVIEW, "interviews[0]", dated_by="interviews[0].started")
    assert scene.date_path == "interviews[0].started"
    other = scene.on("x", "consents[0]", day("2022-01-01"))
    assert (other.item, other.date_path, other.case) == ("x", "consents[0].at", scene.case)
    assert scene.now().at == scene.as_of


def test_a_fact_is_recorded_derived_or_unknown(scene_of):
    asked = Fact(name="asked", says="she was asked")
    risk = Fact(name="risk", says="the risk is", terms=RiskOutcome)
    about = Fact(name="fear", says="she fears the State", about_state=True)
    derived = Fact(name="private", says="it was private", derive=lambda scene: Truth.of(scene.item.private))
    facts = {("risk", None): RiskOutcome.LOW, ("fear", "ZA"): Truth.YES}
    scene = scene_of(INTERVIEW, "interviews[0]", facts=facts, about="ZA")
    assert asked.value(scene) is Truth.UNKNOWN
    assert recorded(asked).test(scene).missing == {"asked"}
    assert recorded(risk, RiskOutcome.LOW).test(scene).truth is Truth.YES
    assert recorded(risk, RiskOutcome.HIGH).test(scene).truth is Truth.NO
    assert recorded(about).test(scene).truth is Truth.YES
    assert recorded(derived).test(scene).truth is Truth.NO
    assert recorded(risk, RiskOutcome.LOW).facts == {risk}
    assert recorded(risk, RiskOutcome.LOW).says == f"the risk is: {RiskOutcome.LOW.label}"
