"""What a report says: verdicts with their place, findings for people, faults of rules, waivers."""

__all__ = ["Checked", "Finding", "RuleFault", "Waiver", "finding_of"]

from collections.abc import Sequence
from datetime import date
from typing import Any

from attrs import frozen

from tipcore.models import CaseId, PersonId, RecordId
from tipcore.principles._obligation import Bearer, Instance, Obligation, Remedy, Severity
from tipcore.principles._verdict import Verdict, VerdictKind
from tipcore.profiles import ProfileValue
from tipcore.sources import Citation, EvidenceMark
from tipcore.terms import RecordState

_STRENGTH = tuple(EvidenceMark)


@frozen(kw_only=True)
class Checked:
    """The verdict on one obligation at one place of a case."""

    code: str
    case: CaseId
    path: str
    verdict: Verdict


@frozen(kw_only=True)
class Finding:
    """One thing to know or to do; it holds ids and paths, never a personal value.

    Attributes:
        code: Code of the obligation.
        also: Codes of obligations that say the same of this place in a more general form.
        case: Id of the case.
        path: Where in the case.
        record: Id of the record; None where the place is a person or a section.
        person: Id of the person concerned; None where the record does not say.
        verdict: The verdict, with what it rests on.
        severity: `BLOCK` only for a planned act that must not go on as it stands; else `ERROR`.
        message: The finding in words.
        remedy: What the bearer does about it.
        bearer: Who owes it.
        cites: The sources of the obligation.
        values: The values of the profile that were read for it (a number of days, a list).
        waived: The agency's waiver of this finding; None where there is none.
    """

    code: str
    case: CaseId
    path: str
    record: RecordId | None
    person: PersonId | None
    verdict: Verdict
    severity: Severity
    message: str
    remedy: Remedy
    bearer: Bearer
    cites: tuple[Citation, ...]
    also: tuple[str, ...] = ()
    values: tuple[ProfileValue, ...] = ()
    waived: "Waiver | None" = None

    @property
    def kind(self) -> VerdictKind:
        """The kind of the verdict."""
        return self.verdict.kind

    @property
    def citation(self) -> Citation:
        """The source that is cited first."""
        return self.cites[0]

    @property
    def mark(self) -> EvidenceMark:
        """The strongest mark among the sources; no stronger than that of a value it rests on."""
        return max(
            map(_strongest, (self.cites, *(value.cites for value in self.values))), key=_STRENGTH.index
        )


def _strongest(cites: tuple[Citation, ...]) -> EvidenceMark:
    return min((citation.mark for citation in cites), key=_STRENGTH.index, default=EvidenceMark.DEFAULT)


@frozen(kw_only=True)
class Waiver:
    """An agency's decision not to act on a finding; the finding stays listed.

    Attributes:
        code: Code of the obligation.
        case: Id of the case.
        reason: Why; it must not name the person.
        by: Role or id of who decided.
        until: Last day of the waiver.
        path: The place; empty for every place of the case.
    """

    code: str
    case: CaseId
    reason: str
    by: str
    until: date
    path: str = ""

    def covers(self, finding: Finding, day: date) -> bool:
        """Return whether it stands for a finding on a day."""
        same = (self.code, self.case) == (finding.code, finding.case) and self.path in {"", finding.path}
        return same and day <= self.until


@frozen(kw_only=True)
class RuleFault:
    """An error inside a rule: never a breach, never swallowed.

    Attributes:
        code: Code of the obligation.
        case: Id of the case.
        path: The place that was judged; empty where the places themselves could not be found.
        error: The type of the error and the line where it arose; its text is left out, for it
            may quote a personal value.
    """

    code: str
    case: CaseId
    path: str
    error: str


def finding_of(
    obligation: Obligation[Any],
    case: CaseId,
    instance: Instance[Any],
    verdict: Verdict,
    read: Sequence[ProfileValue] = (),
) -> Finding:
    """Return the finding that a verdict on an instance makes."""
    planned = instance.state is RecordState.PLANNED or bool(verdict.events)
    severity = obligation.severity
    if severity is Severity.BLOCK and not (planned and verdict.kind is VerdictKind.DUE and not verdict.ready):
        severity = Severity.ERROR
    return Finding(
        code=obligation.code,
        case=case,
        path=instance.path,
        record=getattr(instance.item, "id", None)
        if "[" in instance.path and obligation.each.section
        else None,
        person=None if instance.person is None else instance.person.id,
        verdict=verdict,
        severity=severity,
        message=_message(obligation, verdict, read),
        remedy=obligation.remedy,
        bearer=obligation.bearer,
        cites=obligation.cites,
        values=tuple(read),
    )


def _message(obligation: Obligation[Any], verdict: Verdict, read: Sequence[ProfileValue]) -> str:
    asks = verdict.part or obligation.asks
    asks = asks[:1].upper() + asks[1:].rstrip(".")
    fault = obligation.name.replace("-", " ")
    notes: list[str] = []
    match verdict.kind:
        case VerdictKind.BREACHED:
            text = f"Breached: {asks}." if verdict.part else f"{fault.capitalize()}. Owed: {asks}."
            notes += ["It was mended later."] if verdict.mended is not None else []
            notes += ["It rests on a presumption, or on a state that lasts."] if verdict.presumed else []
        case VerdictKind.DUE:
            text = f"Due: {asks}."
            notes += ["The time for it has passed."] if verdict.late else []
        case VerdictKind.UNKNOWN:
            text = f"Not known: {asks}."
            notes += ["The record does not show it, and the time for it has passed."] if verdict.late else []
            notes += ["It was done; in time or not is not known."] if verdict.done else []
            notes += [f"If the rule applies: {verdict.would_be.value}."] if verdict.would_be else []
        case _:
            text = f"{asks}."
    own = [value.name for value in read if _strongest(value.cites) is EvidenceMark.DEFAULT]
    if own and verdict.kind in {VerdictKind.BREACHED, VerdictKind.DUE}:
        notes.append(f"A value of this project, not of law, was read: {', '.join(sorted(own))}.")
    if verdict.because:
        end = "" if verdict.because.endswith("?") else "."
        notes.append(f"{verdict.because[:1].upper()}{verdict.because[1:]}{end}")
    if verdict.missing:
        notes.append(f"Missing: {', '.join(sorted(verdict.missing))}.")
    return " ".join([text, *notes])
