"""What a check and its report say."""

from datetime import UTC, date, datetime

import pytest
from attrs import evolve

from tipcore import principles, profiles
from tipcore.conditions import Condition, is_given, is_yes, own_event, recorded_events
from tipcore.dates import TimeLimit
from tipcore.errors import UnknownTerm
from tipcore.logic import Reading, Truth
from tipcore.principles import (
    AllOf,
    Bearer,
    Before,
    CountsFrom,
    Must,
    Never,
    Obligation,
    Principle,
    Promptly,
    Remedy,
    RemedyKind,
    Severity,
    VerdictKind,
    WaivedBy,
    Waiver,
    Within,
    _catalogue,
    _places,
    check,
    each_record,
)
from tipcore.sources import PP, EvidenceMark

MET, BREACHED, DUE, UNKNOWN = VerdictKind.MET, VerdictKind.BREACHED, VerdictKind.DUE, VerdictKind.UNKNOWN
NOT_APPLICABLE = VerdictKind.NOT_APPLICABLE
PRIVATE = is_yes("private", "it is held in private")
VIDEO = is_yes("video", "it is filmed")
CLOSED = recorded_events("closures", "the case is closed")
ADULT = {"persons": [{"id": "p-1", "birth": "1990-01-01"}]}


def always(truth, name):
    reading = Reading.unknown(name) if truth is Truth.UNKNOWN else Reading(truth)
    return Condition(name=name, says=f"{name} holds", test=lambda _: reading)


YES, NO, OPEN = always(Truth.YES, "a"), always(Truth.NO, "b"), always(Truth.UNKNOWN, "open")

RULE = Obligation(
    code="GEN999",
    name="interview-not-held-in-private",
    asks="interviews are held in private",
    principle=Principle.GENDER_SENSITIVE,
    bearer=Bearer.INTERVIEWER,
    each=each_record("interviews"),
    norm=Must(PRIVATE),
    severity=Severity.BLOCK,
    cites=(PP.at("art. 6", EvidenceMark.RECALLED), PP.at("art. 7", EvidenceMark.PRIMARY)),
    remedy=Remedy(RemedyKind.STOP_ACT, "Ask the others to leave."),
    why="People do not talk before strangers.",
    counts_as_evidence="The interview says so.",
)


def interviews(*items, **more):
    named = [{"id": f"i-{n}", "at": "2022-03-01", **one} for n, one in enumerate(items)]
    return {**ADULT, "interviews": {"items": named, **more}}


@pytest.fixture(name="rules")
def rules_fixture(monkeypatch):
    """Check against these obligations in place of the catalogue."""

    def put(*rules):
        monkeypatch.setattr(_catalogue, "selected", lambda _select, _ignore: rules)

    return put


def within(**more):
    parts = {"deadline": TimeLimit.days(10), "done": own_event("answered", "it is answered")}
    norm = Within(**parts, counts_from=CountsFrom.TRIGGER)
    waived = recorded_events("closures", "she waived it").standing()
    return evolve(
        RULE,
        each=each_record("data_requests"),
        norm=norm,
        waivable_by=frozenset({WaivedBy.ADULT_INFORMED}),
        waiver=waived,
        **more,
    )


# --- The check and its report ---------------------------------------------------------------


def test_findings_hold_ids_sources_and_a_remedy(case_of, rules):
    rules(RULE)
    report = check(case_of(interviews({"private": False})), date(2022, 3, 31))
    (found,) = report.breaches
    assert (found.code, found.case, found.path, found.record, found.person) == (
        "GEN999", "c-1", "interviews[0]", "i-0", "p-1",
    )  # fmt: skip
    assert found.severity is Severity.ERROR
    assert found.mark is EvidenceMark.PRIMARY
    assert found.citation.pinpoint == "art. 6"
    assert found.message == "Interview not held in private. Owed: Interviews are held in private."
    (row,) = report.to_rows()
    assert row["code"] == "GEN999"
    assert row["since"] == "2022-03-01T23:59:59.999999+00:00"
    assert row["cites"] == "PP art. 6 [recalled]; PP art. 7 [primary]"


