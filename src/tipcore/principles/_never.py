"""Never: something is forbidden."""

__all__ = ["Never"]

from typing import Generic, TypeVar

from attrs import frozen

from tipcore.conditions import Condition, Evidence, Occurrence, Scene
from tipcore.dates import Moment
from tipcore.logic import Reading, Truth
from tipcore.principles._act import judge_act
from tipcore.principles._verdict import Verdict, VerdictKind

Item_contra = TypeVar("Item_contra", contravariant=True)


@frozen(eq=False)
class Never(Generic[Item_contra]):
    """The thing in question is never of a forbidden kind, or a forbidden event never follows it.

    Attributes:
        what: A condition that makes the thing itself forbidden, or evidence of the events
            that are forbidden beside it.
        from_anchor: Of evidence: only events at or after the anchor are forbidden.
        planned: Of evidence: the same events where they are still planned.

    Source:
        norms.md section 3, *Never*.
    """

    what: Condition[Item_contra] | Evidence[Item_contra]
    from_anchor: bool = False
    planned: Evidence[Item_contra] | None = None

    def judge(self, scene: Scene[Item_contra]) -> Verdict:
        """Return *breached* since the forbidden event; *met* only as far as the record is complete."""
        what = self.what
        if isinstance(what, Condition):
            return judge_act(scene, lambda seen: ~what.test(seen))
        listing = what.list_for(scene)
        seen = [(one, self._forbidden(one, scene)) for one in listing.occurrences]
        certain = [one for one, reading in seen if reading.truth is Truth.YES]
        if certain:
            first = min(certain, key=lambda one: one.when.last)
            assumes = next(reading.assumes for one, reading in seen if one is first)
            since = Moment(first.when.latest, first.when.latest)
            events = tuple(one.path for one in certain)
            return Verdict(kind=VerdictKind.BREACHED, since=since, assumes=assumes, events=events)
        doubtful = [(one, reading) for one, reading in seen if reading.truth is Truth.UNKNOWN]
        if doubtful:
            missing = frozenset[str]().union(*(reading.missing for _, reading in doubtful))
            events = tuple(one.path for one, _ in doubtful)
            return Verdict(kind=VerdictKind.UNKNOWN, missing=missing, events=events)
        planned = self._planned(scene)
        if planned:
            return Verdict(kind=VerdictKind.DUE, events=planned, because="what is planned is to be refused")
        closed = listing.closed(scene.as_of.last)
        if closed.truth is Truth.YES:
            until = Moment.at(scene.as_of.last)
            return Verdict(kind=VerdictKind.MET, until=until, assumes=closed.assumes)
        return Verdict(kind=VerdictKind.NOTHING_ON_RECORD, missing=closed.missing)

    def _forbidden(self, one: Occurrence, scene: Scene[Item_contra]) -> Reading:
        """Return whether one listed event has happened, and falls under the prohibition."""
        happened = one.when.last <= scene.as_of.last
        reading = one.fits & (Reading(Truth.YES) if happened else Reading.unknown(one.date_path))
        return reading & one.from_(scene.at) if self.from_anchor else reading

    def _planned(self, scene: Scene[Item_contra]) -> tuple[str, ...]:
        if self.planned is None:
            return ()
        return tuple(one.path for one in self.planned.list_for(scene).occurrences)

    def says(self) -> str:
        """Return what is forbidden."""
        return f"it must never be that {self.what.says}"
