"""What a record lists of one kind of event or state, and the questions that a norm asks of it."""

__all__ = ["Listing", "Occurrence", "any_of"]

from collections.abc import Callable, Iterable
from datetime import datetime

from attrs import evolve, frozen

from tipcore.dates import Moment
from tipcore.logic import Assumption, AssumptionKind, Reading, Truth

YES = Reading(Truth.YES)
NO = Reading(Truth.NO)


@frozen(kw_only=True)
class Occurrence:
    """One listed event, or the start of one listed state.

    Attributes:
        path: Where it stands (`guardians[0]`).
        date_path: Where its date stands (`guardians[0].appointed`).
        when: When it happened, or when the state began.
        fits: Whether it is of the kind that is asked for: yes or unknown.
        lasting: Whether it is a state, which holds until it ends.
        ended: When the state ended; None where no end is on record.
        linked: Whether a link between the two records states the order that is asked for.
    """

    path: str
    date_path: str
    when: Moment
    fits: Reading = YES
    lasting: bool = False
    ended: Moment | None = None
    linked: bool = False

    def by(self, at: Moment) -> Reading:
        """Return whether it came before or at a moment; a link decides unless dates contradict it."""
        if self.when.certainly_by(at):
            return YES
        if self.when.first > at.last:
            return NO
        return YES if self.linked else Reading.unknown(self.date_path)

    def from_(self, at: Moment) -> Reading:
        """Return whether it came at or after a moment; a link decides unless dates contradict it."""
        if self.when.first >= at.last:
            return YES
        if self.when.last < at.first:
            return NO
        return YES if self.linked else Reading.unknown(self.date_path)

    def certain_by(self, now: datetime) -> bool:
        """Return whether it is of the kind and has certainly happened by an instant."""
        return self.fits.truth is Truth.YES and self.when.last <= now


