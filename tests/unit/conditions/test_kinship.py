"""Who stands in which relation to a person, from whichever end it is written."""

import pytest
from attrs import evolve

from tipcore.conditions.family_unit import family_unit
from tipcore.conditions.kinship import kin, lives_together, siblings_here, there, unsuspected
from tipcore.conditions.shelter import is_a_place
from tipcore.logic import Truth
from tipcore.terms import RelationKind

PERSONS = [{"id": "p-1", "birth": "2012-05-01"}, {"id": "p-2", "birth": "1985-05-01"}]


def data(*relations, came=(), **more):
    return {
        "persons": PERSONS,
        "reports": {"items": [{"id": "x-1", "person": "p-1", "at": "2022-03-01"}]},
        "relations": {"items": [{"id": f"r-{n}", **one} for n, one in enumerate(relations)]},
        "accompanying_children": {"items": [{"id": f"a-{n}", **one} for n, one in enumerate(came)]},
        **more,
    }


def child_side(**more):
    return {"person": "p-1", "other": "p-2", "kind": "parent", **more}


def mother_side(**more):
    return {"person": "p-2", "other": "p-1", "kind": "child", **more}


@pytest.mark.parametrize(
    ("relation", "kinds"),
    [
        (child_side(), [RelationKind.PARENT]),
        (mother_side(), [RelationKind.PARENT]),
        (mother_side(kind="parent"), [RelationKind.CHILD]),
        (mother_side(kind="sibling"), [RelationKind.SIBLING]),
        (mother_side(kind="guardian"), []),
        (mother_side(kind="employer"), []),
        ({"person": "p-2", "other": "p-1"}, [None]),
        (child_side(state="cancelled"), []),
        ({"person": "p-2", "kind": "parent"}, []),
        (child_side(at="2022-03-02"), []),
    ],
)
def test_a_relation_is_read_from_both_ends(scene_of, relation, kinds):
    assert [one.kind for one in kin(scene_of(data(relation)))] == kinds


@pytest.mark.parametrize(
    ("at", "moment", "truth"),
    [
        ("2022-02-20", "2022-03-01", Truth.YES),
        ("2022-03-01", "2022-03-01", Truth.YES),
        ("2022-02", "2022-03-01", Truth.YES),
        ("2022-03", "2022-03-01", Truth.UNKNOWN),
        ("2022-03-20", "2022-03", Truth.UNKNOWN),
        ("2022-03-20", None, Truth.UNKNOWN),
    ],
)
def test_a_relation_of_the_same_day_is_seen_and_a_vague_one_is_unknown(scene_of, at, moment, truth):
    more = {} if moment is None else {"at": moment}
    scene = scene_of(data(child_side(at=at)), **more)
    (one,) = kin(scene if moment else evolve(scene, at=scene_of({}, "persons[0]").at))
    assert one.holds.truth is truth
    assert one.holds.missing == ({"relations[0].at"} if truth is Truth.UNKNOWN else set())


def test_nobody_has_no_kin(scene_of):
    assert kin(evolve(scene_of(data(child_side())), person=None)) == ()


def test_a_child_who_came_along_is_kin_once(scene_of):
    came = [{"person": "p-2", "child": "p-1"}]
    (alone,) = kin(scene_of(data(came=came)))
    assert (alone.kind, alone.other, alone.path) == (RelationKind.PARENT, "p-2", "accompanying_children[0]")
    assert [one.path for one in kin(scene_of(data(mother_side(), came=came)))] == ["relations[0]"]
    assert kin(scene_of(data(came=[{**came[0], "state": "planned"}]))) == ()
    scene = scene_of(data(came=came))
    assert there(scene, alone).truth is Truth.YES
    assert lives_together(alone).missing == {"relations"}
    assert unsuspected(scene, alone, kin(scene)).missing == {"relations"}


@pytest.mark.parametrize(
    ("answers", "truth"),
    [
        ({}, Truth.UNKNOWN),
        ({"travels_with": True}, Truth.YES),
        ({"lives_with": True}, Truth.YES),
        ({"travels_with": False}, Truth.UNKNOWN),
        ({"travels_with": False, "lives_with": False}, Truth.NO),
    ],
)
def test_who_neither_lives_nor_travels_with_her_is_elsewhere(scene_of, answers, truth):
    scene = scene_of(data(child_side(**answers)))
    assert there(scene, kin(scene)[0]).truth is truth


@pytest.mark.parametrize(
    ("relations", "truth", "presumed"),
    [
        ([child_side(suspected_trafficker=False)], Truth.YES, False),
        ([child_side(suspected_trafficker=True)], Truth.NO, False),
        ([child_side()], Truth.UNKNOWN, False),
        ([mother_side(suspected_trafficker=False)], Truth.YES, True),
        ([mother_side(suspected_trafficker=True)], Truth.NO, False),
        ([child_side(), mother_side(suspected_trafficker=False)], Truth.YES, True),
        ([child_side(suspected_trafficker=False), mother_side()], Truth.YES, False),
        (
            [child_side(suspected_trafficker=True), mother_side(suspected_trafficker=False)],
            Truth.NO,
            False,
        ),
    ],
)
def test_the_side_of_the_child_says_whether_the_parent_is_suspected(scene_of, relations, truth, presumed):
    scene = scene_of(data(*relations))
    reading = unsuspected(scene, kin(scene)[0], kin(scene))
    assert (reading.truth, bool(reading.assumes)) == (truth, presumed)


def test_a_sibling_who_came_along_is_here(scene_of):
    brother = child_side(kind="sibling", travels_with=True)
    assert siblings_here(scene_of(data(brother))).truth is Truth.YES
    assert siblings_here(scene_of(data(child_side(travels_with=True)))).truth is Truth.NO


def placed(*relations, **place):
    items = [{"id": "l-1", "person": "p-2", "start": "2022-03-01", "children_with_parent": True} | place]
    return data(*relations, placements={"items": items})


@pytest.mark.parametrize(
    ("relations", "room", "truth"),
    [
        ([mother_side(suspected_trafficker=False)], True, Truth.YES),
        ([mother_side(suspected_trafficker=False)], False, Truth.NO),
        ([], True, Truth.UNKNOWN),
        ([mother_side()], True, Truth.UNKNOWN),
    ],
)
def test_a_mother_and_her_child_in_a_room_of_their_own_are_a_unit(scene_of, relations, room, truth):
    scene = scene_of(placed(*relations, own_room=room), "placements[0]", at="2022-03-01")
    assert family_unit.test(scene).truth is truth


def test_no_place_found_is_no_place(scene_of):
    for kind, truth in (("none", Truth.NO), ("centre", Truth.YES), (None, Truth.UNKNOWN)):
        scene = scene_of(placed(kind=kind) if kind else placed(), "placements[0]")
        assert is_a_place.test(scene).truth is truth
