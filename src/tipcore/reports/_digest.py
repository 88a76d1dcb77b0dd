"""A report put in the order in which people read it; every format is made from it."""

__all__ = ["CaseLine", "Digest", "SourceLine", "UnknownGroup", "digest"]

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from tipcore.errors import Fault
from tipcore.principles import Checked, Finding, Report, RuleFault, VerdictKind, WaitingFor
from tipcore.reports._occasion import Occasion
from tipcore.sources import Citation


@frozen(kw_only=True)
class UnknownGroup:
    """One obligation that could not be decided at some places."""

    code: str
    findings: tuple[Finding, ...]


@frozen(kw_only=True)
class CaseLine:
    """How many breaches, duties due and unknowns one case has."""

    case: str
    breaches: int
    due: int
    unknown: int


@frozen(kw_only=True)
class SourceLine:
    """One citation and the obligations of this report that rest on it."""

    citation: Citation
    codes: tuple[str, ...]


@frozen(kw_only=True)
class Digest:
    """What a report says, breaches first, sources last.

    Attributes:
        occasion: As of when, by which profile.
        cases: How many cases were checked.
        breaches: Breaches, open ones first, the gravest first.
        due: What falls due, late ones first.
        waiting: Which missing facts would decide most.
        unknown: What is not known, by obligation, late ones first within each.
        by_hand: Questions that no record answers.
        waived: Breaches that the agency decided not to act on.
        rule_errors: Errors inside rules.
        faults: Faulty rows of the file that was read.
        by_case: The cases that have breaches or duties due, the most breaches first.
        verdicts: How many places got each verdict, in the order of the kinds.
        sources: The sources of all findings, sorted.
    """

    occasion: Occasion
    cases: int
    breaches: tuple[Finding, ...]
    due: tuple[Finding, ...]
    waiting: tuple[WaitingFor, ...]
    unknown: tuple[UnknownGroup, ...]
    by_hand: tuple[Finding, ...]
    waived: tuple[Finding, ...]
    rule_errors: tuple[RuleFault, ...]
    faults: tuple[Fault, ...]
    by_case: tuple[CaseLine, ...]
    verdicts: tuple[tuple[VerdictKind, int], ...]
    sources: tuple[SourceLine, ...]

    @property
    def unknown_places(self) -> int:
        """At how many places something is not known."""
        return sum(len(group.findings) for group in self.unknown)


def digest(report: Report, occasion: Occasion, faults: Sequence[Fault] = ()) -> Digest:
    """Return the digest of a report."""
    return Digest(
        occasion=occasion,
        cases=report.cases,
        breaches=report.breaches,
        due=report.due,
        waiting=report.waiting_for,
        unknown=_groups(report.unknown),
        by_hand=report.by_hand,
        waived=report.waived,
        rule_errors=report.rule_errors,
        faults=tuple(faults),
        by_case=_by_case(report),
        verdicts=_verdicts(report.checked),
        sources=_sources((*report.breaches, *report.due, *report.unknown, *report.by_hand, *report.waived)),
    )


def _groups(findings: Sequence[Finding]) -> tuple[UnknownGroup, ...]:
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.code, []).append(finding)
    return tuple(UnknownGroup(code=code, findings=tuple(groups[code])) for code in sorted(groups))


def _by_case(report: Report) -> tuple[CaseLine, ...]:
    breaches, due, unknown = (
        Counter(one.case for one in findings) for findings in (report.breaches, report.due, report.unknown)
    )
    lines = [
        CaseLine(case=case, breaches=breaches[case], due=due[case], unknown=unknown[case])
        for case in {*breaches, *due}
    ]
    return tuple(sorted(lines, key=lambda line: (-line.breaches, -line.due, line.case)))


def _verdicts(checked: Sequence[Checked]) -> tuple[tuple[VerdictKind, int], ...]:
    counts = Counter(one.verdict.kind for one in checked)
    return tuple((kind, counts[kind]) for kind in VerdictKind if counts[kind])


def _sources(findings: Sequence[Finding]) -> tuple[SourceLine, ...]:
    codes: dict[Citation, set[str]] = {}
    for finding in findings:
        read = (citation for value in finding.values for citation in value.cites)
        for citation in (*finding.cites, *read):
            codes.setdefault(citation, set()).add(finding.code)
    return tuple(
        SourceLine(citation=citation, codes=tuple(sorted(codes[citation])))
        for citation in sorted(codes, key=lambda one: (one.source.short, str(one)))
    )
