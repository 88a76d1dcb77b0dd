"""Within: something is done within a time limit that runs from a trigger."""

__all__ = ["CountsFrom", "Pause", "Within"]

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Generic, TypeVar

from attrs import evolve, frozen

from tipcore.conditions import Evidence, Limit, Listing, Occurrence, Scene, any_of, limit_ending
from tipcore.dates import UNKNOWN_MOMENT, Moment, PartialDate
from tipcore.logic import Assumption, AssumptionKind, Reading, Truth
from tipcore.principles._verdict import Verdict, VerdictKind
from tipcore.terms import RecordState

Item_contra = TypeVar("Item_contra", contravariant=True)

_YES, _NO = Reading(Truth.YES), Reading(Truth.NO)


class CountsFrom(StrEnum):
    """From when a performance counts; each obligation states which."""

    TRIGGER = "trigger"
    """Only at or after the trigger: an answer to a request."""
    ANY = "any"
    """An earlier one that still stands discharges the duty too."""


@frozen(kw_only=True)
class Pause:
    """A span that does not count, held by a field of the thing as a number of hours.

    Attributes:
        field: The field (`travel`); a blank one may be any length up to the cap.
        says: What the span is: *the time of travel*.
        cap_hours: The longest that it may be; None: no longest.
    """

    field: str
    says: str
    cap_hours: int | None = None

    def stretch(self, deadline: Moment, scene: Scene[Any]) -> Moment:
        """Return the deadline moved by this span; its far end is open where the span is unknown."""
        hours: float | None = getattr(scene.item, self.field)
        longest = self.cap_hours if hours is None else hours
        later = UNKNOWN_MOMENT if longest is None else deadline.shifted(timedelta(hours=longest))
        return Moment(deadline.shifted(timedelta(hours=hours or 0)).earliest, later.latest)


