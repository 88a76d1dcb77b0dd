"""Every case of a return, as a lawyer reads it."""

import json
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from tipcore import workflows
from tipcore.errors import TransitionRefused
from tipcore.terms import Direction, Role

CASES = sorted((Path(__file__).parents[2] / "cases/workflows/repatriation").glob("*.json"))
READ = [json.loads(path.read_text(encoding="utf-8")) for path in CASES]


def value(workflow, name, given):
    terms = workflow.fact(name).terms
    return terms.of(given) if isinstance(given, str) else given


@pytest.mark.parametrize("case", READ, ids=[case["says"] for case in READ])
def test_the_case_goes_as_it_says(case):
    """A step records facts or fires an event; it may name the state after it, or what a refusal names."""
    at = datetime.fromisoformat(case["start"]["at"])
    salt = sha256(case["says"].encode()).digest()
    process = workflows.start(
        "repatriation",
        id="case",
        subject="person",
        profile=case["start"]["profile"],
        direction=Direction.of(case["start"]["direction"]),
        at=at,
        by=Role.CASE_MANAGER,
        salt=salt,
    )
    for step in case["steps"]:
        at += timedelta(**step.get("after", {"minutes": 10}))
        about = step.get("about")
        for name, given in step.get("record", {}).items():
            fact = process.workflow.fact(name)
            process = process.record(
                name,
                value(process.workflow, name, given),
                at=at,
                by=Role.of(step["by"]),
                salt=salt,
                about=about if fact.about_state else None,
            )
        if "fire" not in step:
            continue
        event = step["fire"]
        keys = {"at": at, "by": Role.of(step["by"]), "salt": salt, "about": about}
        if "refused" in step:
            with pytest.raises(TransitionRefused) as refused:
                process.fire(event, **keys)
            for words in step["refused"]:
                assert words in str(refused.value)
        else:
            process = process.fire(event, **keys)
            assert process.state == step["state"]
    assert process.verify(process.head).whole
    assert process.erase().verify(process.head).whole
    for name in case.get("overdue", []):
        assert name in {due.id for due in process.overdue(as_of=at) if due.passed.value == "yes"}
