"""What is said of one finding, in short pieces that the text and the page share."""

__all__ = ["fault_name", "place", "waiver_line", "when"]

from tipcore import principles
from tipcore.errors import UnknownTerm
from tipcore.principles import Finding, VerdictKind, Waiver
from tipcore.reports._occasion import Occasion
from tipcore.reports._words import say


def fault_name(code: str) -> str:
    """Return the name of an obligation in words; nothing for one that the catalogue does not have.

    Examples:
        >>> fault_name("CHI044")
        'child questioned without guardian'
    """
    try:
        return principles.get(code).name.replace("-", " ")
    except UnknownTerm:
        return ""


def place(finding: Finding) -> str:
    """Return the place of a finding in its case, with the ids of its record and person."""
    record = "" if finding.record is None else say("record", id=finding.record)
    person = "" if finding.person is None else say("person", id=finding.person)
    return ", ".join(part for part in (finding.path, record, person) if part)


def when(finding: Finding, occasion: Occasion) -> str:
    """Return since when a breach stands, or until when a duty is due."""
    verdict = finding.verdict
    if verdict.kind is VerdictKind.BREACHED:
        mended = occasion.day(verdict.mended)
        parts = (occasion.day(verdict.since), say("mended", day=mended) if mended else "")
    else:
        parts = (occasion.day(verdict.until) or say("until_unknown"), say("late") if verdict.late else "")
    return ", ".join(part for part in parts if part)


def waiver_line(waiver: Waiver) -> str:
    """Return why, by whom and until when a finding is waived."""
    return say("waived_line", reason=waiver.reason, by=waiver.by, until=waiver.until.isoformat())
