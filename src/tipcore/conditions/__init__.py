"""Named three-valued statements about a record at a moment, each with its sentence and citation."""

from tipcore.conditions._condition import Condition, condition, either_way, recorded
from tipcore.conditions._fact import Fact
from tipcore.conditions._scene import Scene

__all__ = ["Condition", "Fact", "Scene", "condition", "either_way", "recorded"]
