"""Write the twelve fictional example cases, each checked by the codec: `python examples/data/make_cases.py`.

Nobody in them exists. Each case is written as native JSON is; the sentence before it says what it
is there to show. All is seen as of 30 June 2025.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tipcore import codec

TARGET = Path(__file__).with_name("cases.jsonl")
SEEN = "2025-06-30"
Data = dict[str, Any]


def closed(*items: Data) -> Data:
    """Return a section that its keeper holds complete."""
    return {"complete_until": SEEN, "items": list(items)}


def in_order() -> Data:
    """An adult in her own country, with everything in order."""
    return {
        "id": "EX-01",
        "persons": [
            {
                "id": "p1",
                "name": {"first": "Exemplia", "second": "Fictional"},
                "birth": "1994-05-02",
                "sex": "female",
                "nationalities": [{"country": "LS", "basis": "national", "state": "verified"}],
                "languages": [{"code": "st", "level": "fluent"}],
                "can_be_pregnant": True,
                "preferred_sex": {"asked": "2025-05-05", "interviewer": "female", "interpreter": "female"},
                "unaccompanied": True,
            }
        ],
        "first_contacts": closed({"id": "f1", "at": "2025-05-05", "basic_safety_asked": "2025-05-05"}),
        "information_given": closed(
            {
                "id": "n1",
                "at": "2025-05-05",
                "topics": ["rights", "services", "limits_of_confidentiality"],
                "language": "st",
                "form": "oral",
            }
        ),
        "consents": closed(
            {
                "id": "k1",
                "at": "2025-05-06",
                "purposes": ["interview", "placement", "sharing", "referral"],
                "recipients": ["shelter", "social_worker", "ngo"],
                "given_by": "person",
                "language": "st",
                "form": "written",
                "free_of_pressure": {"holds": True, "place": "office"},
            }
        ),
        "interviews": closed(
            {
                "id": "i1",
                "at": "2025-05-07",
                "scope": "exploitation",
                "initiated_by": "service",
                "consent": "k1",
                "relies_on": ["k1", "r1"],
                "language": "st",
                "nobody_else": True,
                "private": True,
                "interviewer_sex": "female",
                "preference_met": True,
                "sexual_history_asked": False,
            }
        ),
        "risk_assessments": closed(
            {
                "id": "r1",
                "at": "2025-05-05",
                "context": "intake",
                "parts": ["care", "death_or_harm", "re_trafficking"],
                "outcome": "low",
            },
            {
                "id": "r2",
                "at": "2025-05-07",
                "context": "shelter",
                "parts": ["care", "death_or_harm", "re_trafficking"],
                "outcome": "low",
            },
        ),
        "risk_events": closed(),
        "placements": closed(
            {
                "id": "l1",
                "start": "2025-05-08",
                "kind": "centre",
                "consent": "k1",
                "relies_on": ["k1", "r2"],
                "locked": False,
                "sex_segregated": True,
                "gender_respected": True,
            }
        ),
        "disclosures": closed(
            {
                "id": "d1",
                "at": "2025-05-08",
                "recipient": "shelter",
                "purpose": "sharing",
                "consent": "k1",
                "relies_on": ["k1"],
                "safeguard": "agreement on data protection of 2024",
                "categories": ["case_code", "health"],
                "uses_case_code": True,
            }
        ),
        "identification_decisions": closed(
            {
                "id": "x1",
                "at": "2025-05-20",
                "kind": "reasonable_grounds",
                "outcome": "established",
                "reasons": ["indicators", "own_account"],
                "written": "2025-05-20",
                "notified": "2025-05-20",
                "review_told": "2025-05-20",
                "solely_automated": False,
            }
        ),
        "assessments": closed(
            {
                "id": "a1",
                "at": "2025-05-07",
                "set_id": "ilo-2009-adult-labour",
                "answers": {
                    "dr-deceived-work-conditions": True,
                    "ex-low-salary": True,
                    "cd-debt-bondage": True,
                    "cd-confiscation-documents": "does_not_know",
                },
            }
        ),
        **{
            name: closed()
            for name in (
                "asylum_claims",
                "charges",
                "consular_contacts",
                "data_requests",
                "denials",
                "detentions",
                "exposures",
                "penalties",
                "publications",
                "referrals",
                "relations",
                "removals",
                "reports",
                "returns",
                "verifications",
            )
        },
    }


def child_questioned_alone() -> Data:
    """A girl trafficked inside the country: questioned alone, housed with strangers, named in the press."""
    return {
        "id": "EX-02",
        "persons": [
            {
                "id": "p1",
                "birth": "2011-09-14",
                "sex": "female",
                "nationalities": [{"country": "LS", "basis": "national"}],
                "languages": [{"code": "st"}],
                "unaccompanied": True,
            }
        ],
        "first_contacts": closed({"id": "f1", "at": "2025-06-02", "place_kind": "police_station"}),
        "guardians": closed(
            {"id": "g1", "appointed": "2025-06-12", "no_conflict": True, "vetted": "2025-06-11"}
        ),
        "identification_decisions": closed(
            {"id": "x1", "at": "2025-06-04", "kind": "reasonable_grounds", "outcome": "established"}
        ),
        "interviews": closed(
            {
                "id": "i1",
                "at": "2025-06-03",
                "scope": "exploitation",
                "language": "st",
                "guardian_present": False,
                "nobody_else": True,
            }
        ),
        "placements": closed(
            {
                "id": "l1",
                "start": "2025-06-03",
                "kind": "centre",
                "unrelated_adults": True,
                "own_room": False,
                "sex_segregated": True,
            }
        ),
        "publications": closed({"id": "u1", "at": "2025-06-20", "kind": "press", "identifies": True}),
    }


def disputed_age_in_a_cell() -> Data:
    """A boy from Mozambique whose age is disputed, put into a police cell."""
    return {
        "id": "EX-03",
        "persons": [
            {
                "id": "p1",
                "sex": "male",
                "nationalities": [{"country": "MZ", "basis": "national", "state": "claimed"}],
                "age_doubts": [{"holds": True, "at": "2025-06-10", "by": {"role": "border_officer"}}],
                "languages": [{"code": "pt"}],
                "unaccompanied": True,
            }
        ],
        "first_contacts": closed({"id": "f1", "at": "2025-06-10", "place_kind": "border_post"}),
        "age_decisions": closed({"id": "y1", "at": "2025-06-12", "outcome": "disputed", "final": False}),
        "placements": closed(
            {"id": "l1", "start": "2025-06-10", "end": "2025-06-12", "kind": "police_cell"},
            {"id": "l2", "start": "2025-06-13", "kind": "centre", "unrelated_adults": False},
        ),
        "guardians": closed(
            {"id": "g1", "appointed": "2025-06-11", "no_conflict": True, "vetted": "2025-06-11"}
        ),
    }


def man_without_a_place() -> Data:
    """A foreign man for whom there was no shelter, and whose services hung on his helping the police."""
    return {
        "id": "EX-04",
        "persons": [
            {
                "id": "p1",
                "birth": "1988",
                "sex": "male",
                "gender_identity": "man",
                "nationalities": [{"country": "ZW", "basis": "national"}],
            }
        ],
        "first_contacts": closed({"id": "f1", "at": "2025-05-12"}),
        "placements": closed(
            {"id": "l1", "start": "2025-05-12", "kind": "none", "none_reason": "no_male_shelter"}
        ),
        "denials": closed(
            {"id": "e1", "at": "2025-05-14", "of": "legal_aid", "reasons": ["not_cooperating"]},
            {"id": "e2", "at": "2025-05-16", "of": "health", "reasons": ["nationality", "no_means"]},
        ),
    }


def coming_home() -> Data:
    """A woman of Lesotho found abroad, whose journey home is planned and not yet prepared."""
    return {
        "id": "EX-05",
        "persons": [
            {
                "id": "p1",
                "birth": "1999-02-11",
                "sex": "female",
                "nationalities": [{"country": "LS", "basis": "national", "state": "verified"}],
                "languages": [{"code": "st"}],
            }
        ],
        "first_contacts": closed({"id": "f1", "at": "2025-06-01", "place_kind": "consulate"}),
        "consents": closed(
            {
                "id": "k1",
                "at": "2025-06-15",
                "purposes": ["return", "state_contact"],
                "about_state": "LS",
                "given_by": "person",
                "language": "st",
                "form": "written",
                "free_of_pressure": {"holds": True, "place": "office"},
            }
        ),
        "verifications": closed(
            {
                "id": "v1",
                "country": "LS",
                "requested": "2025-06-16",
                "answered": "2025-06-19",
                "outcome": "confirmed",
                "categories_sent": ["identity", "nationality"],
            }
        ),
        "returns": closed(
            {
                "id": "t1",
                "direction": "home",
                "destination": "LS",
                "considered": "2025-06-14",
                "voluntary": True,
                "consent": "k1",
                "travel_planned": "2025-07-14",
            }
        ),
    }


def returned_in_fear() -> Data:
    """A woman sent abroad while she feared her own State, which had been told of her exploitation."""
    return {
        "id": "EX-06",
        "persons": [
            {
                "id": "p1",
                "birth": "1991-11-30",
                "sex": "female",
                "nationalities": [{"country": "ZW", "basis": "national"}],
                "fears": [{"holds": True, "at": "2025-04-02", "of": ["ZW"]}],
            }
        ],
        "first_contacts": closed({"id": "f1", "at": "2025-04-01"}),
        "consents": closed(),
        "asylum_claims": closed({"id": "q1", "claimed": "2025-04-03", "formal": True, "against": "ZW"}),
        "consular_contacts": closed(
            {"id": "o1", "at": "2025-04-10", "country": "ZW", "made_by": "authority"}
        ),
        "verifications": closed(
            {
                "id": "v1",
                "country": "ZW",
                "requested": "2025-04-10",
                "categories_sent": ["identity", "exploitation"],
            }
        ),
        "returns": closed(
            {
                "id": "t1",
                "direction": "abroad",
                "destination": "ZW",
                "considered": "2025-04-12",
                "departed": "2025-05-02",
            }
        ),
        "risk_assessments": closed(),
    }


def mother_kept_from_her_children() -> Data:
    """A mother with two children who were housed apart from her."""
    return {
        "id": "EX-07",
        "persons": [
            {"id": "p1", "birth": "1990-01-20", "sex": "female", "nationalities": [{"country": "LS"}]},
            {
                "id": "p2",
                "role": "accompanying_child",
                "birth": "2020-03-03",
                "sex": "female",
                "unaccompanied": False,
            },
            {
                "id": "p3",
                "role": "accompanying_child",
                "birth": "2010-08-09",
                "sex": "male",
                "unaccompanied": False,
            },
        ],
        "relations": [
            {"id": "s1", "person": "p2", "other": "p1", "kind": "parent", "verified": True},
            {"id": "s2", "person": "p3", "other": "p1", "kind": "parent", "verified": True},
        ],
        "first_contacts": closed(
            {"id": "f1", "person": "p1", "at": "2025-05-19"},
            {"id": "f2", "person": "p2", "at": "2025-05-19"},
            {"id": "f3", "person": "p3", "at": "2025-05-19"},
        ),
        "placements": closed(
            {
                "id": "l1",
                "person": "p1",
                "start": "2025-05-19",
                "kind": "centre",
                "sex_segregated": True,
                "children_with_parent": False,
            },
            {
                "id": "l2",
                "person": "p2",
                "start": "2025-05-19",
                "kind": "foster",
                "unrelated_adults": False,
                "siblings_together": False,
                "children_with_parent": False,
            },
            {
                "id": "l3",
                "person": "p3",
                "start": "2025-05-19",
                "kind": "centre",
                "unrelated_adults": False,
                "siblings_together": False,
                "children_with_parent": False,
            },
        ),
    }


def victim_and_accused() -> Data:
    """A presumed victim who is charged for what she was made to do, and held for it."""
    return {
        "id": "EX-08",
        "persons": [
            {"id": "p1", "birth": "1997-07-07", "sex": "female", "nationalities": [{"country": "LS"}]},
        ],
        "first_contacts": closed({"id": "f1", "at": "2025-05-26", "place_kind": "police_cell"}),
        "identification_decisions": closed(
            {"id": "x1", "at": "2025-05-28", "kind": "reasonable_grounds", "outcome": "established"}
        ),
        "charges": closed({"id": "c1", "at": "2025-06-02", "offence": "immigration"}),
        "detentions": closed(
            {
                "id": "b1",
                "start": "2025-06-02",
                "end": "2025-06-09",
                "place_kind": "prison",
                "offence": "immigration",
            }
        ),
    }


def care_too_late() -> Data:
    """A survivor of sexual violence to whom urgent care was offered too late and on a condition."""
    return {
        "id": "EX-09",
        "persons": [
            {
                "id": "p1",
                "birth": "2001-12-01",
                "sex": "female",
                "nationalities": [{"country": "LS"}],
                "languages": [{"code": "st"}],
                "can_be_pregnant": True,
                "preferred_sex": {"asked": "2025-06-16", "interviewer": "female"},
            }
        ],
        "first_contacts": closed({"id": "f1", "at": "2025-06-16"}),
        "exposures": closed({"id": "z1", "last_at": "2025-06-15", "first_told_at": "2025-06-16"}),
        "care_offers": closed(
            {
                "id": "m1",
                "kind": "pep",
                "exposure": "z1",
                "offered": "2025-06-21",
                "depends_on_police_report": True,
            }
        ),
        "interviews": closed(
            {
                "id": "i1",
                "at": "2025-06-17",
                "scope": "exploitation",
                "language": "st",
                "interviewer_sex": "male",
                "preference_met": False,
            }
        ),
    }


def data_without_consent() -> Data:
    """A man whose data went on after he took his consent back, and whose request was forgotten."""
    return {
        "id": "EX-10",
        "persons": [{"id": "p1", "birth": "1985-03-25", "sex": "male", "nationalities": [{"country": "LS"}]}],
        "first_contacts": closed({"id": "f1", "at": "2025-04-22"}),
        "consents": closed(
            {
                "id": "k1",
                "at": "2025-04-22",
                "purposes": ["sharing"],
                "recipients": ["ngo"],
                "given_by": "person",
                "form": "written",
                "withdrawn": "2025-05-02",
            }
        ),
        "disclosures": closed(
            {"id": "d1", "at": "2025-05-06", "recipient": "ngo", "purpose": "sharing", "consent": "k1"},
            {
                "id": "d2",
                "at": "2025-05-07",
                "recipient": "researcher",
                "purpose": "research",
                "basis": "none",
            },
        ),
        "data_requests": closed(
            {"id": "w1", "kind": "access", "received": "2025-05-12"},
            {"id": "w2", "kind": "correction", "received": "2025-06-25"},
        ),
        "reports": closed(
            {
                "id": "h1",
                "at": "2025-05-09",
                "to": "police",
                "basis": "mandatory_report",
                "reporter_role": "ngo",
            }
        ),
    }


def not_believed() -> Data:
    """A woman heard through her employer, and not believed for reasons that trauma explains."""
    return {
        "id": "EX-11",
        "persons": [
            {
                "id": "p1",
                "birth": "1993-10-10",
                "sex": "female",
                "nationalities": [{"country": "ET", "basis": "national"}],
                "languages": [{"code": "am"}],
            }
        ],
        "first_contacts": closed({"id": "f1", "at": "2025-05-01"}),
        "consents": closed(),
        "interpreter_uses": closed(
            {"id": "j1", "at": "2025-05-05", "language": "am", "relation": "employer", "remote": False}
        ),
        "interviews": closed(
            {"id": "i1", "at": "2025-05-05", "scope": "exploitation", "language": "en", "interpreter": "j1"}
        ),
        "identification_decisions": closed(
            {
                "id": "x1",
                "at": "2025-05-30",
                "kind": "reasonable_grounds",
                "outcome": "not_established",
                "reasons": ["delay", "inconsistency"],
            }
        ),
    }


def thin_record() -> Data:
    """A return on a thin record: little is known, and little can be said."""
    return {
        "id": "EX-12",
        "persons": [{"id": "p1"}],
        "interviews": [{"id": "i1", "at": "2025-06-12", "scope": "exploitation"}],
        "returns": closed(
            {"id": "t1", "direction": "third", "considered": "2025-06-18", "departed": "2025-06-24"}
        ),
        "consents": closed(),
        "risk_assessments": closed(),
        "assessments": [
            {
                "id": "a1",
                "at": "2025-06-12",
                "set_id": "ilo-2009-adult-labour",
                "answers": {"ex-low-salary": True, "cd-debt-bondage": None},
            }
        ],
    }


def cases() -> Iterator[Data]:
    """Yield the twelve cases as native JSON."""
    for made in (
        in_order,
        child_questioned_alone,
        disputed_age_in_a_cell,
        man_without_a_place,
        coming_home,
        returned_in_fear,
        mother_kept_from_her_children,
        victim_and_accused,
        care_too_late,
        data_without_consent,
        not_believed,
        thin_record,
    ):
        yield {"schema": codec.SCHEMA_VERSION, "profile": "lesotho", "keeper": "example-agency", **made()}


if __name__ == "__main__":
    written = codec.write_lines((codec.loads(json.dumps(data)) for data in cases()), TARGET)
    print(f"{written} cases written to {TARGET.name}")
