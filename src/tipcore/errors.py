"""The errors that tipcore raises: one small hierarchy.

Every leaf is also the built-in exception that a caller expects. No message ever
quotes a personal value: it names the place, the constraint and the way to mend it.
All leaves can be pickled.
"""

__all__ = [
    "DefinitionError",
    "Fault",
    "InvalidRecord",
    "MissingExtra",
    "TipcoreError",
    "TransitionRefused",
    "UnknownTerm",
]

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Self

from attrs import frozen

_FEW = 12
"""So many known names are listed in full."""


class TipcoreError(Exception):
    """The base of all errors of this library; never raised itself."""


@frozen
class Fault:
    """One thing that is wrong with a record or a file, with its place and the way to mend it.

    Attributes:
        path: Where it stands: a field path (`interviews[0].scope`) or a cell (`Sheet1!C7`).
        message: What is wrong, in plain words, never with the value that was found.
        hint: How to mend it; empty where nothing more can be said.
        code: A permanent kebab-case id of the kind of fault (`wrong-type`, `unknown-field`).

    Examples:
        >>> print(Fault(path="birth", message="is not a date", hint="write 2001-02-03", code="bad-date"))
        birth: is not a date (write 2001-02-03)
    """

    path: str
    message: str
    hint: str = ""
    code: str = "invalid"

    def __str__(self) -> str:
        """Return place, fault and hint on one line."""
        return f"{self.path}: {self.message}" + (f" ({self.hint})" if self.hint else "")

    def under(self, prefix: str) -> Self:
        """Return the same fault seen from one level further out.

        Examples:
            >>> Fault(path="birth", message="is not a date").under("persons[0]").path
            'persons[0].birth'
        """
        joint = "" if not self.path or self.path.startswith("[") else "."
        return type(self)(f"{prefix}{joint}{self.path}", self.message, self.hint, self.code)


class InvalidRecord(TipcoreError, ValueError):
    """A record or a file has faults; all of them are in `faults`, none quotes a value.

    Examples:
        >>> error = InvalidRecord("Person", [Fault(path="birth", message="is not a date")])
        >>> print(error)
        Person: 1 fault
          birth: is not a date
    """

    def __init__(self, what: str, faults: Iterable[Fault]) -> None:
        self.what = what
        self.faults = tuple(faults)
        super().__init__(what, self.faults)

    def __str__(self) -> str:
        """Return what is faulty, and one line for each fault."""
        count = len(self.faults)
        head = f"{self.what}: {count} fault{'' if count == 1 else 's'}"
        return "\n".join([head, *(f"  {fault}" for fault in self.faults)])


class UnknownTerm(TipcoreError, LookupError):
    """A name is in no catalogue or vocabulary; the message names the nearest known ones.

    Where the name may be a personal value (a term, a country, a district), `name` is left
    empty: then it is not quoted, the nearest would tell as much, and the known ones are listed.

    Examples:
        >>> print(UnknownTerm("indicator set", "ilo-2009-adult", ["ilo-2009-adult-labour", "raft"]))
        unknown indicator set 'ilo-2009-adult': did you mean 'ilo-2009-adult-labour'?
    """

    def __init__(self, kind: str, name: str, known: Iterable[str] = ()) -> None:
        self.kind = kind
        self.name = name
        self.known = tuple(known)
        super().__init__(kind, name, self.known)

    def __str__(self) -> str:
        """Return the unknown name and, where there are any, the nearest known ones."""
        if not self.name:
            listed = f": known are {', '.join(self.known)}" if 0 < len(self.known) <= _FEW else ""
            return f"unknown {self.kind}{listed}"
        near = get_close_matches(self.name, self.known, n=3, cutoff=0.6)
        hint = f": did you mean {' or '.join(repr(name) for name in near)}?" if near else ""
        return f"unknown {self.kind} {self.name!r}{hint}"


class DefinitionError(TipcoreError, ValueError):
    """A declaration (obligation, indicator set, workflow, profile) contradicts itself."""


class TransitionRefused(TipcoreError):
    """An event may not happen now; all reasons are in `reasons`.

    Attributes:
        workflow: Id of the workflow.
        state: The state in which the event was asked.
        event: The event that was asked.
        reasons: Every reason for the refusal, each a sentence with what would satisfy it.
    """

    def __init__(self, workflow: str, state: str, event: str, reasons: Iterable[str]) -> None:
        self.workflow = workflow
        self.state = state
        self.event = event
        self.reasons = tuple(reasons)
        super().__init__(workflow, state, event, self.reasons)

    def __str__(self) -> str:
        """Return the event, the state and every reason."""
        return f"{self.workflow}: {self.event} refused in {self.state}: {'; '.join(self.reasons)}"


class MissingExtra(TipcoreError, ImportError):
    """An optional part of tipcore is not installed; the message holds the command that installs it."""

    def __init__(self, extra: str, feature: str) -> None:
        self.extra = extra
        self.feature = feature
        super().__init__(extra, feature)

    def __str__(self) -> str:
        """Return what needs the extra, and the command that installs it."""
        return f"{self.feature} needs an optional part: pip install 'tipcore[{self.extra}]'"
