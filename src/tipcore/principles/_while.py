"""While: as long as a state lasts, another one holds."""

__all__ = ["While"]

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from attrs import frozen

from tipcore.conditions import Evidence, Listing, Occurrence, Scene
from tipcore.dates import Moment
from tipcore.logic import Assumption, AssumptionKind, Truth
from tipcore.principles._verdict import Verdict, VerdictKind

Item_contra = TypeVar("Item_contra", contravariant=True)

_NO_TIME = timedelta(0)


@frozen(kw_only=True, eq=False)
class While(Generic[Item_contra]):
    """During a state another state holds, with gaps no longer than a tolerance.

    Attributes:
        during: The state that asks for it; only what certainly lasted counts for a breach.
        holds: The state that is asked for.
        tolerance: The longest gap that is no breach.

    Source:
        norms.md section 3, *While*.
    """

    during: Evidence[Item_contra]
    holds: Evidence[Item_contra]
    tolerance: timedelta = _NO_TIME

    def judge(self, scene: Scene[Item_contra]) -> Verdict:
        """Return *breached* since the first certain gap, *met* where all of the time is covered."""
        now = scene.as_of.last
        during, holds = self.during.list_for(scene), self.holds.list_for(scene)
        if not during.occurrences:
            return Verdict(
                kind=VerdictKind.NOT_APPLICABLE, because=f"it is not on record that {self.during.says}"
            )
        gaps = [
            gap
            for start, end in _certain(during.occurrences, now)
            for gap in _uncovered(start, end, [_widest(one, now) for one in holds.occurrences])
        ]
        broken = [
            (start, end)
            for start, end in gaps
            if end - start > self.tolerance and holds.closed(end).truth is Truth.YES
        ]
        if broken:
            start, end = broken[0]
            mended = Moment.at(end) if end < now else None
            assumes = holds.closed(end).assumes | _lasting(during)
            return Verdict(kind=VerdictKind.BREACHED, since=Moment.at(start), mended=mended, assumes=assumes)
        held = list(_certain(holds.occurrences, now))
        widest = [_widest(one, now) for one in during.occurrences]
        if all(end - start <= self.tolerance for span in widest for start, end in _uncovered(*span, held)):
            running = any(one.ended is None or one.ended.last > now for one in during.occurrences)
            until = Moment.at(now) if running else None
            return Verdict(kind=VerdictKind.MET, until=until, assumes=_lasting(holds))
        doubtful = (*during.occurrences, *holds.occurrences)
        missing = {one.date_path for one in doubtful if not one.when.exact} | holds.closed(now).missing
        return Verdict(kind=VerdictKind.UNKNOWN, missing=frozenset(missing))

    def says(self) -> str:
        """Return what holds as long as what lasts."""
        return f"as long as {self.during.says}, {self.holds.says}"


def _certain(occurrences: Iterable[Occurrence], now: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Iterate over the spans in which a state certainly held; with no end it lasts until now."""
    for one in occurrences:
        end = now if one.ended is None else min(one.ended.first, now)
        if one.fits.truth is Truth.YES and one.when.last < end:
            yield one.when.last, end


def _widest(one: Occurrence, now: datetime) -> tuple[datetime, datetime]:
    """Return the longest span in which a state may have held."""
    return one.when.first, now if one.ended is None else min(one.ended.last, now)


def _uncovered(
    start: datetime, end: datetime, spans: Iterable[tuple[datetime, datetime]]
) -> Iterator[tuple[datetime, datetime]]:
    """Iterate over the gaps that some spans leave in one, in order."""
    at = start
    for first, last in sorted(spans):
        if first >= end:
            break
        if first > at:
            yield at, first
        at = max(at, last)
    if at < end:
        yield at, end


def _lasting(listing: Listing) -> frozenset[Assumption]:
    """Return what is assumed of states with no recorded end."""
    return frozenset(
        Assumption(AssumptionKind.PERSISTENCE, one.path) for one in listing.occurrences if one.ended is None
    )
