"""A developer's first ten minutes: load a case, check it, follow a return, store it again.

    python examples/developer.py

Needs `pip install tipcore` alone.
"""

from datetime import UTC, date, datetime
from pathlib import Path
from secrets import token_bytes

from attrs import evolve

import tipcore
from tipcore import workflows
from tipcore.errors import TransitionRefused
from tipcore.terms import Direction, Role

LINES = (Path(__file__).parent / "data" / "cases.jsonl").read_text("utf-8").splitlines()


def main() -> None:
    """Load, check, record facts, fire, dump."""
    case = next(found for found in map(tipcore.loads, LINES) if found.id == "EX-05")
    print(case)  # ids and counts alone: no text of ours shows a personal value

    report = tipcore.check(case, as_of=date(2025, 6, 30))
    for finding in (*report.breaches, *report.due):
        print(f"{finding.code} {finding.kind} at {finding.path}: {finding.remedy.says} ({finding.citation})")
    for waiting in report.waiting_for[:3]:
        print(f"{waiting.fact} would help {len(waiting.codes)} obligations")

    at, officer = datetime(2025, 6, 30, 9, tzinfo=UTC), Role.CONSULAR_OFFICER
    process = workflows.start(
        "repatriation",
        id="EX-05-return",
        subject="p1",
        profile=case.profile,
        direction=Direction.HOME,
        at=at,
        by=officer,
        salt=token_bytes(16),
    )
    try:
        process.fire("explain_options", at=at, by=officer, salt=token_bytes(16))
    except TransitionRefused as refused:
        print(f"refused, and every reason is there: {len(refused.reasons)}")
    for fact in ("options-language", "options-explained"):
        process = process.record(fact, value=True, at=at, by=officer, salt=token_bytes(16))
    process = process.fire("explain_options", at=at, by=officer, salt=token_bytes(16))
    print(f"the return stands in {process.state}; its head to keep elsewhere: {process.head[:8]}...")

    person = evolve(case.persons[0], processes=(process.stored,))
    text = tipcore.dumps(evolve(case, persons=(person, *case.persons[1:])))
    again = workflows.resume(tipcore.loads(text).persons[0].processes[0])
    print(f"stored and resumed: {again.state}; {again.verify(process.head)}")


if __name__ == "__main__":
    main()
