"""Promptly: something is done without delay; a number is a point of review, not a limit of law."""

__all__ = ["Promptly", "without_limit"]

from datetime import UTC, datetime
from typing import Generic, TypeVar

from attrs import evolve, frozen

from tipcore.conditions import Evidence, Limit, Scene, limit_ending, setting
from tipcore.dates import Moment
from tipcore.principles._verdict import Verdict, VerdictKind
from tipcore.principles._within import CountsFrom, Within
from tipcore.sources import EvidenceMark
from tipcore.terms import RecordState

Item_contra = TypeVar("Item_contra", contravariant=True)

_END = datetime.max.replace(tzinfo=UTC)
_SOURCED = frozenset({EvidenceMark.PRIMARY, EvidenceMark.SECONDARY})


@frozen(kw_only=True, eq=False)
class Promptly(Generic[Item_contra]):
    """Something is done without delay, at once, as soon as possible.

    Attributes:
        done: What shows that it is done.
        review_after: When it is to be explained; a parameter of the profile whose value has a
            source (primary or secondary) makes it a limit.
        counts_from: From when a performance counts.
        of: The field of the thing that holds the moment of the trigger; empty: the anchor.
        lapses: Events with which the duty ends without a breach.

    Source:
        norms.md section 3, *Promptly*.
    """

    done: Evidence[Item_contra]
    review_after: Limit
    counts_from: CountsFrom
    of: str = ""
    lapses: Evidence[Item_contra] | None = None

    def judge(self, scene: Scene[Item_contra]) -> Verdict:
        """Return *met* when it is done, else *due*; *breached* only at a number with a source."""
        within = Within(
            deadline=self.review_after,
            done=self.done,
            counts_from=self.counts_from,
            of=self.of,
            lapses=self.lapses,
        )
        if self._sourced(scene) or scene.state is RecordState.PLANNED:
            return within.judge(scene)
        start, start_path = within.trigger(scene)
        verdict = within.decide(scene, start, without_limit(), frozenset({start_path}))
        if verdict.kind is VerdictKind.MET:
            return evolve(verdict, because=self._elapsed(scene, start))
        if verdict.kind is not VerdictKind.DUE:
            return verdict
        ending = limit_ending(scene, self.review_after)
        review = ending(start) if callable(ending) else None
        late = review is not None and review.latest is not None and scene.as_of.last > review.latest
        return Verdict(
            kind=VerdictKind.DUE,
            until=review,
            late=late,
            missing=verdict.missing,
            because="late: explain or act" if late else "without delay",
        )

    def _elapsed(self, scene: Scene[Item_contra], start: Moment) -> str:
        """Return in words how long it took at most; empty where that is not known."""
        dates = [
            one.when for one in self.done.list_for(scene).occurrences if one.certain_by(scene.as_of.last)
        ]
        last = min((when.last for when in dates if when.last >= start.last), default=None)
        if last is None or start.earliest is None:
            return ""
        days = (last - start.earliest).days
        return f"done within {days + 1} day{'s' if days else ''}"

    def _sourced(self, scene: Scene[Item_contra]) -> bool:
        """Return whether the number is a limit that some text gives."""
        found = setting(scene, self.review_after) if isinstance(self.review_after, str) else None
        return found is not None and any(citation.mark in _SOURCED for citation in found.cites)

    def says(self) -> str:
        """Return what is to be done without delay."""
        return f"{self.done.says} without delay"


def without_limit() -> Moment:
    """Return a deadline that never comes: what is owed stays due until it is done."""
    return Moment(_END, None)
