"""Window: care that works only for some hours after the last exposure, offered at once."""

__all__ = ["Window"]

from attrs import evolve, frozen

from tipcore.conditions import Evidence, Limit, Listing, Scene, limit_ending
from tipcore.conditions.health import LastExposure, last_exposure
from tipcore.dates import Moment
from tipcore.models import Exposure
from tipcore.principles._promptly import without_limit
from tipcore.principles._verdict import Verdict, VerdictKind
from tipcore.principles._within import CountsFrom, Within

_RESTING_ON_THE_END = frozenset({VerdictKind.MET, VerdictKind.BREACHED, VerdictKind.NOT_APPLICABLE})
"""Verdicts that rest on it that the exposure is over, where they would be others if it went on."""


@frozen(kw_only=True, eq=False)
class Window:
    """Care is offered at once when an exposure becomes known, within the time in which it works.

    The clock runs from the last exposure. While that goes on, or where nobody knows when it
    was, the offer stays due; nothing is owed of a time that had passed when it became known.

    Attributes:
        limit: How long the care works.
        done: What shows that it was offered.
        lapses: What makes it needless.
        afterwards: What is asked where it became known too late, for people.

    Source:
        norms.md section 7.1, D6; section 3, *Within*, `open_when_unknown`.
    """

    limit: Limit
    done: Evidence[Exposure]
    lapses: Evidence[Exposure]
    afterwards: str

    def judge(self, scene: Scene[Exposure]) -> Verdict:
        """Return *met* where it was offered in time, *due* while that is possible."""
        ending = limit_ending(scene, self.limit)
        if not callable(ending):
            return Verdict(kind=VerdictKind.UNKNOWN, missing=frozenset({ending}))
        last = last_exposure(scene)
        open_ended = self._owed(scene, self._open(scene), frozenset())
        if last.open_ended:
            return open_ended
        verdict = self._owed(scene, self._running(scene, last, ending(last.when)), last.doubt)
        if verdict.kind in _RESTING_ON_THE_END and verdict.kind is not open_ended.kind:
            return evolve(verdict, assumes=verdict.assumes | last.assumes)
        return verdict

    def _open(self, scene: Scene[Exposure]) -> Verdict:
        """Return the verdict while the exposure goes on, or where nobody knows when it was."""
        verdict = self._within.decide(scene, scene.at, without_limit(), frozenset({scene.date_path}))
        due = verdict.kind is VerdictKind.DUE
        return evolve(verdict, until=None, late=True) if due else verdict

    def _running(self, scene: Scene[Exposure], last: LastExposure, end: Moment) -> Verdict:
        """Return the verdict where the clock runs from the last exposure to an end."""
        if scene.at.certainly_after(end):
            because = f"it became known after the time in which this care works; {self.afterwards}"
            return Verdict(kind=VerdictKind.NOT_APPLICABLE, because=because)
        within = self._within if last.own else evolve(self._within, done=_without_links(self.done))
        verdict = within.decide(scene, last.when, end, last.doubt)
        if verdict.kind is VerdictKind.BREACHED and not scene.at.certainly_by(end):
            return self._doubtful(verdict, scene, last)
        if verdict.kind is VerdictKind.UNKNOWN and not verdict.done and scene.as_of.last <= end.last:
            until = Moment(end.latest, end.latest)
            return evolve(verdict, kind=VerdictKind.DUE, until=until, late=True)
        return verdict

    @property
    def _within(self) -> Within[Exposure]:
        return Within(
            deadline=self.limit,
            done=self.done,
            counts_from=CountsFrom.TRIGGER,
            lapses=self.lapses,
            open_when_unknown=True,
        )

    def _owed(self, scene: Scene[Exposure], verdict: Verdict, doubt: frozenset[str]) -> Verdict:
        """Return what is due with the word that it does not wait; what is needless by now is not due."""
        if verdict.kind is not VerdictKind.DUE:
            return verdict
        if any(one.certain_by(scene.as_of.last) for one in self.lapses.list_for(scene).occurrences):
            return evolve(verdict, kind=VerdictKind.UNKNOWN, late=False, missing=verdict.missing | doubt)
        return evolve(verdict, because="offer it at once")

    @staticmethod
    def _doubtful(verdict: Verdict, scene: Scene[Exposure], last: LastExposure) -> Verdict:
        """Return that it may have become known too late for any offer in time."""
        return Verdict(
            kind=VerdictKind.UNKNOWN,
            missing=last.doubt | {scene.date_path},
            late=True,
            done=verdict.done,
            would_be=VerdictKind.BREACHED,
        )

    def says(self) -> str:
        """Return what is offered, and within which time."""
        limit = (
            f"the time that the profile gives ({self.limit})" if isinstance(self.limit, str) else self.limit
        )
        return f"{self.done.says} at once, within {limit} of the last exposure"


def _without_links(evidence: Evidence[Exposure]) -> Evidence[Exposure]:
    """Return the evidence by its dates alone: what names one exposure may have come before the last."""

    def list_for(scene: Scene[Exposure]) -> Listing:
        listing = evidence.list_for(scene)
        return evolve(listing, occurrences=tuple(evolve(one, linked=False) for one in listing.occurrences))

    return evolve(evidence, list_for=list_for)
