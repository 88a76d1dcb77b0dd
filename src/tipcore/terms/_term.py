"""How a controlled vocabulary is declared: a `StrEnum` whose members carry a label."""

__all__ = ["Term"]

from enum import StrEnum, nonmember
from typing import Self

from tipcore.errors import UnknownTerm
from tipcore.sources import Citation


class Term(StrEnum):
    """A member of a closed list: its value is permanent and written to files, its label is for people.

    A vocabulary is a subclass; its members are written `NAME = "value", "Label"`. Its
    source stands in `cites = nonmember((citation, ...))`.

    Example:
        >>> class Colour(Term):
        ...     RED = "red", "Red"
        >>> Colour.RED.value, Colour.RED.label, Colour.of("red") is Colour.RED
        ('red', 'Red', True)
        >>> Colour.of("rde")
        Traceback (most recent call last):
        tipcore.errors.UnknownTerm: unknown Colour 'rde': did you mean 'red'?
    """

    label: str
    cites = nonmember(tuple[Citation, ...]())

    def __new__(cls, value: str, label: str = "") -> Self:
        """Make a member from its value and its label."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label or value.replace("_", " ")
        return member

    @classmethod
    def of(cls, value: str) -> Self:
        """Return the member with this value.

        Raises:
            UnknownTerm: No member has it; the nearest values are named.
        """
        try:
            return cls(value)
        except ValueError:
            pass
        raise UnknownTerm(cls.__name__, value, [member.value for member in cls])
