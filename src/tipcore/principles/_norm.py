"""What every form of norm can do: judge one instance, and say itself in words."""

__all__ = ["Norm"]

from typing import Protocol, TypeVar

from tipcore.conditions import Scene
from tipcore.principles._verdict import Verdict

Item_contra = TypeVar("Item_contra", contravariant=True)


class Norm(Protocol[Item_contra]):
    """A form of norm: Must, Before, Within, Promptly, Never, While, Every, Right, Checklist, AllOf."""

    def judge(self, scene: Scene[Item_contra]) -> Verdict:
        """Return the verdict on the instance of the scene, read up to `scene.as_of`.

        It is asked only for a thing that is planned, or that has or may have happened.
        """
        ...

    def says(self) -> str:
        """Return the norm as a sentence for people."""
        ...
