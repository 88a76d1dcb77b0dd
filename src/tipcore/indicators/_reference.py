"""Where a set, a rule or a class is stated: the id of a source, a place in it, and how sure that is."""

__all__ = ["Reference"]

from attrs import frozen

from tipcore import sources
from tipcore.sources import Citation, EvidenceMark


@frozen(kw_only=True)
class Reference:
    """A citation as a set file writes it; it need not be in the bibliography of this library.

    Attributes:
        source: Id of the source, kebab-case (`ilo-ec-2009-delphi`).
        evidence: How sure it is.
        pinpoint: The place in the source.
        note: What must be known beside it.
        title: The source in words, for one that is not in the bibliography.

    Examples:
        >>> print(Reference(source="my-handbook", evidence=EvidenceMark.PRIMARY, pinpoint="p. 3"))
        my-handbook p. 3 [primary]
    """

    source: str
    evidence: EvidenceMark
    pinpoint: str = ""
    note: str = ""
    title: str = ""

    def citation(self) -> Citation | None:
        """Return the citation of the bibliography; None for a source that is not in it.

        Examples:
            >>> reference = Reference(source="ls-atip-2011", evidence=EvidenceMark.PRIMARY, pinpoint="s. 22")
            >>> reference.citation().source.year
            2011
        """
        if self.source not in sources.ids():
            return None
        return sources.get(self.source).at(self.pinpoint, self.evidence, self.note)

    def __str__(self) -> str:
        """Return source, place, note and mark on one line."""
        known = self.citation()
        if known:
            return str(known)
        place = f"{self.title or self.source} {self.pinpoint}".strip()
        return f"{place}{', ' + self.note if self.note else ''} [{self.evidence.value}]"
