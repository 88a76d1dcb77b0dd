"""Window: care that works only for some hours after the last exposure, offered at once."""

__all__ = ["Window"]

from attrs import evolve, frozen

from tipcore.conditions import Evidence, Limit, Scene, limit_ending
from tipcore.conditions.health import LastExposure, last_exposure
from tipcore.dates import Moment
from tipcore.models import Exposure
from tipcore.principles._promptly import without_limit
from tipcore.principles._verdict import Verdict, VerdictKind
from tipcore.principles._within import CountsFrom, Within


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
        within = Within(
            deadline=self.limit,
            done=self.done,
            counts_from=CountsFrom.TRIGGER,
            lapses=self.lapses,
            open_when_unknown=True,
        )
        if last.open_ended:
            return self._now(within.decide(scene, scene.at, without_limit(), frozenset({scene.date_path})))
        end = ending(last.when)
        if scene.at.certainly_after(end):
            because = f"it became known after the time in which this care works; {self.afterwards}"
            return Verdict(kind=VerdictKind.NOT_APPLICABLE, because=because)
        verdict = within.decide(scene, last.when, end, last.doubt)
        if verdict.kind is VerdictKind.BREACHED and not scene.at.certainly_by(end):
            return self._doubtful(verdict, scene, last)
        if verdict.kind is VerdictKind.UNKNOWN and not verdict.done and scene.as_of.last <= end.last:
            return self._now(
                evolve(verdict, kind=VerdictKind.DUE, until=Moment(end.latest, end.latest), late=True)
            )
        if verdict.kind is VerdictKind.BREACHED:
            verdict = evolve(verdict, assumes=verdict.assumes | last.assumes)
        return self._now(verdict)

    @staticmethod
    def _now(verdict: Verdict) -> Verdict:
        """Return what is due with the word that it does not wait."""
        return evolve(verdict, because="offer it at once") if verdict.kind is VerdictKind.DUE else verdict

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