@frozen(kw_only=True)
class Listing:
    """All that a record lists of one kind, seen up to one instant.

    Attributes:
        occurrences: What is listed and may be of the kind; nothing that began after `now`.
        gaps: What is missing where nothing is listed: the sections, or the blank field.
        now: The instant up to which the record is read.
        complete: Up to when the listing is complete; None: nobody says so.
        closed_by: Which statement makes it complete.
        left_out: The presumptions by which a record was left out; an absence rests on them too.
    """

    occurrences: tuple[Occurrence, ...]
    gaps: frozenset[str]
    now: datetime
    complete: datetime | None = None
    closed_by: str = ""
    left_out: frozenset[Assumption] = frozenset()

    def __or__(self, other: "Listing") -> "Listing":
        """Return what either lists; complete as far as both are."""
        sides = [self, other]
        complete = None
        if self.complete is not None and other.complete is not None:
            complete = min(self.complete, other.complete)
        return Listing(
            occurrences=self.occurrences + other.occurrences,
            gaps=self.gaps | other.gaps,
            now=self.now,
            complete=complete,
            closed_by=", ".join(sorted({side.closed_by for side in sides if side.closed_by})),
            left_out=self.left_out | other.left_out,
        )

    def closed(self, until: datetime) -> Reading:
        """Return *yes* where nothing can be missing up to an instant, else *unknown*."""
        if self.complete is not None and until <= self.complete:
            closed = YES.assuming(AssumptionKind.COMPLETENESS, self.closed_by)
            return evolve(closed, assumes=closed.assumes | self.left_out)
        return Reading(Truth.UNKNOWN, self.gaps)

    def none_in(self, first: datetime, last: datetime) -> Reading:
        """Return whether no such event lies in a closed interval of instants.

        Source:
            norms.md section 2, *Absence*.
        """
        inside = [one.fits & self._inside(one, first, last) for one in self.occurrences]
        return ~any_of(inside) & self.closed(last)

    def standing(
        self,
        at: Moment,
        fresh: Callable[[Moment], Moment] | None = None,
        renewals: "Iterable[Listing]" = (),
    ) -> Reading:
        """Return whether one came before or at a moment, and still holds then.

        Args:
            at: The moment of the act.
            fresh: Gives the end of validity of one that came at a moment; None: no end.
            renewals: Events that make an older one stale.

        Source:
            norms.md section 3, *Before*; section 2, *States*.
        """
        stale = tuple(renewals)
        holding = [self._holds(one, at, fresh, stale) for one in self.occurrences]
        return any_of(holding) | ~self.closed(at.last)

    def _holds(
        self,
        one: Occurrence,
        at: Moment,
        fresh: Callable[[Moment], Moment] | None,
        renewals: "tuple[Listing, ...]",
    ) -> Reading:
        return one.fits & one.by(at) & self.still(one, at) & _current(one, at, fresh, renewals)

    def current(
        self, at: Moment, fresh: Callable[[Moment], Moment] | None, renewals: "Iterable[Listing]"
    ) -> "Listing":
        """Return this listing without what was too old or stale at a moment; later things stay.

        Args:
            at: The moment of the act.
            fresh: Gives the end of validity of one that came at a moment; None: no end.
            renewals: Events that make an older one stale.
        """
        stale = tuple(renewals)
        seen = (
            one if one.when.first >= at.last else evolve(one, fits=one.fits & _current(one, at, fresh, stale))
            for one in self.occurrences
        )
        return evolve(self, occurrences=tuple(one for one in seen if one.fits.truth is not Truth.NO))

    def still(self, one: Occurrence, at: Moment) -> Reading:
        """Return whether a state that began has not ended before a moment."""
        if one.ended is not None:
            return _not_before(one.ended, at, one.path)
        if not one.lasting:
            return YES
        if self.complete is not None and at.last <= self.complete:
            return YES.assuming(AssumptionKind.COMPLETENESS, self.closed_by)
        return YES.assuming(AssumptionKind.PERSISTENCE, one.path)

    def older_than(self, one: Occurrence, at: Moment) -> Reading:
        """Return whether each listed event that lies before a moment came before another thing.

        What is not listed is assumed not to be (the situation persists), and noted.
        """
        reading = YES
        for mine in self.occurrences:
            reading &= ~(mine.fits & mine.by(at)) | _precedes(mine, one)
        if self.complete is not None and at.last <= self.complete:
            return reading
        return reading & YES.assuming(AssumptionKind.PERSISTENCE, ", ".join(sorted(self.gaps)))

    @staticmethod
    def _inside(one: Occurrence, first: datetime, last: datetime) -> Reading:
        if one.when.last < first or one.when.first > last:
            return NO
        return YES if first <= one.when.first and one.when.last <= last else Reading.unknown(one.date_path)


def any_of(readings: Iterable[Reading]) -> Reading:
    """Return whether at least one of some readings holds; of none, *no*.

    Examples:
        >>> any_of([]).truth, any_of([NO, Reading.unknown("a")]).truth
        (<Truth.NO: 'no'>, <Truth.UNKNOWN: 'unknown'>)
    """
    joined = NO
    for reading in readings:
        joined |= reading
    return joined


def _current(
    one: Occurrence,
    at: Moment,
    fresh: Callable[[Moment], Moment] | None,
    renewals: tuple[Listing, ...],
) -> Reading:
    """Return whether one that came before a moment was then neither too old nor stale."""
    reading = YES if fresh is None else _not_before(fresh(one.when), at, one.date_path)
    for renewal in renewals:
        reading &= renewal.older_than(one, at)
    return reading


def _precedes(one: Occurrence, other: Occurrence) -> Reading:
    truth = one.when.before(other.when)
    return Reading.unknown(one.date_path, other.date_path) if truth is Truth.UNKNOWN else Reading(truth)


def _not_before(end: Moment, at: Moment, path: str) -> Reading:
    if end.first >= at.last:
        return YES
    return NO if end.last < at.first else Reading.unknown(path)
