"""Checklist: a question that no record answers, for a person to confirm by hand."""

__all__ = ["Checklist"]

from typing import Generic, TypeVar

from attrs import frozen

from tipcore.conditions import Evidence, Scene
from tipcore.principles._verdict import Verdict, VerdictKind

Item_contra = TypeVar("Item_contra", contravariant=True)


@frozen(eq=False)
class Checklist(Generic[Item_contra]):
    """A question to be answered by a person; what is recorded of it is shown and changes nothing.

    Attributes:
        question: The question, for the bearer.
        confirmed: Where a confirmation may stand on record; None: nowhere.

    Source:
        norms.md section 3, *Checklist*.
    """

    question: str
    confirmed: Evidence[Item_contra] | None = None

    def judge(self, scene: Scene[Item_contra]) -> Verdict:
        """Return *confirm by hand*, with the places of recorded confirmations."""
        seen = () if self.confirmed is None else self.confirmed.list_for(scene).occurrences
        events = tuple(one.path for one in seen if one.certain_by(scene.as_of.last))
        return Verdict(kind=VerdictKind.CONFIRM_BY_HAND, because=self.question, events=events)

    def says(self) -> str:
        """Return the question."""
        return self.question
