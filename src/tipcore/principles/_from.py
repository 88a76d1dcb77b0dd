"""From: a norm that is judged from the first of some events on, if that is later than the thing itself."""

__all__ = ["From"]

from typing import Generic, TypeVar

from attrs import evolve, frozen

from tipcore.conditions import Evidence, Scene
from tipcore.dates import Moment
from tipcore.logic import Truth
from tipcore.principles._norm import Norm
from tipcore.principles._verdict import Verdict, VerdictKind
from tipcore.terms import RecordState

Item_contra = TypeVar("Item_contra", contravariant=True)


@frozen(kw_only=True, eq=False)
class From(Generic[Item_contra]):
    """A duty that begins with the first event that gives rise to it, though the thing is older.

    A charge may be older than the first reason to believe that the accused was trafficked;
    the duty to look at it anew begins with that reason.

    Attributes:
        start: The events, of which the first counts.
        norm: What is owed from then on.
    """

    start: Evidence[Item_contra]
    norm: Norm[Item_contra]

    def judge(self, scene: Scene[Item_contra]) -> Verdict:
        """Return the verdict of the norm at the later of the thing and the first event."""
        if scene.state is RecordState.PLANNED:
            return Verdict(kind=VerdictKind.NOT_APPLICABLE, because="it has not happened yet")
        listing = self.start.list_for(scene)
        certain = [one for one in listing.occurrences if one.certain_by(scene.as_of.last)]
        if not certain:
            if not listing.occurrences and listing.closed(scene.as_of.last).truth is Truth.YES:
                because = f"it is not on record that {self.start.says}"
                return Verdict(kind=VerdictKind.NOT_APPLICABLE, because=because)
            doubts = frozenset[str]().union(
                *(one.fits.missing or {one.date_path} for one in listing.occurrences)
            )
            missing = doubts or frozenset(listing.gaps)
            return Verdict(kind=VerdictKind.UNKNOWN, missing=missing, would_be=self._at_the_mildest(scene))
        first = min(certain, key=lambda one: one.when.last)
        earliest = min((one.when for one in listing.occurrences), key=lambda when: when.first).earliest
        later = Moment.later_of(scene.at, Moment(earliest, first.when.latest))
        dated_by = scene.date_path if later == scene.at else first.date_path
        verdict = self.norm.judge(evolve(scene, at=later, dated_by=dated_by))
        return evolve(verdict, assumes=verdict.assumes | first.fits.assumes)

    def _at_the_mildest(self, scene: Scene[Item_contra]) -> VerdictKind | None:
        """Return what it would be if the first event came only now."""
        kind = self.norm.judge(scene.now()).kind
        return None if kind is VerdictKind.UNKNOWN else kind

    def says(self) -> str:
        """Return what is owed, and from when on."""
        return f"once {self.start.says}, {self.norm.says()}"