def test_a_planned_act_is_blocked(case_of, rules):
    rules(RULE)
    report = check(case_of(interviews({"private": False, "state": "planned"})), date(2022, 2, 1))
    (found,) = report.due
    assert (found.severity, report.breaches) == (Severity.BLOCK, ())
    assert found.message == "Due: Interviews are held in private."
    late = check(case_of(interviews({"private": False, "state": "planned"})), date(2022, 4, 1))
    assert late.due[0].message.endswith("The time for it has passed.")
    ready = check(case_of(interviews({"private": True, "state": "planned"})), date(2022, 2, 1))
    assert ready.due == ()


def test_what_is_due_for_an_act_that_happened_blocks_nothing(case_of, rules):
    late = Promptly(done=CLOSED, review_after="emergency-risk-assessment", counts_from=CountsFrom.ANY)
    rules(evolve(RULE, norm=late))
    (found,) = check(case_of(interviews({})), date(2022, 3, 31)).due
    assert found.severity is Severity.ERROR


def test_a_finding_is_no_surer_than_a_value_of_this_project_that_was_read(case_of, rules):
    late = Promptly(done=CLOSED, review_after="emergency-risk-assessment", counts_from=CountsFrom.ANY)
    rules(evolve(RULE, norm=late))
    (found,) = check(case_of(interviews({})), date(2022, 3, 31)).due
    assert [value.name for value in found.values] == ["emergency-risk-assessment"]
    assert found.mark is EvidenceMark.DEFAULT
    assert "A value of this project, not of law, was read: emergency-risk-assessment." in found.message


def test_each_part_answers_for_the_values_that_it_read_itself(case_of, rules):
    late = Promptly(done=CLOSED, review_after="emergency-risk-assessment", counts_from=CountsFrom.ANY)
    rules(evolve(RULE, norm=AllOf(late, Must(PRIVATE))))
    report = check(case_of(interviews({"private": False})), date(2022, 3, 31))
    assert (report.due[0].mark, report.breaches[0].mark) == (EvidenceMark.DEFAULT, EvidenceMark.PRIMARY)
    assert report.breaches[0].values == ()


def test_what_a_suspect_undergoes_is_judged_only_where_it_may_punish_a_victim(case_of):
    suspect = [{"id": "p-1", "birth": "1990-01-01", "role": "suspect"}]
    placed = {"items": [{"id": "pl-1", "at": "2022-03-01", "kind": "prison"}]}
    charged = {"items": [{"id": "ch-1", "at": "2022-03-01"}]}
    report = check(case_of({"persons": suspect, "placements": placed, "charges": charged}), date(2022, 3, 31))
    assert {one.path for one in report.checked} & {"placements[0]", "charges[0]"} == {"charges[0]"}
    presumed = [{**suspect[0], "role": "victim"}]
    report = check(case_of({"persons": presumed, "placements": placed}), date(2022, 3, 31))
    assert "placements[0]" in {one.path for one in report.checked}


def test_messages_say_what_a_verdict_rests_on(case_of, rules):
    presumed = evolve(RULE, when=principles.get("CHI044").when & YES, each=RULE.each)
    doubt = {"id": "p-1", "age_doubts": [{"holds": True, "at": "2022-02-01", "by": {"role": "screener"}}]}
    rules(presumed)
    data = {**interviews({"private": False, "scope": "exploitation"}), "persons": [doubt]}
    assert "rests on a presumption" in check(case_of(data), date(2022, 3, 31)).breaches[0].message
    unknown = {**data, "persons": [{"id": "p-1"}]}
    (found,) = check(case_of(unknown), date(2022, 3, 31)).unknown
    assert found.message == (
        "Not known: Interviews are held in private. If the rule applies: breached. Missing: persons[0].birth."
    )