@frozen(kw_only=True, eq=False)
class Within(Generic[Item_contra]):
    """Something is done no later than a limit after the trigger.

    Attributes:
        deadline: The limit, or the name of the parameter of the profile that holds it.
        done: What shows that it is done.
        counts_from: From when a performance counts.
        of: The field of the thing that holds the moment of the trigger; empty: the anchor.
        suspends: Spans that do not count.
        lapses: Events with which the duty ends without a breach.
        open_when_unknown: The trigger may be of unknown time and the duty still is due at once
            (medical clocks).

    Source:
        norms.md section 3, *Within*.
    """

    deadline: Limit
    done: Evidence[Item_contra]
    counts_from: CountsFrom
    of: str = ""
    suspends: tuple[Pause, ...] = ()
    lapses: Evidence[Item_contra] | None = None
    open_when_unknown: bool = False

    def judge(self, scene: Scene[Item_contra]) -> Verdict:
        """Return whether it was done in time, is due, lapsed, or was not done."""
        if scene.state is RecordState.PLANNED:
            return Verdict(kind=VerdictKind.NOT_APPLICABLE, because="it has not happened yet")
        ending = limit_ending(scene, self.deadline)
        if not callable(ending):
            return Verdict(kind=VerdictKind.UNKNOWN, missing=frozenset({ending}))
        start, start_path = self.trigger(scene)
        deadline = ending(start)
        for pause in self.suspends:
            deadline = pause.stretch(deadline, scene)
        blank = frozenset(f"{scene.path}.{one.field}" for one in self.suspends if _blank(scene, one.field))
        return self.decide(scene, start, deadline, blank | {start_path})

    def trigger(self, scene: Scene[Any]) -> tuple[Moment, str]:
        """Return when the trigger was, and the path of its date."""
        if not self.of:
            return scene.at, scene.date_path
        value: PartialDate | None = getattr(scene.item, self.of)
        moment = UNKNOWN_MOMENT if value is None else value.moment(scene.zone)
        return moment, f"{scene.path}.{self.of}"

    def decide(  # noqa: PLR0911 - one return for each verdict that norms.md lists
        self, scene: Scene[Item_contra], start: Moment, deadline: Moment, doubt: frozenset[str]
    ) -> Verdict:
        """Return the verdict for a trigger and a deadline [D-, D+].

        Args:
            scene: The instance.
            start: When the trigger was.
            deadline: When the limit has run out.
            doubt: Paths of what makes the deadline vague.
        """
        done = self.done.list_for(scene)
        lapse = None if self.lapses is None else self.lapses.list_for(scene)
        now = scene.as_of.last
        judged = [(one, self._in_time(one, done, start, deadline, doubt)) for one in done.occurrences]
        result = any_of(reading for _, reading in judged)
        possible = [one for one, reading in judged if reading.truth is not Truth.NO]
        seen = any(one.certain_by(now) for one in possible)
        last = None if deadline.latest is None else Moment.at(deadline.latest)
        unknown = Verdict(kind=VerdictKind.UNKNOWN, missing=result.missing, done=seen, until=last)
        if _lapsed(lapse, deadline, possible):
            return Verdict(kind=VerdictKind.LAPSED, assumes=_nothing_before(done), because=_says(self.lapses))
        if result.truth is Truth.YES:
            return Verdict(kind=VerdictKind.MET, assumes=result.assumes, done=True)
        if deadline.latest is None and start.latest is None and self.open_when_unknown and not seen:
            return Verdict(
                kind=VerdictKind.DUE, late=True, missing=doubt, because="act now: the start is not known"
            )
        if deadline.earliest is not None and now <= deadline.earliest and not seen:
            return Verdict(kind=VerdictKind.DUE, until=_first(deadline), missing=result.missing)
        if result.truth is Truth.UNKNOWN:
            return unknown
        if deadline.latest is None or now <= deadline.latest:
            return evolve(unknown, missing=doubt)
        ended = _may_have_lapsed(lapse, deadline)
        if ended:
            return evolve(unknown, missing=ended)
        return self._overdue(done, lapse, deadline, now)

    def _overdue(self, done: Listing, lapse: Listing | None, deadline: Moment, now: datetime) -> Verdict:
        """Return the verdict where the deadline has passed and nothing listed is in time."""
        last = Moment(deadline.latest, deadline.latest)
        after = [one for one in done.occurrences if one.when.certainly_after(deadline)]
        late = [one for one in after if one.certain_by(now)]
        closed = _YES if after and self.done.unique else done.closed(deadline.last)
        if closed.truth is not Truth.YES:
            missing, seen = closed.missing, bool(late)
            return Verdict(kind=VerdictKind.UNKNOWN, missing=missing, late=True, done=seen, until=last)
        if lapse is not None and lapse.closed(deadline.last).truth is not Truth.YES:
            closed = closed.assuming(AssumptionKind.PERSISTENCE, ", ".join(sorted(lapse.gaps)))
        elif lapse is not None:
            closed &= lapse.closed(deadline.last)
        mended = min((one.when for one in late), key=lambda when: when.last, default=None)
        return Verdict(
            kind=VerdictKind.BREACHED, since=last, mended=mended, assumes=closed.assumes, done=bool(late)
        )

    def _in_time(
        self, one: Occurrence, listing: Listing, start: Moment, deadline: Moment, doubt: frozenset[str]
    ) -> Reading:
        """Return whether one listed performance is in time."""
        reading = one.fits
        if one.when.last > listing.now:
            reading &= Reading.unknown(one.date_path)
        if one.when.certainly_after(deadline):
            return _NO
        if not one.when.certainly_by(deadline):
            reading &= Reading.unknown(one.date_path, *doubt)
        from_start = one.from_(start)
        if self.counts_from is CountsFrom.TRIGGER:
            return reading & from_start
        return reading & (from_start | listing.still(one, start))

    def says(self) -> str:
        """Return what is to be done, and within which limit."""
        return f"{self.done.says} within {_limit_words(self.deadline)}"


def _limit_words(limit: Limit) -> str:
    return f"the time that the profile gives ({limit})" if isinstance(limit, str) else str(limit)


def _blank(scene: Scene[Any], field: str) -> bool:
    return getattr(scene.item, field) is None


def _first(deadline: Moment) -> Moment:
    return Moment(deadline.earliest, deadline.earliest)


def _says(evidence: Evidence[Any] | None) -> str:
    return "" if evidence is None else evidence.says


def _lapsed(lapse: Listing | None, deadline: Moment, possible: Iterable[Occurrence]) -> bool:
    """Return whether the duty certainly ended in time, before anything that may have met it."""
    if lapse is None:
        return False
    ends = [one for one in lapse.occurrences if one.certain_by(lapse.now) and one.when.certainly_by(deadline)]
    return any(all(end.when.last < one.when.first for one in possible) for end in ends)


def _nothing_before(done: Listing) -> frozenset[Assumption]:
    """Return what a lapse assumes: that the performance was not done earlier and left out."""
    return frozenset(Assumption(AssumptionKind.COMPLETENESS, gap) for gap in done.gaps)


def _may_have_lapsed(lapse: Listing | None, deadline: Moment) -> frozenset[str]:
    """Return what is missing to say whether the duty ended in time; empty where it did not."""
    if lapse is None:
        return frozenset()
    missing: set[str] = set()
    for one in lapse.occurrences:
        if not one.when.certainly_after(deadline):
            missing |= one.fits.missing or {one.date_path}
    return frozenset(missing)
