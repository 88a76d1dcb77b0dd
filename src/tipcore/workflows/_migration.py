"""How a stored process is read by a later version of its workflow: nothing sealed is changed."""

__all__ = ["Migration"]

from collections.abc import Mapping

from attrs import field, frozen


@frozen(kw_only=True)
class Migration:
    """What the names of one version are called in the next.

    The entries of a history stay as they were sealed; their names are translated when they
    are read. Names that are not listed keep their meaning.

    Attributes:
        version: The version that it starts from; it leads to the next.
        why: What changed.
        states: Old state to new.
        events: Old event to new.
        facts: Old fact to new; None where the new version reads no such fact.

    Examples:
        >>> step = Migration(version=1, why="one name for two states", states={"asked": "wished"})
        >>> step.state("asked"), step.state("ready")
        ('wished', 'ready')
    """

    version: int
    why: str
    states: Mapping[str, str] = field(factory=dict[str, str])
    events: Mapping[str, str] = field(factory=dict[str, str])
    facts: Mapping[str, str | None] = field(factory=dict[str, str | None])

    def state(self, name: str) -> str:
        """Return what a state is called in the next version."""
        return self.states.get(name, name)

    def event(self, name: str) -> str:
        """Return what an event is called in the next version."""
        return self.events.get(name, name)

    def fact(self, name: str) -> str | None:
        """Return what a fact is called in the next version; None where it is not read any more."""
        return self.facts.get(name, name)
