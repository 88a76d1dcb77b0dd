"""Why an event may not happen now: every reason, and what would satisfy it; never a person's value."""

__all__ = ["Refusal", "Unmet"]

from attrs import field, frozen

from tipcore.logic import Truth
from tipcore.sources import Citation
from tipcore.terms import Role


@frozen(kw_only=True)
class Unmet:
    """A guard that is not *yes*.

    Attributes:
        guard: Name of the condition.
        says: What it asks, as a clause.
        truth: What it is now, *no* or *unknown*; kept out of messages, for it speaks of the person.
        open_facts: Names of the facts that are unknown and would have to be recorded.
        facts: Names of all facts that it reads.
        recorders: For each of those facts, the roles that may record it.
        cites: Where it comes from.
    """

    guard: str
    says: str
    truth: Truth = field(repr=False)
    open_facts: tuple[str, ...] = field(repr=False)
    facts: tuple[str, ...]
    recorders: tuple[tuple[str, tuple[Role, ...]], ...]
    cites: tuple[Citation, ...] = field(repr=False)

    def __str__(self) -> str:
        """Return what is asked, and which facts would satisfy it, recorded by whom."""
        parts = [
            f"{name} (by {' or '.join(roles) or 'nobody in this profile'})" for name, roles in self.recorders
        ]
        return f"it must be on record that {self.says}: record {', '.join(parts)}"


@frozen(kw_only=True)
class Refusal:
    """An event that may not happen now.

    Attributes:
        event: Its id.
        state: The state of the process.
        unmet: Every guard that is not *yes*.
        roles: The roles that may ask it.
        others: Reasons that are no guards: no such event here, wrong role, a clock still running.
    """

    event: str
    state: str
    unmet: tuple[Unmet, ...] = ()
    roles: tuple[Role, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def reasons(self) -> tuple[str, ...]:
        """Every reason as a sentence, with what would satisfy it."""
        return (*self.others, *(str(each) for each in self.unmet))

    def __str__(self) -> str:
        """Return the event and every reason."""
        return f"{self.event} refused in {self.state}: {'; '.join(self.reasons)}"