def test_a_mended_breach_comes_last_and_says_so(case_of, rules):
    mended = evolve(RULE, norm=Must(PRIVATE, mended_by=recorded_events("closures", "x")))
    rules(mended)
    data = {
        **ADULT,
        "interviews": {"items": [
            {"id": "i-0", "at": "2022-03-01", "private": False},
            {"id": "i-1", "at": "2022-03-20", "private": False},
        ]},
        "closures": {"items": [{"id": "c-2", "at": "2022-03-10"}]},
    }  # fmt: skip
    breaches = check(case_of(data), date(2022, 3, 31)).breaches
    assert [one.path for one in breaches] == ["interviews[1]", "interviews[0]"]
    assert breaches[1].message.endswith("It was mended later.")


def test_late_and_done_unknowns_say_so(case_of, rules):
    rules(evolve(within(), waivable_by=frozenset(), waiver=None))
    late = {"data_requests": {"items": [{"id": "d-1", "at": "2022-03-01"}]}}
    done = {"data_requests": {"items": [{"id": "d-1", "at": "2022-03", "answered": "2022-03-20"}]}}
    assert "the time for it has passed" in check(case_of(late), date(2022, 6, 1)).unknown[0].message
    assert "in time or not is not known" in check(case_of(done), date(2022, 6, 1)).unknown[0].message


def test_what_follows_a_breach_starts_with_it(case_of, rules):
    review = Within(
        deadline=TimeLimit.days(10),
        done=recorded_events("police_assessments", "it is reviewed"),
        counts_from=CountsFrom.TRIGGER,
    )
    rules(evolve(RULE, otherwise=review))
    report = check(case_of(interviews({"private": False}, {"private": True})), date(2022, 3, 5))
    assert [(one.path, one.verdict.kind) for one in report.checked] == [
        ("interviews[0]", BREACHED), ("interviews[0]", DUE), ("interviews[1]", MET),
    ]  # fmt: skip
    assert report.due[0].message == "Due: After the breach, it is reviewed within 10 days."


def test_a_plan_is_a_plan_until_it_happens(case_of, rules):
    departures = each_record(
        "returns", "departed", planned="travel_planned", only_dated=True, name="departures"
    )
    rules(evolve(RULE, each=departures, norm=Before(act="the journey", holds=YES)))

    def kinds(as_of, **dates):
        data = {**ADULT, "returns": {"items": [{"id": "r-1", "at": "2022-01-01", **dates}]}}
        return [one.verdict.kind for one in check(case_of(data), as_of).checked]

    assert kinds(date(2022, 3, 1), travel_planned="2022-03-10") == [DUE]
    assert kinds(date(2022, 3, 1), travel_planned="2022-03-10", departed="2022-03-12") == [DUE]
    assert kinds(date(2022, 3, 12), travel_planned="2022-03-10", departed="2022-03-12") == [MET]
    assert kinds(date(2022, 3, 1), departed="2022-03-12") == []
    assert kinds(date(2022, 3, 1)) == []
    assert kinds(date(2022, 3, 1), travel_planned="2022-03-10", state="cancelled") == []
    assert kinds(date(2022, 4, 1), departed="2022-03-12", state="cancelled") == [NOT_APPLICABLE]


def test_a_prohibition_speaks_of_the_whole_section_only_where_nothing_is_open(case_of, rules):
    rules(evolve(RULE, norm=Never(PRIVATE)))
    paths = [one.path for one in check(case_of(interviews({"private": True})), date(2022, 3, 31)).checked]
    assert paths == ["interviews[0]"]
    whole = check(case_of(interviews({"private": False}, complete_until="2022-03-31")), date(2022, 3, 31))
    assert [(one.path, one.verdict.kind) for one in whole.checked] == [
        ("interviews[0]", MET),
        ("interviews", MET),
    ]
    nothing = check(case_of({}), date(2022, 3, 31))
    assert [one.path for one in nothing.nothing_on_record] == ["interviews"]


