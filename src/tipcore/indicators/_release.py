"""How far a set may be used: ready, provisional, withheld."""

__all__ = ["ProvisionalSetWarning", "Release", "SetWithheld"]

from enum import StrEnum

from tipcore.errors import TipcoreError


class Release(StrEnum):
    """How far an indicator set may be used."""

    READY = "ready"
    """Indicators and rule are confirmed by a primary or secondary text."""
    PROVISIONAL = "provisional"
    """Some of it is recalled: loading it warns, and every result says so."""
    WITHHELD = "withheld"
    """Rule or content are too doubtful to score."""


class ProvisionalSetWarning(UserWarning):
    """A provisional set was loaded: some of its content or rule is not confirmed by a text."""


class SetWithheld(TipcoreError, ValueError):
    """A withheld set was asked to score; the message says why it is withheld.

    Examples:
        >>> print(SetWithheld("demo", "its rule is recalled"))
        the indicator set 'demo' is withheld and does not score: its rule is recalled
    """

    def __init__(self, set_id: str, why: str) -> None:
        self.set_id = set_id
        self.why = why
        super().__init__(set_id, why)

    def __str__(self) -> str:
        """Return the set and the reason."""
        return f"the indicator set {self.set_id!r} is withheld and does not score: {self.why}"
