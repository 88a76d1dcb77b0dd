"""A small made-up report that has something of everything, and the cases behind it."""

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from tipcore import codec, principles, profiles
from tipcore.dates import Moment
from tipcore.errors import Fault
from tipcore.models import Case
from tipcore.principles import Checked, Report, RuleFault, Verdict, VerdictKind, Waiver
from tipcore.principles._finding import Finding

AS_OF = date(2025, 6, 30)
EXAMPLES = Path(__file__).parents[3] / "examples" / "data"


@pytest.fixture(scope="session")
def as_of() -> date:
    """Return the day of the examples."""
    return AS_OF


@pytest.fixture(scope="session")
def cases() -> list[Case]:
    """Return the example cases."""
    found = [case for _, case in codec.read_lines(EXAMPLES / "cases.jsonl")]
    assert all(isinstance(case, Case) for case in found)
    return found


@pytest.fixture(scope="session")
def checked(cases) -> Report:
    """Return the report of the example cases, with three obligations that the tests know."""
    return principles.check(cases, AS_OF, profile="lesotho", select=["CHI044", "DAT083", "RBA013"])


def made(kind: VerdictKind, code: str = "CHI044", case: str = "c-1", **verdict: object) -> Finding:
    """Return a made-up finding."""
    rule = principles.get(code)
    return Finding(
        code=code,
        case=case,
        path="interviews[0]",
        record="i1",
        person=None,
        verdict=Verdict(kind=kind, **verdict),
        severity=rule.severity,
        message="A message <with & marks>.",
        remedy=rule.remedy,
        bearer=rule.bearer,
        cites=rule.cites,
    )


@pytest.fixture(scope="session")
def full() -> Report:
    """Return a report with a finding of every kind."""
    day = Moment.day(AS_OF, profiles.get("lesotho").zone)
    waiver = Waiver(code="RBA013", case="c-1", reason="moved the same night", by="supervisor", until=AS_OF)
    findings = (
        made(VerdictKind.BREACHED, since=day),
        made(VerdictKind.BREACHED, "DAT083", "c-2", since=day, mended=day),
        evolve(made(VerdictKind.BREACHED, "RBA013", since=day), waived=waiver),
        evolve(made(VerdictKind.DUE, "DAT083", until=day), also=("RBA013",), person="p1"),
        made(VerdictKind.DUE, "RBA013", late=True),
        made(VerdictKind.UNKNOWN, missing=frozenset({"persons[0].birth"}), late=True),
        made(VerdictKind.UNKNOWN, "RBA013", missing=frozenset({"profile:age-of-consent", "odd.path"})),
        made(VerdictKind.CONFIRM_BY_HAND),
    )
    return Report(
        checked=tuple(
            Checked(code=one.code, case=one.case, path=one.path, verdict=one.verdict) for one in findings
        ),
        findings=findings,
        rule_errors=(RuleFault(code="CHI044", case="c-9", path="interviews[1]", error="KeyError"),),
        cases=3,
    )


@pytest.fixture(scope="session")
def empty() -> Report:
    """Return the report of no case at all."""
    return Report(checked=(), findings=(), rule_errors=(), cases=0)


@pytest.fixture(scope="session")
def fault() -> Fault:
    """Return a fault of a file."""
    return Fault(path="Sheet1!C7", message="is no date", hint="write 2001-02-03", code="bad-date")
