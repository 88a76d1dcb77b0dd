"""A jurisdiction as dated data: its clock, its calendar, its values, each with a source."""

__all__ = ["Profile", "ProfileValue", "Setting"]

from datetime import date, tzinfo
from functools import cache
from typing import TypeAlias
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from attrs import frozen

from tipcore.dates import Moment, TimeLimit, WorkingCalendar, local_day
from tipcore.errors import DefinitionError
from tipcore.sources import Citation

Setting: TypeAlias = TimeLimit | int | bool | str | frozenset[str]


@frozen(kw_only=True)
class ProfileValue:
    """What one parameter is in one span of time, and who says so.

    Attributes:
        name: The parameter, kebab-case (`risk-assessment-valid`).
        value: A time limit, number, flag, word or set of words; None where it is known
            that no source gives one.
        cites: Where it stands; a value without authority is cited from the project's own
            defaults and marked so.
        since: First day on which it is in force; None for *always before*.
        until: Last day on which it is in force; None for *still*.
    """

    name: str
    value: Setting | None
    cites: tuple[Citation, ...]
    since: date | None = None
    until: date | None = None


@frozen(kw_only=True)
class Profile:
    """One jurisdiction.

    Attributes:
        id: Kebab-case id (`lesotho`).
        title: Its name for people.
        time_zone: IANA name of the zone in which its days begin and end.
        calendar: Its working days; None where no table is known.
        values: Its own dated values.
        parent: The profile that answers where this one is silent.
        note: What must be known before relying on it.
    """

    id: str
    title: str
    time_zone: str
    calendar: WorkingCalendar | None
    values: tuple[ProfileValue, ...]
    parent: "Profile | None" = None
    note: str = ""

    @property
    def zone(self) -> tzinfo:
        """The time zone in which its days begin and end."""
        return _zone(self.time_zone)

    @property
    def lineage(self) -> tuple[str, ...]:
        """Its id and the ids of the profiles that it falls back on, nearest first."""
        return (self.id, *(self.parent.lineage if self.parent else ()))

    def value(self, name: str, at: Moment) -> ProfileValue | None:
        """Return the value of a parameter that was in force at a moment.

        Returns:
            None where no profile of the lineage knows it, or where the moment is too vague
            to say which of two values was in force: the rule that asks answers *unknown*.
        """
        own = [value for value in self.values if value.name == name]
        if not own:
            return self.parent.value(name, at) if self.parent else None
        possible = [value for value in own if _may_be_in_force(value, at, self.zone)]
        return possible[0] if len(possible) == 1 else None

    def names(self) -> frozenset[str]:
        """Return the names of all parameters that it or its parents know."""
        own = frozenset(value.name for value in self.values)
        return own | self.parent.names() if self.parent else own


@cache
def _zone(name: str) -> tzinfo:
    """Return a zone from the machine, or else from the table that dateutil brings (a bare container)."""
    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError:
        pass
    from dateutil.tz import gettz

    found = gettz(name)
    if found is None:
        msg = f"no table of time zones has {name}: install tzdata"
        raise DefinitionError(msg)
    return found


def _may_be_in_force(value: ProfileValue, at: Moment, zone: tzinfo) -> bool:
    """Return whether some instant of `at` lies in the span of the value."""
    first = local_day(at.earliest, zone) if at.earliest else date.min
    last = local_day(at.latest, zone) if at.latest else date.max
    return (value.since or date.min) <= last and first <= (value.until or date.max)
