"""Moments: closed intervals of instants, ordered in three values."""

__all__ = ["UNKNOWN_MOMENT", "Moment"]

from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Self

from attrs import field, frozen

from tipcore.dates._instant import first_instant, last_instant, to_utc
from tipcore.logic import Truth

_START = datetime.min.replace(tzinfo=UTC)
_END = datetime.max.replace(tzinfo=UTC)


def _bound(value: datetime | None) -> datetime | None:
    """Return an end of an interval in UTC; None stays unbounded."""
    return None if value is None else to_utc(value)


@frozen(repr=False)
class Moment:
    """When something happens: at one instant between `earliest` and `latest`, both included.

    Instants are kept in UTC. `repr` shows no date: a moment may come from a date of birth.

    Attributes:
        earliest: The first instant that is possible; None if there is no known one.
        latest: The last instant that is possible; None if there is no known one.

    Raises:
        ValueError: An end has no time zone, or `earliest` is after `latest`.

    Source:
        norms.md section 2, *Moments* and *Order*.

    Examples:
        >>> march = Moment(datetime(2022, 3, 1, tzinfo=UTC), datetime(2022, 3, 31, tzinfo=UTC))
        >>> march.before(Moment.at(datetime(2022, 4, 1, tzinfo=UTC)))
        <Truth.YES: 'yes'>
        >>> march.before(Moment.at(datetime(2022, 3, 9, tzinfo=UTC)))
        <Truth.UNKNOWN: 'unknown'>
    """

    earliest: datetime | None = field(converter=_bound)
    latest: datetime | None = field(converter=_bound)

    def __attrs_post_init__(self) -> None:
        """Check that the interval is not empty."""
        if self.first > self.last:
            msg = "the earliest instant of a moment is after its latest"
            raise ValueError(msg)

    @classmethod
    def at(cls, instant: datetime) -> Self:
        """Return the moment of one exact instant.

        Examples:
            >>> Moment.at(datetime(2022, 3, 1, 10, tzinfo=UTC)).exact
            True
        """
        return cls(instant, instant)

    @classmethod
    def day(cls, day: date, zone: tzinfo) -> Self:
        """Return a whole day in a zone, from 00:00 to its last microsecond.

        Examples:
            >>> Moment.day(date(2022, 3, 1), UTC).latest.isoformat()
            '2022-03-01T23:59:59.999999+00:00'
        """
        return cls.days(day, day, zone)

    @classmethod
    def days(cls, first: date | None, last: date | None, zone: tzinfo) -> Self:
        """Return some time from one day to another in a zone; None is an unbounded side.

        Examples:
            >>> Moment.days(date(2022, 3, 1), None, UTC).latest is None
            True
        """
        return cls(
            None if first is None else first_instant(first, zone),
            None if last is None else last_instant(last, zone),
        )

    @classmethod
    def later_of(cls, one: "Moment", other: "Moment") -> "Moment":
        """Return when the later of two things happens.

        Examples:
            >>> a, b = (Moment.day(date(2022, 3, n), UTC) for n in (1, 5))
            >>> Moment.later_of(a, b) == b
            True
        """
        return cls._from(max(one.first, other.first), max(one.last, other.last))

    @classmethod
    def earlier_of(cls, one: "Moment", other: "Moment") -> "Moment":
        """Return when the earlier of two things happens.

        Examples:
            >>> a, b = (Moment.day(date(2022, 3, n), UTC) for n in (1, 5))
            >>> Moment.earlier_of(a, b) == a
            True
        """
        return cls._from(min(one.first, other.first), min(one.last, other.last))

    @classmethod
    def spanning(cls, one: "Moment", other: "Moment") -> "Moment":
        """Return the shortest moment that holds both.

        Examples:
            >>> a, b = (Moment.day(date(2022, 3, n), UTC) for n in (1, 5))
            >>> Moment.spanning(a, b) == Moment.days(date(2022, 3, 1), date(2022, 3, 5), UTC)
            True
        """
        return cls._from(min(one.first, other.first), max(one.last, other.last))

    @classmethod
    def _from(cls, first: datetime, last: datetime) -> "Moment":
        """Return the moment between two instants, the ends of the calendar meaning unbounded."""
        return cls(None if first == _START else first, None if last == _END else last)

    @property
    def first(self) -> datetime:
        """The earliest instant, the start of the calendar if unbounded."""
        return _START if self.earliest is None else self.earliest

    @property
    def last(self) -> datetime:
        """The latest instant, the end of the calendar if unbounded."""
        return _END if self.latest is None else self.latest

    @property
    def exact(self) -> bool:
        """Whether this is one known instant."""
        return self.earliest is not None and self.earliest == self.latest

    def before(self, other: "Moment") -> Truth:
        """Return whether this happens before the other, or (both exact) at the same instant.

        Source:
            norms.md section 2, *Order*.

        Examples:
            >>> noon = Moment.at(datetime(2022, 3, 1, 12, tzinfo=UTC))
            >>> noon.before(noon), noon.before(Moment.day(date(2022, 3, 1), UTC))
            (<Truth.YES: 'yes'>, <Truth.UNKNOWN: 'unknown'>)
        """
        if self.exact and other.exact:
            return Truth.of(self.first <= other.first)
        if self.latest is not None and other.earliest is not None and self.latest < other.earliest:
            return Truth.YES
        if self.earliest is not None and other.latest is not None and self.earliest > other.latest:
            return Truth.NO
        return Truth.UNKNOWN

    def after(self, other: "Moment") -> Truth:
        """Return whether the other happens before this.

        Examples:
            >>> Moment.day(date(2022, 3, 2), UTC).after(Moment.day(date(2022, 3, 1), UTC))
            <Truth.YES: 'yes'>
        """
        return other.before(self)

    def happened(self, as_of: datetime) -> Truth:
        """Return whether this lies in the past at `as_of` (an aware date-time), that instant included.

        Source:
            norms.md section 2, *What counts at as_of*.

        Examples:
            >>> Moment.day(date(2022, 3, 1), UTC).happened(datetime(2022, 3, 1, 12, tzinfo=UTC))
            <Truth.UNKNOWN: 'unknown'>
        """
        now = to_utc(as_of)
        if self.latest is not None and self.latest <= now:
            return Truth.YES
        return Truth.NO if self.earliest is not None and self.earliest > now else Truth.UNKNOWN

    def certainly_by(self, deadline: "Moment") -> bool:
        """Return whether this is in time wherever in `deadline` the deadline lies (l <= D-).

        Examples:
            >>> done = Moment.day(date(2022, 3, 1), UTC)
            >>> done.certainly_by(done), done.certainly_by(Moment.day(date(2022, 3, 2), UTC))
            (False, True)
        """
        return self.latest is not None and deadline.earliest is not None and self.latest <= deadline.earliest

    def certainly_after(self, deadline: "Moment") -> bool:
        """Return whether this is late wherever in `deadline` the deadline lies (e > D+).

        Examples:
            >>> Moment.day(date(2022, 3, 2), UTC).certainly_after(Moment.day(date(2022, 3, 1), UTC))
            True
        """
        return self.earliest is not None and deadline.latest is not None and self.earliest > deadline.latest

    def overlaps(self, other: "Moment") -> bool:
        """Return whether both may be the same instant.

        Examples:
            >>> UNKNOWN_MOMENT.overlaps(Moment.day(date(2022, 3, 1), UTC))
            True
        """
        return self.first <= other.last and other.first <= self.last

    def inside(self, window: "Moment") -> Truth:
        """Return whether this lies in a window that runs from its earliest to its latest instant.

        Examples:
            >>> march = Moment.days(date(2022, 3, 1), date(2022, 3, 31), UTC)
            >>> Moment.day(date(2022, 3, 9), UTC).inside(march)
            <Truth.YES: 'yes'>
        """
        if not self.overlaps(window):
            return Truth.NO
        within_start = window.earliest is None or window.earliest <= self.first
        within_end = window.latest is None or self.last <= window.latest
        return Truth.YES if within_start and within_end else Truth.UNKNOWN

    def shifted(self, delta: timedelta) -> "Moment":
        """Return this moment moved in real time; a bound moved out of the calendar is unbounded.

        Examples:
            >>> Moment.at(datetime(2022, 3, 1, tzinfo=UTC)).shifted(timedelta(hours=6)).latest.hour
            6
        """
        return Moment(_shift(self.earliest, delta), _shift(self.latest, delta))

    def __repr__(self) -> str:
        """Return the kind of moment, never its instants."""
        open_sides = (self.earliest, self.latest).count(None)
        kind = "exact" if self.exact else ("interval", "half open", "unknown")[open_sides]
        return f"Moment(<{kind}>)"


def _shift(instant: datetime | None, delta: timedelta) -> datetime | None:
    """Return an instant moved by a span of real time; None where there is none."""
    try:
        return None if instant is None else instant + delta
    except OverflowError:
        return None


UNKNOWN_MOMENT = Moment(None, None)
"""A moment of which nothing is known."""