def test_an_error_of_a_rule_is_an_error_of_the_rule(case_of, rules):
    def broken(_scene):
        msg = "secret value"
        raise RuntimeError(msg)

    rules(evolve(RULE, norm=Must(Condition(name="x", says="x", test=broken))), evolve(RULE, code="GEN998"))
    report = check(case_of(interviews({"private": True})), date(2022, 3, 31))
    (fault,) = report.rule_errors
    assert (fault.code, fault.path) == ("GEN999", "interviews[0]")
    assert fault.error.startswith("RuntimeError in test_check.py, line ")
    assert "secret" not in repr(report)
    assert [one.code for one in report.checked] == ["GEN998"]


def test_one_breach_under_two_codes_is_reported_once(case_of, rules):
    local = evolve(RULE, code="GEN998", specialises="GEN999")
    other = evolve(RULE, code="GEN997", specialises="GEN001")
    rules(RULE, local, other)
    report = check(case_of(interviews({"private": False})), date(2022, 3, 31))
    assert [(one.code, one.also) for one in report.breaches] == [("GEN998", ("GEN999",)), ("GEN997", ())]
    assert len(report.checked) == 3


def test_a_waiver_of_the_agency_keeps_the_finding_listed(case_of, rules):
    rules(RULE)
    waiver = Waiver(
        code="GEN999", case="c-1", reason="room under repair", by="supervisor", until=date(2022, 3, 31)
    )
    case = case_of(interviews({"private": False}, {}))
    report = check(case, date(2022, 3, 31), waivers=[waiver])
    assert (report.breaches, [one.waived for one in report.waived]) == ((), [waiver])
    expired = check(case, datetime(2022, 4, 1, 12, tzinfo=UTC), waivers=[waiver])
    assert len(expired.breaches) == 1
    elsewhere = evolve(waiver, path="interviews[7]")
    assert check(case, date(2022, 3, 31), waivers=[elsewhere]).waived == ()


def test_unknowns_are_turned_round_to_the_facts_that_would_decide_most(case_of, rules):
    rules(RULE, evolve(RULE, code="GEN998", norm=AllOf(Must(PRIVATE), Must(VIDEO))))
    report = check([case_of(interviews({})), case_of(interviews({}))], date(2022, 3, 31))
    assert [(one.fact, one.codes, one.places) for one in report.waiting_for] == [
        ("interviews.private", ("GEN998", "GEN999"), 4),
        ("interviews.video", ("GEN998",), 2),
    ]
    assert report.cases == 2


def test_a_missing_value_of_the_profile_is_named_once(case_of, rules):
    rule = evolve(
        within(), norm=evolve(within().norm, deadline="no-such"), waivable_by=frozenset(), waiver=None
    )
    rules(rule)
    data = {
        "data_requests": {"items": [{"id": "d-1", "at": "2022-03-01"}, {"id": "d-2", "at": "2022-03-02"}]}
    }
    report = check(case_of(data), date(2022, 3, 31))
    assert len(report.unknown) == 1
    assert len(report.findings) == 2


def test_due_is_ordered_by_its_day(case_of, rules):
    rules(evolve(within(), waivable_by=frozenset(), waiver=None))
    items = [{"id": "d-1", "at": "2022-03-08"}, {"id": "d-2", "at": "2022-03-01"}]
    report = check(case_of({"data_requests": {"items": items}}), date(2022, 3, 9))
    assert [one.path for one in report.due] == ["data_requests[1]", "data_requests[0]"]


def test_a_question_for_a_person_is_listed_apart(case_of, rules):
    rules(evolve(RULE, norm=principles.Checklist("Was the room warm?")))
    (found,) = check(case_of(interviews({})), date(2022, 3, 31)).by_hand
    assert found.message == "Interviews are held in private. Was the room warm?"


