"""The report of a check: breaches, what falls due, and which missing facts would decide most."""

__all__ = ["Report", "WaitingFor"]

import re
from collections.abc import Iterable, Mapping

from attrs import frozen

from tipcore.dates import Moment
from tipcore.principles._finding import Checked, Finding, RuleFault
from tipcore.principles._verdict import VerdictKind

_NUMBER = re.compile(r"\[\d+\]")
_PROFILE = "profile:"


@frozen(kw_only=True)
class WaitingFor:
    """One kind of missing fact, and the obligations that wait for it.

    Attributes:
        fact: The fact (`persons.birth`, `guardians.complete_until`, `profile:age-of-consent`).
        codes: Codes of the obligations that wait for it, sorted.
        places: At how many places of how many cases it would help, as findings.
    """

    fact: str
    codes: tuple[str, ...]
    places: int


@frozen(kw_only=True)
class Report:
    """What a check found. The same input gives the same report.

    Attributes:
        checked: The verdict on every obligation at every place where it has something to say.
        findings: Everything beside *met*, *lapsed*, *not applicable*, *nothing on record*.
        rule_errors: Errors inside rules.
        cases: How many cases were checked.
    """

    checked: tuple[Checked, ...]
    findings: tuple[Finding, ...]
    rule_errors: tuple[RuleFault, ...]
    cases: int

    @property
    def breaches(self) -> tuple[Finding, ...]:
        """Breaches, open ones first, the gravest first; those that the agency waived are not among them."""
        found = (one for one in self._of(VerdictKind.BREACHED) if one.waived is None)
        return tuple(sorted(found, key=_breach_order))

    @property
    def due(self) -> tuple[Finding, ...]:
        """What falls due, late ones first, then by the day; a planned act that is ready is not among them."""
        return tuple(
            sorted((one for one in self._of(VerdictKind.DUE) if not one.verdict.ready), key=_due_order)
        )

    @property
    def unknown(self) -> tuple[Finding, ...]:
        """What the record does not decide, late ones first; a missing profile value is named once."""
        kept: list[Finding] = []
        named: set[tuple[str, frozenset[str]]] = set()
        for one in sorted(self._of(VerdictKind.UNKNOWN), key=lambda one: not one.verdict.late):
            missing = one.verdict.missing
            if missing and all(path.startswith(_PROFILE) for path in missing):
                if (one.code, missing) in named:
                    continue
                named.add((one.code, missing))
            kept.append(one)
        return tuple(kept)

    @property
    def by_hand(self) -> tuple[Finding, ...]:
        """Questions that no record answers."""
        return self._of(VerdictKind.CONFIRM_BY_HAND)

    @property
    def waived(self) -> tuple[Finding, ...]:
        """Breaches that the agency has waived, each with its reason."""
        return tuple(one for one in self._of(VerdictKind.BREACHED) if one.waived is not None)

    @property
    def nothing_on_record(self) -> tuple[Checked, ...]:
        """Prohibitions of which nothing is on record; not a finding of compliance."""
        return tuple(one for one in self.checked if one.verdict.kind is VerdictKind.NOTHING_ON_RECORD)

    @property
    def waiting_for(self) -> tuple[WaitingFor, ...]:
        """Which missing facts would decide most, the most decisive first."""
        return _waiting(self._of(VerdictKind.UNKNOWN))

    def to_rows(self) -> tuple[Mapping[str, str | bool | None], ...]:
        """Return one row for each finding, with plain values, in the order of the check."""
        return tuple(_row(one) for one in self.findings)

    def _of(self, kind: VerdictKind) -> tuple[Finding, ...]:
        return tuple(one for one in self.findings if one.verdict.kind is kind)


def _breach_order(finding: Finding) -> tuple[bool, int]:
    return finding.verdict.mended is not None, list(type(finding.severity)).index(finding.severity)


def _due_order(finding: Finding) -> tuple[bool, str]:
    return not finding.verdict.late, _day(finding.verdict.until) or "~"


def _waiting(findings: Iterable[Finding]) -> tuple[WaitingFor, ...]:
    codes: dict[str, set[str]] = {}
    places: dict[str, int] = {}
    for finding in findings:
        for fact in {_NUMBER.sub("", path) for path in finding.verdict.missing}:
            codes.setdefault(fact, set()).add(finding.code)
            places[fact] = places.get(fact, 0) + 1
    found = [
        WaitingFor(fact=fact, codes=tuple(sorted(who)), places=places[fact]) for fact, who in codes.items()
    ]
    return tuple(sorted(found, key=lambda one: (-len(one.codes), -one.places, one.fact)))


def _row(finding: Finding) -> Mapping[str, str | bool | None]:
    verdict = finding.verdict
    return {
        "case": finding.case,
        "person": finding.person,
        "record": finding.record,
        "path": finding.path,
        "code": finding.code,
        "also": ", ".join(finding.also) or None,
        "verdict": verdict.kind.value,
        "would_be": None if verdict.would_be is None else verdict.would_be.value,
        "severity": finding.severity.value,
        "bearer": finding.bearer.value,
        "since": _day(verdict.since),
        "mended": _day(verdict.mended),
        "until": _day(verdict.until),
        "late": verdict.late,
        "presumed": verdict.presumed,
        "waived": finding.waived is not None,
        "missing": ", ".join(sorted(verdict.missing)) or None,
        "assumes": ", ".join(str(one) for one in sorted(verdict.assumes)) or None,
        "message": finding.message,
        "remedy": finding.remedy.says,
        "mark": finding.mark.value,
        "cites": "; ".join(str(one) for one in finding.cites),
    }


def _day(moment: Moment | None) -> str | None:
    """Return the last instant of a moment as text in UTC; None where it has none."""
    return None if moment is None or moment.latest is None else moment.latest.isoformat()
