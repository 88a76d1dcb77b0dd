"""Every: something is done again and again, as long as a state lasts."""

__all__ = ["Every"]

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Generic, TypeVar

from attrs import evolve, frozen

from tipcore.conditions import Evidence, Listing, Occurrence, Scene
from tipcore.dates import Moment, TimeLimit
from tipcore.errors import DefinitionError
from tipcore.principles._allof import merge
from tipcore.principles._verdict import Verdict, VerdictKind
from tipcore.principles._within import CountsFrom, Within
from tipcore.terms import RecordState

Item_contra = TypeVar("Item_contra", contravariant=True)

_MOST = 200
_NO_MARGIN = TimeLimit.days(0)
_NEXT_INSTANT = timedelta(microseconds=1)


@frozen(kw_only=True, eq=False)
class Every(Generic[Item_contra]):
    """Something is done at each of a series of points that are fixed from the anchor on.

    Each point has its own window, from after the end of the one before to its own end, and its own
    verdict; the number of a point never changes. Points after the end of the state lapse.

    Attributes:
        done: What shows that it is done.
        during: The state that asks for it, with its end.
        offsets: The points, as spans from the anchor, growing.
        period: The distance of the points from one another, in place of `offsets`.
        margin: How long after a point it may still be done.

    Raises:
        DefinitionError: Not exactly one of `offsets` and `period` is given.

    Source:
        norms.md section 3, *Every* (fixed points; a point that moves with the last performance
        is not offered, since a verdict on it could be taken back).
    """

    done: Evidence[Item_contra]
    during: Evidence[Item_contra]
    offsets: tuple[TimeLimit, ...] = ()
    period: TimeLimit | None = None
    margin: TimeLimit = _NO_MARGIN

    def __attrs_post_init__(self) -> None:
        """Check that the points are said once."""
        if bool(self.offsets) == (self.period is not None):
            msg = "Every has either offsets or a period"
            raise DefinitionError(msg)

    def judge(self, scene: Scene[Item_contra]) -> Verdict:
        """Return the verdicts on all points whose window is open, and on the next one."""
        if scene.state is RecordState.PLANNED:
            return Verdict(kind=VerdictKind.NOT_APPLICABLE, because="it has not happened yet")
        within = Within(
            deadline=self.margin,
            done=self.done,
            counts_from=CountsFrom.TRIGGER,
            lapses=_end_of(self.during),
        )
        parts: list[Verdict] = []
        opening = scene.at
        for number, span in enumerate(self._spans(), start=1):
            point = self._end(self._end(scene.at, span, scene), self.margin, scene)
            verdict = within.decide(scene, opening, point, frozenset({scene.date_path}))
            parts.append(evolve(verdict, part=f"no. {number}: {self.done.says}"))
            if point.last >= scene.as_of.last:
                break
            opening = point.shifted(_NEXT_INSTANT)
        return merge(parts)

    def _spans(self) -> Iterator[TimeLimit]:
        if self.period is None:
            yield from self.offsets
        else:
            for number in range(1, _MOST + 1):
                yield TimeLimit(self.period.amount * number, self.period.unit)

    @staticmethod
    def _end(start: Moment, span: TimeLimit, scene: Scene[Any]) -> Moment:
        return span.due(start, calendar=scene.profile.calendar, zone=scene.zone)

    def says(self) -> str:
        """Return what is to be done, and when."""
        points = ", ".join(str(one) for one in self.offsets)
        when = f"after {points}" if points else f"every {self.period}"
        return f"{self.done.says} {when}, as long as {self.during.says}"


def _end_of(during: Evidence[Item_contra]) -> Evidence[Item_contra]:
    """Return the evidence that a state ended."""

    def list_for(scene: Scene[Item_contra]) -> Listing:
        listing = during.list_for(scene)
        ends = (_ending(one) for one in listing.occurrences)
        return evolve(listing, occurrences=tuple(end for end in ends if end is not None))

    return Evidence(name=f"end of {during.name}", says=f"it is over that {during.says}", list_for=list_for)


def _ending(one: Occurrence) -> Occurrence | None:
    return None if one.ended is None else evolve(one, when=one.ended, ended=None, lasting=False)