def test_a_rule_of_another_jurisdiction_is_not_asked(case_of, rules):
    rules(evolve(RULE, profiles=frozenset({"lesotho"})))
    case = case_of(interviews({"private": False}))
    assert check(case, date(2022, 3, 31)).checked == ()
    assert len(check(case, date(2022, 3, 31), profile="lesotho").breaches) == 1
    assert len(check(case, date(2022, 3, 31), profile=profiles.get("lesotho")).breaches) == 1


def test_the_day_ends_in_the_zone_of_the_profile(case_of, rules):
    rules(RULE)
    case = case_of(interviews({"private": False, "at": "2022-03-01T23:30:00Z"}))
    assert len(check(case, date(2022, 3, 1), profile="international").breaches) == 1
    assert check(case, date(2022, 3, 1), profile="lesotho").checked == ()


def test_selection_and_unknown_names(case_of):
    case = case_of({"placements": {"items": [{"id": "x", "start": "2022-03-01", "kind": "prison"}]}})
    assert {one.code for one in check(case, date(2022, 3, 31), select=["RBA013"]).checked} == {"RBA013"}
    assert check(case, date(2022, 3, 31), select="RBA013", ignore="RBA").checked == ()
    with pytest.raises(UnknownTerm):
        check(case, date(2022, 3, 31), select="QQQ")
    with pytest.raises(UnknownTerm):
        check(case, date(2022, 3, 31), profile="lesoto")


def test_persons_are_judged_from_the_first_contact_on(case_of, rules):
    persons = _places.persons
    rules(evolve(RULE, each=persons, norm=Must(is_given("birth", "the date of birth is given"))))
    data = {
        "persons": [
            {"id": "p-1", "birth": "2000"},
            {"id": "p-2", "role": "suspect"},
            {"id": "p-3", "merged_into": "p-1"},
        ],
        "first_contacts": {"items": [
            {"id": "f-1", "person": "p-1", "at": "2022-03-05"},
            {"id": "f-2", "person": "p-1", "at": "2022-03-01"},
            {"id": "f-3", "person": "p-1"},
        ]},
    }  # fmt: skip
    report = check(case_of(data), date(2022, 3, 31))
    assert [(one.path, one.verdict.kind) for one in report.checked] == [("persons[0]", MET)]
    assert check(case_of(data), date(2022, 2, 28)).checked == ()
    (unseen,) = check(case_of({"persons": [{"id": "p-1"}]}), date(2022, 3, 31)).unknown
    assert (unseen.record, unseen.person) == (None, "p-1")


def test_everything_declared_is_explained(monkeypatch):
    plain = evolve(RULE, code="GEN998")
    monkeypatch.setattr("tipcore.principles._explain.obligation", lambda _code: plain)
    assert "cannot see" not in principles.explain("GEN998")
    rule = evolve(
        RULE,
        when=YES,
        unless=(NO, principles.get("CHI044").when),
        excuse=OPEN,
        waivable_by=frozenset({WaivedBy.ADULT_INFORMED}),
        waiver=YES,
        otherwise=Must(VIDEO),
        yields_to=("RBA001",),
        in_tension_with=("RBA002", "RBA003"),
        specialises="RBA004",
        does_not_show="Whether the room was warm.",
    )
    monkeypatch.setattr("tipcore.principles._explain.obligation", lambda _code: rule)
    text = principles.explain("GEN999")
    for line in (
        "Applies where: a holds.",
        "Except where: b holds.",
        "Excused where: open holds.",
        "Waived where: a holds; by an informed adult only.",
        "After a breach: it is filmed.",
        "Yields to: RBA001.",
        "In tension with: RBA002, RBA003.",
        "A form of: RBA004.",
        "What the check cannot see: Whether the room was warm.",
    ):
        assert f"{line}\n" in text
