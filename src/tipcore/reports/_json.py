"""A report as JSON, in a format with a version."""

__all__ = ["FORMAT", "FORMAT_VERSION", "json"]

from collections.abc import Mapping, Sequence
from datetime import date
from json import dumps
from typing import Any

from attrs import asdict

import tipcore
from tipcore.errors import Fault
from tipcore.principles import Finding, Report
from tipcore.profiles import Profile
from tipcore.reports._digest import Digest, digest
from tipcore.reports._facts import fact_label
from tipcore.reports._occasion import Occasion, occasion
from tipcore.reports._words import say
from tipcore.sources import Citation

FORMAT = "tipcore-report"
FORMAT_VERSION = 1


def json(
    report: Report, *, as_of: date, profile: Profile | str | None = None, faults: Sequence[Fault] = ()
) -> str:
    """Return a report as JSON text; its keys are public and only grow within one `version`.

    Arguments and `Raises` are those of `text`. Moments are written in the zone of the profile.

    Examples:
        >>> from json import loads
        >>> from tipcore import check
        >>> from tipcore.models import Case, CaseId
        >>> day = date(2022, 3, 1)
        >>> loads(json(check(Case(id=CaseId("c-1")), day), as_of=day))["counts"]["breaches"]
        0
    """
    found = digest(report, occasion(as_of, profile), faults)
    return dumps(_document(found), ensure_ascii=False, indent=2) + "\n"


def _document(found: Digest) -> Mapping[str, Any]:
    where = found.occasion
    unknown = [finding for group in found.unknown for finding in group.findings]
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "tipcore": tipcore.__version__,
        "as_of": where.as_of.isoformat(),
        "profile": None if where.profile is None else where.profile.id,
        "notice": say("notice"),
        "counts": {
            "cases": found.cases,
            "breaches": len(found.breaches),
            "due": len(found.due),
            "unknown": len(unknown),
            "faults": len(found.faults),
            "verdicts": {kind.value: number for kind, number in found.verdicts},
        },
        "breaches": [_finding(one, where) for one in found.breaches],
        "due": [_finding(one, where) for one in found.due],
        "waiting_for": [
            {"fact": one.fact, "label": fact_label(one.fact), "codes": list(one.codes), "places": one.places}
            for one in found.waiting
        ],
        "unknown": [_finding(one, where) for one in unknown],
        "by_hand": [_finding(one, where) for one in found.by_hand],
        "waived": [_finding(one, where) for one in found.waived],
        "rule_errors": [asdict(one) for one in found.rule_errors],
        "faults": [asdict(one) for one in found.faults],
    }


def _finding(finding: Finding, where: Occasion) -> Mapping[str, Any]:
    verdict, waived = finding.verdict, finding.waived
    return {
        "code": finding.code,
        "also": list(finding.also),
        "case": finding.case,
        "person": finding.person,
        "record": finding.record,
        "path": finding.path,
        "verdict": verdict.kind.value,
        "would_be": None if verdict.would_be is None else verdict.would_be.value,
        "severity": finding.severity.value,
        "bearer": finding.bearer.value,
        "since": where.day(verdict.since) or None,
        "mended": where.day(verdict.mended) or None,
        "until": where.day(verdict.until) or None,
        "late": verdict.late,
        "presumed": verdict.presumed,
        "missing": sorted(verdict.missing),
        "assumes": [str(one) for one in sorted(verdict.assumes)],
        "message": finding.message,
        "remedy": {"kind": finding.remedy.kind.value, "says": finding.remedy.says},
        "mark": finding.mark.value,
        "cites": [_citation(one) for one in finding.cites],
        "values": [
            {"name": value.name, "cites": [_citation(one) for one in value.cites]} for value in finding.values
        ],
        "waived": None
        if waived is None
        else {"reason": waived.reason, "by": waived.by, "until": waived.until.isoformat()},
    }


def _citation(citation: Citation) -> Mapping[str, str]:
    return {
        "source": citation.source.id,
        "pinpoint": citation.pinpoint,
        "mark": citation.mark.value,
        "says": str(citation),
    }
