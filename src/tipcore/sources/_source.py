"""A source, a citation of a place in it, and how sure we are of what it says."""

__all__ = ["Citation", "EvidenceMark", "Force", "Source"]

from enum import StrEnum

from attrs import frozen


class EvidenceMark(StrEnum):
    """How sure a statement is; users see the mark wherever the statement is used.

    `RECALLED` and `DEFAULT` statements are never presented as law.
    """

    PRIMARY = "primary"
    """The text itself was read."""
    SECONDARY = "secondary"
    """Another text quotes or describes it."""
    RECALLED = "recalled"
    """A well-known text, not re-read."""
    DEFAULT = "default"
    """A proposal of this project; nobody's rule."""


class Force(StrEnum):
    """Whether a text binds or advises."""

    BINDING = "binding"
    ADVISORY = "advisory"
    RECORD = "record"
    """A report, web page or data set that describes facts."""


@frozen(kw_only=True)
class Source:
    """One text: a treaty, statute, guideline, study, standard or page.

    Attributes:
        id: Kebab-case, permanent (`ls-atip-2011`).
        short: The abbreviation that citations print (`LS-ATIP`).
        title: Full title.
        year: Year of the text or of the version that was read; None where it is not known.
        publisher: Who issued it.
        force: Whether it binds or advises.
        url: A public address, or empty.
        note: What must be known before quoting it.
    """

    id: str
    short: str
    title: str
    publisher: str
    force: Force
    year: int | None = None
    url: str = ""
    note: str = ""

    def at(self, pinpoint: str, mark: EvidenceMark, note: str = "") -> "Citation":
        """Return a citation of one place in this source.

        Examples:
            >>> pp = Source(id="pp", short="PP", title="Protocol", publisher="UN", force=Force.BINDING)
            >>> print(pp.at("art. 3(c)", EvidenceMark.PRIMARY))
            PP art. 3(c) [primary]
        """
        return Citation(source=self, pinpoint=pinpoint, mark=mark, note=note)


@frozen(kw_only=True)
class Citation:
    """A place in a source, and how sure we are of what it says there."""

    source: Source
    pinpoint: str
    mark: EvidenceMark
    note: str = ""

    def __str__(self) -> str:
        """Return the short name, the pinpoint, the note and the mark."""
        place = f"{self.source.short} {self.pinpoint}".strip()
        return f"{place}{', ' + self.note if self.note else ''} [{self.mark.value}]"
