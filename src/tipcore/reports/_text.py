"""A report in plain text."""

__all__ = ["text"]

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from textwrap import wrap

from tipcore.errors import Fault
from tipcore.principles import Finding, Report
from tipcore.profiles import Profile
from tipcore.reports._digest import Digest, digest
from tipcore.reports._facts import fact_label
from tipcore.reports._lines import fault_name, place, waiver_line, when
from tipcore.reports._occasion import Occasion, occasion
from tipcore.reports._words import count, say, term

_WIDTH = 98
_MOST_FACTS = 10


def text(
    report: Report,
    *,
    as_of: date,
    profile: Profile | str | None = None,
    faults: Sequence[Fault] = (),
    details: bool = False,
) -> str:
    """Return a report as plain text: breaches and what falls due, then which facts would decide most.

    Args:
        report: What `check` found.
        as_of: The day or instant that it was given.
        profile: The profile that it was given; None where each case has its own.
        faults: Faulty rows of the file that the cases were read from.
        details: Also list what is not known, obligation by obligation.

    Raises:
        UnknownTerm: There is no such profile.

    Examples:
        >>> from tipcore import check
        >>> from tipcore.models import Case, CaseId
        >>> day = date(2022, 3, 1)
        >>> print(text(check(Case(id=CaseId("c-1")), day), as_of=day).splitlines()[0])
        Check against the guiding principles
    """
    found = digest(report, occasion(as_of, profile), faults)
    return "\n".join(_lines(found, details=details)) + "\n"


def _lines(found: Digest, *, details: bool) -> Iterator[str]:
    yield say("title")
    yield "; ".join((count("cases", found.cases), *found.occasion.said))
    yield ", ".join(
        (
            count("breaches_count", len(found.breaches)),
            count("due_count", len(found.due)),
            count("unknown_count", found.unknown_places),
        )
    )
    yield from _faults(found.faults)
    yield from _findings("breaches", found.breaches, found.occasion)
    yield from _findings("due", found.due, found.occasion)
    yield from _waiting(found)
    yield from _unknown(found) if details else ()
    yield from _rest(found)
    yield from ("", *_wrapped(f"{say('notice')} {say('no_names')}", "", ""))


def _faults(faults: Sequence[Fault]) -> Iterator[str]:
    if faults:
        yield from _heading(f"{say('faults')} ({len(faults):,})")
        yield from _wrapped(say("faults_intro"), "", "")
        for fault in faults:
            yield from _wrapped(str(fault), "  ", "    ")


def _findings(key: str, findings: Sequence[Finding], occasion: Occasion) -> Iterator[str]:
    yield from _heading(f"{say(key)} ({len(findings):,})")
    if not findings:
        yield from _wrapped(say(f"{key}_none"), "  ", "  ")
    for finding in findings:
        severity = term("severities", finding.severity.value)
        yield f"{finding.code}  {fault_name(finding.code)}  [{severity}]".replace("    ", "  ")
        yield from _wrapped(f"{say('case')} {finding.case}: {place(finding)}", "  ", "    ")
        yield from _wrapped(finding.message, "  ", "    ")
        label = say("since") if key == "breaches" else say("until")
        owed = finding.bearer.value.replace("_", " ")
        yield from _wrapped(f"{label}: {when(finding, occasion)}. {say('owed_by')}: {owed}.", "  ", "    ")
        yield from _wrapped(f"{say('remedy')}: {finding.remedy.says}", "  ", "    ")
        yield from _wrapped(f"{say('cited')}: {'; '.join(map(str, finding.cites))}", "  ", "    ")


def _waiting(found: Digest) -> Iterator[str]:
    yield from _heading(say("waiting"))
    if not found.waiting:
        yield f"  {say('waiting_none')}"
    for one in found.waiting[:_MOST_FACTS]:
        waits, places = count("waiting_line", len(one.codes)), count("waiting_places", one.places)
        yield from _wrapped(f"{fact_label(one.fact)} ({one.fact}): {waits} {places}", "  ", "    ")
    if len(found.waiting) > _MOST_FACTS:
        yield f"  {count('waiting_more', len(found.waiting) - _MOST_FACTS)}"


def _unknown(found: Digest) -> Iterator[str]:
    yield from _heading(say("unknown"))
    if not found.unknown:
        yield f"  {say('unknown_none')}"
    for group in found.unknown:
        yield f"{group.code}  {fault_name(group.code)}: {count('places', len(group.findings))}"
        for finding in group.findings:
            yield from _wrapped(
                f"{say('case')} {finding.case}: {place(finding)}. {finding.message}", "  ", "    "
            )


def _rest(found: Digest) -> Iterator[str]:
    if found.by_hand:
        yield from _heading(say("by_hand"))
        for finding in found.by_hand:
            yield from _wrapped(
                f"{finding.code}  {say('case')} {finding.case}: {finding.message}", "  ", "    "
            )
    if found.waived:
        yield from _heading(say("waived"))
        for finding in found.waived:
            why = "" if finding.waived is None else waiver_line(finding.waived)
            yield from _wrapped(
                f"{finding.code}  {say('case')} {finding.case}: {place(finding)}. {why}", "  ", "    "
            )
    if found.rule_errors:
        yield from _heading(say("rule_errors"))
        yield from _wrapped(say("rule_errors_intro"), "", "")
        for one in found.rule_errors:
            yield f"  {say('rule_error', code=one.code, case=one.case, path=one.path, error=one.error)}"
    yield from _heading(say("checked"))
    for kind, number in found.verdicts:
        yield f"  {term('verdicts', kind.value)}: {number:,}"


def _heading(said: str) -> Iterable[str]:
    return "", said, "-" * len(said)


def _wrapped(said: str, first: str, rest: str) -> list[str]:
    return wrap(said, _WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False)
