"""Right: the person may do something in certain states, and nobody may refuse it."""

__all__ = ["Right"]

from typing import Generic, TypeVar

from attrs import frozen

from tipcore.conditions import Evidence, Scene
from tipcore.principles._never import Never
from tipcore.principles._verdict import Verdict

Item_contra = TypeVar("Item_contra", contravariant=True)


@frozen(kw_only=True, eq=False)
class Right(Generic[Item_contra]):
    """A right of the person: an event of a workflow that only she controls.

    That each of the states has the event, with guards that read only what she controls, is
    proved on the workflow. On a record it is *never*: never refused.

    Attributes:
        workflow: Id of the workflow (`repatriation`).
        event: The event (`withdraw`).
        states: The states in which she has the right.
        refused: Evidence of a refusal of it.
        planned: Evidence that a refusal is planned.

    Source:
        norms.md section 3, *Right*.
    """

    workflow: str
    event: str
    states: frozenset[str]
    refused: Evidence[Item_contra]
    planned: Evidence[Item_contra] | None = None

    def judge(self, scene: Scene[Item_contra]) -> Verdict:
        """Return *breached* where a refusal is on record."""
        return Never(self.refused, planned=self.planned).judge(scene)

    def says(self) -> str:
        """Return the right in words."""
        return f"a right ({self.workflow}: {self.event}); it must never be that {self.refused.says}"
