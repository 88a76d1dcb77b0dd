"""AllOf: several norms of one obligation; each keeps its own verdict."""

__all__ = ["AllOf", "merge"]

from collections.abc import Iterable
from typing import Generic, TypeVar

from attrs import evolve

from tipcore.conditions import Scene
from tipcore.dates import Moment
from tipcore.logic import Assumption
from tipcore.principles._norm import Norm
from tipcore.principles._verdict import Verdict, VerdictKind

Item_contra = TypeVar("Item_contra", contravariant=True)

_ORDER = (
    VerdictKind.BREACHED,
    VerdictKind.UNKNOWN,
    VerdictKind.DUE,
    VerdictKind.CONFIRM_BY_HAND,
    VerdictKind.NOTHING_ON_RECORD,
    VerdictKind.LAPSED,
    VerdictKind.MET,
    VerdictKind.NOT_APPLICABLE,
)


class AllOf(Generic[Item_contra]):
    """All parts are owed.

    Source:
        norms.md section 3, *AllOf*.
    """

    __slots__ = ("parts",)

    def __init__(self, *parts: Norm[Item_contra]) -> None:
        self.parts = parts

    def judge(self, scene: Scene[Item_contra]) -> Verdict:
        """Return the gravest verdict of the parts, with all of them in `parts`."""
        return merge(self._judged(part, scene) for part in self.parts)

    @staticmethod
    def _judged(part: Norm[Item_contra], scene: Scene[Item_contra]) -> Verdict:
        """Return the verdict of one part, with what it asks and the values that it read itself."""
        own = evolve(scene, read=[])
        return evolve(part.judge(own), part=part.says(), read=tuple(own.read))

    def says(self) -> str:
        """Return all parts."""
        return "; ".join(part.says() for part in self.parts)


def merge(parts: Iterable[Verdict]) -> Verdict:
    """Return one verdict for several, which keeps them: breached, else unknown, else due, else met.

    Examples:
        >>> kinds = (VerdictKind.MET, VerdictKind.DUE, VerdictKind.NOT_APPLICABLE)
        >>> merge(Verdict(kind=kind) for kind in kinds).kind
        <VerdictKind.DUE: 'due'>
    """
    kept = tuple(parts)
    kind = min((part.kind for part in kept), key=_ORDER.index)
    same = [part for part in kept if part.kind is kind]
    since = [part.since for part in same if part.since is not None]
    until = [part.until for part in same if part.until is not None]
    would_be = [part.would_be for part in same if part.would_be is not None]
    return Verdict(
        kind=kind,
        since=min(since, key=lambda moment: moment.last, default=None),
        mended=_last_mended(same),
        until=min(until, key=lambda moment: moment.last, default=None),
        late=any(part.late for part in same),
        ready=all(part.ready for part in same),
        done=all(part.done for part in same),
        missing=frozenset[str]().union(*(part.missing for part in same)),
        assumes=frozenset[Assumption]().union(*(part.assumes for part in same)),
        would_be=min(would_be, key=_ORDER.index, default=None),
        excused=any(part.excused for part in same),
        waived=any(part.waived for part in same),
        because="; ".join(dict.fromkeys(part.because for part in same if part.because)),
        events=tuple(dict.fromkeys(path for part in same for path in part.events)),
        parts=kept,
    )


def _last_mended(breaches: list[Verdict]) -> Moment | None:
    """Return when the last of some breaches was mended; None while one is open."""
    mended = [part.mended for part in breaches if part.mended is not None]
    if len(mended) < len(breaches):
        return None
    return max(mended, key=lambda moment: moment.last)
