"""Before: something is there before an act, and still holds at it."""

__all__ = ["Before"]

from typing import Generic, TypeVar

from attrs import frozen

from tipcore.conditions import Condition, Evidence, Limit, Scene
from tipcore.errors import DefinitionError
from tipcore.logic import Reading
from tipcore.principles._act import judge_act
from tipcore.principles._verdict import Verdict

Item_contra = TypeVar("Item_contra", contravariant=True)


@frozen(kw_only=True, eq=False)
class Before(Generic[Item_contra]):
    """Before the act (the instance) is done, something is there; it cannot be mended afterwards.

    Attributes:
        act: The act, as a noun: *the interview*.
        holds: What must hold at the act: a condition, or evidence that came no later than
            the act and still stands then.
        fresh: Of evidence: how long it stays valid.
        renewed_after: Of evidence: events that make an older one stale.

    Raises:
        DefinitionError: `fresh` or `renewed_after` is given with a condition.

    Source:
        norms.md section 3, *Before*.
    """

    act: str
    holds: Condition[Item_contra] | Evidence[Item_contra]
    fresh: Limit | None = None
    renewed_after: tuple[Evidence[Item_contra], ...] = ()

    def __attrs_post_init__(self) -> None:
        """Check that freshness is asked of evidence only."""
        if isinstance(self.holds, Condition) and (self.fresh is not None or self.renewed_after):
            msg = "fresh and renewed_after are asked of evidence, not of a condition"
            raise DefinitionError(msg)

    def judge(self, scene: Scene[Item_contra]) -> Verdict:
        """Return *met* if it held at the act; of a planned act, what is due before it."""
        return judge_act(scene, self._test)

    def _test(self, scene: Scene[Item_contra]) -> Reading:
        if isinstance(self.holds, Condition):
            return self.holds.test(scene)
        return self.holds.standing(fresh=self.fresh, renewed_after=self.renewed_after).test(scene)

    def says(self) -> str:
        """Return what must hold, and before what."""
        return f"before {self.act}, {self.holds.says}"
