"""A fact: a value that somebody records, dated, on which the guards of a workflow rest."""

__all__ = ["Fact"]

from collections.abc import Callable
from typing import Any, TypeAlias

from attrs import field, frozen

from tipcore.conditions._scene import Scene
from tipcore.dates import TimeLimit
from tipcore.logic import Truth
from tipcore.sources import Citation
from tipcore.terms import Role, Term

Derivation: TypeAlias = Callable[[Scene[Any]], Truth | Term]


@frozen(kw_only=True)
class Fact:
    """A named value that a workflow reads: yes / no / unknown, or one term of a closed list.

    Attributes:
        name: Kebab-case, unique (`return-risk`).
        says: What a *yes* states, or what the term is about.
        terms: The closed list of its values; None for yes / no / unknown.
        about_state: Whether it is recorded for one State at a time (fear of a State).
        valid_for: How long a recorded value counts; None for *until another is recorded*.
        stale_after: Names of facts whose later recording makes this one stale.
        by: Roles that may record it.
        derive: Reads it from a case with our models; None where only a person can say.
        cites: Where the demand comes from.
    """

    name: str
    says: str
    terms: type[Term] | None = None
    about_state: bool = False
    valid_for: TimeLimit | None = None
    stale_after: frozenset[str] = frozenset()
    by: frozenset[Role] = frozenset()
    derive: Derivation | None = field(default=None, eq=False, repr=False)
    cites: tuple[Citation, ...] = field(default=(), eq=False, repr=False)

    def value(self, scene: Scene[Any]) -> Truth | Term:
        """Return the recorded value, else the derived one, else *unknown*."""
        key = (self.name, scene.about if self.about_state else None)
        recorded = scene.facts.get(key)
        if recorded is not None:
            return recorded
        return Truth.UNKNOWN if self.derive is None else self.derive(scene)
