"""Depending: one norm where a statement holds of the thing, another where it does not."""

__all__ = ["Depending"]

from typing import Any, Generic, TypeVar

from attrs import evolve, frozen

from tipcore.conditions import Condition, Scene
from tipcore.logic import Truth
from tipcore.principles._norm import Norm
from tipcore.principles._verdict import Verdict, VerdictKind

Item_contra = TypeVar("Item_contra", contravariant=True)


@frozen(kw_only=True, eq=False)
class Depending(Generic[Item_contra]):
    """Two norms, of which a statement on the thing chooses one (an emergency, a kind of step).

    Attributes:
        on: The statement, read at the anchor.
        yes: The norm where it holds.
        no: The norm where it does not.

    Source:
        norms.md section 3: split by case on what steers the route; equal verdicts are decided.
    """

    on: Condition[Item_contra]
    yes: Norm[Item_contra]
    no: Norm[Item_contra]

    def judge(self, scene: Scene[Item_contra]) -> Verdict:
        """Return the verdict of the norm that applies; where that is unknown, what both agree on."""
        reading = self.on.test(scene)
        if reading.truth is not Truth.UNKNOWN:
            verdict = (self.yes if reading.truth is Truth.YES else self.no).judge(scene)
            return evolve(verdict, assumes=verdict.assumes | reading.assumes)
        one, other = self.yes.judge(scene), self.no.judge(scene)
        if one.kind is other.kind:
            both = one.assumes | other.assumes
            return evolve(other, assumes=both, missing=one.missing | other.missing, parts=())
        asked = (one, other)
        return Verdict(
            kind=VerdictKind.UNKNOWN,
            missing=reading.missing | one.missing | other.missing,
            late=any(verdict.late for verdict in asked),
            done=any(verdict.done for verdict in asked),
        )

    def says(self) -> str:
        """Return both norms, and what chooses between them."""
        return f"{_clause(self.yes)} (where {self.on.says}), or else {_clause(self.no)}"


def _clause(norm: Norm[Any]) -> str:
    """Return what a norm asks, in brackets where it is itself a choice."""
    return f"({norm.says()})" if isinstance(norm, Depending) else norm.says()
