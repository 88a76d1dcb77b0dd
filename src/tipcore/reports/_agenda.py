"""What is due, by whom and until when: from the obligations, and from the limits of processes."""

__all__ = ["AgendaItem", "agenda"]

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from attrs import frozen

from tipcore.dates import UNKNOWN_MOMENT, Moment, instant_of
from tipcore.errors import TipcoreError
from tipcore.logic import Truth
from tipcore.reports._words import say

if TYPE_CHECKING:
    from tipcore.models import Case, CaseId, ProcessRecord
    from tipcore.principles import Finding
    from tipcore.profiles import Profile


@frozen(kw_only=True)
class AgendaItem:
    """One thing to do. It holds ids, paths and codes, never a personal value.

    Attributes:
        case: Id of the case.
        path: Where in the case.
        code: Code of the obligation; id of the limit, for a process (`repatriation/travel-document`).
        bearer: Who owes it; empty where a process does not say.
        until: Until when; None where that is not known.
        late: Whether the time for it has passed.
        message: What is to be done.
    """

    case: "CaseId"
    path: str
    code: str
    bearer: str
    until: Moment | None
    late: bool
    message: str


def agenda(
    cases: "Case | Iterable[Case]",
    as_of: date,
    horizon: timedelta | int = 30,
    *,
    profile: "Profile | str | None" = None,
) -> tuple[AgendaItem, ...]:
    """Return what is due within a horizon, late things first, then by the day.

    Listed are duties that fall due, duties whose time has passed while the record does not
    show whether they were done, and limits of processes that run. What is due at a moment
    that is not known is always listed. Breaches that stand are no agenda: see `check`.

    Args:
        cases: A case, or an iterable of cases (read once).
        as_of: A day (its last instant counts) or an aware date-time.
        horizon: How far to look ahead; a number means days.
        profile: Id of the jurisdiction, or the profile; None: the one that each case names.

    Raises:
        UnknownTerm: The given profile is not known.
        InvalidRecord: A case names a profile that is not known.
        ValueError: `as_of` is a date-time without time zone, or the horizon is negative.

    Examples:
        >>> from tipcore.models import Case, CaseId
        >>> agenda(Case(id=CaseId("c-1")), date(2022, 3, 1))
        ()
    """
    from tipcore.models import Case
    from tipcore.profiles import judging

    span = timedelta(days=min(horizon, timedelta.max.days)) if isinstance(horizon, int) else horizon
    if span < timedelta(0):
        msg = "the horizon is negative: give days to look ahead"
        raise ValueError(msg)
    found: list[AgendaItem] = []
    for case in (cases,) if isinstance(cases, Case) else cases:
        known = judging(case.profile, profile)
        end = _end(instant_of(as_of, known.zone), span)
        items = [*_duties(case, as_of, known), *_limits(case, as_of)]
        found += [one for one in items if one.until is None or one.late or one.until.first <= end]
    return tuple(sorted(found, key=_order))


def _end(start: datetime, span: timedelta) -> datetime:
    """Return the end of the horizon, at the latest the end of the calendar."""
    return start + min(span, datetime.max.replace(tzinfo=UTC) - start)


def _duties(case: "Case", as_of: date, profile: "Profile") -> Iterator[AgendaItem]:
    """Yield what the obligations say is due, or is late for all that the record shows."""
    from tipcore.principles import VerdictKind, check

    for finding in check(case, as_of, profile=profile).findings:
        verdict = finding.verdict
        if finding.kind not in {VerdictKind.DUE, VerdictKind.UNKNOWN} or verdict.ready:
            continue
        if finding.kind is VerdictKind.UNKNOWN and (not verdict.late or verdict.done):
            continue
        yield _duty(finding)


def _duty(finding: "Finding") -> AgendaItem:
    return AgendaItem(
        case=finding.case,
        path=finding.path,
        code=finding.code,
        bearer=finding.bearer.value,
        until=finding.verdict.until,
        late=finding.verdict.late,
        message=f"{finding.message} {finding.remedy.says}",
    )


def _limits(case: "Case", as_of: date) -> Iterator[AgendaItem]:
    """Yield the limits that run in the processes of a case."""
    for number, person in enumerate(case.persons):
        for place, stored in enumerate(person.processes):
            yield from _running(case.id, f"persons[{number}].processes[{place}]", stored, as_of)


def _running(case: "CaseId", path: str, stored: "ProcessRecord", as_of: date) -> Iterator[AgendaItem]:
    from tipcore.workflows import resume

    try:
        process = resume(stored)
    except TipcoreError:
        process = None
    if process is None:
        yield _unread(case, path, stored)
        return
    for due in process.overdue(as_of=as_of):
        yield AgendaItem(
            case=case,
            path=path,
            code=f"{stored.workflow}/{due.id}",
            bearer="",
            until=due.due,
            late=due.passed is Truth.YES,
            message=say("agenda_process", workflow=process.workflow.title, says=due.says),
        )


def _unread(case: "CaseId", path: str, stored: "ProcessRecord") -> AgendaItem:
    """Return the word that the limits of a process could not be read: it is never passed over."""
    return AgendaItem(
        case=case,
        path=path,
        code=stored.workflow,
        bearer="",
        until=None,
        late=False,
        message=say("agenda_unread", workflow=stored.workflow, version=str(stored.version)),
    )


def _order(item: AgendaItem) -> tuple[bool, datetime, str, str, str]:
    until = (UNKNOWN_MOMENT if item.until is None else item.until).last
    return not item.late, until, item.case, item.path, item.code
