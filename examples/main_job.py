"""The main job from end to end: check a workbook and cases, score them, walk a return home, write one page.

    python examples/main_job.py --out /tmp/tipcore-example

It needs `pip install tipcore[cli]` and no other file than those in `examples/data`.
"""

import argparse
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from secrets import token_bytes
from typing import NamedTuple

import tipcore
from tipcore import codec, exchange, reports, workflows
from tipcore.errors import InvalidRecord, TransitionRefused
from tipcore.models import Case
from tipcore.terms import AgeStatus, Direction, RiskOutcome, Role, Term
from tipcore.workflows import Process

DATA = Path(__file__).parent / "data"
AS_OF = date(2025, 6, 30)
PROFILE = "lesotho"
SET = "ilo-2009-adult-labour"
YES, NO = True, False


class Says(NamedTuple):
    """A fact that goes on record: its value, who records it, and the State that it is about."""

    fact: str
    value: bool | Term
    by: Role
    about: str | None = None


class Asks(NamedTuple):
    """An event that is asked of the process, by whom, and the State that it names."""

    event: str
    by: Role
    about: str | None = None


def read_cases() -> tuple[list[Case], list[exchange.CellFault]]:
    """Return the cases of the JSON Lines file and of the workbook, and the faults of the workbook."""
    cases: list[Case] = []
    for number, found in codec.read_lines(DATA / "cases.jsonl"):
        if isinstance(found, InvalidRecord):
            message = f"line {number} of the example cases is faulty"
            raise TypeError(message) from found
        cases.append(found)
    batch = exchange.read_htcds(DATA / "htcds-workbook.xlsx", profile=PROFILE)
    return [*cases, *batch], list(batch.faults)


def walk_home() -> Process:
    """Return the process of a woman who comes home, from the first talk to her reception."""
    now = datetime(2025, 6, 2, 9, 0, tzinfo=UTC)
    process = workflows.start(
        "repatriation",
        id="EX-05-return",
        subject="p1",
        profile=PROFILE,
        direction=Direction.HOME,
        at=now,
        by=Role.CONSULAR_OFFICER,
        salt=token_bytes(16),
    )
    for step in STEPS:
        now += timedelta(hours=1)
        match step:
            case Says(fact, value, by, about):
                process = process.record(fact, value, at=now, by=by, about=about, salt=token_bytes(16))
            case Asks(event, by, about):
                process = process.fire(event, at=now, by=by, about=about, salt=token_bytes(16))
                if event == "inform_state":
                    show_refusal(process, now)
    return process


def show_refusal(process: Process, now: datetime) -> None:
    """Print how many reasons stand against *ready* before the requirements are on record."""
    try:
        process.fire("all_met", at=now, by=Role.CASE_MANAGER, salt=token_bytes(16))
    except TransitionRefused as refused:
        print(f"  too early to be ready: {len(refused.reasons)} reasons, first: {refused.reasons[0][:70]}...")


STEPS: tuple[Says | Asks, ...] = (
    Says("age-status", AgeStatus.ADULT, Role.CONSULAR_OFFICER),
    Says("options-language", YES, Role.CONSULAR_OFFICER),
    Says("options-explained", YES, Role.CONSULAR_OFFICER),
    Asks("explain_options", Role.CONSULAR_OFFICER),
    Says("wish-to-return", YES, Role.PERSON),
    Asks("wish_to_return", Role.PERSON),
    Says("fear-asked-alone", YES, Role.TRAINED_OFFICER),
    Says("fear-of-state", NO, Role.PERSON, "LS"),
    Says("protection-claim", NO, Role.PERSON, "LS"),
    Says("state-contact-consent", YES, Role.PERSON, "LS"),
    Says("neutral-message", YES, Role.CONSULAR_OFFICER, "LS"),
    Asks("inform_state", Role.CONSULAR_OFFICER, "LS"),
    Says("return-destination", YES, Role.PERSON, "LS"),
    Says("return-risk", RiskOutcome.LOW, Role.FOREIGN_AFFAIRS),
    Says("return-consent", YES, Role.PERSON),
    Says("consent-free-of-custody", YES, Role.CASE_MANAGER),
    Says("return-nationality", YES, Role.HOME_AFFAIRS, "LS"),
    Says("own-travel-document", YES, Role.CONSULAR_OFFICER),
    Says("proceedings-settled", YES, Role.CASE_MANAGER),
    Says("no-order-to-remain", YES, Role.CASE_MANAGER),
    Says("charges-clear", YES, Role.CASE_MANAGER),
    Says("at-liberty", YES, Role.CASE_MANAGER),
    Says("fitness-flagged", NO, Role.CASE_MANAGER),
    Says("return-reception", YES, Role.SOCIAL_DEVELOPMENT),
    Says("reception-told", YES, Role.CASE_MANAGER),
    Says("escort-needed", NO, Role.CASE_MANAGER),
    Says("travelling-children-decided", YES, Role.CASE_MANAGER),
    Says("left-children-cared-for", YES, Role.CASE_MANAGER),
    Says("cost-not-hers", YES, Role.CASE_MANAGER),
    Says("exit-without-fine", YES, Role.CASE_MANAGER),
    Says("contacts-given", YES, Role.CASE_MANAGER),
    Asks("all_met", Role.CASE_MANAGER),
    Says("return-confirmed-again", YES, Role.PERSON),
    Asks("depart", Role.CONSULAR_OFFICER),
    Says("arrival-place", YES, Role.BORDER_OFFICER),
    Asks("arrive", Role.BORDER_OFFICER),
    Says("reception-agreed", YES, Role.PERSON),
    Asks("receive", Role.SOCIAL_DEVELOPMENT),
)
"""A return home, in order."""


def main() -> None:
    """Run the job and print a short summary."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("example-report"))
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)

    cases, faults = read_cases()
    report = tipcore.check(cases, as_of=AS_OF, profile=PROFILE)
    print(
        f"Checked {report.cases} cases as of {AS_OF}: {len(report.breaches)} breaches, {len(report.due)} due."
    )
    print(f"  {len(faults)} faults in the workbook; its good rows went on.")
    summary = reports.assessment_summary(cases, SET)
    print(
        f"Scored {summary.rows} assessments: { {one.value: rows for one, rows in summary.outcomes.items()} }"
    )
    print("Walked a return home:")
    process = walk_home()
    print(f"  now {process.state}; the history verifies: {process.verify(process.head)}")
    due = tipcore.agenda(cases, AS_OF, 30, profile=PROFILE)
    print(f"Due in the next 30 days: {len(due)} things.")

    page = reports.html(
        report,
        as_of=AS_OF,
        profile=PROFILE,
        title="Example report",
        faults=[fault.fault() for fault in faults],
        scores=[summary],
        processes=[reports.timeline(process, as_of=AS_OF)],
    )
    (out / "report.html").write_bytes(page.encode())
    (out / "report.json").write_bytes(reports.json(report, as_of=AS_OF, profile=PROFILE).encode())
    (out / "findings.csv").write_bytes(reports.csv(report).encode())
    print(f"Wrote report.html, report.json and findings.csv to {out}")


if __name__ == "__main__":
    main()
