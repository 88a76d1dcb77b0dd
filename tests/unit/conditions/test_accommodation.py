"""Who belongs together in a shared place."""

import pytest

from tipcore.conditions.accommodation import kept_together
from tipcore.logic import Truth

CHILD = {"kind": "child", "suspected_trafficker": False, "travels_with": True}


def place(*relations, **more):
    return {
        "persons": [{"id": "p-1", "birth": "1990-05-01"}, {"id": "p-2", "birth": "2015-05-01"}],
        "placements": {
            "items": [{"id": "l-1", "person": "p-1", "at": "2022-03-01", "children_with_parent": False}]
        },
        "relations": {
            "complete_until": "2022-03-31",
            "items": [
                {"id": f"r-{n}", "person": "p-1", "other": "p-2", **one} for n, one in enumerate(relations)
            ],
        },
        "accompanying_children": {"complete_until": "2022-03-31"},
        **more,
    }


@pytest.mark.parametrize(
    ("relations", "truth"),
    [
        ([], Truth.YES),
        ([CHILD], Truth.NO),
        ([{"kind": "child", "travels_with": True}], Truth.UNKNOWN),
        ([{"kind": "child", "suspected_trafficker": False}], Truth.UNKNOWN),
        ([{**CHILD, "travels_with": False}], Truth.UNKNOWN),
        ([{**CHILD, "travels_with": False, "lives_with": False}], Truth.YES),
        ([{"kind": "child", "state": "cancelled"}], Truth.YES),
        ([{"kind": "child", "suspected_trafficker": True}], Truth.YES),
        ([{"kind": "parent"}], Truth.YES),
        ([{"kind": "sibling"}, CHILD], Truth.NO),
        ([{}], Truth.UNKNOWN),
    ],
)
def test_only_minor_children_and_unsuspected_parents_are_kept_together(scene_of, relations, truth):
    assert kept_together.test(scene_of(place(*relations), "placements[0]")).truth is truth
