"""How a field is declared: its label, its sensitivity, and whether it is an event.

A model is written so that type checkers understand it:

    @frozen(kw_only=True, field_transformer=declared)
    class Guest(Model):
        name: Annotated[str, personal("Name")]

`declared` refuses a field without a declaration and keeps every field above
*operational* out of `repr`.
"""

__all__ = [
    "Declaration",
    "Sensitivity",
    "declaration",
    "declared",
    "event",
    "open_to_all",
    "operational",
    "personal",
    "protected",
    "sensitive",
]

from enum import IntEnum
from typing import Any, get_args

from attrs import Attribute, fields_dict, frozen

from tipcore.errors import DefinitionError


class Sensitivity(IntEnum):
    """How carefully a value must be kept, from open to protected."""

    OPEN = 0
    OPERATIONAL = 1
    PERSONAL = 2
    SENSITIVE = 3
    PROTECTED = 4


@frozen(kw_only=True)
class Declaration:
    """What is declared of a field.

    Attributes:
        label: Its name for people.
        sensitivity: How carefully its value must be kept.
        event: Whether it says that something happened at a moment: a blank one, in a
            section complete to a later moment, means *not done*. A blank attribute never
            means *no*.
        htcds: Its name in the Human Trafficking Case Data Standard 2.0, where it has one.
    """

    label: str
    sensitivity: Sensitivity
    event: bool = False
    htcds: str = ""


def open_to_all(label: str, *, htcds: str = "") -> Declaration:
    """Declare a field that anybody may see."""
    return Declaration(label=label, sensitivity=Sensitivity.OPEN, htcds=htcds)


def operational(label: str, *, htcds: str = "") -> Declaration:
    """Declare a field for the work on a case that says nothing of the person."""
    return Declaration(label=label, sensitivity=Sensitivity.OPERATIONAL, htcds=htcds)


def personal(label: str, *, htcds: str = "") -> Declaration:
    """Declare a field that speaks of the person."""
    return Declaration(label=label, sensitivity=Sensitivity.PERSONAL, htcds=htcds)


def sensitive(label: str, *, htcds: str = "") -> Declaration:
    """Declare a field on health, sex life, risk, belief or another matter that can harm when known."""
    return Declaration(label=label, sensitivity=Sensitivity.SENSITIVE, htcds=htcds)


def protected(label: str, *, htcds: str = "") -> Declaration:
    """Declare a field that can betray the whereabouts of a person or a reporter."""
    return Declaration(label=label, sensitivity=Sensitivity.PROTECTED, htcds=htcds)


def event(label: str, sensitivity: Sensitivity = Sensitivity.OPERATIONAL, *, htcds: str = "") -> Declaration:
    """Declare a moment at which something happened; blank in a complete section means *not done*."""
    return Declaration(label=label, sensitivity=sensitivity, event=True, htcds=htcds)


def declared(cls: type, fields: "list[Attribute[Any]]") -> "list[Attribute[Any]]":
    """Give each attrs field its declaration, and hide from `repr` what is above *operational*.

    Raises:
        DefinitionError: A field has no declaration.
    """
    done: list[Attribute[Any]] = []
    for field in fields:
        if "declaration" in field.metadata:  # inherited: done by the class that declares it
            done.append(field)
            continue
        found = next((part for part in get_args(field.type)[1:] if isinstance(part, Declaration)), None)
        if found is None:
            msg = f"{cls.__name__}.{field.name} has no declaration: write Annotated[..., personal('Label')]"
            raise DefinitionError(msg)
        shown = found.sensitivity <= Sensitivity.OPERATIONAL
        done.append(field.evolve(repr=shown, metadata={**field.metadata, "declaration": found}))
    return done


def declaration(model: type, field: str) -> Declaration:
    """Return what is declared of a field.

    Raises:
        KeyError: The model has no such field.
    """
    found = fields_dict(model)[field].metadata["declaration"]
    assert isinstance(found, Declaration)  # noqa: S101 - `declared` put it there
    return found
