"""Must: something holds at the anchor."""

__all__ = ["Must"]

from typing import Generic, TypeVar

from attrs import evolve, frozen

from tipcore.conditions import Condition, Evidence, Scene
from tipcore.principles._act import judge_act
from tipcore.principles._verdict import Verdict, VerdictKind

Item_contra = TypeVar("Item_contra", contravariant=True)


@frozen(eq=False)
class Must(Generic[Item_contra]):
    """The statement holds at the anchor; no time is given for it.

    Attributes:
        holds: What must hold.
        mended_by: What mends a breach later (a missing form can be filled in); None where
            nothing can (a held interview cannot be unheld).

    Source:
        norms.md section 3, *Must*.
    """

    holds: Condition[Item_contra]
    mended_by: Evidence[Item_contra] | None = None

    def judge(self, scene: Scene[Item_contra]) -> Verdict:
        """Return *met* if it holds at the anchor, *breached* if not."""
        verdict = judge_act(scene, self.holds.test)
        if verdict.kind is not VerdictKind.BREACHED or self.mended_by is None:
            return verdict
        later = [
            one.when
            for one in self.mended_by.list_for(scene).occurrences
            if one.certain_by(scene.as_of.last) and one.when.first >= scene.at.last
        ]
        return evolve(verdict, mended=min(later, key=lambda when: when.last, default=None))

    def says(self) -> str:
        """Return what must hold."""
        return self.holds.says
