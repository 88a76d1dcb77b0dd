"""What falls due in a process: clocks that run out, and facts that must be read anew."""

__all__ = ["Due", "clock_runs_out", "due_items"]

from collections.abc import Iterator
from datetime import datetime

from attrs import frozen

from tipcore.dates import Moment, TimeLimit
from tipcore.logic import Truth
from tipcore.models import HistoryEntry, ProcessRecord
from tipcore.profiles import Profile
from tipcore.sources import Citation
from tipcore.workflows._definition import Clock, Workflow
from tipcore.workflows._facts import Log
from tipcore.workflows._profile_values import profile_value


@frozen(kw_only=True)
class Due:
    """A thing that is to be done by a moment.

    Attributes:
        id: Id of the clock, or name of the fact.
        says: What is to be done.
        since: From when it runs.
        due: When it has run out; None where the profile does not know the limit.
        passed: Whether it has run out; *unknown* inside the interval of `due`, or without a limit.
        parameter: The parameter of the profile that holds the limit; empty for a fact.
        cites: Where the limit comes from.
    """

    id: str
    says: str
    since: datetime
    due: Moment | None
    passed: Truth
    parameter: str = ""
    cites: tuple[Citation, ...] = ()


def _about(entry: HistoryEntry) -> str | None:
    return None if entry.body is None else entry.body.argument


def _starts(clock: Clock, record: ProcessRecord, log: Log) -> Iterator[HistoryEntry]:
    """Return the entries from which a clock runs and that nothing has stopped."""
    if record.state not in clock.states:
        return
    last: dict[str | None, HistoryEntry] = {}
    for entry in record.history:
        if entry.event in clock.since:
            last[_about(entry)] = entry
    for about, start in last.items():
        later = record.history[start.sequence + 1 :]
        stops = [entry for entry in later if entry.event in clock.until and _about(entry) in {about, None}]
        known = any(log.recorded_after(name, about, start.sequence) for name in clock.until_facts)
        if len(stops) < clock.count and not known:
            yield start


def _reckon(
    clock: Clock, start: HistoryEntry, record: ProcessRecord, profile: Profile, as_of: datetime
) -> Due:
    since = start.at.moment(profile.zone)
    value = profile_value(profile, clock.limit, record.direction, since)
    limit = value.value if value is not None else None
    cites = (*clock.cites, *(value.cites if value is not None else ()))
    if not isinstance(limit, TimeLimit):
        due, passed = None, Truth.UNKNOWN
    else:
        due = limit.due(since, calendar=profile.calendar, zone=profile.zone)
        now = Moment.at(as_of)
        passed = (
            Truth.NO if now.certainly_by(due) else Truth.YES if now.certainly_after(due) else Truth.UNKNOWN
        )
    return Due(
        id=clock.id,
        says=clock.says,
        since=since.first,
        due=due,
        passed=passed,
        parameter=clock.limit,
        cites=cites,
    )


def clock_runs_out(
    clock: Clock, record: ProcessRecord, log: Log, profile: Profile, *, as_of: datetime, about: str | None
) -> Truth:
    """Return whether a clock has run out at a moment, for one State or for none."""
    starts = [start for start in _starts(clock, record, log) if _about(start) in {about, None}]
    if not starts:
        return Truth.NO
    passed = [_reckon(clock, start, record, profile, as_of).passed for start in starts]
    return Truth.YES if Truth.YES in passed else Truth.UNKNOWN if Truth.UNKNOWN in passed else Truth.NO


def due_items(
    workflow: Workflow, record: ProcessRecord, log: Log, profile: Profile, as_of: datetime
) -> tuple[Due, ...]:
    """Return what falls due, the earliest first: clocks, then facts that the present state waits on."""
    found = [
        _reckon(clock, start, record, profile, as_of)
        for clock in workflow.clocks
        for start in _starts(clock, record, log)
    ]
    steps = workflow.steps[str(record.state)].values()
    read = {fact.name for step in steps for guard in step.guards for fact in guard.facts}
    for fact, _, since, until in log.expiries(as_of):
        if fact.name in read:
            says = f"{fact.says}: to be read anew"
            end = Moment.at(until)
            found.append(
                Due(id=fact.name, says=says, since=since, due=end, passed=Truth.NO, cites=fact.cites)
            )
    return tuple(
        sorted(found, key=lambda due: (due.due is None, due.due.first if due.due else due.since, due.id))
    )
