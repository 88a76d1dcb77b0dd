"""The occasion of a report: as of when, by which jurisdiction, and how its moments are written."""

__all__ = ["Occasion", "occasion"]

from datetime import UTC, date, time, tzinfo

from attrs import frozen

import tipcore
from tipcore import profiles
from tipcore.dates import Moment
from tipcore.profiles import Profile
from tipcore.reports._words import say

_LAST = time.max


@frozen(kw_only=True)
class Occasion:
    """As of when a report speaks, and in whose time zone it writes its moments.

    Attributes:
        as_of: The day or instant of the check.
        profile: The jurisdiction; None where each case has its own.
    """

    as_of: date
    profile: Profile | None

    @property
    def zone(self) -> tzinfo:
        """The zone in which moments are written: that of the profile, else UTC."""
        return UTC if self.profile is None else self.profile.zone

    @property
    def said(self) -> tuple[str, ...]:
        """As of when, by which profile, by which version, as short texts."""
        by = say("profile_each") if self.profile is None else say("profile", title=self.profile.title)
        zone = (say("times_utc"),) if self.profile is None else ()
        return (
            say("as_of", day=self.as_of.isoformat()),
            by,
            *zone,
            say("version", version=tipcore.__version__),
        )

    def day(self, moment: Moment | None) -> str:
        """Return the last instant of a moment: as a day where it ends one, else with its time; or nothing."""
        if moment is None or moment.latest is None:
            return ""
        try:
            local = moment.latest.astimezone(self.zone)
        except OverflowError:  # at the end of the calendar
            local = moment.latest
        return local.date().isoformat() if local.time() == _LAST else local.strftime("%Y-%m-%d %H:%M")


def occasion(as_of: date, profile: Profile | str | None) -> Occasion:
    """Return the occasion of a report.

    Raises:
        UnknownTerm: There is no such profile.
    """
    known = profiles.get(profile) if isinstance(profile, str) else profile
    return Occasion(as_of=as_of, profile=known)
