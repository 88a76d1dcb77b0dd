"""How a controlled vocabulary is declared: a `StrEnum` with labels on its members, sources on the class."""

__all__ = ["OWN", "Term"]

from enum import StrEnum
from typing import Self

from tipcore.errors import DefinitionError, UnknownTerm
from tipcore.sources import TIPCORE_DEFAULT, Citation, EvidenceMark

OWN = TIPCORE_DEFAULT.at("closed lists", EvidenceMark.DEFAULT)
"""The citation of a list that this project made itself."""


class Term(StrEnum):
    """A member of a closed list: its value is permanent and written to files, its label is for people.

    A vocabulary is a subclass. Its members are written `NAME = "value", "Label"`; where its
    list comes from is written in the class line, `cites=(citation, ...)`, and never left out.

    Attributes:
        label: What people read; English.
        cites: Where the list comes from (on the class).

    Raises:
        DefinitionError: A vocabulary was declared without a citation.

    Examples:
        >>> from tipcore.sources import EvidenceMark, TIPCORE_DEFAULT
        >>> class Colour(Term, cites=(TIPCORE_DEFAULT.at("colours", EvidenceMark.DEFAULT),)):
        ...     RED = "red", "Red"
        >>> Colour.RED.value, Colour.RED.label, Colour.of("red") is Colour.RED
        ('red', 'Red', True)
        >>> print(*Colour.cites)
        tipcore colours [default]
        >>> Colour.of("rde")
        Traceback (most recent call last):
        tipcore.errors.UnknownTerm: unknown Colour: known are red
    """

    label: str
    cites: tuple[Citation, ...]

    def __new__(cls, value: str, label: str = "") -> Self:
        """Make a member from its value and its label."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label or value.replace("_", " ")
        return member

    def __init_subclass__(cls, *, cites: tuple[Citation, ...]) -> None:
        """Keep the citations of the new vocabulary."""
        super().__init_subclass__()
        if not cites:
            msg = f"{cls.__name__}: a vocabulary names where its list comes from, in `cites`"
            raise DefinitionError(msg)
        cls.cites = cites

    @classmethod
    def of(cls, value: str) -> Self:
        """Return the member with this value.

        Raises:
            UnknownTerm: No member has it; it is not quoted, for it may be a personal value.
        """
        known = cls._value2member_map_
        if value in known:
            return cls(value)
        raise UnknownTerm(cls.__name__, "", [member.value for member in cls])

    @classmethod
    def _missing_(cls, value: object) -> Self:
        """Refuse a value that no member has, without the words of Python, which quote it."""
        del value
        msg = f"is not one of the terms of {cls.__name__}"
        raise ValueError(msg)
